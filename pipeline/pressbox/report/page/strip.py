"""The season strip: every round of a championship's year, with the days that each release gives it."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from pressbox.checks.frame.wording import series_name
from pressbox.claims import Claim
from pressbox.claims.making import COUNTED, days_value
from pressbox.claims.occasions import Occasion, occasions_of
from pressbox.models import Evidence, Finding, Subject
from pressbox.packs import Packs
from pressbox.report.page import naming
from pressbox.report.page.data import Bar, Reading, Round, Season
from pressbox.report.page.days import Days

Span = tuple[dt.date, dt.date]


class Stated(NamedTuple):
    """A claim on an event's days or its number, in as little room as can be: there may be many thousands."""

    key: str
    release: str
    span: tuple[int, int]
    role: str
    series: str | None
    number: int
    last: int | None  # of days the last one, as a number; None where the number is that of a round
    scope: str = ""

    def claim(self) -> Claim:
        subject = Subject.model_construct(kind="event", key=self.key)
        evidence = Evidence.model_construct(release=self.release, span=self.span, text="", role=self.role)
        if self.last is None:
            return Claim(subject, "round", self.number, evidence, self.role, series=self.series, scope=self.scope)
        days = days_value(dt.date.fromordinal(self.number), dt.date.fromordinal(self.last))
        return Claim(subject, "dates", days, evidence, self.role, series=self.series)


class Gathered:
    """The days and numbers of rounds that releases state, by year."""

    def __init__(self) -> None:
        self._by_year: dict[str, list[Stated]] = defaultdict(list)

    def add(self, claims: Iterable[Claim]) -> None:
        for one in claims:
            if one.subject.kind == "event" and one.attribute in {"dates", "round"}:
                key = intern(one.subject.key)
                self._by_year[key.partition("/")[0]].append(_stated(key, one))

    def seasons(
        self, packs: Packs, days: Days, findings: Sequence[Finding], anchors: Mapping[int, str]
    ) -> Iterator[Season]:
        """The seasons, first those of which most is to be seen; their rounds by date."""
        found = list(self._seasons(packs, days, findings, anchors))
        yield from sorted(found, key=lambda one: (-one.differing, -one.statements, one.name[:1].isdigit(), one.name))

    def _seasons(
        self, packs: Packs, days: Days, findings: Sequence[Finding], anchors: Mapping[int, str]
    ) -> Iterator[Season]:
        doubted = {
            one.subject.key: one for one in reversed(findings)
            if one.scope == "corpus" and one.subject.kind == "event" and one.attribute == "dates"
        }  # fmt: skip
        for year in sorted(self._by_year):
            claims = [one.claim() for one in sorted(self._by_year[year], key=lambda one: one.release)]
            by_series: dict[str, list[Round]] = defaultdict(list)
            for occasion in occasions_of(claims):
                if occasion.stated("dates"):
                    made = _round(occasion, packs, days, doubted.get(occasion.key), anchors)
                    by_series[occasion.series or ""].append(made)
            for series in sorted(by_series):
                rounds = sorted(by_series[series], key=lambda one: (one.readings[0].start, one.venue))
                name = f"{series_name(series, packs)} {year}" if series else f"{year}, without a series"
                yield Season(name, tuple(rounds))


def _stated(key: str, claim: Claim) -> Stated:
    where = claim.evidence
    if claim.attribute == "round":
        return Stated(key, where.release, where.span, claim.role, claim.series, claim.value, None, claim.scope)
    first, last = (dt.date.fromisoformat(claim.value[name]).toordinal() for name in ("start", "end"))
    return Stated(key, where.release, where.span, claim.role, claim.series, first, last)


def _round(occasion: Occasion, packs: Packs, days: Days, finding: Finding | None, anchors: Mapping[int, str]) -> Round:
    by_days: dict[Span, list[Bar]] = defaultdict(list)
    for claim in occasion.stated("dates"):
        span = dt.date.fromisoformat(claim.value["start"]), dt.date.fromisoformat(claim.value["end"])
        by_days[span].append(Bar(claim.evidence.release, claim.role))
    best = _best(by_days, finding)
    readings = tuple(
        Reading(*span, days.span(*span), tuple(dict.fromkeys(by_days[span])), span == best)
        for span in sorted(by_days, key=lambda span: (span != best, span))
    )
    parts = occasion.block.split("/")
    venue = naming.venue_short(parts[1], packs) if len(parts) == 2 else ""
    return Round(_number(occasion), venue, readings, anchors[id(finding)] if finding else None)


def _number(occasion: Occasion) -> int | None:
    """The number of a round where releases agree: as it is written, else as it is counted in most lists."""
    stated = occasion.stated("round")
    written = {one.value for one in stated if one.scope != COUNTED}
    if written:
        return written.pop() if len(written) == 1 else None
    first, *others = Counter(one.value for one in stated).most_common(2) or [(None, 0)]
    return first[0] if not others or others[0][1] < first[1] else None


def _best(by_days: Mapping[Span, Sequence[Bar]], finding: Finding | None) -> Span:
    """The days that a finding suggests; else those that most releases state."""
    rather = finding.suggestion if finding else None
    if isinstance(rather, dict) and {"start", "end"} <= set(rather):
        span = dt.date.fromisoformat(rather["start"]), dt.date.fromisoformat(rather["end"])
        if span in by_days:
            return span
    return max(by_days, key=lambda span: (_releases(by_days[span]), -span[0].toordinal(), span[1].toordinal()))


def _releases(bars: Sequence[Bar]) -> int:
    return len({bar.release for bar in bars})


MOST_SEASONS = 12
AREA, LETTERS, HEAD = (
    230,
    44,
    20,
)  # the width of the days, of the letters behind the bars; the height of the days' names
_WIDEST, _BAR, _GAP = 32, 11, 4
_DAY = dt.timedelta(days=1)
_LEAST = 6  # the width of the shortest bar
_WHOLE, _CUT = 16, 26  # days up to which all are drawn; the width that days take which are left out
_ONE_EACH = 12  # releases that state a round's days, up to which each has a bar of its own


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of a round."""

    x: float
    width: float
    label: str
    is_weekend: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar: whose it is, or of how many releases."""

    x: float
    y: float
    width: float
    release: str
    letters: tuple[str, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Panel:
    """A round as places on a sheet: its days beside one another, a bar for each release that states them."""

    round: Round
    width: float
    height: float
    ticks: tuple[Tick, ...]
    bars: tuple[Drawn, ...]
    cuts: tuple[float, ...]


def drawn(season: Season, days: Days, letters: Mapping[str, str]) -> list[Panel]:
    """A panel a round."""
    return [_panel(one, days, letters) for one in season.rounds]


def _panel(one: Round, days: Days, letters: Mapping[str, str]) -> Panel:
    shown = _shown(one)
    cuts = [n for n in range(1, len(shown)) if (shown[n] - shown[n - 1]).days > 1]
    width = min(_WIDEST, (AREA - len(cuts) * _CUT) / len(shown))
    places = {day: n * width + sum(cut <= n for cut in cuts) * _CUT for n, day in enumerate(shown)}
    every = max(1, -(-24 // int(width)))
    ticks = tuple(_tick(day, places[day], width, days if n % every == 0 else None) for n, day in enumerate(shown))
    bars = tuple(_bars(one, places, width, letters))
    height = HEAD + len(bars) * (_BAR + _GAP) + 4
    left_out = tuple(places[shown[n]] - _CUT / 2 for n in cuts)
    return Panel(one, places[shown[-1]] + width + LETTERS, height, ticks, bars, left_out)


def _shown(one: Round) -> list[dt.date]:
    """The days from the first reading to the last; of readings far apart those that lie about each."""
    each = [(reading.start - _DAY, reading.end + _DAY) for reading in one.readings]
    first, last = min(start for start, _ in each), max(end for _, end in each)
    every = [first + n * _DAY for n in range((last - first).days + 1)]
    return every if len(every) <= _WHOLE else [day for day in every if any(a <= day <= b for a, b in each)]


def _tick(day: dt.date, x: float, width: float, days: Days | None) -> Tick:
    label = f"{days.short_weekday(day)[:1]}{day.day}" if days else ""
    return Tick(x, width, label, day.weekday() >= 5)


def _bars(one: Round, places: Mapping[dt.date, float], width: float, letters: Mapping[str, str]) -> Iterator[Drawn]:
    stating = sum(len({bar.release for bar in reading.bars}) for reading in one.readings)
    y = float(HEAD)
    for reading in one.readings:
        releases = tuple(dict.fromkeys(bar.release for bar in reading.bars))
        x = places[reading.start]
        wide = max(_LEAST, places[reading.end] + width - x)
        for some in [(id_,) for id_ in releases] if stating <= _ONE_EACH else [releases]:
            names = tuple(letters.get(id_, "?") for id_ in some)
            yield Drawn(x + 1, y, wide - 2, some[0], names, reading)
            y += _BAR + _GAP
