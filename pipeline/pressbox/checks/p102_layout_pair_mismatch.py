"""Length and corners of a track are those of two of its layouts.

## What it flags
A length that is exactly that of one layout of a venue, beside a number of corners that only another layout has.

## Why it matters
One of the two was taken over from an older release, and nobody sees it, as each of them is a known figure.

## Example
A lap of 4.655 km with 14 corners, where the layout of that length has 16.

## Fine as it is
A length or a count that fits no layout, which P101 tells of; a layout whose corners nobody has counted.
"""

from collections.abc import Iterator
from itertools import product

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import venue_name
from pressbox.checks.told.venues import layouts_in
from pressbox.models import Fact

_EXACT = 0.0005  # kilometres


def look(case: Case) -> Iterator[Outcome]:
    facts = [fact for fact in case.release.facts if fact.subject and not isinstance(fact.value, str)]
    lengths = [fact for fact in facts if fact.attribute == "length_km"]
    corners = [fact for fact in facts if fact.attribute == "corners"]
    for length, count in product(lengths, corners):
        if length.subject == count.subject:
            yield _judge(case, length, count)


def _judge(case: Case, length: Fact, count: Fact) -> Outcome:
    venue = str(length.subject)
    rows = layouts_in(case, venue, None)
    same = [row for row in rows if row.length_km is not None and abs(row.length_km - float(length.value)) <= _EXACT]
    others = [row for row in rows if row.corners == count.value and row.length_km is not None]
    if any(row in others for row in same):
        return PASSED
    if not case.text or not others or not same or any(row.corners is None for row in same):
        return UNDECIDED
    other = others[0]
    stated = {"length_km": length.value, "corners": count.value}
    name = venue_name(venue, case.packs)
    return Clash(
        message=f"{name} is given with {length.value} km and {count.value} corners; the layout "
        f"of {length.value} km has {same[0].corners}, that of {count.value} corners is {other.length_km} km long.",
        subject=case.subject("venue", venue),
        attribute="layout",
        values=(
            Value(stated, (case.evidence(length, "length"), case.evidence(count, "corners"))),
            Value({"length_km": same[0].length_km, "corners": same[0].corners}),
            Value({"length_km": other.length_km, "corners": other.corners}),
        ),
        innocent=("Corners are counted in more ways than one.",),
    )


CHECK = Check("P102", "layout-pair-mismatch", "info", within=look, under=("P101",), preview=True)
