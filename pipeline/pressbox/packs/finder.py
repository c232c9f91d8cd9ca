"""Forms found by their telling words: one pass for all words, then each form is tried only where it can begin.

A pattern that is searched for through a whole release costs ten times as much as one tried at a place. A form names
the words that it can't do without (`near`) and how many words may stand before them (`lead`).
"""

from collections.abc import Mapping

from pressbox.errors import PackError
from pressbox.packs.lexicon import Lexicon
from pressbox.packs.sheets import Form
from pressbox.patterns import Match, Pattern, expand


class Finder:
    """All forms of one field of a sheet."""

    def __init__(self, forms: list[tuple[Form, Pattern]], parts: Mapping[str, str]) -> None:
        self.forms = forms
        self._everywhere = [index for index, (form, _) in enumerate(forms) if not form.near]
        self._triggers: Lexicon[int] = Lexicon(
            (word, index) for index, (form, _) in enumerate(forms) for word in _words(form, parts)
        )

    def find(self, folded: str) -> list[tuple[Form, Match]]:
        """Every match of every form: form by form in their order, each from left to right."""
        found: dict[tuple[int, int, int], Match] = {}
        for index in self._everywhere:
            for match in self.forms[index][1].finditer(folded):
                found[(index, match.start(), match.end())] = match
        for hit in self._triggers.find(folded):
            for index in hit.meanings:
                near = self._try(index, folded, hit.start, hit.end)
                if near is not None:
                    found[(index, near.start(), near.end())] = near
        return [(self.forms[key[0]][0], found[key]) for key in sorted(found)]

    def _try(self, index: int, folded: str, start: int, end: int) -> Match | None:
        """The form where it holds the word, begun as many words before it as it may be."""
        form, compiled = self.forms[index]
        starts = [start]
        for _ in range(form.lead):
            start = _word_before(folded, start)
            if start == starts[-1]:
                break
            starts.append(start)
        for place in reversed(starts):
            match = compiled.match(folded, place)
            if match is not None and match.end() >= end:
                return match
        return None


def _word_before(folded: str, start: int) -> int:
    """Where the word before a place begins; the place itself at the start of a line."""
    end = start
    while end > 0 and not folded[end - 1].isalnum():
        if folded[end - 1] == "\n":
            return start
        end -= 1
    begin = end
    while begin > 0 and folded[begin - 1].isalnum():
        begin -= 1
    return begin if begin < end else start


def _words(form: Form, parts: Mapping[str, str]) -> list[str]:
    """The telling words of a form; `{part}` stands for each word of a part that is a plain list of words."""
    words: list[str] = []
    for word in form.near:
        plain = expand(word, parts, form.id).replace("(?:", "").replace(")", "").replace(r"\s+", " ")
        if not all(char.isalnum() or char in " |'.&-" for char in plain):
            raise PackError(f"{form.id}: near = {word!r} stands for a pattern; it must stand for words")
        words += plain.split("|")
    return words
