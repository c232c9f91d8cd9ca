"""Findings as a table, one finding a row, for spreadsheets."""

import csv
import io
from collections.abc import Iterator

from pressbox.models import Evidence, Finding
from pressbox.report.places import Places
from pressbox.report.sheet import Sheet
from pressbox.report.showing import clean, shown
from pressbox.report.text import where

COLUMNS = (
    "code", "name", "severity", "message", "scope", "subject", "attribute", "values", "places", "words", "suggestion",
    "basis", "innocent", "parent", "fingerprint", "state",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@")  # what a spreadsheet takes for a formula at the beginning of a cell


def lines_of(sheet: Sheet) -> Iterator[str]:
    yield _row(COLUMNS)
    for finding in sheet.findings:
        yield _row(_cells(finding, sheet.places, sheet.difference.state(finding) if sheet.difference else ""))
    for finding in sheet.difference.gone if sheet.difference else ():
        yield _row(_cells(finding, sheet.places, "gone"))


def _cells(finding: Finding, places: Places, state: str) -> tuple[str, ...]:
    stated = [(side, one) for side in finding.values for one in side.evidence]
    return (
        finding.code, finding.name, finding.severity, finding.message, finding.scope,
        f"{finding.subject.kind} {finding.subject.key}", finding.attribute,
        " | ".join(shown(side.value) for side in finding.values),
        " | ".join(f"{shown(side.value)}: {_place(one, places, state)}" for side, one in stated),
        " | ".join(one.text for _, one in stated),
        "" if finding.suggestion is None else shown(finding.suggestion),
        finding.basis or "", " | ".join(finding.innocent), finding.parent or "", finding.fingerprint, state,
    )  # fmt: skip


def _place(evidence: Evidence, places: Places, state: str) -> str:
    """Of what is gone nobody knows where in today's text it would be."""
    return places.file(evidence.release) if state == "gone" else where(places.of(evidence))


def _row(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([_harmless(cell) for cell in cells])
    return out.getvalue()


def _harmless(cell: str) -> str:
    """One line that no spreadsheet reckons with: an apostrophe makes it text."""
    words = clean(cell)
    return f"'{words}" if words.lstrip().startswith(_FORMULA) else words
