"""The words of a language that tell the names of teams, and those that no name is made of."""

from pressbox.grammar.neighbours import folded_terms
from pressbox.grammar.team_names import SHORTEST, has_digit
from pressbox.layout import Line, Page
from pressbox.mentions import Span, Word
from pressbox.packs import Language, Packs

LONGEST = 7  # words of a name
SENTENCES = frozenset({"prose", "lead", "speech", "row", "label"})
_SMALL = 2  # long words in small letters that make a heading a sentence
_APART = frozenset(",-(|")  # signs behind which a name may begin


class TeamWords:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.teams
        self.tails = folded_terms(sheet.tails)
        self.heads = folded_terms(sheet.heads)
        self.before_head = folded_terms(sheet.before_head)
        self.event_tails = tuple(f" {tail}" for tail in sorted(folded_terms(sheet.event_tails)))
        self.builders = self.tails | self.heads
        self.disciplines = folded_terms(sheet.disciplines)
        self.after_team = folded_terms(sheet.after_team)
        self.after_tail = folded_terms(sheet.after_racing)
        rows = packs.countries.values()
        codes = {code for row in rows for code in (row.alpha3, row.ioc) if code}
        codes |= {name.upper() for row in packs.series.values() for name in (row.name, *row.aliases)}
        self.codes = frozenset(codes | {word for name in language.results.classes for word in name.upper().split()})
        self.nouns = tuple(f" {noun}" for noun in sorted(folded_terms(sheet.nouns)))
        self.ridden = tuple(f" {word}" for word in sorted(folded_terms(sheet.drivers)))
        self.articles = folded_terms(sheet.articles)
        # 'L'écurie Norrgård' and 'della squadra Valfosca', and no 'compagno di squadra Conti'.
        led_by = [word if word.endswith("'") else f"{word} " for word in sorted(self.articles)]
        nouns = sorted(folded_terms(sheet.leading_nouns))
        definite = sorted(folded_terms(sheet.definite_nouns))
        self.leading = (
            *(f"{article}{noun} " for noun in nouns for article in led_by),
            *(f" {noun} " for noun in definite),
        )
        # Where they have a capital themselves: 'Der Rennstall Norrgård', 'Stallet Norrgård'.
        self.nouns_before = frozenset([*nouns, *definite]) - self.heads
        self.led = tuple(f"{word} " for word in sorted(self.articles))
        self.given = packs.given_names
        self.particles = frozenset(word for term in language.people.particles for word in term.lower().split())
        self.titles = folded_terms(language.people.titles)  # 'Elin Norrgård MBE' is no team
        times = _times(language)
        self.ordinary = folded_terms(language.people.ordinary) | times
        self.verbs = folded_terms(language.layout.headline_words)
        self.demonyms = folded_terms([*packs.peoples, *sheet.peoples])
        self.openers = folded_terms(sheet.openers)
        self.suppliers = folded_terms(sheet.suppliers)
        self.channels = folded_terms(sheet.channels) | self.disciplines
        self.makers = folded_terms([*packs.makers, *sheet.makers])
        self.only_bikes = folded_terms(sheet.only_bikes)
        self.bikes = folded_terms(sheet.bikes) | self.only_bikes
        models = folded_terms([car.model for car in packs.cars.values() if car.model])
        firsts = {model.partition(" ")[0] for model in models}
        self.models = models | frozenset(word for word in firsts if len(word) >= SHORTEST and word.isalpha())
        self.weak = folded_terms(sheet.weak_tails)
        self.ends = folded_terms(sheet.nouns) & self.tails
        self.endings = folded_terms(sheet.endings)
        self.plain = self.ordinary | self.demonyms
        # Words that are written with a capital where they are no name, too.
        classes = [word for name in language.results.classes for word in name.split()]
        names = [name for row in packs.session_names for name in row.names.get(language.code, ())]
        classes += [word for name in names for word in name.split()]
        surnames = folded_terms(language.people.ordinary_surnames)
        self.classes = folded_terms([word for name in language.results.classes for word in name.split()]) - times
        self.fixed = times | (folded_terms(classes) - surnames) | self.after_team | self.disciplines
        self.no_inner = self.ordinary - self.disciplines
        self.no_headed = self.after_team | (self.ordinary - self.tails) | self.demonyms
        self.no_after = self.makers | self.ordinary
        self.no_before = self.after_team | (self.demonyms - self.ordinary) | folded_terms(sheet.not_before)
        self.no_end = self.after_team | self.after_tail | self.given | self.tails

    def may_be_name(self, page: Page, span: Span) -> bool:
        words = page.folded[slice(*span)].split()
        written = page.text[slice(*span)]
        if len(written) < SHORTEST or not written[0].isupper() or words[0] in self.makers or len(words) > LONGEST:
            return False
        return not any(has_digit(word) for word in words) and not self.plain.issuperset(words)

    def is_no_part(self, page: Page, word: Word) -> bool:
        """Whether a word with a capital is an ordinary one: within a sentence its capital makes it a name's."""
        if word.folded in self.verbs and not _is_sentence(page, page.line_at(word.start)):
            return True  # 'Halden Speedway Cancels Racing'
        if word.folded not in self.ordinary:
            # 'L'équipage du Team Norrgård'
            return word.folded[1:2] == "'" and word.folded[2:] in self.ordinary
        if word.folded in self.fixed or not _is_sentence(page, page.line_at(word.start)):
            return True
        before = page.folded[word.start - 2 : word.start]
        return before[1:] != "(" and not (before[1:] == " " and (before[0].isalnum() or before[0] in _APART))

    def is_inside_none(self, word: str, words: int) -> bool:
        """Whether a word stands in no team's name that has no word of teams: 'the Ferrari garage'."""
        return word in self.makers or (word in self.no_inner and (words == 1 or word not in self.openers))

    def may_stand_before(self, word: str) -> bool:
        """Whether a word with a capital may stand before a team's name without being the name of its owner."""
        return word in self.makers or word in self.plain or word in self.fixed or word in self.heads or has_digit(word)


def _is_sentence(page: Page, line: Line) -> bool:
    """Whether a capital says something in a line: 'Halcon Lane Motorsport heads to Pembrey without a spare engine'."""
    if line.kind in SENTENCES:
        return True
    return sum(word[0].islower() and len(word) > SHORTEST for word in page.words(line).split()) >= _SMALL


def _times(language: Language) -> frozenset[str]:
    tables = (language.dates.months, language.dates.weekdays)
    return folded_terms([name for table in tables for names in table.values() for name in names])
