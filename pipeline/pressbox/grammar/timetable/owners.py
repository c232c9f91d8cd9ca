"""Whose a row is: programmes of a meeting list several series, and only one is the sender's."""

from pressbox.grammar.timetable.columns import column_of
from pressbox.grammar.timetable.rows import Row
from pressbox.layout import Page
from pressbox.mentions import Mentions, SeriesMention, SessionMention

_PROSE = frozenset({"prose", "lead", "speech"})
_SIGNS = " \t-|:;,.()[]*_>#/"
_LONGEST = 40  # characters: no name of a series that stands before a session is longer


class Owners:
    """The owners of the rows of one release, as the rows and the headings above them name them."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self._page = page
        self._by_line: dict[int, SeriesMention] = {}
        for mention in found.series:
            self._by_line.setdefault(mention.line, mention)

    def tell(self, row: Row, sessions: list[SessionMention]) -> None:
        """Note on the sessions of a row whose they are said to be."""
        if row.line.kind in _PROSE or not sessions:
            return
        series = self._series(row)
        beside = None if series or not row.groups else self._beside(row)
        for session in sessions:
            session.series, session.beside = series, beside

    def _series(self, row: Row) -> str | None:
        """The id of a series that the row names, or the words of the column for it, or the series of the heading."""
        mention = self._by_line.get(row.line.index)
        if mention is not None:
            return mention.id
        for cell in row.cells:
            column = column_of(row.columns or [], row.cells, cell[0], row.line, barred=True)
            if column and column.role == "series":
                return self._page.folded[cell[0] : cell[1]].strip(" *_") or None
        for index in reversed(row.line.headings):
            heading = self._by_line.get(index)
            if heading is not None and self._page.lines[index].kind == "heading":
                return heading.id
        return None

    def _beside(self, row: Row) -> str | None:
        """'9:00 - Formula Heartland practice': words with capitals between the time and the session."""
        start = row.groups[0].start
        low = max([row.line.start, *(time.span[1] for time in row.times if time.span[1] <= start)])
        words = self._page.text[low:start].strip(_SIGNS)
        if not 2 < len(words) <= _LONGEST or not words[0].isupper():
            return None
        long = [word for word in words.split() if word[0].isalpha() and len(word) > 3]
        return words if all(word[0].isupper() for word in long) else None
