"""Lines as they stand on printed pages, to paragraphs: which go on, which are rows, and what is on every page."""

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
_SIGNS = ".,;:!?()[]„“”«»\"'"
_ADDRESS = "@/._"  # signs of addresses, whose hyphens are their own
_SOFT = "\x02"  # what the reader makes of the hyphen of a word that goes on below
_WIDER = 1.35  # of the usual distance of lines: from then on a blank line stands between two
_LARGER = 1.1  # times the letters of what stands below it: a heading
_OPEN = 0.2  # of a column: so much may be left of a line whose sentence goes on below
_BLOCK = 1.5  # times the distance of paragraphs: that of blocks
_SAME = 3.0  # points
_SAMPLE = 400  # lines by which columns are told
_WIDE = 1.3  # times the usual letter: a word may have wider ones
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
    known = _without_edges([[_line(*one) for one in page] for page in pages])
    paper = _Paper([one for page in known for one in page])
    blocks: list[str] = []
    for page in known:
        first, *others = list(_blocks(page, paper)) or [""]
        if blocks and first[:1].islower() and blocks[-1][-1:].isalpha():
            blocks[-1] = f"{blocks[-1]} {first}"
        elif first:
            blocks += ["", first] if blocks and len(blocks[-1]) > LONG else [first]
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
Key = tuple[str, int]


def _without_edges(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Pages without what stands in the same place at the edge of most of them; the first keeps it, but no numbers."""
    said: dict[Key, list[str]] = {}
    for page in pages:
        for key, text in {_key(one): one.text for one in _edges(page)}.items():
            said.setdefault(key, []).append(text)
    most = {key: texts for key, texts in said.items() if len(texts) > max(1, len(pages) // 2)}
    numbers = {key for key, texts in most.items() if len(set(texts)) > 1}
    out: list[list[Line]] = []
    for page in pages:
        edges = set(_edges(page))
        gone = numbers if not out else most.keys()
        out.append([one for one in page if one not in edges or _key(one) not in gone])
    return out


def _edges(page: Sequence[Line]) -> Sequence[Line]:
    by_height = sorted(page, key=lambda line: line.bottom)
    return [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _key(line: Line) -> Key:
    """What a line says, whatever numbers are in it, and how high it stands."""
    words = line.text
    for found in reversed(list(_DIGITS.finditer(words))):
        words = f"{words[: found.start()]}#{words[found.end() :]}"
    return words, round(line.bottom / _SAME)


# ------------------------------------------------------------------------------------------------- paragraphs
class _Paper:
    """What all pages tell: how far columns reach, and which words there are."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = [one for one in lines[:_SAMPLE] if not one.is_row]
        self._columns: dict[tuple[float, float], tuple[float, float]] = {}
        self.words = {word.strip(_SIGNS).casefold() for line in lines for word in line.text.split()}

    def column(self, line: Line) -> Line:
        """From where to where the lines reach that stand in the column of a line."""
        at = line.left, line.right
        if at not in self._columns:
            beside = [one for one in (*self._lines, line) if one.left < line.right and one.right > line.left]
            self._columns[at] = min(one.left for one in beside), max(one.right for one in beside)
        left, right = self._columns[at]
        return line._replace(left=left, right=right)


def _blocks(lines: Sequence[Line], paper: _Paper) -> Iterator[str]:
    """Paragraphs and rows, and '' for the blank line between two that stand apart."""
    said, before = "", None
    spacing = _spacing(lines)
    for line in lines:
        if before is None:
            said = line.text
        elif _goes_on(before, line, paper, spacing.lines):
            said = _together(said, line.text, paper)
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
    least = wide[0] if wide else between
    wider = [one for one in wide if one > _BLOCK * least]
    return _Spacing(between, _WIDER * least if len(wider) * 5 > len(wide) else between)


def _is_apart(above: Line, below: Line, least: float) -> bool:
    if above.is_row and below.is_row:
        return False
    distance = (above.bottom - below.bottom) / min(above.size, below.size)
    return distance > least or distance < 0 or above.size > _LARGER * below.size


def _goes_on(above: Line, below: Line, paper: _Paper, least: float) -> bool:
    """Whether a line was only wrapped: the first word below would not have fitted behind it."""
    if above.is_row or below.is_row or abs(above.size - below.size) > 1 or _is_apart(above, below, least):
        return False
    if below.text.startswith(BULLET):
        return False
    column = paper.column(above)
    is_level = abs(above.left - below.left) < _SAME or (above.text.startswith(BULLET) and below.left > above.left)
    if is_level:
        room = column.right - above.right
    elif abs(above.left + above.right - below.left - below.right) < 2 * _SAME:  # both in the middle of the page
        room = column.right - column.left - (above.right - above.left)
    else:
        return False
    is_open = below.text[:1].islower() or above.text.endswith(",")
    letters = _WIDE * (below.right - below.left) / max(len(below.text), 1)
    return room < max(letters * (len(below.text.split(" ", 1)[0]) + 1), _OPEN * (column.right - column.left) * is_open)


def _together(above: str, below: str, paper: _Paper) -> str:
    """Two lines of a paragraph as one. A word that was parted may have had its hyphen before."""
    if not above.endswith((_SOFT, "-")):
        return f"{above} {below}"
    head, tail = above[:-1].rpartition(" ")[2], below.partition(" ")[0]
    joined = f"{head}{tail}".strip(_SIGNS).casefold()
    hyphened = f"{head}-{tail}".strip(_SIGNS).casefold()
    keeps = not tail[:1].islower() or any(sign in head for sign in _ADDRESS) or hyphened in paper.words
    if above.endswith("-"):
        keeps = keeps or joined not in paper.words
    return f"{above[:-1]}-{below}" if keeps else above[:-1] + below
