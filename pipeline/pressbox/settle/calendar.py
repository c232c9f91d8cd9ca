"""Calendar: whose season a list is, where its heading leaves it to the rest, and what it says of single rounds."""

import datetime as dt

from pressbox.mentions import CalendarMention, Mentions
from pressbox.models import Event, Published

_SOON = dt.timedelta(days=28)  # a release of these days before a round may be about it


def settle_calendar(found: Mentions, event: Event | None) -> None:
    for block in sorted({mention.block for mention in found.calendar}):
        rows = [mention for mention in found.calendar if mention.block == block]
        season = _season(rows)
        series = _series(found, event)
        for mention in rows:
            mention.series = mention.series or series
            if mention.season is None:
                mention.season = season or (event.season if event else None)
        if event and _is_rest(rows, event):
            for mention in rows:
                mention.round = None if mention.counted else mention.round


def _is_rest(rows: list[CalendarMention], event: Event) -> bool:
    """'Remaining rounds', below the report or the preview of one: what a list leaves out can't be counted."""
    if event.round is None or rows[0].series != event.series or rows[0].season not in {None, event.season}:
        return False
    own = [row for row in rows if row.place and row.place.id == event.venue]
    if not own:
        return event.venue is not None
    return own[0] is rows[0] and own[0].round != event.round


def _season(rows: list[CalendarMention]) -> int | None:
    """The year in which the rounds begin."""
    years = [row.date.start.year for row in rows if row.date and row.date.start]
    return min(years, default=None)


def _series(found: Mentions, event: Event | None) -> str | None:
    """The series of the event, else the only one that the release speaks of."""
    if event and event.series:
        return event.series
    named = {mention.id for mention in found.series}
    return next(iter(named)) if len(named) == 1 else None


def rows_at(found: Mentions, venue: str | None) -> list[CalendarMention]:
    """The rounds that are run at a venue."""
    return [row for row in found.calendar if venue and row.place and row.place.id == venue]


def bounds_season(found: Mentions, venue: str | None, published: Published | None) -> bool:
    """Whether a venue has the first or the last round, which the lead of a calendar names, and is not near."""
    bounds = [row for row in rows_at(found, venue) if row in (found.calendar[0], found.calendar[-1])]
    day = bounds[0].date.start if bounds and bounds[0].date else None
    sent = published.latest if published else None
    return bool(bounds) and not (day and sent and day - sent < _SOON)
