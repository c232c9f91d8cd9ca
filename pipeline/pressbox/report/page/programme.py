"""The sessions of all releases: weekend timetables as bars by day, and what is on, in venue time and the reader's."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressbox.claims.keys import session_name
from pressbox.models import Finding, Release, Session, SessionRef, Span
from pressbox.report.page.data import Agenda, Meeting, MeetingDay, Slot
from pressbox.report.page.days import Days

_UNTOLD = 15  # minutes that a session is drawn with whose length nobody tells
MOST_MEETINGS, MOST_SESSIONS = 12, 200


class Stated(NamedTuple):
    """One statement of a session."""

    event: str
    name: str
    date: dt.date
    start: dt.datetime | None
    minutes: float | None
    zone: str | None
    release: str
    finding: str | None

    @property
    def clock(self) -> str:
        return f"{self.start:%H:%M}" if self.start else ""


class Gathered:
    """All dated sessions that releases state."""

    def __init__(self) -> None:
        self._stated: list[Stated] = []

    def add(
        self, release: Release, event: str, placed: Sequence[tuple[Finding, Span]], anchors: Mapping[int, str]
    ) -> None:
        """`placed` are the findings within the release: one on the words of a session belongs to it."""
        for session in release.sessions:
            date = session.date or (session.start.date() if session.start else None)
            if date is None:
                continue
            low, high = session.span
            doubts = [
                anchors[id(one)]
                for one, (start, end) in placed
                if one.severity != "info" and start < high and low < end
            ]
            name = session_name(SessionRef(kind=session.kind, number=session.number))
            self._stated.append(
                Stated(
                    event, name, date, session.start, _minutes(session), session.timezone, release.id,
                    doubts[0] if doubts else None,
                )
            )  # fmt: skip

    def _sorted(self) -> list[Stated]:
        """In the order of the releases, however they came."""
        return sorted(self._stated, key=lambda one: one.release)

    def meetings(self, days: Days) -> list[Meeting]:
        """The timetables by event, the earliest first."""
        by_event: dict[str, list[Stated]] = defaultdict(list)
        for one in self._sorted():
            if one.start:
                by_event[one.event].append(one)
        found = [Meeting(event, tuple(_days(by_event[event], days))) for event in by_event]
        return sorted(found, key=lambda one: (one.days[0].date, one.event))

    def agenda(self, days: Days, zone: ZoneInfo | None) -> list[Agenda]:
        """What is on, by day and hour: a session that several releases state alike is there once."""
        times: dict[tuple[str, str], set[tuple[dt.date, str]]] = defaultdict(set)
        alike: dict[tuple[str, str, dt.date, str], list[Stated]] = defaultdict(list)
        for one in self._sorted():
            if one.clock:
                times[one.event, one.name].add((one.date, one.clock))
            alike[one.event, one.name, one.date, one.clock].append(one)
        rows = []
        for (event, name, _, _), stated in alike.items():
            known = next((one for one in stated if one.start and one.start.tzinfo), stated[0])
            differs = bool(event) and len(times[event, name]) > 1 and _is_single(name)
            rows.append(_agenda_row(known, stated, days, zone, differs=differs))
        return sorted(rows, key=lambda one: (one.date, one.clock or "99", one.event, one.name))


def _is_single(name: str) -> bool:
    """Whether there is one session of that name in a meeting: with a number, or of a kind that has one alone."""
    return name[-1:].isdigit()


def _minutes(session: Session) -> float | None:
    if session.duration_minutes:
        return session.duration_minutes
    if session.start and session.end and (session.start.tzinfo is None) == (session.end.tzinfo is None):
        return (session.end - session.start).total_seconds() / 60
    return None


def _days(stated: Iterable[Stated], days: Days) -> Iterator[MeetingDay]:
    by_day: dict[dt.date, list[Stated]] = defaultdict(list)
    for one in stated:
        by_day[one.date].append(one)
    for date in sorted(by_day):
        rows = sorted(by_day[date], key=lambda one: (one.clock, one.name, one.release))
        yield MeetingDay(date, days.day(date), tuple(_slot(one) for one in dict.fromkeys(rows)))


def _slot(one: Stated) -> Slot:
    assert one.start is not None  # noqa: S101 - those without are left out
    begins = one.start.hour * 60 + one.start.minute
    return Slot(one.name, one.clock, begins, one.minutes, one.release, one.finding)


def _agenda_row(one: Stated, stated: Sequence[Stated], days: Days, zone: ZoneInfo | None, *, differs: bool) -> Agenda:
    finding = next((known.finding for known in stated if known.finding), None)
    aware = one.start is not None and one.start.tzinfo is not None
    mine = one.start.astimezone(zone) if zone and one.start and aware else None
    shift = (mine.date() - one.date).days if mine else 0
    return Agenda(
        date=one.date, day=days.day(one.date), clock=one.clock, zone=_zone(one),
        yours=f"{mine:%H:%M}" + (f" {shift:+d} d" if shift else "") if mine else "",
        name=one.name, event=one.event, minutes=one.minutes,
        releases=tuple(dict.fromkeys(known.release for known in stated)), differs=differs, finding=finding,
    )  # fmt: skip


def _zone(one: Stated) -> str | None:
    """'Europe/Rome', '+02:00'; None where a clock time has no zone, and nothing where there is no clock time."""
    if one.start is None:
        return ""
    if one.start.tzinfo is None:
        return None
    return one.zone or f"{one.start:%z}"


@dataclass(frozen=True, slots=True)
class DrawnSlot:
    x: float
    y: float
    width: float
    slot: Slot
    letter: str
    is_late: bool  # its name stands before the bar, where there is room


@dataclass(frozen=True, slots=True)
class DrawnDay:
    y: float
    name: str
    slots: tuple[DrawnSlot, ...]


@dataclass(frozen=True, slots=True)
class Timetable:
    """A timetable as places on a sheet: hours from left to right, a line a session."""

    width: float
    height: float
    hours: tuple[tuple[float, str], ...]
    days: tuple[DrawnDay, ...]


LEFT, AREA, RIGHT = 20, 470, 20
ROW, HEAD = 22, 30
_LATE = 0.62  # of the hours: behind bars that end later there is no room for a name


def drawn(meeting: Meeting, letters: Mapping[str, str]) -> Timetable:
    slots = [slot for day in meeting.days for slot in day.slots]
    first = min(slot.begins for slot in slots) // 60
    last = max(slot.begins + (slot.minutes or _UNTOLD) for slot in slots)
    hours = max(1, -(-int(last) // 60) - first)
    per_minute = AREA / (hours * 60)
    y, days = float(HEAD), []
    for day in meeting.days:
        rows = []
        top = y
        y += ROW + 4
        for slot in day.slots:
            x = LEFT + (slot.begins - first * 60) * per_minute
            width = max(4.0, (slot.minutes or _UNTOLD) * per_minute)
            is_late = x + width > LEFT + AREA * _LATE
            rows.append(DrawnSlot(x, y, width, slot, letters.get(slot.release, "?"), is_late))
            y += ROW
        days.append(DrawnDay(top, day.day, tuple(rows)))
        y += 10
    every = max(1, hours // 9)
    marks = tuple((LEFT + n * 60 * per_minute, f"{(first + n) % 24:02}:00") for n in range(0, hours + 1, every))
    return Timetable(LEFT + AREA + RIGHT, y, marks, tuple(days))
