"""The store: which files were read, what came of each, and what was found. One SQLite file that readers never block.

Numbers of rows are made from names, never counted: the same releases give the same rows, whatever came first.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.corpus.reading import Parsed
    from pressbox.corpus.rows import Results

NAME = "pressbox.sqlite"
FORGOTTEN = "forgotten.txt"  # beside it: what a store that was cleaned away had forgotten, a hash a line
VERSION = 3  # of the tables below; a store of another version is refused
_OURS = 0x70726573  # SQLite's application_id: 'pres'
_RELATED = slice(10, 12)  # of a row in `release`: replaced_by and version_of, which are told of all releases together
_MARK_AT = 68  # where a file has it

# `states` is the release of which one says itself that it is another language's version, `version_of` what came of it.
# `claim` lies by block, in which claims are compared. `link` says which blocks hang on a key besides their own claims.
# `mark` is by what releases with like texts meet. `result` and `tally` are of a group: a release, a block, a sender;
# `place` has the words of those that explain others.
# `dirty` holds the groups that are to be compared again, `told` the findings that the last run has told;
# `forgotten` the texts that nobody may take in again.
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
    corrected text not null, language text, sender integer not null, event integer, replaces integer not null,
    states text, replaced_by text, version_of text, told text not null, words blob not null, figures blob not null,
    paragraphs blob not null, record blob not null
) strict;
create index release_file on release (file);
create index release_sender on release (sender, event);
create index release_replaces on release (replaces) where replaces;
create index release_states on release (states) where states is not null;
create table claim (
    block integer not null, release integer not null, n integer not null, told integer not null,
    kind text not null, key text not null, attribute text not null, value text not null, role text not null,
    series text, scope text not null, certainty text not null, start integer not null, end integer not null,
    text text not null, primary key (block, release, n)
) strict, without rowid;
create index claim_release on claim (release);
create table link (
    key integer not null, block integer not null, release integer not null, primary key (key, block, release)
) strict, without rowid;
create index link_release on link (release);
create index link_block on link (block);
create table last_row (
    key integer not null, start text not null, id text not null, release integer not null, row integer not null,
    primary key (key, start, id)
) strict, without rowid;
create index last_row_release on last_row (release);
create table mark (
    kind text not null, key integer not null, release integer not null, primary key (kind, key, release)
) strict, without rowid;
create index mark_release on mark (release);
create table result (
    grp integer not null, n integer not null, code text not null, rank integer not null, places blob not null,
    fingerprint text not null, json text not null, primary key (grp, n)
) strict, without rowid;
create index result_fingerprint on result (fingerprint);
create table place (
    code text not null, release text not null, start integer not null, end integer not null, grp integer not null,
    n integer not null, primary key (code, release, start, end, grp, n)
) strict, without rowid;
create index place_grp on place (grp);
create table tally (
    grp integer not null, code text not null, passed integer not null, fired integer not null,
    undecided integer not null, primary key (grp, code)
) strict, without rowid;
create table forgotten (text_sha256 text primary key) strict, without rowid;
create table told (fingerprint text primary key) strict, without rowid;
create table dirty (kind text not null, grp integer not null, primary key (kind, grp)) strict, without rowid;
"""
# The kinds of groups: the first two are compared again one by one, all releases together where any of them changed.
BLOCK, SENDER, ALL = "block", "sender", "all"
# What nothing compares across releases.
_TOLD_ONLY = ("name", "role", "speaker", "published")


class Store:
    """The tables of one run's results. Only the conductor of a run writes."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        is_new = not path.exists()
        if is_new and not write:
            raise UsageError(f"{path}: no such store; `pressbox run PATH -o {path.parent}` makes one")
        with _told(path):
            self.db = sqlite3.connect(_address(path, write=write), uri=True, isolation_level=None, timeout=30)
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
        self.db.executemany("insert or ignore into forgotten values (?)", _forgotten_before(self.path.parent))
        self.db.execute(f"pragma application_id = {_OURS}")
        self.db.execute(f"pragma user_version = {VERSION}")
        self.db.execute("commit")

    def _tune(self) -> None:
        for setting in ("journal_mode = wal", "synchronous = normal", "cache_size = -65536"):
            self.db.execute(f"pragma {setting}")

    def _check(self) -> None:
        ours, version = (self.db.execute(f"pragma {name}").fetchone()[0] for name in ("application_id", "user_version"))
        if ours != _OURS:
            raise _foreign(self.path)
        if version != VERSION:
            raise UsageError(
                f"{self.path}: was made by another version of pressbox ({version}, this one reads {VERSION}); "
                f"`pressbox clean {self.path.parent}` and run again"
            )

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[None]:
        """All of it or nothing; whoever only reads may write to tables of his own."""
        with _told(self.path):
            self.db.execute("begin immediate" if write else "begin")
            try:
                yield
            except BaseException:
                self.db.execute("rollback")
                raise
            self.db.execute("commit")

    def rows(self, query: str, *given: Any) -> Iterator[Any]:
        with _told(self.path):
            yield from self.db.execute(query, given)

    def one(self, query: str, *given: Any) -> Any:
        """The one row that there is, or None."""
        return next(self.rows(query, *given), None)

    def about(self, key: str) -> str | None:
        row = self.one("select value from about where key = ?", key)
        return str(row[0]) if row else None

    def tell(self, key: str, value: str) -> None:
        self.db.execute(
            "insert into about values (?, ?) on conflict do update set value = excluded.value", (key, value)
        )

    def keep(self, file: str, one: "Parsed") -> None:
        """Take a release in, and make known with what it is to be compared."""
        if self.one("select 1 from forgotten where text_sha256 = ?", one.text_sha256):
            return
        for table, rows in _rows(file, one).items():
            self._insert(table, rows)
        self._put(one.n, one.results)
        groups = {(BLOCK, block) for block, _, _, _, attribute, *_ in one.claims if attribute not in _TOLD_ONLY}
        groups |= {(BLOCK, key) for key, *_ in (*one.links, *one.last_rows)} | {(SENDER, one.subject[1]), (ALL, 0)}
        self.db.executemany("insert or ignore into dirty values (?, ?)", sorted(groups))

    def holds(self, file: str, releases: "Sequence[Parsed]") -> bool:
        """Whether what came of a file is what is here already, but for what was found in each release alone."""
        here = {n for (n,) in self.rows("select n from release where file = ?", file)}
        return here == {one.n for one in releases} and all(self._is_here(file, one) for one in releases)

    def _is_here(self, file: str, one: "Parsed") -> bool:
        for table, rows in _rows(file, one).items():
            mine = "n" if table == "release" else "release"
            here = self.rows(f"select * from {table} where {mine} = ?", one.n)  # noqa: S608 - the names stand here
            if sorted(rows) != sorted(_unrelated(row) if table == "release" else row for row in here):
                return False
        return True

    def forget(self, file: str) -> None:
        """Take out all that came of a file, and make known what is to be compared without it."""
        for (n,) in list(self.rows("select n from release where file = ?", file)):
            self._drop(n)
        self.unlist(file)

    def unlist(self, file: str) -> None:
        """Take out what is known of a file itself."""
        self.db.execute("delete from file where id = ?", (file,))
        self.db.execute("delete from skip where file = ?", (file,))

    def _drop(self, release: int) -> None:
        self.touch(release)
        for table in ("claim", "link", "last_row", "mark"):
            self.db.execute(f"delete from {table} where release = ?", (release,))  # noqa: S608 - the names stand here
        self.put(release, None)
        self.db.execute("delete from release where n = ?", (release,))

    def erase(self, ids: Iterable[str]) -> None:
        """Take out releases for good, and all that was found together with them."""
        for id_ in ids:
            n, text_sha256 = self.one("select n, text_sha256 from release where id = ?", id_)
            self._drop(n)
            self.db.execute("insert or ignore into forgotten values (?)", (text_sha256,))
        self.spread()
        for _, group in list(self.rows("select kind, grp from dirty")):
            self.put(group, None)
        self.db.execute("delete from told where fingerprint not in (select fingerprint from result)")

    def put(self, group: int, results: "Results | None") -> None:
        """What was found in a group, in place of what was found there before."""
        for table in ("result", "tally", "place"):
            self.db.execute(f"delete from {table} where grp = ?", (group,))  # noqa: S608 - the names stand here
        if results:
            self._put(group, results)

    def _put(self, group: int, results: "Results") -> None:
        self._insert("result", [(group, n, *row) for n, row in enumerate(results.findings)])
        self._insert("place", [(*place, group, n) for n, *place in results.places])
        self._insert("tally", [(group, *row) for row in results.tallies])

    def touch(self, release: int) -> None:
        """All that a release is compared in is to be compared again."""
        for statement in _TOUCH:
            self.db.execute(statement, (release,))

    def touch_all(self) -> None:
        """Everything is to be compared again."""
        self.db.execute(
            f"""insert or ignore into dirty
            select distinct 'block', block from claim where attribute not in {_TOLD_ONLY}"""  # noqa: S608
        )

    def is_dirty(self) -> bool:
        """Whether a run was stopped before it had compared everything."""
        return bool(self.one("select exists (select 1 from dirty)")[0])

    def told(self, about: str) -> tuple[int, int]:
        """How many findings are new since the last run told its own, and how many are gone; then these are told."""
        is_first = self.about("run") is None
        new = "select distinct fingerprint from result where fingerprint not in (select fingerprint from told)"
        gone = "select fingerprint from told where fingerprint not in (select fingerprint from result)"
        added, removed = (self.one(f"select count(*) from ({query})")[0] for query in (new, gone))  # noqa: S608
        with self.transaction():
            if added or removed:
                self.db.execute("delete from told")
                self.db.execute("insert into told select distinct fingerprint from result")
            self.tell("run", about)
        return (0, 0) if is_first else (added, removed)

    def spread(self) -> None:
        """What hangs on the key of something that is to be compared again is compared again, too."""
        self.db.execute(
            """insert or ignore into dirty
            select distinct 'block', block from link where key in (select grp from dirty where kind = 'block')"""
        )

    def _insert(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            places = ", ".join("?" * len(rows[0]))
            self.db.executemany(f"insert into {table} values ({places})", rows)  # noqa: S608 - a name of ours

    def close(self) -> None:
        with _told(self.path):
            self.db.close()


def _rows(file: str, one: "Parsed") -> dict[str, list[tuple[Any, ...]]]:
    """What is kept of a release, by table."""
    row = (one.n, one.id, file, one.text_sha256, one.corrected, *one.subject, None, None, *one.head, one.record)
    return {
        "release": [row],
        "claim": [(block, one.n, at, *rest) for at, (block, *rest) in enumerate(one.claims)],
        "link": [(*link, one.n) for link in one.links],
        "last_row": [(key, start, one.id, one.n, at) for key, start, at in one.last_rows],
        "mark": [(*mark, one.n) for mark in one.marks],
    }


def _unrelated(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The row of a release without which others it hangs on."""
    return (*row[: _RELATED.start], None, None, *row[_RELATED.stop :])


_CURES = {
    sqlite3.SQLITE_FULL: "make room on the disk and run again",
    sqlite3.SQLITE_IOERR: "check the disk and run again",
    sqlite3.SQLITE_READONLY: "check the permissions of the folder",
    sqlite3.SQLITE_CANTOPEN: "check the folder and its permissions",
    sqlite3.SQLITE_BUSY: "another program holds it; run again when that is through",
    sqlite3.SQLITE_LOCKED: "another program holds it; run again when that is through",
    sqlite3.SQLITE_CORRUPT: "`pressbox clean` its folder and run again",
    sqlite3.SQLITE_NOTADB: "name another folder with -o",
}
_TOUCH = (
    f"""insert or ignore into dirty
    select distinct 'block', block from claim where release = ? and attribute not in {_TOLD_ONLY}""",  # noqa: S608
    "insert or ignore into dirty select 'block', key from link where release = ?",
    "insert or ignore into dirty select 'block', key from last_row where release = ?",
    "insert or ignore into dirty select 'sender', sender from release where n = ?",
    "insert or ignore into dirty select 'all', 0 from release where n = ?",
)


def _address(path: Path, *, write: bool) -> str:
    """Where SQLite finds a store. Where nobody may write it is read as it lies: there can be no log beside it."""
    how = "rwc" if write else "ro"
    log = Path(f"{path}-wal")
    if not write and not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size):
        how += "&immutable=1"
    return f"{path.resolve().as_uri()}?mode={how}"


def _forgotten_before(out: Path) -> list[tuple[str]]:
    """The texts that stores which were here before had forgotten."""
    path = out / FORGOTTEN
    return [(line,) for line in path.read_text(encoding="ascii").split()] if path.is_file() else []


def forgotten_in(path: Path) -> list[str]:
    """The texts that a store of any version has forgotten; those before it have left theirs beside it."""
    before = {line for (line,) in _forgotten_before(path.parent)}
    with _told(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        if db.execute("select 1 from sqlite_master where name = 'forgotten'").fetchone():
            before |= {str(row[0]) for row in db.execute("select text_sha256 from forgotten")}
    return sorted(before)


def refuse_foreign(path: Path) -> None:
    """Whether a file is a store of any version, by its first bytes: so also where it can't be opened any more."""
    with path.open("rb") as stream:
        head = stream.read(_MARK_AT + 4)
    if not head.startswith(b"SQLite format 3\0") or int.from_bytes(head[_MARK_AT:], "big") != _OURS:
        raise _foreign(path)


def _foreign(path: Path) -> UsageError:
    return UsageError(f"{path}: is no store of pressbox; name another folder with -o")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of the database in one line: nothing that was committed is lost by them."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        cure = _CURES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if cure is None:
            raise
        raise UsageError(f"{path}: {error}; {cure}") from None
