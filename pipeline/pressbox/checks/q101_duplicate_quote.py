"""One quote stands in a release twice, word for word or in two versions.

## What it flags
The same words of the same speaker in two places; the same but for a word or two, which is graver: nobody said both.

## Why it matters
A quote that was copied and not moved is an oversight in the layout. Of two versions one is not what was said.

## Example
The quote of the second paragraph once more above the results.

## Fine as it is
Short phrases; an excerpt of a longer quote, as it stands in a title or beside the text. The same words again, in the
text and as a pull quote, are no more than an info.
"""

from collections.abc import Iterator, Sequence

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.frame.wording import counted
from pressbox.checks.words.speeches import twins, versions
from pressbox.claims.keys import kebab
from pressbox.models import Quote

_PULLED = "The quote may stand beside the text on purpose, as a pull quote."
_SHORTENED = "One of them may have been shortened for its place."
_NAMING = 6  # words of a quote that name it


def look(case: Case) -> Iterator[Outcome]:
    groups = twins(case)
    for group in groups.values():
        if len(group) == 1:
            yield PASSED
        elif len({quote.speaker for quote in group if quote.speaker}) < 2:
            yield _twice(case, group)
    for one, other in versions(groups):
        if one.speaker == other.speaker or None in {one.speaker, other.speaker}:
            yield _in_versions(case, one, other)


def _twice(case: Case, group: Sequence[Quote]) -> Clash:
    return Clash(
        message=f"A quote{_whose(group)} stands word for word in {counted(len(group), 'place')}.",
        subject=case.subject("quote", _name(group[0])),
        attribute="text",
        values=tuple(Value(place, (case.evidence(quote, "quote"),)) for place, quote in enumerate(group, 1)),
        severity="info",
        innocent=(_PULLED,),
    )


def _in_versions(case: Case, one: Quote, other: Quote) -> Clash:
    return Clash(
        message=f"A quote{_whose((one, other))} stands in two versions.",
        subject=case.subject("quote", _name(one)),
        attribute="text",
        values=(Value(one.text, (case.evidence(one, "quote"),)), Value(other.text, (case.evidence(other, "quote"),))),
        innocent=(_SHORTENED,),
    )


def _whose(quotes: Sequence[Quote]) -> str:
    speaker = next((quote.speaker for quote in quotes if quote.speaker), None)
    return f" of {speaker}" if speaker else ""


def _name(quote: Quote) -> str:
    return kebab(" ".join(quote.text.split()[:_NAMING]))


CHECK = Check("Q101", "duplicate-quote", "warning", within=look)
