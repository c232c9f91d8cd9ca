"""A figure does not say of what it is: cars or drivers, in class or overall.

## What it flags
'48 drivers/cars', where cars are shared or not; a list of results without a class whose places are those that the text
counts in a class.

## Why it matters
The reader can't tell whether second is second of all.

## Example
'She finished second in the Silver class', and in the list 'Race 1: 2nd', with no class above it.

## Fine as it is
A list that names its class in a row or in its heading; a place overall beside one in class; one unit.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.told.placings import Placing, classified, names_class, places, placings


def look(case: Case) -> Iterator[Outcome]:
    for _, match in case.matches("unit_slashes"):
        span = match.span()
        yield Clash(
            message=f"'{case.text[slice(*span)]}' leaves open what is counted.",
            subject=case.subject("release"),
            attribute="unit",
            values=tuple(
                Value(case.text[a:b], (case.evidence((a, b), "unit"),))
                for a, b in (match.span("one"), match.span("other"))
            ),
            innocent=("With one driver a car both are the same.",),
        )
    yield from _without_class(case)


def _without_class(case: Case) -> Iterator[Outcome]:
    found = classified(placings(case))
    rows = [one for one in found if one.is_listed and len(one.results) == 1]
    told = [one for one in found if not one.is_listed and one.first.class_]
    for one in told:
        same = [
            row for row in rows if (row.kind, row.numbers) == (one.kind, one.numbers) and one.entrants <= row.entrants
        ]
        if not same:
            continue
        if any(row.first.class_ or row.positions != one.positions or names_class(case, row.span) for row in same):
            yield PASSED
            continue
        yield _clash(case, one, same)
        return  # once a list


def _clash(case: Case, told: Placing, rows: list[Placing]) -> Clash:
    return Clash(
        message=f"Place {told.positions[0]} counts in the {told.first.class_} class in the text, and the list names no "
        "class.",
        subject=case.subject("result", told.key),
        attribute="class",
        values=(
            Value(told.first.class_, tuple(places(case, [told], "prose"))),
            Value(None, tuple(places(case, rows, "list"))),
        ),
        innocent=("The place may be the same in class and overall.",),
    )


CHECK = Check("R111", "scope-or-unit-missing", "info", within=look)
