"""What stands for a person instead of a name: 'the Swede', 'his team-mate', 'the 24-year-old', and whom it may mean."""

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.speech.names import definite_ends
from pressbox.grammar.speech.phrases import WORD, Span
from pressbox.grammar.speech.roles import Roles
from pressbox.layout import Page
from pressbox.packs import Language
from pressbox.patterns import fold

_NEAR = 3  # words in which it is said what somebody is to somebody else


class Descriptions:
    def __init__(self, language: Language) -> None:
        sheet = language.quotes
        self._roles = language.once(Roles)
        self.articles, self._breaks = folded_terms(sheet.articles), folded_terms(sheet.breaks)
        self._definite = folded_terms(term for term in sheet.definite if not term.startswith("-"))
        self._definite_ends = definite_ends(language)
        self._owners, self._partners = folded_terms(sheet.owners), folded_terms(sheet.partners)
        # 'his boss', 'our boss', 'the boss': somebody whom one knows.
        self._known_by = self._owners | folded_terms(sheet.first_person)
        self._groups = folded_terms(sheet.groups)
        self._age = fold(sheet.age)
        self.latter = folded_terms(sheet.latter)
        self.origin = folded_terms(language.parts("quotes").get("origin", "").split("|"))  # 'the welder from Ravenmoor'
        # What a description has besides its words of meaning.
        self.empty_words = self.articles | self._breaks | folded_terms(sheet.titles)

    def is_age(self, page: Page, span: Span) -> bool:
        """Whether a description goes by age: 'the 24-year-old'."""
        return bool(self._age) and self._age in page.folded[slice(*span)]

    def is_group(self, page: Page, span: Span) -> bool:
        """Whether a description is of many who speak as one: 'the team', 'the local council', and no 'team boss'."""
        words = page.folded[slice(*span)].replace("'", "' ").split()
        until = next((at for at, word in enumerate(words) if word in self._breaks), len(words))
        return until > 0 and words[until - 1] in self._groups

    def is_partner(self, page: Page, span: Span, *, owned: bool = False) -> bool:
        """Whether a description is of somebody's partner: 'his co-driver', 'her team-mate', 'Ek's team-mate'."""
        words = page.folded[slice(*span)].split()
        if words and words[0] in self._owners:
            owned = bool(words.pop(0))
        elif len(words) == 1 and words[0] in self._partners:
            owned = owned or self.opens_definite(page, span)  # 'stallkamraten'
        return owned and not self._partners.isdisjoint(words[:_NEAR])

    def is_definite(self, page: Page, span: Span) -> bool:
        """Whether a description opens with 'the' and goes on with no 'of …', which would bring somebody new."""
        breaks = self._breaks.intersection(self._words_of(page, span))
        return self.opens_definite(page, span) and (
            not breaks or (breaks <= self.origin and not self._roles.are_in(page, *span))
        )

    def opens_definite(self, page: Page, span: Span) -> bool:
        """Whether a description opens with 'the'."""
        first = self.article(self._words_of(page, span)[0])
        return first in self._definite or first.endswith(self._definite_ends)

    def opens_anew(self, page: Page, span: Span) -> bool:
        """Whether a description opens with 'a'."""
        first = self._words_of(page, span)[0]
        return first in self.articles and not self.opens_definite(page, span) and first not in self._known_by

    @staticmethod
    def _words_of(page: Page, span: Span) -> list[str]:
        return [word[0] for word in WORD.finditer(page.folded, *span)]

    def article(self, word: str) -> str:
        """The article that has grown on to a word, as in "l'altoatesina"; else the word itself."""
        head, sign, rest = word.partition("'")
        return head + sign if rest and head + sign in self.articles else word
