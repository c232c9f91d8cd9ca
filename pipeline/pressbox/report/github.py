"""Findings as lines of a GitHub workflow's log, which GitHub shows beside the changed files."""

from collections import Counter
from collections.abc import Iterator

from pressbox.checks.frame.wording import counted
from pressbox.models import Finding
from pressbox.report import summary
from pressbox.report.sheet import Sheet
from pressbox.report.showing import clean
from pressbox.report.text import finding_lines, plain

LIMIT = 10  # of each level: GitHub drops the others without a word
_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def lines_of(sheet: Sheet) -> Iterator[str]:
    told: Counter[str] = Counter()
    for finding in sheet.findings:
        if finding.severity == "info" and not sheet.infos:
            continue
        told[finding.severity] += 1
        if told[finding.severity] <= LIMIT:
            yield _annotation(finding, sheet)
    for level, number in told.items():
        if number > LIMIT:
            yield f"pressbox: {counted(number - LIMIT, 'more ' + level)} not shown here; --format text shows all"
    yield from summary.lines_of(sheet)


def _annotation(finding: Finding, sheet: Sheet) -> str:
    state = f"{sheet.difference.state(finding)}: " if sheet.difference else ""
    parts = {"title": f"{state}{finding.code} {finding.name}"}
    if main := sheet.main_place(finding):
        _, place = main
        parts |= {"file": clean(place.file), "line": str(place.line), "col": str(place.column)}
        parts |= {"endLine": str(place.end_line), "endColumn": str(place.end_column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in parts.items())
    below = [plain(line) for line in finding_lines(finding, sheet.places)]
    return f"::{_LEVELS[finding.severity]} {told}::{_data(chr(10).join([clean(finding.message), *below]))}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
