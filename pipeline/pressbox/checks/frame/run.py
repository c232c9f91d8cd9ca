"""Checks run over releases: the findings, and how often each check applied, passed, fired or could not decide."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pressbox.checks import x107_check_incomplete
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import RANK, Check, Clash, Outcome, Severity, Verdict
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.selection import Policy
from pressbox.checks.x107_check_incomplete import broken
from pressbox.models import Checked, Finding, FindingValue

_DIGITS = 16  # of a fingerprint


@dataclass(slots=True)
class Tally:
    """How often a check applied, and what came of it."""

    passed: int = 0
    fired: int = 0
    undecided: int = 0

    def as_checked(self) -> Checked:
        applied = self.passed + self.fired + self.undecided
        return Checked(applied=applied, passed=self.passed, fired=self.fired, undecided=self.undecided)


@dataclass(slots=True)
class Outcomes:
    """Findings and tallies of a run, gathered release by release."""

    findings: list[Finding] = field(default_factory=list)
    tallies: dict[str, Tally] = field(default_factory=dict)
    verdicts: dict[str, dict[str, str]] = field(default_factory=dict)
    policy: Policy | None = None

    def take(self, check: Check, outcomes: Iterable[Outcome], release: str = "") -> None:
        """What a check says, of one release or of all; the gravest of it is its verdict there."""
        tally, verdict = self.tallies.setdefault(check.code, Tally()), ""
        for outcome in self._guarded(check, outcomes, release):
            if isinstance(outcome, Clash):
                verdict = "fired" if self._report(check, outcome, tally, release) else verdict
            elif outcome is Verdict.PASSED:
                tally.passed += 1
                verdict = verdict if verdict == "fired" else "passed"
            else:
                tally.undecided += 1
                verdict = verdict or "undecided"
        if verdict:
            self.verdicts.setdefault(release, {})[check.code] = verdict

    def _guarded(self, check: Check, outcomes: Iterable[Outcome], release: str) -> Iterator[Outcome]:
        """All that a check says. One that fails is reported as such, and costs nobody else's findings."""
        try:
            yield from outcomes
        except Exception as error:  # noqa: BLE001 - whatever it is, it is reported
            self.findings.append(finding_of(x107_check_incomplete.CHECK, broken(check.code, release, error)))
            yield Verdict.UNDECIDED

    def _report(self, check: Check, clash: Clash, tally: Tally, release: str) -> bool:
        found = finding_of(check, clash, release)
        finding = self.policy.judged(check, found) if self.policy else found
        if finding is None:
            return False
        tally.fired += 1
        self.findings.append(finding)
        return True

    @property
    def checked(self) -> dict[str, Checked]:
        return {code: self.tallies[code].as_checked() for code in sorted(self.tallies)}


def check_release(case: Case, checks: Sequence[Check]) -> Outcomes:
    """What does not fit within one release."""
    outcomes = Outcomes()
    for check in checks:
        if check.within is not None:
            outcomes.take(check, check.within(case), case.release.id)
    outcomes.findings = in_order(with_parents(joined(outcomes.findings), checks))
    return outcomes


def check_corpus(corpus: Corpus, checks: Sequence[Check], policy: Policy | None = None) -> Outcomes:
    """What does not fit within each release, and between them. Without a policy all of the checks run on all."""
    outcomes = Outcomes(policy=policy)
    for check in checks:
        if check.within is not None:
            for case in policy.wanting(check, corpus.cases) if policy else corpus.cases:
                outcomes.take(check, check.within(case), case.release.id)
        if check.across is not None:
            outcomes.take(check, check.across(corpus))
    outcomes.findings = in_order(with_parents(joined(outcomes.findings), checks))
    return outcomes


def finding_of(check: Check, clash: Clash, release: str = "") -> Finding:
    return Finding(
        code=check.code, name=check.name, severity=clash.severity or check.severity, message=clash.message,
        scope=check.scope, subject=clash.subject, attribute=clash.attribute,
        values=[FindingValue(value=one.value, evidence=list(one.evidence)) for one in clash.values],
        suggestion=clash.suggestion, basis=clash.basis, innocent=list(clash.innocent),
        fingerprint=fingerprint(check.code, clash, release),
    )  # fmt: skip


def fingerprint(code: str, clash: Clash, release: str = "") -> str:
    """Of code, subject, attribute and values, never of positions: it stays where lines are added or moved.

    Within a release the subject's key begins with the release's id, which is a path below the folder that was given.
    Of it the name alone counts, so that a finding is the same whichever folder above the release is checked.
    """
    values = sorted(_canonical(one.value) for one in clash.values)
    about = clash.subject.key
    if release and about.startswith(release):
        about = release.rpartition("/")[2] + about.removeprefix(release)
    key = [code, clash.subject.kind, about, clash.attribute, *values]
    return hashlib.sha256(json.dumps(key, ensure_ascii=False).encode()).hexdigest()[:_DIGITS]


def with_parents(findings: list[Finding], checks: Sequence[Check]) -> list[Finding]:
    """Each finding that another explains points to it: of a code that its check stands under, on the same words."""
    under = {check.code: check.under for check in checks if check.under}
    if not under:
        return findings
    places: dict[tuple[str, str], list[tuple[int, int, Finding]]] = {}
    for finding in findings:
        for release, start, end in _places(finding):
            places.setdefault((finding.code, release), []).append((start, end, finding))
    return [_with_parent(finding, under.get(finding.code, ()), places) for finding in findings]


def _with_parent(
    finding: Finding, codes: tuple[str, ...], places: dict[tuple[str, str], list[tuple[int, int, Finding]]]
) -> Finding:
    for code in codes:
        for release, start, end in _places(finding):
            for a, b, parent in places.get((code, release), ()):
                if a < end and start < b:
                    return finding.model_copy(update={"parent": parent.fingerprint})
    return finding


def _places(finding: Finding) -> list[tuple[str, int, int]]:
    return [(one.release, *one.span) for value in finding.values for one in value.evidence]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Worst first, then by code and by where they stand: the same for any order of files."""
    return sorted(findings, key=lambda one: (RANK[one.severity], one.code, _places(one), one.fingerprint))


def joined(findings: Iterable[Finding]) -> list[Finding]:
    """What is the same by its fingerprint once, with all the places: a wrong day that is given twice is one slip.

    Releases of one name in two folders may have the same slip, each its own.
    """
    found: dict[tuple[str, str], Finding] = {}
    for finding in in_order(findings):
        key = (finding.fingerprint, finding.subject.key)
        found[key] = _with_places(found[key], finding) if key in found else finding
    return list(found.values())


def _with_places(finding: Finding, other: Finding) -> Finding:
    """A finding with the places of another one of the same values besides its own."""
    more = {_canonical(side.value): side.evidence for side in other.values}
    sides = []
    for side in finding.values:
        new = [place for place in more.get(_canonical(side.value), ()) if place not in side.evidence]
        sides.append(side.model_copy(update={"evidence": [*side.evidence, *new]}) if new else side)
    return finding.model_copy(update={"values": sides})


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def severities(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings of each severity stand by themselves; what follows from another is not counted again."""
    counts: dict[Severity, int] = dict.fromkeys(RANK, 0)
    for finding in findings:
        if finding.parent is None:
            counts[finding.severity] += 1
    return counts
