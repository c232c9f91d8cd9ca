"""The next race without its noun, perhaps in a sentence of its own: 'the second went to Conti'."""

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.clause import Clause
from pressbox.grammar.outcome.hits import NEXT, Hit
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import ResultMention
from pressbox.ranks import Session

_OTHER = {1: 2, 2: 1}


def is_loose(hit: Hit, people: People) -> bool:
    """Whether nobody stands behind it who has won it."""
    return hit.kind == NEXT and not people.begins_at(hit.end + 1)


class Nexts:
    def __init__(self, words: ResultWords) -> None:
        self._words = words

    def of(self, page: Page, clause: Clause) -> Session | None:
        """The session that it is, of the kind and behind the number of the one told of before."""
        told = next((one for one in reversed(clause.before) if _is_told(one)), None)
        sentence = clause.sentence
        opens = sentence.above and not page.folded[sentence.start : clause.start].strip()
        session = told.session if told else sentence.above.last if opens and sentence.above else None
        if session is None or session[1] is None:
            return None
        number = self._words.number(clause.hits[0].match, "to_") or _OTHER.get(session[1])
        return (session[0], number) if number and number > 1 and number != session[1] else None


def _is_told(one: ResultMention) -> bool:
    return one.measure == "position" and one.status == "classified"
