"""A date does not exist, or a range ends before it begins.

## What it flags
A day that its month does not have, 29 February of a common year, and a range or a pair of days whose last day lies
before its first.

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
from itertools import pairwise

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.daywords import DayWords
from pressbox.mentions import Day
from pressbox.models import DateItem
from pressbox.patterns import Match

_LEAP = 2024
_LISTS = ("day-list", "day-list-month")
_JOINT = 6  # characters between the days of a pair: ' and ', ' & '
_DAY = dt.timedelta(days=1)
_NO_DAY = "The figure may be no day, but a number of something."
_AUTUMN, _SPRING = 9, 4  # a range from after the one to before the other passes into the next year


def look(case: Case) -> Iterator[Outcome]:
    for date in case.release.dates:
        if date.kind != "explicit":
            continue
        if date.start is not None:
            yield PASSED
            continue
        yield _judge(case, date, case.language.once(DayWords))
    for _, match in case.matches("no_such_day"):
        yield _of_no_month(case, match)
    for one, other in pairwise(case.release.dates):
        if _is_pair(case, one, other):
            yield _pair_reversed(case, one, other)


def _is_pair(case: Case, one: DateItem, other: DateItem) -> bool:
    """Two days of a list, the later one of which stands first: '26 & 25 May'."""
    if one.rule != other.rule or not one.rule.endswith(_LISTS):
        return False
    beside = one.span[1] < other.span[0] <= one.span[1] + _JOINT and "," not in case.text[one.span[1] : other.span[0]]
    return beside and one.start is not None and other.start == one.start - _DAY


def _pair_reversed(case: Case, one: DateItem, other: DateItem) -> Clash:
    days = [str(date.start) for date in (one, other)]
    return Clash(
        message=f"{days[0]} stands before {days[1]}.",
        subject=case.subject("date", days[0]),
        attribute="range",
        values=tuple(Value(day, (case.evidence(date, "date"),)) for day, date in zip(days, (one, other), strict=True)),
        severity="warning",
        innocent=("Something else may be told of each of the days.",),
    )


def _of_no_month(case: Case, found: Match) -> Outcome:
    """A day beyond the 31st, which no date is read from."""
    place = case.evidence(found.span(), "date")
    before = case.text[case.line(found.start())[0] : found.start()].rstrip(" ").rpartition(" ")[2]
    if found.start("d") == found.start() and before.istitle() and before[-1].isalpha():
        return UNDECIDED  # 'Newsletter 34 May 2026'
    return Clash(
        message=f"{place.text!r}: no month has {found['d']} days.",
        subject=case.subject("date", place.text),
        attribute="day",
        values=(Value(place.text, (place,)), Value("1 to 31")),
        severity=None if found["y"] else "warning",
        innocent=() if found["y"] else (_NO_DAY,),
    )


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
