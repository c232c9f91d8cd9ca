"""The form of a pack's CSV files: one class a table, rows merged by id, the later pack's wins."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from pressbox.models import SenderKind

Listed = Annotated[
    tuple[str, ...],
    BeforeValidator(
        lambda cell: tuple(part.strip() for part in cell.split(";") if part.strip()) if isinstance(cell, str) else cell
    ),
]


def _named(cell: object) -> object:
    """'f1db=elin-ek; wikidata=Q1' as names with their values."""
    if not isinstance(cell, str):
        return cell
    parts = [part.partition("=") for part in cell.split(";") if part.strip()]
    if any(not (name.strip() and value.strip()) for name, _, value in parts):
        raise ValueError("ids in other registers are written as register=id, with semicolons between them")
    return {name.strip(): value.strip() for name, _, value in parts}


Named = Annotated[Mapping[str, str], BeforeValidator(_named)]


def _empty_is_none(cell: object) -> object:
    return None if cell == "" else cell


Number = Annotated[float | None, BeforeValidator(_empty_is_none)]
Whole = Annotated[int | None, BeforeValidator(_empty_is_none)]
Text = Annotated[str | None, BeforeValidator(_empty_is_none)]
Date = Annotated[dt.date | None, BeforeValidator(_empty_is_none)]


class Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Circuit(Row):
    id: str
    name: str
    names: Listed = ()
    short: Listed = ()
    towns: Listed = ()
    nicknames: Listed = ()
    town: Text = None
    region: Text = None
    country: Text = None
    latitude: Number = None
    longitude: Number = None
    timezone: Text = None
    direction: Text = None
    opened: Text = None
    source: str


class TrackLayout(Row):
    circuit: str
    layout: str
    length_km: Number = None
    corners: Whole = None
    from_: Whole = None
    to: Whole = None
    checked: str
    source: str


class Series(Row):
    id: str
    name: str
    aliases: Listed = ()
    organiser: Text = None
    region: Text = None
    category: Text = None
    over_new_year: Listed = ()  # seasons that begin in one year and end in the next: 2024-12-07/2025-07-27
    source: str

    def season_on(self, day: dt.date) -> int:
        """The season that a day belongs to, called by the year in which it begins."""
        spans = (map(dt.date.fromisoformat, span.split("/")) for span in self.over_new_year)
        return next((begins.year for begins, ends in spans if begins <= day <= ends), day.year)


class Meeting(Row):
    """A row of calendars.csv: a dated meeting of a series, as reference."""

    series: str
    season: int
    round: Whole = None
    venue: Text = None
    layout: Text = None
    start: Date = None
    end: Date = None
    status: str
    note: Text = None
    source: str


class Reference(Row):
    """A row of reference.csv: a claim that the desk knows to be true, by whom and since when."""

    kind: str
    key: str
    attribute: str
    value: str  # as JSON
    series: Text = None
    scope: str = ""
    source: str
    date: dt.date


class Car(Row):
    id: str
    category: Text = None
    manufacturer: Text = None
    model: Text = None
    aliases: Listed = ()
    first_season: Text = None
    source: str


class KnownTeam(Row):
    """A row of teams.csv: a team that its name alone does not show to be one, or that has several names."""

    id: str
    name: str
    aliases: Listed = ()
    country: Text = None
    external: Named = Field(default_factory=dict)
    source: str


class KnownPerson(Row):
    """A row of people.csv: a person whose names, role and ids in other registers are known."""

    id: str
    name: str
    aliases: Listed = ()
    role: Text = None
    kind: Text = None  # driver, or empty
    team: Text = None
    country: Text = None
    external: Named = Field(default_factory=dict)
    source: str


class KnownSender(Row):
    """A row of senders.csv: who sends releases, by which names, and below which folders theirs are kept."""

    id: str
    name: str
    aliases: Listed = ()
    kind: SenderKind = "other"
    folders: Listed = ()
    country: Text = None
    external: Named = Field(default_factory=dict)
    source: str


class ResultStatus(Row):
    id: str
    other_codes: Listed = ()
    means: Text = None
    en: Listed = ()
    sv: Listed = ()
    de: Listed = ()
    fr: Listed = ()
    it: Listed = ()
    es: Listed = ()
    source: str


class Country(Row):
    code: str
    alpha3: Text = None
    ioc: Text = None
    id: str
    name: str
    en: Listed = ()
    sv: Listed = ()
    de: Listed = ()
    fr: Listed = ()
    it: Listed = ()
    es: Listed = ()
    demonyms: Listed = ()
    timezones: Listed = ()
    source: str


class Region(Row):
    id: str
    name: str
    kind: Text = None
    country: Text = None
    names: Listed = ()
    abbreviations: Listed = ()
    timezone: Text = None
    source: str


class Zone(Row):
    id: str
    offset: Text = None
    timezone: Text = None
    names: Listed = ()
    languages: Listed = ()
    same_as: Text = None
    source: str


class City(Row):
    name: str
    alternates: Listed = ()
    country: str
    admin: Text = None
    latitude: Number = None
    longitude: Number = None
    timezone: Text = None
    population: Whole = None


TABLES: Mapping[str, type[Row]] = {
    "calendars.csv": Meeting, "cars.csv": Car, "circuits.csv": Circuit, "cities.csv": City, "countries.csv": Country,
    "layouts.csv": TrackLayout, "people.csv": KnownPerson, "reference.csv": Reference, "regions.csv": Region,
    "senders.csv": KnownSender, "series.csv": Series, "statuses.csv": ResultStatus, "teams.csv": KnownTeam,
    "zones.csv": Zone,
}  # fmt: skip
