"""Teams behind the number of their car in brackets: '(#23 – Larkspur)', '(No. 2 Larkspur Ford Mustang)'."""

from collections.abc import Iterator

from pressbox.grammar.team_words import TeamWords
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

_ENTRY = (
    r"\((?:#|(?i:{entry_number})\s?)\d{1,3}[A-Z]?(?:\s?[–—/-]|,|:)?\s+"
    r"(?<name>\p{Lu}[^()\n;|#,]{2,60}?)(?:,[^()\n]{0,60})?\)"
)
_KART = pattern(r"(?<=\p{L})/(?=[^/]{2,30}-)")  # '(#23 Larkspur/Kestrel-Tm)': the chassis and the engine of a kart
_APART = pattern(r"\s[–—/-]\s")


class CarEntries:
    def __init__(self, words: TeamWords, language: Language) -> None:
        self._words = words
        self._entry = pattern(_ENTRY, language.parts("results"), "results.entry_number")

    def find(self, page: Page) -> Iterator[Span]:
        for found in self._entry.finditer(page.text):
            start, end = found.span("name")
            sign = _KART.search(page.text, start, end) or _APART.search(page.text, start, end)
            span = self._before_car(page, start, sign.start() if sign else end)
            first = page.folded[span[0] : span[1]].split()[:1]
            if first and first[0] not in self._words.given and not self._words.fixed.issuperset(first):
                yield span

    def _before_car(self, page: Page, start: int, end: int) -> Span:
        """'Larkspur Speed Shop' before 'Chevrolet Camaro'; nothing where the car is all."""
        at = start
        for word in page.text[start:end].split(" "):
            if fold(word) in self._words.makers or (at > start and fold(word) in self._words.models):
                return start, max(start, at - 1)
            at += len(word) + 1
        return start, end
