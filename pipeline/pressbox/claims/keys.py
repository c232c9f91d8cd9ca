"""What things are called so that claims on them meet: events by season and venue, people by their names."""

import unicodedata
from collections.abc import Iterable

from pressbox.models import CalendarEntry, Event, EventRef, Release, SessionRef, Subject

UNKNOWN = "?"


# What parts the words of a plain name.
_PARTS = {code: " " for code in range(128) if not chr(code).isalnum()}


def kebab(name: str) -> str:
    """'José Müller' as jose-muller."""
    if name.isascii():
        return "-".join(name.lower().translate(_PARTS).split())
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return "-".join(letters.split())


def event_key(season: int | None, venue: str | None, series: str | None, round_: int | None) -> str | None:
    """An event by season and venue; where no venue is known by series, season and round; None where neither is."""
    if season is None:
        return None
    if venue is not None:
        return f"{season}/{venue}"
    if series is not None and round_ is not None:
        return f"{season}/{series}/{round_}"
    return None


def key_of(event: Event | CalendarEntry) -> str | None:
    return event_key(event.season, event.venue, event.series, event.round)


def own_event(release: Release) -> str | None:
    """The event that a release is about."""
    return key_of(release.event) if release.event else None


def result_event(release: Release, event: EventRef | None) -> str | None:
    """The event of a result: the release's own, or the one that the result names."""
    if event is None:
        return own_event(release)
    season = event.season or (release.event.season if release.event else None)
    return event_key(season, event.venue, event.series, None)


def session_name(session: SessionRef | None) -> str:
    if session is None:
        return UNKNOWN
    return session.kind if session.number is None else f"{session.kind} {session.number}"


def entrants_name(entrants: Iterable[str]) -> str:
    return "+".join(sorted(kebab(name) for name in entrants))


def of_release(release: Release, kind: str, key: str) -> Subject:
    """The subject of a finding within one release: its key holds the release's id."""
    return Subject(kind=kind, key=release.id if kind == "release" else f"{release.id}/{key}")
