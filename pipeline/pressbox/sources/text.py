"""Plain text and Markdown: which encoding the bytes are in."""

import codecs

from pressbox.errors import InputError

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)

# How files begin that are often taken for text, and what people call them.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"SQLite format 3", "a database"),
)

_SAMPLE = 65_536  # bytes that are enough to tell what a file is
_TOO_MANY = 0.1  # the share of characters that no text has, from which on it is none
_SURE = 0.15  # chardet's own scale: half a page of English in cp1252 has no more
_TEXT_CONTROLS = {"\t", "\n", "\r", "\f", "\v", "\x85"}


def decode(data: bytes, shown: str) -> tuple[str, str]:
    """The text and its encoding. `shown` names the bytes in an error."""
    for start, what in _SIGNATURES:
        if data.startswith(start):
            raise InputError(f"{shown}: is {what}, no text; save it as plain text (.txt) first")
    text, encoding = _decoded(data)
    if _share_of_noise(text[:_SAMPLE]) > _TOO_MANY:
        raise InputError(f"{shown}: is no text; save the release as plain text (.txt) first")
    return text, encoding


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace"), name
    if wide := _wide(data):
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _guessed(data)


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


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes, as after a cut: another encoding would spoil all the letters that are whole."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - broken
    return (text, "utf-8") if whole >= 4 * broken else None


def _guessed(data: bytes) -> tuple[str, str]:
    import chardet  # takes 30 ms to load, for one file in a hundred

    guess = chardet.detect(data[:_SAMPLE])
    name, sure = guess.get("encoding"), guess.get("confidence") or 0.0
    if name and sure >= _SURE:
        try:
            return data.decode(name), codecs.lookup(name).name
        except (LookupError, UnicodeDecodeError):
            pass
    return data.decode("cp1252", "replace"), "cp1252"


def _share_of_noise(text: str) -> float:
    noise = sum(1 for char in text if _is_noise(char))
    return noise / len(text) if len(text) >= 16 else 0.0


def _is_noise(char: str) -> bool:
    return char == "\ufffd" or ((char < " " or "\x7f" <= char < "\xa0") and char not in _TEXT_CONTROLS)
