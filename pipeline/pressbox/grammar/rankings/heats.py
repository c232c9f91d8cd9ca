"""Heats of speedway, one a line: 'Heat 3: Norrgård, Ek, Conti (fell), Lund 57.4'."""

from collections.abc import Iterator

from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.ranked import begin_of
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import Match, pattern
from pressbox.ranks import Read, Session, Value

_LONGEST = 160  # characters of such a line
_NAME = 18  # characters, in which its number stands
_FEWEST = 2  # lines: one alone may be a sentence
_RIDERS = range(3, 9)
_OPENS = pattern(r"\s?[:.)-]?\s*+(?:\(?\d{2}[.,]\d{1,2}s?\)?[\s:,-]*+)?")
_RIDER = pattern(
    r"\s*(?<name>\p{Lu}[\p{L}'’.-]++(?:\s\p{L}[\p{L}'’.-]*+){0,3}?)"
    r"(?:\s?\((?<code>[\p{L}\d .'’]{1,8})\))?(?=\s*(?:,|;|$|\(?\d|[-–]\s?\d))[\s,;]*"
)
_TIME = pattern(r"\b\d{2}[.,]\d{1,2}(?!\d)")


class HeatRows:
    """Finds the lines of heats, one below another, that say a time."""

    def __init__(self, words: ResultWords) -> None:
        self._words = words
        self._codes = words.sheet.heat_codes

    def read(self, page: Page) -> dict[int, list[Read]]:
        """The riders of each heat in their order, by the index of its line."""
        out: dict[int, list[Read]] = {}
        block: dict[int, list[Read]] = {}
        timed = 0
        for line in page.lines:
            reads = self._row(page, line)
            if reads:
                block[line.index] = reads
                timed += _TIME.search(page.folded, line.start, line.end) is not None
            elif block and not self._names_heat(page, line):
                out |= block if len(block) >= _FEWEST and 2 * timed >= len(block) else {}
                block, timed = {}, 0
        return out | (block if len(block) >= _FEWEST and 2 * timed >= len(block) else {})

    def _names_heat(self, page: Page, line: Line) -> bool:
        """A heat that can't be read parts no others."""
        return self._session(page, line) is not None

    def _session(self, page: Page, line: Line) -> tuple[Session, int] | None:
        """Which heat a line opens with, and where its name ends."""
        if line.end - line.start > _LONGEST or page.text.find(",", line.start, line.end) < 0:
            return None
        start = begin_of(page, line)
        stop = min(line.end, start + _NAME)
        if not any(map(str.isdigit, page.text[start:stop])):
            return None
        named = next(self._words.named(page, start, stop), None)
        if named is None or named.start != start or len(named.numbers) != 1 or named.kind not in {"heat", "race"}:
            return None
        return (named.kind, named.numbers[0]), named.end

    def _row(self, page: Page, line: Line) -> list[Read]:
        opened = self._session(page, line)
        if opened is None:
            return []
        session, end = opened
        opens = _OPENS.match(page.folded, end, line.end)
        riders = list(_riders(page, opens.end() if opens else end, line.end))
        return self._placed(line, session, riders) if len(riders) in _RIDERS else []

    def _placed(self, line: Line, session: Session, riders: list[Match]) -> list[Read]:
        """Who has a code in brackets did not finish, whatever the others did."""
        out: list[Read] = []
        place = 0
        for rider in riders:
            status = self._codes.get((rider["code"] or "").strip(" .").lower(), "classified")
            place += status == "classified"
            span: Span = rider.span("name")
            value = Value(*span, place if status == "classified" else None, status)
            out.append(Read((line.start, line.end), "heats", value, session, names=[span]))
        return out


def _riders(page: Page, start: int, end: int) -> Iterator[Match]:
    while rider := _RIDER.match(page.text, start, end):
        yield rider
        start = rider.end()
