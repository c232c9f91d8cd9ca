"""Rule packs: all that pressbox knows, read once, checked and frozen."""

import csv
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeVar, cast

from pressbox.errors import PackError
from pressbox.packs import load
from pressbox.packs.directory import Directory
from pressbox.packs.entrants import TeamsSheet
from pressbox.packs.envelopes import ContactsSheet, MailSheet, PagesSheet
from pressbox.packs.finder import Finder
from pressbox.packs.forms import Form, Sheet
from pressbox.packs.lexicon import Hit, Lexicon, Together
from pressbox.packs.manifest import SessionName
from pressbox.packs.outcomes import ResultsSheet, StandingsSheet
from pressbox.packs.parts import date_parts, sheet_parts, zone_part
from pressbox.packs.sheets import (
    SHEETS,
    CalendarSheet,
    CreditsSheet,
    DatesSheet,
    EventsSheet,
    FactsSheet,
    LanguageSheet,
    LayoutSheet,
    LinksSheet,
    ModelSheet,
    PeopleSheet,
    PlacesSheet,
    QuotesSheet,
    ReleaseSheet,
    SenderSheet,
    SeriesSheet,
    SessionsSheet,
    TimesSheet,
)
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
from pressbox.packs.weights import ChecksSheet
from pressbox.patterns import Pattern, fold, pattern

__all__ = ["Directory", "Form", "Hit", "Language", "Lexicon", "Name", "Packs", "SessionName"]

R = TypeVar("R", bound=Row)
S = TypeVar("S", bound=Sheet)
T = TypeVar("T")
NameKind = Literal["venue", "city", "region", "country", "series", "demonym", "car", "team", "person", "sender"]
# How sure a name is by itself: a full name stands alone, a short one or a town needs a word that speaks for it.
NameSort = Literal["name", "short", "town", "nickname", "abbreviation"]


class Name(NamedTuple):
    """What a term of the names' lexicon may mean."""

    kind: NameKind
    id: str  # of the row; a city's is its place in the table
    sort: NameSort


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


class _Sheets(dict[type[Sheet], Sheet]):
    """The sheets of one language, each read when it is first asked for: of six languages a run needs one or two."""

    def __init__(self, code: str, folders: list[Path]) -> None:
        super().__init__()
        self._code, self._folders = code, folders

    def __missing__(self, form: type[Sheet]) -> Sheet:
        sheet = self[form] = load.merged_sheet(self._folders, self._code, form)
        return sheet


class Language:
    """All sheets of one language, those of every pack merged; those that nobody has written are empty."""

    def __init__(self, code: str, folders: Iterable[Path]) -> None:
        self.code = code
        self._by_form = _Sheets(code, list(folders))
        self._compiled: dict[tuple[str, str], list[tuple[Form, Pattern]]] = {}
        self._parts: dict[str, dict[str, str]] = {}
        self._made: dict[object, Any] = {}
        self._finders: dict[tuple[str, str], Finder] = {}
        self.together = Together()

    def _sheet(self, form: type[S]) -> S:
        return cast("S", self._by_form[form])

    def _named(self, sheet: str) -> Sheet:
        return self._by_form[SHEETS[sheet]]

    @property
    def language(self) -> LanguageSheet:
        return self._sheet(LanguageSheet)

    @property
    def dates(self) -> DatesSheet:
        return self._sheet(DatesSheet)

    @property
    def times(self) -> TimesSheet:
        return self._sheet(TimesSheet)

    @property
    def layout(self) -> LayoutSheet:
        return self._sheet(LayoutSheet)

    @property
    def places(self) -> PlacesSheet:
        return self._sheet(PlacesSheet)

    @property
    def release(self) -> ReleaseSheet:
        return self._sheet(ReleaseSheet)

    @property
    def series(self) -> SeriesSheet:
        return self._sheet(SeriesSheet)

    @property
    def events(self) -> EventsSheet:
        return self._sheet(EventsSheet)

    @property
    def sessions(self) -> SessionsSheet:
        return self._sheet(SessionsSheet)

    @property
    def calendar(self) -> CalendarSheet:
        return self._sheet(CalendarSheet)

    @property
    def links(self) -> LinksSheet:
        return self._sheet(LinksSheet)

    @property
    def facts(self) -> FactsSheet:
        return self._sheet(FactsSheet)

    @property
    def credits(self) -> CreditsSheet:
        return self._sheet(CreditsSheet)

    @property
    def contacts(self) -> ContactsSheet:
        return self._sheet(ContactsSheet)

    @property
    def quotes(self) -> QuotesSheet:
        return self._sheet(QuotesSheet)

    @property
    def people(self) -> PeopleSheet:
        return self._sheet(PeopleSheet)

    @property
    def sender(self) -> SenderSheet:
        return self._sheet(SenderSheet)

    @property
    def teams(self) -> TeamsSheet:
        return self._sheet(TeamsSheet)

    @property
    def results(self) -> ResultsSheet:
        return self._sheet(ResultsSheet)

    @property
    def standings(self) -> StandingsSheet:
        return self._sheet(StandingsSheet)

    @property
    def checks(self) -> ChecksSheet:
        return self._sheet(ChecksSheet)

    @property
    def model(self) -> ModelSheet:
        return self._sheet(ModelSheet)

    @property
    def mail(self) -> MailSheet:
        return self._sheet(MailSheet)

    @property
    def pages(self) -> PagesSheet:
        return self._sheet(PagesSheet)

    def parts(self, sheet: str) -> dict[str, str]:
        """All parts that the patterns of a sheet may use: those of dates, and the sheet's own."""
        parts = self._parts.get(sheet)
        if parts is None:
            parts = self._parts[sheet] = {**self._date_parts, **sheet_parts(self._named(sheet))}
        return parts

    @cached_property
    def _date_parts(self) -> dict[str, str]:
        return date_parts(self.dates)

    def compiled(self, sheet: str, field: str) -> list[tuple[Form, Pattern]]:
        """The forms of a sheet's field with their patterns, compiled once for all readers of the language."""
        key = (sheet, field)
        if key not in self._compiled:
            parts = self.parts(sheet)
            self._compiled[key] = [
                (form, pattern(form.pattern, parts, f"{sheet}.{form.id}"))
                for form in getattr(self._named(sheet), field)
            ]
        return self._compiled[key]

    def finder(self, sheet: str, field: str) -> Finder:
        """The forms of a sheet's field, found together."""
        key = (sheet, field)
        if key not in self._finders:
            self._finders[key] = Finder(self.compiled(sheet, field), self.parts(sheet))
        return self._finders[key]

    def once(self, make: Callable[["Language"], T]) -> T:
        """What rooms build from the sheets and share: made when first asked for, then kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def forms(self) -> Iterator[tuple[str, str, Form]]:
        """Every form with its sheet and field: what the test of all examples walks over."""
        for name in SHEETS:
            sheet = self._named(name)
            for field in type(sheet).model_fields:
                for value in (
                    cast("list[object]", getattr(sheet, field) or []) if isinstance(getattr(sheet, field), list) else []
                ):
                    if isinstance(value, Form):
                        yield name, field, value


class Packs:
    """Everything known, frozen. Reading the files is quick; what costs time is made when first asked for."""

    def __init__(self, extra: Iterable[Path] = (), *, shipped: bool = True, local: bool = False) -> None:
        """The shipped packs, with `local` what was taught (of the user, then of the project), then `extra`."""
        taught = load.local_folders() if local else []
        self.folders = tuple(load.pack_folders([*taught, *extra], shipped=shipped))
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
    def speakers(self) -> MappingProxyType[str, tuple[str, ...]]:
        """The languages that each common word is one of."""
        speakers: dict[str, tuple[str, ...]] = {}
        for code, language in self.languages.items():
            for word in dict.fromkeys(map(fold, language.language.stopwords)):
                speakers[word] = (*speakers.get(word, ()), code)
        return MappingProxyType(speakers)

    def parts(self, language: Language, sheet: str) -> dict[str, str]:
        """All parts that the patterns of a sheet may use, those made of tables too."""
        return {"zone": self._zone_part, **language.parts(sheet)}

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
    def cities(self) -> "Cities":
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
