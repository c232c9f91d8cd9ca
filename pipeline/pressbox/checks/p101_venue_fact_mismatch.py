"""A track's length or number of corners is not what is known of it.

## What it flags
A length, or a number of corners, that no layout of the venue has in that season, by half a per cent beside rounding.

## Why it matters
Figures of a track are copied from page to page for years, and outlive the layout that they were measured on.

## Example
'Length: 3.90 km' for Zolder, whose lap is 4.011 km.

## Fine as it is
Any layout that was in use that year, and any figure that is no more than rounded; a layout of another year where the
sentence speaks of that year; a short course that is called one. Where nobody has checked the reference, or sources
dispute it, and where corners are a matter of counting, the finding is no more than an info.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Severity, Value
from pressbox.checks.frame.wording import listed, venue_name
from pressbox.checks.told.venues import (
    LENGTHS,
    is_doubted,
    is_length,
    is_trusted,
    layouts_in,
    season_of,
    tells_of_other_layout,
    venues_in,
)
from pressbox.models import Fact
from pressbox.packs.tables import TrackLayout

_OTHER_LAYOUT = "Another layout of the venue may be meant than those that are known."
_OTHER_COUNT = "Corners are counted in more ways than one."
_UNITS = {"corners": "corners", "length_miles": "miles"}
Rows = Sequence[TrackLayout]


def look(case: Case) -> Iterator[Outcome]:
    season = season_of(case)
    wrong: dict[tuple[str, str, float], list[Fact]] = defaultdict(list)
    for fact in case.release.facts:
        if fact.attribute not in LENGTHS and fact.attribute != "corners":
            continue
        if fact.subject is None or not case.text or isinstance(fact.value, str):
            yield UNDECIDED
        elif _is_known(case, fact, fact.subject, season):
            yield PASSED
        elif _is_open(case, fact, fact.subject, season):
            yield UNDECIDED
        else:
            wrong[fact.subject, fact.attribute, float(fact.value)].append(fact)
    for (venue, _, _), facts in wrong.items():
        yield _clash(case, venue, facts, season)


def _is_known(case: Case, fact: Fact, venue: str, season: int | None) -> bool:
    return any(_has(case, row, fact) for row in layouts_in(case, venue, season) if not is_doubted(case, row))


def _has(case: Case, row: TrackLayout, fact: Fact) -> bool:
    if fact.attribute == "corners":
        return row.corners == fact.value
    return row.length_km is not None and is_length(case, fact, row.length_km)


def _figure(row: TrackLayout, fact: Fact) -> float | None:
    return row.corners if fact.attribute == "corners" else row.length_km


def _is_open(case: Case, fact: Fact, venue: str, season: int | None) -> bool:
    """Whether nothing can be held against a figure, or it may be said of something else."""
    rows = layouts_in(case, venue, season)
    if not any(_figure(row, fact) for row in rows if not is_doubted(case, row)):
        return True
    if any(_has(case, row, fact) for row in rows):
        return True
    return (
        tells_of_other_layout(case, fact.span, season)
        or _is_of_another(case, fact, venue, season)
        or _is_only_supposed(case, fact, venue)
    )


def _is_only_supposed(case: Case, fact: Fact, venue: str) -> bool:
    """Whether the venue is that of an event without days, and not named beside the figure."""
    event = case.release.event
    if event is None or event.venue != venue or event.start is not None:
        return False
    return not any(place.id == venue for place in venues_in(case, case.line(fact.span[0])))


def _is_of_another(case: Case, fact: Fact, venue: str, season: int | None) -> bool:
    """Whether a figure fits another venue named beside it, or elsewhere where nothing beside it says which is meant."""
    beside = {str(place.id) for place in venues_in(case, case.block_span(fact.span))}
    if venue not in beside:
        beside = {str(place.id) for place in case.release.places if place.kind == "venue" and place.id}
    event = case.release.event
    beside |= {event.venue} if event and event.venue else set()
    return any(_is_known(case, fact, other, season) for other in sorted(beside - {venue}))


def _clash(case: Case, venue: str, facts: Sequence[Fact], season: int | None) -> Clash:
    rows = [row for row in layouts_in(case, venue, season) if _figure(row, facts[0]) and not is_doubted(case, row)]
    trusted = [row for row in rows if is_trusted(case, row)]
    known = trusted or rows
    figures = tuple(dict.fromkeys(_figure(row, facts[0]) for row in known))
    is_sure = bool(trusted) and len(figures) == 1
    value = facts[0].value
    return Clash(
        message=_message(case, venue, facts[0], known, season),
        subject=case.subject("venue", venue),
        attribute=facts[0].attribute,
        values=(
            Value(value, tuple(case.evidence(fact, "fact") for fact in facts)),
            *(Value(_in_unit(figure, facts[0])) for figure in figures),
        ),
        severity=_severity(case, venue, facts[0], trusted, season),
        suggestion=_in_unit(figures[0], facts[0]) if is_sure else None,
        basis=f"reference facts: {_described(trusted[0])}; {trusted[0].source}" if is_sure else None,
        innocent=(_OTHER_COUNT, _OTHER_LAYOUT) if facts[0].attribute == "corners" else (_OTHER_LAYOUT,),
    )


def _severity(case: Case, venue: str, fact: Fact, trusted: Rows, season: int | None) -> Severity:
    if not trusted:
        return "info"
    if fact.attribute != "corners":
        return "warning"
    rows = layouts_in(case, venue, season)
    # A layout whose corners nobody has counted may be the one that is meant.
    uncounted = [row for row in rows if row.corners is None and not is_doubted(case, row)]
    lengths = [one for one in case.release.facts if one.attribute in LENGTHS and one.subject == venue]
    if uncounted and not any(_has(case, row, length) for length in lengths for row in trusted):
        return "info"
    slack = case.language.checks.of_places.corners_off
    return "info" if any(abs((row.corners or 0) - float(fact.value)) <= slack for row in rows) else "warning"


def _message(case: Case, venue: str, fact: Fact, known: Rows, season: int | None) -> str:
    name = venue_name(venue, case.packs)
    figures = dict.fromkeys(_said(_in_unit(_figure(row, fact), fact), fact) for row in known)
    stated = _said(fact.value, fact)
    past = [row for row in layouts_in(case, venue, None) if row.to and season and row.to < season]
    old = next((f" ({stated} was right {_years(row)})" for row in past if _has(case, row, fact)), "")
    return f"{name} is given with {stated}; the reference has {listed(figures, 'or')}{old}."


def _said(figure: float | str | None, fact: Fact) -> str:
    """A figure in the unit that the release states it in, so that the two can be compared: '3.62 miles'."""
    return f"{figure} {_UNITS.get(fact.attribute, 'km')}"


def _in_unit(figure: float | None, fact: Fact) -> float | None:
    """A known length in the unit of the stated one."""
    scale = LENGTHS.get(fact.attribute, 1.0)
    return figure if figure is None or scale == 1.0 else round(figure / scale, 3)


def _described(row: TrackLayout) -> str:
    """'layout "main" since 2008'."""
    years = _years(row)
    return f'layout "{row.layout}"{f" {years}" if years else ""}'


def _years(row: TrackLayout) -> str:
    if row.to is None:
        return f"since {row.from_}" if row.from_ else ""
    return f"from {row.from_} to {row.to}" if row.from_ else f"until {row.to}"


CHECK = Check("P101", "venue-fact-mismatch", "warning", within=look)
