"""Circuits, layouts, series, towns and countries of the rule packs, as plain rows: nothing of the readers is asked."""

import csv
import math
from functools import cache
from pathlib import Path

RULES = Path(__file__).parents[2] / "rules"
Row = dict[str, str]


@cache
def rows(name: str) -> list[Row]:
    with (RULES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def circuits() -> dict[str, Row]:
    return {row["id"]: row for row in rows("motorsport/circuits")}


@cache
def series_names(id_: str | None) -> list[str]:
    """The official name, then the others."""
    found = [row for row in rows("motorsport/series") if row["id"] == id_]
    return [name for row in found for name in [row["name"], *row["aliases"].split(";")] if name]


@cache
def country_name(code: str, language: str) -> str:
    return next(row[language].split(";")[0] for row in rows("core/countries") if row["code"] == code)


@cache
def layouts(venue: str) -> list[Row]:
    return [row for row in rows("motorsport/layouts") if row["circuit"] == venue]


def lengths(venue: str) -> list[float]:
    """Every length that any layout has, or had, or was said to have."""
    return [float(row["length_km"]) for row in layouts(venue) if row["length_km"]]


def corner_counts(venue: str) -> list[int]:
    return [int(row["corners"]) for row in layouts(venue) if row["corners"]]


def main_layout(venue: str, season: int) -> Row | None:
    """The one layout that is known to be in use that year, undisputed, with length and corners."""
    for row in layouts(venue):
        first, last = int(row["from"] or 0), int(row["to"] or 9999)
        if row["checked"] == "yes" and first <= season <= last and row["length_km"] and row["corners"]:
            return row
    return None


def towns_around(venue: str, least: float, most: float) -> list[tuple[str, float]]:
    """Larger towns of the venue's country with their distance as the crow flies, in kilometres."""
    here = circuits()[venue]
    place = float(here["latitude"]), float(here["longitude"])
    found = [
        (row["name"], kilometres(place, (float(row["latitude"]), float(row["longitude"]))))
        for row in rows("core/cities")
        if row["country"] == here["country"] and int(row["population"] or 0) >= 200_000
    ]
    return [(name, far) for name, far in found if least <= far <= most]


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (a, b), (c, d) = ([math.radians(part) for part in place] for place in (one, other))
    return 6371 * math.acos(math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d))
