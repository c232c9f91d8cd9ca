"""How often each check found something, and how often it looked: instead of the findings."""

from collections import Counter
from collections.abc import Iterator

from pressbox.checks import all_checks
from pressbox.report import summary
from pressbox.report.sheet import Sheet


def lines_of(sheet: Sheet) -> Iterator[str]:
    """A line for each check that applied to anything, those that found most first."""
    found = Counter(finding.code for finding in sheet.findings)
    told = [check for check in all_checks() if found[check.code] or _applied(sheet, check.code)]
    yield f"{'found':>7} {'looked at':>10} {'undecided':>10}  check"
    for check in sorted(told, key=lambda check: (-found[check.code], check.code)):
        tally = sheet.report.checked.get(check.code)
        undecided = tally.undecided if tally else 0
        yield f"{found[check.code]:>7} {_applied(sheet, check.code):>10} {undecided:>10}  {check.code} {check.name}"
    yield ""
    yield from summary.lines_of(sheet)


def _applied(sheet: Sheet, code: str) -> int:
    tally = sheet.report.checked.get(code)
    return tally.applied if tally else 0
