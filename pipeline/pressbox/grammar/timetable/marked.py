"""Spans that were read before, and whether a place lies in one of them."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Protocol, TypeVar

from pressbox.mentions import Span

_NEVER = (1 << 62, 1 << 62)


class Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Placed)


class Marked:
    """A set of spans that do not overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def without(self, tokens: list[T]) -> list[T]:
        """The tokens that lie in none of the spans, of tokens in order."""
        if not self._spans:
            return tokens
        kept: list[T] = []
        spans = iter(self._spans)
        low, high = next(spans)
        for token in tokens:
            while high <= token.start:
                low, high = next(spans, _NEVER)
            if token.end <= low:
                kept.append(token)
        return kept

    def holds(self, start: int, end: int) -> bool:
        """Whether any of the spans shares a character with [start, end)."""
        spans = self._spans
        place = bisect_left(spans, (start + 1,))
        if place and spans[place - 1][1] > start:
            return True
        return place < len(spans) and spans[place][0] < end


NOTHING = Marked(())
