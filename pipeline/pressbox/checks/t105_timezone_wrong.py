"""A time is given in the zone of the other half of the year.

## What it flags
A zone beside a clock time, or above a timetable, that the venue's clocks do not show on that day: winter time in
summer, summer time in winter. The names of the other zones of the country count, where no clock of it shows them then.

## Why it matters
Whoever converts the time is an hour off.

## Example
'All times in CET' for a race in Italy in July, where the clocks show CEST.

## Fine as it is
The time of other countries' viewers; local time; a day or a venue not known. GMT, which is told all the year round, is
only a warning.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import Span
from pressbox.patterns import met

_NOON = dt.time(12)
_OPENS, _CLOSES = tuple("(/["), tuple(")/],")


def look(case: Case) -> Iterator[Outcome]:
    event = case.release.event
    circuit = case.packs.circuits.get(event.venue) if event and event.venue else None
    timezone = circuit.timezone if circuit else None
    year = event.start.year if event and event.start else None
    if timezone is None or year is None:
        yield from (UNDECIDED for time in case.release.times if time.timezone)
        return
    odd: dict[tuple[str, str], list[tuple[Span, dt.date]]] = {}
    beside = _zones_beside(case, circuit.country, timezone) if circuit and circuit.country else []
    known = {name for zone in (timezone, *beside) for name in names_of(zone, year)}
    for written, stated in _spellings(case, known):
        for span in _named(case, written):
            days = _days(case, span)
            own = {own_zone(timezone, day) for day in days}
            if len(own) != 1:
                yield UNDECIDED
            elif own == {stated} or any(own_zone(zone, day) == stated for zone in beside for day in days):
                yield PASSED
            else:
                shown = _written_like(case, written, own.pop() or "")
                odd.setdefault((written, shown), []).extend((span, day) for day in days)
    for (stated, shown), places in odd.items():
        yield _clash(case, stated, shown, places)


def _spellings(case: Case, known: set[str]) -> list[tuple[str, str]]:
    """Each zone as it may be written, with its common name: 'CET', and 'MEZ', which is the same."""
    others = ((row.id, row.same_as) for row in case.packs.zones.values() if row.same_as in known)
    return sorted([*((name, name) for name in known), *((written, name or "") for written, name in others)])


def _written_like(case: Case, written: str, name: str) -> str:
    """A zone as the language of another one writes it: beside 'MEZ' the summer's is 'MESZ'."""
    zones = case.packs.zones
    if written not in zones or not zones[written].same_as:
        return name
    fellows = (row for row in zones.values() if row.same_as == name and row.languages == zones[written].languages)
    return next((row.id for row in fellows), name)


def _zones_beside(case: Case, country: str, timezone: str) -> list[str]:
    """The other zones of the country: what one of them shows may be meant for its viewers."""
    row = case.packs.countries.get(country)
    return [zone for zone in (row.timezones if row else ()) if zone != timezone]


def _named(case: Case, stated: str) -> Iterator[Span]:
    """Where a zone is named beside a clock time or in brackets, and not as a part of a longer word."""
    for at, end in met(stated, case.text):
        before = case.text[max(0, at - 2) : at].rstrip(" ")[-1:]
        behind = case.text[end : end + 1]
        is_word = not (case.text[at - 1 : at].isalpha() or behind.isalnum())
        is_bracketed = before in _OPENS and behind in _CLOSES
        if is_word and (before.isdigit() or is_bracketed or _is_told(case, at)):
            yield at, end


def _is_told(case: Case, at: int) -> bool:
    """Whether a time was read with its zone here: '10.30 a.m. CET', 'all times in CET'."""
    times = (time for time in case.release.times if time.timezone)
    return any(low <= at < high for time in times for low, high in (time.span, *time.taken.get("timezone", [])))


def _days(case: Case, span: Span) -> list[dt.date]:
    """The days of the words beside it, else those of the times below it, else those of the event."""
    low, high = case.line(span[0])
    beside = [
        date.start
        for date in case.release.dates
        if low <= date.span[0] < high and date.start and date.precision == "day"
    ]
    below = [time.date for time in case.release.times if span in time.taken.get("timezone", []) and time.date]
    event = case.release.event
    own = [day for day in (event.start, event.end) if day] if event else []
    return beside or below or own


def own_zone(timezone: str, day: dt.date) -> str | None:
    """What the clocks of a place show on a day."""
    zone = _zone(timezone)
    return dt.datetime.combine(day, _NOON, zone).tzname() if zone else None


@cache
def names_of(timezone: str, year: int) -> frozenset[str]:
    """The names of a zone that has two in a year."""
    zone = _zone(timezone)
    if zone is None:
        return frozenset()
    moments = [dt.datetime(year, month, 1, 12, tzinfo=zone) for month in (1, 7)]
    if moments[0].utcoffset() == moments[1].utcoffset():
        return frozenset()
    return frozenset(moment.tzname() or "" for moment in moments)


@cache
def _zone(timezone: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _clash(case: Case, stated: str, shown: str, places: list[tuple[Span, dt.date]]) -> Outcome:
    days = sorted({day for _, day in places})
    when = days[0].isoformat() if len(days) == 1 else f"{days[0].isoformat()} to {days[-1].isoformat()}"
    evidence = tuple(case.evidence(span, "zone") for span in sorted({span for span, _ in places}))
    universal = stated in case.language.checks.universal_zones
    return Clash(
        message=f"A time is given in {stated}, and on {when} the clocks of the venue show {shown}.",
        subject=case.subject("event", "timezone"),
        attribute="timezone",
        values=(Value(stated, evidence), Value(shown)),
        severity="warning" if universal else None,
        suggestion=shown,
        basis=f"the time zone of the venue on {when}",
        innocent=(f"{stated} is told all the year round, where viewers of many countries are meant.",)
        if universal
        else (),
    )


CHECK = Check("T105", "timezone-wrong", "error", within=look)
