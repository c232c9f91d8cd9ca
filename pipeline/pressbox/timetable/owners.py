"""Whose a row is: programmes of a meeting list several series, and only one is the sender's."""

from collections import Counter

from pressbox.layout import Page
from pressbox.mentions import Mentions, SessionMention
from pressbox.timetable.columns import column_of
from pressbox.timetable.rows import Row

Read = tuple[Row, list[SessionMention]]


class Owners:
    def kept(self, page: Page, found: Mentions, rows: list[Read]) -> list[Read]:
        """The rows of the release's own series, where the rows tell; all of them where they do not."""
        listed = [(entry, self._owner(page, found, entry[0])) for entry in rows if entry[1]]
        owners = {owner for _, owner in listed if owner}
        if len(owners) < 2:
            return [entry for entry, _ in listed]
        own = self._own(page, found, owners, [entry[0] for entry, _ in listed])
        return [entry for entry, owner in listed if not owner or not own or owner in own]

    @staticmethod
    def _owner(page: Page, found: Mentions, row: Row) -> str | None:
        """The series of a row: the id of one that is known, else the words of the column for it."""
        for mention in found.series:
            if mention.line == row.line.index and row.line.kind not in {"prose", "lead", "speech"}:
                return mention.id
        for cell in row.cells:
            column = column_of(row.columns or [], row.cells, cell[0], row.line, barred=True)
            if column and column.role == "series":
                return page.folded[cell[0] : cell[1]].strip(" *_") or None
        return None

    @staticmethod
    def _own(page: Page, found: Mentions, owners: set[str], rows: list[Row]) -> set[str]:
        """Those that the rest of the release speaks of; by far the most, where it speaks of several."""
        inside = {row.line.index for row in rows}
        counts: Counter[str] = Counter()
        for mention in found.series:
            if mention.line not in inside:
                counts[mention.id] += 1
        known = [row.line for row in rows]
        first, last = min(line.start for line in known), max(line.end for line in known)
        rest = page.folded[:first] + "\n" + page.folded[last:]
        for owner in owners:
            if owner not in counts:
                counts[owner] += rest.count(owner)
        best = max((counts[owner] for owner in owners), default=0)
        return {owner for owner in owners if counts[owner] and counts[owner] * 2 >= best}
