"""Replaces: whether a release says that it takes the place of an earlier one. Which one, no release tells by itself."""

from pressbox.layout import Page
from pressbox.models import Related

_HEAD = 2  # lines below the title in which a note of correction may stand


def settle_replaces(page: Page) -> Related | None:
    """The words that say so, as the basis; the id is found where releases are compared."""
    finder = page.language.finder("release", "replaces")
    if not finder.everywhere and not page.hits(finder.words):
        return None
    last = (page.title.index if page.title else 0) + _HEAD
    for form, compiled in page.language.compiled("release", "replaces"):
        end = len(page.text) if form.gives.get("anywhere", False) else _end_of(page, last)
        found = compiled.search(page.folded, 0, end)
        if found is not None:
            return Related(id=None, basis=page.text[found.start() : found.end()].strip(" ([*-])"))
    return None


def _end_of(page: Page, last: int) -> int:
    """Where the head of the release ends: its lines of prose tell of other corrections."""
    for line in page.lines[: last + 1]:
        if line.kind in {"prose", "lead", "speech"}:
            return line.start
    return page.lines[min(last, len(page.lines) - 1)].end if page.lines else 0
