"""Gaps in points: a place beside one is of the season, and whoever the leader is ahead of comes next."""

from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, names_in
from pressbox.packs import Language
from pressbox.patterns import pattern
from pressbox.patterns import words as terms

_BEFORE = 48  # characters before a place in which 'six points behind in' stands


class Gaps:
    def __init__(self, language: Language) -> None:
        self._gaps = [form for _, form in language.compiled("standings", "gaps")]
        self._trails = [form for _, form in language.compiled("standings", "trails")]
        self._ahead = [form for _, form in language.compiled("standings", "ahead")]
        joins = terms(language.results.joins)
        self._joint = pattern(rf"\s?(?:/|&|,|-|\b(?:{joins})\b)\s?", rule="results.joins")

    def stand_beside(self, page: Page, start: int, end: int) -> bool:
        """'Third, 12 points behind Conti', 'only six points behind in third'."""
        low, high = page.sentence_at(start)
        if any(form.match(page.folded, end, high) for form in self._gaps):
            return True
        return any(form.search(page.folded, max(low, start - _BEFORE), start) for form in self._trails)

    def beaten(self, page: Page, found: Mentions, first: Span, until: int) -> list[Span]:
        """'Leads the championship by 12 points from Ferretti': the names of the second."""
        led = next(filter(None, (form.match(page.folded, first[1], until) for form in self._ahead)), None)
        behind = names_in(found, led.end(), until) if led else []
        if led is None or not behind or behind[0][0] != led.end():
            return []
        crew = self._joined(page, behind, until)
        before = names_in(found, page.sentence_at(first[0])[0], first[0])
        # 'Ahead of Ek and Lund': who drives alone has two rivals, and not one.
        shared = len(crew) == 1 or len(self._joined(page, before[-len(crew) :], first[0])) == len(crew)
        return crew if shared else []

    def _joined(self, page: Page, names: list[Span], until: int) -> list[Span]:
        """As many of the names as stand together."""
        crew = names[:1]
        for span in names[1:]:
            if span[1] > until or not self._joint.fullmatch(page.folded, crew[-1][1], span[0]):
                break
            crew.append(span)
        return crew
