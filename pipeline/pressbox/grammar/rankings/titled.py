"""Rows whose label is the position: 'Winner: Elin Norrgård', 'DNF: …', and below 'Class winners' a class."""

from collections.abc import Iterator
from dataclasses import dataclass

from pressbox.grammar.outcome.cells import People, crews_of, entrants_of, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.headings import Pile
from pressbox.grammar.rankings.ranked import EDGES, figures_into
from pressbox.grammar.rankings.scores import sessions_of
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.patterns import fold, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import RESULTS, Heading, Read, Session, Value

_LABEL = 24  # characters: 'pole position' and the like are no longer
_TITLED = {"pole": 1, "winner": 1, "second": 2, "third": 3}  # labels that are positions themselves
_PODIUM = 3
_TOLD = pattern(r"\p{L}{3}(?![^()]*\))")  # words, and none of a gloss in brackets
_ABREAST = 2  # cars in a row of a grid


class TitledRows:
    """Reads one line at a time."""

    def __init__(self, words: ResultWords) -> None:
        self._words = words
        beat = rf"\s(?:(?:{words.parts['beat']})|(?<ahead>{words.parts['ahead']}))\s"
        self._beat = pattern(beat, rule="results.beat")
        self._both = pattern(rf",\s|\s(?:{words.parts['both']})\s", rule="results.both")
        self._class = pattern(r"(?:{class_noun})\s[a-z]{0,3}\d{0,4}[a-z]?", words.parts, "results.class_noun")
        row = terms(words.sheet.grid_rows)
        self._row = pattern(
            rf"(?:{row})\s(?<n>\d{{1,2}})|(?:(?<n>\d{{1,2}})(?:\s?{{ordinal}}|[.º°ª])?|(?<w>{{ordinals}}))\s(?:{row})",
            words.parts,
            "results.grid_rows",
        )

    def read(self, page: Page, line: Line, start: int, people: People, pile: Pile) -> list[Read]:
        """'Winner: Elin Norrgård', 'Race 1 pole: Elin Norrgård (1:31.204)', 'DNF: …': the label is the position."""
        colon = self._end_of_label(page, line, start)
        if colon < 0:
            return self._below_class(page, line, start, people, pile)
        row = self._titled(page, line, start, colon, people, pile)
        of_grid = self._row.fullmatch(row.label) if row.above.measure == "grid" else None
        if of_grid and (number := self._words.number(of_grid)):
            return _of_row(row, number)
        if row.session and (placed := self._worded(row)):
            return placed
        told = row.above.shows == RESULTS and (not row.label or row.role == "finish")
        if row.role == "podium" or (row.session and (told or self._is_of_laps(row.label))):
            ordered = self._in_order(row)
            if ordered or row.role == "podium":
                return ordered
        if row.session and (duel := self._duel(row, pile)):
            return duel
        return self._placed(row)

    def _end_of_label(self, page: Page, line: Line, start: int) -> int:
        """The colon, or the dash of 'Class 2 winners - Conti/Ek, Kestrel KX'; -1 where neither ends a label."""
        colon = page.folded.find(":", start, line.end)
        dash = page.folded.find(" - ", start, line.end) if colon < 0 else -1
        near = 0 < dash <= start + _LABEL
        if near and (self._is_winner(page.folded[start:dash]) or self._won_class(page, start, dash)):
            return dash + 1
        return colon

    def _titled(self, page: Page, line: Line, start: int, colon: int, people: People, pile: Pile) -> "_Titled":
        label, session = self._label(page, start, colon)
        short = colon - start <= _LABEL
        role = (self._words.role(label) or self._words.role(page.folded[start:colon])) if short else None
        return _Titled(page, line, start, colon, people, pile.above, label, session, role)

    def _placed(self, row: "_Titled") -> list[Read]:
        """'Winner: …', 'DNF: …': whoever stands behind the label has what it says."""
        page, line, session, status = row.page, row.line, row.session, self._status(row)
        role, position, class_ = self._position(row, status)
        if not (position or (status and row.short)):
            return []
        if position:
            crews = [entrants_of(page, row.people, row.colon + 1, line.end)]
        else:
            crews = crews_of(page, row.people, row.colon, line.end)
        # 'Retired: Conti/Ek (SS8, engine)' is told of the rally.
        whole = status is not None and session is None and self._words.staged(page)
        of = session or (("qualifying", None) if role == "pole" else None)
        value = Value(line.start, row.colon, position, status or "classified")
        out = [Read(row.span, "titled", value, of, None, class_, names, closing=whole) for names in crews if names]
        for read in out if position else ():
            read.whose = session is None and role in _TITLED  # 'Winner: Elin Norrgård', of the race
            figures_into(self._words, page, read, row.colon, line.end)
        return out

    def _status(self, row: "_Titled") -> str | None:
        status = self._words.states.get(row.label) or self._words.sheet.row_codes.get(row.label)
        return status or self._words.codes.get(row.page.text[row.start : row.colon].strip(EDGES))

    def _position(self, row: "_Titled", status: str | None) -> tuple[str | None, int | None, str | None]:
        """What the label is, its position, and the class that it names."""
        if row.role is None and row.short and (won := self._won_class(row.page, row.start, row.colon)):
            return "winner", 1, won  # 'Pro-Am winner: Elin Norrgård'
        position = _TITLED.get(row.role or "") or (row.above.position if row.session else None)
        bare = row.short and row.session is None and row.role is None
        if bare and row.above.classed and not (position or status):
            return None, row.above.position, row.page.text[row.start : row.colon].strip()  # below 'Class winners'
        return row.role, position, None

    def _won_class(self, page: Page, start: int, end: int) -> str | None:
        """The class of 'Pro-Am winners', 'Class 3 winner'."""
        if (named := self._words.class_in(page, start, end)) and self._is_winner(page.folded[named[1][1] : end]):
            return named[0]
        name, _, word = page.text[start:end].strip(EDGES).rpartition(" ")
        return name if self._is_winner(fold(word)) and self._class.fullmatch(fold(name)) else None

    def _is_winner(self, label: str) -> bool:
        return self._words.role(label.strip(EDGES)) == "winner"

    def _in_order(self, row: "_Titled") -> list[Read]:
        """'Race 1 podium: Conti, Ferretti, Norrgård', 'Heat 2: 26 Sara Conti, 7 Jonas Ek, …': placed as they stand."""
        page, end = row.page, row.line.end
        if any(not value.bare for value in self._words.values(page, row.colon + 1, end)):
            return []  # 'Race 1: Conti 4th, Ferretti 7th'
        crews = list(_listed(page, row.people, row.colon + 1, end))
        full = [any(row.people.within(*name) or " " in page.text[slice(*name)] for name in crew) for crew in crews]
        if len(crews) < _PODIUM or sum(full) < (1 if len(crews) == _PODIUM else len(crews) // 2 + 1):
            return []
        return [
            Read(row.span, "titled", Value(row.line.start, row.colon, place), row.session, names=names)
            for place, names in enumerate(crews, 1)
        ]

    def _is_of_laps(self, label: str) -> bool:
        """'25 laps' of 'Feature (25 laps): Conti, Ferretti, Norrgård': what was driven is over."""
        figure, _, word = label.partition(" ")
        return figure.isdigit() and self._words.columns.get(word) == "laps"

    def _worded(self, row: "_Titled") -> list[Read]:
        """'Race 1: winner Elin Norrgård, second Luca Ferretti': each place in a word before its name."""
        out: list[Read] = []
        for low, high in _comma_cells(row.page, row.colon + 1, row.line.end):
            word, _, rest = row.page.folded[low:high].partition(" ")
            position = _TITLED.get(self._words.role(word) or "")
            names = entrants_of(row.page, row.people, high - len(rest), high) if position and rest else []
            if not names:
                return []
            out.append(Read(row.span, "titled", Value(low, high, position), row.session, names=names))
        return out if len(out) > 1 else []

    def _duel(self, row: "_Titled", pile: Pile) -> list[Read]:
        """'Top Fuel final: Elin Norrgård, 3.84 s, beat Luca Ferretti, 4.02 s', 'Race 1: Conti ahead of Ek and Lind'."""
        page, line, people, colon = row.page, row.line, row.people, row.colon
        beat = self._beat.search(page.folded, colon, line.end)
        if beat is None:
            return []
        low = colon + 1 + (page.text[colon + 1] == " ")
        sides = [entrants_of(page, people, low, beat.start())]
        known = any(people.within(*name) or " " in page.text[slice(*name)] for name in sides[0])
        gap = page.folded[sides[0][-1][1] : beat.start()] if known else ""
        if not known or _TOLD.search(gap) or next(self._words.values(page, colon, line.end), None):
            return []  # 'Rennen 1: Sieg vor Ahrens', 'Race 1: Conti stays ahead of Ek'
        start = beat.end()
        while start < line.end and all(sides):
            joint = self._both.search(page.folded, start, line.end)
            until = joint.start() if joint else line.end
            names = raw_names(page, start, until) or people.within(start, until)
            if len(sides) > 1 and not names:
                break  # '…, 4.02 s'
            sides.append(names)
            start = joint.end() if joint else line.end
        label = Heading(session=row.session)
        pile.classify(line.start, colon, label)
        return [
            Read(row.span, "titled", Value(line.start, colon, place), row.session, None, label.class_, names)
            for place, names in enumerate(sides, 1)
            if all(sides) and (len(sides) >= _PODIUM or not beat["ahead"])
        ]

    def _below_class(self, page: Page, line: Line, start: int, people: People, pile: Pile) -> list[Read]:
        """'Junior' and below it 'Elin Norrgård/Luca Ferretti', under 'Class winners'."""
        if not line.index or line.after_blank or not pile.above.classed:
            return []
        head = page.lines[line.index - 1]
        names = raw_names(page, start, line.end)
        class_ = page.text[head.start : head.end].strip(EDGES)
        crewed = any(people.within(*name) for name in names) or (len(names) > 1 and " " in page.text[slice(*names[0])])
        if not crewed or people.within(head.start, head.end) or len(class_) > _LABEL:
            return []
        value = Value(start, line.end, pile.above.position)
        return [Read((line.start, line.end), "titled", value, None, None, class_, names)]

    def _label(self, page: Page, start: int, colon: int) -> tuple[str, Session | None]:
        """The words before a colon, and the session that they name: 'Race 1 winner', 'SS3 Ravenmoor (9 km)'."""
        named = next(iter(self._words.named(page, start, colon)), None)
        if named is None:
            return page.folded[start:colon].strip(EDGES), None
        label = page.folded[start : named.start] + page.folded[named.end : colon]
        return label.strip(EDGES), sessions_of(named)[0]


@dataclass(frozen=True, slots=True)
class _Titled:
    """A row, and what its label says."""

    page: Page
    line: Line
    start: int
    colon: int
    people: People
    above: Heading
    label: str
    session: Session | None
    role: str | None

    @property
    def span(self) -> Span:
        return self.line.start, self.line.end

    @property
    def short(self) -> bool:
        return self.colon - self.start <= _LABEL


def _of_row(row: _Titled, number: int) -> list[Read]:
    """'Row 2: Conti, Ek', below 'Starting grid': those of one row, two abreast."""
    end = row.line.end
    sign = " - " if row.page.folded.find(" - ", row.colon, end) > 0 else ","
    crews = list(_listed(row.page, row.people, row.colon + 1, end, sign))
    first = _ABREAST * (number - 1) + 1
    if not 0 < len(crews) <= _ABREAST:
        return []
    return [
        Read(row.span, "titled", Value(row.line.start, row.colon, place), None, "grid", names=names)
        for place, names in enumerate(crews, first)
    ]


def _comma_cells(page: Page, start: int, end: int) -> Iterator[Span]:
    """What stands between commas, without blanks before it."""
    while start < end:
        comma = page.folded.find(",", start, end)
        until = comma if comma >= 0 else end
        yield start + (page.text[start] == " "), until
        start = until + 1


def _listed(page: Page, people: People, start: int, end: int, sign: str = ",") -> Iterator[list[Span]]:
    """Crews parted by commas, or another sign: those who share a car stand between slashes."""
    stop = end
    while stop > start and page.text[stop - 1] in " .":
        stop -= 1
    while start < stop:
        comma = page.folded.find(sign, start, stop)
        until = comma if comma >= 0 else stop
        low = start + (page.text[start] == " ")
        names = raw_names(page, low, until) or people.within(low, until)
        if not names:
            return  # what follows is no name
        yield names
        start = until + len(sign)
