"""What a check sees of many releases: their cases, and all claims brought together by what they are on."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from pressbox.checks.case import Case
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion, occasions_of
from pressbox.packs import Packs


class Corpus:
    """The releases to be compared, in the order of their ids: what comes out never depends on the order given."""

    def __init__(self, cases: Sequence[Case], packs: Packs) -> None:
        self.cases = sorted(cases, key=lambda case: case.release.id)
        self.packs = packs

    @cached_property
    def by_id(self) -> dict[str, Case]:
        return {case.release.id: case for case in self.cases}

    @cached_property
    def claims(self) -> list[Claim]:
        return [claim for case in self.cases for claim in case.claims]

    @cached_property
    def occasions(self) -> list[Occasion]:
        """Every event, with all that any release says of it."""
        return occasions_of(self.claims)

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], dict[str, list[Claim]]]:
        found: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in self.claims:
            found[claim.subject.kind, claim.attribute][claim.subject.key].append(claim)
        return found

    def of(self, kind: str, attribute: str) -> dict[str, list[Claim]]:
        """Claims on things that are no events (venues, people, standings, quotes), by their key."""
        return self._by_key[kind, attribute]
