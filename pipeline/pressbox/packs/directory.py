"""Tens of thousands of names found by their first words: a text has few words, and most of them begin no name.

An automaton over so many names takes five times as long to build, and no longer fits where the processor finds it.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate, count
from operator import add
from typing import Any, Generic, TypeAlias, TypeVar

from pressbox.packs.lexicon import Hit, bare_form
from pressbox.patterns import fold

T = TypeVar("T")
_SHORT = 5  # characters of a name: with a letter more a shorter one is another word
# How long the names are that go on with a word, the longest first.
_Seconds: TypeAlias = Mapping[str, tuple[int, ...]]
_NONE: _Seconds = {}
_new = tuple.__new__  # a NamedTuple's own __new__ costs twice as much


class Directory(Generic[T]):
    """Names and their meanings; the longest name wins, so that a name inside a name is not found.

    The meanings are given as bare tuples of what `make` makes of them when they are found: Python's garbage collector
    passes over bare tuples, and walks through tens of thousands of anything else again and again.
    """

    def __init__(self, names: Iterable[tuple[str, tuple[Any, ...]]], make: Callable[[Any], T]) -> None:
        self._make = make
        self._meanings: dict[str, tuple[Any, ...]] = {}
        given = list(names)
        # Folded all at once, which takes half as long as one by one; the folded copy is as long as the text.
        text = bare_form(fold("\n".join(name for name, _ in given)))[1:]
        end = -1
        for name, meaning in given:
            start, end = end + 1, end + 1 + len(name)
            bare = text[start:end]
            known = self._meanings.get(bare, ())
            if bare and meaning not in known:
                self._meanings[bare] = (*known, meaning)
        # By the word that names begin with.
        self._joined: dict[str, dict[str, tuple[int, ...]]] = {}
        for bare in sorted((bare for bare in self._meanings if " " in bare), key=len, reverse=True):
            word, second = bare.split(" ", 2)[:2]
            lengths = self._joined.setdefault(word, {})
            known = lengths.get(_first(second), ())
            lengths[_first(second)] = (*known, len(bare))
        # Words that may open a name.
        self._openers = self._joined.keys() | {bare for bare in self._meanings if " " not in bare}
        self._made: dict[str, tuple[T, ...]] = {}  # a text names the same again and again

    def __len__(self) -> int:
        return len(self._meanings)

    def find(self, folded: str, bare: str | None = None, genitive: str = "") -> list[Hit[T]]:
        """All names in a folded text, left to right, none overlapping; `bare` is its bare form where there is one.

        `genitive` is the letter that may stand behind a name and is no part of it: 'Monzas', where a language has it.
        """
        text = (bare_form(folded) if bare is None else bare)[1:]
        words = text.split(" ")
        known = self._known(words, genitive)
        starts = list(map(add, accumulate(map(len, words), initial=0), count()))  # a blank between two
        hits: list[Hit[T]] = []
        done = 0
        places = [at for at, word in enumerate(words) if word in known]
        words.append("")  # behind the last
        for at in places:
            start, after = starts[at], words[at + 1]
            if start < done:
                continue
            seconds, alone = known[words[at]]
            name = ""
            if seconds and (after in seconds or genitive or not after.isalnum()):
                name = self._longer(text, start, seconds, after, genitive)
            if name or alone:
                done = start + len(name or alone)
                hits.append(_new(Hit, (start, done, self._meaning(name or alone))))
        return hits

    def _known(self, words: list[str], genitive: str) -> dict[str, tuple[_Seconds, str]]:
        """Of words that may open a name: by what these go on, and the name that each is alone.

        A text says the same words again and again, and each is looked for once: so large a table is far away.
        """
        distinct = set(words)
        known = {
            word: (self._joined.get(word, _NONE), word if word in self._meanings else "")
            for word in self._openers & distinct
        }
        for word in distinct:
            # 'Co.' opens the names of counties; where none of them stands there, it may still be Colorado.
            if word and (not word.isalnum() or word[-1] == genitive):
                seconds, alone = known.get(word, (_NONE, ""))
                alone = alone or self._within(word, genitive)
                if seconds or alone:
                    known[word] = seconds, alone
        return known

    def _longer(self, text: str, start: int, seconds: _Seconds, second: str, genitive: str) -> str:
        """The longest name of several words that begins at a place, where its second word follows."""
        second = second if second.isalnum() else _first(second)
        lengths = seconds.get(second, ())
        if genitive and second.endswith(genitive):
            lengths = (*lengths, *seconds.get(second[:-1], ()))
        for length in lengths:
            end = start + length
            name = text[start:end]
            if name in self._meanings and (
                not text[end : end + 1].isalnum() or (genitive and _is_genitive(text, start, end, genitive))
            ):
                return name
        return ""

    def _within(self, word: str, genitive: str) -> str:
        """A name of one word with a stop, a sign or the letter of the genitive behind it."""
        for name in (word.rstrip(".&"), _first(word)):
            if name in self._meanings:
                return name
            if genitive and name.endswith(genitive) and len(name) > _SHORT and name[:-1] in self._meanings:
                return name[:-1]
        return ""

    def _meaning(self, name: str) -> tuple[T, ...]:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = tuple(map(self._make, self._meanings[name]))
        return made


def _first(word: str) -> str:
    """The letters and figures that a word begins with: stops and signs may stand behind it."""
    return word if word.isalnum() else word.partition(".")[0].partition("&")[0]


def _is_genitive(text: str, start: int, end: int, letter: str) -> bool:
    """Short names are left alone: with a letter more they are other words."""
    return end - start >= _SHORT and text.startswith(letter, end) and not text[end + 1 : end + 2].isalnum()
