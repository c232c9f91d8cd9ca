"""Days in a language whose words for months no sheet has: a figure beside a word that dateparser has for a month."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pressbox.patterns import fold, pattern

# '14 maart 2026', '14.-16. maaliskuuta', '3 de mayo de 2026', '14 a 16 marca': what may be a day, or a range of days.
_DAY = pattern(
    r"(?<![\w.,:/-])(?:(?<first>\d{1,2})[.ºª°]?\s?(?:[-–—/]|\p{L}{1,5}\s)\s?)?(?<day>\d{1,2})(?:[.ºª°])?\s"
    r"(?:\p{L}{1,2}\s)?(?<month>\p{L}{3,14})\b(?:\.?,?\s(?:\p{L}{1,2}\.?\s)?(?<year>(?:19|20)\d\d)(?!\w))?"
)
_KEPT = 64  # languages
_WEEKDAYS = 7  # stand before the months in dateparser's list


class DayString(NamedTuple):
    """One day, or the first and the last of several in one month, as far as the words say."""

    span: tuple[int, int]
    first: int | None
    day: int
    month: int
    year: int | None


def days_in(text: str, language: str) -> Iterator[DayString]:
    """All such days of a text, left to right."""
    months = _months(language)
    for found in _DAY.finditer(text) if months else ():
        first, day = int(found["first"] or 0) or None, int(found["day"])
        if not 0 < day <= 31 or (first is not None and not 0 < first < day):
            continue
        month = months.get(fold(found["month"]))
        if month is None:
            continue
        year = int(found["year"]) if found["year"] else None
        yield DayString((found.start(), found.end("year" if year else "month")), first, day, month, year)


@lru_cache(_KEPT)
def _months(language: str) -> dict[str, int]:
    """What dateparser knows the months by. It is asked for its words alone: to it, '15 six' is a day in June."""
    from dateparser.languages.dictionary import KNOWN_WORD_TOKENS
    from dateparser.languages.loader import default_loader

    try:
        known = default_loader.get_locale(language).info
    except ValueError:  # a language that dateparser does not know
        return {}
    months = enumerate(KNOWN_WORD_TOKENS[_WEEKDAYS : _WEEKDAYS + 12], 1)
    return {fold(word): number for number, month in months for word in known.get(month, ())}
