"""Who is introduced before speech in marks: in its line, in the line above, or by a name that stands further up."""

from pressbox.grammar.speech.blocks import Blocks
from pressbox.grammar.speech.dashes import DASHES
from pressbox.grammar.speech.phrases import BLANK
from pressbox.grammar.speech.tags import Tag, Tags
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions

_NAME = 6  # characters of a name and a dash
_ROWS = 7  # lines between a name and the words below it
_LONGEST_ROW = 70  # characters of one of them
_SHORT_ROWS = frozenset({"row", "label", "table", "heading", "day"})


class Introductions:
    """Those of one page."""

    def __init__(self, page: Page, found: Mentions, tags: Tags, blocks: Blocks) -> None:
        self._page = page
        self._found = found
        self._tags = tags
        self._blocks = blocks
        self.signed = -1  # the last line that is a signature, and no name above what follows

    def within(self, line: Line, floor: int, opener: int) -> Tag | None:
        """'Norrgård added: “…”', or 'ELIN NORRGÅRD – “…”', of the line from `floor` on."""
        return self._tags.before(self._page, floor, opener) or self._head_before(line, floor, opener)

    def _head_before(self, line: Line, floor: int, opener: int) -> Tag | None:
        """'ELIN NORRGÅRD, No. 98 Kestrel KX – “…”': the name and what stands with it up to the dash."""
        end = line.start + len(self._page.text[line.start : opener].rstrip(BLANK))
        if floor > line.start or end - line.start < _NAME or self._page.text[end - 1] not in DASHES:
            return None
        end = line.start + len(self._page.text[line.start : end].rstrip(DASHES + BLANK))
        head = self._blocks.head(self._page, Line(line.index, line.start, end, line.kind), self._found)
        return Tag(line.start, opener, head) if head else None

    def line_above(self, line: Line) -> Tag | None:
        """'Norrgård added:' in the line above."""
        above = self._page.lines[line.index - 1] if line.index else None
        if above is None or self._page.text[above.end - 1] != ":":
            return None
        tag = self._tags.before(self._page, above.start, above.end)
        if above.kind == "heading" and (head := self._blocks.head(self._page, above, self._found)):
            tag = Tag(above.start, above.end, head, tag.cue if tag else None)
        headed = tag and tag.cue == (above.start, above.end - 1)  # 'Notes:'
        return tag if tag and (tag.subject or (tag.cue and not headed)) else None

    def head_above(self, line: Line, last: int) -> Tag | None:
        """The name above: right there, above a few short rows (how the rider did), or as the heading of it all.

        `last` is the line that the last quote ends in.
        """
        lines = self._page.lines
        index = line.index - 1
        while index > max(self.signed, line.index - _ROWS, -1):
            above, head = lines[index], self.head(lines[index])
            if head and not self._is_label_below(head, index):
                return None if self._is_listed(head, index) else head
            if not head and (above.kind not in _SHORT_ROWS or above.end - above.start > _LONGEST_ROW):
                break
            index -= 1
        heading = next(iter(self._page.headings_of(line)), None)
        far = heading is None or heading.kind != "heading" or last > heading.index
        return self.head(heading) if heading and not far else None

    def head(self, line: Line) -> Tag | None:
        """The name that a line gives, with little else."""
        head = self._blocks.head(self._page, line, self._found)
        return Tag(line.start, line.end, head) if head else None

    def _is_label_below(self, head: Tag, index: int) -> bool:
        """'Co-driver: Jonas Ek' right below 'ELIN NORRGÅRD (SWE)': who speaks is the one above."""
        above = self.head(self._page.lines[index - 1]) if index and head.is_labelled(self._page) else None
        return above is not None and not above.is_labelled(self._page)

    def _is_listed(self, head: Tag, index: int) -> bool:
        """One name below another is a list; 'Elin Norrgård (1st)' below 'Red Stag' is not."""
        above = self._page.lines[index - 1] if index and index - 1 != self.signed else None
        if above is None or above.kind == "title" or self._gap(index - 1) > self._gap(index):
            return False
        other = self.head(above)
        return other is not None and other.says_more == head.says_more

    def _gap(self, index: int) -> int:
        """How far below a line the next one is: a blank parts a list from a name right above what he says."""
        return self._page.lines[index + 1].start - self._page.lines[index].end
