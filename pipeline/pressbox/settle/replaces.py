"""Replaces: whether a release says that it takes the place of an earlier one. Which one, no release tells by itself."""

from pressbox.layout import Page
from pressbox.models import Related

_HEAD = 2  # lines below the title in which a note of correction may stand


def settle_replaces(page: Page) -> Related | None:
    """The words that say so, as the basis; the id is found where releases are compared."""
    last = (page.title.index if page.title else 0) + _HEAD
    for form, compiled in page.language.compiled("release", "replaces"):
        anywhere = form.gives.get("anywhere", False)
        end = len(page.text) if anywhere else _end_of(page, last)
        if form.near and not _holds_any(page.folded, form.near, end):
            continue
        found = compiled.search(page.folded, 0, end)
        if found is not None:
            return Related(id=None, basis=page.text[found.start() : found.end()].strip(" ([*-])"))
    return None


def _holds_any(folded: str, words: list[str], end: int) -> bool:
    """Whether any of a form's telling words stands before a place: to look for words is quicker than for a form."""
    return any(folded.find(word, 0, end) >= 0 for word in words)


def _end_of(page: Page, last: int) -> int:
    """Where the head of the release ends: its lines of prose tell of other corrections."""
    for line in page.lines[: last + 1]:
        if line.kind in {"prose", "lead", "speech"}:
            return line.start
    return page.lines[min(last, len(page.lines) - 1)].end if page.lines else 0
