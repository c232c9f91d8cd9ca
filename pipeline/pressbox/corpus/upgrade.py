"""What other rules, or another version of pressbox, would change in the results of a run: tried on a copy of them."""

import os
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressbox.corpus.batch import Engines, run
from pressbox.corpus.engines.local import Crew
from pressbox.corpus.job import Job
from pressbox.corpus.store import NAME, Store
from pressbox.corpus.telling import Progress
from pressbox.errors import UsageError
from pressbox.models import Finding, Release

_MOST = 20  # of each kind that are told one by one


def preview(
    paths: Iterable[str | os.PathLike[str]], out: Path, job: Job, *, workers: int = 0,
    progress: Progress | None = None, engine: Engines = Crew,
) -> Iterator[str]:  # fmt: skip
    """Lines on the records and findings that a run would add, take away or change. Nothing is written to `out`."""
    if not (out / NAME).is_file():
        raise UsageError(f"{out}: holds no results of a run, so there is nothing to compare with")
    with tempfile.TemporaryDirectory(prefix="pressbox-") as made:
        copy = Path(made) / "out"
        copy.mkdir()
        _copy(out / NAME, copy / NAME)
        run(paths, copy, job, workers=workers, progress=progress, engine=engine, page=False)
        yield from _compared(out / NAME, copy / NAME)


def _copy(store: Path, to: Path) -> None:
    """The store with what its log holds."""
    for ending in ("", "-wal"):
        source = Path(f"{store}{ending}")
        if source.exists():
            shutil.copyfile(source, f"{to}{ending}")


def _compared(old: Path, new: Path) -> Iterator[str]:
    before, after = Store(old), Store(new)
    yield from _records(before, after)
    yield from _findings(before, after)
    before.close()
    after.close()


def _records(before: Store, after: Store) -> Iterator[str]:
    mine, theirs = (dict(one.rows("select id, n from release")) for one in (before, after))
    changed = [(id_, fields) for id_ in sorted(mine.keys() & theirs.keys()) if (fields := _fields(before, after, id_))]
    yield from _told("records gained", sorted(theirs.keys() - mine.keys()))
    yield from _told("records lost", sorted(mine.keys() - theirs.keys()))
    yield from _told("records changed", [f"{id_}: {', '.join(fields)}" for id_, fields in changed])


def _fields(before: Store, after: Store, id_: str) -> list[str]:
    """The fields of a record that would say something else; what is found in it is told by itself."""
    old, new = (one.one("select record from release where id = ?", id_)[0] for one in (before, after))
    if old == new:
        return []
    first, second = (Release.model_validate_json(zlib.decompress(record)) for record in (old, new))
    return [
        name for name in Release.model_fields if name != "findings" and getattr(first, name) != getattr(second, name)
    ]


def _findings(before: Store, after: Store) -> Iterator[str]:
    query = "select fingerprint, json from result order by rank, code, places, fingerprint"
    old, new = (dict(one.rows(query)) for one in (before, after))
    changed = [new[key] for key in new if key in old and old[key] != new[key]]
    for what, rows in (
        ("findings gained", [new[key] for key in new if key not in old]),
        ("findings lost", [old[key] for key in old if key not in new]),
        ("findings changed", changed),
    ):
        yield from _told(what, [_line(row) for row in rows])


def _line(row: str) -> str:
    finding = Finding.model_validate_json(row)
    return f"{finding.severity} {finding.code} {finding.message}"


def _told(what: str, lines: list[str]) -> Iterator[str]:
    yield f"{what}: {len(lines):,}"
    yield from (f"  {line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"  and {len(lines) - _MOST:,} more"
