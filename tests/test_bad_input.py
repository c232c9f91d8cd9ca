"""Anything in: a record with exact spans, or one PressboxError."""

import errno
import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressbox import Extractor, PressboxError, Release
from pressbox.errors import UsageError
from pressbox.output import bytes_to
from tests.texts import MINIATURE, mutated, seeds

ROOT = Path(__file__).parents[1]
PROSE = (
    "The squad travels to Monza, Italy on Friday, and the second race of the 4.1km circuit starts at 14:30 CEST. "
    "“We had pace,” Elin Norrgård says. She qualified 12th on March 14-16, 2026.\n"
)


@cache
def extractor() -> Extractor:
    return Extractor()


def spans(release: Release) -> Iterator[tuple[int, int]]:
    """Every span of a record, whatever it hangs on."""

    def walk(value: Any, key: str = "") -> Iterator[tuple[int, int]]:
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from walk(inner, name)
        elif isinstance(value, list):
            if "span" in key and len(value) == 2 and all(isinstance(end, int) for end in value):
                yield (value[0], value[1])
            else:
                for inner in value:
                    yield from walk(inner, key if key in {"spans", "mentions", "parts"} else "")

    return walk(json.loads(release.to_json()))


def read(text: str) -> Release:
    """A record whose every span lies in its text, and whose items are the words at their spans."""
    release = extractor().extract(text)
    assert release.text is not None
    for start, end in spans(release):
        assert 0 <= start <= end <= len(release.text)
    for field, item in release.items:
        if not getattr(item, "parts", None):
            assert release.text[slice(*item.span)] == item.text, field
    return release


TEXTS = {
    "a mark and nothing else at the end": "Sat. June 15\n9.10 Qualifying 1\n15.15 Race 1, 50 min\n\n>",
    "empty": "",
    "blanks": " \n\t\n  ",
    "one word": "Monza",
    "one sign": "-",
    "one digit": "7",
    "only a date": "14.03.2026",
    "only an address": "https://northlight.example/press?id=1&x=(2)",
    "only tables": "| Time | Session |\n|---|---|\n| 10:00 | Race 1 |\n| 11:00 | Race 2 |\n\n\tA\tB\n\t1\t2\n",
    "only separators": "| | |\n---\n***\n===\n|||\n",
    "emoji": "🏁 Norrgård wins! 🏆\n\n👩‍🚀 On Saturday 🗓 March 14th, 2026 at 14:30 🇸🇪🇮🇹 in Monza 🏎️.",
    "right to left": "סוף השבוע במונזה\n\nהמרוץ יתקיים ב-14.03.2026 בשעה 14:30. ‏Monza‏ مونزا 2026",
    "zero bytes": "Title\x00 here\n\nOn\x00 March\x0014th at 14:30\x00 in Mon\x00za.",
    "control characters": "".join(map(chr, range(32))) + "Race 1 14:30\x7f\x80\x85\x9f\x0b\x0c\x1c\x1d\x1e Monza",
    "line separators": "Title\u2028March 14th\u2029Race 1: 14:30\x85Monza\x0bItaly\x0cEnd",
    "lone surrogates": "Title \ud800 here\n\nMonza \udfff, March 14th \ud83d at 14:30",
    "decomposed": "Bäckman at the Nürburgring in März\n\nOn 14 März, Jägerstraße.".replace("ä", "a\u0308").replace(
        "ü", "u\u0308"
    ),
    "marks alone": "\u0301\u0308 \u0301Monza\u0301\u0301\u0301 14\u0301 March\u0308",
    "windows line ends": MINIATURE.replace("\n", "\r\n"),
    "old line ends": MINIATURE.replace("\n", "\r"),
    "mixed line ends": MINIATURE.replace("\n", "\r\n", 3).replace("\n\n", "\r\r"),
    "byte-order mark": "\ufeff" + MINIATURE,
    "marks of order inside": MINIATURE.replace(" ", " \ufeff"),
    "no-break spaces": MINIATURE.replace(" ", "\u00a0"),
    "thin blanks": MINIATURE.replace(" ", "\u2009\u202f"),
    "soft hyphens": MINIATURE.replace("a", "a\u00ad"),
    "zero width": "\u200b".join(MINIATURE),
    "directions": "\u202e" + MINIATURE + "\u202c\u2066x\u2069",
    "full width": "Ｒａｃｅ　１：１４：３０　Ｍｏｎｚａ，　１４．０３．２０２６",
    "other digits": "Race ١ ١٤:٣٠, ۱۴.۰۳.۲۰۲۶, १४ March २०२६, ²³ March, ① May, ½ June, 𝟏𝟒 March, Ⅳ April, 4³ km",
    "long s and the like": "ſt May, ﬁnal ﬂag, İstanbul, ıstanbul, ẞ, ŉ, ǆ, Ω, K km, Å",
    "figures without end": "9" * 5_000 + " km, March " + "9" * 5_000 + ", " + "9" * 400 + ":30 and " + "1." * 2_000,
    "impossible dates": "31/02/2026, 30 February, March 99, 0 May, 00.00.0000, 32.13.2026, Feb 29 2023, year 0000, 9999-12-31",
    "impossible times": "25:00, 24:00, 99:99, 12:60, 00:00-00:00, 23:59 - 00:01, 0:00 a.m., 13 p.m.",
    "dates at the ends of time": "31 December 9999 - 1 January, 1 January 0001, next weekend after 31.12.9999, published 9999-12-31",
    "brackets": "(" * 3_000 + "Monza" + "]" * 3_000,
    "quotes": "\"'“”‘’«»„" * 800,
    "dashes": "-–— " * 2_000,
    "markup": "**__# **Title__ ##\n\n<b>March 14th</b> &amp; [x](y) ```14:30```",
    "many lines": "March 14th - Monza, Italy\n" * 3_000,
    "many short lines": "a\n" * 20_000,
    "many blank lines": "Title" + "\n" * 50_000 + "March 14th, Monza",
    "a long word": "A" * 50_000,
    "a long address": "https://x.example/" + "a/" * 20_000,
    "wide table": "|" + " 14:30 | Race 1 |" * 2_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_gives_a_record_with_exact_spans(name: str) -> None:
    release = read(TEXTS[name])
    assert Release.model_validate_json(release.to_json()) == release


def test_an_empty_text_gives_an_empty_record() -> None:
    release = read("")
    assert release.title is None
    assert release.event is None
    assert not list(release.items)


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_change_nothing_but_the_bytes(ends: str) -> None:
    expected = read(MINIATURE).model_copy(update={"id": "x", "source": None})
    assert read(MINIATURE.replace("\n", ends)).model_copy(update={"id": "x", "source": None}) == expected


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060"])
def test_what_nobody_sees_hides_no_date(mark: str) -> None:
    found = [(item.start, item.end) for item in read(MINIATURE.replace("a", "a" + mark)).dates]
    assert found == [(item.start, item.end) for item in read(MINIATURE).dates]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", ["prose", "line", "figures", "places"])
def test_long_texts_are_read_in_time_that_grows_with_them(name: str) -> None:
    """A megabyte in a minute is twenty times what it takes; what is quadratic takes an hour."""
    text = {
        "prose": (PROSE * 5_000)[:1_000_000],
        "line": (PROSE.replace("\n", " ") * 2_000)[:200_000],
        "figures": "14:30 Race 1 (60 min), 4.1 km, P3, " * 6_000,
        "places": "Monza, Italy, Spa, Paris " * 8_000,
    }[name]
    assert len(read(text).text or "") == len(text)


@pytest.mark.parametrize("value", [None, 7, b"bytes", bytearray(b"x"), ["x"]])
def test_what_is_no_text_is_one_clear_error(value: object) -> None:
    with pytest.raises(PressboxError):
        extractor().extract(value)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_arbitrary_text_gives_a_record_that_round_trips(text: str) -> None:
    release = read(text)
    assert Release.model_validate_json(release.to_json()) == release


PIECES = st.sampled_from([*MINIATURE.split(), "\n", "\n\n", "- ", "14", ".", ":", "/", "km", "’s", "“", "”", "\u0308"])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=120), st.sampled_from(["", " ", "\n"]))
def test_pieces_of_releases_in_any_order_give_a_record(pieces: list[str], glue: str) -> None:
    read(glue.join(pieces))


HASHED = """
import sys
from pressbox import Extractor
extractor = Extractor()
for text in sys.stdin.read().split("\\x1e"):
    print(extractor.extract(text).to_json())
"""


def test_the_bytes_do_not_hang_on_the_seed_of_hashes() -> None:
    texts = "\x1e".join(seeds())
    seen = set()
    for seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "pipeline"), "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-c", HASHED], input=texts.encode(), capture_output=True, env=environment, check=True
        )
        seen.add(done.stdout)
    assert len(seen) == 1


def test_eight_threads_give_the_bytes_of_one() -> None:
    chance = random.Random(8)
    texts = [mutated(text, chance) for text in seeds()[::3]]
    expected = [extractor().extract(text).to_json() for text in texts]
    shared = Extractor()  # nothing of it is warm when the threads begin
    gate = threading.Barrier(8)
    outcomes: list[list[str]] = [[] for _ in range(8)]

    def work(number: int) -> None:
        gate.wait()
        outcomes[number] = [shared.extract(text).to_json() for text in texts]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(outcome == expected for outcome in outcomes)


def test_a_full_disk_is_named_with_the_file_and_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    said = r"report\.html: can't be written \(No space left.*make room"
    with pytest.raises(UsageError, match=said), bytes_to(str(target)):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []
