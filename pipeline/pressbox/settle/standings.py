"""Standings: whose they are, of which series, and of which season."""

from pressbox.layout import Page
from pressbox.mentions import Mentions, SeriesMention, StandingMention
from pressbox.models import Event
from pressbox.settle.drivers import Drivers


def settle_standings(page: Page, found: Mentions, event: Event | None, drivers: Drivers) -> None:
    """Give each standing its entrants, series and season; in prose, what is nobody's is none."""
    if not found.standings:
        return
    kept = []
    for standing in found.standings:
        if standing.subject is None:
            standing.entrants = drivers.of_names(standing.names) or drivers.crew
        else:
            whom = drivers.of_subject(standing.subject)
            standing.entrants = [whom.team] if whom.team else whom.names
            standing.span = drivers.reach(standing.span, standing.subject, whom)
            if not standing.entrants:
                continue
        standing.series = _series(page, found, event, standing)
        standing.season = _season(page, found, event, standing)
        kept.append(standing)
    found.standings = kept


def _series(page: Page, found: Mentions, event: Event | None, standing: StandingMention) -> str | None:
    """The series named in the clause, before it in its paragraph, or in the headings above; else the event's."""
    line = page.lines[standing.line]
    near: list[SeriesMention] = [one for one in found.series if line.start <= one.span[0] < standing.span[1]]
    if near:
        return near[-1].id
    above = [one for one in found.series if page.line_at(one.span[0]).index in line.headings]
    return above[-1].id if above else event.series if event else None


def _season(page: Page, found: Mentions, event: Event | None, standing: StandingMention) -> int | None:
    """The year named in the clause, before it in its paragraph, or in the headings above; else the event's season."""
    line = page.lines[standing.line]
    years = [date for date in found.dates if date.precision == "year" and date.start is not None]
    near = [date for date in years if line.start <= date.span[0] < standing.span[1]]
    near = near or [date for date in years if page.line_at(date.span[0]).index in line.headings]
    if near and near[-1].start:
        standing.basis = "stated" if near[-1].basis == "stated" else "season"
        return near[-1].start.year
    return event.season if event else None
