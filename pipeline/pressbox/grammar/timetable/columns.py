"""Tables: the cells of a row, and what the heading of each column says of the cells below it."""

from dataclasses import dataclass

from pressbox.grammar.timetable.marked import NOTHING
from pressbox.grammar.timetable.names import Named, SessionWords
from pressbox.grammar.timetable.zones import ZoneFound, ZoneWords
from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

_BARS = ("|", "\t")
_SPACED = pattern(r"\S(?:(?!\s{2})[^\n])*+")
_PLAIN = " \t*_:()[]-="


@dataclass(slots=True)
class Column:
    span: Span
    offset: int  # from the start of the line
    role: str | None = None
    named: Named | None = None
    date: DateMention | None = None
    zone: ZoneFound | None = None


def cells_of(page: Page, line: Line) -> list[Span]:
    """The cells of a row, empty ones too where bars or tabs part them."""
    folded = page.folded
    bar = bar_of(page, line)
    if not bar:
        return (
            [found.span() for found in _SPACED.finditer(folded, line.start, line.end)]
            if "  " in folded[line.start : line.end]
            else []
        )
    cells: list[Span] = []
    start = line.start
    while start <= line.end:
        end = folded.find(bar, start, line.end)
        end = line.end if end < 0 else end
        cells.append((start, end))
        start = end + 1
    if cells and folded[line.end - 1] == "|":
        del cells[-1]
        if folded[line.start] == "|":
            del cells[0]  # without a bar at the end it is the first cell that is empty
    return cells


def bar_of(page: Page, line: Line) -> str:
    """What parts the cells of a row: a bar, a tab, or semicolons; nothing where blanks do."""
    bar = next((sign for sign in _BARS if page.folded.find(sign, line.start, line.end) >= 0), "")
    return ";" if not bar and page.folded.count(";", line.start, line.end) > 1 else bar


class Headers:
    """Reads the heading row of a timetable."""

    def __init__(self, language: Language, names: SessionWords, zones: ZoneWords) -> None:
        self._roles = {fold(word): role for role, words in language.sessions.columns.items() for word in words}
        self._names, self._zones = names, zones

    def read(self, page: Page, line: Line, dates: list[DateMention]) -> list[Column] | None:
        """The columns, where the line is a heading row: cells that are known headings, sessions or days."""
        cells = cells_of(page, line)
        if len(cells) < 2:
            return None
        columns = [self._column(page, line, cell, dates) for cell in cells]
        told = sum(bool(column.role or column.named or column.date or column.zone) for column in columns)
        roles = sum(column.role is not None for column in columns)
        days = sum(column.date is not None for column in columns)
        filled = sum(page.folded[slice(*cell)].strip(_PLAIN) != "" for cell in cells)
        return columns if told >= 2 and (roles or told == filled) and roles + told + days > 2 else None

    def _column(self, page: Page, line: Line, cell: Span, dates: list[DateMention]) -> Column:
        column = Column(cell, cell[0] - line.start)
        words = page.folded[cell[0] : cell[1]].strip(_PLAIN)
        column.role = self._roles.get(words)
        column.date = next((date for date in dates if cell[0] <= date.span[0] < cell[1]), None)
        if column.role is None and column.date is None and words:
            column.zone = self._zones.among(page.text, page.folded, *cell)
            names = self._names.find(page, *cell, NOTHING)
            column.named = names[0] if names and names[0].kind and not column.zone else None
        elif column.role == "start" and len(words) > 5:
            column.zone = self._zones.among(page.text, page.folded, *cell)
        return column


def column_of(columns: list[Column], cells: list[Span], position: int, line: Line, *, barred: bool) -> Column | None:
    """The column that a place of a row lies under: by counting cells, or by its distance from the margin."""
    if barred:
        index = next((index for index, (start, end) in enumerate(cells) if start <= position < end), None)
        return columns[index] if index is not None and index < len(columns) else None
    offset = position - line.start
    return min(columns, key=lambda column: abs(column.offset - offset), default=None)
