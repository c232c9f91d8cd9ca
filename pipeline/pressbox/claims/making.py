"""The claims of one release, field by field."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from pressbox.claims.claim import Claim
from pressbox.claims.keys import entrants_name, kebab, key_of, own_event, result_event, session_name
from pressbox.models import CalendarEntry, Evidence, Item, Release, Result, Session, SessionRef, Span, Subject

_LONGEST = 6  # words of a quote that name it
COUNTED = "counted"  # the scope of a round that its row does not say: it is counted from the first row


def claims_of(release: Release) -> list[Claim]:
    """All that a release claims, in the order of the fields of its record."""
    making = _Making(release)
    parts = (making.event, making.calendar, making.sessions, making.results, making.standings, making.facts)
    others = (making.people, making.quotes, making.published)
    return [claim for part in (*parts, *others) for claim in part()]


class _Making:
    def __init__(self, release: Release) -> None:
        self._release = release
        self._series = release.event.series if release.event else None
        self._event = own_event(release)
        self._places: dict[tuple[Span, str], Evidence] = {}
        self._subjects: dict[tuple[str, str], Subject] = {}

    def _evidence(self, span: Span, text: str, role: str) -> Evidence:
        """The place, made once for all claims that it holds."""
        key = (span, role)
        if key not in self._places:
            self._places[key] = Evidence(release=self._release.id, span=span, text=text, role=role)
        return self._places[key]

    def _subject(self, kind: str, key: str) -> Subject:
        if (kind, key) not in self._subjects:
            self._subjects[kind, key] = Subject(kind=kind, key=key)
        return self._subjects[kind, key]

    def _claim(
        self, kind: str, key: str, attribute: str, value: Any, item: Item | Span, role: str, **more: Any
    ) -> Claim:
        if isinstance(item, Item):
            evidence = self._evidence(item.span, item.text, role)
            more.setdefault("certainty", item.certainty)
        else:
            text = self._release.text[item[0] : item[1]] if self._release.text else ""
            evidence = self._evidence(item, text, role)
        return Claim(self._subject(kind, key), attribute, value, evidence, role, **more)

    def event(self) -> Iterator[Claim]:
        event = self._release.event
        if event is None or self._event is None:
            return
        for span in event.taken.get("start", [event.span] if event.span else []):
            if event.start and event.end:
                days = days_value(event.start, event.end)
                told = "stated" if self._states_days() else "derived"
                yield self._claim(
                    "event", self._event, "dates", days, span, "event", series=event.series, certainty=told
                )
        if event.span is None:
            return
        if event.round is not None:
            yield self._claim("event", self._event, "round", event.round, event.span, "event", series=event.series)
        if event.final_round:
            yield self._claim("event", self._event, "final_round", True, event.span, "event", series=event.series)

    def _states_days(self) -> bool:
        """Whether the release gives the days of its event, and does not have them of weekdays or its own day."""
        event = self._release.event
        if event is None or event.basis.get("start") not in _STATED:
            return False
        spans = event.taken.get("start", [])
        return any(date.kind == "explicit" and date.span in spans for date in self._release.dates)

    def calendar(self) -> Iterator[Claim]:
        for row in self._release.calendar:
            key = key_of(row, self._release)
            if key is None:
                continue
            if row.start and row.end:
                span = self._days_in(row)
                yield self._claim(
                    "event", key, "dates", days_value(row.start, row.end), span, "calendar", series=row.series
                )
            for attribute, value in (("round", row.round), ("country", row.country), ("status", row.status)):
                if value is not None:
                    scope = COUNTED if attribute == "round" and not _is_written(row, self._days_in(row)) else ""
                    yield self._claim("event", key, attribute, value, row, "calendar", series=row.series, scope=scope)

    def _days_in(self, row: CalendarEntry) -> Span:
        """The words of a row that say its days."""
        for date in self._release.dates:
            if row.span[0] <= date.span[0] and date.span[1] <= row.span[1] and date.kind == "explicit":
                return date.span
        return row.span

    def sessions(self) -> Iterator[Claim]:
        for session in self._release.sessions:
            if self._event is None:
                return
            named = session_name(SessionRef(kind=session.kind, number=session.number))
            for attribute, value in _of_session(session):
                yield self._claim(
                    "session", f"{self._event}/{named}", attribute, value, session, session.source, series=self._series
                )

    def results(self) -> Iterator[Claim]:
        for result in self._release.results:
            event = result_event(self._release, result.event)
            if event is None or not result.entrants:
                continue
            key = f"{event}/{session_name(result.session)}/{entrants_name(result.entrants)}"
            scope = f"{kebab(result.class_ or '')}/{result.state}"
            series = result.event.series if result.event else self._series
            value = result.position if result.status == "classified" else result.status
            more = {"series": series, "scope": scope}
            yield self._claim("result", key, result.measure, value, result, result.source, **more)
            for attribute, said in _beside(result):
                yield self._claim("result", key, attribute, said, result, result.source, **more)

    def standings(self) -> Iterator[Claim]:
        for one in self._release.standings:
            season = one.season or (self._release.event.season if self._release.event else None)
            if season is None:
                continue
            key = f"{season}/{one.series}/{entrants_name(one.entrants)}"
            for attribute in ("position", "wins", "poles", "podiums", "fastest_laps", "points"):
                value = getattr(one, attribute)
                if value is not None:
                    yield self._claim("standing", key, attribute, value, one, "prose", series=one.series)

    def facts(self) -> Iterator[Claim]:
        for fact in self._release.facts:
            if fact.subject is None:
                continue
            kind, key = self._subject_of(fact.subject, fact.attribute)
            yield self._claim(kind, key, fact.attribute, fact.value, fact, "fact", series=self._series)

    def _subject_of(self, subject: str, attribute: str) -> tuple[str, str]:
        """What a fact is on: people, the event or its series, else a venue."""
        event = self._release.event
        if attribute in _OF_PEOPLE:
            return "person", kebab(subject)
        if event is not None and self._event and subject == event.venue and attribute in _OF_THE_EVENT:
            return "event", self._event
        if event is not None and subject == event.series:
            return "series", f"{event.season}/{subject}"
        return "venue", kebab(subject)

    def people(self) -> Iterator[Claim]:
        for person in self._release.people:
            if person.mentions:
                yield self._claim("person", kebab(person.name), "name", person.name, person.mentions[0], "mention")
                if person.role:
                    yield self._claim("person", kebab(person.name), "role", person.role, person.mentions[0], "mention")

    def quotes(self) -> Iterator[Claim]:
        for quote in self._release.quotes:
            key = kebab(" ".join(quote.text.split()[:_LONGEST]))
            yield self._claim("quote", key, "speaker", quote.speaker, quote, "quote")

    def published(self) -> Iterator[Claim]:
        published = self._release.published
        if published and published.spans:
            value = {"earliest": _iso(published.earliest), "latest": _iso(published.latest)}
            yield self._claim("release", self._release.id, "published", value, published.spans[0], "published")


# Facts that are of one weekend, not of the place where it is held.
_OF_THE_EVENT = frozenset({"grid_size", "race_minutes", "entries"})
_STATED = frozenset({"stated", "event", "heading"})
_OF_PEOPLE = frozenset({"ordinal_together", "car", "team"})


def _is_written(row: CalendarEntry, days: Span) -> bool:
    """Whether a row says its round: '4. 14-16 July Misano' does, '14-16 July Misano' is only the fourth of its list."""
    start, end = days[0] - row.span[0], days[1] - row.span[0]
    beside = f"{row.text[:start]} {row.text[end:]}" if days != row.span else row.text
    figures = "".join(char if char.isdigit() else " " for char in beside).split()
    return str(row.round) in {figure.lstrip("0") for figure in figures}


def days_value(start: dt.date, end: dt.date) -> dict[str, str]:
    return {"start": start.isoformat(), "end": end.isoformat()}


def _of_session(session: Session) -> Iterator[tuple[str, Any]]:
    if session.date:
        yield "date", session.date.isoformat()
    if session.start:
        yield "start", session.start.isoformat()
    if session.end:
        yield "end", session.end.isoformat()
    if session.duration_minutes is not None:
        yield "duration_minutes", session.duration_minutes


def _beside(result: Result) -> Iterator[tuple[str, Any]]:
    for attribute in ("field_size", "time", "gap", "laps", "points", "car_number"):
        value = getattr(result, attribute)
        if value is not None:
            yield attribute, value


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
