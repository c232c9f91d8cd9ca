"""What a season has brought so far, told beside a place in it: wins, podiums, and more points than a race gives."""

from collections.abc import Iterator

from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.packs import Form, Language
from pressbox.patterns import NEVER, Match, Pattern, pattern
from pressbox.patterns import words as terms

_COUNTED = frozenset({"wins", "podiums", "poles"})
_RACE = 30  # points: few races give more
_OFF = 24  # characters between a place and 'with three wins'
_SCORED = 48  # characters from a climb to the points that it led to


class Tallied:
    """Whether a tally of wins or podiums stands behind a place: 'fourth overall with three wins'."""

    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        tallies = language.compiled("standings", "tallies")
        self._tallies = [compiled for form, compiled in tallies if form.gives["field"] in _COUNTED]
        self._scores = [compiled for form, compiled in tallies if is_points(form)]
        joining = terms(language.results.joining)
        self._with = pattern(rf"[^,;:.\n]{{0,{_OFF}}}?\b(?:{joining})\s", rule="results.joining")
        self._bracketed = pattern(rf"[^,;:.()\n]{{0,{_OFF}}}?\s\((?<value>\d{{2,4}})(?:[.,]5)?(?<unit>\s*[a-z]+\.?)?\)")
        self._goes_on = language.compiled("standings", "goes_on")
        self._joint = pattern(language.parts("results")["and"], language.parts("results"), "results.and")
        points = [compiled for form, compiled in language.compiled("results", "figures") if is_points(form)]
        self._points = points[0] if points else pattern(NEVER)

    def stands_behind(self, page: Page, end: int, until: int) -> bool:
        led = self._with.match(page.folded, end, min(until, end + 2 * _OFF))
        if led and any(self._counts(page, compiled, led.end(), until) for compiled in self._tallies):
            return True
        return self._in_brackets(page, end, until)

    def _counts(self, page: Page, tally: Pattern, low: int, until: int) -> bool:
        """Whether a tally of several begins right behind 'with'."""
        found = tally.search(page.folded, low, min(until, low + _OFF))
        return found is not None and (self._words.cardinal(found["value"]) or 1) > 1

    def scored_behind(self, page: Page, end: int, until: int) -> Match | None:
        """'And now has 146 points': more than a race gives, behind what moved somebody."""
        until = min(until, end + _SCORED)
        stop = next((at for at in range(end, until) if page.folded[at] in ";:("), until)
        for compiled in self._scores:
            found = compiled.search(page.folded, end, stop)
            value = found and found["value"].replace(",", ".")
            if found and value and value[0].isdigit() and float(value) >= _RACE:
                return found
        return None

    def bracketed(self, page: Page, end: int, until: int) -> Match | None:
        """'Fifth in Bronze (41)': the points behind the words that say of which table."""
        found = self._bracketed.match(page.folded, end, min(len(page.folded), until + 1))
        plain = found and (not found["unit"] or self._points.match(page.folded, found.start("value"), found.end()))
        return found if plain else None

    def _in_brackets(self, page: Page, end: int, until: int) -> bool:
        """'Is ninth (96)', 'are fifth in LMP2 (59 points)': more than a race gives."""
        stop = min(len(page.folded), until + _OFF)
        found = self._bracketed.match(page.folded, end, stop) if page.folded.find("(", end, stop) > 0 else None
        if found is None or int(found["value"]) < _RACE:
            return False
        return not found["unit"] or self._points.match(page.folded, found.start("value"), found.end()) is not None

    def points_before(self, page: Page, place: int) -> Match | None:
        """'Has 81 points and is second': more than a race gives."""
        for total in self._totals(page, page.sentence_at(place)[0], place):
            joint = self._joint.match(page.folded, total.end(), place)
            if joint and joint.end() > total.end():
                return total if any(form.match(page.folded, joint.end(), place) for _, form in self._goes_on) else None
        return None

    def tells_total(self, page: Page, low: int, place: int) -> bool:
        """'Has 120 points to the 111 of Ferretti, who is second': whether a sentence has spoken of totals."""
        return next(self._totals(page, low, place), None) is not None

    def _totals(self, page: Page, low: int, high: int) -> Iterator[Match]:
        """Points between two places that are more than a race gives."""
        found = (one for compiled in self._scores for one in compiled.finditer(page.folded, low, high))
        return (one for one in found if one["value"].isdigit() and int(one["value"]) >= _RACE)


def is_points(form: Form) -> bool:
    return bool(form.gives["field"] == "points")
