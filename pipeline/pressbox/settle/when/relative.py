"""Relative dates: from the date beside, the event that they name, or publication.

The contract's order. 'This weekend' beside 'July 14-16th' is those days; alone it is the event's; what is counted
from publication keeps its own precision, and is left open where publication is not known well enough.
"""

import datetime as dt
from functools import cached_property

from pressbox.grammar.neighbours import word_before
from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, within
from pressbox.models import Event, Kind, Published
from pressbox.patterns import fold
from pressbox.settle.when.days import DAY, at_another, moved, week_of, whole
from pressbox.settle.when.tense import Tense

_LONGEST = 120  # characters of a date and what stands between
_BESIDE = 24  # characters between a phrase and the date that explains it
_SHORT = 3  # letters of the words between a day and its week: "Friday of the week before"
_HEAD = frozenset({"title", "subtitle", "lead"})
_WEEK = 7  # days
_COUNTED = frozenset({"day", "weekday-of-week", "weekday-in-week"})  # relations that count from publication
_DAYS_BEHIND = 3  # days: a Thursday is stated, and the Sunday named
_DAYS_AROUND = 4  # days: an event's Thursday may lie before its first stated day


def settle_relative(
    page: Page, found: Mentions, event: Event | None, published: Published | None, kind: Kind | None = None
) -> None:
    relations = _Relations(page, found, event, published, kind)
    for mention in found.dates:
        if mention.relation is not None and mention.start is None:
            relations.settle(mention)


def date_beside(page: Page, found: Mentions, mention: DateMention) -> DateMention | None:
    """The explicit date next to a relative one, with nothing but a comma, a bracket or a small word between them."""
    best = None
    for other in within(found.dates, mention.span[0] - _LONGEST, mention.span[1] + _BESIDE + 1):
        if other.kind != "explicit" or other.start is None or other.line != mention.line:
            continue
        first, second = (mention, other) if mention.span < other.span else (other, mention)
        between = page.folded[first.span[1] : second.span[0]]
        close = len(between) <= _BESIDE and len(between.split()) <= 2 and not any(char in ".;!?" for char in between)
        if close and (best is None or mention.span < other.span):
            best = other
    return best


class _Relations:
    def __init__(
        self, page: Page, found: Mentions, event: Event | None, published: Published | None, kind: Kind | None
    ) -> None:
        self.page = page
        self.ahead, self.told = kind == "preview", kind == "report"
        self.found = found
        self._tense = Tense(page, found)
        self.days = (event.start, event.end) if event and event.start and event.end else None
        self.event = event
        self.published = published if published and published.earliest and published.latest else None

    def settle(self, mention: DateMention) -> None:
        if mention.relation == "event":
            self._weekday(mention)
            return
        if mention.relation in {"day-of-month", "day-beside", "weekday-or-number"}:
            getattr(self, "_" + mention.relation.replace("-", "_"))(mention)
            return
        beside = date_beside(self.page, self.found, mention)
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
        mention: DateMention,
        start: dt.date | None,
        end: dt.date | None,
        basis: str,
        span: tuple[int, int] | None = None,
    ) -> None:
        if start is None or end is None:
            return
        mention.start, mention.end = start, end
        mention.basis, mention.certainty = basis, "derived"
        if span is not None:
            mention.taken["start"] = [span]

    def _weekend(self, mention: DateMention) -> None:
        named = self._named_event(mention)
        if named is not None:
            self._take(mention, named.start, named.end, "event", named.span)
        elif self.days and self._is_events(mention):
            self._take(mention, *self.days, "event")
        elif self.published and self.published.latest:
            day = moved(self.published.latest, "week", mention.amount - self._is_just_over(mention))
            if day is not None:
                self._take(mention, *whole("weekend", day), "publication")

    def _is_just_over(self, mention: DateMention) -> bool:
        """Whether a report calls the weekend before it this one."""
        day = self.published.latest if self.published and self.published.earliest == self.published.latest else None
        return bool(self.told and day and mention.amount == 0 and self._tense.is_just_over(mention, day))

    def _is_events(self, mention: DateMention) -> bool:
        """Whether the phrase means the release's own weekend: 'last weekend' in a preview does not."""
        if self.published is None or self.published.latest is None or self.days is None:
            return not (self.ahead and mention.amount < 0)
        if mention.amount < 0:
            return self.days[0] <= self.published.latest
        earliest = self.published.earliest or self.published.latest
        exact = earliest == self.published.latest
        if mention.amount == 0:  # 'this weekend', told a week and more after the race, is another
            return not exact or earliest - self.days[1] <= _WEEK * DAY
        return self.days[0] > earliest if exact else self.days[1] >= earliest

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

    def _weekday(self, mention: DateMention) -> None:
        """'On Sunday': the event's Sunday; without an event the one that publication points to."""
        if mention.weekday is None:
            return
        beside = date_beside(self.page, self.found, mention)
        if beside and beside.start and beside.start == beside.end and beside.start.weekday() == mention.weekday:
            self._take(mention, beside.start, beside.end, "beside", beside.span)  # 'on Saturday morning (Feb 19)'
        elif told := self._told_before(mention):
            start, end, span = told
            self._take(mention, start, end, "beside", span)
        elif self.days:
            day = self._of_long_event(mention) or self._before_event(mention) or self._long_after(mention)
            day = day or self._not_to_come(mention, _weekday_near(mention.weekday, *self.days))
            self._take(mention, day, day, "event")
        elif day := self._of_week(mention):
            self._take(mention, day, day, "publication")
        elif self._announced and (day := _weekday_in(mention.weekday, *self._announced)):
            self._take(mention, day, day, "event")
        elif ahead := self._of_days_ahead(mention) or self._after_stated(mention):
            day, span = ahead
            self._take(mention, day, day, "beside", span)
        elif self.published and self.published.earliest == self.published.latest and self.published.latest:
            day = self.published.latest
            only = self._only_stated(mention.weekday)
            if only and only.start and abs(only.start - day) <= _WEEK * DAY:
                self._take(mention, only.start, only.end, "beside", only.span)  # 'Start set for Wednesday'
                return
            back = (day.weekday() - mention.weekday) % 7
            if self._is_since(mention):
                self._take(mention, day - (back or _WEEK) * DAY, day - (back or _WEEK) * DAY, "publication")
                return
            day = day - back * DAY if self._tense.looks_back(mention) else day + (-back % 7) * DAY
            self._take(mention, day, day, "publication")
        elif stated := self._by_stated(mention, mention.weekday):
            day, span = stated
            self._take(mention, day, day, "beside", span)

    def _by_stated(self, mention: DateMention, weekday: int) -> tuple[dt.date, tuple[int, int]] | None:
        """'Saturday 18 July is the big day. On Sunday …': the nearest day of that name, where nothing else dates it."""
        only = self._only_stated(weekday)
        if only and only.start:
            return only.start, only.span
        named = [
            (one.start, one.span)
            for one in self.found.dates
            if one.kind == "explicit" and not one.stamp and one.weekday is not None
            if one.start and one.start == one.end
        ]
        line = self.page.lines[mention.line]
        here = [one for one in named if line.start <= one[1][0] < mention.span[0]]
        if not here and len({day for day, _ in named}) != 1:
            return None
        day, span = (here or named)[-1]
        ahead = (weekday - day.weekday()) % _WEEK
        return day + (ahead if ahead <= _WEEK // 2 else ahead - _WEEK) * DAY, span

    def _only_stated(self, weekday: int) -> DateMention | None:
        """'On Sunday from 7.30' in a release on no race: the one Sunday that it states ('Sunday 7 June 2026')."""
        stated = {
            mention.start: mention
            for mention in reversed(self.found.dates)
            if mention.kind == "explicit" and not mention.stamp and mention.start == mention.end
            if mention.start and mention.start.weekday() == weekday
        }
        return next(iter(stated.values())) if len(stated) == 1 else None

    def _of_days_ahead(self, mention: DateMention) -> tuple[dt.date, tuple[int, int]] | None:
        """'Checks are on Friday' where all days to come that the release states are of one week, or the day before."""
        if self._days_ahead is None or mention.weekday is None or self._tense.looks_back(mention):
            return None
        first, last, span = self._days_ahead
        day = _weekday_in(mention.weekday, first - DAY, last)
        return None if day is None else (day, span)

    def _after_stated(self, mention: DateMention) -> tuple[dt.date, tuple[int, int]] | None:
        """'Practice is on Friday, June 12, and the race on Sunday': of the days right behind the one stated last."""
        low = self.page.sentence_at(mention.span[0])[0]
        stated = [one for one in within(self.found.dates, low, mention.span[0]) if one.kind == "explicit"]
        last = stated[-1] if stated and not stated[-1].stamp and stated[-1].precision == "day" else None
        if last is None or last.end is None or mention.weekday is None:
            return None
        day = _weekday_in(mention.weekday, last.end + DAY, last.end + _DAYS_BEHIND * DAY)
        return (day, last.span) if day else None

    @cached_property
    def _days_ahead(self) -> tuple[dt.date, dt.date, tuple[int, int]] | None:
        """The first and last of the days to come that a release states, its head too, where they are of one week."""
        published = self.published and self.published.latest
        stated = [
            mention
            for mention in self.found.dates
            if mention.kind == "explicit" and mention.precision == "day" and mention.start and mention.end
            if not mention.stamp and published and mention.start > published
        ]
        head = next((mention.span for mention in stated if self.page.lines[mention.line].kind in _HEAD), None)
        if head is None:
            return None
        first = min(mention.start for mention in stated if mention.start)
        last = max(mention.end for mention in stated if mention.end)
        return (first, last, head) if last - first < (_WEEK - 1) * DAY else None

    def _of_long_event(self, mention: DateMention) -> dt.date | None:
        """Of an event that has the weekday twice, beside a clock time the one that is still to come."""
        day = self.published and self.published.earliest == self.published.latest and self.published.latest
        if not day or not self.days or mention.weekday is None or self.days[1] - self.days[0] < _WEEK * DAY:
            return None
        timed = within(self.found.times, *self.page.sentence_at(mention.span[0]))
        ahead = day + (mention.weekday - day.weekday()) % _WEEK * DAY
        return ahead if next(iter(timed), None) and self.days[0] <= ahead <= self.days[1] else None

    def _before_event(self, mention: DateMention) -> dt.date | None:
        """'The crew worked through Monday night', told on Wednesday of a race on Sunday."""
        day = self.published and self.published.earliest == self.published.latest and self.published.latest
        if not day or not self.days or mention.weekday is None or day >= self.days[0]:
            return None
        if not self._tense.is_told or not self._tense.looks_back(mention):
            return None
        sentence = self.page.sentence_at(mention.span[0])
        sure = self._tense.of_clause(mention, *sentence)
        others = (one for one in within(self.found.dates, *sentence) if one is not mention or not sure)
        named = {one.weekday for one in others if one.weekday is not None and one.relation == "event"}
        if any(_weekday_in(weekday, *self.days) for weekday in named):
            return None
        return day - (day.weekday() - mention.weekday) % _WEEK * DAY

    def _not_to_come(self, mention: DateMention, day: dt.date | None) -> dt.date | None:
        """'They tested here on Tuesday', told on the Monday after the race: no day that is still to come."""
        published = self.published and self.published.earliest == self.published.latest and self.published.latest
        if not day or not published or not self.days or not self.days[1] < published < day:
            return day
        clause = self._tense.of_clause(mention, *self.page.sentence_at(mention.span[0]))
        return day - _WEEK * DAY if clause and self._tense.looks_back(mention) else day

    def _long_after(self, mention: DateMention) -> dt.date | None:
        """'The team announced Tuesday', told that day, of a race on the Sunday before: publication's own weekday."""
        day = self.published and self.published.earliest == self.published.latest and self.published.latest
        if not day or not self.days or day <= self.days[1] or day.weekday() != mention.weekday:
            return None
        return None if _weekday_in(day.weekday(), *self.days) else day

    def _of_week(self, mention: DateMention) -> dt.date | None:
        """'Friday next week', 'from Monday to Friday next week': the day of the week that stands right behind."""
        published = self.published and self.published.latest
        if not published or mention.weekday is None:
            return None
        end, through = mention.span[1], [*map(fold, self.page.language.dates.through)]
        for other in within(self.found.dates, end, end + _BESIDE):
            between = set(self.page.folded[end : other.span[0]].split()).difference(through)
            if any(len(word) > _SHORT for word in between):
                return None  # 'seats for Sunday sold out last week'
            end = other.span[1]
            if other.relation == "unit" and other.unit == "week":
                monday = week_of(published)[0] + other.amount * _WEEK * DAY
                return monday + mention.weekday * DAY
            if other.relation != "event" or other.line != mention.line:
                return None
        return None

    def _told_before(self, mention: DateMention) -> tuple[dt.date, dt.date, tuple[int, int]] | None:
        """The day with that name of the days that the paragraph has stated: 'at Spa (28-30 May) … on Saturday'."""
        line = self.page.lines[mention.line]
        before = [
            other
            for other in within(self.found.dates, line.start, mention.span[0])
            if other.kind == "explicit" and other.precision == "day" and other.start and other.end and not other.stamp
        ]
        first = min((other.start for other in before if other.start), default=None)
        last = max((other.end for other in before if other.end), default=None)
        if first is None or last is None or not DAY <= last - first < _WEEK * DAY or self._is_of_event(first, last):
            return None
        ahead = self.days is not None and self.published is not None and first > (self.published.latest or first)
        told_with = before[-1].span[0] >= self.page.sentence_at(mention.span[0])[0]
        if ahead and not told_with and self._tense.looks_back(mention):
            return None
        counted = (
            one for one in within(self.found.dates, before[-1].span[1], mention.span[0]) if one.relation in _COUNTED
        )
        day = _weekday_in(mention.weekday, first, last) if mention.weekday is not None else None
        return (day, day, before[-1].span) if day and next(counted, None) is None else None

    def _is_of_event(self, first: dt.date, last: dt.date) -> bool:
        return self.days is not None and first <= self.days[1] and self.days[0] <= last

    @cached_property
    def _announced(self) -> tuple[dt.date, dt.date] | None:
        """The few days that the head alone states, in a release on no race: 'The regatta, 2 to 4 May'."""
        ranges = {
            (mention.start, mention.end): self.page.lines[mention.line].kind
            for mention in self.found.dates
            if mention.kind == "explicit"
            and not mention.stamp
            and mention.start
            and mention.end
            and self.page.lines[mention.line].kind in _HEAD
            and DAY <= mention.end - mention.start < _WEEK * DAY
            and not at_another(self.page, self.found, mention, self.event.venue if self.event else None)
        }
        titled = [days for days, kind in ranges.items() if kind == "title"]  # 'from 13 to 16 May' may be where it was
        days = titled if len(titled) == 1 else list(ranges)
        return days[0] if len(days) == 1 else None

    def _is_since(self, mention: DateMention) -> bool:
        """'Since Sunday': a day that is over, whatever the sentence goes on to tell."""
        before = word_before(self.page.folded, mention.span[0])
        return before in map(fold, self.page.language.dates.elapsed)

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
        self._weekday(mention)

    def _days_of_number(self, mention: DateMention) -> list[dt.date]:
        """The days of a number around the event, else around the date before, the nearest first."""
        if mention.first is None or mention.first.day is None:
            return []
        anchor = self.days[0] if self.days else self._date_before(mention)
        if anchor is None:
            anchor = self.published.latest if self.published else None
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
        if self.published and self.published.earliest == self.published.latest and self.published.latest:
            day = self.published.latest + mention.amount * DAY
            self._take(mention, day, day, "publication")

    def _weekday_of_week(self, mention: DateMention) -> None:
        """'Next Friday', 'last Sunday': the one after or before publication."""
        over = (
            self.days
            and self.published
            and mention.amount == 0
            and self.days[1] < (self.published.earliest or self.days[1])
        )
        if self.days and mention.weekday is not None and mention.amount <= 0 and self._is_events(mention) and not over:
            day = _weekday_near(mention.weekday, *self.days)
            self._take(mention, day, day, "event")
            return
        if not (self.published and self.published.earliest == self.published.latest and self.published.latest):
            return
        published, weekday = self.published.latest, mention.weekday or 0
        ahead = (weekday - published.weekday()) % 7
        if mention.amount < 0:
            day = published - ((published.weekday() - weekday) % 7 or 7) * DAY
        else:
            day = published + (ahead or 7 * mention.amount) * DAY
        self._take(mention, day, day, "publication")

    def _weekday_in_week(self, mention: DateMention) -> None:
        """'Tuesday of last week': of the calendar week so many before or after that of publication."""
        if self.published is None or mention.weekday is None:
            return
        weeks = {week_of(day)[0] for day in (self.published.earliest, self.published.latest) if day}
        if len(weeks) == 1:
            day = weeks.pop() + (mention.amount * _WEEK + mention.weekday) * DAY
            self._take(mention, day, day, "publication")

    def _unit(self, mention: DateMention) -> None:
        """'This season', 'next month': counted from publication, a season from the release's own."""
        if mention.unit in {"season", "year"}:
            year = self._year()
            if year is not None:
                self._take(
                    mention, dt.date(year + mention.amount, 1, 1), dt.date(year + mention.amount, 12, 31), "season"
                )
            return
        if self.published and self.published.latest and self.published.earliest:
            spans = {whole(mention.unit, day) for day in (self.published.earliest, self.published.latest)}
            if len(spans) == 1:
                day = moved(spans.pop()[0], mention.unit, mention.amount)
                if day is not None:
                    self._take(mention, *whole(mention.unit, day), "publication")

    def _year(self) -> int | None:
        if self.event and self.event.season:
            return self.event.season
        if self.published and self.published.latest:
            return self.published.latest.year
        return None

    def _shift(self, mention: DateMention) -> None:
        """'In six weeks', 'a month ago': the event it names, else so far from publication."""
        beside = self._stated_after(mention) or self._named_event(mention)
        if beside is not None:
            self._take(mention, beside.start, beside.end, "beside", beside.span)
            return
        if self.published and self.published.latest and self.published.earliest:
            day = moved(self.published.latest, mention.unit, mention.amount)
            first = moved(self.published.earliest, mention.unit, mention.amount)
            if day is not None and first is not None and whole(mention.unit, day) == whole(mention.unit, first):
                self._take(mention, *whole(mention.unit, day), "publication")

    def _stated_after(self, mention: DateMention) -> DateMention | None:
        """A date in the same sentence, close behind: 'in six weeks, at Ravenmoor on September 1st-3rd'."""
        if mention.amount <= 0:
            return None
        _, high = self.page.sentence_at(mention.span[0])
        reach = range(mention.span[1], min(high, mention.span[1] + 60))
        explicit = (other for other in self.found.dates if other.kind == "explicit" and other.start)
        return next((other for other in explicit if other.span[0] in reach), None)

    def _none(self, mention: DateMention) -> None:
        """A relation that the rules name and the code does not know stays open."""


def _weekday_near(weekday: int, start: dt.date, end: dt.date) -> dt.date | None:
    """The day of the event with that weekday, else the one nearest before it, else after it."""
    inside = start + (weekday - start.weekday()) % 7 * DAY
    if inside <= end:
        return inside
    # Outside of it the nearer one, and of two as near the one before: an event's practice day may lie there.
    before, after = inside - 7 * DAY, inside
    near = before if start - before <= after - end else after
    return near if max(start - near, near - end) <= _DAYS_AROUND * DAY else None


def _weekday_in(weekday: int, start: dt.date, end: dt.date) -> dt.date | None:
    """The day with that weekday of a few days."""
    day = start + (weekday - start.weekday()) % 7 * DAY
    return day if day <= end else None
