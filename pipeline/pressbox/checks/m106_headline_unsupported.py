"""The headline tells of another result than the text below it.

## What it flags
A place that the title or the line below it gives somebody in a session, or on its grid, where the text and its lists
give another one for the same session, and nowhere the one of the title.

## Why it matters
The headline is what is quoted, and often it was written first, or taken from the last release.

## Example
'Norrgård wins race 1' above 'Elin Norrgård finished second in race 1'.

## Fine as it is
A win in class above a place overall; a title that says nothing of a session, or of another one; results that a penalty
or a protest changed; a place that the text gives as well.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.placings import Placing, classified, in_one_class, is_open, name_of, places, placings
from pressbox.models import Span

_OTHERS = ("The headline may speak of a class, or of another session.",)


def look(case: Case) -> Iterator[Outcome]:
    title = case.release.title
    if title is None:
        return
    for measure in ("position", "grid"):
        found = [one for one in classified(placings(case, measure)) if len(one.results) == 1]
        body = [one for one in found if one.span[0] >= title.span[1]]
        for one in found:
            told = [other for other in body if _is_same(one, other)] if _is_within(one.span, title.span) else []
            if told:
                yield _judge(case, measure, one, told)


def _is_within(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _is_same(one: Placing, other: Placing) -> bool:
    """Whether both are on one session and on the same people, or one of them."""
    return (one.kind, one.numbers) == (other.kind, other.numbers) and bool(one.entrants & other.entrants)


def _judge(case: Case, measure: str, headed: Placing, told: list[Placing]) -> Outcome:
    positions = {other.positions[0] for other in told}
    if headed.positions[0] in positions:
        return PASSED
    same = all(in_one_class(case, headed, other) for other in told)
    if not same or len(positions) > 1 or is_open(case, headed, *told) or case.said("result_changes"):
        return UNDECIDED
    if not headed.is_numbered and _is_one_of_several(case, headed):
        return UNDECIDED
    session, place = name_of(headed.kind, headed.numbers), next(iter(positions))
    where = f"on the grid of {session}" if measure == "grid" else f"in {session}"
    return Clash(
        message=f"{listed(headed.first.entrants)}: the headline has place {headed.positions[0]} {where}, "
        f"the text {place}.",
        subject=case.subject("result", headed.key),
        attribute=measure,
        values=(
            Value(headed.positions[0], tuple(places(case, [headed], "title"))),
            Value(place, tuple(places(case, told, "prose"))),
        ),
        innocent=_OTHERS,
    )


def _is_one_of_several(case: Case, headed: Placing) -> bool:
    """Whether the release knows numbered sessions of the kind: then one without may be any of them."""
    numbers = {number for one in placings(case) if one.kind == headed.kind for number in one.numbers}
    numbers |= {session.number for session in case.release.sessions if session.kind == headed.kind}
    return numbers != {None}


CHECK = Check("M106", "headline-unsupported", "warning", within=look, under=("R101",))
