"""Which bytes of a file say which characters of its record, so that a few words can be changed and nothing else."""

import codecs
from collections.abc import Iterable, Sequence

from pressbox.errors import UsageError
from pressbox.extractor import as_read
from pressbox.sources.text import decode

_MARKS = {"utf-8": (codecs.BOM_UTF8,), "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
          "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)}  # fmt: skip
_SIDES = ("-le", "-be")


class BytesMap:
    """The bytes of a release, and where each character of its text begins in them."""

    def __init__(self, data: bytes, encoding: str, shown: str) -> None:
        self._data = data
        self._shown = shown
        mark = next((one for one in _MARKS.get(encoding, ()) if data.startswith(one)), b"")
        wide = encoding if encoding == "utf-8" or not mark else encoding + _SIDES[_MARKS[encoding].index(mark)]
        self._codec = wide
        self._starts = self._as_read(self._characters(len(mark)))
        self.text = as_read(decode(data).text)

    def _characters(self, begin: int) -> list[tuple[str, int]]:
        """Each character with the byte at which it begins."""
        decoder = codecs.getincrementaldecoder(self._codec)("replace")
        found: list[tuple[str, int]] = []
        start = begin
        for at in range(begin, len(self._data)):
            for char in decoder.decode(self._data[at : at + 1]):
                found.append((char, start))
                start = at + 1
        return found + [(char, start) for char in decoder.decode(b"", final=True)]

    def _as_read(self, characters: Sequence[tuple[str, int]]) -> list[int]:
        """Where the characters of the record begin: a line end of two characters is one there."""
        starts = []
        for at, (char, start) in enumerate(characters):
            is_mark = at == 0 and char == "\ufeff"
            if not is_mark and not (char == "\n" and at and characters[at - 1][0] == "\r"):
                starts.append(start)
        return [*starts, len(self._data)]

    def changed(self, edits: Iterable[tuple[int, int, str]]) -> bytes:
        """The bytes with other words at some places; what is not one of them is not touched."""
        out, text = self._data, self.text
        for start, end, words in sorted(edits, reverse=True):
            try:
                new = words.encode(self._codec)
            except UnicodeEncodeError:
                raise UsageError(f"{self._shown}: {words!r} can't be written in its encoding ({self._codec})") from None
            out = out[: self._starts[start]] + new + out[self._starts[end] :]
            text = text[:start] + words + text[end:]
        if len(self._starts) != len(self.text) + 1 or as_read(decode(out).text) != text:
            raise UsageError(f"{self._shown}: its bytes are damaged, so that more than these words would change")
        return out

    def raw(self, data: bytes) -> str:
        """Bytes of this file as text, its own line ends kept."""
        return decode(data).text
