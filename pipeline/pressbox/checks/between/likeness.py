"""How alike two texts are, and which of many are alike, found by key and never by comparing each with each."""

import zlib
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from heapq import nsmallest

from pressbox.patterns import pattern

_WORD = pattern(r"[^\W_]+")
_WORDS = 3  # of a shingle
_SECOND, _THIRD = 1_000_003, 998_244_353  # what parts 'a b c' from 'c b a'
_MASK = (1 << 48) - 1
_KEYS = 4  # a text is looked up by so many of its shingles: the same ones for texts that are alike
_FELLOWS = 6  # with so many texts of one key a text is compared, however many there are

Shingles = frozenset[int]


def words_of(text: str) -> list[str]:
    """Words and figures, without what stands between them."""
    return _WORD.findall(text.lower())


def shingles(words: Collection[str], size: int = _WORDS) -> Shingles:
    """Every three words in a row, or each by itself, as numbers that are the same in every process."""
    known = {word: zlib.crc32(word.encode("utf-8", "replace")) for word in set(words)}
    if size == 1:
        return frozenset(known.values())
    row = [known[word] for word in words]
    row += [0] * (_WORDS - len(row)) if row else []
    return frozenset([(a + b * _SECOND + c * _THIRD) & _MASK for a, b, c in zip(row, row[1:], row[2:], strict=False)])


def likeness(one: Collection[int], other: Collection[int]) -> float:
    """What two sets share, of what either has: 1 for equal ones."""
    mine, theirs = frozenset(one), frozenset(other)
    either = len(mine | theirs)
    return len(mine & theirs) / either if either else 1.0


def alike(sets: Sequence[Shingles], least: float) -> Iterator[tuple[int, int]]:
    """The places of each text and of an earlier one that it is most like, where that is enough.

    Of two texts that are alike the smallest shingles are the same ones, nearly always.
    """
    keys = [nsmallest(_KEYS, mine) for mine in sets]
    for later, fellows in sharing(keys):
        best = max((likeness(sets[later], sets[one]), -one) for one in fellows)
        if best[0] >= least:
            yield later, -best[1]


def sharing(keys: Iterable[Iterable[Hashable]]) -> Iterator[tuple[int, set[int]]]:
    """The place of each thing that shares a key with earlier ones, and the places of the first of these."""
    by_key: dict[Hashable, list[int]] = defaultdict(list)
    for place, mine in enumerate(keys):
        fellows: set[int] = set()
        for key in mine:
            known = by_key[key]
            fellows.update(known)
            if len(known) < _FELLOWS and place not in known:
                known.append(place)
        fellows.discard(place)
        if fellows:
            yield place, fellows
