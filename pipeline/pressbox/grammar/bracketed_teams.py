"""Teams that only the brackets of others tell: 'Conti (Kestrel Racing) beat Ek (AF Corse) and Lund (Easy Race)'."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from pressbox.grammar.entry_rows import ROWS
from pressbox.grammar.neighbours import Spans
from pressbox.grammar.team_words import TeamWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_ENOUGH = 2  # teams at one place of the brackets that make the others there teams
_MOST = 90  # characters of a bracket
_LONGEST = 6  # words of a name
_APART = pattern(r",\s|;\s|\s?[/|]\s|\s[–—-]\s")
_NAME = pattern(r"\d?\p{Lu}(?=.*\p{L}).+")
_BOTH = pattern(r"\p{Ll}+\s(?=\p{Lu})")  # 'Conti und Ek (beide Kestrel Racing)'


@dataclass(slots=True)
class _Column:
    """What stands at one place of the brackets: 'the third of three'."""

    cells: list[Span] = field(default_factory=list)
    teams: int = 0


class BracketedTeams:
    """Finds them, where enough of the cells at the same place of the same sort of brackets are teams."""

    def __init__(self, known: TeamWords, language: Language) -> None:
        self._words = known
        backed = words(language.teams.backed_by)
        self._backed = pattern(rf"(?i:(?:\w\S*\s){{1,3}}(?:{backed}) )\p{{Lu}}.*", rule="teams.backed_by")

    def find(self, page: Page, found: Mentions, teams: Collection[Span]) -> Iterator[Span]:
        known, places = set(teams), Spans(place.span for place in found.places)
        columns: dict[tuple[int, int], _Column] = defaultdict(_Column)
        for low, high in _brackets(page, found):
            both = _BOTH.match(page.text, low, high)
            cells = list(_cells(page, both.end() if both else low, high))
            for index, cell in enumerate(cells):
                column = columns[index, len(cells)]
                backed = cell not in known and self._is_backed(page, cell)
                if backed:
                    yield cell
                if backed or cell in known:
                    column.teams += 1
                else:
                    column.cells.append(cell)
        for column in columns.values():
            # '(SWE)' and '(CMR)' are nations, and beside many teams one more of them.
            nations = sum(page.text[slice(*cell)] in self._words.codes for cell in column.cells)
            named = all(self._may_be(page, cell, places) for cell in column.cells)
            if named and column.teams >= max(_ENOUGH, nations + 1):
                yield from column.cells

    def _is_backed(self, page: Page, cell: Span) -> bool:
        """'Luca Conti (Larkspur by Kestrel)', and no '(Photo by Ek)'."""
        first = page.folded[slice(*cell)].partition(" ")[0]
        return self._backed.fullmatch(page.text, *cell) is not None and first not in self._words.plain

    def _may_be(self, page: Page, cell: Span, places: Spans) -> bool:
        """Whether a cell holds a name that is no place's and no car's."""
        said = page.folded[slice(*cell)].split()
        other = said[0] in self._words.makers or places.touch(*cell)
        return _NAME.fullmatch(page.text, *cell) is not None and len(said) <= _LONGEST and not other


def _brackets(page: Page, found: Mentions) -> Iterator[Span]:
    """The insides of the brackets behind full names in sentences."""
    for run in found.runs:
        if len(run.words) > 1 and page.text.startswith(" (", run.end) and page.lines[run.line].kind not in ROWS:
            low = run.end + 2
            high = page.text.find(")", low, low + _MOST)
            if high > 0 and "\n" not in page.text[low:high]:
                yield low, high


def _cells(page: Page, low: int, high: int) -> Iterator[Span]:
    for sign in _APART.finditer(page.text, low, high):
        yield low, sign.start()
        low = sign.end()
    yield low, high
