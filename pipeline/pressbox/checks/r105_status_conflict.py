"""Somebody did not finish, and has a place.

## What it flags
A retirement or a start that was not made in one place of a release, and a place in the same session in another.

## Why it matters
Who reads the list reports a result that never was, or a retirement that did not happen.

## Example
'Elin Norrgård had to retire from race 1', and in the results 'Race 1: 8th'.

## Fine as it is
A car that is classified although it stopped shortly before the end; disqualified after the finish; retired from another
race; a driver of another car.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.placings import Placing, is_open, is_said_with, is_sure, name_of, places, placings
from pressbox.checks.told.tellings import is_one_session, is_told_as_end

_SAID = {"DNF": "did not finish", "DNS": "did not start", "WD": "withdrew from"}
_OUT = frozenset(_SAID)


def look(case: Case) -> Iterator[Outcome]:
    found = placings(case)
    out = [one for one in found if one.first.status in _OUT]
    placed = [one for one in found if one.first.status == "classified"]
    seen: set[tuple[str, int]] = set()
    for one in out:
        same = [other for other in placed if _is_on_the_same(one, other)]
        if not same:
            continue
        agreeing = [other for other in out if other is not one and _is_on_the_same(one, other)]
        verdict = _judge(case, one, same, agreeing)
        key = (name_of(one.kind, same[0].numbers), same[0].positions[0])
        if not isinstance(verdict, Clash) or key not in seen:
            yield verdict
        seen.add(key)


def _is_on_the_same(one: Placing, other: Placing) -> bool:
    """One session, and those whom the one credits among those of the other."""
    if one.kind != other.kind or len(other.results) > 1:
        return False
    whom = one.entrants <= other.entrants or other.entrants <= one.entrants
    return whom and (one.numbers == other.numbers or not (one.is_numbered and other.is_numbered))


def _judge(case: Case, one: Placing, same: list[Placing], agreeing: list[Placing]) -> Outcome:
    told = same[0]
    several = not (one.is_numbered and told.is_numbered) and (len(same) > 1 or agreeing)
    certain = all(is_sure(case, other) for other in (one, *same)) and one.is_listed != told.is_listed
    certain = certain or all(_are_told_apart(case, one, other) for other in same)
    late = any(is_said_with(case, "late_retirements", other.span) for other in (one, *same))
    if several or not certain or late or is_open(case, one, *same) or len({o.positions[0] for o in same}) > 1:
        return PASSED if agreeing else UNDECIDED
    session = name_of(one.kind, told.numbers if told.is_numbered else one.numbers)
    sides = sorted(
        [
            Value(one.first.status, tuple(places(case, [one, *agreeing], "status"))),
            Value(told.positions[0], tuple(places(case, same, "place"))),
        ],
        key=lambda value: value.evidence[0].span,
    )
    return Clash(
        message=f"{listed(one.first.entrants)}: {_SAID[one.first.status]} {session} ({one.first.status}), "
        f"and has place {told.positions[0]} in it.",
        subject=case.subject("result", one.key),
        attribute="status",
        values=tuple(sides),
        innocent=("A car that stops shortly before the end may be classified.",) if one.first.status == "DNF" else (),
    )


def _are_told_apart(case: Case, one: Placing, other: Placing) -> bool:
    """Whether two sentences surely tell of the end of one session."""
    if one.is_listed or other.is_listed or case.sentence(one.span[0]) == case.sentence(other.span[0]):
        return False
    return is_told_as_end(case, one) and is_told_as_end(case, other) and is_one_session(case, one, other)


CHECK = Check("R105", "status-conflict", "error", within=look)
