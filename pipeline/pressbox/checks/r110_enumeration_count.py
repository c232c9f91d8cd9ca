"""So many are announced, and another number of them is named.

## What it flags
A number of drivers right before their names, where more or fewer names follow.

## Why it matters
A name was forgotten, or the number is that of another release.

## Example
'Our three drivers Elin Norrgård and Tomas Vikander'.

## Fine as it is
Open lists ('such as', 'including', 'among them'); names that are not sure to be people; a list that goes on.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.told.placings import is_said_with
from pressbox.checks.words.numbers import is_rough, number_in
from pressbox.models import Span
from pressbox.patterns import Match, fold

_LEADS = 60  # characters between a number and the names, where a colon opens them
_BESIDE = 6
_SIGNS = " ,&/+"


def look(case: Case) -> Iterator[Outcome]:
    found = case.matches("enumerations")
    if not found:
        return
    people = sorted((span, person.name) for person in case.release.people for span in person.mentions)
    for _, match in found:
        names = _names(case, match, people)
        if names:
            yield _judge(case, match, names)


def _names(case: Case, match: Match, people: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The names that follow in an unbroken row."""
    _, end = case.sentence(match.start())
    after = [one for one in people if match.end() <= one[0][0] < end]
    if not after or not _opens(case, match.end(), after[0][0][0]):
        return []
    row = after[:1]
    for one in after[1:]:
        if not _joins(case, row[-1][0][1], one[0][0]):
            break
        row.append(one)
    return row


def _opens(case: Case, end: int, start: int) -> bool:
    """Whether the names stand right behind the words, or behind a colon that ends the clause."""
    gap = case.folded[end:start]
    if not gap.strip(_SIGNS + ":-("):
        return len(gap) <= _BESIDE
    if gap.strip() in {fold(word) for word in case.language.checks.copulas}:
        return True
    counts_on = any(number_in(case, word) is not None for word in gap.split())
    return (
        len(gap) <= _LEADS and gap.rstrip().endswith(":") and not counts_on and not any(sign in gap for sign in ",;(")
    )


def _joins(case: Case, end: int, start: int) -> bool:
    words = {fold(word) for word in case.language.dates.both}
    return all(word in words for word in _without_brackets(case.folded[end:start]).strip(_SIGNS).split())


def _without_brackets(gap: str) -> str:
    """'Elin Norrgård (Sweden), Tomas Vikander': what stands in brackets is of the name before."""
    head, opened, rest = gap.partition("(")
    return head + rest.partition(")")[2] if opened else gap


def _judge(case: Case, match: Match, names: list[tuple[Span, str]]) -> Outcome:
    number, last = number_in(case, match["n"]), names[-1][0][1]
    count = len({name for _, name in names})
    if number == count:
        return PASSED
    goes_on = case.folded[last : last + 2].lstrip(" ")[:1] in set(",&/(") or _joined_behind(case, last)
    span = match.span()
    if (
        number is None
        or count < 2
        or goes_on
        or is_said_with(case, "open_lists", span)
        or is_rough(case, match.span("n"))
    ):
        return UNDECIDED
    row = (names[0][0][0], last)
    said = ", ".join(dict.fromkeys(name for _, name in names))
    return Clash(
        message=f"{number} are announced, and {count} are named: {said}.",
        subject=case.subject("release"),
        attribute="enumeration",
        values=(Value(number, (case.evidence(span, "number"),)), Value(count, (case.evidence(row, "names"),))),
    )


def _joined_behind(case: Case, at: int) -> bool:
    """Whether a word that joins names stands right behind the last one that was read."""
    following = case.bare[at + 1 : at + 24].split()
    return bool(following) and following[0] in {fold(word) for word in case.language.dates.both}


CHECK = Check("R110", "enumeration-count", "info", within=look)
