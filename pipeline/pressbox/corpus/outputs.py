"""What a run leaves for people and programs: all files together, whole, or those of the run before."""

import contextlib
import csv
import hashlib
import io
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pressbox.corpus.findings import Findings
from pressbox.corpus.store import Store
from pressbox.errors import UsageError
from pressbox.output import bytes_to
from pressbox.sources import Skip

RECORDS, FINDINGS, SKIPPED, ABOUT, REPORT = (
    "records.jsonl", "findings.json", "skipped.csv", "run.json", "report.html",
)  # fmt: skip
NAMES = (RECORDS, FINDINGS, SKIPPED, ABOUT)
SKIP_FIELDS = ("uri", "reason", "what", "cure")
Writer = Callable[[Store], Iterator[bytes]]


def write(out: Path, store: Store, about: dict[str, Any]) -> None:
    """All outputs. None takes its name before all are written."""
    writers: dict[str, Writer] = {
        RECORDS: records,
        FINDINGS: lambda store: Findings(store).lines(sorted(map(str, skips(store)))),
        SKIPPED: skipped,
        ABOUT: lambda _: iter([json.dumps(about, indent=2, ensure_ascii=False).encode() + b"\n"]),
    }
    hashes = {}
    with ExitStack() as stack:
        for name, writer in writers.items():
            stream = stack.enter_context(bytes_to(str(out / name)))
            made = hashlib.sha256()
            for piece in writer(store):
                stream.write(piece)
                made.update(piece)
            stream.flush()
            hashes[name] = made.hexdigest()
    with store.transaction():
        store.tell("outputs", json.dumps(hashes))


def are_there(out: Path, store: Store) -> bool:
    """Whether the outputs are as they were written last."""
    hashes = json.loads(store.about("outputs") or "{}")
    return set(hashes) == set(NAMES) and all(_hash_of(out / name) == hashes[name] for name in NAMES)


def _hash_of(path: Path) -> str | None:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def records(store: Store) -> Iterator[bytes]:
    for (record,) in store.rows("select record from release order by id"):
        yield zlib.decompress(record) + b"\n"


def skipped(store: Store) -> Iterator[bytes]:
    yield _row(SKIP_FIELDS)
    yield from (_row((one.uri, one.reason, one.what, one.cure)) for one in skips(store))


def skips(store: Store) -> Iterator[Skip]:
    """What was not read, and why, by what it is called."""
    for row in store.rows("select uri, reason, what, cure from skip order by uri, file, n"):
        yield Skip(*row)


def _row(cells: tuple[str, ...]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode()


def sweep(out: Path) -> None:
    """Take away what a run that was killed had half written."""
    for name in NAMES:
        for path in out.glob(f".{name}.*.part"):
            with contextlib.suppress(OSError):
                path.unlink()


def read_skips(path: Path) -> set[tuple[str, str]]:
    """The skips of an earlier run, by file and reason: the ones that are known."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        return {(row["uri"], row["reason"]) for row in rows}
    except OSError as error:
        raise UsageError(f"{path}: can't be read ({error.strerror}); name the skipped.csv of an earlier run") from None
    except (KeyError, UnicodeDecodeError, csv.Error):
        raise UsageError(f"{path}: is no skipped.csv of a run") from None
