"""A count that can only grow goes back, or jumps.

## What it flags
Wins, poles, podiums and fastest laps of one season that are fewer in a later release than in an earlier one, and races
together ('their fifth race together') that go back, stand still over two events, or grow by more than there were days.

## Why it matters
Such counts are copied from release to release and quoted by others.

## Example
'Her third win of the season' in June, 'with two wins this season' in August.

## Fine as it is
Equal tallies; counts of two seasons or series; a step that races in another series explain.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.wording import listed
from pressbox.claims import Claim
from pressbox.models import Subject

_TALLIES = ("wins", "poles", "podiums", "fastest_laps")
_TAKEN = "A result may have been taken away, or one count may be of a career."
_OTHER = "One count may leave out races of another series."
_Step = tuple[dt.date, dt.date, Claim]


def look(corpus: Corpus) -> Iterator[Outcome]:
    for tally in _TALLIES:
        for key, claims in corpus.of("standing", tally).items():
            yield from _steps("standing", key, [_published(claim, corpus) for claim in claims])
    for key, claims in corpus.of("person", "ordinal_together").items():
        yield from _steps("person", key, [_raced(claim, corpus) for claim in claims])


def _published(claim: Claim, corpus: Corpus) -> _Step | None:
    """A tally, and between which days it was given."""
    span = corpus.published(claim.evidence.release)
    return (*span, claim) if span else None


def _raced(claim: Claim, corpus: Corpus) -> _Step | None:
    """A count, and the days of the event that it is of."""
    head = corpus.heads[claim.evidence.release]
    return (head.start, head.end, claim) if head.start and head.end else None


def _steps(kind: str, key: str, steps: Sequence[_Step | None]) -> Iterator[Outcome]:
    known = sorted((step for step in steps if step), key=lambda step: (step[0], step[2].evidence.release))
    yield from (UNDECIDED for step in steps if step is None and len(steps) > 1)
    for earlier, later in pairwise(known):
        if earlier[2].evidence.release == later[2].evidence.release:
            continue
        if earlier[1] >= later[0]:
            same_event = kind == "person" and earlier[0] == later[0]
            yield _clash(kind, key, earlier, later) if same_event and _differ(earlier, later) else PASSED
        else:
            yield _clash(kind, key, earlier, later) if _breaks(kind, earlier, later) else PASSED


def _differ(earlier: _Step, later: _Step) -> bool:
    return bool(earlier[2].value != later[2].value)


def _breaks(kind: str, earlier: _Step, later: _Step) -> bool:
    grown = later[2].value - earlier[2].value
    if kind == "standing":
        return bool(grown < 0)
    return bool(grown <= 0 or grown > (later[1] - earlier[0]).days)


_NAMES = {"ordinal_together": "races together", "fastest_laps": "fastest laps"}


def _clash(kind: str, key: str, earlier: _Step, later: _Step) -> Clash:
    claims = (earlier[2], later[2])
    what, who = _NAMES.get(claims[0].attribute, claims[0].attribute), key.rpartition("/")[2].replace("-", " ").title()
    said = listed(
        f"{claim.value} by {step[1].isoformat()}" for step, claim in zip((earlier, later), claims, strict=True)
    )
    return Clash(
        message=f"{who}: {what} are given as {said}, which no races in between can explain.",
        subject=Subject(kind=kind, key=key),
        attribute=claims[0].attribute,
        values=tuple(Value(claim.value, (claim.evidence,)) for claim in claims),
        innocent=(_TAKEN,) if kind == "standing" else (_OTHER,),
    )


CHECK = Check("C105", "running-count-break", "info", across=look)
