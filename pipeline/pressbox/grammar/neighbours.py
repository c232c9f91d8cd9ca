"""The words that touch a span: what stands before it and after it, and how far a name of several words goes."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from pressbox.packs import Language
from pressbox.patterns import fold, met, pattern

LONGEST = 40  # characters of a word that is looked at: no name has a longer one
# Grown on to the word behind: 'd'Imola', 'dall'Umbria', and a single letter of a name is not: 'o'Harmer'.
_GROWN = pattern(r"(?r)\b(?:[dl]|\p{L}{2,4})'")
_GROWTH = 6  # characters
_ENDS = frozenset(" \n\t,.;:!?()[]\"'/|-")


class Spans:
    """Spans that do not overlap, and whether another one touches any of them."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for low, high in sorted(spans):
            if self._spans and low < self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(high, self._spans[-1][1]))
            else:
                self._spans.append((low, high))

    def add(self, start: int, end: int) -> None:
        """Take in one that touches none."""
        insort(self._spans, (start, end))

    def touch(self, start: int, end: int) -> bool:
        at = bisect_left(self._spans, (end,))
        return at > 0 and self._spans[at - 1][1] > start

    def next_from(self, start: int, end: int) -> int:
        """Where the first of them begins behind a place; the end where none does before it."""
        at = bisect_left(self._spans, (start,))
        return min(self._spans[at][0], end) if at < len(self._spans) else end


class Following:
    """Words and phrases that may follow a name."""

    def __init__(self, terms: list[str]) -> None:
        found = folded_terms(terms)
        self._single = frozenset(term for term in found if " " not in term)
        self._heads = frozenset(term[0] for term in self._single if term)
        self._phrases = tuple(term for term in found if " " in term)

    def at(self, folded: str, start: int) -> int:
        """How long the word or phrase is that stands at a place; 0 where none of them does."""
        if self._phrases and folded.startswith(self._phrases, start):
            return max(len(phrase) for phrase in self._phrases if folded.startswith(phrase, start))
        if folded[start : start + 1] not in self._heads:
            return 0
        end = start
        last = min(len(folded), start + LONGEST)
        while end < last and folded[end] not in _ENDS:
            end += 1
        return end - start if folded[start:end] in self._single else 0


def word_before(folded: str, start: int) -> str:
    """The word that touches a place at the left, if one does."""
    if folded[start - 1 : start] == "'":
        grown = _GROWN.match(folded, max(0, start - _GROWTH), start)
        return grown[0] if grown else ""
    if start < 2 or folded[start - 1] != " " or folded[start - 2] in " \n":
        return ""
    stop = start - 1
    left = max(0, stop - 24)
    at = max(folded.rfind(" ", left, stop), folded.rfind("\n", left, stop))
    return folded[at + 1 : stop].lstrip("(\"'[") if at >= 0 or left == 0 else ""


def ends_of(folded: str, words: str) -> Iterator[int]:
    """Where words end, each time that they stand in a text."""
    return (end for _, end in met(words, folded))


def words_before(folded: str, word: str) -> Iterator[str]:
    """The word that touches another at the left, for each place at which that one stands."""
    return (word_before(folded, end - len(word)) for end in ends_of(folded, f" {word}"))


def capitals_before(text: str, end: int, stop: int, links: frozenset[str], most: int = 5) -> int:
    """Where the run of capitalised words begins that ends here."""
    start = end
    at = end
    for _ in range(most):
        blank = text.rfind(" ", max(stop, at - LONGEST), at)
        if blank < 0 and at - LONGEST > stop:
            break
        blank = max(blank, stop - 1)
        word = text[blank + 1 : at]
        if not word or not (word[0].isupper() or word in links) or not word[-1].isalnum():
            break
        if word[0].isupper():
            start = blank + 1
        at = blank
        if at < stop:
            break
    return start


def capitals_after(text: str, start: int, stop: int, links: frozenset[str], most: int = 6) -> int:
    """Where the run of capitalised words ends that begins here."""
    end = at = start
    for _ in range(most):
        if text[at : at + 1] != " " or at >= stop:
            break
        blank = text.find(" ", at + 1, min(stop, at + LONGEST))
        word = text[at + 1 : blank if blank >= 0 else min(stop, at + LONGEST)]
        bare = word.rstrip(".,;:!?)\"'")
        if not bare or not (bare[0].isupper() or bare in links):
            break
        at += 1 + len(word)
        if bare[0].isupper():
            end = at - (len(word) - len(bare))
        if bare != word:
            break
    return end


def leads_name(text: str, start: int, end: int, people: frozenset[int]) -> bool:
    """'The Spanish Grand Prix': whether a word belongs to a name that it leads, and that is nobody's."""
    return (
        text[start].isupper()
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and end + 1 not in people
    )


def genitives(language: Language) -> tuple[str, ...]:
    """What a name has behind it in the genitive, as it stands in a folded text: 's."""
    return tuple(map(fold, language.people.genitives))


def folded_terms(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(term) for term in terms)
