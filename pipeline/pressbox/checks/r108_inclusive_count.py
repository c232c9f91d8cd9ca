"""As many opponents as there are cars in all.

## What it flags
'Against 20 rivals' in a field of 20: with oneself that would be 21.

## Why it matters
It is a manner of speaking, and one of the two figures is off by one.

## Example
'She is up against 20 rivals', and later 'all 20 cars'.

## Fine as it is
'Against 20 rivals' in a field of 21; opponents without a field to compare with; rough figures.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.told.fields import others, sizes
from pressbox.models import Fact


def look(case: Case) -> Iterator[Outcome]:
    against = list(others(case))
    field = list(sizes(case)) if against else []
    if not field:
        return
    totals: dict[int, list[Fact]] = {}
    for fact in field:
        totals.setdefault(int(fact.value), []).append(fact)
    same = [(number, span) for number, span in against if number in totals and number + 1 not in totals]
    if not same:
        yield PASSED
        return
    number = same[0][0]
    yield Clash(
        message=f"{number} opponents, and {number} in all: with the one who has them it would be {number + 1}.",
        subject=case.subject("event", "field"),
        attribute="grid_size",
        values=(
            Value(number, tuple(case.evidence(fact, "all") for fact in totals[number])),
            Value(number + 1, tuple(case.evidence(span, "against") for other, span in same if other == number)),
        ),
        innocent=("Those who start are often counted with oneself among the opponents.",),
    )


CHECK = Check("R108", "inclusive-count", "info", within=look)
