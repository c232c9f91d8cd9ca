"""Of which event a part of a release is, where headings name several: 'Ravenmoor: class win', 'GT4 EUROPEAN SERIES'."""

from functools import cached_property
from typing import NamedTuple

from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, within
from pressbox.models import Event

_HEADS = frozenset({"heading", "day"})


class Part(NamedTuple):
    """What the headings over a part name; nothing where they don't."""

    series: str | None = None
    venue: str | None = None


class Sections:
    """The parts of one release by the line of their heading."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self._page, self._found = page, found

    def of(self, line: int) -> Part | None:
        """The part that a line stands in, where others are of other meetings."""
        if len(self._meetings) < 2:
            return None
        for head in reversed(self._page.lines[line].headings):
            if head in self._parts:
                return self._parts[head]
        return None

    def is_other(self, line: int, event: Event | None) -> tuple[str | None, int | None, str | None] | None:
        """The event of a line, where its part is of another one than the release."""
        part = self.of(line)
        if part is None or event is None:
            return None
        venue = part.venue or (event.venue if part.series == event.series else None)
        same = part.series in {None, event.series} and venue == event.venue
        return None if same else (part.series or event.series, event.season, venue)

    @cached_property
    def _meetings(self) -> set[Part]:
        return set(self._parts.values())

    @cached_property
    def _parts(self) -> dict[int, Part]:
        parts = ((line.index, self._named(line)) for line in self._page.lines if line.kind in _HEADS)
        return {index: part for index, part in parts if part is not None}

    def _named(self, line: Line) -> Part | None:
        """The series and the venue of a heading; what it leaves open the first sentence below it may name."""
        series = [one.id for one in within(self._found.series, line.start, line.end)]
        venues = [one.id for one in within(self._found.places, line.start, line.end) if one.kind == "venue" and one.id]
        if not (series or venues):
            return None
        below = self._page.lines[line.index + 1 : line.index + 2]
        for one in below if below and below[0].kind in {"prose", "lead"} else ():
            series = series or [other.id for other in within(self._found.series, one.start, one.end)][:1]
            start, end = self._page.sentence_at(one.start)
            if not venues:
                places = within(self._found.places, start, end)
                venues = [place.id for place in places if place.kind == "venue" and place.id]
        return Part(series[0] if series else None, venues[0] if venues else None)
