"""waivers.toml: findings that somebody has looked at and lets stand, each with who does, why, and until when.

A waiver is bound to a finding by its fingerprint, which stays where lines are moved. What follows from a waived finding
is waived with it. One whose finding is gone, or whose day is past, is reported itself (X107).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from dataclasses import field as given
from pathlib import Path
from typing import Any, Self

from pressbox.checks import all_checks
from pressbox.checks.frame.run import finding_of, in_order
from pressbox.checks.frame.selection import Policy
from pressbox.checks.x107_check_incomplete import CHECK, stale_waiver
from pressbox.corrections import toml_value
from pressbox.desk.keeping import sole_writer, write_whole
from pressbox.errors import UsageError
from pressbox.models import Finding, Report, WaivedFinding
from pressbox.tables import rows_in, rows_of

NAME = "waivers.toml"
HEAD = """\
# Findings that may stand: `pressbox waive` writes entries, `pressbox check --prune-waivers` takes out those that are no
# longer needed. `fingerprint` says which finding; `reason`, `who` and `until` (the last day) say why it stands; the
# rest is for people, and for telling whether a run could have found it.
"""
_TABLE = "waiver"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry."""

    fingerprint: str
    reason: str
    who: str
    until: dt.date | None = None
    code: str = ""
    releases: tuple[str, ...] = ()
    message: str = ""
    file: str = given(default=NAME, compare=False)
    number: int = given(default=0, compare=False)

    def __str__(self) -> str:
        what = f"{self.code} {self.fingerprint}".strip()
        return f"{self.file}: entry {self.number} ({what}, by {self.who})"

    def is_expired(self, today: dt.date) -> bool:
        return self.until is not None and self.until < today

    def holds(self, finding: Finding) -> bool:
        """Whether it is this finding that may stand. One within a release is of the release that the entry names."""
        if finding.fingerprint != self.fingerprint:
            return False
        own = {place.release for side in finding.values for place in side.evidence}
        if finding.scope != "release" or not self.releases or not own:
            return True
        return any(_is_same_path(one, other) for one in self.releases for other in own)

    def could_show(self, report: Report, codes: Iterable[str]) -> bool:
        """Whether its finding would be in a report if it still were: its check ran, and on all of its releases."""
        return (not self.code or self.code in codes) and set(self.releases) <= set(report.releases)


class Waivers:
    """All entries of some files."""

    def __init__(self, entries: Iterable[Waiver] = ()) -> None:
        self.entries = tuple(entries)

    @classmethod
    def of(cls, *paths: Path) -> Self:
        return cls(entry for path in paths for entry in read_waivers(path))

    def stale(self, report: Report, policy: Policy, today: dt.date) -> list[Waiver]:
        """Those that do nothing: their finding is not in the whole report, or their day is past."""
        codes = frozenset(check.code for check in all_checks() if policy.runs(check))
        found = {one.fingerprint for one in report.findings}
        return [
            one
            for one in self.entries
            if one.is_expired(today) or (one.fingerprint not in found and one.could_show(report, codes))
        ]

    def applied(self, report: Report, today: dt.date) -> Report:
        """The report without what they waive."""
        holding = [one for one in self.entries if not one.is_expired(today)]
        gone = _with_followers(report.findings, holding)
        left = [one for one in report.findings if id(one) not in gone]
        waived = [WaivedFinding(finding=one, why=gone[id(one)]) for one in report.findings if id(one) in gone]
        update = {"findings": left, "waived": report.waived + len(waived), "let_stand": [*report.let_stand, *waived]}
        return report.model_copy(update=update)


def told(stale: Iterable[Waiver], report: Report, policy: Policy, today: dt.date) -> Report:
    """The report with a finding for each waiver that does nothing."""
    found = [policy.judged(CHECK, _finding(one, today)) for one in stale] if policy.runs(CHECK) else []
    more = [one for one in found if one is not None]
    return report.model_copy(update={"findings": in_order([*report.findings, *more])}) if more else report


def _finding(waiver: Waiver, today: dt.date) -> Finding:
    expired = f"ended on {waiver.until}" if waiver.is_expired(today) else None
    clash = stale_waiver(waiver.fingerprint, str(waiver), expired)
    return finding_of(CHECK, clash).model_copy(update={"scope": "corpus"})


def _is_same_path(one: str, other: str) -> bool:
    """Whether two ids may be one release, seen from two folders: 'releases/may/zolder' and 'may/zolder'."""
    short, long = sorted((f"/{one}", f"/{other}"), key=len)
    return long.endswith(short)


def _with_followers(findings: Sequence[Finding], holding: Sequence[Waiver]) -> dict[int, str]:
    """Why each finding that is waived, or explained by one that is, may stand."""
    gone: dict[int, str] = {}
    by_mark: dict[str, str] = {}
    for one in findings:
        waiver = next((waiver for waiver in holding if waiver.holds(one)), None)
        if waiver is not None:
            gone[id(one)] = by_mark[one.fingerprint] = f"{waiver.reason} ({waiver.who})"
    size = -1
    while size != len(gone):
        size = len(gone)
        for one in findings:
            if id(one) not in gone and one.parent in by_mark:
                gone[id(one)] = by_mark[one.parent]
                by_mark.setdefault(one.fingerprint, gone[id(one)])
    return gone


def read_waivers(path: Path) -> Iterator[Waiver]:
    """The entries of one file, each checked for its form."""
    for number, row in rows_of(path, _TABLE):
        yield _entry(row, str(path), number)


def _entries(text: str, file: str) -> Iterator[Waiver]:
    for number, row in rows_in(text, _TABLE, file):
        yield _entry(row, file, number)


def _entry(row: dict[str, Any], file: str, number: int) -> Waiver:
    where = f"{file}: entry {number}"
    known = [one.name for one in fields(Waiver) if one.name not in {"file", "number"}]
    unknown = set(row) - set(known)
    if unknown:
        raise UsageError(f"{where}: no key {min(unknown)!r}; there are {', '.join(known)}")
    until = row.get("until")
    if isinstance(until, dt.datetime) or not (until is None or isinstance(until, dt.date)):
        raise UsageError(f"{where}: until = {until!r} is no day; write it as until = 2026-03-14")
    releases = row.get("releases", [])
    if not isinstance(releases, list) or not all(isinstance(one, str) for one in releases):
        raise UsageError(f"{where}: releases is a list of the ids of releases")
    for name in known:
        if name not in {"until", "releases"} and not isinstance(row.get(name, ""), str):
            raise UsageError(f"{where}: {name} = {row[name]!r} is not what belongs there; write words")
    missing = [name for name in ("fingerprint", "reason", "who") if not row.get(name, "").strip()]
    if missing:
        raise UsageError(f"{where}: {missing[0]} is missing; a waiver says which finding, why, and who lets it stand")
    return Waiver(**{**row, "releases": tuple(releases)}, file=file, number=number)


def as_toml(entry: Waiver) -> str:
    """One entry as its table."""
    lines = [f"[[{_TABLE}]]"]
    for one in fields(Waiver):
        value = getattr(entry, one.name)
        if one.name not in {"file", "number"} and value not in ("", (), None):
            lines.append(f"{one.name} = {value.isoformat() if isinstance(value, dt.date) else toml_value(value)}")
    return "\n".join(lines) + "\n"


def add(entry: Waiver, file: Path) -> None:
    """Add an entry to a file, which may be new; what others wrote into it stays as it is."""
    with sole_writer(file.parent):
        old = file.read_text(encoding="utf-8-sig") if file.is_file() else HEAD
        for other in read_waivers(file) if file.is_file() else ():
            if other.fingerprint == entry.fingerprint:
                raise UsageError(f"{other} already waives this finding; mend or remove it there")
        write_whole(file, f"{old.rstrip()}\n\n{as_toml(entry)}")


def prune(stale: Iterable[Waiver]) -> list[Path]:
    """Take entries out of their files, and leave all else as it stands; which files were written."""
    numbers: dict[str, set[int]] = {}
    for one in stale:
        numbers.setdefault(one.file, set()).add(one.number)
    for file, gone in sorted(numbers.items()):
        with sole_writer(Path(file).parent):
            text = Path(file).read_text(encoding="utf-8-sig")
            pruned = _without(text, gone)
            kept = [one for one in _entries(text, file) if one.number not in gone]
            if list(_entries(pruned, file)) != kept:
                raise UsageError(
                    f"{file}: its tables are not written as [[{_TABLE}]] each; take the entries out by hand"
                )
            write_whole(Path(file), pruned)
    return [Path(file) for file in sorted(numbers)]


def _without(text: str, gone: set[int]) -> str:
    """The text without some of its tables; a comment goes with the table that it stands right above."""
    lines = text.split("\n")
    heads = [n for n, line in enumerate(lines) if line.split("#")[0].strip() == f"[[{_TABLE}]]"]
    starts = [_above(lines, head) for head in heads]
    ends = [*starts[1:], len(lines)]
    dropped = {n for number in gone if number <= len(heads) for n in range(starts[number - 1], ends[number - 1])}
    return "\n".join(line for n, line in enumerate(lines) if n not in dropped).rstrip() + "\n"


def _above(lines: Sequence[str], head: int) -> int:
    """The first of the comments that stand right above a table."""
    while head > 0 and lines[head - 1].lstrip().startswith("#"):
        head -= 1
    return head
