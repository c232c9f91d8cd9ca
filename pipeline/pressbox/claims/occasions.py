"""Which claims of many releases are on the same event.

Claims meet in blocks (season and venue). Within a block they part by series, and where a series comes twice to one
venue, by nearness of dates. A claim that names no series goes with the only event that it fits.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pressbox.claims.claim import Claim
from pressbox.claims.keys import week_of

_NEAR = dt.timedelta(days=10)  # two dates further apart are two visits, where a series comes twice
_MEETING = dt.timedelta(days=4)  # rows of one calendar further apart are two visits: a weekend and the next one
# The kinds of things whose claims are compared event by event.
OF_EVENTS = frozenset({"event", "session", "result"})


@dataclass(slots=True)
class Occasion:
    """One event, and all that is claimed of it, of its sessions and of its results."""

    block: str
    series: str | None
    key: str
    claims: list[Claim] = field(default_factory=list)
    _sorted: dict[tuple[str, str], list[Claim]] = field(default_factory=dict)

    def _on(self, kind: str, attribute: str) -> list[Claim]:
        """The claims on an attribute of a kind of thing, sorted out when they are first asked for."""
        if not self._sorted:
            for claim in self.claims:
                self._sorted.setdefault((claim.subject.kind, claim.attribute), []).append(claim)
        return self._sorted.get((kind, attribute), [])

    def of(self, kind: str, attribute: str) -> dict[str, list[Claim]]:
        """The claims on an attribute, by what is left of the subject's key: the session, the session and entrant."""
        found: dict[str, list[Claim]] = {}
        for claim in self._on(kind, attribute):
            found.setdefault(claim.subject.key[len(block_of(claim)) + 1 :], []).append(claim)
        return found

    @property
    def is_sure(self) -> bool:
        """Whether it is one event: at a venue, or with a number that all give it."""
        rounds = {claim.value for claim in self.stated("round")}
        return self.block.count("/") == 1 or (len(rounds) == 1 and len(self.stated("round")) > 1)

    def stated(self, attribute: str) -> list[Claim]:
        """What is claimed of the event itself."""
        return self._on("event", attribute)


def occasions_of(claims: Iterable[Claim]) -> list[Occasion]:
    """All events that the claims are on, by key."""
    blocks: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.subject.kind in OF_EVENTS:
            blocks[block_of(claim)].append(claim)
    _join_those_without_venue(blocks)
    return [occasion for block in sorted(blocks) for occasion in _of_block(block, blocks[block])]


def _join_those_without_venue(blocks: dict[str, list[Claim]]) -> None:
    """What is said of 'round 3' without a venue goes where a calendar has round 3, where that is one place."""
    homes: dict[str, set[str]] = defaultdict(set)
    for claims in blocks.values():
        for claim in claims:
            for key in also_called(claim):
                homes[key].add(block_of(claim))
    for block in sorted(homes):
        if block in blocks and len(homes[block]) == 1:
            blocks[next(iter(homes[block]))] += blocks.pop(block)


def also_called(claim: Claim) -> Iterator[str]:
    """By what others may name the event of a claim, where it has a place: its round or its week alone."""
    if claim.subject.kind != "event" or not claim.series:
        return
    season, *rest = block_of(claim).split("/")
    if len(rest) > 1 and rest[-1][:1].isdigit():
        return
    if claim.attribute == "round":
        yield f"{season}/{claim.series}/{claim.value}"
    elif claim.attribute == "dates":
        yield f"{season}/{claim.series}/{week_of(dt.date.fromisoformat(claim.value['start']))}"


def block_of(claim: Claim) -> str:
    """The event's part of a key: '2026/monza' of '2026/monza/race 1/elin-ek'."""
    parts = claim.subject.key.split("/")
    known = 3 if claim.subject.kind == "event" else len(parts) - (1 if claim.subject.kind == "session" else 2)
    return "/".join(parts[:known])


def _of_block(block: str, claims: list[Claim]) -> list[Occasion]:
    by_series: dict[str, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for claim in claims:
        (by_series[claim.series] if claim.series else loose).append(claim)
    found = [one for series in sorted(by_series) for one in _of_series(block, series, by_series[series])]
    if not found and loose:
        return [Occasion(block, None, block, loose)]
    if len(found) == 1:
        found[0].claims += _fitting(loose, found[0])
    return found


def _fitting(loose: list[Claim], occasion: Occasion) -> list[Claim]:
    """What names no series, of releases whose days at the venue are days of this event, or that give none."""
    known = {day for claim in occasion.claims for day in _days(claim)}
    given: dict[str, set[dt.date]] = defaultdict(set)
    for claim in loose:
        given[claim.evidence.release].update(_days(claim))
    return [claim for claim in loose if not known or _meets(given[claim.evidence.release], known)]


def _meets(days: set[dt.date], known: set[dt.date]) -> bool:
    return not days or not days.isdisjoint(known)


def _days(claim: Claim) -> Iterator[dt.date]:
    """The first and the last day that a claim gives."""
    if claim.subject.kind == "event" and claim.attribute == "dates":
        yield dt.date.fromisoformat(claim.value["start"])
        yield dt.date.fromisoformat(claim.value["end"])


def _of_series(block: str, series: str, claims: list[Claim]) -> list[Occasion]:
    """One event, or as many as the fullest calendar has for the venue."""
    name = f"{series}/{block}"
    visits = _visits(claims)
    if len(visits) < 2:
        return [Occasion(block, series, name, claims)]
    found = [Occasion(block, series, f"{name}/{visit.isoformat()}") for visit in visits]
    home = _homes(claims, visits)
    rows = _rows(claims)
    for claim in claims:
        day = _first_day(claim) or _day_of_row(claim, rows)
        index = _nearest(day, visits) if day else home.get(claim.evidence.release)
        if index is not None and (day or claim.role != "calendar"):
            found[index].claims.append(claim)
    return [one for one in found if one.claims]


def _visits(claims: list[Claim]) -> list[dt.date]:
    """The first days of the visits to a venue: as many as the fullest calendar has, else as releases tell of."""
    by_release: dict[str, set[dt.date]] = defaultdict(set)
    for claim in claims:
        day = _first_day(claim)
        if day and claim.role == "calendar":
            by_release[claim.evidence.release].add(day)
    fullest = max(by_release.values(), key=lambda days: (len(days), sorted(days)), default=None)
    return _apart(fullest, _MEETING) if fullest else _told_visits(claims)


def _apart(days: Iterable[dt.date], near: dt.timedelta = _NEAR) -> list[dt.date]:
    """The first day of each visit."""
    firsts: list[dt.date] = []
    last: dt.date | None = None
    for day in sorted(days):
        if last is None or day - last > near:
            firsts.append(day)
        last = day
    return firsts


def _told_visits(claims: list[Claim]) -> list[dt.date]:
    """Where no calendar speaks, events far apart are two; with one round number they are one, with a slip."""
    days: dict[str, dt.date] = {}
    rounds: dict[str, int] = {}
    for claim in claims:
        if claim.role == "event" and claim.attribute == "round":
            rounds[claim.evidence.release] = claim.value
        elif claim.role == "event" and (day := _first_day(claim)):
            days[claim.evidence.release] = day
    # Days of one week and of the next one are one event's, with a slip, unless it is said to be two.
    visits = _apart(days.values(), _NEAR if len({*rounds.values()}) < len(rounds) or len(rounds) < 2 else _MEETING)
    numbers: dict[int, set[int]] = defaultdict(set)
    for release, day in days.items():
        if release in rounds and visits:
            numbers[rounds[release]].add(_nearest(day, visits))
    return visits if all(len(places) == 1 for places in numbers.values()) else visits[:1]


def _homes(claims: list[Claim], visits: list[dt.date]) -> dict[str, int]:
    """Which visit each release is about: what it says without a date is said of that one."""
    home: dict[str, int] = {}
    for claim in claims:
        day = _first_day(claim)
        if day and claim.role == "event":
            home[claim.evidence.release] = _nearest(day, visits)
    return home


def _rows(claims: list[Claim]) -> dict[str, list[Claim]]:
    """The days of calendar rows, by release."""
    rows: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.role == "calendar" and claim.attribute == "dates":
            rows[claim.evidence.release].append(claim)
    return rows


def _day_of_row(claim: Claim, rows: dict[str, list[Claim]]) -> dt.date | None:
    """The first day of the row that says something else of a visit: its round, its status."""
    if claim.role != "calendar":
        return None
    start, end = claim.evidence.span
    days = [row for row in rows[claim.evidence.release] if start <= row.evidence.span[0] < end]
    return _first_day(days[0]) if days else None


def _first_day(claim: Claim) -> dt.date | None:
    if claim.subject.kind == "event" and claim.attribute == "dates":
        return dt.date.fromisoformat(claim.value["start"])
    return None


def _nearest(day: dt.date, visits: list[dt.date]) -> int:
    return min(range(len(visits)), key=lambda index: abs(day - visits[index]))
