"""Teams by their label or their column: 'Team: Northlight', and the cells below 'Team'."""

from collections.abc import Iterator

from pressbox.grammar.entry_rows import cells_of
from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language

_LABELLED = 60  # characters from the colon of a label to the end of its line


class LabelledTeams:
    def __init__(self, language: Language) -> None:
        self._labels = folded_terms(language.teams.labels)
        self._longest_label = max(map(len, self._labels), default=0) + 2

    def find(self, page: Page) -> Iterator[tuple[Span, str]]:
        """'Team: Northlight', and the cells below 'Team'."""
        column: int | None = None
        for line in page.lines:
            if line.kind == "table":
                cells = cells_of(page, line)
                head = next((at for at, (low, high) in enumerate(cells) if page.folded[low:high] in self._labels), None)
                if head is not None:
                    column = head
                elif column is not None and column < len(cells):
                    yield from self._cell(page, cells[column], "teams.column")
                continue
            column = None
            colon = page.folded.find(":", line.start, min(line.end, line.start + self._longest_label))
            if colon > 0 and page.folded[line.start : colon].rstrip() in self._labels and line.end - colon < _LABELLED:
                start = colon + 1
                while start < line.end and page.text[start].isspace():
                    start += 1
                yield from self._cell(page, (start, line.end), "teams.label")

    def _cell(self, page: Page, span: Span, rule: str) -> Iterator[tuple[Span, str]]:
        words = page.text[slice(*span)]
        listed = "," in words or ";" in words or (words[:1].isdigit() and words.lstrip("0123456789")[:1] in {".", ")"})
        if words and any(char.isalpha() for char in words) and words[-1] not in ".!?" and not listed:
            yield span, rule
