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

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.frame.corpus import Corpus
from pressbox.models import Evidence, Subject


def look(corpus: Corpus) -> Iterator[Outcome]:
    for head in corpus.current:
        twin = corpus.twins.get(head.id)
        if twin is not None:
            yield _clash(corpus.by_id[head.id], corpus.by_id[twin])
        elif head.lines:
            yield PASSED


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


CHECK = Check("X106", "near-duplicate-release", "info", across=look, reach="all")
