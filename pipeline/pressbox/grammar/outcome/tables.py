"""Whether a position of prose is one of the season's table: 'second in the championship', 'up to fifth in points'."""

from pressbox.grammar.outcome.clause import BOUNDARY, Clause
from pressbox.grammar.outcome.grids import Grids
from pressbox.grammar.outcome.season.class_tables import ClassTables
from pressbox.grammar.outcome.season.tallied import Tallied
from pressbox.grammar.outcome.stages.said import SaidStages
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import Match, pattern

_BESIDE = 48  # characters behind a position in which its class stands
_ALONG = 16  # characters between a name and its place: 'with Conti climbing to third'


class Tables:
    def __init__(self, language: Language, words: ResultWords, said: SaidStages, grids: Grids) -> None:
        self._words = words
        self._said = said
        self._grids = grids
        self._tallied = Tallied(language, words)
        self._season = named(language.compiled("standings", "tables"))
        self._class_tables = ClassTables(language, words)
        along = language.parts("results")["along"]
        self._along = pattern(rf",?\s(?:{along})\s", rule="results.along")

    def is_of_season(self, page: Page, clause: Clause) -> bool:
        """'Second in the championship', and 'in the championship they are second'."""
        if clause.hits[0].form.gives.get("season"):
            return True
        if table := self._season.match(page.folded, clause.end):
            own = (clause.sentence.start, clause.sentence.end)
            of_race = self._class_tables.is_of_race(page, table, own)
            return not (of_race or self._words.is_overall(page, clause.end))
        if self._tallied.stands_behind(page, clause.end, clause.until):
            return True
        along = self._goes_along(page, clause) or self.is_moved(page, clause)
        if along or (clause.cue and self._is_of_table(page, clause, clause.cue.end)):
            return True
        if not (clause.cue and (clause.cue.form.gives.get("be") or clause.cue.weak)):
            return False
        table = self._table_before(page, clause) or self._season_above(page, clause)
        of_field = self._words.field_in(page.folded, clause.end, min(clause.until, clause.end + _BESIDE))
        if table is None or of_field:
            return False  # 'in the overall ranking Conti was 14th out of 41 starters'
        return not self._said.stands_behind(page, clause.sentence, clause.end)

    def is_moved(self, page: Page, clause: Clause) -> bool:
        """'Are second in the points, up from fifth': where somebody stood in the table before."""
        if not (clause.hits[0].kind == "climb" or self._grids.is_led(page, clause)):
            return False
        low = max([clause.sentence.start, *(one.span[1] for one in clause.before)])
        tables = self._season.finditer(page.folded, max(0, low - 1), clause.start)
        table = max(tables, key=lambda one: one.end(), default=None)
        if table is None:
            return False
        places = [one.end for one in clause.sentence.hits if low <= one.start and one.end < clause.start]
        told = max([table.end(), *places])
        return not (clause.people.within(told, clause.start) or (clause.cue and clause.cue.start >= told))

    def climbs_table(self, page: Page, clause: Clause) -> bool:
        """'Moved from fifth to second in the standings', 'in the standings …', '… and now has 146 points'."""
        end = clause.hits[0].end
        if self._season.match(page.folded, end) or self._tallied.stands_behind(page, end, clause.until):
            return True
        scored = self._tallied.scored_behind(page, end, clause.sentence.end)
        if scored and not clause.people.within(end, scored.start()):
            return True
        told = self._table_before(page, clause)
        return told is not None and not self._said.stands_behind(page, clause.sentence, end)

    def _table_before(self, page: Page, clause: Clause) -> Match | None:
        """The table that its clause tells of, or that opens the sentence: 'In the standings, Conti, … is second'."""
        start = clause.sentence.start
        opening = self._season.match(page.folded, max(0, start - 1), clause.start)
        if opening and page.folded[opening.end() : opening.end() + 1] == ",":
            named = self._said.of_sentence(page, clause.sentence, [])
            if not any(opening.end() <= one.start < clause.start for one in named):
                return opening
        return self._season.search(page.folded, max(0, clause.low - 1), clause.start)

    def _season_above(self, page: Page, clause: Clause) -> Match | None:
        """'Conti ended the season second in the standings. Ek was 12th in Superbike': it goes on about the table."""
        sentence = clause.sentence
        above = page.sentence_at(sentence.start - 2) if sentence.start - 2 > sentence.line.start else None
        if above is None or sentence.above is None or sentence.above.start != above[0]:
            return None
        told = [*self._said.of_stretch(page, *above, sentence), *self._said.of_sentence(page, sentence, [])]
        last = sentence.above.hits[-1]
        return None if told else self._season.match(page.folded, last.end, above[1])

    def _goes_along(self, page: Page, clause: Clause) -> bool:
        """'Leads the championship, with Conti third': it goes on about the table, where no session is named."""
        start = clause.sentence.start
        led_on = self._along.search(page.folded, start, clause.start)
        table = self._season.search(page.folded, start, clause.start) if led_on else None
        behind = self._along.finditer(page.folded, table.end(), clause.start) if table else ()
        led = max(behind, key=lambda one: one.end(), default=None)
        names = clause.people.within(led.end(), clause.start) if led else []
        gap = page.folded[names[-1][1] : clause.start] if names else "("
        if len(gap) > _ALONG or "(" in gap or BOUNDARY.search(gap):
            return False
        return not self._said.stands_behind(page, clause.sentence, clause.end)

    def _is_of_table(self, page: Page, clause: Clause, start: int) -> bool:
        """'Belegte in der Gesamtwertung den 20. Platz': of a rally that is how it ended."""
        table = self._season.match(page.folded, start, clause.start)
        # 'Finished in the points, the #7 in fourth'.
        return table is not None and not clause.crewed and page.folded.find(",", table.end(), clause.start) < 0
