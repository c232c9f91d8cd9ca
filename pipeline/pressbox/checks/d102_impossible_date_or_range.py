"""A date does not exist, or a range ends before it begins.

## What it flags
A day that its month does not have, 29 February of a common year, and a range whose last day lies before its first.

## Why it matters
Nobody can come on 31 June. Such a date goes into no calendar, so what depends on it is lost without a word.

## Example
'31 June 2024'; '5-3 May 2024'.

## Fine as it is
Ranges that pass into the next month or the next year; figures such as scores that have no month beside them.
"""

import calendar
import datetime as dt
from collections.abc import Iterator

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.daywords import DayWords
from pressbox.mentions import Day
from pressbox.models import DateItem

_LEAP = 2024
_AUTUMN, _SPRING = 9, 4  # a range from after the one to before the other passes into the next year


def look(case: Case) -> Iterator[Outcome]:
    for date in case.release.dates:
        if date.kind != "explicit":
            continue
        if date.start is not None:
            yield PASSED
            continue
        yield _judge(case, date, case.language.once(DayWords))


def _judge(case: Case, date: DateItem, words: DayWords) -> Outcome:
    parts = words.parts(date.text)
    if parts is None or parts.first is None or not parts.ordered:
        return UNDECIDED
    for day in (parts.first, parts.last):
        if day is not None and (last := _last_day(day)) and day.day and day.day > last:
            return _no_such_day(case, date, day, last)
    if parts.last is not None and _is_before(parts.last, parts.first):
        return _reversed(case, date, parts.first, parts.last)
    return UNDECIDED


def _last_day(day: Day) -> int | None:
    """How many days the month has; of a February without a year as many as it can have."""
    if not day.month or not 1 <= day.month <= 12:
        return None
    year = day.year if day.year and dt.MINYEAR <= day.year <= dt.MAXYEAR else _LEAP
    return calendar.monthrange(year, day.month)[1]


def _is_before(last: Day, first: Day) -> bool:
    """Whether a range surely runs backwards, and not into the next year."""
    if not (first.day and last.day and first.month and last.month):
        return False
    if first.year and last.year and first.year != last.year:
        return last.year < first.year
    if first.month == last.month:
        return last.day < first.day
    return last.month < first.month and not (first.month >= _AUTUMN and last.month <= _SPRING)


def _iso(day: Day, number: int | None = None) -> str:
    """ISO 8601, with two hyphens for a year that is not known."""
    return f"{day.year or '-'}-{day.month or 0:02}-{number or day.day or 0:02}"


def _no_such_day(case: Case, date: DateItem, day: Day, last: int) -> Clash:
    return Clash(
        message=f"{date.text!r}: this month has {last} days.",
        subject=case.subject("date", _iso(day)),
        attribute="day",
        values=(Value(_iso(day), (case.evidence(date, "date"),)), Value(_iso(day, last))),
    )


def _reversed(case: Case, date: DateItem, first: Day, last: Day) -> Clash:
    place = case.evidence(date, "date")
    return Clash(
        message=f"{date.text!r} ends before it begins.",
        subject=case.subject("date", _iso(first)),
        attribute="range",
        values=(Value(_iso(first), (place,)), Value(_iso(last), (place,))),
        severity=None if first.year or last.year else "warning",
        innocent=() if first.year or last.year else ("The figures may be no days: a score, a count.",),
    )


CHECK = Check("D102", "impossible-date-or-range", "error", within=look)
