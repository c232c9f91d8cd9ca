"""A weekday alone: which day 'on Sunday' is, by the words around it, the event, or publication."""

import datetime as dt
from functools import cached_property
from typing import NamedTuple

from pressbox.grammar.neighbours import word_before
from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, Span, within
from pressbox.models import Event, Published
from pressbox.patterns import fold
from pressbox.settle.when.days import (
    DAY,
    WEEK,
    at_another,
    date_beside,
    days_of,
    on_or_after,
    on_or_before,
    week_of,
    weekday_in,
    weekday_near,
)  # fmt: skip
from pressbox.settle.when.tense import Tense

_BESIDE = 24  # characters between a day and the week that it is of
_SHORT = 3  # letters of the words between a day and its week: "Friday of the week before"
_HEAD = frozenset({"title", "subtitle", "lead"})
_COUNTED = frozenset({"day", "weekday-of-week", "weekday-in-week"})  # relations that count from publication
_BEHIND = 3 * DAY  # a Thursday is stated, and the Sunday named


class Told(NamedTuple):
    """The days of a mention, and what says so."""

    start: dt.date | None
    end: dt.date | None
    basis: str
    span: Span | None = None


class Weekdays:
    def __init__(
        self, page: Page, found: Mentions, event: Event | None, published: Published | None, tense: Tense
    ) -> None:
        self._page = page
        self._found = found
        self._event = event
        self._days = days_of(event)
        self._latest = published.latest if published else None
        self._published = published.day if published else None
        self._tense = tense

    def of(self, mention: DateMention) -> Told | None:
        """'On Sunday': the event's Sunday; without an event the one that the text or publication points to."""
        weekday = mention.weekday
        if weekday is None:
            return None
        beside = date_beside(self._page, self._found, mention)
        if beside and beside.start and beside.start == beside.end and beside.start.weekday() == weekday:
            return Told(beside.start, beside.end, "beside", beside.span)  # 'on Saturday morning (Feb 19)'
        if told := self._told_before(mention, weekday):
            return told
        if self._days:
            day = self._of_event(mention, weekday, *self._days)
            return Told(day, day, "event")
        return (
            self._of_week(mention, weekday)
            or self._of_announced(weekday)
            or self._of_days_ahead(mention, weekday)
            or self._of_sentence(mention, weekday)
            or self._of_publication(mention, weekday)
            or self._of_stated(mention, weekday)
        )

    # ---------------------------------------------------------------------------------------------- the paragraph's
    def _told_before(self, mention: DateMention, weekday: int) -> Told | None:
        """The day with that name of the days that the paragraph has stated: 'at Spa (28-30 May) … on Saturday'."""
        line = self._page.lines[mention.line]
        before = [
            other
            for other in within(self._found.dates, line.start, mention.span[0])
            if other.kind == "explicit" and other.precision == "day" and other.start and other.end and not other.stamp
        ]
        first = min((other.start for other in before if other.start), default=None)
        last = max((other.end for other in before if other.end), default=None)
        if first is None or last is None or not DAY <= last - first < WEEK or self._is_of_event(first, last):
            return None
        ahead = self._days is not None and self._latest is not None and first > self._latest
        told_with = before[-1].span[0] >= self._page.sentence_at(mention.span[0])[0]
        if ahead and not told_with and self._tense.looks_back(mention):
            return None
        between = within(self._found.dates, before[-1].span[1], mention.span[0])
        day = weekday_in(weekday, first, last)
        counted = any(one.relation in _COUNTED for one in between)
        return Told(day, day, "beside", before[-1].span) if day and not counted else None

    def _is_of_event(self, first: dt.date, last: dt.date) -> bool:
        return self._days is not None and first <= self._days[1] and self._days[0] <= last

    # -------------------------------------------------------------------------------------------------- the event's
    def _of_event(self, mention: DateMention, weekday: int, first: dt.date, last: dt.date) -> dt.date | None:
        """That of the event, unless the words or publication say that it is one before or after."""
        day, published = weekday_near(weekday, first, last), self._published
        if published is None:
            return day
        return (
            self._of_long_event(mention, on_or_after(published, weekday), first, last)
            or (
                self._before_event(mention, on_or_before(published, weekday), first, last)
                if published < first
                else None
            )
            or (published if _is_long_after(published, weekday, first, last) else None)
            or (day and self._not_to_come(mention, day, last))
        )

    def _of_long_event(self, mention: DateMention, ahead: dt.date, first: dt.date, last: dt.date) -> dt.date | None:
        """Of an event that has the weekday twice, beside a clock time the one that is still to come."""
        if last - first < WEEK or not first <= ahead <= last:
            return None
        timed = within(self._found.times, *self._page.sentence_at(mention.span[0]))
        return ahead if next(iter(timed), None) else None

    def _before_event(self, mention: DateMention, back: dt.date, first: dt.date, last: dt.date) -> dt.date | None:
        """'The crew worked through Monday night', told on Wednesday of a race on Sunday."""
        if not self._tense.is_told or not self._tense.looks_back(mention):
            return None
        sentence = self._page.sentence_at(mention.span[0])
        sure = self._tense.of_clause(mention, *sentence)
        others = (one for one in within(self._found.dates, *sentence) if one is not mention or not sure)
        named = {one.weekday for one in others if one.weekday is not None and one.relation == "event"}
        return None if any(weekday_in(weekday, first, last) for weekday in named) else back

    def _not_to_come(self, mention: DateMention, day: dt.date, last: dt.date) -> dt.date:
        """'They tested here on Tuesday', told on the Monday after the race: no day that is still to come."""
        if self._published is None or not last < self._published < day:
            return day
        clause = self._tense.of_clause(mention, *self._page.sentence_at(mention.span[0]))
        return day - WEEK if clause and self._tense.looks_back(mention) else day

    # ------------------------------------------------------------------------------------- of a release on no race
    def _of_week(self, mention: DateMention, weekday: int) -> Told | None:
        """'Friday next week', 'from Monday to Friday next week': the day of the week that stands right behind."""
        end, through = mention.span[1], [*map(fold, self._page.language.dates.through)]
        for other in within(self._found.dates, end, end + _BESIDE) if self._latest else ():
            between = set(self._page.folded[end : other.span[0]].split()).difference(through)
            if any(len(word) > _SHORT for word in between):
                return None  # 'seats for Sunday sold out last week'
            end = other.span[1]
            if other.relation == "unit" and other.unit == "week" and self._latest:
                day = week_of(self._latest)[0] + other.amount * WEEK + weekday * DAY
                return Told(day, day, "publication")
            if other.relation != "event" or other.line != mention.line:
                return None
        return None

    def _of_announced(self, weekday: int) -> Told | None:
        day = weekday_in(weekday, *self._announced) if self._announced else None
        return Told(day, day, "event") if day else None

    @cached_property
    def _announced(self) -> tuple[dt.date, dt.date] | None:
        """The few days that the head alone states: 'The regatta, 2 to 4 May'."""
        ranges = {
            (mention.start, mention.end): self._page.lines[mention.line].kind
            for mention in self._found.dates
            if mention.kind == "explicit" and not mention.stamp and mention.start and mention.end
            if self._page.lines[mention.line].kind in _HEAD and DAY <= mention.end - mention.start < WEEK
            if not at_another(self._page, self._found, mention, self._event.venue if self._event else None)
        }
        titled = [days for days, kind in ranges.items() if kind == "title"]  # 'from 13 to 16 May' may be where it was
        days = titled if len(titled) == 1 else list(ranges)
        return days[0] if len(days) == 1 else None

    def _of_days_ahead(self, mention: DateMention, weekday: int) -> Told | None:
        """'Checks are on Friday' where all days to come that the release states are of one week, or the day before."""
        if self._days_ahead is None or self._tense.looks_back(mention):
            return None
        first, last, span = self._days_ahead
        day = weekday_in(weekday, first - DAY, last)
        return Told(day, day, "beside", span) if day else None

    @cached_property
    def _days_ahead(self) -> tuple[dt.date, dt.date, Span] | None:
        """The first and last of the days to come that a release states, its head too, where they are of one week."""
        stated = [
            mention
            for mention in self._found.dates
            if mention.kind == "explicit" and mention.precision == "day" and mention.start and mention.end
            if not mention.stamp and self._latest and mention.start > self._latest
        ]
        head = next((mention.span for mention in stated if self._page.lines[mention.line].kind in _HEAD), None)
        if head is None:
            return None
        first = min(mention.start for mention in stated if mention.start)
        last = max(mention.end for mention in stated if mention.end)
        return (first, last, head) if last - first < WEEK - DAY else None

    def _of_sentence(self, mention: DateMention, weekday: int) -> Told | None:
        """'Practice is on Friday, June 12, and the race on Sunday': of the days right behind the one stated last."""
        low = self._page.sentence_at(mention.span[0])[0]
        stated = [one for one in within(self._found.dates, low, mention.span[0]) if one.kind == "explicit"]
        last = stated[-1] if stated and not stated[-1].stamp and stated[-1].precision == "day" else None
        day = weekday_in(weekday, last.end + DAY, last.end + _BEHIND) if last and last.end else None
        return Told(day, day, "beside", last.span) if last and day else None

    def _of_publication(self, mention: DateMention, weekday: int) -> Told | None:
        """The one before or after the day of publication, as the sentence looks back or ahead."""
        published = self._published
        if published is None:
            return None
        only = self._only_stated(weekday)
        if only and only.start and abs(only.start - published) <= WEEK:
            return Told(only.start, only.end, "beside", only.span)  # 'Start set for Wednesday'
        if self._is_since(mention):
            day = on_or_before(published - DAY, weekday)
        else:
            back = self._tense.looks_back(mention)
            day = on_or_before(published, weekday) if back else on_or_after(published, weekday)
        return Told(day, day, "publication")

    def _is_since(self, mention: DateMention) -> bool:
        """'Since Sunday': a day that is over, whatever the sentence goes on to tell."""
        before = word_before(self._page.folded, mention.span[0])
        return before in map(fold, self._page.language.dates.elapsed)

    def _only_stated(self, weekday: int) -> DateMention | None:
        """'On Sunday from 7.30': the one Sunday that the release states ('Sunday 7 June 2026')."""
        stated = {
            mention.start: mention
            for mention in reversed(self._found.dates)
            if mention.kind == "explicit" and not mention.stamp and mention.start == mention.end
            if mention.start and mention.start.weekday() == weekday
        }
        return next(iter(stated.values())) if len(stated) == 1 else None

    def _of_stated(self, mention: DateMention, weekday: int) -> Told | None:
        """'Saturday 18 July is the big day. On Sunday …': the nearest day of that name, where nothing else dates it."""
        only = self._only_stated(weekday)
        if only and only.start:
            return Told(only.start, only.start, "beside", only.span)
        named = [
            (one.start, one.span)
            for one in self._found.dates
            if one.kind == "explicit" and not one.stamp and one.weekday is not None
            if one.start and one.start == one.end
        ]
        line = self._page.lines[mention.line]
        here = [one for one in named if line.start <= one[1][0] < mention.span[0]]
        if not here and len({day for day, _ in named}) != 1:
            return None
        stated, span = (here or named)[-1]
        day = on_or_after(stated - _BEHIND, weekday)
        return Told(day, day, "beside", span)


def _is_long_after(published: dt.date, weekday: int, first: dt.date, last: dt.date) -> bool:
    """'The team announced Tuesday', told that day, of a race on the Sunday before: publication's own weekday."""
    return published > last and published.weekday() == weekday and weekday_in(weekday, first, last) is None
