"""Whether a woman speaks or a man: 'she', 'die Schwedin', 'la piloto' against 'he', 'der Schwede', 'el piloto'."""

from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

_WORD = pattern(r"[\w][\w-]*+'?")
_GENDERS = ("f", "m")
_END = "-"  # opens what is the end of a word
_SHORTEST = 3  # letters before such an end


class Genders:
    """Tells it by the words of one language."""

    def __init__(self, language: Language) -> None:
        sheet = language.quotes.gender
        terms = [(fold(term), gender) for gender in _GENDERS for term in sheet.get(gender, ())]
        self._pronouns = frozenset(map(fold, (*language.quotes.pronouns, *sheet.get("objects", ()))))
        self._phrases = {term: gender for term, gender in terms if not term.startswith(_END)}
        self._ends = [(term[1:], gender) for term, gender in terms if term.startswith(_END)]

    def of(self, page: Page, span: Span) -> str:
        """What the words for a speaker tell: f, m, or nothing."""
        said = page.folded[slice(*span)]
        if said in self._phrases:
            return self._phrases[said]
        words = [word[0] for word in _WORD.finditer(said)]
        return next((gender for word in words if (gender := self.of_word(word))), "")

    def of_pronoun(self, word: str) -> str:
        """What a pronoun tells, folded; no other word tells anything."""
        return self.of_word(word) if word in self._pronouns else ""

    def of_word(self, word: str) -> str:
        """What one word tells, folded."""
        if word in self._phrases:
            return self._phrases[word]
        fits = (gender for end, gender in self._ends if word.endswith(end) and len(word) >= len(end) + _SHORTEST)
        return next(fits, "")
