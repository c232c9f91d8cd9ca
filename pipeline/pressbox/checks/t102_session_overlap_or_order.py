"""Sessions of one timetable run into one another, or come in an order that cannot be.

## What it flags
A session that ends before it starts; two sessions on one track at one time; a race before the qualifying that sets its
grid, or its warm-up; a second practice or race before the first.

## Why it matters
One of the clock times is wrong, and whoever comes for that session comes too early or too late.

## Example
'Free practice 2, 11:00-12:00' above 'Qualifying, 11:30': the cars can't be in both.

## Fine as it is
A night session that ends after midnight; rows of several classes; stages of a rally, which cars pass one after the
other; a race on an earlier day than a qualifying that is listed for another race.
"""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.running_order import in_turn, numbered, timetable, unmixed
from pressbox.checks.told.weekdays import shown
from pressbox.claims.keys import session_name
from pressbox.models import Evidence, Session, SessionRef

_LONGEST = dt.timedelta(hours=12)  # no session but a race is longer: an end that is earlier was read as the next day's
_LONG_AT_NIGHT = dt.timedelta(hours=6)  # no practice begins before dawn and lasts longer
_DAWN = 6
_WEEK = 7  # days
_ROUND_THE_CLOCK = dt.timedelta(hours=22)  # a race of a day and a night


def look(case: Case) -> Iterator[Outcome]:
    for session in timetable(case):
        if session.start and session.end:
            yield _ends(case, session)
    rows = unmixed(case)
    ordered = sorted(rows, key=lambda one: (str(one.start), one.span))
    for one, other in itertools.pairwise(ordered):
        yield _apart(case, one, other)
    for kind, main in case.language.checks.before.items():
        for one, other in in_turn(rows, kind, main):
            yield _in_order(case, one, other, same_day=True)
    turned: dict[tuple[dt.date, dt.date], list[tuple[Session, Session]]] = {}
    for one, other in numbered(rows):
        outcome = _in_order(case, one, other, same_day=not _at_event(case, one, other))
        if isinstance(outcome, Clash) and one.date and other.date and one.date != other.date:
            turned.setdefault((one.date, other.date), []).append((one, other))
        else:
            yield outcome
    yield from (_of_days(case, days, pairs) for days, pairs in turned.items())


def _ends(case: Case, session: Session) -> Outcome:
    """A session that was read as ending on the next day although it can't last that long ends before it starts."""
    if session.start is None or session.end is None:
        return UNDECIDED
    length = session.end - session.start
    if length <= _LONGEST and not _is_through_the_night(case, session, length):
        return PASSED
    if session.kind in case.language.checks.main_events and length >= _ROUND_THE_CLOCK:
        return UNDECIDED
    start, end = _clock(session.start), _clock(session.end)
    return Clash(
        message=f"{session.label} ends at {end}, before it starts at {start}.",
        subject=case.subject("session", _name(session)),
        attribute="end",
        values=(Value(start, (case.evidence(session, "start"),)), Value(end, (case.evidence(session, "end"),))),
        innocent=("The session may go on after midnight.",) if length < _ROUND_THE_CLOCK else (),
    )


def _is_through_the_night(case: Case, session: Session, length: dt.timedelta) -> bool:
    """'3:45-2:45 p.m. Practice' was read as from night to afternoon: in one half of the day it would end too early."""
    sheet = case.language.checks
    practised = session.kind in sheet.on_track and session.kind not in sheet.main_events
    return bool(practised and session.start and session.start.hour < _DAWN and length > _LONG_AT_NIGHT)


def _apart(case: Case, one: Session, other: Session) -> Outcome:
    end = _end(one)
    if end is None or other.start is None or _is_zoned(end) != _is_zoned(other.start):
        return UNDECIDED
    if end <= other.start or (one.end and one.start and one.end - one.start > _LONGEST):
        return PASSED
    return Clash(
        message=f"{one.label} runs until {_clock(end)}, and {other.label} starts at {_clock(other.start)}.",
        subject=case.subject("session", f"{_name(one)}+{_name(other)}"),
        attribute="overlap",
        values=(
            Value(shown(end), tuple(_row(case, one, "end", other))),
            Value(shown(other.start), tuple(_row(case, other, "start", one))),
        ),
    )


def _in_order(case: Case, first: Session, then: Session, *, same_day: bool) -> Outcome:
    if first.start is None or then.start is None or _is_zoned(first.start) != _is_zoned(then.start):
        return UNDECIDED
    if first.start < then.start:
        return PASSED
    if same_day and first.date != then.date:
        return UNDECIDED
    return Clash(
        message=f"{then.label} starts at {_moment(then.start, first.start)}, before {first.label} "
        f"at {_moment(first.start, then.start)}.",
        subject=case.subject("session", f"{_name(first)}+{_name(then)}"),
        attribute="order",
        values=(
            Value(shown(first.start), tuple(_row(case, first, "start", then))),
            Value(shown(then.start), tuple(_row(case, then, "start", first))),
        ),
    )


def _row(case: Case, session: Session, role: str, beside: Session) -> Iterator[Evidence]:
    """Where a session stands, and the heading that gives its day where the other one stands below another."""
    yield case.evidence(session, role)
    for span in session.taken.get("date", []):
        if span not in beside.taken.get("date", []):
            yield case.evidence(span, "day")


def _of_days(case: Case, days: tuple[dt.date, dt.date], pairs: list[tuple[Session, Session]]) -> Clash:
    """Race 2 below a day that is before that of race 1: not a clock time is wrong, but a heading."""
    day, early = days
    after, before = ({one.span: one for one in column}.values() for column in zip(*pairs, strict=True))
    right = _next_such_day(case, early, day, before)
    return Clash(
        message=f"{listed(one.label for one in before)} on {early.isoformat()} would be before "
        f"{listed(one.label for one in after)} on {day.isoformat()}.",
        subject=case.subject("event", f"days of {pairs[0][0].kind}"),
        attribute="date",
        values=(
            Value(day.isoformat(), tuple(_headed(case, after))),
            Value(early.isoformat(), tuple(_headed(case, before))),
        ),
        suggestion=right.isoformat() if right else None,
        basis=f"the weekday, and {day.isoformat()} before it" if right else None,
    )


def _headed(case: Case, sessions: Iterable[Session]) -> Iterator[Evidence]:
    """The headings that give sessions their day, and the sessions themselves where they stand by it."""
    for span in sorted({span for one in sessions for span in one.taken.get("date", [one.span])}):
        yield case.evidence(span, "day")


def _next_such_day(case: Case, early: dt.date, day: dt.date, sessions: Iterable[Session]) -> dt.date | None:
    """The first day of the stated weekday behind another day."""
    heads = {span for one in sessions for span in one.taken.get("date", [])}
    stated = any(one.weekday and one.span in heads for one in case.release.dates)
    return day + dt.timedelta(days=(early - day).days % _WEEK) if stated and (early - day).days % _WEEK else None


def _at_event(case: Case, *sessions: Session) -> bool:
    """Whether sessions are on days of the event: those on other days have a slip of their own."""
    event = case.release.event
    if event is None or event.start is None or event.end is None:
        return False
    return all(one.date and event.start <= one.date <= event.end for one in sessions)


def _end(session: Session) -> dt.datetime | None:
    if session.end or session.start is None or session.duration_minutes is None:
        return session.end
    return session.start + dt.timedelta(minutes=session.duration_minutes)


def _name(session: Session) -> str:
    return session_name(SessionRef(kind=session.kind, number=session.number))


def _is_zoned(moment: dt.datetime) -> bool:
    return moment.tzinfo is not None


def _clock(moment: dt.datetime) -> str:
    return moment.strftime("%H:%M")


def _moment(moment: dt.datetime, other: dt.datetime) -> str:
    """The clock time, with the day where another one is spoken of."""
    return _clock(moment) if moment.date() == other.date() else f"{_clock(moment)} on {moment.date().isoformat()}"


CHECK = Check("T102", "session-overlap-or-order", "error", within=look, under=("D101",))
