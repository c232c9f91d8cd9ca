"""The map of venues: a projection of our own, with the towns that the rules know as the land below them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.report.page import naming
from pressbox.report.page.data import Venue

WIDTH, LEAST_HEIGHT, MOST_HEIGHT = 760, 240, 560
_MARGIN = 4.0  # degrees around the venues
_TOWNS = 2_400  # dots of the land, at most
_NEAR = 13.0  # units within which two names would lie on one another
MOST_VENUES = 120


class Gathered:
    """Venues with their places on earth, and in how many releases each is named."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[str, str, float, float]] = {}
        self._releases: Counter[str] = Counter()

    def add(self, release: Release) -> None:
        named = set()
        for place in release.places:
            if place.kind == "venue" and place.id and place.latitude is not None and place.longitude is not None:
                said = (place.name, place.country or "", place.latitude, place.longitude)
                self._places[place.id] = min(said, self._places.get(place.id, said))
                named.add(place.id)
        self._releases.update(named)

    def venues(self, packs: Packs) -> list[Venue]:
        """Those that most releases name first."""
        ranked = sorted(self._places, key=lambda id_: (-self._releases[id_], id_))
        return [Venue(*self._places[id_], self._releases[id_], naming.venue_short(id_, packs)) for id_ in ranked]


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    radius: float
    venue: Venue
    label: bool
    is_left: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    land: str
    dots: tuple[Dot, ...]


def drawn(venues: Sequence[Venue], packs: Packs) -> Drawing:
    """Degrees as units, the width of a degree of longitude as it is in the middle of the map."""
    south, north = min(one.latitude for one in venues) - _MARGIN, max(one.latitude for one in venues) + _MARGIN
    west, east = min(one.longitude for one in venues) - _MARGIN, max(one.longitude for one in venues) + _MARGIN
    narrow = max(0.3, cos(radians((south + north) / 2)))
    scale = min(WIDTH / ((east - west) * narrow), MOST_HEIGHT / (north - south))
    height = max(LEAST_HEIGHT, (north - south) * scale)
    middle, centre = (west + east) / 2, (south + north) / 2

    def at(latitude: float, longitude: float) -> tuple[float, float]:
        return WIDTH / 2 + (longitude - middle) * narrow * scale, height / 2 - (latitude - centre) * scale

    dots: list[Dot] = []
    for one in venues:
        x, y = at(one.latitude, one.longitude)
        is_left = x > WIDTH - 190
        label = not any(abs(dot.y - y) < _NEAR and abs(dot.x - x) < 170 for dot in dots if dot.label)
        dots.append(Dot(x, y, 4 + min(8.0, one.releases**0.5), one, label, is_left))
    land = "".join(_land(packs, at, height))
    return Drawing(WIDTH, height, land, tuple(dots))


def _land(packs: Packs, at: Callable[[float, float], tuple[float, float]], height: float) -> Iterator[str]:
    """The largest towns on the map, as points of one path."""
    seen: set[tuple[int, int]] = set()
    for _, latitude, longitude in sorted(packs.cities.spots(), reverse=True):
        x, y = at(latitude, longitude)
        spot = round(x / 6), round(y / 6)
        if 0 <= x <= WIDTH and 0 <= y <= height and spot not in seen:
            seen.add(spot)
            yield f"M{x:.0f} {y:.0f}h0"
            if len(seen) == _TOWNS:
                return
