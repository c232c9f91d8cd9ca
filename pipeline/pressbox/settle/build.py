"""Settled mentions to the record, validated once."""

from typing import Any

from pressbox.grammar.gazetteer import kebab
from pressbox.layout import Page
from pressbox.mentions import (
    CalendarMention,
    DateMention,
    FactMention,
    Mentions,
    PersonMention,
    PlaceMention,
    QuoteMention,
    ResultMention,
    SessionMention,
    Span,
    StandingMention,
    TeamMention,
    TimeMention,
)
from pressbox.models import WEEKDAYS, Event, Kind, Published, Related, Release, Sender, SourceFile
from pressbox.patterns import pattern

_THOUSANDS = pattern(r"(?<!\d)\d{1,3},\d{3}(?!\d)")  # '1,741 points'


def build(
    page: Page,
    found: Mentions,
    *,
    name: str,
    source: SourceFile,
    language: str | None,
    kind: Kind,
    published: Published | None,
    event: Event | None,
    sender: Sender | None,
    replaces: Related | None,
    version_of: Related | None = None,
    part_of: Related | None = None,
) -> Release:
    """The record; spans of the clean text become those of the release as read."""
    make = _Maker(page)
    title = page.title
    span = page.span(title.start, title.end) if title else None
    return Release.model_validate({
        "id": name,
        "source": source,
        "text": page.raw,
        "language": language,
        "title": {"text": page.raw[span[0] : span[1]], "span": span} if span else None,
        "kind": kind,
        "published": published,
        "sender": sender,
        "embargo": make.embargo(found),
        "replaces": replaces,
        "version_of": version_of,
        "part_of": part_of,
        "event": event,
        "dates": [make.date(mention) for mention in found.dates],
        "times": [make.time(mention) for mention in found.times],
        "places": [make.place(mention) for mention in found.places],
        "people": [make.person(mention) for mention in found.people],
        "teams": [make.team(mention) for mention in found.teams],
        "sessions": [make.session(mention) for mention in found.sessions],
        "results": [make.result(mention) for mention in found.results],
        "standings": [make.standing(mention) for mention in found.standings],
        "calendar": [make.calendar(mention) for mention in found.calendar],
        "facts": [make.fact(mention) for mention in found.facts],
        "links": [make.item(link.span, link.rule, url=link.url, label=link.label) for link in found.links],
        "quotes": [make.quote(mention) for mention in found.quotes],
        "credits": [make.item(mention.span, mention.rule, kind=mention.kind) for mention in found.credits],
        "contacts": [make.item(mention.span, mention.rule, **mention.values) for mention in found.contacts],
        "hashtags": [make.item(mention.span, mention.rule, kind=mention.kind) for mention in found.tags],
    })  # fmt: skip


def _sureness(quote: QuoteMention) -> str:
    if quote.assumed:
        return "assumed"
    return "derived" if quote.derived or quote.speaker_kind != "name" else "stated"


class _Maker:
    """Items of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.raw = page.raw

    def item(self, span: Span, rule: str, **values: Any) -> dict[str, Any]:
        if self.page.origin is not None:
            span = self.page.span(*span)
        values["span"], values["text"], values["rule"] = span, self.raw[span[0] : span[1]], rule
        return values

    def taken(self, taken: dict[str, list[Span]]) -> dict[str, list[Span]]:
        if not taken:
            return taken
        return {field: [self.page.span(*span) for span in spans] for field, spans in taken.items()}

    def embargo(self, found: Mentions) -> dict[str, Any] | None:
        if found.embargo is None:
            return None
        return {"until": found.embargo.until, "span": self.page.span(*found.embargo.span)}

    def date(self, mention: DateMention) -> dict[str, Any]:
        weekday = None if mention.weekday is None else WEEKDAYS[mention.weekday]
        return self.item(
            mention.span, mention.rule, start=mention.start, end=mention.end, precision=mention.precision,
            kind=mention.kind, weekday=weekday, basis=mention.basis, certainty=mention.certainty,
            taken=self.taken(mention.taken),
        )  # fmt: skip

    def time(self, mention: TimeMention) -> dict[str, Any]:
        end = (
            None if mention.end_hour is None else f"{mention.end_hour:02}:{mention.end_minute or 0:02}{mention.offset}"
        )
        return self.item(
            mention.span, mention.rule, start=f"{mention.hour:02}:{mention.minute:02}{mention.offset}", end=end,
            date=mention.date, timezone=mention.timezone, basis=mention.basis, taken=self.taken(mention.taken),
        )  # fmt: skip

    def place(self, mention: PlaceMention) -> dict[str, Any]:
        return self.item(
            mention.span, mention.rule, id=mention.id, name=mention.name, kind=mention.kind, country=mention.country,
            latitude=mention.latitude, longitude=mention.longitude, timezone=mention.timezone,
            certainty=mention.certainty,
        )  # fmt: skip

    def quote(self, mention: QuoteMention) -> dict[str, Any]:
        parts = [self.page.span(*part) for part in mention.parts]
        role = self.page.span(*mention.role_span) if mention.role_span else None
        said = self.item(
            mention.span, mention.rule, style=mention.style, speaker=mention.speaker, cue=mention.cue,
            speaker_span=self.page.span(*mention.speaker_span) if mention.speaker_span else None,
            role=self.page.raw[role[0] : role[1]] if role else None,
            certainty=_sureness(mention),
        )  # fmt: skip
        if len(parts) > 1:
            said |= {"parts": parts, "text": " ".join(self.page.raw[start:end] for start, end in parts)}
        return said

    def person(self, mention: PersonMention) -> dict[str, Any]:
        return {**self.entry(mention), "role": mention.role}

    def team(self, mention: TeamMention) -> dict[str, Any]:
        return self.entry(mention)

    def entry(self, mention: PersonMention | TeamMention) -> dict[str, Any]:
        return {
            "id": mention.id or kebab(mention.name), "external": mention.external, "name": mention.name,
            "aliases": mention.aliases, "rule": mention.rule,
            "mentions": [self.page.span(*span) for span in mention.mentions], "certainty": mention.certainty,
        }  # fmt: skip

    def session(self, mention: SessionMention) -> dict[str, Any]:
        return self.item(
            mention.span, mention.rule, kind=mention.kind, number=mention.number, label=mention.label,
            date=mention.day, start=mention.start, end=mention.end, timezone=mention.timezone,
            duration_minutes=mention.duration, broadcast=mention.broadcast, source=mention.source,
            basis=mention.basis, certainty=_certainty(mention),
            taken=self.taken(mention.taken),
        )  # fmt: skip

    def fact(self, mention: FactMention) -> dict[str, Any]:
        return self.item(
            mention.span, mention.rule, subject=mention.subject, attribute=mention.attribute, value=mention.value,
            unit=mention.unit,
        )  # fmt: skip

    def result(self, mention: ResultMention) -> dict[str, Any]:
        figures: dict[str, Any] = dict(mention.figures)
        figures = {name: figures[name] for name in ("time", "gap", "car_number", "fastest_lap") if name in figures}
        series, season, venue = mention.event or (None, None, None)
        session = mention.session
        return self.item(
            mention.span, mention.rule, session={"kind": session[0], "number": session[1]} if session else None,
            event={"series": series, "season": season, "venue": venue} if mention.event else None,
            measure=mention.measure, position=mention.position, status=mention.status, class_=mention.class_,
            entrants=mention.entrants, field_size=mention.field_size, state=mention.state, source=mention.source,
            laps=_whole(mention.figures.get("laps")), points=_number(mention.figures.get("points")), **figures,
            certainty=mention.certainty, taken=self.taken(mention.taken),
        )  # fmt: skip

    def standing(self, mention: StandingMention) -> dict[str, Any]:
        tally = mention.tally
        return self.item(
            mention.span, mention.rule, series=mention.series, season=mention.season, entrants=mention.entrants,
            position=mention.position, wins=_whole(tally.get("wins")), poles=_whole(tally.get("poles")),
            podiums=_whole(tally.get("podiums")), fastest_laps=_whole(tally.get("fastest_laps")),
            points=_number(tally.get("points")), basis=mention.basis, taken=self.taken(mention.taken),
        )  # fmt: skip

    def calendar(self, mention: CalendarMention) -> dict[str, Any]:
        return self.item(
            mention.span, mention.rule, series=mention.series, season=mention.season, round=mention.round,
            rounds=mention.rounds, venue=mention.place.id if mention.place and mention.place.kind == "venue" else None,
            place_text=mention.place_text, country=mention.country,
            start=mention.date.start if mention.date else None, end=mention.date.end if mention.date else None,
            status=mention.status, basis=mention.date.basis if mention.date else "stated",
            taken=self.taken(mention.taken),
        )  # fmt: skip


def _number(written: str | None) -> float | None:
    """A figure as written in a row: '61 points', '26,5', '1 640', '1,741', '200/200' laps."""
    if not written:
        return None
    written = written.partition("/")[0]
    written = written.replace(",", "" if _THOUSANDS.search(written) else ".")
    figure = "".join(char for char in written if char.isdigit() or char == ".").strip(".")
    try:
        return float(figure) if figure else None
    except ValueError:
        return None


def _whole(written: str | None) -> int | None:
    number = _number(written)
    return int(number) if number is not None and number == int(number) else None


def _certainty(mention: SessionMention) -> str:
    if mention.assumed:
        return "assumed"
    return "stated" if mention.basis == "stated" else "derived"
