"""Releases that are compared, perhaps again and again: what was worked out on those that stay is kept."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pressbox.api import Reading, check_cases
from pressbox.checks.frame.case import Case
from pressbox.checks.words.house import House
from pressbox.models import Release, Report
from pressbox.report.places import path_shown
from pressbox.sources import Found

if TYPE_CHECKING:
    from pressbox.checks.frame.selection import Policy

STDIN = "<stdin>"


class Comparison:
    """The releases of a reading. With `about`, only what concerns these files is looked at and told."""

    def __init__(self, reading: Reading, about: Iterable[Path] | None = None, house: House | None = None) -> None:
        self.reading = reading
        self.paths = {found.id: found.path for found in reading.files if found.id and found.path}
        self._about = None if about is None else {path.resolve() for path in about}
        self._house = house
        self._cases: dict[str, Case] = {}
        for found, release in reading.with_files():
            self._take(found, release)

    def _take(self, found: Found, release: Release) -> None:
        if found.path:
            self.paths[release.id] = found.path
        self._cases[release.id] = Case(release, self.reading.packs, self._house)

    @property
    def releases(self) -> list[Release]:
        return [case.release for case in self._cases.values()]

    @property
    def only(self) -> frozenset[str] | None:
        """The ids of the releases that it is about; None where it is about all of them."""
        if self._about is None:
            return None
        return frozenset(
            release
            for release in self._cases
            if release not in self.paths or self.paths[release].resolve() in self._about
        )

    def reread(self, path: Path) -> None:
        """Take a file as it is now; one that can't be read is out of the comparison until it can."""
        found = next(one for one in self.reading.files if one.path and one.path.resolve() == path.resolve())
        own = (f"{found.path}:", f"{found.path}/")
        self.reading.skipped = [error for error in self.reading.skipped if not str(error).startswith(own)]
        gone = {id_ for id_, known in self.paths.items() if known == found.path}
        for release in self.reading.releases_of(found):
            self._take(found, release)
            gone.discard(release.id)
        for id_ in gone:
            self._cases.pop(id_, None)

    def case(self, release: str) -> Case:
        return self._cases[release]

    def put(self, case: Case) -> None:
        """Take a release as it is given."""
        self._cases[case.release.id] = case

    def retext(self, release: str, text: str) -> None:
        """Take a release as it would be with another text."""
        old = self._cases[release].release
        self.put(Case(self.reading.release_of_text(text, release, old.source), self.reading.packs, self._house))

    @property
    def skipped(self) -> list[str]:
        """What can't be read now."""
        return sorted(str(error) for error in self.reading.skipped)

    def report(self, policy: "Policy") -> Report:
        """What does not fit, and whom it concerns."""
        only = self.only
        report = check_cases(
            list(self._cases.values()), replace(policy, only=only) if only is not None else policy, self.reading.packs
        )
        return report.model_copy(update={"skipped": self.skipped})

    @property
    def files(self) -> dict[str, str]:
        """By which path each release is called."""
        named = {id_: path_shown(path) for id_, path in self.paths.items()}
        return {release: named.get(release, STDIN) for release in self._cases}
