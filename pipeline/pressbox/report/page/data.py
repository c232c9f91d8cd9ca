"""What a report for people says, as plain data: the page, the Markdown and the JSON are all made of it."""

import datetime as dt
from dataclasses import dataclass

from pressbox.checks.frame.check import Severity
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

    @property
    def statements(self) -> int:
        return sum(len(reading.bars) for one in self.rounds for reading in one.readings)


@dataclass(frozen=True, slots=True)
class Slot:
    """A session as one release has it; `begins` in minutes of its day."""

    name: str
    clock: str
    begins: int
    minutes: float | None
    release: str
    finding: str | None


@dataclass(frozen=True, slots=True)
class MeetingDay:
    date: dt.date
    day: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """The timetable of one event, by day."""

    event: str
    days: tuple[MeetingDay, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """A session that is on. `zone` is None where none is stated or known, `yours` the hour where the reader is."""

    date: dt.date
    day: str
    clock: str
    zone: str | None
    yours: str
    name: str
    event: str
    minutes: float | None
    releases: tuple[str, ...]
    differs: bool
    finding: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """What a release says of a thing: the letters of its values."""

    release: str
    letters: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    subject: str
    attribute: str
    said: tuple[Said, ...]
    values: tuple[tuple[str, str], ...]
    differs: bool
    finding: str | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """What several releases state; `rows_in_all` and `releases_in_all` say how much there is."""

    releases: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    rows_in_all: int
    releases_in_all: int


@dataclass(frozen=True, slots=True)
class Finish:
    """Where somebody came in a race, as one release has it; the race by its place in the list of races."""

    race: int
    position: int | None
    status: str
    release: str


@dataclass(frozen=True, slots=True)
class Entrant:
    name: str
    class_: str
    finishes: tuple[Finish, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The races of a season (venue and session) and how each entrant came through them."""

    season: str
    races: tuple[tuple[str, str], ...]
    entrants: tuple[Entrant, ...]
    entrants_in_all: int


@dataclass(frozen=True, slots=True)
class SenderRow:
    """`held` says in how many of the releases each field holds something."""

    sender: str
    releases: int
    held: tuple[int, ...]
    unread: int
    errors: int
    warnings: int
    infos: int


@dataclass(frozen=True, slots=True)
class Coverage:
    fields: tuple[str, ...]
    rows: tuple[SenderRow, ...]
    senders_in_all: int


@dataclass(frozen=True, slots=True)
class Venue:
    name: str
    country: str
    latitude: float
    longitude: float
    releases: int
    short: str


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
    seasons: tuple[Season, ...]
    meetings: tuple[Meeting, ...]
    agenda: tuple[Agenda, ...]
    matrix: Matrix | None
    results: tuple[Results, ...]
    coverage: Coverage
    venues: tuple[Venue, ...]
    cuts: tuple[Cut, ...]
