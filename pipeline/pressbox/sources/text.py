"""Plain text and Markdown: which encoding the bytes are in."""

import codecs

from pressbox.packs import Packs
from pressbox.patterns import pattern
from pressbox.sources.document import Decoded, Extract
from pressbox.sources.skips import UnreadableError

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)

_SAMPLE = 65_536  # bytes that are enough to tell what a file is
_TOO_MANY = 0.1  # the share of characters that no text has, from which on it is none
_SURE = 0.15  # chardet's own scale: half a page of English in cp1252 has no more
# Control signs that no text has, and what stands for bytes that were no letters.
_NOISE = pattern(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")


def read(data: bytes, _packs: Packs) -> Extract:
    """The text of a file that is nothing but text."""
    return Extract(*decode(data))


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text, its encoding, and what told it: a mark, being UTF-8, what was declared, or a guess."""
    found = _decoded(data, declared)
    if _share_of_noise(found.text[:_SAMPLE]) > _TOO_MANY:
        raise UnreadableError("binary", "is no text")
    return found


def _decoded(data: bytes, declared: str | None) -> Decoded:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, "replace"), name, "mark")
    if wide := _wide(data):
        return Decoded(data.decode(wide, "replace"), wide, "guessed")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _damaged_utf8(data) or _guessed(data)


def _declared(data: bytes, name: str | None) -> Decoded | None:
    """As it says of itself, if that can be true."""
    try:
        codec = codecs.lookup(name or "")
        text = data.decode(codec.name)
    except (LookupError, ValueError):
        return None
    return Decoded(text, codec.name, "declared") if isinstance(text, str) else None


def _wide(data: bytes) -> str | None:
    """UTF-16 that lost its mark: every other byte of a western text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 8:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as after a cut: another encoding would spoil all the letters that are whole."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - broken
    return Decoded(text, "utf-8", "guessed") if whole >= 4 * broken else None


def _guessed(data: bytes) -> Decoded:
    import chardet  # takes 30 ms to load, for one file in a hundred

    guess = chardet.detect(data[:_SAMPLE])
    name, sure = guess.get("encoding"), guess.get("confidence") or 0.0
    if name and sure >= _SURE:
        try:
            return Decoded(data.decode(name), codecs.lookup(name).name, "guessed")
        except (LookupError, UnicodeDecodeError):
            pass
    return Decoded(data.decode("cp1252", "replace"), "cp1252", "guessed")


def _share_of_noise(text: str) -> float:
    return len(_NOISE.findall(text)) / len(text) if len(text) >= 16 else 0.0
