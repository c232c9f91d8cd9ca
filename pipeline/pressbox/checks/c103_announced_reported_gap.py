"""A report counts the field otherwise than the preview announced it.

## What it flags
The number of starters that a report gives, where it is none of those that earlier releases gave for the same event,
and far from all of them.

## Why it matters
One of the figures is wrong, or half of the entry stayed away: either is worth a word.

## Example
A preview with '48 cars on the grid', a report with 'all 84 cars'.

## Fine as it is
A few withdrawals or late entries; the cars of one class against those of all; a figure that one of the earlier ones
meets; guesses ('about 50').
"""

from collections.abc import Iterator, Sequence

from pressbox.checks.check import PASSED, UNDECIDED, Check, Clash, Outcome, sides
from pressbox.checks.corpus import Corpus
from pressbox.checks.weighing import OPEN, by_votes
from pressbox.checks.wording import event_name, listed
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion
from pressbox.models import Subject

_SHARE = 0.15  # of the entry that may stay away, or come late
_FEW = 3  # and so many in any case
_INNOCENT = ("Entries may have been withdrawn or added.", "One figure may be of cars and the other of drivers.")


def look(corpus: Corpus) -> Iterator[Outcome]:
    for occasion in corpus.occasions:
        claims = [claim for claim in occasion.stated("grid_size") if isinstance(claim.value, int | float)]
        reported = [claim for claim in claims if _kind(claim, corpus) == "report"]
        announced = [claim for claim in claims if _kind(claim, corpus) in {"preview", "announcement"}]
        if reported and announced:
            yield _judge(occasion, announced, reported, corpus)


def _kind(claim: Claim, corpus: Corpus) -> str:
    return corpus.by_id[claim.evidence.release].release.kind


def _judge(occasion: Occasion, announced: Sequence[Claim], reported: Sequence[Claim], corpus: Corpus) -> Outcome:
    said, counted = [float(one.value) for one in announced], [float(one.value) for one in reported]
    gap = min(abs(one - other) for one in said for other in counted)
    if gap <= max(_FEW, _SHARE * max(*said, *counted)):
        return PASSED
    if not _are_alike(announced, reported, corpus):
        return UNDECIDED
    values = tuple(sides((claim.value, claim.evidence) for claim in [*announced, *reported]))
    choice = by_votes(values, corpus) or OPEN
    figures = listed(f"{one:g}" for one in sorted(set(said)))
    return Clash(
        message=f"{event_name(occasion, corpus.packs)} was announced with {figures} starters "
        f"and reported with {listed(f'{one:g}' for one in sorted(set(counted)))}.",
        subject=Subject(kind="event", key=occasion.key),
        attribute="grid_size",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=_INNOCENT,
    )


def _are_alike(announced: Sequence[Claim], reported: Sequence[Claim], corpus: Corpus) -> bool:
    """Whether both count the same: neither is a guess, and none of them names a class that the others do not."""
    classes = {frozenset(filter(_is_code, one.evidence.text.split())) for one in [*announced, *reported]}
    guesses = (corpus.by_id[one.evidence.release].is_said_near("hedged", one.evidence.span, 16) for one in announced)
    return len(classes) == 1 and not any(guesses)


def _is_code(word: str) -> bool:
    """'GT4', 'Silver': what a class is called."""
    return word[0].isupper()


CHECK = Check("C103", "announced-reported-gap", "warning", across=look)
