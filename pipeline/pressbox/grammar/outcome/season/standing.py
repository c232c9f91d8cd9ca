"""One standing with what is told beside its place: points, wins and podiums."""

from pressbox.grammar.outcome.season.hits import Hit
from pressbox.grammar.outcome.season.tallied import Tallied, is_points
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.mentions import Span, StandingMention
from pressbox.packs import Language
from pressbox.patterns import Match, fold, pattern
from pressbox.patterns import words as terms

_NEAR = 64  # characters behind a lead in which its points stand
_BEFORE = 32  # characters before a place in which its points stand
_TALLY = 160  # characters behind a place in which its tally may begin


class Standings:
    def __init__(self, language: Language, words: ResultWords, tallied: Tallied) -> None:
        self._words = words
        self._tallied = tallied
        self._tables = named(language.compiled("standings", "tables"))
        self._tallies = language.compiled("standings", "tallies")
        self._on_points = language.compiled("standings", "on_points")
        self._inverted = language.compiled("standings", "inverted")
        self._bare_points = pattern(r"(?:\d{1,3},\d{3}|\d{1,4}(?:[.,]5)?)(?![\d:]|[.,]\d)")
        self._with = tuple(f"{fold(word)} " for word in language.results.joining)
        self._small = pattern(rf"(?:\s(?:{terms(language.results.small_words)}))*\s", rule="results.small_words")

    def of(self, page: Page, hit: Hit, sentence: Span, until: int) -> StandingMention:
        """The standing of a place, with all that its sentence tells of it before the next one at `until`."""
        one = StandingMention(hit.span, hit.rule, hit.position, line=page.line_at(hit.span[0]).index, told=hit.span)
        one.kind = hit.kind
        start = hit.span[0]
        if points := self._right_before(page, sentence[0], start) or self._tallied.points_before(page, start):
            one.tally["points"] = _written(page, points)
        far = min(sentence[1], hit.span[1] + _NEAR) if hit.points else 0
        end = max(self._tally(page, one, until), self._points(page, one, far, until))
        begin = self._opening(page, one, sentence[0])
        end = max(end, self._plain_points(page, one, until))
        opened = page.folded.count("(", begin, end) > page.folded.count(")", begin, end)
        one.span = (begin, end + (opened and page.text[end : end + 1] == ")"))
        return one

    def _tally(self, page: Page, one: StandingMention, until: int) -> int:
        """'Third with two wins': what stands behind the place; where it ends."""
        start, end = one.told
        for form, compiled in self._tallies:
            if form.gives["field"] in one.tally:
                continue
            found = compiled.search(page.folded, start, until)
            if found is not None and found.start() - one.told[1] <= _TALLY:
                one.tally[str(form.gives["field"])] = self._figure(found)
                end = max(end, found.end())
        return end

    def _points(self, page: Page, one: StandingMention, far: int, until: int) -> int:
        """'Third on 98 points'; up to `far`, 'leads the standings … with 98 points'."""
        end = place = one.told[1]
        for _, compiled in self._on_points:
            found = compiled.match(page.folded, place, until)
            if found is None and far and "points" not in one.tally:
                found = compiled.search(page.folded, place - 1, far)
            if found is not None:
                one.tally.setdefault("points", _written(page, found))
                end = max(end, found.end())
        return end

    def _opening(self, page: Page, one: StandingMention, low: int) -> int:
        """'With one win and three podiums she climbs to third in the standings': where that begins."""
        begin = start = one.told[0]
        for form, compiled in self._tallies if self._opens_with_tally(page, low, start) else ():
            found = compiled.search(page.folded, low, start)
            if found is not None and str(form.gives["field"]) not in one.tally:
                one.tally[str(form.gives["field"])] = self._figure(found)
                begin = min(begin, found.start()) if self._inverted else begin
        return begin

    def _plain_points(self, page: Page, one: StandingMention, until: int) -> int:
        """'Fifth in Bronze (41)', 'second on 119': figures without a word for them."""
        end = place = one.told[1]
        bracketed = self._tallied.bracketed(page, place, until)
        if bracketed and "points" not in one.tally:
            one.tally["points"] = _written(page, bracketed)
            end = bracketed.end()
        if bare := self._bare_points.match(page.folded, place, until):
            one.tally.setdefault("points", page.text[bare.start() : bare.end()])
            end = max(end, bare.end())
        return end

    def _right_before(self, page: Page, start: int, place: int) -> Match | None:
        """'Liegt mit 81 Punkten auf Platz zwei': the points of a place, between its verb and itself."""
        for form, compiled in self._tallies:
            if is_points(form):
                for found in compiled.finditer(page.folded, max(start, place - _BEFORE), place):
                    if self._small.fullmatch(page.folded, found.end(), place):
                        return found
        return None

    def _opens_with_tally(self, page: Page, start: int, place: int) -> bool:
        """'With two wins …', and in languages whose verb stands first 'In der Wertung liegt sie mit zwei Siegen …'."""
        if page.folded.startswith(self._with, start + page.folded[start : start + 1].isspace()):
            return True
        return bool(self._inverted) and self._tables.search(page.folded, max(0, start - 1), place) is not None

    def _figure(self, found: Match) -> str:
        value = found["value"]
        number = self._words.numbers.get(value)
        return value if number is None and value[0].isdigit() else str(number or 1)


def _written(page: Page, found: Match) -> str:
    return page.text[found.start("value") : found.end("value")]
