"""What makes a position no result: it was hoped for, lost, or held on the way."""

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.clause import BOUNDARY, Clause
from pressbox.grammar.outcome.words import named
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import fold, pattern, words

_NAME = 24  # characters behind 'but' in which another one is named
_CAR = pattern(r"\s(?:\w+\s)?(?:#|n[or]?[.°º])\s?\d")


class Hindrances:
    def __init__(self, language: Language) -> None:
        self._bars = language.finder("results", "bars")
        self._midway = language.finder("results", "interim")
        forms = self._midway.forms
        self._interim = named(forms)
        self._staged = named([(form, one) for form, one in forms if form.gives.get("staged")])
        # 'A puncture dashed her hopes and she was 19th': another subject begins a clause of its own.
        who = words([*language.results.one, *language.results.many, *language.results.own])
        self._anew = pattern(rf"\b(?:{words(language.results.parting)})\s(?<who>(?:{who})\b)", rule="results.parting")
        self._pronoun = pattern(rf"\b(?:{words([*language.results.self])}|{who})\s$", rule="results.one")
        own = {fold(word).split()[0] for form, _ in forms for word in form.near}
        apart = [word for word in language.results.parting if fold(word).split()[0] not in own]
        self._apart = pattern(rf"\b(?:{words(apart)})\b", rule="results.parting")
        after = language.parts("results")["anew"]
        self._anew_verb = pattern(rf"\b(?:{after})\s$", rule="results.anew")
        parts = language.parts("results")
        self._finite = pattern(r"(?:{happened})\b", parts, "results.happened")
        # 'Recovered to finish', 'had to settle': the verb that another one hangs on.
        self._leading = pattern(
            rf"\b(?:{parts['finite']})\s(?:[\w'-]+\s){{0,3}}?(?:{parts['to_do']})\s$", rule="results.to_do"
        )
        self._acted = pattern(rf"(?:{parts['acted']})\b", rule="results.acted")
        self._so_ended = pattern(rf"(?:{parts['so_ended']})\b", rule="results.so_ended")
        self._unreal = pattern(rf"\b(?:{parts['unreal']})\b[^.;]*\b(?:{parts['both']})$", rule="results.unreal")
        self.told = language.words_of("results", "finite")
        self._undone = pattern(rf"[^.;!?]{{0,80}}?\b(?:{parts['undone']})\b", rule="results.undone")
        self._unreached = pattern(
            rf"(?:\s(?:{parts['within']})(?:\s[\w'-]+){{1,3}}?)?(?:{parts['unreached']})",
            rule="results.unreached",
        )
        self._stays = pattern(rf"[^.;,]{{0,16}}?\b(?:{parts['stays']})\b", rule="results.stays")
        self._of_another = pattern(r"\b(?:{of_another})\s(?:(?:{article})\s)?$", parts, "results.of_another")
        self._overnight = language.words_of("results", "overnight")
        self._condition = pattern(parts["condition"], rule="results.condition")
        self._subjunctive = pattern(rf"\b(?:{parts['subjunctive']})\b", rule="results.subjunctive")
        self._or = language.words_of("results", "or")
        self.parting = pattern(rf"[;:]|\b(?:{words(language.results.parting)})\b", rule="results.parting")
        turning = words([*language.results.parting, *language.results.joining])
        self._turning = pattern(rf"[;:,]|\b(?:{turning})\b", rule="results.joining")

    def bar(
        self, page: Page, low: int, high: int, *, gridded: bool, people: People, verb: int | None = None,
        moved: bool = False,
    ) -> bool:  # fmt: skip
        """Whether words between the beginning of a clause and a position say that it was not reached.

        Who lost places 'from fourth to sixth' did end up there.
        """
        bars = page.forms_told(self._bars, low, high)
        if not bars:
            return False
        for anew in self._anew.finditer(page.folded, low, high):
            low = anew.start("who")
        for ended in self._so_ended.finditer(page.folded, low, high):
            low = ended.end()  # 'never put a foot wrong on her way to fourth'
        finite = self._finite_verb(page, low, high, verb)
        own = self._own_clause(page, low, low if finite is None else finite)
        if self._unreal.search(page.folded, low, own) is None:
            low = own  # 'failed to get out of Q1 and was 17th'; 'could have led and won' is one thought
        if self._anew_verb.search(page.folded, low, high):
            return False  # 'will start second after setting the third time'
        own = self._own_clause(page, low, high if verb is None else verb)
        return any(
            not people.begins_at(found.start())  # 'Will Garraway won' is nothing to come
            for form, compiled in bars
            if not (gridded and form.gives.get("grid")) and not (moved and form.gives.get("season"))
            for found in compiled.finditer(
                page.folded, own if form.gives.get("season") or form.gives.get("own") else low, high
            )
        )

    def _finite_verb(self, page: Page, low: int, high: int, verb: int | None) -> int | None:
        """Where the verb stands that tells what happened: 'won', 'recovered to finish'."""
        if verb is None:
            return high if self._acted.match(page.folded, high) else None
        if self._finite.match(page.folded, verb):
            return verb
        led = self._leading.search(page.folded, low, verb)
        return led.start() if led else None

    def is_condition(self, page: Page, clause: Clause) -> bool:
        """'Gewinnt Conti beide Läufe, ist sie Meisterin': an 'if' of which nothing is told."""
        start = clause.sentence.start
        start += page.folded[start : start + 1].isspace()
        found = self._condition.match(page.folded, start, clause.sentence.end)
        return (found is not None and clause.start < found.end()) or self._is_imagined(page, clause)

    def _is_imagined(self, page: Page, clause: Clause) -> bool:
        """'Könnte gewinnen', where only its accent tells it from 'konnte'."""
        low = max(clause.low, page.folded.rfind(",", clause.low, clause.start))
        return self._subjunctive.search(page.text, low, clause.end) is not None

    def unreached(self, page: Page, clause: Clause) -> bool:
        """'Third would have been a dream', 'second was possible'."""
        return self._unreached.match(page.folded, clause.end, clause.sentence.end) is not None

    def is_of_another(self, page: Page, clause: Clause) -> bool:
        """'Finished two minutes behind first place'."""
        return self._of_another.search(page.folded, clause.low, clause.start) is not None

    def looks_back(self, page: Page, low: int, verb: int) -> bool:
        """'Having crashed', 'after crashing': what came before what was told."""
        return self._anew_verb.search(page.folded, low, verb) is not None

    def leaves_open(self, page: Page, clause: Clause) -> bool:
        """'Either eighth or ninth': which of them it was is not told."""
        return len(clause.hits) > 1 and self._or.search(page.folded, clause.hits[0].end, clause.end) is not None

    def pronoun_before(self, page: Page, low: int, start: int) -> bool:
        """'He beat Conti': who it is stands before the verb, though by no name."""
        return self._pronoun.search(page.folded, low, start) is not None

    def turns(self, page: Page, low: int, high: int, people: People) -> bool:
        """'Conti retired and Ek was out, too', 'and the #29': whether another one is told of between two places."""
        ends = (found.end() for found in self._turning.finditer(page.folded, low, high))
        return any(people.begins_at(end + 1) or _CAR.match(page.folded, end, high) for end in ends)

    def _own_clause(self, page: Page, low: int, verb: int) -> int:
        """Where the clause of a verb begins: 'lost a place on lap four and came home fifth' has lost no fifth place."""
        for found in self.parting.finditer(page.folded, low, verb):
            low = found.end()
        return low

    def undone(self, page: Page, clause: Clause) -> bool:
        """'Shot into second, but a spin …', 'on lap three she climbed to fifth': how it ended is told elsewhere."""
        sentence = clause.sentence
        found = self._undone.match(page.folded, clause.end, sentence.end)
        if found is not None and not clause.people.within(found.end(), found.end() + _NAME):
            return True  # 'fifth, but Ferretti slid out' tells of another one
        return self.opens_midway(page, clause)

    def opens_midway(self, page: Page, clause: Clause) -> bool:
        """'At that point Conti was second'."""
        start = clause.sentence.start
        start += page.folded[start : start + 1].isspace()
        return self._interim.match(page.folded, start, clause.end) is not None

    def stood_midway(self, page: Page, clause: Clause) -> bool:
        """'After stage 3 they were fifth', 'were after stage 3 fifth'; who then finished fifth did so."""
        cue = clause.cue
        placed = clause.sentence.found.staged and not clause.hits[0].form.gives.get("timed")
        if placed and self._overnight.search(page.folded, clause.low, clause.start):
            return True  # 'ended Friday in fourth'
        loose = cue is None or cue.weak or bool(cue.form.gives.get("be"))
        loose = loose and page.holds_any(self._midway, clause.low, clause.start)
        found = self._staged.search(page.folded, clause.low, clause.start) if loose else None
        # 'Were fourth after the first leg and fifth at the finish'.
        later = found and clause.sentence.hits[0].start < clause.low
        return found is not None and not (later and self.parting.search(page.folded, found.end(), clause.start))

    def follows_deed(self, page: Page, clause: Clause) -> bool:
        """'Made up place after place: ninth in the final': behind a colon, what somebody's doing led to."""
        low, colon = clause.sentence.start, clause.start - 2
        if page.folded[colon : clause.start] != ": " or not clause.people.within(low, colon):
            return False
        if self.bar(page, low, colon, gridded=False, people=clause.people) or self.tells_midway(page, low, colon):
            return False
        low = max([low, *(one.end for one in clause.sentence.hits if one.end <= colon)])
        return self.told.search(page.folded, low, colon) is not None

    def tells_midway(self, page: Page, low: int, high: int) -> bool:
        """'On lap four', anywhere between two places."""
        return page.holds_any(self._midway, low, high) and self._interim.search(page.folded, low, high) is not None

    def held_on_the_way(self, page: Page, end: int, until: int) -> bool:
        boundary = BOUNDARY.search(page.folded, end, until)
        until = boundary.end() if boundary else until
        if not page.holds_any(self._midway, end, until):
            return False
        other = self._apart.search(page.folded, end, until)  # 'third although a sensor failed on lap one'
        found = self._interim.search(page.folded, end, until)
        if found and other and other.start() <= found.start():
            return False
        if found is not None and self._stays.match(page.folded, found.end()):
            return False  # 'sixth on lap one and stayed there until the flag'
        # 'Third after a crash on lap 201': it was at the end.
        return found is not None and self.parting.search(page.folded, end, found.start()) is None
