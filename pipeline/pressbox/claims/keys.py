"""What things are called so that claims on them meet: events by season and venue, people by their names."""

import datetime as dt
import unicodedata
from collections.abc import Iterable

from pressbox.models import CalendarEntry, Event, EventRef, Release, SessionRef, Span, Subject

UNKNOWN = "?"
_CLOSE = 60  # characters between a town and the days on which it is raced there


# What parts the words of a plain name.
_PARTS = {code: " " for code in range(128) if not chr(code).isalnum()}


def kebab(name: str) -> str:
    """'José Müller' as jose-muller."""
    if name.isascii():
        return "-".join(name.lower().translate(_PARTS).split())
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return "-".join(letters.split())


def event_key(season: int | None, venue: str | None, series: str | None, part: int | str | None) -> str | None:
    """An event by season and venue; where no venue is known by series, season and what part of it: its round, its town
    or its week; None where neither is."""
    if season is None:
        return None
    if venue is not None:
        return f"{season}/{venue}"
    if series is not None and part is not None:
        return f"{season}/{series}/{part}"
    return None


def key_of(event: Event | CalendarEntry, release: Release) -> str | None:
    """Rallies and hill climbs name no venue: they meet by the town that is told with their days, by round or by week.

    A town without days may be anybody's home, and one that a round is told with is visited again another year.
    """
    town = _town(event, release) if event.venue is None and event.start else None
    return event_key(event.season, event.venue, event.series, town or event.round or week_of(event.start))


def week_of(day: dt.date | None) -> str | None:
    """The Monday of a day's week."""
    return (day - dt.timedelta(days=day.weekday())).isoformat() if day else None


def _town(event: Event | CalendarEntry, release: Release) -> str | None:
    """The one town that stands in the row of an event, or close to the days or the round that a release gives it."""
    if isinstance(event, CalendarEntry):
        spans, reach = [event.span], 0
    else:
        spans, reach = [*event.taken.get("start", []), *filter(None, [event.span])], _CLOSE
    towns = {place.id for place in release.places if place.kind == "city" and _is_near(place.span, spans, reach)}
    return next(iter(towns)) if len(towns) == 1 else None


def _is_near(place: Span, spans: Iterable[Span], reach: int) -> bool:
    return any(start - reach <= place[0] and place[1] <= end + reach for start, end in spans)


def own_event(release: Release) -> str | None:
    """The event that a release is about."""
    return key_of(release.event, release) if release.event else None


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
