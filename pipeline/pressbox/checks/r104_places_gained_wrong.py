"""The places gained or lost do not fit the places told beside them.

## What it flags
A number of places gained or lost in the same sentence as the place on the grid and the place at the finish, where the
difference of the two is another one.

## Why it matters
One of three figures is wrong, and the reader can do the sum.

## Example
'From ninth on the grid to fourth at the flag, she made up six places': that is five.

## Fine as it is
Places gained on a lap or in a stint; a rough figure; cars overtaken, some of them twice; a gain told without both
places.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import counted, listed
from pressbox.checks.told.placings import Placing, classified, name_of, places, placings
from pressbox.checks.words.numbers import is_rough, number_in
from pressbox.models import Span
from pressbox.packs import Form
from pressbox.patterns import Match


def look(case: Case) -> Iterator[Outcome]:
    gains = [one for one in case.matches("gains") if not case.is_quoted(one[1].span())]
    if not gains:
        return
    grids, finishes = classified(placings(case, "grid")), classified(placings(case))
    for form, match in gains:
        low, high = case.sentence(match.start())
        pairs = [
            (grid, finish)
            for grid in grids
            for finish in finishes
            if all(low <= one.span[0] < high or one.span[0] < low < one.span[1] for one in (grid, finish))
            and grid.kind == finish.kind and grid.numbers == finish.numbers and grid.entrants & finish.entrants
        ]  # fmt: skip
        yield _judge(case, form, match, pairs) if len(pairs) == 1 else UNDECIDED


def _judge(case: Case, form: Form, match: Match, pairs: list[tuple[Placing, Placing]]) -> Outcome:
    grid, finish = pairs[0]
    said, span = number_in(case, match["n"]), match.span()
    start, end = grid.positions[0], finish.positions[0]
    real = (start - end) if form.gives["gained"] else (end - start)
    if said == real:
        return PASSED
    if said is None or is_rough(case, match.span("n")) or _is_on_the_way(case, span):
        return UNDECIDED
    verb = "gained" if form.gives["gained"] else "lost"
    told = f"From place {start} to {end} is {counted(abs(real), 'place')} {'gained' if start > end else 'lost'}"
    return Clash(
        message=f"{listed(finish.first.entrants)}: {counted(said, 'place')} {verb} in "
        f"{name_of(finish.kind, finish.numbers)}. {told}.",
        subject=case.subject("result", finish.key),
        attribute="places gained",
        values=(Value(said, (case.evidence(span, "gain"),)), Value(real, tuple(places(case, [grid, finish], "place")))),
        suggestion=real if real > 0 else None,
        basis=f"arithmetic: from place {start} to {end}" if real > 0 else None,
    )


def _is_on_the_way(case: Case, span: Span) -> bool:
    """Whether the places were gained on a lap or in a part of the race, and others before or after."""
    low, high = case.sentence(span[0])
    if any(low <= a < high for a, _ in case.said("partial_gains")):
        return True
    interim = case.language.finder("results", "interim").find(case.folded[low:high])
    return any(low + match.start() >= span[1] - 1 or low + match.end() <= span[0] + 1 for _, match in interim)


CHECK = Check("R104", "places-gained-wrong", "error", within=look, under=("R101",))
