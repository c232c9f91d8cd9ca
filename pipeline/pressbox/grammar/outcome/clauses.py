"""Results in prose: each position with the verb that it hangs on, its session, class and what stands beside it."""

from functools import partial

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.outcome.breath import Breath
from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.clause import (
    ANY,
    BOUNDARY,
    Clause,
    adjoins,
    clause_start,
    distinct,
    figures_told,
    go_on,
    go_on_raced,
    go_on_racing,
    go_on_timed,
    is_again,
    is_of_all,
    is_start,
    is_timed,
    is_verb_first,
    kinds_of,
    kinds_of_outcome,
    measure_before,
    race_on,
    timed_before,
    told_of,
)
from pressbox.grammar.outcome.followers import ROW, Followers
from pressbox.grammar.outcome.gapped import Gapped, is_told
from pressbox.grammar.outcome.grids import Grids
from pressbox.grammar.outcome.hindrances import Hindrances
from pressbox.grammar.outcome.hits import NEXT, Hit, Hits, Sentence
from pressbox.grammar.outcome.nexts import Nexts
from pressbox.grammar.outcome.openings import ClassOpenings
from pressbox.grammar.outcome.reached import Reached
from pressbox.grammar.outcome.retirements import Retirements
from pressbox.grammar.outcome.season.places import Tallied
from pressbox.grammar.outcome.stages.find import Stages
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.stage import TIMED, Stage, measured
from pressbox.grammar.outcome.verbs import Verbs
from pressbox.grammar.outcome.whole import called, close, combine, is_summed
from pressbox.grammar.outcome.words import ResultWords, named, spans_hold
from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention, Subject
from pressbox.packs import Language
from pressbox.patterns import pattern, words
from pressbox.ranks import RACES, Session

_LED = 4  # characters between a session and its position: 'race one in eighth' …
_LOST = 8  # characters between a disqualification and the place that was lost
_OF_EACH = frozenset({"results.each-moto", "results.went-each"})  # 'went 4-6', behind which 'for fifth' is of both
_LEADS = 18  # … and 'eighth in race one'
_NAME = 40  # characters behind 'went to' in which a name stands
_BE = 40  # characters from 'was' to its position
_BESIDE = 48  # characters behind a position in which its class stands
_CLASSED = frozenset({"race", "stage"})  # sessions of which a group is a class of cars
_TITLES = frozenset({"title", "subtitle", "heading"})


class ClauseReader:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._words = words_
        self._hits = Hits(language, words_)
        self._stages = Stages(language, words_)
        self._followers = Followers(language, words_.peoples)
        self._gapped = Gapped(language, words_, self._stages.said)
        self._openings = ClassOpenings(language, words_)
        self._verbs = Verbs(language)
        self._retirements = Retirements(language, words_)
        self._hindrances = Hindrances(language)
        self._finality = named(language.compiled("results", "finality"))
        self._grids = Grids(language)
        self._told = language.compiled("results", "told")
        self._flag = language.words_of("results", "flag")
        sheet = language.results
        self._breath = Breath(language, words_)
        self._nexts = Nexts(words_)
        self._definite = pattern(rf"\b(?:{words(sheet.determiners[:1])})\s$", rule="results.determiners")
        self._objects = folded_terms(sheet.objects)
        self._described = pattern(language.parts("results")["described"], rule="results.described")
        self._class_word = pattern(rf"\s(?:{words(sheet.class_words)})\b", rule="results.class_words")
        restart = language.parts("results")["restart"]
        self._restart = pattern(rf"\b(?:{restart})\b", rule="results.restart")
        self._reached = Reached(
            language, words_, self._stages.said, self._hindrances, self._grids, Tallied(language, words_)
        )

    def read(self, page: Page, found: Mentions, people: People, *, crewed: bool) -> list[ResultMention]:
        """All results of the lines that are no list, each with what the headings above it say."""
        out: list[ResultMention] = []
        found.lists.said = self._hits.said(page)
        sentences = self._hits.sentences(page, found, lambda hit: self._nexts.is_loose(hit, people))
        for sentence in sentences:
            told = self._sentence(page, people, sentence, crewed=crewed)
            gridded = any(one.measure == "grid" for one in told)  # 'started fifth … and was fourth'
            for result in told:
                go_on_raced(result, out)
                above = not gridded and "session" in result.taken
                if not above or (out and self._stages.said.tells_race(page, out[-1].span[1], result.span[0])):
                    continue  # 'on pole for race two, but made a poor start and dropped to third'
                go_on(page, result, out, self._hindrances.parting, self._hindrances.told)
            self._openings.tell(page, found, people, sentence.line, told, (sentence.start, sentence.end))
            out += told
        known = sentences[0].known.values() if sentences else ()
        races = (one for names in known for one in names if one.kind == "race" and one.end > one.name[1])
        found.lists.races.update(number for one in races for number in one.numbers)
        return out

    # ------------------------------------------------------------------------------------------------- a sentence
    def _sentence(self, page: Page, people: People, sentence: Sentence, *, crewed: bool) -> list[ResultMention]:
        cues = self._verbs.before(page, sentence)
        self._stages.said.without_numbers(page, sentence)
        out: list[ResultMention] = []
        # 'In qualifying' is no verb of which a session would be a part.
        verbs = [(cue.start, cue.start + 1 if cue.form.gives.get("session") else cue.end) for cue in cues]
        verbs += [(hit.start, hit.end) for hit in sentence.hits]
        groups = self._groups(page, sentence)
        for index, hits in enumerate(groups):
            if is_told(out, hits[0].start) or self._followers.stand_at(page, people, out, hits, cues):
                continue  # 'Conti won the first race and Ek the second'
            until = groups[index + 1][0].start if index + 1 < len(groups) else sentence.end
            onward = groups[index + 1 + is_start(groups, index + 1) :]
            further = onward[0][0].start if onward else sentence.end
            before = groups[index - 1][-1].end if index else sentence.start
            clause = Clause(sentence, hits, until, clause_start(page, before, hits[0].start), None, people, verbs, out)
            clause.cue, clause.crewed = self._verbs.of(page, clause, cues), crewed
            clause.racing = any(cue.form.gives.get("racing") for cue in cues if clause.low <= cue.start < clause.start)
            listed = hits[0].form.gives.get("listed")
            told = self._retirements.of(page, clause) if listed else self._clause(page, clause)
            out += told
            if len(told) == 1:
                behind = groups[index + 1][-1].end if is_start(groups, index + 1) else clause.end
                out += self._followers.of(page, told[0], behind, further, people, crewed=crewed)
                out = [one for one in out if one.position != ROW]
                out += self._gapped.of(page, clause, told[0], sentence.end)
        return distinct(page, out, partial(self._hindrances.turns, page, people=people))

    def _groups(self, page: Page, sentence: Sentence) -> list[list[Hit]]:
        """Positions joined by 'and' or a comma are told in one breath."""
        groups: list[list[Hit]] = []
        for hit in sentence.hits:
            last = groups[-1][-1] if groups else None
            again = not hit.sure and self._definite.search(page.folded, max(0, hit.start - 6), hit.start) is not None
            if (
                last
                and last.kind == hit.kind == "place"
                and not again
                and self._breath.joined(page, last.end, hit.start)
                and not self._stand_apart(page, sentence, last.start, hit.end)
                and not self._reached.leads_on(page, last.end, hit, alone=len(groups[-1]) == 1)
            ):
                groups[-1].append(hit)
            else:
                groups.append([hit])
        return groups

    def _stand_apart(self, page: Page, sentence: Sentence, start: int, end: int) -> bool:
        """'Finished race one in eighth and 12th in race two': a session of its own before and behind two positions."""
        named = [one for one in self._stages.said.of_sentence(page, sentence, []) if len(one.numbers) == 1]
        before = [one for one in named if 0 <= start - one.end <= _LED and "," not in page.folded[one.end : start]]
        behind = [one for one in named if end < one.start <= end + _LEADS]
        return bool(before and behind) and (before[-1].kind, before[-1].numbers) != (behind[0].kind, behind[0].numbers)

    def _clause(self, page: Page, clause: Clause) -> list[ResultMention]:
        hit = clause.hits[0]
        if self._hindrances.is_condition(page, clause):
            return []
        if hit.kind == "place":
            return self._places(page, clause)
        if hit.kind == "climb":
            return self._climb(page, clause)
        if hit.kind == "count":
            return self._count(page, clause)
        if (
            is_timed(clause.before)
            and hit.form.gives.get("status")
            and self._hindrances.looks_back(page, clause.low, hit.start)
        ):
            return []  # 'was 12th in qualifying having crashed at turn one': of no race
        return self._outcome(page, clause)

    # --------------------------------------------------------------------------------------------------- positions
    def _places(self, page: Page, clause: Clause) -> list[ResultMention]:
        before = clause.before
        is_none = self._reached.is_of_season(page, clause) or self._reached.is_numbered(page, clause)
        is_none = is_none or (clause.sentence.found.staged and self._grids.is_fallen(page, clause))
        is_none = is_none or self._reached.is_anothers(page, clause)
        is_none = is_none or _is_lost(page, clause) or is_again(clause)
        if is_none or self._hindrances.leaves_open(page, clause) or self._hindrances.is_of_another(page, clause):
            return []
        if clause.hits[0].form.gives.get("paired"):
            clause.cue = None  # 'fourth in qualifying was followed by two thirds in the heats': by a verb of the first
        respective = self._breath.respective(page, clause)
        # 'Third and sixth on the grid respectively'.
        grid = self._grids.holds(page, clause, last=respective is not None)
        behind = self._reached.told_behind(page, clause)
        dealt = respective is not None and all(one.subject for one in before)
        if not self._reached.is_told(page, clause, grid=grid, behind=behind, dealt=dealt):
            return []
        gives = clause.cue.form.gives if clause.cue else {}
        # 'Nach Startplatz neun kam Norrgård als Sechste ins Ziel': its own verb stands before the name.
        goes_on = clause.elliptic and (clause.cue is None or clause.cue.start < clause.low)
        timed = bool(clause.hits[0].form.gives.get("timed"))  # 'started on the front row with the second time'
        measure = "grid" if grid or (gives.get("measure") == "grid" and not goes_on and not timed) else "position"
        near = min(clause.until, clause.end + _NAME)
        if measure == "grid" and self._restart.search(page.folded, clause.sentence.start, near):
            return []  # 'for the second start they lined up fourth'
        if goes_on and before and not grid:
            measure = measure_before(page, clause)
        if before and self._grids.goes_on(page, clause, before[-1]):
            measure = "grid"
        turns = partial(self._hindrances.turns, page, people=clause.people)
        kinds, default = kinds_of(measure, gives, clause, turns)
        if default == "race" and clause.crewed:
            default = None
        if timed and not clause.sentence.found.whole:
            kinds = self._stages.above.of_times(page, clause.sentence, kinds)
            default = None if default == "race" else default  # 'set the fourth time' is no place in a race
        if clocked := clause.hits[0].form.gives.get("clocked"):
            kinds, default = TIMED, clocked if isinstance(clocked, str) else timed_before(clause)
        stage = self._stages.find(
            page, clause.sentence, respective or (clause.start, clause.end), clause.until, clause.low, kinds, default,
            clause.verbs, alone=clause.cue is None, racing=self._is_raced(page, clause),
        )  # fmt: skip
        combine(stage, clause.hits[0].form.gives)
        self._goes_on(page, clause, stage)
        self._grids.qualified_for(page, clause, stage, measure)
        self._of_all(page, clause, stage)
        self._multiply(page, clause, stage)
        self._run(page, clause, stage)
        out = self._spread(page, clause, stage, measure, behind=behind)
        for one in out:
            if one.subject and respective:
                one.subject.dealt = True
        return out

    def _multiply(self, page: Page, clause: Clause, stage: Stage) -> None:
        """'Two thirds' are of two sessions; 'two seconds and a third in the heats' are of three in any order."""
        if len(clause.hits) > 1 and clause.hits[0].form.gives.get("paired") and stage.sessions:
            stage.sessions = [(stage.sessions[0][0], None)]
        else:
            self._stages.multiply(page, stage, clause.hits[0].form.gives, (clause.start, clause.until))

    def _goes_on(self, page: Page, clause: Clause, stage: Stage) -> None:
        """What goes on about the session of the sentence before, or of the place before."""
        go_on_racing(clause, stage)
        race_on(clause, stage)
        if not self._is_raced(page, clause):
            go_on_timed(page, clause, stage, self._hindrances.told)

    def _of_all(self, page: Page, clause: Clause, stage: Stage) -> None:
        """What is of all that was raced, and the session that several share which the last of them names."""
        before = clause.before
        # '12th overall after poor starts in both motos' is of neither.
        of_one = stage.span is not None and stage.span[0] >= clause.end and len(stage.sessions) == 1
        added = bool(before) and before[-1].rule in _OF_EACH and clause.start - before[-1].span[1] <= _LOST
        summed = not of_one and is_summed(page, clause, stage, added=added)
        # 'Conti and Ek completed the podium, third by a minute'.
        ended = bool(before and before[-1].subject and before[-1].subject.closes and stage.above)
        moved = clause.cue is not None and clause.cue.weak and stage.span is not None and stage.span[1] <= clause.start
        if summed or (clause.summed and (moved or ended or is_of_all(page, clause, stage, self._finality))):
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
        at_end = self._finality.match(page.folded, min(clause.end + 1, clause.until)) is not None
        at_end = (
            at_end or self._flag.search(page.folded, clause.low, clause.start) is not None
        )  # 'im Ziel war er Vierter'
        at_end = at_end and not self._stages.said.opens_with_timed(page, clause.sentence.line, clause.start)
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
                result = self._result(page, clause, hit, stage, measure, behind=behind)
                result.session, result.position = measured(session, measure), hit.number
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

    def _result(
        self, page: Page, clause: Clause, hit: Hit, stage: Stage, measure: str, *, behind: bool
    ) -> ResultMention:
        """A result with the words of its clause: from the verb to the class, session or field behind it."""
        verb = clause.cue.start if clause.cue and not clause.elliptic else hit.start
        told = [one for one in clause.sentence.hits if one.end <= clause.start]
        inverted = behind and hit.form.gives.get("inverted")  # 'came home second, third Luca'
        if clause.cue and (inverted or page.folded.find(": ", clause.cue.end, hit.start) >= 0):
            verb = hit.start  # 'then came what nobody had thought of: second on SS4'
        if clause.cue and told and told[-1].start >= clause.cue.end:
            verb = hit.start  # 'was 15th in the first session and twelfth in the second'
        end = clause.end
        final = self._finality.match(page.folded, min(end + 1, clause.until))
        end = final.end() if final else end
        until = min(clause.until, end + 2 * _BESIDE)
        class_ = self._words.class_behind(page, hit.end, min(until, hit.end + _BESIDE))
        size = self._words.field_in(page.folded, hit.end, until)
        opening = self._words.field_opening(page.folded, clause.sentence.start, hit.start)
        for span in (class_[1] if class_ else None, stage.span, size[1] if size else None):
            if span and span[0] >= clause.end and span[0] < until and not BOUNDARY.search(page.folded, end, span[0]):
                end = max(end, span[1])
        word = self._class_word.match(page.folded, end, until)
        end = word.end() if word else end
        result = ResultMention((min(verb, hit.start), end), f"results.{hit.form.id}", None, measure, source="prose")
        result.line = clause.sentence.line.index
        result.field_size = size[0] if size else opening
        boundary = BOUNDARY.search(page.folded, end, until)
        result.state = self._words.state_in(page, clause.low, boundary.start() if boundary else until)
        result.named, result.closing = stage.span is not None, stage.closing
        result.called = called(page, stage)
        result.passing = clause.passing
        if stage.span and stage.above:
            result.taken["session"] = [stage.span]
        result.figures = figures_told(page, self._told, clause.end, until)
        said = clause.cue.start if clause.cue and not clause.elliptic else hit.start
        result.subject = Subject(
            (clause.sentence.start, clause.sentence.end), min(said, hit.start), hit.start, behind=behind
        )
        if behind:
            result.subject.position = hit.end
        elif measure == "grid":
            self._grids.told_in_passing(page, clause, result)
        return result

    # ---------------------------------------------------------------------------------------------------- outcomes
    def _outcome(self, page: Page, clause: Clause) -> list[ResultMention]:
        hit, before = clause.hits[0], clause.before
        gives = hit.form.gives
        measure = str(gives.get("measure", "position"))
        if self._hindrances.bar(page, clause.low, hit.start, gridded=measure == "grid", people=clause.people):
            return []
        if gives.get("transitive") and hit.number == 1 and self._reached.is_lower(page, clause):
            return []
        kinds, default = kinds_of_outcome(clause, measure)
        around = [span for span in clause.verbs if span != (hit.start, hit.end)]
        stage = self._stages.find(
            page, clause.sentence, (hit.start, hit.end), clause.until, clause.low, kinds, default, around
        )
        close(page, stage, clause, self._finality, opened=self._openings.leads(page, clause.sentence.start))
        if gives.get("goes_on") and before:
            stage.sessions = [before[-1].session] if before[-1].session else []
        if gives.get("fastest") and not stage.sessions and before and before[-1].session:
            # 'Qualified fourth, while Ferretti was sixth fastest': it goes on about the same.
            stage.sessions = [before[-1].session] if before[-1].session[0] in TIMED else []
        if gives.get("fastest") and not clause.sentence.found.whole and self._is_lap_of_race(page, clause, stage):
            return []
        if hit.kind == NEXT:
            session = self._nexts.of(page, clause)
            if session is None:
                return []
            stage = Stage([session], (hit.start, hit.end))
        clause.cue = None
        behind = bool(gives.get("behind")) or self._reached.told_behind(page, clause)
        pronoun = self._hindrances.pronoun_before(page, clause.low, clause.start)
        verb_first = not (behind or pronoun or gives.get("transitive")) and is_verb_first(
            page, clause, _NAME, self._objects, self._described
        )
        again = before[-1].position if before and gives.get("again") else None
        alone = gives.get("adjoins") and not adjoins(page, clause.people, hit.end)
        alone = alone or (gives.get("told") and not before)  # 'lap five, with Conti ahead of third-placed Ek'
        alone = alone or (gives.get("apposed") and not self._hindrances.follows_deed(page, clause))
        if alone or (gives.get("inverted") and not behind) or (gives.get("again") and again is None):
            return []
        status, out = str(gives.get("status", "classified")), []
        count = self._words.cardinal(hit.match.groupdict().get("count") or "") or 0
        self._stages.multiply(page, stage, gives, (hit.start, min(clause.until, clause.end + _BESIDE)), count)
        of_all = gives.get("summed") or (hit.overall and clause.sentence.found.summed)  # 'Tagessieger', of all heats
        for session in [None] if of_all else stage.all:
            result = self._result(page, clause, hit, stage, measure, behind=behind or verb_first)
            if result.subject:
                result.subject.position = hit.start if verb_first else result.subject.position
                result.subject.aside, result.subject.goal = bool(gives.get("aside")), bool(gives.get("goal"))
                result.subject.closes = bool(gives.get("closes"))
            result.session, result.status = session, status
            number = ROW if gives.get("row") else hit.number or again
            result.position = number if status == "classified" else None
            own = self._words.class_in(page, hit.start, hit.end) if gives.get("in_class") else None
            own = own or (self._words.class_coded(page, hit.start, hit.end) if gives.get("in_class") else None)
            coded = self._words.own_classes.between(page, hit.start, hit.end)  # 'took the GTA win'
            own = own or (self._words.class_in(page, *coded[0]) if coded else None)
            class_ = own or self._words.class_behind(page, hit.end, min(clause.until, hit.end + _BESIDE))
            result.class_ = class_[0] if class_ else before[-1].class_ if again else None
            out.append(result)
        return out

    def _is_lap_of_race(self, page: Page, clause: Clause, stage: Stage) -> bool:
        """Whether a fastest lap is no position: set in a race, or in a heat that is not named beside it."""
        if not stage.sessions or self._stages.above.is_of_race(page, clause.sentence, stage):
            return True
        raced = any(one.session and one.session[0] in RACING and one.measure == "position" for one in clause.before)
        return stage.above and (raced or stage.sessions[0][0] == "heat")

    def _climb(self, page: Page, clause: Clause) -> list[ResultMention]:
        """'From 11th on the grid to seventh' is two: where it began and where it ended."""
        hit = clause.hits[0]
        target = self._words.number(hit.match, "to_")
        if (
            target is None
            or ("each" in hit.form.gives and not clause.sentence.found.summed)
            or self._reached.is_moved(page, clause)
            or self._reached.climbs_table(page, clause)
            or self._hindrances.bar(page, clause.low, hit.start, gridded=False, people=clause.people, moved=True)
            or self._reached.held(page, clause)
            or self._hindrances.undone(page, clause)
        ):
            return []
        around = [span for span in clause.verbs if not spans_hold([(hit.start, hit.end)], *span)]
        stage = self._stages.find(
            page, clause.sentence, (hit.start, hit.end), clause.until, clause.low, RACING, "race", around, alone=True
        )
        out = []
        for measure, session, number in told_of(hit, stage.first, target)[
            clause.sentence.found.staged and "each" not in hit.form.gives :
        ]:
            result = self._result(page, clause, hit, stage, measure, behind=False)
            result.session, result.position = session, number
            if measure == "grid" and result.state == "penalised":
                continue  # 'fell from third to ninth with the penalty'
            if result.subject and clause.cue:
                result.subject.verb = clause.cue.start
            out.append(result)
        return out

    def _count(self, page: Page, clause: Clause) -> list[ResultMention]:
        """'A 1-3-5 finish', 'a one-two': as many results as figures."""
        hit = clause.hits[0]
        numbers = [self._words.cardinal(word.strip()) for word in hit.match["list"].replace("/", "-").split("-")]
        barred = self._hindrances.bar(page, clause.low, hit.start, gridded=False, people=clause.people)
        if barred or sorted(filter(None, numbers)) != numbers:
            return []
        stage = self._stages.find(
            page, clause.sentence, (hit.start, hit.end), clause.until, clause.low, ANY, "race", clause.verbs
        )
        out = []
        for index, number in enumerate(numbers):
            result = self._result(page, clause, hit, stage, "position", behind=False)
            result.session, result.position = stage.first, number
            if result.subject:
                result.subject.index, result.subject.count = index, len(numbers)
            out.append(result)
        return out


def _is_lost(page: Page, clause: Clause) -> bool:
    """'Disqualified from fourth': she has that place no longer, and never had it on the grid."""
    before = clause.before
    gap = page.folded[before[-1].span[1] : clause.start] if before and before[-1].status == "DSQ" else ","
    return len(gap) <= _LOST and "," not in gap
