"""Names that are no person's: what is named after somebody, and the firms that pay for the racing."""

from collections.abc import Collection

from pressbox.grammar.naming.chains import Chain
from pressbox.grammar.naming.vocabulary import Vocabulary
from pressbox.grammar.neighbours import Following, folded_terms, word_before
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import Match, pattern

_OPENING = frozenset('"“„«”')  # marks before a name
_LED = 2  # words of a chain before which it may be said
_REACH = 40  # characters before a name in which it is said that firms follow


class Things:
    def __init__(self, language: Language, vocabulary: Vocabulary, joining: Collection[str]) -> None:
        sheet = language.people
        self.before = folded_terms(sheet.things_before)
        self._behind = Following(sheet.things)
        self._vocabulary = vocabulary
        self._joining = joining
        parts = language.parts("people")
        self._backers = pattern(r"(?r)\b(?:{backer}|(?<several>{backers})):?\s$", parts, "people.backers")

    def of(self, page: Page, chains: list[Chain]) -> set[int]:
        """The indexes of the chains that name something else than a person."""
        things: set[int] = set()
        backed = -1  # the end of the last firm of a list
        for index, chain in enumerate(chains):
            start = chain.words[0].start
            listed = backed >= chain.line.start and page.folded[backed:start] in self._joining
            told = self._told(page, chain)
            backed = chain.words[-1].end if listed or (told and told["several"]) else -1
            if listed or told or (len(chain.words) > 1 and self._is_named_after(page, chain)):
                things.add(index)
        return things

    def _told(self, page: Page, chain: Chain) -> Match | None:
        """What says that a firm follows, before a chain or as its first word: 'Hauptsponsor Jonas Ek'."""
        low = max(chain.line.start, chain.words[0].start - _REACH)
        starts = (word.start for word in chain.words[:_LED] if word.start > low)
        found = (self._backers.match(page.folded, low, start) for start in starts)
        return next(filter(None, found), None)

    def _is_named_after(self, page: Page, chain: Chain) -> bool:
        """'Jonas Ek stand', 'rue Jonas Ek', 'Museo Jonas Ek'."""
        end = chain.words[-1].end
        if self._behind.at(page.folded, end + 1 + page.text[end : end + 1].isalpha()):  # 'Jonas Eks minneslopp'
            return True
        words = chain.words
        led = words[0].folded in self._vocabulary.ordinary and words[0].folded not in self.before  # 'Il Museo …'
        start = words[0].start - (page.text[words[0].start - 1] in _OPENING)  # 'trofeo "Jonas Ek"'
        before = word_before(page.folded, start).rpartition("'")[2]  # "l'autodromo Jonas Ek"
        return not self.before.isdisjoint({words[led].folded, before}) or self._vocabulary.names_event(page, words)
