"""Tables that were flattened to a cell a line: the names of the columns one below another, and the rows likewise."""

from pressbox.grammar.outcome.cells import People, raw_names
from pressbox.grammar.rankings.tables import Column, TableReader
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.ranks import Read, Value

_FEWEST = 3  # columns: two lines may be two headings
_LONGEST = 24  # characters of the name of a column
_WHOSE = ("driver", "team")
_OPENERS = frozenset({"position", *_WHOSE})
_KEPT = {"time": "time", "gap": "gap", "laps": "laps", "points": "points", "number": "car_number"}


class FlatTables:
    """Finds them on one page, and reads their rows."""

    def __init__(self, tables: TableReader) -> None:
        self._tables = tables

    def read(self, page: Page, people: People) -> dict[int, list[Read]]:
        """By the index of the first line of each row its positions; by that of its other lines nothing."""
        out: dict[int, list[Read]] = {}
        index = 0
        while index < len(page.lines):
            columns = self._columns(page, index) if self._opens(page, page.lines[index]) else []
            stop = index + max(1, len(columns))
            reads = self._row(page, people, stop, columns) if columns else []
            if reads:
                out |= {at: [] for at in range(index, stop)}
            while reads:
                out |= {at: [] for at in range(stop, stop + len(columns))}
                out[stop] = reads
                stop += len(columns)
                reads = self._row(page, people, stop, columns)
            index = stop if reads or stop - index > len(columns) else index + 1
        return out

    def _opens(self, page: Page, line: Line) -> bool:
        """Whether a line is the name of a column that opens a table; hardly any is."""
        short = line.end - line.start <= _LONGEST
        return short and self._tables.role(page.folded[line.start : line.end]) in _OPENERS

    def _columns(self, page: Page, index: int) -> list[Column]:
        """The columns whose names stand one below another: positions and names, or names and sessions."""
        columns: list[Column] = []
        for line in page.lines[index:]:
            if line.end - line.start > _LONGEST:
                break
            column = self._tables.column(page, (line.start, line.end))
            if not (column.role or column.session):
                break
            columns.append(column)
        if len(columns) < _FEWEST or not any(column.role in _WHOSE for column in columns):
            return []
        opens = columns[0].role
        return columns if opens == "position" or (opens in _WHOSE and columns[1].session) else []

    def _row(self, page: Page, people: People, index: int, columns: list[Column]) -> list[Read]:
        lines = page.lines[index : index + len(columns)]
        long = any(line.end - line.start > 2 * _LONGEST for line in lines)
        if len(lines) < len(columns) or long or any(line.after_blank for line in lines[1:]):
            return []  # prose below the table
        cells = {column.role: (line.start, line.end) for column, line in zip(columns, lines, strict=True)}
        names = next((found for role in _WHOSE if (found := _names(page, people, cells.get(role)))), [])
        if not names:
            return []
        if columns[0].role != "position":
            return self._of_sessions(page, lines, columns, names)
        value = self._tables.value(page, cells["position"])
        if value is None:
            return []
        read = Read((lines[0].start, lines[-1].end), "table", value, names=names)
        for role, figure in _KEPT.items():
            if role in cells and any(char.isdigit() for char in page.text[slice(*cells[role])]):
                read.figures[figure] = page.text[slice(*cells[role])].strip("# ")
        return [read]

    def _of_sessions(self, page: Page, lines: list[Line], columns: list[Column], names: list[Span]) -> list[Read]:
        out: list[Read] = []
        for line, column in zip(lines, columns, strict=True):
            value: Value | None = self._tables.value(page, (line.start, line.end)) if column.session else None
            if value:
                out.append(Read((line.start, line.end), "table", value, column.session, names=names))
        return out


def _names(page: Page, people: People, cell: Span | None) -> list[Span]:
    return (people.within(*cell) or raw_names(page, *cell)) if cell else []
