"""The first race of a meeting and the last, by no name of a session: 'the opener', 'the reversed-grid finale'."""

from collections.abc import Mapping

from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.patterns import pattern


class FirstLast:
    def __init__(self, parts: Mapping[str, str]) -> None:
        told = (f"(?<{name}>{parts.get(f'{name}_told', '(?!)')})" for name in ("opener", "closer"))
        self._told = pattern(rf"\b(?:{'|'.join(told)})\b", dict(parts), "results.opener_told")

    def last_of(self, page: Page, start: int, end: int) -> Named | None:
        """The one that a sentence tells of last; the number of the last race is that of the meeting."""
        told = list(self._told.finditer(page.folded, start, end))
        if not told:
            return None
        last = told[-1]
        return Named("race", *last.span(), last.span(), False, False, [1] if last["opener"] else [])

    def closes(self, page: Page, start: int) -> bool:
        found = self._told.match(page.folded, start)
        return found is not None and found["closer"] is not None
