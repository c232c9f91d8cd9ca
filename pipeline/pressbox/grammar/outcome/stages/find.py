"""Which session a clause is of: named behind it, before it in its sentence, or in the sentences and headings above."""

from collections.abc import Mapping
from dataclasses import replace

from pressbox.grammar.outcome.hits import Sentence, on_sunday
from pressbox.grammar.outcome.stages.above import HEADS, StagesAbove
from pressbox.grammar.outcome.stages.asked import Asked
from pressbox.grammar.outcome.stages.carried import called_apart
from pressbox.grammar.outcome.stages.mentioned import NEAR, RACING
from pressbox.grammar.outcome.stages.multiples import Multiples, joints_of
from pressbox.grammar.outcome.stages.said import DIRECT, SaidStages, without_held
from pressbox.grammar.outcome.stages.stage import TIMED, Stage
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import Match, pattern

_ANY = RACING | TIMED
_AFTER = 60  # characters behind a position in which its session may be named
_CODE = pattern(r"p?\d")
_LEADS = 4  # characters from 'stage wins on' to the stage
_LABEL = 3  # characters from a session to the position that it labels
_GRID = 21  # characters from a place on the grid to the race that it is for
_STEM = 4  # characters by which the names of two sessions differ: 'Samstagsrennen', 'Sonntagsrennen'
_OTHER: dict[int | None, int] = {1: 2, 2: 1}
_PARTING = (":", ";", '"', " // ", " | ")  # what follows is said of something else


class Stages:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self.said = SaidStages(language, words_)
        self.above = StagesAbove(language, words_, self.said)
        self._words = words_
        self._mentioned, self._elliptic = self.said.mentioned, self.said.elliptic
        self._first_last = self.said.first_last
        parts = language.parts("results")
        self._joints = joints_of(language)
        self._relative = language.words_of("results", "relative")  # 'seventh, which was flipped for race 2'
        self._contrast = pattern(rf";|\b(?:{parts['contrast']})\s", rule="results.contrast")
        # 'Victory in Monday's Junior final'.
        self._led = pattern(rf"\s(?:{parts['for']})\s(?:[\w'-]+\s){{0,4}}+", rule="results.for")
        self._slot = named(language.compiled("results", "grid_behind"))
        self._toward = pattern(rf"\s(?:{parts['toward']})\s(?:[\w'-]+\s){{0,3}}", rule="results.toward")
        self._multiples = Multiples(language, words_)

    def multiply(self, page: Page, stage: Stage, gives: Mapping[str, object], reach: Span, count: int = 0) -> None:
        """'Took both wins': of as many sessions."""
        stage.sessions = self._multiples.of(page, stage.sessions, gives, reach, count, above=stage.above)

    def find(self, page: Page, asked: Asked, *, alone: bool = False, racing: bool = False) -> Stage:
        """The session of a place; `alone`, where no verb is known, of the only one that its sentence names."""
        sentence = asked.sentence
        names = self.said.of_sentence(page, sentence, asked.verbs)
        sure = self.said.sure(page, sentence, names)
        stage = (
            self._inside(page, names, asked)
            or self._labelling(page, names, asked.at)
            or self._elliptical(page, sure, asked)
            or self._behind(page, names, asked)
        )
        head = sentence.heading.session
        if racing and not (head and head[0] in TIMED):
            default = "race" if asked.default in TIMED else asked.default
            asked = replace(asked, kinds=asked.kinds & RACING, default=default)  # 'fifth at the flag'
        stage = (
            stage
            or self._before(page, sure, asked)
            or (self._only(page, sure, asked) if alone else None)
            or self._later(page, sure, asked)
        )
        kinds, default = asked.kinds, asked.default
        if stage is None and default in TIMED and kinds & RACING and sentence.last == (default, None):
            # 'Qualified fourth, Ek ninth': of no race that was told of above.
            stage = Stage([sentence.last], above=True)
        elif stage is None:
            stage = self.above.find(page, sentence, kinds, default, asked.at[0])
        else:
            told = max(asked.at[1], stage.span[1] if stage.span else 0) + NEAR
            stage = self._numbered(page, sentence, stage, min(sentence.end, told))
        sentence.last = stage.first
        return stage

    def _inside(self, page: Page, names: list[Named], asked: Asked) -> Stage | None:
        """The session that the words themselves name: 'led Race 1 from start to finish', 'won both races'."""
        at, kinds = asked.at, asked.kinds
        for one in names:
            if at[0] <= one.name[0] and one.name[1] <= at[1] and one.kind in kinds:
                if not one.numbers and any(o.kind == one.kind and 0 < o.start - at[1] <= _LEADS for o in names):
                    return None  # 'took stage wins on SS3'
                numbers = list(one.numbers) or self.said.numbers(page, one, at[0])
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

    def _behind(self, page: Page, names: list[Named], asked: Asked) -> Stage | None:
        at, kinds, low, until = asked.at, asked.kinds, asked.low, asked.until
        before = [one for one in names if one.end <= at[0] and one.kind in kinds]
        for one in names:
            if at[1] <= one.start < min(until, at[1] + _AFTER) and one.kind in kinds:
                if self._goes_on_to(page, before, one, at, low) or self._opens_next(page, one, asked):
                    return None  # 'In Q1 Elin was 12th, in Q2 …'
                # 'In Q1 she was 12th and started in race 1 from …', 'qualified fifth and Ek sixth, and finished …'
                led_on = [
                    asked.default in TIMED and one.kind != asked.default,
                    *(low <= other.start for other in before),
                ]
                if any(led_on) and any(at[1] <= verb < one.start for verb, _ in asked.verbs):
                    return None
                if any(page.folded.find(sign, at[1], one.start) >= 0 for sign in _PARTING):
                    return None
                on_grid = kinds <= RACING and self._on_grid(page, at[1], one.start)
                led = (each.fullmatch(page.folded, at[1], one.start) for each in (self.said.of_day, self._led))
                direct = on_grid or one.start - at[1] <= DIRECT or any(led)
                spoken_of = self._mentioned.is_passed(page, one, at[1]) and not on_grid
                parted = (self._contrast if direct else self._relative).search(page.folded, at[1], one.start)
                if spoken_of or parted or (one.ordinary and not one.numbers and not direct):
                    continue
                together = self._together(page, names, one, until)
                told = [
                    (each.kind or "", number) for each in together for number in self.said.numbers(page, each, at[1])
                ]
                return Stage(told, (one.start, together[-1].end))
        return None

    def _on_grid(self, page: Page, end: int, start: int) -> bool:
        """'Twelfth on the grid for race 1', 'second place on the grid for the 30-lap feature'."""
        slot = self._slot.match(page.folded, end, start)
        led = slot is not None and self._toward.fullmatch(page.folded, slot.end(), start) is not None
        return led or start - end <= _GRID

    def _goes_on_to(self, page: Page, before: list[Named], one: Named, at: Span, low: int) -> bool:
        """'In qualifying she was seventh, and in the race fourth': what a sign parts is of the next."""
        gap = page.folded[at[1] : one.start]
        if self._joints.led_on.search(gap) and any(
            other.numbers and (low <= other.start or other.kind == one.kind) for other in before
        ):
            return True  # 'starts race 1 from P3 and race 2 from P5', 'won race 1 from Ek and in race 2 was third'
        if "," in gap and any(other.numbers for other in before):
            return True
        apart = [other for other in before if other.kind != one.kind or _is_called_otherwise(page, other, one)]
        others = [other for other in apart if not self._mentioned.is_passed(page, other, low)]
        return bool(others) and ("," in gap or self._joints.both.search(gap) is not None)

    def _opens_next(self, page: Page, one: Named, asked: Asked) -> bool:
        """'Fourth, in race two she won': behind a comma a session opens the clause of another place."""
        goes_on = one.end < asked.until < asked.sentence.end and page.text[one.end] == " "
        return goes_on and self._joints.opening.fullmatch(page.folded, asked.at[1], one.start) is not None

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

    def _elliptical(self, page: Page, names: list[Named], asked: Asked) -> Stage | None:
        """'13th in the second', 'eighth in the first session', 'second in the other': of the kind named before."""
        sentence, at, kinds = asked.sentence, asked.at, asked.kinds
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
        kind = told_kind[-1].kind if told_kind else asked.default if asked.default != "race" else None
        if kind is None and sentence.last and sentence.last[0] in kinds & {"heat"}:
            kind = "heat"
        if kind is None:
            kind = self.above.timed(sentence, kinds)
            above = None if kind else self.above.last(page, sentence, kinds)
            kind = above.kind if above else kind
        last = self.said.numbers(page, before[-1], sentence.start)[-1] if before else None
        last = last or (sentence.last[1] if sentence.last else None)
        number = _OTHER.get(last) if told.get("other") else self._words.number(match)
        if told.get("last") and last:
            number = max(last, (sentence.last and sentence.last[1]) or 0) + 1
        return Stage([(kind, number)], match.span()) if kind and number else None

    def _opening_of(self, page: Page, sentence: Sentence, names: list[Named], at: Span) -> Match | None:
        """'Im zweiten reichte es zu Platz fünf': before the position, where no session is named in between."""
        if self.said.stands_behind(page, sentence, at[1]):
            return None  # 'fourth in the opener was followed by a second in Race 2'
        found = self._elliptic.openings(page, sentence, at)
        last = max(found, key=lambda one: one.start(), default=None)
        named = last and any(last.start() < one.end and one.start < at[1] for one in names)
        return None if named else last

    def _only(self, page: Page, names: list[Named], asked: Asked) -> Stage | None:
        """The one session of the sentence, wherever it stands."""
        at, kinds, start = asked.at, asked.kinds, asked.sentence.start
        fit = [one for one in names if one.kind in kinds and not self._mentioned.is_passed(page, one, 0, asked.verbs)]
        fit = [one for one in fit if not self._mentioned.is_apposed(page, one, start, at[0])]
        # 'Sixth on Saturday, while in the sprint she was tenth'.
        if len(fit) != 1 or len(fit[0].numbers) > 1 or self._contrast.search(page.folded, at[1], fit[0].start):
            return None
        return Stage([(fit[0].kind or "", fit[0].numbers[0] if fit[0].numbers else None)], (fit[0].start, fit[0].end))

    def _later(self, page: Page, names: list[Named], asked: Asked) -> Stage | None:
        """'Inherited third when Conti was disqualified from Race 2': the one session that the sentence goes on to."""
        at, kinds = asked.at, asked.kinds
        one = next((one for one in names if one.start >= asked.until), None)
        if one is None or len(one.numbers) != 1 or one.kind not in kinds or self._mentioned.is_passed(page, one, at[1]):
            return None
        gap = page.folded[at[1] : one.start]
        if any(sign in gap for sign in ",;:(") or self._joints.both.search(gap) is not None:
            return None
        return Stage([(one.kind or "", one.numbers[0])], (one.start, one.end))

    def _before(self, page: Page, names: list[Named], asked: Asked) -> Stage | None:
        """The nearest before it, rather with a number than without."""
        sentence, at, kinds = asked.sentence, asked.at, asked.kinds
        before = without_held([one for one in names if one.end <= at[0] and one.kind in kinds], kinds)
        before = self._mentioned.told_before(page, before, sentence.start, at[0], asked.verbs)
        before = [one for one in before if not on_sunday(page, sentence.found, one, at[0])]
        if not before and "race" in kinds and sentence.line.kind not in HEADS:
            opened = self._first_last.told_in(page, sentence.start, at[1])  # 'the opener was won by Conti'
            before = [one for one in opened if not self._mentioned.is_passed(page, one, sentence.start)]
        if not before:
            return None
        nearest = before[-1]
        numbers = self.said.numbers(page, nearest, sentence.start)
        if numbers == [None] and not self.said.is_last(page, nearest):
            same = [one for one in before if one.kind == nearest.kind and one.numbers]
            # 'Crashed in heat two and had to go through the LCQ, which he won'.
            span = (nearest.start, nearest.end)
            if nearest.kind == "heat":
                same = [one for one in same if not called_apart(page, "heat", span, (one.start, one.end))]
            if same and len(same[-1].numbers) == 1:
                nearest, numbers = same[-1], list(same[-1].numbers)
        return Stage([(nearest.kind or "", number) for number in numbers], (nearest.start, nearest.end))

    def _numbered(self, page: Page, sentence: Sentence, stage: Stage, until: int) -> Stage:
        """'The race' is the one of the sentences before, unless a day says that it is another."""
        kind, number = stage.sessions[0]
        if number is not None or len(stage.sessions) > 1 or stage.closing:
            return stage
        stage.closing = self.said.is_closing(page, stage)
        if stage.closing or any(date.weekday is not None for date in sentence.found.days(sentence.start, until)):
            return stage
        earlier = self._of_the_same(page, sentence, stage) or self.above.find(page, sentence, frozenset({kind}), None)
        alike = not called_apart(page, kind, stage.span, earlier.span)
        if alike and earlier.sessions and earlier.sessions[0][0] == kind and len(earlier.sessions) == 1:
            stage.sessions, stage.borrowed = earlier.sessions, True
        return stage

    def _of_the_same(self, page: Page, sentence: Sentence, stage: Stage) -> Stage | None:
        """'In race 1 Conti struggled, ending her race tenth': the sentence has told its number before."""
        kind, end = stage.sessions[0][0], stage.span[0] if stage.span else 0
        races = [
            one for one in self.said.of_sentence(page, sentence, []) if one.kind == kind == "race" and one.end <= end
        ]
        told = [one for one in races if one.numbers and not self._mentioned.is_passed(page, one, sentence.start)]
        return Stage([(kind, told[-1].numbers[0])]) if told and len(told[-1].numbers) == 1 else None


def _is_called_otherwise(page: Page, one: Named, other: Named) -> bool:
    """'Im Samstagsrennen Vierte und im Sonntagsrennen Fünfte': two of a kind that their names tell apart."""
    first, second = (page.folded[slice(*each.name)] for each in (one, other))
    return not (one.numbers or other.numbers) and first[:_STEM] != second[:_STEM]
