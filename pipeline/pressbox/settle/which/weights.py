"""How much the places of a release say of its event, and the days that its programme holds."""

import datetime as dt
from functools import cached_property
from typing import TypeAlias

from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, EventMention, Mentions, PlaceMention, SeriesMention, Span, within
from pressbox.models import Published
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern
from pressbox.settle.kind import kind_of
from pressbox.settle.when.days import DAY
from pressbox.settle.when.told_days import told_days

Programme: TypeAlias = tuple[dt.date, dt.date, Span]  # the first day and the last, and the words that say so

# What a mention is worth by the line that it stands in. A calendar lists every event and so speaks for none.
WEIGHTS = {"title": 60, "subtitle": 45, "lead": 40, "heading": 25, "stamp": 25, "day": 15, "note": 10}
BODY = 8
ENOUGH = 30  # what makes an event
HEADS = frozenset({"title", "subtitle", "lead"})
_EARLY = 6  # lines: the first paragraphs say what the release is about
_NEAR = dt.timedelta(days=8)  # of the timetable: a dateline, a day of arrival
_YEAR = dt.timedelta(days=240)  # what lies so far back is told to compare: 'his last win before it, on July 26, 2024'
OPENING = frozenset({"stamp", "subtitle", "heading", "row", "label", "day"})  # lines that stand above the text
_BEFORE = 20  # what the venue before is worth less
_SUNDAY = 6
_LEFT = 60  # characters before a venue in which the words stand that say that it was left


def _left(language: Language) -> Pattern:
    return pattern(rf"(?:{language.parts('events')['left']})\b", rule="events.left")


class Weights:
    """What the places of a release say of its event, and the days that its programme holds."""

    def __init__(self, page: Page, found: Mentions, published: Published | None) -> None:
        self._page = page
        self._found = found
        self.published = published
        self.listed = {mention.line for mention in found.calendar}
        self.rows = {mention.line for mention in found.sessions if mention.source != "prose"}
        self._other = set(found.elsewhere)
        self._sentences: dict[int, Span] = {}
        self._weights: dict[int, int] = {}

    @cached_property
    def programme(self) -> Programme | None:
        """The days of the timetable, else those that a report tells of by their names."""
        return self.timetable or self._told

    @cached_property
    def timetable(self) -> Programme | None:
        """The days of the timetable, unless a report has that of the next meeting."""
        days, told = self._timetable_days(), self._told
        return None if days and told and told[1] < days[0] and self.kind == "report" else days

    @cached_property
    def _told(self) -> Programme | None:
        """The days told by their names; 'last time out he was fourth on Sunday' of a preview is another meeting's."""
        told = told_days(self._page, self._found, self.published)
        return None if told and self.kind == "preview" else told

    @cached_property
    def clauses(self) -> dict[Span, list[EventMention]]:
        """Those that say which round of what, by their sentence."""
        clauses: dict[Span, list[EventMention]] = {}
        for clause in self._found.events:
            clauses.setdefault(clause.sentence, []).append(clause)
        return clauses

    @cached_property
    def _dates(self) -> dict[Span, list[DateMention]]:
        dates: dict[Span, list[DateMention]] = {}
        for mention in self._found.dates:
            if not mention.stamp:
                dates.setdefault(self.sentence(mention.span[0]), []).append(mention)
        return dates

    @cached_property
    def _above_rows(self) -> set[int]:
        return {index for line in self.rows for index in self._page.lines[line].headings}

    def sentence(self, position: int) -> Span:
        """The sentence at a position, looked up once: every vote asks for those of the same few mentions."""
        sentence = self._sentences.get(position)
        if sentence is None:
            sentence = self._sentences[position] = self._block(position) or self._page.sentence_at(position)
        return sentence

    def _block(self, position: int) -> Span | None:
        """Short lines that stand together above the text: 'Northern Cup' / 'Knockhill, Fife' / '16/17 August 2025'."""
        lines, line = self._page.lines, self._page.line_at(position)
        if line.kind not in OPENING or line.index >= self.opening:
            return None
        first = last = line.index
        while not lines[first].after_blank and lines[first - 1].kind in OPENING:
            first -= 1
        while last + 1 < self.opening and not lines[last + 1].after_blank and lines[last + 1].kind in OPENING:
            last += 1
        return (lines[first].start, lines[last].end) if first < last else None

    @cached_property
    def opening(self) -> int:
        """The first line of the text itself."""
        return next((line.index for line in self._page.lines if line.kind in {"lead", "prose", "speech"}), 0)

    def of(self, span: Span) -> int:
        """How much a mention at a place says about the event of the release."""
        weight = self._weights.get(span[0])
        if weight is None:
            weight = self._weights[span[0]] = self._weigh(span)
        return weight

    def _weigh(self, span: Span) -> int:
        line = self._page.line_at(span[0])
        if line.index in self.listed or self.sentence(span[0]) in self._other:
            return 0
        if self._is_elsewhere(span):
            return 0
        opens = line.index < self.opening and self._page.title is not None and line.index <= self._page.title.index + 2
        weight = WEIGHTS.get(line.kind, WEIGHTS["stamp"] if opens else BODY)
        if line.kind == "prose" and line.index <= _EARLY:
            weight *= 2
        if line.kind == "heading" and line.index + 1 < len(self._page.lines):
            weight += 20 if self._opens_timetable(line) else 0
        return weight // 8 if line.boilerplate else weight

    def _is_elsewhere(self, span: Span) -> bool:
        """Whether the sentence speaks of days far from those of the timetable."""
        if self.programme is None:
            return False
        first, last = self.programme[0] - _NEAR, self.programme[1] + _NEAR
        # Not 'since her debut in March 2024'.
        days = [one for one in self.dates_beside(span) if one.kind == "explicit" and one.precision == "day"]
        if any(one.series and one.round for one in self.clauses.get(self.sentence(span[0]), ())):
            days = [mention for mention in days if mention.start and first - mention.start < _YEAR]
        days = [one for one in days if one.start]
        return bool(days) and all(one.end < first or last < one.start for one in days if one.start and one.end)

    def _opens_timetable(self, line: Line) -> bool:
        return line.index in self._above_rows

    def unless_left(self, place: PlaceMention, weight: int) -> int:
        """What a venue is worth beside others: one that was left is worth less."""
        return weight - _BEFORE if weight > _BEFORE and self._is_left(place) else weight

    def _is_left(self, place: PlaceMention) -> bool:
        """'After fourth at Monza, Elin heads to Misano': a venue that is told of as the one before."""
        start = self._page.sentence_at(place.span[0])[0]
        near = within(self._found.places, start, place.span[0])
        low = max([start, place.span[0] - _LEFT, *(one.span[1] for one in near if one.kind == "venue")])
        words = self._page.folded[low : place.span[0]]
        clause = max(words.rfind(sign) for sign in ",;:\n") + 1
        return self._page.language.once(_left).search(words, clause) is not None

    def has_days(self, place: PlaceMention) -> bool:
        """'The 2026 season opens at Knutstorp. On 9-10 May …': the venue is given days in another sentence."""
        others = (one for one in self._found.places if one.id == place.id and one.line != place.line)
        return any(date.kind == "explicit" for one in others for date in self.dates_beside(one.span))

    def of_timetable(self, mention: DateMention) -> bool:
        """Whether a date is about the days that the timetable holds."""
        if self.programme is None or mention.kind != "explicit" or mention.start is None or mention.end is None:
            return False
        return mention.start <= self.programme[1] and self.programme[0] <= mention.end

    def dates_beside(self, span: Span) -> list[DateMention]:
        """The dates of the sentence that a mention stands in."""
        return self.dates_of(self.sentence(span[0]))

    def dates_of(self, sentence: Span) -> list[DateMention]:
        return self._dates.get(sentence, [])

    @cached_property
    def headed(self) -> list[SeriesMention]:
        """The series that title and lead name."""
        return [one for one in self._found.series if self._page.line_at(one.span[0]).kind in HEADS]

    @cached_property
    def kind(self) -> str:
        return kind_of(self._page, self._found, None, self.published)

    @property
    def is_told(self) -> bool:
        """Whether the release tells of results that are of no other event."""
        return any(self.sentence(result.span[0]) not in self._other for result in self._found.results)

    def _timetable_days(self) -> Programme | None:
        dated = [
            one.date for one in self._found.sessions if one.date and one.date.start and not self._is_next(one.span)
        ]
        above = self._above_rows
        dated += [
            mention
            for mention in self._found.dates
            if mention.kind == "explicit" and mention.line in above and not mention.stamp
        ]
        known = [mention for mention in dated if mention.start and mention.end]
        if not known:
            return None
        first = min(known, key=lambda mention: mention.start or dt.date.max)
        last = max(mention.end for mention in known if mention.end)
        named = {one.date.weekday for one in self._found.sessions if one.date and one.date.relation == "event"}
        while last.weekday() < _SUNDAY and (last + DAY).weekday() in named:
            last += DAY  # 'Friday, 12 June: practice. On Saturday qualifying starts at 9.'
        return (first.start, last, first.span) if first.start else None

    def _is_next(self, span: Span) -> bool:
        """'The next round: Ravenmoor on 21 June (15:05 local time)', below what has been raced."""
        return bool(self._other) and self.sentence(span[0]) in self._other and self.is_told
