"""Whether a release is about an event at all: a venue or a round that is named makes none."""

from functools import cached_property

from pressbox.layout import Page
from pressbox.mentions import DateMention, EventMention, Mentions, PlaceMention, Span
from pressbox.models import Event
from pressbox.settle.calendar import bounds_season
from pressbox.settle.kind import kind_of
from pressbox.settle.when.days import is_meeting
from pressbox.settle.which.named import is_final
from pressbox.settle.which.venues import Venues
from pressbox.settle.which.weights import BODY, ENOUGH, HEADS, Weights

_ABOVE = HEADS | {"stamp"}
_SEASON = 3  # rounds that make a calendar
_TIMETABLE = 2  # rows that make a timetable
_OF_RACES = frozenset({"preview", "report"})


class About:
    def __init__(self, page: Page, found: Mentions, weights: Weights, venues: Venues) -> None:
        self._page = page
        self._found = found
        self._weights = weights
        self._venues = venues
        self._published = weights.published

    def is_one(self, venue: str | None, clause: EventMention | None, series: str | None) -> bool:
        """A venue or a round alone makes no event: the release must be about it, or hold its timetable."""
        if venue is None and clause is None:
            return self._is_of_days(series)
        if self._is_in_passing(venue, clause):
            return False
        if self._found.sessions:
            return True
        raced = self._venues.is_raced(venue) or self._is_only(venue)
        weight = ENOUGH if raced else sum(self._venues.weight(place) for place in self._venues.of(venue))
        if clause is not None:
            weight += self._weights.of(clause.span)
        if weight >= ENOUGH and (clause is not None or raced or self._dated(venue)):
            return True
        # The venue may be one that nobody knows: a report tells of a numbered round, and of its results.
        if clause is not None and series is not None and self._weights.of(clause.span) > BODY and self._weights.is_told:
            return True
        return weight >= ENOUGH and self._tells_meeting(series)

    def is_too_late(self, event: Event) -> bool:
        """Whether a report, which tells of what was, was sent out before the first day: 'it all begins in April'."""
        stated = self._published and self._published.basis == "stated" and self._published.latest
        if not (stated and event.start and event.start > stated and self._weights.timetable is None):
            return False
        return kind_of(self._page, self._found, event, self._published) == "report"

    def _is_in_passing(self, venue: str | None, clause: EventMention | None) -> bool:
        """Whether a release makes known a season, a driver or a car, and names the meeting in its text alone."""
        listed = len(self._weights.rows) >= _TIMETABLE or any(
            result.source != "prose" for result in self._found.results
        )
        announces, season = self._weights.kind == "announcement", len(self._found.calendar) >= _SEASON
        if listed or not (announces or (season and not self._found.results)):
            return False
        spans = [place.span for place in self._venues.of(venue)] + ([clause.span] if clause else [])
        above = (
            _ABOVE - {"lead"} if announces and season and bounds_season(self._found, venue, self._published) else _ABOVE
        )
        heads = [span for span in spans if self._page.line_at(span[0]).kind in above and self._weights.of(span)]
        return not any(self._says_when(span) for span in heads)

    def _says_when(self, span: Span) -> bool:
        """Whether the days of a meeting stand beside a mention, or a weekend that is near."""
        return any(
            mention.relation == "weekend" or (mention.kind == "explicit" and mention.precision == "day")
            for mention in self._weights.dates_beside(span)
        )

    def _is_of_days(self, series: str | None) -> bool:
        """A race that is run once has its own name, and no venue need be told: title or lead say when it is."""
        if self._weights.kind not in _OF_RACES and any(one.once for one in self._found.series):
            return False  # those who close roads for it
        heads = [
            one for one in self._found.series
            if one.id == series and self._page.line_at(one.span[0]).kind in _ABOVE and self._weights.of(one.span)
        ]  # fmt: skip
        return (
            any(
                mention.relation == "weekend" or (mention.kind == "explicit" and is_meeting(mention))
                for one in heads
                for mention in self._weights.dates_beside(one.span)
            )
            or (
                bool(heads)
                and self._weights.is_told
                and (self._weights.programme is not None or self._is_stamped_report)
            )
            or (bool(heads) and self._weights.is_told and is_final(self._page, self._found, None, None))
            or self._tells_meeting(series)
        )

    @property
    def _is_stamped_report(self) -> bool:
        """Whether a report states its day: it tells of a race of that day or of those before."""
        return self._weights.kind == "report" and self._published is not None and self._published.basis == "stated"

    def _tells_meeting(self, series: str | None) -> bool:
        """A preview or report of a series whose title or lead tell of this weekend: a rally's venue is known to few."""
        if series is None or self._weights.kind not in _OF_RACES or not self._is_racing:
            return False
        heads = [one for one in self._found.dates if not one.stamp and self._page.lines[one.line].kind in HEADS]
        told = any(one.known for one in self._weights.headed)
        return (told and self._weights.kind == "report") or any(
            (one.relation == "weekend" and abs(one.amount) <= 1)
            or (one.kind == "explicit" and one.last and is_meeting(one))
            for one in heads
            if self._weights.of(one.span)
        )

    def _is_only(self, venue: str | None) -> bool:
        """Whether a report of a series that title or lead name tells of results, and of no other venue at all."""
        places = [place for place in self._venues.known if self._weights.of(place.span)]
        named = {place.id for place in places} == {venue} and not all(map(self._venues.is_of_a_year, places))
        headed = bool(self._weights.headed)
        return venue is not None and named and headed and self._weights.kind == "report" and self._weights.is_told

    def _dated(self, venue: str | None) -> bool:
        places = [place for place in self._venues.of(venue) if self._weights.of(place.span)]
        beside = any(
            mention.kind == "explicit" or mention.relation == "weekend" or (self._is_racing and _is_day(mention))
            for place in places
            for mention in self._weights.dates_beside(place.span)
        )
        return beside or self._is_titled(places)

    @cached_property
    def _is_racing(self) -> bool:
        """Whether title or lead name the series, or the words of the release are those of racing."""
        return self._found.domain or bool(self._weights.headed)

    def _is_titled(self, places: list[PlaceMention]) -> bool:
        """Whether the title names the venue, and the series is dated below it."""
        title = self._page.title
        titled = title is not None and any(title.start <= place.span[0] < title.end for place in places)
        return titled and any(
            mention.kind == "explicit" and mention.last is not None and self._weights.of(mention.span)
            for series in self._found.series
            for mention in self._weights.dates_beside(series.span)
        )


def _is_day(mention: DateMention) -> bool:
    """'On Sunday' and 'today' beside a venue are said of a race there."""
    return mention.relation in {"event", "day"}
