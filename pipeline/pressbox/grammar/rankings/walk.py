"""What goes with the reader of lists from line to line, and when rows that wait become results."""

from dataclasses import dataclass, field, replace

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.rankings.headings import Pile
from pressbox.grammar.rankings.hyphens import part_crews
from pressbox.grammar.rankings.tables import Table
from pressbox.grammar.timetable.marked import Marked
from pressbox.layout import Line, Page
from pressbox.patterns import pattern
from pressbox.ranks import OTHER, RESULTS, STANDINGS, Heading, Listed, Lists, Read, Value

_LAST_FIGURE = pattern(r"(?<![\w.,:+-])(?<value>\d{1,4}(?:[.,]5)?)\)?\*?\s*(?:\(?-\s?\d+(?:[.,]5)?\)?|-)?\s*$")
# '1. 9-Cody Brandt [3]': from where each row of a night of sprint cars started.
_STARTED = pattern(r"\[(?<n>\d{1,2})\]\s*$")
# '1 (3) Elin Norrgård', below 'Finish (start)'.
_BRACKETED = pattern(r"\W{0,3}\d{1,2}[.)]?\s\((?<n>\d{1,2})\)\s")
# '1. Elin Norrgård, Kestrel (1-2)', below 'Overall (moto finishes)'.
_RACED = pattern(r"\((?<n>\d{1,2})(?:\s?[-/]\s?(?<n>\d{1,2})){1,2}\)\s*$")
_SEASON = 70  # points: no race gives as many
_OF_RACES = frozenset({"laps", "time", "gap"})
_FEWEST = 3  # rows: figures of fewer go down by chance


@dataclass
class Walk:
    """What goes with the reader from line to line."""

    page: Page
    people: People
    taken: Marked
    timetable: set[int]
    pile: Pile
    telling: list[int]  # where words stand that may be values
    tabular: bool = False  # whether the page has any cells
    staged: bool = False  # in a rally, which is no session
    rounds: set[int] = field(default_factory=set)  # lines of a calendar
    entries: set[int] = field(default_factory=set)  # lines above the title that are of a car
    flat: dict[int, list[Read]] = field(default_factory=dict)  # what is read of lines that hold a cell, or a name alone
    table: Table | None = None
    pending: list[tuple[Line, Read]] = field(default_factory=list)
    tabled: list[tuple[Line, Read]] = field(default_factory=list)  # of a table that may go on
    lists: Lists = field(default_factory=Lists)

    def flush(self) -> None:
        """Rows of a ranking are results where their heading or their figures say so, and their numbers go up."""
        self._end_table()
        rows, self.pending = self.pending, []
        if not rows:
            return
        above = self.pile.above
        if (
            above.shows is None
            and above.session is None
            and (above.class_ or (self._placed(rows) and not self.pile.is_left))
        ):
            above = replace(above, shows=RESULTS)
        part_crews(self.page, self.people, [read for _, read in rows])
        numbers = [read.value.position or 0 for _, read in rows if read.value.status == "classified"]
        told = above.shows in {RESULTS, STANDINGS} or above.session is not None
        timed = any(read.figures.keys() & {"time", "gap", "points"} for _, read in rows)
        finished = above.shows == RESULTS and not above.seasonal
        counted = not timed and above.session is None and (not finished or above.summed) and self._counted(rows)
        if above.shows == OTHER or not (told or timed or counted) or numbers != sorted(numbers):
            for line, _ in rows:
                self.lists.prose[line.index] = len(self.pile)
            return
        tell_season([read for _, read in rows], above)
        tell_race([read for _, read in rows], above, staged=self.staged)
        self.tell_starts([read for _, read in rows], above)
        for line, read in rows:
            read.championship = read.championship or counted
            self.add(line, read)
            if not read.championship:
                for one in read.beside:
                    self.add(line, replace(one, session=one.session or read.session))

    def _end_table(self) -> None:
        rows, self.tabled = self.tabled, []
        reads = [read for _, read in rows]
        if reads:
            tell_season(reads, self.pile.above)
            tell_race(reads, self.pile.above, staged=self.staged)
        for line, read in rows:
            self.add(line, read)

    def tell_starts(self, reads: list[Read], above: Heading) -> None:
        """Figures in square brackets at the end of all rows are places on the grid; or those in each race."""
        if above.bracketed == "races":
            self._tell_races(reads)
            return
        bracketed = above.bracketed == "grid"
        find = _BRACKETED.match if bracketed else _STARTED.search
        starts = [find(self.page.folded, *read.span) for read in reads if read.value.position]
        if len(starts) < _FEWEST or not all(starts):
            return
        for read in reads:
            start = find(self.page.folded, *read.span)
            if start and int(start["n"]) > 0:
                value = Value(*start.span("n"), int(start["n"]))
                read.beside.append(replace(read, value=value, measure="grid", figures={}, beside=[]))

    def _tell_races(self, reads: list[Read]) -> None:
        """'1. Elin Norrgård, Kestrel (1-2)': where she finished in each of the races that are summed."""
        for read in reads:
            found = _RACED.search(self.page.folded, *read.span)
            for number, span in enumerate(found.spans("n") if found else (), 1):
                value = Value(*span, int(self.page.folded[slice(*span)]))
                read.beside.append(replace(read, value=value, session=("race", number), figures={}, beside=[]))
            read.session, read.closing = (None, True) if found else (read.session, read.closing)

    def _placed(self, rows: list[tuple[Line, Read]]) -> bool:
        """'6th: Elin Norrgård', 'P11 – Luca Ferretti': places of those whom the release names need no heading."""
        known = (self.people.within(line.start, line.end) for line, _ in rows)
        return len(rows) > 1 and all(read.value.sure and not read.figures for _, read in rows) and all(known)

    def _counted(self, rows: list[tuple[Line, Read]]) -> bool:
        """'1. Cullimore 134', '2. Aldergate 127': figures that end the rows and go down are points of a season."""
        figures = [_LAST_FIGURE.search(self.pile.text(line)) for line, read in rows]
        points = [float(found["value"].replace(",", ".")) for found in figures if found]
        if not len(points) == len(rows) >= _FEWEST or points[0] == points[-1] or points != sorted(points, reverse=True):
            return False
        # Below 'Overall' more than a race gives is the sum of a season.
        return (points[0] >= _SEASON) if self.pile.above.summed else self.pile.text_before(rows[0][0]).endswith(":")

    def add(self, line: Line, read: Read) -> None:
        self.lists.rows.append(Listed(line.index, read, self.pile.above))


def tell_season(reads: list[Read], above: Heading) -> None:
    """'8th Norrgård, 52 points': with no session, time or gap such rows tell of a season."""
    figures = {name for read in reads for name in read.figures}
    raced = above.session or above.shows == RESULTS or any(read.session or read.measure == "grid" for read in reads)
    points = [_points(read) for read in reads if "points" in read.figures]
    many = len(points) > 1 and max(points) >= _SEASON and points == sorted(points, reverse=True)
    if "points" in figures and (many or not raced) and figures.isdisjoint({"time", "gap", "laps"}):
        for read in reads:
            read.championship = True


def _points(read: Read) -> int:
    return int("".join(char for char in read.figures["points"].partition(",")[0] if char.isdigit()) or 0)


def tell_race(reads: list[Read], above: Heading, *, staged: bool) -> None:
    """Laps that were driven, and who dropped out, tell of a race where no session is named; so does a grid."""
    if above.summed and all("points" in read.figures for read in reads):
        for read in reads:
            read.closing = read.session is None  # 'MX2 overall': the sum of two races
        return
    raced = any(
        read.figures.keys() & _OF_RACES or read.value.status == "DNF" or read.measure == "grid" for read in reads
    )
    told = raced or (above.shows == RESULTS and not above.classed) or above.measure == "grid"
    if above.session is None and told and not (staged or above.overall or any(read.championship for read in reads)):
        for read in reads:
            read.session = read.session or ("race", None)
