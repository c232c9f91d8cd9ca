"""Timetables in prose: 'practice opens Saturday at 09:10, qualifying follows from 14:40'."""

import itertools
from bisect import bisect_left
from dataclasses import replace

from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.phrases import Token, tokens_of
from pressbox.grammar.timetable.rows import Group, Row, RowReader
from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, SessionMention, Span, TimeMention, within
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

_ASIDE = pattern(r"\s?\([^()\n]*\)")
_SIGNS = frozenset(" ,();:-\"'/\t\n–[]")
_FARTHEST = 140
_BEFORE = 60  # characters: a length before the name begins no further off
_CLAUSE = frozenset(",;.–-)")
_COUNTED = 3
_BEHIND = 48  # characters between a time and its day
_FEW = 2  # words between them, those in brackets left out
_VERB = 16  # characters behind a time in which the verb begins
_UNKNOWN = 5  # words of another kind that may stand before the verb of starting


class ClauseReader:
    def __init__(self, language: Language, rows: RowReader) -> None:
        sheet = language.sessions
        self._rows = rows
        self._starts = frozenset(map(fold, sheet.starts))
        self._fillers = frozenset(map(fold, sheet.fillers)) | self._starts
        self._both = frozenset(map(fold, sheet.both))
        self._articles = frozenset(map(fold, language.dates.the))
        self._copulas = frozenset(map(fold, sheet.copulas))
        self._belongs = frozenset(map(fold, sheet.belongs))
        self._lasting = frozenset(map(fold, sheet.lasting))
        self._counts = frozenset(map(fold, sheet.numbers))
        self._ordinals = {fold(word): number for word, number in sheet.ordinals.items()}
        self._ahead = frozenset(map(fold, sheet.ahead))
        self._along = frozenset(map(fold, sheet.along))
        self._relatives = frozenset(map(fold, sheet.relatives))
        self._through = frozenset(map(fold, language.times.through))
        # 'kl. 14.30': a stop that ends no sentence.
        self._shortened = frozenset(map(fold, [*language.times.hour_words, *language.layout.abbreviations]))

    def sessions(self, page: Page, found: Mentions, row: Row) -> list[SessionMention]:
        """Each time of a line with the session that its clause gives it to."""
        groups = [
            group
            for group in row.groups
            if not _is_meeting(group) and (not group.void or self._is_next(page, row, group))
        ]
        starts = [group.start for group in groups]
        first, after = (
            bisect_left(found.names, end, key=lambda hit: hit.start) for end in (row.line.start, row.line.end)
        )
        skipped = Marked([
            *(date.span for date in row.dates), *(duration.span for duration in row.durations),
            *((hit.start, hit.end) for hit in found.names[first:after] if hit.end - hit.start > 2),
        ])  # fmt: skip
        out: list[SessionMention] = []
        bound: set[int] = set()
        last_date: DateMention | None = None
        open_day = False
        for index, time in enumerate(row.times):
            if self._is_aired(page, row, time):
                continue
            low = row.times[index - 1].span[1] if index else row.line.start
            high = row.times[index + 1].span[0] if index + 1 < len(row.times) else row.line.end
            near = groups[bisect_left(starts, low) : bisect_left(starts, high)]
            counted = self._counted(page, row, out[-1], index, skipped) if out else []
            chained = bool(out) and page.sentence_at(out[-1].span[0]) == page.sentence_at(time.span[0])
            group = None if counted else self._group(page, near, time, low, high, skipped, bound, chained=chained)
            if group is None:
                between = any(other.start < time.span[0] for other in near if _plain(other))
                another = None if between or not out or counted else self._another(page, row, out[-1], index, skipped)
                if another is not None:
                    self._share(out, another, open_day=open_day)
                out += counted
                last_date = out[-1].date if counted or another else last_date
                continue
            bound.add(group.start)
            span = self._span(page, row, group, time)
            own = self._date(page, row, span, low)
            opening = None if own else self._opening_day(page, row, out[-1].span[1] if out else 0, time)
            date = last_date = own or opening or last_date or self._told_before(page, row, time)
            # A day behind the second of two times is that of the first as well.
            open_day = own is None or any(own is session.date for session in out)
            span = self._with_date(span, date, high)
            minutes = self._minutes(page, row, group, span)
            if minutes is None:
                minutes, span = self._lasts(page, row, span, high)
            made = self._rows.make(page, row.line, group, [time], date, minutes, None, "prose")
            for session in made:
                session.span = span
                out.append(session)
        return out

    def _is_aired(self, page: Page, row: Row, time: TimeMention) -> bool:
        """'The race is shown on Sunday from 15:30 live on ITV4': no verb of starting, and a broadcast behind."""
        aired = any(start == time.span[1] + 1 for start, _ in row.broadcasts)
        words = tokens_of(page.folded, page.sentence_at(time.span[0])[0], time.span[0]) if aired else []
        return aired and not any(word.text in self._starts and word.text not in self._copulas for word in words)

    def _is_next(self, page: Page, row: Row, group: Group) -> bool:
        """'Practice opens at 9 before qualifying at 2 p.m.': behind a session with its time, one with its own."""
        if group.members[0].kind is None or not any(time.span[0] < group.start for time in row.times):
            return False
        words = tokens_of(page.folded, max(row.line.start, group.start - _VERB), group.start)
        led = any(" ".join(word.text for word in words[-count:]) in self._ahead for count in (1, 2, 3))
        following = next((time for time in row.times if time.span[0] >= group.end), None)
        between = tokens_of(page.folded, group.end, following.span[0]) if following else []
        if between and between[0].text in self._relatives and page.folded.startswith(", ", group.end):
            # 'The grid for race 1, which will begin at 3.30 p.m.'
            started = any(word.text in self._starts for word in between)
            return started and all(word.text in self._fillers for word in between[1:])
        return (
            led
            and len(between) <= _FEW
            and all(word.text in self._fillers for word in between)
            and following is not None
        )

    @staticmethod
    def _share(out: list[SessionMention], another: SessionMention, *, open_day: bool) -> None:
        """Sessions of one clause have one span, and its only day."""
        shared = out[-1].span
        for session in out:
            if session.span == shared:
                session.span = another.span
                session.date = another.date if open_day else session.date
        out.append(another)

    def _another(
        self, page: Page, row: Row, before: SessionMention, index: int, skipped: Marked
    ) -> SessionMention | None:
        """'the races start at 2:10 p.m. on Saturday and 11:45 a.m. on Sunday': a second session of the same kind.

        One clause says both, so it is the span of both.
        """
        time, last = row.times[index], row.times[index - 1]
        if before.time is not last or (last.zone and time.zone and last.zone != time.zone):
            return None
        gap = skipped.without(tokens_of(page.folded, last.span[1], time.span[0]))
        joined = any(token.text in self._both for token in gap) or self._is_listed(page, row, last, time)
        if not joined or any(token.text not in self._fillers for token in gap):
            return None
        if not self._unbroken(page.folded, last.span[1], time.span[0], skipped):
            return None
        before.number = before.number or 1
        date = self._date(page, row, time.span, self._goes_on(page, last.span[1], time.span[0])) or before.date
        high = row.times[index + 1].span[0] if index + 1 < len(row.times) else row.line.end
        return replace(
            before, span=self._with_date((before.span[0], time.span[1]), date, high), time=time, date=date,
            number=before.number + 1, label=f"{before.label.rstrip('0123456789 ')} {before.number + 1}",
            taken={"kind": [before.label_span]},
        )  # fmt: skip

    @staticmethod
    def _is_listed(page: Page, row: Row, last: TimeMention, time: TimeMention) -> bool:
        """'Saturday's race starts at 11:30, Sunday's at 15:45.': a comma, a day, a time, and the clause ends."""
        parted = page.folded.startswith(",", last.span[1]) and within(row.dates, last.span[1], time.span[0])
        return bool(parted) and page.folded[time.span[1] : time.span[1] + 1] in {"", ".", ";", "\n"}

    def _goes_on(self, page: Page, start: int, end: int) -> int:
        """Where between two times the words for the second begin: 'at 2 p.m. on Saturday and on Sunday at 4'."""
        words = tokens_of(page.folded, start, end)
        comma = page.folded.find(",", start, end)
        return max((word.end for word in words if word.text in self._both), default=comma if comma >= 0 else end)

    def _counted(
        self, page: Page, row: Row, before: SessionMention, index: int, skipped: Marked
    ) -> list[SessionMention]:
        """'The first race starts at 2:10 p.m., the second at 4 p.m.': an ordinal alone counts what was named before."""
        time, low = row.times[index], row.times[index - 1].span[1]
        if before.time is not row.times[index - 1] or time.span[0] - low > _FARTHEST:
            return []
        words = skipped.without(tokens_of(page.folded, max(low, before.label_span[1]), time.span[0]))
        place = next((place for place, word in enumerate(words) if word.text in self._ordinals), None)
        if place is None:
            return self._counted_behind(page, row, before, index)
        # 'Qualifying at 1, the second practice at 3'
        named = any(group.start == words[place].start for group in row.groups)
        if named or not self._leads(page, words[place].end, time.span[0], skipped):
            return []
        number, start = self._ordinals[words[place].text], self._opens_clause(page, words, place)
        if start is None or number != (before.number or 1) + 1:
            return []
        before.number = before.number or 1
        span = (start, time.span[1])
        return [replace(
            before, span=span, label_span=(words[place].start, words[place].end), label=words[place].text, time=time,
            date=self._date(page, row, span, low) or before.date, number=number, duration=None,
            taken={"kind": [before.label_span]},
        )]  # fmt: skip

    def _counted_behind(self, page: Page, row: Row, before: SessionMention, index: int) -> list[SessionMention]:
        """'Sabato alle 11.30 la prima gara, domenica alle 15.45 la seconda.': the ordinal behind ends the clause."""
        time, low = row.times[index], row.times[index - 1].span[1]
        words = tokens_of(page.folded, time.span[1], time.span[1] + _BEHIND)
        word = next((word for word in words if word.text not in self._fillers or word.text in self._ordinals), None)
        counts = word is not None and self._ordinals.get(word.text) == (before.number or 1) + 1
        if word is None or not counts or page.folded[word.end : word.end + 1] not in {"", ".", ",", ";", "\n"}:
            return []
        before.number = before.number or 1
        span = (time.span[0], word.end)
        return [replace(
            before, span=span, label_span=(word.start, word.end), label=word.text, time=time,
            date=self._date(page, row, span, low) or before.date, number=before.number + 1, duration=None,
            taken={"kind": [before.label_span]},
        )]  # fmt: skip

    def _opens_clause(self, page: Page, words: list[Token], place: int) -> int | None:
        """Where the clause of a word begins, with its article, if nothing else stands before the word."""
        while place:
            before, start = words[place - 1], words[place].start
            if page.folded[before.end : start].strip()[:1] in _CLAUSE or before.text in self._both:
                return start
            if before.text not in self._fillers:
                return None
            place -= 1
        return words[0].start if words else None

    def _group(
        self, page: Page, groups: list[Group], time: TimeMention, low: int, high: int, skipped: Marked, bound: set[int],
        *, chained: bool,
    ) -> Group | None:  # fmt: skip
        """The nearest session before the time whose words lead to it, else the one right after it."""
        before = [
            group for group in groups if low <= group.start and group.end <= time.span[0] and group.start not in bound
        ]
        before = self._outside(page, before, time)
        plain = [group for group in before if _plain(group)]
        led = (
            group for group in [*plain[-1:], *before[-1:]]
            if self._leads(page, group.end, time.span[0], skipped)
            and (chained or _plain(group) or self._starts_in(page, group.end, time.span[0]))
        )  # fmt: skip
        nearest = next(led, None)
        if nearest and not self._turns(page, nearest.end, time):
            return nearest
        after = next((group for group in groups if time.span[1] <= group.start < high), None)
        if after is None or self._begins_anew(page, time.span[1], after.start):
            return nearest
        goes_on = self._leads(page, time.span[1], after.start, skipped, after=True)
        if nearest:
            goes_on = goes_on and not self._has_own(page, time, after, high, skipped)
            return after if goes_on and "," not in page.folded[time.span[1] : after.start] else nearest
        begun = self._begun(page, time, skipped) or self._starts_right_behind(page, after)
        goes_on = goes_on or (begun and page.folded[time.span[1] : after.start] == " ")
        told = begun or _plain(after) or self._starts_in(page, time.span[1], after.start)
        return after if goes_on and told and not self._has_own(page, time, after, high, skipped) else None

    def _outside(self, page: Page, before: list[Group], time: TimeMention) -> list[Group]:
        """Those that no aside names: 'Qualifying, which sets the grid for race 1, starts at 11'."""
        for group in before:
            closing = page.folded.find(",", group.end + 1, time.span[0])
            told = tokens_of(page.folded, group.end, max(group.end, closing))
            if told and told[0].text in self._relatives and page.folded.startswith(", ", group.end):
                return [one for one in before if not group.end <= one.start < closing]
        return before

    def _turns(self, page: Page, start: int, time: TimeMention) -> bool:
        """'… das Training statt, um 11 Uhr folgt das Qualifying': it opens with a time and goes on with a verb."""
        words = tokens_of(page.folded, start, time.span[0])
        parted = "," in page.folded[start : time.span[0]] or any(word.text in self._both for word in words)
        behind = tokens_of(page.folded, time.span[1], time.span[1] + _VERB)
        return bool(parted and behind and behind[0].text in self._starts and page.folded[time.span[1]] == " ")

    def _begun(self, page: Page, time: TimeMention, skipped: Marked) -> bool:
        """'Am Samstag beginnt um 9 Uhr das Training': the verb of starting stands before the time."""
        low = max(page.sentence_at(time.span[0])[0], time.span[0] - _BEFORE)
        words = skipped.without(tokens_of(page.folded, low, time.span[0]))
        known = itertools.takewhile(lambda word: word.text in self._fillers, reversed(words))
        return any(word.text in self._starts for word in known)

    def _has_own(self, page: Page, time: TimeMention, after: Group, high: int, skipped: Marked) -> bool:
        """'… at 15.30, the start of race 2 at 14': whether a session behind a comma has the next time."""
        between = tokens_of(page.folded, time.span[1], after.start)
        along = not self._along.isdisjoint(word.text for word in between)  # 'gates open at 11 with practice at noon'
        # 'Gates open at 9 a.m. Qualifying starts at 11.'
        ended = page.text[time.span[1] - 1] == "." and page.text[after.start].isupper()
        parted = "," in page.folded[time.span[1] : after.start] or along or ended
        number = max(after.members[0].numbers, default=1)
        words = tokens_of(page.folded, after.end, high)
        if any(self._ordinals.get(word.text, 0) > number for word in words):
            return False  # 'At 11.30 the first race starts, then the second on Sunday at 15.45'
        if along and words and words[-1].text in self._through:
            return False  # 'from 9 with practice until noon'
        return parted and high < len(page.folded) and self._leads(page, after.end, high, skipped)

    def _begins_anew(self, page: Page, start: int, end: int) -> bool:
        """'At 15:15 and race 2 at 16:20': whether a session behind a time is told of next."""
        return any(word.text in self._both for word in tokens_of(page.folded, start, end))

    def _starts_right_behind(self, page: Page, group: Group) -> bool:
        """'At 13:30 qualifying starts': a verb of starting, or one and a filler before it ('will start')."""
        words = tokens_of(page.folded, group.end, group.end + _VERB)[:_FEW]
        near = page.folded[group.end : group.end + 1] == " "
        return near and any(word.text in self._starts and word.text not in self._copulas for word in words)

    def _starts_in(self, page: Page, start: int, end: int) -> bool:
        return any(word.text in self._starts for word in tokens_of(page.folded, start, end))

    def _leads(self, page: Page, start: int, end: int, skipped: Marked, *, after: bool = False) -> bool:
        """Whether only fillers stand between a session and its time, or a verb of starting and then fillers."""
        whole = self._unbroken(page.folded, start, end, skipped)
        start = start if after else self._behind_aside(page.folded, start, end)
        if end - start > _FARTHEST or not whole:
            return False
        joined = (word for word in tokens_of(page.folded, start, end) if word.text in self._both)
        if any(page.folded.startswith(",", word.end) for word in joined):
            return False  # 'quickest on SS9 and, shortly after 3 p.m., …': something else is told of
        tokens = skipped.without(tokens_of(page.folded, start, end))
        unknown = [place for place, token in enumerate(tokens) if token.text not in self._fillers]
        if not unknown:
            return bool(tokens) or not after
        # Before the verb a session may be described: 'qualifying for the ladies' cup starts at …'.
        owned = tokens[0].text in self._belongs
        verbs = [
            place for place, token in enumerate(tokens)
            if token.text in self._starts or (owned and token.text in self._copulas)
        ]  # fmt: skip
        return (
            not after
            and bool(verbs)
            and unknown[-1] < verbs[-1]
            and len(unknown) <= _UNKNOWN
            and "," not in page.folded[start:end]
        )

    @staticmethod
    def _behind_aside(folded: str, start: int, end: int) -> int:
        """'Race 3, the one with the reversed grid, starts at 5.10 p.m.': where what is told between commas ends."""
        closing = folded.find(",", start + 1, end)
        return closing + 1 if folded.startswith(", ", start) and closing > 0 else start

    def _unbroken(self, folded: str, start: int, end: int, skipped: Marked) -> bool:
        for place in range(start, end):
            char = folded[place]
            if char.isalnum() or char in _SIGNS or (char in ".&+#" and skipped.holds(place, place + 1)):
                continue
            if char != ".":
                return False
            if folded[max(start, place - 12) : place].rpartition(" ")[2] not in self._shortened:
                return folded[place + 1 : place + 2].isalpha()
        return True

    def _span(self, page: Page, row: Row, group: Group, time: TimeMention) -> Span:
        start, end = min(group.start, time.span[0]), max(group.end, time.span[1])
        words = tokens_of(page.folded, max(row.line.start, start - 12), start)
        for known in (self._counts, self._articles):  # 'the two races'
            if words and words[-1].text in known and page.folded[words[-1].end : start].isspace():
                start = words.pop().start
        return start, end

    def _lasts(self, page: Page, row: Row, span: Span, high: int) -> tuple[float | None, Span]:
        """'at 1.30pm and lasts 25 minutes', 'at 14:00 (40 min)': the length after the time, and the clause with it."""
        for duration in within(row.durations, span[1], min(high, span[1] + _BEFORE))[:1]:
            gap = page.folded[span[1] : duration.span[0]]
            if any(not char.isalnum() and char not in " ,(-" for char in gap):
                break
            if all(token.text in self._lasting for token in tokens_of(page.folded, span[1], duration.span[0])):
                end = duration.span[1]
                return duration.minutes, (span[0], end + (page.folded[end : end + 1] == ")"))
        return None, span

    def _date(self, page: Page, row: Row, span: Span, low: int) -> DateMention | None:
        """The day in the clause, right after it, or right before it."""
        dates = within(row.dates, min(low, span[0]), span[1] + _BEHIND)
        inside = [date for date in dates if span[0] <= date.span[0] < span[1]]
        if inside:
            return inside[0]
        before = [date for date in dates if low <= date.span[0] and date.span[1] <= span[0]]
        behind = next((date for date in dates if date.span[0] >= span[1]), None)
        gap = page.folded[span[1] : behind.span[0]] if behind else ""
        if behind and self._right_behind(gap) and not (before and "," in gap):
            return behind
        return before[-1] if before else None

    def _right_behind(self, gap: str) -> bool:
        """Whether a day goes with the time before it: 'at 14:30 (13:30 UK time) on Saturday'."""
        aside = _ASIDE.search(gap)
        gap = gap[: aside.start()] + gap[aside.end() :] if aside else gap
        told = tokens_of(gap, 0, len(gap))
        return (
            len(told) <= _FEW
            and not any(char in ".;:!?" for char in gap)
            and all(word.text in self._fillers and word.text not in self._both for word in told)
        )

    @staticmethod
    def _told_before(page: Page, row: Row, time: TimeMention) -> DateMention | None:
        """The day before a time in its sentence, whatever stands between them."""
        dates = within(row.dates, page.sentence_at(time.span[0])[0], time.span[0])
        return dates[-1] if dates else None

    @staticmethod
    def _opening_day(page: Page, row: Row, low: int, time: TimeMention) -> DateMention | None:
        """'Sunday, June 14, gates open at 10. Practice begins at noon.': the day that a sentence before opens with."""
        dates = within(row.dates, low, time.span[0])
        opens = (
            date for date in reversed(dates) if not page.text[page.sentence_at(date.span[0])[0] : date.span[0]].strip()
        )
        return next(opens, None)

    @staticmethod
    def _with_date(span: Span, date: DateMention | None, high: int) -> Span:
        """The clause with the day beside it."""
        if date is None:
            return span
        if span[1] <= date.span[0] <= span[1] + 5 and date.span[1] <= high:
            return span[0], date.span[1]
        return span

    @staticmethod
    def _minutes(page: Page, row: Row, group: Group, span: Span) -> float | None:
        """'The 40-minute qualifying session', 'Race 1 (40 min)': the length beside the name."""
        for duration in within(row.durations, min(span[0], group.start) - _BEFORE, span[1]):
            if span[0] <= duration.span[0] < span[1]:
                return duration.minutes
            low, high = duration.span[1], group.start
            if 0 <= high - low <= 12 and not any(char in ".;,:" for char in page.folded[low:high]):
                return duration.minutes
        return None


def _plain(group: Group) -> bool:
    """A word as common as 'heat' is a session in prose where a number follows it, else before a verb of starting."""
    return not group.members[0].ordinary or bool(group.members[0].numbers)


def _is_meeting(group: Group) -> bool:
    """'The sixth heat': days have no more than three of a kind that are counted so."""
    first = group.members[0]
    return first.ordinary and not first.numbered_ends and any(number > _COUNTED for number in first.numbers)
