"""What a check sees of one release: the record, its claims, what the packs know, and the words around a place."""

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pressbox.checks.likeness import Shingles, shingles, words_of
from pressbox.claims import Claim, claims_of
from pressbox.claims.keys import of_release
from pressbox.layout.sentences import ends_of, sentence_at
from pressbox.models import Evidence, Item, Release, Span, Subject
from pressbox.packs import Form, Language, Packs
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import Match, fold

T = TypeVar("T")

if TYPE_CHECKING:
    from pressbox.checks.house import House


class Case:
    """One release to be checked."""

    def __init__(self, release: Release, packs: Packs, house: "House | None" = None) -> None:
        self.release = release
        self.packs = packs
        self._house = house
        self.text = release.text or ""
        self._matches: dict[str, list[tuple[Form, Match]]] = {}
        self._made: dict[object, Any] = {}

    @property
    def house(self) -> "House":
        """The style of the house; one that has none wishes nothing."""
        return self._house or _no_house()

    @cached_property
    def language(self) -> Language:
        return self.packs.language(self.release.language)

    @cached_property
    def folded(self) -> str:
        """The text as patterns are written for: same length, small letters without accents."""
        return fold(self.text)

    @cached_property
    def bare(self) -> str:
        """The folded text with blanks for its signs, in which words are looked for."""
        return bare_form(self.folded)

    @cached_property
    def claims(self) -> list[Claim]:
        return claims_of(self.release)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What several checks need of this release: made when first asked for, then kept."""
        if key not in self._made:
            self._made[key] = make()
        return cast("T", self._made[key])

    @cached_property
    def shingles(self) -> Shingles:
        """What tells how alike its text and that of another release are."""
        return shingles(words_of(self.text))

    def subject(self, kind: str, key: str = "") -> Subject:
        return of_release(self.release, kind, key)

    def evidence(self, where: Item | Span, role: str | None = None) -> Evidence:
        span = where.span if isinstance(where, Item) else where
        return Evidence(release=self.release.id, span=span, text=self.text[span[0] : span[1]], role=role)

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

    def is_said_near(self, field: str, span: Span, reach: int = 160) -> bool:
        """Whether such words stand in the line of a span, not far from it."""
        start, end = self.line(span[0])
        low, high = max(start, span[0] - reach), min(max(end, span[1]), span[1] + reach)
        return any(low <= a and b <= high for a, b in self.said(field))

    def is_quoted(self, span: Span) -> bool:
        """Speech is loose: what somebody says in a quote is not the release's own statement."""
        return any(quote.span[0] <= span[0] and span[1] <= quote.span[1] for quote in self.release.quotes)

    def inside(self, outer: Span) -> Iterator[Item]:
        """The items that stand within a span."""
        for _, item in self.release.items:
            if outer[0] <= item.span[0] and item.span[1] <= outer[1] and item.span != outer:
                yield item


@cache
def _no_house() -> "House":
    from pressbox.checks.house import House

    return House()


def word_at(span: Span, text: str) -> Span:
    """A place with all that stands around it without a blank."""
    start, end = span
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
