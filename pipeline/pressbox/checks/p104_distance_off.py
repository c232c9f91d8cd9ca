"""A venue is said to lie nearer to a town, or farther from it, than the map has it.

## What it flags
'N km from X', where the distance between the coordinates is a fifth less or more.

## Why it matters
Readers plan their journey by it; and a distance that is far off is often that of another venue.

## Example
'40 km from Paris' for a circuit that lies 95 km from it.

## Fine as it is
Distances along the road, which are longer than the crow flies, where the sentence speaks of a road or a drive; a few
kilometres more or less, as towns are wide; towns whose name is that of several.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import venue_name
from pressbox.checks.told.venues import DISTANCES, beeline
from pressbox.models import Fact, Place

_REACH = 60  # characters between a distance and its town


def look(case: Case) -> Iterator[Outcome]:
    for fact in case.release.facts:
        if fact.attribute in DISTANCES and fact.subject in case.packs.circuits:
            town = _town(case, fact)
            if town is not None:
                yield _judge(case, fact, town)


def _town(case: Case, fact: Fact) -> Place | None:
    """The town that a distance leads to: the next place, if that is one."""
    end = min(case.line(fact.span[0])[1], fact.span[1] + _REACH)
    place = next((one for one in case.release.places if fact.span[1] <= one.span[0] < end), None)
    return place if place and place.kind == "city" else None


def _judge(case: Case, fact: Fact, town: Place) -> Outcome:
    far = beeline(case, str(fact.subject), town)
    if far is None:
        return UNDECIDED
    weights = case.language.checks.of_places
    stated = float(fact.value) * DISTANCES[fact.attribute]
    most = weights.road_most if case.is_said_near("by_road", fact.span, 80) else weights.beeline_most
    slack = weights.beeline_slack_km
    if min(weights.beeline_least * far, far - slack) <= stated <= max(most * far, far + slack):
        return PASSED
    name = venue_name(fact.subject, case.packs)
    real = f"{far / DISTANCES[fact.attribute]:.0f} {_unit(fact)}"
    return Clash(
        message=f"{name} is put at {fact.value} {_unit(fact)} from {town.name}; it is {real} as the crow flies.",
        subject=case.subject("venue", str(fact.subject)),
        attribute=fact.attribute,
        values=(
            Value(fact.value, (case.evidence((fact.span[0], town.span[1]), "fact"),)),
            Value(round(far / DISTANCES[fact.attribute])),
        ),
        suggestion=round(far / DISTANCES[fact.attribute]),
        basis="coordinates: the great circle between the venue and the town",
        innocent=("The way by road may be meant, which is longer.",) if stated > far else (),
    )


def _unit(fact: Fact) -> str:
    return "km" if fact.attribute == "distance_km" else "miles"


CHECK = Check("P104", "distance-off", "info", within=look)
