"""A name is not written as the house wishes.

## What it flags
A form of a name that the configuration lists as not wished, beside the one that is (`[house.names]`).

## Why it matters
Sponsors, teams and circuits care for their names, and a house has agreed with them how they are written.

## Example
'Circuit de Catalunya', where the house writes 'Circuit de Barcelona-Catalunya'.

## Fine as it is
All names that the configuration says nothing of; a form within the wished one; addresses of web pages.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case, word_at
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.words.places_of_words import places_of
from pressbox.claims.keys import kebab
from pressbox.models import Span


def look(case: Case) -> Iterator[Outcome]:
    for wished, others in case.house.names.items() if case.text else ():
        taken = list(places_of(wished, case.text))
        is_right = bool(taken)
        for form in sorted(others, key=len, reverse=True):
            spans = [span for span in places_of(form, case.text) if _is_free(span, taken, case)]
            taken += spans
            if spans:
                is_right = False
                yield _clash(case, wished, form, spans)
        if is_right:
            yield PASSED


def _is_free(span: Span, taken: list[Span], case: Case) -> bool:
    """Whether a form stands neither within the wished one or a longer one nor in an address."""
    if any(a <= span[0] and span[1] <= b for a, b in taken):
        return False
    low, high = word_at(span, case.text)
    return not any(link.span[0] < high and low < link.span[1] for link in case.release.links)


def _clash(case: Case, wished: str, form: str, spans: list[Span]) -> Clash:
    return Clash(
        message=f'"{form}" is written "{wished}" in this house.',
        subject=case.subject("name", kebab(wished)),
        attribute="form",
        values=(Value(form, tuple(case.evidence(span, "name") for span in spans)), Value(wished)),
        suggestion=wished,
        basis="the configuration: the names of the house",
    )


CHECK = Check("N105", "house-name", "warning", within=look)
