"""The words of a release, as checks look at them: lines, sentences, and where the forms of checks.toml stand."""

from functools import cached_property

from pressbox.layout.sentences import ends_of, sentence_at
from pressbox.models import Span
from pressbox.packs import Form, Language, Packs
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import Match, fold


class Text:
    """A release's text and its language: all that is needed where only its words are asked for."""

    def __init__(self, text: str, language: str | None, packs: Packs) -> None:
        self.text = text
        self.packs = packs
        self._code = language
        self._matches: dict[str, list[tuple[Form, Match]]] = {}

    @cached_property
    def language(self) -> Language:
        return self.packs.language(self._code)

    @cached_property
    def folded(self) -> str:
        """The text as patterns are written for: same length, small letters without accents."""
        return fold(self.text)

    @cached_property
    def bare(self) -> str:
        """The folded text with blanks for its signs, in which words are looked for."""
        return bare_form(self.folded)

    def line(self, place: int) -> Span:
        """The line that a place stands in."""
        end = self.text.find("\n", place)
        return self.text.rfind("\n", 0, place) + 1, len(self.text) if end < 0 else end

    def block_span(self, span: Span) -> Span:
        """The lines around a span up to the blank lines above and below: the paragraph, the list."""
        start = self.text.rfind("\n\n", 0, span[0])
        end = self.text.find("\n\n", span[1])
        return start + 2 if start >= 0 else 0, end if end >= 0 else len(self.text)

    def block(self, span: Span) -> str:
        start, end = self.block_span(span)
        return self.text[start:end]

    def words(self, low: int, high: int) -> set[str]:
        """The words of a stretch as they are looked for, without the stops that a bare text keeps."""
        return {word.strip(".") for word in self.bare[low : high + 1].split()}

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return ends_of(self.text, self.language)

    def sentence(self, place: int) -> Span:
        """The sentence that a place stands in, within its line."""
        return sentence_at(self._sentence_ends, *self.line(place), place)

    def around(self, span: Span, reach: int = 160) -> str:
        """The folded words around a span, within its line."""
        start, end = self.line(span[0])
        return self.folded[max(start, span[0] - reach) : min(max(end, span[1]), span[1] + reach)]

    def matches(self, field: str) -> list[tuple[Form, Match]]:
        """What the forms of a field of checks.toml find, from the first place to the last, those in quotes too."""
        if field not in self._matches:
            finder = self.language.finder("checks", field)
            self._matches[field] = sorted(finder.find(self.folded, self.bare), key=lambda one: one[1].span())
        return self._matches[field]

    def said(self, field: str) -> list[Span]:
        """Where one of the forms of a field of checks.toml stands: `case.said('penalties')`."""
        return [match.span() for _, match in self.matches(field)]

    def tells_of_next(self, span: Span) -> bool:
        """Whether the words of a span are about another event than that of the release: 'next up', 'last time out'."""
        found = self.language.finder("events", "next_up").find(self.folded[slice(*span)])
        return next(iter(found), None) is not None

    def is_said_near(self, field: str, span: Span, reach: int = 160) -> bool:
        """Whether such words stand in the line of a span, not far from it."""
        start, end = self.line(span[0])
        low, high = max(start, span[0] - reach), min(max(end, span[1]), span[1] + reach)
        return any(low <= a and b <= high for a, b in self.said(field))
