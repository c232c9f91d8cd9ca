"""How alike two texts are, and which of many are alike, found by key and never by comparing each with each."""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from heapq import nsmallest

_WORDS = 3  # of a shingle
_KEYS = 4  # a text is looked up by so many of its shingles: the same ones for texts that are alike
_FELLOWS = 6  # with so many texts of one key a text is compared, however many there are

Shingles = frozenset[int]


def words_of(text: str) -> list[str]:
    """Words and figures, without what stands between them."""
    return "".join(char if char.isalnum() else " " for char in text.casefold()).split()


def shingles(words: Sequence[str], size: int = _WORDS) -> Shingles:
    """Every few words in a row, as numbers that are the same in every process."""
    last = max(1, len(words) - size + 1)
    return frozenset(zlib.crc32(" ".join(words[at : at + size]).encode("utf-8", "replace")) for at in range(last))


def likeness(one: Collection[int], other: Collection[int]) -> float:
    """What two sets share, of what either has: 1 for equal ones."""
    mine, theirs = frozenset(one), frozenset(other)
    either = len(mine | theirs)
    return len(mine & theirs) / either if either else 1.0


def alike(sets: Sequence[Shingles], least: float) -> Iterator[tuple[int, int]]:
    """The places of each text and of an earlier one that it is most like, where that is enough.

    Of two texts that are alike the smallest shingles are the same ones, nearly always.
    """
    by_key: dict[int, list[int]] = defaultdict(list)
    for place, mine in enumerate(sets):
        keys = nsmallest(_KEYS, mine)
        fellows = {fellow for key in keys for fellow in by_key[key]}
        best = max(((likeness(mine, sets[one]), -one) for one in fellows), default=(0.0, 0))
        if best[0] >= least:
            yield place, -best[1]
        for key in keys:
            if len(by_key[key]) < _FELLOWS:
                by_key[key].append(place)
