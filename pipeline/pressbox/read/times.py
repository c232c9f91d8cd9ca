"""Times: every clock time and span of time of day, in a timetable or not.

A figure is looked at only where digits stand. A form that is plain by itself (11:10, 2 p.m.) is a time wherever it
stands, unless what is around it says otherwise (a lap of 1:37); a weak one (11.10, 10h, 0820) needs a context.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter
from typing import Any

from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.names import session_words
from pressbox.grammar.timetable.points import Point, follows, goes_on, is_behind_label, is_in_brackets, is_of_day
from pressbox.grammar.timetable.spoken import Spoken
from pressbox.grammar.timetable.zones import ZoneWords
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, TimeMention, ZoneMention, within
from pressbox.packs import Form, Language, Lexicon, Packs
from pressbox.patterns import NEVER, Match, Pattern, either, fold, met, pattern, words

# One hour by two clocks: 'ore 9.15 (13.15 GMT)'.
_TWICE = pattern(r"\d(?:\s?\(| / )\d", rule="times.twice")
_WORD_AFTER = pattern(r"[\s-]?([^\W\d_]++(?:/[a-z])?(?:\s[^\W\d_]++)?)")
_HOUR = 2  # digits
_TELLING = 3  # characters behind a figure that tell whether it may begin a time
_KNOWN = 10_000  # of such characters
_HALF = 12 * 60
_WHOLE = 24 * 60
_EARLY = 6 * 60  # before it hardly a session starts
_BEHIND = 32  # characters: the name of a session right before its time
_COUNTED = 4  # sessions of a kind that a meeting has
_MARGIN = 48  # how far from the margin or the border of its cell a time may stand and still lead it
_PROSE = frozenset({"prose", "lead", "speech"})
_SHORT = frozenset({"note", "heading", "day", "title"})


class _Hints(dict[str, bool]):
    """Whether a few characters hint at a time before them, asked once of each."""

    def __init__(self, hint: Pattern) -> None:
        super().__init__()
        self._hint = hint

    def __missing__(self, characters: str) -> bool:
        if len(self) > _KNOWN:
            self.clear()
        found = self[characters] = self._hint.may_open(characters)
        return found


class TimesReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.times
        parts = packs.parts(language, "times")
        self._zones = ZoneWords(packs, language)
        self._names = session_words(packs, language)
        self._forms = list(reversed(sheet.clock))
        self._clock = pattern(
            "|".join(f"(?:{form.pattern})(?<f{index}>)" for index, form in enumerate(self._forms))
            + "|(?!)(?<h>)(?<m>)(?<ampm>)(?<word>)",
            parts, "times.clock",
        )  # fmt: skip
        numbers = self._clock.groups  # by number groups are asked for ten times as quickly as by name
        self._figured = itemgetter(*(numbers[name] - 1 for name in ("h", "m", "ampm", "word")))
        self._by_group = [(numbers[f"f{index}"] - 1, form) for index, form in enumerate(self._forms)]
        hint = pattern(either(sheet.hints), parts, "times.hints")
        self._hints = _Hints(hint)
        # 'kl 14': nothing behind the hour says that it is one, the word before it does.
        led = words(sheet.hour_words)
        self._hour_word = pattern(rf"\b(?:{led})\.?\s?(?=\d)", rule="times.hour_words") if sheet.hour_words else None
        self._named = {fold(word): time for word, time in sheet.named.items()}
        self._words: Lexicon[str] = Lexicon((word, word) for word in self._named)
        through = words(sheet.through)
        # 'kl. 9.05-kl. 10.05': the word for the hour may stand before both.
        again = rf"(?:(?:{led})\.?\s?)?" if sheet.hour_words else ""
        onward = rf"\s?(?:-|(?:{words([*sheet.through, *sheet.both])})\s)\s?"
        self._hour_onward = pattern(
            rf"\b(?:{led})\.?\s?\d{{1,2}}(?:[.:]\d\d)?{onward}(?=\d)" if sheet.hour_words else NEVER,
            rule="times.hour_words",
        )
        self._through = pattern(
            rf"\s?[)\]]?\s?(?:-{{1,2}}|>|→|\b(?:{through})\b)\s?[(\[]?\s?{again}", rule="times.through"
        )
        self._both = pattern(rf"\s(?:{words(sheet.both)})\s{again}", rule="times.both")
        hour = parts.get("hour", r"\d{1,2}")
        begun = rf"(?<![\w.:,/$£€+])(?<h>{hour})\s?(?:-|(?:{through})\s)\s?$"
        among = rf"(?<=\b(?:{words(sheet.between)})\s)(?<h>{hour})\s(?:{words(sheet.both)})\s$"
        self._bare = pattern(f"{begun}|{among}" if sheet.between else begun, parts, "times.bare")
        self._between = frozenset(map(fold, sheet.between))
        self._after_between = pattern(rf"\b(?:{words(sheet.between)})\s{{1,2}}{again}$", rule="times.between")
        self._lead = frozenset(map(fold, sheet.lead)) | self._between
        self._weak_lead = frozenset(map(fold, sheet.weak_lead))
        self._spoken = Spoken(packs, language)
        self._spoken_lead = frozenset(map(fold, sheet.spoken_lead))
        self._not_after = frozenset(map(fold, sheet.not_after))
        self._measured = frozenset(word for term in sheet.measured for word in fold(term).split()[-1:])
        self._units = frozenset(map(fold, sheet.units))
        self._clock_words = frozenset(map(fold, sheet.clock_words))
        self._notes = [pattern(form.pattern, parts, f"times.{form.id}") for form in sheet.zone_notes]
        self._note_words = [fold(word) for word in sheet.note_words]

    # -------------------------------------------------------------------------------------------------- times
    def read(self, page: Page, found: Mentions) -> list[TimeMention]:
        points = self._points(page, found)
        self._join(page, points)
        points = self._ends_dropped(points)
        self._like_the_next(page, points)
        self._after_noon(page, points, found)
        self._evening(page, points)
        for point in points:
            self._beside(page, point)
        several = sum(point.leads and point.needs is not None for point in points) > 1
        times: list[Point] = []
        for point in points:
            point.of_day |= bool(times) and goes_on(page, times[-1], point, self._both)
            if self._is_time(page, point, several=several):
                times.append(point)
        return [self._mention(point) for point in times]

    def _points(self, page: Page, found: Mentions) -> list[Point]:
        if not page.lines:
            return []
        folded = page.folded
        taken = Marked([*(mention.span for mention in found.dates), *(mention.span for mention in found.links)])
        days = {mention.span[1] for mention in found.dates if mention.weekday is not None}
        starts = self._starts(page) + [hit.start for hit in page.hits(self._words)]
        points = self._said(page, taken)
        words = Marked((point.start, point.end) for point in points)
        last = 0
        for start in sorted(starts):
            if start < last or not self._may_begin(folded, start) or words.holds(start, start + 1):
                continue
            if taken.holds(start, start + 1) and not self._leads(page, start):
                continue  # the figures of a day; _row_of_session() asks for no other
            match = self._clock.match(folded, start)
            if match is None:
                continue
            point = self._point(page, match)
            if point is None or (taken.holds(*match.span()) and not self._row_of_session(page, point)):
                continue
            if self._numbers_session(page, *match.span()):
                continue
            point.of_day = page.folded[start - 1] == " " and start - 1 in days
            points.append(point)
            last = match.end()
        return sorted(points, key=lambda point: point.start)

    def _starts(self, page: Page) -> list[int]:
        """The figures that a time can begin with: what is behind them, or their own last two digits, hints at one."""
        folded, hints = page.folded, self._hints
        starts = []
        for first, end in page.figures:
            if hints[folded[end : end + _TELLING]]:
                starts.append(max(first, end - _HOUR))
            if end - first > _HOUR and hints[folded[end - _HOUR : end + 1]]:
                starts.append(max(first, end - 2 * _HOUR))
        if self._hour_word is not None:
            starts += [word.end() for word in self._hour_word.finditer(folded)]
            starts += [word.end() for word in self._hour_onward.finditer(folded)]  # 'kl 9-10'
        return starts

    def _said(self, page: Page, taken: Marked) -> list[Point]:
        """Times in words; a day that the words take in ('this afternoon') does not keep them from being one."""
        points: list[Point] = []
        for said in self._spoken.find(page):
            if points and said.start < points[-1].end:
                continue
            line = page.line_at(said.start)
            if said.end <= line.end and not taken.holds(said.start, said.start + 1):
                points.append(Point(
                    said.start, said.end, said.rule, said.needs, said.minutes, True, line, guessed=not said.half
                ))  # fmt: skip
        return points

    def _like_the_next(self, page: Page, points: list[Point]) -> None:
        """'um 11.40 und 15.25 Uhr': what says that the second is a time says it of the first."""
        for point, following in pairwise(points):
            if (
                point.needs == "context"
                and following.needs is None
                and following.like != "lap"
                and self._both.fullmatch(page.folded, point.stop, following.start)
            ):
                point.needs = None

    @staticmethod
    def _after_noon(page: Page, points: list[Point], found: Mentions) -> None:
        """'at 2.05pm and at half past seven': the second is in the evening, unless it is of another day.

        So it is in 'Gates open at 4 p.m., hot laps at 6:30', but not in '4 p.m. ET (1:00 PT)'.
        """
        for before, point in pairwise(points):
            if (
                (point.guessed or follows(page, before, point))
                and before.line is point.line
                and before.minutes >= _HALF > point.minutes
                and not within(found.dates, before.start, point.start)
            ):
                point.minutes += _HALF
                point.twelve = point.twelve or not point.guessed

    @staticmethod
    def _evening(page: Page, points: list[Point]) -> None:
        """'5:00 p.m. Gates', then '7:30 Heats' in the rows below: half of the day is said but once."""
        rows = [point for point in points if point.leads]
        for before, point in pairwise(rows):
            ends = [point, *([point.until] if point.until else [])]
            if (
                before.twelve | (before.until is not None and before.until.twelve)
                and not any(end.twelve for end in ends)
                and 0 <= point.line.index - before.line.index <= 1
                and _HALF <= before.minutes < point.minutes + _HALF < _WHOLE
                and ends[-1].minutes < _HALF
                and page.folded[point.start] != "0"
            ):
                for end in ends:
                    end.minutes, end.twelve = end.minutes + _HALF, True

    @staticmethod
    def _may_begin(folded: str, start: int) -> bool:
        before = folded[start - 1] if start else " "
        if before.isdigit() or before in "+$£€#":
            return False
        if before in ".:,/'" and start > 1 and (folded[start - 2].isdigit() or before == "'"):
            return False
        return not (before.isalpha() and folded[start].isalpha())

    def _point(self, page: Page, match: Match) -> Point | None:
        groups = match.groups()
        form = self._form_of(groups)
        h, m, ampm, word = self._figured(groups)
        if word:
            hour, minute = map(int, self._named[word].split(":"))
        else:
            hour, minute = int(h), int(m or 0)
        named = m or word or form.gives.get("needs") is None
        if hour > 24 or (hour == 24 and (minute or not named)) or (ampm and not 0 < hour <= 12):
            return None  # '24H' is how long it takes, '24.00' and '24 Uhr' are midnight
        minutes = (
            hour % 12 * 60
            + minute
            + (_HALF if ampm[0] in "pa" and ampm[0] != "m" and ampm.startswith(("p", "af")) else 0)
            if ampm
            else hour * 60 + minute
        )
        line = page.line_at(match.start())
        if match.start() >= line.end:
            return None
        point = Point(
            match.start(),
            self._trimmed(page, match),
            f"times.{form.id}",
            form.gives.get("needs"),
            minutes,
            ampm is not None,
            line,
            form.gives.get("like", ""),
            bool(word),
        )
        point.leads = self._leads(page, point.start)
        return point

    def _form_of(self, groups: Sequence[str | None]) -> Form:
        for index, form in self._by_group:
            if groups[index] is not None:
                return form
        raise AssertionError("each form has a group that says so")

    @staticmethod
    def _trimmed(page: Page, match: Match) -> int:
        end = match.end()
        while end > match.start() and page.folded[end - 1].isspace():
            end -= 1
        return end

    @staticmethod
    def _leads(page: Page, start: int) -> bool:
        """Whether a time opens its row or its cell."""
        before = page.folded[max(page.line_at(start).start, start - _MARGIN) : start]
        if before[-1:] == " " and before[-2:-1].isalnum():
            return False
        cell = max(before.rfind("|"), before.rfind("\t"), before.rfind("   "))
        return not any(map(str.isalnum, before[cell + 1 :]))

    def _row_of_session(self, page: Page, point: Point) -> bool:
        """A dot time that also reads as a day ('09.10 Race 1') is a time where it leads the row of a session."""
        return (
            point.needs == "context"
            and point.leads
            and self._names.any_near(page, point.line.start, point.line.end, point.start)
        )

    def _join(self, page: Page, points: list[Point]) -> None:
        """Two points with a dash or a word for 'until' between them are one span of time."""
        for first, second in pairwise(points):
            if first.line is not second.line or second.start - first.end > 12 or first.zone or first.ends:
                continue
            zone = self._zones.after(page.text, page.folded, first.end, second.start)
            parted = self._through.fullmatch(page.folded, zone.span[1] if zone else first.end, second.start) or (
                self._both.fullmatch(page.folded, first.end, second.start)
                and self._after_between.search(page.folded, max(first.line.start, first.start - 20), first.start)
            )
            if parted and (first.needs == "row") == (second.needs == "row"):
                first.until, second.ends = second, True
                self._share_half(first, second)
        for point in points:
            if point.twelve and not point.ends:
                self._bare_start(page, point)

    @staticmethod
    def _share_half(first: Point, second: Point) -> None:
        """'10:30-11:30 a.m.' and '2:30pm-3:30': one half of the day is said for both."""
        if second.twelve and not first.twelve and first.minutes < 13 * 60 and not first.named:
            half = second.minutes // _HALF * _HALF
            value = first.minutes % _HALF + half
            first.minutes = value if value <= second.minutes else (value + _HALF) % _WHOLE
        elif first.twelve and not second.twelve and second.minutes < _HALF and not second.named:
            value = second.minutes + first.minutes // _HALF * _HALF
            second.minutes = value if value >= first.minutes else (value + _HALF) % _WHOLE

    def _bare_start(self, page: Page, point: Point) -> None:
        """'from 9 to 11 a.m.': the figure before takes the half of the day of the time after it."""
        low = max(point.line.start, point.start - 12)
        found = self._bare.search(page.folded, low, point.start)
        if found is None or point.until is not None or not 0 < int(found["h"]) <= 12:
            return
        if self._numbers_session(page, found.start("h"), found.end("h")):
            return
        end = replace(point)
        point.start, point.minutes, point.twelve, point.until = found.start(), int(found["h"]) % 12 * 60, False, end
        self._share_half(point, end)
        point.leads = self._leads(page, point.start)

    @staticmethod
    def _ends_dropped(points: list[Point]) -> list[Point]:
        return [point for point in points if not point.ends]

    def _beside(self, page: Page, point: Point) -> None:
        limit = point.line.end
        point.zone = self._zones.after(page.text, page.folded, point.stop, limit) or self._zones.before(
            page.text, page.folded, point.start, point.line.start
        )

    # ---------------------------------------------------------------------------------------------- what is one
    def _is_time(self, page: Page, point: Point, *, several: bool) -> bool:
        if point.zone:
            return True
        before = self._word_before(page, point.start)
        after = _WORD_AFTER.match(page.folded, point.stop, point.line.end)
        following = after[1] if after else ""
        if (
            before in self._not_after
            or following in self._units
            or (following.split(" ")[0] in self._units and point.needs)
        ):
            return False
        if page.folded[point.stop : point.stop + 1] == "%" or page.folded[point.stop : point.stop + 2] == " %":
            return False
        if point.needs is None:
            padded = (
                page.folded[point.start] == "0"
                or point.minutes >= 10 * 60
                or point.twelve
                or point.named
                or (
                    "h" in page.folded[point.start : point.end]
                    and (point.minutes >= _EARLY or before not in self._measured)
                )
            )
            spans = point.until is not None and self._spans(point, point.until)
            if padded or point.leads or spans or following.split(" ")[0] in self._clock_words:
                return following.split(" ")[0] not in self._units or point.twelve or point.leads
            return before not in self._measured and following.split(" ")[0] not in self._units
        return self._has_context(page, point, before, several=several)

    @staticmethod
    def _spans(point: Point, until: Point) -> bool:
        """'von 9 bis 9.45 Uhr', 'de 9:00 a 9:40' are no lap times."""
        whole = point.minutes % 5 == until.minutes % 5 == 0 and point.minutes >= _EARLY
        return whole or until.like != "lap"

    def _has_context(self, page: Page, point: Point, before: str, *, several: bool) -> bool:
        if point.needs == "zone":
            return False
        if point.needs == "spoken":
            return before in self._spoken_lead
        if point.needs == "row":
            return self._four_digits(page, point, several=several)
        if point.until and point.until.needs is None:
            return True
        if point.of_day and point.minutes >= _EARLY and point.minutes % 5 == 0:
            return True
        if before in self._lead and not (point.like == "decimal" and before in self._weak_lead):
            return point.minutes >= _EARLY or point.like != "decimal" or self._of_session(page, point)
        in_list = point.leads and point.like != "duration" and (several or is_of_day(page, point))
        return in_list or self._of_session(page, point)

    def _of_session(self, page: Page, point: Point) -> bool:
        """Whether it stands in a row that names a session."""
        line = point.line
        if line.kind in _PROSE:
            return self._right_behind_session(page, point) or is_in_brackets(page, point, self._names)
        return self._names.any_near(page, line.start, line.end, point.start)

    def _right_behind_session(self, page: Page, point: Point) -> bool:
        """'race 1 10.20 och race 2 13.40': in prose nothing may stand between."""
        low, gap = max(point.line.start, point.start - _BEHIND), page.folded[point.start - 1]
        if gap not in " (" or point.minutes < _EARLY or point.like != "decimal":
            return False
        return self._names.ends_at(page, low, len(page.folded[low : point.start].rstrip(" (")) + low)

    def _numbers_session(self, page: Page, start: int, end: int) -> bool:
        """'Race 1 - 2pm', 'course 1 à 11h30': a figure that counts a session; not 'Practice 1-2 p.m.'."""
        figure = page.folded[start:end].strip()
        if (
            not figure.isdigit()
            or int(figure) > _COUNTED
            or page.folded[start - 1] != " "
            or page.folded[end : end + 1] == "-"
        ):
            return False
        return self._names.ends_at(page, max(page.line_at(start).start, start - _BEHIND), start - 1)

    def _four_digits(self, page: Page, point: Point, *, several: bool) -> bool:
        """'0820-0850' and, in the row of a session or of several below a day, '1430'; never two years."""
        if page.folded[point.start] == "0" and point.until is not None:
            return True
        if several and point.leads and point.minutes % 5 == 0 and is_of_day(page, point):
            return True
        likely = point.until is not None or (
            point.leads and (page.folded[point.start] == "0" or point.minutes % 5 == 0)
        )
        likely = likely or is_behind_label(page, point, self._names)
        return likely and self._of_session(page, point)

    @staticmethod
    def _word_before(page: Page, start: int) -> str:
        before = page.folded[max(0, start - 18) : start].rstrip(" \t\n(:.")
        first = len(before)
        while first and before[first - 1].isalpha():
            first -= 1
        return "@" if before.endswith("@") else before[first:]

    def _mention(self, point: Point) -> TimeMention:
        end = point.stop
        if point.zone and not point.zone.bracketed:
            end = point.zone.span[1]
        until: dict[str, Any] = {}
        if point.until:
            until = {"end_hour": point.until.minutes // 60 % 24, "end_minute": point.until.minutes % 60}
        return TimeMention(
            (point.start, end), point.rule, point.minutes // 60 % 24, point.minutes % 60, **until,
            zone=point.zone.zone if point.zone else None, zone_span=point.zone.span if point.zone else None,
            local=bool(point.zone and point.zone.local), line=point.line.index,
        )  # fmt: skip

    # -------------------------------------------------------------------------------------------------- zones
    def zones(self, page: Page) -> list[ZoneMention]:
        """Notes on the zone of all times: '(all times in CEST)', 'SCHEDULE (LOCAL TIME)', 'Times in CET'."""
        notes: dict[int, ZoneMention] = {}
        for word in self._note_words if page.lines else ():
            for at, end in met(word, page.folded):
                line = page.line_at(at)
                if line.index not in notes and (note := self._note(page, line, at, end)):
                    notes[line.index] = note
        for line in page.lines:
            if line.kind in _SHORT and line.index not in notes and (note := self._bracket(page, line)):
                notes[line.index] = note
        return [notes[index] for index in sorted(notes)]

    def _note(self, page: Page, line: Line, start: int, end: int) -> ZoneMention | None:
        """The zone within a few words after the words that open a note, or right before them ('local times')."""
        for compiled in self._notes:
            opening = compiled.search(page.folded, max(line.start, start - 16), min(line.end, end))
            if opening is None:
                continue
            high = min(line.end, opening.end() + 60)
            stops = [
                at
                for at in range(opening.end(), high)
                if page.folded[at] in ".;!?" and page.folded[at + 1 : at + 2].isspace()
            ]
            high = stops[0] if stops else high
            low = max(line.start, opening.start() - 16)
            hit = self._zones.among(page.text, page.folded, opening.end(), high) or self._zones.among(
                page.text, page.folded, low, opening.end()
            )
            if hit and not _TWICE.search(page.folded, opening.end(), hit.span[0]):
                return ZoneMention(hit.span, "times.zone-note", hit.zone, line.index)
        return None

    def _bracket(self, page: Page, line: Line) -> ZoneMention | None:
        bracket = max(page.folded.rfind("(", line.start, line.end), page.folded.rfind("[", line.start, line.end))
        hit = self._zones.after(page.text, page.folded, bracket, line.end) if bracket >= 0 else None
        return ZoneMention(hit.span, "times.zone-bracket", hit.zone, line.index) if hit else None
