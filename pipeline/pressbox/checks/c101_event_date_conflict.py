"""Two releases give different dates for one event.

## What it flags
One event of one series and season, listed for different days.

## Why it matters
Calendars, travel and accreditation hang on these days. It is the slip that nobody sees in a single release.

## Example
The calendar of one release has Monza on 22-23 April, that of another of the same season on 21-23 April.

## Fine as it is
Equal days in other forms; days that lie within the others' where the statements are of different kinds (event days and
race days); a change that is announced as one.
"""

from collections.abc import Iterator

from pressbox.checks.check import PASSED, Check, Clash, Outcome, sides
from pressbox.checks.corpus import Corpus
from pressbox.claims.occasions import Occasion
from pressbox.models import Subject


def look(corpus: Corpus) -> Iterator[Outcome]:
    for occasion in corpus.occasions:
        claims = occasion.stated("dates")
        if len({claim.evidence.release for claim in claims}) > 1:
            yield _judge(occasion)


def _judge(occasion: Occasion) -> Outcome:
    rows = [claim for claim in occasion.stated("dates") if claim.role == "calendar"]
    values = tuple(sides((claim.value, claim.evidence) for claim in rows))
    if len(values) < 2:
        return PASSED
    said = " and ".join(f"{one.value['start']} to {one.value['end']}" for one in values)
    return Clash(
        message=f"{occasion.key} is listed for {said}.",
        subject=Subject(kind="event", key=occasion.key),
        attribute="dates",
        values=values,
    )


CHECK = Check("C101", "event-date-conflict", "error", across=look)
