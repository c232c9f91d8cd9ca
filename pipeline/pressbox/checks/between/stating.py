"""Who states what: whether releases contradict one another, and not only somebody himself."""

from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

from pressbox.claims import Claim

_MOST = 20  # different sets of values that are compared; where there are more, the thing is no single one


def by_release(claims: Iterable[Claim]) -> dict[str, frozenset[Hashable]]:
    """All values that each release states."""
    found: dict[str, set[Hashable]] = {}
    for claim in claims:
        found.setdefault(claim.evidence.release, set()).add(claim.value)
    return {release: frozenset(values) for release, values in found.items()}


def contradict(stated: Mapping[str, frozenset[Hashable]]) -> bool:
    """Whether two releases have no value in common: who says both has said the other's, too."""
    different = sorted(set(stated.values()), key=repr)[:_MOST]
    return any(one.isdisjoint(other) for one, other in combinations(different, 2))
