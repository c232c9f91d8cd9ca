"""Rows of entries taken apart: the cells of tables, and of lists whose signs part them."""

from collections.abc import Iterator

from pressbox.layout import Line, Page
from pressbox.mentions import Span, Word
from pressbox.patterns import Pattern, pattern

_NAMES = 2  # words of a driver's name …
_DRIVEN = 4  # … and with it no fewer than two of the team's
ROWS = frozenset({"row", "table", "label"})
_BLANKS = pattern(r"\t|\s{3,}")
# Between the cells of a list: ' - ', ', ', ' | ', a tab, blanks.
_RANKED = pattern(r"\s*(?:\d{1,3}|[a-z]{1,3})\s?[.):]\s+")
# 'P3 ', '4. ', '=6 ', '12 #7 ': all that stands before the driver in a row of a ranking.
_OPENS = pattern(
    r"[\s*=•-]*(?:p\s?|pos\.?\s?)?(?:\d{1,3}|[a-z]{2,3})(?:\p{L}{1,3}|[ºª°])?\s?[.):]?\s+(?:#?\d{1,3}\s+)?"
)
_LETTERS = pattern(r"\p{L}+")
_STATUS = 3  # letters of what stands among the figures of a row: 'DNF', 'pts'
_APART = pattern(r"\s-+\s|,\s|\s*[|\t]\s*|\s{3,}|\s/\s")


def cells_of(page: Page, line: Line) -> list[Span]:
    """The cells of a table's row, without the blanks around them."""
    if "|" in page.text[line.start : line.end]:
        return _barred(page, line)
    return list(_split(page, line, _BLANKS))


def _barred(page: Page, line: Line) -> list[Span]:
    cells: list[Span] = []
    start = line.start
    for cell in page.text[line.start : line.end].split("|"):
        bare = cell.strip()
        low = start + len(cell) - len(cell.lstrip())
        if bare or cells:
            cells.append((low, low + len(bare)))
        start += len(cell) + 1
    return cells


def _split(page: Page, line: Line, sign: Pattern) -> Iterator[Span]:
    low = line.start
    for found in sign.finditer(page.folded, line.start, line.end):
        yield low, found.start()
        low = found.end()
    yield low, line.end


def same_cells(page: Page, span: Span) -> Iterator[Span]:
    """The cells of the rows around that stand where this one stands: '(Northlight)', ' - Northlight - '."""
    line = page.line_at(span[0])
    if line.kind not in ROWS:
        return
    if page.text[span[0] - 1 : span[0]] + page.text[span[1] : span[1] + 1] == "()":
        yield from filter(None, (_in_brackets(page, row) for row in _block(page, line)))
        return
    if _RANKED.match(page.folded, line.start, line.end) and page.folded.startswith(" (", span[1]):
        yield from filter(None, (_behind_rank(page, row) for row in _block(page, line)))
        return
    cells = _apart(page, line)
    if span in cells[1:]:
        at = cells.index(span)
        for row in _block(page, line):
            others = _apart(page, row)
            if at < len(others) and page.text[row.start].isdigit() == page.text[line.start].isdigit():
                yield others[at]
        return
    yield from _first_cells(page, line, span)


def _apart(page: Page, line: Line) -> list[Span]:
    """The cells of a row; where bars part them, a stroke is between two drivers of a car."""
    bars = page.text.count("|", line.start, line.end) > 1
    return _barred(page, line) if bars else list(_split(page, line, _APART))


def _first_cells(page: Page, line: Line, span: Span) -> Iterator[Span]:
    """'1. Vega Cruz - 44' above '2. Halden Racing - 39': what opens each row, where nothing but figures follows."""
    if _first_cell(page, line) != span:
        return
    ranked = _is_ranked(page, line)  # 'Halden – 48' over '1. Elin Norrgård – 12' is who they ride for
    cells = [_first_cell(page, row) for row in _block(page, line) if _is_ranked(page, row) == ranked]
    yield from (cell for cell in cells if cell)


def _is_ranked(page: Page, line: Line) -> bool:
    return _RANKED.match(page.folded, line.start, line.end) is not None


def _first_cell(page: Page, line: Line) -> Span | None:
    rank = _RANKED.match(page.folded, line.start, line.end)
    start = rank.end() if rank else line.start
    apart = _APART.search(page.folded, start, line.end)
    rest = page.text[apart.end() : line.end] if apart else ""
    figures = any(map(str.isdigit, rest)) and not any(len(word) > _STATUS for word in _LETTERS.findall(rest))
    return (start, apart.start()) if apart and figures else None


def _block(page: Page, line: Line) -> list[Line]:
    """The rows above and below a row that make one list with it."""
    low = high = line.index
    while low and page.lines[low - 1].kind in ROWS and not page.lines[low].after_blank:
        low -= 1
    while high + 1 < len(page.lines) and page.lines[high + 1].kind in ROWS and not page.lines[high + 1].after_blank:
        high += 1
    return page.lines[low : high + 1]


def _behind_rank(page: Page, line: Line) -> Span | None:
    """'2. Northlight (Yamaha)': what stands between the rank of a row and its brackets."""
    rank = _RANKED.match(page.folded, line.start, line.end)
    end = page.text.find(" (", line.start, line.end)
    return (rank.end(), end) if rank and end > rank.end() else None


def _in_brackets(page: Page, line: Line) -> Span | None:
    opening = page.text.find("(", line.start, line.end)
    closing = page.text.find(")", opening, line.end)
    return (opening + 1, closing) if 0 <= opening < closing else None


def behind_driver(page: Page, words: list[Word], given: frozenset[str]) -> list[Word]:
    """'2. Elin Norrgård Kestrel Racing': the words behind the driver of a row that has blanks only."""
    line = page.line_at(words[0].start)
    if words[0].start == line.start and words[0].end - words[0].start <= _STATUS and words[1].folded in given:
        words = words[1:]  # 'Ret Elin Norrgård Kestrel Racing'
    if len(words) < _DRIVEN or words[0].folded not in given or words[_NAMES - 1].genitive:
        return words
    if line.kind not in ROWS or not _OPENS.fullmatch(page.folded, line.start, words[0].start):
        return words
    return words[_NAMES:]
