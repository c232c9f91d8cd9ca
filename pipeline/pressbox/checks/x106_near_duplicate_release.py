"""The same release is in the batch twice.

## What it flags
Two releases whose words are nearly all the same.

## Why it matters
Both count in every sum, and what they say twice is said by one voice only.

## Example
'release.txt' and 'release (1).txt', the second with another contact.

## Fine as it is
A release in two languages; a correction and what it corrects; a template with the facts of another event; notes of a
line or two.
"""

from collections.abc import Iterator, Sequence

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.corpus import Corpus
from pressbox.checks.likeness import likeness, sharing
from pressbox.claims.keys import own_event
from pressbox.models import Evidence, Subject

_ALIKE = 0.9  # of the shingles: three words of a hundred may differ
_SHORTEST = 160  # characters
_LINE = 20  # characters: shorter lines say nothing of their own


def look(corpus: Corpus) -> Iterator[Outcome]:
    cases = [case for case in corpus.current if len(case.text) > _SHORTEST]
    twins = dict(_twins(cases))
    for place, case in enumerate(cases):
        yield _clash(case, cases[twins[place]]) if place in twins else PASSED


def _twins(cases: Sequence[Case]) -> Iterator[tuple[int, int]]:
    """Each release, and the earlier one whose words it has: looked at only where they share a line."""
    for later, fellows in sharing(set(_lines(case)) for case in cases):
        best = max((likeness(cases[later].shingles, cases[one].shingles), -one) for one in fellows)
        same_event = own_event(cases[later].release) == own_event(cases[-best[1]].release)
        if best[0] >= _ALIKE and same_event:
            yield later, -best[1]


def _lines(case: Case) -> Iterator[str]:
    """The lines that few other releases have."""
    return (line for line in case.text.split("\n") if len(line) >= _LINE)


def _clash(later: Case, earlier: Case) -> Clash:
    return Clash(
        message=f"{later.release.id} has nearly all words of {earlier.release.id}.",
        subject=Subject(kind="release", key=later.release.id),
        attribute="text",
        values=tuple(Value(case.release.id, (_head(case),)) for case in (earlier, later)),
        innocent=("One may be a new version of the other that does not say so.",),
    )


def _head(case: Case) -> Evidence:
    """The title, or the first line."""
    start = len(case.text) - len(case.text.lstrip())
    return case.evidence(case.release.title.span if case.release.title else (start, case.line(start)[1]), "title")


CHECK = Check("X106", "near-duplicate-release", "info", across=look)
