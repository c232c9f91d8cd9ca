"""One release gives its event two different dates.

## What it flags
Days of the release's own event that differ from place to place: in the lead, in a box, in the season's calendar below.

## Why it matters
The reader takes whichever stands first. Both can't be right, and the sender has the means to know.

## Example
The lead has the event on 3-5 May, the box below on 10-12 May.

## Fine as it is
Days that lie within the others (race days and event days); tests and other meetings at the same track, where the series
is not named; last year's and next year's dates; another event that stands in the same sentence.
"""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, sides
from pressbox.checks.frame.weighing import OPEN, by_places
from pressbox.claims.making import days_value
from pressbox.models import CalendarEntry, DateItem, Event, Evidence
from pressbox.patterns import fold, pattern

_LONGEST = dt.timedelta(days=10)  # an event takes no longer; a longer range is a period
_FIGURES = pattern(r"\d++")
_LABEL = 16  # characters: 'When: ', 'Race weekend: '
_BOX = 300  # characters of a box of labels
Days = tuple[dt.date, dt.date]


def look(case: Case) -> Iterator[Outcome]:
    event = case.release.event
    if event is None or event.start is None or event.end is None or event.venue is None:
        return
    own = (event.start, event.end)
    stated = _stated(case, event)
    if not any(_fits(days, own) for days, _ in stated):
        # Days that have nothing of the timetable's; those that share one with it may be its test or its last day.
        stated = [(days, place) for days, place in stated if days[1] < own[0] or own[1] < days[0]]
        stated = [*((own, place) for place in _headed(case, event)), *stated] if stated else []
    if len(stated) < 2:
        return
    others = [(days, place) for days, place in stated if not _fits(days, own)]
    if not others:
        yield PASSED
        return
    values = tuple(sides((days_value(*days), place) for days, place in stated))
    choice = by_places(values) or OPEN
    yield Clash(
        message=f"The event is dated {_said(own)} and {' and '.join(sorted({_said(days) for days, _ in others}))}.",
        subject=case.subject("event", event.venue),
        attribute="dates",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=("One of the dates may be of another meeting at the same place.",),
    )


def _said(days: Days) -> str:
    return f"{days[0].isoformat()} to {days[1].isoformat()}"


def _fits(days: Days, own: Days) -> bool:
    """Equal days, and days of which one lies within the other."""
    return (own[0] <= days[0] and days[1] <= own[1]) or (days[0] <= own[0] and own[1] <= days[1])


def _stated(case: Case, event: Event) -> list[tuple[Days, Evidence]]:
    """Every range of days that is surely said of the event, and where."""
    found: list[tuple[Days, Evidence]] = []
    rows = _Rows(case, event)
    for date in case.release.dates:
        if date.kind != "explicit" or date.start is None or date.end is None or not _is_range(date):
            continue
        if case.is_said_near("postponed", date.span):
            continue  # the old days, or the new ones
        row = rows.of(date)
        if row is not None:
            if rows.is_own(row):
                found.append(((date.start, date.end), case.evidence(date, "calendar")))
        elif date.span in event.taken.get("start", []) or _is_tied(case, event, date):
            found.append(((date.start, date.end), case.evidence(date, "event")))
    return found


def _headed(case: Case, event: Event) -> list[Evidence]:
    """The days of a timetable that the event's own were taken from, where no range of days says them."""
    spans = {span for field in ("start", "end") for span in event.taken.get(field, [])}
    return [case.evidence(date, "timetable") for date in case.release.dates if date.span in spans and date.start]


def _is_range(date: DateItem) -> bool:
    return date.start is not None and date.end is not None and dt.timedelta(0) < date.end - date.start <= _LONGEST


def _is_tied(case: Case, event: Event, date: DateItem) -> bool:
    """Whether the words around days speak of the event alone: its venue, and no other, no test, no other season."""
    if date.start is None or date.start.year != (event.start.year if event.start else None):
        return False
    if case.is_quoted(date.span) or case.is_said_near("tests", date.span):
        return False
    low, high = _stretch(case, date)
    venues = {place.id for place in case.release.places if place.kind == "venue" and low <= place.span[0] < high}
    others = {other.start for other in case.release.dates if low <= other.span[0] < high and other.kind == "explicit"}
    return venues == {event.venue} and len(others) == 1 and _is_of_series(case, event, date, (low, high))


def _is_of_series(case: Case, event: Event, date: DateItem, stretch: tuple[int, int]) -> bool:
    """Whether the series or the round is named, too: at its venue a series has one meeting, the venue has many."""
    start, end = case.block_span(date.span)
    is_box = end - start <= _BOX and "\n" in case.text[start:end].strip()
    words = case.folded[slice(*((start, end) if is_box else stretch))]
    beside = case.text[stretch[0] : date.span[0]] + " " + case.text[date.span[1] : stretch[1]]
    if event.round is not None and str(event.round) in _FIGURES.findall(beside):
        return True
    row = case.packs.series.get(event.series or "")
    names = (row.name, *row.aliases) if row else ((event.series or "").replace("-", " "),)
    return any(fold(name) in words for name in names if name)


def _stretch(case: Case, date: DateItem) -> tuple[int, int]:
    """The sentence around days; in a box, where each line is one statement, the whole box."""
    low, high = case.line(date.span[0])
    if high - low > date.span[1] - date.span[0] + _LABEL:
        start, end = case.sentence(date.span[0])
        # The number that opens a row is no sentence of its own: '3. Knutstorp, 8-10 May'.
        return (low if case.text[low:start].strip(" .)").isdigit() else start), end
    start, end = case.block_span(date.span)
    return (start, end) if end - start <= _BOX else (low, high)


class _Rows:
    """The rows of the season's calendar."""

    def __init__(self, case: Case, event: Event) -> None:
        self._event = event
        self._rows = case.release.calendar
        own = [row for row in self._rows if self._is_of(row)]
        # Where a series comes twice to a venue in one list, which row is the event is just what the dates say.
        lists = {case.block_span(row.span) for row in own}
        self._own = own if len(lists) == len(own) else []

    def _is_of(self, row: CalendarEntry) -> bool:
        event = self._event
        if row.venue != event.venue or row.status is not None or row.season not in (None, event.season):
            return False
        return row.series in (None, event.series) or event.series is None

    def of(self, date: DateItem) -> CalendarEntry | None:
        for row in self._rows:
            if row.span[0] <= date.span[0] and date.span[1] <= row.span[1]:
                return row
        return None

    def is_own(self, row: CalendarEntry) -> bool:
        return any(row is own for own in self._own)


CHECK = Check("D103", "same-event-two-dates", "error", within=look, under=("D101",))
