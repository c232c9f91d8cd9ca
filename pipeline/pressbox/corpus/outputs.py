"""What a run leaves for people and programs: all files together, whole, or those of the run before."""

import contextlib
import csv
import hashlib
import io
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pressbox.corpus import records
from pressbox.corpus.findings import Findings
from pressbox.corpus.job import Job, digest
from pressbox.corpus.store import Store
from pressbox.errors import UsageError
from pressbox.output import bytes_to
from pressbox.sources import Skip

RECORDS, FINDINGS, SKIPPED, ABOUT, REPORT = (
    "records.jsonl", "findings.json", "skipped.csv", "run.json", "report.html",
)  # fmt: skip
NAMES = (RECORDS, FINDINGS, SKIPPED, ABOUT)
PAGES = (REPORT, f"{Path(REPORT).stem}/index.html")  # of some releases, and of many
SKIP_FIELDS = ("uri", "reason", "what", "cure")
Writer = Callable[[Store], Iterator[bytes]]


def write(out: Path, store: Store, about: dict[str, Any]) -> None:
    """All outputs. None takes its name before all are written."""
    writers: dict[str, Writer] = {
        RECORDS: records.lines,
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


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """A file of lines, whole or not at all."""
    with bytes_to(str(path)) as stream:
        stream.write("".join(f"{line}\n" for line in lines).encode())


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


def show(out: Path, store: Store, job: Job, *, wished: bool | None) -> Path | None:
    """The page for people, made again where the findings or the releases are not those that it shows."""
    from pressbox.report.page.wish import MANY, Wish
    from pressbox.report.page.write import save

    count = store.one("select count(*) from release")[0]
    if not (count <= MANY if wished is None else wished) or not count:
        unshow(out)
        return None
    hashes = json.loads(store.about("outputs") or "{}")
    made = digest(hashes[name].encode() for name in (RECORDS, FINDINGS, SKIPPED))
    page = out / PAGES[count > MANY]
    if store.about("page") == made and page.is_file():
        return page
    unshow(out)
    files = dict(store.rows("select release.id, path from release join file on file.id = file"))
    report = Findings(store).report(sorted(map(str, skips(store))))
    save(report, records.releases(store), out / REPORT, packs=job.packs(), wish=Wish(files=files, many=MANY))
    with store.transaction():
        store.tell("page", made)
    return page


def unshow(out: Path) -> list[str]:
    """Take the page for people away, if it is one of ours; what went."""
    from pressbox.report.page.write import is_ours

    gone = []
    one, many = (out / page for page in PAGES)
    if is_ours(one):
        one.unlink()
        gone.append(one.name)
    if is_ours(many):
        shutil.rmtree(many.parent)
        gone.append(many.parent.name)
    return gone
