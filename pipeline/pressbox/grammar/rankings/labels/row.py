"""A row of labels and positions, and one value of it with the words that are of it."""

from dataclasses import dataclass

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.rankings.labels.segment import Segment
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.ranks import Heading, Read, Value


@dataclass(frozen=True, slots=True)
class Row:
    page: Page
    line: Line
    people: People
    above: Heading
    start: int  # behind its bullet

    @property
    def end(self) -> int:
        return self.line.end

    @property
    def span(self) -> Span:
        return self.line.start, self.line.end


@dataclass(frozen=True, slots=True)
class Placed:
    """One value in its row."""

    row: Row
    value: Value
    own: Segment  # the words right before it
    segment: Segment  # those that say what it is of: its own, or those of the value before
    before: list[Read]  # what was read of the values before
    until: int  # where the next one begins
