"""Where things are, seen from the page that names them."""

from dataclasses import dataclass

from pressbox.report.page.anchors import of_release, of_words, slug


@dataclass(frozen=True, slots=True)
class Links:
    """One page holds all; else `releases` is the way to the pages of releases, and `index` to that of all."""

    releases: str | None = None
    index: str = ""

    def release(self, id_: str) -> str:
        name = of_release(id_)
        return f"#{name}" if self.releases is None else f"{self.releases}{name}.html"

    def words(self, id_: str, start: int) -> str:
        page = "" if self.releases is None else self.release(id_)
        return f"{page}#{of_words(id_, start)}"

    def finding(self, anchor: str) -> str:
        return f"{self.index}#{anchor}"

    def own(self, id_: str) -> str:
        """What the parts of a release's page are called by."""
        return slug(id_)
