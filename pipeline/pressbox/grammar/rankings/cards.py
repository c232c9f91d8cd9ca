"""Rankings a cell a line without the names of columns: 'P1', below it the driver, the car and the time."""

from pressbox.grammar.outcome.cells import People, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.ranked import figures_into
from pressbox.grammar.rankings.tables import TableReader
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import RESULTS, STANDINGS, Heading, Read, Value

_SHORT = 4  # characters of a place alone on its line
_LONGEST = 48  # characters of a cell
_CELLS = 9  # lines from one place to the next
_FEWEST = 3  # cards
_FIGURE = pattern(r"#?\d{1,3}")
_TIMED = frozenset({"time", "gap"})


class Cards:
    """Finds them on one page, and reads them."""

    def __init__(self, words: ResultWords, tables: TableReader) -> None:
        self._words = words
        self._tables = tables

    def read(self, page: Page, people: People) -> dict[int, list[Read]]:
        """By the index of the first line of each card its position; by that of its other lines nothing."""
        out: dict[int, list[Read]] = {}
        for line in page.lines:
            if line.index not in out and self._place(page, line) == 1:
                cards = self._cards(page, people, line)
                for first, after, read in cards if len(cards) >= _FEWEST else ():
                    out |= {at: [] for at in range(first, after)}
                    out[first] = [read]
        return out

    def _cards(self, page: Page, people: People, line: Line) -> list[tuple[int, int, Read]]:
        found: list[tuple[int, int, Read]] = []
        index, place = line.index, 1
        while names := self._names(page, people, index):
            last = self._next(page, index, place + 1)
            after = last or min(len(page.lines), index + (found[-1][1] - found[-1][0] if found else 2))
            span = (page.lines[index].start, page.lines[after - 1].end)
            read = Read(span, "table", Value(span[0], page.lines[index].end, place), names=names)
            figures_into(self._words, page, read, names[-1][1], span[1])
            found.append((index, after, read))
            if not last:
                break
            index, place = last, place + 1
        return found

    def _next(self, page: Page, index: int, place: int) -> int | None:
        """The line of the next place."""
        for line in page.lines[index + 2 : index + 1 + _CELLS]:
            if line.end - line.start > _LONGEST:
                return None
            if self._place(page, line) == place:
                return line.index
        return None

    def _names(self, page: Page, people: People, index: int) -> list[Span]:
        """Who stands below a place; the number of the car may stand between."""
        at = index + 1
        if at < len(page.lines) and _FIGURE.fullmatch(page.text, page.lines[at].start, page.lines[at].end):
            at += 1
        line = page.lines[at] if at < len(page.lines) else None
        if line is None or line.end - line.start > _LONGEST:
            return []
        names = raw_names(page, line.start, line.end)
        full = names and all(" " in page.text[slice(*name)] or people.within(*name) for name in names)
        return names if full and not people.teams.holds(*names[0]) else []

    def _place(self, page: Page, line: Line) -> int | None:
        if line.end - line.start > _SHORT or not page.holds_figure(line.start, line.end):
            return None
        value = self._tables.value(page, (line.start, line.end))
        return value.position if value else None


def tells(above: Heading, reads: list[Read]) -> bool:
    """Whether cards are of a race or of a season, by what stands above them or by their times."""
    told = above.session is not None or above.shows in {RESULTS, STANDINGS}
    return told or any(read.figures.keys() & _TIMED for read in reads)
