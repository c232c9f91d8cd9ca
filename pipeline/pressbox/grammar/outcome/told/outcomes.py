"""What is told without a verb for its figure: a win, a retirement, 'from 11th to seventh', a one-two."""

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.outcome.clause import ANY, Clause, adjoins, is_verb_first, kinds_of_outcome, told_of
from pressbox.grammar.outcome.hits import NEXT
from pressbox.grammar.outcome.judges import Judges
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.stage import TIMED, Stage
from pressbox.grammar.outcome.told.followers import ROW
from pressbox.grammar.outcome.told.nexts import Nexts
from pressbox.grammar.outcome.told.result import BESIDE, Telling
from pressbox.grammar.outcome.whole import close
from pressbox.grammar.outcome.words import spans_hold
from pressbox.layout import Page
from pressbox.mentions import ResultMention
from pressbox.packs import Language
from pressbox.patterns import pattern

_NAME = 40  # characters behind 'won' in which a name stands


class Outcomes:
    def __init__(self, language: Language, judges: Judges, telling: Telling) -> None:
        self._words, self._stages, self._openings = judges.words, judges.stages, judges.openings
        self._hindrances, self._reached = judges.hindrances, judges.reached
        self._tables, self._handed = judges.tables, judges.handed
        self._finality = judges.finality
        self._telling = telling
        self._nexts = Nexts(judges.words)
        self._objects = folded_terms(language.results.objects)
        parts = language.parts("results")
        self._leading = pattern(f"{parts['described']}|{parts['between']}", parts, "results.described")

    def outcome(self, page: Page, clause: Clause) -> list[ResultMention]:
        """'Won', 'retired', 'took pole': one result, or one in each of several sessions."""
        hit, gives = clause.hits[0], clause.hits[0].form.gives
        measure = str(gives.get("measure", "position"))
        if self._is_none(page, clause, gridded=measure == "grid"):
            return []
        stage = self._stage(page, clause, measure)
        if stage is None:
            return []
        clause.cue = None
        behind = bool(gives.get("behind")) or self._handed.told_behind(page, clause)
        again = clause.before[-1] if clause.before and gives.get("again") else None
        if self._lacks(page, clause, behind=behind) or (
            gives.get("again") and not (again and again.position is not None)
        ):
            return []
        verb_first = not behind and self._is_verb_first(page, clause)
        count = self._words.cardinal(hit.match.groupdict().get("count") or "") or 0
        self._stages.multiply(page, stage, gives, (hit.start, min(clause.until, clause.end + BESIDE)), count)
        of_all = gives.get("summed") or (hit.overall and clause.sentence.found.summed)  # 'Tagessieger', of all heats
        status, number = str(gives.get("status", "classified")), ROW if gives.get("row") else hit.number
        number = again.position if again and number is None else number
        class_ = self._class(page, clause) or (again.class_ if again else None)
        out = []
        for session in [None] if of_all else stage.all:
            result = self._telling.result(page, clause, hit, stage, measure, behind=behind or verb_first)
            if result.subject:
                result.subject.position = hit.start if verb_first else result.subject.position
                result.subject.aside, result.subject.goal = bool(gives.get("aside")), bool(gives.get("goal"))
                result.subject.closes = bool(gives.get("closes"))
            result.session, result.status, result.class_ = session, status, class_
            result.position = number if status == "classified" else None
            out.append(result)
        return out

    def _is_none(self, page: Page, clause: Clause, *, gridded: bool) -> bool:
        """Whether words around it say that it did not come to that, or that the first in a class won only there."""
        hit = clause.hits[0]
        if hit.form.gives.get("anyhow"):
            return False  # 'chased the eventual winner Conti'
        barred = self._hindrances.bar(page, clause.low, hit.start, gridded=gridded, people=clause.people)
        won = hit.form.gives.get("transitive") and hit.number == 1
        return bool(barred or (won and self._reached.is_lower(page, clause)))

    def _stage(self, page: Page, clause: Clause, measure: str) -> Stage | None:
        """The session of an outcome; none where it is only the fastest lap of a race, or of no race that is next."""
        hit, gives = clause.hits[0], clause.hits[0].form.gives
        kinds, default = kinds_of_outcome(clause, measure)
        around = [span for span in clause.verbs if span != (hit.start, hit.end)]
        stage = self._stages.find(page, clause.asks(kinds, default, verbs=around))
        close(page, stage, clause, self._finality, opened=self._openings.leads(page, clause.sentence.start))
        last = clause.before[-1].session if clause.before else None
        if gives.get("goes_on") and clause.before:
            stage.sessions = [last] if last else []
        if gives.get("fastest") and not stage.sessions and last:
            # 'Qualified fourth, while Ferretti was sixth fastest': it goes on about the same.
            stage.sessions = [last] if last[0] in TIMED else []
        if gives.get("fastest") and not clause.sentence.found.whole and self._is_lap_of_race(page, clause, stage):
            return None
        if hit.kind != NEXT:
            return stage
        session = self._nexts.of(page, clause)
        return Stage([session], (hit.start, hit.end)) if session else None

    def _is_lap_of_race(self, page: Page, clause: Clause, stage: Stage) -> bool:
        """Whether a fastest lap is no position: set in a race, or in a heat that is not named beside it."""
        if not stage.sessions or self._stages.above.is_of_race(page, clause.sentence, stage):
            return True
        raced = any(one.session and one.session[0] in RACING and one.measure == "position" for one in clause.before)
        return stage.above and (raced or stage.sessions[0][0] == "heat")

    def _lacks(self, page: Page, clause: Clause, *, behind: bool) -> bool:
        """Whether what has to stand beside its words is not there: a name right behind, or what was told before."""
        hit, gives = clause.hits[0], clause.hits[0].form.gives
        return bool(
            (gives.get("adjoins") and not adjoins(page, clause.people, hit.end))
            or (gives.get("told") and not clause.before)  # 'lap five, with Conti ahead of third-placed Ek'
            or (gives.get("apposed") and not self._hindrances.follows_deed(page, clause))
            or (gives.get("inverted") and not behind)
        )

    def _is_verb_first(self, page: Page, clause: Clause) -> bool:
        """'In Rennen 2 siegte Luca Ferretti'."""
        pronoun = self._hindrances.pronoun_before(page, clause.low, clause.start)
        loose = not (pronoun or clause.hits[0].form.gives.get("transitive"))
        return loose and is_verb_first(page, clause, _NAME, self._objects, self._leading)

    def _class(self, page: Page, clause: Clause) -> str | None:
        """The class that the words themselves name ('took the GTA win'), else the one behind them."""
        hit, own = clause.hits[0], None
        if hit.form.gives.get("in_class"):
            read = (self._words.class_in, self._words.class_coded, self._words.class_within, self._words.class_grown)
            own = next(filter(None, (one(page, hit.start, hit.end) for one in read)), None)
        coded = self._words.own_classes.between(page, hit.start, hit.end)
        own = own or (self._words.class_in(page, *coded[0]) if coded else None)
        class_ = own or self._words.class_behind(page, hit.end, min(clause.until, hit.end + BESIDE))
        return class_[0] if class_ else None

    def climb(self, page: Page, clause: Clause) -> list[ResultMention]:
        """'From 11th on the grid to seventh' is two: where it began and where it ended."""
        hit, found = clause.hits[0], clause.sentence.found
        target, each = self._words.number(hit.match, "to_"), "each" in hit.form.gives
        if (
            target is None
            or (each and not found.summed)
            or self._tables.is_moved(page, clause)
            or self._tables.climbs_table(page, clause)
            or self._hindrances.bar(page, clause.low, hit.start, gridded=False, people=clause.people, moved=True)
            or self._reached.held(page, clause)
            or self._hindrances.undone(page, clause)
        ):
            return []
        around = [span for span in clause.verbs if not spans_hold([(hit.start, hit.end)], *span)]
        stage = self._stages.find(page, clause.asks(RACING, "race", verbs=around), alone=True)
        told = told_of(hit, stage.first, target)
        out = []
        for measure, session, number in told[1:] if found.staged and not each else told:
            result = self._telling.result(page, clause, hit, stage, measure, behind=False)
            result.session, result.position, result.of_each = session, number, each
            if measure == "grid" and result.state == "penalised":
                continue  # 'fell from third to ninth with the penalty'
            if result.subject and clause.cue:
                result.subject.verb = clause.cue.start
            out.append(result)
        return out

    def count(self, page: Page, clause: Clause) -> list[ResultMention]:
        """'A 1-3-5 finish', 'a one-two': as many results as figures."""
        hit = clause.hits[0]
        numbers = [self._words.cardinal(word.strip()) for word in hit.match["list"].replace("/", "-").split("-")]
        barred = self._hindrances.bar(page, clause.low, hit.start, gridded=False, people=clause.people)
        if barred or sorted(filter(None, numbers)) != numbers:
            return []
        stage = self._stages.find(page, clause.asks(ANY, "race"))
        out = []
        for index, number in enumerate(numbers):
            result = self._telling.result(page, clause, hit, stage, "position", behind=False)
            result.session, result.position = stage.first, number
            if result.subject:
                result.subject.index, result.subject.count, result.subject.counted = index, len(numbers), True
            out.append(result)
        return out
