"""The store: which files were read, what came of each, and what was found. One SQLite file that readers never block.

Numbers of rows are made from names, never counted: the same releases give the same rows, whatever came first.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.corpus.reading import Parsed

NAME = "pressbox.sqlite"
VERSION = 1  # of the tables below; a store of another version is refused
_OURS = 0x70726573  # SQLite's application_id: 'pres'

_TABLES = """
create table about (key text primary key, value text not null) strict, without rowid;
create table file (
    id text primary key, uri text not null, path text not null, sha256 text, knowledge text not null,
    limits text not null
) strict, without rowid;
create table skip (
    file text not null, n integer not null, uri text not null, reason text not null, what text not null,
    cure text not null, primary key (file, n)
) strict, without rowid;
create table release (
    n integer primary key, id text not null unique, file text not null, text_sha256 text not null,
    corrected text not null, record blob not null
) strict;
create index release_file on release (file);
create table finding (
    n integer primary key, fingerprint text not null, severity text not null, json text not null
) strict;
"""


class Store:
    """The tables of one run's results. Only the conductor of a run writes."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        is_new = not path.exists()
        if is_new and not write:
            raise UsageError(f"{path}: no such store; `pressbox run PATH -o {path.parent}` makes one")
        where = f"{path.resolve().as_uri()}?mode={'rwc' if write else 'ro'}"
        with _told(path):
            self.db = sqlite3.connect(where, uri=True, isolation_level=None, timeout=30)
            if is_new:
                self._make()
            self._check()
            if write:
                self._tune()

    def _make(self) -> None:
        self.db.execute("pragma journal_mode = wal")
        self.db.execute("begin immediate")
        for statement in _TABLES.split(";"):
            self.db.execute(statement)
        self.db.execute(f"pragma application_id = {_OURS}")
        self.db.execute(f"pragma user_version = {VERSION}")
        self.db.execute("commit")

    def _tune(self) -> None:
        for setting in ("journal_mode = wal", "synchronous = normal", "temp_store = memory", "secure_delete = off"):
            self.db.execute(f"pragma {setting}")

    def _check(self) -> None:
        ours, version = (self.db.execute(f"pragma {name}").fetchone()[0] for name in ("application_id", "user_version"))
        if ours != _OURS:
            raise UsageError(f"{self.path}: is no store of pressbox; name another folder with -o")
        if version != VERSION:
            raise UsageError(
                f"{self.path}: was made by another version of pressbox ({version}, this one reads {VERSION}); "
                f"`pressbox clean {self.path.parent}` and run again"
            )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing."""
        with _told(self.path):
            self.db.execute("begin immediate")
            try:
                yield
            except BaseException:
                self.db.execute("rollback")
                raise
            self.db.execute("commit")

    def rows(self, query: str, given: Iterable[Any] = ()) -> Iterator[Any]:
        with _told(self.path):
            yield from self.db.execute(query, tuple(given))

    def about(self, key: str) -> str | None:
        row = self.db.execute("select value from about where key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def tell(self, key: str, value: str) -> None:
        self.db.execute(
            "insert into about values (?, ?) on conflict do update set value = excluded.value", (key, value)
        )

    def keep(self, file: str, one: "Parsed") -> None:
        """Take a release in."""
        row = (number(one.id), one.id, file, one.text_sha256, one.corrected, one.record)
        self.db.execute("insert into release values (?, ?, ?, ?, ?, ?)", row)

    def forget(self, file: str) -> None:
        """Take out all that came of a file."""
        self.db.execute("delete from file where id = ?", (file,))
        self.db.execute("delete from skip where file = ?", (file,))
        self.db.execute("delete from release where file = ?", (file,))

    def close(self) -> None:
        with _told(self.path):
            self.db.close()


def number(*names: str) -> int:
    """The number of what is called so."""
    return int.from_bytes(hashlib.blake2b("\0".join(names).encode(), digest_size=8).digest(), "big") >> 1


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of the database in one line: nothing that was committed is lost by them."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = str(error)
        cure = "make room on the disk and run again" if "full" in said else "check the folder and the disk"
        raise UsageError(f"{path}: {said}; {cure}") from None
