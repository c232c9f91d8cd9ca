"""A quotation mark opens and is never closed, or closes what was never opened.

## What it flags
A paragraph with a double quotation mark, of any kind, that has no other half.

## Why it matters
Nobody can tell where the words of the speaker end and those of the release begin.

## Example
'We are very pleased with the car", says the driver.

## Fine as it is
A quote of several paragraphs, each of which opens a mark and only the last of which closes it; marks of two kinds;
inches and seconds; apostrophes and single marks.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.models import Span
from pressbox.patterns import Match, pattern

_MARK = pattern(r"[\"“”„‟«»＂]")
_BEFORE_OPENING = frozenset(" \n\t\u00a0([{-–—/:|'‘’>")
_DASHES = frozenset("-–—−‒")
_INCHES = frozenset('"”')  # and seconds: '4,7”'
_SHOWN = 60  # characters of the text beside a mark that are shown
Side = tuple[int, bool]  # where a mark stands, and whether it opens


def look(case: Case) -> Iterator[Outcome]:
    text = case.text
    pending: int | None = None  # the mark that the line before has left open
    ended = 0  # where that line ends
    for start, end in _marked_lines(case):
        sides = list(_sides(text, start, end))
        # Lines between belong to the quote as long as no blank line parts them from it.
        goes_on = "\n\n" not in text[ended:start].rstrip()
        if pending is not None and goes_on and sides and not sides[0][1]:
            sides.insert(0, (pending, True))
        elif pending is not None and not (goes_on and sides and not text[start : sides[0][0]].strip()):
            yield _clash(case, pending, is_opening=True)
        stray, still_open = _unmatched(sides)
        yield from (_clash(case, place, is_opening=False) for place in stray)
        yield from (_clash(case, place, is_opening=True) for place in still_open[:-1])
        pending, ended = (still_open[-1] if still_open else None), end
        if sides and not stray and not still_open:
            yield PASSED
    if pending is not None:
        yield _clash(case, pending, is_opening=True)


def _marked_lines(case: Case) -> Iterator[Span]:
    """The lines that have a mark: most releases have a paragraph on one."""
    end = -1
    for found in _MARK.finditer(case.text):
        if found.start() > end:
            start, end = case.line(found.start())
            yield start, end


def _sides(text: str, start: int, end: int) -> Iterator[Side]:
    """The marks of a paragraph, each as opening or closing by what stands beside it."""
    depth = 0
    for found in _MARK.finditer(text, start, end):
        opens = _opens(text, found, start, end, depth)
        if opens is not None:
            depth += 1 if opens else -1 if depth else 0
            yield found.start(), opens


def _opens(text: str, found: Match, start: int, end: int, depth: int) -> bool | None:
    """Whether a mark opens; None where it is no quotation mark but inches or seconds."""
    at = found.start()
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isdigit() and after.isdigit():
        return None  # '1’55”268'
    if found[0] in _INCHES and before.isdigit() and not depth:
        return None
    if found[0] in "«»" and before.isspace() and not after.isalnum():
        return found[0] == "«"  # '« Trame de fond », …'
    if before in _BEFORE_OPENING and not after.isspace():
        return True
    if not before.isspace() and (after.isspace() or not after.isalnum()):
        return False
    return found[0] in "“„«" if found[0] != '"' else not depth


def _unmatched(sides: list[Side]) -> tuple[list[int], list[int]]:
    """The closing marks that nothing opened, and the opening ones that nothing closed."""
    opened: list[int] = []
    stray: list[int] = []
    for place, opens in sides:
        if opens:
            opened.append(place)
        elif opened:
            opened.pop()
        else:
            stray.append(place)
    return stray, opened


def _clash(case: Case, place: int, *, is_opening: bool) -> Clash:
    start, end = case.line(place)
    span = (place, min(end, place + _SHOWN)) if is_opening else (max(start, place - _SHOWN), place + 1)
    stated, missing = ("opening", "closing") if is_opening else ("closing", "opening")
    is_dashed = not is_opening and case.text[start] in _DASHES
    dash = Value("dash", (case.evidence((start, min(place, start + _SHOWN)), "mark"),))
    return Clash(
        message="A quote begins with a dash and ends with a quotation mark."
        if is_dashed
        else f"The {stated} quotation mark has no {missing} one.",
        subject=case.subject("release"),
        attribute="quotation marks",
        values=(
            Value(f"{stated} mark", (case.evidence(span, "mark"),)),
            dash if is_dashed else Value(f"no {missing} mark"),
        ),
    )


CHECK = Check("Q103", "quote-marks-unbalanced", "info", within=look)
