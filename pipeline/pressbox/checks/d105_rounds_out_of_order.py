"""A numbered calendar has a round before the one that comes before it, or one number twice.

## What it flags
In a calendar whose rows say their rounds: one that begins before the round above it; a number that two rows have, one
below the other, with other venues and days.

## Why it matters
A month or a number was copied from the row above, and whoever travels by it comes a month too late.

## Example
'Round 5: 13-14/8', and below it 'Round 6: 3-4/8'.

## Fine as it is
Rows without numbers, which may stand in any order; rounds that are postponed or cancelled, in their row or in the
text; lists of several classes, whose numbers begin again; calendars that are out of order more
than once; two days of one round.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.claims.making import COUNTED, days_value
from pressbox.models import CalendarEntry

_LEAST = 3  # rows that make an order
_POSTPONED = "A round that was postponed keeps its number."


def look(case: Case) -> Iterator[Outcome]:
    rows = [row for row in case.release.calendar if row.start and row.end and _is_numbered(case, row)]
    for _, of_series in groupby(rows, key=lambda row: (row.series, row.season)):
        for listed in _counting_on(list(of_series)):
            if len(listed) >= _LEAST:
                yield from _judge(case, listed)


def _is_numbered(case: Case, row: CalendarEntry) -> bool:
    """Whether a row says its round; one that is counted from its place is in order by that."""
    if row.rounds:
        return True
    low, high = row.span
    counted = any(
        claim.attribute == "round" and claim.scope == COUNTED and low <= claim.evidence.span[0] < high
        for claim in case.claims
    )
    return row.round is not None and not counted


def _numbers(row: CalendarEntry) -> list[int]:
    return list(row.rounds) or [row.round or 0]


def _counting_on(rows: list[CalendarEntry]) -> Iterator[list[CalendarEntry]]:
    """Rows whose numbers go up: where they begin again, it is the list of another class."""
    listed: list[CalendarEntry] = []
    for row in rows:
        if listed and _numbers(row)[0] < _numbers(listed[-1])[0]:
            yield listed
            listed = []
        listed.append(row)
    yield listed


def _judge(case: Case, rows: list[CalendarEntry]) -> Iterator[Outcome]:
    back = [(one, other) for one, other in pairwise(rows) if _goes_back(one, other) and not _is_moved(case, one, other)]
    twice = [(one, other) for one, other in pairwise(rows) if _is_twice(one, other)]
    if len(back) > 1 or len(twice) > 1:
        yield UNDECIDED
        return
    for one, other in back:
        yield _out_of_order(case, one, other)
    for one, other in twice:
        yield _given_twice(case, one, other)
    if not (back or twice):
        yield PASSED


def _goes_back(one: CalendarEntry, other: CalendarEntry) -> bool:
    if one.status or other.status or one.start is None or other.start is None:
        return False
    return other.start < one.start and _numbers(one)[-1] < _numbers(other)[0]


def _is_moved(case: Case, *rows: CalendarEntry) -> bool:
    """'Round 4 at Misano has been postponed': what the text says to be moved keeps its number."""
    said = [case.line(start) for start, _ in case.said("postponed")]
    venues = {row.venue for row in rows if row.venue}
    named = (one for one in case.release.places if one.kind == "venue" and one.id in venues)
    return any(low <= one.span[0] < high for one in named for low, high in said)


def _is_twice(one: CalendarEntry, other: CalendarEntry) -> bool:
    if one.status or other.status or None in (one.venue, other.venue) or one.venue == other.venue:
        return False
    return one.start != other.start and not set(_numbers(one)).isdisjoint(_numbers(other))


def _out_of_order(case: Case, one: CalendarEntry, other: CalendarEntry) -> Clash:
    return Clash(
        message=f"Below {_named(one)} on {one.start} stands {_named(other)} on {other.start}, which is earlier.",
        subject=case.subject("event", other.venue or other.place_text),
        attribute="dates",
        values=tuple(Value(_days(row), (case.evidence(row, "calendar"),)) for row in (one, other)),
        innocent=(_POSTPONED,),
    )


def _given_twice(case: Case, one: CalendarEntry, other: CalendarEntry) -> Clash:
    number = next(number for number in _numbers(one) if number in _numbers(other))
    return Clash(
        message=f"Both {one.place_text} and {other.place_text} are given as round {number}.",
        subject=case.subject("event", other.venue or other.place_text),
        attribute="round",
        values=tuple(Value(_said(row), (case.evidence(row, "calendar"),)) for row in (one, other)),
    )


def _said(row: CalendarEntry) -> str:
    return f"{row.place_text}: {'/'.join(map(str, _numbers(row)))}"


def _named(row: CalendarEntry) -> str:
    return f"round {'/'.join(map(str, _numbers(row)))} ({row.place_text})"


def _days(row: CalendarEntry) -> dict[str, str]:
    return days_value(row.start, row.end) if row.start and row.end else {}


CHECK = Check("D105", "rounds-out-of-order", "warning", within=look)
