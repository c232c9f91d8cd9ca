"""Sessions by their numbers alone, right behind a place: '13th in the second', 'third in Silver in the opener'."""

from collections.abc import Iterator

from pressbox.grammar.outcome.hits import Sentence
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Span, names_in
from pressbox.packs import Language
from pressbox.patterns import Match, pattern

_LEADS = 12  # characters from a position to its class: ' in the '
_CLASS = 40  # characters behind a position in which its class ends


class Elliptic:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        self._forms = language.compiled("results", "elliptic")
        self._openings = language.compiled("results", "elliptic_openings")
        within = language.parts("results")["in_class"]
        self._of_class = pattern(rf"\s(?:{within})\s(?:{words.class_words})\b", rule="results.class_words")
        self._class_word = pattern(rf"\s(?:{words.class_words})\b", rule="results.class_words")

    def behind(self, page: Page, end: int, until: int) -> Match | None:
        """'In the second', right behind a place or its class."""
        found = (compiled.match(page.folded, end) for _, compiled in self._forms)
        match = next(filter(None, found), None)
        if match is None and (past := self._past_class(page, end, until)):
            match = next(filter(None, (compiled.match(page.folded, past) for _, compiled in self._forms)), None)
        return match

    def openings(self, page: Page, sentence: Sentence, place: Span) -> Iterator[Match]:
        """'Im zweiten reichte es zu Platz fünf': before a position."""
        for form, compiled in self._openings:
            for one in compiled.finditer(page.folded, sentence.start, place[1]):
                if not form.gives.get("named") or _leads_on(one, sentence, place[0]):
                    yield one

    def numbers(self, page: Page, sentence: Sentence) -> list[Span]:
        """Where such numbers stand in a sentence."""
        places = (hit.end for hit in sentence.hits if hit.kind == "place")
        return [one.span() for end in places if (one := self.behind(page, end, sentence.end))]

    def _past_class(self, page: Page, start: int, until: int) -> int | None:
        """Where the class ends that stands right behind a position, by name or as 'in class'."""
        if found := self._of_class.match(page.folded, start, until):
            return found.end()
        if page.folded[start : start + 1] != " ":
            return None
        named = self._words.class_in(page, start, min(until, start + _CLASS))
        if named is None or named[1][0] - start > _LEADS:
            return None
        word = self._class_word.match(page.folded, named[1][1], until)
        return word.end() if word else named[1][1]


def _leads_on(found: Match, sentence: Sentence, place: int) -> bool:
    """'In the second Conti fifth': whether somebody or the place itself stands right behind."""
    behind = found.end() + 1
    return behind == place or bool(names_in(sentence.found, behind, behind + 1))
