"""Whether somebody is named right before a position: 'and Conti third', 'with the #18 twenty-second'."""

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.hits import Cue
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_REACH = 60  # characters before a position in which the name begins
_NAME = 40  # … of several that stand in a row


class NamesBeside:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._words = words_
        parts = language.parts("results")
        between = parts["between"]
        self._name = pattern(
            rf"[\p{{L}}'’-]++(?:\s?\([^()\n]{{1,60}}+\))?,?(?:\s(?:{words(language.results.adjoins)}|{between}))*\s*[(]?$",
            parts,
            "results.adjoins",
        )
        # 'The 21-year-old, fifth in qualifying, …'.
        told = f"{parts['described']}|{words(language.results.described)}"
        self._described = pattern(rf"\b(?:{told}),\s$", rule="results.described")

    def stands_before(self, page: Page, clause: Clause, cue: Cue | None) -> bool:
        """'and Andreas 13th', 'with Luca Ferretti fifth': a name right before the position, behind any verb."""
        low = max(clause.sentence.start, cue.end if cue else 0, clause.start - _REACH)
        car = page.holds_figure(low, clause.start) and self._words.car_before.search(page.folded, low, clause.start)
        if car:
            # 'Qualified the No. 19 in 16th': what the verb is done to.
            led = page.folded[low : car.start()].split()
            return not (cue and cue.end == low and self._words.small.issuperset(led))
        described = self._described.search(page.folded, low, clause.start) is not None
        return described or self._adjoins(page, clause, low, clause.start)

    def in_a_row(self, page: Page, clause: Clause) -> bool:
        """'More of the same: Ek first, Ferretti second': several, each right behind a name."""
        hits = [hit for hit in clause.sentence.hits if hit.kind == "place"]
        return len(hits) > 1 and all(self._adjoins(page, clause, hit.start - _NAME, hit.start) for hit in hits)

    def _adjoins(self, page: Page, clause: Clause, low: int, place: int) -> bool:
        names = clause.people.within(low, place)
        found = self._name.search(page.folded, names[-1][0], place) if names else None
        return found is not None and page.text[found.start()].isupper()
