"""A venue is called near a town that is far, or the track of a series that never raced there.

## What it flags
'Near X' where X is more than an hour away; a venue in a list of Formula 1 tracks that has held no such race.

## Why it matters
Such words are taken over without a look, by journalists too, and the people of the place notice.

## Example
'The Formula 1 tracks Spa and Hockenheim and Misano': the world championship has never raced at Misano.

## Fine as it is
Series and venues of which nobody has written down a full list; a venue that is on the list for any season.
"""

from collections import defaultdict
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import series_name, venue_name
from pressbox.checks.told.venues import beeline
from pressbox.models import Fact, Place, Span

_APART = 24  # characters between one venue of a list and the next


def look(case: Case) -> Iterator[Outcome]:
    yield from _hosts(case)
    for fact in case.release.facts:
        if fact.attribute == "location" and fact.subject in case.packs.circuits:
            yield from _near(case, fact)


# ----------------------------------------------------------------------------------------------------- what is near
def _near(case: Case, fact: Fact) -> Iterator[Outcome]:
    """The town of 'near X', against the map."""
    led = [span for span in case.said("nearby") if fact.span[0] - 1 <= span[0] < fact.span[1]]
    town = next((one for one in case.release.places if led and led[0][1] <= one.span[0] < fact.span[1]), None)
    if town is None or town.kind != "city":
        return
    far = beeline(case, str(fact.subject), town)
    if far is None:
        yield UNDECIDED
    elif far <= case.language.checks.of_places.near_km:
        yield PASSED
    else:
        name = venue_name(fact.subject, case.packs)
        yield Clash(
            message=f"{name} is said to lie near {town.name}, which is {far:.0f} km away.",
            subject=case.subject("venue", str(fact.subject)),
            attribute="location",
            values=(Value(f"near {town.name}", (case.evidence(fact, "fact"),)), Value(f"{far:.0f} km")),
            basis="coordinates: the great circle between the venue and the town",
            innocent=("It may be the nearest town that readers know.",),
        )


# --------------------------------------------------------------------------------------------------- who raced where
def _hosts(case: Case) -> Iterator[Outcome]:
    claimed: dict[tuple[str, str], list[Span]] = defaultdict(list)
    hosts = case.language.checks.of_places.hosts
    for form, match in case.matches("hosting"):
        for venue in _listed_after(case, match.end()):
            claimed[form.gives["series"], str(venue.id)].append((match.start(), venue.span[1]))
    for (series, venue_id), spans in claimed.items():
        if series not in hosts or venue_id not in case.packs.circuits:
            yield UNDECIDED
        elif venue_id in hosts[series]:
            yield PASSED
        else:
            yield _unsupported(case, series, venue_id, spans)


def _listed_after(case: Case, end: int) -> Iterator[Place]:
    """The venues that follow, each joined to the one before by no more than commas and small words."""
    stop = case.sentence(end - 1)[1]
    for place in case.release.places:
        if end <= place.span[0] < stop:
            words = case.folded[end : place.span[0]].replace(",", " ").replace(":", " ").split()
            if place.kind != "venue" or place.span[0] - end > _APART:
                return
            if not all(word in case.language.checks.listing for word in words):
                return
            yield place
            end = place.span[1]


def _unsupported(case: Case, series: str, venue: str, spans: list[Span]) -> Clash:
    name, of = venue_name(venue, case.packs), series_name(series, case.packs)
    return Clash(
        message=f"{name} is named among the tracks of {of}, which has never raced there.",
        subject=case.subject("venue", venue),
        attribute="series hosted",
        values=(
            Value(f"{of} track", tuple(case.evidence(span, "claim") for span in spans)),
            Value(f"no {of} race"),
        ),
        basis=f"reference facts: all venues of {of}",
        innocent=("A test, a support race or another class may be meant.",),
    )


CHECK = Check("P105", "venue-claim-unsupported", "info", within=look, preview=True)
