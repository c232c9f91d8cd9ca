"""Texts that tests mutate: the samples where they are there, small ones of our own, and the mutations."""

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"

MINIATURE = """\
Norrgård heads for round four at Monza

Elin Norrgård and Tomas Vikander line up for the fourth round of the Northern Cup at Monza, Italy, on March 14-16, 2026.
Photo: Luca Ferretti (Free to print)

- We have had a hard start to the year, and this weekend is our chance, Elin Norrgård says.
“The car is quick,” said Vikander, team principal at Northlight Racing. “We will see.”

Timetable (all times in CET):
Friday March 13th:
09:40 Free Practice 1 (45 min) – LIVE STREAM
Saturday 14 March
10.00 – Qualifying 1 & 2 (2 x 15 min)
2:15 p.m. Race 1 (61 min), live on TV8

About the track (Monza):
Location: Monza, Italy
Length: 5,793 km
Corners: 11

Results:
Race 1: DNS (Not started)
Race 2: 14th place

Calendar 2026:
14/16 March - Monza, Italy
August 30th-September 1st - Zolder, Belgium

Download pictures here:
https://northlight.example/press
"""

NEWSWIRE = """\
FOR IMMEDIATE RELEASE
RAVENMOOR, Va., March 14, 2026 /PRNewswire/ -- The Ministry of Works opened the 4.1-mile tunnel today. "It took six
years," said Minister Ann O'Hara, 52. Doors open at 10-11 a.m. ET on Sat., Sept. 5 (9 a.m. CT); more on 14.-16. August.

| Round | Date | Location |
|-------|------|----------|
| 1 | 13/15 March | Ravenmoor |
| 2 | May 30-June 1 | TBC |

About Works
Contact: press@works.example, +44 20 7946 0000
-ENDS-
"""

SMALL = (
    "Rally: SS1 (12.4 km) 08:03 Friday, SS2 9.15; P3, 1:31.204, +0.139, 25/20/16 points, #96, No. 7.\n",
    "Die Läufe am 14. und 15. März: 1. Zeittraining 12:15 - 12:35 Uhr, „Es war gut“, sagt Jonas Ek.\n",
    "Northlight – P1 E. Norrgård P18 T. Vikander; last weekend, about a month ago, in six weeks, 2025/26 season\n",
)


@cache
def seeds() -> tuple[str, ...]:
    samples = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    return (MINIATURE, NEWSWIRE, *SMALL, *samples)


def mutated(text: str, chance: random.Random) -> str:
    """The text with one to four things done to it."""
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(MUTATIONS)(text, chance)
    return text


def _cut(text: str, chance: random.Random, most: int = 200) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.randint(0, most))


def _deleted(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:start] + text[end:]


def _doubled(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:end] + text[start:end] * chance.randint(1, 4) + text[end:]


def _moved(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    rest, at = text[:start] + text[end:], chance.randint(0, len(text))
    return rest[:at] + text[start:end] + rest[at:]


def _truncated(text: str, chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    return text[start:] if chance.random() < 0.3 else text[:start]


def _lines_swapped(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _words_swapped(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _joined(text: str, chance: random.Random) -> str:
    return text.replace("\n", chance.choice([" ", "", "\r\n", "\r", "\t", " | "]), chance.randint(1, 12))


def _split(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(["\n", "\n\n", "\n- ", "\n\n\n", "\r"]) + text[at:]


def _cased(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    change = chance.choice([str.upper, str.lower, str.title, str.swapcase])
    return text[:start] + change(text[start:end]) + text[end:]


def _strewn(text: str, chance: random.Random) -> str:
    """Any characters of Unicode, lone surrogates among them."""
    for _ in range(chance.randint(1, 10)):
        at = chance.randint(0, len(text))
        char = chr(chance.choice([chance.randrange(0x20), chance.randrange(0x300, 0x3000), chance.randrange(0x110000)]))
        text = text[:at] + char + text[at:]
    return text


def _figures(text: str, chance: random.Random) -> str:
    """Other digits where digits stand."""
    return "".join(chance.choice("0123456789") if char.isdigit() and chance.random() < 0.3 else char for char in text)


def _signs(text: str, chance: random.Random) -> str:
    old, new = chance.choice("-–:./,()\"'’| "), chance.choice("-–—:./,()\"'“”«»’|;&\u00a0\u00ad\u200b\u0308")
    return text.replace(old, new, chance.randint(1, 20))


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _deleted, _doubled, _moved, _truncated, _lines_swapped, _words_swapped,
    _joined, _split, _cased, _strewn, _figures, _signs,
)  # fmt: skip
