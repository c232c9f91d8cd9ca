"""The release is held back until after it is published, or until after what it announces.

## What it flags
An embargo that ends after the day on which the release says it is published.

## Why it matters
A desk that keeps the embargo is late, one that does not has broken it.

## Example
'Embargo until 14 May, 08:00' above 'Published 11 May'.

## Fine as it is
A release that is dated before its embargo ends, because it was sent to desks that keep it; the same day, where the
hours alone differ.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import DateItem, Embargo


def look(case: Case) -> Iterator[Outcome]:
    embargo = case.release.embargo
    if embargo is None:
        return
    if embargo.until is None:
        yield UNDECIDED
        return
    stamps = [date for date in case.release.dates if _is_publication(case, date, embargo)]
    early = [date for date in stamps if date.start and date.start < embargo.until.date()]
    if early:
        yield _clash(case, embargo, early)
    else:
        yield PASSED


def _is_publication(case: Case, date: DateItem, embargo: Embargo) -> bool:
    if date.kind != "explicit" or date.start is None or date.start != date.end or date.precision != "day":
        return False
    low, high = embargo.span
    if low <= date.span[0] < high:
        return False
    line = case.line(date.span[0])[0]
    return any(line <= start <= date.span[0] <= end for start, end in case.said("made_public"))


def _clash(case: Case, embargo: Embargo, early: list[DateItem]) -> Clash:
    until = embargo.until.isoformat() if embargo.until else ""
    day = early[0].start.isoformat() if early[0].start else ""
    return Clash(
        message=f"Held back until {until[:16].replace('T', ' ')}, and published on {day}.",
        subject=case.subject("release"),
        attribute="embargo",
        values=(
            Value(until, (case.evidence(embargo.span, "embargo"),)),
            Value(day, tuple(case.evidence(date, "published") for date in early)),
        ),
    )


CHECK = Check("M105", "embargo-conflict", "error", within=look)
