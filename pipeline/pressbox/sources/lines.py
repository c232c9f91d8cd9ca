"""Lines of text put together from the runs, paragraphs, lists and tables of a document."""

from collections.abc import Sequence
from typing import NamedTuple

BULLET = "•"
BORDER = " | "  # between the cells of a row
LONG = 100  # characters: a paragraph, not a line of an address or of a timetable
_BLANKS = " \t\r\n\f\v"
# The borders of a page, at the end of the line above them, where whoever strips a line takes them for blanks: a cell
# that only lays out the page, a line across it, a heading (once for each level).
CELL, RULE, HEADING = "\x1c", "\x1d", "\x1e"
_BORDERS = CELL + RULE + HEADING


class Writer:
    """Takes runs of text and ends of lines; of several blank lines one is left."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._run: list[str] = []
        self._gap = False
        self.prefix = ""  # of every line
        self.mark = ""  # of the next line that says something: the bullet of an item

    def write(self, run: str) -> None:
        self._run.append(run)

    @property
    def is_at_start(self) -> bool:
        """Whether nothing stands on the line yet."""
        return not any(run.strip() for run in self._run)

    def end_line(self, *, keep: bool = False) -> None:
        """The line is done; with `keep` its blanks are left as they are."""
        run = "".join(self._run)
        line = run.rstrip() if keep else " ".join(_parted(run))
        self._run.clear()
        if line.strip():
            if self._gap and self._lines:
                self._lines.append("")
            self._gap = False
            self._lines.append(self.prefix + self.mark + line)
            self.mark = ""

    def end_block(self, *, keep: bool = False) -> None:
        """The line is done, and a blank one stands below it."""
        self.end_line(keep=keep)
        self._gap = True

    def border(self, signs: str) -> None:
        """What stands on the line is done, and behind it is a border of the page."""
        self.end_line()
        if not self._lines:
            self._lines.append("")
        self._lines[-1] += signs

    def take_line(self) -> str:
        """What stands on the line, taken away from it."""
        line = " ".join(_parted("".join(self._run)))
        self._run.clear()
        return line

    def text(self) -> str:
        self.end_line()
        return "\n".join(self._lines)


def row(cells: Sequence[str]) -> str:
    """The cells of a row with their borders; empty ones at the end are no cells."""
    used = list(cells)
    while used and not used[-1]:
        used.pop()
    return BORDER.join(used)


def border_of(line: str) -> str:
    """The borders that stand below a line."""
    return line[len(line.rstrip(_BORDERS)) :]


def without_borders(text: str) -> str:
    """A text as it is read."""
    if not any(sign in text for sign in _BORDERS):
        return text
    return "\n".join(line.rstrip(_BORDERS) for line in text.split("\n")).lstrip("\n")


class Paragraph(NamedTuple):
    """A paragraph of a word processor, or a row of one of its tables."""

    text: str
    is_heading: bool = False
    is_row: bool = False
    is_apart: bool = False  # a blank line stands above it in any case


class Arranged(NamedTuple):
    """Paragraphs as text, and where each of them begins in it."""

    text: str
    starts: list[int]


def apart(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """With a blank line above."""
    return [one._replace(is_apart=not at) for at, one in enumerate(paragraphs)]


def arrange(paragraphs: Sequence[Paragraph]) -> Arranged:
    """Paragraphs one a line.

    Where their author parted them by empty ones, these are the blank lines. Where none is empty, space stands around
    headings and long ones, as a style would give it. Around a table it stands in any case.
    """
    used = [at for at, one in enumerate(paragraphs) if one.text]
    is_parted = any(not one.text for one in paragraphs[used[0] : used[-1]]) if used else False
    lines: list[str] = []
    starts: list[int] = []
    length, before, is_apart = 0, Paragraph(""), False
    for one in paragraphs:
        apart = is_apart
        is_apart = not is_parted and (one.is_heading or len(one.text) > LONG) and not one.is_row
        gap = apart or is_apart or one.is_apart or one.is_row != before.is_row
        if one.text and lines and lines[-1] and gap:
            lines.append("")
            length += 1
        starts.append(length)
        if one.text or (lines and lines[-1]):
            lines.append(one.text)
            length += len(one.text) + 1
        before = one
    return Arranged("\n".join(lines).rstrip("\n"), starts)


def _parted(run: str) -> list[str]:
    """The words of a run between ordinary blanks; those that hold words together stay."""
    for sign in _BLANKS[1:]:
        run = run.replace(sign, " ")
    return [word for word in run.split(" ") if word]
