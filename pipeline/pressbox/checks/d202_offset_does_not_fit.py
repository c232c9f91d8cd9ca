"""'In so many weeks' does not lead to the date beside it.

## What it flags
A span of days, weeks or months that is counted towards a stated date, where the date is further off or nearer by more
than half a unit.

## Why it matters
The words are often left from an earlier version of the text, and readers trust 'in two weeks' more than a date.

## Example
A release of 10 April: 'In three weeks, on 14 May, the workshop opens'; it is nearly five.

## Fine as it is
Rounding to half a unit; words such as 'about'; a count from the last event where it fits from publication.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.daywords import DayWords
from pressbox.claims.making import days_value
from pressbox.models import DateItem, Published

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.5, "year": 365.25}
_ROUND = 0.75  # of a unit: 'in two weeks' is said from nine days on to twenty
_DAY = 1.5  # days that a count of days may be off
_FAR = dt.timedelta(days=60)


def look(case: Case) -> Iterator[Outcome]:
    for date in case.release.dates:
        if date.kind == "relative" and date.basis == "beside" and date.taken.get("start") and date.start:
            verdict = _judge(case, date, case.language.once(DayWords))
            if verdict is not None:
                yield verdict


def _judge(case: Case, date: DateItem, words: DayWords) -> Outcome | None:
    """None where the words count nothing."""
    parts = words.parts(date.text)
    if parts is None or parts.relation != "shift" or date.start is None or date.end is None:
        return None
    published = case.release.published
    if published is None or published.earliest is None or published.latest is None:
        return UNDECIDED
    unit = _UNITS.get(parts.unit)
    if unit is None:
        return None
    slack = (
        _DAY if parts.unit == "day" else unit * (_ROUND + (0.5 if case.is_said_near("hedged", date.span, 12) else 0))
    )
    wanted = parts.amount * unit
    from_event = case.release.event.end if case.release.event and parts.amount > 0 else None
    if _reaches(wanted, slack, (published.earliest, published.latest), date):
        return PASSED
    if parts.amount < 0 and date.start > published.latest + _FAR:
        return UNDECIDED  # what is long to come is not what was 'a fortnight ago', whatever stands between
    if from_event and from_event < date.start and _reaches(wanted, slack, (from_event, from_event), date):
        return PASSED
    return _clash(case, date, published)


def _reaches(wanted: float, slack: float, since: tuple[dt.date, dt.date], date: DateItem) -> bool:
    """Whether the span leads from a day of publication to a day of the date."""
    if date.start is None or date.end is None:
        return False
    nearest, furthest = (date.start - since[1]).days, (date.end - since[0]).days
    return nearest - slack <= wanted <= furthest + slack


def _clash(case: Case, date: DateItem, published: Published) -> Clash:
    days = (date.start - published.earliest).days if date.start and published.earliest else 0
    when = f"{abs(days)} days {'after' if days >= 0 else 'before'} publication"
    places = tuple(case.evidence(span, "date") for span in date.taken["start"])
    target = days_value(date.start, date.end) if date.start and date.end else {}
    return Clash(
        message=f"{date.text!r}, and the date beside it is {when}.",
        subject=case.subject("date", date.start.isoformat() if date.start else ""),
        attribute="offset",
        values=(Value(date.text, (case.evidence(date, "words"),)), Value(target, places)),
        severity="warning" if published.earliest == published.latest else None,
        innocent=("The span may be counted from another day than that of publication.",),
    )


CHECK = Check("D202", "offset-does-not-fit", "info", within=look)
