"""Whether a position of prose was reached: not hoped for, held on the way, of a season, or one of a row."""

from pressbox.grammar.outcome.beside import NamesBeside
from pressbox.grammar.outcome.clause import BOUNDARY, Clause, is_timed
from pressbox.grammar.outcome.grids import Grids
from pressbox.grammar.outcome.hindrances import Hindrances
from pressbox.grammar.outcome.hits import NEXT, Cue, Hit
from pressbox.grammar.outcome.season.class_tables import ClassTables
from pressbox.grammar.outcome.season.tallied import Tallied
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.said import SaidStages
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import Match, pattern, words

_NAME = 40  # characters behind 'went to' in which a name stands
_BE = 40  # characters from 'was' to its position
_JOINT = 8  # characters of what joins a place to the one before
_SHORT = 60  # characters: a sentence without a verb is no longer
_LED = 2  # characters between a session and a name: 'In gara 1, Conti terzo'
_WEAK = 2
_DIRECT = 10  # characters: ' in the ' between a position and its session
_BESIDE = 48  # characters behind a position in which its class stands
_ALONG = 16  # characters between a name and its place: 'with Conti climbing to third'
_COUNTED = 3  # a place from which on it is no 'firstly' or 'secondly'
_TITLES = frozenset({"title", "subtitle", "heading"})


class Reached:
    def __init__(
        self,
        language: Language,
        words_: ResultWords,
        said: SaidStages,
        hindrances: Hindrances,
        grids: Grids,
        tallied: Tallied,
    ) -> None:
        self._words = words_
        self._said = said
        self._hindrances = hindrances
        self._grids = grids
        self._tallied = tallied
        self._season = named(language.compiled("standings", "tables"))
        self._class_tables = ClassTables(language, words_)
        self._finality = named(language.compiled("results", "finality"))
        sheet = language.results
        self._behind = named(language.compiled("results", "behind"))
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
        self._joint = pattern(rf"\s(?:{words(language.dates.both)})\s$", rule="results.joint")
        self._beside = NamesBeside(language, words_)
        parts = language.parts("results")
        self._next_one = pattern(rf"\s*(?:{parts['next_one']}),?\s(?:[\w'’-]+\s){{0,6}}", rule="results.next_up")
        self._along = pattern(rf",?\s(?:{parts['along']})\s", rule="results.along")
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

    def told_behind(self, page: Page, clause: Clause) -> bool:
        """'Second place went to Luca', 'third place for Sara': whose it is stands behind."""
        after = self._behind.match(page.folded, clause.end)
        if after is None or page.text[after.start() : after.end()].split()[:1] == ["e"]:
            return False  # 'secondo posto e Conti al terzo', and no 'è'
        if any(
            hit.kind == NEXT and hit.start < after.end() for hit in clause.sentence.hits if hit.start > clause.start
        ):
            return False  # 'victory in the first race and the second went to Conti'
        names = clause.people.within(after.end(), min(after.end() + _NAME, clause.sentence.end))
        led = page.folded[after.end() : names[0][0]] if names else ""
        if "," in led or (")" in led and after[0].endswith("(")):
            return False  # 'third and second for P2 overall, with Luca', 'fourth (3.870) and beat Luca'
        joint = after[0].isspace() or not names or self._joint.search(page.folded, after.end(), names[0][0]) is None
        if not joint:
            return False  # 'was second for Kestrel Racing and Luca for Halden third'
        # 'Terzo Ferretti': where no word leads to the name it stands at once.
        return bool(names) and (not after[0].isspace() or names[0][0] == after.end())

    def leads_on(self, page: Page, end: int, hit: Hit, *, alone: bool) -> bool:
        """'With Ek seventh, eighth fell to Conti', 'held on for third, and fourth place went to Conti'.

        A place of its own, whose it is stands behind.
        """
        gap = page.folded[end : hit.start]
        parted = gap == ", " or (alone and gap.startswith(", "))
        after = self._behind.match(page.folded, hit.end) if parted else None
        return after is not None and after[0].strip() not in {"", "("}

    def is_lower(self, page: Page, clause: Clause) -> bool:
        """'Fifth in race 1, Conti beat Ek by a tenth', 'in qualifying Conti edged Ek': who beat another has not won."""
        kinds = {one.kind for one in self._said.of_sentence(page, clause.sentence, [])}
        placed = any(one.measure == "position" and (one.position or 0) > 1 for one in clause.before)
        return placed or is_timed(clause.before) or (not kinds.isdisjoint(TIMED) and kinds.isdisjoint(RACING))

    def names_timed(self, page: Page, clause: Clause) -> bool:
        """'In qualifying Conti dropped to fourth': what is named before a place is no race."""
        named = [one for one in self._said.of_sentence(page, clause.sentence, []) if one.end <= clause.start]
        return bool(named) and not clause.before and all(one.kind in TIMED for one in named)

    def is_anothers(self, page: Page, clause: Clause) -> bool:
        """'Second place went to Xarrelo', whom nobody knows."""
        if clause.cue and clause.cue.start >= clause.low:
            return False  # 'took third for Kestrel Racing'
        after = self._behind.match(page.folded, clause.end)
        if after is None or not after[0].strip() or not page.text[after.end() : after.end() + 1].isupper():
            return False
        told = [(clause.low, clause.start), (after.end(), min(after.end() + _NAME, clause.sentence.end))]
        behind = page.bare[after.end() : after.end() + _NAME].split()[:2]
        known = any(word.rstrip(".'’s") in clause.people.parts or word in clause.people.parts for word in behind)
        return not known and not any(clause.people.within(*span) for span in told)

    def is_told(self, page: Page, clause: Clause, *, grid: bool, behind: bool, dealt: bool = False) -> bool:
        """Whether the words say that the position was reached, not hoped for or held on the way."""
        cue, hit = clause.cue, clause.hits[0]
        gridded = grid or bool(cue and cue.form.gives.get("measure") == "grid")
        if (hit.form.gives.get("inverted") and not behind) or self._hindrances.unreached(page, clause):
            return False
        verb = clause.low if cue is None or cue.weak else cue.start
        verb = max(clause.low, verb)
        barred = self._hindrances.bar(page, clause.low, hit.start, gridded=gridded, people=clause.people, verb=verb)
        if barred or self._stood_midway(page, clause, cue, gridded=gridded):
            return False
        if self._grids.is_labelled(page, clause):
            return True
        if self._beside.stands_before(page, clause, cue):
            # 'With fifth-starting Conti a close second': it goes on about nothing that was told in passing.
            if self._moves_midway(page, clause):
                return False
            clause.passing = _WEAK if self._takes_midway(page, clause) else 0
            passing = all(one.measure == "grid" and one.subject and one.subject.aside for one in clause.before)
            clause.elliptic = bool(clause.before) and not passing
            headed = clause.sentence.line.kind in _TITLES
            told = clause.elliptic or hit.sure or cue is not None or headed or grid
            # 'Elin Norrgård second in Race 2': its session right behind is enough.
            told = (
                told
                or self._said.stands_behind(page, clause.sentence, clause.end)
                or self._beside.in_a_row(page, clause)
                or self._goes_on_about_race(page, clause)
                or self._is_next_one(page, clause)
                or self._is_led_to(page, clause)
            )
            return told and not self.held(page, clause)
        if cue is None:
            if self._finality.match(page.folded, min(clause.end + 1, clause.until)):
                return True  # 'fifth at the flag'
            if self._opens_sentence(page, clause) or self._names_session(page, clause):
                return True
            if self._follows_deed(page, clause):
                return True
            people = clause.people.within(clause.sentence.start, clause.sentence.end)
            told = bool(people) or self._has_subject(page, clause)
            return behind or grid or ((hit.sure or dealt) and told and not self.held(page, clause))
        if cue.form.gives.get("be") and hit.start - cue.end > _BE:
            goes_on = bool(clause.before) and (
                self._goes_on.search(page.folded, cue.end, hit.start) is not None
                or self._said.stands_between(page, clause.sentence, cue.end, hit.start, beside=True)
            )
            led = hit.sure and self._led.search(page.folded, cue.end, hit.start) is not None
            clause.cue = None if grid or led else cue
            goes_on = ((goes_on or led) and not self.held(page, clause)) or self._follows_deed(page, clause)
            return grid or goes_on or (hit.sure and behind)
        if cue.weak and not grid:
            return not self.held(page, clause) and self._is_kept(page, clause, cue)
        # 'She was third in race 1': without its session right behind it may have been on the way.
        opens = cue.start - clause.sentence.start <= 1 and page.folded.startswith(",", clause.end)
        loose = bool(cue.form.gives.get("be")) and not self._numbers_session(page, clause)
        # 'Back up to ninth, Conti handed over': how it ended is told behind, if at all.
        clause.passing = int(loose or (opens and bool(cue.form.gives.get("racing"))))
        clause.passing = _WEAK if self._takes_midway(page, clause) else clause.passing
        return gridded or not self.held(page, clause)

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
