"""Who does something and is nobody whom the release names in full: 'Lund finished fourth'."""

from bisect import bisect_right
from itertools import dropwhile

from pressbox.grammar.neighbours import Spans, folded_terms
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, Word
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words
from pressbox.settle.who.words import driver_words

_LONGEST = 2  # words
_SHORTEST = 3  # letters
_BEFORE = 24  # characters before a name in which stands what makes it a thing's


def _no_names(language: Language) -> frozenset[str]:
    """Words with capitals that are nobody: those that open sentences, makes of cars, classes, days."""
    people, results, dates = language.people, language.results, language.dates
    days = [name for names in (*dates.months.values(), *dates.weekdays.values()) for name in names]
    said = [*results.one, *results.many, *results.own, *results.shared, *results.described, *results.parting]
    told = [*said, *results.objects, *results.positions, *results.ordinals, *results.numbers, *results.small_words]
    terms = [*people.ordinary, *people.organisation, *people.not_people, *people.titles, *people.person_words, *days]
    return folded_terms([*terms, *language.language.stopwords, *language.teams.makers, *results.classes, *told])


def _gap(language: Language) -> Pattern:
    """'Lund (Kestrel) duly finished', 'Lund would finish'."""
    before = language.parts("results")["before_verb"]
    return pattern(rf"(?:\s\([^()\n]{{1,40}}\))?\s(?:(?:{before})\s)?", rule="results.before_verb")


def _joined(language: Language) -> Pattern:
    """'With Lund', 'fourth and team-mate Lund', 'fourth, Lund': what joins one to those who were told of before."""
    sheet = language.results
    determiners = words([*sheet.determiners, *sheet.articles])
    after = rf"(?:{{ordinals}}|\d{{{{1,2}}}}\s?{{ordinal}})(?:,\s|,?\s(?:{words(language.dates.both)})\s)"
    led = rf"(?:\b(?:{words(sheet.joining)})\s|\b{after})(?:(?!(?:{determiners})\s)[\w'’-]+\s){{0,3}}$"
    return pattern(led, language.parts("results"), rule="results.joining")


def _owned(language: Language) -> Pattern:
    """'The Audi finished', 'her Audi finished', 'the No. 9 Audi finished': a thing, and nobody."""
    sheet = language.results
    owners = words([*sheet.determiners, *sheet.articles, *sheet.objects])
    return pattern(rf"(?:\b(?:{owners})\s(?:[\w#.&-]+\s)?|['’]s?\s|\d\s|#\S+\s|-|/)$", rule="results.determiners")


class Unknown:
    def __init__(self, page: Page, found: Mentions) -> None:
        self._page = page
        known = [span for one in found.people for span in one.mentions]
        known += [span for one in found.teams for span in one.mentions]
        places, series, dates = ([one.span for one in each] for each in (found.places, found.series, found.dates))
        self._known = Spans([*known, *places, *series, *dates, *found.cars])
        self._runs = sorted(found.runs, key=lambda run: run.end)
        self._ends = [run.end for run in self._runs]
        self._openers = tuple(page.language.people.opener_ends) or ("\0",)

    def before(self, verb: int, low: int) -> Span | None:
        """The name right before a verb."""
        span = self._led_to(verb, low, self._page.language.once(_gap))
        owned = self._page.language.once(_owned)
        return None if span and owned.search(self._page.folded, max(low, span[0] - _BEFORE), span[0]) else span

    def beside(self, place: int, low: int) -> Span | None:
        """The name right before its place, 'with Lund fourth, Harmer fifth', where a word or sign joins it on."""
        span = self._led_to(place, low, self._page.language.once(driver_words).adjoins)
        joined = self._page.language.once(_joined)
        return span if span and joined.search(self._page.folded, max(low, span[0] - _BEFORE), span[0]) else None

    def _led_to(self, verb: int, low: int, gap: Pattern) -> Span | None:
        at = bisect_right(self._ends, verb) - 1
        if at < 0 or self._runs[at].start < low or self._page.language.people.nouns_capital:
            return None
        run = self._runs[at]
        page = self._page
        no_names = page.language.once(_no_names)
        named = list(dropwhile(lambda word: word.folded in no_names, run.words))  # 'So Ek finished'
        if not named or not gap.fullmatch(page.folded, run.end, verb) or not self._is_name(named):
            return None
        start, end = named[0].start, run.end
        return None if self._known.touch(start, end) else (start, end)

    def _is_name(self, named: list[Word]) -> bool:
        said = [word.folded for word in named]
        text = self._page.text[named[0].start : named[-1].end]
        return (
            len(said) <= _LONGEST
            and not text.isupper()
            and all(word.isalpha() and len(word) >= _SHORTEST for word in said)
            and self._page.language.once(_no_names).isdisjoint(said)
            and not (len(said) == 1 and said[0].endswith(self._openers))
        )
