"""Words stand in the release that the house forbids.

## What it flags
Any of the words that the configuration forbids (`[house]`, `forbidden`), whatever their capitals.

## Why it matters
A leftover of a template or a phrase that was sworn off is found by whoever reads the release next.

## Example
'[image: ]', or 'world-class' in a house that has had enough of it.

## Fine as it is
All words, as long as the configuration forbids none; longer words that hold a forbidden one.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.words.places_of_words import places_of
from pressbox.patterns import fold


def look(case: Case) -> Iterator[Outcome]:
    for words in case.house.forbidden if case.text else ():
        spans = list(places_of(fold(words), case.folded))
        if not spans:
            yield PASSED
            continue
        yield Clash(
            message=f'"{words}" is not to stand in a release of this house.',
            subject=case.subject("release"),
            attribute=words,
            values=(Value(words, tuple(case.evidence(span, "words") for span in spans)), Value("nothing of the kind")),
        )


CHECK = Check("N106", "house-forbidden", "warning", within=look)
