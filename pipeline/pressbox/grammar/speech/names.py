"""The names of people in an attribution: runs of capitalised words, without what leads them and what they are of."""

from pressbox.grammar.neighbours import folded_terms, word_before
from pressbox.grammar.speech.phrases import BLANK, WORD, Span, names_in, skip
from pressbox.grammar.speech.roles import LONGEST, Roles
from pressbox.layout import Page
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern

_FULL = 2  # words of a name


class Names:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet, parts, dates = language.quotes, language.parts("quotes"), language.dates
        self._roles = language.once(Roles)
        self._name = pattern(names_in(sheet.articles), parts)
        self._owner = pattern(parts["owner"])
        days = [name for names in (*dates.weekdays.values(), *dates.months.values()) for name in names]
        self._openers = folded_terms((*sheet.openers, *days, *parts["verdict"].split("|")))
        self._articles, self._titles = folded_terms(sheet.articles), folded_terms(sheet.titles)
        self._followed = self._articles | (folded_terms(sheet.breaks) - folded_terms(sheet.between))
        self._holds = folded_terms(sheet.holds)
        self._person_ends = person_ends(language)
        self._particles = language.once(particles)
        # What the packs have for all languages: first names, and what peoples and makers of cars are called.
        self.given = packs.given_names
        self.kinds = folded_terms([*packs.peoples, *packs.makers])

    def at(self, page: Page, start: int, end: int) -> Span | None:
        """The name that begins right here."""
        found = self._name.match(page.text, start, end)
        return self._person(page, *found.span()) if found else None

    def among(self, page: Page, start: int, end: int) -> list[Span]:
        """All that may be names of people, left to right: capitalised words without titles, roles and openers."""
        runs = (run.span() for run in self._name.finditer(page.text, start, end))
        found = (self._person(page, self._behind_owner(page, start, *run), run[1]) for run in runs)
        return [span for span in found if span]

    def _behind_owner(self, page: Page, low: int, start: int, end: int) -> int:
        """'Il sindaco di Ravenmoor Luca Ferretti': the first name behind the town or club that somebody is of."""
        words = [word.span() for word in WORD.finditer(page.folded, start, end)]
        roles = self._roles.spans(page, low, start) if len(words) > _FULL else []
        if not roles or len(page.text[roles[-1][1] : start].split()) > 1:
            return start
        held = page.folded[roles[-1][1] : words[1][1]].replace("'", "' ").split()[0]
        given = (at for at, stop in words[1:-1] if page.text[at].isupper() and page.folded[at:stop] in self.given)
        return next(given, start) if held in self._holds else start

    def _person(self, page: Page, start: int, end: int) -> Span | None:
        """A run of capitalised words as a name: behind the role that stands in it, without the words that lead it."""
        folded = page.folded[start:end].split()
        # 'the President, Adv. Elin Norrgård', 'Oberärztin Prof. Dr. Elin Norrgård'
        titled = folded[-1] in self._titles and page.text[end : end + 2] in (". ", ".-")
        if titled or (len(folded) == 1 and self._is_no_name(folded[0])):
            return None
        if page.folded[end : end + 1] == "'" and self._owner.match(page.folded, end):
            return None
        roles = () if self._roles.words.isdisjoint(folded) else self._roles.spans(page, start, end)
        for low, high in roles:
            if high < end:
                start = high
            elif low > start and len(page.text[start:low].split()) > 1:
                end = low
            else:
                return None
        span = self._without_openers(page, start, end)
        if span is None or page.folded[slice(*span)] not in self.kinds:
            return span
        led = self._roles.spans(page, max(0, span[0] - LONGEST), span[0])  # 'le pilote Honda'
        return None if led and led[-1][1] == span[0] - 1 else span

    def _is_no_name(self, word: str) -> bool:
        return word.rstrip(".") in self._openers | self._particles or word.endswith(self._person_ends)

    def is_kind(self, page: Page, name: Span) -> bool:
        """'The Swede': what follows an article and is what many are called."""
        return page.folded[slice(*name)] in self.kinds and word_before(page.folded, name[0]) in self._articles

    def _without_openers(self, page: Page, start: int, end: int) -> Span | None:
        text = page.text
        while True:
            start = skip(text, start, end, BLANK)
            word_end = start
            while word_end < end and not text[word_end].isspace():
                word_end += 1
            if start >= end:
                return None
            word = page.folded[start:word_end].rstrip(".")
            if word not in self._openers and (word_end < end or word not in self._particles):
                break
            start = word_end
        while text[end - 1].isspace():
            end -= 1
        low = text.rfind(" ", start, end) + 1 or start
        return start, end - 1 if text[end - 1] == "." and end - low > 2 else end

    def opens_sentence(self, page: Page, low: int, name: Span) -> bool:
        """'Down in ninth place', 'Finished the test': a word that owes its capital to the sentence that it opens."""
        after = WORD.match(page.folded, skip(page.text, name[1], len(page.text), BLANK))
        apart = name[0] != low or " " in page.text[slice(*name)] or after is None
        return not apart and after is not None and after[0] in self._followed

    def owner_at(self, page: Page, start: int, end: int) -> Span | None:
        """The name that begins right here, in its genitive or not."""
        found = self._name.match(page.text, start, end)
        return self._without_openers(page, *found.span()) if found else None


def particles(language: Language) -> frozenset[str]:
    return folded_terms(language.quotes.particles)


def person_ends(language: Language) -> tuple[str, ...]:
    """The ends of words for people that need no article: 'göteborgaren', 'svensken'."""
    ends = definite_ends(language)
    return tuple(end for end in language.people.opener_ends if end.endswith(ends)) or ("\0",)


def definite_ends(language: Language) -> tuple[str, ...]:
    """The articles that have grown on to their word."""
    return tuple(fold(term[1:]) for term in language.quotes.definite if term.startswith("-")) or ("\0",)
