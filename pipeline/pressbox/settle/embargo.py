"""Embargo: until when, once the years are known; with an offset where the zone is stated."""

import datetime as dt
from zoneinfo import ZoneInfo

from pressbox.mentions import Mentions, TimeMention
from pressbox.packs import Packs


def settle_embargo(found: Mentions, packs: Packs) -> None:
    embargo = found.embargo
    if embargo is None or embargo.date is None or embargo.date.start is None:
        return
    time = embargo.time
    if time is None:
        embargo.until = dt.datetime.combine(embargo.date.start, dt.time())
        return
    midnight = time.hour == 24
    clock = dt.time(0 if midnight else time.hour, time.minute)
    day = embargo.date.start + dt.timedelta(days=1 if midnight else 0)
    embargo.until = dt.datetime.combine(day, clock, _zone(time, packs))


def _zone(time: TimeMention, packs: Packs) -> dt.tzinfo | None:
    """The zone that the words name; a town's time is not known from them."""
    row = packs.zones.get(time.zone or "")
    if row is None:
        return None
    if row.offset:
        hours, minutes = row.offset.lstrip("+-").split(":")
        offset = dt.timedelta(hours=int(hours), minutes=int(minutes))
        return dt.timezone(-offset if row.offset.startswith("-") else offset)
    return ZoneInfo(row.timezone) if row.timezone else None
