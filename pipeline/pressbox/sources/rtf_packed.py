"""RTF as Outlook packs it into mails (LZFu): a window of what was said, with references back into it."""

from struct import unpack_from

_SIZE = 4096
_PACKED, _PLAIN = b"LZFu", b"MELA"
_LARGEST = 20_000_000
# What every window begins with, by the definition of the format.
_KNOWN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked(data: bytes) -> bytes:
    """The RTF; as much of it as there is where the end is missing."""
    kind = data[8:12]
    if kind == _PLAIN:
        return data[16:]
    return bytes(_Window(data).out) if kind == _PACKED else b""


class _Window:
    """The last bytes that were said, which later ones refer to."""

    def __init__(self, data: bytes) -> None:
        self._window = bytearray(_KNOWN.ljust(_SIZE, b"\x00"))
        self._place = len(_KNOWN)
        self.out = bytearray()
        length = min(unpack_from("<I", data, 4)[0], _LARGEST)
        at = 16
        while at < len(data) and len(self.out) < length:
            at = self._eight(data, at)
            if at == 0:
                break
        del self.out[length:]

    def _eight(self, data: bytes, at: int) -> int:
        """Eight bytes or references, as the bits before them tell; where the next eight begin, 0 at the end."""
        flags = data[at]
        at += 1
        for bit in range(8):
            is_reference = flags >> bit & 1
            if at + is_reference >= len(data):
                return 0
            if not is_reference:
                self._say(data[at])
                at += 1
                continue
            start, count = (data[at] << 8 | data[at + 1]) >> 4, (data[at + 1] & 15) + 2
            if start == self._place:  # the sign of the end
                return 0
            for step in range(count):  # one by one: what is copied may reach into what is written
                self._say(self._window[(start + step) % _SIZE])
            at += 2
        return at

    def _say(self, byte: int) -> None:
        self.out.append(byte)
        self._window[self._place] = byte
        self._place = (self._place + 1) % _SIZE
