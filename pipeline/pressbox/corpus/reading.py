"""What a worker does with one file: read it, say what does not fit within it, and lay it out as rows of the store."""

import hashlib
import zlib
from pathlib import Path
from typing import NamedTuple

from pressbox.checks import all_checks
from pressbox.checks.between.heads import head_of, told_of
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.run import Outcomes, check_release, in_order, joined, with_parents
from pressbox.checks.frame.selection import Policy, Selection
from pressbox.corpus.job import Job, corrected
from pressbox.corpus.rows import (
    HeadRow,
    Results,
    Row,
    claim_row,
    head_row,
    last_rows,
    link_rows,
    mark_rows,
    number,
    results_of,
    subject_row,
)
from pressbox.errors import PressboxError
from pressbox.extractor import Extractor
from pressbox.models import Finding, Release
from pressbox.sources import Document, Found, Skip, documents

_QUICK = 1  # zlib's level: a tenth of a millisecond, a quarter of the size


class Parsed(NamedTuple):
    """One release, as the store keeps it."""

    n: int
    id: str
    text_sha256: str
    corrected: str
    subject: Row
    head: HeadRow
    claims: list[Row]
    links: list[tuple[int, int]]
    last_rows: list[tuple[int, str, int]]
    marks: list[tuple[str, int]]
    results: Results
    record: bytes


class Read(NamedTuple):
    """What came of a file. Its hash is None where it could not even be opened."""

    sha256: str | None
    releases: tuple[Parsed, ...] = ()
    skips: tuple[Skip, ...] = ()
    stale: tuple[str, ...] = ()


class Reader:
    """Reads files, with rules that are loaded once."""

    def __init__(self, job: Job, extractor: Extractor) -> None:
        self._job = job
        self._extractor = extractor
        self._mending = job.mending()
        self._usual = tuple(one for one in all_checks() if one.is_usual and one.within)
        self._within = tuple(one for one in all_checks() if one.within)

    def read(self, found: Found) -> Read:
        sha256 = sha256_of(found.path)
        releases: list[Parsed] = []
        skips: list[Skip] = []
        for one in documents(found, self._job.options, self._extractor.packs):
            try:
                skips.append(one) if isinstance(one, Skip) else releases.append(self._parsed(one, found))
            except PressboxError as error:
                skips.append(Skip(found.shown, "fault", str(error), "please report it"))
        return Read(sha256, tuple(releases), tuple(skips), tuple(self._extractor.stale))

    def _parsed(self, document: Document, found: Found) -> Parsed:
        release = self._extractor.extract_document(document, published=self._job.published)
        case = Case(release, self._extractor.packs, self._job.settings.house)
        policy = self._job.policy({release.id: found.path} if found.path else {})
        outcomes = self._judged(case, policy)
        # Its record has what the usual checks find in it, whatever the run selects.
        is_usual = policy.usual == Selection() and not policy.special and not case.house.model_fields_set
        whole = in_order(with_parents(joined(outcomes.findings), self._usual)) if is_usual else self._usually(release)
        record = release.model_copy(update={"findings": whole}).to_json().encode()
        return parsed(case, outcomes, self._corrected(release), record)

    def _usually(self, release: Release) -> list[Finding]:
        return check_release(Case(release, self._extractor.packs), self._usual).findings

    def _judged(self, case: Case, policy: Policy) -> Outcomes:
        """What the run finds within a release, by its selection."""
        outcomes = Outcomes(policy=policy)
        for check in self._within:
            if any(policy.wanting(check, [case])) and check.within is not None:
                outcomes.take(check, check.within(case), case.release.id)
        return outcomes

    def _corrected(self, release: Release) -> str:
        text_sha256 = text_hash(release)
        return corrected([*self._mending.for_text(text_sha256), *self._mending.outdated(release.id, text_sha256)])


def parsed(case: Case, outcomes: Outcomes, corrections: str, record: bytes) -> Parsed:
    """A release as rows."""
    release, head, told = case.release, head_of(case), told_of(case)
    claims = [claim_row(one, told=False) for one in case.claims] + [claim_row(one, told=True) for one in told]
    return Parsed(
        number(release.id), release.id, text_hash(release), corrections, subject_row(head), head_row(head),
        claims, sorted(link_rows(case.claims, told)), last_rows(head), sorted(mark_rows(head)),
        results_of(outcomes), zlib.compress(record, _QUICK),
    )  # fmt: skip


def text_hash(release: Release) -> str:
    return hashlib.sha256((release.text or "").encode()).hexdigest()


def sha256_of(path: Path | None) -> str | None:
    """The hash of a file's bytes; None where it can't be read."""
    if path is None:
        return None
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
