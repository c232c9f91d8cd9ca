"""Somebody says another place in a quote than the release has for it.

## What it flags
A place in a session, told in a quote by the one who drove it, where results or text have another place.

## Why it matters
The quote was written before the result was final, or for another race, and is now on record with a wrong place.

## Example
'"We finished fifth in race 1", says Elin Norrgård', above a list in which race 1 is sixth.

## Fine as it is
Speech that is loose: no session, another season's race, a class; what the release itself has in two ways, which is
told elsewhere; provisional results and penalties.
"""

from collections.abc import Iterator, Sequence

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.told.tellings import is_passing
from pressbox.claims.keys import kebab
from pressbox.models import Quote, Result, Span
from pressbox.patterns import Match, fold, pattern

_DIGITS = pattern(r"\d+")


def look(case: Case) -> Iterator[Outcome]:
    if not case.release.quotes or not case.release.results:
        return
    for form, match in case.matches("spoken_places"):
        quote = next((one for one in case.release.quotes if one.span[0] <= match.start() < one.span[1]), None)
        place = _place(case, match)
        if quote is None or place is None or quote.speaker is None:
            continue
        number = _number(case, match)
        results = _results_of(case, quote.speaker, form.gives["kind"], number)
        if results and not _is_of_start(case, match.span()) and not is_passing(case, match.span(), held=True):
            yield _judge(case, quote, match.span(), place, results)


def _place(case: Case, match: Match) -> int | None:
    if match["figure"]:
        return int(match["figure"])
    digits = _DIGITS.match(match["ordinal"])
    return int(digits[0]) if digits else _in_words(case, match["ordinal"])


def _number(case: Case, match: Match) -> int | None:
    """The number of the session, where the words tell it."""
    said = match["number"] or match["which"]
    return None if said is None else int(said) if said.isdigit() else _in_words(case, said)


def _in_words(case: Case, word: str) -> int | None:
    sheet = case.language.facts
    return {fold(name): number for name, number in (sheet.numbers | sheet.ordinals).items()}.get(word)


def _results_of(case: Case, speaker: str, kind: str, number: int | None) -> list[Result]:
    """The results of a speaker in a session, outside of quotes; none where it is open which session is meant."""
    results = [
        one
        for one in case.release.results
        if one.session and one.session.kind == kind and one.event is None and one.measure == "position"
        if speaker in one.entrants and one.position is not None and not case.is_quoted(one.span)
    ]
    if number is None:
        return results if len({one.session.number for one in results if one.session}) == 1 else []
    return [one for one in results if one.session and one.session.number == number]


def _is_of_start(case: Case, span: Span) -> bool:
    """Whether the words before a place speak of a start: 'I started seventh in race 1' is no result of it."""
    low, _ = case.sentence(span[0])
    cues = list(case.language.finder("results", "cues").find(case.folded[low : span[0]]))
    return bool(cues) and max(cues, key=lambda one: one[1].start())[0].gives.get("measure") == "grid"


def _judge(case: Case, quote: Quote, span: Span, place: int, results: Sequence[Result]) -> Outcome:
    places = {one.position for one in results}
    if place in places:
        return PASSED
    if len(places) > 1 or len({one.class_ for one in results}) > 1 or case.is_said_near("result_changes", span):
        return UNDECIDED
    session = results[0].session
    label = f"{session.kind} {session.number or ''}".strip() if session else ""
    return Clash(
        message=f"{quote.speaker} speaks of place {place} in {label}; the release has place {results[0].position}.",
        subject=case.subject("result", f"{label}/{kebab(str(quote.speaker))}"),
        attribute="position",
        values=(
            Value(place, (case.evidence(span, "quote"),)),
            Value(results[0].position, tuple(case.evidence(one, one.source) for one in results)),
        ),
        suggestion=results[0].position,
        basis="the release itself, which is more careful than speech",
        innocent=("The place may be one in a class, or on the road.",),
    )


CHECK = Check("Q104", "quote-number-conflict", "warning", within=look)
