"""Teams that only the teams beside them tell: 'Halden Racing, Vega Cruz and Team Norrgård', 'Vega Cruz fifth'."""

from collections.abc import Iterator
from itertools import pairwise

from pressbox.grammar.neighbours import Spans
from pressbox.layout import Page
from pressbox.mentions import Mentions, Run
from pressbox.packs import Language
from pressbox.patterns import Match, fold, pattern, words

_ENOUGH = 2  # teams of a list that make the rest of it teams, and signs of one that has a place
_FEWEST, _MOST = 2, 5  # words of a name


class FellowTeams:
    """Finds them. What they are is left to who asks: he knows which words are no names."""

    def __init__(self, language: Language) -> None:
        both = words(language.dates.both)
        self._ends = (",", *map(fold, language.dates.both))
        parts = language.parts("teams")
        joint = rf"(?<placed>\s(?:{{placed}}))?(?:,\s(?:(?:{both})\s)?|\s(?:{both})\s)"
        self._joint = pattern(joint, parts, "teams.placed")

    def find(self, page: Page, found: Mentions, teams: Spans) -> Iterator[Run]:
        """The names in lists of teams that are not known as such."""
        listed: list[Run] = []
        placed = 0
        for run, after in pairwise(found.runs):
            listed.append(run)
            joint = self._joins(page, run, after)
            placed += joint is not None and joint["placed"] is not None
            if joint is None:
                yield from _told(listed, placed, teams)
                listed, placed = [], 0
        yield from _told([*listed, *found.runs[-1:]], placed, teams)

    def _joins(self, page: Page, run: Run, after: Run) -> Match | None:
        """What joins two names, with the place of the first: 'fifth, ', ' and '."""
        between = page.folded[run.end : after.start]
        if run.line != after.line or not between.rstrip().endswith(self._ends):
            return None
        return self._joint.fullmatch(page.folded, run.end, after.start)


def _told(listed: list[Run], placed: int, teams: Spans) -> Iterator[Run]:
    """Those of a list that are not among the teams, where enough of it are."""
    if len(listed) < _ENOUGH:
        return
    known = [teams.touch(run.start, run.end) for run in listed]
    if any(known) and sum(known) + placed >= _ENOUGH:
        yield from (
            run
            for run, is_known in zip(listed, known, strict=True)
            if not is_known and _FEWEST <= len(run.words) <= _MOST and not run.words[-1].genitive
        )
