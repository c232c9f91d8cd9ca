"""The public verbs: what the command calls and what users import."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from pressbox.checks import all_checks
from pressbox.checks.between.related import related
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import Severity
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.run import check_corpus
from pressbox.checks.frame.selection import Policy, Selection
from pressbox.claims import Claim
from pressbox.claims import claims_of as _claims_of
from pressbox.corpus.telling import Summary
from pressbox.errors import PressboxError, UsageError
from pressbox.extractor import Extractor
from pressbox.models import Release, Report, SourceFile
from pressbox.packs import Packs
from pressbox.settings import Settings
from pressbox.sources import About, Document, Found, Options, Skip, documents, find


def extract(
    text: str, *, published: dt.date | str | None = None, name: str | None = None, packs: Packs | None = None,
    language: str | None = None,
) -> Release:  # fmt: skip
    """Read one release.

    `published` is the day of publication where you know it (a date, or '2026-03-14'), `name` becomes the record's
    id, `packs` are rules of your own: `Packs([Path("my-rules")])`, and `language` is that of the release, as 'sv',
    where you know it; else the release tells it by its words.
    """
    return _extractors.for_packs(packs).extract(text, published=published, name=name, language=language)


def extract_file(
    path: str | os.PathLike[str], *, published: dt.date | str | None = None, packs: Packs | None = None,
    language: str | None = None,
) -> Release:  # fmt: skip
    """Read the release in a text file, whatever its encoding."""
    return _extractors.for_packs(packs).extract_file(path, published=published, language=language)


def claims_of(release: Release) -> list[Claim]:
    """What a release states, as flat claims: subject, attribute, value, and the characters that say it."""
    return _claims_of(release)


def check(
    releases: Iterable[Release],
    *,
    packs: Packs | None = None,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severities: Mapping[str, Severity] | None = None,
    preview: bool = False,
) -> Report:
    """Compare releases: what does not fit within each, between them and with what the packs know.

    `select` runs only the checks with these codes, beginnings of codes or names, `extend_select` these besides the
    usual ones, `ignore` leaves some out; `severities` are `{"D101": "warning"}`, and `preview` runs what is not yet
    precise too.
    """
    selection = Selection(_words(select), _words(extend_select), _words(ignore), dict(severities or {}), preview)
    return check_by(releases, Policy(selection), packs)


def relate(releases: Iterable[Release], *, packs: Packs | None = None) -> list[Release]:
    """The same releases, with what only all of them together tell: `replaces.id` and `version_of`."""
    given = _releases(releases)
    known = packs or _extractors.for_packs(None).packs
    corpus = Corpus([Case(release, known) for release in given], known)
    before = {later: earlier for earlier, later in corpus.replaced.items()}
    return [related(one, before.get(one.id), corpus.versions.get(one.id)) for one in given]


def check_by(releases: Iterable[Release], policy: Policy, packs: Packs | None = None) -> Report:
    """Compare releases, with a selection of checks for each."""
    known = packs or _extractors.for_packs(None).packs
    return check_cases([Case(release, known) for release in _releases(releases)], policy, known)


def check_cases(cases: Sequence[Case], policy: Policy, packs: Packs) -> Report:
    """Compare releases that were looked at before, perhaps: what a case has worked out it keeps."""
    policy.refuse_unknown(all_checks())
    corpus = Corpus(cases, packs)
    outcomes = check_corpus(corpus, [one for one in all_checks() if policy.runs(one)], policy)
    ids = [case.release.id for case in corpus.cases]
    return Report(findings=outcomes.findings, checked=outcomes.checked, releases=ids, verdicts=outcomes.verdicts)


def _releases(given: Any) -> list[Release]:
    """A release is iterable itself, by its fields, and so is a text, by its letters: neither is a list of releases."""
    if isinstance(given, Release | str):
        raise UsageError(f"releases: a list of them is needed, as [release], this is one {type(given).__name__}")
    releases = list(given)
    for one in releases:
        if not isinstance(one, Release):
            raise UsageError(f"releases: {type(one).__name__} is none; pressbox.extract() makes one of a text")
    return releases


def _words(given: Iterable[str]) -> tuple[str, ...]:
    """A single word stands for itself, not for its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


def run(
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    workers: int = 0,
    rules: Iterable[Path] = (),
    local: bool = False,
    corrections: Iterable[Path] = (),
    published: dt.date | None = None,
    language: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    max_seconds: float = 60.0,
    max_memory: int = 4096,
    options: Options | None = None,
) -> Summary:
    """Read files and folders with all cores, compare them, and keep the results in a folder, as `pressbox run` does.

    What has not changed since the run before is not read again. `local` reads with what was taught here. `Corpus(out)`
    has the results.
    """
    from pressbox.corpus.batch import run as run_batch
    from pressbox.corpus.job import Job, Limits, local_packs

    selection = Selection(select=_words(select), ignore=_words(ignore))
    selection.refuse_unknown(all_checks())
    job = Job(
        tuple(map(Path, rules)), True, local_packs() if local else (), tuple(map(Path, corrections)), None, language,
        published, Settings(), selection, Limits(max_seconds, max_memory), options or Options(),
    )  # fmt: skip
    return run_batch(paths, Path(out), job, workers=workers)


def schema() -> dict[str, Any]:
    """The JSON Schema of a record."""
    return Release.model_json_schema()


class _Extractors:
    """The extractor that all calls share, and the last one made for packs of the caller's own: packs load once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._shipped: Extractor | None = None
        self._own: Extractor | None = None

    def for_packs(self, packs: Packs | None) -> Extractor:
        with self._lock:
            if packs is None:
                self._shipped = self._shipped or Extractor()
                return self._shipped
            if self._own is None or self._own.packs is not packs:
                self._own = Extractor(packs)
            return self._own


_extractors = _Extractors()


class Reading:
    """The releases of files and folders, one by one; what can't be read is kept and said, not lost."""

    def __init__(
        self,
        paths: Iterable[str | os.PathLike[str]],
        extractor: Extractor,
        *,
        published: dt.date | str | None = None,
        options: Options | None = None,
    ) -> None:
        self._extractor = extractor
        self._published = published
        self._options = options
        self._about: dict[str, About] = {}
        search = find(paths, options)
        self.files = search.files
        self.passed_over = search.passed_over
        self.skipped: list[PressboxError] = [one.error() for one in search.trouble]
        self.read = 0

    @property
    def packs(self) -> Packs:
        return self._extractor.packs

    @property
    def stale(self) -> list[str]:
        """A line for each correction that no longer fits a release that was read."""
        return self._extractor.stale

    def series_of(self, release: Release) -> list[tuple[str | None, tuple[int, int]]]:
        """The series that a release names, and where, those of the packs and others."""
        return self._extractor.series_of(release.text or "")

    def __iter__(self) -> Iterator[Release]:
        for _, release in self.with_files():
            yield release

    def with_files(self) -> Iterator[tuple[Found, Release]]:
        """The releases, each with the file that it was found in."""
        for found in self.files:
            for release in self.releases_of(found):
                self.read += 1
                yield found, release

    def releases_of(self, found: Found) -> Iterator[Release]:
        """What one of the files holds, as it is now."""
        for one in documents(found, self._options, self.packs):
            if isinstance(one, Skip):
                self.skipped.append(one.error())
                continue
            try:
                release = self._release_of(one)
            except PressboxError as error:
                self.skipped.append(error)
            else:
                yield release

    def _release_of(self, document: Document) -> Release:
        if document.about != About():
            self._about[document.id] = document.about
        return self._extractor.extract_document(document, published=self._published)

    def release_of_text(self, text: str, name: str, source: SourceFile) -> Release:
        """What a release would be with another text."""
        document = Document(name, text, source, self._about.get(name, About()))
        return self._extractor.extract_document(document, published=self._published)
