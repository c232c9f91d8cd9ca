"""What people are said to be: 'team principal', 'regional sales manager', 'driver'."""

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.speech.phrases import Span
from pressbox.layout import Page
from pressbox.packs import Language, Lexicon
from pressbox.patterns import NEVER, fold, pattern

LONGEST = 160  # characters: no one is described at more length


class Roles:
    def __init__(self, language: Language) -> None:
        sheet, parts = language.quotes, language.parts("quotes")
        self.known: Lexicon[str] = Lexicon((role, role) for role in sheet.roles)
        self.words = frozenset(word for role in sheet.roles for word in fold(role).split())
        modifier = language.parts("people").get("role_modifier", NEVER)
        self._modifiers = pattern(rf"(?r)(?<![\w'-])(?:(?:{modifier})[ -])+", rule="people.role_modifier")
        self._racer = pattern(rf"\b(?:{parts['racer']})", parts)
        self._drivers = folded_terms([*sheet.partners, *language.results.columns.get("driver", [])])

    def spans(self, page: Page, start: int, end: int) -> list[Span]:
        """The roles of a stretch, each with the words that say which: 'regional sales manager'."""
        spans = [(hit.start, hit.end) for hit in page.hits_between(self.known, start, end)]
        led = [(self._modifiers.match(page.folded, max(start, low - LONGEST), low), low, high) for low, high in spans]
        return [(more.start() if more else low, high) for more, low, high in led]

    def are_in(self, page: Page, start: int, end: int) -> bool:
        return bool(self.spans(page, start, end))

    def is_alone(self, page: Page, start: int, end: int) -> bool:
        """Whether a stretch is a role and nothing else: 'Team Principal', not the 'Team' of it."""
        return (start, end) in self.spans(page, start, end)

    def drives(self, role: str) -> bool:
        """Whether a role, folded, is that of one who shares a car."""
        return not self._drivers.isdisjoint(role.split()) or self._racer.search(role) is not None

    def is_part(self, word: str) -> bool:
        """Whether a word is a role or a part of one."""
        return word in self.words
