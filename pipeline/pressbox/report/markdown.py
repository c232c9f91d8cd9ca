"""Findings as Markdown, for a comment on a change or a page to be read."""

from collections.abc import Iterator

from pressbox.models import Evidence, Finding, FindingValue
from pressbox.report import summary
from pressbox.report.sheet import Entry, Sheet
from pressbox.report.showing import clean, shown
from pressbox.report.text import told_sides, where
from pressbox.sources.formats import MADE

# Signs that some Markdown or other takes for more than themselves, and what stands for them.
_MEANT = {sign: f"\\{sign}" for sign in "\\`*_[]#|~$"} | {"@": "&#64;", "&": "&amp;", "<": "&lt;", ">": "&gt;"}


def lines_of(sheet: Sheet) -> Iterator[str]:
    yield f"<!-- {MADE} check -->"
    yield "# What does not fit"
    yield ""
    for entry in sheet.entries:
        yield from _entry(entry, sheet)
    for finding in sheet.difference.gone if sheet.difference else ():
        yield f"- gone: {finding.code} {finding.name}: {escaped(finding.message)}"
    yield ""
    for line in summary.lines_of(sheet):
        yield f"{line}  "


def _entry(entry: Entry, sheet: Sheet) -> Iterator[str]:
    finding = entry.finding
    state = f"{sheet.difference.state(finding)} " if sheet.difference else ""
    yield f"## {state}{finding.severity} {finding.code} {finding.name}"
    yield ""
    yield escaped(finding.message)
    yield ""
    yield from _body(finding, sheet)
    if entry.others:
        sender = escaped(entry.sender)
        yield f"- {sender} does the same elsewhere:"
        for other in entry.others:
            for side in other.values:
                yield from _places(side, sheet)
    for child in entry.children:
        yield f"- Follows from it: **{child.severity} {child.code} {child.name}**: {escaped(child.message)}"
        yield from (f"  {line}" for line in _body(child, sheet))
    yield ""


def _body(finding: Finding, sheet: Sheet) -> Iterator[str]:
    for side in told_sides(finding):
        unstated = "" if side.evidence else " (stated nowhere: worked out, or a known fact)"
        yield f"- **{escaped(shown(side.value))}**{unstated}"
        yield from _places(side, sheet)
    basis = escaped(finding.basis or "")
    if finding.suggestion is not None:
        yield f"- Rather **{escaped(shown(finding.suggestion))}**{f': {basis}' if basis else ''}"
    elif basis:
        yield f"- {basis}"
    yield from (f"- Innocent reading: {escaped(reading)}" for reading in finding.innocent)


def _places(side: FindingValue, sheet: Sheet) -> Iterator[str]:
    yield from (f"  - {_place(one, sheet)}" for one in side.evidence)


def _place(evidence: Evidence, sheet: Sheet) -> str:
    words = clean(evidence.text)
    return f"{code(where(sheet.places.of(evidence)))} {code(words)}" if words.strip() else code(words)


def escaped(text: str) -> str:
    """The words as they are, whatever signs they hold: no list, no link, and a name with an @ calls nobody."""
    words = "".join(_MEANT.get(char, char) for char in clean(text).strip()).replace("://", "&#58;//")
    number = words[: len(words) - len(words.lstrip("0123456789"))]
    if words[len(number) : len(number) + 1] in {".", ")"} and number:
        return f"{number}\\{words[len(number) :]}"
    return f"\\{words}" if words.startswith(("-", "+", "=", ":")) else words


def code(text: str) -> str:
    """A code span, whose fence is longer than any run of backticks in it."""
    fence = "`" * (max((len(run) for run in _runs(text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _runs(text: str) -> Iterator[str]:
    run = ""
    for char in f"{text} ":
        if char == "`":
            run += char
        elif run:
            yield run
            run = ""
