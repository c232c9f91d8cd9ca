"""What a check sees of one release: the record, its claims, what the packs know, and the words around a place."""

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pressbox.checks.between.likeness import Shingles, shingles, words_of
from pressbox.checks.words.text import Text
from pressbox.claims import Claim, claims_of
from pressbox.claims.keys import of_release
from pressbox.models import Evidence, Item, Release, Span, Subject
from pressbox.packs import Packs

T = TypeVar("T")

if TYPE_CHECKING:
    from pressbox.checks.words.house import House


class Case(Text):
    """One release to be checked."""

    def __init__(self, release: Release, packs: Packs, house: "House | None" = None) -> None:
        super().__init__(release.text or "", release.language, packs)
        self.release = release
        self._house = house
        self._made: dict[object, Any] = {}

    @property
    def house(self) -> "House":
        """The style of the house; one that has none wishes nothing."""
        return self._house or _no_house()

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
    from pressbox.checks.words.house import House

    return House()


def word_at(span: Span, text: str) -> Span:
    """A place with all that stands around it without a blank."""
    start, end = span
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
