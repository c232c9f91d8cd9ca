"""The process that reads PDFs. It takes their bytes on standard input and answers with the lines of their pages.

It imports nothing of pressbox: it is started as a file, within limits of its own.
"""

import json
import sys
from collections.abc import Iterator
from ctypes import c_double
from math import sqrt
from typing import Any, BinaryIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MEMORY = 1_500_000_000  # bytes
PAGES = 300
CHARACTERS = 2_000_000
CELL = 0.8  # of the height of the letters: a wider gap parts two cells
BLANK = 0.12  # a wider one parts two words
_OVERLAP = 0.4  # of the height that letters of one line have in common
_PASSWORD = "password"  # noqa: S105 - pdfium's word for what is missing


def main() -> None:
    _limit()
    taken, given = sys.stdin.buffer, sys.stdout.buffer
    while length := taken.read(8):
        data = taken.read(int.from_bytes(length, "big"))
        answer = json.dumps(_answer(data)).encode()
        _send(given, answer)


def _send(given: BinaryIO, answer: bytes) -> None:
    given.write(len(answer).to_bytes(8, "big") + answer)
    given.flush()


def _limit() -> None:
    """No more memory than a release can need, where the system can say so."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(data: bytes) -> dict[str, Any]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return {"fault": "encrypted" if _PASSWORD in str(error).lower() else "damaged"}
    try:
        if len(document) > PAGES:
            return {"fault": "long"}
        return {"pages": list(_pages(document))}
    except MemoryError:
        return {"fault": "memory"}
    except pdfium.PdfiumError:
        return {"fault": "damaged"}
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument) -> Iterator[list[list[Any]]]:
    left = CHARACTERS
    for page in document:
        text = page.get_textpage()
        count = text.count_chars()
        left -= count
        if left < 0:
            raise MemoryError
        yield list(_lines(text, count))
        text.close()
        page.close()


def _lines(text: pdfium.PdfTextPage, count: int) -> Iterator[list[Any]]:
    """The lines of a page in the order in which they were written: words, left, bottom, right, and their height."""
    line = _Line()
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text.raw, at)
        char = chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
        if char.isspace() or (char != "\x02" and char < " "):
            line.space = True
            continue
        box = _box(text, at)
        if box is None:
            continue
        if not line.goes_on(box):
            yield from line.done()
            line = _Line()
        line.add(char, box)
    yield from line.done()


Box = tuple[float, float, float, float]


def _box(text: pdfium.PdfTextPage, at: int) -> Box | None:
    """Left, base line, right and top of a letter: its room along the line, and the size of its font."""
    rect, matrix, left, base = raw.FS_RECTF(), raw.FS_MATRIX(), c_double(), c_double()
    if not (
        raw.FPDFText_GetLooseCharBox(text.raw, at, rect)
        and raw.FPDFText_GetCharOrigin(text.raw, at, left, base)
        and raw.FPDFText_GetMatrix(text.raw, at, matrix)
    ):
        return None
    size = raw.FPDFText_GetFontSize(text.raw, at) * sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
    return rect.left, base.value, rect.right, base.value + (size or rect.top - rect.bottom)


class _Line:
    """A line while its letters come."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.box: Box | None = None
        self.last: Box | None = None
        self.space = False

    def goes_on(self, box: Box) -> bool:
        """Whether a letter stands on the line, behind all others."""
        if self.last is None:
            return True
        left, bottom, _, top = box
        height = min(top - bottom, self.last[3] - self.last[1])
        common = min(top, self.last[3]) - max(bottom, self.last[1])
        return common > _OVERLAP * height and left >= self.last[2] - height

    def add(self, char: str, box: Box) -> None:
        if self.last is not None and self.box is not None:
            height = max(box[3] - box[1], 1.0)
            gap = box[0] - self.last[2]
            if gap > CELL * height:
                self.said.append("\t")
            elif self.space or gap > BLANK * height:
                self.said.append(" ")
            self.box = (
                min(self.box[0], box[0]), min(self.box[1], box[1]), max(self.box[2], box[2]), max(self.box[3], box[3]),
            )  # fmt: skip
        else:
            self.box = box
        self.said.append(char)
        self.last, self.space = box, False

    def done(self) -> Iterator[list[Any]]:
        if self.box is not None:
            left, bottom, right, top = (round(one, 1) for one in self.box)
            yield ["".join(self.said), left, bottom, right, round(top - bottom, 1)]


if __name__ == "__main__":
    main()
