"""Sessions: the timetable, from rows, tables and prose."""

from bisect import bisect_left
from collections import defaultdict

from pressbox.grammar.timetable.clauses import ClauseReader
from pressbox.grammar.timetable.columns import Column, Headers
from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.names import session_words
from pressbox.grammar.timetable.owners import Owners
from pressbox.grammar.timetable.rows import Group, Row, RowReader, day_of
from pressbox.grammar.timetable.zones import ZoneWords
from pressbox.layout import Line, Page
from pressbox.layout.opening import LABEL
from pressbox.mentions import DateMention, Mentions, SessionMention, Span, TimeMention
from pressbox.packs import Language, Packs
from pressbox.patterns import either, fold, pattern

_PROSE = frozenset({"prose", "lead", "speech"})
_ABOVE = frozenset({"title", "stamp"})  # lines that hold no session
_NO_LIST = frozenset({"day", "title"})
_STOP = pattern(r"""[.!?…]["')\]]*$""")
_SENTENCES = pattern(r"[^\W\d]{4,}[.!?]\s")
_OPENING = 60  # characters of a line in which the words stand that open it
_MOST = 60  # times: a line with more is no row, but a text that lost its lines
_NAME_ALONE = 48  # characters: a line that may be the name of a session and nothing else
_STORY = 21  # words: a paragraph that has so many tells what happened
_LONG_ROW = 40  # words: a line that a time opens may be longer than other rows


class SessionsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        names = session_words(packs, language)
        self._names = names
        self._rows = RowReader(packs, language, names)
        self._clauses = ClauseReader(language, self._rows)
        self._headers = Headers(language, names, ZoneWords(packs, language))
        self._aired_words = [fold(word) for form in language.sessions.aired for word in form.near]
        self._aired = pattern(
            either(form.pattern for form in language.sessions.aired),
            packs.parts(language, "sessions"), "sessions.aired",
        )  # fmt: skip

    def read(self, page: Page, found: Mentions) -> list[SessionMention]:
        times, dates = _by_line(found.times), _by_line(found.dates)
        if not times and not dates:
            return []
        state = _State(page)
        rows: list[tuple[Row, list[SessionMention]]] = []
        for line in page.lines:
            if line.kind in _ABOVE:
                continue
            if line.kind in _PROSE and line.index not in times:
                state.leave()
                continue
            row = self._line(page, found, line, times.get(line.index, []), dates.get(line.index, []), state)
            if row:
                rows.append(row)
        _without_list_numbers(rows)
        owners = Owners(page, found)
        for entry in rows:
            owners.tell(*entry)
        return [session for _, sessions in rows for session in sessions]

    def _line(
        self,
        page: Page,
        found: Mentions,
        line: Line,
        times: list[TimeMention],
        dates: list[DateMention],
        state: "_State",
    ) -> tuple[Row, list[SessionMention]] | None:
        if not times:
            columns = self._headers.read(page, line, dates) if state.cells else None
            if columns:
                state.columns, state.waiting = columns, None
                return None
            placed = dates and state.waiting is None and _names_something(found, line, dates)
            return self._without_time(page, line, [] if placed else dates, state)
        if self._of_broadcast(page, line, state):
            state.leave()
            return None
        if len(times) > _MOST or self._is_prose(page, line, times):
            state.leave()
            row = self._rows.parts(page, line, times, dates)
            return row, self._clauses.sessions(page, found, row)
        row = self._rows.parts(page, line, times, dates, state.columns)
        if not row.groups:
            row.groups = [] if state.used == line.index - 1 else self._named_above(page, row)
        if not row.groups and not any(self._is_session(page, above) for above in page.headings_of(line)):
            row.groups = self._rows.named_by_length(page, row)
        sessions = self._rows.sessions(page, row)
        state.waiting = times[0] if not row.groups and _alone(page, line, times) else None
        if row.dates:
            state.date, state.date_line = row.dates[0], line.index
        elif state.date and state.still(line):
            for session in sessions:
                session.date = session.date or state.date
        return row, sessions

    def _is_session(self, page: Page, heading: Line) -> bool:
        """Whether what is below a heading is of a session: 'Practice', and 'Superbikes (3 laps)' below it."""
        return heading.kind not in _NO_LIST and self._names.any_in(page, heading.start, heading.end)

    def _of_broadcast(self, page: Page, line: Line, state: "_State") -> bool:
        """'BROADCAST: Qualifying, Saturday, 2:30 p.m.', or a line under 'TV TIMES': no starts of sessions."""
        if self._says_aired(page, line):
            return True
        # What a title says of is the whole release, and no list.
        above = next((one for one in page.headings_of(line) if one.kind not in _NO_LIST), None)
        if above is None:
            return False
        if above.index not in state.aired:
            state.aired[above.index] = self._says_aired(page, above)
        return state.aired[above.index]

    def _says_aired(self, page: Page, line: Line) -> bool:
        words = page.folded[line.start : min(line.end, line.start + _OPENING)]
        for word in self._aired_words:
            if word in words:
                return self._aired.match(page.folded, line.start, line.end) is not None
        return False

    def _named_above(self, page: Page, row: Row) -> list[Group]:
        """'Qualifying', and below it 'Saturday 14 March, 14:00-15:00': the line above is the name and nothing else."""
        above = page.lines[row.line.index - 1] if row.line.index else row.line
        if above is row.line or above.end - above.start > _NAME_ALONE or above.kind in _PROSE:
            return []
        parts = [date.span for date in row.dates] + [time.span for time in row.times]
        parts += [time.zone_span for time in row.times if time.zone_span] + [one.span for one in row.durations]
        if _more(page, row.line, parts + row.broadcasts):
            return []
        named = self._rows.parts(page, above, [], []).groups
        if len(named) != 1 or named[0].void or _more(page, above, [(named[0].start, named[0].end)]):
            return []
        return named

    def _without_time(
        self, page: Page, line: Line, dates: list[DateMention], state: "_State"
    ) -> tuple[Row, list[SessionMention]] | None:
        """A day inside a table, a name whose time stands in the line above, or a day alone."""
        if line.kind == "day":
            state.date, state.waiting = None, None
            return None
        if line.kind == "heading" and line.after_blank and not state.waiting:
            state.leave()
        own = [date for date in dates if date.kind != "year"]
        if not own and state.waiting is None:
            return None
        if state.waiting is None and not self._names.any_in(page, line.start, line.end):
            bare = line.end - line.start - sum(date.span[1] - date.span[0] for date in own) <= 12
            if bare and day_of(own[0]) and not _more(page, line, [date.span for date in own]):
                state.date, state.date_line = own[0], line.index
            return None
        row = self._rows.parts(page, line, [], own)
        if state.waiting is not None:
            return self._of_waiting(page, row, state)
        parts = [date.span for date in row.dates] + [duration.span for duration in row.durations] + row.broadcasts
        parts += [(group.start, group.end) for group in row.groups]
        told = row.groups and not row.groups[0].void and row.dates and not _heads_story(page, line)
        if told and not (_more(page, line, parts) or _ends_in_place(page, row)):
            return row, self._rows.sessions(page, row)
        return None

    def _of_waiting(self, page: Page, row: Row, state: "_State") -> tuple[Row, list[SessionMention]] | None:
        """One cell a line: the time stands alone in the line above."""
        time, state.waiting = state.waiting, None
        if time is None or not row.groups or row.groups[0].void or row.groups[0].start - row.line.start > 24:
            return None
        row.times, state.used = [time], row.line.index
        sessions = self._rows.sessions(page, row)
        for session in sessions:
            session.span = (page.lines[time.line].start, row.line.end)
        return row, sessions

    def _is_prose(self, page: Page, line: Line, times: list[TimeMention]) -> bool:
        """A line that a time opens is a row, unless it is a sentence, and so is 'Schedule: today, 15.00; …'."""
        if line.kind not in _PROSE or (LABEL.match(page.text, line.start, line.end) and self._is_listing(page, line)):
            return False
        opens = not any(char.isalnum() for char in page.folded[line.start : times[0].span[0]])
        words = page.folded.count(" ", line.start, line.end)
        return not (
            opens and words < _LONG_ROW and _STOP.search(page.folded, max(line.start, line.end - 4), line.end) is None
        )

    @staticmethod
    def _is_listing(page: Page, line: Line) -> bool:
        """Whether a line is parted by semicolons and by no full stop."""
        words = page.folded[line.start : line.end]
        return ";" in words and not _SENTENCES.search(words)


class _State:
    """What a line takes from the lines above it, other than headings."""

    def __init__(self, page: Page) -> None:
        self.columns: list[Column] | None = None
        self.date: DateMention | None = None  # of a row above that has one
        self.date_line = 0
        self.waiting: TimeMention | None = None
        self.cells = any(sign in page.folded for sign in ("|", "\t", "   "))  # without one there is no table
        self.aired: dict[int, bool] = {}  # headings, and whether what is below them is of broadcasts
        self.used = -1  # the line whose name was given to the time above it

    def leave(self) -> None:
        self.columns, self.date, self.waiting = None, None, None

    def still(self, line: Line) -> bool:
        """Whether the day of a row above still holds: no day heading has come between."""
        return all(heading < self.date_line for heading in line.headings)


def _by_line(mentions: "list[TimeMention] | list[DateMention]") -> dict[int, list]:  # type: ignore[type-arg]
    out = defaultdict(list)
    for mention in mentions:
        out[mention.line].append(mention)
    return out


def _without_list_numbers(rows: list[tuple[Row, list[SessionMention]]]) -> None:
    """'1. Practice', '2. Qualifying', '3. Race': figures that run on from kind to kind count rows, not sessions."""
    listed = [sessions[0] for row, sessions in rows if sessions and row.groups and row.groups[0].members[0].listed]
    numbers = [session.number or 0 for session in listed]
    if len({session.kind for session in listed}) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return
    for session in listed:
        session.label, session.number = session.label.rstrip("0123456789 "), None


def _heads_story(page: Page, line: Line) -> bool:
    """'Saturday - Sprint Race', and below it a paragraph: what happened there, and no row of a timetable."""
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    return below is not None and below.kind in _PROSE and len(page.words(below).split()) >= _STORY


def _alone(page: Page, line: Line, times: list[TimeMention]) -> bool:
    """Whether a line is a time and nothing else."""
    rest = page.folded[line.start : times[0].span[0]] + page.folded[times[-1].span[1] : line.end]
    return len(times) == 1 and not any(char.isalnum() for char in rest)


def _names_something(found: Mentions, line: Line, dates: list[DateMention]) -> bool:
    """Whether a line names a place or a series: then a day in it is not that of a session alone."""
    first = bisect_left(found.names, line.start, key=lambda hit: hit.start)
    taken = Marked(date.span for date in dates)
    for hit in found.names[first : first + 8]:
        if hit.start >= line.end:
            return False
        if not taken.holds(hit.start, hit.end):
            return True
    return False


def _ends_in_place(page: Page, row: Row) -> bool:
    """'Race 1 (Saturday): P3' says where somebody finished: behind the colon stands no practice."""
    last = (row.groups[-1].aliases or row.groups[-1].members)[-1]
    first = row.groups[0].members[0]
    return last.code and last.kind != first.kind and page.folded.find(":", first.end, last.start) >= 0


def _more(page: Page, line: Line, parts: list[Span]) -> bool:
    """Whether a row says more than these parts of it."""
    place = line.start
    for start, end in sorted(parts):
        if any(char.isalnum() for char in page.folded[place:start]):
            return True
        place = max(place, end)
    return any(char.isalnum() for char in page.folded[place : line.end])
