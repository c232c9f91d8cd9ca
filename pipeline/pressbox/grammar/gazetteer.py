"""What the tables say of a place."""

from functools import partial

from pressbox.mentions import PlaceMention
from pressbox.packs import Name, Packs
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import fold


def place_of(packs: Packs, name: Name) -> PlaceMention:
    """The place that a name means, with all that the tables say of it."""
    place = partial(PlaceMention, (0, 0), "", name.kind)
    if name.kind == "venue":
        row = packs.circuits[name.id]
        return place(row.id, row.name, row.country, row.latitude, row.longitude, row.timezone)
    if name.kind == "city":
        city = packs.cities[int(name.id)]
        return place(kebab(city.name), city.name, city.country, city.latitude, city.longitude, city.timezone)
    if name.kind == "region":
        region = packs.regions[name.id]
        return place(region.id, region.name, region.country, timezone=region.timezone)
    country = packs.countries[name.id]
    zone = country.timezones[0] if len(country.timezones) == 1 else None
    return place(country.id, country.name, country.code, timezone=zone)


# Letters that an id spells out, and signs that leave no gap in it; all other signs do.
_SPELT = str.maketrans(
    {"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "\u0307": None, ".": None, "'": None, "’": None, "&": " "}
)


def kebab(name: str) -> str:
    """'St. Louis' as st-louis."""
    return "-".join(bare_form(fold(name.lower().translate(_SPELT))).split())


def venue_without_state(packs: Packs, name: str) -> Name | None:
    """The known venue of a name with its state in brackets: 'Ravenmoor (Ind.) Speedway'."""
    town, opened, rest = name.partition(" (")
    whole = f"{fold(town)}{fold(rest.partition(')')[2])}" if opened else ""
    hits = packs.names.find(whole) if whole else []
    names = [name for hit in hits for name in hit.meanings if hit.start == 0 and hit.end == len(whole)]
    return next((name for name in names if name.kind == "venue"), None)
