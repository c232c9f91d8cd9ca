"""Findings for a terminal: one line each, then every side with its words, then what the evidence supports."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pressbox.models import Evidence, Finding, FindingValue
from pressbox.report import summary
from pressbox.report.places import Place, Places
from pressbox.report.sheet import Entry, Sheet
from pressbox.report.showing import cells, clean, shown

if TYPE_CHECKING:
    from rich.console import Console

_BESIDE = 40  # characters of the line shown before and behind the words
_WORDS = 100  # characters of the words themselves: of a whole quote its beginning and end are enough
STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}


class Piece(NamedTuple):
    """Words and the style that a terminal may give them."""

    words: str
    style: str = ""


Line = list[Piece]


def lines_of(sheet: Sheet) -> Iterator[str]:
    """The whole report as plain lines."""
    for line in styled(sheet):
        yield plain(line)


def show(sheet: Sheet, console: "Console") -> None:
    """The whole report in colour, where the console has any. Lines are not wrapped: carets must stay below words."""
    from rich.text import Text

    for line in styled(sheet):
        console.print(Text.assemble(*line), soft_wrap=True)


def plain(line: Line) -> str:
    return "".join(piece.words for piece in line)


def styled(sheet: Sheet) -> Iterator[Line]:
    """The whole report, finding by finding, with its closing lines."""
    for entry in sheet.entries:
        yield from entry_lines(entry, sheet)
        yield []
    for finding in sheet.difference.gone if sheet.difference else ():
        yield [Piece("gone", "bold green"), Piece(f" {finding.code} {finding.name}: {clean(finding.message)}")]
    for line in summary.lines_of(sheet):
        yield [Piece(line)]


def entry_lines(entry: Entry, sheet: Sheet) -> Iterator[Line]:
    """A finding, what follows from it, and where else its sender does the same."""
    finding = entry.finding
    state = sheet.difference.state(finding) if sheet.difference else ""
    yield _head(finding, f"{state} " if state else "")
    yield from finding_lines(finding, sheet.places)
    if entry.others:
        more = list(dict.fromkeys(place for other in entry.others for place in _places_of(other, sheet.places)))
        yield [Piece(f"  = habit of {clean(entry.sender)}: ", "bold"), Piece(f"the same in {len(more)} more places")]
        yield from ([Piece(f"    {place}", "cyan")] for place in more)
    for child in entry.children:
        yield [Piece("  = follows from it: ", "bold"), *_head(child)]
        yield from ([Piece("    "), *line] for line in finding_lines(child, sheet.places))


def _head(finding: Finding, state: str = "") -> Line:
    style = STYLES[finding.severity]
    name = Piece(f" {finding.code} {finding.name}", "bold")
    return [Piece(state, "bold magenta"), Piece(finding.severity, style), name, Piece(f": {clean(finding.message)}")]


def finding_lines(finding: Finding, places: Places) -> Iterator[Line]:
    """The sides of a finding and what decides between them, below its first line."""
    for value in told_sides(finding):
        yield from _side(value, places, STYLES[finding.severity])
    basis = clean(finding.basis or "")
    if finding.suggestion is not None:
        yield [
            Piece("  = rather: ", "bold green"),
            Piece(f"{shown(finding.suggestion)}{f' ({basis})' if basis else ''}"),
        ]
    elif basis:
        yield [Piece("  = note: ", "bold"), Piece(basis)]
    yield from ([Piece("  = innocent reading: ", "bold"), Piece(clean(reading))] for reading in finding.innocent)
    yield [Piece("  = finding: ", "bold"), Piece(clean(finding.fingerprint), "dim")]


def told_sides(finding: Finding) -> list[FindingValue]:
    """The sides to be shown: of an info those that are stated, since its message says what is usual."""
    stated = [side for side in finding.values if side.evidence]
    return stated if stated and finding.severity == "info" else finding.values


def _side(side: FindingValue, places: Places, style: str) -> Iterator[Line]:
    """A value, the places that state it, and below those that stand in equal lines the line, once."""
    yield [
        Piece(f"  {_shortened(shown(side.value))}", "bold"),
        *([] if side.evidence else [Piece(" (stated nowhere: worked out, or a known fact)", "dim")]),
    ]
    stated = [(evidence, places.of(evidence)) for evidence in side.evidence]
    for quoted, group in groupby(stated, key=lambda one: _quoted(one[1])):
        for evidence, place in group:
            yield [
                Piece(f"    {where(place)}", "cyan"),
                *([Piece(f" ({clean(evidence.role)})", "dim")] if evidence.role else []),
            ]
        before, words, after = quoted
        yield [Piece("      | ", "dim"), Piece(before), Piece(words, style), Piece(after)]
        yield [Piece("      | ", "dim"), Piece(" " * cells(before) + "^" * max(1, cells(words)), style)]


def _quoted(place: Place) -> tuple[str, str, str]:
    """The words of a place with what stands before and behind them in their line."""
    start = place.column - 1
    stop = len(place.text) if place.end_line > place.line else min(place.end_column - 1, len(place.text))
    low, high = max(0, start - _BESIDE), min(len(place.text), stop + _BESIDE)
    words = _shortened(clean(place.text[start:stop]))
    more = "…" if high < len(place.text) or place.end_line > place.line else ""
    before = ("…" if low else "") + clean(place.text[low:start])
    return before.lstrip(), words, clean(place.text[stop:high]).rstrip() + more


def _shortened(words: str) -> str:
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 30]} … {words[-27:]}"


def where(place: Place) -> str:
    """'releases/misano.txt:3:12', which editors open."""
    return clean(str(place))


def _places_of(finding: Finding, places: Places) -> list[str]:
    return [where(places.of(one)) for one in _evidence(finding)]


def _evidence(finding: Finding) -> Iterable[Evidence]:
    return (one for side in finding.values for one in side.evidence)
