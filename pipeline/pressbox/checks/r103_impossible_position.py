"""A place cannot be: beyond the size of the field, or given to two.

## What it flags
A place in a session that is greater than the number of those who are said to have taken part in it (a warning where
that is said in another sentence); one place in one session and class for two who do not share a car.

## Why it matters
One of the figures is wrong, and everybody can see it.

## Example
'31st of 28 cars'; 'Elin Norrgård finished fifth in race 1, Tomas Vikander fifth'.

## Fine as it is
Dead heats; places in two classes; heats and stages, of which there are several of one number; team-mates who share a
car; 'against 27 others', of 28 with oneself; places before and after a penalty.
"""

from collections.abc import Iterator
from itertools import combinations

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.fields import sizes
from pressbox.checks.told.placings import (
    Placing,
    classified,
    in_one_class,
    is_open,
    is_said_with,
    is_sure,
    name_of,
    names_class,
    places,
    placings,
)
from pressbox.checks.told.tellings import is_one_session, says_whom
from pressbox.models import Fact, Span

_FEWEST = 3  # cars: fewer make no field
_BEFORE = 30  # characters: 'in class 3, where 26 cars'


def look(case: Case) -> Iterator[Outcome]:
    found = classified(placings(case))
    grids = classified(placings(case, "grid"))
    field = list(sizes(case)) if found or grids else []
    for one in found + grids:
        size, told = _size(case, one, field)
        if size is not None:
            yield _in_field(case, one, size, told)
        elif largest := _largest(case, one, field):
            yield _in_field(case, one, int(largest.value), largest.span, beside=False)
    for measured in (found, grids):
        yield from _given_twice(case, measured)


def _size(case: Case, one: Placing, field: list[Fact]) -> tuple[int | None, Span]:
    """The field that the result itself tells, or its sentence: 'of 43 cars she came home fifth'."""
    if one.first.field_size is not None:
        return one.first.field_size, one.span
    low, high = case.sentence(one.span[0])
    beside = [fact for fact in field if low <= fact.span[0] < high]
    return (int(beside[0].value), beside[0].span) if len(beside) == 1 else (None, one.span)


def _largest(case: Case, one: Placing, field: list[Fact]) -> Fact | None:
    """The largest field that the release tells of anywhere, for a race; more may have come to qualify."""
    if one.kind not in case.language.checks.main_events or one.class_ is not None:
        return None
    whole = [fact for fact in field if not (case.is_quoted(fact.span) or names_class(case, fact.span, _BEFORE))]
    return max(whole, key=lambda fact: int(fact.value), default=None) if len(whole) == len(field) else None


def _in_field(case: Case, one: Placing, size: int, told: Span, *, beside: bool = True) -> Outcome:
    place = max(one.positions)
    if place <= size:
        return PASSED
    if size < _FEWEST:
        return UNDECIDED  # 'two wins out of two' counts no cars
    if place == size + 1 and (not beside or is_said_with(case, "opponents", one.span)):
        return PASSED
    if is_open(case, one):
        return UNDECIDED
    return Clash(
        message=f"{listed(one.first.entrants)}: place {place} in {name_of(one.kind, one.numbers)}, "
        f"in a field of {size}.",
        subject=case.subject("result", one.key),
        attribute=one.first.measure,
        values=(
            Value(place, tuple(places(case, [one], one.first.source))),
            Value(size, (case.evidence(told, "field"),)),
        ),
        severity=None if beside else "warning",
        innocent=() if beside else ("The field may be that of a class, or of another race.",),
    )


def _given_twice(case: Case, found: list[Placing]) -> Iterator[Outcome]:
    by_place: dict[tuple[object, ...], list[Placing]] = {}
    for one in found:
        if len(one.results) == 1 and one.kind in case.language.checks.on_track:
            by_place.setdefault((one.kind, one.numbers, one.class_, one.positions[0]), []).append(one)
    crews = [frozenset(one.entrants) for one in case.release.results if len(one.entrants) > 1]
    for together in by_place.values():
        first = {one.entrants: one for one in together}
        pairs = [(a, b) for a, b in combinations(first.values(), 2) if not _is_one_car(a, b, crews)]
        if not pairs:
            yield PASSED
        for a, b in pairs:
            yield _twice(case, a, b)


def _is_of_no_words(one: Placing, other: Placing) -> bool:
    """'Norrgård had the first pole, Ek the other': no word of the text says the number of the session to either."""
    told = one.first.source == other.first.source == "prose" and one.is_numbered and one.kind == "qualifying"
    return told and not any(placing.first.taken.get("session") for placing in (one, other))


def _are_told_of_two(case: Case, one: Placing, other: Placing) -> bool:
    """Whether prose may tell of two sessions, or of one before a penalty and after it: 'first across the line …'."""
    if one.is_listed or other.is_listed:
        return False
    low, high = case.block_span(one.span)
    changed = any(low <= at < high for at, _ in case.said("result_changes"))
    named = says_whom(case, one) and says_whom(case, other)  # 'the team had a win' names nobody
    return changed or not named or not is_one_session(case, one, other)


def _is_one_car(one: Placing, other: Placing, crews: list[frozenset[str]]) -> bool:
    """Those named together anywhere share a car: the place is one."""
    both = one.entrants | other.entrants
    return bool(one.entrants & other.entrants) or any(both <= crew for crew in crews)


def _twice(case: Case, one: Placing, other: Placing) -> Outcome:
    certain = is_sure(case, one, other) and is_sure(case, other, one) and in_one_class(case, one, other)
    beside = _in_one_list(case, one, other) and not _names_a_class(case, one, other)
    tied = any(is_said_with(case, "ties", placing.span) for placing in (one, other))
    if not certain or not beside or tied or is_open(case, one, other) or _is_several(case, one, other):
        return UNDECIDED
    if _is_of_no_words(one, other) or _are_told_of_two(case, one, other):
        return UNDECIDED
    place, session = one.positions[0], name_of(one.kind, one.numbers)
    sides = sorted((one, other), key=lambda placing: placing.span)
    names = [listed(placing.first.entrants) for placing in sides]
    return Clash(
        message=f"Place {place} in {session} is given to {names[0]} and to {names[1]}.",
        subject=case.subject("result", f"{one.key.partition('/')[0]}/{place}"),
        attribute="entrants",
        values=tuple(
            Value(name, tuple(places(case, [placing], placing.first.source)))
            for name, placing in zip(names, sides, strict=True)
        ),
    )


def _in_one_list(case: Case, one: Placing, other: Placing) -> bool:
    """Whether both stand in one paragraph, or in rows with nothing but rows between: below a heading a list begins."""
    if not case.text or case.block_span(one.span) != case.block_span(other.span):
        return False
    first, last = sorted((one.span, other.span))
    rows = {case.line(result.span[0]) for result in case.release.results}
    line = case.line(first[0])
    while line[1] < last[0]:
        line = case.line(line[1] + 1)
        if line not in rows:
            return False
    return True


def _names_a_class(case: Case, one: Placing, other: Placing) -> bool:
    """Whether classes are spoken of beside places that do not say in which they count."""
    spans = [(case.sentence(placing.span[0])[0], placing.span[1]) for placing in (one, other)]
    return one.class_ is None and any(names_class(case, span) for span in spans)


def _is_several(case: Case, one: Placing, other: Placing) -> bool:
    """Whether a session without a number may be one of several."""
    numbers = {
        result.session.number for result in case.release.results if result.session and result.session.kind == one.kind
    }
    return one.numbers == (None,) and (numbers != {None} or _is_told_apart(one, other))


def _is_told_apart(one: Placing, other: Placing) -> bool:
    """'A was fastest', 'B took pole': the best of one part of a session, and of another."""
    rules = {placing.first.rule for placing in (one, other)}
    return len(rules) > 1 and all(placing.positions == [1] for placing in (one, other))


CHECK = Check("R103", "impossible-position", "error", within=look, under=("R101",))
