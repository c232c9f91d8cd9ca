"""What stands before a value in a row."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.ranked import EDGES
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.patterns import fold
from pressbox.ranks import Session, Value

DIRECT = 12  # characters between a value and the session behind it: '4th in Race 1'
_SIGNS = str.maketrans("-–|/;:", "      ")


@dataclass(slots=True)
class Segment:
    """The words before a value: what it is the value of."""

    sessions: list[Session] = field(default_factory=list)
    role: str | None = None
    names: list[Span] = field(default_factory=list)
    number: str | None = None  # of the car, where nobody is named: '#17: 4th'
    class_: str | None = None
    aside: str | None = None  # the class of whoever is named: 'Elin Norrgård (SWE, E2): 4th'
    opens: bool = False  # the class stands before a sign: 'Superstock – Race 1: 4th, Race 2: 6th'
    parted: bool = False  # a sign stands between the words and the value
    plain: bool = True  # nothing but labels and names stands in it
    headed: bool = False  # it begins with names, and the session comes behind them
    labelled: bool = False  # a label is over several names: 'Standings: Conti 2nd, Ek 5th'
    blank: bool = False
    leg: bool = False  # it names a day of several, which is no session: 'Day 1: 4th'
    placed: bool = False  # it names a place and nothing else: 'Misano: 4th' below 'Season to date'


def cell_of(page: Page, start: int, end: int) -> Span:
    """'Championship: 9th, 118 points' of a row that tells more: a place of the season has words of its own."""
    while start < end and page.text[start] in EDGES:
        start += 1
    while end > start and page.text[end - 1] in EDGES[: EDGES.index("(")]:
        end -= 1
    return start, end


def is_direct(words: ResultWords, page: Page, start: int, one: Named) -> bool:
    """'4th in Race 1': nothing but small words between a value and its session."""
    gap = page.folded[start : one.start]
    return not {",", ";"} & set(gap) and one.kind is not None and one.start - start <= DIRECT and _is_small(words, gap)


def closes(words: ResultWords, page: Page, value: Value, figures: Mapping[str, str], one: Named, end: int) -> bool:
    """'P4, 1:42.7 (Qualifying 2)': what ends a row behind a position and its time is the session of both."""
    start = value.end
    if is_direct(words, page, start, one):
        return True
    gap = page.folded[start : one.start]
    for written in (figures.get("time"), figures.get("gap")):
        gap = gap.replace(fold(written), " ", 1) if written else gap
    ends = not page.folded[one.end : page.line_at(start).end].strip(" ).]")
    return ends and one.kind is not None and one.end <= end and _is_small(words, gap.translate(_SIGNS))


def _is_small(words: ResultWords, gap: str) -> bool:
    return all(word.strip(" (,[") in {"", *words.small} for word in gap.split())
