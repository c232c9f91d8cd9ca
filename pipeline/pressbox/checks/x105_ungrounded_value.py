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

from collections.abc import Iterator

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import DateItem, Fact, Item, Quote, TimeItem
from pressbox.patterns import pattern

_FIGURES = pattern(r"\d+")
_NOON = 12


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    for field, item in case.release.items:
        if item.basis == "correction":
            continue
        start, end = item.span
        said = item.text if isinstance(item, Quote) and item.parts else case.text[start:end]
        if not (start < end <= len(case.text)) or said != item.text:
            yield _clash(case, field, item, item.text, said)
            continue
        for value, words in _figures(item):
            if words.isdisjoint(value):
                yield _clash(case, field, item, "/".join(sorted(value)), sorted(words))
                break
        else:
            yield PASSED


def _figures(item: Item) -> Iterator[tuple[set[str], set[str]]]:
    """Figures that a value may be written with, and all that its words hold, where they hold any."""
    words = {figure.lstrip("0") or "0" for figure in _FIGURES.findall(item.text)}
    if not words:
        return
    if isinstance(item, DateItem):
        yield from ((day, words) for day in _days(item))
    elif isinstance(item, TimeItem):
        yield from ((part, words) for part in _clock(item.start, words))
    elif isinstance(item, Fact) and isinstance(item.value, int | float) and item.attribute.endswith("_km"):
        figures = f"{item.value:g}".replace(".", "").strip("0")
        yield {figures}, {"".join(_FIGURES.findall(item.text)).strip("0")}


def _clock(start: str, words: set[str]) -> Iterator[set[str]]:
    """The hour and the minutes of a clock time; 'quarter to 4' says neither in figures."""
    hour, minute = int(start[:2]), start[3:5]
    if minute != "00" and len(words) == 1 and len(min(words)) < len("130"):
        return
    together = {f"{one}{minute}".lstrip("0") for one in (hour, hour % _NOON, hour % _NOON or _NOON)}
    yield {str(hour), str(hour % _NOON), str(hour % _NOON or _NOON), *together}
    if minute != "00":
        yield {minute.lstrip("0"), *together}


def _days(item: DateItem) -> Iterator[set[str]]:
    """The days of an explicit date."""
    if item.kind == "explicit" and item.precision == "day" and item.start and item.end:
        yield {str(item.start.day), f"{item.start:%Y%m%d}", f"{item.start:%y%m%d}"}
        yield {str(item.end.day), f"{item.end:%Y%m%d}", f"{item.end:%y%m%d}"}


def _clash(case: Case, field: str, item: Item, value: object, said: object) -> Clash:
    inside = item.span[0] < item.span[1] <= len(case.text)
    return Clash(
        message=f"A value of {field} is not in the words that it points at: {value!r}.",
        subject=case.subject("release", field),
        attribute=field,
        values=(Value(value), Value(said, (case.evidence(item, field[:-1]),) if inside else ())),
    )


CHECK = Check("X105", "ungrounded-value", "error", within=look)
