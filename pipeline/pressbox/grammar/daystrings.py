"""Days in a language whose words for months no sheet has: a figure beside a word that dateparser takes for a month."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pressbox.patterns import pattern

# '14 maart 2026', '14.-16. maaliskuuta', '3 de mayo de 2026', '14 a 16 marca': what may be a day, or a range of days.
_DAY = pattern(
    r"(?<![\w.,:/-])(?:(?<first>\d{1,2})[.ºª°]?\s?(?:[-–—/]|\p{L}{1,5}\s)\s?)?(?<day>\d{1,2})(?:[.ºª°])?\s"
    r"(?:\p{L}{1,2}\s)?(?<month>\p{L}{3,14})\b(?:\.?,?\s(?:\p{L}{1,2}\.?\s)?(?<year>(?:19|20)\d\d)(?!\w))?"
)
_CACHED = 4096  # words


class DayString(NamedTuple):
    """One day, or the first and the last of several in one month, as far as the words say."""

    span: tuple[int, int]
    first: int | None
    day: int
    month: int
    year: int | None


def days_in(text: str, language: str) -> Iterator[DayString]:
    """All such days of a text, left to right."""
    for found in _DAY.finditer(text):
        first, day = int(found["first"] or 0) or None, int(found["day"])
        if not 0 < day <= 31 or (first is not None and not 0 < first < day):
            continue
        month = _month(found["month"].lower(), language)
        if month is None:
            continue
        year = int(found["year"]) if found["year"] else None
        yield DayString((found.start(), found.end("year" if year else "month")), first, day, month, year)


@lru_cache(_CACHED)
def _month(word: str, language: str) -> int | None:
    """Which month a word is: dateparser reads it in a clean day string, which leaves nothing to be filled in."""
    import dateparser

    try:
        day = dateparser.parse(f"15 {word} 2000", languages=[language], settings=_SETTINGS)
    except ValueError:  # a language that dateparser does not know
        return None
    return day.month if day and (day.year, day.day) == (2000, 15) else None


# A fixed base and parts that must be there, so that no clock and no guess has a say.
_SETTINGS = {
    "RELATIVE_BASE": dt.datetime(2000, 1, 1), "REQUIRE_PARTS": ["day", "month"], "TIMEZONE": "UTC",
    "PARSERS": ["absolute-time"],
}  # fmt: skip
