"""Standings: whose they are, of which series, and of which season."""

from collections import Counter
from collections.abc import Iterator

from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span, StandingMention, within
from pressbox.models import Event, Published
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern
from pressbox.settle.drivers import Drivers

_EVER = 9999  # a year that none is beyond


def settle_standings(
    page: Page, found: Mentions, event: Event | None, published: Published | None, drivers: Drivers
) -> None:
    """Give each standing its entrants, series and season; in prose, what is nobody's is none."""
    if not found.standings:
        return
    kept: list[StandingMention] = []
    makers = page.language.once(_makers)
    for standing in found.standings:
        if standing.subject is None:
            standing.entrants = drivers.of_names(standing.names) or drivers.crew
        else:
            whom = drivers.of_subject(standing.subject)
            team = whom.team or drivers.team_of(whom)
            standing.entrants = [team] if team else whom.names
            if not team and makers.search(page.folded, *standing.span):
                standing.entrants = drivers.teams_alone()
            standing.span = drivers.reach(standing.span, standing.subject, whom)
            labelled = page.folded.endswith(": ", 0, standing.subject.position)
            if not standing.entrants or (labelled and not team and drivers.are_officials(standing.entrants)):
                continue
            told = team or found.results or found.sessions or _names_one(page, found, standing)
            if not told and drivers.hold_offices(standing.entrants):
                continue  # 'Rovers are 14th in the National League': not their coach
        standing.series = _series(page, found, event, standing)
        standing.season = _season(page, found, event, published, standing)
        if not (kept and _is_told_twice(kept[-1], standing)):
            kept.append(standing)
    found.standings = kept


def _is_told_twice(one: StandingMention, other: StandingMention) -> bool:
    """'Championship leader Conti arrives with a 14-point lead': one place of one table, in one sentence of prose."""
    if not (one.subject and other.subject) or one.subject.sentence != other.subject.sentence or other.tally:
        return False
    return (one.entrants, one.position, one.series) == (other.entrants, other.position, other.series)


def _names_one(page: Page, found: Mentions, standing: StandingMention) -> bool:
    """Whether its own sentence names one of those whose it is."""
    low, high = page.sentence_at(standing.span[0])
    spans = (span for person in found.people if person.name in standing.entrants for span in person.mentions)
    return any(low <= start < high for start, _ in spans)


def _makers(language: Language) -> Pattern:
    """'We lead the manufacturers' championship': no driver does."""
    return pattern(language.parts("standings")["of_makers"], rule="standings.of_makers")


def _series(page: Page, found: Mentions, event: Event | None, standing: StandingMention) -> str | None:
    """The series named in the clause, before it in its paragraph, or in the headings above; else the event's."""
    line = page.lines[standing.line]
    for low, high in _places(page, line, standing):
        if near := within(found.series, low, high):
            return near[-1].id
    return event.series if event else None


def _season(
    page: Page, found: Mentions, event: Event | None, published: Published | None, standing: StandingMention
) -> int | None:
    """The year named in the clause, before it in its paragraph, or in the headings above; else the event's season."""
    # 'Next year she stays with the team that took third': no table is of a year to come.
    latest = published.latest.year if published and published.latest else _EVER
    line = page.lines[standing.line]
    for low, high in _places(page, line, standing):
        for date in reversed(within(found.dates, low, high)):
            if date.precision == "year" and date.start is not None and date.start.year <= latest:
                standing.basis = "stated" if date.basis == "stated" else "season"
                return date.start.year
    return (event.season if event else None) or _of_days(found)


def _of_days(found: Mentions) -> int | None:
    """The year of most days of a release that is of no event."""
    years = Counter(date.start.year for date in found.dates if date.start is not None)
    return max(years, key=lambda year: (years[year], year), default=None)


def _places(page: Page, line: Line, standing: StandingMention) -> Iterator[Span]:
    """Where what a standing does not say itself may be said, the nearest first."""
    yield line.start, standing.span[1]
    for heading in page.headings_of(line):
        yield heading.start, heading.end
