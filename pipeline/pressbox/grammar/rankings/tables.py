"""Tables of results: a heading row says what each column holds, and the rows below it are read by that."""

from dataclasses import dataclass, field

from pressbox.grammar.outcome.cells import People, entrants_of, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.timetable.columns import bar_of, cells_of
from pressbox.grammar.timetable.marked import NOTHING
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import Read, Session, Value

_RULE = pattern(r"[\s|:=+_-]+")
_FIGURE = r"\s*(?:p\s?)?(?<n>\d{1,3})(?:{ordinal}|[.º°)])?\s*"
_TALLIES = ("wins", "poles", "podiums", "fastest_laps", "points")
_COUNTS = frozenset(_TALLIES) - {"points"}
_KEPT = ("time", "gap", "laps", "points", "number", "best", *_TALLIES)
_SIGNS = (" - ", " / ", ", ", ",")
_PLAIN = " \t*_:()[]-="
_WHOSE = frozenset({"driver", "team", "number"})
_ALONE = 3  # columns of positions: a row of fewer is no table of its own
_SEVERAL = 2  # positions that stand side by side
# 'RESULTS MISANO (R1 | R2 | Final)': the columns of positions, in brackets behind what the table is of.
_LISTED = pattern(r"\((?<columns>[^()|\n]{1,24}(?:\|[^()|\n]{1,24})+)\)")
# 'H1', 'Heat', 'R 2': a short form of a session and its number.
_SHORT = pattern(r"(?<name>[a-z-]+)\.?\s?(?<n>\d{1,2})?")


@dataclass(slots=True)
class Column:
    offset: int
    role: str | None = None
    session: Session | None = None
    names: list[Span] = field(default_factory=list)  # of those whose positions stand below


@dataclass(slots=True)
class Table:
    columns: list[Column]
    barred: bool
    sign: str = ""  # what parts the cells where neither bars nor blanks do: ' - '
    aligned: bool = False  # by as many tabs as it takes, so that empty cells are none
    counted: bool = False  # it counts what everybody has won; no figure is a place
    headed: bool = False  # its columns stand in a heading; what comes before them in a row is whose they are
    roles: dict[str, int] = field(default_factory=dict)  # of the first column of each role
    state: Value | None = None  # 'Not classified' above the rows that follow

    @property
    def sessions(self) -> list[Column]:
        return [column for column in self.columns if column.session]

    @property
    def placed(self) -> bool:
        """Whether a row has one position; beside those of several races it is that of the whole round."""
        return "position" in self.roles and (len(self.sessions) < _SEVERAL or "points" in self.roles)


class TableReader:
    def __init__(self, words: ResultWords) -> None:
        self._words = words
        self._figure = pattern(_FIGURE, words.parts, "results.figure")

    def header(self, page: Page, line: Line, people: People, *, tabular: bool = True) -> Table | None:
        """The columns, where a line is the heading row of a table of results; `tabular` where the page has cells."""
        sign = self._sign(page, line)
        if not (sign or tabular):
            return None
        if headed := self._in_heading(page, line):
            return headed
        cells = _parted(page, line, sign) if sign else cells_of(page, line) if _tabular(page, line) else []
        aligned = _is_aligned(page, line)
        cells = _filled(page, cells) if aligned else cells
        if len(cells) < 2:
            return None
        roles = [self.role(page.folded[low:high]) for low, high in cells]
        columns = [self._column(page, line, cell, role) for cell, role in zip(cells, roles, strict=True)]
        if not any(roles[1:]) and (roles[0] == "session" or self._heads_sessions(page, line)):
            columns = self._by_person(columns, cells, people)
        if sign and not all(column.role or column.session for column in columns):
            return None
        barred = bool(sign or bar_of(page, line))
        columns = _with_names(page, line, columns, barred=barred)
        table = Table(columns, barred, sign, aligned=aligned)
        for index, column in enumerate(columns):
            if column.role:
                table.roles.setdefault(column.role, index)
        if not {"class", "class_position"}.isdisjoint(table.roles) and "overall" in table.roles:
            table.roles.setdefault("position", table.roles["overall"])  # 'Stage | Class | Overall'
        whose = "driver" in table.roles or "team" in table.roles or "number" in table.roles
        placed = "position" in table.roles
        by_session = "session" in table.roles and (placed or "grid" in table.roles)
        # Of a row's cells one may be what no column of ours is: 'Cup', 'Tyres'.
        by_driver = (
            whose
            and table.sessions
            and len(table.roles) + len(table.sessions) >= len(columns) - (len(table.sessions) > 1)
        )
        by_person = all(column.names for column in columns[1:])
        by_round = "venue" in table.roles and bool(table.sessions) and not whose
        alone = len(columns) >= _ALONE and bool(table.sessions) and all(map(_is_placed, columns))
        # 'Race 1 – 1st Conti; 2nd Ek; 3rd Lind' is a ranking.
        named = (alone or by_person) and next(self._words.values(page, line.start, line.end), None) is None
        if (placed and whose) or by_session or by_driver or by_round or named:
            return table
        table.counted = len(_COUNTS & table.roles.keys()) >= _SEVERAL and not (
            table.sessions or "points" in table.roles
        )
        return table if table.counted else None

    def _sign(self, page: Page, line: Line) -> str:
        """'Driver - Qualifying - Race': the sign between the names of columns."""
        for sign in _SIGNS:
            end = page.folded.find(sign, line.start, line.end)
            if end > 0 and page.folded.count(sign, line.start, line.end) > 1:
                first = self.role(page.folded[line.start : end])
                return sign if first and not _tabular(page, line) else ""
        return ""

    def _in_heading(self, page: Page, line: Line) -> Table | None:
        listed = _LISTED.search(page.folded, line.start, line.end)
        columns = [Column(0, "driver")]
        place = listed.start("columns") if listed else 0
        for name in listed["columns"].split("|") if listed else ():
            low = place + len(name) - len(name.lstrip())
            columns.append(self._column(page, line, (low, place + len(name.rstrip())), None))
            place += len(name) + 1
        if listed is None or not all(column.session for column in columns[1:]):
            return None
        return Table(columns, barred=True, headed=True, roles={"driver": 0})

    @staticmethod
    def _by_person(columns: list[Column], cells: list[Span], people: People) -> list[Column]:
        """'Session | Norrgård | Vikander': a column for each; above the sessions may stand nothing."""
        names = [people.within(*cell) for cell in cells]
        if columns[0].role is None and all(names):
            columns, names = [Column(0), *columns], [[], *names]
        if columns[0].role == "session" or all(names[1:]):
            for column, own in zip(columns[1:], names[1:], strict=True):
                column.session, column.names = None, own
        return columns

    def _heads_sessions(self, page: Page, line: Line) -> bool:
        """Whether the row below has a session and then a position: 'Qualifying | 9 | 16'."""
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        cells = cells_of(page, below) if below and not below.after_blank and _tabular(page, below) else []
        cells = _filled(page, cells) if below and _is_aligned(page, below) else cells
        if len(cells) <= _SEVERAL or self._value(page, cells[1]) is None:
            return False
        return next(self._words.named(page, *cells[0]), None) is not None

    def column(self, page: Page, cell: Span) -> Column:
        """What a column is of, by its name."""
        start = page.line_at(cell[0])
        return self._column(page, start, cell, self.role(page.folded[slice(*cell)]))

    def value(self, page: Page, cell: Span | None) -> Value | None:
        """The position or the state in a cell."""
        return self._value(page, cell)

    def role(self, words: str) -> str | None:
        """What a column is of by its words, if it is no session."""
        plain = words.strip(_PLAIN)
        known = self._words.columns
        return known.get(plain) or known.get(words.strip()) or known.get(plain.partition(" (")[0])  # 'Driver (No.)'

    def _column(self, page: Page, line: Line, cell: Span, role: str | None) -> Column:
        column = Column(cell[0] - line.start + _indent(page, line), role)
        first = role == "position" and not page.folded[line.start : cell[0]].strip(" |")  # 'P | Driver | Car'
        short = None if first else _SHORT.fullmatch(page.folded[slice(*cell)].strip())
        if short and (kind := self._words.column_sessions.get(short["name"])):
            column.session, column.role = (kind, int(short["n"]) if short["n"] else None), None
        elif role is None:
            named = [one for one in self._words.sessions.find(page, *cell, NOTHING) if one.kind]
            if named and named[0].kind:
                column.session = (named[0].kind, named[0].numbers[0] if named[0].numbers else None)
        return column

    def row(self, page: Page, line: Line, table: Table, people: People) -> list[Read] | None:
        """The positions of a row; None where the line is no row of the table."""
        if _RULE.fullmatch(page.folded, line.start, line.end):
            return []
        if table.placed and (state := self._state_above(page, line)):
            table.state = state
            return []
        cells = self._cells(page, line, table)
        if len(cells) < 2:
            return None
        if table.counted:
            return []
        names = self._names(page, cells, table, people)
        figures = self._figures(page, cells, table)
        class_ = self._text(page, cells, table, "class")
        if table.placed:
            return self._placed(page, line, cells, table, names, figures, class_)
        if table.columns[1].names:
            return self._of_people(page, line, cells, table)
        alone = all(map(_is_placed, table.columns))
        names = [] if alone or ("venue" in table.roles and table.roles.keys().isdisjoint(_WHOSE)) else names
        out = []
        for index, column in enumerate(table.columns):
            value = self._value(page, cells.get(index)) if column.session or column.role == "grid" else None
            if value:
                session, measure = (column.session, None) if column.session else (("race", None), "grid")
                out.append(Read((line.start, line.end), "table", value, session, measure, class_, names))
        return out if out or not alone else None

    def _of_people(self, page: Page, line: Line, cells: dict[int, Span], table: Table) -> list[Read]:
        """A row for a session, with the position of each person in a cell."""
        named = next(self._words.named(page, *cells[0]), None) if 0 in cells else None
        out = []
        for index, column in enumerate(table.columns):
            value = self._value(page, cells.get(index)) if column.names and named else None
            if value and named and named.kind:
                session = (named.kind, named.numbers[0] if named.numbers else None)
                out.append(Read((line.start, line.end), "table", value, session, names=column.names))
        return out

    def _placed(
        self, page: Page, line: Line, cells: dict[int, Span], table: Table, names: list[Span],
        figures: dict[str, str], class_: str | None,
    ) -> list[Read]:  # fmt: skip
        """A row with a column of positions: one result, and one more of the grid where a column has it."""
        out: list[Read] = []
        session = None
        if "session" in table.roles and table.roles["session"] in cells:
            named = self._words.sessions.find(page, *cells[table.roles["session"]], NOTHING)
            first = next((one for one in named if one.kind), None)
            if first is None or first.kind is None:
                return []
            session = (first.kind, first.numbers[0] if first.numbers else None)
        finished = "position" if "grid" in table.roles else None
        ranked = "class_position" in table.roles and class_ is not None  # 'Pos | Class | PIC'
        in_class = "class_position"
        if session and class_ and class_[0].isdigit():  # 'Stage | Class | Overall': 'SS1 | 3 | 18'
            ranked, in_class, class_ = True, "class", None
        for role, measure in (("grid", "grid"), ("position", finished), (in_class, finished)):
            value = self._value(page, cells.get(table.roles[role])) if role in table.roles else None
            if role == in_class and not (ranked and value and value.position and out):
                continue
            if role == "position":
                value = self._state(page, cells, table) or value or (table.state if names else None)
            if value:
                own = figures if role == "position" else {}
                of = None if ranked and role == "position" else class_
                out.append(Read((line.start, line.end), "table", value, session, measure, of, names, figures=own))
        return sorted(out, key=lambda read: read.measure == "grid")

    def _cells(self, page: Page, line: Line, table: Table) -> dict[int, Span]:
        """The cells of a row by the index of their column: counted where bars part them, else the nearest."""
        cells = _parted(page, line, table.sign) if table.sign else cells_of(page, line)
        if table.aligned and len(filled := _filled(page, cells)) == len(table.columns):
            return dict(enumerate(filled))
        if table.headed:
            last = len(table.columns) - 1
            whose = cells[:-last]
            named = {0: (whose[0][0], whose[-1][1])} if whose else {}
            return named | {index: cell for index, cell in enumerate(cells[-last:], 1) if whose}
        if table.barred or (len(cells) == len(table.columns) and any(one.names for one in table.columns)):
            return {index: cell for index, cell in enumerate(cells) if index < len(table.columns)}
        out: dict[int, Span] = {}
        for cell in cells:
            offset = cell[0] - line.start + _indent(page, line)
            out.setdefault(min(range(len(table.columns)), key=lambda at: abs(table.columns[at].offset - offset)), cell)
        return out

    def _value(self, page: Page, cell: Span | None) -> Value | None:
        if cell is None:
            return None
        figure = self._figure.fullmatch(page.folded, *cell)
        if figure and int(figure["n"]) > 0:
            return Value(*cell, int(figure["n"]))
        return next(iter(self._words.values(page, *cell)), None)

    def _state_above(self, page: Page, line: Line) -> Value | None:
        """'Not classified', 'Disqualified:': a line of a table that is nothing but what became of those below it."""
        value = next(iter(self._words.values(page, line.start, line.end)), None)
        alone = value and not page.folded[value.end : line.end].strip(_PLAIN + "|")
        alone = alone and value and not page.folded[line.start : value.start].strip(_PLAIN + "|")
        return value if alone and value and value.status != "classified" else None

    def _state(self, page: Page, cells: dict[int, Span], table: Table) -> Value | None:
        for role in ("status", "time", "gap"):
            cell = cells.get(table.roles[role]) if role in table.roles else None
            value = next(iter(self._words.values(page, *cell)), None) if cell else None
            if value and value.status != "classified":
                return value
        return None

    def _names(self, page: Page, cells: dict[int, Span], table: Table, people: People) -> list[Span]:
        cell = cells.get(table.roles["driver"]) if "driver" in table.roles else None
        if cell is not None and table.headed:
            return entrants_of(page, people, *cell)
        if cell is not None:
            raw = raw_names(page, cell[0] + _blanks(page, cell), cell[1])
            known = people.within(*cell)
            return raw if len(raw) > len(known) else known
        low, high = min(span[0] for span in cells.values()), max(span[1] for span in cells.values())
        return people.within(low, high)

    def _figures(self, page: Page, cells: dict[int, Span], table: Table) -> dict[str, str]:
        out: dict[str, str] = {}
        for role in _KEPT:
            text = self._text(page, cells, table, role)
            if text and any(char.isdigit() for char in text):
                out[{"number": "car_number", "best": "fastest_lap"}.get(role, role)] = text.lstrip("#")
        return out

    @staticmethod
    def _text(page: Page, cells: dict[int, Span], table: Table, role: str) -> str | None:
        cell = cells.get(table.roles[role]) if role in table.roles else None
        return (page.text[cell[0] : cell[1]].strip() or None) if cell else None


def _parted(page: Page, line: Line, sign: str) -> list[Span]:
    cells, start = [], line.start
    for words in page.folded[line.start : line.end].split(sign):
        cells.append((start, start + len(words)))
        start += len(words) + len(sign)
    return cells


def _is_aligned(page: Page, line: Line) -> bool:
    """Whether more than one tab stands between two cells, so that columns stand below one another."""
    return page.text.find("\t\t", line.start - _indent(page, line), line.end) >= 0


def _filled(page: Page, cells: list[Span]) -> list[Span]:
    return [cell for cell in cells if page.text[slice(*cell)].strip()]


def _is_placed(column: Column) -> bool:
    """Whether positions stand below a column."""
    return column.session is not None or column.role == "grid"


def _with_names(page: Page, line: Line, columns: list[Column], *, barred: bool) -> list[Column]:
    """Above names a cell may be empty: '        | Practice | Race 1 | Race 2'."""
    bare = [column for column in columns if not column.session]
    if len(columns) - len(bare) < _SEVERAL or any(column.role for column in columns):
        return columns
    if barred and bare == columns[:1] and page.text[line.start] == "|":
        bare[0].role = "driver"
    elif not bare and _indent(page, line) and ("|" not in page.text[line.start : line.end]):
        return [Column(0, "driver"), *columns]
    return columns


def _indent(page: Page, line: Line) -> int:
    """How many blanks stand before a line."""
    return line.start - (page.text.rfind("\n", 0, line.start) + 1)


def _blanks(page: Page, cell: Span) -> int:
    text = page.text[cell[0] : cell[1]]
    return len(text) - len(text.lstrip())


def _tabular(page: Page, line: Line) -> bool:
    return any(page.folded.find(sign, line.start, line.end) >= 0 for sign in ("|", "\t", "  ", ";"))
