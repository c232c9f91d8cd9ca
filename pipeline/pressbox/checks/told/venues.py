"""What the packs know of a venue in a season: its layouts, where it lies, and how far that is from a town."""

import math
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.models import Fact, Place, Span
from pressbox.packs.tables import TrackLayout

_EARTH = 6371.0  # kilometres
_MILE = 1.609344  # kilometres
_TENTH = 0.1
LENGTHS = {"length_km": 1.0, "length_miles": _MILE}
DISTANCES = {"distance_km": 1.0, "distance_miles": _MILE}


def season_of(case: Case) -> int | None:
    """The season that the facts of a release hold for."""
    event, published = case.release.event, case.release.published
    if event and event.season:
        return event.season
    return published.earliest.year if published and published.earliest else None


def layouts_in(case: Case, venue: str, season: int | None) -> tuple[TrackLayout, ...]:
    """The layouts of a venue in a season, those that sources doubt too; all that it ever had where none is told."""
    rows = case.packs.layouts_of.get(venue, ())
    return rows if season is None else tuple(row for row in rows if _holds(row, season))


def _holds(row: TrackLayout, season: int) -> bool:
    return (row.from_ or 0) <= season <= (row.to or season)


def is_trusted(case: Case, row: TrackLayout) -> bool:
    """Whether a row can speak against a release."""
    return row.checked in case.language.checks.of_places.trusted_layouts


def is_doubted(case: Case, row: TrackLayout) -> bool:
    return row.checked in case.language.checks.of_places.doubted_layouts


def is_length(case: Case, fact: Fact, length: float) -> bool:
    """Whether a stated length is this one, but for rounding and measuring."""
    weights = case.language.checks.of_places
    scale = LENGTHS[fact.attribute]
    part = weights.guess_off if case.is_said_near("hedged", fact.span, 24) else weights.length_off
    short = length - float(fact.value) * scale
    if _rounding(fact) == _TENTH / 2 and 0 <= short < _TENTH * scale:
        return True  # cut, not rounded: '4.2 km' of 4.26
    return abs(short) <= max(part * length, _rounding(fact) * scale)


def _rounding(fact: Fact) -> float:
    """Half of the last digit that a figure has: '4.1 km' is anything from 4.05 to 4.15."""
    digits = f"{float(fact.value):g}".partition(".")[2]
    return 0.5 * 10.0 ** -len(digits)


def beeline(case: Case, venue: str, town: Place) -> float | None:
    """Kilometres from a venue to a town as the crow flies."""
    circuit = case.packs.circuits.get(venue)
    if circuit is None or circuit.latitude is None or circuit.longitude is None:
        return None
    if town.latitude is None or town.longitude is None:
        return None
    return kilometres((circuit.latitude, circuit.longitude), (town.latitude, town.longitude))


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (a, b), (c, d) = ((math.radians(north), math.radians(east)) for north, east in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(half))


def tells_of_other_layout(case: Case, span: Span, season: int | None) -> bool:
    """Whether a sentence speaks of a short course, an oval, or of the track as it was in another year."""
    start, end = case.sentence(span[0])
    names = [place.span for place in case.release.places if place.kind == "venue"]
    said = [place for place in case.said("other_layouts") if start <= place[0] < end]
    if any(not any(a <= place[0] and place[1] <= b for a, b in names) for place in said):
        return True
    years = [date.start.year for date in case.release.dates if date.start and start <= date.span[0] < end]
    return season is not None and any(year < season for year in years)


def venues_in(case: Case, span: Span) -> Iterator[Place]:
    """The venues named in a stretch of text."""
    for place in case.release.places:
        if place.kind == "venue" and span[0] <= place.span[0] and place.span[1] <= span[1]:
            yield place


def is_same_ground(case: Case, one: str, other: str) -> bool:
    """Whether two venues share a place, so that the name of one is used for the other."""
    return one == other or any(one in group and other in group for group in case.language.checks.of_places.same_ground)
