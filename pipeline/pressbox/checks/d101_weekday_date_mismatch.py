"""A weekday does not fit the date beside it.

## What it flags
A day that is given with its weekday, where that day of that year is another weekday.

## Why it matters
One of the two is wrong, and whoever plans by the release comes on the wrong day. Which of them is wrong the two alone
do not say: both repairs are offered.

## Example
'Friday 11 May 2024': 11 May 2024 was a Saturday.

## Fine as it is
A date without a weekday; a day whose year had to be worked out from that very weekday, or is not known.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import DateItem

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = dt.timedelta(days=120)  # of publication: so far on, a day that has no year is that of the same one
_CIRCULAR = frozenset({"weekday", "publication"})  # the weekday, or a guess, has made the year


def look(case: Case) -> Iterator[Outcome]:
    for date in case.release.dates:
        if date.kind == "explicit" and date.weekday:
            yield _judge(case, date)


def _judge(case: Case, date: DateItem) -> Outcome:
    if date.start is None or date.weekday not in WEEKDAYS:
        return UNDECIDED
    if date.basis in _CIRCULAR:
        return _by_publication(case, date, date.start)
    real = WEEKDAYS[date.start.weekday()]
    if real == date.weekday:
        return PASSED
    if _fits_publication(case, date):
        return UNDECIDED
    evidence = case.evidence(date, "date")
    return Clash(
        message=f"{date.start.isoformat()} is a {real.title()}, not a {date.weekday.title()}.",
        subject=case.subject("date", date.start.isoformat()),
        attribute="weekday",
        values=(Value(date.weekday, (evidence,)), Value(real)),
    )


def _by_publication(case: Case, date: DateItem, start: dt.date) -> Outcome:
    """A day whose year follows from a stated day of publication close by, where no year that is named fits either."""
    published = case.release.published
    stamp = published.earliest if published and published.spans else None
    if date.basis != "publication" or stamp is None or abs(start - stamp) > _NEAR or date.weekday is None:
        return UNDECIDED
    if WEEKDAYS[start.weekday()] == date.weekday:
        return PASSED
    named = {one.start.year for one in case.release.dates if one.start and one.basis not in _CIRCULAR}
    if (start.month, start.day) == (2, 29) or any(
        WEEKDAYS[start.replace(year=year).weekday()] == date.weekday for year in named
    ):
        return UNDECIDED
    real = WEEKDAYS[start.weekday()]
    return Clash(
        message=f"{start.isoformat()} is a {real.title()}, not a {date.weekday.title()}.",
        subject=case.subject("date", start.isoformat()),
        attribute="weekday",
        values=(Value(date.weekday, (case.evidence(date, "date"),)), Value(real)),
        severity="warning",
        innocent=("The day may be one of another year.",),
    )


def _fits_publication(case: Case, date: DateItem) -> bool:
    """Whether the weekday is that of the year of publication, and the other year only stands in a heading."""
    published = case.release.published
    if date.basis == "stated" or date.start is None or published is None or published.earliest is None:
        return False
    year = published.earliest.year
    if year == date.start.year or (date.start.month, date.start.day) == (2, 29):
        return False
    return WEEKDAYS[date.start.replace(year=year).weekday()] == date.weekday


CHECK = Check("D101", "weekday-date-mismatch", "error", within=look)
