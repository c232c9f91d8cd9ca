"""Whether a session that a sentence above has named goes on: its number, and what is still to come."""

from bisect import bisect_left

from pressbox.grammar.outcome.hits import Sentence
from pressbox.grammar.outcome.stages.mentioned import NEAR
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Line, Page
from pressbox.mentions import Span, within
from pressbox.packs import Language
from pressbox.patterns import pattern

_NAME = 60  # characters of the name of a race
_CALLED = pattern(r"(?<=\s)\p{Lu}[\w-]+(?=\s(?<noun>\p{Ll}[\w-]+)$)")  # 'Superstock' of 'the Superstock race'
_WORDS = pattern(r"\p{L}[\p{L}-]*")
_BEHIND = 40  # characters behind the beginning of a place in which its day stands


class Ahead:
    """'Tomorrow they start race 2 at three': no race that the sentences below tell the end of."""

    def __init__(self, language: Language) -> None:
        bars = language.finder("results", "bars").forms
        self._to_come = named([(form, one) for form, one in bars if form.gives.get("grid")])

    def tells(self, page: Page, sentence: Sentence, told: Span) -> bool:
        """Whether a sentence above tells of tomorrow, and the one at hand does not."""
        days = within(sentence.found.dates, *told)
        if not any(one.relation == "day" and one.amount > 0 for one in days):
            return False
        return self._to_come.search(page.folded, sentence.start, sentence.end) is None


def holds(page: Page, words_: ResultWords, one: Named, sentence: Sentence, at: int) -> bool:
    """'Second in Race 1.', and in another paragraph 'ninth on Sunday' or 'in the Cup class she was third': no."""
    line = page.line_at(one.start)
    if line.index == sentence.line.index:
        return True
    day = _day(page, sentence, at)
    if day is not None and day not in {
        date.weekday for date in within(sentence.found.dates, *page.sentence_at(one.start))
    }:
        return False
    if _is_of_another(page, words_, line, sentence):
        return False
    here = words_.class_in(page, sentence.line.start, at)
    there = words_.class_in(page, line.start, one.start) if here else None
    return here is None or there is None or here[0] == there[0]


def _is_of_another(page: Page, words_: ResultWords, line: Line, sentence: Sentence) -> bool:
    """'Sara Conti was third in race 1 and fifth in race 2.', and below 'Jonas Ek came home seventh': one each."""
    opener, before = _opener(page, sentence, sentence.line), _opener(page, sentence, line)
    if not opener or not before or opener == before:
        return False
    told = {number for one in words_.named(page, line.start, line.end) if one.kind == "race" for number in one.numbers}
    return len(told) > 1


def _opener(page: Page, sentence: Sentence, line: Line) -> str:
    """The full name with which a paragraph begins."""
    runs = sentence.found.runs
    index = bisect_left(runs, line.start, key=lambda run: run.start)
    opens = index < len(runs) and runs[index].start == line.start and len(runs[index].words) > 1
    return page.text[line.start : runs[index].end] if opens else ""


def is_aside(page: Page, one: Named, sentence: Sentence) -> bool:
    """'Race 3' heads the part, in which 'the grid was that of race two, turned round' is told on the way."""
    above = sentence.heading
    head = above.spans.get("session")
    if head is None or above.session is None or page.line_at(head[0]).index not in sentence.line.headings[-1:]:
        return False
    other = above.session[1] and one.kind == above.session[0] and one.numbers and above.session[1] not in one.numbers
    return bool(other) and one.start - page.sentence_at(one.start)[0] > NEAR


def stage_ends(page: Page, sentence: Sentence, one: Named, kinds: frozenset[str], *, far: bool) -> bool:
    """'Won Stage 2. … He finished 31st' of an oval: the race; a rally goes on about the stage, as 'Stage 2: …' does."""
    if one.kind != "stage":
        return False
    rally = sentence.found.staged or sentence.found.whole
    return far or ("race" in kinds and not rally and one.start != page.line_at(one.start).start)


def called_apart(page: Page, kind: str, span: Span | None, other: Span | None) -> bool:
    """'The first Superbike race … the Superstock race': what is called otherwise has no number of the one before."""
    if kind == "heat":
        return _is_other_heat(page, span, other)
    names = [_CALLED.search(page.text, max(0, one[1] - _NAME), one[1]) for one in (span, other) if one]
    first, last = (*names, None, None)[:2]
    return first is not None and last is not None and first["noun"] == last["noun"] and first[0] != last[0]


def _is_other_heat(page: Page, span: Span | None, other: Span | None) -> bool:
    """'Second in heat 1. … In the pre-final she was third': none of the heats that have a number."""
    words = [set(_WORDS.findall(page.folded, *one)) for one in (span, other) if one]
    return len(words) > 1 and words[0].isdisjoint(words[1])


def _day(page: Page, sentence: Sentence, at: int) -> int | None:
    """The day told behind a place in its clause, else the last before it in its sentence."""
    behind = within(sentence.found.dates, at, min(sentence.end, at + _BEHIND))
    if behind and behind[0].weekday is not None and "," not in page.text[at : behind[0].span[0]]:
        return behind[0].weekday
    before = [date.weekday for date in within(sentence.found.dates, sentence.start, at) if date.weekday is not None]
    return before[-1] if before else None
