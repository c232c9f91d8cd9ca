"""A word that the release hangs on is misspelt: an ordinal, a day, a month, a session.

## What it flags
Words that are one slip away from such a term, and are no word of their own.

## Why it matters
Who searches for 'qualifying' does not find 'qualifing', and neither does software: the date or result is lost.

## Example
'the foruth round of the series'

## Fine as it is
Other words that look alike ('forth', 'practise'); inflected forms; names; addresses. General spelling is left to
other tools.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.words.spelling import is_inflected, neighbours, plain
from pressbox.models import Evidence, Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

_SHORTEST = 5  # letters of a term of which a slip is told
_NO_SHORT_FORM = 6  # letters from which a day or a month is written out: 'fredag' beside 'fredagens', no 'Thurs'
_WORD = pattern(r"(?<![\w@#./-])[a-z]{4,}(?![\w@/]|[.-]\w)")


def look(case: Case) -> Iterator[Outcome]:
    typos = case.language.once(_typos)
    met = typos.keys() & set(case.bare.split()) if case.text else set()
    if not met:
        if case.text and typos:
            yield PASSED
        return
    found: dict[str, list[Span]] = defaultdict(list)
    meant = {fold(typos[word]) for word in met}
    for match in _WORD.finditer(case.folded):
        if match[0] in meant or (match[0] in met and not _is_other(case, match.span(), typos[match[0]])):
            found[match[0]].append(match.span())
    for word in sorted(met & found.keys()):
        yield _clash(case, word, typos[word], found)
    if not met & found.keys():
        yield PASSED


def _typos(language: Language) -> dict[str, str]:
    """Every misspelling with the term that is meant, but for words of their own and those near two terms."""
    sheet = language.checks
    terms = {fold(term): term.lower() for term in (*sheet.key_terms, *_days_and_months(language)) if term.isalpha()}
    words = {fold(word) for word in (*terms, *_calendar_words(language), *sheet.no_typos, *language.language.stopwords)}
    found: dict[str, str] = {}
    for term in sorted(terms) if sheet.key_terms else ():
        for other in neighbours(term) if len(term) >= _SHORTEST else ():
            if other not in words and not is_inflected(term, other):
                found[other] = terms[term]
    return found


def _calendar_words(language: Language) -> Iterator[str]:
    dates = language.dates
    return (form for forms in (*dates.months.values(), *dates.weekdays.values()) for form in forms)


def _days_and_months(language: Language) -> list[str]:
    """Those that are written out: of each the longest form, and what is no short form of it."""
    dates = language.dates
    longest = [max(forms, key=len) for forms in (*dates.months.values(), *dates.weekdays.values())]
    return [*longest, *(form for form in _calendar_words(language) if len(form) >= _NO_SHORT_FORM)]


def _is_other(case: Case, span: Span, term: str) -> bool:
    """Whether a word is a name, or has an accent that the term has not: 'dominó' is no slip of 'domingo'."""
    accents = _accents(case.text[slice(*span)])
    return not accents <= case.language.once(_accented).get(fold(term), accents) or _is_named(case, span)


def _accents(word: str) -> set[str]:
    return {char for char in word.casefold() if plain(char) != char}


def _accented(language: Language) -> dict[str, set[str]]:
    """The accents of each term."""
    return {fold(term): _accents(term) for term in (*language.checks.key_terms, *_calendar_words(language))}


def _is_named(case: Case, span: Span) -> bool:
    """Whether a word is part of a name or an address, or of another language's."""
    release = case.release
    spans = [mention for person in release.people for mention in person.mentions]
    spans += [mention for team in release.teams for mention in team.mentions]
    spans += [item.span for item in (*release.places, *release.links)]
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _clash(case: Case, word: str, term: str, found: dict[str, list[Span]]) -> Clash:
    wrong, right = (_places(case, found.get(written, ())) for written in (word, fold(term)))
    shown = term.capitalize() if wrong[0].text[:1].isupper() else term
    return Clash(
        message=f'"{wrong[0].text}" is most likely "{shown}".',
        subject=case.subject("term", term),
        attribute="spelling",
        values=(Value(wrong[0].text.lower(), wrong), Value(term, right)),
        suggestion=term,
        basis="the words of the trade: one slip away",
    )


def _places(case: Case, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(case.evidence(span, "word") for span in spans)


CHECK = Check("N103", "key-term-typo", "info", within=look)
