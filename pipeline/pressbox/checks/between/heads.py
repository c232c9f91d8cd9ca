"""What comparing releases needs of each before anything clashes: small enough to be kept for all of them."""

import datetime as dt
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from pressbox.checks.between.likeness import Shingles, shingles, words_of
from pressbox.checks.frame.case import Case
from pressbox.checks.told.rounds import told_finals, told_rounds
from pressbox.checks.told.told_days import told_days
from pressbox.claims import Claim
from pressbox.claims.keys import own_event
from pressbox.models import DateItem, Release, Span
from pressbox.patterns import pattern

_FIGURES = pattern(r"\d+")
_LEAST_WORDS = 18  # of a paragraph that a sender may repeat from release to release
_SHORTEST = 160  # characters of a release that may have a twin
_LINE = 20  # characters: shorter lines say nothing of their own
_LINES = 8  # of a text by which others like it are looked up: the same ones for texts that are alike


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A long paragraph that is not about the event or a day, and its words in threes."""

    span: Span
    shingles: Shingles


@dataclass(frozen=True, slots=True)
class LastRow:
    """The last round that a release's calendar has of a series and season, and which of its rows that is."""

    series: str
    season: int
    start: dt.date
    row: int


@dataclass(frozen=True, slots=True)
class Head:
    """Who says it, when, about what, and what tells how alike its text is to others."""

    id: str
    language: str | None
    kind: str
    sender: str | None
    sender_kind: str | None
    published: tuple[dt.date | None, dt.date | None]
    event: str | None
    season: int | None
    start: dt.date | None
    end: dt.date | None
    replaces: tuple[str | None, str] | None
    version_of: str | None  # where the mail or whatever it came in says so
    is_of_one_event: bool
    words: frozenset[int]
    figures: frozenset[int]
    lines: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]
    last_rows: tuple[LastRow, ...]
    quotes: tuple[Span, ...]

    @property
    def when(self) -> tuple[dt.date, str]:
        """The earlier release comes first: what it says is what was said before."""
        return self.published[0] or dt.date.max, self.id


def head_of(case: Case) -> Head:
    return case.once(Head, lambda: _head(case))


def told_of(case: Case) -> list[Claim]:
    """What a release says of events besides its record: other events' days, and every round number of its own."""
    return case.once("told", lambda: [*told_days(case), *told_rounds(case), *told_finals(case)])


def _head(case: Case) -> Head:
    release = case.release
    sender, event, published = release.sender, release.event, release.published
    return Head(
        id=release.id, language=release.language, kind=release.kind,
        sender=(sender.id or sender.name) if sender else None, sender_kind=sender.kind if sender else None,
        published=(published.earliest, published.latest) if published else (None, None),
        event=own_event(release), season=event.season if event else None,
        start=event.start if event else None, end=event.end if event else None,
        replaces=(release.replaces.id, release.replaces.basis) if release.replaces else None,
        version_of=release.version_of.id if release.version_of else None, is_of_one_event=_is_of_one_event(release),
        words=shingles(words_of(case.folded), 1), figures=_figures(case), lines=_lines(case.text),
        paragraphs=tuple(_paragraphs(case)) if sender else (), last_rows=tuple(_last_rows(release)),
        quotes=tuple(quote.span for quote in release.quotes),
    )  # fmt: skip


def _figures(case: Case) -> frozenset[int]:
    """What is the same in any language: figures, people and venues."""
    release = case.release
    figures = set(_FIGURES.findall(case.text))
    names = {person.name for person in release.people} | {place.id for place in release.places if place.id}
    return shingles([*figures, *names], 1)


def _lines(text: str) -> tuple[int, ...]:
    """Some of the lines, as numbers; none of a text that is too short to have a twin."""
    if len(text) <= _SHORTEST:
        return ()
    lines = {line for line in text.split("\n") if len(line) >= _LINE}
    return tuple(nsmallest(_LINES, (zlib.crc32(line.encode("utf-8", "replace")) for line in lines)))


def _paragraphs(case: Case) -> Iterator[Paragraph]:
    release = case.release
    venue = release.event.venue if release.event else None
    of_event = (release.times, release.sessions, release.results, release.calendar, release.quotes)
    taken = [item.span for items in of_event for item in items]
    taken += [one.span for one in release.dates if one.kind != "year"]
    taken += [one.span for one in release.places if venue and one.id == venue]
    start = 0
    for line in case.text.split("\n"):
        span = (start, start + len(line))
        start += len(line) + 1
        words = words_of(line)
        if len(words) >= _LEAST_WORDS and not any(a < span[1] and span[0] < b for a, b in taken):
            yield Paragraph(span, shingles(words))


def _last_rows(release: Release) -> Iterator[LastRow]:
    last: dict[tuple[str, int], LastRow] = {}
    for at, row in enumerate(release.calendar):
        if row.series and row.season and row.start and row.end and row.status is None:
            known = last.get((row.series, row.season))
            if known is None or known.start < row.start:
                last[row.series, row.season] = LastRow(row.series, row.season, row.start, at)
    yield from last.values()


def _is_of_one_event(release: Release) -> bool:
    """Whether no other place, day or year is named of which a result could be: then even a preview tells of its own."""
    event = release.event
    if event is None or event.venue is None or event.start is None or event.end is None:
        return False
    if any(place.id != event.venue for place in release.places if place.kind == "venue"):
        return False
    return all(_is_of(date, event.start, event.end) for date in release.dates)


def _is_of(date: DateItem, start: dt.date, end: dt.date) -> bool:
    """Whether a date is of the event's days, or of its year."""
    if date.start is None or date.end is None:
        return False
    if date.precision == "year":
        return date.kind == "year" and date.start.year == start.year
    return start <= date.start and date.end <= end
