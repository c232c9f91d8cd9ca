"""Results: positions and states from lists, tables and prose."""

from bisect import bisect_right

from pressbox.grammar.meeting import Meetings
from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.clauses import ClauseReader
from pressbox.grammar.outcome.stages.agreed import Agreed
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import result_words
from pressbox.grammar.rankings.headings import HEADS
from pressbox.grammar.rankings.lists import ListReader
from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention
from pressbox.packs import Language, Packs
from pressbox.ranks import Listed

_BESIDE = 48  # characters behind a position in which its class stands


class ResultsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        words = result_words(packs, language)
        self._words = words
        self._meetings = Meetings(packs, language, words)
        self._lists = ListReader(language, words)
        self._clauses = ClauseReader(language, words)
        self._agreed = Agreed(packs, language, words)

    def read(self, page: Page, found: Mentions) -> list[ResultMention]:
        if not self._meetings.tell(page, found):
            return []
        people = People(found, self._words.nations)
        found.lists = self._lists.read(page, found, people)
        rows = found.lists.rows
        raced = {listed.line for listed in rows if listed.above.seasonal}
        found.calendar = [row for row in found.calendar if row.line not in raced]
        ends = {listed.line: listed.read.value.end for listed in rows}
        out = [_result(page, listed) for listed in rows if not listed.championship]
        out += [one for one in self._told(page, found, people) if _place(one) >= ends.get(one.line, 0)]
        self._agreed.settle(page, found, out)
        return sorted(out, key=lambda result: (result.line, result.span[0] if result.source == "prose" else 0))

    def _told(self, page: Page, found: Mentions, people: People) -> list[ResultMention]:
        """Those of prose."""
        told = self._clauses.read(page, found, people)
        for one in told:
            if one.class_ and _is_of_series(page, found, one):
                one.class_ = None
            if found.whole and _is_of_all(page, one):
                one.session = None
        return told


def _is_of_all(page: Page, told: ResultMention) -> bool:
    """Of a hill climb a class, and what another paragraph tells than that of its runs: of no run told of above."""
    above = told.taken.get("session")
    line = page.line_at(above[0][0]) if above else None
    return line is not None and line.kind not in HEADS and (told.class_ is not None or line.index != told.line)


def _is_of_series(page: Page, found: Mentions, told: ResultMention) -> bool:
    """'Fifth in the GT4 European Series': a class that is part of the name of a series is none."""
    start = told.span[0]
    low = page.text.find(told.class_ or "", start, told.span[1] + _BESIDE)
    at = bisect_right(found.series, low, key=lambda one: one.span[0]) - 1
    end = low + len(told.class_ or "")
    of = found.series[at].span if at >= 0 else (0, 0)
    return low >= start and end <= of[1] and (low, end) != of


def _place(told: ResultMention) -> int:
    """Where prose says a result."""
    return told.subject.position if told.subject else told.span[0]


def _result(page: Page, listed: Listed) -> ResultMention:
    """A position of a list, which has the whole line; what its row doesn't say its heading does."""
    read, above, line = listed.read, listed.above, page.lines[listed.line]
    span = (line.start, line.end) if read.shape == "inline" else read.span
    result = ResultMention(span, f"results.{read.shape}", None if read.closing else read.session or above.session)
    result.measure = read.measure or above.measure or "position"
    if result.measure == "grid" and result.session and result.session[0] in TIMED:
        result.session = ("race", None)  # the grid below the story of a qualifying is that of the race
    result.status = read.value.status
    result.position = read.value.position if result.status == "classified" else None
    result.class_ = (above.class_ if read.class_ is None else read.class_) or None
    result.names = read.names or above.names
    result.field_size = read.field_size
    result.state = read.state if read.state and read.state != "final" else above.state
    result.figures = dict(read.figures)
    if above.number and not read.names:
        result.figures.setdefault("car_number", above.number)
    result.source = "table" if read.shape == "table" else "list"
    result.line = listed.line
    for name, own in (("session", read.session), ("class", read.class_), ("entrants", read.names)):
        if not own and name in above.spans:
            result.taken[name] = [above.spans[name]]
    return result
