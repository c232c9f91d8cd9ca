"""The same words said twice in a release, and what stands around a quote."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from pressbox.checks.frame.case import Case
from pressbox.models import Quote

LEAST = 40  # characters: shorter ones are said twice by chance
ALIKE = 0.95
_KEY = 4  # words at the beginning or the end that two versions of a quote share


Words = tuple[str, ...]


def twins(case: Case) -> dict[Words, list[Quote]]:
    """The long quotes of a release by their words, those of the same words together."""
    found: dict[Words, list[Quote]] = defaultdict(list)
    for quote in case.release.quotes:
        if case.text and len(quote.text) >= LEAST:
            spans = quote.parts or [quote.span]
            found[tuple(word for start, end in spans for word in case.bare[start:end].split())].append(quote)
    return found


def versions(groups: Mapping[Words, Sequence[Quote]]) -> list[tuple[Quote, Quote]]:
    """Quotes of nearly the same words, of which none is a part of the other."""
    found: list[tuple[Quote, Quote]] = []
    by_key: dict[Words, list[Words]] = defaultdict(list)
    for words in groups:
        fellows = dict.fromkeys(other for key in _keys(words) for other in by_key[key])
        found += [(groups[other][0], groups[words][0]) for other in fellows if _are_versions(words, other)]
        for key in _keys(words):
            by_key[key].append(words)
    return found


def _keys(words: Words) -> list[Words]:
    return [("<", *words[:_KEY]), (*words[-_KEY:], ">")]


def _are_versions(one: Words, other: Words) -> bool:
    """Whether words were changed: of an excerpt words are only left out."""
    changed = [tag for tag, *_ in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if tag != "equal"]
    is_excerpt = set(changed) <= {"insert"} or set(changed) <= {"delete"}
    alike = SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False).ratio()
    return bool(changed) and not is_excerpt and alike >= ALIKE
