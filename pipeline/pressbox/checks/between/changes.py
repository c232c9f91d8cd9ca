"""Announced changes: what a release says to have been moved is news, and no contradiction to what was said before."""

from collections.abc import Sequence

from pressbox.checks.frame.check import Value
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import Choice
from pressbox.models import Evidence


def announcing(values: Sequence[Value], corpus: Corpus, venue: str | None = None) -> list[Value]:
    """The values whose releases say, beside them or where they name the venue, that something was changed."""
    return [one for one in values if any(is_announced(place, corpus, venue) for place in one.evidence)]


def is_announced(place: Evidence, corpus: Corpus, venue: str | None = None) -> bool:
    said = corpus.texts[place.release].said("postponed")
    if not said:
        return False
    case = corpus.by_id[place.release]
    block = case.block_span(place.span)
    title = case.release.title.span if case.release.title else (0, 0)
    lines = [case.line(one.span[0]) for one in case.release.places if venue and one.id == venue]
    return any(low <= a and b <= high for a, b in said for low, high in [block, title, *lines])


def by_announcement(values: Sequence[Value], changed: Sequence[Value]) -> Choice | None:
    """The value of the one side that makes the change known."""
    if len(changed) != 1 or len(values) < 2:
        return None
    return Choice(changed[0].value, "the release with it announces a change")
