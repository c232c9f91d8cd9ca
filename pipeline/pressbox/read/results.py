"""Results: positions and states from lists, tables and prose."""

from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention
from pressbox.outcome.clauses import ClauseReader
from pressbox.outcome.lists import ListReader
from pressbox.outcome.words import ResultWords
from pressbox.packs import Language, Packs
from pressbox.ranks import Listed


class ResultsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        words = ResultWords(packs, language)
        self._lists = ListReader(language, words)
        self._clauses = ClauseReader(language, words)

    def read(self, page: Page, found: Mentions) -> list[ResultMention]:
        found.lists = self._lists.read(page, found)
        out = [_result(listed) for listed in found.lists.rows if not listed.championship]
        out += self._clauses.read(page, found)
        return sorted(out, key=lambda result: (result.line, result.span[0] if result.source == "prose" else 0))


def _result(listed: Listed) -> ResultMention:
    """A position of a list; what its row doesn't say its heading does."""
    read, above = listed.read, listed.above
    result = ResultMention(read.span, read.rule, read.session or above.session)
    result.measure = read.measure or above.measure or "position"
    result.status = read.value.status
    result.position = read.value.position if result.status == "classified" else None
    result.class_ = read.class_ or above.class_
    result.names = read.names or above.names
    result.field_size = read.field_size
    result.state = read.state if read.state and read.state != "final" else above.state
    result.figures = dict(read.figures)
    if above.number and not read.names:
        result.figures.setdefault("car_number", above.number)
    result.source = "table" if read.rule == "results.table" else "list"
    result.line = listed.line
    for name, own in (("session", read.session), ("class", read.class_), ("entrants", read.names)):
        if not own and name in above.spans:
            result.taken[name] = [above.spans[name]]
    return result
