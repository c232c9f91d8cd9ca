"""Numbers as releases write them, in digits or in words, and the ordinals of positions."""

from pressbox.checks.case import Case
from pressbox.patterns import fold


def number_in(case: Case, words: str | None) -> int | None:
    """'12', 'twelve', 'twenty-two'; None where it is no whole number."""
    if not words:
        return None
    if words.isdecimal():
        return int(words)
    numbers = {**case.language.dates.numbers, **case.language.facts.numbers}
    known = {fold(word): number for word, number in numbers.items()}
    parts = [known.get(word) for word in words.replace("-", " ").split()]
    found = [part for part in parts if part is not None]
    return sum(found) if found and len(found) == len(parts) else None
