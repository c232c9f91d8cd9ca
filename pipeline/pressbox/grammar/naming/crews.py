"""Crews of whom a release gives the surnames alone: 'secondi Conti-Ek', 'la coppia Norrgård-Lund'."""

from collections.abc import Iterator

from pressbox.grammar.naming.chains import Chain
from pressbox.grammar.naming.vocabulary import Vocabulary
from pressbox.grammar.neighbours import folded_terms, word_before
from pressbox.grammar.roster import Roster
from pressbox.layout import Page
from pressbox.mentions import Span, Word
from pressbox.packs import Language

_SHORTEST = 4  # letters of a surname that nothing else speaks for


class Crews:
    """Finds them, and enrols each of the two under the surname."""

    def __init__(self, language: Language, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._leads = folded_terms(language.people.crew_leads)

    def add(self, page: Page, roster: Roster, chains: list[Chain], taken: set[int]) -> None:
        joined = [chain for chain in chains if "-" in chain.words[-1].folded] if self._leads else []
        pairs = [chain for chain in joined if self._stands_alone(chain, taken) and self._are_surnames(chain.words[-1])]
        # Beside one that is called a crew the others of its line are crews, too: 'won by Conti-Ek, second …'.
        led = (chain for chain in pairs if word_before(page.folded, chain.words[-1].start) in self._leads)
        lines = {chain.line.index for chain in led}
        for chain in pairs:
            if chain.line.index in lines:
                _enrol(page, roster, chain.words[-1])

    def _stands_alone(self, chain: Chain, taken: set[int]) -> bool:
        """'Conti-Ek', 'Terzi Conti-Ek', and no 'Elin Conti-Ek'."""
        before = [word.folded for word in chain.words[:-1]]
        return self._leads.issuperset(before) and chain.words[-1].start not in taken

    def _are_surnames(self, word: Word) -> bool:
        halves = word.folded.split("-")
        return len(halves) == 2 and all(map(self._is_surname, halves))

    def _is_surname(self, half: str) -> bool:
        known = self._vocabulary
        plain = half.replace("'", "").isalpha() and len(half) >= _SHORTEST
        return plain and not (known.is_given(half) or known.is_foreign(half) or known.is_firm(half))


def _enrol(page: Page, roster: Roster, word: Word) -> None:
    """Both; a half of whom more is known is found as any other part of a name."""
    for start, end in _halves(word):
        if not roster.of_part(page.folded[start:end]):
            roster.add(page.text[start:end], (page.folded[start:end],), "people.crew", (start, end))


def _halves(word: Word) -> Iterator[Span]:
    middle = word.start + word.folded.index("-")
    yield word.start, middle
    yield middle + 1, word.end
