"""The table of cities, by far the longest of all."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple


class CityRow(NamedTuple):
    name: str
    country: str
    admin: str | None
    latitude: float | None
    longitude: float | None
    timezone: str | None
    population: int


class Cities:
    """The table of cities, kept as the bare words of its file, which the garbage collector passes over.

    Read by hand: pydantic takes ten times as long over 34,000 rows, of which a release names a handful.
    """

    def __init__(self, files: Iterable[Path]) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._made: dict[int, CityRow] = {}
        for file in files:
            with file.open(encoding="utf-8", newline="") as lines:
                rows = csv.reader(lines)
                next(rows)
                self._rows += map(tuple, rows)

    def __getitem__(self, index: int) -> CityRow:
        made = self._made.get(index)
        if made is None:
            name, _, country, admin, latitude, longitude, timezone, population = self._rows[index]
            where = (float(latitude) if latitude else None, float(longitude) if longitude else None)
            made = CityRow(name, country, admin or None, *where, timezone or None, int(population or 0))
            self._made[index] = made
        return made

    def __len__(self) -> int:
        return len(self._rows)

    def spots(self) -> Iterator[tuple[int, float, float]]:
        """How many live there, latitude and longitude, of each city whose place is known."""
        for *_, latitude, longitude, _, population in self._rows:
            if latitude and longitude:
                yield int(population or 0), float(latitude), float(longitude)

    def spelt(self, index: int) -> tuple[str, ...]:
        """All names of a city, as they are written."""
        name, others, *_ = self._rows[index]
        return name, *others.split(";")

    def names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The name and the other names of each city, in the order of the table."""
        for name, others, *_ in self._rows:
            yield name, tuple(others.split(";")) if others else ()
