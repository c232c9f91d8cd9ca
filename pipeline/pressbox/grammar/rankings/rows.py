"""Rows of labels and positions: 'Free Practice 1: 20th place', 'Elin Norrgård – P2'."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from pressbox.grammar.outcome.cells import People, entrants_of, is_dealt, own_cell
from pressbox.grammar.outcome.words import ResultWords, spans_hold
from pressbox.grammar.rankings.classes import ClassPlaces
from pressbox.grammar.rankings.headings import Pile
from pressbox.grammar.rankings.ranked import EDGES, begin_of, figures_into
from pressbox.grammar.rankings.scores import (
    are_scores,
    bare_scores,
    is_climb,
    names_behind,
    numbered,
    scores_behind,
    sessions_of,
    with_sprint,
)
from pressbox.grammar.rankings.segment import DIRECT, Segment, cell_of, closes, is_direct
from pressbox.grammar.rankings.segments import BARE_ROLES, COUNTED, STAGED, SegmentReader
from pressbox.grammar.timetable.marked import Marked
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import Pattern, either, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import RESULTS, Heading, Read, Session, Value

_OVER = pattern(r"\s?/\s?(?<n>\d{1,3})(?![\w.:])")  # '9 / 48'
# What stands in brackets, or a figure, is no label of the next value.
_GLOSS = pattern(r"[^,;|]*?[)\]](?=\s*[.,;|/])|\s*[,(]?\s*[\d:.'+]+\s?(?:s|sec)?\)?(?=\s*[,;|])")

# 'Superbike - Race 1: 3rd Conti, 8th Ek': the races of a class have its name before a dash.
_NAMED = pattern(r"[\p{Lu}\d][\w.+/]*(?:\s[\p{Lu}\d][\w.+/]*){0,2}\s[-–]\s[^-–:]+:\s?$")

_BESIDE = frozenset({"laps", "time", "gap", "fastest_lap"})  # labels of what is no position
_GLOSSES = frozenset({"(", "-", ",", ":", "/", ""})
_KINDS = {
    "pole": "qualifying",
    "qualifying": "qualifying",
    "race": "race",
    "grid": "race",
    "feature": "race",
}  # told by a label alone
_LABELS_NEXT = 2  # characters between a class and the value that it labels: '3rd (Junior: 1st)'
_ENDS_OF = (("n", "grid"), ("m", "position"))
_RACED = frozenset({"grid", "finish", "race"})  # labels of what is of a race
_NO_RACES = frozenset({"stage", "practice", "qualifying", "superpole", "warmup", "test"})
_TRIED = _NO_RACES - STAGED
_STROKED = frozenset({"qualifying", "race", "heat"})  # of which a weekend has several
_TAIL = 60  # characters behind a value in which its time, class or field may stand


class RowReader:
    """Reads one line at a time."""

    def __init__(self, words: ResultWords) -> None:
        self.words = words
        self._classes = ClassPlaces(words)
        self._segments = SegmentReader(words, self._classes)
        behind = either(form.pattern for form in words.sheet.grid_behind)
        self._grid_behind = pattern(behind, words.parts, "results.grid_behind")
        figure = r"(?:p\s?)?(?<{}>\d{{1,3}})(?:\s?{{ordinal}}|\.)?"
        self._ends = pattern(
            rf"(?<one>[\p{{L}} ]{{2,20}}?)\s?/\s?(?<other>[\p{{L}} ]{{2,20}}):\s(?<whose>[^\d:\n]{{0,40}}?)"
            rf"{figure.format('n')}\s?/\s?{figure.format('m')}(?!\w)",
            words.parts,
            "results.ends",
        )
        started = terms(words.sheet.started)
        self._started = pattern(
            rf"\.?\s?[(\[]\s?(?<told>(?:{started})\s?:?\s?)?(?:p\s?)?(?<n>\d{{1,3}})(?:\s?{{ordinal}}|\.)?\s?[)\]]"
            rf"|\s(?<told>{started})\s(?:p\s?(?<n>\d{{1,3}})|(?<n>\d{{1,3}})\s?{{ordinal}})(?!\w)",
            words.parts,
            "results.started",
        )

    def labelled(
        self, page: Page, line: Line, people: People, pile: Pile, taken: Marked, telling: list[int]
    ) -> list[Read]:
        """All positions of a line that is nothing but labels, names and positions."""
        start = begin_of(page, line)
        values = self._values(page, line, start, taken, telling)
        if not pile.above.shows or pile.above.shows == RESULTS:
            values = scores_behind(page, people, start, line.end, self.words.codes) or values
        headed = line.kind == "heading" or page.text[line.end - 1] == "!"
        if not values or page.text[line.end - 1] == "?" or (headed and _is_worded(page, line, values)):
            return []  # 'Q: First win in the bag. How was it?'
        if told := self._start_and_finish(page, line, start, people, pile.above):
            return told
        scores = bare_scores(page, values[0].start, line.end, self.words.codes)
        values = scores or self._apart(page, values)
        many = self._many(page, line, start, values, people, pile.above, bare=bool(scores))
        if many is not None:
            return many
        out: list[Read] = []
        place, segment = start, Segment()
        whose: list[Span] = []
        aside: str | None = None
        points = False  # 'Points: Race 1 – 8, Race 2 – 12'
        raced: list[Session] = []
        for index, value in enumerate(values):
            if out and value.start < out[-1].value.end:
                continue  # 'Race 1: 6th from 8th'
            place = own_cell(page, place, value.start, people) if out else place
            own = self._own(page, (place, value.start), people, pile.above, out)
            until = values[index + 1].start if index + 1 < len(values) else line.end
            points = points or (own.role == "points" and until < line.end)
            if value.bare and (own.role in _BESIDE or points or self._is_count(page, line, value, own)):
                place = value.end
                continue
            placed = own.placed and not pile.above.seasonal
            whose = whose or (self._named_behind(page, value.end, line.end, people) if placed and not out else [])
            out_of_place = placed and not whose
            opens = own.blank and not out and self._opens(page, line, value, until, pile.above)
            if out_of_place or not own.plain or not (opens or self._speaks(own, value, first=not out)):
                if out:
                    break
                return []
            raced = _carried(own, segment, raced, out)
            segment = own if not own.blank else segment
            whose = whose or (own.names if own.headed and not out else [])
            out += self._reads(page, line, value, segment, own, pile.above, out, until)
            if out:
                low, at = place, max(value.end, out[-1].value.end)
                place = self._tail(
                    page, out[-1], at, until, last=until == line.end, labelled=bool(own.sessions or own.role)
                )
                _tell_start(out, own)
                if out[-1].championship and len(out) > 1 and not own.blank:
                    out[-1].span = cell_of(page, low, line.end if until == line.end else place)
            else:
                place = value.end
            aside = own.aside or aside or (own.class_ if own.opens and not index else None)
        whose = whose or self._named_last(page, place, line.end, people, out)
        out = [read if read.names else replace(read, names=whose) for read in out] if whose else out
        return [replace(read, class_=aside) if read.class_ is None else read for read in out] if aside else out

    def _named_last(self, page: Page, place: int, end: int, people: People, out: list[Read]) -> list[Span]:
        """'6th in race 1, 4th in race 2: Elin Norrgård (#12)': whose all those before the colon are."""
        led = out and page.folded[place:end].lstrip()[:1] == ":" and not any(read.names for read in out)
        return self._named_behind(page, page.folded.find(":", place) + 1, end, people) if led else []

    def _is_count(self, page: Page, line: Line, value: Value, own: Segment) -> bool:
        """'Stages: 13 (108 km)', 'Rennen: 42' beside 'Siege: 3': how many there were."""
        length = page.language.once(_length)
        if length and length.match(page.folded, value.end):
            return True
        if own.role != "race":
            return False
        beside = (page.lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(page.lines))
        labels = (page.folded[one.start : one.end].partition(":")[0].strip() for one in beside)
        return any(self.words.columns.get(label) in COUNTED for label in labels)

    def _start_and_finish(self, page: Page, line: Line, start: int, people: People, above: Heading) -> list[Read]:
        """'Start/Finish: 12/6', 'Start/Finish: Norrgård 22nd/9th'."""
        slash = page.folded.find("/", start, line.end)
        found = self._ends.match(page.folded, start, line.end) if slash > 0 else None
        if found is None or self.words.role(found["one"]) != "grid" or self.words.role(found["other"]) not in _RACED:
            return []
        names = people.within(*found.span("whose"))
        session = above.session if above.session and above.session[0] not in _NO_RACES else ("race", None)
        values = ((Value(*found.span(group), int(found[group])), measure) for group, measure in _ENDS_OF)
        span = (line.start, line.end)
        return [Read(span, "labelled", value, session, measure, names=list(names)) for value, measure in values]

    def _own(self, page: Page, span: Span, people: People, above: Heading, before: list[Read]) -> Segment:
        """The words of one value."""
        own = self._segments.read(page, *span, people, known=bool(before and before[-1].names))
        if above.seasonal and not (own.plain or own.names):
            self._segments.as_place(page, *span, own)
        alone = own.class_ and not (before or own.role or own.sessions)
        if alone and self._classes.beside_overall(page, page.line_at(span[0])):
            own.role = "finish"
        return own if own.plain or before else self._segments.behind_cells(page, *span, people) or own

    def _values(self, page: Page, line: Line, start: int, taken: Marked, telling: list[int]) -> list[Value]:
        worded = bisect_left(telling, line.start) < bisect_left(telling, line.end)
        if (not worded and not page.holds_figure(start, line.end)) or is_dealt(page, line):
            return []
        found = self.words.values(page, start, line.end, worded=worded)
        values = [value for value in found if not taken.holds(value.start, value.end)]
        if any(not value.sure or len(values) == 1 for value in values):
            # 'First race', 'P5 in qualifying, P4 in the first race': the ordinal of a session.
            named = self._segments.sessions(page, start, line.end)
            alone = len(values) == 1 and len(named) == 1  # 'Arrivo gara 2', too
            counted = [(one.start, one.end if alone and not one.code else one.name[0]) for one in named if one.numbers]
            values = [one for one in values if (one.sure and not alone) or not spans_hold(counted, one.start, one.end)]
        return values

    def _many(
        self, page: Page, line: Line, start: int, values: list[Value], people: People, above: Heading, *, bare: bool
    ) -> list[Read] | None:
        """A row that gives the positions of several races, or of several drivers, one behind the other."""
        segment = self._segments.read(page, start, values[0].start, people)
        if segment.plain and len(segment.sessions) == 1 and self._classes.are_both(page, line, values):
            span = (line.start, line.end)
            reads = (Read(span, "labelled", value, segment.sessions[0]) for value in values)
            return [replace(read, class_="", names=segment.names) for read in reads]
        behind = names_behind(page, values, people, line.end) if not segment.names else []
        plain = segment.plain or (behind and _NAMED.match(page.text, start, values[0].start) is not None)
        if not plain or segment.role in {"grid", "championship", "points"}:
            return None
        measures = [above.measure] * len(values)
        if any(self.words.class_in(page, *span) for names in behind for span in names):
            behind = []  # 'Q1: 3rd GT Cup'
        if behind and (segment.sessions or above.session or values[0].sure):
            session = segment.sessions[0] if segment.sessions else above.session
            names, sessions = behind, [session] * len(values)
        elif is_climb(page, values, line.end) and self._scored(segment, above):
            session = segment.sessions[0] if segment.sessions else above.session or ("race", None)
            if session[0] in _TRIED:
                return None
            names, sessions, measures = [segment.names] * 2, [session] * 2, ["grid", "position"]
        elif are_scores(page, values, line.end) and self._scored(segment, above):
            told = numbered(segment.sessions or above.sessions, len(values))
            told = told or (numbered([], len(values)) if bare and not segment.sessions else None)
            if told and not (segment.sessions or above.sessions):
                told = with_sprint(self.words.named(page, 0, len(page.text)), len(values)) or told
            headed = above.shows == RESULTS or len(above.sessions) == len(values)
            listed = headed and all(value.sure for value in values)
            listed = listed or (bare and bool(segment.names))
            if told is None or not (segment.parted or segment.sessions or listed):
                return None
            names, sessions = [segment.names] * len(values), list(told)
        else:
            return None
        class_ = segment.class_ if segment.plain else segment.class_ or ""
        return [
            Read((line.start, line.end), "labelled", value, session, measure, class_, list(own), whose=True)
            for value, session, own, measure in zip(values, sessions, names, measures, strict=True)
        ]

    @staticmethod
    def _scored(segment: Segment, above: Heading) -> bool:
        """Whether the words before several positions say whose or which they are."""
        return bool(segment.sessions or segment.names or segment.role or (segment.placed and above.seasonal))

    def _apart(self, page: Page, values: list[Value]) -> list[Value]:
        """A gloss in brackets says the same again: 'DNF (Retired)'; with a class it says another position."""
        out: list[Value] = []
        for value in values:
            gap = page.folded[out[-1].end : value.start].strip() if out else ""
            last = out[-1].status if out else "classified"
            again = last != "classified" != value.status and gap in _GLOSSES
            if gap == "(" and last == value.status == "classified":
                again = self.words.class_in(page, value.end, value.end + DIRECT) is None
                again = again and not self._classes.in_class.match(page.folded, value.end)
            if not (out and again):
                out.append(value)
        return out

    def _opens(self, page: Page, line: Line, value: Value, until: int, above: Heading) -> bool:
        """'6th – Race 1': a row that begins with its value; alone on its line it is of the session right above."""
        if value.bare:
            return False
        if not page.text[value.end : line.end].strip(EDGES):
            told = above.spans.get("session")
            return told is not None and page.line_at(told[0]).index == line.index - 1
        named = next(iter(self._segments.sessions(page, value.end, until)), None)
        ends = named is not None and page.text[named.end : line.end].strip(" )].")[:1] in {
            "",
            ",",
            ";",
            "|",
            "/",
            "(",
            "+",
        }
        return named is not None and ends and closes(self.words, page, value, {}, named, until)

    @staticmethod
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

    @staticmethod
    def _named_behind(page: Page, start: int, end: int, people: People) -> list[Span]:
        """'Northern Cup, Misano - 1st in Silver, Elin Norrgård / Luca Ferretti': who had the place, behind it."""
        names = entrants_of(page, people, start, end)
        full = any(" " in page.text[slice(*name)] for name in names)
        return names if full and not people.teams.holds(*names[0]) else []

    def _reads(
        self,
        page: Page,
        line: Line,
        value: Value,
        segment: Segment,
        own: Segment,
        above: Heading,
        before: list[Read],
        until: int,
    ) -> list[Read]:
        """The position of one value; one read more where a label names two sessions and the values follow."""
        grid = self._is_grid(page, value, segment, until)
        measure = "grid" if grid else "position" if segment.role else above.measure
        session = segment.sessions[0] if segment.sessions else self._own_session(segment, above)
        session = None if segment.leg else session
        if segment.role == "qualifying" and session and session[0] not in _TRIED:
            session = ("qualifying", None)  # 'Race 1: qualified 8th, finished 6th'
        if segment.placed and not segment.sessions:
            session = ("race", None)
        if segment.role == "finish" and session and session[0] == "stage" and not segment.sessions:
            session = None
        session = session or self._raced_at_end(page, line, value, segment, above)
        if own.blank and before:
            if self._is_grid(page, value, own, until):
                session, goes_on = ("race", None), True  # 'Startplatz 8, Platz 6 (Rennen 1); Startplatz 5, …'
            else:
                session, goes_on = self._next_session(page, value, session, before, until)
                if before[-1].measure == "grid" and (value.status != "classified" or (value.sure and not goes_on)):
                    session, measure, goes_on = before[-1].session, "position", True  # 'Race 1: started 8th, retired'
            if not goes_on:
                return []
        read = Read((line.start, line.end), "labelled", value, session, measure)
        number = segment.number or (before[-1].figures.get("car_number") if before else None)
        if number:
            read.figures["car_number"] = number
        # The end of a rally, whichever of its stages stands above.
        read.closing = segment.role == "finish" and not segment.sessions and self.words.staged(page)
        read.names = segment.names or (before[-1].names if own.blank and before else [])
        read.whose = bool(segment.names or segment.number) and not (segment.role or segment.leg or segment.class_)
        if not read.names and before and before[-1].names and not segment.sessions:
            read.names = before[-1].names
        if before and own.role in _RACED and not own.sessions:
            self._go_on(page, read, before, session)
        if segment.sessions == [] and before and segment.role is None and not segment.leg:
            read.session = session if own.blank and session != above.session else before[-1].session
        read.class_ = self._classes.of(page, read, segment, own, above, before, until)
        read.championship = segment.role in {"championship", "points"}
        return [read, *self._start_of(page, read, above)]

    def _is_grid(self, page: Page, value: Value, segment: Segment, until: int) -> bool:
        """'Grid: 8th', '8th on the grid', 'Startplatz 8'."""
        if segment.role == "grid" or self._grid_behind.match(page.folded, value.end, until):
            return True
        return self.words.role(page.folded[value.start : value.end].rstrip("0123456789")) == "grid"

    def _raced_at_end(self, page: Page, line: Line, value: Value, segment: Segment, above: Heading) -> Session | None:
        """'Position: 5th', and no 'Overall: 5th'."""
        if segment.role != "finish" or self._classes.overall.search(page.folded, line.start, value.start):
            return None
        by_class = segment.class_ is not None and self._classes.beside_overall(page, line)
        return None if by_class or above.overall or self.words.staged(page) else ("race", None)

    def _next_session(
        self, page: Page, value: Value, session: Session | None, before: list[Read], until: int
    ) -> tuple[Session | None, bool]:
        """Which session a value is of that stands right behind another one, if it is of any."""
        if self._classes.in_class.match(page.folded, value.end, until):
            return before[-1].session, True  # 'P22 overall, P4 in class'
        if self._classes.is_overall(page, value, until) or self._classes.in_bracket(page, value, until):
            return before[-1].session, True  # 'P4 in class, P22 overall'
        if self._classes.behind(page, value.end, until) is not None:
            return session, True
        if page.folded[before[-1].value.end : value.start].strip() == "/" and value.sure:
            return _counted_on(before)
        behind = [
            one
            for one in self._segments.sessions(page, value.end, until)
            if is_direct(self.words, page, value.end, one)
        ]
        return (sessions_of(behind[0])[0], True) if behind else (session, False)

    def _start_of(self, page: Page, read: Read, above: Heading) -> Iterator[Read]:
        """'8th (from 12th)', '8th from 12th', and '8th (12th)' below 'Finish (start)': where it started is one more."""
        found = self._started.match(page.folded, read.value.end, read.span[1])
        if found and (found["told"] or above.bracketed == "grid"):
            value = Value(found.start("n"), found.end(), int(found["n"]))
            yield replace(read, value=value, measure="grid", session=read.session or ("race", None), figures={})

    def _go_on(self, page: Page, read: Read, before: list[Read], session: Session | None) -> None:
        """'Race 1: started 6th, finished 4th', 'Moto 1: 6th, Moto 2: 4th, Overall: 5th'."""
        summed = self.words.summed(page)
        read.closing = summed and bool(
            self._classes.overall.search(page.folded, before[-1].value.end, read.value.start)
        )
        read.session = None if read.closing else self._raced(before) or session

    @staticmethod
    def _raced(before: list[Read]) -> Session | None:
        """The session of the positions before; behind those of its stages stands that of the race."""
        session = before[-1].session
        if session is not None and session[0] in _NO_RACES:
            return next((read.session for read in before if read.measure == "grid"), ("race", None))
        return session

    @staticmethod
    def _own_session(segment: Segment, above: Heading) -> Session | None:
        kind = _KINDS.get(segment.role or "")
        tried = above.session and above.session[0] in (_TRIED | {"sprint"} if segment.role == "feature" else _TRIED)
        if kind == "race" and tried:
            return kind, None  # 'Race: 5th' below the heading of a practice
        return above.session or ((kind, None) if kind else None)

    def _tail(self, page: Page, read: Read, start: int, until: int, *, last: bool, labelled: bool) -> int:
        """What stands behind a value: its time, class and field. Returns where the next label may begin."""
        end = min(until, start + _TAIL) if last else until
        figures_into(self.words, page, read, start, end)
        size = self.words.field_in(page.folded, start, end)
        over = _OVER.match(page.folded, start, end)
        place = start
        whole = self._classes.whole.match(page.folded, start, end)
        if whole:  # 'P22 overall, P4 in class'
            place, read.class_ = whole.end(), ""
        if size or over:
            read.field_size = size[0] if size else int(over["n"]) if over else None
            place = size[1][1] if size else over.end() if over else start
        class_ = self._classes.behind(page, start, min(end, start + 24)) or self.words.class_behind(page, start, end)
        own = class_ and (self._classes.leads_to(page, start, class_[1][0]) or _adjoins(page, start, class_[1]))
        if class_ and (last or own or until - class_[1][1] > _LABELS_NEXT):
            read.class_ = class_[0]
            place = max(place, class_[1][1])
            words = self._classes.word.match(page.folded, place, until)
            place = words.end() if words else place
        in_class = self._classes.in_class.match(page.folded, start, end)
        place = max(place, in_class.end()) if in_class else place
        if read.session in {None, ("race", None)} or not labelled:
            told = self._segments.sessions(page, start, end)
            named = next((one for one in told if closes(self.words, page, read.value, read.figures, one, end)), None)
            read.session = sessions_of(named)[0] if named else read.session
            if named and not labelled and is_direct(self.words, page, start, named):
                place = max(place, named.end)  # 'Elin Norrgård: 4th in qualifying, 2nd in race 1'
        read.state = self.words.state_in(page, start, end)
        gloss = _GLOSS.match(page.folded, place, until)
        return gloss.end() if gloss else place


def _carried(own: Segment, segment: Segment, raced: list[Session], before: list[Read]) -> list[Session]:
    """Give a label what those before it say; returns the races that a row is of which tells of their qualifying."""
    if segment.labelled and own.names and not (own.role or own.sessions):
        own.role = segment.role
        own.labelled = True  # 'Standings: Conti 2nd, Ek 5th'
    if before and raced and own.role in _RACED and not own.sessions:
        own.sessions, own.names = raced, own.names or before[-1].names  # 'Race 1: qualified 8th, finished 6th'
    if own.role == "qualifying" and not before:
        return [one for one in own.sessions if one[0] not in _TRIED]
    return raced


def _counted_on(before: list[Read]) -> tuple[Session | None, bool]:
    """'Qualifying 5th/7th, race 4th/retired': the second behind a stroke is of the second of two such sessions."""
    last = before[-1]
    kind, number = last.session or ("", None)
    alone = len(before) == 1 or (before[-2].session or ("",))[0] != kind
    if kind not in _STROKED or number or last.measure == "grid" or not (alone and last.value.sure):
        return last.session, False
    last.session = (kind, 1)
    return (kind, 2), True


def _tell_start(out: list[Read], own: Segment) -> None:
    """'Startplatz 8, Platz 6 (Rennen 1)': the session behind the end is that of the start, too."""
    start = out[-2] if len(out) > 1 and own.blank else None
    if start and start.measure == "grid" and start.session in {None, ("race", None)} and out[-1].measure != "grid":
        start.session = out[-1].session


def _adjoins(page: Page, value: int, class_: Span) -> bool:
    """'2nd Am (13th overall)': a class right behind a value is its own, where the next one stands apart."""
    return page.folded[value : class_[0]] == " " and page.folded[class_[1] : class_[1] + 2].strip()[:1] in {"(", ","}


def _is_worded(page: Page, line: Line, values: list[Value]) -> bool:
    """'QUALIFYING: ANOTHER POLE FOR EK': a headline in capitals, whose words are no cells."""
    figures = any(page.holds_figure(value.start, value.end) for value in values)
    return page.text[line.start : line.end].isupper() and not figures


def _length(language: Language) -> Pattern | None:
    """A length in brackets, where the language's sheet has units of one."""
    parts = language.parts("facts")
    return pattern(r"\s?\(\s?{figure}\s?-?\s?{length_unit}", parts, "facts.length") if "length_unit" in parts else None
