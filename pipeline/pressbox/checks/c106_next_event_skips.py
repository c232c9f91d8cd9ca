"""The next event that a release names is not the next one of the calendar.

## What it flags
'Next up is Hockenheim on 1-3 September', where a calendar of the series has a round between the event of the release
and that one.

## Why it matters
Readers miss the round between, or the calendar is out of date.

## Example
A report on May that says 'next round at Spa in July', with a round in June in its own calendar.

## Fine as it is
The next round of another series; a round that was cancelled; a sentence without a date.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.wording import venue_name
from pressbox.models import CalendarEntry, DateItem, Evidence, Subject

Rounds = dict[str, list[tuple[dt.date, dt.date, CalendarEntry, Evidence]]]


def look(corpus: Corpus) -> Iterator[Outcome]:
    rounds: Rounds = defaultdict(list)
    for head in corpus.current:
        case = corpus.by_id[head.id]
        for row in case.release.calendar:
            if row.series and row.start and row.end and row.status is None:
                rounds[row.series].append((row.start, row.end, row, case.evidence(row, "calendar")))
    for head in corpus.current if rounds else ():
        yield from _of_release(corpus.by_id[head.id], rounds, corpus)


def _of_release(case: Case, rounds: Rounds, corpus: Corpus) -> Iterator[Outcome]:
    event = case.release.event
    if event is None or event.series is None or event.end is None or event.series not in rounds:
        return
    for date in _named_next(case, event.end):
        between = [
            one
            for one in rounds[event.series]
            if event.end < one[0] and date.start and one[1] < date.start and one[2].venue != event.venue
        ]
        if not between:
            yield PASSED
            continue
        first = min(between, key=lambda one: (one[0], one[3].release))
        where = venue_name(first[2].venue, corpus.packs) if first[2].venue else first[2].place_text
        yield Clash(
            message=f"The next event is dated {date.text!r}, but the calendar has {where} before it.",
            subject=Subject(kind="release", key=case.release.id),
            attribute="next",
            values=(
                Value(date.start.isoformat() if date.start else None, (case.evidence(date, "date"),)),
                Value(first[0].isoformat(), (first[3],)),
            ),
            innocent=("Whoever sends it may not take part in the round between.",),
        )


def _named_next(case: Case, after: dt.date) -> Iterator[DateItem]:
    """Dates in sentences on the next event, behind that of the release, which name no other series."""
    next_up = case.language.finder("events", "next_up").find(case.folded, case.bare)
    sentences = {case.sentence(match.start()) for _, match in next_up}
    for start, end in sorted(sentences):
        names = case.packs.names.find(case.folded[start:end])
        series = {meaning.id for hit in names for meaning in hit.meanings if meaning.kind == "series"}
        own = case.release.event.series if case.release.event else None
        if series <= {own} and not case.is_quoted((start, end)):
            dates = [one for one in case.release.dates if start <= one.span[0] < end and one.kind == "explicit"]
            yield from (one for one in dates[:1] if one.start and one.start > after and one.precision == "day")


CHECK = Check("C106", "next-event-skips", "info", across=look, reach="all", preview=True)
