"""Findings as JSON Lines, one finding a line, in the form of the contract."""

import json
from collections.abc import Iterator

from pressbox.report.sheet import Sheet


def lines_of(sheet: Sheet) -> Iterator[str]:
    for finding in sheet.findings:
        data = finding.model_dump(mode="json")
        if sheet.difference:
            data["state"] = sheet.difference.state(finding)
        yield json.dumps(data, ensure_ascii=False)
    for finding in sheet.difference.gone if sheet.difference else ():
        yield json.dumps({**finding.model_dump(mode="json"), "state": "gone"}, ensure_ascii=False)
