"""The position of one value of a row: of which session it is, whose, and whether it is where somebody started."""

from collections.abc import Iterator
from dataclasses import replace

from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.labels.classes import ClassPlaces
from pressbox.grammar.rankings.labels.row import Placed, Row
from pressbox.grammar.rankings.labels.segment import Segment, is_direct
from pressbox.grammar.rankings.labels.segments import NO_RACES, RACED, TRIED, SegmentReader
from pressbox.grammar.rankings.scores import sessions_of
from pressbox.patterns import either, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import Heading, Read, Session, Value

_KINDS = {
    "pole": "qualifying",
    "qualifying": "qualifying",
    "race": "race",
    "grid": "race",
    "feature": "race",
}  # told by a label alone
_STROKED = frozenset({"qualifying", "race", "heat"})  # of which a weekend has several


class Placing:
    def __init__(self, words: ResultWords, classes: ClassPlaces, segments: SegmentReader) -> None:
        self._words = words
        self._classes = classes
        self._segments = segments
        behind = either(form.pattern for form in words.sheet.grid_behind)
        self._grid_behind = pattern(behind, words.parts, "results.grid_behind")
        started = terms(words.sheet.started)
        self._started = pattern(
            rf"\.?\s?[(\[]\s?(?<told>(?:{started})\s?:?\s?)?(?:p\s?)?(?<n>\d{{1,3}})(?:\s?{{ordinal}}|\.)?\s?[)\]]"
            rf"|\s(?<told>{started})\s(?:p\s?(?<n>\d{{1,3}})|(?<n>\d{{1,3}})\s?{{ordinal}})(?!\w)",
            words.parts,
            "results.started",
        )

    def read(self, one: Placed) -> list[Read]:
        """The position of one value; one read more where a label names two sessions and the values follow."""
        row, value, segment, before = one.row, one.value, one.segment, one.before
        measure = "grid" if self._is_grid(one, segment) else "position" if segment.role else row.above.measure
        session = self._session(one)
        if one.own.blank and before:
            follows = self._follows(one, session, measure)
            if follows is None:
                return []
            session, measure = follows
        read = Read(row.span, "labelled", value, session, measure)
        self._tell_whose(read, one)
        # The end of a rally, whichever of its stages stands above.
        read.closing = segment.role == "finish" and not segment.sessions and self._words.staged(row.page)
        if before and one.own.role in RACED and not one.own.sessions:
            self._go_on(read, one, session)
        if segment.sessions == [] and before and segment.role is None and not segment.leg:
            read.session = session if one.own.blank and session != row.above.session else before[-1].session
        read.class_ = self._classes.of(read, one)
        read.championship = segment.role in {"championship", "points"}
        return [read, *self._start_of(read, row)]

    def _session(self, one: Placed) -> Session | None:
        """What the words before a value, and the headings above it, say that it is of."""
        segment = one.segment
        session = segment.sessions[0] if segment.sessions else self._by_label(segment, one.row.above)
        session = None if segment.leg else session
        if segment.role == "qualifying" and session and session[0] not in TRIED:
            session = ("qualifying", None)  # 'Race 1: qualified 8th, finished 6th'
        if segment.placed and not segment.sessions:
            session = ("race", None)
        if segment.role == "finish" and session and session[0] == "stage" and not segment.sessions:
            session = None
        return session or self._raced_at_end(one)

    def _follows(
        self, one: Placed, session: Session | None, measure: str | None
    ) -> tuple[Session | None, str | None] | None:
        """The session and the measure of a value that stands right behind another one, if it is of any."""
        last = one.before[-1]
        if self._is_grid(one, one.own):
            return ("race", None), measure  # 'Startplatz 8, Platz 6 (Rennen 1); Startplatz 5, …'
        session, goes_on = self._next_session(one, session)
        if last.measure == "grid" and (one.value.status != "classified" or (one.value.sure and not goes_on)):
            return last.session, "position"  # 'Race 1: started 8th, retired'
        return (session, measure) if goes_on else None

    @staticmethod
    def _tell_whose(read: Read, one: Placed) -> None:
        segment, before = one.segment, one.before
        number = segment.number or (before[-1].figures.get("car_number") if before else None)
        if number:
            read.figures["car_number"] = number
        read.names = segment.names or (before[-1].names if one.own.blank and before else [])
        read.whose = bool(segment.names or segment.number) and not (segment.role or segment.leg or segment.class_)
        if not read.names and before and before[-1].names and not segment.sessions:
            read.names = before[-1].names

    def _is_grid(self, one: Placed, segment: Segment) -> bool:
        """'Grid: 8th', '8th on the grid', 'Startplatz 8'."""
        folded, value = one.row.page.folded, one.value
        if segment.role == "grid" or self._grid_behind.match(folded, value.end, one.until):
            return True
        return self._words.role(folded[value.start : value.end].rstrip("0123456789")) == "grid"

    @staticmethod
    def _by_label(segment: Segment, above: Heading) -> Session | None:
        kind = _KINDS.get(segment.role or "")
        tried = above.session and above.session[0] in (TRIED | {"sprint"} if segment.role == "feature" else TRIED)
        if kind == "race" and tried:
            return kind, None  # 'Race: 5th' below the heading of a practice
        return above.session or ((kind, None) if kind else None)

    def _raced_at_end(self, one: Placed) -> Session | None:
        """'Position: 5th', and no 'Overall: 5th'."""
        row, segment = one.row, one.segment
        if segment.role != "finish":
            return None
        if self._classes.overall.search(row.page.folded, row.line.start, one.value.start):
            return None
        by_class = segment.class_ is not None and self._classes.beside_overall(row.page, row.line)
        return None if by_class or row.above.overall or self._words.staged(row.page) else ("race", None)

    def _next_session(self, one: Placed, session: Session | None) -> tuple[Session | None, bool]:
        """Which session a value is of that stands right behind another one, and whether it is of any."""
        page, value, until, before = one.row.page, one.value, one.until, one.before
        if self._classes.in_class.match(page.folded, value.end, until):
            return before[-1].session, True  # 'P22 overall, P4 in class'
        if self._classes.is_overall(page, value, until) or self._classes.in_bracket(page, value, until):
            return before[-1].session, True  # 'P4 in class, P22 overall'
        if self._classes.behind(page, value.end, until) is not None:
            return session, True
        if page.folded[before[-1].value.end : value.start].strip() == "/" and value.sure:
            return _counted_on(before)
        told = self._segments.sessions(page, value.end, until)
        behind = next((named for named in told if is_direct(self._words, page, value.end, named)), None)
        return (sessions_of(behind)[0], True) if behind else (session, False)

    def _start_of(self, read: Read, row: Row) -> Iterator[Read]:
        """'8th (from 12th)', '8th from 12th', and '8th (12th)' below 'Finish (start)': where it started is one more."""
        found = self._started.match(row.page.folded, read.value.end, row.end)
        if found and (found["told"] or row.above.bracketed == "grid"):
            value = Value(found.start("n"), found.end(), int(found["n"]))
            yield replace(read, value=value, measure="grid", session=read.session or ("race", None), figures={})

    def _go_on(self, read: Read, one: Placed, session: Session | None) -> None:
        """'Race 1: started 6th, finished 4th', 'Moto 1: 6th, Moto 2: 4th, Overall: 5th'."""
        page, last = one.row.page, one.before[-1].value.end
        summed = self._words.summed(page)
        read.closing = summed and bool(self._classes.overall.search(page.folded, last, read.value.start))
        read.session = None if read.closing else _raced(one.before) or session


def _raced(before: list[Read]) -> Session | None:
    """The session of the positions before; behind those of its stages stands that of the race."""
    session = before[-1].session
    if session is not None and session[0] in NO_RACES:
        return next((read.session for read in before if read.measure == "grid"), ("race", None))
    return session


def _counted_on(before: list[Read]) -> tuple[Session | None, bool]:
    """'Qualifying 5th/7th, race 4th/retired': the second behind a stroke is of the second of two such sessions."""
    last = before[-1]
    kind, number = last.session or ("", None)
    alone = len(before) == 1 or (before[-2].session or ("",))[0] != kind
    if kind not in _STROKED or number or last.measure == "grid" or not (alone and last.value.sure):
        return last.session, False
    last.session = (kind, 1)
    return (kind, 2), True
