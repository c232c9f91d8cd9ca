"""Rule packs: all that pressbox knows, read once, checked and frozen."""

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeVar

from pressbox.errors import PackError
from pressbox.packs import load
from pressbox.packs.cities import Cities
from pressbox.packs.directory import Directory
from pressbox.packs.forms import Form
from pressbox.packs.language import Language
from pressbox.packs.lexicon import Hit, Lexicon
from pressbox.packs.manifest import SessionName
from pressbox.packs.parts import Parts, zone_part
from pressbox.packs.speakers import speakers_of
from pressbox.packs.tables import (
    Car,
    Circuit,
    Country,
    KnownPerson,
    KnownSender,
    KnownTeam,
    Meeting,
    Reference,
    Region,
    ResultStatus,
    Row,
    Series,
    TrackLayout,
    Zone,
)
from pressbox.patterns import fold

__all__ = ["Directory", "Form", "Hit", "Language", "Lexicon", "Name", "Packs", "SessionName"]

R = TypeVar("R", bound=Row)
NameKind = Literal["venue", "city", "region", "country", "series", "demonym", "car", "team", "person", "sender"]
# How sure a name is by itself: a full name stands alone, a short one or a town needs a word that speaks for it.
NameSort = Literal["name", "short", "town", "nickname", "abbreviation"]


class Name(NamedTuple):
    """What a term of the names' lexicon may mean."""

    kind: NameKind
    id: str  # of the row; a city's is its place in the table
    sort: NameSort


class Packs:
    """Everything known, frozen. Reading the files is quick; what costs time is made when first asked for."""

    def __init__(
        self, extra: Iterable[str | os.PathLike[str]] = (), *, shipped: bool = True, local: bool = False
    ) -> None:
        """The shipped packs, with `local` what was taught (of the user, then of the project), then `extra`."""
        taught = load.local_folders() if local else []
        given = [extra] if isinstance(extra, str | os.PathLike) else extra
        self.folders = tuple(load.pack_folders([*taught, *map(Path, given)], shipped=shipped))
        folders = list(self.folders)
        self.info = tuple(load.pack_info(folder) for folder in folders)
        load.check([folder for folder in folders if not load.is_shipped(folder)])
        self.languages = MappingProxyType({code: Language(code, folders) for code in load.languages(folders)})
        self._others: dict[str, Language] = {}
        if not self.languages:
            raise PackError(f"{folders[0] if folders else 'rules'}: no language in the packs")
        names = load.session_names(folders)
        self.session_names = tuple(names.session)
        self.not_sessions = MappingProxyType(names.not_sessions)

    @property
    def version(self) -> str:
        """The packs and their versions, as one word."""
        return "+".join(f"{info.id}-{info.version}" for info in self.info)

    def language(self, code: str | None) -> Language:
        """The sheets of a language: English where none is told, and of one without sheets what all have in common."""
        if code is None:
            return self.languages.get("en") or next(iter(self.languages.values()))
        known = self.languages.get(code) or self._others.get(code)
        if known is None:
            known = self._others.setdefault(code, Language(code, self.folders))
        return known

    @cached_property
    def peoples(self) -> tuple[str, ...]:
        """What the people of a country are called, in all languages."""
        return tuple(name for country in self.countries.values() for name in country.demonyms)

    @cached_property
    def makers(self) -> tuple[str, ...]:
        """Who makes cars."""
        return tuple(car.manufacturer for car in self.cars.values() if car.manufacturer)

    @cached_property
    def speakers(self) -> MappingProxyType[str, tuple[str, ...]]:
        """The languages that each common word is one of."""
        return speakers_of(self.languages)

    def parts(self, language: Language, sheet: str) -> Parts:
        """All parts that the patterns of a sheet may use, those made of tables too."""
        return Parts({"zone": self._zone_part, **language.parts(sheet)})

    @cached_property
    def _zone_part(self) -> str:
        return zone_part(self.zones)

    def _rows(self, table: str, form: type[R]) -> list[R]:
        return [
            row
            for folder in self.folders
            if (folder / table).is_file()
            for row in load.read_table(folder / table, form)
        ]

    def _by_id(self, table: str, form: type[R], key: str = "id") -> MappingProxyType[str, R]:
        return MappingProxyType({getattr(row, key): row for row in self._rows(table, form)})

    @cached_property
    def circuits(self) -> MappingProxyType[str, Circuit]:
        return self._by_id("circuits.csv", Circuit)

    @cached_property
    def layouts(self) -> tuple[TrackLayout, ...]:
        return tuple(self._rows("layouts.csv", TrackLayout))

    @cached_property
    def layouts_of(self) -> MappingProxyType[str, tuple[TrackLayout, ...]]:
        """All layouts of each circuit, those of the past too."""
        out: dict[str, tuple[TrackLayout, ...]] = {}
        for row in self.layouts:
            out[row.circuit] = (*out.get(row.circuit, ()), row)
        return MappingProxyType(out)

    @cached_property
    def series(self) -> MappingProxyType[str, Series]:
        return self._by_id("series.csv", Series)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        return tuple(self._rows("calendars.csv", Meeting))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """What the desk has added as true."""
        return tuple(self._rows("reference.csv", Reference))

    @cached_property
    def meetings_ending(self) -> MappingProxyType[tuple[int, int], tuple[Meeting, ...]]:
        """Known meetings by month and day of their end."""
        out: dict[tuple[int, int], tuple[Meeting, ...]] = {}
        for meeting in self.meetings:
            if meeting.end:
                day = (meeting.end.month, meeting.end.day)
                out[day] = (*out.get(day, ()), meeting)
        return MappingProxyType(out)

    @cached_property
    def circuits_at(self) -> MappingProxyType[tuple[str, str | None], tuple[str, ...]]:
        """The ids of the circuits that lie in or beside a town, by its name and country."""
        out: dict[tuple[str, str | None], tuple[str, ...]] = {}
        for circuit in self.circuits.values():
            for town in {circuit.town or "", *circuit.towns}:
                out[town, circuit.country] = (*out.get((town, circuit.country), ()), circuit.id)
        return MappingProxyType(out)

    @cached_property
    def cars(self) -> MappingProxyType[str, Car]:
        return self._by_id("cars.csv", Car)

    @cached_property
    def teams(self) -> MappingProxyType[str, KnownTeam]:
        return self._by_id("teams.csv", KnownTeam)

    @cached_property
    def people(self) -> MappingProxyType[str, KnownPerson]:
        return self._by_id("people.csv", KnownPerson)

    @cached_property
    def senders(self) -> MappingProxyType[str, KnownSender]:
        return self._by_id("senders.csv", KnownSender)

    @cached_property
    def statuses(self) -> MappingProxyType[str, ResultStatus]:
        return self._by_id("statuses.csv", ResultStatus)

    @cached_property
    def countries(self) -> MappingProxyType[str, Country]:
        """By ISO code."""
        return self._by_id("countries.csv", Country, "code")

    @cached_property
    def regions(self) -> MappingProxyType[str, Region]:
        return self._by_id("regions.csv", Region)

    @cached_property
    def zones(self) -> MappingProxyType[str, Zone]:
        return self._by_id("zones.csv", Zone)

    @cached_property
    def cities(self) -> Cities:
        return Cities(path for folder in self.folders if (path := folder / "cities.csv").is_file())

    @cached_property
    def genders(self) -> MappingProxyType[str, str]:
        """First names, folded, and whose they are: f, m, or nothing where they don't tell."""
        files = [path for folder in self.folders if (path := folder / "given_names.csv").is_file()]
        rows = (line.partition(",") for path in files for line in path.read_text(encoding="utf-8").splitlines()[1:])
        return MappingProxyType({fold(name): gender for name, _, gender in rows})

    @cached_property
    def given_names(self) -> frozenset[str]:
        """First names, folded."""
        return frozenset(self.genders)

    @cached_property
    def names(self) -> Directory[Name]:
        """All names of venues, cities, regions, countries and series."""
        return Directory(self._names(), Name._make)

    def _names(self) -> Iterator[tuple[str, tuple[str, str, str]]]:
        for circuit in self.circuits.values():
            yield from _terms("venue", circuit.id, "name", circuit.name, *circuit.names)
            yield from _terms("venue", circuit.id, "short", *circuit.short)
            yield from _terms("venue", circuit.id, "town", *circuit.towns)
            yield from _terms("venue", circuit.id, "nickname", *circuit.nicknames)
        for series in self.series.values():
            yield from _terms("series", series.id, "name", series.name, *series.aliases)
        for team in self.teams.values():
            yield from _terms("team", team.id, "name", team.name, *team.aliases)
        for person in self.people.values():
            yield from _terms("person", person.id, "name", person.name, *person.aliases)
        for sender in self.senders.values():
            yield from _terms("sender", sender.id, "name", sender.name, *sender.aliases)
        for country in self.countries.values():
            foreign = (*country.sv, *country.de, *country.fr, *country.it, *country.es)
            yield from _terms("country", country.code, "name", country.name, *country.en, *foreign)
            yield from _terms("demonym", country.code, "name", *country.demonyms)
        for region in self.regions.values():
            yield from _terms("region", region.id, "name", region.name, *region.names)
            yield from _terms("region", region.id, "abbreviation", *region.abbreviations)
        for index, (name, others) in enumerate(self.cities.names()):
            id_ = str(index)
            yield name, ("city", id_, "name")
            for other in others:
                yield other, ("city", id_, "short")


def _terms(kind: NameKind, id_: str, sort: NameSort, *terms: str) -> Iterator[tuple[str, tuple[str, str, str]]]:
    meaning = (kind, id_, sort)
    for term in terms:
        yield term, meaning
