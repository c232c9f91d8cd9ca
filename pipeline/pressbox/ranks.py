"""Positions of lists and tables as they are read: what a row says, and what the headings above it say."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pressbox.packs import Form
from pressbox.patterns import Match

Span = tuple[int, int]
Session = tuple[str, int | None]  # its kind and its number
Shape = Literal["heats", "inline", "labelled", "ordered", "ranked", "table", "titled"]
RACES = frozenset({"race", "sprint"})
RESULTS, STANDINGS, OTHER = "results", "standings", "other"


class Value(NamedTuple):
    """A position or a state where it stands in a row."""

    start: int
    end: int
    position: int | None
    status: str = "classified"
    sure: bool = True
    bare: bool = False  # a figure alone, which only a label makes a position


@dataclass(slots=True)
class Heading:
    """What one line, or all lines above a row, say of the rows below."""

    shows: str | None = None  # results, standings, other
    session: Session | None = None
    measure: str | None = None
    state: str = "final"
    class_: str | None = None
    names: list[Span] = field(default_factory=list)
    number: str | None = None  # of the car
    sessions: list[Session] = field(default_factory=list)  # where it names several: 'Race 1 - Race 2 - Race 3'
    position: int | None = None  # of all rows: 'Stage winners'
    classed: bool = False  # each row is of a class, which it names: 'Class winners'
    seasonal: bool = False  # each row is of another round: 'Season to date'
    overall: bool = False  # how it stood on the way, or over several sessions
    summed: bool = False  # its points are those of several races
    left: bool = False  # another heading that says nothing of results has come since
    bracketed: str | None = None  # what the figure in brackets behind each position is: 'finish (start)'
    spans: dict[str, Span] = field(default_factory=dict)  # of what it says, for `from`

    @property
    def empty(self) -> bool:
        return not (self.shows or self.session or self.class_ or self.names or self.measure)


@dataclass(slots=True)
class Read:
    """One position of a row."""

    span: Span
    shape: Shape  # how it is written, which names its rule: results.inline, standings.inline
    value: Value
    session: Session | None = None
    measure: str | None = None
    class_: str | None = None  # empty where the row says that the place is that of all
    names: list[Span] = field(default_factory=list)
    field_size: int | None = None
    state: str | None = None
    championship: bool = False
    closing: bool = False  # of no session, but of all
    whose: bool = False  # nothing is said but whose it is: 'Elin Norrgård – 6th'
    figures: dict[str, str] = field(default_factory=dict)
    beside: "list[Read]" = field(default_factory=list)  # what the row says besides: '4. Norrgård, 1st Pro-Am'


@dataclass(slots=True)
class Listed:
    """A position of a list, the index of its line and what stands above it."""

    line: int
    read: Read
    above: Heading

    @property
    def championship(self) -> bool:
        """Whether it is a place of the season; a row that names a session is not, whatever stands above it."""
        return self.read.championship or (self.above.shows == STANDINGS and self.read.session is None)


def _nothing(_: int) -> Heading:
    return Heading()


@dataclass(slots=True)
class Lists:
    """All positions of lists and tables, and the lines that are left to be read as prose."""

    rows: list[Listed] = field(default_factory=list)
    prose: dict[int, int] = field(default_factory=dict)  # how many headings stand above each line
    said: list[tuple[str, Form, Match]] = field(default_factory=list)  # what may say a result or a standing in prose
    races: set[int] = field(default_factory=set)  # the races that prose names by their number, 'Race 1'
    headings: Callable[[int], Heading] = field(default=_nothing)  # what the first so many of them say together

    def above(self, line: int) -> Heading:
        """What the headings above a line of prose say; worked out when it is asked for."""
        return self.headings(self.prose[line])
