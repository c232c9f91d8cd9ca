"""A release says otherwise than a reference.

## What it flags
Days of an event, its round, times of sessions, places in results and numbers of cars that are not those of a calendar,
a timetable, results or an entry list that the desk has added (`pressbox reference add`).

## Why it matters
What the organiser has published is what readers will hold the release against.

## Example
The organiser's calendar has Monza on 21-23 April, the release on 22-23.

## Fine as it is
What no reference is on; race days within the days of an event; results of another class; results that are called
provisional. A change that the release announces is told as an info: the reference may be the older one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pressbox.checks.between.changes import is_announced
from pressbox.checks.between.references import Truth
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value, sides
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import days_of, is_within
from pressbox.checks.frame.wording import days
from pressbox.claims import Claim
from pressbox.models import Subject

_OLDER = "The reference may be older than the release."


def look(corpus: Corpus) -> Iterator[Outcome]:
    if not corpus.references:
        return
    clashing: dict[tuple[str, str, str], list[tuple[Claim, Truth]]] = defaultdict(list)
    for claim in corpus.claims:
        known = corpus.references.on(claim)
        if not known or claim.certainty == "assumed":
            continue
        if any(_agrees(claim, one) for one in known):
            yield PASSED
        elif len(known) > 1 or "provisional" in claim.scope:
            yield UNDECIDED
        else:
            clashing[claim.key].append((claim, known[0]))
    for pairs in clashing.values():
        yield _clash(pairs, corpus)


def _agrees(claim: Claim, truth: Truth) -> bool:
    """Whether both say the same; race days lie within the days of an event."""
    if claim.attribute == "dates" and claim.role != "calendar":
        return is_within(days_of(claim.value), days_of(truth.value))
    return truth.is_value(claim.value)


def _clash(pairs: Sequence[tuple[Claim, Truth]], corpus: Corpus) -> Clash:
    claims, truth = [claim for claim, _ in pairs], pairs[0][1]
    stated = list(sides((claim.value, claim.evidence) for claim in claims))
    announced = any(is_announced(claim.evidence, corpus) for claim in claims)
    subject, attribute = claims[0].subject, claims[0].attribute
    said = " and ".join(_shown(one.value) for one in stated)
    return Clash(
        message=f"{_named(subject)}: {attribute.replace('_', ' ')} {said}, but {truth.told} has {_shown(truth.value)}.",
        subject=Subject(kind=subject.kind, key=subject.key),
        attribute=attribute,
        values=(*stated, Value(truth.value)),
        severity="info" if announced or _is_reckoned(claims) else None,
        suggestion=truth.value,
        basis=truth.told,
        innocent=(_OLDER,),
    )


def _is_reckoned(claims: Sequence[Claim]) -> bool:
    """Whether no release gives the days of the event: they were worked out from weekdays or from publication."""
    return claims[0].attribute == "dates" and all(claim.certainty != "stated" for claim in claims)


def _named(subject: Subject) -> str:
    """'2026/karlskoga/race 1/elin-norrgard' as people say it."""
    return ", ".join(part.replace("-", " ").replace("+", " and ").title() for part in subject.key.split("/"))


def _shown(value: object) -> str:
    """Days, or a moment as '2026-05-09 15:40'."""
    if isinstance(value, dict):
        return days(value)
    is_moment = isinstance(value, str) and value[10:11] == "T"
    return str(value)[:16].replace("T", " ") if is_moment else str(value)


CHECK = Check("C110", "reference-conflict", "warning", across=look, under=("C101", "C104", "C109"))
