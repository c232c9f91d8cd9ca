"""Positions told in one breath: what joins them, the class of each, and whether each is of another."""

from itertools import pairwise

from pressbox.grammar.outcome.clause import BOUNDARY, Clause, is_parted
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import pattern

_OF_CLASS = 12  # characters from a position to its class: ' in the '
_BESIDE = 48  # characters behind a position in which its class stands
_PAIR = 2  # positions of one car: overall and in its class
_NEAR = 32  # … in which 'of the class' stands, where the class has no name there


class Breath:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        parts = language.parts("results")
        self._words = words_
        self._joint = pattern(parts["and"], parts, "results.and")
        within, noun = parts["in_class"], parts["class_noun"]
        self._class_word = pattern(rf"\s(?:{words_.class_words})\b", rule="results.class_words")
        self._of_class = pattern(rf"\s(?:{within})\s(?:{words_.class_words})\b", rule="results.class_words")
        # 'The third step of the podium of the class', whose name the sentences before have told.
        self._of_the_class = pattern(rf"\s(?:{within})\s(?:{noun})\b(?!\s[\p{{Lu}}\d])", rule="results.class_noun")
        self._overall = pattern(rf"\s(?:{parts['overall']})\b", rule="results.overall")
        respectively = parts["dealt"]
        self._respectively = pattern(rf",?\s(?:{respectively})\b,?", rule="results.dealt")
        self._opening = pattern(rf"\b(?:{respectively}),?\s$", rule="results.dealt")

    def joined(self, page: Page, start: int, end: int) -> bool:
        """Whether nothing but 'and' stands between two positions, and what the first is of: 'second in class and'."""
        overall = self._overall.match(page.folded, start, end) or self._words.in_general(page, start)
        start = overall.end() if overall else start
        of_class = self._of_class.match(page.folded, start, end)
        if of_class is None and (named := self._words.class_in(page, start, end)) and named[1][0] - start <= _OF_CLASS:
            word = self._class_word.match(page.folded, named[1][1], end)
            return self._joint.fullmatch(page.folded, word.end() if word else named[1][1], end) is not None
        return self._joint.fullmatch(page.folded, of_class.end() if of_class else start, end) is not None

    def respective(self, page: Page, clause: Clause) -> Span | None:
        """'Third and sixth respectively': each is of another, and what is behind that word is said of them."""
        if len(clause.hits) == 1:
            return None
        if found := self._respectively.match(page.folded, clause.end, clause.sentence.end):
            return clause.start, found.end()
        if found := self._opening.search(page.folded, clause.sentence.start, clause.start):
            return found.start(), clause.end
        return None

    def are_of_one(self, page: Page, clause: Clause) -> bool:
        """'Second in class and fifth overall', of no class that has a name here; 'eighth and tenth overall' are two."""
        if any(hit.overall for hit in clause.hits):
            pairs = pairwise(clause.hits)
            alike = all(self._joint.fullmatch(page.folded, one.end, other.start) for one, other in pairs)
            return not alike or any(hit.overall for hit in clause.hits[:-1])
        of_class = any(self._of_class.match(page.folded, hit.end) for hit in clause.hits)
        return of_class and any(self._overall.match(page.folded, hit.end) for hit in clause.hits)

    def classes(self, page: Page, clause: Clause, *, one_race: bool) -> list[str | None]:
        """The class of each position: behind it, or behind the last of them."""
        out: list[str | None] = []
        for index, hit in enumerate(clause.hits):
            until = (
                clause.hits[index + 1].start if index + 1 < len(clause.hits) else min(clause.until, hit.end + _BESIDE)
            )
            found = self._words.class_behind(page, hit.end, until)
            out.append(found[0] if found else self._told_above(page, clause, hit.end, until))
        among = self._words.among.search(page.folded, clause.hits[-1].start, clause.hits[-1].end + _OF_CLASS)
        of_one_car = (one_race or among is not None) and _is_lower_first(clause, alone=among is not None)
        if out[-1] and not (of_one_car or self._is_overall(page, clause) or is_parted(page, clause)):
            out = [one or out[-1] for one in out]
        return out

    def _is_overall(self, page: Page, clause: Clause) -> bool:
        """'Ninth overall and second in Pro-Am'."""
        return any(
            hit.overall or self._overall.match(page.folded, hit.end) or self._words.is_overall(page, hit.end)
            for hit in clause.hits
        )

    def _told_above(self, page: Page, clause: Clause, end: int, until: int) -> str | None:
        """'The third step of the podium of the class': the class that the paragraph has named last."""
        found = self._of_the_class.search(page.folded, end, min(until, end + _NEAR))
        if found is None or BOUNDARY.search(page.folded, end, found.start()):
            return None
        low, named = clause.sentence.line.start, None
        while one := self._words.class_in(page, low, clause.start):
            named, low = one[0], one[1][1]
        return named


def _is_lower_first(clause: Clause, *, alone: bool) -> bool:
    """'She was ninth and third in Pro-Am in race 2': of one in one race the lower place is overall."""
    numbers = [hit.number or 0 for hit in clause.hits]
    alone = alone or len(clause.people.within(clause.sentence.start, clause.start)) < _PAIR
    return len(numbers) == _PAIR and numbers[0] > numbers[1] and alone
