"""A dry run of teaching: which readings of a folder's releases would be others."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

from pressbox.api import Reading
from pressbox.desk.changes import Change, changes
from pressbox.extractor import Extractor
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.packs.load import local_folders


class Trial:
    """Reads with what is taught now, and with what would be."""

    def __init__(self, folder: Path, rules: Iterable[Path] = (), *, shipped: bool = True) -> None:
        self._folder = folder.resolve()
        self._rules = list(rules)
        self._shipped = shipped
        self.read = 0
        self.reading: Reading | None = None

    def run(self, paths: Iterable[str], teach: Callable[[Path], None]) -> Iterator[Change]:
        """The changes in each release, after `teach` has written into a copy of the folder."""
        with tempfile.TemporaryDirectory(prefix="pressbox-") as made:
            copy = Path(made) / "taught"
            if self._folder.is_dir():
                copytree(self._folder, copy, ignore=ignore_patterns(".*"))
            copy.mkdir(exist_ok=True)
            teach(copy)
            before, after = self._extractor(self._folder), self._extractor(copy)
            self.reading = Reading(paths, before)
            for release in self.reading:
                self.read += 1
                yield from changes(release, _again(release, after))

    def _extractor(self, folder: Path) -> Extractor:
        """With the local folders as they are, but for the one that is taught to."""
        others = [home for home in local_folders() if home.resolve() != self._folder]
        own = [folder] if (folder / "pack.toml").is_file() else []
        return Extractor(Packs([*others, *own, *self._rules], shipped=self._shipped))


def _again(release: Release, extractor: Extractor) -> Release:
    return extractor.extract(release.text or "", name=release.id, source=release.source)
