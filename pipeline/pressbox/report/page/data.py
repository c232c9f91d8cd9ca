"""What a report for people says, as plain data: the page, the Markdown and the JSON are all made of it."""

import datetime as dt
from dataclasses import dataclass, field

from pressbox.checks.check import Severity
from pressbox.models import Finding


@dataclass(frozen=True, slots=True)
class Count:
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed since a run before. Releases are compared where that run says which it had read."""

    new: int
    changed: int
    gone: int
    unchanged: int
    lost: tuple[Finding, ...]
    releases_new: tuple[str, ...] | None
    releases_gone: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Overview:
    """What was read, and how well. `checks` that applied, of `checks_known` that there are."""

    releases: int
    skipped: tuple[str, ...]
    kinds: tuple[Count, ...]
    senders: int
    values: tuple[Count, ...]
    findings: dict[Severity, int]
    following: int
    checks: int
    checks_known: int
    statements: int
    undecided: int
    waived: int
    baseline: int
    unread: int
    since: Since | None = None

    @property
    def values_in_all(self) -> int:
        return sum(one.number for one in self.values)

    @property
    def findings_in_all(self) -> int:
        return sum(self.findings.values())


@dataclass(frozen=True, slots=True)
class Brief:
    """A release in lists."""

    id: str
    letter: str
    title: str
    kind: str
    language: str
    sender: str
    event: str
    published: str
    file: str
    embargo: str | None
    values: int
    findings: dict[Severity, int]
    unread: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value is stated: the words, with what stands around them in their sentence."""

    release: str
    title: str
    published: str
    file: str
    line: int
    column: int
    start: int
    role: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a finding; `rather` is the one that the evidence supports."""

    value: str
    rather: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as people see it. `place` is where it stands in text and lists: its anchor."""

    anchor: str
    code: str
    name: str
    title: str
    severity: Severity
    message: str
    attribute: str
    sides: tuple[Side, ...]
    suggestion: str | None
    basis: str | None
    innocent: tuple[str, ...]
    fingerprint: str
    releases: tuple[str, ...]
    senders: tuple[str, ...]
    kinds: tuple[str, ...]
    state: str
    change: str
    waiver: str
    query: str
    children: tuple["Shown", ...] = ()
    others: tuple["Shown", ...] = ()
    habit: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """The findings of one event with one code."""

    code: str
    title: str
    findings: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings on one event; without one those that are on none."""

    event: str
    causes: tuple[Cause, ...]

    @property
    def number(self) -> int:
        return sum(1 + len(one.children) + len(one.others) for cause in self.causes for one in cause.findings)


@dataclass(frozen=True, slots=True)
class Bar:
    """What one release states of a round's days."""

    release: str
    role: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that some releases give a round. `rather` is the one that most support, or that a finding does."""

    start: dt.date
    end: dt.date
    days: str
    bars: tuple[Bar, ...]
    rather: bool


@dataclass(frozen=True, slots=True)
class Round:
    number: int | None
    venue: str
    readings: tuple[Reading, ...]
    finding: str | None


@dataclass(frozen=True, slots=True)
class Season:
    """A championship's year: every round with the days that releases give it."""

    name: str
    rounds: tuple[Round, ...]

    @property
    def differing(self) -> int:
        return sum(len(one.readings) > 1 for one in self.rounds)


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left out of a picture or a list, since there is too much of it."""

    what: str
    shown: int
    of: int


@dataclass(frozen=True)
class Contents:
    """The whole report. `findings` are as the contract has them, so that a later run can be compared with this one."""

    overview: Overview
    releases: tuple[Brief, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    seasons: tuple[Season, ...] = ()
    cuts: tuple[Cut, ...] = field(default=())
