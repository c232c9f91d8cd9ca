"""What a check sees of many releases: their cases, and all claims brought together by what they are on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from pressbox.checks.case import Case
from pressbox.checks.kinship import Voices, replaced, sender_of, versions
from pressbox.checks.references import References
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion, occasions_of
from pressbox.models import Evidence
from pressbox.packs import Packs
from pressbox.packs.tables import Meeting
from pressbox.packs.weights import ChecksSheet


class Corpus:
    """The releases to be compared, in the order of their ids: what comes out never depends on the order given.

    A release that another one replaces is history: it is looked at by itself, and takes no part in comparisons.
    """

    def __init__(self, cases: Sequence[Case], packs: Packs) -> None:
        self.cases = sorted(cases, key=lambda case: case.release.id)
        self.packs = packs

    @cached_property
    def by_id(self) -> dict[str, Case]:
        return {case.release.id: case for case in self.cases}

    @cached_property
    def replaced(self) -> dict[str, str]:
        """The releases that are history, and by which other each was replaced."""
        return replaced(self.cases)

    @cached_property
    def versions(self) -> dict[str, str]:
        """The releases that are another language's version, and of which other each is one."""
        return versions(self.current)

    @cached_property
    def current(self) -> list[Case]:
        """The releases that hold."""
        return [case for case in self.cases if case.release.id not in self.replaced]

    @cached_property
    def claims(self) -> list[Claim]:
        return [claim for case in self.current for claim in case.claims]

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

    @cached_property
    def _voices(self) -> Voices:
        return Voices(self.by_id, self.versions)

    def voices(self, places: Iterable[Evidence]) -> int:
        """How many independent voices these places are: copies and language versions are one."""
        return self._voices.count(places)

    def original(self, release: str) -> str:
        """The release itself, or that of which it is another language's version: these must say the same."""
        return self.versions.get(release, release)

    @cached_property
    def sheet(self) -> ChecksSheet:
        """What the packs say of checks whatever the language."""
        return self.packs.language(None).checks

    def published(self, release: str) -> tuple[dt.date, dt.date] | None:
        """The first and the last day on which a release can have come out, where both are known."""
        known = self.by_id[release].release.published
        return (known.earliest, known.latest) if known and known.earliest and known.latest else None

    def sender(self, release: str) -> str | None:
        return sender_of(self.by_id[release])

    def sender_kind(self, release: str) -> str | None:
        known = self.by_id[release].release.sender
        return known.kind if known else None

    @cached_property
    def references(self) -> References:
        """What the desk has added as true."""
        return References(self.packs.references)

    @cached_property
    def _meetings(self) -> dict[tuple[str, int, str | None], list[Meeting]]:
        found: dict[tuple[str, int, str | None], list[Meeting]] = defaultdict(list)
        for row in self.packs.meetings:
            found[row.series, row.season, row.venue].append(row)
        return found

    def meetings(self, series: str | None, season: int | None, venue: str | None) -> list[Meeting]:
        """What the packs know of a series' meeting at a venue."""
        return self._meetings.get((series, season, venue), []) if series and season else []
