"""Facts: of which venue, which series and whom a value is said."""

from bisect import bisect_left

from pressbox.layout import Line, Page
from pressbox.mentions import FactMention, Mentions, PlaceMention, within
from pressbox.models import Event
from pressbox.settle.who.names import DriverNames


def settle_facts(page: Page, found: Mentions, event: Event | None, names: DriverNames) -> None:
    told = found.domain or found.series or found.sessions or found.results or not page.language.places.domain
    if not told:  # 'a silver Toyota and a blue Renault were involved' is what the police tell
        found.facts = [fact for fact in found.facts if fact.about != "entrants"]
    driven = any(fact.about == "entrants" for fact in found.facts)
    crew = names.crew if driven else []
    named = sorted((span[0], person.name) for person in found.people for span in person.mentions) if driven else []
    for fact in found.facts:
        line = page.lines[fact.line]
        if fact.about == "venue":
            venue = _venue(page, found, line, fact)
            fact.subject = venue.id if venue else event.venue if event else None
        elif fact.about == "series":
            fact.subject = _series(page, found, line, fact) or (event.series if event else None)
        else:
            fact.subject = _entrants(page, named, fact, crew)


def _entrants(page: Page, named: list[tuple[int, str]], fact: FactMention, crew: list[str]) -> str | None:
    """Those of the crew whom the sentence names before the fact, else all of them."""
    low, _ = page.sentence_at(fact.span[0])
    before = named[bisect_left(named, (low, "")) : bisect_left(named, (fact.span[0], ""))]
    here = {name for _, name in before}
    if here and here.isdisjoint(crew):
        return before[-1][1]  # another one than those whom the release is about
    both = page.language.dates.both
    return f" {both[0] if both else '&'} ".join([name for name in crew if name in here] or crew) or None


def _venue(page: Page, found: Mentions, line: Line, fact: FactMention) -> PlaceMention | None:
    """The venue of the same sentence, the nearest before the fact first; for a row, that of the headings above it."""
    low, high = page.sentence_at(fact.span[0])
    before = _venues(found, low, fact.span[0])
    if before:
        return before[-1]
    if line.kind in {"prose", "lead", "speech", "title", "subtitle"}:
        return next(iter(_venues(found, fact.span[0], high)), None)
    for heading in page.headings_of(line):
        named = _venues(found, heading.start, heading.end)
        if named and heading.kind != "title":
            return named[0]
    return None


def _venues(found: Mentions, low: int, high: int) -> list[PlaceMention]:
    return [place for place in within(found.places, low, high) if place.kind == "venue" and place.id]


def _series(page: Page, found: Mentions, line: Line, fact: FactMention) -> str | None:
    """The series that the sentence names before the fact, else a heading above it."""
    low, _ = page.sentence_at(fact.span[0])
    before = within(found.series, low, fact.span[0])
    if before:
        return before[-1].id
    for heading in page.headings_of(line)[:1]:
        named = within(found.series, heading.start, heading.end)
        if named and heading.kind != "title":
            return named[0].id
    return None
