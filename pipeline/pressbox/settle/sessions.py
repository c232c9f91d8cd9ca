"""Sessions and times: the day from the row or the heading above, the zone from the words or the venue."""

import datetime as dt
from functools import cached_property

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.timetable.rows import day_of
from pressbox.grammar.timetable.zones import LOCAL
from pressbox.layout import Line, Page
from pressbox.layout.opening import LABEL
from pressbox.mentions import DateMention, Mentions, SessionMention, Span, TimeMention, within
from pressbox.models import Event
from pressbox.packs import Packs
from pressbox.settle.when.zones import Told, Zones, written

_PROSE = frozenset({"prose", "lead", "speech"})
_LATE, _EARLY = 18, 6  # a row after 18:00 and the next before 06:00 have midnight between them
_BESIDE = 14
_SENTENCE = 300  # characters between a time and the day of its sentence
_ROWS = 8  # lines below the one that a day opens


def settle_sessions(page: Page, found: Mentions, event: Event | None, packs: Packs) -> None:
    if not found.times and not found.sessions:
        return
    _Settling(page, found, event, packs).settle()


class _Settling:
    """The sessions and times of one release."""

    def __init__(self, page: Page, found: Mentions, event: Event | None, packs: Packs) -> None:
        self.page, self.found, self.event = page, found, event
        self.zones = Zones(page, found, event, packs)
        self._passed: list[Span] | None = None  # the day heading below which midnight has passed
        self._days: dict[int, DateMention] = {}
        self._rows = {session.line for session in found.sessions}
        for date in found.dates:
            if day_of(date):
                self._days.setdefault(date.line, date)

    def settle(self) -> None:
        before: SessionMention | None = None
        for session in self.found.sessions:
            self._day(session)
            self._after_midnight(session, before)
            self._moments(session)
            before = session if session.time else before
        sessions = {session.time.span: session for session in self.found.sessions if session.time}
        for time in self.found.times:
            self._time(time, sessions.get(time.span))

    # ------------------------------------------------------------------------------------------------- days
    def _day(self, session: SessionMention) -> None:
        line = self.page.lines[session.line]
        if session.date is not None and session.date.stamp and session.date.line == session.line:
            session.date = self._told_beside(session)
        if session.date is not None:
            session.day = self._resolved(session.date)
            if session.date.line != session.line:
                session.basis = "heading"
                session.taken.setdefault("date", [session.date.span])
            elif session.date.kind == "relative":
                session.basis = "weekday"
        else:
            heading = self._heading(line) or self._opened_above(line)
            if heading is not None:
                session.day, session.basis = self._resolved(heading), "heading"
                session.taken["date"] = [heading.span]
        if session.day is None and self.event and self.event.start and self.event.start == self.event.end:
            session.day, session.basis = self.event.start, "event"

    def _told_beside(self, session: SessionMention) -> DateMention | None:
        """The one day of the sentence: 'Town, 11 May – … The race began at 14:20, an hour late, on Saturday'."""
        sentence = self.page.sentence_at(session.span[0])
        days = [date for date in within(self.found.dates, *sentence) if day_of(date) and not date.stamp]
        return days[0] if len(days) == 1 else None

    def _heading(self, line: Line) -> DateMention | None:
        """The day that the nearest heading above a line gives."""
        return next(
            (self._days[above.index] for above in self.page.headings_of(line) if above.index in self._days), None
        )

    def _opened_above(self, line: Line) -> DateMention | None:
        """'Saturday: practice at 9', and below it 'Race 1 at 4': the day that opens the row above those between."""
        for above in reversed(self.page.lines[max(0, line.index - _ROWS) : line.index]):
            date = self._days.get(above.index)
            if date is not None:
                opens = not self.page.text[above.start : date.span[0]].strip()
                return date if opens and self.page.text[date.span[1] :].lstrip()[:1] == ":" else None
            if above.start < above.end and above.index not in self._rows:
                return None
        return None

    def _resolved(self, date: DateMention) -> dt.date | None:
        """The day of a mention; a bare weekday is that of the event where nothing else has settled it."""
        if date.start is not None or date.weekday is None or not self.event or not self.event.start:
            return date.start if date.start == date.end or date.end is None else None
        last = self.event.end or self.event.start
        days = [last - dt.timedelta(days=back) for back in range(7)]
        return next((day for day in days if day.weekday() == date.weekday), None)

    def _after_midnight(self, session: SessionMention, before: SessionMention | None) -> None:
        """'23:30 Practice', then '00:45 Qualifying' under one heading: the second is on the next day."""
        heading = session.taken.get("date")
        if not (session.day and session.time and before and before.time and heading) or session.source == "prose":
            return
        if (
            heading == before.taken.get("date")
            and session.time.hour < _EARLY
            and (before.time.hour >= _LATE or heading == self._passed)
        ):
            session.day += dt.timedelta(days=1)
            self._passed = heading

    # ---------------------------------------------------------------------------------------------- moments
    def _moments(self, session: SessionMention) -> None:
        if session.time is None:
            other = next((one for one in self.found.sessions if one.span == session.span and one.timezone), None)
            session.timezone = other.timezone if other else self._zone_alone(session)
            return
        time = session.time
        moment = None if session.day is None else dt.datetime.combine(session.day, dt.time(time.hour, time.minute))
        told = self._told(time, moment, at_venue=True)
        if told:
            session.timezone, session.assumed = told.name, told.assumed
            if told.span and not session.span[0] <= told.span[0] < session.span[1]:
                session.taken["timezone"] = [told.span]
            elif told.span is None and session.basis == "stated":
                session.basis = "zone"
        if moment is not None:
            tz = dt.timezone(told.offset) if told and told.offset is not None else None
            session.start = moment.replace(tzinfo=tz)
            session.end = self._end(moment, time, tz)

    def _zone_alone(self, session: SessionMention) -> str | None:
        moment = None if session.day is None else dt.datetime.combine(session.day, dt.time(12))
        note = self.zones.note(self.page.lines[session.line])
        told = self.zones.told(note.zone if note else None, note.span if note else None, moment, at_venue=True)
        return told.name if told else None

    @staticmethod
    def _end(start: dt.datetime, time: TimeMention, tz: dt.timezone | None) -> dt.datetime | None:
        """The end as stated; one that is no later than the start is on the next day."""
        if time.end_hour is None:
            return None
        end = dt.datetime.combine(start.date(), dt.time(time.end_hour, time.end_minute or 0))
        if end <= start:
            end += dt.timedelta(days=1)
        return end.replace(tzinfo=tz)

    def _told(self, time: TimeMention, moment: dt.datetime | None, *, at_venue: bool) -> Told | None:
        """The zone beside a time, else that of the note above it, else the venue's."""
        if time.zone:
            told = self.zones.told(time.zone, time.zone_span, moment, at_venue=at_venue)
            return told or (self._by_other(time, moment) if time.zone == LOCAL else None)
        note = self.zones.note(self.page.lines[time.line])
        if note:
            return self.zones.told(note.zone, note.span, moment, at_venue=at_venue)
        return self.zones.told(None, None, moment, at_venue=at_venue)

    def _by_other(self, time: TimeMention, moment: dt.datetime | None) -> Told | None:
        """'13:30 local (10:30 GMT)': the same moment in a known zone tells the offset of the local time."""
        for other in self.found.times:
            if other.line != time.line or other is time or not other.zone or other.zone == LOCAL or moment is None:
                continue
            known = self.zones.told(other.zone, other.zone_span, moment, at_venue=False)
            if known and known.offset is not None:
                apart = dt.timedelta(hours=time.hour - other.hour, minutes=time.minute - other.minute)
                offset = known.offset + apart
                offset = (offset + dt.timedelta(hours=11)) % dt.timedelta(days=1) - dt.timedelta(hours=11)
                return Told(f"UTC{written(offset)}", offset, time.zone_span)
        return None

    # ------------------------------------------------------------------------------------------------ times
    def _time(self, time: TimeMention, session: SessionMention | None) -> None:
        """A time that is no session's is dated by what is beside it; the zone is the venue's on the event's days."""
        if session is not None:
            time.date, day_taken = session.day, session.taken.get("date")
        else:
            time.date, day_taken = self._date_of(time)
        if day_taken:
            time.taken["date"] = day_taken
            time.basis = "heading"
        moment = None if time.date is None else dt.datetime.combine(time.date, dt.time(time.hour, time.minute))
        told = self._told(time, moment, at_venue=session is not None or self._at_event(time.date))
        if told:
            time.timezone, time.offset = told.name, written(told.offset)
            if told.span and not time.span[0] <= told.span[0] < time.span[1]:
                time.taken["timezone"] = [told.span]

    def _at_event(self, day: dt.date | None) -> bool:
        event = self.event
        return bool(day and event and event.start and event.start <= day <= (event.end or event.start))

    def _date_of(self, time: TimeMention) -> tuple[dt.date | None, list[Span] | None]:
        line = self.page.lines[time.line]
        low, high = max(line.start, time.span[0] - _SENTENCE), min(line.end, time.span[1] + _SENTENCE)
        dates = [date for date in within(self.found.dates, low, high) if day_of(date)]
        near = [date for date in dates if self._beside(date, time)]
        told = [] if near else self._in_sentence(dates, time)
        if near or len(told) == 1:
            return self._resolved(min(near or told, key=lambda date: self._distance(date, time))), None
        if any(line.start <= start < time.span[0] for start, _ in self.found.weekly):
            return None, None  # 'Monday to Friday 9 to 17'
        heading = self._labelled_day(line)
        if heading is None and line.kind not in _PROSE:
            heading = self._heading(line)
        return (self._resolved(heading), [heading.span]) if heading else (None, None)

    def _in_sentence(self, dates: list[DateMention], time: TimeMention) -> list[DateMention]:
        """The days of its sentence that stand before a time, else those behind it."""
        told = [date for date in dates if self._one_sentence(date, time)]
        return [date for date in told if date.span < time.span] or told

    def _labelled_day(self, line: Line) -> DateMention | None:
        """'Date: 19 July', above or below 'Time: 1pm': particulars, each behind its label."""
        if not LABEL.match(self.page.words(line)):
            return None
        for index in (line.index - 1, line.index + 1):
            day = self._days.get(index)
            if day and LABEL.match(self.page.words(self.page.lines[index])):
                return day
        return None

    def _beside(self, date: DateMention, time: TimeMention) -> bool:
        low, high = (date.span[1], time.span[0]) if date.span[0] < time.span[0] else (time.span[1], date.span[0])
        return 0 <= high - low <= _BESIDE and self._one_sentence(date, time)

    def _distance(self, date: DateMention, time: TimeMention) -> tuple[bool, int]:
        """How far a day is from a time: 'Saturday 14:15, Sunday 13:10', 'from 11pm on Friday until 5am on Monday'."""
        low, high = (date.span[1], time.span[0]) if date.span[0] < time.span[0] else (time.span[1], date.span[0])
        gap = self.page.folded[low:high]
        behind = date.span[0] > time.span[0] and any(sign in gap for sign in ",;")
        parted = behind or not self._both.isdisjoint(gap.split())
        return parted, high - low

    @cached_property
    def _both(self) -> frozenset[str]:
        return folded_terms(self.page.language.dates.both)

    def _one_sentence(self, date: DateMention, time: TimeMention) -> bool:
        low, high = (date.span[1], time.span[0]) if date.span[0] < time.span[0] else (time.span[1], date.span[0])
        gap = self.page.text[low:high]
        for other in within(self.found.times, low, high):  # 'Saturday at 2:15 p.m. PT (5:15 p.m. ET)'
            gap = gap.replace(self.page.text[slice(*other.span)], "")
        for word in self.page.language.times.hour_words:
            gap = gap.replace(f"{word}. ", "")  # 'tisdag 17 november kl. 12'
        return not any(sign in gap for sign in (". ", "! ", "? ", "\n"))
