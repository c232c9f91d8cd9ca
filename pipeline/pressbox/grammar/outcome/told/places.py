"""Places of prose: the verb that each hangs on, its session and class; of several in one breath each its own."""

from functools import partial

from pressbox.grammar.outcome.clause import (
    Clause,
    go_on_racing,
    go_on_timed,
    is_again,
    is_of_all,
    is_parting,
    kinds_of,
    measure_before,
    race_on,
    raced_after,
    timed_before,
)
from pressbox.grammar.outcome.judges import Judges
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.stage import TIMED, Stage, measured
from pressbox.grammar.outcome.told.result import Telling
from pressbox.grammar.outcome.whole import combine, is_summed
from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span
from pressbox.packs import Language
from pressbox.patterns import pattern
from pressbox.ranks import RACES, Session

_LOST = 8  # characters between a place and one that it is added to
_HELD = 20  # … and between a retirement and the place that was lost
_NAME = 40  # characters behind 'went to' in which a name stands
_CLASSED = frozenset({"race", "stage"})  # sessions of which a group is a class of cars


class Places:
    def __init__(self, language: Language, judges: Judges, telling: Telling) -> None:
        self._words, self._stages, self._breath = judges.words, judges.stages, judges.breath
        self._grids, self._hindrances, self._reached = judges.grids, judges.hindrances, judges.reached
        self._tables, self._handed = judges.tables, judges.handed
        self._finality = judges.finality
        self._telling = telling
        self._flag = language.words_of("results", "flag")
        restart = language.parts("results")["restart"]
        self._restart = pattern(rf"\b(?:{restart})\b", rule="results.restart")

    def read(self, page: Page, clause: Clause) -> list[ResultMention]:
        if self._is_none(page, clause):
            return []
        if clause.hits[0].form.gives.get("paired"):
            clause.cue = None  # 'fourth in qualifying was followed by two thirds in the heats': by a verb of the first
        respective = self._breath.respective(page, clause)
        # 'Third and sixth on the grid respectively'.
        grid = self._grids.holds(page, clause, last=respective is not None)
        behind = self._handed.told_behind(page, clause)
        dealt = respective is not None and all(one.subject for one in clause.before)
        if not self._reached.is_told(page, clause, grid=grid, behind=behind, dealt=dealt):
            return []
        measure = _measure(clause, grid=grid)
        if measure == "grid" and self._is_restart(page, clause):
            return []
        measure = self._measure_before(page, clause, measure, grid=grid)
        stage = self._stage(page, clause, measure, respective or (clause.start, clause.end))
        out = self._spread(page, clause, stage, measure, behind=behind)
        for one in out:
            if one.subject and respective:
                one.subject.dealt = True
        return out

    def _is_none(self, page: Page, clause: Clause) -> bool:
        """Whether a position is no place that somebody reached here, whatever its verb."""
        return (
            self._tables.is_of_season(page, clause)
            or self._reached.is_numbered(page, clause)
            or (clause.sentence.found.staged and self._grids.is_fallen(page, clause))
            or self._handed.is_anothers(page, clause)
            or _is_lost(page, clause)
            or is_again(clause)
            or self._hindrances.leaves_open(page, clause)
            or self._hindrances.is_of_another(page, clause)
        )

    def _is_restart(self, page: Page, clause: Clause) -> bool:
        """'For the second start they lined up fourth': on no grid."""
        near = min(clause.until, clause.end + _NAME)
        return self._restart.search(page.folded, clause.sentence.start, near) is not None

    def _measure_before(self, page: Page, clause: Clause, measure: str, *, grid: bool) -> str:
        """What a place without a verb of its own is: as the one before it."""
        before = clause.before
        if before and self._grids.goes_on(page, clause, before[-1]):
            return "grid"
        return measure_before(page, clause) if before and _goes_on(clause) and not grid else measure

    # ---------------------------------------------------------------------------------------------------- session
    def _stage(self, page: Page, clause: Clause, measure: str, span: Span) -> Stage:
        """The session of a place, or those of several."""
        kinds, default = self._kinds(page, clause, measure)
        raced = self._is_raced(page, clause)
        asked = clause.asks(kinds, default, at=span)
        stage = self._stages.find(page, asked, alone=clause.cue is None, racing=raced)
        combine(stage, clause.hits[0].form.gives)
        go_on_racing(clause, stage)
        race_on(clause, stage)
        raced_after(page, clause, stage)
        if not raced:
            go_on_timed(page, clause, stage, self._hindrances.told)
        self._grids.qualified_for(page, clause, stage, measure)
        self._of_all(page, clause, stage)
        self._multiply(page, clause, stage)
        self._run(page, clause, stage)
        return stage

    def _kinds(self, page: Page, clause: Clause, measure: str) -> tuple[frozenset[str], str | None]:
        """Which sessions it may be of, and which it is of where none is named."""
        gives = clause.cue.form.gives if clause.cue else {}
        turns = partial(self._hindrances.turns, page, people=clause.people)
        kinds, default = kinds_of(measure, gives, clause, turns)
        if default == "race" and clause.crewed:
            default = None
        own = clause.hits[0].form.gives
        if own.get("timed") and not clause.sentence.found.whole:
            kinds = self._stages.above.of_times(page, clause.sentence, kinds)
            default = None if default == "race" else default  # 'set the fourth time' is no place in a race
        if clocked := own.get("clocked"):
            return TIMED, clocked if isinstance(clocked, str) else timed_before(clause)
        return kinds, default

    def _multiply(self, page: Page, clause: Clause, stage: Stage) -> None:
        """'Two thirds' are of two sessions; 'two seconds and a third in the heats' are of three in any order."""
        if len(clause.hits) > 1 and clause.hits[0].form.gives.get("paired") and stage.sessions:
            stage.sessions = [(stage.sessions[0][0], None)]
        else:
            self._stages.multiply(page, stage, clause.hits[0].form.gives, (clause.start, clause.until))

    def _of_all(self, page: Page, clause: Clause, stage: Stage) -> None:
        """What is of all that was raced, and the session that several share which the last of them names."""
        before = clause.before
        # '12th overall after poor starts in both motos' is of neither.
        of_one = stage.span is not None and stage.span[0] >= clause.end and len(stage.sessions) == 1
        # 'Went 4-6 for fifth' is of both.
        added = bool(before) and before[-1].of_each and clause.start - before[-1].span[1] <= _LOST
        summed = not of_one and is_summed(page, clause, stage, added=added)
        # 'Conti and Ek completed the podium, third by a minute'.
        ended = bool(before and before[-1].subject and before[-1].subject.closes and stage.above)
        if summed or (clause.whole and (ended or is_of_all(page, clause, stage, self._finality, self._is_raced))):
            stage.sessions = []
        staged = clause.racing and not clause.crewed and stage.first is not None and stage.first[0] == "stage"
        if staged and any(one.session == stage.first for one in before):
            stage.sessions = [("race", None)]  # 'sixth in Stage 2 before coming home fourth'
        self._share(clause, stage, before, of_one=of_one)

    @staticmethod
    def _share(clause: Clause, stage: Stage, before: list[ResultMention], *, of_one: bool) -> None:
        """'Conti was third and Ek fifth in Race 1', 'fourth and Ek ninth in qualifying': of the two alike."""
        told = stage.first
        named = any(one.named and "session" not in one.taken for one in before)
        if not (clause.elliptic and of_one and told) or named:
            return
        for one in before:
            open_ = told[0] in RACING and told[1] and one.session == (told[0], None) and not one.taken.get("session")
            timed = told[0] in TIMED and one.session is not None and one.session[0] in RACES
            if one.status == "classified" and one.measure == "position" and (open_ or timed):
                one.session = told
                one.taken.pop("session", None)

    def _run(self, page: Page, clause: Clause, stage: Stage) -> None:
        """Several places of one driver are of as many sessions: 'in the finals she was ninth and twelfth'."""
        alone = len(clause.people.within(clause.sentence.start, clause.start)) == 1
        if alone and len(clause.hits) > 1 and (stage.above or stage.borrowed) and stage.sessions:
            if stage.borrowed:
                stage.sessions = [(stage.sessions[0][0], None)]
            self._stages.above.run(page, clause.sentence, stage, len(clause.hits))

    def _is_raced(self, page: Page, clause: Clause) -> bool:
        """'Sixth at the flag', 'came home sixth': of no qualifying that was told of before."""
        at_end = (
            self._finality.match(page.folded, min(clause.end + 1, clause.until)) is not None
            or self._flag.search(page.folded, clause.low, clause.start) is not None  # 'im Ziel war er Vierter'
        ) and not self._stages.said.opens_with_timed(page, clause.sentence.line, clause.start)
        weak = clause.cue is not None and clause.cue.weak and self._reached.names_timed(page, clause)
        return not clause.elliptic and ((clause.racing and not weak) or at_end)

    def _spread(self, page: Page, clause: Clause, stage: Stage, measure: str, *, behind: bool) -> list[ResultMention]:
        """One result a position; sessions of the same number are dealt out, one position may be of both."""
        out: list[ResultMention] = []
        count = len(clause.hits)
        told = stage.span is not None and len(stage.sessions) == 1
        numbered = clause.racing or (told and stage.first is not None and stage.first[1] is not None)
        numbered = numbered or (stage.first is not None and stage.first[0] in TIMED)  # one place in each
        classes = self._breath.classes(page, clause, one_race=numbered)
        # 'Fourth overall and second in Pro-Am' is one car's, twice.
        one_car = len(set(classes)) > 1 or self._breath.are_of_one(page, clause)
        for index, hit in enumerate(clause.hits):
            sessions: list[Session | None] = [stage.first]
            if count == len(stage.sessions) or count == 1:
                sessions = [stage.sessions[index]] if count > 1 else stage.all
            for session in sessions:
                result = self._telling.result(page, clause, hit, stage, measure, behind=behind)
                result.session, result.position = measured(session, measure), hit.number
                result.status = str(hit.form.gives.get("status", result.status))
                grouped = session is not None and session[0] not in _CLASSED and self._words.is_grouped(page, hit.end)
                result.class_ = None if grouped else classes[index]
                if one_car and count > 1:  # 'ninth overall', and 'second in Pro-Am': each by its own words
                    start = hit.start if index else result.span[0]
                    result.span = (start, hit.end if index + 1 < count else result.span[1])
                if result.subject and not one_car:
                    result.subject.index, result.subject.count = index, count
                    result.subject.sessions = len(stage.sessions)
                out += [result] if result.class_ or not hit.form.gives.get("in_class") else []
        return out


def _is_lost(page: Page, clause: Clause) -> bool:
    """'Disqualified from fourth', 'crashed out from third': no longer hers, and on no grid."""
    last = clause.before[-1] if clause.before else None
    if last is None or last.status not in {"DSQ", "DNF"} or (last.subject and last.subject.behind):
        return False
    gap = page.folded[last.span[1] : clause.start]
    return len(gap) <= _HELD and "," not in gap and not is_parting(page, gap)


def _goes_on(clause: Clause) -> bool:
    """'Nach Startplatz neun kam Norrgård als Sechste ins Ziel': its own verb stands before the name."""
    return clause.elliptic and (clause.cue is None or clause.cue.start < clause.low)


def _measure(clause: Clause, *, grid: bool) -> str:
    """Whether its words or its verb say that it is one on the grid."""
    gives = clause.cue.form.gives if clause.cue else {}
    timed = clause.hits[0].form.gives.get("timed")  # 'started on the front row with the second time'
    verb = gives.get("measure") == "grid" and not _goes_on(clause) and not timed
    return "grid" if grid or verb else "position"
