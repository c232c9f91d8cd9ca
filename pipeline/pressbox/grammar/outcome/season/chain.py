"""Places of a table told one behind the other: 'Conti is second in the standings, Ek third and Lund tenth'."""

from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, names_in
from pressbox.packs import Language
from pressbox.patterns import Match, pattern
from pressbox.patterns import words as terms

_GAP = 90  # characters between two places of one breath
_OFF = 24  # characters behind a place in which its session stands


class Chain:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        self._goes_on = language.compiled("standings", "goes_on")
        self._ahead = [form for _, form in language.compiled("standings", "ahead")]
        along = terms([*language.results.joining, *language.results.parting])
        parts = language.parts("results")
        points = r"(?:\s\p{L}{1,5}\s\d{1,4}(?:[.,]5)?(?:\s\p{L}+)?)?(?:\s?\([^()\n]{1,30}\))?"
        self._between = pattern(rf"{points}[,;]?\s?(?:{{and}})?(?:(?:{along})\s)?", parts, "standings.chain")
        small = terms(language.results.small_words)
        behind = terms(language.results.joining)
        self._tail = pattern(
            rf"(?:\s(?:{behind})\s\d{{1,4}}(?:[.,]5)?\s\p{{L}}+)?(?:\s(?:{small}))*\s?$", rule="standings.chain"
        )

    def joins(self, page: Page, found: Mentions, before: Span, place: Match) -> bool:
        """Whether nothing but a name, and perhaps the points of the one before, stands between two places."""
        low, end = before[1], page.sentence_at(before[0])[1]
        if not 0 < place.start() - low <= _GAP or place.end() > end:
            return False
        name = self._name(found, low, place.start())
        joints = (self._between, *self._ahead)  # 'third on 70 points, ahead of Ek in fourth'
        if name is None or not any(joint.fullmatch(page.folded, low, name[0]) for joint in joints):
            return False
        if not self._leads_to(page, name[1], place.start()):
            return False
        sessions = self._words.named(page, low, min(end, place.end() + _OFF))
        return not any(one.numbers or not one.ordinary for one in sessions)

    def _leads_to(self, page: Page, end: int, place: int) -> bool:
        """Whether no verb stands between a name and its place, or one that goes on about a table."""
        small = self._tail.search(page.folded, end, place)
        at = small.start() if small else place
        return at == end or any(form.match(page.folded, end + 1, at + 1) for _, form in self._goes_on)

    @staticmethod
    def _name(found: Mentions, low: int, high: int) -> Span | None:
        """The one name between two places."""
        spans = names_in(found, low, high)
        return spans[0] if len(spans) == 1 and spans[0][1] <= high else None
