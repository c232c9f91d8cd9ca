"""Zones: which one a time is told in, and how far that is from UTC on its day."""

import datetime as dt
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pressbox.grammar.timetable.zones import LOCAL
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span, ZoneMention
from pressbox.models import Event
from pressbox.packs import Packs

_TELLING = frozenset({"lead", "prose"})


class Told(NamedTuple):
    """The zone of a time: its name, its offset on that day, and the words that say it."""

    name: str
    offset: dt.timedelta | None
    span: Span | None  # None where it is the venue's
    assumed: bool = False  # it is that of all places of the release, no venue being known


class Zones:
    """The zones of one release."""

    def __init__(self, page: Page, found: Mentions, event: Event | None, packs: Packs) -> None:
        self._packs = packs
        self._notes: dict[int, ZoneMention] = {note.line: note for note in reversed(found.zones)}
        self._only = found.zones[0] if found.zones and len({note.zone for note in found.zones}) == 1 else None
        self._page = page
        circuit = packs.circuits.get(event.venue) if event and event.venue else None
        self.venue = circuit.timezone if circuit else None
        self._assumed = self.venue is None
        if event is not None and self.venue is None:
            self.venue = self._of_places(found)

    def _of_places(self, found: Mentions) -> str | None:
        """The one zone of all places that the release speaks of; none where two of them differ.

        A dateline's town and those of boilerplate are the sender's.
        """
        zones: set[str | None] = set()
        stays = False  # a driver's country alone is none that the event is in
        for place in found.places:
            line = self._page.lines[place.line]
            dateline = line.kind == "stamp" or (line.kind == "lead" and place.span[0] == line.start)
            if dateline or line.boilerplate or (place.kind == "region" and place.country is None):
                continue
            country = self._packs.countries.get(place.country or "")
            own = place.timezone or (country.timezones[0] if country and len(country.timezones) == 1 else None)
            if own or place.kind not in {"country", "region"}:
                zones.add(own)
                stays = stays or place.kind in {"venue", "city"}
            if len(zones) > 1:
                return None
        return zones.pop() if zones and stays else None

    def note(self, line: Line) -> ZoneMention | None:
        """The note that a line stands under; where the release has but one, it is for all of them."""
        for heading in self._page.headings_of(line):
            if heading.index in self._notes:
                return self._notes[heading.index]
        # What the text tells further up is in the time of the place: '(12h30 GMT)' stands behind where it is not.
        above = line.kind in _TELLING and self._only is not None and line.index < self._only.line
        return self._notes.get(line.index) or (None if above else self._only)

    def told(self, zone: str | None, span: Span | None, moment: dt.datetime | None, *, at_venue: bool) -> Told | None:
        """A zone as stated, else the venue's; by its name in the tz database where the venue's agrees with it."""
        if zone is None or zone == LOCAL:
            if self.venue is None or not (zone or at_venue):
                return None
            return Told(self.venue, offset_of(self.venue, moment), span, self._assumed)
        name, offset = self._stated(zone, moment)
        if self.venue and offset is not None and moment and offset_of(self.venue, moment) == offset:
            name = self.venue
        return Told(name, offset, span)

    def _stated(self, zone: str, moment: dt.datetime | None) -> tuple[str, dt.timedelta | None]:
        row = self._packs.zones.get(zone)
        if row is None:
            return zone, parse_offset(zone.removeprefix("UTC"))
        if row.offset:
            return row.timezone or zone, parse_offset(row.offset)
        return (row.timezone, offset_of(row.timezone, moment)) if row.timezone else (zone, None)


@cache
def parse_offset(written: str) -> dt.timedelta | None:
    """'+05:30' as a length of time."""
    if len(written) != 6 or written[0] not in "+-":
        return None
    length = dt.timedelta(hours=int(written[1:3]), minutes=int(written[4:6]))
    return -length if written[0] == "-" else length


def offset_of(timezone: str, moment: dt.datetime | None) -> dt.timedelta | None:
    """The offset of a zone at a moment of its own clocks."""
    if moment is None:
        return None
    try:
        return _zone(timezone).utcoffset(moment)
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return None


@cache
def _zone(timezone: str) -> ZoneInfo:
    """A zone of the tz database: there are some hundred, and ZoneInfo itself remembers but eight."""
    return ZoneInfo(timezone)


@cache
def written(offset: dt.timedelta | None) -> str:
    """An offset as ISO 8601 writes it; nothing where there is none."""
    if offset is None:
        return ""
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
