"""Lists whose rows are numbered: '1. Elin Norrgård', '2. Jan Norrgård'."""

from collections.abc import Container

from pressbox.layout import Line, Page
from pressbox.patterns import pattern

_ROW = pattern(r"(?<number>\d{1,2})[.)]\s(?<word>\w++)")


def counts_rows(page: Page, line: Line, number: int, months: Container[str]) -> bool:
    """Whether the number that opens a line counts on from a line beside it that begins with no month."""
    return any(_goes_on(page, line.index, number, step, months) for step in (-1, 1))


def _goes_on(page: Page, index: int, number: int, step: int, months: Container[str]) -> bool:
    while 0 <= index + step < len(page.lines):
        index, number = index + step, number + step
        row = _ROW.match(page.folded, page.lines[index].start, page.lines[index].end)
        if row is None or int(row["number"]) != number:
            return False
        if row["word"] not in months:
            return True
    return False
