"""Which session a clause is of: named behind it, before it in its sentence, or in the sentences and headings above."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pressbox.grammar.outcome.carried import Ahead, called_apart, holds, is_aside, stage_ends
from pressbox.grammar.outcome.elliptic import Elliptic
from pressbox.grammar.outcome.first_last import FirstLast
from pressbox.grammar.outcome.hits import Sentence, on_another_day, on_sunday, sentences_above
from pressbox.grammar.outcome.mentioned import NEAR, RACING, Mentioned
from pressbox.grammar.outcome.multiples import Multiples, joints_of
from pressbox.grammar.outcome.words import ResultWords, of_heading, spans_hold
from pressbox.grammar.timetable.marked import NOTHING
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Line, Page
from pressbox.mentions import Span, within
from pressbox.packs import Language
from pressbox.patterns import Match, fold, pattern
from pressbox.ranks import RACES, Session

TIMED = frozenset({"practice", "qualifying", "superpole", "warmup", "test", "shakedown"})
_ANY = RACING | TIMED
QUALIFYING = frozenset({"qualifying", "superpole"})
_AFTER = 60  # characters behind a position in which its session may be named
_DIRECT = 18  # characters: 'in the final' right behind a position
_CODE = pattern(r"p?\d")
_LAST = pattern(r"[^\s(/\['’]+(?=\s+$)")  # the word before, without what opens it: '(Audi R8)'
_CLASS = 8  # characters behind a code in which the class of a car stands
_LEADS = 4  # characters from 'stage wins on' to the stage
_LABEL = 3  # characters from a session to the position that it labels
_GRID = 20  # characters from a place on the grid to the race that it is for
_PASSING = frozenset({"stage", "heat", "superpole"})  # sessions that several of come before the race
_ONWARD = 1  # sentences behind the one that names a stage, which may go on about it
_OTHER: dict[int | None, int] = {1: 2, 2: 1}
_HEADS = frozenset({"title", "subtitle", "lead", "heading"})  # 'the opener' of these is a meeting
_PARTING = (":", ";", '"', " // ", " | ")  # what follows is said of something else


@dataclass(slots=True)
class Stage:
    """The sessions of a clause, one a number, and the words that name them."""

    sessions: list[Session]
    span: Span | None = None
    above: bool = False  # named outside of the sentence
    closing: bool = False  # 'the last race': it ends the row
    borrowed: bool = False  # named here, its number above

    @property
    def first(self) -> Session | None:
        return self.sessions[0] if self.sessions else None

    @property
    def all(self) -> list[Session | None]:
        """The sessions, or one that can't be told."""
        return [*self.sessions] or [None]


class Stages:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._names = words_.sessions
        self._words = words_
        self._mentioned = Mentioned(language, words_)
        self._ahead = Ahead(language)
        self._ordinals = {fold(word): number for word, number in language.sessions.ordinals.items()}
        self._pairs = language.compiled("results", "pairs")
        self._elliptic = Elliptic(language, words_)
        parts = language.parts("results")
        self._joints = joints_of(language)
        # 'Seventh in Sunday's season-opening Harbour Grand Prix'.
        self._of_day = pattern(rf"\s(?:{parts['within']})\s(?:{parts['of_day']})\s[^,;:()]*", rule="results.of_day")
        own = parts["own"]
        self._relative = language.words_of("results", "relative")  # 'seventh, which was flipped for race 2'
        self._contrast = pattern(rf";|\b(?:{parts['contrast']})\s", rule="results.contrast")
        self._own = pattern(rf"\b(?:{own})\s$", rule="results.own")
        self._of_season = pattern(parts["of_season"], rule="results.of_season")
        self._in_row = pattern(parts["in_row"], rule="results.in_row")  # 'the second race running'
        # 'Victory in Monday's Junior final'.
        self._led = pattern(rf"\s(?:{parts['for']})\s(?:[\w'-]+\s){{0,4}}+", rule="results.for")
        self._raced = language.finder("results", "raced")
        self._multiples = Multiples(language, words_)
        closing = language.parts("sessions")["closing"]
        self._closing = pattern(rf"(?<!\b(?:{own})\s)\b(?:{closing})\s$", rule="sessions.closing")
        self._closing_name = pattern(rf"{{own_stage}}|(?:{closing})\s(?:{{racing}})\b", parts, "sessions.closing")
        self._first_last = FirstLast(parts)
        self._final = pattern(rf"(?:{parts['final']})(?!\w)", parts, "results.final")
        self._codes = frozenset(fold(code) for code in ("p",))

    def of_stretch(self, page: Page, start: int, end: int, sentence: Sentence) -> list[Named]:
        """The sessions that a sentence names, without codes of positions; each sentence is looked through once."""
        known = sentence.known
        if start not in known:
            known[start] = [
                self._mentioned.as_stage(page, self._without_own(page, one), whole=sentence.found.whole)
                for one in self._names.find(page, start, end, NOTHING)
                if one.kind
                and not (one.code and self._is_other_code(page, one))
                and not (one.numbers and one.start in sentence.rounds)  # 'la tercera prueba del campeonato'
                and not self._mentioned.is_to_come(page, one)
            ]
        return known[start]

    def without_numbers(self, page: Page, sentence: Sentence) -> None:
        """'Won the first and third races', 'third in the first and ninth in the second': numbers of sessions."""
        if any(hit.kind == "place" and not hit.sure for hit in sentence.hits):
            counted = [one for one in self.of_sentence(page, sentence, []) if len(one.numbers) > 1]
            numbers = [(one.start, one.name[0]) for one in counted] + self._elliptic.numbers(page, sentence)
            sentence.hits = [
                hit for hit in sentence.hits
                if hit.kind != "place" or not any(low <= hit.start and hit.end <= high for low, high in numbers)
            ]  # fmt: skip

    def _without_own(self, page: Page, one: Named) -> Named:
        """'Her first final of the year': its number is that of her season, not of the meeting."""
        counted = one.numbers and one.start < one.name[0]
        if counted and self._in_row.match(page.folded, one.end):
            return replace(one, numbers=[], start=one.name[0])
        if not counted or page.text[one.start].isdigit() or self._of_season.match(page.folded, one.end) is None:
            return one
        own = self._own.search(page.folded, max(0, one.start - NEAR), one.start)
        return replace(one, numbers=[], start=one.name[0]) if own else one

    def _is_other_code(self, page: Page, one: Named) -> bool:
        """'P 3' is a position and an 'Audi R8' a car."""
        before = _LAST.findall(page.folded, max(0, one.start - NEAR), one.start)
        if page.folded[one.start - 1 : one.start] == "-":
            return True  # 'a new YZF-R9'
        behind = self._words.class_in(page, one.end, one.end + _CLASS, coded=True)
        if behind and behind[1][0] <= one.end + 1:
            return True  # 'took their R5 GT4 to victory'
        if one.kind == "sprint" and self._words.class_in(page, one.start, one.end, coded=True):
            return True  # 'the SR3 standings'
        code = page.folded[one.name[0] : one.name[1]]
        rally = code == "r" and self._words.staged(page)  # 'won the Junior R2 cup of the rally'
        return rally or code in self._codes or not self._words.cars.isdisjoint(before)

    def opens_with_timed(self, page: Page, line: Line, place: int) -> bool:
        """'Qualifying was wet. … Fell to sixth at the end': the one session that a paragraph opens with is no race."""
        named = list(self._words.named(page, line.start, place))
        return bool(named) and named[0].start == line.start and all(one.kind in TIMED for one in named)

    def tells_race(self, page: Page, low: int, high: int) -> bool:
        """Whether words between two places are told of a race alone: a start, a stint, a restart."""
        return low < high and any(page.matches_between(self._raced, low, high))

    def of_sentence(self, page: Page, sentence: Sentence, verbs: list[Span]) -> list[Named]:
        """The sessions of a sentence, without words that are verbs in it."""
        named = self.of_stretch(page, sentence.start, sentence.end, sentence)
        return [one for one in named if one.numbers or not spans_hold(verbs, one.start, one.end)]

    def multiply(self, page: Page, stage: Stage, gives: Mapping[str, object], reach: Span, count: int = 0) -> None:
        """'Took both wins': of as many sessions."""
        stage.sessions = self._multiples.of(page, stage.sessions, gives, reach, count, above=stage.above)

    def stands_behind(self, page: Page, sentence: Sentence, end: int) -> bool:
        """Whether a session stands right behind a position: 'sixth in FP2'."""
        if self._elliptic.behind(page, end, sentence.end):
            return True  # 'fourth in the opener'
        return any(end < one.start <= end + _DIRECT for one in self.of_sentence(page, sentence, []))

    def stands_between(self, page: Page, sentence: Sentence, verb: int, position: int, *, beside: bool = False) -> bool:
        """'Worked her way up in the race to sixth', and right before the position: 'and in the final 27th'."""
        named = self._mentioned.sure(page, self.of_sentence(page, sentence, []))
        return any(verb < one.start and position * beside - 1 <= one.end <= position for one in named)

    def opens_right_before(self, page: Page, sentence: Sentence, place: Span) -> bool:
        """'Im ersten Rennen wurde er Sechster, im zweiten Achter': a session without its noun leads to the place."""
        return any(one.end() == place[0] - 1 for one in self._elliptic.openings(page, sentence, place))

    def last_above(self, page: Page, sentence: Sentence, kinds: frozenset[str]) -> Named | None:
        """The session named last above a sentence, rather the one before it that has a number than without."""
        last: Named | None = None
        heat: Named | None = None  # 'won his heat race', told in passing
        for back, (start, end) in enumerate(sentences_above(page, sentence)):
            names = self._mentioned.sure(page, self.of_stretch(page, start, end, sentence))
            names = [one for one in names if not stage_ends(page, sentence, one, kinds, far=back > _ONWARD)]
            ahead = bool(names) and self._ahead.tells(page, sentence, (start, end))
            body = "race" in kinds and last is None and page.line_at(start).kind not in _HEADS
            ends = self._first_last.told_in(page, start, end) if body else []
            told = next((one for one in reversed(ends) if not self._mentioned.is_passed(page, one, start)), None)
            if told and not any(one.numbers or told.start < one.end for one in names if one.kind in RACING):
                return told
            for one in reversed(names):
                fits = one.kind in kinds if last is None else one.kind == last.kind and one.numbers
                if one.kind in _PASSING and page.line_at(one.start).index != sentence.line.index:
                    continue  # a stage and a heat are told of in their own paragraph
                fits = fits and not (ahead or sentence.is_said(page, one.start))
                fits = fits and not self._mentioned.is_left(page, one, start, sentence.end if back else sentence.start)
                fits = fits and not self._mentioned.is_apposed(page, one, start, end)
                if fits and one.kind == "heat" and not one.numbers and "race" in kinds:
                    heat = heat or one
                elif fits:
                    last = one
                    if one.numbers or self._is_last(page, one):
                        return one
        return last or heat

    def is_of_race(self, page: Page, sentence: Sentence, stage: Stage) -> bool:
        """A fastest lap is no position where its sentence speaks of a race, and names no other session."""
        return stage.above and any(one.kind in RACING for one in self.of_sentence(page, sentence, []))

    def of_times(self, page: Page, sentence: Sentence, kinds: frozenset[str]) -> frozenset[str]:
        """'Le troisième temps' is of the session against the clock that was told of, unless a race is named with it."""
        raced = any(one.kind in RACING for one in self.of_sentence(page, sentence, []))
        told = not raced and self._from_above(page, sentence, TIMED, None).sessions
        return kinds if raced else TIMED if told else kinds - RACES

    def run_above(self, page: Page, sentence: Sentence, stage: Stage, count: int) -> None:
        """'17th and 12th' of one driver: of as many sessions as the sentence above has told of."""
        told: set[int] = set()
        for start, end in sentences_above(page, sentence):
            named = [one for one in self.of_stretch(page, start, end, sentence) if one.kind == stage.sessions[0][0]]
            told |= {number for one in named for number in one.numbers}
            if len(told) >= count:
                if len(told) == count:
                    stage.sessions = [(stage.sessions[0][0], number) for number in sorted(told)]
                return

    def numbers(self, page: Page, one: Named, start: int) -> list[int | None]:
        """The numbers of a session; two where 'both' stands before it."""
        if one.numbers:
            return list(one.numbers)
        opening = self._ordinals.get(page.folded[one.name[0] : one.name[1]].split()[0])
        if opening or self._first_last.opens(page, one.start):
            return [opening or 1]  # 'opening practice' is a name of its own, 'Auftaktrennen' as well
        low = max(start, one.start - NEAR)
        pair = next((form for form, compiled in self._pairs if compiled.search(page.folded, low, one.start)), None)
        return list(range(1, 1 + int(pair.gives.get("count", 2)))) if pair else [None]

    def find(
        self, page: Page, sentence: Sentence, at: Span, until: int, low: int, kinds: frozenset[str],
        default: str | None, verbs: list[Span], *, alone: bool = False, racing: bool = False,
    ) -> Stage:  # fmt: skip
        """The session of a position at `at`, before the next one at `until`; `low` is where its clause begins."""
        names = self.of_sentence(page, sentence, verbs)
        sure = self._sure(page, sentence, names)
        stage = (
            self._inside(page, names, at, kinds)
            or self._labelling(page, names, at)
            or self._elliptical(page, sentence, sure, at, kinds, default)
            or self._behind(page, names, at, until, kinds, verbs, low, default)
        )
        head = sentence.heading.session
        if racing and not (head and head[0] in TIMED):
            kinds, default = kinds & RACING, "race" if default in TIMED else default  # 'fifth at the flag'
        stage = (
            stage
            or self._before(page, sure, sentence, at, kinds, verbs)
            or (self._only(page, sure, at, kinds, verbs) if alone else None)
        )
        stage = stage or self._later(page, sure, at, until, kinds)
        if stage is None and default in TIMED and kinds & RACING and sentence.last == (default, None):
            # 'Qualified fourth, Ek ninth': of no race that was told of above.
            stage = Stage([sentence.last], above=True)
        elif stage is None:
            stage = self._from_above(page, sentence, kinds, default, at[0])
        else:
            told = max(at[1], stage.span[1] if stage.span else 0) + NEAR
            stage = self._numbered(page, sentence, stage, min(sentence.end, told))
        sentence.last = stage.first
        return stage

    def _sure(self, page: Page, sentence: Sentence, names: list[Named]) -> list[Named]:
        sure = self._mentioned.sure(page, names)  # as nouns; or there are several: 'der beide Läufe gewann'
        return [one for one in names if one in sure or self.numbers(page, one, sentence.start) != [None]]

    def _inside(self, page: Page, names: list[Named], at: Span, kinds: frozenset[str]) -> Stage | None:
        """The session that the words themselves name: 'led Race 1 from start to finish', 'won both races'."""
        for one in names:
            if at[0] <= one.name[0] and one.name[1] <= at[1] and one.kind in kinds:
                if not one.numbers and any(o.kind == one.kind and 0 < o.start - at[1] <= _LEADS for o in names):
                    return None  # 'took stage wins on SS3'
                numbers = list(one.numbers) or self.numbers(page, one, at[0])
                return Stage([(one.kind or "", number) for number in numbers], (one.start, one.end))
        return None

    @staticmethod
    def _labelling(page: Page, names: list[Named], at: Span) -> Stage | None:
        """'Sprint P5, Feature Race P3': the session that stands right before a position is its label."""
        for one in names:
            gap = page.folded[one.end : at[0]] if one.end <= at[0] <= one.end + _LABEL else "-"
            if not gap.strip(" :") and _CODE.match(page.folded, at[0]) and one.kind in _ANY and len(one.numbers) < 2:
                return Stage([(one.kind or "", one.numbers[0] if one.numbers else None)], (one.start, one.end))
        return None

    def _behind(
        self, page: Page, names: list[Named], at: Span, until: int, kinds: frozenset[str], verbs: list[Span], low: int,
        default: str | None,
    ) -> Stage | None:  # fmt: skip
        before = [one for one in names if one.end <= at[0] and one.kind in kinds]
        for one in names:
            if at[1] <= one.start < min(until, at[1] + _AFTER) and one.kind in kinds:
                if self._goes_on_to(page, before, one, at, low):
                    return None  # 'In Q1 Elin was 12th, in Q2 …'
                # 'In Q1 she was 12th and started in race 1 from …', 'qualified fifth and Ek sixth, and finished …'
                led_on = [default in TIMED and one.kind != default, *(low <= other.start for other in before)]
                if any(led_on) and any(at[1] <= verb < one.start for verb, _ in verbs):
                    return None
                if any(page.folded.find(sign, at[1], one.start) >= 0 for sign in _PARTING):
                    return None
                led = (each.fullmatch(page.folded, at[1], one.start) for each in (self._of_day, self._led))
                direct = one.start - at[1] <= _DIRECT or any(led)
                on_grid = kinds <= RACING and one.start - at[1] <= _GRID  # 'twelfth on the grid for race 1'
                spoken_of = self._mentioned.is_passed(page, one, at[1]) and not on_grid
                parted = (self._contrast if direct else self._relative).search(page.folded, at[1], one.start)
                if spoken_of or parted or (one.ordinary and not one.numbers and not direct):
                    continue
                together = self._together(page, names, one, until)
                told = [(each.kind or "", number) for each in together for number in self.numbers(page, each, at[1])]
                return Stage(told, (one.start, together[-1].end))
        return None

    def _goes_on_to(self, page: Page, before: list[Named], one: Named, at: Span, low: int) -> bool:
        """'In qualifying she was seventh, and in the race fourth': what a sign parts is of the next."""
        gap = page.folded[at[1] : one.start]
        if self._joints.led_on.search(gap) and any(
            other.numbers and (low <= other.start or other.kind == one.kind) for other in before
        ):
            return True  # 'starts race 1 from P3 and race 2 from P5', 'won race 1 from Ek and in race 2 was third'
        if "," in gap and any(other.numbers for other in before):
            return True
        others = [
            other for other in before if other.kind != one.kind and not self._mentioned.is_passed(page, other, low)
        ]
        return bool(others) and ("," in gap or self._joints.both.search(gap) is not None)

    def _together(self, page: Page, names: list[Named], one: Named, until: int) -> list[Named]:
        """'In Race 1 and Race 2': the sessions that are joined to the first."""
        out = [one]
        for other in names[names.index(one) + 1 :]:
            joined = other.end <= until and other.kind == one.kind and one.numbers and other.numbers
            joint = self._joints.joint.fullmatch(page.folded, out[-1].end, other.start) if joined else None
            if joint is None or (joint["led"] and self._mentioned.opens_clause(page, other)):
                break  # 'won race 1 and in race 2 was third'
            out.append(other)
        return out

    def _elliptical(
        self, page: Page, sentence: Sentence, names: list[Named], at: Span, kinds: frozenset[str], default: str | None
    ) -> Stage | None:
        """'13th in the second', 'eighth in the first session', 'second in the other': of the kind named before."""
        match = self._elliptic.behind(page, at[1], sentence.end)
        match = match or self._opening_of(page, sentence, names, at)
        if match is None:
            return None
        told = match.groupdict()
        if told.get("opener") or told.get("closer"):
            number = 1 if told.get("opener") else None  # the finale may be the second race or the third
            part = "stage" if sentence.found.staged else "race"
            return Stage([(part, number)], match.span(), closing=number is None) if part in kinds else None
        before = [one for one in names if one.end <= match.start() and one.kind in kinds]
        later = [one for one in names if one.start >= match.end() and one.kind in kinds and one.numbers]
        told_kind = before or later  # 'runner-up in the first one and won race three'
        kind = told_kind[-1].kind if told_kind else default if default != "race" else None
        if kind is None and sentence.last and sentence.last[0] in kinds & {"heat"}:
            kind = "heat"
        if kind is None:
            kind = self._timed_above(sentence, kinds)
            above = None if kind else self.last_above(page, sentence, kinds)
            kind = above.kind if above else kind
        last = self.numbers(page, before[-1], sentence.start)[-1] if before else None
        last = last or (sentence.last[1] if sentence.last else None)
        number = _OTHER.get(last) if told.get("other") else self._words.number(match)
        if told.get("last") and last:
            number = max(last, (sentence.last and sentence.last[1]) or 0) + 1
        return Stage([(kind, number)], match.span()) if kind and number else None

    @staticmethod
    def _timed_above(sentence: Sentence, kinds: frozenset[str]) -> str | None:
        """'Took pole for the first race. In the second session …': the kind that the sentence before has told of."""
        told = sentence.above.last if sentence.above else None
        return told[0] if told and told[0] in kinds & TIMED else None

    def _opening_of(self, page: Page, sentence: Sentence, names: list[Named], at: Span) -> Match | None:
        """'Im zweiten reichte es zu Platz fünf': before the position, where no session is named in between."""
        if self.stands_behind(page, sentence, at[1]):
            return None  # 'fourth in the opener was followed by a second in Race 2'
        found = self._elliptic.openings(page, sentence, at)
        last = max(found, key=lambda one: one.start(), default=None)
        named = last and any(last.start() < one.end and one.start < at[1] for one in names)
        return None if named else last

    def _only(self, page: Page, names: list[Named], at: Span, kinds: frozenset[str], verbs: list[Span]) -> Stage | None:
        """The one session of the sentence, wherever it stands."""
        fit = [one for one in names if one.kind in kinds and not self._mentioned.is_passed(page, one, 0, verbs)]
        # 'Sixth on Saturday, while in the sprint she was tenth'.
        if len(fit) != 1 or len(fit[0].numbers) > 1 or self._contrast.search(page.folded, at[1], fit[0].start):
            return None
        return Stage([(fit[0].kind or "", fit[0].numbers[0] if fit[0].numbers else None)], (fit[0].start, fit[0].end))

    def _later(self, page: Page, names: list[Named], at: Span, until: int, kinds: frozenset[str]) -> Stage | None:
        """'Inherited third when Conti was disqualified from Race 2': the one session that the sentence goes on to."""
        one = next((one for one in names if one.start >= until), None)
        if one is None or len(one.numbers) != 1 or one.kind not in kinds or self._mentioned.is_passed(page, one, at[1]):
            return None
        gap = page.folded[at[1] : one.start]
        if any(sign in gap for sign in ",;:(") or self._joints.both.search(gap) is not None:
            return None
        return Stage([(one.kind or "", one.numbers[0])], (one.start, one.end))

    def _before(
        self, page: Page, names: list[Named], sentence: Sentence, at: Span, kinds: frozenset[str], verbs: list[Span]
    ) -> Stage | None:
        """The nearest before it, rather with a number than without."""
        before = [one for one in names if one.end <= at[0] and one.kind in kinds]
        before = self._mentioned.told_before(page, before, sentence.start, at[0], verbs)
        before = [one for one in before if not on_sunday(page, sentence.found, one, at[0])]
        if not before and "race" in kinds and sentence.line.kind not in _HEADS:
            opened = self._first_last.told_in(page, sentence.start, at[1])  # 'the opener was won by Conti'
            before = [one for one in opened if not self._mentioned.is_passed(page, one, sentence.start)]
        if not before:
            return None
        nearest = before[-1]
        numbers = self.numbers(page, nearest, sentence.start)
        if numbers == [None] and not self._is_last(page, nearest):
            same = [one for one in before if one.kind == nearest.kind and one.numbers]
            if same and len(same[-1].numbers) == 1:
                nearest, numbers = same[-1], list(same[-1].numbers)
        return Stage([(nearest.kind or "", number) for number in numbers], (nearest.start, nearest.end))

    def _numbered(self, page: Page, sentence: Sentence, stage: Stage, until: int) -> Stage:
        """'The race' is the one of the sentences before, unless a day says that it is another."""
        kind, number = stage.sessions[0]
        if number is not None or len(stage.sessions) > 1 or stage.closing:
            return stage
        stage.closing = self._is_closing(page, stage)
        if stage.closing or any(
            date.weekday is not None for date in within(sentence.found.dates, sentence.start, until)
        ):
            return stage
        earlier = self._of_the_same(page, sentence, stage) or self._from_above(page, sentence, frozenset({kind}), None)
        alike = not called_apart(page, stage.span, earlier.span)
        if alike and earlier.sessions and earlier.sessions[0][0] == kind and len(earlier.sessions) == 1:
            stage.sessions, stage.borrowed = earlier.sessions, True
        return stage

    def _of_the_same(self, page: Page, sentence: Sentence, stage: Stage) -> Stage | None:
        """'In race 1 Conti struggled, ending her race tenth': the sentence has told its number before."""
        kind, end = stage.sessions[0][0], stage.span[0] if stage.span else 0
        races = [one for one in self.of_sentence(page, sentence, []) if one.kind == kind == "race" and one.end <= end]
        told = [one for one in races if one.numbers and not self._mentioned.is_passed(page, one, sentence.start)]
        return Stage([(kind, told[-1].numbers[0])]) if told and len(told[-1].numbers) == 1 else None

    def _is_closing(self, page: Page, stage: Stage) -> bool:
        """'The last race', 'in the final race': another one than those told of before."""
        return stage.span is not None and self._is_last_at(page, stage.span[0])

    def _is_last(self, page: Page, one: Named) -> bool:
        return one.kind in {"race", "stage"} and self._is_last_at(page, one.start)

    def _is_last_at(self, page: Page, start: int) -> bool:
        low = max(0, start - NEAR)
        return (
            self._first_last.closes(page, start)
            or self._closing_name.match(page.folded, start) is not None
            or self._final.match(page.folded, start) is not None
            or self._closing.search(page.folded, low, start) is not None
        )

    def _from_above(
        self, page: Page, sentence: Sentence, kinds: frozenset[str], default: str | None, at: int | None = None
    ) -> Stage:
        """The session last named above, in the text or in the heading."""
        found, above = sentence.found, sentence.heading
        last = self.last_above(page, sentence, kinds)
        last = None if last and is_aside(page, last, sentence) else last
        raced = last and at and any(page.matches_between(self._raced, last.end, at))  # a stint, the first corner
        raced = raced or (last and at and on_another_day(page, found, last.start, at))
        timed = last and last.kind in TIMED and raced
        sprint = last and at and on_sunday(page, found, last, at)
        if kinds & RACING and (timed or sprint):
            # 'Qualified fifth. Desai led the opening stint before …', '… On Sunday she': what came then is the race.
            last, kinds, default = None, kinds & RACING - ({"sprint"} if sprint else set()), default and "race"
        if last is not None:
            numbers = self.numbers(page, last, max(0, last.start - NEAR))
            if len(numbers) == 1:
                stage = Stage([(last.kind or "", numbers[0])], (last.start, last.end), above=True)
                held = at is None or not last.numbers or holds(page, self._words, last, sentence, at)
                number = (numbers[0] or self._of_title(page, sentence, last.kind or "")) if held else None
                stage.closing = number is None and self._is_closing(page, stage)
                headed = number is None and not stage.closing
                stage.sessions = [(last.kind or "", of_heading(page, above, last.kind) if headed else number)]
                return stage
            return Stage([(last.kind or "", None)], None, above=True)
        if above.session and above.session[0] in kinds and sentence.line.kind not in {"title", "lead", "subtitle"}:
            return Stage([above.session], above.spans.get("session"), above=True)
        if default is None:
            return Stage([])
        below = sentence.line.kind != "lead" or sentence.line.index - 1 in sentence.line.headings
        told = of_heading(page, above, default) if below else None
        return Stage([(default, told or self._of_title(page, sentence, default))])

    def _of_title(self, page: Page, sentence: Sentence, kind: str) -> int | None:
        """'Race 2 report': which race all of it tells of."""
        if page.title is None or sentence.line.index <= page.title.index:
            return None
        named = self.of_stretch(page, page.title.start, page.title.end, sentence)
        numbers = {number for one in named if one.kind in RACING for number in one.numbers}
        return numbers.pop() if len(numbers) == 1 and any(one.kind == kind and one.numbers for one in named) else None
