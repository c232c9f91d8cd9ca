"""The number of cars is told in two ways.

## What it flags
Two sizes of the field of one event that differ by more than one.

## Why it matters
The size of the field makes a place good or bad, and it is a figure that is often copied from an earlier release.

## Example
'The 44-car grid' in the lead, and '52 cars take the start' further down.

## Fine as it is
Rough figures; drivers beside cars; another event or another year; a class beside the whole field; opponents, oneself
left out. More cars entered than came is an info.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Severity, sides
from pressbox.checks.frame.weighing import OPEN, by_places
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.fields import is_entry, sizes, unit
from pressbox.checks.told.placings import names_class
from pressbox.models import Fact

_BEFORE = 30  # characters: 'in class 3, where 26 cars'
_WITHDRAWN = 0.1  # of those entered, so many stay away now and then


def look(case: Case) -> Iterator[Outcome]:
    found = [fact for fact in sizes(case) if not case.is_quoted(fact.span)]
    by_unit: dict[str | None, list[Fact]] = {}
    for fact in found:
        by_unit.setdefault(unit(case, fact.span), []).append(fact)
    for facts in by_unit.values():
        if len(facts) > 1:
            yield _judge(case, facts)


def _judge(case: Case, facts: list[Fact]) -> Outcome:
    figures = sorted({int(fact.value) for fact in facts})
    if figures[-1] - figures[0] <= 1:
        return PASSED
    if not case.text or any(names_class(case, fact.span, _BEFORE) for fact in facts):
        return UNDECIDED
    severity = _severity(case, facts, figures)
    if severity is None:
        return PASSED
    values = tuple(sides((fact.value, case.evidence(fact, "field")) for fact in facts))
    choice = by_places(values) or OPEN
    return Clash(
        message=f"The size of the field is given as {listed(str(one.value) for one in values)}.",
        subject=case.subject("event", "field"),
        attribute="grid_size",
        values=values,
        severity=severity,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=("One of the figures may be of one class, or of those who were entered and did not come.",),
    )


def _severity(case: Case, facts: list[Fact], figures: list[int]) -> Severity | None:
    """Fewer on the grid than were entered is no slip as long as they are not many fewer."""
    entered = {int(fact.value) for fact in facts if is_entry(case, fact.span)}
    came = {int(fact.value) for fact in facts if not is_entry(case, fact.span)}
    if len(entered) != 1 or not came or max(came) > min(entered):
        return "warning"
    return "info" if figures[-1] - figures[0] > _WITHDRAWN * figures[-1] else None


CHECK = Check("R107", "field-size-conflict", "warning", within=look)
