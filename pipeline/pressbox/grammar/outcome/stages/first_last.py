"""The first race of a meeting and the last, by no name of a session: 'the opener', 'the reversed-grid finale'."""

from collections.abc import Mapping

from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.patterns import pattern


class FirstLast:
    def __init__(self, parts: Mapping[str, str]) -> None:
        told = (f"(?<{name}>{parts[f'{name}_told']})" for name in ("opener", "closer"))
        self._told = pattern(rf"\b(?:{'|'.join(told)})\b", dict(parts), "results.opener_told")

    def told_in(self, page: Page, start: int, end: int) -> list[Named]:
        """Those that a sentence tells of; the number of the last race is that of the meeting."""
        return [
            Named("race", *one.span(), one.span(), False, False, [1] if one["opener"] else [])
            for one in self._told.finditer(page.folded, start, end)
        ]

    def opens(self, page: Page, start: int) -> bool:
        found = self._told.match(page.folded, start)
        return found is not None and found["opener"] is not None

    def closes(self, page: Page, start: int) -> bool:
        found = self._told.match(page.folded, start)
        return found is not None and found["closer"] is not None
