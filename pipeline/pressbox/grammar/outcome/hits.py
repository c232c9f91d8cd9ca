"""Where prose may say a result: positions, outcomes and verbs, found in one pass and sorted into sentences."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pressbox.grammar.neighbours import Spans
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span, within
from pressbox.packs import Form, Language
from pressbox.packs.finder import Finder
from pressbox.patterns import Match, Pattern, pattern
from pressbox.ranks import Heading

SUNDAY = 6
NEXT = "next"
_BACK = 450  # characters: how far above a sentence its session may have been named …
FAR = 1800  # … and one that has a number of the meeting, where no other was named since
_CODE = 8  # characters of a class before a figure that ends it …
_CAR = 24  # … and of a car
_DAY = 32  # characters from the beginning of a place to the day behind it
_BREAK = pattern(r"[;:—]|,\s|[.!?]\s")


@dataclass(slots=True)
class Hit:
    """A position or an outcome in prose."""

    start: int
    end: int
    kind: str  # place, climb, outcome, count, next
    form: Form
    match: Match
    number: int | None = None
    sure: bool = False
    overall: bool = False


@dataclass(slots=True)
class Cue:
    """A verb that positions hang on."""

    start: int
    end: int
    form: Form

    @property
    def weak(self) -> bool:
        return bool(self.form.gives.get("weak"))


@dataclass(slots=True)
class Sentence:
    line: Line
    start: int
    end: int
    found: Mentions
    heading: Heading  # what the headings above it say together
    hits: list[Hit] = field(default_factory=list)
    known: dict[int, list[Named]] = field(default_factory=dict)  # sessions by sentence, shared by all
    last: tuple[str, int | None] | None = None  # the session of the position before
    above: "Sentence | None" = None  # the sentence with results before it, in its paragraph
    spoken: list[Span] = field(default_factory=list)  # speech of which it is no part
    rounds: frozenset[int] = frozenset()  # where words stand that say which meeting of a season it is

    def is_said(self, page: Page, at: int) -> bool:
        """Whether a place stands in speech of another paragraph: what somebody speaks of there goes on nowhere."""
        index = bisect_left(self.spoken, (at + 1, 0)) - 1
        within_ = index >= 0 and at < self.spoken[index][1]
        return within_ and page.line_at(at).index != self.line.index


class Hits:
    """Finds them in the prose of a page."""

    # In the order in which one of several that share words is taken.
    KINDS = ("climb", "count", "outcome", "place", "lead", "title")

    def __init__(self, language: Language, words: ResultWords) -> None:
        fields = (
            ("results", "climbs"), ("results", "counts"), ("results", "outcomes"), ("results", "places"),
            ("standings", "leads"), ("standings", "titles"),
        )  # fmt: skip
        forms: list[tuple[Form, Pattern]] = []
        parts: dict[str, str] = {}
        self._kinds: dict[int, str] = {}
        for kind, (sheet, name) in zip(self.KINDS, fields, strict=True):
            forms += language.compiled(sheet, name)
            self._kinds |= {id(form): kind for form, _ in language.compiled(sheet, name)}
            parts |= language.parts(sheet)
        self._finder = Finder(forms, parts)
        self._nexts = language.finder("results", "nexts")  # apart: 'the second' is a place as well
        self._words = words

    def said(self, page: Page) -> list[tuple[str, Form, Match]]:
        """All that may say a result or a standing, found in one pass."""
        said = [(self._kinds[id(form)], form, match) for form, match in page.matches(self._finder)]
        return [*said, *((NEXT, form, match) for form, match in page.matches(self._nexts))]

    def sentences(self, page: Page, found: Mentions, is_loose: Callable[[Hit], bool]) -> list[Sentence]:
        """The sentences of prose that hold any, in order."""
        marked = Marked(_others(found))
        hits: list[Hit] = []
        for kind, form, match in found.lists.said:
            if form.gives.get("capital") and not page.text[match.start("w")].isupper():
                continue  # 'wurde Dritte', and no 'dritte Runde'
            if self._is_of_medal(page, match):
                continue  # 'won silver', and no class
            hit = self._hit(kind, form, match) if kind not in {"lead", "title"} else None
            if hit and not (self._is_of_other(page, hit, marked) or is_loose(hit)):
                hits.append(hit)
        sentences: dict[int, Sentence] = {}
        known: dict[int, list[Named]] = {}
        for hit in _apart(hits):
            line = page.line_at(hit.start)
            if line.index in found.lists.prose:
                start, end = page.sentence_at(hit.start)
                if start not in sentences:
                    sentences[start] = Sentence(line, start, end, found, found.lists.above(line.index), known=known)
                sentences[start].hits.append(hit)
        ordered = [sentences[start] for start in sorted(sentences)]
        spoken = sorted(part for quote in found.quotes for part in quote.parts)
        speech = Spans(spoken)
        rounds = frozenset(event.words[0] for event in found.events if event.ordinal)
        for one in ordered:
            one.rounds = rounds
            if not speech.touch(one.hits[0].start, one.hits[0].start + 1):
                one.spoken = spoken
        for one, other in pairwise(ordered):
            other.above = one if one.line is other.line else None
        return ordered

    def _is_of_medal(self, page: Page, match: Match) -> bool:
        """'Won silver' is a medal where it is written small, and 'won Silver' a class."""
        named = match.groupdict().get("class")
        return named in self._words.sheet.medals and page.text[match.start("class")].islower()

    def _is_of_other(self, page: Page, hit: Hit, marked: Marked) -> bool:
        """Whether a place is a part of something else; nobody climbed 'from Friday 14th to Sunday 16th'."""
        if hit.kind == "climb":
            return any(marked.holds(*hit.match.span(group)) for group in ("n", "w") if hit.match.groupdict().get(group))
        return hit.kind == "place" and (marked.holds(hit.start, hit.end) or self._is_of_class(page, hit))

    def _is_of_class(self, page: Page, hit: Hit) -> bool:
        """'JS P4' is a class, and 'Ligier JS P2' a car: neither is a place."""
        if not hit.form.gives.get("code") or not page.text[max(0, hit.start - 2) : hit.start - 1].isupper():
            return False
        before = page.folded[max(0, hit.start - _CAR) : hit.start].split()
        if len(before) > 1 and before[-2] in self._words.cars:
            return True
        named = self._words.class_in(page, max(0, hit.start - _CODE), hit.end)
        return named is not None and named[1][0] < hit.start < named[1][1]

    def _hit(self, kind: str, form: Form, match: Match) -> Hit | None:
        number = self._words.number(match) or form.gives.get("top") or form.gives.get("position")
        if kind == "climb" and "pole" in match.groupdict() and match["pole"]:
            number = 1
        if number is None and kind not in {"count", "outcome"} and "status" not in form.gives:
            return None
        hit = Hit(match.start(), match.end(), kind, form, match, number, bool(form.gives.get("sure")))
        hit.overall = bool(match.groupdict().get("overall"))
        return hit


def is_far(sentence: Sentence, place: int) -> bool:
    """Whether a sentence above ends so far off that a race has to be told there by its number."""
    return sentence.start - place >= _BACK


def sentences_above(page: Page, sentence: Sentence, reach: int = _BACK) -> Iterator[Span]:
    """The sentences above, the nearest first, down to the heading that they stand under."""
    head = max(sentence.line.headings, default=-1)
    place, index = sentence.start, sentence.line.index
    while index > head and sentence.start - place < reach:
        line = page.lines[index]
        if index not in sentence.found.lists.prose:
            place = line.start  # a timetable or a list tells of all sessions
        if place > line.start:
            start, end = page.sentence_at(min(place, line.end) - 1)
            yield start, end
            place = min(start, place - 1)
        if place <= line.start:
            index -= 1
            place = min(place, page.lines[index].end) if index >= 0 else 0


def _others(found: Mentions) -> list[Span]:
    """Spans in which a figure is none of a result."""
    spans = [mention.span for mention in found.dates if mention.kind == "explicit"]
    return spans + [mention.span for mention in found.times] + [mention.span for mention in found.events]


def _apart(hits: list[Hit]) -> list[Hit]:
    """Of hits that share characters the one that says most: in the order of the kinds, then the longest."""
    order = {kind: index for index, kind in enumerate((*Hits.KINDS[:3], NEXT, *Hits.KINDS[3:]))}
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (order[hit.kind], hit.start - hit.end)):
        place = bisect_left(kept, hit.start, key=lambda other: other.start)
        if all(other.end <= hit.start or hit.end <= other.start for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, hit)
    return kept


def on_another_day(page: Page, found: Mentions, named: int, place: int) -> bool:
    """'Third in qualifying on Saturday. On Sunday she was fifth': whether a day parts two places of the text."""
    low, high = page.sentence_at(named)
    days = {date.weekday for date in within(found.dates, low, high) if date.weekday is not None}
    later = [date.weekday for date in within(found.dates, high, place) if date.weekday is not None]
    return bool(days) and bool(later) and later[-1] not in days


def on_sunday(page: Page, found: Mentions, one: Named, place: int) -> bool:
    """'Third in the sprint.', and in another paragraph 'On Sunday she was fifth': of the race that day."""
    if one.kind != "sprint" or one.numbers:
        return False
    line = page.line_at(place)
    low, high = page.sentence_at(one.start)
    if one.start >= line.start:
        return _later_on_sunday(page, found, low, one.end, place)
    days = {date.weekday for date in within(found.dates, low, high)}
    return SUNDAY not in days and any(
        date.weekday == SUNDAY for date in within(found.dates, line.start, page.sentence_at(place)[1])
    )


def _later_on_sunday(page: Page, found: Mentions, low: int, named: int, place: int) -> bool:
    """'Eighth in the sprint, she started on Sunday from 15th': the day is told behind its clause."""
    part = _BREAK.search(page.folded, named, place)
    if part is None or any(date.weekday == SUNDAY for date in within(found.dates, low, part.start())):
        return False
    later = within(found.dates, part.end(), place + _DAY)
    return any(
        date.weekday == SUNDAY and (date.span[0] < place or _BREAK.search(page.folded, place, date.span[0]) is None)
        for date in later
    )
