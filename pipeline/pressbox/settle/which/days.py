"""The days of the event: stated beside it, in the calendar, or those of the timetable."""

import datetime as dt
from functools import cached_property
from typing import NamedTuple

from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, EventMention, Mentions, Span, within
from pressbox.models import Basis
from pressbox.patterns import fold
from pressbox.settle.calendar import rows_at
from pressbox.settle.when.days import DAY, MEETING, at_another, is_meeting
from pressbox.settle.when.told_days import coming_days, is_stamped_at, told_days
from pressbox.settle.which.venues import Venues
from pressbox.settle.which.weights import OPENING, Weights

_AROUND = 2 * DAY  # a report is of one of the days of its weekend
_CLOSE = 120  # characters between days and the venue or round that they are of


class Held(NamedTuple):
    """The first and last day, the words that say so, and what these words are."""

    start: dt.date
    end: dt.date
    span: Span
    basis: Basis


class EventDays:
    def __init__(self, page: Page, found: Mentions, weights: Weights, venues: Venues) -> None:
        self._page = page
        self._found = found
        self._weights = weights
        self._venues = venues
        self._published = weights.published
        self._tied: dict[str | None, set[Span]] = {}

    def of(self, venue: str | None, clause: EventMention | None) -> Held | None:
        """The days of the event: stated beside it, in the calendar, or those of the timetable, in this order."""
        return (
            self._stated_days(venue, clause)
            or self._calendar_days(venue)
            or self._coming_days()
            or self._programme_days()
            or self._stamped_day(venue)
        )

    def _stated_days(self, venue: str | None, clause: EventMention | None) -> Held | None:
        best, most = None, 0
        for mention in self._found.dates:
            if mention.kind != "explicit" or mention.stamp or mention.precision != "day":
                continue
            weight = self._weight(mention, venue, clause)
            if weight > most:
                best, most = mention, weight
        if best is None or best.start is None or best.end is None:
            return None
        return self._with_days_beside(best.start, best.end, best.span)

    def _with_days_beside(self, start: dt.date, end: dt.date, span: Span) -> Held:
        """A single day with those that follow it in the sentence or the timetable: '… on 11 and on 12 October'."""
        if start != end:
            return Held(start, end, span, "stated")
        days = [(other.start, other.end) for other in self._weights.dates_beside(span) if other.kind == "explicit"]
        if self._weights.timetable is not None:
            days.append(self._weights.timetable[:2])
        for low, high in sorted((low, high) for low, high in days if low and high):
            if low <= end + DAY and start - DAY <= high:
                start, end = min(start, low), max(end, high)
        return Held(start, self._second_day(span, end) or end, span, "stated")

    def _second_day(self, span: Span, day: dt.date) -> dt.date | None:
        """'31 March & 2 April': a day that is said in one breath with the first, the day between left out."""
        joints = {"&", "+", *map(fold, self._page.language.dates.both)}
        for other in self._weights.dates_beside(span):
            joint = self._page.folded[span[1] : other.span[0]].strip()
            if joint in joints and other.end and DAY < other.end - day <= _AROUND:
                return other.end
        return None

    def _weight(self, mention: DateMention, venue: str | None, clause: EventMention | None) -> int:
        """A range of days beside the venue, the clause or 'this weekend'; a single day only where it says so."""
        weight = self._weights.of(mention.span)
        line = self._page.lines[mention.line]
        elsewhere = self._is_still_to_come(mention) or at_another(self._page, self._found, mention, venue)
        programme = mention.line in self._weights.rows or (line.kind == "day" and line.index > self._weights.opening)
        if weight == 0 or line.boilerplate or programme or elsewhere:
            return 0
        sentence = self._weights.sentence(mention.span[0])
        ties = 0
        if sentence in self._sentences_of(venue):
            ties += 20
        if clause is not None and sentence[0] <= clause.span[0] < sentence[1]:
            ties += 15
        if any(other.relation == "weekend" for other in self._weights.dates_of(sentence)):
            ties += 20
        if not ties and mention.last is not None:
            ties = 5 * (sentence in self._sentences_of_series) or 10 * self._is_below_title(line, venue)
            ties = ties or 5 * self._is_just_over(mention, sentence, venue)
        length = (mention.end - mention.start).days if mention.start and mention.end else 0
        if not ties or length > 16:
            return 0
        return weight + ties + (25 if length else 0) + self._closeness(mention, venue, clause)

    def _is_still_to_come(self, mention: DateMention) -> bool:
        """Whether days lie behind publication, in a report that tells by their names which days it is of."""
        day = (
            self._published.latest
            if self._published and self._weights.timetable is None and self._weights.programme
            else None
        )
        return bool(day and mention.start and mention.start > day)

    def _is_below_title(self, line: Line, venue: str | None) -> bool:
        """Whether a short line stands right below a title that names the venue: the days there are of it."""
        title = self._page.title
        if title is None or line.kind not in OPENING or line.index != title.index + 1:
            return False
        return any(place.line == title.index for place in self._venues.of(venue))

    def _is_just_over(self, mention: DateMention, sentence: Span, venue: str | None) -> bool:
        """Whether days end on those before publication: 'closed its 20-22 September trip', sent out on the 22nd."""
        day = self._published.latest if self._published else None
        if any(place.kind == "venue" and place.id != venue for place in within(self._found.places, *sentence)):
            return False  # 'at Monza on 20-21 September his brother …'
        return bool(day and mention.end and dt.timedelta() <= day - mention.end < MEETING and is_meeting(mention))

    def _closeness(self, mention: DateMention, venue: str | None, clause: EventMention | None) -> int:
        """Of two ranges in one sentence the one nearer to what they are of: 'last weekend (…) … next weekend, …'."""
        spans = [place.span for place in self._venues.of(venue)] + ([clause.span] if clause else [])
        gaps = [max(low - mention.span[1], mention.span[0] - high) for low, high in spans]
        return max((_CLOSE - max(gap, 0) for gap in gaps if gap < _CLOSE), default=0) // 8

    def _sentences_of(self, venue: str | None) -> set[Span]:
        tied = self._tied.get(venue)
        if tied is None:
            tied = self._tied[venue] = {self._weights.sentence(place.span[0]) for place in self._venues.of(venue)}
        return tied

    @cached_property
    def _sentences_of_series(self) -> set[Span]:
        return {self._weights.sentence(mention.span[0]) for mention in self._found.series}

    def _calendar_days(self, venue: str | None) -> Held | None:
        for row in rows_at(self._found, venue):
            if row.date and row.date.start and row.date.end:
                return Held(row.date.start, row.date.end, row.date.span, "event")
        return None

    def _coming_days(self) -> Held | None:
        ahead = None if self._weights.timetable else coming_days(self._page, self._found, self._published)
        if ahead is None or self._weights.kind != "preview":
            return None
        stated = any(mention.span == ahead[2] and mention.kind == "explicit" for mention in self._found.dates)
        return Held(*ahead, "stated" if stated else "publication")

    def _programme_days(self) -> Held | None:
        programme, timetable = self._weights.programme, self._weights.timetable
        if programme is None:
            return None
        basis: Basis = "heading" if timetable else "publication"
        if timetable is not None and self._found.results:
            # 'Leg one report, Friday 13/03/2026', and below it the stages of the day to come.
            first, last, span = timetable
            told = told_days(self._page, self._found, self._published)
            first = told[0] if told and told[0] < first <= told[1] + DAY else first
            return Held(first, last, span, basis)
        return Held(*programme, basis)

    def _stamped_day(self, venue: str | None) -> Held | None:
        """'Autodrom X | Sunday 31 July': a report's stamp that names the venue gives the day of the race."""
        for mention in self._found.dates if self._weights.kind != "preview" else ():
            if mention.stamp and mention.start and is_stamped_at(self._page, mention, self._venues.of(venue)):
                return Held(*self._days_around(mention.start), mention.span, "publication")
        return None

    def _days_around(self, day: dt.date) -> tuple[dt.date, dt.date]:
        """A report's day with those right before and after it of which the text speaks: 'on Friday', 'ON SUNDAY'."""
        spoken = {mention.weekday for mention in self._found.dates if mention.relation == "event"}
        first = last = day
        while (first - DAY).weekday() in spoken and day - first < _AROUND:
            first -= DAY
        while (last + DAY).weekday() in spoken and last - day < _AROUND:
            last += DAY
        return first, last
