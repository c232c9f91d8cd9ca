"""The session that the sentences and the headings above tell of."""

from pressbox.grammar.outcome.hits import FAR, Sentence, is_far, on_another_day, on_sunday, sentences_above
from pressbox.grammar.outcome.stages.carried import Ahead, holds, is_aside, stage_ends
from pressbox.grammar.outcome.stages.mentioned import NEAR, RACING
from pressbox.grammar.outcome.stages.said import SaidStages, without_held
from pressbox.grammar.outcome.stages.stage import TIMED, Stage
from pressbox.grammar.outcome.words import ResultWords, of_heading
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.ranks import RACES

HEADS = frozenset({"title", "subtitle", "lead", "heading"})  # 'the opener' of these is a meeting
_PASSING = frozenset({"stage", "heat", "superpole"})  # sessions that several of come before the race
_MEETING = 4  # races of a meeting, at most
_OPENS = 8  # characters from the beginning of a sentence to the session that it opens with
_ONWARD = 1  # sentences behind the one that names a stage, which may go on about it


def _is_of_meeting(one: Named) -> bool:
    return len(one.numbers) == 1 and one.numbers[0] <= _MEETING


class StagesAbove:
    def __init__(self, language: Language, words_: ResultWords, said: SaidStages) -> None:
        self._said, self._mentioned, self._first_last = said, said.mentioned, said.first_last
        self._words = words_
        self._ahead = Ahead(language)
        self._raced = language.finder("results", "raced")

    def last(self, page: Page, sentence: Sentence, kinds: frozenset[str]) -> Named | None:
        """The session named last above a sentence, rather the one before it that has a number than without."""
        last: Named | None = None
        heat: Named | None = None  # 'won his heat race', told in passing
        for back, (start, end) in enumerate(sentences_above(page, sentence, FAR)):
            names = self._mentioned.sure(page, self._said.of_stretch(page, start, end, sentence), end)
            if far := is_far(sentence, end):
                names = [] if last else [one for one in names if one.kind == "race" and _is_of_meeting(one)]
            names = [one for one in names if not stage_ends(page, sentence, one, kinds, far=back > _ONWARD)]
            ahead = bool(names) and self._ahead.tells(page, sentence, (start, end))
            body = "race" in kinds and last is None and not far and page.line_at(start).kind not in HEADS
            ends = self._first_last.told_in(page, start, end) if body else []
            told = next((one for one in reversed(ends) if not self._mentioned.is_passed(page, one, start)), None)
            if told and not any(one.numbers or told.start < one.end for one in names if one.kind in RACING):
                return told
            for one in reversed(without_held(names, kinds)):
                fits = one.kind in kinds if last is None else one.kind == last.kind and one.numbers
                passing = one.kind in _PASSING and not (one.kind == "heat" and sentence.found.lapped)
                if passing and page.line_at(one.start).index != sentence.line.index:
                    continue  # a stage and a heat are told of in their own paragraph
                fits = fits and not (ahead or sentence.is_said(page, one.start))
                left = self._mentioned.is_left(page, one, start, end)
                fits = fits and not (left and not self._starts(page, sentence, one, names, end))
                fits = fits and not self._mentioned.is_apposed(page, one, start, end)
                opens = one.start - start <= _OPENS  # 'In the semi-final she led away. … She won by a second'
                if fits and one.kind == "heat" and not one.numbers and "race" in kinds and not opens:
                    heat = heat or one
                elif fits:
                    last = one
                    if one.numbers or self._said.is_last(page, one):
                        return one
        return last or heat

    def _starts(self, page: Page, sentence: Sentence, one: Named, names: list[Named], end: int) -> bool:
        """'Fourth on the grid for race 2. She got a good start': the one race that the paragraph goes on with."""
        alone = self._mentioned.is_to_start(page, one) and page.line_at(one.start).index == sentence.line.index
        alone = alone and sum(other.kind in RACING for other in names) == 1
        return alone and self._said.tells_race(page, end, sentence.end)

    def is_of_race(self, page: Page, sentence: Sentence, stage: Stage) -> bool:
        """A fastest lap is no position where its sentence speaks of a race, and names no other session."""
        return stage.above and any(one.kind in RACING for one in self._said.of_sentence(page, sentence, []))

    def of_times(self, page: Page, sentence: Sentence, kinds: frozenset[str]) -> frozenset[str]:
        """'Le troisième temps' is of the session against the clock that was told of, unless a race is named with it."""
        raced = any(one.kind in RACING for one in self._said.of_sentence(page, sentence, []))
        told = not raced and self.find(page, sentence, TIMED, None).sessions
        return kinds if raced else TIMED if told else kinds - RACES

    def run(self, page: Page, sentence: Sentence, stage: Stage, count: int) -> None:
        """'17th and 12th' of one driver: of as many sessions as the sentence above has told of."""
        told: set[int] = set()
        for start, end in sentences_above(page, sentence):
            named = [
                one for one in self._said.of_stretch(page, start, end, sentence) if one.kind == stage.sessions[0][0]
            ]
            told |= {number for one in named for number in one.numbers}
            if len(told) >= count:
                if len(told) == count:
                    stage.sessions = [(stage.sessions[0][0], number) for number in sorted(told)]
                return

    @staticmethod
    def timed(sentence: Sentence, kinds: frozenset[str]) -> str | None:
        """'Took pole for the first race. In the second session …': the kind that the sentence before has told of."""
        told = sentence.above.last if sentence.above else None
        return told[0] if told and told[0] in kinds & TIMED else None

    def find(
        self, page: Page, sentence: Sentence, kinds: frozenset[str], default: str | None, at: int | None = None
    ) -> Stage:
        """The session last named above, in the text or in the heading."""
        found, above = sentence.found, sentence.heading
        last = self.last(page, sentence, kinds)
        last = None if last and is_aside(page, last, sentence) else last
        raced = last and at and any(page.matches_between(self._raced, last.end, at))  # a stint, the first corner
        raced = raced or (last and at and on_another_day(page, found, last.start, at))
        timed = last and last.kind in TIMED and raced
        sprint = last and at and on_sunday(page, found, last, at)
        if kinds & RACING and (timed or sprint):
            # 'Qualified fifth. Desai led the opening stint before …', '… On Sunday she': what came then is the race.
            last, kinds, default = None, kinds & RACING - ({"sprint"} if sprint else set()), default and "race"
        if last is not None:
            numbers = self._said.numbers(page, last, max(0, last.start - NEAR))
            if len(numbers) == 1:
                stage = Stage([(last.kind or "", numbers[0])], (last.start, last.end), above=True)
                held = at is None or not last.numbers or holds(page, self._words, last, sentence, at)
                number = (numbers[0] or self._of_title(page, sentence, last.kind or "")) if held else None
                stage.closing = number is None and self._said.is_closing(page, stage)
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
        named = self._said.of_stretch(page, page.title.start, page.title.end, sentence)
        numbers = {number for one in named if one.kind in RACING for number in one.numbers}
        return numbers.pop() if len(numbers) == 1 and any(one.kind == kind and one.numbers for one in named) else None
