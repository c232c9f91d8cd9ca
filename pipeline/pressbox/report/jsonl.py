"""Findings as JSON Lines, one finding a line, in the form of the contract."""

import json
from collections.abc import Iterator

from pressbox.models import Finding
from pressbox.report.sheet import Sheet
from pressbox.report.showing import json_lines


def lines_of(sheet: Sheet) -> Iterator[str]:
    for finding in sheet.findings:
        yield from _line(finding, {"state": sheet.difference.state(finding)} if sheet.difference else {})
    for finding in sheet.difference.gone if sheet.difference else ():
        yield from _line(finding, {"state": "gone"})


def _line(finding: Finding, state: dict[str, str]) -> Iterator[str]:
    return json_lines(json.dumps({**finding.model_dump(mode="json"), **state}, ensure_ascii=False))
