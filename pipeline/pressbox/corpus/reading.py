"""What a worker does with one file: read it, say what does not fit within it, and pack that for the store."""

import hashlib
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from pressbox.checks import all_checks
from pressbox.checks.case import Case
from pressbox.checks.corpus import Corpus
from pressbox.checks.run import check_corpus, check_release
from pressbox.corpus.job import Job, corrected
from pressbox.corpus.store import Store
from pressbox.errors import PressboxError
from pressbox.models import Release, Report
from pressbox.sources import Document, Found, Skip, documents

_QUICK = 1  # zlib's level: a tenth of a millisecond, a quarter of the size


class Parsed(NamedTuple):
    """One release, as the store keeps it."""

    id: str
    text_sha256: str
    corrected: str
    record: bytes


class Read(NamedTuple):
    """What came of a file. Its hash is None where it could not even be opened."""

    sha256: str | None
    releases: tuple[Parsed, ...] = ()
    skips: tuple[Skip, ...] = ()
    stale: tuple[str, ...] = ()


class Desk:
    """Where a worker works: its rules are loaded once."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._extractor = job.extractor()
        self._mending = job.mending()
        len(self._extractor.packs.names)  # the largest of the tables: made now, not within the first file's time
        self._usual = tuple(one for one in all_checks() if one.is_usual)
        self._verbs: dict[str, Callable[[Any], Any]] = {"read": self.read, "compare": self.compare}

    def do(self, verb: str, given: Any) -> Any:
        return self._verbs[verb](given)

    def read(self, found: Found) -> Read:
        sha256 = sha256_of(found.path)
        releases: list[Parsed] = []
        skips: list[Skip] = []
        for one in documents(found, self._job.options, self._extractor.packs):
            try:
                skips.append(one) if isinstance(one, Skip) else releases.append(self._parsed(one))
            except PressboxError as error:
                skips.append(Skip(found.shown, "fault", str(error), "please report it"))
        return Read(sha256, tuple(releases), tuple(skips), tuple(self._extractor.stale))

    def _parsed(self, document: Document) -> Parsed:
        release = self._extractor.extract_document(document, published=self._job.published)
        text_sha256 = hashlib.sha256((release.text or "").encode()).hexdigest()
        entries = [*self._mending.for_text(text_sha256), *self._mending.outdated(release.id, text_sha256)]
        findings = check_release(Case(release, self._extractor.packs), self._usual).findings
        record = release.model_copy(update={"findings": findings}).to_json().encode()
        return Parsed(release.id, text_sha256, corrected(entries), zlib.compress(record, _QUICK))

    def compare(self, path: Path) -> bytes:
        """What does not fit in and between the releases of a store."""
        store = Store(path)
        query = "select record, path from release join file on file.id = release.file order by release.id"
        rows = [(Release.model_validate_json(zlib.decompress(record)), path) for record, path in store.rows(query)]
        packs, house = self._extractor.packs, self._job.settings.house
        corpus = Corpus([Case(one, packs, house) for one, _ in rows], packs)
        policy = self._job.policy({one.id: Path(path) for one, path in rows})
        outcomes = check_corpus(corpus, [one for one in all_checks() if policy.runs(one)], policy)
        ids = [case.release.id for case in corpus.cases]
        return Report(findings=outcomes.findings, checked=outcomes.checked, releases=ids).to_json().encode()


def sha256_of(path: Path | None) -> str | None:
    """The hash of a file's bytes; None where it can't be read."""
    if path is None:
        return None
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
