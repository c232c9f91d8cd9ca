"""The table of a class, which in some languages is called like that of a season: 'second du classement Pro-Am'."""

from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import Match, pattern

_CLASS = 16  # characters behind a table in which its class ends
_NEAR = 24  # characters before a session in which words say that it is only spoken of


class ClassTables:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        noun = language.parts("standings")["of_class"]
        self._noun = pattern(rf"\b(?:{noun})\s$", rule="standings.of_class")

    def is_of_race(self, page: Page, table: Match, sentence: Span) -> bool:
        """'Finished race 2 ninth and second du classement Pro-Am': the sentence tells of a race."""
        low, high = sentence
        class_ = self._words.class_in(page, table.start(), min(high, table.end() + _CLASS))
        if class_ is None or not self._noun.search(page.folded, table.start(), class_[1][0]):
            return False
        raced = (one for one in self._words.named(page, low, high) if one.kind == "race" and one.numbers)
        spoken_of = self._words.spoken_of
        return any(not spoken_of.search(page.folded, max(low, one.start - _NEAR), one.start) for one in raced)
