"""Tables that were flattened to a cell a line: the names of the columns one below another, and the rows likewise."""

from pressbox.grammar.outcome.cells import People, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import Read, Value

_RANK = pattern(r"(?:p\s?)?(?<n>\d{1,3})(?:[.)]|{ordinal})?", {"ordinal": "(?:st|nd|rd|th)"}, "results.flat")
_FEWEST = 3  # columns: two lines may be two headings
_WHOSE = frozenset({"driver", "team"})


class FlatTables:
    """Finds them on one page, and reads their rows."""

    def __init__(self, words: ResultWords) -> None:
        self._words = words

    def read(self, page: Page, people: People) -> dict[int, list[Read]]:
        """By the index of the first line of each row its position; by that of its other lines nothing."""
        out: dict[int, list[Read]] = {}
        index = 0
        while index < len(page.lines):
            roles = self._roles(page, index)
            stop = index + max(1, len(roles))
            if roles:
                out |= {at: [] for at in range(index, stop)}
                while (read := self._row(page, people, stop, roles)) is not None:
                    out |= {at: [] for at in range(stop, stop + len(roles))}
                    out[stop] = [read]
                    stop += len(roles)
            index = stop
        return out

    def _roles(self, page: Page, index: int) -> list[str]:
        """What the columns are of whose names stand one below another, a position first and names among them."""
        roles: list[str] = []
        for line in page.lines[index:]:
            role = self._words.columns.get(page.folded[line.start : line.end].strip())
            if role is None:
                break
            roles.append(role)
        fits = len(roles) >= _FEWEST and roles[0] == "position" and not _WHOSE.isdisjoint(roles)
        return roles if fits else []

    def _row(self, page: Page, people: People, index: int, roles: list[str]) -> Read | None:
        lines = page.lines[index : index + len(roles)]
        if len(lines) < len(roles):
            return None
        cells = {role: (line.start, line.end) for role, line in zip(roles, lines, strict=True)}
        value = self._value(page, lines[0])
        names = self._names(page, people, cells)
        if value is None or not names:
            return None
        read = Read((lines[0].start, lines[-1].end), "results.table", value, names=names)
        for role in ("time", "gap", "laps", "points", "number"):
            if role in cells and any(char.isdigit() for char in page.text[slice(*cells[role])]):
                read.figures["car_number" if role == "number" else role] = page.text[slice(*cells[role])].strip("# ")
        return read

    def _value(self, page: Page, line: Line) -> Value | None:
        rank = _RANK.fullmatch(page.folded, line.start, line.end)
        if rank:
            return Value(line.start, line.end, int(rank["n"]))
        status = self._words.codes.get(page.text[line.start : line.end].strip())
        return Value(line.start, line.end, None, status) if status else None

    @staticmethod
    def _names(page: Page, people: People, cells: dict[str, Span]) -> list[Span]:
        for role in ("driver", "team"):
            if role in cells:
                return people.within(*cells[role]) or raw_names(page, *cells[role])
        return []
