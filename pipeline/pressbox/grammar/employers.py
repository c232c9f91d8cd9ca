"""Teams that only the people beside them tell: 'Elin Norrgård (Larkspur)', 'drives for Larkspur'."""

from collections.abc import Iterator
from itertools import pairwise

from pressbox.grammar.naming.chains import opens_sentence
from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Mentions, Run, Span, Word
from pressbox.packs import Language, Packs
from pressbox.patterns import either, pattern, words

_REACH = 40  # characters before a name in which words say that somebody drives for it
_MOST = 5  # words of a name
_OWNED = 2  # words of the name of whom a team is said to have
_CELL = pattern(r"\)\s?[-|]\s?\p{L}")
_NATION = pattern(r" \(\p{Lu}{2,3}\)")  # 'Elin Norrgård (SWE)'
_CODE = 3  # letters of a nation
_TELLING = frozenset({"prose", "lead", "speech"})
_SIGN = 2  # characters: ' (' or ', '


class Employers:
    """Finds them. What they are is left to who asks: he knows which words are no names."""

    def __init__(self, packs: Packs, language: Language, makers: frozenset[str]) -> None:
        sheet = language.teams
        self._makers = makers
        self._engines = folded_terms(language.teams.engines)  # 'Elin Norrgård (Kestrel-Tm)', of a kart
        self._forms = language.finder("teams", "drives_for")
        parts = language.parts("teams")
        forms = either(form.pattern for form in sheet.drives_for)
        self._before = pattern(f"(?r)(?:{forms})", parts, "teams.drives_for")
        self._driver = pattern(rf" (?:{words(sheet.drivers)}|{{hires}}) (?=\p{{Ll}})", parts, "teams.drivers")
        self._between = pattern(r" (?:(?<strong>{employs})|{employs_weakly}) (?=\p{L})", parts, "teams.employs")
        self._role = pattern(r"\b(?:{role_core})\b", language.parts("people"), "people.role")
        self._given = packs.given_names
        self._openers = folded_terms(language.people.ordinary)

    def find(self, page: Page, found: Mentions) -> Iterator[Span]:
        cars, towns = self._bracketed_cars(page, found), self._bracketed_towns(page, found)
        # By the last word of what may say so; a form that names none is tried everywhere.
        led = None if self._forms.everywhere else self._led(page)
        for run in found.runs:
            if len(run.words) > _OWNED:
                yield from self._owner(page, run)
            start = run.words[0].start
            if (led is None or start in led) and self._before.match(page.folded, max(0, start - _REACH), start):
                yield self._whole(page, run)
        for run, after in pairwise(run for run in found.runs if not self._is_nation(page, run)):
            if run.line != after.line:
                continue
            if self._opens_person(after) and self._joins(page, run.end, after.start):
                yield self._whole(page, run)
            if self._is_person(run) and self._is_employed(page, run.end, after.start):
                yield self._whole(page, after)
            # Nothing but a sign and a blank is between them.
            apart = after.words[0].start - run.words[-1].end
            town = towns and len(after.words) == 1
            if apart == _SIGN and self._is_person(run) and self._stands_behind(page, run, after, cars=cars or town):
                yield self._whole(page, after)

    def _led(self, page: Page) -> set[int]:
        """Where a name may begin: behind a blank, or a comma and a blank."""
        ends = [hit.end for hit in page.hits(self._forms.words)]
        return {end + 1 for end in ends} | {end + 2 for end in ends if page.text[end : end + 1] == ","}

    def _is_nation(self, page: Page, run: Run) -> bool:
        """'(SWE)' behind a name."""
        if len(run.words) > 1:
            return False
        start, end = run.start, run.end
        return end - start <= _CODE and page.text[start - 1 : start] + page.text[end : end + 1] == "()"

    def _bracketed_cars(self, page: Page, found: Mentions) -> bool:
        """Whether somebody has a car behind him in brackets: 'Elin Norrgård (Lotus XI)', so others have, too."""
        return any(
            run.line == after.line
            and after.words[0].start - run.words[-1].end == _SIGN
            and page.text[run.end : after.start] == " ("
            and (after.words[0].folded in self._makers or after.words[-1].folded.rpartition("-")[2] in self._engines)
            and self._is_person(run)
            for run, after in pairwise(found.runs)
        )

    def _bracketed_towns(self, page: Page, found: Mentions) -> bool:
        """Whether somebody has a town behind him in brackets: 'Elin Norrgård (Bielefeld)', so others have, too."""
        cities = {hit.start for hit in found.names if any(meaning.kind == "city" for meaning in hit.meanings)}
        return any(
            run.line == after.line
            and len(after.words) == 1
            and after.start in cities
            and page.text[run.end : after.start] + page.text[after.end : after.end + 1] == " ()"
            and self._is_person(run)
            for run, after in pairwise(found.runs)
        )

    def _owner(self, page: Page, run: Run) -> Iterator[Span]:
        """'Larkspur's Elin Norrgård'."""
        for at, word in enumerate(run.words[:-2]):
            if word.genitive and run.words[at + 1].folded in self._given:
                yield self._span(page, run.words[: at + 1])

    def _joins(self, page: Page, start: int, end: int) -> bool:
        """' driver ' between the team and who drives for it, ' has signed ' between it and whom it takes."""
        driver = self._driver.match(page.folded, start)
        return driver is not None and driver.end() == end

    def _is_employed(self, page: Page, start: int, end: int) -> bool:
        """'Elin Norrgård joins Larkspur', 'Luca FERRETTI (ITA) with Larkspur'."""
        nation = _NATION.match(page.text, start)
        found = self._between.match(page.folded, nation.end() if nation else start)
        if found is None or found.end() != end:
            return False
        return nation is not None or found["strong"] is not None

    def _stands_behind(self, page: Page, person: Run, team: Run, *, cars: bool) -> bool:
        """'Elin Norrgård (Larkspur)', and 'Elin Norrgård, Larkspur:' on its line."""
        between, after = page.text[person.end : team.start], page.text[team.end : team.end + 1]
        if between == " (":
            # '1 - Elin Norrgård (Rasp) - Kestrel Racing': with a cell behind them brackets hold something else.
            office = self._role.search(page.folded, team.start, team.end)
            return not cars and not office and after == ")" and not _CELL.match(page.folded, team.end)
        line = page.lines[team.line]
        alone = line.start == person.start and after == ":"
        return alone and between == ", " and not self._role.search(page.folded, team.start, team.end)

    @staticmethod
    def _opens(page: Page, start: int) -> bool:
        """Whether a word may owe its capital to where it stands: in 'and Red Stag's Elin Norrgård' 'Red' does not."""
        return page.line_at(start).kind not in _TELLING or opens_sentence(page, start)

    def _opens_person(self, run: Run) -> bool:
        return len(run.words) > 1 and run.words[0].folded in self._given

    def _is_person(self, run: Run) -> bool:
        return len(run.words) > 1 and any(word.folded in self._given for word in run.words[-3:-1])

    def _whole(self, page: Page, run: Run) -> Span:
        return self._span(page, run.words)

    def _span(self, page: Page, name: list[Word]) -> Span:
        """The words without those that open a sentence; none where they are too many."""
        while len(name) > 1 and name[0].folded in self._openers and self._opens(page, name[0].start):
            name = name[1:]
        return (name[0].start, name[-1].end) if len(name) <= _MOST else (name[0].start, name[0].start)
