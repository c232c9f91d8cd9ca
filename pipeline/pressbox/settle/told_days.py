"""Days of a meeting that a report tells by their names alone: 'won on Saturday', sent out on Sunday, 18 May."""

import datetime as dt

from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, Span
from pressbox.models import Published
from pressbox.settle.days import DAY, moved, whole

_HEADS = frozenset({"title", "subtitle", "lead", "stamp"})
_WEEKEND = frozenset({4, 5, 6})  # Friday to Sunday: other days are named for what is done at home
_AFTER = frozenset({5, 6, 0})  # Saturday to Monday: what comes out then, tells of the weekend
_LONGEST = 4  # days
_SATURDAY = 5


def told_days(page: Page, found: Mentions, published: Published | None) -> tuple[dt.date, dt.date, Span] | None:
    """The first and the last of the days before publication that a report names, and where it names one."""
    if published is None or published.latest is None or published.earliest != published.latest:
        return None
    day = published.latest
    if not (found.results or day.weekday() in _AFTER) or _looks_ahead(page, found, day):
        return None
    elsewhere = set(found.elsewhere)
    spoken: dict[dt.date, Span] = {}
    for mention in found.dates:
        line = page.lines[mention.line]
        if mention.kind == "relative" and not line.boilerplate and page.sentence_at(mention.span[0]) not in elsewhere:
            for named in _days_of(mention, day):
                spoken.setdefault(named, mention.span)
    if not any(named.weekday() >= _SATURDAY for named in spoken) and day not in spoken:
        return None
    first, last = min(spoken), max(spoken)
    return (first, last, spoken[first]) if (last - first).days < _LONGEST else None


def _looks_ahead(page: Page, found: Mentions, day: dt.date) -> bool:
    """Whether the head states days that are still to come."""
    return any(
        mention.kind == "explicit" and mention.start is not None and mention.start > day
        for mention in found.dates
        if page.lines[mention.line].kind in _HEADS
    )


def _days_of(mention: DateMention, published: dt.date) -> list[dt.date]:
    """What a phrase names: 'on Saturday' the last one up to publication, 'today' the day itself."""
    if mention.relation == "event" and mention.weekday is not None:
        day = published - (published.weekday() - mention.weekday) % 7 * DAY
        own = mention.weekday == published.weekday() == 0  # a bank holiday's report
        return [day] if mention.weekday in _WEEKEND or own else []
    if mention.relation == "day" and -1 <= mention.amount <= 0:
        day = published + mention.amount * DAY
        return [day] if day.weekday() in _WEEKEND else []
    if mention.relation == "weekend" and mention.amount <= 0:
        moved_to = moved(published, "week", mention.amount)
        days = whole("weekend", moved_to) if moved_to else ()
        return [day for day in days if day <= published]
    return []
