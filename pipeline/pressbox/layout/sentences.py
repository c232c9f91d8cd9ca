"""Sentences, near enough: where a thought ends, without a tokeniser."""

from bisect import bisect_right

from pressbox.patterns import pattern

_END = pattern(r"""[.!?…]["'”’)\]»]*+\s++(?=["'“‘«(\[]?[\p{Lu}\d–-])""")
# 'No. 96', 'St. Louis', 'J. Smith' and 'U.S. team' go on after the stop.
_ABBREVIATION = pattern(
    r"(?:\b\p{Lu}|\b(?:No|Nos|St|Mr|Mrs|Ms|Dr|vs|Sgt|Lt|Jr|Sr|Gen|Prof|Hon|Rd|Rt|Mt|Ft|approx|ca))\.$"
)


def ends_of(text: str) -> list[int]:
    """Where sentences end within lines: the place after the stop and its marks."""
    ends = []
    for found in _END.finditer(text):
        stop = found.start() + 1
        if _ABBREVIATION.search(text, max(0, stop - 8), stop) is None:
            ends.append(stop)
    return ends


def sentence_at(ends: list[int], start: int, end: int, position: int) -> tuple[int, int]:
    """The sentence of a line from `start` to `end` that a position lies in."""
    place = bisect_right(ends, position)
    low = ends[place - 1] if place else start
    high = ends[place] if place < len(ends) else end
    return max(low, start), min(high, end)
