"""Spans that were read before, and whether a place lies in one of them."""

from bisect import bisect_right
from collections.abc import Iterable

from pressbox.mentions import Span


class Marked:
    """A set of spans that do not overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def holds(self, start: int, end: int) -> bool:
        """Whether any of the spans shares a character with [start, end)."""
        place = bisect_right(self._starts, start)
        if place and self._spans[place - 1][1] > start:
            return True
        return place < len(self._spans) and self._spans[place][0] < end
