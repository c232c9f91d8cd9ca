"""Standings that are names and totals alone, one a line or one behind the other: 'Conti 211, Ferretti 204'."""

from collections.abc import Iterator

from pressbox.grammar.outcome.cells import People, figure, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.headings import HEADS, Headings
from pressbox.grammar.rankings.hyphens import part_crews
from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import Span
from pressbox.patterns import NEVER, Match, Pattern, fold, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import STANDINGS, Read, Value

_TOTAL = (
    r"(?<value>\d{{1,3}}[.,]\d{{3}}|\d{{1,4}}(?:[.,]5)?)(?![\d:'])"
    r"\s*(?:{units})?\)?\s*(?:{units})?\s*(?:\([-+]?\s?\d+(?:[.,]5)?\))?"
)
# '2. Luca Ferretti (Kestrel) - 204 points (-7)': rank, name, what stands in brackets beside it, total.
_ITEM = (
    r"(?:(?:p\s?)?(?<n>\d{{1,3}})(?:{{ordinal}}|[ºª°])?\s?[.):]?\s+)?(?<name>[^\d\W][^\d\n,;:|()]{{1,48}}?)"
    r"(?:\s?\([^()\n\d]{{2,40}}\))?\s*[-,:|.(]*\s*" + _TOTAL
)
# 'Ferretti 9th (55)', 'Kestrel Racing 7th, 84 points': the rank behind the name.
_BEHIND = (
    r"(?<name>[^\d\W][^\d\n,;:|()]{{1,48}}?)\s(?:p\s?)?(?<n>\d{{1,3}})(?:{{ordinal}}|[.ºª°])\s?[,(-]\s?(?:{with_}\s)?"
    + _TOTAL
)
_APART = r"\s*(?:[,;|·•…]|\.\.\.|(?<=[\s)])[-/]\s)\s*(?:(?:…|\.\.\.)\s*)?"
_BLOCK = pattern(r"[.;,|]?\s+(?:[\p{Lu}\d][\w/&+'’-]*\s?){1,4}:\s")
_DASH = pattern(r"\s--?\s")
_FEWEST = 3  # figures of fewer go down by chance …
_HEADED = 2  # … but not below words that say what they are
_SEASON = 70  # points: no race gives as many
_OPENING = frozenset(BULLETS + "-*+ \t")
_LABEL = 70  # characters before the colon that opens a row of totals
_TALLY = 24  # characters behind a total: 'one win' is no longer
_GROUP = 3  # words: the name of a class between two blocks is no longer


class Totals:
    """Finds them on one page."""

    def __init__(self, words: ResultWords, headings: Headings) -> None:
        units = terms(
            [*map(fold, words.sheet.labels.get("points", ())), *map(fold, words.sheet.columns.get("points", ()))]
        )
        with_ = terms(words.sheet.joining)
        item, behind = (form.format(units=units or NEVER, with_=with_) for form in (_ITEM, _BEHIND))
        self._row: Pattern = pattern(item + r"[.\s]*$", words.parts, "results.totals")
        self._item = pattern(item, words.parts, "results.totals")
        self._behind = pattern(behind, words.parts, "results.totals")
        self._next = pattern(_APART, rule="results.totals")
        self._headings, self._words = headings, words

    def read(self, page: Page, people: People) -> dict[int, list[Read]]:
        """By the index of each line its totals."""
        out: dict[int, list[Read]] = {}
        block: list[tuple[Line, Match]] = []
        for line in page.lines:
            row = self._row_of(page, line)
            if block and (row is None or line.after_blank or _opens(row, block[-1][1])):
                out |= self._block(page, people, block, out)
                block = []
            if row is not None:
                block.append((line, row))
            elif not line.boilerplate and page.holds_figure(line.start, line.end):
                out |= self._inline(page, people, line, out)
        return out | self._block(page, people, block, out)

    def _row_of(self, page: Page, line: Line) -> Match | None:
        if line.end - line.start > _LABEL or line.boilerplate or not page.holds_figure(line.start, line.end):
            return None
        return self._row.match(page.folded, _begin(page, line), line.end)

    def _block(
        self, page: Page, people: People, block: list[tuple[Line, Match]], out: dict[int, list[Read]]
    ) -> dict[int, list[Read]]:
        """Rows below a heading, or below words that end with a colon, of which at least one names somebody known."""
        if not block:
            return {}
        first = block[0][0]
        led = first.index > 0 and self._leads(page, page.lines[first.index - 1])
        opened = self._shows(page, first) or self._goes_on(page, first, out)
        reads = self._reads(page, people, [row for _, row in block], told=opened, opened=led or opened)
        return {line.index: [read] for (line, _), read in zip(block, reads, strict=True)} if reads else {}

    def _leads(self, page: Page, head: Line) -> bool:
        """'Drivers:', and no 'Race 1:', whose rows give the points of that race."""
        said = page.folded[head.start : head.end].rstrip()
        return said.endswith(":") and next(self._words.named(page, head.start, head.end), None) is None

    @staticmethod
    def _goes_on(page: Page, line: Line, out: dict[int, list[Read]]) -> bool:
        """Whether totals stand right above, or above the name of a class: 'Junior' between two blocks."""
        if line.index - 1 in out:
            return True
        head = page.lines[line.index - 1] if line.index > 1 else None
        return (
            head is not None
            and head.index - 1 in out
            and not line.after_blank
            and len(page.words(head).split()) <= _GROUP
        )

    def _inline(self, page: Page, people: People, line: Line, out: dict[int, list[Read]]) -> dict[int, list[Read]]:
        begin = _begin(page, line)
        if page.count_figures(begin, line.end) < _HEADED:
            return {}
        near = min(line.end, line.start + _LABEL)
        colon, dash = page.folded.find(": ", begin, near), _DASH.search(page.folded, begin, near)
        inner = _BLOCK.match(page.text, colon + 1, line.end) if colon > 0 else None  # 'Points: Pro: 1. Conti 58'
        openings = dict.fromkeys((
            colon + 2 if colon > 0 else begin, dash.end() if dash else 0, inner.end() if inner else 0, begin
        ))  # fmt: skip
        places = [place for place in openings if place and page.count_figures(place, line.end) >= _HEADED]
        above = bool(places) and (self._shows(page, line) or self._goes_on(page, line, out))
        for place in places:
            label = place > begin and self._is_label(page, (line.start, place - 1))
            if not (label or above) and page.count_figures(place, line.end) < _FEWEST:
                continue
            for form in (self._item, self._behind) if label or above else (self._item,):
                items = list(self._items(page, form, place, line.end))
                told = label or (above and (place > begin or bool(items and items[0]["n"])))
                rest = page.folded[items[-1].end() : line.end].strip(" .,;") if items else ""
                goes_on = len(rest) > _TALLY or any(char.isdigit() for char in rest)
                if (form is self._behind and not told) or (goes_on and len(items) < _FEWEST):
                    continue
                reads = self._reads(page, people, items, told=told, opened=told or above) if items else []
                if reads:
                    return {line.index: [*reads, *self._blocks(page, people, form, items[-1].end(), line.end)]}
        return {}

    def _blocks(self, page: Page, people: People, form: Pattern, start: int, end: int) -> Iterator[Read]:
        """'… 3. Conti 38. Pro-Am: 1. Ek 60, 2. Lund 57': the tables of other classes, in the line of the first."""
        while (block := _BLOCK.match(page.text, start, end)) is not None:
            items = list(self._items(page, form, block.end(), end))
            if not items:
                return
            yield from self._reads(page, people, items, told=True, opened=True)
            start = items[-1].end()

    def _is_label(self, page: Page, span: Span) -> bool:
        """'Standings after round 4', 'Teams': whether words before the first total say what they are of."""
        said = self._headings.shown(page, *span).shows == STANDINGS
        return said or self._words.role(page.folded[slice(*span)]) == "championship"

    def _items(self, page: Page, form: Pattern, place: int, end: int) -> Iterator[Match]:
        item = form.match(page.folded, place, end)
        while item is not None:
            yield item
            apart = self._next.match(page.folded, item.end(), end)
            item = form.match(page.folded, apart.end(), end) if apart else None

    def _shows(self, page: Page, line: Line) -> bool:
        """Whether the nearest line above says that a championship stands below."""
        above = page.lines[line.index - 1] if line.index else None
        if above is None or (line.after_blank and above.kind not in HEADS):
            return False
        return self._headings.shows(page, above) == STANDINGS

    def _reads(self, page: Page, people: People, items: list[Match], *, told: bool, opened: bool) -> list[Read]:
        """A place each: its own rank, else the next of the row; nothing where the totals go up."""
        ranked = all(item.groupdict().get("n") for item in items)
        if len(items) < (1 if told and ranked else _HEADED if told else _FEWEST):
            return []
        totals = [figure(item["value"]) for item in items]
        down = totals == sorted(totals, reverse=True) and (len(items) == 1 or totals[0] != totals[-1])
        if not down or not (opened or totals[0] >= _SEASON):
            return []
        names = [_names(page, people, item.span("name")) for item in items]
        known = any(people.within(*item.span("name")) or people.teams.holds(*item.span("name")) for item in items)
        if not ((known or (told and ranked)) and all(names)):
            return []
        ranks = [int(item["n"]) if item["n"] else index + 1 for index, item in enumerate(items)]
        if ranks != sorted(ranks):
            if not (opened and ranked and len(items) >= _FEWEST):
                return []
            ranks = list(range(1, len(items) + 1))  # '131 Conti 58; 306 Ferretti 55': the numbers of their cars
        reads = [_read(page, item, rank, own) for item, rank, own in zip(items, ranks, names, strict=True)]
        part_crews(page, people, reads)
        return reads


def _read(page: Page, item: Match, rank: int, names: list[Span]) -> Read:
    value = Value(item.start(), max(item.start("name"), item.end("n")), rank)
    end = item.start() + len(page.text[item.start() : item.end()].rstrip())
    read = Read((item.start(), end), "ranked", value, names=names, championship=True)
    read.figures["points"] = page.text[item.start("value") : item.end("value")]
    return read


def _names(page: Page, people: People, cell: Span) -> list[Span]:
    raw, known = raw_names(page, *cell), people.within(*cell)
    teams = [span for span in people.team_spans if cell[0] <= span[0] and span[1] <= cell[1]]
    if not raw and not teams:
        return []  # 'Conti sits third in the championship on 187'
    return raw if len(raw) > len(known) and not teams else known or teams or raw


def _opens(row: Match, before: Match) -> bool:
    """'Standings after round 4' above '1 Kestrel Racing 279': the figure of a heading is no total."""
    return row["n"] == "1" and before["n"] is None


def _begin(page: Page, line: Line) -> int:
    start = line.start
    while start < line.end and page.text[start] in _OPENING:
        start += 1
    return start
