"""Where somebody started: 'won from fourth on the grid', 'a twelfth starting position'."""

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.stages.stage import QUALIFYING, Stage
from pressbox.grammar.outcome.words import named
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import ResultMention
from pressbox.packs import Language
from pressbox.patterns import Pattern, fold, pattern, words
from pressbox.ranks import RACES

_REACH = 40  # characters before a place in which 'from' stands


class Grids:
    def __init__(self, language: Language) -> None:
        self._before = named(language.compiled("results", "grid_before"))
        # 'Sara Conti (#27, starting position: 3rd place)'.
        self._label, self._finish = _labels(language, "grid"), _labels(language, "finish", "race")
        self._behind = named(language.compiled("results", "grid_behind"))
        # 'The grid was set by second-best times, which put Conti eighth'.
        self._set = pattern(
            rf"\b(?:{language.parts('results')['grid_set']})\s(?:[\w'-]+\s){{1,3}}$", rule="results.grid_set"
        )
        toward = language.parts("results")["toward"]
        self._toward = pattern(rf"\s(?:{toward})\s(?:[\w'-]+\s)?$", rule="results.toward")
        # 'Qualified fourth for the British Grand Prix'.
        self._toward_named = pattern(rf"\s(?:{toward})\s(?:[\w'-]+\s){{0,3}}$", rule="results.toward")

    def holds(self, page: Page, clause: Clause, *, last: bool = False) -> bool:
        """Whether a position is one on the grid, by the words that stand right beside it."""
        low = max(clause.sentence.start, clause.start - _REACH)
        said = clause.hits[-1 if last else 0].form.gives.get("measure") == "grid"  # 'Startplatz 5'
        return said or bool(
            self._behind.match(page.folded, clause.end)
            or self._before.search(page.folded, low, clause.start)
            or (_is_behind_colon(page, clause) and self._label.search(page.folded, low, clause.start))
            or self._set.search(page.folded, clause.sentence.start, clause.start)
        )

    def is_led(self, page: Page, clause: Clause) -> bool:
        """'From fifth', and not 'from fifth on the grid', nor 'started from fifth'."""
        low = max(clause.sentence.start, clause.start - _REACH)
        led = self._before.search(page.folded, low, clause.start) is not None
        return led and not self._behind.match(page.folded, clause.end)

    def qualified_for(self, page: Page, clause: Clause, stage: Stage, measure: str) -> None:
        """'Sixth in class for Race 1' below 'Qualifying': each race has a qualifying of its own number."""
        if (
            stage.span
            and stage.first
            and stage.first[0] in QUALIFYING
            and _is_parted(page, stage.span[1], clause.start)
        ):
            stage.sessions = [(stage.first[0], None)]
        if stage.above and stage.first and stage.first[0] in QUALIFYING:
            race = self._race_behind(page, clause)
            if race and race.numbers:
                stage.sessions = [(stage.first[0], race.numbers[0])]  # 'qualified fifth for Race 1', Q2 told above
        last = clause.before[-1].session if clause.before else None
        if last and last[0] in QUALIFYING and self._is_of_qualifying(page, clause, stage):
            stage.sessions = [last]
            return
        # 'Qualified fifth for Race 1, Conti sixth for Race 2'.
        own = clause.cue is not None and clause.cue.form.gives.get("session") == "qualifying"
        told = last if clause.elliptic or own else clause.sentence.heading.session
        if measure == "grid" or not told or told[0] not in QUALIFYING:
            return
        kind = told[0]
        races = all(session[0] in RACES and session[1] for session in stage.sessions)
        led = stage.span and clause.end <= stage.span[0]
        if races and stage.span and led and self._toward.search(page.folded, clause.end, stage.span[0]):
            stage.sessions = [(kind, number) for _, number in stage.sessions]

    def _race_behind(self, page: Page, clause: Clause) -> Named | None:
        """'Fifth for Race 1': the race that a place is for."""
        named = clause.sentence.known.get(clause.sentence.start, ())
        race = next((one for one in named if one.start >= clause.end and one.kind in RACES), None)
        return race if race and self._toward.fullmatch(page.folded, clause.end, race.start) else None

    def goes_on(self, page: Page, clause: Clause, before: ResultMention) -> bool:
        """'Sixth on the grid for Race 1 and fourth for Race 2'."""
        own = clause.cue is not None and clause.cue.start >= clause.low
        return before.measure == "grid" and not own and self._race_behind(page, clause) is not None

    def _is_of_qualifying(self, page: Page, clause: Clause, stage: Stage) -> bool:
        """'Qualified fourth for the first race, with Conti ninth': it goes on about the qualifying."""
        verb = clause.cue is not None and not clause.elliptic and not clause.cue.form.gives.get("be")
        low = clause.sentence.start
        if verb or stage.span is None or not low < stage.span[0] < stage.span[1] <= clause.start:
            return False
        return self._toward_named.search(page.folded, low, stage.span[0]) is not None

    def names_slot(self, page: Page, clause: Clause) -> bool:
        """'Her 17th grid position': a noun behind it says that it is a place."""
        return self._behind.match(page.folded, clause.end) is not None

    def is_fallen(self, page: Page, clause: Clause) -> bool:
        """'Fought back from tenth': in a rally, which has no grid, it is where somebody had fallen to."""
        low = max(clause.sentence.start, clause.start - _REACH)
        starts = clause.cue is not None and clause.cue.form.gives.get("measure") == "grid"
        led = self._before.search(page.folded, low, clause.start) is not None
        return led and not starts and self._behind.match(page.folded, clause.end) is None

    def is_labelled(self, page: Page, clause: Clause) -> bool:
        """'Sara Conti (#27, race result: 5th)': its label says that it is one."""
        low = max(clause.sentence.start, clause.start - _REACH)
        return _is_behind_colon(page, clause) and self._finish.search(page.folded, low, clause.start) is not None

    def told_in_passing(self, page: Page, clause: Clause, result: ResultMention) -> None:
        """'Won from fourth on the grid': where one began is told by its own words, not by those of the end."""
        if clause.cue and (clause.cue.form.gives.get("measure") == "grid" or len(clause.sentence.hits) == 1):
            return
        found = self._before.search(page.folded, max(clause.low, clause.start - _REACH), clause.start)
        behind = self._behind.match(page.folded, clause.end)
        if found and result.subject:
            result.span = (found.start(), max(result.span[1], behind.end() if behind else 0))
            result.subject.aside = True


def _is_parted(page: Page, end: int, start: int) -> bool:
    """'With one car in Q3: Conti qualified eighth', and not 'Q3: Conti was eighth'."""
    return page.folded.find(": ", end + 1, start) >= 0 and "." not in page.folded[end:start]


def _is_behind_colon(page: Page, clause: Clause) -> bool:
    return page.folded.endswith(":", 0, clause.start - 1)


def _labels(language: Language, *roles: str) -> Pattern:
    labels = words([fold(label) for role in roles for label in language.results.labels.get(role, [])])
    return pattern(rf"[(,;/|]\s?(?:{labels})\s?:\s$", rule="results.labels")
