"""The contract as pydantic models: what pressbox says about one release, field by field."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

Basis = Literal[
    "stated", "heading", "beside", "event", "weekday", "publication", "season", "zone", "facts", "correction"
]
Certainty = Literal["stated", "derived", "assumed"]
Kind = Literal["preview", "report", "announcement", "other"]
Precision = Literal["day", "weekend", "week", "month", "quarter", "year"]
DateKind = Literal["explicit", "relative", "year"]
PlaceKind = Literal["venue", "city", "region", "country"]
SessionKind = Literal[
    "practice", "qualifying", "sprint", "race", "warmup", "test",
    "stage", "heat", "superpole", "shakedown", "press", "other",
]  # fmt: skip
Status = Literal["classified", "DNF", "DNS", "DSQ", "NC", "WD"]
SenderKind = Literal["driver", "team", "organiser", "series", "venue", "agency", "other"]
Source = Literal["list", "table", "prose"]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# [start, end) in characters. No check of our own here: a record has hundreds, and the text at each is compared.
Span = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]]


def _moment(value: Any) -> Any:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


# Written as ISO 8601 to the second, with the offset as it is: pydantic's own form would turn +00:00 into Z.
Moment = Annotated[
    dt.datetime, BeforeValidator(_moment), PlainSerializer(lambda value: value.isoformat(), return_type=str)
]


class Model(BaseModel):
    """Frozen and closed: a misspelt field is an error, not a silent extra."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Item(Model):
    """A value and the words that say it."""

    span: Span
    text: str
    rule: str
    taken: dict[str, list[Span]] = Field(
        default_factory=dict, alias="from", description="spans of fields whose words lie outside of the item's span"
    )
    basis: Basis = "stated"
    certainty: Certainty = "stated"


class SourceFile(Model):
    uri: str | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    encoding_basis: Literal["mark", "utf-8", "declared", "guessed"] | None = None
    sha256: str
    bytes: int
    attachments: list[str] = Field(default_factory=list, description="names of what a mail carried besides")


class Title(Model):
    text: str
    span: Span


class Published(Model):
    earliest: dt.date | None
    latest: dt.date | None
    basis: str
    spans: list[Span] = Field(default_factory=list)

    @property
    def day(self) -> dt.date | None:
        """The day of publication, where it is known to the day."""
        return self.latest if self.earliest == self.latest else None


class Sender(Model):
    id: str | None
    name: str
    kind: SenderKind
    basis: str
    span: Span | None = None


class Embargo(Model):
    until: Moment | None
    span: Span


class Related(Model):
    id: str | None
    basis: str


class Event(Model):
    series: str | None = None
    season: int | None = None
    round: int | None = None
    rounds: list[int] = Field(default_factory=list)
    venue: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    final_round: bool = False
    span: Span | None = None
    rule: str
    taken: dict[str, list[Span]] = Field(default_factory=dict, alias="from")
    basis: dict[str, Basis] = Field(default_factory=dict)


class DateItem(Item):
    start: dt.date | None
    end: dt.date | None
    precision: Precision
    kind: DateKind
    weekday: str | None = None


class TimeItem(Item):
    start: str
    end: str | None = None
    date: dt.date | None = None
    timezone: str | None = None


class Place(Item):
    id: str | None
    name: str
    kind: PlaceKind
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    timezone: str | None = None


class Person(Model):
    id: str | None
    name: str
    aliases: list[str] = Field(default_factory=list)
    role: str | None = None
    mentions: list[Span]
    external: dict[str, str] = Field(default_factory=dict)
    rule: str
    certainty: Certainty = "stated"


class Team(Model):
    id: str | None
    name: str
    aliases: list[str] = Field(default_factory=list)
    mentions: list[Span]
    external: dict[str, str] = Field(default_factory=dict)
    rule: str
    certainty: Certainty = "stated"


class Quote(Item):
    parts: list[Span] = Field(default_factory=list)
    speaker: str | None
    speaker_span: Span | None = None
    role: str | None = None
    cue: str | None = None
    style: Literal["dash", "double", "single", "guillemet", "low", "block"]


class Session(Item):
    kind: SessionKind
    number: int | None = None
    label: str
    date: dt.date | None = None
    start: Moment | None = None
    end: Moment | None = None
    timezone: str | None = None
    duration_minutes: float | None = None
    broadcast: str | None = None
    source: Source = "list"


class SessionRef(Model):
    kind: SessionKind
    number: int | None = None


class EventRef(Model):
    series: str | None = None
    season: int | None = None
    venue: str | None = None


class Result(Item):
    session: SessionRef | None
    event: EventRef | None = None
    measure: Literal["position", "grid"]
    position: int | None
    status: Status
    class_: str | None = Field(default=None, alias="class")
    entrants: list[str]
    field_size: int | None = None
    state: Literal["provisional", "penalised", "final"] = "final"
    source: Source
    time: str | None = None
    gap: str | None = None
    laps: int | None = None
    points: float | None = None
    car_number: str | None = None
    fastest_lap: str | None = None


class Standing(Item):
    series: str | None
    season: int | None
    entrants: list[str]
    position: int | None = None
    wins: int | None = None
    poles: int | None = None
    podiums: int | None = None
    fastest_laps: int | None = None
    points: float | None = None


class CalendarEntry(Item):
    series: str | None
    season: int | None
    round: int | None
    rounds: list[int] = Field(default_factory=list)
    venue: str | None
    place_text: str
    country: str | None = None
    start: dt.date | None
    end: dt.date | None
    status: Literal["tbc", "cancelled", "postponed"] | None = None


class Fact(Item):
    subject: str | None
    attribute: str
    value: float | int | str
    unit: str | None = None


class Link(Item):
    url: str | None
    label: str | None = None


class Credit(Item):
    kind: Literal["photo", "rights"]


class Contact(Item):
    """Whom to ask. What is personal in a record stands here, in `people` and in `links`."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None


class Hashtag(Item):
    kind: Literal["hashtag", "handle"]


class Evidence(Model):
    release: str
    span: Span
    text: str
    role: str | None = None


class FindingValue(Model):
    value: Any
    evidence: list[Evidence]


class Subject(Model):
    kind: str
    key: str


class Finding(Model):
    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: str
    scope: Literal["release", "corpus"]
    subject: Subject
    attribute: str
    values: list[FindingValue]
    suggestion: Any = None
    basis: str | None = None
    innocent: list[str] = Field(default_factory=list)
    parent: str | None = None
    fingerprint: str


class Checked(Model):
    """How often a check applied to something, and what came of it."""

    applied: int
    passed: int
    fired: int
    undecided: int


class WaivedFinding(Model):
    """A finding that somebody lets stand, and why."""

    finding: Finding
    why: str


class Report(Model):
    """What does not fit in and between releases, and what was looked at to know it."""

    findings: list[Finding]
    checked: dict[str, Checked]
    releases: list[str] = Field(default_factory=list, description="the ids of those that were compared")
    skipped: list[str] = Field(default_factory=list, description="what was to be compared and could not be read")
    waived: int = Field(default=0, description="findings that are not told because somebody lets them stand")
    baseline: int = Field(default=0, description="findings that are not told because they were there before")
    let_stand: list[WaivedFinding] = Field(default_factory=list, exclude=True)
    """The findings that are waived, for forms that have a place for them."""
    verdicts: dict[str, dict[str, str]] = Field(default_factory=dict, exclude=True)
    """By release ('' for all together) and code: whether a check passed, fired, or was undecided there."""

    def to_json(self) -> str:
        """The same findings give the same bytes."""
        return self.model_dump_json(indent=2)

    def save_html(self, path: "str | os.PathLike[str]", releases: "Iterable[Release]", **wish: Any) -> "Path":
        """Write the page that people open, and give its path.

        `releases` are those that were compared: the page shows their words, and a report keeps none. They are gone
        through once, so they may come from a file or a store; of more than 300 a folder is written, with a page each.
        What else is wished: `help(pressbox.report.page.wish.Wish)`, and `packs` where they are your own.
        """
        from pressbox.report.page import save_wished

        return save_wished(self, releases, path, **wish)

    def __str__(self) -> str:
        releases = "1 release" if len(self.releases) == 1 else f"{len(self.releases)} releases"
        statements = sum(one.applied for one in self.checked.values())
        undecided = sum(one.undecided for one in self.checked.values())
        return f"{releases}, {statements} statements checked, {undecided} undecided, {len(self.findings)} findings"

    __repr__ = __str__


class Release(Model):
    """All that one release states, each value with the characters that say it."""

    schema_version: Literal[1] = 1
    id: str
    source: SourceFile
    text: str | None = None
    language: str | None
    title: Title | None
    kind: Kind
    published: Published | None
    sender: Sender | None = None
    embargo: Embargo | None = None
    replaces: Related | None = None
    version_of: Related | None = None
    part_of: Related | None = None
    event: Event | None
    dates: list[DateItem]
    times: list[TimeItem]
    places: list[Place]
    people: list[Person] = Field(default_factory=list)
    teams: list[Team] = Field(default_factory=list)
    quotes: list[Quote] = Field(default_factory=list)
    sessions: list[Session]
    results: list[Result] = Field(default_factory=list)
    standings: list[Standing] = Field(default_factory=list)
    calendar: list[CalendarEntry]
    facts: list[Fact] = Field(default_factory=list)
    links: list[Link]
    credits: list[Credit]
    contacts: list[Contact] = Field(default_factory=list)
    hashtags: list[Hashtag] = Field(default_factory=list)
    findings: list[Finding] = Field(default_factory=list)

    @property
    def items(self) -> Iterator[tuple[str, Item]]:
        """Every item with the field that it stands in, field by field."""
        for field in ITEM_FIELDS:
            for item in getattr(self, field):
                yield field, item

    @model_validator(mode="after")
    def _words_are_where_they_are_said_to_be(self) -> Self:
        if self.text is None:
            return self
        text, length = self.text, len(self.text)
        for field in ITEM_FIELDS:
            for item in getattr(self, field):
                start, end = item.span
                said = text[start:end]
                if field == "quotes" and item.parts:
                    said = " ".join(text[a:b] for a, b in item.parts)
                if said != item.text or end > length:
                    raise ValueError(f"{field}: the text at {start}:{end} is not what was read")
        if self.title and self.text[self.title.span[0] : self.title.span[1]] != self.title.text:
            raise ValueError("title: the text at its span is not what was read")
        return self

    def to_json(self, *, text: bool = True, contacts: bool = True) -> str:
        """One line of JSON; the same release gives the same bytes. Text and contacts may be left out."""
        left_out = {name for name, kept in (("text", text), ("contacts", contacts)) if not kept}
        return self.model_dump_json(exclude=left_out or None)

    def _repr_html_(self) -> str:
        """The text with its spans marked, for a notebook."""
        from pressbox.marks import to_html

        return to_html(self)

    def __str__(self) -> str:
        counts = ", ".join(f"{len(getattr(self, field))} {field}" for field in ITEM_FIELDS if getattr(self, field))
        title = self.title.text if self.title else "untitled"
        return f"{self.id}: {title!r} ({self.kind}; {counts or 'nothing read'})"

    __repr__ = __str__


ITEM_FIELDS = (
    "dates",
    "times",
    "places",
    "quotes",
    "sessions",
    "results",
    "standings",
    "calendar",
    "facts",
    "links",
    "credits",
    "contacts",
    "hashtags",
)
