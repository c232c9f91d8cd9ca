"""Timetables whose days have no year: 'Saturday' and the rows below it, which have an order all the same."""

import datetime as dt
from collections.abc import Iterable, Sequence

from pressbox.checks.frame.case import Case
from pressbox.models import WEEKDAYS, Session, TimeItem

_MONDAY = dt.date.min  # of a week that stands for any
_DAWN = 6  # rows before it may be of the night behind their heading


def of_any_week(case: Case, sessions: Sequence[Session]) -> list[Session]:
    """Sessions with their clock times on weekdays of one week, where none has a day of the calendar.

    A weekday that stands above two lists may be that of two series.
    """
    if any(one.start for one in sessions):
        return list(sessions)
    heads: dict[str, set[object]] = {}
    for one in sessions:
        if weekday := _weekday(case, one):
            heads.setdefault(weekday, set()).update(one.taken.get("date", ["own"]))
    return [_timed(case, one) if len(heads.get(_weekday(case, one) or "", ())) == 1 else one for one in sessions]


def told_alone(case: Case, sessions: Iterable[Session]) -> list[Session]:
    """Sessions that sentences tell, each on its weekday where it has no day."""
    return [one if one.start else _timed(case, one) for one in sessions]


def shown(moment: dt.datetime) -> str:
    """A moment as a value of a finding: its clock time alone where its day is of no year."""
    return moment.strftime("%H:%M") if moment.year == _MONDAY.year else moment.isoformat()


def _timed(case: Case, session: Session) -> Session:
    weekday, times = _weekday(case, session), [one for one in case.release.times if _is_in(one, session)]
    if weekday is None or len(times) != 1:
        return session
    day = _MONDAY + dt.timedelta(days=WEEKDAYS.index(weekday))
    start, end = _moment(day, times[0].start), _moment(day, times[0].end)
    if start is None or start.hour < _DAWN:
        return session
    after = dt.timedelta(days=1) if end and end <= start else dt.timedelta()
    return session.model_copy(update={"date": day, "start": start, "end": end + after if end else None})


def _is_in(time: TimeItem, session: Session) -> bool:
    return session.span[0] <= time.span[0] and time.span[1] <= session.span[1]


def _weekday(case: Case, session: Session) -> str | None:
    """The one weekday of the heading of a session, else of its own words or their sentence."""
    above = session.taken.get("date", [])
    low, high = session.span if session.source != "prose" else case.sentence(session.span[0])
    days = {
        one.weekday for one in case.release.dates
        if one.weekday and one.start is None and (one.span in above if above else low <= one.span[0] < high)
    }  # fmt: skip
    return next(iter(days)) if len(days) == 1 else None


def _moment(day: dt.date, clock: str | None) -> dt.datetime | None:
    """'14:30'; '24:00' ends a day, and is none of its times."""
    try:
        return dt.datetime.combine(day, dt.time.fromisoformat(clock)) if clock else None
    except ValueError:
        return None
