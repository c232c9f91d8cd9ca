"""Names one below another, under a heading that says how many there are: 'Race 1 Top 5', 'Podium'."""

from pressbox.grammar.outcome.cells import People, entrants_of
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.ranked import begin_of
from pressbox.layout import Line, Page
from pressbox.patterns import pattern
from pressbox.ranks import Read, Value

_HEADING = 48  # characters of such a heading
_ROW = 72
_PODIUM = 3
_FEWEST = 3
_PROSE = frozenset({"prose", "lead", "speech", "title"})


class OrderedRows:
    """Finds them below one heading."""

    def __init__(self, words: ResultWords) -> None:
        self._words = words
        self._heading = pattern(r"\b(?:{in_order})(?=\W*$|\s*\()", words.parts, "results.in_order")

    def below(self, page: Page, heading: Line, people: People) -> dict[int, list[Read]]:
        """The rows of the names below a heading, by the index of their line; nothing where their number is another."""
        if heading.end - heading.start > _HEADING:
            return {}
        found = self._heading.search(page.folded, heading.start, heading.end)
        count = (self._words.number(found) or _PODIUM) if found else 0
        rows = page.lines[heading.index + 1 : heading.index + 2 + count]
        reads: dict[int, list[Read]] = {}
        for place, line in enumerate(rows, 1):
            read = self._read(page, line, people, place)
            if read is None:
                break
            reads[line.index] = [read]
        return reads if len(reads) == count >= _FEWEST else {}

    def _read(self, page: Page, line: Line, people: People, place: int) -> Read | None:
        start = begin_of(page, line)
        if line.kind in _PROSE or line.end - line.start > _ROW or not page.text[start : start + 1].isupper():
            return None
        names = entrants_of(page, people, start, line.end)
        if not names or names[0][0] != start or people.teams.holds(*names[0]):
            return None
        full = people.within(*names[0]) or " " in page.text[slice(*names[0])]
        placed = any(not value.bare for value in self._words.values(page, start, line.end))
        if not full or placed or any(self._words.named(page, start, line.end)):
            return None
        return Read((line.start, line.end), "ordered", Value(start, names[-1][1], place), names=names)
