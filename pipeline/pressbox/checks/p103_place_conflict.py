"""A venue is put into another country, or one event at two venues.

## What it flags
A venue with the name of a country beside it in which it does not lie; two venues for one series on the same days.

## Why it matters
One of the two names is wrong, and most often it was left over from another release.

## Example
'Zandvoort, Belgium'; a box that has the race of 14-16 July at Monza, below a text that has it at Zandvoort.

## Fine as it is
Lists of venues and countries; the country that an event is named for (San Marino at Misano); two names for one place;
another series on the same days elsewhere.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import pairwise

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value, sides
from pressbox.checks.frame.weighing import OPEN, Days, by_places, is_within
from pressbox.checks.frame.wording import days, listed, venue_name
from pressbox.checks.told.venues import is_same_ground, venues_in
from pressbox.claims.keys import kebab
from pressbox.claims.making import days_value
from pressbox.models import Event, Evidence, Place, Span

_OPENING = frozenset("(,-/|:")
_CLOSING = ").,;:|\n"
_LINES, _WIDTH = 8, 80  # of a box of labels, at most


def look(case: Case) -> Iterator[Outcome]:
    yield from _countries(case)
    yield from _venues(case)


# ------------------------------------------------------------------------------------------------------- countries
def _countries(case: Case) -> Iterator[Outcome]:
    for venue, country in sorted({**_beside(case), **_in_rows(case)}.values(), key=lambda pair: pair[0].span):
        circuit = case.packs.circuits.get(venue.id or "")
        if circuit and circuit.country:
            allowed = {circuit.country, *case.language.checks.of_places.also_in.get(circuit.id, ())}
            yield PASSED if country.country in allowed else _wrong_country(case, venue, country, circuit.country)


def _beside(case: Case) -> dict[Span, tuple[Place, Place]]:
    """Venues with the name of a country right behind them, by where the country stands."""
    places = [place for place in case.release.places if place.kind in {"venue", "country"}]
    pairs = pairwise(places)
    return {
        country.span: (venue, country)
        for venue, country in pairs
        if (venue.kind, country.kind) == ("venue", "country") and _is_beside(case, venue, country)
    }


def _in_rows(case: Case) -> dict[Span, tuple[Place, Place]]:
    """Rows of calendars with one venue and one country."""
    found: dict[Span, tuple[Place, Place]] = {}
    places = [place for place in case.release.places if place.kind in {"venue", "country"}]
    starts = [place.span[0] for place in places]
    for row in case.release.calendar if case.text else ():
        within = places[bisect_left(starts, row.span[0]) : bisect_left(starts, row.span[1])]
        venues = [one for one in within if one.kind == "venue"]
        countries = [one for one in within if one.kind == "country"]
        if len(venues) == 1 and len(countries) == 1 and venues[0].id == row.venue:
            found[countries[0].span] = (venues[0], countries[0])
    return found


def _is_beside(case: Case, venue: Place, country: Place) -> bool:
    """'Zandvoort, Belgium', 'Zandvoort (Belgium)', 'Location of Zandvoort: Belgium'; none of a list of places."""
    if case.line(venue.span[0]) != case.line(country.span[0]):
        return False
    gap = case.folded[venue.span[1] : country.span[0]].strip()
    if not (gap in _OPENING or gap in case.language.checks.lying_in):
        return False
    behind = case.folded[country.span[1] : country.span[1] + 1]
    return behind in _CLOSING and not _goes_on(case, country)


def _goes_on(case: Case, country: Place) -> bool:
    """Whether a country is one of several names: 'at Zolder, Spain, Portugal and in Italy', 'Zolder, Monaco, Monza'."""
    end = case.sentence(country.span[0])[1]
    behind = [place for place in case.release.places if country.span[1] <= place.span[0] < end]
    *before, venue = [place for place in case.release.places if place.span[1] <= country.span[0]]
    if behind and _joins(case, country.span[1], behind[0].span[0]):
        alone = len(behind) == 1 or behind[1].kind != "country" or not _joins(case, *_between(behind[0], behind[1]))
        return behind[0].kind == "country" or alone
    last = before[-1] if before else None
    return last is not None and last.id != venue.id and _joins(case, *_between(last, venue))


def _between(one: Place, other: Place) -> Span:
    return one.span[1], other.span[0]


def _joins(case: Case, start: int, end: int) -> bool:
    words = case.folded[start:end].replace(",", " ").split()
    return end - start < 12 and all(word in case.language.checks.listing for word in words)


def _wrong_country(case: Case, venue: Place, country: Place, right: str) -> Clash:
    name = venue_name(venue.id, case.packs)
    row = case.packs.countries.get(right)
    real = row.name if row else right
    span = (min(venue.span[0], country.span[0]), max(venue.span[1], country.span[1]))
    return Clash(
        message=f"{name}: the country is given as {country.name}; the reference has {real}.",
        subject=case.subject("venue", str(venue.id)),
        attribute="country",
        values=(Value(country.country, (case.evidence(span, "place"),)), Value(right)),
        suggestion=right,
        basis="reference facts: where the circuit lies",
    )


# ---------------------------------------------------------------------------------------------------------- venues
def _venues(case: Case) -> Iterator[Outcome]:
    """The days of the event, said with a venue: each such statement has to name the same one."""
    event = case.release.event
    own = _own_name(case, event) if event else None
    if event is None or own is None or event.start is None or event.end is None:
        return
    said: list[tuple[str, Evidence]] = []
    names = _series_names(case, event)
    for date in case.release.dates:
        if date.kind == "explicit" and date.start and date.end and _are_its_days((date.start, date.end), event):
            statement = _stated_with(case, names, date.span)
            if statement is not None:
                said.append((str(statement.id), case.evidence(statement, "venue")))
    if said:
        yield _compared(case, event, own, said)


def _compared(case: Case, event: Event, own: Span, said: list[tuple[str, Evidence]]) -> Outcome:
    first = (event.venue, case.evidence(own, "venue"))
    values = tuple(sides([first, *(one for one in said if one[1].span != own)]))
    others = [one for one in values[1:] if not is_same_ground(case, str(event.venue), str(one.value))]
    return _two_venues(case, event, (values[0], *others)) if others else PASSED


def _are_its_days(stated: Days, event: Event) -> bool:
    """Whether days are those of the event, or its race days. A single one of several days is most often a session's."""
    if event.start is None or event.end is None:
        return False
    own = (event.start, event.end)
    if stated[0] == stated[1]:
        return stated == own
    return is_within(stated, own) or is_within(own, stated)


def _own_name(case: Case, event: Event) -> Span | None:
    """Where the release first names the event's venue."""
    return next(
        (place.span for place in case.release.places if place.kind == "venue" and place.id == event.venue), None
    )


def _stated_with(case: Case, names: Collection[str], span: Span) -> Place | None:
    """The one venue of the line, or of the box of labels, in which the days stand and the series is named."""
    line = case.line(span[0])
    for where in (line, _box(case, line)):
        venues = {place.id: place for place in venues_in(case, where) if place.id in case.packs.circuits}
        if len(venues) == 1:
            words = f" {' '.join(case.bare[slice(*where)].split())} "
            return next(iter(venues.values())) if any(f" {name} " in words for name in names) else None
        if venues:
            return None
    return None


def _box(case: Case, line: Span) -> Span:
    """The short lines around a line: a box of labels. A line of prose stands alone."""
    block = case.block_span(line)
    lines = case.text[slice(*block)].split("\n")
    return block if len(lines) <= _LINES and all(len(one) <= _WIDTH for one in lines) else line


def _series_names(case: Case, event: Event) -> set[str]:
    """The names of the event's series, as words without signs."""
    row = case.packs.series.get(event.series or "")
    names = {event.series or "?", *(kebab(name) for name in ((row.name, *row.aliases) if row else ()))}
    return {name.replace("-", " ") for name in names}


def _two_venues(case: Case, event: Event, values: tuple[Value, ...]) -> Clash:
    names = listed(venue_name(str(one.value), case.packs) for one in values)
    choice = by_places(values) or OPEN
    when = days(days_value(event.start, event.end)) if event.start and event.end else ""
    return Clash(
        message=f"The event of {when} is put at {names}.",
        subject=case.subject("event", when),
        attribute="venue",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
    )


CHECK = Check("P103", "place-conflict", "error", within=look)
