"""A release laid out: its lines, what each is for, and the headings above it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from pressbox.layout.sentences import ends_of
from pressbox.packs import Form, Hit, Language, Lexicon
from pressbox.packs.finder import Finder
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import Match, Pattern, pattern

BULLETS = "•*▪◦‣·›+■●○✓➤►"
DASHES = "-–—−‒"

T = TypeVar("T")
_FIGURES = pattern(r"[0-9]+")
_LONG = 20_000  # characters: in a longer text words are looked up in a table, made once


@dataclass(slots=True)
class Line:
    """A line, or several that one sentence was wrapped over."""

    index: int
    start: int
    end: int
    kind: str = "prose"  # stamp title subtitle lead heading day note prose speech row table label
    after_blank: bool = True
    boilerplate: bool = False
    headings: tuple[int, ...] = ()  # indexes of the heading lines above, the nearest last


@dataclass
class Page:
    """One release laid out. Spans of lines and mentions index `text`; `span()` turns them into those of `raw`."""

    raw: str
    text: str
    folded: str
    language: Language
    origin: list[int] | None = None
    lines: list[Line] = field(default_factory=list)
    parted: bool = True  # some lines are set apart by blank ones; where none is, or all are, that says nothing
    _made: dict[object, Any] = field(default_factory=dict)

    def once(self, make: "Callable[[Page], T]") -> T:
        """What rooms work out of the page and share: made when first asked for, then kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def says(self, words: Pattern) -> bool:
        """Whether a pattern is met anywhere in the text; several rooms ask the same."""
        if words not in self._made:
            self._made[words] = words.search(self.folded) is not None
        said: bool = self._made[words]
        return said

    def repeats(self, words: str, *, cased: bool = False) -> bool:
        """Whether words that stand in the text stand there once more."""
        key = (words, cased)
        if key not in self._made:
            text = self.text if cased else self.folded
            self._made[key] = text.find(words, text.find(words) + 1) >= 0
        twice: bool = self._made[key]
        return twice

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the clean text as one of the release as read."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]

    def words(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def line_at(self, position: int) -> Line:
        """The line that a position of the text lies in, or the nearest before it."""
        place = bisect_right(self._starts, position)
        return self.lines[place - 1 if place else 0]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def figures(self) -> list[tuple[int, int]]:
        """Where figures stand: dates and times are looked for at them alone."""
        return [found.span() for found in _FIGURES.finditer(self.folded)]

    def holds_figure(self, start: int, end: int) -> bool:
        """Whether any figure stands between two places."""
        figures = self.figures
        place = bisect_left(figures, (start,))
        return (place < len(figures) and figures[place][0] < end) or (place > 0 and figures[place - 1][1] > start)

    def count_figures(self, start: int, end: int) -> int:
        """How many figures begin between two places."""
        first = bisect_left(self.figures, (start,))
        return bisect_left(self.figures, (end,), first) - first

    @cached_property
    def bare(self) -> str:
        """The folded text without signs, as the lexicons want it: made once for all of them."""
        return bare_form(self.folded)

    def hits(self, lexicon: Lexicon[T]) -> list[Hit[T]]:
        """Where the terms of a lexicon stand: those of all that are asked of pages are looked for in one pass."""
        found = self._found.get(lexicon)
        if found is None:
            self.language.together.join(lexicon)
            found = self._found[lexicon] = lexicon.find(self.folded, self.bare)
        return found

    def hits_between(self, lexicon: Lexicon[T], start: int, end: int) -> list[Hit[T]]:
        """Where the terms of a lexicon stand between two places."""
        hits = self.hits(lexicon)
        if not hits:
            return hits
        found = hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]
        return found[:-1] if found and found[-1].end > end else found

    def matches(self, finder: Finder, start: int = 0, end: int | None = None) -> list[tuple[Form, Match]]:
        """Every match of every form of a finder, in the text or between two places."""
        hits = self.hits(finder.words) if end is None else self.hits_between(finder.words, start, end)
        return finder.find(self.folded, self.bare, hits, start, end)

    def forms_told(self, finder: Finder, start: int, end: int) -> list[tuple[Form, Pattern]]:
        """The forms of which telling words begin between two places, in their order: no other is worth a search."""
        hits = self.hits(finder.words) if len(finder.words) else []
        return finder.told_by(hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))] if hits else [])

    def holds_any(self, finder: Finder, start: int, end: int) -> bool:
        """Whether any word that tells of the finder's forms stands between two places."""
        if finder.everywhere:
            return True
        hits = self.hits(finder.words)
        first = bisect_left(hits, (start,)) if hits else 0
        return first < len(hits) and hits[first][0] < end

    def matches_between(self, finder: Finder, start: int, end: int) -> Iterator[tuple[Form, Match]]:
        """The matches of a finder's forms between two places, from left to right, none overlapping."""
        if finder.everywhere:
            yield from self.searched(finder, start, end)
            return
        for low, high, (forms, *_) in self.hits_between(finder.words, start, end):
            found = forms.match(self.folded, self.bare, low, high, len(self.folded)) if low >= start else None
            if found and start <= found[1].start() and found[1].end() <= end:
                start = found[1].end()
                yield finder.forms[found[0]][0], found[1]

    def searched(self, finder: Finder, start: int, end: int) -> Iterator[tuple[Form, Match]]:
        """The same, each looked for in the whole stretch: of forms that name no words, or whose end counts."""
        told = self.forms_told(finder, start, end)
        found = [(match, form) for form, compiled in told for match in compiled.finditer(self.folded, start, end)]
        for match, form in sorted(found, key=lambda one: one[0].start()):
            if match.start() >= start:
                start = match.end()
                yield form, match

    @cached_property
    def _found(self) -> dict[Lexicon[Any], list[Hit[Any]]]:
        return self.language.together.find(self.bare)

    def holds_word(self, word: str) -> bool:
        """Whether a word stands in the text as it is, between blanks."""
        return word in self._between_blanks if len(self.text) > _LONG else f" {word} " in self.text

    @cached_property
    def _between_blanks(self) -> frozenset[str]:
        return frozenset(self.text.split(" ")[1:-1])

    @cached_property
    def sentence_ends(self) -> list[int]:
        return ends_of(self.text, self.language)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence that a position lies in, within its line."""
        starts, sentences = self._sentences
        return sentences[bisect_right(starts, position) - 1]

    @cached_property
    def _sentences(self) -> tuple[list[int], list[tuple[int, int]]]:
        """The places from which on another sentence is that of a position, and these: rooms ask a hundred times."""
        starts = sorted({*self._starts, *self.sentence_ends})
        lines, ends = map(self.line_at, starts), [*starts[1:], len(self.text)]
        sentences = [
            (max(start, line.start), min(end, line.end)) for start, line, end in zip(starts, lines, ends, strict=True)
        ]
        return [0, *starts[1:]], sentences

    def headings_of(self, line: Line) -> list[Line]:
        """The headings above a line, the nearest first."""
        return [self.lines[index] for index in reversed(line.headings)]

    @cached_property
    def title(self) -> Line | None:
        return next((line for line in self.lines if line.kind == "title"), None)
