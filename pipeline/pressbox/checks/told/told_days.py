"""Days that a release gives, in rows of their own, for other events of its series than its own."""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.claims import Claim
from pressbox.claims.keys import event_key
from pressbox.claims.making import days_value
from pressbox.models import DateItem, Place, Span, Subject

_SIGNS = 6  # characters of a row beside its venue and its days: a dash, a comma, a bullet


def told_days(case: Case) -> Iterator[Claim]:
    """Claims on the days of events, of the series of the release's own event, whose venue stands beside the days."""
    event = case.release.event
    if not case.text or event is None or event.series is None or event.season is None:
        return
    taken = [row.span for row in case.release.calendar]
    for place in case.release.places:
        if place.kind == "venue" and place.id and place.id != event.venue:
            date = _beside(place, case, taken)
            key = event_key(event.season, place.id, None, None) if date else None
            if date and date.start and date.end and date.start.year == event.season and key:
                yield Claim(
                    Subject(kind="event", key=key), "dates", days_value(date.start, date.end),
                    case.evidence(date, "row"), "row", event.series,
                )  # fmt: skip


def _beside(place: Place, case: Case, taken: list[Span]) -> DateItem | None:
    """The one range of days in the line of a venue, where nothing else stands there."""
    start, end = case.line(place.span[0])
    if any(a < end and start < b for a, b in taken):
        return None
    dates = [one for one in case.release.dates if start <= one.span[0] < end]
    venues = [one for one in case.release.places if start <= one.span[0] < end and one.kind == "venue"]
    if len(dates) != 1 or len(venues) != 1 or dates[0].kind != "explicit" or dates[0].precision != "day":
        return None
    return dates[0] if _is_row((start, end), dates[0], place) and _is_of_season(case, start) else None


def _is_row(line: Span, date: DateItem, place: Place) -> bool:
    rest = line[1] - line[0] - (date.span[1] - date.span[0]) - (place.span[1] - place.span[0])
    return rest <= _SIGNS


def _is_of_season(case: Case, start: int) -> bool:
    """Whether the line above is the heading of a season, and speaks of no tests."""
    above = case.line(max(0, start - 2))
    event = case.release.event
    heading = case.text[slice(*above)]
    named = event is not None and str(event.season) in heading
    return named and not any(above[0] <= a < above[1] for a, _ in case.said("tests"))
