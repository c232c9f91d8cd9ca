"""Days of a meeting that a report tells by their names alone: 'won on Saturday', sent out on Sunday, 18 May."""

import datetime as dt

from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, PlaceMention, Span
from pressbox.models import Published
from pressbox.patterns import fold
from pressbox.settle.when.days import DAY, WEEK, moved, on_or_after, on_or_before, whole
from pressbox.settle.when.tense import Tense

_HEADS = frozenset({"title", "subtitle", "lead", "stamp"})
_ROWS = frozenset({"row", "table"})  # lines of a calendar
_WEEKEND = frozenset({4, 5, 6})  # Friday to Sunday: other days are named for what is done at home
_AFTER = frozenset({5, 6, 0})  # Saturday to Monday: what comes out then, tells of the weekend
_LONGEST = 4  # days
_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6


def told_days(page: Page, found: Mentions, published: Published | None) -> tuple[dt.date, dt.date, Span] | None:
    """The first and the last of the days before publication that a report names, and where it names one."""
    day = published.day if published else None
    if day is None or not (found.results or day.weekday() in _AFTER) or _looks_ahead(page, found, day):
        return None
    spoken = _spoken(page, found, day) or _weekend_before(page, found, day)
    if not any(named.weekday() >= _SATURDAY or named >= day - DAY for named in spoken):
        return None
    first, last = min(spoken), max(spoken)
    if first == day + DAY and found.results:
        return day, last, spoken[first]  # 'tomorrow's two races', where those of today are told
    return (first, last, spoken[first]) if (last - first).days < _LONGEST else None


def coming_days(page: Page, found: Mentions, published: Published | None) -> tuple[dt.date, dt.date, Span] | None:
    """The days that a preview states of the coming week, and those right after them that it names.

    'The gates open on Friday 14 August … On Saturday …', sent out on the Monday before.
    """
    day = published.day if published else None
    stated = [
        mention for mention in found.dates
        if day and mention.kind == "explicit" and mention.precision == "day" and mention.start and mention.end
        and not mention.stamp and day < mention.start and mention.end <= day + WEEK
        and mention.start.weekday() >= _THURSDAY
    ]  # fmt: skip
    if day and not stated:
        return _coming_weekend(page, found, day)
    first = min((mention.start for mention in stated if mention.start), default=None)
    last = max((mention.end for mention in stated if mention.end), default=None)
    if first is None or last is None or (last - first).days >= _LONGEST:
        return None
    spoken = {mention.weekday for mention in found.dates if mention.relation == "event"}
    while last.weekday() < _SUNDAY and (last + DAY).weekday() in spoken:
        last += DAY
    return first, last, stated[0].span


def _coming_weekend(page: Page, found: Mentions, published: dt.date) -> tuple[dt.date, dt.date, Span] | None:
    """'This weekend' in the head of a release that came out before it, and the days before it that are named."""
    elsewhere = set(found.elsewhere)
    said = [
        one for one in found.dates
        if one.relation == "weekend" and one.amount >= 0 and page.lines[one.line].kind in _HEADS
        and page.sentence_at(one.span[0]) not in elsewhere
    ]  # fmt: skip
    week = moved(published, "week", said[0].amount) if said else None
    if week is None:
        return _coming_weekdays(page, found, published)
    first, last = whole("weekend", week)
    first = _from_named(first, {one.weekday for one in found.dates if one.relation == "event"}, published)
    return (first, last, said[0].span) if published < first else None


def _coming_weekdays(page: Page, found: Mentions, published: dt.date) -> tuple[dt.date, dt.date, Span] | None:
    """'Back to work at the lake on Saturday and Sunday', in the head; and the days right before them that are named."""
    elsewhere = set(found.elsewhere)
    named = [
        one for one in found.dates
        if one.relation == "event" and one.weekday is not None and page.sentence_at(one.span[0]) not in elsewhere
    ]  # fmt: skip
    heads = [one for one in named if page.lines[one.line].kind in _HEADS]
    days = sorted({on_or_after(published, one.weekday or 0) for one in heads})
    if not any(day.weekday() >= _SATURDAY for day in days) or published in days:
        return None
    first, last = _from_named(days[0], {one.weekday for one in named}, published), days[-1]
    return (first, last, heads[0].span) if (last - first).days < _LONGEST else None


def _from_named(first: dt.date, weekdays: set[int | None], published: dt.date) -> dt.date:
    """The first of the days right before a weekend that are named, too, from Thursday on."""
    while first.weekday() > _THURSDAY and (first - DAY).weekday() in weekdays and first - DAY > published:
        first -= DAY
    return first


def _spoken(page: Page, found: Mentions, published: dt.date) -> dict[dt.date, Span]:
    """The days that a report names, each with where it is named first."""
    elsewhere = set(found.elsewhere)
    spoken: dict[dt.date, Span] = {}
    for mention in found.dates:
        line = page.lines[mention.line]
        if line.boilerplate or mention.stamp or page.sentence_at(mention.span[0]) in elsewhere:
            continue
        if mention.kind == "explicit" and line.kind in _ROWS:
            continue
        for named in _days_of(mention, published):
            spoken.setdefault(named, mention.span)
        if line.kind in _HEADS and mention.weekday == (published - DAY).weekday() and _is_night(page, mention):
            spoken.setdefault(published - DAY, mention.span)  # tracks that race on a Wednesday do so at night
    yesterday = published - DAY
    if published.weekday() == _SUNDAY and yesterday in spoken and _sent_from_there(found) and not _over(page, found):
        spoken.setdefault(published, spoken[yesterday])  # sent out when the last race was over
    elif published.weekday() == _MONDAY and yesterday not in spoken:
        spoken.pop(published, None)  # 'unloaded on Monday morning'
    return spoken


def _over(page: Page, found: Mentions) -> bool:
    """Whether a report tells of its Saturday by the night alone: 'won on Saturday night'."""
    told = [one for one in found.dates if one.relation == "event" and one.weekday == _SATURDAY]
    return bool(told) and all(_is_night(page, one) for one in told)


def _is_night(page: Page, mention: DateMention) -> bool:
    nights = tuple(map(fold, page.language.dates.nights))
    return bool(nights) and mention.relation == "event" and page.folded[slice(*mention.span)].endswith(nights)


def _sent_from_there(found: Mentions) -> bool:
    """Whether the day of issue has its weekday told, or a place beside it that the text goes on to name."""
    for stamp in found.dates:
        if stamp.stamp and stamp.weekday is not None:
            return True
        if stamp.stamp:
            near = {place.name for place in found.places if place.line == stamp.line}
            return any(place.name in near for place in found.places if place.line != stamp.line)
    return False


def is_stamped_at(page: Page, stamp: DateMention, venue: list[PlaceMention]) -> bool:
    """Whether a venue stands in a stamp, and the day is one of races: no Tuesday on which it was sent out."""
    stamped = page.lines[stamp.line].kind == "stamp"
    late = stamp.start is not None and stamp.start.weekday() > _THURSDAY
    below = stamped and late  # a Wednesday above the title is the day of the release
    beside = (one for one in venue if -int(stamped) <= one.line - stamp.line <= int(below))
    return (late or stamp.weekday is not None) and any(stamped or one.span[1] <= stamp.span[0] for one in beside)


def _looks_ahead(page: Page, found: Mentions, day: dt.date) -> bool:
    """Whether the head states days that are still to come, or the text those of the weekend that the head names."""
    elsewhere = set(found.elsewhere)
    if any(one.relation == "weekend" and page.lines[one.line].kind in _HEADS for one in found.dates) and any(
        one.kind == "explicit"
        and one.start is not None
        and DAY <= one.start - day < WEEK
        and page.sentence_at(one.span[0]) not in elsewhere
        for one in found.dates
    ):
        return True
    return any(
        mention.kind == "explicit" and mention.start is not None and mention.start > day
        for mention in found.dates
        if page.lines[mention.line].kind in _HEADS
    )


def _days_of(mention: DateMention, published: dt.date) -> list[dt.date]:
    """What a phrase names: 'on Saturday' the last one up to publication, 'today' the day itself."""
    if mention.relation == "event" and mention.weekday is not None:
        day = on_or_before(published, mention.weekday)
        if published.weekday() in _WEEKEND and mention.weekday in _WEEKEND and mention.weekday > published.weekday():
            day += WEEK  # 'the rally runs until Sunday', sent out on its Saturday
        own = mention.weekday == published.weekday() == 0  # a bank holiday's report
        return [day] if mention.weekday in _WEEKEND or own else []
    if mention.relation == "weekday-of-week" and mention.amount == -1 and mention.weekday in _WEEKEND:
        return [on_or_before(published - DAY, mention.weekday)]  # 'last Sunday'
    if mention.kind == "explicit":
        return [one for one in _stated(mention) if dt.timedelta() <= published - one < WEEK]
    if mention.relation == "day" and -1 <= mention.amount <= 1:
        day = published + mention.amount * DAY
        return [day] if day.weekday() in _WEEKEND else []
    if mention.relation == "weekend" and mention.amount <= 0:
        moved_to = moved(published, "week", mention.amount)
        days = whole("weekend", moved_to) if moved_to else ()
        return [day for day in days if day <= published]
    return []


def _weekend_before(page: Page, found: Mentions, published: dt.date) -> dict[dt.date, Span]:
    """'Won both races this weekend', sent out on the Monday after it, where no day is named."""
    elsewhere, tense = set(found.elsewhere), Tense(page, found)
    for mention in found.dates if found.results else ():
        said = mention.relation == "weekend" and mention.amount == 0
        if said and tense.is_just_over(mention, published) and page.sentence_at(mention.span[0]) not in elsewhere:
            return dict.fromkeys(whole("weekend", published - WEEK), mention.span)
    return {}


def _stated(mention: DateMention) -> list[dt.date]:
    """'Saturday, May 4': a day of a weekend, with its date."""
    day = mention.start
    return [day] if day and day == mention.end and day.weekday() in _WEEKEND and mention.precision == "day" else []
