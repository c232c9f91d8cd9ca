"""A place on the grid is not that of qualifying.

## What it flags
A place on the grid of a race that differs from the place in the qualifying that sets this grid, where nothing is said
of a penalty or of another way to make the grid.

## Why it matters
Grid and qualifying are told in one breath; where they differ, one is a slip or a penalty was forgotten.

## Example
'Elin Norrgård qualified fourth', and further down 'she started the race from ninth on the grid'.

## Fine as it is
Penalties, a new engine, a lap that was taken away, a start from the pit lane, a reversed grid; heats and the like
between the two; the grid of a second race where one qualifying was held; a place in class and one overall; the way
'from 14th to fifth', which may begin on the grid or in the race. Which session sets which grid is known to the packs.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.placings import (
    Placing,
    classified,
    in_one_class,
    is_open,
    is_sure,
    name_of,
    places,
    placings,
)
from pressbox.models import WEEKDAYS, Span
from pressbox.packs import Language
from pressbox.patterns import fold

_PENALTY = "A penalty, or another way to set the grid, may be left unsaid."


def look(case: Case) -> Iterator[Outcome]:
    grids = [one for one in classified(placings(case, "grid")) if len(one.results) == 1]
    if not grids:
        return
    found = classified(placings(case))
    if _has_heats(case):
        yield UNDECIDED
        return
    setting = case.language.checks.grids
    for grid in grids:
        if not _names_grid(case, grid):
            continue
        fellows = [one for one in found if setting.get(one.kind) == grid.kind and one.entrants & grid.entrants]
        own = [one for one in fellows if in_one_class(case, one, grid)]
        ways = (_is_in_one_breath(case, one, grid) or _opens_the_weekend(case, one, grid, own) for one in own)
        sets = [one for one, told in zip(own, ways, strict=True) if told or _sets(one, grid, own)]
        sets = [one for one in sets if not _comes_after(case, one, grid)]
        if sets:
            yield _judge(case, grid, sets, own)


def _has_heats(case: Case) -> bool:
    """Whether sessions between qualifying and the race may have set its grid."""
    kinds = {one.session.kind for one in case.release.results if one.session}
    kinds.update(one.kind for one in case.release.sessions)
    return not kinds.isdisjoint(case.language.checks.between)


def _names_grid(case: Case, grid: Placing) -> bool:
    """Whether the grid or a start is spoken of: 'from 14th to fifth' may be a way from there, or one after a spin."""
    low, high = case.sentence(grid.span[0])
    folded = case.folded[low : max(high, grid.span[1])]
    cues = case.language.finder("results", "cues").find(folded)
    return any(form.gives.get("measure") == "grid" for form, _ in cues) or any(
        word in folded for word in case.language.once(_grid_words)
    )


def _grid_words(language: Language) -> list[str]:
    return [fold(word) for word in language.results.labels.get("grid", ())]


def _sets(qualifying: Placing, grid: Placing, all_told: list[Placing]) -> bool:
    """Whether it is this qualifying that sets this grid: that of the same number; a single one that of the race."""
    number = grid.numbers[0]
    if len(qualifying.results) > 1:
        return False
    if qualifying.numbers[0] is not None:
        return qualifying.numbers[0] == number
    return number is None and all(one.numbers == (None,) for one in all_told)


def _comes_after(case: Case, qualifying: Placing, grid: Placing) -> bool:
    """'On Saturday she started 11th. On Sunday she qualified fifth': each day has both of its own."""
    days = [_day(case, one) for one in (qualifying, grid)]
    return days[0] is not None and days[1] is not None and days[0] > days[1]


def _day(case: Case, one: Placing) -> int | None:
    """The weekday that its paragraph has named last, as a number."""
    low, _ = case.line(one.span[0])
    named = [date.weekday for date in case.release.dates if date.weekday and low <= date.span[0] < one.span[1]]
    return WEEKDAYS.index(named[-1]) if named else None


def _opens_the_weekend(case: Case, qualifying: Placing, grid: Placing, all_told: list[Placing]) -> bool:
    """'Third in qualifying. For race 1 she lined up fifth': told together, a single qualifying sets the first grid.

    Apart they may be of two days that each have a qualifying, or the first grid may be that of the best turned round.
    """
    alone = all(one.numbers == (None,) for one in all_told) and len(qualifying.results) == 1
    return grid.numbers[0] == 1 and alone and case.block_span(qualifying.span) == case.block_span(grid.span)


def _is_in_one_breath(case: Case, qualifying: Placing, grid: Placing) -> bool:
    """'Ninth in qualifying 1, and so ninth on the grid': one number is enough for both."""
    same = case.sentence(qualifying.span[0]) == case.sentence(grid.span[0])
    return same and len(qualifying.results) == 1 and None in {qualifying.numbers[0], grid.numbers[0]}


def _judge(case: Case, grid: Placing, sets: list[Placing], all_told: list[Placing]) -> Outcome:
    place = grid.positions[0]
    if any(one.is_listed and place in _figures(case, one) for one in sets):
        return UNDECIDED  # a row that has both, of two columns of which one was misread
    told = {
        position for one in [*sets, *(one for one in all_told if not one.is_numbered)] for position in one.positions
    }
    if place in told:
        return PASSED
    certain = is_sure(case, grid) and all(is_sure(case, one) for one in sets)
    if not certain or len({one.positions[0] for one in sets}) > 1 or is_open(case, grid, *sets):
        return UNDECIDED
    if _is_changed(case, grid, sets):
        return UNDECIDED
    session = name_of(sets[0].kind, sets[0].numbers)
    race = name_of(grid.kind, grid.numbers)
    return Clash(
        message=f"{listed(grid.first.entrants)}: place {sets[0].positions[0]} in {session}, and {place} on the grid of "
        f"{race}.",
        subject=case.subject("result", grid.key),
        attribute="grid",
        values=(
            Value(sets[0].positions[0], tuple(places(case, sets, "qualifying"))),
            Value(place, tuple(places(case, [grid], "grid"))),
        ),
        innocent=(_PENALTY,),
    )


def _figures(case: Case, row: Placing) -> set[int]:
    low, high = case.line(row.span[0])
    return {int(word) for word in case.bare[low : high + 1].split() if word.isdecimal()}


def _is_changed(case: Case, grid: Placing, sets: list[Placing]) -> bool:
    """Whether the release speaks of penalties, or of grids set otherwise, that may concern this one."""
    ahead = any(grid.positions[0] < one.positions[0] for one in sets)
    return any(_concerns(case, case.sentence(span[0]), grid, sets, ahead) for span in case.said("grid_changes"))


def _concerns(case: Case, sentence: Span, grid: Placing, sets: list[Placing], ahead: bool) -> bool:
    """Whether a sentence on penalties may be on this grid: it says so, or names nobody else and no other race.

    Who starts further ahead than qualified may owe it to the penalty of somebody else.
    """
    low, high = sentence
    if any(low <= one.span[0] < high for one in (grid, *sets)):
        return True
    named = _named(case, sentence) or _named(case, case.line(low))
    if named and not ahead:
        return not named.isdisjoint(grid.entrants)
    told = [one.session for one in case.release.results if one.session and low <= one.span[0] < high]
    numbers = {session.number for session in told if session.kind == grid.kind}
    return not numbers or not numbers.isdisjoint({None, *grid.numbers})


def _named(case: Case, span: Span) -> set[str]:
    return {one.name for one in case.release.people if any(span[0] <= at < span[1] for at, _ in one.mentions)}


CHECK = Check("R102", "grid-not-qualifying", "warning", within=look, under=("R101",))
