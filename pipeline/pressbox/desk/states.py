"""states.toml: how far a desk is with each finding: open, asked, confirmed or corrected; who says so, and since when.

Entries are only added: of several on one finding the last holds. A desk shares the file, and pages lead to it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from pressbox.corrections import toml_value
from pressbox.desk.keeping import sole_writer, write_whole
from pressbox.errors import UsageError
from pressbox.report.page.wish import STATES, State
from pressbox.tables import rows_of

NAME = "states.toml"
HEAD = """\
# How far we are with findings: `pressbox state` adds entries, and so does who copies them from a report. Of several
# entries on one finding the last holds.
"""
_TABLE = "state"


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody says of a finding."""

    fingerprint: str
    state: State
    who: str = ""
    since: dt.date | None = None
    note: str = ""
    message: str = ""


def states_of(paths: Iterable[Path]) -> dict[str, State]:
    """The state of each finding that files know."""
    return {entry.fingerprint: entry.state for path in paths for entry in read(path)}


def read(path: Path) -> Iterator[Entry]:
    """The entries of one file, each checked for its form."""
    for number, row in rows_of(path, _TABLE):
        yield _entry(row, f"{path}: entry {number}")


def _entry(row: dict[str, Any], where: str) -> Entry:
    known = [one.name for one in fields(Entry)]
    if unknown := set(row) - set(known):
        raise UsageError(f"{where}: no key {min(unknown)!r}; there are {', '.join(known)}")
    since = row.get("since")
    if isinstance(since, dt.datetime) or not (since is None or isinstance(since, dt.date)):
        raise UsageError(f"{where}: since = {since!r} is no day; write it as since = 2026-03-14")
    for name in known:
        if name != "since" and not isinstance(row.get(name, ""), str):
            raise UsageError(f"{where}: {name} = {row[name]!r} is not what belongs there; write words")
    if not row.get("fingerprint", "").strip() or row.get("state") not in STATES:
        raise UsageError(f"{where}: it says which finding (fingerprint), and its state: {', '.join(STATES)}")
    return Entry(**row)


def as_toml(entry: Entry) -> str:
    lines = [f"[[{_TABLE}]]"]
    for one in fields(Entry):
        value = getattr(entry, one.name)
        if value:
            lines.append(f"{one.name} = {value.isoformat() if isinstance(value, dt.date) else toml_value(value)}")
    return "\n".join(lines) + "\n"


def add(entry: Entry, file: Path) -> None:
    """Add an entry to a file, which may be new; what others wrote into it stays as it is."""
    with sole_writer(file.parent):
        old = file.read_text(encoding="utf-8-sig") if file.is_file() else HEAD
        list(read(file) if file.is_file() else ())
        write_whole(file, f"{old.rstrip()}\n\n{as_toml(entry)}")
