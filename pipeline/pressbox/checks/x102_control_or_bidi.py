"""Signs that nobody sees stand in the text.

## What it flags
Control characters, signs that turn the direction of writing, and signs of no width inside of words.

## Why it matters
They split names for every search, and a turned direction shows readers another text than machines read.

## Example
'Norrgård' with a zero-width space in the name, '12:30' behind a sign that turns the direction.

## Fine as it is
Soft hyphens, byte-order marks, tabs and page breaks; joiners in emoji and in scripts that need them; marks of direction
beside letters that are written from right to left.
"""

import unicodedata
from collections.abc import Iterator

from pressbox.checks.frame.case import Case, word_at
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.patterns import Match, pattern

# Controls but for tab, line feed and page break; no width; direction.
_UNSEEN = pattern(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MOST = 40  # places that are shown


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    # Most texts have nothing that is not printed: to ask that is quicker than to look for it.
    if _is_printed(case.text):
        yield PASSED
        return
    found = [match for match in _UNSEEN.finditer(case.text) if _is_odd(match, case.text)]
    if not found:
        yield PASSED
        return
    names = sorted({f"U+{ord(match[0]):04X}" for match in found})
    places = tuple(case.evidence(word_at(match.span(), case.text)) for match in found[:_MOST])
    clean = {"".join(char for char in place.text if not _UNSEEN.match(char)) for place in places}
    yield Clash(
        message=f"Signs that nobody sees stand in the text ({', '.join(names)}).",
        subject=case.subject("release"),
        attribute="unseen",
        values=(Value(names, places), Value("no such signs")),
        suggestion=sorted(clean),
        basis="the same words without them",
    )


def _is_printed(text: str) -> bool:
    for blank in "\n\t\u00a0":
        text = text.replace(blank, " ")
    return text.isprintable()


def _is_odd(match: Match, text: str) -> bool:
    """Whether a sign has no business here: controls and turned directions never, others not inside of words."""
    sign = match[0]
    if sign in _TURNING:
        return not _is_from_the_right(text, match.start())
    if unicodedata.category(sign) == "Cc":
        return True
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return _is_western(before) and _is_western(behind)


def _is_western(char: str) -> bool:
    """Latin, Greek and Cyrillic letters, and figures: they need no joiners."""
    return char.isalnum() and ord(char) < 0x530


def _is_from_the_right(text: str, place: int) -> bool:
    """Whether the line has letters that are written from right to left."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line = text[start : end if end >= 0 else len(text)]
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in line)


CHECK = Check("X102", "control-or-bidi", "warning", within=look)
