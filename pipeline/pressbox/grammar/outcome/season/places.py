"""A season in prose: places in a championship, leads, titles, and the wins and podiums told with them."""

from bisect import bisect_left

from pressbox.grammar.outcome.clause import BOUNDARY
from pressbox.grammar.outcome.season.follow import Follow
from pressbox.grammar.outcome.season.hits import SeasonHits, statement
from pressbox.grammar.outcome.season.standing import Standings
from pressbox.grammar.outcome.season.tallied import Tallied
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.mentions import Mentions, StandingMention, Subject, names_in
from pressbox.packs import Language
from pressbox.patterns import pattern
from pressbox.patterns import words as terms

_PAIR = 2  # places told in one breath, of two
_RIGHT = 2  # characters between 'with' and somebody else
_BEFORE = 32  # characters before a place in which stands that it is left
_NAME = 16  # characters behind 'while' in which somebody else is named
_MODAL = 16  # characters before a verb in which 'could' stands


class SeasonReader:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        tallied = Tallied(language, words)
        self._hits, self._standings = SeasonHits(language, words, tallied), Standings(language, words, tallied)
        self._follow = Follow(language, words)
        self._tables = named(language.compiled("standings", "tables"))
        self._bars = language.finder("results", "bars")
        self._past = language.compiled("standings", "bars")
        self._goes_on = language.compiled("standings", "goes_on")
        self._joint = pattern(language.parts("results")["and"], language.parts("results"), "results.and")
        parting, joining = terms(language.results.parting), terms(language.results.joining)
        self._parting = pattern(rf";|\b(?:{parting})\b|\b(?P<joining>{joining})\b", rule="results.parting")
        self._condition = pattern(rf"\s?(?:{language.parts('results')['condition']})", rule="results.condition")

    def read(self, page: Page, found: Mentions) -> list[StandingMention]:
        hits = self._hits.of(page, found)
        out: list[StandingMention] = []
        for index, hit in enumerate(hits):
            span, line = hit.span, page.line_at(hit.span[0])
            if line.index not in found.lists.prose or (out and span[0] < out[-1].span[1]):
                continue
            sentence = statement(page, span)
            until = min(sentence[1], hits[index + 1].span[0] if index + 1 < len(hits) else sentence[1])
            until = self._own_words(page, found, span[1], until) if until < sentence[1] else until
            if not (self._barred(page, found, sentence[0], span[0]) or self._is_past(page, sentence[0], span[0])):
                # What stands before an earlier place of the sentence is told of that one.
                low = max(sentence[0], out[-1].span[1]) if out else sentence[0]
                standing = self._standings.of(page, hit, (low, sentence[1]), until)
                standing.subject = Subject(sentence, span[0], span[1] if hit.behind else span[0], behind=hit.behind)
                self._pair(page, out, standing)
                self._credit(page, standing)
                out.append(standing)
        return out + [one for told in out for one in self._follow.read(page, found, told, hits)]

    def _pair(self, page: Page, out: list[StandingMention], standing: StandingMention) -> None:
        """'Conti and Ek are tenth and 17th in the standings': of each of the two one."""
        first, second = out[-1].subject if out else None, standing.subject
        if not (first and second) or self._tables.search(page.folded, *out[-1].span):
            return
        if self._joint.fullmatch(page.folded, out[-1].span[1], standing.span[0]):
            first.count = second.count = _PAIR
            second.index = 1

    def _credit(self, page: Page, standing: StandingMention) -> None:
        """'Kestrel is second in the manufacturers' standings', where that is a make of cars."""
        low, place = statement(page, standing.span)[0], standing.span[0]
        low += len(page.folded[low:place]) - len(page.folded[low:place].lstrip())
        verb = next((found for _, form in self._goes_on for found in form.finditer(page.folded, low, place)), None)
        end = verb.start() - 1 if verb else low
        if page.folded[low:end] in self._words.makers:
            standing.names, standing.subject = [(low, end)], None

    def _own_words(self, page: Page, found: Mentions, start: int, until: int) -> int:
        """Where somebody else is named: 'Conti is third on 46, while Ferretti leads with 98'."""
        names = [span[0] for span in names_in(found, start, until)]
        for other in self._parting.finditer(page.folded, start, until):
            at = bisect_left(names, other.end())
            reach = _RIGHT if other["joining"] else _NAME
            near = at < len(names) and names[at] < min(until, other.end() + reach)
            if near and "," not in page.folded[other.end() : names[at]]:
                return other.start()
        return until

    def _barred(self, page: Page, found: Mentions, low: int, high: int) -> bool:
        if self._condition.match(page.folded, low):
            return True  # 'gewinnt sie beide Läufe, ist sie Meisterin'
        for boundary in BOUNDARY.finditer(page.folded, low, high):
            low = boundary.end()
        verb = self._verb(page, low, high)
        low = max(low, verb - _MODAL) if verb < high else low
        return any(
            not _is_name(found, bar.start())
            for form, compiled in page.forms_told(self._bars, low, high)
            if not form.gives.get("season")
            for bar in compiled.finditer(page.folded, low, high)
        )

    def _verb(self, page: Page, low: int, place: int) -> int:
        """Where the verb right before a place begins, which is its own: 'could not finish and drops to third'."""
        verbs = (form.search(page.folded, max(low, place - _BEFORE), place) for _, form in self._goes_on)
        return next((verb.start() for verb in verbs if verb), place)

    def _is_past(self, page: Page, low: int, high: int) -> bool:
        """'Slips from seventh', 'I have finished second in this championship': no place of the table today."""
        return any(compiled.search(page.folded, max(low, high - _BEFORE), high) for _, compiled in self._past)


def _is_name(found: Mentions, at: int) -> bool:
    """'Sara Conti', and no 'sarà'."""
    return any(low <= at < high for person in found.people for low, high in person.mentions)
