"""Findings as a GitLab code quality report."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pressbox.models import Finding
from pressbox.report.sheet import Sheet
from pressbox.report.showing import clean, json_lines, shown

_LEVELS = {"error": "critical", "warning": "major", "info": "info"}


def lines_of(sheet: Sheet) -> Iterator[str]:
    seen: Counter[str] = Counter()
    issues = []
    for finding in sheet.findings:
        seen[finding.fingerprint] += 1
        issues.append(_issue(finding, sheet, seen[finding.fingerprint]))
    yield from json_lines(json.dumps(issues, ensure_ascii=False, indent=2))


def _issue(finding: Finding, sheet: Sheet, nth: int) -> dict[str, Any]:
    """GitLab hides what has the fingerprint of another issue: a second one gets a number."""
    main = sheet.main_place(finding)
    rather = "" if finding.suggestion is None else f" Rather {shown(finding.suggestion)}: {finding.basis}."
    others = [sheet.places.of(one) for side in finding.values for one in side.evidence]
    return {
        "type": "issue",
        "description": clean(f"{finding.message}{rather}"),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": finding.fingerprint if nth == 1 else f"{finding.fingerprint}-{nth}",
        "severity": _LEVELS[finding.severity],
        "location": {
            "path": clean(main[1].file) if main else clean(sheet.places.file(sheet.release_of(finding))),
            "lines": {"begin": main[1].line if main else 1, "end": main[1].end_line if main else 1},
        },
        "other_locations": [
            {"path": clean(place.file), "lines": {"begin": place.line, "end": place.end_line}}
            for place in others
            if not main or place != main[1]
        ],
    }
