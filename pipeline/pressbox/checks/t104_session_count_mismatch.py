"""The text promises another number of sessions than the timetable has.

## What it flags
A number of practices, qualifyings or races of the weekend, beside a timetable that lists another number of them.

## Why it matters
Either a session is missing from the timetable, or the text was written for another weekend.

## Example
'There are three free practice sessions', above a timetable with two.

## Fine as it is
The races of a season; a weekend that is said to be shortened; a timetable of one day, or without that kind of session;
rows of several classes.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.told.running_order import timetable
from pressbox.checks.words.numbers import number_in
from pressbox.models import Session
from pressbox.packs import Form
from pressbox.patterns import Match


def look(case: Case) -> Iterator[Outcome]:
    rows = timetable(case)
    if not rows:
        return
    seen: set[tuple[str, int]] = set()
    for form, match in case.matches("session_counts"):
        number, kind = number_in(case, match["n"]), form.gives["kind"]
        own = [one for one in rows if one.kind == kind]
        if number is None or not own or (kind, number) in seen:
            continue
        outcome = _judge(case, form, match, number, own)
        if isinstance(outcome, Clash):
            seen.add((kind, number))
        yield outcome


def _judge(case: Case, form: Form, match: Match, number: int, own: list[Session]) -> Outcome:
    labels = [one.number for one in own]
    if len(set(labels)) < len(labels):
        return UNDECIDED
    if len(own) == number:
        return PASSED
    span = match.span()
    if not _is_of_the_weekend(case, form, match) or case.said("shortened") or case.is_quoted(span):
        return UNDECIDED
    said = case.text[slice(*span)]
    return Clash(
        message=f"The text has '{said}', and the timetable {len(own)}: {', '.join(one.label for one in own)}.",
        subject=case.subject("event", form.gives["kind"]),
        attribute="number of sessions",
        values=(
            Value(number, (case.evidence(span, "prose"),)),
            Value(len(own), tuple(case.evidence(one, one.source) for one in own)),
        ),
        innocent=("The timetable may list a part of the weekend only.",),
    )


def _is_of_the_weekend(case: Case, form: Form, match: Match) -> bool:
    """Practices are of one weekend; races may be of a season, and count only where the weekend is spoken of."""
    low, high = case.sentence(match.start())
    if any(low <= a and b <= high for a, b in case.said("of_season")):
        return False
    if not form.gives.get("season"):
        return True
    event = case.release.event
    at_venue = any(low <= one.span[0] < high and event and one.id == event.venue for one in case.release.places)
    return at_venue or any(low <= a and b <= high for a, b in case.said("of_weekend"))


CHECK = Check("T104", "session-count-mismatch", "warning", within=look)
