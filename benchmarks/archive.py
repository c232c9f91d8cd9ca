"""An archive of any size, made from the samples: the same releases with other people, years and venues.

Four releases or more share an event; each leaves out other paragraphs, and one in fifty gives another day.
"""

import csv
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
TOGETHER = 4  # releases of one sample that share an event
SLIP = 50  # one release in so many gives another day
LONG = 120  # characters of a line that is prose
FOLDER = 500  # releases in a folder
YEAR = re.compile(r"\b20[0-4]\d\b")
DAY = re.compile(r"\b(?:[1-9]|1\d|2[0-7])(?=(?:st|nd|rd|th|\.)?(?:[-/–]| )[A-Za-z0-9])")  # '14' of '14 July', '14-16th'
HEADS = ("Bra", "Del", "Fen", "Gor", "Hal", "Kes", "Lin", "Mar", "Nor", "Per", "Ros", "Sal", "Tor", "Vel", "Win", "Zan")
TAILS = ("bach", "berg", "dahl", "dini", "eau", "feld", "grath", "holm", "ic", "kens", "lund", "mont", "nova", "sson")


@dataclass(frozen=True)
class Sample:
    """A release and what it is expected to hold."""

    name: str
    text: str
    gold: dict[str, Any]


@cache
def samples() -> tuple[Sample, ...]:
    files = sorted(path for path in SAMPLES.rglob("*.txt") if path.with_suffix(".json").is_file())
    return tuple(Sample(path.stem, path.read_text(encoding="utf-8"), json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))) for path in files)  # fmt: skip  # noqa: E501


@cache
def circuits() -> tuple[dict[str, str], ...]:
    with (ROOT / "rules" / "motorsport" / "circuits.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def given_names() -> tuple[str, ...]:
    with (ROOT / "rules" / "core" / "given_names.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(row["name"] for row in csv.DictReader(lines))[:200]


@cache
def like_years(year: int) -> tuple[int, ...]:
    """Years whose days fall on the same weekdays."""
    from calendar import isleap
    from datetime import date

    first = date(year, 1, 1).weekday()
    return tuple(y for y in range(2000, 2050) if date(y, 1, 1).weekday() == first and isleap(y) == isleap(year))


@cache
def like_venues(venue: str) -> tuple[dict[str, str], ...]:
    """Venues in the same country."""
    own = next((row for row in circuits() if row["id"] == venue), None)
    return tuple(row for row in circuits() if own and row["country"] == own["country"]) if own else ()


def release(number: int) -> str:
    """The text of one release of the archive."""
    sample = samples()[number % len(samples())]
    turn = number // len(samples())
    event, dice = random.Random(f"{sample.name} {turn // TOGETHER}"), random.Random(f"{sample.name} {turn}")
    changes = {span: words for span, words in _changes(sample, event, dice) if span[0] < span[1]}
    text, at = [], len(sample.text)
    for (start, end), words in sorted(changes.items(), reverse=True):
        if end <= at:
            text += [sample.text[end:at], words]
            at = start
    made = "".join([*text, sample.text[:at]][::-1])
    made = _shortened(_with_years(made, event), dice)
    return _slipped(made, dice) if dice.randrange(SLIP) == 0 else made


def _changes(sample: Sample, event: random.Random, dice: random.Random) -> Iterator[tuple[tuple[int, int], str]]:
    for person in sample.gold.get("people", ()):
        first, _, last = person["name"].partition(" ")
        new_first, new_last = dice.choice(given_names()), dice.choice(HEADS) + dice.choice(TAILS)
        for start, end in person["mentions"]:
            said = sample.text[start:end]
            if said == person["name"]:
                yield (start, end), f"{new_first} {new_last}"
            elif said in {first, last}:
                yield (start, end), new_first if said == first else new_last
    venues: dict[str, dict[str, str] | None] = {}
    for place in sample.gold.get("places", ()):
        if place["kind"] != "venue" or not place.get("id"):
            continue
        if place["id"] not in venues:
            others = like_venues(place["id"])
            venues[place["id"]] = event.choice(others) if others else None
        other = venues[place["id"]]
        if other:
            start, end = place["span"]
            short = other["short"].split(";")[0] if end - start < len(other["name"]) / 2 else ""
            yield (start, end), short or other["name"]


def _with_years(text: str, event: random.Random) -> str:
    years = sorted({int(year) for year in YEAR.findall(text)})
    main = max(years, key=lambda year: text.count(str(year)), default=None)
    apart = event.choice(like_years(main)) - main if main else 0
    return YEAR.sub(lambda found: str(int(found[0]) + apart), text)


def _shortened(text: str, dice: random.Random) -> str:
    """Without some of its paragraphs."""
    lines = text.split("\n")
    return "\n".join(line for at, line in enumerate(lines) if at < 3 or len(line) < LONG or dice.random() < 0.7)


def _slipped(text: str, dice: random.Random) -> str:
    days = list(DAY.finditer(text))
    if not days:
        return text
    day = dice.choice(days)
    return f"{text[: day.start()]}{int(day[0]) + 1}{text[day.end() :]}"


def make(folder: Path, count: int) -> None:
    """Write an archive of so many releases, those that are there already stay."""
    for number in range(count):
        path = folder / f"{number // FOLDER:03}" / f"{samples()[number % len(samples())].name}-{number:06}.txt"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(release(number), encoding="utf-8")
