"""Which releases belong together: what one has copied from another, language versions, corrections of earlier ones."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple, Protocol

from pressbox.checks.between.heads import Head
from pressbox.checks.between.likeness import Shingles, likeness, sharing, shingles, words_of
from pressbox.checks.words.text import Text
from pressbox.models import Evidence

_COPIED = 0.9  # how alike blocks are that are one voice
_CORRECTED = 0.4  # how alike a release and the one that it replaces are, at least
_SAME_FIGURES = 0.6  # of the figures and names of two language versions
_LEAST_FIGURES = 6
_FIGURES = 4  # of a release by which its language versions are looked up: the same ones for releases that are alike
_SAME_WORDS = 0.6  # what two languages share of their words is names and figures
_TWINS = 0.9  # of the shingles of two texts: three words of a hundred may differ
_LIKE_WORDS = 0.8  # of the words of texts that are alike; what has fewer need not be looked at closely
_LONG = 25  # words of a block that two senders do not write alike by chance
_ENOUGH = 12  # voices: nobody counts more
_VERSIONS = 99  # what is more is a date
_TRIED = 200  # earlier releases among which the replaced one is looked for, the latest first
Keys = Callable[[Head], Iterable[int]]  # by which releases meet that may belong together
MayBe = Callable[[Head, Head], bool]
Block = tuple[str | None, int, frozenset[int]]  # who says it, in how many words, and their shingles


def version_keys(head: Head) -> list[int]:
    """By what a release and its language versions meet."""
    return nsmallest(_FIGURES, head.figures)


def may_be_version(later: Head, earlier: Head) -> bool:
    """Whether two releases are one in two languages, by their figures and names, their event, and other words."""
    if None in (later.language, earlier.language) or later.language == earlier.language:
        return False
    if min(len(later.figures), len(earlier.figures)) < _LEAST_FIGURES:
        return False
    same_event = later.event == earlier.event or None in (later.event, earlier.event)
    alike = same_event and likeness(later.figures, earlier.figures) >= _SAME_FIGURES
    return alike and likeness(later.words, earlier.words) < _SAME_WORDS


def may_be_twin(later: Head, earlier: Head) -> bool:
    """Whether two texts on one event are so alike in their words that it is worth a closer look."""
    return later.event == earlier.event and likeness(later.words, earlier.words) >= _LIKE_WORDS


class Kind(NamedTuple):
    """A way to belong together: by which keys releases meet, and whether two that met may."""

    name: str
    keys: Keys
    may_be: MayBe


VERSION = Kind("version", version_keys, may_be_version)
TWIN = Kind("line", lambda head: head.lines, may_be_twin)


class Heads(Protocol):
    """Releases among which it is asked what belongs together: some in memory, or those of a store."""

    def replacing(self) -> Iterable[Head]:
        """Those that replace another one, by id."""

    def fellows(self, head: Head) -> Sequence[Head]:
        """All of the same sender on the same event, by id."""

    def stated(self) -> Mapping[str, str]:
        """Those that say themselves of which other one they are another language's version."""

    def pairs(self, kind: Kind) -> Iterator[tuple[Head, Head]]:
        """Each release and an earlier one, by id, with which it shares a key, where these may belong together."""


class Listed:
    """Heads in memory, in the order of their ids."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self._heads = list(heads)
        self._ids = {head.id for head in self._heads}
        self._by_subject: dict[tuple[str | None, str | None], list[Head]] = defaultdict(list)
        for head in self._heads:
            self._by_subject[head.sender, head.event].append(head)

    def replacing(self) -> Iterable[Head]:
        return [head for head in self._heads if head.replaces]

    def fellows(self, head: Head) -> Sequence[Head]:
        return self._by_subject[head.sender, head.event]

    def stated(self) -> Mapping[str, str]:
        return {head.id: head.version_of for head in self._heads if head.version_of in self._ids and head.version_of}

    def pairs(self, kind: Kind) -> Iterator[tuple[Head, Head]]:
        heads = self._heads
        for later, fellows in sharing(map(kind.keys, heads)):
            yield from ((heads[later], heads[one]) for one in fellows if kind.may_be(heads[later], heads[one]))


def versions(heads: Heads) -> dict[str, str]:
    """Each release that is another language's version of another one, and the first of these.

    Where a release says itself of which, that is it; else it is the earlier one that it is most like.
    """
    stated = heads.stated()
    best: dict[str, tuple[float, str]] = {}
    for later, earlier in heads.pairs(VERSION):
        if later.id not in stated and stated.get(earlier.id) != later.id:
            rank = (-likeness(later.figures, earlier.figures), earlier.id)
            best[later.id] = min(best.get(later.id, rank), rank)
    of = {**{later: earlier for later, (_, earlier) in best.items()}, **stated}
    found = {later: _first(later, of) for later in sorted(of)}
    return {later: first for later, first in found.items() if first != later}


def _first(release: str, of: Mapping[str, str]) -> str:
    """The release that all these are versions of; of some that name each other in a circle the least id."""
    seen: list[str] = []
    while release in of and release not in seen:
        seen.append(release)
        release = of[release]
    return min(seen[seen.index(release) :]) if release in seen else release


def twins(heads: Heads, shingles_of: Callable[[str], Shingles]) -> dict[str, str]:
    """Each release that has nearly all words of an earlier one, and the one that it is most like."""
    best: dict[str, tuple[float, str]] = {}
    for later, earlier in heads.pairs(TWIN):
        alike = likeness(shingles_of(later.id), shingles_of(earlier.id))
        if alike >= _TWINS:
            best[later.id] = min(best.get(later.id, (-alike, earlier.id)), (-alike, earlier.id))
    return {later: best[later][1] for later in sorted(best)}


def replaced(heads: Heads) -> dict[str, str]:
    """Each release that a later one takes the place of, and that one's id."""
    found: dict[str, str] = {}
    for head in heads.replacing():
        old = (head.replaces and head.replaces[0]) or _most_like(head, heads.fellows(head))
        if old is not None and old != head.id:
            found[old] = head.id
    return found


def _most_like(head: Head, fellows: Sequence[Head]) -> str | None:
    """The release of the same sender on the same event that came before: the last version, and the most alike."""
    earlier = [one for one in fellows if one.id != head.id and _came_before(one, head)][-_TRIED:]
    ranked = [(_version(one), likeness(head.words, one.words), one.id) for one in earlier]
    return max((one for one in ranked if one[1] >= _CORRECTED), default=(0, 0.0, None))[2]


def _came_before(one: Head, other: Head) -> bool:
    """By the day of publication; of the same days the one that corrects nothing, or the lower version."""
    mine, theirs = one.published[0], other.published[1]
    if mine and theirs and mine > theirs:
        return False
    return (_version(one), one.id) < (_version(other), other.id) or one.replaces is None


def _version(head: Head) -> int:
    """'v3' comes behind 'v2', and that behind a first correction; what corrects nothing is the first of all."""
    if head.replaces is None:
        return 0
    figures = "".join(char for char in head.replaces[1] if char.isdigit())
    return min(int(figures or 1), _VERSIONS)


class Voices:
    """How many independent voices say a thing: what is copied from release to release is one."""

    def __init__(self, texts: Mapping[str, Text], heads: Mapping[str, Head], originals: Mapping[str, str]) -> None:
        self._texts = texts
        self._heads = heads
        self._originals = originals

    def count(self, places: Iterable[Evidence]) -> int:
        return sum(1 for _ in islice(self._apart(places), _ENOUGH))

    def _apart(self, places: Iterable[Evidence]) -> Iterator[str]:
        """The releases that are no versions of others, and whose words were not copied."""
        releases: set[str] = set()
        texts: set[tuple[str | None, str]] = set()
        blocks: list[Block] = []
        for place in places:
            original = self._originals.get(place.release, place.release)
            text = (self._heads[place.release].sender, self._texts[place.release].block(place.span))
            if original in releases or text in texts:
                continue
            releases.add(original)
            texts.add(text)
            words = words_of(text[1])
            mine = (text[0], len(words), shingles(words))
            if not any(_is_copy(mine, one) for one in blocks):
                blocks.append(mine)
                yield place.release


def _is_copy(one: Block, other: Block) -> bool:
    same_sender = one[0] == other[0] or one[0] is None or other[0] is None
    return (same_sender or min(one[1], other[1]) >= _LONG) and likeness(one[2], other[2]) >= _COPIED
