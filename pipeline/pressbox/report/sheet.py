"""What all forms print: the findings with what follows from each, their states, counts and places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pressbox.checks.frame.check import RANK, Severity
from pressbox.models import Evidence, Finding, Release, Report
from pressbox.report.difference import Difference
from pressbox.report.places import Place, Places
from pressbox.report.showing import canonical, days

HABIT = 3  # releases of one sender in which the same finding is its habit
UNREAD = "X108"  # the check that lists what looks like a statement and was not read


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as it is shown: with what follows from it, and the same in other releases of its sender."""

    finding: Finding
    children: tuple[Finding, ...] = ()
    others: tuple[Finding, ...] = ()
    sender: str = ""


@dataclass(frozen=True)
class Sheet:
    """A report to be printed. `infos` are shown one by one only where they are asked for."""

    report: Report
    places: Places
    infos: bool = False
    senders: Mapping[str, str] = field(default_factory=dict)
    difference: Difference | None = None
    about: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The title of each release, and when it came out."""

    @property
    def findings(self) -> list[Finding]:
        return self.report.findings

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """How many findings of each severity there are, whether they are shown or not."""
        counts: dict[Severity, int] = dict.fromkeys(RANK, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        return counts

    @cached_property
    def unread(self) -> int | None:
        """How many lines hold what looks like a statement and was not read; None where nobody looked for them."""
        if UNREAD not in self.report.checked:
            return None
        sides = [side for finding in self.findings if finding.code == UNREAD for side in finding.values]
        return len({(one.release, self.places.of(one).line) for side in sides for one in side.evidence})

    @cached_property
    def entries(self) -> list[Entry]:
        """What a person is shown: each finding once, below the one that explains it, habits of a sender together."""
        shown = [one for one in self.findings if self._is_shown(one)]
        below = _families(shown)
        roots = [one for one in shown if id(one) in below]
        entries = [Entry(one, tuple(below[id(one)])) for one in roots]
        return list(self._with_habits(entries))

    def _is_shown(self, finding: Finding) -> bool:
        if self.difference and self.difference.state(finding) == "unchanged":
            return False
        return self.infos or finding.severity != "info"

    def _with_habits(self, entries: list[Entry]) -> Iterator[Entry]:
        """The same thing again and again in releases of one sender is said once, at the first of them."""
        keys = [self._habit(entry) for entry in entries]
        alike: dict[str, list[Finding]] = {}
        for key, entry in zip(keys, entries, strict=True):
            if key:
                alike.setdefault(key, []).append(entry.finding)
        habits = {key: found for key, found in alike.items() if len({_releases(one)[0] for one in found}) >= HABIT}
        for key, entry in zip(keys, entries, strict=True):
            if key not in habits:
                yield entry
            elif habits[key][0] is entry.finding:
                sender = self.senders[_releases(entry.finding)[0]]
                yield Entry(entry.finding, others=tuple(habits[key][1:]), sender=sender)

    def _habit(self, entry: Entry) -> str | None:
        """What makes findings of several releases one habit: for more than an info, the values must be equal too."""
        finding = entry.finding
        releases = _releases(finding)
        if finding.scope != "release" or entry.children or not releases or releases[0] not in self.senders:
            return None
        values = "" if finding.severity == "info" else canonical([side.value for side in finding.values])
        return canonical([self.senders[releases[0]], finding.code, finding.attribute, finding.severity, values])

    def release_of(self, finding: Finding) -> str:
        """The release that a finding lies in; '' where it lies between releases."""
        if finding.scope == "corpus":
            return ""
        if stated := _releases(finding):
            return stated[0]
        key = finding.subject.key
        named = [one for one in self.report.releases if key == one or key.startswith(f"{one}/")]
        return max(named, key=len, default="")

    def main_place(self, finding: Finding) -> tuple[Evidence, Place] | None:
        """The place at which a finding is shown where a form has one only: rather where the slip is."""
        sides = [side for side in finding.values if side.evidence]
        if not sides:
            return None
        doubted = [side for side in sides if side.value != finding.suggestion] or sides
        evidence = doubted[0].evidence[0]
        return evidence, self.places.of(evidence)


def sheet_of(
    report: Report,
    releases: Iterable[Release],
    *,
    files: dict[str, str] | None = None,
    infos: bool = False,
    difference: Difference | None = None,
) -> Sheet:
    """A report with the releases that it is on; `files` says by which path each is called."""
    known = list(releases)
    senders = {one.id: one.sender.name or one.sender.id or "" for one in known if one.sender}
    named = {id_: name for id_, name in senders.items() if name}
    about = {one.id: (one.title.text if one.title else "", _published(one)) for one in known}
    return Sheet(report, Places(known, files), infos, named, difference, about)


def _published(release: Release) -> str:
    known = release.published
    return days(known.earliest or known.latest, known.latest) if known and known.latest else ""


def _releases(finding: Finding) -> list[str]:
    return list(dict.fromkeys(one.release for side in finding.values for one in side.evidence))


def _families(findings: list[Finding]) -> dict[int, list[Finding]]:
    """Which findings stand by themselves, and all that follows from each, however far. None is lost."""
    first = {one.fingerprint: one for one in reversed(findings)}
    below: dict[int, list[Finding]] = {}
    for finding in findings:
        root = _root(finding, first)
        below.setdefault(id(root), [])
        if root is not finding:
            below[id(root)].append(finding)
    return below


def _root(finding: Finding, first: Mapping[str, Finding]) -> Finding:
    """The finding that explains it in the end; itself where findings explain one another in a circle."""
    root, seen = finding, {finding.fingerprint}
    while (above := first.get(root.parent or "")) is not None:
        if above.fingerprint in seen:
            return finding
        root = above
        seen.add(above.fingerprint)
    return root
