"""A value of the record is not in the words that it was read from.

## What it flags
Spans that lie outside of the text, words that are not those of the text, and figures of a date, a clock time or a
length that the words do not hold. It guards pressbox itself: for what pressbox reads, it must never fire.

## Why it matters
Every value promises to point at the characters that say it. A record that was changed by hand or by another program
may break that promise.

## Example
'9 May' read as the 12th.

## Fine as it is
Figures in words, values that were worked out from elsewhere, corrections with their basis.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import DateItem, Fact, Item, Quote, TimeItem
from pressbox.patterns import pattern

_FIGURES = pattern(r"\d+")
_NOON = 12
_NAMED = frozenset({"12:00", "00:00"})


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    text = case.text
    for field, item in case.release.items:
        start, end = item.span
        said = item.text if isinstance(item, Quote) and item.parts else text[start:end]
        if said != item.text or not start < end <= len(text):
            yield _clash(case, field, item, item.text, said)
        elif item.basis != "correction" and (wrong := _wrong(item)):
            yield _clash(case, field, item, wrong, item.text)
        else:
            yield PASSED


def _wrong(item: Item) -> str | None:
    """A figure of the value that its words, where they hold figures, do not."""
    if isinstance(item, DateItem):
        if item.kind != "explicit" or item.precision != "day" or item.start is None or item.end is None:
            return None
        words = _words(item)
        return _wrong_day(item.start, words) or _wrong_day(item.end, words)
    if isinstance(item, TimeItem):
        # 'noon to 7:00 p.m.': a word says the start, and figures the end.
        named = not item.text[0].isdigit() and item.end is not None and item.start[:5] in _NAMED
        return None if named else _wrong_clock(item.start, _words(item))
    if isinstance(item, Fact) and isinstance(item.value, int | float) and item.attribute.endswith("_km"):
        figures = f"{item.value:g}".replace(".", "").strip("0")
        said = "".join(_FIGURES.findall(item.text)).strip("0")
        # Other figures may stand before: 'Race distance: 53 laps, 307.471 km'.
        return f"{item.value:g}" if said and not said.endswith(figures) else None
    return None


def _words(item: Item) -> set[str]:
    """All figures in the words of an item."""
    return {figure.lstrip("0") or "0" for figure in _FIGURES.findall(item.text)}


def _wrong_day(day: dt.date, words: set[str]) -> str | None:
    if not words or str(day.day) in words or f"{day:%Y%m%d}" in words or f"{day:%y%m%d}".lstrip("0") in words:
        return None
    return day.isoformat()


def _wrong_clock(start: str, words: set[str]) -> str | None:
    """The hour and the minutes of a clock time; 'quarter to 4' says neither in figures."""
    hour, minute = int(start[:2]), start[3:5]
    hours = {str(hour), str(hour % _NOON), str(hour % _NOON or _NOON)}
    if not words or not words.isdisjoint({f"{one}{minute}".lstrip("0") for one in hours}):
        return None
    if minute == "00":
        return None if not words.isdisjoint(hours) else start
    if len(words) == 1:
        return start if len(min(words)) >= len("130") else None
    return start if words.isdisjoint(hours) or minute.lstrip("0") not in words else None


def _clash(case: Case, field: str, item: Item, value: object, said: object) -> Clash:
    inside = item.span[0] < item.span[1] <= len(case.text)
    return Clash(
        message=f"A value of {field} is not in the words that it points at: {value!r}.",
        subject=case.subject("release", field),
        attribute=field,
        values=(Value(value), Value(said, (case.evidence(item, field[:-1]),) if inside else ())),
    )


CHECK = Check("X105", "ungrounded-value", "error", within=look)
