"""Those who went out, told one behind the other: 'Among the retirements: Conti (SS6, engine), Ek (SS9, gearbox)'."""

from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import ResultMention, Span
from pressbox.packs import Language
from pressbox.patterns import pattern, words
from pressbox.ranks import Session

_HYPHENS = frozenset({"-", "–"})


class Retirements:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._words = words_
        both = words(language.dates.both)
        self._joint = pattern(rf"\s?(?:/|&)\s?|\s(?:{both})\s", rule="results.retirements")
        self._bracket = pattern(r"\s?\([^()\n]{1,60}\)", rule="results.retirements")
        # Between one and the next; a stage may stand before the name.
        self._between = pattern(
            rf"(?:\s?[,;]\s?(?:{both}\s)?|\s(?:{both})\s|\s?)(?:[a-z]{{2,8}}\s?\d{{1,2}}:?\s)?",
            rule="results.retirements",
        )
        self._end = pattern(r"\s?[.;]|\s?$", rule="results.retirements")

    def of(self, page: Page, clause: Clause) -> list[ResultMention]:
        """All of them where each stands right behind the other; else none."""
        out: list[ResultMention] = []
        last, end = clause.end, clause.sentence.end
        spans = clause.people.within(clause.end, end)
        while spans and self._between.fullmatch(page.folded, last, spans[0][0]):
            crew = [spans.pop(0)]
            while spans and self._are_one(page.folded[crew[-1][1] : spans[0][0]], clause):
                crew.append(spans.pop(0))
            bracket = self._bracket.match(page.folded, crew[-1][1], end)
            until = bracket.end() if bracket else crew[-1][1]
            out.append(self._result(page, clause, crew, (last, until)))
            last = until
        loose = [one for one in out if one.session is None]
        whole = self._end.match(page.folded, last, end) is not None
        return out if out and (whole or not loose) else []

    def _are_one(self, gap: str, clause: Clause) -> bool:
        """'Conti / Ek': the crew of one car; 'Conti and Ek' only in a rally."""
        sign = gap.strip() == "/" or gap in _HYPHENS
        return sign or (clause.crewed and self._joint.fullmatch(gap) is not None)

    def _result(self, page: Page, clause: Clause, crew: list[Span], reach: Span) -> ResultMention:
        named = [one for one in self._words.named(page, *reach) if one.kind in {"stage", "race"} and one.numbers]
        told: Session | None = (named[0].kind or "", named[0].numbers[0]) if named else None
        if told is None and not clause.crewed:
            above = clause.sentence.above.last if clause.sentence.above else None
            told = above if above and above[0] in RACING else clause.sentence.heading.session or ("race", None)
        start = min(crew[0][0], named[0].start) if named else crew[0][0]
        result = ResultMention((start, reach[1]), "results.retirements", told, "position", source="prose")
        result.line, result.status, result.names = clause.sentence.line.index, "DNF", crew
        result.named = bool(named)
        return result
