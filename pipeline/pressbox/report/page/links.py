"""Where things are, seen from the page that names them."""

from collections.abc import Mapping
from dataclasses import dataclass

from pressbox.report.page.anchors import of_release


@dataclass(frozen=True, slots=True)
class Links:
    """One page holds all; else `releases` is the way to the pages of releases, and `index` to that of all.

    What is within a release is called by the release's letter: thousands of names, which are to be short.
    """

    letters: Mapping[str, str]
    releases: str | None = None
    index: str = ""
    is_veiled: bool = False  # what releases are called in addresses may name people

    def anchor(self, id_: str) -> str:
        return of_release(id_, is_veiled=self.is_veiled)

    def release(self, id_: str) -> str:
        name = self.anchor(id_)
        return f"#{name}" if self.releases is None else f"{self.releases}{name}.html"

    def words(self, id_: str, start: int) -> str:
        """Where words of a release stand that a finding is about."""
        page = "" if self.releases is None else self.release(id_)
        return f"{page}#{self.own(id_)}-at-{start}"

    def finding(self, anchor: str, here: frozenset[str] = frozenset()) -> str:
        """On the index, but for those that are shown `here`."""
        return f"#{anchor}" if anchor in here else f"{self.index}#{anchor}"

    def own(self, id_: str) -> str:
        """What the parts of a release's page are called by."""
        return self.letters.get(id_, "x")
