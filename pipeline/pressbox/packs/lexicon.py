"""Names found in one pass: an automaton over the folded text, with word borders at both ends."""

from collections.abc import Iterable
from functools import cached_property
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

import ahocorasick_rs

from pressbox.patterns import Signs, fold, pattern

T = TypeVar("T")
_START = itemgetter(1)  # of a match
_new = tuple.__new__  # a NamedTuple's own __new__ costs twice as much


class Hit(NamedTuple, Generic[T]):
    """A name of the lexicon where it stands, and all that it may mean."""

    start: int
    end: int
    meanings: tuple[T, ...]


class Lexicon(Generic[T]):
    """Terms and their meanings; the longest term wins, so that a name inside a name is not found."""

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        meanings: dict[str, tuple[T, ...]] = {}
        for term, meaning in terms:
            bare = bare_form(fold(term))
            known = meanings.get(bare, ())
            if meaning not in known:
                meanings[bare] = (*known, meaning)
        meanings.pop(" ", None)
        self.terms = tuple(meanings)
        self._lengths = [len(term) - 1 for term in meanings]
        self.known = list(meanings.values())

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        """Made when it is first asked: most lexicons are asked together with others."""
        return _automaton(self.terms)

    def __len__(self) -> int:
        return len(self.known)

    def find(self, folded: str, bare: str | None = None) -> list[Hit[T]]:
        """All names in a folded text, left to right, none overlapping; `bare` is its bare form where there is one."""
        text = bare_form(folded) if bare is None else bare
        hits = []
        done, last, meanings = 0, len(text), self.known
        for index, start, end in _by_start(self._automaton, text):
            if start >= done and (end >= last or not text[end].isalnum()):
                done = end
                hits.append(_new(Hit, (start, start + self._lengths[index], meanings[index])))
        return hits


class Together:
    """Small lexicons that are asked of whole texts: one pass finds the terms of all of them.

    A lexicon joins when a text is first asked for its terms.
    """

    def __init__(self) -> None:
        self._lexicons: dict[Lexicon[Any], None] = {}
        self._pass = _Pass(())

    def join(self, lexicon: Lexicon[Any]) -> None:
        self._lexicons[lexicon] = None

    def find(self, bare: str) -> dict[Lexicon[Any], list[Hit[Any]]]:
        """What each lexicon finds in the bare form of a text, as it would alone."""
        made = self._pass
        if len(made.lexicons) < len(self._lexicons):
            made = self._pass = _Pass(tuple(self._lexicons))
        return made.find(bare)


class _Pass:
    """One automaton for several lexicons."""

    def __init__(self, lexicons: tuple[Lexicon[Any], ...]) -> None:
        self.lexicons = lexicons
        owners: dict[str, list[tuple[int, int, Any]]] = {}
        for number, lexicon in enumerate(lexicons):
            for term, meanings in zip(lexicon.terms, lexicon.known, strict=True):
                owners.setdefault(term, []).append((number, len(term) - 1, meanings))
        # What is asked side by side lies side by side: in so large a table the way to each thing is the work.
        self._owners = list(map(tuple, owners.values()))
        self._automaton = _automaton(owners)

    def find(self, bare: str) -> dict[Lexicon[Any], list[Hit[Any]]]:
        found: list[list[Hit[Any]]] = [[] for _ in self.lexicons]
        done = [0] * len(found)  # the first term of a lexicon has the words, and of those that begin there the longest
        last, owners = len(bare), self._owners
        for index, start, end in _by_start(self._automaton, bare):
            if end < last and bare[end].isalnum():
                continue
            for number, length, meanings in owners[index]:
                if start >= done[number]:
                    done[number] = end
                    found[number].append(_new(Hit, (start, start + length, meanings)))
        return dict(zip(self.lexicons, found, strict=True))


def _automaton(terms: Iterable[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(
        list(terms), store_patterns=False, implementation=ahocorasick_rs.Implementation.ContiguousNFA
    )


def _by_start(automaton: ahocorasick_rs.AhoCorasick, text: str) -> list[tuple[int, int, int]]:
    """All that is met, in order; of terms that begin together the longest first.

    Also what begins a longer word: only a whole word hides the shorter term in it and those behind.
    """
    matches = automaton.find_matches_as_indexes(text, overlapping=True)
    matches.reverse()  # they come by their ends
    return sorted(matches, key=_START)


# '27.April', '1.Lauf': a stop between a figure and a word parts them.
_PARTS = pattern(r"(?<=\d)\.(?=\p{L}{3})", rule="lexicon.parts")
_BARE = Signs(lambda char: char if char.isalnum() or char in ".&" else " ")


def bare_form(folded: str) -> str:
    """A blank in front, so that each term begins at a border, and hyphens and stops as they may be left out."""
    bare = " " + _BARE.become(folded)
    stops = [stop.start() for stop in _PARTS.finditer(bare)] if "." in bare else []
    if stops:
        signs = list(bare)
        for stop in stops:
            signs[stop] = " "
        bare = "".join(signs)
    return bare
