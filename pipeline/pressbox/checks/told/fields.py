"""How many took part, as a release tells it: the field of its own event, and the number of others in it."""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.words.numbers import is_rough, number_in
from pressbox.models import Fact, Span


def sizes(case: Case) -> Iterator[Fact]:
    """The sizes of the field of the release's own event that are meant to the unit, those of others left out."""
    event = case.release.event
    for fact in case.release.facts:
        own = fact.subject in {None, event.venue if event else None}
        if fact.attribute != "grid_size" or not own or not isinstance(fact.value, int):
            continue
        if not (is_rough(case, fact.span) or _is_of_others(case, fact.span) or _is_elsewhere(case, fact.span)):
            yield fact


def others(case: Case) -> Iterator[tuple[int, Span]]:
    """The numbers of others, oneself left out: 'against 20 rivals'."""
    for _, match in case.matches("opponents"):
        number = number_in(case, match["n"])
        if number is not None and not is_rough(case, match.span("n")) and not _is_elsewhere(case, match.span()):
            yield number, match.span()


def _is_of_others(case: Case, span: Span) -> bool:
    """Whether it is the number of opponents, or that of a result that tells its own field."""
    against = any(a < span[1] and span[0] < b for a, b in case.said("opponents"))
    return against or any(
        one.field_size is not None and one.span[0] < span[1] and span[0] < one.span[1] for one in case.release.results
    )


def _is_elsewhere(case: Case, span: Span) -> bool:
    """Whether the words before it in its paragraph were on another venue, or its sentence is on another year."""
    event = case.release.event
    low, _ = case.line(span[0])
    venues = [one.id for one in case.release.places if one.kind == "venue" and low <= one.span[0] < span[0]]
    start, end = case.sentence(span[0])
    years = [date.start.year for date in case.release.dates if date.start and start <= date.span[0] < end]
    other_year = bool(event and event.season and any(year != event.season for year in years))
    return other_year or bool(event and venues and venues[-1] != event.venue)


def unit(case: Case, span: Span) -> str | None:
    """What is counted: cars or drivers, by the first word for one of them."""
    found = [form.gives["unit"] for form, match in case.matches("field_units") if span[0] <= match.start() < span[1]]
    return found[0] if found else None


def is_entry(case: Case, span: Span) -> bool:
    """Whether those are counted that were entered, not those that came."""
    start, end = case.sentence(span[0])
    return any(start <= a and b <= end for a, b in case.said("entered"))
