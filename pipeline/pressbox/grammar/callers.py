"""The parts of a contact block: 'Elin Ek, press officer Northlight Racing, tel. 0555 01 23' piece by piece."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from pressbox.grammar.neighbours import Spans
from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import LinkMention, Mentions, Span
from pressbox.packs import Language, Packs
from pressbox.packs.lexicon import Lexicon
from pressbox.patterns import fold, pattern

_LONGEST_NAME, _LONGEST = 4, 6  # words of a name; of anything else that is a part
_MARKS = " \t\u00a0\"'“”‘’,;:.-–—|()<>[]→»" + BULLETS
_OF_ADDRESSES = frozenset("@.-_")
# ', ' and ' – ' and '. ' behind a word, no initial; a comma within a figure parts nothing.
_PARTING = pattern(r"[|•·;*()<>\[\]\n\t]|,(?!\d)|:(?!//)|\s[-–—/]{1,2}\s|(?<=\w{3})\.(?=\s|$)")


class Piece(NamedTuple):
    """Words of a contact block, and what they are."""

    kind: str  # name role organisation email phone url
    span: Span
    value: str


class Callers:
    """Tells the pieces of contact blocks in one language."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet, quotes = language.contacts, language.quotes
        self._phones = language.compiled("contacts", "phones")
        self._labels = language.compiled("contacts", "labels")
        self._roles: Lexicon[bool] = Lexicon((word, True) for word in (*sheet.roles, *quotes.roles))
        self._fields = frozenset(map(_plain, sheet.field_words))
        self._titles = frozenset(map(_plain, quotes.titles))
        self._particles = frozenset(map(fold, quotes.particles))
        self._given = packs.given_names
        # 'Elin Ek (ek@…) or Bo Lund (…)'.
        self._joints = tuple(f"{fold(word)} " for word in (*language.dates.both, *language.people.joins))
        organisation = language.sender.parts.get("org_word", "")
        self._organisation = pattern(rf"\b(?:{organisation})\b") if organisation else None

    def pieces(self, page: Page, found: Mentions, block: Span, other: "Other") -> list[Piece]:
        """All that a block tells, from left to right."""
        whole = [*self._addresses(found, block), *self._numbers(page, block, other.read)]
        labels = list(self._labelled(page, block))
        covered = {piece.span for piece in whole} | {one.span for one in found.links if _lies_in(one.span, block)}
        label = labels[0][0] if labels else block[1]
        for gap in _gaps(sorted({*covered, *labels}), block):
            for span in self._segments(page, gap):
                if page.text.startswith(":", span[1]):
                    label = min(label, span[0])  # 'Listing desk: Elin Ek'
                elif span[0] < span[1] and not other.is_read(span):
                    whole += self._told(page, span, other, labelled=label < span[0])
        return sorted(whole, key=lambda piece: piece.span)

    def label_of(self, page: Page, line: Line) -> Span | None:
        """The label that a line begins with; in 'press@norr.example' none."""
        start, end = _trimmed(page.text, line.start, line.end)
        for _, compiled in self._labels:
            match = compiled.match(page.folded, start, end)
            if match:
                sign, behind = page.text[match.end() : match.end() + 1], page.text[match.end() + 1 : match.end() + 2]
                return None if sign in _OF_ADDRESSES and behind.isalnum() else match.span()
        return None

    def _labelled(self, page: Page, block: Span) -> Iterator[Span]:
        """The labels at the beginnings of a block's lines."""
        line = page.line_at(block[0])
        while line.start < block[1]:
            label = self.label_of(page, line)
            if label:
                yield label
            if line.index + 1 == len(page.lines):
                return
            line = page.lines[line.index + 1]

    # ------------------------------------------------------------------------------------------ addresses and numbers
    def _addresses(self, found: Mentions, block: Span) -> Iterator[Piece]:
        for link in found.links:
            if _lies_in(link.span, block) and link.url:
                if "@" in link.url:
                    yield Piece("email", link.span, link.url.removeprefix("mailto:"))
                elif self._is_own(link):
                    yield Piece("url", link.span, link.url)

    def _is_own(self, link: LinkMention) -> bool:
        """Pictures and tickets have addresses, too; these have a label."""
        return link.label is None or _plain(link.label) in self._fields

    def _numbers(self, page: Page, block: Span, taken: Spans) -> Iterator[Piece]:
        for _, compiled in self._phones:
            for match in compiled.finditer(page.folded, *block):
                span = match.span()
                if not taken.touch(*span):
                    taken.add(*span)
                    yield Piece("phone", span, " ".join(page.text[slice(*span)].split()))

    # --------------------------------------------------------------------------------------------------------- words
    def _segments(self, page: Page, gap: Span) -> Iterator[Span]:
        start = gap[0]
        for match in _PARTING.finditer(page.text, *gap):
            yield self._without_joint(page, _trimmed(page.text, start, match.start()))
            start = match.end()
        yield self._without_joint(page, _trimmed(page.text, start, gap[1]))

    def _without_joint(self, page: Page, span: Span) -> Span:
        joint = next((one for one in self._joints if page.folded.startswith(one, *span)), "")
        return span[0] + len(joint), span[1]

    def _told(self, page: Page, span: Span, other: "Other", *, labelled: bool) -> list[Piece]:
        bare = _plain(page.text[slice(*span)])
        if not bare or bare in self._fields:
            return []
        if len(bare.split()) > _LONGEST:
            return other.named(page, span)  # 'For more contact Elin Ek in the press team on'
        span = self._without_title(page, span)
        words = page.text[slice(*span)]
        if fold(words) in other.people or self._is_name(words, labelled=labelled):
            return [Piece("name", span, words)]
        roles = self._roles.find(fold(words))
        if roles and not (roles[0].start and "&" in words):
            return self._role(page, span, span[0] + roles[0].end, other)
        capital = all(part[0].isupper() or part == "&" for part in words.split()) and not _has_figure(words)
        if fold(words) in other.teams or self._is_organisation(words) or (labelled and capital):
            return [Piece("organisation", span, words)]
        return []

    def _role(self, page: Page, span: Span, end: int, other: "Other") -> list[Piece]:
        """A role, and whose or what it is of: 'press officer Elin Ek', 'press officer Northlight Racing'."""
        behind = _trimmed(page.text, end, span[1])
        words = page.text[slice(*behind)]
        if fold(words) in other.people:
            return [self._piece(page, "role", _trimmed(page.text, span[0], end)), self._piece(page, "name", behind)]
        if " " in words and (fold(words) in other.teams or self._is_organisation(words)):
            return [self._piece(page, "role", _trimmed(page.text, span[0], end)), Piece("organisation", behind, words)]
        return [self._piece(page, "role", span)]

    def _piece(self, page: Page, kind: str, span: Span) -> Piece:
        return Piece(kind, span, page.text[slice(*span)])

    def _without_title(self, page: Page, span: Span) -> Span:
        first = page.text[slice(*span)].split(None, 1)
        if len(first) > 1 and _plain(first[0]) in self._titles:
            return span[1] - len(first[1]), span[1]
        return span

    def _is_name(self, words: str, *, labelled: bool) -> bool:
        """Two words with capitals or more; the first of them a given name, unless a label says who follows."""
        parts = words.split()
        if not 2 <= len(parts) <= _LONGEST_NAME or _has_figure(words) or "&" in words:
            return False
        if self._is_organisation(words) or self._roles.find(fold(words)):
            return False
        if not all(part[0].isupper() or fold(part) in self._particles for part in parts):
            return False
        return fold(parts[0]) in self._given or (labelled and not words.isupper())

    def _is_organisation(self, words: str) -> bool:
        return self._organisation is not None and words[0].isupper() and bool(self._organisation.search(fold(words)))


class Other:
    """What else was read in a release: names that are known, and words that are a day or a place."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self.people = {page.folded[slice(*span)] for one in found.people for span in one.mentions}
        self.teams = {page.folded[slice(*span)] for one in found.teams for span in one.mentions}
        dates = sorted(one.span for one in found.dates)
        self._starts = [low for low, _ in dates]
        self._ends = list(accumulate((high for _, high in dates), max))
        self._places = {one.span for one in found.places}
        self.read = Spans([*(one.span for one in found.links), *dates, *(one.span for one in found.times)])
        self._named = sorted((span, one.name) for one in found.people for span in one.mentions)

    def named(self, page: Page, span: Span) -> list[Piece]:
        """The one person that a long stretch of words names in full."""
        near = self._named[bisect_left(self._named, (span[:1],)) : bisect_left(self._named, (span[1:],))]
        inside = [at for at, name in near if _lies_in(at, span) and page.text[slice(*at)] == name]
        return [Piece("name", inside[0], page.text[slice(*inside[0])])] if len(inside) == 1 else []

    def is_read(self, span: Span) -> bool:
        before = bisect_right(self._starts, span[0])
        return span in self._places or (before > 0 and span[0] < self._ends[before - 1])


def _plain(words: str) -> str:
    return fold(words).strip(_MARKS)


def _has_figure(words: str) -> bool:
    return any(char.isdigit() for char in words)


def _lies_in(span: Span, block: Span) -> bool:
    return block[0] <= span[0] and span[1] <= block[1]


def _gaps(spans: list[Span], block: Span) -> Iterator[Span]:
    """What lies between spans."""
    start = block[0]
    for low, high in spans:
        yield start, low
        start = max(start, high)
    yield start, block[1]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return start, end
