"""Whether a position of prose was reached: not hoped for, held on the way, or one of a row."""

from pressbox.grammar.outcome.beside import NamesBeside
from pressbox.grammar.outcome.clause import Clause, is_timed
from pressbox.grammar.outcome.grids import Grids
from pressbox.grammar.outcome.hindrances import Hindrances
from pressbox.grammar.outcome.hits import Cue
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.said import SaidStages
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_BE = 40  # characters from 'was' to its position
_JOINT = 8  # characters of what joins a place to the one before
_SHORT = 60  # characters: a sentence without a verb is no longer
_LED = 2  # characters between a session and a name: 'In gara 1, Conti terzo'
_WEAK = 2
_DIRECT = 10  # characters: ' in the ' between a position and its session
_BESIDE = 48  # characters behind a position in which its class stands
_COUNTED = 3  # a place from which on it is no 'firstly' or 'secondly'
_TITLES = frozenset({"title", "subtitle", "heading"})


class Reached:
    def __init__(
        self, language: Language, words_: ResultWords, said: SaidStages, hindrances: Hindrances, grids: Grids
    ) -> None:
        self._words = words_
        self._said = said
        self._hindrances = hindrances
        self._grids = grids
        self._finality = named(language.compiled("results", "finality"))
        sheet = language.results
        self._determiner = pattern(
            rf"(?:\b(?:{words(sheet.determiners)})\s(?:(?!(?:{words(sheet.small_words)})\s)[a-z-]+\s)?|\b(?:{words(sheet.articles)})\s)$",
            rule="results.determiners",
        )
        self._article = pattern(rf"\b(?:{words(sheet.articles)})\s(?:[\w-]+\s)?$", rule="results.determiners")
        own = language.parts("results")["own"]
        self._own = pattern(rf"\b(?:{own})\s$", rule="results.own")
        self._shared = pattern(rf"\b(?:{words([*sheet.shared, *sheet.many])})\s$", rule="results.shared")
        self._parting = pattern(rf"[;:]|\b(?:{words(sheet.parting)})\b", rule="results.parting")
        # 'Was 11th in the first stage and eighth in the second'.
        joins = words([*language.dates.both, *sheet.onward])
        self._goes_on = pattern(rf"(?:,|\b(?:{joins}))\s$", rule="results.goes_on")
        self._object = pattern(rf"\s(?:{words(sheet.objects)})\s", rule="results.objects")
        self._beside = NamesBeside(language, words_)
        parts = language.parts("results")
        self._next_one = pattern(rf"\s*(?:{parts['next_one']}),?\s(?:[\w'’-]+\s){{0,6}}", rule="results.next_up")
        # 'Was the surprise of the day with a fine third place'.
        self._led = pattern(
            rf"\b(?:{parts['along']})\s(?:{words(sheet.articles)})\s(?:[\w-]+\s){{0,2}}$", rule="results.along"
        )
        self._unkept = pattern(rf"\s(?:{parts['unkept']})\b", rule="results.unkept")
        who = rf"{words([*sheet.one, *sheet.many, *sheet.described, *sheet.shared])}|{parts['described']}"
        self._subject = pattern(rf"\b(?:{who})\s", rule="results.verb_last")
        self._verb_last = pattern(parts["verb_last"], parts, "results.verb_last")
        led = rf"(?:\s(?:{parts['within']}|{parts['fused']})(?:\s[\w-]+){{1,4}}?)?"  # 'nach Platz drei im Qualifying'
        self._turned = pattern(rf"{led}\s(?:{parts['verb_second']})\s(?:{who})(?!\w)", parts, "results.verb_second")

    def is_numbered(self, page: Page, clause: Clause) -> bool:
        """'The fourth', 'her fifth': one of a row, unless a noun makes it a position."""
        hit = clause.hits[0]
        if hit.sure or len(clause.hits) > 1 or (clause.cue and hit.start - clause.cue.end <= 1):
            return False
        if self._grids.names_slot(page, clause):
            return False
        word = page.text.rfind(" ", clause.sentence.start, max(clause.sentence.start, hit.start - 1)) + 1
        if clause.cue and not page.text[word].islower() and word >= clause.cue.end:
            return False  # 'qualified the Lexus sixth', 'put the #17 eleventh'
        if self._said.stands_between(page, clause.sentence, -1, hit.start, beside=True):
            return False  # 'in the heat fourth, in the final 27th'
        if self._said.opens_right_before(page, clause.sentence, (hit.start, hit.end)):
            return False
        if hit is not clause.sentence.hits[0] and self._beside.stands_before(page, clause, clause.cue):
            return False  # 'Conti al secondo posto e Ek al terzo'
        found = self._determiner.search(page.folded, max(clause.sentence.start, hit.start - 24), hit.start)
        if found is None or self._shared.search(page.folded, found.start(), hit.start):
            return False  # 'placed the car seventh'
        # 'Salvaged a fifth', 'a second in Race 2', and no 'the fourth'.
        article = self._article.search(page.folded, found.start(), hit.start) is not None
        taken = clause.cue is not None and not clause.cue.form.gives.get("be") and found.start() - clause.cue.end <= 1
        # 'Improved on her eighth in Race 1'.
        owned = self._own.search(page.folded, found.start(), hit.start) and self._numbers_session(page, clause)
        return not (owned or (article and (taken or self._said.stands_behind(page, clause.sentence, clause.end))))

    def is_lower(self, page: Page, clause: Clause) -> bool:
        """'Fifth in race 1, Conti beat Ek by a tenth', 'in qualifying Conti edged Ek': who beat another has not won."""
        kinds = {one.kind for one in self._said.of_sentence(page, clause.sentence, [])}
        placed = any(one.measure == "position" and (one.position or 0) > 1 for one in clause.before)
        return placed or is_timed(clause.before) or (not kinds.isdisjoint(TIMED) and kinds.isdisjoint(RACING))

    def names_timed(self, page: Page, clause: Clause) -> bool:
        """'In qualifying Conti dropped to fourth': what is named before a place is no race."""
        named = [one for one in self._said.of_sentence(page, clause.sentence, []) if one.end <= clause.start]
        return bool(named) and not clause.before and all(one.kind in TIMED for one in named)

    def is_told(self, page: Page, clause: Clause, *, grid: bool, behind: bool, dealt: bool = False) -> bool:
        """Whether the words say that the position was reached, not hoped for or held on the way."""
        cue = clause.cue
        gridded = grid or bool(cue and cue.form.gives.get("measure") == "grid")
        if self._is_barred(page, clause, gridded=gridded, behind=behind):
            return False
        if self._grids.is_labelled(page, clause):
            return True
        if self._beside.stands_before(page, clause, cue):
            return self._told_of_name(page, clause, grid=grid)
        if cue is None:
            return self._told_alone(page, clause, behind=behind or grid, dealt=dealt)
        if cue.form.gives.get("be") and clause.hits[0].start - cue.end > _BE:
            return self._told_far_behind(page, clause, cue, grid=grid, behind=behind)
        if cue.weak and not grid:
            return not self.held(page, clause) and self._is_kept(page, clause, cue)
        clause.passing = self._passing(page, clause, cue)
        return gridded or not self.held(page, clause)

    def _is_barred(self, page: Page, clause: Clause, *, gridded: bool, behind: bool) -> bool:
        """'Hoping for third', 'on lap four she was third': whether something says that it was not reached."""
        cue, hit = clause.cue, clause.hits[0]
        if (hit.form.gives.get("inverted") and not behind) or self._hindrances.unreached(page, clause):
            return True
        verb = max(clause.low, clause.low if cue is None or cue.weak else cue.start)
        barred = self._hindrances.bar(page, clause.low, hit.start, gridded=gridded, people=clause.people, verb=verb)
        return barred or self._stood_midway(page, clause, cue, gridded=gridded)

    def _told_of_name(self, page: Page, clause: Clause, *, grid: bool) -> bool:
        """'Elin Norrgård second in Race 2', '… and Conti third': a position right behind whose it is."""
        cue = clause.cue
        # 'With fifth-starting Conti a close second': it goes on about nothing that was told in passing.
        if self._moves_midway(page, clause):
            return False
        clause.passing = _WEAK if self._takes_midway(page, clause) else 0
        passing = all(one.measure == "grid" and one.subject and one.subject.aside for one in clause.before)
        clause.elliptic = bool(clause.before) and not passing
        headed = clause.sentence.line.kind in _TITLES
        # 'Elin Norrgård second in Race 2': its session right behind is enough.
        told = (
            clause.elliptic
            or clause.hits[0].sure
            or cue is not None
            or headed
            or grid
            or self._said.stands_behind(page, clause.sentence, clause.end)
            or self._beside.in_a_row(page, clause)
            or self._goes_on_about_race(page, clause)
            or self._is_next_one(page, clause)
            or self._is_led_to(page, clause)
        )
        return told and not self.held(page, clause)

    def _told_alone(self, page: Page, clause: Clause, *, behind: bool, dealt: bool) -> bool:
        """'Third overall and third in LMP2.', 'fifth at the flag': a position that no verb leads to."""
        told = (
            self._finality.match(page.folded, min(clause.end + 1, clause.until)) is not None
            or self._opens_sentence(page, clause)
            or self._names_session(page, clause)
            or self._follows_deed(page, clause)
        )
        if told or behind or not (clause.hits[0].sure or dealt):
            return told or behind
        people = clause.people.within(clause.sentence.start, clause.sentence.end)
        return bool(people or self._has_subject(page, clause)) and not self.held(page, clause)

    def _told_far_behind(self, page: Page, clause: Clause, cue: Cue, *, grid: bool, behind: bool) -> bool:
        """'Was 11th in the first stage and eighth in the second': a position far behind its 'was'."""
        hit = clause.hits[0]
        goes_on = bool(clause.before) and (
            self._goes_on.search(page.folded, cue.end, hit.start) is not None
            or self._said.stands_between(page, clause.sentence, cue.end, hit.start, beside=True)
        )
        led = hit.sure and self._led.search(page.folded, cue.end, hit.start) is not None
        clause.cue = None if grid or led else cue
        goes_on = ((goes_on or led) and not self.held(page, clause)) or self._follows_deed(page, clause)
        return grid or goes_on or (hit.sure and behind)

    def _passing(self, page: Page, clause: Clause, cue: Cue) -> int:
        """How likely it is that a position was only passed through, as long as nothing else tells of its end."""
        if self._takes_midway(page, clause):
            return _WEAK
        # 'She was third in race 1': without its session right behind it may have been on the way.
        loose = bool(cue.form.gives.get("be")) and not self._numbers_session(page, clause)
        # 'Back up to ninth, Conti handed over': how it ended is told behind, if at all.
        opens = cue.start - clause.sentence.start <= 1 and page.folded.startswith(",", clause.end)
        return int(loose or (opens and bool(cue.form.gives.get("racing"))))

    def _goes_midway(self, page: Page, clause: Clause, low: int) -> bool:
        """'On lap five she passed Conti to take third': what is told from there on was on the way."""
        midway = self._hindrances.tells_midway(page, low, clause.start)
        return midway and self._finality.search(page.folded, low, clause.until) is None

    def _takes_midway(self, page: Page, clause: Clause) -> bool:
        """'On lap five she took third', and not 'stopped on lap five and took 12th'."""
        cue = clause.cue
        if cue is None or not cue.form.gives.get("taken"):
            return False
        parts = self._parting.finditer(page.folded, clause.sentence.start, cue.start)
        low = max((one.end() for one in parts), default=clause.sentence.start)
        return self._goes_midway(page, clause, low)

    def _moves_midway(self, page: Page, clause: Clause) -> bool:
        """'On lap five she was up to third, while Conti dropped to fourth and Ek to fifth'."""
        moved = not clause.before and clause.cue is not None and clause.cue.weak
        return moved and self._goes_midway(page, clause, clause.sentence.start)

    def _goes_on_about_race(self, page: Page, clause: Clause) -> bool:
        """'Conti won race 1. Ek, fifth, scored points': of a race whose end the sentence before tells."""
        start, above = clause.sentence.start, clause.sentence.above
        names = clause.people.within(start, clause.start)
        opens = len(names) == 1 and not page.folded[start : names[0][0]].strip()
        comma = page.folded.find(",", clause.end, min(clause.sentence.end, clause.end + _SHORT))
        apposed = opens and page.folded[names[0][1] : clause.start] == ", " and comma >= 0
        counted = (clause.hits[0].number or 0) >= _COUNTED
        won = above is not None and any(hit.form.gives.get("position") == 1 for hit in above.hits)
        return apposed and counted and won and not self._hindrances.tells_midway(page, clause.end, clause.until)

    def _is_next_one(self, page: Page, clause: Clause) -> bool:
        """'Più indietro Conti, decima': what opens the sentence leads to the next one in the order."""
        start = clause.sentence.start
        names = clause.people.within(start, clause.start)
        opens = len(names) == 1 and self._next_one.fullmatch(page.folded, start, names[0][0]) is not None
        return opens and not self._hindrances.tells_midway(page, clause.end, clause.until)

    def _follows_deed(self, page: Page, clause: Clause) -> bool:
        """'Made up place after place: ninth.'"""
        if len(clause.hits) > 1 or clause.hits[0].number == 1 or self.held(page, clause):
            return False
        ends = clause.end == clause.sentence.end or page.folded[clause.end] in ".,;!)"
        ends = ends or self._said.stands_behind(page, clause.sentence, clause.end)
        return ends and self._hindrances.follows_deed(page, clause)

    def _is_kept(self, page: Page, clause: Clause, cue: Cue) -> bool:
        """'Climbed to third': whether it was not lost again, as far as the sentence tells."""
        if clause.sentence.line.kind in _TITLES and clause.sentence.line.kind != "subtitle":
            return True  # a headline tells how it ended
        part = self._parting.search(page.folded, clause.end, clause.until)
        final = self._finality.search(page.folded, clause.sentence.start, part.start() if part else clause.until)
        behind = self._said.stands_behind(page, clause.sentence, clause.end)
        between = self._said.stands_between(page, clause.sentence, cue.start, clause.start)
        clause.passing = 0 if final or behind or between else _WEAK
        midway = self._hindrances.tells_midway(page, cue.end, clause.start)
        if final or not (midway or self._hindrances.undone(page, clause)):
            return True
        return behind and self._goes_to_another(page, clause)

    def _goes_to_another(self, page: Page, clause: Clause) -> bool:
        """'Climbed to eighth in the sprint before taking fourth in the feature': the place of another session."""
        behind = [one for one in self._said.of_sentence(page, clause.sentence, []) if one.start > clause.end]
        own = next((one for one in behind if one.start < clause.until), None)  # none where it is 'the opener'
        other = next((one for one in behind if one.start >= clause.until), None)
        if other is None or (own and (own.kind, own.numbers) == (other.kind, other.numbers)):
            return False
        return any(hit.start >= clause.until for hit in clause.sentence.hits)

    def _stood_midway(self, page: Page, clause: Clause, cue: Cue | None, *, gridded: bool) -> bool:
        """'On lap four she was third', 'at the start Conti led, with Ek third', as long as no end of it is told."""
        if self._hindrances.stood_midway(page, clause):
            return True
        loose = not gridded and (cue is None or bool(cue.form.gives.get("be")))
        if not loose or any(one.measure == "position" for one in clause.before):
            return False
        start = clause.low if cue else clause.sentence.start
        ended = self._finality.search(page.folded, start, clause.start) is not None
        return not ended and self._hindrances.opens_midway(page, clause)

    def _numbers_session(self, page: Page, clause: Clause) -> bool:
        named = self._said.of_sentence(page, clause.sentence, [])
        return any(clause.end < one.start <= clause.end + _DIRECT and one.numbers for one in named)

    def held(self, page: Page, clause: Clause) -> bool:
        if self._unkept.match(page.folded, clause.end) and not self._is_final(page, clause):
            return True  # 'auf Platz zwei lag sie'
        return self._hindrances.held_on_the_way(page, clause.end, min(clause.until, clause.end + _BESIDE))

    def _has_subject(self, page: Page, clause: Clause) -> bool:
        """'He had a mixed day, with a fifth place', 'auf Platz drei landete sie', 'da sie Rang 18 belegte'."""
        start = clause.sentence.start
        start += page.folded.startswith(" ", start)
        if clause.hits[0].sure and self._subject.match(page.folded, start, clause.start):
            return True
        if self._turned.match(page.folded, clause.end):
            return True
        ended = self._verb_last.match(page.folded, clause.end, clause.sentence.end)
        return ended is not None and self._subject.search(page.folded, clause.low, clause.start) is not None

    def _is_final(self, page: Page, clause: Clause) -> bool:
        return self._finality.search(page.folded, clause.end, clause.until) is not None

    def _is_led_to(self, page: Page, clause: Clause) -> bool:
        """'In gara 1 Conti terzo': a session leads to the name, and no 'dopo gara 1 Conti terzo'."""
        names = clause.people.within(clause.sentence.start, clause.start)
        named = self._said.of_sentence(page, clause.sentence, []) if names else []
        led = next((one for one in named if one.kind in RACING and 0 < names[-1][0] - one.end <= _LED), None)
        spoken_of = self._words.spoken_of
        return led is not None and not spoken_of.search(page.folded, clause.sentence.start, led.start)

    def _opens_sentence(self, page: Page, clause: Clause) -> bool:
        """'Third overall and third in LMP2.', 'Fourth in the opener was followed …': a position opens its sentence."""
        start, end = clause.sentence.start, clause.sentence.end
        if page.folded[start : clause.start].strip() or clause.sentence.line.kind in _TITLES:
            return False
        if self.held(page, clause):
            return False
        short = end - start <= _SHORT and clause.hits[0].sure
        return short or self._is_apposed(page, clause) or self._said.stands_behind(page, clause.sentence, clause.end)

    def _is_apposed(self, page: Page, clause: Clause) -> bool:
        """'Third behind Ek, Conti was happy', 'Fifth, Conti scored': whose it is stands right behind the comma."""
        comma = page.folded.find(", ", clause.end, min(clause.sentence.end, clause.end + _SHORT))
        if comma < 0 or not clause.people.begins_at(comma + len(", ")):
            return False
        if comma == clause.end:
            # 'Second, Conti has more power' gives a reason, and 'Second, Luca Conti.' none.
            return (clause.hits[0].number or 0) >= _COUNTED or self._ends_with_name(page, clause, comma)
        beaten = clause.people.within(clause.end, comma)
        led = self._object.fullmatch(page.folded, clause.end, beaten[0][0]) if beaten else None
        return led is not None and beaten[-1][1] == comma

    @staticmethod
    def _ends_with_name(page: Page, clause: Clause, comma: int) -> bool:
        names = clause.people.within(comma, clause.sentence.end)
        return len(names) == 1 and not page.folded[names[0][1] : clause.sentence.end].strip(" .!")

    def _names_session(self, page: Page, clause: Clause) -> bool:
        """'With sixth in Race 1 and second in Race 2 she leaves …': its session right behind it is enough."""
        behind = self._said.of_sentence(page, clause.sentence, [])
        paired = clause.hits[0].form.gives.get("paired")  # 'two seventh places in the heats'
        # 'Fourth in practice, seventh in qualifying, Conti …', 'fastest in practice and second in qualifying'.
        joined = clause.before and self._goes_on.search(
            page.folded, max(clause.sentence.start, clause.start - _JOINT), clause.start
        )
        paired = paired or bool(joined)
        direct = any(clause.end < one.start <= clause.end + _DIRECT and (one.numbers or paired) for one in behind)
        if len(clause.hits) > 1:  # 'an eighth and a seventh in the first two races'
            near = (one for one in behind if clause.end < one.start <= clause.end + 2 * _DIRECT)
            direct = direct or any(self._said.numbers(page, one, clause.end) != [None] for one in near)
        named = any(clause.end < one.start <= clause.end + _DIRECT for one in behind)
        if not named and clause.people.within(clause.sentence.start, clause.sentence.end):
            direct = direct or self._said.stands_behind(page, clause.sentence, clause.end)  # 'second in the opener'
        return direct and not self.held(page, clause)
