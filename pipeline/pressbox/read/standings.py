"""Standings: places in a championship and the tally of a season, from prose and from lists."""

from pressbox.grammar.outcome.season.places import SeasonReader
from pressbox.grammar.outcome.words import result_words
from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention, Span, StandingMention
from pressbox.packs import Language, Packs
from pressbox.patterns import pattern
from pressbox.ranks import Listed

TALLIES = ("wins", "poles", "podiums", "fastest_laps", "points")
# '3 Sara Conti 40 (-28)', 'Luca Ferretti (134)': the last figure of a row is its points.
# 'Points: 6th (141, -32)': the points stand in brackets behind the place.
_BESIDE = pattern(r"\s*\(\s?(?<value>\d{1,3},\d{3}|\d{1,4}(?:[.,]5)?)(?=\s*[,)/]|\s+\p{L})")
# 'Sara Conti 7th 141', 'Elin Norrgård: P3 - 88': a figure behind the place and nothing else.
_ALONE = pattern(r"\s*(?:[,:|–-]\s*|\s)(?<value>\d{1,3},\d{3}|\d{1,4}(?:[.,]5)?)\*?\s*$")
# '2. Sara Conti 141', '141 (-12)', '141 -12', '560 -'.
_LAST = pattern(
    r"[\s|(](?<value>\d{1,3},\d{3}|\d{1,4}(?:[.,]5)?)\)?\*?\s*"
    r"(?:\([-+]?\s?\d+(?:[.,]5)?\)|[,|]?\s?[-+]\s?\d+(?:[.,]5)?|[,|]?\s?-)?\s*$"
)


class StandingsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self._season = SeasonReader(language, result_words(packs, language))

    def read(self, page: Page, found: Mentions) -> list[StandingMention]:
        out = [_standing(page, listed) for listed in found.lists.rows if listed.championship]
        told = self._season.read(page, found)
        places = [standing.told for standing in told]
        # What a championship has is no session's, whichever stands near.
        found.results = [one for one in found.results if not _is_of(one, places)]
        out += told
        return sorted(out, key=lambda standing: standing.span)


def _is_of(result: ResultMention, places: list[Span]) -> bool:
    """Whether prose tells a result in the words for a place in a championship."""
    return result.subject is not None and any(low <= result.subject.position <= high for low, high in places)


def _standing(page: Page, listed: Listed) -> StandingMention:
    read, above = listed.read, listed.above
    standing = StandingMention(read.span, f"standings.{read.shape}", read.value.position)
    standing.tally = {name: read.figures[name] for name in TALLIES if name in read.figures}
    if "points" not in standing.tally and read.shape in {"ranked", "inline"}:
        last = _LAST.search(page.folded, read.value.end, read.span[1])
        if last:
            standing.tally["points"] = page.text[last.start("value") : last.end("value")]
    beside = _BESIDE.match(page.folded, read.value.end, read.span[1])
    if beside:
        standing.tally.setdefault("points", page.text[beside.start("value") : beside.end("value")])
    alone = _ALONE.match(page.folded, read.value.end, read.span[1]) if read.shape == "labelled" else None
    if alone:
        standing.tally.setdefault("points", page.text[alone.start("value") : alone.end("value")])
    standing.names = read.names or above.names
    standing.line = listed.line
    return standing
