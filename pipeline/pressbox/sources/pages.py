"""Lines as they stand on printed pages, to paragraphs: which go on, which are rows, and what is on every page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pressbox.patterns import pattern
from pressbox.sources.lines import BORDER, BULLET, LONG

_BULLETS = "•▪◦‣·●○■\uf0b7\uf0a7\uf0d8–-*"
_NUMBER = pattern(r"\d{1,3}[.)]|[a-z][.)]")
_DIGITS = pattern(r"\d+")
_JOINED = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_SOFT = "\x02"  # what the reader makes of the hyphen of a word that goes on below
_WIDER = 1.35  # of the usual distance of lines: from then on a blank line stands between two
_LARGER = 1.1  # times the letters of what stands below it: a heading
_OPEN = 0.2  # of a column: so much may be left of a line whose sentence goes on below
_BLOCK = 1.5  # times the distance of paragraphs: that of blocks
_SAME = 3.0  # points
_SAMPLE = 400  # lines by which columns are told
_EDGE = 2  # lines at the top and at the bottom of a page that may stand on every page


class Line(NamedTuple):
    """A line and where it stands, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    size: float

    @property
    def is_row(self) -> bool:
        return BORDER in self.text


def paged(pages: Sequence[Sequence[Sequence[object]]]) -> str:
    """The text of pages. What goes on over the end of a page is one paragraph."""
    known = [[_line(*one) for one in page] for page in pages]
    repeated = _on_every_page(known)
    every = [one for page in known for one in page][:_SAMPLE]
    blocks: list[str] = []
    for number, page in enumerate(known, 1):
        lines = [one for at, one in enumerate(page) if not _is_left_out(one, at, page, repeated, number)]
        first, *others = list(_blocks(lines, every)) or [""]
        if blocks and first[:1].islower() and blocks[-1][-1:].isalpha():
            blocks[-1] = f"{blocks[-1]} {first}"
        elif first:
            blocks.append(first)
        blocks += others
    return "\n".join(blocks).strip()


def _line(text: object, left: object, bottom: object, right: object, size: object) -> Line:
    said = str(text)
    for sign, letters in _JOINED.items():
        said = said.replace(sign, letters)
    cells = [" ".join(cell.split()) for cell in said.split("\t")]
    if len(cells) > 1 and (cells[0] in _BULLETS or _NUMBER.fullmatch(cells[0])):
        cells[:2] = [f"{BULLET if cells[0] in _BULLETS else cells[0]} {cells[1]}"]
    if cells[0][:1] in _BULLETS[:11] and cells[0][:1]:
        cells[0] = f"{BULLET} {cells[0][1:].lstrip()}"
    numbers = [float(str(one)) for one in (left, bottom, right, size)]
    return Line(BORDER.join(cells), *numbers)


# ------------------------------------------------------------------------------------------------- on every page
def _on_every_page(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What stands at the edge of more than half of several pages, whatever numbers are in it."""
    if len(pages) < 2:
        return set()
    counts = Counter(shape for page in pages for shape in {_shape(one) for one in _edges(page)})
    return {shape for shape, count in counts.items() if count > max(1, len(pages) // 2)}


def _edges(page: Sequence[Line]) -> Sequence[Line]:
    by_height = sorted(page, key=lambda line: line.bottom)
    return [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _shape(line: Line) -> str:
    words = line.text
    for found in reversed(list(_DIGITS.finditer(words))):
        words = f"{words[: found.start()]}#{words[found.end() :]}"
    return words


def _is_left_out(line: Line, at: int, page: Sequence[Line], repeated: set[str], number: int) -> bool:
    """The number of the page, and what stood at the edge of the first page, too."""
    if line.text.strip("-– ") == str(number) and at in {0, len(page) - 1}:
        return True
    shape = _shape(line)
    if shape not in repeated or line not in _edges(page):
        return False
    return number > 1 or shape != line.text


# ------------------------------------------------------------------------------------------------- paragraphs
def _blocks(lines: Sequence[Line], every: Sequence[Line]) -> Iterator[str]:
    """Paragraphs and rows, and '' for the blank line between two that stand apart; `every` are those of all."""
    said, before = "", None
    spacing = _spacing(lines)
    for line in lines:
        if before is None:
            said = line.text
        elif _goes_on(before, line, every, spacing.lines):
            said = _together(said, line.text)
        else:
            yield said
            is_long = len(said) > LONG and not (before.is_row and line.is_row)
            if is_long or _is_apart(before, line, spacing.blocks):
                yield ""
            said = line.text
        before = line
    if said:
        yield said


class _Spacing(NamedTuple):
    """Distances, in sizes of the letters, from which on lines are of two paragraphs, and paragraphs of two blocks."""

    lines: float
    blocks: float


def _spacing(lines: Sequence[Line]) -> _Spacing:
    """What the distances of lines tell. Where each paragraph stands apart, blocks are what stands further apart."""
    found = sorted(
        (above.bottom - below.bottom) / below.size
        for above, below in pairwise(lines)
        if above.bottom > below.bottom and abs(above.size - below.size) < 1 and not below.is_row
    )
    between = _WIDER * (median(found[: max(1, len(found) // 3)]) if found else 1.2)
    wide = [one for one in found if one > between]
    least = wide[len(wide) // 5] if wide else between
    wider = [one for one in wide if one > _BLOCK * least]
    return _Spacing(between, _WIDER * least if len(wider) * 5 > len(wide) else between)


def _is_apart(above: Line, below: Line, least: float) -> bool:
    if above.is_row and below.is_row:
        return False
    distance = (above.bottom - below.bottom) / min(above.size, below.size)
    return distance > least or distance < 0 or above.size > _LARGER * below.size


def _goes_on(above: Line, below: Line, lines: Sequence[Line], least: float) -> bool:
    """Whether a line was only wrapped: the first word below would not have fitted behind it."""
    if above.is_row or below.is_row or abs(above.size - below.size) > 1 or _is_apart(above, below, least):
        return False
    if below.text.startswith(BULLET):
        return False
    column = _column(above, lines)
    is_level = abs(above.left - below.left) < _SAME or (above.text.startswith(BULLET) and below.left > above.left)
    if is_level:
        room = column.right - above.right
    elif abs(above.left + above.right - below.left - below.right) < 2 * _SAME:  # both in the middle of the page
        room = column.right - column.left - (above.right - above.left)
    else:
        return False
    is_open = below.text[:1].islower() or above.text.endswith(",")
    letters = (below.right - below.left) / max(len(below.text), 1)
    return room < max(letters * (len(below.text.split(" ", 1)[0]) + 1), _OPEN * (column.right - column.left) * is_open)


def _column(line: Line, lines: Sequence[Line]) -> Line:
    """From where to where the lines reach that stand in the column of a line."""
    beside = [one for one in (*lines, line) if not one.is_row and one.left < line.right and one.right > line.left]
    return line._replace(left=min(one.left for one in beside), right=max(one.right for one in beside))


def _together(above: str, below: str) -> str:
    if above.endswith(_SOFT):
        return above[:-1] + below
    return f"{above}{below}" if above.endswith("-") and below[:1].islower() else f"{above} {below}"
