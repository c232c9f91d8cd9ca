"""Letters are garbled: the text was read in another encoding than it was written in.

## What it flags
Pairs like 'Ã¶' that are one letter of UTF-8 read as Windows-1252, and signs that stand for bytes that no encoding has.

## Why it matters
Names come out wrong, in the record and wherever the text is pasted.

## Example
'BÃ¤ckstrÃ¶m' for 'Bäckström', 'Norrg�rd' for 'Norrgård'.

## Fine as it is
Rare letters, names in capitals before a closing quotation mark, currency and degree signs.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case, word_at
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import Span
from pressbox.patterns import pattern

_FOREIGN = pattern(r"[^\x00-\x7f]+")
_LOST = "\ufffd"
_OPENERS = f"ÂÃÄÅâ{_LOST}"  # with one of them all that is garbled here begins
_ALONE = "Ã"  # what is left of two signs where the second was dropped
_MOST = 40  # places that are shown
_LETTERS = range(0xC0, 0x180)  # what is garbled in western texts: letters …
_TYPOGRAPHY = range(0x2010, 0x2070)  # … dashes and quotation marks …
_SIGNS = frozenset("\u00a0°€£©®«»·§²³½´¨¡¿ªº")  # … and signs


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    words = _garbled(case) if any(sign in case.text for sign in _OPENERS) else []
    if not words:
        yield PASSED
        return
    mended = sorted({repaired(case.text[start:end]) for start, end in words})
    known = not any(_LOST in word or _ALONE in word for word in mended)
    said = sorted({case.text[start:end] for start, end in words})
    yield Clash(
        message=f"Letters are garbled, as in {said[0]!r}: the text was read in another encoding than its own.",
        subject=case.subject("release"),
        attribute="encoding",
        values=(Value(said, tuple(case.evidence(word) for word in words[:_MOST])), Value(mended if known else None)),
        suggestion=mended if known else None,
        basis="the same bytes read as UTF-8" if known else None,
    )


def _garbled(case: Case) -> list[Span]:
    """The words in which something was garbled."""
    words = dict.fromkeys(word_at(run.span(), case.text) for run in _FOREIGN.finditer(case.text))
    return [word for word in words if is_garbled(case.text[slice(*word)])]


def is_garbled(word: str) -> bool:
    """Whether letters of a word are pairs of signs that nobody writes."""
    return _LOST in word or any(_is_wrong(run[0], word, run.start(), run.end()) for run in _FOREIGN.finditer(word))


def _is_wrong(run: str, word: str, start: int, end: int) -> bool:
    """Whether a run of foreign signs is UTF-8 read as Windows-1252, in a word that is not in capitals throughout."""
    before, behind = word[start - 1 : start], word[end : end + 1]
    if run == _ALONE:
        return before.islower() or behind.islower()
    mended = repaired(run)
    if mended == run or not all(_is_usual(char) for char in mended):
        return False
    if len(run) >= 3 * len(mended):
        return True  # 'â€™': three signs for one
    # 'É»' at the end of a name in capitals is no pair; 'Ã¶' inside of small letters is.
    in_capitals = before.isupper() and not behind.islower()
    return not in_capitals and (before.islower() or behind.islower() or run[0] in "ÂÃ")


def _is_usual(char: str) -> bool:
    return ord(char) in _LETTERS or ord(char) in _TYPOGRAPHY or char in _SIGNS


def repaired(text: str) -> str:
    """The text as its bytes read in UTF-8, where they do."""
    try:
        return b"".join(map(_byte, text)).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return text


def _byte(char: str) -> bytes:
    """As Windows-1252 has it, and where it has none as Latin-1."""
    return bytes([ord(char)]) if 0x80 <= ord(char) < 0xA0 else char.encode("cp1252")


CHECK = Check("X101", "decoding-doubt", "warning", within=look)
