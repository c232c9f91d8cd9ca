"""A weekday does not fit the date beside it.

## What it flags
A day that is given with its weekday, where that day of that year is another weekday. Where all days of a year are wrong
in it and right in the year beside it, the year is told of, once.

## Why it matters
One of the two is wrong, and whoever plans by the release comes on the wrong day. Which of them is wrong the two alone
do not say: both repairs are offered.

## Example
'Friday 11 May 2024': 11 May 2024 was a Saturday.

## Fine as it is
A date without a weekday; a day whose year had to be worked out from that very weekday, or is not known, unless another
day of the same week stands beside it with its own weekday: in no year do both fit.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.daywords import DayWords
from pressbox.models import WEEKDAYS, DateItem

_NEAR = dt.timedelta(days=120)  # of publication: so far on, a day that has no year is that of the same one
_CIRCULAR = frozenset({"weekday", "publication"})  # the weekday, or a guess, has made the year
_TOLD = frozenset({"stated", "beside"})  # the year is said of this one date, and may be another one than that of others
_LEAP_DAY = (2, 29)
_SOME_YEAR = 2001  # one without a leap day, for days whose year is not known


def look(case: Case) -> Iterator[Outcome]:
    dates = [date for date in case.release.dates if date.kind == "explicit" and date.weekday in WEEKDAYS]
    judged = [(date, _judge(case, date)) for date in dates]
    days = [(date, day) for date in dates if (day := _day_of_some_year(case, date))]
    told = list(_years(case, judged))
    yield from (clash for clash, _ in told)
    explained = {date.span for _, group in told for date in group}
    for date, verdict in judged:
        if date.span in explained:
            continue
        if verdict is UNDECIDED and (date.start is None or date.basis in _CIRCULAR):
            verdict = _by_fellows(case, date, days) or verdict
        yield verdict
        if verdict is PASSED and date.end != date.start:
            yield from _of_last_day(case, date)


def _years(case: Case, judged: list[tuple[DateItem, Outcome]]) -> Iterator[tuple[Clash, list[DateItem]]]:
    """Days of one year that are all wrong in it and all right in the one beside it: the year is the slip."""
    by_year: dict[int, list[tuple[DateItem, Outcome]]] = {}
    for date, verdict in judged:
        if date.start and verdict is not UNDECIDED:
            by_year.setdefault(date.start.year, []).append((date, verdict))
    for year, group in by_year.items():
        dates = [date for date, _ in group]
        right = next((other for other in (year + 1, year - 1) if all(_fits(date, other) for date in dates)), None)
        several = len({date.start for date in dates}) > 1
        if several and right and all(isinstance(verdict, Clash) for _, verdict in group):
            yield _of_year(case, year, right, dates), dates


def _fits(date: DateItem, year: int) -> bool:
    if date.start is None or (date.start.month, date.start.day) == _LEAP_DAY:
        return False
    return WEEKDAYS[date.start.replace(year=year).weekday()] == date.weekday


def _of_year(case: Case, year: int, right: int, dates: list[DateItem]) -> Clash:
    taken = {span for date in dates for span in (date.span, *date.taken.get("start", []))}
    sources = sorted(span for span in taken if str(year) in case.text[slice(*span)])
    places = [case.evidence(date, "date") for date in dates]
    return Clash(
        message=f"{len(dates)} days are put in {year}, and their weekdays are those of {right}.",
        subject=case.subject("date", str(year)),
        attribute="year",
        values=(
            Value(year, tuple(case.evidence(span, "year") for span in sources) or tuple(places)),
            Value(right, tuple(places)),
        ),
        suggestion=right,
        basis=f"the weekdays of {len(dates)} days",
    )


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


def _of_last_day(case: Case, date: DateItem) -> Iterator[Outcome]:
    """'Friday 12 June to Sunday 15 June 2026': the first of two weekdays fits its day, the last has to as well."""
    words = case.language.once(DayWords).parts(date.text) if date.end else None
    if date.end is None or words is None or words.last_weekday is None:
        return
    said, real = WEEKDAYS[words.last_weekday], WEEKDAYS[date.end.weekday()]
    yield (
        PASSED
        if said == real
        else Clash(
            message=f"{date.end.isoformat()} is a {real.title()}, not a {said.title()}.",
            subject=case.subject("date", date.end.isoformat()),
            attribute="weekday",
            values=(Value(said, (case.evidence(date, "date"),)), Value(real)),
        )
    )


def _by_publication(case: Case, date: DateItem, start: dt.date) -> Outcome:
    """A day whose year follows from a stated day of publication close by, where no year that is named fits either."""
    published = case.release.published
    stamp = published.earliest if published and published.spans else None
    if date.basis != "publication" or stamp is None or abs(start - stamp) > _NEAR or date.weekday is None:
        return UNDECIDED
    if WEEKDAYS[start.weekday()] == date.weekday:
        return PASSED
    named = _years_beside(case, date)
    if (start.month, start.day) == _LEAP_DAY or any(_fits(date, year) for year in named):
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


def _years_beside(case: Case, date: DateItem) -> set[int]:
    """The years that the paragraph of a date names: one that is spoken of elsewhere is not the year of this day."""
    low, high = case.block_span(date.span)
    dates = (one for one in case.release.dates if low <= one.span[0] < high)
    return {one.start.year for one in dates if one.start and one.basis not in _CIRCULAR}


def _day_of_some_year(case: Case, date: DateItem) -> dt.date | None:
    """The day; of one whose year is not known that of a year without a leap day."""
    if date.start is not None:
        return date.start
    parts = case.language.once(DayWords).parts(date.text)
    if parts is None or parts.first is None or parts.first.month is None or parts.first.day is None:
        return None
    try:
        return dt.date(_SOME_YEAR, parts.first.month, parts.first.day)
    except ValueError:
        return None


def _by_fellows(case: Case, date: DateItem, days: list[tuple[DateItem, dt.date]]) -> Clash | None:
    """A day that doesn't fit those of the same week beside it; of a pair alone the second one is told of."""
    own = next((day for one, day in days if one is date), None)
    near = [(one, _gap(day, own)) for one, day in days if own and one is not date]
    fellows = [(one, gap) for one, gap in near if gap is not None and _is_beside(case, one, date)]
    apart = [(one, gap) for one, gap in fellows if _weekday_after(one, gap) != date.weekday]
    if own is None or 2 * len(apart) <= len(fellows) or (len(fellows) == 1 and date.span < fellows[0][0].span):
        return None
    real, said = _weekday_after(*apart[0]), str(date.weekday)
    return Clash(
        message=f"If {apart[0][0].text!r} is right, {date.text!r} is a {real.title()}, not a {said.title()}.",
        subject=case.subject("date", f"--{own:%m-%d}"),
        attribute="weekday",
        values=(
            Value(said, (case.evidence(date, "date"),)),
            Value(real, tuple(case.evidence(one, "beside") for one, _ in apart)),
        ),
    )


def _gap(one: dt.date, other: dt.date) -> int | None:
    """Days from one to the other where both are in one week of the same year, whichever year this is.

    Not from February to March: there the year matters.
    """
    days_of_year = {(day.month, day.day) for day in (one, other)}
    if {month for month, _ in days_of_year} == {2, 3} or _LEAP_DAY in days_of_year:
        return None
    days = (other.replace(year=one.year) - one).days
    return days if abs(days) < len(WEEKDAYS) else None


def _weekday_after(date: DateItem, days: int) -> str:
    return WEEKDAYS[(WEEKDAYS.index(str(date.weekday)) + days) % len(WEEKDAYS)]


def _is_beside(case: Case, one: DateItem, date: DateItem) -> bool:
    """Whether two days, neither with a year of its own, are of one paragraph or head one timetable."""
    if one.start is not None and one.basis in _TOLD:
        return False
    heads = {span for session in case.release.sessions for span in session.taken.get("date", [])}
    alone = case.line(one.span[0]) == one.span and case.line(date.span[0]) == date.span
    return alone or case.block_span(one.span) == case.block_span(date.span) or {one.span, date.span} <= heads


def _fits_publication(case: Case, date: DateItem) -> bool:
    """Whether the weekday is that of the year of publication, and the other year only stands in a heading."""
    published = case.release.published
    if date.basis == "stated" or date.start is None or published is None or published.earliest is None:
        return False
    year = published.earliest.year
    return year != date.start.year and _fits(date, year)


CHECK = Check("D101", "weekday-date-mismatch", "error", within=look)
