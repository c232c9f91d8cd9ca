"""A baseline: findings that were there when one began to check, counted by fingerprint and not shown again."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pressbox.desk.keeping import write_whole
from pressbox.errors import InputError, UsageError
from pressbox.models import Finding, Report

_FORM = 1


def weight(finding: Finding) -> int:
    """How often a slip is made: the places that state another value than the right one, where that is known."""
    doubted = [side for side in finding.values if side.value != finding.suggestion] or finding.values
    return max(1, sum(len(side.evidence) for side in doubted))


def read(path: Path) -> Counter[str]:
    """How often each slip was made."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        rows = data["findings"]
        if data["baseline"] != _FORM or not all(row["count"] > 0 for row in rows):
            raise ValueError
        return Counter({str(row["fingerprint"]): int(row["count"]) for row in rows})
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the path") from None
    except (ValueError, KeyError, TypeError):
        raise InputError(f"{path}: is no baseline; `pressbox check --write-baseline` writes one") from None


def applied(report: Report, known: Mapping[str, int]) -> Report:
    """The report without what was there before; a slip that is made more often than before is shown again."""
    left = [one for one in report.findings if weight(one) > known.get(one.fingerprint, 0)]
    hidden = len(report.findings) - len(left)
    return report.model_copy(update={"findings": left, "baseline": report.baseline + hidden})


def gone(report: Report, known: Mapping[str, int]) -> int:
    """How many of the findings of a baseline are there no more."""
    return len(known.keys() - {one.fingerprint for one in report.findings})


def write(path: Path, findings: Iterable[Finding], *, accept: bool) -> int:
    """Write what there is; how many. One that is there already takes in no new errors unless they are accepted."""
    rows = sorted((_row(one) for one in findings), key=lambda row: (row["code"], row["fingerprint"]))
    if path.exists() and not accept:
        known = read(path)
        new = [row for row in rows if row["severity"] == "error" and row["count"] > known[row["fingerprint"]]]
        if new:
            first = f"{new[0]['code']} {new[0]['fingerprint']}"
            errors = "1 new error" if len(new) == 1 else f"{len(new)} new errors"
            raise UsageError(f"{path}: {errors} ({first}) would be hidden; mend, or take in with --accept-errors")
    write_whole(path, json.dumps({"baseline": _FORM, "findings": rows}, ensure_ascii=False, indent=1) + "\n")
    return len(rows)


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "count": weight(finding),
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
    }
