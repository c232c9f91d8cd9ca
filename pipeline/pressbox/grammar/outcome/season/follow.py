"""Those who come next in a table, told by their points: 'Conti leads with 98 points from Ek on 87 and Hrast (80)'."""

from collections.abc import Iterator

from pressbox.grammar.outcome.cells import figure
from pressbox.grammar.outcome.season.gaps import Gaps
from pressbox.grammar.outcome.season.hits import Hit
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, StandingMention, names_in
from pressbox.packs import Language
from pressbox.patterns import pattern
from pressbox.patterns import words as terms

_GAP = 90  # characters between the points of one and the name of the next
_OWN = 6  # characters: 'Ek (76) and Lund (72) in fourth and fifth'


class Follow:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        self._holds = language.compiled("standings", "holds")
        self._gaps = Gaps(language)
        joins = terms(language.results.joins)
        self._joint = pattern(rf"\s?(?:/|&|,|-|\b(?:{joins})\b)\s?", rule="results.joins")

    def read(self, page: Page, found: Mentions, first: StandingMention, hits: list[Hit]) -> list[StandingMention]:
        """The standings behind one whose points are told, unless places of their own stand behind them."""
        out = list(self._behind(page, found, first, hits)) or self._beaten(page, found, first, hits)
        end = out[-1].span[1] if out else 0
        return [] if any(0 <= hit.span[0] - end <= _OWN for hit in hits) else out

    def _beaten(self, page: Page, found: Mentions, first: StandingMention, hits: list[Hit]) -> list[StandingMention]:
        """'Leads by 12 points from Ferretti': whoever is named there is second."""
        if first.position != 1:
            return []
        crew = self._gaps.beaten(page, found, first.span, page.sentence_at(first.span[0])[1])
        if not crew or any(hit.behind and first.span[1] <= hit.span[0] < crew[0][0] for hit in hits):
            return []
        span = (crew[0][0], crew[-1][1])
        return [StandingMention(span, "standings.ahead", 2, line=first.line, names=crew, told=span)]

    def _behind(
        self, page: Page, found: Mentions, first: StandingMention, hits: list[Hit]
    ) -> Iterator[StandingMention]:
        """Each of them, as long as nothing else says a place."""
        if "points" not in first.tally or not self._holds:
            return
        line = page.line_at(first.span[0])
        place, points, position = first.span[1], figure(first.tally["points"]), first.position or 0
        crew: list[Span] = []
        for span in names_in(found, place, line.end):
            if span[0] < place or span[1] > line.end:
                continue
            if span[0] - (crew[-1][1] if crew else place) > _GAP or any(place <= hit.span[0] < span[0] for hit in hits):
                return
            joined = crew and self._joint.fullmatch(page.folded, crew[-1][1], span[0])
            crew = [*crew, span] if joined else [span]
            held = next(filter(None, (form.match(page.folded, span[1], line.end) for _, form in self._holds)), None)
            if held is None:
                continue
            total = figure(held["value"])
            if total > points or self._words.class_in(page, place, crew[0][0]):
                return
            position, points = position + 1, total
            one = StandingMention((crew[0][0], held.end()), "standings.follows", position, line=line.index)
            one.told = one.span
            one.names, one.tally = crew, {"points": page.text[held.start("value") : held.end("value")]}
            yield one
            place, crew = held.end(), []
