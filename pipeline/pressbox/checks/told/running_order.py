"""The sessions of a timetable as checks of order see them: those of one series, in list or table, that have a start."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from pressbox.checks.frame.case import Case
from pressbox.checks.told.weekdays import of_any_week
from pressbox.models import Session


def timetable(case: Case) -> list[Session]:
    """The rows of the list or table; what is told in prose besides is the same, or a part of it.

    Rows whose zone is assumed are in order among themselves, and can't be compared with those whose zone is known.
    """
    return case.once(timetable, lambda: _timetable(case))


def _timetable(case: Case) -> list[Session]:
    rows = [one for one in case.release.sessions if one.source != "prose"]
    return of_any_week(case, [one for one in rows if one.certainty != "assumed"] or rows)


def unmixed(case: Case) -> list[Session]:
    """The timed rows of sessions that come once: where one comes twice, several classes are told of, or two clocks.

    A row of several sessions says when the first of them starts.
    """
    rows = timetable(case)
    counts = Counter((one.kind, one.number) for one in rows)
    shared = Counter(one.span for one in rows)
    on_track = case.language.checks.on_track
    alone = [one for one in rows if counts[one.kind, one.number] == 1 and shared[one.span] == 1]
    return [one for one in alone if one.start and one.kind in on_track]


def in_turn(rows: list[Session], first: str, then: str) -> Iterator[tuple[Session, Session]]:
    """Sessions of which the first is held before the other: the first qualifying and the first race, and so on.

    Where there are as many of both, each goes with its own; else only the first ones do. Where one of a kind has no
    number and another one has, they are of several series: 'Race 1' of a guest, and the race that all have come for.
    """
    early = sorted((one for one in rows if one.kind == first), key=_number)
    late = sorted((one for one in rows if one.kind == then), key=_number)
    if _is_mixed(early) or _is_mixed(late):
        return
    if len(early) == len(late):
        yield from zip(early, late, strict=True)
    elif early and late:
        yield min(early, key=_start), min(late, key=_start)


def numbered(rows: list[Session]) -> Iterator[tuple[Session, Session]]:
    """Pairs of one kind in the order of their numbers: free practice 1, free practice 2."""
    for one, other in combinations((row for row in rows if row.number is not None), 2):
        if one.kind == other.kind:
            yield (one, other) if _number(one) < _number(other) else (other, one)


def _is_mixed(sessions: list[Session]) -> bool:
    return len({one.number is None for one in sessions}) > 1


def _number(session: Session) -> int:
    return session.number or 0


def _start(session: Session) -> str:
    return session.start.isoformat() if session.start else ""
