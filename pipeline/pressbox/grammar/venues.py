"""Venues that no table knows, by the words that their names are built with, and where a venue's name ends."""

from collections.abc import Iterable, Iterator

from pressbox.grammar.neighbours import (
    Following,
    Spans,
    capitals_after,
    capitals_before,
    folded_terms,
    genitives,
    word_before,
)
from pressbox.layout import Page
from pressbox.mentions import PlaceMention, Span
from pressbox.packs import Hit, Language, Lexicon, Name
from pressbox.patterns import fold

_STATE = 12  # characters of a state in brackets: '(Calif.) '


class BuiltVenues:
    """Venues that no table knows, by the words that their names are built with: 'Ravenmoor Park Circuit'."""

    def __init__(self, language: Language) -> None:
        sheet = language.places
        self._tails = folded_terms(sheet.venue_words)
        self._words: Lexicon[str] = Lexicon((word, fold(word)) for word in (*sheet.venue_words, *sheet.venue_heads))
        self._following = Following(sheet.venue_words)
        self._layouts = folded_terms(sheet.venue_layouts)
        self._heads = folded_terms(sheet.venue_heads)
        self._not_before = Following([*sheet.not_before, *sheet.venue_labels])
        self._ordinary = folded_terms(sheet.ordinary)
        self._common = folded_terms(sheet.after)
        self._of = folded_terms(sheet.of)
        self.links = folded_terms(sheet.venue_links) - folded_terms(sheet.articles) - folded_terms(sheet.of)
        self._behind_head = folded_terms(sheet.venue_links)
        self._leads = (folded_terms(sheet.before) | folded_terms(sheet.before_weak)) - self._of - self.links
        self._genitives = genitives(language)
        self._stop = (
            folded_terms(sheet.beside)
            | folded_terms(sheet.before)
            | folded_terms(sheet.before_weak)
            | folded_terms(sheet.articles)
        )

    def read(self, page: Page, known: Iterable[Span], *, racing: bool) -> list[PlaceMention]:
        """Those that touch no known venue."""
        found: list[PlaceMention] = []
        spans = list(self._spans(page, racing))
        taken = Spans(known if spans else ())
        for start, end in spans:
            if not taken.touch(start, end):
                taken.add(start, end)
                line = page.line_at(start).index
                found.append(PlaceMention((start, end), "place.built", "venue", None, page.text[start:end], line=line))
        return found

    def _spans(self, page: Page, racing: bool) -> Iterator[Span]:
        for hit in page.hits(self._words):
            if page.text[hit.start].isupper():
                span = self._around(page, hit.meanings[0], hit.start, hit.end, racing)
                if span:
                    yield span

    def _around(self, page: Page, word: str, at: int, end: int, racing: bool) -> Span | None:
        line = page.line_at(at)
        if end > line.end:
            return None  # 'Race: All-Star Race', and below it 'Track: …'
        if word in self._heads:
            # 'Autodromo di Ravenmoor'; no 'Campionato di Karting di Nordmark', and no museum's 'Circuito dei Castelli'
            links = self._behind_head if racing and word not in self._ordinary else self.links
            after = capitals_after(page.text, end, line.end, links)
            called = word in self._ordinary and _is_call(page.text, at, after)
            called = called or self._not_before.at(page.folded, end + 1) > 0  # 'Circuit Racing Promotion'
            if after > end + 2 and page.text[at:end] != page.text[at:end].upper() and not called:
                return at, after
        of_another = page.text[end + 1 : end + 2].isupper() and self._not_before.at(page.folded, end + 1)
        if word not in self._tails or page.text[at - 2 : at].isspace() or of_another:
            return None
        until = self._behind_state(page, line.start, at)
        start = capitals_before(page.text, until, line.start, self.links) if page.text[at - 1 : at] == " " else at
        while start < at:
            blank = page.text.find(" ", start, at)
            owned = page.folded.endswith(self._genitives, start, blank) and page.text.find(" ", blank + 1, at) > 0
            if page.folded[start:blank] not in self._stop and not owned:  # "Nordmark's Lakeside Arena"
                break
            start = blank + 1
        start += page.text[start : start + 1] == " "
        if page.text[start:end].isupper():  # 'NORTHLIGHT TEAM AT RAVENMOOR PARK'
            words = page.folded[start:at].split(" ")
            last = max((place for place, word in enumerate(words) if word in self._leads), default=-1)
            start += sum(len(word) + 1 for word in words[: last + 1])
        told = page.text[start : at - 1].lower()
        return (start, end) if start < at and told not in self._stop and told not in self._layouts else None

    @staticmethod
    def _behind_state(page: Page, floor: int, at: int) -> int:
        """Where the words before a venue's word end; 'Ravenmoor' of 'Ravenmoor (Ind.) Speedway'."""
        opened = page.text.rfind(" (", max(floor, at - _STATE), at)
        bracketed = opened > floor and page.text[at - 2] == ")" and page.text[opened + 2].isupper()
        return opened if bracketed and " " not in page.text[opened + 2 : at - 2] else at - 1

    def is_headed(self, page: Page, hit: Hit[Name]) -> bool:
        """Whether a name of a known venue has its first word small: 'circuit Bugatti', 'autodromo del Mugello'."""
        head, blank, _ = page.folded[hit.start : hit.end].partition(" ")
        if not blank or head not in self._heads or page.text[hit.start : hit.end].islower():
            return False
        return any(name.kind == "venue" and name.sort == "name" for name in hit.meanings)

    def _over_state(self, page: Page, end: int) -> int:
        """Where a name ends that goes on behind its state: 'Ravenmoor (Ind.) International Speedway'."""
        text = page.text
        closed = text.find(") ", end, end + _STATE) if text[end : end + 2] == " (" else -1
        if closed < 0 or not text[end + 2].isupper():
            return end
        line = page.line_at(end)
        until = capitals_after(text, closed + 1, line.end, frozenset())
        last = page.folded[text.rfind(" ", closed, until) + 1 : until]
        return until if last in self._tails else end

    def fitted(self, page: Page, start: int, end: int, before: str) -> Span:
        """A venue's span with the capitalised venue words that touch it, and without a small one: 'Monza circuit'."""
        text, folded = page.text, page.folded
        last = text.rfind(" ", start, end) + 1
        if last and folded[last:end] in self._common and text[last].islower() and text[start].isupper():
            return start, last - 1
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            tail = self._following.at(folded, end + 1)
            end += 1 + tail if tail else 0
        end = self._over_state(page, end)
        head = before
        if before in self._of:
            start -= 1 + len(before)
            head = word_before(folded, start)
        if head in self._heads and text[start - 1 - len(head)].isupper():
            return start - 1 - len(head), end
        return (start + 1 + len(before) if head is not before else start), end


def _is_call(text: str, at: int, end: int) -> bool:
    """Whether a word has its capital from its place and the sentence goes on: 'Ring Anna Berg after five.'"""
    before = text[max(0, at - 2) : at].rstrip(" ")[-1:]
    return before in {"", "\n", ".", "!", "?"} and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
