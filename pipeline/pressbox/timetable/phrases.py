"""Phrases found word by word, whatever stands between the words: `Warm-Up`, `warm  up`, `FP1` and `FP 1`."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from pressbox.patterns import fold, pattern

T = TypeVar("T")

_TOKEN = pattern(r"[^\W\d_]++|\d++")
_BETWEEN = " -'./&\t"


class Token(NamedTuple):
    """A word or a figure; a figure glued to a word is a token of its own."""

    text: str
    start: int
    end: int


def tokens_of(folded: str, start: int, end: int) -> list[Token]:
    return [Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(folded, start, end)]


def near(folded: str, before: Token, after: Token, signs: str = _BETWEEN) -> bool:
    """Whether two tokens stand together, with nothing but blanks and joining signs between them."""
    gap = folded[before.end : after.start]
    return len(gap) <= 4 and not gap.strip(signs)


class Phrases(Generic[T]):
    """Phrases and what they mean; of several that begin at one word the longest is found."""

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for term, meaning in terms:
            folded = fold(term)
            words = tuple(token.text for token in tokens_of(folded, 0, len(folded)))
            if words:
                self._by_first.setdefault(words[0], []).append((words, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, folded: str, tokens: list[Token], index: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a token: the index after its last token, and its meaning."""
        for words, meaning in self._by_first.get(tokens[index].text, ()):
            last = index + len(words)
            if last <= len(tokens) and all(
                tokens[index + place].text == word and near(folded, tokens[index + place - 1], tokens[index + place])
                for place, word in enumerate(words)
                if place
            ):
                return last, meaning
        return None
