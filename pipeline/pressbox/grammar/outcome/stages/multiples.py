"""One clause that is of several sessions: 'took both wins', 'won twice', 'pole for Races 1 and 2'."""

from collections.abc import Mapping
from typing import NamedTuple

from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, words
from pressbox.ranks import Session

_BEFORE = 18  # characters before a place in which 'twice' stands


class Joints(NamedTuple):
    """What joins two sessions."""

    joint: Pattern  # 'won race 1 and race 2', 'sia in gara 1 sia in gara 2'
    both: Pattern  # 'and in' …
    led_on: Pattern  # … right before the second
    opening: Pattern  # ', in', ', and in the': what a session that opens a clause stands behind


def joints_of(language: Language) -> Joints:
    parts, both = language.parts("results"), words(language.dates.both)
    article = rf"(?:(?:{parts['article']})\s)?"
    # 'et la course 2', 'e nella PS5', 'et de l'ES5'.
    noun = rf"(?:(?:{parts['article']})(?:\s|(?<=')))?"
    led = rf"(?P<led>(?:(?:in|{words(language.places.of)}|{parts['bare']}|{parts['fused']})(?:\s|(?<=')))?{noun})"
    led_on = rf"\b(?:{both})\s(?:(?:{parts['within']}|{parts['fused']})\s{article})?"
    opening = rf",\s(?:(?:{both})\s)?(?:{parts['within']}|{parts['fused']})\s{article}"
    return Joints(
        pattern(rf"\s?(?:[,&/]|\b(?:{both}|{parts['as_well']})\b)\s?{led}", rule="results.joint"),
        *(pattern(one, parts, "results.both") for one in (led_on, f"{led_on}$", opening)),
    )


class Multiples:
    def __init__(self, language: Language, words_: ResultWords) -> None:
        self._words = words_
        parts = language.parts("results")
        self._for = pattern(rf"\s(?:{parts['for']})\s[^.;,]*$", rule="results.for")
        self._flanking = language.words_of("results", "flanking")
        self._twice = language.words_of("results", "twice")

    def of(
        self, page: Page, sessions: list[Session], gives: Mapping[str, object], reach: Span, count: int, *, above: bool
    ) -> list[Session]:
        """'Took both wins': of the first race and of the second; 'pole for both races': of each qualifying."""
        if not sessions:
            return sessions
        kind, number = sessions[0]
        if gives.get("pole") and (numbers := self._pole_for(page, reach)):
            sessions = [(kind, each) for each in numbers]
            number = numbers[0]
        paired = bool(gives.get("paired")) or (sessions[0] == ("race", None) and self._is_twice(page, reach))
        if number and not (above or (paired and len(sessions) == 1)):
            return sessions
        if gives.get("paired") and self._flanking.search(page.folded, *reach):
            return [(kind, 1), (kind, 3)]  # 'a pair of thirds either side of a runner-up'
        count = int(str(gives.get("count", 2))) if paired else count
        return [(kind, each) for each in range(1, count + 1)] if count else sessions

    def _pole_for(self, page: Page, reach: Span) -> list[int]:
        """'Pole for Races 1 and 2': each was won in the qualifying of that number."""
        named = (one for one in self._words.named(page, *reach) if one.kind in RACING and one.numbers)
        return next((one.numbers for one in named if self._for.search(page.folded, reach[0], one.start)), [])

    def _is_twice(self, page: Page, reach: Span) -> bool:
        """'Won on both occasions', 'twice third': right before the words or in their clause."""
        found = self._twice.search(page.folded, max(0, reach[0] - _BEFORE), reach[1])
        low, high = sorted((reach[0], found.start() if found else 0))
        return found is not None and "," not in page.folded[min(low, found.end()) : high]
