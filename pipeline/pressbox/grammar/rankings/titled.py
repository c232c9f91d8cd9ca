"""Rows whose label is the position: 'Winner: Elin Norrgård', 'DNF: …', and below 'Class winners' a class."""

from collections.abc import Iterator

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
        colon = page.folded.find(":", start, line.end)
        dash = page.folded.find(" - ", start, line.end) if colon < 0 else -1
        if 0 < dash <= start + _LABEL and (
            self._is_winner(page.folded[start:dash]) or self._won_class(page, start, dash)
        ):
            colon = dash + 1  # 'Class 2 winners - Conti/Ek, Kestrel KX'
        if colon < 0:
            return self._below_class(page, line, start, people, pile)
        label, session = self._label(page, start, colon)
        short = colon - start <= _LABEL
        row = self._row.fullmatch(label) if pile.above.measure == "grid" else None
        if row and (number := self._words.number(row)):
            return self._of_row(page, line, colon, people, number)
        status = self._words.states.get(label) or self._words.sheet.row_codes.get(label)
        status = status or self._words.codes.get(page.text[start:colon].strip(EDGES))
        role = (self._words.role(label) or self._words.role(page.folded[start:colon])) if short else None
        if session and (placed := self._worded(page, line, colon, people, session)):
            return placed
        told = pile.above.shows == RESULTS and (not label or role == "finish")
        if role == "podium" or (session and (told or self._is_of_laps(label))):
            ordered = self._in_order(page, line, colon, people, session)
            if ordered or role == "podium":
                return ordered
        if session and (duel := self._duel(page, line, colon, pile, session, people)):
            return duel
        position = _TITLED.get(role or "") or (pile.above.position if session else None)
        class_ = None
        if role is None and short and (won := self._won_class(page, start, colon)):
            role, position, class_ = "winner", 1, won  # 'Pro-Am winner: Elin Norrgård'
        if not (position or status) and short and session is None and role is None and pile.above.classed:
            position, class_ = pile.above.position, page.text[start:colon].strip()  # below 'Class winners'
        if not (position or (status and short)):
            return []
        crews = (
            [entrants_of(page, people, colon + 1, line.end)] if position else crews_of(page, people, colon, line.end)
        )
        value = Value(line.start, colon, position, status or "classified")
        session = session or (("qualifying", None) if role == "pole" else None)
        span = (line.start, line.end)
        # 'Retired: Conti/Ek (SS8, engine)' is told of the rally.
        whole = status is not None and session is None and self._words.staged(page)
        out = [Read(span, "titled", value, session, None, class_, names, closing=whole) for names in crews if names]
        for read in out if position else ():
            read.whose = session is None and role in _TITLED  # 'Winner: Elin Norrgård', of the race
            figures_into(self._words, page, read, colon, line.end)
        return out

    def _won_class(self, page: Page, start: int, end: int) -> str | None:
        """The class of 'Pro-Am winners', 'Class 3 winner'."""
        if (named := self._words.class_in(page, start, end)) and self._is_winner(page.folded[named[1][1] : end]):
            return named[0]
        name, _, word = page.text[start:end].strip(EDGES).rpartition(" ")
        return name if self._is_winner(fold(word)) and self._class.fullmatch(fold(name)) else None

    def _is_winner(self, label: str) -> bool:
        return self._words.role(label.strip(EDGES)) == "winner"

    def _in_order(self, page: Page, line: Line, colon: int, people: People, session: Session | None) -> list[Read]:
        """'Race 1 podium: Conti, Ferretti, Norrgård', 'Heat 2: 26 Sara Conti, 7 Jonas Ek, …': placed as they stand."""
        if any(not value.bare for value in self._words.values(page, colon + 1, line.end)):
            return []  # 'Race 1: Conti 4th, Ferretti 7th'
        crews = list(_listed(page, people, colon + 1, line.end))
        full = [any(people.within(*name) or " " in page.text[slice(*name)] for name in crew) for crew in crews]
        if len(crews) < _PODIUM or sum(full) < (1 if len(crews) == _PODIUM else len(crews) // 2 + 1):
            return []
        span = (line.start, line.end)
        return [
            Read(span, "titled", Value(line.start, colon, index + 1), session, names=names)
            for index, names in enumerate(crews)
        ]

    def _is_of_laps(self, label: str) -> bool:
        """'25 laps' of 'Feature (25 laps): Conti, Ferretti, Norrgård': what was driven is over."""
        figure, _, word = label.partition(" ")
        return figure.isdigit() and self._words.columns.get(word) == "laps"

    def _worded(self, page: Page, line: Line, colon: int, people: People, session: Session) -> list[Read]:
        """'Race 1: winner Elin Norrgård, second Luca Ferretti': each place in a word before its name."""
        out: list[Read] = []
        for low, high in _comma_cells(page, colon + 1, line.end):
            word, _, rest = page.folded[low:high].partition(" ")
            position = _TITLED.get(self._words.role(word) or "")
            names = entrants_of(page, people, high - len(rest), high) if position and rest else []
            if not names:
                return []
            value = Value(low, high, position)
            out.append(Read((line.start, line.end), "titled", value, session, names=names))
        return out if len(out) > 1 else []

    def _duel(self, page: Page, line: Line, colon: int, pile: Pile, session: Session, people: People) -> list[Read]:
        """'Top Fuel final: Elin Norrgård, 3.84 s, beat Luca Ferretti, 4.02 s', 'Race 1: Conti ahead of Ek and Lind'."""
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
        span, label = (line.start, line.end), Heading(session=session)
        pile.classify(line.start, colon, label)
        return [
            Read(span, "titled", Value(line.start, colon, place), session, None, label.class_, names)
            for place, names in enumerate(sides, 1)
            if all(sides) and (len(sides) >= _PODIUM or not beat["ahead"])
        ]

    def _of_row(self, page: Page, line: Line, colon: int, people: People, row: int) -> list[Read]:
        """'Row 2: Conti, Ek', below 'Starting grid': those of one row, two abreast."""
        sign = " - " if page.folded.find(" - ", colon, line.end) > 0 else ","
        crews = list(_listed(page, people, colon + 1, line.end, sign))
        first = _ABREAST * (row - 1) + 1
        if not 0 < len(crews) <= _ABREAST:
            return []
        return [
            Read(
                (line.start, line.end), "titled", Value(line.start, colon, first + index), None, "grid",
                names=names,
            )
            for index, names in enumerate(crews)
        ]  # fmt: skip

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
