"""Points of time as they are written, and what one of them says of the next."""

from dataclasses import dataclass

from pressbox.grammar.timetable.names import SessionWords
from pressbox.grammar.timetable.zones import ZoneFound
from pressbox.layout import Line, Page
from pressbox.patterns import Pattern

_HALF = 12 * 60
_WHOLE = 24 * 60
_ROWS = frozenset({"row", "label", "table"})
_PARTING = " \t:|-–"  # signs between a session and its hour
_SAME = 80  # characters between two times of which the first says the half of the day


@dataclass(slots=True)
class Point:
    """One point of time as it is written, before it is known to be one."""

    start: int
    end: int
    rule: str
    needs: str | None
    minutes: int
    twelve: bool  # written with a.m. or p.m.
    line: Line
    like: str = ""  # what else such figures are: a decimal (9.05), a lap (1:31), a duration (24h)
    named: bool = False  # a word for the hour: noon
    until: "Point | None" = None
    zone: ZoneFound | None = None
    leads: bool = False
    ends: bool = False  # it is the end of the span of time before it
    of_day: bool = False  # it stands right behind a weekday, or goes on from a time
    guessed: bool = False  # said in words that leave the half of the day open

    @property
    def stop(self) -> int:
        return self.until.end if self.until else self.end


def follows(page: Page, before: Point, point: Point) -> bool:
    """Whether a time without a half of the day goes on from one of the same sentence that has it."""
    between = page.text[before.stop : point.start]
    return (
        before.twelve and not point.twelve and point.until is None
        and page.folded[point.start] != "0" and before.minutes < point.minutes + _HALF < _WHOLE
        and len(between) < _SAME and not any(sign in between for sign in "(/[|;\n")
        and page.sentence_at(before.start) == page.sentence_at(point.start)
    )  # fmt: skip


def goes_on(page: Page, before: Point, point: Point, both: Pattern) -> bool:
    """'at 11.30 on Saturday and 15.45 on Sunday': the second of two times of one sentence, joined by 'and'."""
    joined = both.search(page.folded, before.stop, point.start) if point.start - before.stop < _SAME else None
    return (
        joined is not None
        and joined.end() == point.start
        and page.sentence_at(before.start) == page.sentence_at(point.start)
    )


def is_of_day(page: Page, point: Point) -> bool:
    """Whether a time stands below the heading of a day."""
    return any(line.kind == "day" for line in page.headings_of(point.line))


def is_behind_label(page: Page, point: Point, names: SessionWords) -> bool:
    """'Race 1 - 1130 (22 laps)' in a list below its day."""
    low, label = point.line.start, page.folded[point.line.start : point.start].rstrip(_PARTING)
    told = bool(label) and point.minutes % 5 == 0 and point.line.kind in _ROWS and is_of_day(page, point)
    return told and names.ends_at(page, low, low + len(label))


def is_in_brackets(page: Page, point: Point, names: SessionWords) -> bool:
    """'Race 1 är planerat (13.30-14.30)': a span alone in brackets, in a sentence on a session."""
    until = point.until
    alone = page.folded[point.start - 1] == "(" and page.folded[point.stop : point.stop + 1] == ")"
    if until is None or not alone or point.minutes % 5 or until.minutes % 5:
        return False
    return names.any_in(page, page.sentence_at(point.start)[0], point.start)
