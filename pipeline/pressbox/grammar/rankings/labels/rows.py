"""Rows of labels and positions: 'Free Practice 1: 20th place', 'Elin Norrgård – P2'."""

from dataclasses import replace

from pressbox.grammar.outcome.cells import People, entrants_of, own_cell
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.headings import Pile
from pressbox.grammar.rankings.labels.classes import ClassPlaces
from pressbox.grammar.rankings.labels.placing import Placing
from pressbox.grammar.rankings.labels.row import Placed, Row
from pressbox.grammar.rankings.labels.segment import Segment, cell_of, closes
from pressbox.grammar.rankings.labels.segments import BARE_ROLES, RACED, TRIED, SegmentReader
from pressbox.grammar.rankings.labels.several import Several
from pressbox.grammar.rankings.labels.tails import Tails
from pressbox.grammar.rankings.labels.values import RowValues
from pressbox.grammar.rankings.ranked import EDGES, begin_of
from pressbox.grammar.rankings.scores import bare_scores
from pressbox.grammar.timetable.marked import Marked
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.ranks import Read, Session, Value

_BESIDE = frozenset({"laps", "time", "gap", "fastest_lap"})  # labels of what is no position
_ENDS_ROW = frozenset({"", ",", ";", "|", "/", "(", "+"})  # what stands behind a session that ends what is of it


class RowReader:
    """Reads one line at a time."""

    def __init__(self, words: ResultWords) -> None:
        classes = ClassPlaces(words)
        self.words = words
        self.classes = classes
        self.segments = SegmentReader(words, classes)
        self.values = RowValues(words, classes, self.segments)
        self.placing = Placing(words, classes, self.segments)
        self.tails = Tails(words, classes, self.segments)
        self._several = Several(words, classes, self.segments)

    def labelled(
        self, page: Page, line: Line, people: People, pile: Pile, taken: Marked, telling: list[int]
    ) -> list[Read]:
        """All positions of a line that is nothing but labels, names and positions."""
        row = Row(page, line, people, pile.above, begin_of(page, line))
        values = self.values.of(row, taken, telling)
        headed = line.kind == "heading" or page.text[line.end - 1] == "!"
        if not values or page.text[line.end - 1] == "?" or (headed and _is_worded(row, values)):
            return []  # 'Q: First win in the bag. How was it?'
        if told := self._several.start_and_finish(row):
            return told
        scores = bare_scores(page, values[0].start, line.end, self.words.codes)
        values = scores or self.values.apart(row, values)
        several = self._several.read(row, values, bare=bool(scores))
        return _Walk(self, row).read(values) if several is None else several


class _Walk:
    """One row, from value to value."""

    def __init__(self, reader: RowReader, row: Row) -> None:
        self._reader = reader
        self._row = row
        self._place = row.start  # where the words before the next value begin
        self._segment = Segment()  # the last that said anything
        self._whose: list[Span] = []
        self._aside: str | None = None
        self._points = False  # 'Points: Race 1 – 8, Race 2 – 12'
        self._raced: list[Session] = []
        self._out: list[Read] = []

    def read(self, values: list[Value]) -> list[Read]:
        for value, following in zip(values, [*values[1:], None], strict=True):
            if self._out and value.start < self._out[-1].value.end:
                continue  # 'Race 1: 6th from 8th'
            if not self._goes_on(value, following.start if following else self._row.end, first=value is values[0]):
                break
        whose = self._whose or self._named_last()
        out = [read if read.names else replace(read, names=whose) for read in self._out] if whose else self._out
        aside = self._aside
        return [replace(read, class_=aside) if read.class_ is None else read for read in out] if aside else out

    def _goes_on(self, value: Value, until: int, *, first: bool) -> bool:
        """Takes one value; whether the row is still one of labels and positions."""
        page, people, end = self._row.page, self._row.people, self._row.end
        self._place = own_cell(page, self._place, value.start, people) if self._out else self._place
        own = self._own(value)
        self._points = self._points or (own.role == "points" and until < end)
        beside = own.role in _BESIDE or self._points
        if value.bare and (beside or self._reader.values.is_count(self._row, value, own)):
            self._place = value.end
            return True
        placed = own.placed and not self._row.above.seasonal
        if placed and not self._out:
            self._whose = self._whose or self._named_behind(value.end)
        opens = own.blank and not self._out and self._opens(value, until)
        speaks = opens or _speaks(own, value, first=not self._out)
        if (placed and not self._whose) or not own.plain or not speaks:
            return False
        self._raced = _carried(own, self._segment, self._raced, self._out)
        self._segment = own if not own.blank else self._segment
        self._whose = self._whose or (own.names if own.headed and not self._out else [])
        self._take(value, own, until)
        self._aside = own.aside or self._aside or (own.class_ if own.opens and first else None)
        return True

    def _take(self, value: Value, own: Segment, until: int) -> None:
        """What is read of one value, and of what stands behind it."""
        out, end = self._out, self._row.end
        out += self._reader.placing.read(Placed(self._row, value, own, self._segment, out, until))
        if not out:
            self._place = value.end
            return
        low, last, labelled = self._place, until == end, bool(own.sessions or own.role)
        behind = max(value.end, out[-1].value.end)
        self._place = self._reader.tails.read(self._row.page, out[-1], behind, until, last=last, labelled=labelled)
        _tell_start(out, own)
        if out[-1].championship and len(out) > 1 and not own.blank:
            out[-1].span = cell_of(self._row.page, low, end if last else self._place)

    def _own(self, value: Value) -> Segment:
        """The words of one value."""
        page, people, segments = self._row.page, self._row.people, self._reader.segments
        span = (self._place, value.start)
        own = segments.read(page, *span, people, known=bool(self._out and self._out[-1].names))
        if self._row.above.seasonal and not (own.plain or own.names):
            segments.as_place(page, *span, own)
        alone = own.class_ and not (self._out or own.role or own.sessions)
        if alone and self._reader.classes.beside_overall(page, page.line_at(span[0])):
            own.role = "finish"
        return own if own.plain or self._out else segments.behind_cells(page, *span, people) or own

    def _opens(self, value: Value, until: int) -> bool:
        """'6th – Race 1': a row that begins with its value; alone on its line it is of the session right above."""
        page, line = self._row.page, self._row.line
        if value.bare:
            return False
        if not page.text[value.end : line.end].strip(EDGES):
            told = self._row.above.spans.get("session")
            return told is not None and page.line_at(told[0]).index == line.index - 1
        named = next(iter(self._reader.segments.sessions(page, value.end, until)), None)
        if named is None or page.text[named.end : line.end].strip(" )].")[:1] not in _ENDS_ROW:
            return False
        return closes(self._reader.words, page, value, {}, named, until)

    def _named_behind(self, start: int) -> list[Span]:
        """'Northern Cup, Misano - 1st in Silver, Elin Norrgård / Luca Ferretti': who had the place, behind it."""
        page, people = self._row.page, self._row.people
        names = entrants_of(page, people, start, self._row.end)
        full = any(" " in page.text[slice(*name)] for name in names)
        return names if full and not people.teams.holds(*names[0]) else []

    def _named_last(self) -> list[Span]:
        """'6th in race 1, 4th in race 2: Elin Norrgård (#12)': whose all those before the colon are."""
        folded, out = self._row.page.folded, self._out
        led = out and folded[self._place : self._row.end].lstrip()[:1] == ":" and not any(read.names for read in out)
        return self._named_behind(folded.find(":", self._place) + 1) if led else []


def _speaks(segment: Segment, value: Value, *, first: bool) -> bool:
    """Whether the words before a value say what it is of."""
    if segment.blank:
        return not first
    if value.bare:
        return bool(segment.sessions) or segment.role in BARE_ROLES
    if segment.role == "points":
        return True  # 'Points: 9th', and no 'Points: 9'
    if segment.class_ and (segment.parted or value.sure) and not first:
        return True  # '9th (Junior: 3rd)'
    if segment.placed or segment.leg:
        return segment.parted and (value.sure or value.status.isupper())
    if segment.sessions or segment.role:
        return segment.parted or value.sure or len(segment.sessions) > 0
    whose = segment.names or segment.number
    return bool(whose) and (segment.parted or value.status.isupper() or value.sure)


def _carried(own: Segment, segment: Segment, raced: list[Session], before: list[Read]) -> list[Session]:
    """Give a label what those before it say; returns the races that a row is of which tells of their qualifying."""
    if segment.labelled and own.names and not (own.role or own.sessions):
        own.role = segment.role
        own.labelled = True  # 'Standings: Conti 2nd, Ek 5th'
    if before and raced and own.role in RACED and not own.sessions:
        own.sessions, own.names = raced, own.names or before[-1].names  # 'Race 1: qualified 8th, finished 6th'
    if own.role == "qualifying" and not before:
        return [one for one in own.sessions if one[0] not in TRIED]
    return raced


def _tell_start(out: list[Read], own: Segment) -> None:
    """'Startplatz 8, Platz 6 (Rennen 1)': the session behind the end is that of the start, too."""
    start = out[-2] if len(out) > 1 and own.blank else None
    if start and start.measure == "grid" and start.session in {None, ("race", None)} and out[-1].measure != "grid":
        start.session = out[-1].session


def _is_worded(row: Row, values: list[Value]) -> bool:
    """'QUALIFYING: ANOTHER POLE FOR EK': a headline in capitals, whose words are no cells."""
    figures = any(row.page.holds_figure(value.start, value.end) for value in values)
    return row.page.text[row.line.start : row.end].isupper() and not figures
