"""Findings as JUnit XML: a suite a release and one for all together, a case for each check that applied there."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pressbox.checks import all_checks
from pressbox.models import Finding
from pressbox.report.sheet import Sheet
from pressbox.report.showing import clean
from pressbox.report.text import finding_lines, plain

TOGETHER = "between the releases"


def lines_of(sheet: Sheet) -> Iterator[str]:
    root = ET.Element("testsuites", name="pressbox")
    by_suite: dict[str, dict[str, list[Finding]]] = {}
    for finding in sheet.findings:
        by_suite.setdefault(sheet.release_of(finding), {}).setdefault(finding.code, []).append(finding)
    for release in ["", *sheet.report.releases]:
        verdicts, found = sheet.report.verdicts.get(release, {}), by_suite.get(release, {})
        if release or verdicts or found:
            _suite(root, release, verdicts, found, sheet)
    _count(root, list(root.iter("testcase")))
    ET.indent(root)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield from ET.tostring(root, encoding="unicode").split("\n")


def _suite(
    root: ET.Element, release: str, verdicts: dict[str, str], found: dict[str, list[Finding]], sheet: Sheet
) -> None:
    name = clean(sheet.places.file(release)) if release else TOGETHER
    suite = ET.SubElement(root, "testsuite", name=name)
    names = {check.code: check.name for check in all_checks()}
    for code in sorted({*verdicts, *found}):
        for finding in found.get(code, ()):
            _found(suite, name, finding, sheet)
        if code not in found:
            case = ET.SubElement(suite, "testcase", name=f"{code} {names[code]}", classname=name)
            if verdicts[code] == "undecided":
                ET.SubElement(case, "skipped", message="could not be decided")
    _count(suite, list(suite))


def _found(suite: ET.Element, name: str, finding: Finding, sheet: Sheet) -> None:
    """An info fails nothing: its words stand in the output of a case that passes."""
    title = f"{finding.code} {finding.name} {finding.fingerprint}"
    case = ET.SubElement(suite, "testcase", name=title, classname=name)
    if main := sheet.main_place(finding):
        case.set("file", clean(main[1].file))
        case.set("line", str(main[1].line))
    below = [plain(line) for line in finding_lines(finding, sheet.places)]
    words = "\n".join([clean(finding.message), *below])
    if finding.severity == "info":
        ET.SubElement(case, "system-out").text = f"info: {words}"
    else:
        failure = ET.SubElement(case, "failure", message=clean(finding.message), type=finding.severity)
        failure.text = words


def _count(element: ET.Element, cases: list[ET.Element]) -> None:
    element.set("tests", str(len(cases)))
    element.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    element.set("errors", "0")
    element.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))
