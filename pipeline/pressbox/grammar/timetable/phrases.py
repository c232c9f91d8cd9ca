"""Phrases found word by word, whatever stands between the words: `Warm-Up`, `warm  up`, `FP1` and `FP 1`."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from pressbox.patterns import fold, pattern

T = TypeVar("T")

_TOKEN = pattern(r"[a-z]+|\d+|[^\W\d_]+")
_new = tuple.__new__  # a NamedTuple's own __new__ costs twice as much
_BETWEEN = " -'./&\t"


class Token(NamedTuple):
    """A word or a figure; a figure glued to a word is a token of its own."""

    text: str
    start: int
    end: int


def tokens_of(folded: str, start: int, end: int) -> list[Token]:
    """All tokens of a stretch. Their places are found behind one another, which is quicker than asking each match."""
    return placed(folded, _TOKEN.findall(folded, start, end), start)


def placed(folded: str, words: list[str], place: int) -> list[Token]:
    """The words of a stretch with their places."""
    find = folded.find
    return [_new(Token, (word, start := find(word, place), place := start + len(word))) for word in words]


def words_of(folded: str, start: int, end: int) -> list[str]:
    """The words and figures of a stretch, without their places."""
    return _TOKEN.findall(folded, start, end)


def near(folded: str, before: Token, after: Token, signs: str = _BETWEEN) -> bool:
    """Whether two tokens stand together, with nothing but blanks and joining signs between them."""
    gap = folded[before.end : after.start]
    return gap == " " or (len(gap) <= 4 and not gap.strip(signs))


class _Node(Generic[T]):
    __slots__ = ("following", "meaning")

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] = {}
        self.meaning: T | None = None


class Phrases(Generic[T]):
    """Phrases and what they mean; of several that begin at one word the longest is found, of equal ones the first."""

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        for term, meaning in terms:
            folded = fold(term)
            node = self._root
            for token in tokens_of(folded, 0, len(folded)):
                node = node.following.setdefault(token.text, _Node())
            if node.meaning is None and node is not self._root:
                node.meaning = meaning

    def any_may_begin(self, words: list[str]) -> bool:
        """Whether a phrase begins with any of these words."""
        return not self._root.following.keys().isdisjoint(words)

    def beginnings(self, tokens: list[Token]) -> list[int]:
        """The indexes of the tokens that a phrase may begin with."""
        first = self._root.following
        return [index for index, token in enumerate(tokens) if token[0] in first]

    def may_begin(self, word: str) -> bool:
        """Whether any phrase begins with a word."""
        return word in self._root.following

    def at(self, folded: str, tokens: list[Token], index: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a token: the index after its last token, and its meaning."""
        node = self._root.following.get(tokens[index].text)
        best: tuple[int, T] | None = None
        while node is not None:
            index += 1
            if node.meaning is not None:
                best = index, node.meaning
            if not node.following or index >= len(tokens) or not near(folded, tokens[index - 1], tokens[index]):
                break
            node = node.following.get(tokens[index].text)
        return best


class Tokens:
    """The tokens of a line, of which stretches are asked; a word that a stretch cuts through is none of its tokens."""

    def __init__(self, folded: str, start: int, end: int, phrases: Phrases[T]) -> None:
        words = words_of(folded, start, end)
        # Where no phrase begins nothing is asked: most lines of most releases need no places.
        self._all = placed(folded, words, start) if phrases.any_may_begin(words) else []
        self._starts = [token.start for token in self._all]
        self._begin = [
            self._starts[index] for index in phrases.beginnings(self._all) if phrases.at(folded, self._all, index)
        ]

    def within(self, start: int, end: int) -> list[Token]:
        """The tokens of a stretch, none where no phrase begins with any of them."""
        place = bisect_left(self._begin, start)
        if place == len(self._begin) or self._begin[place] >= end:
            return []
        first = bisect_left(self._starts, start)
        after = bisect_left(self._starts, end, first)
        return self._all[first : after - (after > first and self._all[after - 1].end > end)]
