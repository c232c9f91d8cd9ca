"""A clock time of a list fits its place only in the other half of the day.

## What it flags
In a list of one day with times of twelve hours: the one row that is out of order, and would be in order with the other
of am and pm.

## Why it matters
Whoever comes in the evening has missed what was in the morning.

## Example
'9.45 pm Inspection' above '12.15 pm Practice' and '1.30 pm Qualifying'.

## Fine as it is
Lists of twenty-four hours; the last row, which may be after midnight; lists in which more than one row is out of order;
rows of several days; times in sentences.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import TimeItem
from pressbox.patterns import pattern

_FIGURE = pattern(r"\d{1,2}")
_LEAST = 3  # rows that make an order
_ROW = 80  # characters: a longer line is no row
_HALF = 12
_DAY = 24 * 60
Row = tuple[TimeItem, int]  # a time, and its minutes since midnight


def look(case: Case) -> Iterator[Outcome]:
    firsts = [next(items) for _, items in groupby(case.release.times, key=lambda one: case.line(one.span[0]))]
    listed = [one for one in firsts if _is_in_row(case, one)]
    for _, of_day in groupby(listed, key=lambda one: (one.date, case.block_span(one.span))):
        rows = [(one, minutes) for one in of_day if (minutes := _minutes(one)) is not None]
        if len(rows) >= _LEAST and any(_is_afternoon(one) for one, _ in rows):
            yield _judge(case, rows)


def _is_in_row(case: Case, one: TimeItem) -> bool:
    """Whether a short line begins or ends with a time: '9.45 pm Inspection', 'Inspection: 9.45 pm'."""
    low, high = case.line(one.span[0])
    before, after = case.text[low : one.span[0]], case.text[one.span[1] : high]
    is_at_end = not any(map(str.isalnum, before)) or not any(map(str.isalnum, after))
    return one.date is not None and high - low <= _ROW and is_at_end


def _minutes(one: TimeItem) -> int | None:
    try:
        start = dt.time.fromisoformat(one.start)
    except ValueError:  # '24:00'
        return None
    return start.hour * 60 + start.minute


def _is_afternoon(one: TimeItem) -> bool:
    """Whether a time is of twelve hours, and after noon: '1.30 pm' is 13:30."""
    figure, minutes = _FIGURE.search(one.text), _minutes(one)
    return bool(figure and minutes is not None and int(figure[0]) == minutes // 60 - _HALF)


def _judge(case: Case, rows: Sequence[Row]) -> Outcome:
    back = [at for at, ((_, one), (_, other)) in enumerate(pairwise(rows)) if other < one]
    if not back:
        return PASSED
    if len(back) > 1:
        return UNDECIDED
    for at in (back[0], back[0] + 1):
        flipped = (rows[at][1] + _HALF * 60) % _DAY
        says_half = any(map(str.isalpha, rows[at][0].text))
        if at + 1 < len(rows) and says_half and _fits(rows, at, flipped):
            return _clash(case, rows, at, flipped)
    return UNDECIDED


def _fits(rows: Sequence[Row], at: int, minutes: int) -> bool:
    """Whether all rows are in order with another time in one place."""
    moved = [minutes if place == at else one for place, (_, one) in enumerate(rows)]
    return all(one < other for one, other in pairwise(moved))


def _clash(case: Case, rows: Sequence[Row], at: int, minutes: int) -> Clash:
    odd, beside = rows[at][0], rows[at + 1][0]
    clock = f"{minutes // 60:02}:{minutes % 60:02}"
    return Clash(
        message=f"{odd.text} stands above {beside.text}; {clock} would be in order.",
        subject=case.subject("release"),
        attribute="times",
        values=(
            Value(_clock(rows[at][1]), (case.evidence(odd, "time"),)),
            Value(_clock(rows[at + 1][1]), (case.evidence(beside, "time"),)),
        ),
        innocent=("The rows may be of two days.",),
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


CHECK = Check("T106", "meridiem-slip", "warning", within=look)
