"""'In so many weeks' does not lead to the date beside it.

## What it flags
A span of days, weeks or months that is counted towards a stated date, where the date is further off or nearer by more
than half a unit.

## Why it matters
The words are often left from an earlier version of the text, and readers trust 'in two weeks' more than a date.

## Example
A release of 10 April: 'In three weeks, on 14 May, the workshop opens', or 'There are three weeks to the open day on 14
May'; it is nearly five.

## Fine as it is
Rounding to half a unit; words such as 'about'; a count from the last event where it fits from publication.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.daywords import DayWords
from pressbox.checks.words.numbers import number_in
from pressbox.claims.making import days_value
from pressbox.models import DateItem, Span
from pressbox.patterns import Match

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.5, "year": 365.25}
_ROUND = 0.75  # of a unit: 'in two weeks' is said from nine days on to twenty
_DAY = 1.5  # days that a count of days may be off
_FAR = dt.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class _Count:
    """So many units, and the days that they are said to lead to."""

    span: Span
    amount: int
    unit: str
    start: dt.date
    end: dt.date
    stated: tuple[Span, ...]


def look(case: Case) -> Iterator[Outcome]:
    words = case.language.once(DayWords)
    counts = [count for date in case.release.dates if (count := _beside(date, words))]
    counts += [count for _, match in case.matches("counted_down") if (count := _down(case, match))]
    for count in counts:
        yield _judge(case, count)


def _beside(date: DateItem, words: DayWords) -> _Count | None:
    """'In three weeks', where the date that it leads to stands beside it."""
    stated = date.taken.get("start")
    if date.kind != "relative" or date.basis != "beside" or not stated or date.start is None or date.end is None:
        return None
    parts = words.parts(date.text)
    if parts is None or parts.relation != "shift" or parts.unit not in _UNITS:
        return None
    return _Count(date.span, parts.amount, parts.unit, date.start, date.end, tuple(stated))


def _down(case: Case, match: Match) -> _Count | None:
    """'There are three weeks to the open day on 14 May': the count, and the only date of its sentence."""
    said = match.groupdict()
    unit = next((unit for unit in _UNITS if said.get(unit)), None)
    amount = number_in(case, said["n"])
    low, high = case.sentence(match.start())
    dates = [date for date in case.release.dates if low <= date.span[0] < high]
    if unit is None or amount is None or len(dates) != 1 or case.is_quoted(match.span()):
        return None
    date = dates[0]
    if date.kind != "explicit" or date.start is None or date.end is None or date.precision != "day":
        return None
    return _Count(match.span(), amount, unit, date.start, date.end, (date.span,))


def _judge(case: Case, count: _Count) -> Outcome:
    published = case.release.published
    if published is None or published.earliest is None or published.latest is None:
        return UNDECIDED
    unit = _UNITS[count.unit]
    hedged = 0.5 if case.is_said_near("hedged", count.span, 12) else 0
    slack = _DAY if count.unit == "day" else unit * (_ROUND + hedged)
    wanted = count.amount * unit
    if _reaches(wanted, slack, (published.earliest, published.latest), count):
        return PASSED
    if count.amount < 0 and count.start > published.latest + _FAR:
        return UNDECIDED  # what is long to come is not what was 'a fortnight ago', whatever stands between
    from_event = case.release.event.end if case.release.event and count.amount > 0 else None
    if from_event and from_event < count.start and _reaches(wanted, slack, (from_event, from_event), count):
        return PASSED
    return _clash(case, count, published.earliest, published.latest)


def _reaches(wanted: float, slack: float, since: tuple[dt.date, dt.date], count: _Count) -> bool:
    """Whether the span leads from a day of publication to a day of the date."""
    nearest, furthest = (count.start - since[1]).days, (count.end - since[0]).days
    return nearest - slack <= wanted <= furthest + slack


def _clash(case: Case, count: _Count, earliest: dt.date, latest: dt.date) -> Clash:
    days = (count.start - earliest).days
    when = f"{abs(days)} days {'after' if days >= 0 else 'before'} publication"
    words = case.text[slice(*count.span)]
    return Clash(
        message=f"{words!r}, and the date beside it is {when}.",
        subject=case.subject("date", count.start.isoformat()),
        attribute="offset",
        values=(
            Value(words, (case.evidence(count.span, "words"),)),
            Value(days_value(count.start, count.end), tuple(case.evidence(span, "date") for span in count.stated)),
        ),
        severity="warning" if earliest == latest else None,
        innocent=("The span may be counted from another day than that of publication.",),
    )


CHECK = Check("D202", "offset-does-not-fit", "info", within=look)
