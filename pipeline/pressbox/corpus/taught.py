"""Names that were taught or forgotten since the last run: only releases that hold their words are read again."""

import csv
import json
import sys
import tomllib
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressbox.checks.between.likeness import words_of
from pressbox.corpus.job import TABLES, Job
from pressbox.corpus.store import Store
from pressbox.patterns import fold

# The columns of names that are looked for in texts. People are known by a part of their name, too.
PEOPLE = "people.csv"
_NAMES = ("name", "names", "short", "towns", "nicknames", "aliases")
_EVERYWHERE = "folders"  # a column that means releases by where they lie, not by their words
_SHORTEST = 3  # letters of a part of a name by which somebody is known
_SINCE = "taught since "
# By whether names of people alone are taught: these stand in claims alone, so that a release which is read as before
# needs no new comparison. What is marked already, and not read since, stays as it is.
_SET = {
    True: f"""update file set knowledge = '{_SINCE}' || knowledge
        where knowledge <> '' and knowledge not like '{_SINCE}%' and id = (select file from release where id = ?)""",  # noqa: S608
    False: "update file set knowledge = '' where id = (select file from release where id = ?)",
}
Way = list[list[int]]  # the words of a name, each in all its forms
Taught = dict[str, list[Way]]  # each row, and the ways in which it may stand in a text


def taught(job: Job) -> Taught:
    """All rows of names in packs that do not come with pressbox."""
    found: Taught = {}
    endings = sorted(set(_genitives(job.folders)))
    for folder in job.own_folders:
        for name in TABLES:
            for row in _rows(folder / name):
                ways = [] if row.get(_EVERYWHERE) else list(_ways(name, row))
                found[json.dumps([name, row], sort_keys=True)] = [_numbers(way, endings) for way in ways]
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def _ways(table: str, row: dict[str, str]) -> Iterator[list[str]]:
    """The words of each form of a name; of people each word alone."""
    for form in ";".join(row.get(column) or "" for column in _NAMES).split(";"):
        words = words_of(fold(form))
        if table == PEOPLE:
            yield from ([word] for word in words if len(word) >= _SHORTEST)
        elif words:
            yield words


def _genitives(folders: Iterable[Path]) -> Iterator[str]:
    """What a language hangs onto names: 'Hrasts bil'."""
    for path in (path for folder in folders for path in sorted(folder.glob("*/language.toml"))):
        ending = tomllib.loads(path.read_text(encoding="utf-8")).get("genitive")
        if ending:
            yield str(ending)


def _numbers(words: Iterable[str], endings: list[str]) -> Way:
    """Each word as numbers, one of which a text must hold: as it is, or with an ending."""
    return [[zlib.crc32(f"{word}{ending}".encode()) for ending in ("", *endings)] for word in words]


def taught_since(knowledge: str) -> str:
    """What a file is marked with that was read with this knowledge, before names of people were taught."""
    return _SINCE + knowledge


def affected(store: Store, before: Taught, after: Taught) -> list[str] | None:
    """The releases whose reading may be another one; None where it may be that of all."""
    changed = [(before | after)[row] for row in sorted(before.keys() ^ after.keys())]
    if any(not ways for ways in changed):
        return None
    ways = [[[number.to_bytes(4, sys.byteorder) for number in word] for word in way] for one in changed for way in one]
    rows = store.rows("select id, words from release order by id")
    return [id_ for id_, words in rows if any(_holds(words, way) for way in ways)]


def _holds(words: bytes, way: list[list[bytes]]) -> bool:
    return all(any(number in words for number in word) for word in way)


def relearn(store: Store, job: Job) -> str | None:
    """Make known which releases are to be read again, or compared again, for what was taught since; in words how many.

    Knowing and marking are one transaction: a run that is killed forgets neither.
    """
    before, after = json.loads(store.about("taught") or "{}"), taught(job)
    told = None
    with store.transaction():
        if before != after:
            ids = affected(store, before, after)
            told = _told(store, before, after, ids)
            of_people = all(json.loads(row)[0] == PEOPLE for row in before.keys() ^ after.keys())
            store.db.executemany(_SET[of_people], ((id_,) for id_ in ids or ()))
            if ids is None:
                store.db.execute("update file set knowledge = ''")
            store.tell("taught", json.dumps(after, sort_keys=True))
        if store.about("references") != job.references():
            store.touch_all()
            store.tell("references", job.references())
    return told


def _told(store: Store, before: Taught, after: Taught, ids: list[str] | None) -> str | None:
    every = store.one("select count(*) from release")[0]
    if not every:
        return None
    names = len(before.keys() ^ after.keys())
    rows = "1 taught name is" if names == 1 else f"{names:,} taught names are"
    if ids is None:
        return f"{rows} new or other, for whole folders: all {every:,} releases are read again"
    return f"{rows} new or other: {len(ids):,} of {every:,} releases hold their words and are read again"
