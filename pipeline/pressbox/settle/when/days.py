"""Arithmetic of days: a written day with a year, the nearest year, weekends and weeks; and what stands beside days."""

import datetime as dt

from pressbox.layout import Page
from pressbox.mentions import DateMention, Day, Mentions, within
from pressbox.models import Event

DAY = dt.timedelta(days=1)
WEEK = 7 * DAY
MEETING = dt.timedelta(days=10)  # no meeting lasts longer
_AT = 14  # characters behind days in which the venue begins
_JUST = dt.timedelta(days=120)
_AROUND = 4 * DAY  # an event's Thursday may lie before its first stated day
_LONGEST = 120  # characters of a date and what stands between
_BESIDE = 24  # characters between a phrase and the date that explains it


def date_of(day: Day, year: int | None = None) -> dt.date | None:
    """The calendar day, or None where there is no such day (31 June)."""
    year = day.year or year
    if year is None or day.month is None or day.day is None:
        return None
    try:
        return dt.date(year, day.month, day.day)
    except ValueError:
        return None


def days_of(event: Event | None) -> tuple[dt.date, dt.date] | None:
    return (event.start, event.end) if event and event.start and event.end else None


def on_or_after(day: dt.date, weekday: int) -> dt.date:
    """The first day with that weekday from a day on."""
    return day + (weekday - day.weekday()) % 7 * DAY


def on_or_before(day: dt.date, weekday: int) -> dt.date:
    return day - (day.weekday() - weekday) % 7 * DAY


def weekday_in(weekday: int, start: dt.date, end: dt.date) -> dt.date | None:
    """The day with that weekday of a few days."""
    day = on_or_after(start, weekday)
    return day if day <= end else None


def weekday_near(weekday: int, start: dt.date, end: dt.date) -> dt.date | None:
    """The day of an event with that weekday, else the nearer one around it; of two as near the one before."""
    after = on_or_after(start, weekday)
    if after <= end:
        return after
    before = after - WEEK
    near = before if start - before <= after - end else after
    return near if max(start - near, near - end) <= _AROUND else None


def whole_month(year: int, month: int) -> tuple[dt.date, dt.date]:
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, 1), after - DAY


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Monday to Sunday."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)


def whole(unit: str, day: dt.date) -> tuple[dt.date, dt.date]:
    """The day, week, month, quarter or year that a day lies in."""
    if unit == "week":
        return week_of(day)
    if unit == "month":
        return whole_month(day.year, day.month)
    if unit == "quarter":
        first = day.month - (day.month - 1) % 3
        return dt.date(day.year, first, 1), whole_month(day.year, first + 2)[1]
    if unit in {"year", "season"}:
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if unit == "weekend":
        saturday = week_of(day)[0] + dt.timedelta(days=5)
        return saturday, saturday + DAY
    return day, day


def moved(day: dt.date, unit: str, amount: int) -> dt.date | None:
    """The day so many units later; of a month that is too short its last day."""
    try:
        if unit in {"month", "quarter"}:
            months = day.year * 12 + day.month - 1 + amount * (3 if unit == "quarter" else 1)
            year, month = divmod(months, 12)
            return min(dt.date(year, month + 1, 1) + dt.timedelta(days=day.day - 1), whole_month(year, month + 1)[1])
        if unit in {"year", "season"}:
            return whole_month(day.year + amount, day.month)[0] + dt.timedelta(days=min(day.day, 28) - 1)
        return day + dt.timedelta(days=amount * {"day": 1, "week": 7, "weekend": 7}.get(unit, 1))
    except (ValueError, OverflowError):
        return None


def place_in_year(mention: DateMention, year: int) -> tuple[dt.date, dt.date] | None:
    """A mention's days when its first lies in that year; None where they do not exist or run backwards."""
    first, last = mention.first, mention.last
    if first is None:
        return None
    if first.day is None:
        alone = first.month and last is None
        return whole(mention.precision, dt.date(first.year or year, first.month or 1, 1)) if alone else None
    start = date_of(first, year)
    if start is None:
        return None
    if last is None:
        return start, start
    end = date_of(last, year)
    if end is not None and end < start and last.year is None and first.month != last.month:
        end = date_of(last, year + 1)
    return (start, end) if end is not None and end >= start else None


def fits_weekday(mention: DateMention, days: tuple[dt.date, dt.date]) -> bool | None:
    """Whether the stated weekdays are those of the days; None where none is stated."""
    stated = [(mention.weekday, days[0]), (mention.last_weekday, days[1])]
    known = [day.weekday() == weekday for weekday, day in stated if weekday is not None]
    return all(known) if known else None


def is_meeting(mention: DateMention) -> bool:
    """Whether a date is a range of days, and not of a season."""
    length = mention.end - mention.start if mention.start and mention.end else dt.timedelta()
    return dt.timedelta() < length <= MEETING


def is_just_over(mention: DateMention, latest: dt.date) -> bool:
    """Whether its days, in the year of publication, were over a short time before that."""
    days = place_in_year(mention, latest.year)
    return days is not None and days[1] <= latest <= days[1] + _JUST


def is_soon(mention: DateMention, latest: dt.date, most: int) -> bool:
    """Whether days come soon after publication, if they are of its year."""
    days = place_in_year(mention, latest.year)
    return days is not None and 0 <= (days[0] - latest).days <= most


def at_another(page: Page, found: Mentions, mention: DateMention, venue: str | None) -> bool:
    """'The finale, planned for 4-6 October at Nordmark': days that another venue stands right behind."""
    behind = within(found.places, mention.span[1], mention.span[1] + _AT)
    named = [place for place in behind if place.kind == "venue" and place.id]
    gap = page.folded[mention.span[1] : named[0].span[0]].split() if named else []
    return venue is not None and len(gap) == 1 and gap[0].isalpha() and named[0].id != venue


def date_beside(page: Page, found: Mentions, mention: DateMention) -> DateMention | None:
    """The explicit date next to a relative one, with nothing but a comma, a bracket or a small word between them."""
    best = None
    for other in within(found.dates, mention.span[0] - _LONGEST, mention.span[1] + _BESIDE + 1):
        if other.kind != "explicit" or other.start is None or other.line != mention.line:
            continue
        first, second = (mention, other) if mention.span < other.span else (other, mention)
        between = page.folded[first.span[1] : second.span[0]]
        close = len(between) <= _BESIDE and len(between.split()) <= 2 and not any(char in ".;!?" for char in between)
        if close and (best is None or mention.span < other.span):
            best = other
    return best
