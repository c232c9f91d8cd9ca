"""Results in prose: each position with the verb that it hangs on, its session, class and what stands beside it."""

from functools import partial

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.clause import (
    Clause,
    clause_start,
    comes_next,
    distinct,
    go_on,
    go_on_raced,
    is_start,
    is_timed,
)
from pressbox.grammar.outcome.hits import Hit, Hits, Sentence
from pressbox.grammar.outcome.judges import Judges
from pressbox.grammar.outcome.told.followers import ROW, Followers
from pressbox.grammar.outcome.told.gapped import Gapped, is_told
from pressbox.grammar.outcome.told.nexts import is_loose
from pressbox.grammar.outcome.told.outcomes import Outcomes
from pressbox.grammar.outcome.told.places import Places
from pressbox.grammar.outcome.told.result import Telling
from pressbox.grammar.outcome.told.retirements import Retirements
from pressbox.grammar.outcome.verbs import Verbs
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_LED = 4  # characters between a session and its position: 'race one in eighth' …
_LEADS = 18  # … and 'eighth in race one'


class ClauseReader:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        judges = Judges(language, words_)
        self._stages, self._openings, self._breath = judges.stages, judges.openings, judges.breath
        self._hindrances, self._handed = judges.hindrances, judges.handed
        self._hits, self._verbs = Hits(language, words_), Verbs(language)
        telling = Telling(language, judges)
        self._places, self._outcomes = Places(language, judges, telling), Outcomes(language, judges, telling)
        self._retirements = Retirements(language, words_)
        self._followers = Followers(language, words_.peoples)
        self._gapped = Gapped(language, words_, self._stages.said)
        self._definite = pattern(rf"\b(?:{words(language.results.determiners[:1])})\s$", rule="results.determiners")

    def read(self, page: Page, found: Mentions, people: People) -> list[ResultMention]:
        """All results of the lines that are no list, each with what the headings above it say."""
        out: list[ResultMention] = []
        found.lists.said = self._hits.said(page)
        sentences = self._hits.sentences(page, found, lambda hit: is_loose(hit, people))
        for sentence in sentences:
            told = self._sentence(page, people, sentence)
            told = [one for one in told if not one.gives.get("next") or comes_next(page, one, out)]
            for result in told:
                if result.subject:
                    result.subject.won = result.position == 1
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
    def _sentence(self, page: Page, people: People, sentence: Sentence) -> list[ResultMention]:
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
            clause.cue, clause.crewed = self._verbs.of(page, clause, cues), sentence.found.crewed
            clause.racing = any(cue.form.gives.get("racing") for cue in cues if clause.low <= cue.start < clause.start)
            listed = hits[0].form.gives.get("listed")
            told = self._retirements.of(page, clause) if listed else self._clause(page, clause)
            out += told
            if len(told) == 1:
                behind = groups[index + 1][-1].end if is_start(groups, index + 1) else clause.end
                out += self._followers.of(page, told[0], behind, further, people, crewed=sentence.found.crewed)
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
                and not self._handed.leads_on(page, last.end, hit, alone=len(groups[-1]) == 1)
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
            return self._places.read(page, clause)
        if hit.kind == "climb":
            return self._outcomes.climb(page, clause)
        if hit.kind == "count":
            return self._outcomes.count(page, clause)
        if (
            is_timed(clause.before)
            and hit.form.gives.get("status")
            and self._hindrances.looks_back(page, clause.low, hit.start)
        ):
            return []  # 'was 12th in qualifying having crashed at turn one': of no race
        return self._outcomes.outcome(page, clause)
