"""Teams by their label or their column: 'Team: Northlight', and the cells below 'Team'."""

from collections.abc import Iterator
from itertools import pairwise

from pressbox.grammar.entry_rows import cells_of
from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern
from pressbox.patterns import words as words_of

_STROKE = " / "
_LABELLED = 60  # characters from the colon of a label to the end of its line
# '2 Elin Norrgård Kestrel +1.331': the driver's two names and the team's, up to the figures or the end.
_DRIVEN = pattern(
    r"(?:[=P]?\d{1,3}\S{0,3}|\p{L}{2,3})\s(?:#?\d{1,3}\s)?(?<given>\p{Lu}[\p{L}'’-]+)\s\p{Lu}[\p{L}'’-]+\s"
    r"(?<team>\p{Lu}[\p{L}&'’ -]*?)(?=\s[+\d(]|$|\n)"
)


class LabelledTeams:
    def __init__(self, language: Language, given: frozenset[str]) -> None:
        self._labels = folded_terms(language.teams.labels)
        self._drivers = folded_terms(language.results.columns.get("driver", []))
        self._given = given
        ordinal = words_of([*language.dates.ordinal_suffixes])
        self._place = pattern(
            rf"(?:^|\s)(?<!\d)(?:p\d{{1,2}}|\d{{1,2}}\s?(?:{ordinal}))(?:\s?[,(:-].*)?$", rule="teams.label"
        )
        self._longest_label = max(map(len, self._labels), default=0) + 2

    def find(self, page: Page) -> Iterator[tuple[Span, str]]:
        """'Team: Northlight', and the cells below 'Team'."""
        column: tuple[int, int] | None = None  # which one, and how far from the beginning of the line
        stroked: int | None = None
        driven = False
        for line in page.lines:
            if line.kind == "table":
                cells = cells_of(page, line)
                head = next((at for at, (low, high) in enumerate(cells) if page.folded[low:high] in self._labels), None)
                if head is not None:
                    column = (head, cells[head][0] - line.start)
                elif column is not None:
                    yield from self._below(page, line, cells, *column)
                continue
            if stroked is not None and _STROKE in page.text[line.start : line.end]:
                yield from self._stroked(page, line, stroked)
                continue
            if driven and (team := _DRIVEN.match(page.text, line.start, line.end)):
                if fold(team["given"]) in self._given:
                    yield team.span("team"), "teams.column"
                continue
            stroked = self._opens_strokes(page, line)
            driven = stroked is None and self._opens_drivers(page, line)
            column = None
            colon = page.folded.find(":", line.start, min(line.end, line.start + self._longest_label))
            if colon > 0 and page.folded[line.start : colon].rstrip() in self._labels and line.end - colon < _LABELLED:
                start = colon + 1
                while start < line.end and page.text[start].isspace():
                    start += 1
                yield from self._cell(page, (start, line.end), "teams.label")

    def _opens_drivers(self, page: Page, line: Line) -> bool:
        """'Pos Driver Team Time' over rows whose cells single blanks part."""
        if line.end - line.start > _LABELLED:
            return False
        said = page.folded[line.start : line.end].split()
        return any(one in self._drivers and other in self._labels for one, other in pairwise(said))

    def _opens_strokes(self, page: Page, line: Line) -> int | None:
        """'Pos. Driver / Team / Time' over rows of cells that strokes part: which of them is the team's."""
        cells = page.folded[line.start : line.end].split(_STROKE) if line.end - line.start < _LABELLED else []
        return next((at for at, cell in enumerate(cells) if at and cell.strip() in self._labels), None)

    def _stroked(self, page: Page, line: Line, column: int) -> Iterator[tuple[Span, str]]:
        start = line.start
        for at, cell in enumerate(page.text[line.start : line.end].split(_STROKE)):
            if at == column:
                yield from self._cell(page, (start, start + len(cell)), "teams.column")
            start += len(cell) + len(_STROKE)

    def _below(self, page: Page, line: Line, cells: list[Span], index: int, offset: int) -> Iterator[tuple[Span, str]]:
        """The cell of a column: counted where signs part them, else the one that begins where its name does."""
        signed = any(page.folded.find(sign, line.start, line.end) >= 0 for sign in "|\t")
        below = cells[index : index + 1] if signed else [one for one in cells if one[0] - line.start == offset]
        if below:
            yield from self._cell(page, below[0], "teams.column")

    def _cell(self, page: Page, span: Span, rule: str) -> Iterator[tuple[Span, str]]:
        # 'Teams: Northlight 3rd (318 pts)', 'Teams: 5th (95 pts)': a place and points are no part of a name.
        placed = self._place.search(page.folded, *span)
        span = (span[0], placed.start()) if placed else span
        words = page.text[slice(*span)]
        listed = "," in words or ";" in words or (words[:1].isdigit() and words.lstrip("0123456789")[:1] in {".", ")"})
        if words and any(char.isalpha() for char in words) and words[-1] not in ".!?" and not listed:
            yield span, rule
