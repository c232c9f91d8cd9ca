"""Standings that are names and totals alone, one a line or one behind the other: 'Conti 211, Ferretti 204'."""

from collections.abc import Iterator

from pressbox.grammar.outcome.cells import People, raw_names
from pressbox.grammar.outcome.headings import HEADS, Headings
from pressbox.grammar.outcome.words import ResultWords
from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import Span
from pressbox.patterns import Match, Pattern, fold, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import STANDINGS, Read, Value

# '2. Luca Ferretti (Kestrel) - 204 points (-7)': rank, name, what stands in brackets beside it, total.
_ITEM = (
    r"(?:(?:p\s?)?(?<n>\d{{1,3}})(?:{{ordinal}}|[ºª°])?\s?[.):]?\s+)?(?<name>[^\d\W][^\d\n,;:|()]{{1,48}}?)"
    r"(?:\s?\([^()\n\d]{{2,40}}\))?\s*[-,:|.(]*\s*"
    r"(?<value>\d{{1,3}},\d{{3}}|\d{{1,4}}(?:[.,]5)?)\)?\s*(?:{units})?\s*(?:\([-+]?\s?\d+(?:[.,]5)?\))?"
)
_APART = r"\s*(?:[,;|·•]|\s-\s|\s/\s)\s*"
_FEWEST = 3  # figures of fewer go down by chance
_HALVES = 2  # digits: behind a comma three are thousands
_SEASON = 70  # points: no race gives as many
_OPENING = frozenset(BULLETS + "-*+ \t")
_LABEL = 70  # characters before the colon that opens a row of totals


class Totals:
    """Finds them on one page."""

    def __init__(self, words: ResultWords, headings: Headings) -> None:
        units = terms(
            [*map(fold, words.sheet.labels.get("points", ())), *map(fold, words.sheet.columns.get("points", ()))]
        )
        item = _ITEM.format(units=units or "(?!)")
        self._row: Pattern = pattern(item + r"[.\s]*$", words.parts, "results.totals")
        self._item = pattern(item, words.parts, "results.totals")
        # 'Drivers: Conti 211', 'Juniors -- 1. Conti, 211'.
        self._label = pattern(r"[^:\n]{2,70}?:\s+|[^\d:;\n]{2,60}?\s--?\s+(?=1[.)]\s)", rule="results.totals")
        self._next = pattern(_APART, rule="results.totals")
        self._headings, self._words = headings, words

    def read(self, page: Page, people: People) -> dict[int, list[Read]]:
        """By the index of each line its totals."""
        out: dict[int, list[Read]] = {}
        block: list[tuple[Line, Match]] = []
        for line in page.lines:
            row = self._row_of(page, line)
            if block and (row is None or line.after_blank):
                out |= self._block(page, people, block)
                block = []
            if row is not None:
                block.append((line, row))
            elif not line.boilerplate and page.holds_figure(line.start, line.end):
                out |= self._inline(page, people, line)
        return out | self._block(page, people, block)

    def _row_of(self, page: Page, line: Line) -> Match | None:
        if line.end - line.start > _LABEL or line.boilerplate or not page.holds_figure(line.start, line.end):
            return None
        return self._row.match(page.folded, _begin(page, line), line.end)

    def _block(self, page: Page, people: People, block: list[tuple[Line, Match]]) -> dict[int, list[Read]]:
        """Rows below a heading, or below words that end with a colon, of which at least one names somebody known."""
        if len(block) < _FEWEST:
            return {}
        first = block[0][0]
        head = page.lines[first.index - 1] if first.index else None
        led = head is not None and page.folded[head.start : head.end].rstrip().endswith(":")
        opened = led or self._shows(page, people, first)
        reads = self._reads(page, people, [row for _, row in block], opened=opened)
        return {line.index: [read] for (line, _), read in zip(block, reads, strict=True)} if reads else {}

    def _inline(self, page: Page, people: People, line: Line) -> dict[int, list[Read]]:
        label = self._label.match(page.folded, line.start, line.end)
        colon = label.end() - 1 if label else -1
        items = list(self._items(page, label.end() if label else _begin(page, line), line.end))
        if len(items) < _FEWEST:
            return {}
        opened = colon > 0 and self._headings.stretch(page, line.start, colon, people).shows == STANDINGS
        reads = self._reads(page, people, items, opened=opened or self._shows(page, people, line))
        return {line.index: reads} if reads else {}

    def _items(self, page: Page, place: int, end: int) -> Iterator[Match]:
        item = self._item.match(page.folded, place, end)
        while item is not None:
            yield item
            apart = self._next.match(page.folded, item.end(), end)
            item = self._item.match(page.folded, apart.end(), end) if apart else None

    def _shows(self, page: Page, people: People, line: Line) -> bool:
        """Whether the nearest line above says that a championship stands below."""
        above = next((one for one in reversed(page.lines[: line.index]) if one.end > one.start), None)
        near = above is not None and (above.kind in HEADS or not line.after_blank)
        return near and above is not None and self._headings.read(page, above, people).shows == STANDINGS

    def _reads(self, page: Page, people: People, items: list[Match], *, opened: bool) -> list[Read]:
        """A place each: its own rank, else the next of the row; nothing where the totals go up."""
        totals = [_figure(item["value"]) for item in items]
        if totals[0] == totals[-1] or totals != sorted(totals, reverse=True) or not (opened or totals[0] >= _SEASON):
            return []
        names = [_names(page, people, item.span("name")) for item in items]
        known = any(people.within(*item.span("name")) or people.teams.holds(*item.span("name")) for item in items)
        if not (known and all(names)):
            return []
        ranks = [int(item["n"]) if item["n"] else None for item in items]
        out = []
        for index, (item, rank, own) in enumerate(zip(items, ranks, names, strict=True)):
            value = Value(item.start(), item.start("name"), rank or index + 1)
            read = Read(item.span(), "results.ranked", value, names=own, championship=True)
            read.figures["points"] = page.text[item.start("value") : item.end("value")]
            out.append(read)
        return out


def _names(page: Page, people: People, cell: Span) -> list[Span]:
    raw, known = raw_names(page, *cell), people.within(*cell)
    teams = [span for span in people.team_spans if cell[0] <= span[0] and span[1] <= cell[1]]
    if not raw and not teams:
        return []  # 'Conti sits third in the championship on 187'
    return raw if len(raw) > len(known) and not teams else known or teams or raw


def _figure(written: str) -> float:
    """'1,066' is a thousand and more, '33,5' no more than 33."""
    whole, comma, rest = written.partition(",")
    return float(whole + rest) if comma and len(rest) > _HALVES else float(written.replace(",", "."))


def _begin(page: Page, line: Line) -> int:
    start = line.start
    while start < line.end and page.text[start] in _OPENING:
        start += 1
    return start
