"""The verbs that positions hang on: those that forms know, and any other right before one."""

from pressbox.grammar.outcome.clause import REACH, Clause, last, word_at
from pressbox.grammar.outcome.hits import Cue, Sentence
from pressbox.layout import Page
from pressbox.packs import Language

_VERB = 48  # characters before a position in which its verb stands, whatever it is


class Verbs:
    def __init__(self, language: Language) -> None:
        self._cues = language.finder("results", "cues")
        self._others = language.compiled("results", "verbs")

    def before(self, page: Page, sentence: Sentence) -> list[Cue]:
        """The verbs before the positions of a sentence; those that stand too far off are not looked for."""
        cues: list[Cue] = []
        low, before = sentence.start, 0
        for hit in sentence.hits:
            low = max(low, word_at(page.folded, hit.start - REACH, sentence.start))
            if hit.kind in {"place", "climb"}:
                for form, match in page.matches_between(self._cues, low, hit.start):
                    # 'Octavo en la clasificación y sexto en …': no verb, and of the place before it.
                    own = before and form.gives.get("session") and page.folded[before : match.start()].isspace()
                    if not own:
                        cues.append(Cue(*match.span(), form))
            low = before = hit.end
        return cues

    def of(self, page: Page, clause: Clause, cues: list[Cue]) -> Cue | None:
        """The verb of a position; 'lined up tenth and picked off three cars for seventh' has two."""
        cue = last(cues, clause.hits[0])
        if cue is not None and cue.form.gives.get("measure") != "grid":
            return cue
        own = self.beside(page, clause)
        return own if own and (cue is None or cue.end < own.start) else cue

    def beside(self, page: Page, clause: Clause) -> Cue | None:
        """A verb that no form knows, right before a position: 'wheeled the No. 9 to a sixth'."""
        if clause.hits[0].kind != "place":
            return None
        for form, compiled in self._others:
            found = compiled.search(page.folded, max(clause.low, clause.start - _VERB), clause.start)
            if found:
                return Cue(*found.span(), form)
        return None
