"""Results across a season: for each entrant the places in the races, in the order in which they were driven."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pressbox.checks.frame.wording import series_name
from pressbox.claims.keys import session_name
from pressbox.models import Release, Result
from pressbox.packs import Packs
from pressbox.report.page import naming
from pressbox.report.page.data import Entrant, Finish, Results
from pressbox.report.page.veil import Veil

_RACES = frozenset({"sprint", "race", "stage", "heat", "superpole"})
MOST_ENTRANTS, MOST_SEASONS = 12, 6


class Driven(NamedTuple):
    """One result, as one release has it."""

    season: tuple[str, int]
    venue: str
    session: str
    entrants: str
    class_: str
    position: int | None
    status: str
    release: str


class Gathered:
    def __init__(self) -> None:
        self._driven: list[Driven] = []
        self._starts: dict[tuple[int, str], dt.date] = {}

    def add(self, release: Release, veil: Veil) -> None:
        own = release.event
        for event in ([own] if own else []) + list(release.calendar):
            if event.season and event.venue and event.start:
                known = self._starts.get((event.season, event.venue), event.start)
                self._starts[event.season, event.venue] = min(known, event.start)
        for result in release.results:
            driven = _driven(release, result, veil)
            if driven is not None:
                self._driven.append(driven)

    def results(self, packs: Packs) -> list[Results]:
        """A picture a championship and year, those with most races first."""
        return sorted(self._results(packs), key=lambda one: (-len(one.races), -one.entrants_in_all, one.season))

    def _results(self, packs: Packs) -> Iterator[Results]:
        by_season: dict[tuple[str, int], list[Driven]] = defaultdict(list)
        for one in sorted(self._driven, key=lambda one: one.release):
            by_season[one.season].append(one)
        for series, season in sorted(by_season):
            known = by_season[series, season]
            races = sorted({(one.venue, one.session) for one in known}, key=lambda race: self._order(season, race))
            place = {race: n for n, race in enumerate(races)}
            lines: dict[tuple[str, str], dict[Finish, None]] = defaultdict(dict)
            for one in known:
                finish = Finish(place[one.venue, one.session], one.position, one.status, one.release)
                lines[one.entrants, one.class_][finish] = None
            entrants = [Entrant(*name, tuple(sorted(lines[name], key=_by_race))) for name in lines]
            entrants.sort(key=lambda one: (-len({finish.race for finish in one.finishes}), one.name, one.class_))
            titles = tuple((naming.venue_short(venue, packs), session) for venue, session in races)
            name = f"{series_name(series, packs) if series else ''} {season}".strip()
            yield Results(name, titles, tuple(entrants[:MOST_ENTRANTS]), len(entrants))

    def _order(self, season: int, race: tuple[str, str]) -> tuple[dt.date, str, str]:
        return self._starts.get((season, race[0]), dt.date.max), race[0], race[1]


def _by_race(finish: Finish) -> tuple[int, int, str]:
    return finish.race, finish.position or 0, finish.release


def _driven(release: Release, result: Result, veil: Veil) -> Driven | None:
    """A result in a race whose event and year are known."""
    own, other = release.event, result.event
    season = (other.season if other else None) or (own.season if own else None)
    venue = other.venue if other else own.venue if own else None
    if result.measure != "position" or result.session is None or not (season and venue and result.entrants):
        return None
    if result.session.kind not in _RACES:
        return None
    series = (other.series if other else None) or (own.series if own else None) or ""
    names = veil.words(" / ".join(sorted(result.entrants)))
    return Driven(
        (series, season), venue, session_name(result.session), names, result.class_ or "",
        result.position if result.status == "classified" else None, result.status, release.id,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    label: str
    finish: Finish


@dataclass(frozen=True, slots=True)
class Panel:
    """The line of one entrant in one class; `lines` are its stretches without a gap."""

    y: float
    entrant: Entrant
    dots: tuple[Dot, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    races: tuple[tuple[float, str, str], ...]
    panels: tuple[Panel, ...]
    panel: float


LABEL, RACE, PANEL, HEAD = 230, 62, 74, 46


def drawn(results: Results) -> Drawing:
    """A panel an entrant, all with the same races below one another; the first place is at the top."""
    races = tuple((LABEL + n * RACE + RACE / 2, venue, session) for n, (venue, session) in enumerate(results.races))
    panels = tuple(_panel(one, HEAD + n * PANEL) for n, one in enumerate(results.entrants))
    return Drawing(LABEL + len(races) * RACE + 20, HEAD + len(panels) * PANEL + 4, races, panels, PANEL)


def _panel(entrant: Entrant, top: float) -> Panel:
    deepest = max((one.position or 1 for one in entrant.finishes), default=1)
    dots = []
    for one in entrant.finishes:
        low, high = top + PANEL - 16, top + 20
        y = low if one.position is None else high + (low - high) * (one.position - 1) / max(1, deepest - 1)
        label = str(one.position) if one.position else one.status
        dots.append(Dot(LABEL + one.race * RACE + RACE / 2, y, label, one))
    return Panel(top, entrant, tuple(dots), tuple(_stretches(dots)))


def _stretches(dots: list[Dot]) -> Iterator[str]:
    """From race to race: a race with two readings is on both ways."""
    by_race: Mapping[int, list[Dot]] = _grouped(dots)
    for race in sorted(by_race):
        for one in by_race[race]:
            for other in by_race.get(race + 1, []):
                if one.finish.position and other.finish.position:
                    yield f"M{one.x:.1f} {one.y:.1f}L{other.x:.1f} {other.y:.1f}"


def _grouped(dots: list[Dot]) -> dict[int, list[Dot]]:
    found: dict[int, list[Dot]] = defaultdict(list)
    for dot in dots:
        found[dot.finish.race].append(dot)
    return found
