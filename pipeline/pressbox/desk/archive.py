"""Releases that are compared with the results of a run: answered from its store, however much is in it."""

from dataclasses import replace
from pathlib import Path

from pressbox.api import Reading
from pressbox.checks.frame.selection import Policy
from pressbox.checks.words.house import House
from pressbox.corpus.draft import Draft, report_of
from pressbox.corpus.store import NAME, Store
from pressbox.desk.comparison import Comparison
from pressbox.models import Release, Report
from pressbox.sources import Found


def is_archive(folder: Path) -> bool:
    """Whether a folder holds the results of a run."""
    return (folder / NAME).is_file()


class ArchiveComparison(Comparison):
    """The releases of a reading, and those of a run that they are held against."""

    def __init__(self, reading: Reading, out: Path, house: House) -> None:
        self._store = Store(out / NAME)
        reading.files = [_as_stored(found, self._store) for found in reading.files]
        super().__init__(reading, house=house)
        self._met: list[Release] = []

    @property
    def releases(self) -> list[Release]:
        """The new ones, and of the others those that findings point to."""
        return [*super().releases, *self._met]

    @property
    def only(self) -> frozenset[str]:
        return frozenset(self._cases)

    def report(self, policy: Policy) -> Report:
        draft = Draft(self._store, self.reading.packs, self._house, list(self._cases.values()))
        report = report_of(draft, replace(policy, only=self.only))
        ids = {place.release for one in report.findings for value in one.values for place in value.evidence}
        self._met = [one for id_ in sorted(ids - self.only) if (one := draft.release(id_)) is not None]
        return report.model_copy(update={"skipped": self.skipped})

    @property
    def files(self) -> dict[str, str]:
        rows = self._store.rows("select release.id, path from release join file on file.id = file")
        met = {one.id for one in self._met}
        return {**{id_: path for id_, path in rows if id_ in met}, **super().files}


def _as_stored(found: Found, store: Store) -> Found:
    """What a file is called in the store, if it is one of those that were read into it: it then stands for that one."""
    if found.path is None:
        return found
    query = "select id, uri, path from file where path = ? or path like ?"
    for id_, uri, path in store.rows(query, str(found.path), f"%/{found.path.name}"):
        if Path(path).resolve() == found.path.resolve():
            return replace(found, id=id_, uri=uri)
    return found
