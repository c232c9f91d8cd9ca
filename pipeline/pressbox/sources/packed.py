"""What Word and its like keep: XML in a zip file, read without trust."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from pressbox.sources.skips import UnreadableError

LARGEST = 20_000_000  # bytes of a part when it is unpacked
MOST = 200_000  # elements of a part: some hundred pages
_DOCTYPE = b"<!DOCTYPE"
_HEAD = 64


class Packed:
    """The parts of a document."""

    def __init__(self, data: bytes, called: str) -> None:
        self._called = called
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError):
            raise UnreadableError("cut", f"is no whole {called}: its end is missing or damaged") from None

    @property
    def names(self) -> list[str]:
        return self._zip.namelist()

    def part(self, name: str) -> ET.Element | None:
        """A part as XML; None where there is none of that name."""
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        return _parsed(self._unpacked(info), self._called)

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise UnreadableError("encrypted", "is encrypted")
        if info.file_size > LARGEST:
            raise UnreadableError("bomb", f"unpacks to over {LARGEST // 1_000_000} MB")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(LARGEST + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise UnreadableError("cut", f"is no whole {self._called}: a part of it is damaged") from None
        if len(data) > LARGEST:
            raise UnreadableError("bomb", f"unpacks to over {LARGEST // 1_000_000} MB")
        return data


def _parsed(data: bytes, called: str) -> ET.Element:
    """XML without any entities of its own: those of a bomb would be unpacked while it is read."""
    plain = data.replace(b"\x00", b"") if b"\x00" in data[:_HEAD] else data
    if _DOCTYPE in plain:
        raise UnreadableError("bomb", f"is no {called} that any word processor writes: its XML has entities of its own")
    if plain.count(b"<") - plain.count(b"</") > MOST:
        raise UnreadableError("bomb", f"over {MOST:,} elements")
    try:
        return ET.fromstring(data)  # noqa: S314 - what it might be made to unpack was refused above
    except ET.ParseError:
        raise UnreadableError("cut", f"is no whole {called}: its XML is damaged") from None


def within(
    element: ET.Element, *left_out: str, unless: Callable[[ET.Element], bool] | None = None
) -> Iterator[ET.Element]:
    """All elements below one, in order, without those of some names or kind and what is in them."""
    waiting = list(reversed(element))
    while waiting:
        one = waiting.pop()
        if one.tag not in left_out and not (unless and unless(one)):
            yield one
            waiting.extend(reversed(one))
