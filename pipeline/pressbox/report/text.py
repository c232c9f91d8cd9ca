"""Findings for a terminal: one line each, then every side with its words, then what the evidence supports."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from pressbox.models import Evidence, Finding, FindingValue, Report
from pressbox.report.places import Places

_BESIDE = 40  # characters of the line shown before and behind the words
_DAYS = {"start", "end"}


def lines_of(report: Report, places: Places, *, infos: bool = False) -> Iterator[str]:
    """The whole report, finding by finding; infos only where they are asked for."""
    children: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.parent:
            children.setdefault(finding.parent, []).append(finding)
    for finding in report.findings:
        if finding.parent is None and (infos or finding.severity != "info"):
            yield from _finding(finding, places)
            for child in children.get(finding.fingerprint, ()):
                yield f"    follows from it: {child.code} {child.message}"
            yield ""


def _finding(finding: Finding, places: Places) -> Iterator[str]:
    yield f"{finding.severity} {finding.code} {finding.name}: {clean(finding.message)}"
    for value in finding.values:
        yield from _side(value, places)
    if finding.suggestion is not None:
        yield f"  = rather {shown(finding.suggestion)}: {clean(finding.basis or '')}"
    elif finding.basis:
        yield f"  = {clean(finding.basis)}"
    yield from (f"  = innocent if {clean(reading)}" for reading in finding.innocent)


def _side(side: FindingValue, places: Places) -> Iterator[str]:
    yield f"  {shown(side.value)}"
    if not side.evidence:
        yield "    (by reckoning or from the rules, not from a release)"
    for evidence in side.evidence:
        yield from _words(evidence, places)


def _words(evidence: Evidence, places: Places) -> Iterator[str]:
    """'file:3:12' and the line with the words marked below."""
    place = places.of(evidence)
    yield f"    {clean(place.file)}:{place.line}:{place.column}"
    start = place.column - 1
    stop = len(place.text) if place.end_line > place.line else min(place.end_column - 1, len(place.text))
    low, high = max(0, start - _BESIDE), min(len(place.text), stop + _BESIDE)
    before = ("…" if low else "") + clean(place.text[low:start])
    words = clean(place.text[start:stop])
    yield f"      | {before}{words}{clean(place.text[stop:high])}{'…' if high < len(place.text) else ''}"
    yield f"      | {' ' * len(before)}{'^' * max(1, len(words))}"


def shown(value: Any) -> str:
    """A value as a person writes it: days as a range, lists with commas."""
    if isinstance(value, dict) and set(value) == _DAYS:
        return days(value["start"], value["end"])
    if isinstance(value, dict):
        return ", ".join(f"{name} {shown(one)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(shown(one) for one in value)
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "nothing"}[value]
    return clean(str(value))


def days(start: str, end: str) -> str:
    """'2026-04-21 to 23', with as much of the end as differs."""
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    if first == last:
        return start
    if (first.year, first.month) == (last.year, last.month):
        return f"{start} to {last.day:02}"
    return f"{start} to {end[5:] if first.year == last.year else end}"


def clean(text: str) -> str:
    """What may go to a terminal: control and direction signs are shown as the sign for what can't be shown."""
    return "".join(char if char.isprintable() else (" " if char in "\t\n" else "\ufffd") for char in text)
