"""Findings as SARIF 2.1.0, for code scanning and editors."""

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from pressbox import __version__
from pressbox.checks import all_checks
from pressbox.checks.frame.check import Check
from pressbox.models import Evidence, Finding, WaivedFinding
from pressbox.report.places import Place
from pressbox.report.sheet import Sheet
from pressbox.report.showing import clean, json_lines, shown

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_STATES = {"new": "new", "changed": "updated", "unchanged": "unchanged"}


def lines_of(sheet: Sheet) -> Iterator[str]:
    rules = [check for check in all_checks() if _is_told(check, sheet)]
    index = {check.code: at for at, check in enumerate(rules)}
    results = [_result(one, sheet, index, _state(one, sheet)) for one in sheet.findings]
    results += [_result(one, sheet, index, "absent") for one in _gone(sheet)]
    results += [_suppressed(one, sheet, index) for one in sheet.report.let_stand]
    driver = {"name": "pressbox", "version": __version__, "rules": [_rule(check) for check in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(sheet)],
        "results": results,
        "properties": {"checked": {code: one.model_dump() for code, one in sheet.report.checked.items()}},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield from json_lines(json.dumps(log, ensure_ascii=False, indent=2))


def _is_told(check: Check, sheet: Sheet) -> bool:
    """Rules are those that ran, and those of results that are gone."""
    return check.code in sheet.report.checked or any(one.code == check.code for one in (*sheet.findings, *_gone(sheet)))


def _gone(sheet: Sheet) -> tuple[Finding, ...]:
    return sheet.difference.gone if sheet.difference else ()


def _state(finding: Finding, sheet: Sheet) -> str | None:
    return _STATES[sheet.difference.state(finding)] if sheet.difference else None


def _invocation(sheet: Sheet) -> dict[str, Any]:
    """What was skipped is said: a run that is not complete is not taken for a clean one."""
    told = [{"level": "warning", "message": {"text": _words(one)}} for one in sheet.report.skipped]
    return {"executionSuccessful": True, **({"toolExecutionNotifications": told} if told else {})}


def _rule(check: Check) -> dict[str, Any]:
    parts = "\n\n".join(f"{heading}: {' '.join(body.split())}" for heading, body in check.sections.items())
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": _words(check.title)},
        "help": {"text": "\n\n".join(_words(part) for part in parts.split("\n\n"))},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(finding: Finding, sheet: Sheet, index: dict[str, int], state: str | None) -> dict[str, Any]:
    """The main place is the location; every side is a related location with its value."""
    main = sheet.main_place(finding)
    is_here = state != "absent"
    stated = [(shown(side.value), one) for side in finding.values for one in side.evidence]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _physical(*main, is_here)}] if main else [],
        "relatedLocations": [
            _related(nth, value, _physical(one, sheet.places.of(one), is_here))
            for nth, (value, one) in enumerate(stated, start=1)
        ],
        "partialFingerprints": {"pressbox/v1": finding.fingerprint},
        "properties": finding.model_dump(
            mode="json", include={"scope", "subject", "attribute", "suggestion", "basis", "innocent", "parent"}
        ) | {"values": [side.value for side in finding.values]},
    }  # fmt: skip
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if state:
        result["baselineState"] = state
    return result


def _suppressed(waived: WaivedFinding, sheet: Sheet, index: dict[str, int]) -> dict[str, Any]:
    """A waived finding stays in the log, as one that somebody has accepted, and why."""
    accepted = {"kind": "external", "status": "accepted", "justification": clean(waived.why)}
    return {**_result(waived.finding, sheet, index, None), "suppressions": [accepted]}


def _message(finding: Finding) -> str:
    if finding.suggestion is None:
        return _words(finding.message)
    return _words(f"{finding.message} Rather {shown(finding.suggestion)}: {finding.basis}.")


def _related(nth: int, value: str, physical: dict[str, Any]) -> dict[str, Any]:
    return {"id": nth, "message": {"text": _words(value)}, "physicalLocation": physical}


def _physical(evidence: Evidence, place: Place, is_here: bool) -> dict[str, Any]:
    """The file and the region in it; of what is gone nobody knows where in today's text it would be."""
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": evidence.span[0],
        "charLength": evidence.span[1] - evidence.span[0],
        "snippet": {"text": evidence.text},
    }
    return {"artifactLocation": _artifact(place.file), **({"region": region} if is_here else {})}


def _artifact(file: str) -> dict[str, str]:
    """A file below the current folder is named from there, another one as it was given."""
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    uri = quote(clean(path.as_posix()))
    return {"uri": uri} if ".." in path.parts else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _words(text: str) -> str:
    """A message has signs of its own for links and for what is filled in: they are not ours."""
    words = clean(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return words.replace("{", "{{").replace("}", "}}")
