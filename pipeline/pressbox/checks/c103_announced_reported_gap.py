"""Two releases count the field of one event differently.

## What it flags
The number of starters that a release gives, where it is none of those that other releases gave for the same event.

## Why it matters
One of the figures is wrong, or part of the entry stayed away: either is worth a word.

## Example
A preview with '48 cars on the grid', a report with 'all 84 cars'.

## Fine as it is
A car or two more or less, and a few withdrawals between the preview and the report; the cars of one class against those
of all; a figure that one of the others meets; guesses ('about 50').
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pressbox.checks.between.stating import by_release, contradict
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, sides
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import OPEN, by_votes
from pressbox.checks.frame.wording import event_name, in_releases, listed
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion
from pressbox.models import Subject

_AWAY = 0.1  # of the entry that may stay away
_FEW = 1  # more or less: with or without the car of the one who tells
_INNOCENT = ("Entries may have been withdrawn or added.", "One figure may be of cars and the other of drivers.")


def look(corpus: Corpus) -> Iterator[Outcome]:
    for occasion in corpus.occasions:
        claims = [claim for claim in occasion.stated("grid_size") if isinstance(claim.value, int | float)]
        if len({claim.evidence.release for claim in claims}) > 1:
            yield _judge(occasion, claims, corpus)


def _judge(occasion: Occasion, claims: Sequence[Claim], corpus: Corpus) -> Outcome:
    stated = by_release(claims)
    if not contradict(stated) or _differ_by_few(stated, corpus):
        return PASSED
    if not _are_alike(claims, corpus):
        return UNDECIDED
    values = tuple(sides((claim.value, claim.evidence) for claim in claims))
    choice = by_votes(values, corpus) or OPEN
    figures = listed(f"{one.value:g} starters {in_releases(one.evidence)}" for one in values)
    return Clash(
        message=f"{event_name(occasion, corpus.packs)} has {figures}.",
        subject=Subject(kind="event", key=occasion.key),
        attribute="grid_size",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=_INNOCENT,
    )


def _differ_by_few(stated: Mapping[str, frozenset[Any]], corpus: Corpus) -> bool:
    """Whether each release has a figure close to those of the others, a report also one that is a little lower."""
    sizes = [(min(values), corpus.heads[release].kind == "report") for release, values in stated.items()]
    most, is_reported = max(sizes)
    low, low_is_reported = min(sizes)
    away = _AWAY * most if low_is_reported and not is_reported else 0
    return bool(most - low <= max(_FEW, away))


def _are_alike(claims: Sequence[Claim], corpus: Corpus) -> bool:
    """Whether both count the same: neither is a guess, and none of them names a class that the others do not."""
    classes = {frozenset(filter(_is_code, one.evidence.text.split())) for one in claims}
    guesses = (corpus.texts[one.evidence.release].is_said_near("hedged", one.evidence.span, 16) for one in claims)
    return len(classes) == 1 and not any(guesses)


def _is_code(word: str) -> bool:
    """'GT4', 'LMP2': what a class is called; '19-car' is a figure."""
    return word[0].isalpha() and any(char.isdigit() for char in word)


CHECK = Check("C103", "announced-reported-gap", "warning", across=look)
