"""The sessions that a sentence names: which words are sessions, and which of several they number."""

from dataclasses import replace

from pressbox.grammar.outcome.hits import Sentence
from pressbox.grammar.outcome.stages.elliptic import Elliptic
from pressbox.grammar.outcome.stages.first_last import FirstLast
from pressbox.grammar.outcome.stages.mentioned import NEAR, Mentioned
from pressbox.grammar.outcome.stages.stage import TIMED, Stage
from pressbox.grammar.outcome.words import ResultWords, spans_hold
from pressbox.grammar.timetable.marked import NOTHING
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

DIRECT = 18  # characters: 'in the final' right behind a position
_LAST = pattern(r"[^\s(/\['’]+(?=\s+$)")  # the word before, without what opens it: '(Audi R8)'
_CLASS = 8  # characters behind a code in which the class of a car stands
_SETS_GRID = "qualifying"
_POSITION = "p"  # 'P 3'


def without_held(names: list[Named], kinds: frozenset[str]) -> list[Named]:
    """'Tenth in qualifying for race 2': of the qualifying, where a qualifying can be meant."""
    outer = [one for one in names if one.kind in kinds]
    held = ((o.start, o.end, one) for one in names for o in outer if o is not one)
    inner = [one for start, end, one in held if start <= one.start and one.end <= end]
    return [one for one in names if one not in inner]


class SaidStages:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._names = words_.sessions
        self._words = words_
        self.mentioned = Mentioned(language, words_)
        self._ordinals = {fold(word): number for word, number in language.sessions.ordinals.items()}
        self._pairs = language.compiled("results", "pairs")
        self.elliptic = Elliptic(language, words_)
        parts = language.parts("results")
        # 'Seventh in Sunday's season-opening Harbour Grand Prix'.
        self.of_day = pattern(rf"\s(?:{parts['within']})\s(?:{parts['of_day']})\s[^,;:()]*", rule="results.of_day")
        own = parts["own"]
        self._own = pattern(rf"\b(?:{own})\s$", rule="results.own")
        self._of_season = pattern(parts["of_season"], rule="results.of_season")
        self._in_row = pattern(parts["in_row"], rule="results.in_row")  # 'the second race running'
        self._raced = language.finder("results", "raced")
        closing = language.parts("sessions")["closing"]
        of = language.parts("sessions")["one_of"]  # 'the last of the three races'
        self._closing = pattern(rf"(?<!\b(?:{own})\s)\b(?:{closing})\s(?:(?:{of})\s)?$", rule="sessions.closing")
        self._closing_name = pattern(rf"{{own_stage}}|(?:{closing})\s(?:{{racing}})\b", parts, "sessions.closing")
        self._for_race = pattern(rf"\s(?:{parts['grid_of']})\s(?:(?:{parts['article']})\s)?", parts, "results.grid_of")
        self.first_last = FirstLast(parts)
        self._final = pattern(rf"(?:{parts['final']})(?!\w)", parts, "results.final")

    def of_stretch(self, page: Page, start: int, end: int, sentence: Sentence) -> list[Named]:
        """The sessions that a sentence names, without codes of positions; each sentence is looked through once."""
        known = sentence.known
        if start not in known:
            named = [
                self.mentioned.as_stage(page, self._without_own(page, one), whole=sentence.found.whole)
                for one in self._names.find(page, start, end, NOTHING)
                if one.kind
                and not self._is_other(page, one)
                and not (one.numbers and one.start in sentence.rounds)  # 'la tercera prueba del campeonato'
                and not self.mentioned.is_to_come(page, one)
            ]
            known[start] = [self._of_its_race(page, one, named) for one in named]
        return known[start]

    def _of_its_race(self, page: Page, one: Named, named: list[Named]) -> Named:
        """'Qualifying for race 2', 'race 2 qualifying': it has the number of the race whose grid it sets."""
        if one.kind != _SETS_GRID or one.numbers or self.mentioned.is_passed(page, one, 0):
            return one
        for race in (race for race in named if race.kind == "race" and len(race.numbers) == 1):
            if self._for_race.fullmatch(page.folded, one.end, race.start):
                return replace(one, end=race.end, numbers=race.numbers)
            if page.folded[race.end : one.start] == " ":
                return replace(one, start=race.start, numbers=race.numbers)
        return one

    def of_sentence(self, page: Page, sentence: Sentence, verbs: list[Span]) -> list[Named]:
        """The sessions of a sentence, without words that are verbs in it."""
        named = self.of_stretch(page, sentence.start, sentence.end, sentence)
        return [one for one in named if one.numbers or not spans_hold(verbs, one.start, one.end)]

    def without_numbers(self, page: Page, sentence: Sentence) -> None:
        """'Won the first and third races', 'third in the first and ninth in the second': numbers of sessions."""
        if any(hit.kind == "place" and not hit.sure for hit in sentence.hits):
            counted = [one for one in self.of_sentence(page, sentence, []) if len(one.numbers) > 1]
            numbers = [(one.start, one.name[0]) for one in counted] + self.elliptic.numbers(page, sentence)
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

    def _is_other(self, page: Page, one: Named) -> bool:
        """'Won the Sprint class': a class, as codes may be, or cars."""
        of_class = not one.numbers and self._words.is_class_noun(page, one.end)
        return of_class or (one.code and self._is_other_code(page, one))

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
        return rally or code == _POSITION or not self._words.cars.isdisjoint(before)

    def opens_with_timed(self, page: Page, line: Line, place: int) -> bool:
        """'Qualifying was wet. … Fell to sixth at the end': the one session that a paragraph opens with is no race."""
        named = list(self._words.named(page, line.start, place))
        return bool(named) and named[0].start == line.start and all(one.kind in TIMED for one in named)

    def tells_race(self, page: Page, low: int, high: int) -> bool:
        """Whether words between two places are told of a race alone: a start, a stint, a restart."""
        return low < high and any(page.matches_between(self._raced, low, high))

    def stands_behind(self, page: Page, sentence: Sentence, end: int) -> bool:
        """Whether a session stands right behind a position: 'sixth in FP2', 'in Sunday's second race'."""
        if self.elliptic.behind(page, end, sentence.end):
            return True  # 'fourth in the opener'
        behind = [one for one in self.of_sentence(page, sentence, []) if end < one.start]
        return any(one.start <= end + DIRECT or self.of_day.fullmatch(page.folded, end, one.start) for one in behind)

    def stands_between(self, page: Page, sentence: Sentence, verb: int, position: int, *, beside: bool = False) -> bool:
        """'Worked her way up in the race to sixth', and right before the position: 'and in the final 27th'."""
        named = self.mentioned.sure(page, self.of_sentence(page, sentence, []))
        return any(verb < one.start and position * beside - 1 <= one.end <= position for one in named)

    def opens_right_before(self, page: Page, sentence: Sentence, place: Span) -> bool:
        """'Im ersten Rennen wurde er Sechster, im zweiten Achter': a session without its noun leads to the place."""
        return any(one.end() == place[0] - 1 for one in self.elliptic.openings(page, sentence, place))

    def sure(self, page: Page, sentence: Sentence, names: list[Named]) -> list[Named]:
        sure = self.mentioned.sure(page, names)  # as nouns; or there are several: 'der beide Läufe gewann'
        return [one for one in names if one in sure or self.numbers(page, one, sentence.start) != [None]]

    def numbers(self, page: Page, one: Named, start: int) -> list[int | None]:
        """The numbers of a session; two where 'both' stands before it."""
        if one.numbers:
            return list(one.numbers)
        opening = self._ordinals.get(page.folded[one.name[0] : one.name[1]].split()[0])
        if opening or self.first_last.opens(page, one.start):
            return [opening or 1]  # 'opening practice' is a name of its own, 'Auftaktrennen' as well
        low = max(start, one.start - NEAR)
        pair = next((form for form, compiled in self._pairs if compiled.search(page.folded, low, one.start)), None)
        return list(range(1, 1 + int(pair.gives.get("count", 2)))) if pair else [None]

    def is_closing(self, page: Page, stage: Stage) -> bool:
        """'The last race', 'in the final race': another one than those told of before."""
        return stage.span is not None and self.closes(page, stage.span[0])

    def is_last(self, page: Page, one: Named) -> bool:
        return one.kind in {"race", "stage"} and self.closes(page, one.start)

    def closes(self, page: Page, start: int) -> bool:
        low = max(0, start - NEAR)
        return (
            self.first_last.closes(page, start)
            or self._closing_name.match(page.folded, start) is not None
            or self._final.match(page.folded, start) is not None
            or self._closing.search(page.folded, low, start) is not None
        )
