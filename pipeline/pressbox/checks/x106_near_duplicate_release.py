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

from collections.abc import Iterator

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.corpus import Corpus
from pressbox.checks.likeness import alike, shingles, words_of
from pressbox.claims.keys import own_event
from pressbox.models import Evidence, Subject

_ALIKE = 0.9  # of the shingles: three words of a hundred may differ
_SHORTEST = 30  # words


def look(corpus: Corpus) -> Iterator[Outcome]:
    cases, sets = [], []
    for case in corpus.current:
        words = words_of(case.text)
        if len(words) >= _SHORTEST:
            cases.append(case)
            sets.append(shingles(words))
    pairs = [(cases[later], cases[earlier]) for later, earlier in alike(sets, _ALIKE)]
    same = [pair for pair in pairs if own_event(pair[0].release) == own_event(pair[1].release)]
    yield from (_clash(*pair) for pair in same)
    yield from (PASSED for _ in range(len(cases) - len(same)))


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
