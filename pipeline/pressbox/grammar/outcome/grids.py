"""Where somebody started: 'won from fourth on the grid', 'a twelfth starting position'."""

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.words import named
from pressbox.layout import Page
from pressbox.mentions import ResultMention
from pressbox.packs import Language

_REACH = 40  # characters before a place in which 'from' stands


class Grids:
    def __init__(self, language: Language) -> None:
        self._before = named(language.compiled("results", "grid_before"))
        self._behind = named(language.compiled("results", "grid_behind"))

    def holds(self, page: Page, clause: Clause) -> bool:
        """Whether a position is one on the grid, by the words that stand right beside it."""
        low = max(clause.sentence.start, clause.start - _REACH)
        said = clause.hits[0].form.gives.get("measure") == "grid"  # 'Startplatz 5'
        return said or bool(
            self._behind.match(page.folded, clause.end) or self._before.search(page.folded, low, clause.start)
        )

    def told_in_passing(self, page: Page, clause: Clause, result: ResultMention) -> None:
        """'Won from fourth on the grid': where one began is told by its own words, not by those of the end."""
        if clause.cue and (clause.cue.form.gives.get("measure") == "grid" or len(clause.sentence.hits) == 1):
            return
        found = self._before.search(page.folded, max(clause.low, clause.start - _REACH), clause.start)
        behind = self._behind.match(page.folded, clause.end)
        if found and result.subject:
            result.span = (found.start(), max(result.span[1], behind.end() if behind else 0))
            result.subject.aside = True
