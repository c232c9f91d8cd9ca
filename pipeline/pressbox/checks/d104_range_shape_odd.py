"""One event of a calendar is shorter than all its siblings.

## What it flags
In a calendar of four rounds or more: the only round that is shorter than every other, and begins on a weekday on which
no other begins.

## Why it matters
It often is a day that fell out, or race days beside event days: worth a question before a calendar is passed on.

## Example
Five rounds run from Friday to Sunday, one from Saturday to Sunday.

## Fine as it is
Calendars in which lengths vary, lists of single days, rounds that are longer than the others.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.claims import Claim
from pressbox.claims.making import days_value
from pressbox.models import WEEKDAYS, CalendarEntry

_LEAST = 4  # rounds that make a pattern


def look(case: Case) -> Iterator[Outcome]:
    by_list: dict[tuple[str | None, int | None], list[CalendarEntry]] = {}
    for row in case.release.calendar:
        if row.start and row.end and row.status is None:
            by_list.setdefault((row.series, row.season), []).append(row)
    for rows in by_list.values():
        if len(rows) >= _LEAST:
            yield _judge(case, rows)


def _judge(case: Case, rows: list[CalendarEntry]) -> Outcome:
    odd, *others = sorted(rows, key=_length)
    if _length(odd) >= _length(others[0]) or _begins(odd) in {_begins(row) for row in others}:
        return PASSED
    day, usual_length = WEEKDAYS[_begins(odd)].title(), _length(others[0])
    # One sibling shows what is usual; all of them would bury the one that is odd.
    sibling = case.evidence(_words(case, others[0]), "calendar")
    values = (
        Value(_days(odd), (case.evidence(_words(case, odd), "calendar"),)),
        Value(f"{usual_length} days or more", (sibling,)),
    )
    when = f"1 day, a {day}" if _length(odd) == 1 else f"{_length(odd)} days, from a {day} on"
    return Clash(
        message=f"{odd.place_text} takes {when}; every other round takes {usual_length} days or more.",
        subject=case.subject("event", odd.venue or odd.place_text),
        attribute="dates",
        values=values,
        innocent=("The event may be shorter than the others.", "Race days may be given instead of event days."),
    )


def _days(row: CalendarEntry) -> dict[str, str]:
    return days_value(row.start, row.end) if row.start and row.end else {}


def _length(row: CalendarEntry) -> int:
    return (row.end - row.start).days + 1 if row.start and row.end else 0


def _begins(row: CalendarEntry) -> int:
    return row.start.weekday() if row.start else -1


def _words(case: Case, row: CalendarEntry) -> tuple[int, int]:
    claims: list[Claim] = case.claims
    for claim in claims:
        low, high = claim.evidence.span
        if claim.attribute == "dates" and row.span[0] <= low and high <= row.span[1]:
            return low, high
    return row.span


CHECK = Check("D104", "range-shape-odd", "info", within=look, under=("C101",))
