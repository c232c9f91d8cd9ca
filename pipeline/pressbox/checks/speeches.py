"""The same words said twice in a release, and what stands around a quote."""

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from pressbox.checks.case import Case
from pressbox.checks.likeness import words_of
from pressbox.models import Quote

LEAST = 40  # characters: shorter ones are said twice by chance
ALIKE = 0.95
_KEY = 4  # words at the beginning or the end that two versions of a quote share


def twins(case: Case) -> list[list[Quote]]:
    """The long quotes of a release, those of the same words together."""
    found: dict[tuple[str, ...], list[Quote]] = defaultdict(list)
    for quote in case.release.quotes:
        if len(quote.text) >= LEAST:
            found[tuple(words_of(quote.text))].append(quote)
    return list(found.values())


def versions(groups: Sequence[Sequence[Quote]]) -> list[tuple[Quote, Quote]]:
    """Quotes of nearly the same words, of which none is a part of the other."""
    found: list[tuple[Quote, Quote]] = []
    by_key: dict[tuple[str, ...], list[tuple[list[str], Quote]]] = defaultdict(list)
    for group in groups:
        words, quote = words_of(group[0].text), group[0]
        fellows = {id(other): (theirs, other) for key in _keys(words) for theirs, other in by_key[key]}
        found += [(other, quote) for theirs, other in fellows.values() if _are_versions(words, theirs)]
        for key in _keys(words):
            by_key[key].append((words, quote))
    return found


def _keys(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [("<", *words[:_KEY]), (*words[-_KEY:], ">")]


def _are_versions(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words were changed: of an excerpt words are only left out."""
    changed = [tag for tag, *_ in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if tag != "equal"]
    is_excerpt = set(changed) <= {"insert"} or set(changed) <= {"delete"}
    alike = SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False).ratio()
    return bool(changed) and not is_excerpt and alike >= ALIKE
