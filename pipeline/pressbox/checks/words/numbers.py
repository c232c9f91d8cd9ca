"""Numbers as releases write them, in digits or in words."""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.models import Span
from pressbox.packs import Form, Language
from pressbox.patterns import Match, fold

_NEAR = 16  # characters between a rough figure and the word that says so


def number_in(case: Case, words: str | None) -> int | None:
    """'12', 'twelve', 'twenty-two'; None where it is no whole number."""
    if not words:
        return None
    if words.isdecimal():
        return int(words)
    known = case.language.once(_numbers)
    parts = [known.get(word) for word in words.replace("-", " ").split()]
    found = [part for part in parts if part is not None]
    return sum(found) if found and len(found) == len(parts) else None


def _numbers(language: Language) -> dict[str, int]:
    numbers = {**language.dates.numbers, **language.facts.numbers}
    return {fold(word): number for word, number in numbers.items()}


def is_rough(case: Case, span: Span, *, lasting: bool = False) -> bool:
    """'About 40 cars'. 'Over' says of a length of time that a race goes over it, not that it is longer."""
    for form, match in case.matches("hedged"):
        high = span[0] if form.gives.get("ahead") else span[1] + _NEAR  # 'more than 40', but '40 are more than enough'
        if span[0] - _NEAR <= match.start() and match.end() <= high and not (lasting and form.gives.get("of")):
            return True
    return False


def by_sentence(case: Case, field: str) -> Iterator[list[tuple[Form, Match]]]:
    """What the forms of a field find, sentence by sentence, without quotes: figures that belong together."""
    groups: dict[Span, list[tuple[Form, Match]]] = {}
    for form, match in case.matches(field):
        if not case.is_quoted(match.span()):
            groups.setdefault(case.sentence(match.start()), []).append((form, match))
    yield from groups.values()
