"""Relative dates: from the date beside, the event that they name, or publication.

The contract's order. 'This weekend' beside 'July 14-16th' is those days; alone it is the event's; what is counted
from publication keeps its own precision, and is left open where publication is not known well enough.
"""

import datetime as dt

from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, Span, within
from pressbox.models import Event, Kind, Published
from pressbox.settle.when.days import (
    DAY,
    WEEK,
    date_beside,
    days_of,
    moved,
    on_or_after,
    on_or_before,
    week_of,
    weekday_near,
    whole,
)  # fmt: skip
from pressbox.settle.when.tense import Tense
from pressbox.settle.when.weekdays import Weekdays

_BEHIND = 60  # characters: 'in six weeks, at Ravenmoor on September 1st-3rd'
_ALONE = frozenset(
    {"event", "day-of-month", "day-beside", "weekday-or-number"}
)  # relations that no date beside explains


def settle_relative(
    page: Page, found: Mentions, event: Event | None, published: Published | None, kind: Kind | None = None
) -> None:
    relations = _Relations(page, found, event, published, kind)
    for mention in found.dates:
        if mention.relation is not None and mention.start is None:
            relations.settle(mention)


class _Relations:
    def __init__(
        self, page: Page, found: Mentions, event: Event | None, published: Published | None, kind: Kind | None
    ) -> None:
        self.page = page
        self.ahead, self.told = kind == "preview", kind == "report"
        self.found = found
        self._tense = Tense(page, found)
        self.days = days_of(event)
        self.event = event
        known = published if published and published.earliest and published.latest else None
        self._earliest, self._latest = (known.earliest, known.latest) if known else (None, None)
        self._published = known.day if known else None
        self._weekdays = Weekdays(page, found, event, known, self._tense)

    def settle(self, mention: DateMention) -> None:
        beside = date_beside(self.page, self.found, mention) if mention.relation not in _ALONE else None
        if beside is not None and mention.relation != "unit" and self._fits(mention, beside):
            self._take(mention, beside.start, beside.end, "beside", beside.span)
            return
        getattr(self, "_" + mention.relation.replace("-", "_") if mention.relation else "_none")(mention)

    @staticmethod
    def _fits(mention: DateMention, beside: DateMention) -> bool:
        """A day is explained by a day, not by a range, a weekday by no other, and none by the dateline before it."""
        if beside.stamp or (mention.weekday is not None and beside.start and beside.start.weekday() != mention.weekday):
            return False
        return mention.relation != "day" or beside.start == beside.end

    @staticmethod
    def _take(
        mention: DateMention, start: dt.date | None, end: dt.date | None, basis: str, span: Span | None = None
    ) -> None:
        if start is None or end is None:
            return
        mention.start, mention.end = start, end
        mention.basis, mention.certainty = basis, "derived"
        if span is not None:
            mention.taken["start"] = [span]

    def _event(self, mention: DateMention) -> None:
        """'On Sunday', of the event or of whatever else is told of."""
        if told := self._weekdays.of(mention):
            self._take(mention, *told)

    def _weekend(self, mention: DateMention) -> None:
        named = self._named_event(mention)
        if named is not None:
            self._take(mention, named.start, named.end, "event", named.span)
        elif self.days and self._is_events(mention):
            self._take(mention, *self.days, "event")
        elif self._latest:
            day = moved(self._latest, "week", mention.amount - self._is_just_over(mention))
            if day is not None:
                self._take(mention, *whole("weekend", day), "publication")

    def _is_just_over(self, mention: DateMention) -> bool:
        """Whether a report calls the weekend before it this one."""
        day = self._published if self.told and mention.amount == 0 else None
        return day is not None and self._tense.is_just_over(mention, day)

    def _is_events(self, mention: DateMention) -> bool:
        """Whether the phrase means the release's own weekend: 'last weekend' in a preview does not."""
        if self._earliest is None or self._latest is None or self.days is None:
            return not (self.ahead and mention.amount < 0)
        if mention.amount < 0:
            return self.days[0] <= self._latest
        if mention.amount == 0:  # 'this weekend', told a week and more after the race, is another
            return self._published is None or self._published - self.days[1] <= WEEK
        return self.days[0] > self._published if self._published else self.days[1] >= self._earliest

    def _named_event(self, mention: DateMention) -> DateMention | None:
        """The days of another event whose venue the same sentence names."""
        low, high = self.page.sentence_at(mention.span[0])
        venues = {place.id for place in within(self.found.places, low, high) if place.kind == "venue" and place.id}
        venues.discard(self.event.venue if self.event else None)
        if len(venues) != 1 or (mention.relation == "weekend" and mention.amount == 0):
            return None
        for row in self.found.calendar:
            if row.place and row.place.id in venues and row.date and row.date.start:
                return row.date
        return None

    def _day_of_month(self, mention: DateMention) -> None:
        """'Saturday the 14th': the day of that number nearest to the event, else to the date before."""
        days = self._days_of_number(mention)
        if mention.weekday is not None:
            line = self.page.lines[mention.line]
            heads = line.end - line.start <= mention.span[1] - mention.span[0] + 1
            # A slip in a heading leaves its day; in a sentence the number may be another's.
            days = [day for day in days if day.weekday() == mention.weekday] or (days if heads else [])
        if days and mention.first:
            start = days[0]
            last = mention.last.day if mention.last and mention.last.day else start.day
            end = start + (last - start.day) * DAY if last >= start.day else start
            self._take(mention, start, end, "event" if self.days else "beside")
            mention.kind = "relative" if mention.weekday is None else "explicit"

    def _weekday_or_number(self, mention: DateMention) -> None:
        """'El domingo 14 hay carrera' where that is a Sunday; else the number counts: 'on Sunday 14 cars started'."""
        days = self._days_of_number(mention)
        if days and days[0].weekday() == mention.weekday:
            self._day_of_month(mention)
            return
        start, end = mention.span
        figure = next(place for place in range(start, end) if self.page.text[place].isdigit())
        mention.span = (start, start + len(self.page.text[start:figure].rstrip(" ,.")))
        mention.relation, mention.first, mention.last = "event", None, None
        self._event(mention)

    def _days_of_number(self, mention: DateMention) -> list[dt.date]:
        """The days of a number around the event, else around the date before, the nearest first."""
        if mention.first is None or mention.first.day is None:
            return []
        anchor = self.days[0] if self.days else self._date_before(mention)
        if anchor is None and (behind := self._stated_after(mention)):
            anchor = behind.start  # 'starts on Saturday 11 and ends on Sunday 12 June'
        if anchor is None:
            anchor = self._latest
        if anchor is None:
            return []
        days = [day for offset in range(-31, 46) if (day := anchor + offset * DAY).day == mention.first.day]
        return sorted(days, key=lambda day: abs((day - anchor).days))

    def _day_beside(self, mention: DateMention) -> None:
        """'The day before, he had crashed': counted from the day that the paragraph named last, else from the race."""
        line = self.page.lines[mention.line]
        days = (one for one in within(self.found.dates, line.start, mention.span[0]) if one.start and not one.stamp)
        told = [one.start for one in days if one.start == one.end and one.kind != "year"]
        race = self.days and self.days[mention.amount < 0]
        if day := told[-1] if told else race:
            self._take(mention, day + mention.amount * DAY, day + mention.amount * DAY, "beside" if told else "event")

    def _date_before(self, mention: DateMention) -> dt.date | None:
        before = [
            other
            for other in self.found.dates
            if other.kind == "explicit" and other.start and other.span < mention.span
        ]
        return before[-1].start if before else None

    def _day(self, mention: DateMention) -> None:
        if self._published:
            day = self._published + mention.amount * DAY
            self._take(mention, day, day, "publication")

    def _weekday_of_week(self, mention: DateMention) -> None:
        """'Next Friday', 'last Sunday': the one after or before publication."""
        weekday, amount = mention.weekday or 0, mention.amount
        over = self.days and self._earliest and amount == 0 and self.days[1] < self._earliest
        if self.days and mention.weekday is not None and amount <= 0 and self._is_events(mention) and not over:
            day = weekday_near(weekday, *self.days)
            self._take(mention, day, day, "event")
        elif self._published and amount < 0:
            day = on_or_before(self._published - DAY, weekday)
            self._take(mention, day, day, "publication")
        elif self._published:
            today = self._published.weekday() == weekday
            day = self._published + amount * WEEK if today else on_or_after(self._published, weekday)
            self._take(mention, day, day, "publication")

    def _weekday_in_week(self, mention: DateMention) -> None:
        """'Tuesday of last week': of the calendar week so many before or after that of publication."""
        weeks = {week_of(day)[0] for day in (self._earliest, self._latest) if day}
        if len(weeks) == 1 and mention.weekday is not None:
            day = weeks.pop() + mention.amount * WEEK + mention.weekday * DAY
            self._take(mention, day, day, "publication")

    def _unit(self, mention: DateMention) -> None:
        """'This season', 'next month': counted from publication, a season from the release's own."""
        if mention.unit in {"season", "year"}:
            year = self._year()
            if year is not None:
                self._take(mention, *whole("year", dt.date(year + mention.amount, 1, 1)), "season")
            return
        spans = {whole(mention.unit, day) for day in (self._earliest, self._latest) if day}
        day = moved(spans.pop()[0], mention.unit, mention.amount) if len(spans) == 1 else None
        if day is not None:
            self._take(mention, *whole(mention.unit, day), "publication")

    def _year(self) -> int | None:
        if self.event and self.event.season:
            return self.event.season
        return self._latest.year if self._latest else None

    def _shift(self, mention: DateMention) -> None:
        """'In six weeks', 'a month ago': the event it names, else so far from publication."""
        beside = (self._stated_after(mention) if mention.amount > 0 else None) or self._named_event(mention)
        if beside is not None:
            self._take(mention, beside.start, beside.end, "beside", beside.span)
            return
        if self._earliest and self._latest:
            day = moved(self._latest, mention.unit, mention.amount)
            first = moved(self._earliest, mention.unit, mention.amount)
            if day is not None and first is not None and whole(mention.unit, day) == whole(mention.unit, first):
                self._take(mention, *whole(mention.unit, day), "publication")

    def _stated_after(self, mention: DateMention) -> DateMention | None:
        """A date in the same sentence, close behind: 'in six weeks, at Ravenmoor on September 1st-3rd'."""
        _, high = self.page.sentence_at(mention.span[0])
        reach = range(mention.span[1], min(high, mention.span[1] + _BEHIND))
        explicit = (other for other in self.found.dates if other.kind == "explicit" and other.start)
        return next((other for other in explicit if other.span[0] in reach), None)

    def _none(self, mention: DateMention) -> None:
        """A relation that the rules name and the code does not know stays open."""
