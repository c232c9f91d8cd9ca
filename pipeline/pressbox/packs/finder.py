"""Forms found by their telling words: one pass for all words, then each form is tried only where it can begin.

A pattern that is searched for through a whole release costs ten times as much as one tried at a place. A form names
the words that it can't do without (`near`) and how many words may stand before them (`lead`).
"""

from collections.abc import Iterator, Mapping
from copy import copy
from itertools import combinations

from pressbox.errors import PackError
from pressbox.packs.forms import Form
from pressbox.packs.lexicon import Hit, Lexicon, bare_form
from pressbox.patterns import NEVER, Match, Pattern, expand, fold, pattern

_NEVER = NEVER.removesuffix(")")  # alternatives are taken out of their brackets
_REACH = 400  # characters: no form reaches further beyond its telling word
_CLOSE = 70  # characters on either side in which what a form needs must stand


class Finder:
    """All forms of one field of a sheet."""

    def __init__(self, forms: list[tuple[Form, Pattern]], parts: Mapping[str, str]) -> None:
        self.forms = forms
        self.everywhere = [index for index, (form, _) in enumerate(forms) if not form.near and not form.signs]
        self._signed = [(sign, index) for index, (form, _) in enumerate(forms) for sign in form.signs]
        by_word: dict[str, list[int]] = {}
        for index, (form, _) in enumerate(forms):
            for word in _words(form, parts):
                by_word.setdefault(fold(word), []).append(index)
        together: dict[tuple[int, ...], _Together] = {}
        for indexes in map(tuple, by_word.values()):
            together.setdefault(indexes, _Together(forms, indexes, parts))
        self.words: Lexicon[_Together] = Lexicon(
            (word, together[tuple(by_word[word])].holding(_held(word, by_word, together))) for word in by_word
        )

    def find(
        self,
        folded: str,
        bare: str | None = None,
        hits: "list[Hit[_Together]] | None" = None,
        low: int = 0,
        high: int | None = None,
    ) -> list[tuple[Form, Match]]:
        """Every match of every form between two places: form by form in their order, each from left to right.

        `hits` are the telling words there where they have been looked for already.
        """
        found: dict[tuple[int, int, int], Match] = {}
        stop = len(folded) if high is None else min(high, len(folded))
        for index in self.everywhere:
            for match in self.forms[index][1].finditer(folded, low, stop):
                found[(index, *match.span())] = match
        for sign, index in self._signed:
            for match in self._at_sign(folded, sign, index, low, stop):
                found[(index, *match.span())] = match
        bare = bare_form(folded) if bare is None else bare
        for start, end, meanings in self.words.find(folded, bare) if hits is None else hits:
            near = meanings[0].match(folded, bare, start, end, stop)
            if near is not None:
                found[(near[0], *near[1].span())] = near[1]
        forms = self.forms
        return [(forms[key[0]][0], found[key]) for key in sorted(found)] if found else []

    def told_by(self, hits: "list[Hit[_Together]]") -> list[tuple[Form, Pattern]]:
        """The forms that some of their telling words are of, in their order, and those that name none."""
        if len(self.everywhere) == len(self.forms):
            return self.forms
        if len(hits) == 1 and not self.everywhere and not self._signed:
            indexes = hits[0][2][0].indexes
        else:
            always = [*self.everywhere, *(index for _, index in self._signed)]
            indexes = tuple(sorted({*always, *(index for hit in hits for index in hit[2][0].indexes)}))
        return [self.forms[index] for index in indexes]

    def _at_sign(self, folded: str, sign: str, index: int, low: int, stop: int) -> Iterator[Match]:
        """The matches of a form that a sign opens."""
        at = folded.find(sign, low, stop)
        while at >= 0:
            match = self.forms[index][1].match(folded, at, min(stop, at + _REACH))
            if match is not None:
                yield match
            at = folded.find(sign, at + 1, stop)


class _Together:
    """Forms that share a telling word, tried in their order."""

    def __init__(self, forms: list[tuple[Form, Pattern]], indexes: tuple[int, ...], parts: Mapping[str, str]) -> None:
        self._lead = max(forms[index][0].lead for index in indexes)
        needs = {forms[index][0].needs for index in indexes}
        self._needs = pattern("|".join(sorted(needs)), parts, "needs") if "" not in needs else None
        self.indexes = indexes
        self._forms = [(index, forms[index][1]) for index in indexes]
        self._blind = frozenset(index for index, form in self._forms if "(?<=" in form.source)
        # Which forms can begin with two characters, asked once of each pair: most words open none.
        self._opens: dict[str, list[tuple[int, Pattern]]] = {}
        self._held: list[tuple[str, _Together]] = []

    def holding(self, held: "list[tuple[str, _Together]]") -> "_Together":
        """These forms for a phrase that holds other telling words: where none of them fits, those of the words may."""
        if not held:
            return self
        phrase = copy(self)
        phrase._held = held
        phrase.indexes = tuple(sorted({*self.indexes, *(index for _, forms in held for index in forms.indexes)}))
        return phrase

    def match(self, folded: str, bare: str, start: int, end: int, stop: int) -> tuple[int, Match] | None:
        """The form that holds the word, begun as many words before it as it may be and ended before a place."""
        found = self._own(folded, bare, start, end, stop)
        for word, forms in () if found or not self._held else self._held:
            at = folded.find(word, start, end)
            found = found or (forms.match(folded, bare, at, at + len(word), stop) if at >= 0 else None)
        return found

    def _own(self, folded: str, bare: str, start: int, end: int, stop: int) -> tuple[int, Match] | None:
        if self._needs and not self._needs.search(folded, max(0, start - _CLOSE), min(stop, end + _CLOSE)):
            return None
        reach = min(stop, end + _REACH)
        opens = self._opens
        for place in self._starts(folded, bare, start) if self._lead else (start,):
            first = folded[place : place + 2]
            for index, form in opens[first] if first in opens else self._opening(first):
                match = form.match(folded, place, reach)
                if match is None:
                    continue
                if match.end() >= end:
                    return index, match
                break
        return None

    def _starts(self, folded: str, bare: str, start: int) -> list[int]:
        """Where words of the line begin, the furthest first.

        In the bare text, which is one longer, blanks part words.
        """
        starts = [start]
        line = folded.rfind("\n", 0, start) + 1
        for _ in range(self._lead):
            start = bare.rfind(" ", line, start)
            while start >= 0 and bare[start + 1] == " ":
                start = bare.rfind(" ", line, start)
            if start < 0:
                break
            starts.append(start)
        starts.reverse()
        return starts

    def _opening(self, first: str) -> list[tuple[int, Pattern]]:
        """Of a pattern that looks back nothing is told by what follows alone. There are few first letters."""
        forms = self._forms
        if len(first) > 1 and first[0].isalnum():
            forms = self._opens[first[0]] if first[0] in self._opens else self._opening(first[0])
        found = [one for one in forms if one[0] in self._blind or one[1].may_open(first)]
        self._opens[first] = found
        return found


def _held(
    phrase: str, by_word: Mapping[str, list[int]], together: Mapping[tuple[int, ...], _Together]
) -> list[tuple[str, _Together]]:
    """The telling words within a longer one ('testa' in 'in testa'): where nothing of its own fits, theirs may."""
    words = phrase.split(" ")
    parts = (" ".join(words[low:high]) for low, high in combinations(range(len(words) + 1), 2))
    return [(part, together[tuple(by_word[part])]) for part in parts if part in by_word and part != phrase]


def _words(form: Form, parts: Mapping[str, str]) -> list[str]:
    """The telling words of a form; `{part}` stands for each word of a part that is a plain list of words.

    A part that a language has no words for gives none: no form with it is ever met there.
    """
    words: list[str] = []
    for word in form.near:
        for plain in _alternatives(expand(word, parts, form.id).replace(r"\s+", " ").replace(r"\-", "-")):
            if _NEVER in plain:
                continue
            if not all(char.isalnum() or char in " '.&-" for char in plain):
                raise PackError(f"{form.id}: near = {word!r} stands for a pattern; it must stand for words")
            words.append(plain)
    return words


def _alternatives(plain: str) -> Iterator[str]:
    """'race (?:cup|series)' is 'race cup' and 'race series'."""
    head, group, rest = plain.partition("(?:")
    if not group:
        yield from plain.split("|")
        return
    inner, _, tail = rest.rpartition(")")
    for word in inner.replace("(?:", "").replace(")", "").split("|"):
        yield head + word + tail
