"""Labels that are headings: 'Ravenmoor: class win for Kestrel' over a paragraph of its own, several times in a text."""

from pressbox.layout.page import Line, Page
from pressbox.patterns import pattern

_SEVERAL = 2  # of them: one alone may be the label of anything
_SAID = 2  # words behind the colon, fewer are a value
_FIGURE = pattern(r"(?<![\w-])\d")


def head_paragraphs(page: Page) -> None:
    """Lines of a label that stand apart above prose head it, where a release has more of them."""
    if not page.parted:
        return
    heads = [line for line, below in zip(page.lines, page.lines[1:], strict=False) if _heads(page, line, below)]
    if len(heads) >= _SEVERAL:
        for line in heads:
            line.kind = "heading"


def _heads(page: Page, line: Line, below: Line) -> bool:
    if line.kind != "label" or not line.after_blank or line.boilerplate:
        return False
    if below.kind != "prose" or below.after_blank:
        return False
    said = page.text[line.start : line.end].partition(":")[2]
    return len(said.split()) >= _SAID and _FIGURE.search(said) is None
