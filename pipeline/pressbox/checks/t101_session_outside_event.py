"""A session lies on a day that is none of the event's.

## What it flags
A session of the timetable on a day before the first or after the last day that the release gives for its event.

## Why it matters
A heading copied from the last timetable sends photographers and guests on the wrong day.

## Example
The event is held from Friday 8 to Sunday 10 May, and qualifying stands below 'Wednesday 13 May'.

## Fine as it is
Tests, media days and scrutineering; the timetable of the next meeting below a report; practice on the days before an
event that is given by its race days at the weekend; a day that had to be worked out from the event itself.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import days, listed
from pressbox.claims.making import days_value
from pressbox.models import CalendarEntry, DateItem, Event, Evidence, Session, Span

_CIRCULAR = frozenset({"event", "weekday", "publication"})  # the event, or a guess, has made the day
_WEEKEND = frozenset({5, 6})
_EARLY = dt.timedelta(days=2)  # practice comes so long before the race days, at most
_SOON = dt.timedelta(days=5)  # after an event: few meetings follow one another so soon
_LONGEST = dt.timedelta(days=10)  # a longer range is a period
_RACES = "The days given for the event may be those of its races alone."


def look(case: Case) -> Iterator[Outcome]:
    event = case.release.event
    if event is None or event.start is None or event.end is None:
        return
    outside: dict[bool, list[Session]] = {}
    for session in case.release.sessions:
        verdict = _judge(case, session, event.start, event.end)
        if verdict is not None:
            yield verdict
        elif session.date:
            outside.setdefault(session.date < event.start, []).append(session)
    for sessions in outside.values():
        yield _clash(case, event, sessions)


def _judge(case: Case, session: Session, start: dt.date, end: dt.date) -> Outcome | None:
    """None where a session lies outside without an innocent reading."""
    if session.date is None or session.basis in _CIRCULAR or session.certainty == "assumed":
        return UNDECIDED
    if _is_below_weekday(case, session):
        return UNDECIDED
    if start <= session.date <= end:
        return PASSED
    if _is_of_next(case, session):
        return UNDECIDED
    is_test = session.kind in case.language.checks.before_event or case.is_said_near("tests", session.span)
    if session.date > end:
        return UNDECIDED if is_test or _may_be_of_next(case, session, session.date, end) else None
    early = start.weekday() in _WEEKEND and start - session.date <= _EARLY
    return PASSED if is_test or (early and session.kind not in case.language.checks.main_events) else None


def _is_below_weekday(case: Case, session: Session) -> bool:
    """Whether a heading has a weekday alone, and the days of the event are those of the other headings."""
    event = case.release.event
    if event is None or event.basis.get("start") != "heading":
        return False
    heads = session.taken.get("date", [])
    return any(one.span in heads and one.kind == "relative" for one in case.release.dates)


def _is_of_next(case: Case, session: Session) -> bool:
    """'The next round: Ravenmoor on 21 June (15:05 local time)': a session of another event."""
    low, high = case.sentence(session.span[0])
    return case.tells_of_next((low, max(high, session.span[1])))


def _may_be_of_next(case: Case, session: Session, day: dt.date, end: dt.date) -> bool:
    """Whether a report's timetable is that of the next meeting.

    It is not where it comes days after the event alone, is said of no other venue, and no other days hold it.
    """
    published = case.release.published
    if published is None or published.latest is None or published.latest < end:
        return False
    if day - end > _SOON or any(low <= day <= high for low, high in _days(case)):
        return True
    low, high = case.block_span(session.span)
    low = max(0, case.text.rfind("\n\n", 0, max(0, low - 1)))
    # 'Next: Ravenmoor, 13-15 June' above a row of 14 May says itself that the row is not of Ravenmoor.
    dated = any(start > end for start, _ in _days(case, (low, high)))
    return not dated and _is_headed_so(case, (low, high))


def _is_headed_so(case: Case, stretch: Span) -> bool:
    """Whether what stands above the rows, up to the paragraph before them, names another venue or the next event."""
    own = case.release.event.venue if case.release.event else None
    low, high = stretch
    venues = {one.id for one in case.release.places if one.kind == "venue" and low <= one.span[0] < high}
    return not venues <= {own} or case.tells_of_next((low, high))


def _days(case: Case, stretch: Span | None = None) -> Iterator[tuple[dt.date, dt.date]]:
    """Days of other meetings: the rows of a calendar, and all ranges; those of a stretch alone where one is given."""
    told: tuple[CalendarEntry | DateItem, ...] = (*case.release.calendar, *case.release.dates)
    for one in told:
        if stretch and not stretch[0] <= one.span[0] < stretch[1]:
            continue
        if one.start and one.end and one.start < one.end <= one.start + _LONGEST:
            yield one.start, one.end


def _clash(case: Case, event: Event, sessions: list[Session]) -> Clash:
    """All sessions before the event, or all behind it: where it is the event's own days that are wrong, all of them."""
    held = sorted(one.date for one in sessions if one.date)
    of_these, early = days_value(held[0], held[-1]), bool(event.start and held[0] < event.start)
    own = days_value(event.start, event.end) if event.start and event.end else {}
    places = sorted({span for one in sessions for span in one.taken.get("date", [one.span])})
    names = listed(dict.fromkeys(one.label for one in sessions))
    is_are = "is" if len({one.label for one in sessions}) == 1 else "are"
    races = case.language.checks.main_events
    when = "before its first day" if early else "after its last day"
    return Clash(
        message=f"{names} {is_are} on {days(of_these)}, and the event is held {days(own)}: that is {when}.",
        subject=case.subject("event", "days"),
        attribute="session day",
        values=(
            Value(of_these, tuple(case.evidence(span, "session") for span in places)),
            Value(own, tuple(_said_of(case, event))),
        ),
        innocent=(_RACES,) if early and not any(one.kind in races for one in sessions) else (),
    )


def _said_of(case: Case, event: Event) -> Iterator[Evidence]:
    """The places that give the days of the event."""
    for span in event.taken.get("start") or ([event.span] if event.span else []):
        yield case.evidence(span, "event")


CHECK = Check("T101", "session-outside-event", "warning", within=look, under=("D101", "D103"))
