"""Calendar: the rounds of a season, from lists and tables, never from prose or timetables."""

from dataclasses import dataclass, field
from itertools import pairwise

from pressbox.grammar.rounds import FoundIn, Row, RowParser
from pressbox.grammar.stacked import stacked
from pressbox.layout import Line, Page
from pressbox.mentions import CalendarMention, DateMention, Mentions, Span, within
from pressbox.packs import Language, Packs
from pressbox.patterns import Pattern, either, fold, pattern

_KINDS = frozenset({"row", "table", "label", "heading", "prose", "note", "subtitle"})
_HEADS = frozenset({"heading", "title", "subtitle", "day"})
_APART = 3  # lines between two rows of one list: a header, a note, a separator
_SMALL_WORDS = 4
_FEW = 2  # rows under a heading that says what they are, if each names its meeting
_MANY = 3  # rows that speak for themselves
_MARKS = "*†‡#"  # of footnotes
_WEEKS = 12  # days: what lies closer together is a weekend
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(slots=True)
class _Block:
    rows: list[Row] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)  # the nearest first
    named: bool = False  # whether a heading says that this is a calendar
    notes: list[Line] = field(default_factory=list)


_MANY_STEPS = 4  # from round to round, among which one may be wrong


class CalendarReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.rows = RowParser(packs, language)
        self._headings = _either(language, "headings")
        self._heading_words = [fold(word) for form in language.calendar.headings for word in form.near or [""]]
        self._not_headings = _either(language, "not_headings")
        # 'Published 4 November 2026' below a calendar.
        self._stamped = pattern(rf"\W*(?:{language.parts('dates')['stamped']})\b", rule="calendar.stamped")

    def read(self, page: Page, found: Mentions) -> list[CalendarMention]:
        inside = FoundIn(page, found)
        under = self._named(page)
        if not under and sum(1 for index in inside.dated if page.lines[index].kind in _KINDS) < _MANY:
            return []
        mentions: list[CalendarMention] = []
        for number, block in enumerate(self._blocks(page, stacked(page, found), inside, under)):
            _unglue(block)
            if self._is_calendar(page, block, found, under):
                mentions += self._of_block(page, block, number, found)
        return mentions

    # --------------------------------------------------------------------------------------------------- blocks
    def _named(self, page: Page) -> frozenset[int]:
        """The headings, and the title, that say that what is below them is a calendar."""
        return frozenset(
            line.index for line in page.lines
            if line.kind in _HEADS and self._is_heading(page.folded, line)
        )  # fmt: skip

    def _is_heading(self, folded: str, line: Line) -> bool:
        words = folded[line.start : line.end]
        for word in self._heading_words:
            if word in words:
                return self._headings.search(folded, line.start, line.end) is not None
        return False

    def _blocks(self, page: Page, lines: list[Line], found: FoundIn, under: frozenset[int]) -> list[_Block]:
        """Rows that stand together below the same headings, with the lines of notes behind them."""
        blocks: list[_Block] = []
        for line in lines:
            # Without days of its own a line is a row only where a calendar is announced, or among rows.
            near = bool(blocks) and len(_between(page, blocks[-1].rows[-1].line, line)) < _APART
            likely = near or found.dates(line) or not under.isdisjoint(line.headings)
            row = self._row(page, line, found) if likely and line.index not in under else None
            if row is None:
                if near:
                    blocks[-1].notes.append(line)
                continue
            if not blocks or not self._joins(page, blocks[-1], line):
                rows = {each.line.index for block in blocks for each in block.rows}
                headings = [above for above in page.headings_of(line) if above.index not in rows]
                blocks.append(_Block(headings=headings))
            blocks[-1].rows.append(row)
        return blocks

    def _row(self, page: Page, line: Line, found: FoundIn) -> Row | None:
        if line.kind not in _KINDS or line.index in found.sessions or page.text[line.end - 1] == ":":
            return None
        words = page.words(line)
        if (line.kind != "table" and _is_sentence(words)) or _is_footnote(words):
            return None
        row = self.rows.parse(page, line, found)
        if row is None or (line.index in found.timed and row.place is None):
            return None
        if row.place is None and self._stamped.match(page.folded, line.start, line.end):
            return None
        placed = row.place is not None or row.round is not None or row.rounds
        if not placed and (row.date is None or page.text[line.end - 1] in ".!?"):
            return None  # 'Entries open on 1 December.', 'Schedule (provisional)'
        return row

    def _joins(self, page: Page, block: _Block, line: Line) -> bool:
        between = _between(page, block.rows[-1].line, line)
        return len(between) <= _APART and not any(
            each.kind in {"heading", "day", "prose", "lead", "speech", "title"} for each in between
        )

    def _is_calendar(self, page: Page, block: _Block, found: Mentions, under: frozenset[int]) -> bool:
        dated = [row for row in block.rows if row.date]
        nearest = block.headings[:1]
        if any(self._not_headings.search(page.folded, line.start, line.end) for line in nearest):
            return False
        title = page.title.index if page.title else -1
        block.named = title in under or any(line.index in under for line in block.headings)
        if block.named:
            enough = _FEW if all(_names_meeting(row) for row in block.rows) else _MANY
            return len(dated) >= enough and _spread(dated)
        # Below a heading that names a series or a year, towns and countries are where rounds are held.
        whose = bool(nearest) and self._says_whose(page, nearest[0], found)
        speaks = sum(1 for row in dated if _names_meeting(row) or (whose and (row.place or row.country)))
        return (
            len(dated) >= _MANY and speaks * 2 > len(dated) and _spread(dated) and bool(found.series or speaks >= _MANY)
        )

    def _says_whose(self, page: Page, heading: Line, found: Mentions) -> bool:
        if not found.series:
            return False  # 'New for 2026' above an airline's routes
        named = within(found.series, heading.start, heading.end)
        return bool(named) or _YEAR.search(page.text, heading.start, heading.end) is not None

    # ----------------------------------------------------------------------------------------------------- rows
    def _of_block(self, page: Page, block: _Block, number: int, found: Mentions) -> list[CalendarMention]:
        series, season, taken = _heading_says(page, block, found)
        _forget_other_counts(block)
        stated = _states_rounds(block)
        mentions = []
        order = 0
        for row in block.rows:
            self._annotate(page, row, block)
            if row.left_out:
                continue
            order += row.status != "cancelled"
            counted = row.round is None and not row.rounds and row.status != "cancelled" and not stated
            if counted:
                row.round = order
            if row.read_here and row.date:
                _add(found, row.date)
            mentions.append(_mention(row, number, series, season, taken))
            mentions[-1].counted = counted
        return mentions

    def _annotate(self, page: Page, row: Row, block: _Block) -> None:
        """What a footnote says of the rows with its mark."""
        if not row.mark:
            return
        for note in block.notes:
            words = page.words(note)
            if words.startswith(row.mark) and not words.startswith(row.mark + row.mark[0]):
                row.status = row.status or self.rows.status(page.folded, note.start, note.end)
                row.left_out = row.left_out or self.rows.is_no_round(page.folded, note.start, note.end)


def _either(language: Language, field: str) -> Pattern:
    """One pattern for all forms of a field: only that one of them fits is asked."""
    return pattern(either(compiled.source for _, compiled in language.compiled("calendar", field)))


def _between(page: Page, row: Line, line: Line) -> list[Line]:
    """The lines between a row and one below."""
    return [each for each in page.lines[row.index + 1 : line.index] if each.start >= row.end]


def _names_meeting(row: Row) -> bool:
    return bool(row.round or row.rounds or (row.place and row.place.kind == "venue"))


def _is_sentence(text: str) -> bool:
    """Whether a line tells of something: it ends as sentences do, and has more small words than a row."""
    if text[-1] not in ".!?":
        return False
    return sum(1 for word in text.split() if len(word) > 1 and word[0].islower()) > _SMALL_WORDS


def _is_footnote(text: str) -> bool:
    """'* subject to a licence; a decision is expected by 28 February': small letters behind a mark."""
    return text[0] in _MARKS and text.lstrip(_MARKS + " )")[:1].islower()


def _spread(rows: list[Row]) -> bool:
    """Whether the rows' days lie as far apart as rounds do, and not on one weekend."""
    days = {row.date.first.month * 31 + row.date.first.day for row in rows
            if row.date and row.date.first and row.date.first.month and row.date.first.day}  # fmt: skip
    return bool(days) and (max(days) - min(days) >= _WEEKS or len(days) < 2)


def _states_rounds(block: _Block) -> bool:
    """Whether most rows say their round, so that one without is none."""
    stated = sum(1 for row in block.rows if (row.round is not None or row.rounds) and not row.bare)
    return stated * 2 > len(block.rows)


def _forget_other_counts(block: _Block) -> None:
    """Figures that do not count on from row to row are no rounds, nor are those of races that begin anew."""
    parts = [row.round for row in block.rows if row.part and row.round]
    begins_anew = any(high <= low for low, high in pairwise(parts))  # 'Race 1', 'Race 2', at the next meeting again
    counted = _is_counted_by_bare_figures(block)
    for row in block.rows:
        if (row.bare and not counted) or (row.part and begins_anew):
            row.round = None


def _is_counted_by_bare_figures(block: _Block) -> bool:
    """Figures alone in front of rows are rounds where they count on from row to row; among many one may be a slip."""
    figures = [row.round for row in block.rows if row.bare and row.round is not None]
    steps = [0 < high - low <= 3 for low, high in pairwise(figures)]
    return bool(steps) and steps.count(False) <= (len(steps) >= _MANY_STEPS)


def _unglue(block: _Block) -> None:
    due = 1
    for row in block.rows:
        if row.glued and not any(RowParser.unglue(row, number) for number in (due, due + 1)):
            row.date = None
        due = (row.round or due - 1) + 1


def _heading_says(page: Page, block: _Block, found: Mentions) -> tuple[str | None, int | None, dict[str, list[Span]]]:
    """The series and the season that the headings above a list name; else those of the title of a calendar."""
    taken: dict[str, list[Span]] = {}
    series, season = None, None
    title = [page.title] if page.title and block.named else []
    for line in [*block.headings, *title]:
        named = next((mention for mention in found.series if mention.line == line.index), None)
        if series is None and named is not None:
            series, taken["series"] = named.id, [named.span]
        year = _YEAR.search(page.text, line.start, line.end)
        if season is None and year is not None:
            season, taken["season"] = int(year[0]), [year.span()]
    return series, season, taken


def _add(found: Mentions, date: DateMention) -> None:
    """Days that this reader put together take the place of what was read inside of them."""
    low, high = date.span
    found.dates = [other for other in found.dates if other.span[1] <= low or high <= other.span[0]]
    found.dates.append(date)
    found.dates.sort(key=lambda mention: mention.span)


def _mention(
    row: Row, block: int, series: str | None, season: int | None, taken: dict[str, list[Span]]
) -> CalendarMention:
    return CalendarMention(
        (row.start, row.end), row.rule, row.date, row.place, row.place_text, row.country, row.round, row.rounds,
        row.status, "table" if row.line.kind == "table" else "list", block, row.line.index, series, season, dict(taken),
    )  # fmt: skip
