"""Every round number that a release gives for its own event: the record keeps the clause that says it best."""

import datetime as dt
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.claims import Claim
from pressbox.claims.keys import own_event
from pressbox.models import Event, Span, Subject
from pressbox.packs import Language
from pressbox.patterns import Match, fold


def told_rounds(case: Case) -> Iterator[Claim]:
    """'round 3', 'the third round', in sentences that name the event's venue and no other one."""
    event = case.release.event
    if event is None or event.round is None:
        return
    for form, match in case.language.finder("events", "rounds").find(case.folded, case.bare):
        number = _number(match, case) or form.gives.get("round")
        if number is not None:
            yield from _claim("round", number, match.span(), event, case)


def told_finals(case: Case) -> Iterator[Claim]:
    """'The final round', in such sentences."""
    event = case.release.event
    if event is None:
        return
    for _, match in case.language.finder("events", "finals").find(case.folded, case.bare):
        yield from _claim("final_round", True, match.span(), event, case)


def _number(match: Match, case: Case) -> int | None:
    word = match.groupdict().get("n")
    if not word:
        return None
    figures = "".join(char for char in word if char.isdigit())
    return int(figures) if figures else case.language.once(_ordinals).get(word)


def _ordinals(language: Language) -> dict[str, int]:
    events = language.events
    return {fold(word): number for words in (events.ordinals, events.cardinals) for word, number in words.items()}


def _claim(attribute: str, value: int, span: Span, event: Event, case: Case) -> Iterator[Claim]:
    """The claim, certain where the sentence names the series, too."""
    key = own_event(case.release)
    if event.span and span[0] < event.span[1] and event.span[0] < span[1]:
        return  # the clause that the record has
    sentence = case.sentence(span[0])
    if key is None or event.venue is None or case.is_quoted(span) or not _is_of(event, sentence, case):
        return
    named = [meaning for hit in case.packs.names.find(case.folded[slice(*sentence)]) for meaning in hit.meanings]
    series = {one.id for one in named if one.kind == "series"}
    # A short name that opens a sentence is no place of the record, but stands for the venue here.
    if series <= {event.series} and any(one.kind == "venue" and one.id == event.venue for one in named):
        certainty = "stated" if series else "derived"
        place = case.evidence(span, "prose")
        subject = Subject(kind="event", key=key)
        yield Claim(subject, attribute, value, place, "prose", event.series, certainty=certainty)


def _is_of(event: Event, sentence: Span, case: Case) -> bool:
    """Whether a sentence may be about an event: no other venue and no other days stand there."""
    start, end = sentence
    places = [one for one in case.release.places if one.kind == "venue" and start <= one.span[0] < end]
    if any(one.id != event.venue for one in places):
        return False
    ahead = case.release.kind == "preview"  # whose next event is its own
    if not ahead and case.tells_of_next((start, end)):
        return False
    return not any(_is_apart(event, one.start, one.end) for one in case.release.dates if start <= one.span[0] < end)


def _is_apart(event: Event, start: dt.date | None, end: dt.date | None) -> bool:
    if not (start and end and event.start and event.end):
        return False
    return end < event.start or start > event.end
