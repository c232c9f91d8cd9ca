"""Tables that lost their columns: each cell stands in a line of its own, row below row."""

from itertools import pairwise

from pressbox.layout import Line, Page
from pressbox.mentions import Mentions
from pressbox.patterns import pattern

_WIDEST = 6  # cells of a row
_LONGEST = 40  # characters of a cell
_FEW = 3  # rows that show that each has as many cells
_FIGURE = pattern(r"\W*(?:[^\W\d]{1,10}\.?\s)?\d{1,2}\W*")


def stacked(page: Page, found: Mentions) -> list[Line]:
    """The lines of a page, those of a table with one cell a line put together to a row for each day."""
    days = [line.index for line in page.lines if line.kind == "day"]
    if len(days) < _FEW:
        return page.lines
    placed = {place.line for place in found.places}
    rows = [row for width, run in _runs(days) for row in _rows(page, width, run, placed)]
    taken = {index for first, after in rows for index in range(first, after)}
    lines = [line for line in page.lines if line.index not in taken]
    for first, after in rows:
        line, last = page.lines[first], page.lines[after - 1]
        above = tuple(index for index in line.headings if index not in taken)
        lines.append(Line(first, line.start, last.end, "table", line.after_blank, line.boilerplate, above))
    return sorted(lines, key=lambda line: line.index)


def _runs(days: list[int]) -> list[tuple[int, list[int]]]:
    """Days that stand as many lines apart, with how many."""
    runs: list[tuple[int, list[int]]] = []
    for before, day in pairwise(days):
        if runs and runs[-1][1][-1] == before and runs[-1][0] == day - before:
            runs[-1][1].append(day)
        else:
            runs.append((day - before, [before, day]))
    return [(width, run) for width, run in runs if 1 < width <= _WIDEST and len(run) >= _FEW]


def _rows(page: Page, width: int, run: list[int], placed: set[int]) -> list[tuple[int, int]]:
    """From which line to which each row goes: a figure opens it, or the day does, or closes it below a place."""
    lines = page.lines
    opening = next((back for back in range(1, width) if all(_is_figure(page, day - back) for day in run)), 0)
    if not opening and run[0] - 1 in placed:
        opening = width - 1
    rows = [(day - opening, day - opening + width) for day in run]
    if rows[0][0] < 0 or rows[-1][1] > len(lines):
        return []
    cells = (line for first, after in rows for line in lines[first:after])
    return rows if all(line.end - line.start <= _LONGEST and line.kind != "title" for line in cells) else []


def _is_figure(page: Page, index: int) -> bool:
    return index >= 0 and _FIGURE.fullmatch(page.folded, page.lines[index].start, page.lines[index].end) is not None
