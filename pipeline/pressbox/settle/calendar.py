"""Calendar: whose season a list is, where its heading leaves it to the rest of the release."""

from pressbox.mentions import CalendarMention, Mentions
from pressbox.models import Event


def settle_calendar(found: Mentions, event: Event | None) -> None:
    for block in sorted({mention.block for mention in found.calendar}):
        rows = [mention for mention in found.calendar if mention.block == block]
        season = _season(rows)
        series = _series(found, event)
        for mention in rows:
            mention.series = mention.series or series
            if mention.season is None:
                mention.season = season or (event.season if event else None)


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
