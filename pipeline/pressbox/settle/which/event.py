"""The event: of the race weekends that a release names, the one that its title, lead and timetable are about."""

import datetime as dt
from collections import Counter

from pressbox.layout import Page
from pressbox.mentions import CalendarMention, DateMention, EventMention, Mentions
from pressbox.models import Basis, Event, Published
from pressbox.packs import Packs
from pressbox.settle.calendar import rows_at
from pressbox.settle.when.seasons import raced_season, seasons_of
from pressbox.settle.which.about import About
from pressbox.settle.which.days import EventDays
from pressbox.settle.which.named import best_of, is_a_race, is_final, weight_behind
from pressbox.settle.which.venues import Venues
from pressbox.settle.which.weights import WEIGHTS, Weights

_OF_YEAR = 12  # characters from the number of a round to the year that it is of


def settle_event(page: Page, found: Mentions, packs: Packs, published: Published | None = None) -> Event | None:
    weights = Weights(page, found, published)
    venues = Venues(page, found, packs, weights)
    evidence = _Evidence(page, found, packs, weights, venues)
    venue = venues.best()
    series = evidence.series(venue)
    clause = evidence.clause(venue, series)
    about = About(page, found, weights, venues)
    if not about.is_one(venue, clause, series):
        return None
    days = EventDays(page, found, weights, venues).of(venue, clause)
    basis: dict[str, Basis] = {"start": days.basis} if days else {}
    listed = None if clause else _only_row(found, venue)
    if listed:
        basis["round"] = "event"
    event = Event(
        series=series or (clause.series if clause else None),
        season=evidence.season(days.start if days else None, series, clause),
        round=clause.round if clause else listed.round if listed else None,
        rounds=clause.rounds if clause else [],
        venue=venue,
        start=days.start if days else None,
        end=days.end if days else None,
        final_round=is_final(page, found, clause, venue),
        span=page.span(*clause.span) if clause else None,
        rule=clause.rule if clause else "event.evidence",
        taken={"start": [page.span(*days.span)]} if days else {},
        basis=basis,
    )
    return None if about.is_too_late(event) else event


class _Evidence:
    """Which series, season and round it is of."""

    def __init__(self, page: Page, found: Mentions, packs: Packs, weights: Weights, venues: Venues) -> None:
        self._page = page
        self._found = found
        self._packs = packs
        self._weights = weights
        self._venues = venues

    def series(self, venue: str | None) -> str | None:
        """The one most spoken of; above all the one whose round is held at the venue of the event."""
        votes: Counter[str] = Counter()
        elsewhere = self._venues.series_elsewhere(venue)
        known = any(one.known for one in self._weights.headed)
        for mention in self._found.series:
            if mention.id in elsewhere:
                continue  # 'winners of the 24 Hours of Nordmark' race elsewhere now
            # Beside a series that the packs know, 'GT Cup' is a class as likely as a series.
            votes[mention.id] += self._weights.of(mention.span) // (2 if known and not mention.known else 1)
            votes[mention.id] += mention.known  # of two that are told of alike
        told = {
            clause.series for clause in self._found.events
            if clause.series in votes and not clause.next_up and clause.line not in self._weights.listed
            and ((venue and clause.venue == venue) or is_a_race(self._page, self._found, clause))
        }  # fmt: skip
        return next(iter(told)) if len(told) == 1 else best_of(votes)

    def clause(self, venue: str | None, series: str | None) -> EventMention | None:
        """The clause that names the round: of this venue and series, in the most telling place."""
        best, most = None, 0
        own = {None, series, *self._venues.series_elsewhere(venue)}
        for clause in self._found.events:
            if clause.next_up or clause.line in self._weights.listed or (clause.round is None and not clause.rounds):
                continue
            if clause.venue not in {None, venue} or clause.series not in own:
                continue
            weight = self._weights.of(clause.span) + (10 if clause.venue else 0) + (10 if clause.series else 0)
            weight += weight_behind(self._page, clause)
            if weight > most:
                best, most = clause, weight
        return best

    def season(self, start: dt.date | None, series: str | None, clause: EventMention | None) -> int | None:
        """The year in which the season begins: stated ('2025/26'), else that of the event's first day."""
        years = [one for one in self._found.dates if one.kind == "year" and one.start]
        if start is None:
            return self._season_told(years, clause)
        for one in years:
            if one.last is not None and one.start and one.end and one.start <= start <= one.end:
                return one.start.year
        known = self._packs.series.get(series or "")
        return known.season_on(start) if known else start.year

    def _season_told(self, years: list[DateMention], clause: EventMention | None) -> int | None:
        """That of the dateline, of the title or of 'the twelfth round of 2017', where the event has no days."""
        stamped = [one.start.year for one in self._found.dates if one.stamp and one.start]
        if stamped:
            return stamped[0]
        titled = [one.start.year for one in years if one.start and self._weights.of(one.span) >= WEIGHTS["heading"]]
        if clause and clause.round:
            low, high = clause.words[0] or clause.span[0], clause.span[1] + _OF_YEAR
            titled += [one.start.year for one in years if one.start and low <= one.span[0] < high]
        told = seasons_of(self._page, self._found)
        stated = raced_season(self._page, self._found, told) if self._weights.kind == "report" else None
        return next((year for year in titled if year in told), stated)


def _only_row(found: Mentions, venue: str | None) -> CalendarMention | None:
    """The round that a calendar has at the venue, where it has one there."""
    rows = rows_at(found, venue)
    return rows[0] if len(rows) == 1 else None
