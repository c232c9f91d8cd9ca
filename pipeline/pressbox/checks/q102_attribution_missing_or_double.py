"""A quote is nobody's, or the same words are those of two people.

## What it flags
Whole sentences in quotation marks that nothing around them gives to anybody; one quote with two speakers.

## Why it matters
No newsroom prints words without knowing whose they are, and asking back costs the release its place.

## Example
'It rained all night. "We have never been this slow on a dry line before, and we know why."'

## Fine as it is
A quote that goes on from the one before it, or whose speaker is named in the sentence before it, in the line below or
in the heading of the paragraph above; questions and answers; titles, slogans and single words in marks.
"""

from collections.abc import Iterator, Sequence

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value, sides
from pressbox.checks.frame.weighing import OPEN, by_places
from pressbox.checks.frame.wording import listed
from pressbox.checks.words.speeches import twins
from pressbox.claims.keys import kebab
from pressbox.models import Person, Quote, Span

_MARKED = frozenset({"double", "guillemet", "low"})
_MARKS = '"“”„«»'
_ENDS = ".!?…"
_DASHES = "-–—~"
_BLANK = " \t\n\u00a0"
_WORDS = 8  # of a quote that somebody must have said
_SHORT = 60  # characters between two quotes of one speech


def look(case: Case) -> Iterator[Outcome]:
    for group in twins(case).values():
        speakers = {quote.speaker for quote in group if quote.speaker}
        if len(speakers) > 1:
            yield _double(case, group)
    people = {person.name for person in case.release.people}
    quotes = case.release.quotes
    for place, quote in enumerate(quotes):
        if quote.cue or quote.role or (quote.speaker and quote.speaker in people):
            yield PASSED
        elif case.text and quote.style in _MARKED and not quote.parts and len(quote.text.split()) >= _WORDS:
            beside = [*quotes[max(0, place - 1) : place], *quotes[place + 1 : place + 2]]
            yield _missing(case, quote) if _is_nobodys(case, quote, beside) else UNDECIDED


def _is_nobodys(case: Case, quote: Quote, beside: Sequence[Quote]) -> bool:
    """Whether nothing near a quote can be taken for its attribution, in a language whose verbs of saying are known."""
    start, end = case.line(quote.span[0])
    if not case.language.quotes.said or not _is_statement(case, quote, start, end):
        return False
    if _has_person(case, (start, end)) or _is_signed(case, end) or _is_headed(case, start, quote):
        return False
    return not any(_is_near(case, quote, one) for one in beside)


def _is_statement(case: Case, quote: Quote, start: int, end: int) -> bool:
    """Whether a quote is whole sentences, with a sentence ending before it and another, or nothing, behind it."""
    text = case.text
    before = text[start : quote.span[0]].rstrip(_BLANK + _MARKS)
    after = text[quote.span[1] : end].lstrip(_MARKS + _BLANK)
    ends = quote.text[-1] in _ENDS or after[:1] in _ENDS
    after = after.lstrip(_MARKS + _ENDS + _BLANK)
    return (
        ends and quote.text[:1].isupper() and (not before or before[-1] in _ENDS) and (not after or after[0].isupper())
    )


def _has_person(case: Case, where: Span) -> bool:
    return any(_is_named(person, where) for person in case.release.people)


def _is_named(person: Person, where: Span) -> bool:
    return any(where[0] <= at < where[1] for at, _ in person.mentions)


def _is_signed(case: Case, end: int) -> bool:
    """Whether the next line begins with a dash or a name, as a signature does."""
    rest = case.text[end:].lstrip()
    at = len(case.text) - len(rest)
    name = at + len(rest) - len(rest.lstrip(_DASHES + _BLANK))
    return rest[:1] in set(_DASHES) or _has_person(case, (name, name + 1))


def _is_headed(case: Case, start: int, quote: Quote) -> bool:
    """Whether a quote opens its line, and the line above it is a heading, a label or a question."""
    if case.text[start : quote.span[0]].strip(_BLANK + _MARKS):
        return False
    above = case.text[:start].rstrip().rpartition("\n")[2].strip()
    return (bool(above) and above[-1] not in ".!…" + _MARKS) or _is_of_section(case, start)


def _is_of_section(case: Case, start: int) -> bool:
    """Whether the paragraph above stands under a heading that names one person: 'OK: Elin Norrgård'."""
    end = len(case.text[:start].rstrip())
    top, _ = case.block_span((end, end))
    heading = case.line(top)
    named = {person.name for person in case.release.people if _is_named(person, heading)}
    return heading[1] < end and len(named) == 1 and case.text[heading[1] - 1] not in _ENDS


def _is_near(case: Case, quote: Quote, other: Quote) -> bool:
    """Whether a quote stands so close to another that one attribution holds for both."""
    low, high = min(quote.span[1], other.span[1]), max(quote.span[0], other.span[0])
    between = case.text[low:high].strip()
    return "\n\n" not in case.text[low:high].strip(" ") or len(between) <= _SHORT


def _missing(case: Case, quote: Quote) -> Clash:
    return Clash(
        message="Nothing says whose words these are.",
        subject=case.subject("quote", _name(quote)),
        attribute="speaker",
        values=(Value("a quote", (case.evidence(quote, "quote"),)), Value("no speaker")),
        innocent=("The words may be a slogan, or be taken from a text.",),
    )


def _double(case: Case, group: Sequence[Quote]) -> Clash:
    said = [quote for quote in group if quote.speaker]
    values = tuple(sides((quote.speaker, case.evidence(quote, "quote")) for quote in said))
    choice = by_places(values) or OPEN
    return Clash(
        message=f"The same words are those of {listed(str(value.value) for value in values)}.",
        subject=case.subject("quote", _name(group[0])),
        attribute="speaker",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
        innocent=("They may have made a statement together.",),
    )


def _name(quote: Quote) -> str:
    return kebab(" ".join(quote.text.split()[:6]))


CHECK = Check("Q102", "attribution-missing-or-double", "warning", within=look)
