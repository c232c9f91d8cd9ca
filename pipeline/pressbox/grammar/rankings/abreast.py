"""Rankings side by side: 'Race 1' and 'Race 2' in one line, and below them each row holds a place of either."""

from collections.abc import Iterator

from pressbox.grammar.outcome.cells import People, entrants_of
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.ranked import figures_into
from pressbox.grammar.rankings.scores import sessions_of
from pressbox.grammar.timetable.columns import cells_of
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import Read, Session, Value

_RANK = r"(?:p\s?)?(?<n>\d{1,3})(?:{ordinal}|[.º°)])?(?:\s+|$)"
_SIGNS = "\t|"


class Abreast:
    """Finds them on one page, and reads their rows."""

    def __init__(self, words: ResultWords) -> None:
        self._words = words
        self._rank = pattern(_RANK, words.parts, "results.rank")

    def read(self, page: Page, people: People) -> dict[int, list[Read]]:
        """By the index of each line of such rankings its positions."""
        out: dict[int, list[Read]] = {}
        sessions: list[Session] = []
        place = head = 0
        for line in page.lines:
            cells = _cells(page, line)
            if len(cells) > 1 and (found := self._heads(page, cells)):
                sessions, place = found, 0
                head = line.index
                continue
            if not sessions:
                continue
            reads = list(self._row(page, people, line, cells, sessions, place + 1))
            if reads:
                out |= {head: [], line.index: reads}
                place += 1
            elif place or line.index > head + 1:
                sessions = []  # the names of columns may stand between
        return out

    def _heads(self, page: Page, cells: list[Span]) -> list[Session]:
        """The sessions that all cells of a line name, each another one."""
        out: list[Session] = []
        for cell in cells:
            named = next(self._words.named(page, *cell), None)
            if named is None or named.start != cell[0] or not sessions_of(named):
                return []
            out += sessions_of(named)[:1]
        return out if len(set(out)) == len(cells) else []

    def _row(
        self, page: Page, people: People, line: Line, cells: list[Span], sessions: list[Session], place: int
    ) -> Iterator[Read]:
        width, rest = divmod(len(cells), len(sessions))
        parts = [cells[width * at : width * (at + 1)] for at in range(len(sessions))]
        ranks = [] if rest or not width else [self._rank.match(page.folded, *part[0]) for part in parts]
        if not ranks or any(rank is None or int(rank["n"]) != place for rank in ranks):
            return
        for part, rank, session in zip(parts, ranks, sessions, strict=True):
            start, end = rank.end() if rank else part[0][0], part[-1][1]
            names = entrants_of(page, people, start if part[0][1] > start else part[1][0], end)
            if names:
                value = Value(part[0][0], start, place)
                read = Read((line.start, line.end), "table", value, session, names=names)
                figures_into(self._words, page, read, start, end)
                yield read


def _cells(page: Page, line: Line) -> list[Span]:
    tabular = any(page.text.find(sign, line.start, line.end) >= 0 for sign in _SIGNS)
    cells = cells_of(page, line) if tabular or page.text.find("   ", line.start, line.end) >= 0 else []
    return [cell for cell in cells if page.text[slice(*cell)].strip()]
