"""One standing is told twice, and not the same.

## What it flags
Two statements on somebody's standing in one championship that have the place in common and not the points, or the
points and not the place.

## Why it matters
Points are copied by hand from a table, and two figures that changed places look like any others.

## Example
'Norrgård is second with 187 points', and below in the standings '2. Elin Norrgård, 178'.

## Fine as it is
Standings of a class, of rookies or of teams; of another season; before and after the event, where both figures differ;
what is said in a quote; places that are shared.
"""

from collections.abc import Iterator
from itertools import combinations

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, sides
from pressbox.checks.frame.weighing import OPEN, by_places
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.placings import is_said_with, names_class
from pressbox.claims.keys import kebab
from pressbox.models import Standing

_ROUND = "One of them may be from before the event, or of a class."
_FIGURES = ("points", "position")


def look(case: Case) -> Iterator[Outcome]:
    told = [one for one in case.release.standings if len(one.entrants) == 1 and one.points and one.position]
    clashes: dict[tuple[object, ...], list[Standing]] = {}
    for one, other in combinations(told, 2):
        if (one.entrants, one.series, one.season) != (other.entrants, other.series, other.season):
            continue
        differing = [field for field in _FIGURES if getattr(one, field) != getattr(other, field)]
        if not differing:
            yield PASSED
        elif len(differing) > 1 or not (_is_sure(case, one) and _is_sure(case, other)):
            yield UNDECIDED
        else:
            clashes.setdefault((differing[0], one.entrants[0], one.series, one.season), []).extend((one, other))
    for (field, *_), standings in clashes.items():
        yield _clash(case, str(field), list({one.span: one for one in standings}.values()))


def _is_sure(case: Case, one: Standing) -> bool:
    """Whether a statement names somebody itself, is no speech, and is of no class and of no shared place."""
    low, high = case.sentence(one.span[0])
    high = max(high, one.span[1])
    named = any(
        low <= at < high for person in case.release.people if person.name in one.entrants for at, _ in person.mentions
    )
    doubted = case.is_quoted(one.span) or names_class(case, (low, high)) or is_said_with(case, "ties", one.span)
    return named and not doubted


def _clash(case: Case, field: str, standings: list[Standing]) -> Clash:
    first = standings[0]
    values = tuple(sides((_figure(getattr(one, field)), case.evidence(one, "standing")) for one in standings))
    choice = by_places(values) or OPEN
    both = f"place {first.position}" if field == "points" else f"{_figure(first.points)} points"
    told = (f"{one.value} points" if field == "points" else f"place {one.value}" for one in values)
    return Clash(
        message=f"{listed(first.entrants)}: {both} in the standings, {listed(f'once with {one}' for one in told)}.",
        subject=case.subject("person", kebab(first.entrants[0])),
        attribute=f"standing {field}",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=(_ROUND,),
    )


def _figure(value: float | None) -> float | None:
    return int(value) if value is not None and float(value).is_integer() else value


CHECK = Check("R113", "standing-told-twice", "warning", within=look)
