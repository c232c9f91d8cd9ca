"""Findings as questions to those who sent the releases: a letter a finding, in plain text."""

from collections.abc import Iterator

from pressbox.checks import all_checks
from pressbox.models import Evidence, Finding
from pressbox.report.page.query import Asked, AskedSide, Statement, query
from pressbox.report.sheet import Sheet
from pressbox.report.showing import shown

RULE = "=" * 72


def lines_of(sheet: Sheet) -> Iterator[str]:
    """Of infos nobody is asked unless they are shown; nor of what follows from another finding, or is a habit."""
    reasons = {check.code: check.title for check in all_checks()}
    for number, entry in enumerate(sheet.entries):
        if number:
            yield from ("", RULE, "")
        yield from query(_asked(entry.finding, reasons.get(entry.finding.code, ""), sheet)).rstrip().split("\n")


def _asked(finding: Finding, reason: str, sheet: Sheet) -> Asked:
    stated = [one.release for side in finding.values for one in side.evidence] or [sheet.release_of(finding)]
    senders = dict.fromkeys(sheet.senders[release] for release in stated if release in sheet.senders)
    return Asked(
        code=f"{finding.severity} {finding.code} {finding.fingerprint}",
        sender=", ".join(senders),
        reason=reason,
        message=finding.message,
        sides=[
            AskedSide(shown(side.value), [_statement(one, sheet) for one in side.evidence]) for side in finding.values
        ],
        suggestion=None if finding.suggestion is None else shown(finding.suggestion),
        basis=finding.basis,
        innocent=finding.innocent,
    )


def _statement(evidence: Evidence, sheet: Sheet) -> Statement:
    about = sheet.about.get(evidence.release)
    title, published = about or ("", "")
    return Statement(evidence.text, title, published, sheet.places.of(evidence).line)
