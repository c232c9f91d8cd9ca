"""The same place in another session, without its words: 'won race 1 and Ek race 2', 'race 1 to Ek, race 2 to Lund'."""

from collections.abc import Iterator
from dataclasses import replace

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.stages.said import SaidStages
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span
from pressbox.packs import Language
from pressbox.patterns import Match, pattern
from pressbox.ranks import Session

_LATER = 3  # races after the one before, no further is the next that is told
_ARTICLE = 8  # characters before a session in which its article stands
_RULE = "results.gapped"
_Known = dict[int, tuple[Session, int]]  # sessions by where they begin, and where they end


def is_told(results: list[ResultMention], start: int) -> bool:
    """Whether a number is that of a session: 'Conti won the first race and Ek the second'."""
    return any(one.rule == _RULE and one.span[0] <= start < one.span[1] for one in results)


class Gapped:
    def __init__(self, language: Language, words: ResultWords, said: SaidStages) -> None:
        self._words, self._said = words, said
        parts = language.parts("results")
        led = r"(?:(?:{within}|{fused})\s)?(?:(?:{article})\s)?"
        joint = r"\s?(?:[,;]\s?(?:(?:{both}|{contrast})\s)?|\b(?:{both}|{contrast})\s)"
        self._to_name = pattern(joint + r"(?:{mates}\s)?", parts, _RULE)
        self._to_session = pattern(r",?\s" + led, parts, _RULE)
        self._to_next = pattern(joint + r"(?:(?:{that_one})\s)?" + led, parts, _RULE)
        self._whose = pattern(r"\s(?:(?:{given})\s)?(?:{mates}\s)?", parts, _RULE)
        self._article = pattern(r"\b(?:{article})\s$", parts, _RULE)
        self._elliptic = language.compiled("results", "elliptic")
        self._number = pattern(r"\b(?:{article})\s(?<w>{ordinals})(?!\w)", parts, _RULE)
        self._ends = pattern(r"\s?(?:$|[.,;:)\n]|\b(?:{both}|{contrast})\b)", parts, _RULE)

    def of(self, page: Page, clause: Clause, told: ResultMention, until: int) -> Iterator[ResultMention]:
        """The results of those whose session follows the one that a place is of."""
        subject, session = told.subject, told.session
        if subject is None or session is None or not session[1] or "session" in told.taken:
            return
        names = clause.people.within(told.span[0], until)
        named = self._said.of_sentence(page, clause.sentence, clause.verbs)
        known: _Known = {
            one.start: ((one.kind or "", one.numbers[0]), one.end) for one in named if len(one.numbers) == 1
        }
        # 'Pole for race 1 went to Conti, for race 2 to Ek': each of the qualifying of its number.
        own = [(of_one[0], end) for of_one, end in known.values() if of_one[1] == session[1]]
        own = [one for one in own if one[0] == session[0] or session[0] in TIMED]
        places = [name[1] for name in names] if subject.behind else [end for _, end in own]
        if not own:
            return
        known = dict(self._by_number(page, known, names, own[0], until, told)) | known
        seen = {session[1]}
        while place := self._next(page, names, known, places, own[0][0], behind=subject.behind):
            number, name, span = place
            if number in seen:
                return
            seen.add(number)
            yield replace(
                told, span=span, rule=_RULE, gives={}, session=(session[0], number), names=[name], subject=None,
                figures={}, field_size=None, named=True,
            )  # fmt: skip
            places = [span[1]]

    def _next(
        self, page: Page, names: list[Span], known: _Known, places: list[int], kind: str, *, behind: bool
    ) -> tuple[int, Span, Span] | None:
        """The number of the next session, who goes with it, and the words of both."""
        for place in places:
            led = (self._to_next if behind else self._to_name).match(page.folded, place)
            if led is None:
                continue
            told, name = self._told_first(page, names, known, led.end()) if behind else (None, None)
            if not behind:
                name = next((one for one in names if one[0] == led.end()), None)
                behind_name = self._to_session.match(page.folded, name[1]) if name else None
                told = known.get(behind_name.end()) if behind_name else None
            if told and name and told[0][0] == kind and self._ends.match(page.folded, max(told[1], name[1])):
                return told[0][1] or 0, name, (led.end(), max(told[1], name[1]))
        return None

    def _told_first(
        self, page: Page, names: list[Span], known: _Known, start: int
    ) -> tuple[tuple[Session, int] | None, Span | None]:
        """'Race 2 to Ek': a session, and whose it is behind it."""
        told = known.get(start)
        led = self._whose.match(page.folded, told[1]) if told else None
        return told, next((one for one in names if led and one[0] == led.end()), None)

    def _by_number(
        self, page: Page, known: _Known, names: list[Span], own: tuple[str, int], until: int,
        told: ResultMention,
    ) -> Iterator[tuple[int, tuple[Session, int]]]:  # fmt: skip
        """'Won the first race and Ek the second', 'was third in race 1 and Ek in the second'."""
        start = next(start for start, (_, end) in known.items() if end == own[1])
        found: list[Match] = []
        last = told.session[1] if told.session and told.session[1] else 0
        # 'Second place in race 1 went to Conti, the third to Ek' tells of no third race.
        if not told.gives.get("sure") and self._article.search(page.folded, max(0, start - _ARTICLE), start):
            found += self._number.finditer(page.folded, own[1], until)
        for name in names:
            found += filter(None, (form.match(page.folded, name[1], until) for _, form in self._elliptic))
        for one in found:
            number = self._words.number(one)
            if number and number <= last + _LATER:  # 'eighth in race 1 and Ek the tenth' is a place
                yield one.start("w"), ((own[0], number), one.end())
