"""What kind of meeting a release tells of: a rally, a hill climb, races on a track, or nothing of the kind."""

from itertools import islice

from pressbox.grammar.outcome.stages.one_stage import stage_of
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.headings import HEADS
from pressbox.grammar.sorts import Sorts
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions
from pressbox.packs import Language, Packs
from pressbox.patterns import pattern, words

_NUMBERED = pattern(r"\s#?\d{1,2}\b")
_OCCUR = 2  # words of racing: fewer occur in a release of anything
_ROWS = frozenset({"row", "label", "table"})


class Meetings:
    def __init__(self, packs: Packs, language: Language, words_: ResultWords) -> None:
        sheet = language.results
        self._words = words_
        self._series = packs.series
        self._rallies = Sorts(packs, sheet.staged_series)
        self._alone = Sorts(packs, sheet.solo_series)
        self._circuits = Sorts(packs, sheet.heat_races)
        self._whole = Sorts(packs, sheet.whole_series)
        self._summed = Sorts(packs, sheet.summed_series)
        self._tracks = Sorts(packs, sheet.circuit_series)
        self._domain = pattern(rf"\b(?:{words([*language.places.domain, *sheet.contest])})\b", rule="places.domain")

    def tell(self, page: Page, found: Mentions) -> bool:
        """Tells the mentions what kind of meeting it is; whether it is one: a company's results are no race's."""
        first = found.series[0].id if found.series else ""
        found.staged = self._words.staged(page) or self._rallies.holds(first)
        if not (found.domain or found.series or found.sessions or found.staged or self._is_racing(page)):
            return False
        known = {one.id for one in found.series if one.id in self._series}
        found.solo = bool(known) and all(map(self._alone.holds, known))
        found.whole = self._whole.holds(first) or (not known and self._words.climbs(page))
        found.summed = self._summed.holds(first) or self._words.summed(page)
        found.lapped = self._circuits.holds(first)
        found.on_track = self._tracks.holds(first)
        found.crewed = found.staged or (self._words.crewed(page) and not found.on_track)
        alone = not (found.on_track or found.summed)
        found.stage = stage_of(page, self._words, staged=found.staged) if alone else None
        return True

    def _is_racing(self, page: Page) -> bool:
        """Whether words of the domain occur more than once, or with a figure, 'race 1': a short note has but one.

        The name of a session that is no ordinary word, alone over its rows, is enough.
        """
        found = list(islice(self._domain.finditer(page.folded), _OCCUR))
        told = len(found) == _OCCUR or any(_NUMBERED.match(page.folded, one.end()) for one in found)
        return told or any(self._is_headed(page, line) for line in page.lines)

    def _is_headed(self, page: Page, line: Line) -> bool:
        """'Tidskval', and rows below it."""
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        if line.kind not in HEADS or below is None or below.kind not in _ROWS:
            return False
        return any(not one.ordinary for one in self._words.named(page, line.start, line.end))
