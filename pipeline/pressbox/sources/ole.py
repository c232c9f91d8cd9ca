"""OLE files, as far as mails of Outlook need it: named streams in chains of sectors."""

from collections.abc import Iterator
from struct import Struct, unpack_from
from typing import NamedTuple

from pressbox.sources.skips import UnreadableError

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # from here on a number is no sector's
_NOTHING = 0xFFFFFFFF
_ENTRY = Struct("<64sHBBIII16sIQQIQ")  # 128 bytes: name, its length, kind, …, left, right, child, …, start, size
_STREAM, _ROOT = 2, 5
_SMALL = 4096  # bytes: smaller streams lie in the stream of small sectors


class _Entry(NamedTuple):
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Ole:
    """The streams of a file, by their paths."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(_SIGNATURE):
            raise UnreadableError("mislabelled", "is no Outlook mail, though it is called one")
        self._data = data
        self._sector = 1 << unpack_from("<H", data, 30)[0]
        self._small = 1 << unpack_from("<H", data, 32)[0]
        if self._sector not in (512, 4096) or self._small != 64:
            raise _damaged()
        self._next = self._table()
        entries = self._chain(unpack_from("<I", data, 48)[0])
        self._entries = [_entry(entries, at) for at in range(0, len(entries) - 127, 128)]
        if not self._entries or self._entries[0].kind != _ROOT:
            raise _damaged()
        self._next_small = _numbers(self._chain(unpack_from("<I", data, 60)[0]))
        self._small_data = self._chain(self._entries[0].start)
        self.streams = dict(self._streams(self._entries[0].child, ""))

    def read(self, path: str) -> bytes:
        """The bytes of a stream, b'' where there is none of that name."""
        entry = self.streams.get(path)
        if entry is None:
            return b""
        return (self._chain_small(entry) if entry.size < _SMALL else self._chain(entry.start))[: entry.size]

    def _table(self) -> list[int]:
        """Which sector follows each: the table lies in sectors, too, whose numbers are in the head and behind it."""
        listed = list(unpack_from("<109I", self._data, 76))
        more, seen = unpack_from("<I", self._data, 68)[0], set[int]()
        while more < _END and more not in seen:
            seen.add(more)
            numbers = _numbers(self._bytes(more))
            listed += numbers[:-1]
            more = numbers[-1] if numbers else _NOTHING
        return [number for sector in listed if sector < _END for number in _numbers(self._bytes(sector))]

    def _bytes(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        if start >= len(self._data):
            raise _damaged()
        return self._data[start : start + self._sector]

    def _chain(self, sector: int) -> bytes:
        out: list[bytes] = []
        while sector < _END:
            if sector >= len(self._next) or len(out) > len(self._next):
                raise _damaged()
            out.append(self._bytes(sector))
            sector = self._next[sector]
        return b"".join(out)

    def _chain_small(self, entry: _Entry) -> bytes:
        out: list[bytes] = []
        sector = entry.start
        while sector < _END and len(out) * self._small < entry.size:
            if sector >= len(self._next_small):
                raise _damaged()
            out.append(self._small_data[sector * self._small : (sector + 1) * self._small])
            sector = self._next_small[sector]
        return b"".join(out)

    def _streams(self, root: int, above: str) -> Iterator[tuple[str, _Entry]]:
        """The entries of a folder are a tree; those of folders in it are further ones."""
        waiting, seen = [(root, above)], set[int]()
        while waiting:
            at, path = waiting.pop()
            if at in seen or at >= len(self._entries):
                continue
            seen.add(at)
            one = self._entries[at]
            waiting += [(one.left, path), (one.right, path), (one.child, f"{path}{one.name}/")]
            if one.kind == _STREAM:
                yield f"{path}{one.name}", one


def _entry(data: bytes, at: int) -> _Entry:
    name, length, kind, _, left, right, child, _, _, _, _, start, size = _ENTRY.unpack_from(data, at)
    return _Entry(name[: max(0, length - 2)].decode("utf-16-le", "replace"), kind, left, right, child, start, size)


def _numbers(data: bytes) -> list[int]:
    return list(unpack_from(f"<{len(data) // 4}I", data))


def _damaged() -> UnreadableError:
    return UnreadableError("cut", "is no whole Outlook mail: a part of it is missing")
