"""Findings as one JSON object, in the form of the contract."""

import json
from collections.abc import Iterator
from typing import Any

from pressbox.report.sheet import Sheet
from pressbox.report.showing import json_lines


def lines_of(sheet: Sheet) -> Iterator[str]:
    if sheet.difference is None:
        yield from json_lines(sheet.report.to_json())
        return
    data = {**sheet.report.model_dump(mode="json"), "diff": _difference(sheet)}
    yield from json_lines(json.dumps(data, ensure_ascii=False, indent=2))


def _difference(sheet: Sheet) -> dict[str, Any]:
    """The fingerprints by state; those that are gone whole, since nothing else holds them any more."""
    difference = sheet.difference
    assert difference is not None  # noqa: S101 - asked for only where there is one
    found: dict[str, Any] = {"new": [], "changed": [], "unchanged": []}
    for finding in sheet.findings:
        found[difference.state(finding)].append(finding.fingerprint)
    found["changed"] = [
        {"fingerprint": one.fingerprint, "before": difference.before[id(one)].model_dump(mode="json")}
        for one in sheet.findings
        if difference.state(one) == "changed"
    ]
    return {**found, "gone": [one.model_dump(mode="json") for one in difference.gone]}
