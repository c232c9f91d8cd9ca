"""Surnames that stand in brackets behind a first name, as editors add them: 'I got by Sara [Conti]'."""

from collections.abc import Iterator
from itertools import pairwise

from pressbox.grammar.naming.chains import Chain
from pressbox.layout import Page
from pressbox.mentions import Word

_BRACKETS = {" [": "]", " (": ")"}
_MARKS = (("“", "”"), ("„", "“"), ("«", "»"))


def enclosed(page: Page, chains: list[Chain]) -> Iterator[tuple[Word, Word, bool]]:
    """First name, surname, and whether the brackets are sure to be an editor's: 'Sara (Kestrel)' names a team."""
    for one, other in pairwise(chains):
        given, surname = one.words[-1], other.words[0]
        between = page.text[given.end : surname.start] if surname.start - given.end == len(" [") else ""
        closes = _BRACKETS.get(between)
        if closes and len(other.words) == 1 and page.text.startswith(closes, surname.end):
            yield given, surname, closes == "]" or _is_spoken(page.text[one.line.start : given.start])


def _is_spoken(before: str) -> bool:
    """Whether a mark before a word is open still."""
    return before.count('"') % 2 == 1 or any(before.rfind(opens) > before.rfind(closes) for opens, closes in _MARKS)
