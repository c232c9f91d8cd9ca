"""One place is told twice, and not the same.

## What it flags
Two sentences of a release that give somebody two places in one session, or two places on the grid of one race.

## Why it matters
The lead is written first and mended last: a reader who quotes one paragraph contradicts the reader of the other.

## Example
'Elin Norrgård won race 1' in the lead, and further down 'In race 1 Norrgård finished second'.

## Fine as it is
Places on the way to the flag; a place in class and one overall; a place before a penalty and one after it; races whose
number is not told where there are several, or heats; what is said in a quote; another event.
"""

from collections.abc import Iterator
from itertools import combinations

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Severity, sides
from pressbox.checks.frame.weighing import OPEN, by_places
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.placings import Placing, classified, in_one_class, name_of, placings
from pressbox.checks.told.tellings import is_one_session, is_told_as_end

_PASSING = "One of the places may be one that was held on the way, or in a class."


def look(case: Case) -> Iterator[Outcome]:
    for measure in ("position", "grid"):
        found = [one for one in classified(placings(case, measure)) if not one.is_listed and len(one.results) == 1]
        told = [one for one in found if not _is_title(case, one)]
        clashes: dict[tuple[object, ...], list[Placing]] = {}
        for one, other in combinations(told, 2):
            if _are_of_the_same(one, other):
                verdict = _judge(case, one, other)
                if verdict is not None:
                    yield verdict
                else:
                    clashes.setdefault((one.key, one.class_), []).extend((one, other))
        for clashing in clashes.values():
            yield _clash(case, measure, list({one.span: one for one in clashing}.values()))


def _is_title(case: Case, one: Placing) -> bool:
    """The headline is looked at by M106."""
    title = case.release.title
    return title is not None and title.span[0] <= one.span[0] < title.span[1]


def _are_of_the_same(one: Placing, other: Placing) -> bool:
    return (one.kind, one.numbers, one.entrants) == (other.kind, other.numbers, other.entrants)


def _judge(case: Case, one: Placing, other: Placing) -> Outcome | None:
    """The verdict on two tellings; None where they clash."""
    if one.positions == other.positions:
        return PASSED
    apart = case.sentence(one.span[0]) != case.sentence(other.span[0])
    ends = apart and is_told_as_end(case, one) and is_told_as_end(case, other)
    if not ends or not in_one_class(case, one, other) or _is_told_by_class(case, one):
        return UNDECIDED
    return None if is_one_session(case, one, other) else UNDECIDED


def _is_told_by_class(case: Case, one: Placing) -> bool:
    """Whether the same have places of other classes in the session: one that names none may be of any of them."""
    return any(
        other.class_ != one.class_ and other.kind == one.kind and other.entrants & one.entrants
        for other in placings(case)
    )


def _clash(case: Case, measure: str, told: list[Placing]) -> Clash:
    first = told[0]
    values = tuple(sides((one.positions[0], case.evidence(one.first, "prose")) for one in told))
    choice = by_places(values) or OPEN
    session = name_of(first.kind, first.numbers)
    what = f"on the grid of {session}" if measure == "grid" else f"in {session}"
    severity: Severity = "error" if measure == "position" and first.is_numbered else "warning"
    said = " and ".join(str(one.value) for one in values)
    return Clash(
        message=f"{listed(sorted(first.entrants))}: the text has place {said} {what}.",
        subject=case.subject("result", first.key),
        attribute=measure,
        values=values,
        severity=severity,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=() if severity == "error" else (_PASSING,),
    )


CHECK = Check("R112", "result-told-twice", "error", within=look, under=("R101",))
