"""The findings as people see them: grouped by event and cause, each with all its sides and what to do about it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pressbox.checks import all_checks
from pressbox.checks.frame.check import RANK
from pressbox.corrections import toml_value
from pressbox.models import Evidence, Finding, FindingValue, Report
from pressbox.packs import Packs
from pressbox.report.difference import Difference
from pressbox.report.page import naming
from pressbox.report.page.data import Brief, Cause, Group, Place, Shown, Side
from pressbox.report.page.days import Days
from pressbox.report.page.query import Asked, AskedSide, Statement, query
from pressbox.report.page.quoting import Quoted
from pressbox.report.page.veil import Veil
from pressbox.report.page.wish import State
from pressbox.report.sheet import Entry

Key = tuple[str, tuple[int, int]]


_OF_READING = "X"  # codes on how a text was made and read, which say nothing of an event


class Known(NamedTuple):
    """What the findings are shown with: the releases, and the words that were quoted of them."""

    report: Report
    briefs: Mapping[str, Brief]
    quoted: Mapping[Key, Quoted]
    states: Mapping[str, State]
    difference: Difference | None
    veil: Veil
    packs: Packs
    days: Days


class Findings:
    """All findings of a report, each with an anchor of its own."""

    def __init__(self, known: Known, anchors: Mapping[int, str]) -> None:
        self._known = known
        self._anchors = anchors
        self._titles = {check.code: check.title for check in all_checks()}

    def groups(self, entries: Iterable[Entry]) -> Iterator[Group]:
        """By event, the gravest first; within one by severity and code."""
        by_event: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            by_event[self._event(entry.finding)].append(entry)
        for event in sorted(by_event, key=lambda one: (_weight(by_event[one]), one == "", one)):
            by_code: dict[str, list[Entry]] = defaultdict(list)
            for entry in by_event[event]:
                by_code[entry.finding.code].append(entry)
            causes = sorted(by_code, key=lambda code: (_gravest(by_code[code]), code))
            yield Group(event, tuple(self._cause(code, by_code[code]) for code in causes))

    def _cause(self, code: str, entries: Sequence[Entry]) -> Cause:
        return Cause(code, self._titles.get(code, ""), tuple(self._entry(one) for one in entries))

    def _event(self, finding: Finding) -> str:
        """The event that a finding is on: that of its subject, else the one that all its releases are about."""
        known = self._known
        if finding.severity == "info" and finding.code.startswith(_OF_READING):
            return ""
        if finding.scope == "corpus" and (label := naming.key_label(finding.subject.key, known.packs)):
            return label
        about = {known.briefs[id_].event for id_ in self._releases(finding) if id_ in known.briefs}
        return about.pop() if len(about) == 1 else ""

    def _releases(self, finding: Finding) -> list[str]:
        said = list(dict.fromkeys(one.release for side in finding.values for one in side.evidence))
        key = finding.subject.key
        return said or [id_ for id_ in self._known.briefs if key == id_ or key.startswith(f"{id_}/")]

    def _entry(self, entry: Entry) -> Shown:
        children = tuple(self.shown(one) for one in entry.children)
        others = tuple(self.shown(one) for one in entry.others)
        return self.shown(entry.finding, children, others, self._known.veil.words(entry.sender))

    def shown(
        self, finding: Finding, children: tuple[Shown, ...] = (), others: tuple[Shown, ...] = (), habit: str = ""
    ) -> Shown:
        known, words, days = self._known, self._known.veil.words, self._known.days
        sides = tuple(self._side(finding, one) for one in finding.values)
        releases = [known.briefs[id_] for id_ in self._releases(finding) if id_ in known.briefs]
        made = Shown(
            anchor=self._anchors[id(finding)], code=finding.code, name=finding.name,
            title=self._titles.get(finding.code, ""), severity=finding.severity,
            message=words(days.words(finding.message)),
            attribute=words(finding.attribute), sides=sides,
            suggestion=None if finding.suggestion is None else words(days.value(finding.suggestion)),
            basis=words(days.words(finding.basis)) if finding.basis else None,
            innocent=tuple(words(days.words(one)) for one in finding.innocent),
            fingerprint=finding.fingerprint, releases=tuple(one.id for one in releases),
            senders=tuple(dict.fromkeys(one.sender for one in releases if one.sender)),
            kinds=tuple(dict.fromkeys(one.kind for one in releases)),
            state=known.states.get(finding.fingerprint, "open"),
            change=known.difference.state(finding) if known.difference else "",
            waiver=words(_waiver(finding, [one.id for one in releases])), query="",
            children=children, others=others, habit=habit,
        )  # fmt: skip
        return replace(made, query=query(_asked(made)))

    def _side(self, finding: Finding, side: FindingValue) -> Side:
        places = tuple(self._place(one) for one in side.evidence)
        rather = finding.suggestion is not None and side.value == finding.suggestion
        return Side(self._known.veil.words(self._known.days.value(side.value)), rather, places)

    def _place(self, evidence: Evidence) -> Place:
        known = self._known
        brief = known.briefs.get(evidence.release)
        quoted = known.quoted.get((evidence.release, evidence.span)) or Quoted(1, 1, "", "", "")
        return Place(
            release=evidence.release, title=brief.title if brief else "", published=brief.published if brief else "",
            file=brief.file if brief else evidence.release, line=quoted.line, column=quoted.column,
            start=evidence.span[0], role=evidence.role or "",
            before=quoted.before, words=quoted.words, after=quoted.after,
        )  # fmt: skip


def anchors(findings: Iterable[Finding]) -> dict[int, str]:
    """What each finding is called in addresses, by its identity; a second one of a fingerprint gets a number."""
    seen: dict[str, int] = defaultdict(int)
    made: dict[int, str] = {}
    for finding in findings:
        seen[finding.fingerprint] += 1
        nth = seen[finding.fingerprint]
        made[id(finding)] = f"finding-{finding.fingerprint}" + (f"-{nth}" if nth > 1 else "")
    return made


def _gravest(entries: Iterable[Entry]) -> int:
    return min(RANK[entry.finding.severity] for entry in entries)


def _asked(finding: Shown) -> Asked:
    """What its sender would be asked about it."""
    sides = [
        AskedSide(side.value, [Statement(one.words, one.title, one.published, one.line) for one in side.places])
        for side in finding.sides
    ]
    senders = ", ".join(finding.senders)
    code = f"{finding.severity} {finding.code} {finding.fingerprint}"
    return Asked(
        code, senders, finding.title, finding.message, sides, finding.suggestion, finding.basis, finding.innocent
    )


def _weight(entries: Iterable[Entry]) -> tuple[int, bool]:
    """The gravest stand first, and of these what lies between releases: nobody sees that in any one of them."""
    return min((RANK[entry.finding.severity], entry.finding.scope == "release") for entry in entries)


def _waiver(finding: Finding, releases: Sequence[str]) -> str:
    """The entry for waivers.toml, of which only who and why are to be filled in."""
    lines = ["[[waiver]]", f"fingerprint = {toml_value(finding.fingerprint)}", 'reason = ""', 'who = ""']
    lines += [f"code = {toml_value(finding.code)}", f"releases = {toml_value(list(releases))}"]
    return "\n".join([*lines, f"message = {toml_value(finding.message)}"])
