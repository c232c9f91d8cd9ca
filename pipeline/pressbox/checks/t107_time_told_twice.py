"""A session starts at one time in the text and at another in the timetable.

## What it flags
The starting time of a session that a sentence tells, where the timetable of the same release has another one for it on
that day.

## Why it matters
The timetable was changed and the text was not, or the other way round: some of the guests come too late.

## Example
'Race 2 starts at 14:00 on Sunday', and below 'Sunday 19 July' the row '13:00 Race 2'.

## Fine as it is
A few minutes more or less, which the formation lap takes; rough times ('shortly after two'); times of a broadcast;
whole hours where another zone is spoken of; days on which the session comes more than once; what is said in a quote; a
time that was changed, and is told as such.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.told.placings import is_said_with
from pressbox.checks.told.running_order import timetable
from pressbox.checks.told.weekdays import shown, told_alone
from pressbox.checks.words.numbers import is_rough
from pressbox.models import Session

_FORMATION = dt.timedelta(minutes=10)  # a lap behind the safety car, and the cars to line up
_HOUR = dt.timedelta(hours=1)
_OTHERWISE = "One of them may be the start of a broadcast, or of another class."


def look(case: Case) -> Iterator[Outcome]:
    rows = [one for one in timetable(case) if one.source != "prose" and one.start]
    prose = (one for one in case.release.sessions if one.source == "prose")
    told = [one for one in told_alone(case, prose) if one.start] if rows else []
    for one in told:
        same = [row for row in rows if _is_the_same(one, row)]
        if len(same) == 1 and one.kind in case.language.checks.on_track:
            yield _judge(case, one, same[0], alone=_is_alone(one, told))


def _is_the_same(one: Session, other: Session) -> bool:
    """On one day: 'Sunday's race' is race 2 where Sunday has no other."""
    numbers = {one.number, other.number}
    return one.kind == other.kind and one.date == other.date and (len(numbers) == 1 or None in numbers)


def _is_alone(one: Session, told: list[Session]) -> bool:
    """Whether the text gives the session one time: of two, one is that of another class."""
    return len({other.start for other in told if _is_the_same(one, other)}) == 1


def _judge(case: Case, one: Session, row: Session, *, alone: bool) -> Outcome:
    if one.start is None or row.start is None:
        return UNDECIDED
    apart = abs(one.start.replace(tzinfo=None) - row.start.replace(tzinfo=None))
    if apart < _FORMATION or _is_one_moment(one.start, row.start):
        return PASSED
    loose = is_rough(case, one.span) or is_said_with(case, "postponed", one.span) or case.is_quoted(one.span)
    if not alone or loose or (apart % _HOUR == dt.timedelta() and _speaks_of_zones(case)):
        return UNDECIDED
    return Clash(
        message=f"{row.label} starts at {_clock(one.start)} in the text and at {_clock(row.start)} in the timetable.",
        subject=case.subject("session", f"{row.kind} {row.number or ''}".strip()),
        attribute="start",
        values=(
            Value(shown(one.start), (case.evidence(one, "prose"),)),
            Value(shown(row.start), (case.evidence(row, row.source),)),
        ),
        innocent=(_OTHERWISE,),
    )


def _is_one_moment(one: dt.datetime, other: dt.datetime) -> bool:
    return one.tzinfo is not None and other.tzinfo is not None and one == other


def _speaks_of_zones(case: Case) -> bool:
    """Whether times of several zones stand in the release, so that a whole hour may lie between two of them."""
    return len({time.timezone for time in case.release.times if time.timezone}) > 1


def _clock(moment: dt.datetime) -> str:
    return moment.strftime("%H:%M")


CHECK = Check("T107", "time-told-twice", "warning", within=look, under=("T102",))
