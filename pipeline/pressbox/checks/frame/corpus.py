"""What a check sees of many releases: their heads, and all claims brought together by what they are on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from pressbox.checks.between import kinship
from pressbox.checks.between.heads import Head, LastRow, head_of, told_of
from pressbox.checks.between.kinship import Voices
from pressbox.checks.between.references import References
from pressbox.checks.frame.case import Case
from pressbox.checks.words.house import House
from pressbox.checks.words.text import Text
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion, occasions_of
from pressbox.models import Evidence
from pressbox.packs import Packs
from pressbox.packs.sheets.checks import ChecksSheet
from pressbox.packs.tables import Meeting


class Corpus:
    """The releases to be compared, in the order of their ids: what comes out never depends on the order given.

    A release that another one replaces is history: it is looked at by itself, and takes no part in comparisons.
    Checks ask for heads and claims first, which are small and may come from a store, and for the case of a release
    only where something clashes.
    """

    def __init__(self, cases: Sequence[Case], packs: Packs) -> None:
        self.cases = sorted(cases, key=lambda case: case.release.id)
        self.packs = packs

    @property
    def house(self) -> House:
        """The style of the house, which is the same for all of them."""
        return self.cases[0].house if self.cases else House()

    @cached_property
    def by_id(self) -> Mapping[str, Case]:
        return {case.release.id: case for case in self.cases}

    @property
    def texts(self) -> Mapping[str, Text]:
        """What each release says, where its words alone are asked for."""
        return self.by_id

    @cached_property
    def heads(self) -> Mapping[str, Head]:
        """What is kept of each release, by id, in the order of the ids."""
        return {case.release.id: head_of(case) for case in self.cases}

    @cached_property
    def replaced(self) -> Mapping[str, str]:
        """The releases that are history, and by which other each was replaced."""
        return kinship.replaced(kinship.Listed(self.heads.values()))

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """The releases that are another language's version, and of which other each is one."""
        return kinship.versions(kinship.Listed(self.current))

    @cached_property
    def twins(self) -> Mapping[str, str]:
        """The releases that have nearly all words of an earlier one, and of which."""
        return kinship.twins(kinship.Listed(self.current), lambda release: self.by_id[release].shingles)

    @cached_property
    def current(self) -> Iterable[Head]:
        """The releases that hold."""
        return [head for head in self.heads.values() if head.id not in self.replaced]

    @cached_property
    def claims(self) -> list[Claim]:
        return [claim for head in self.current for claim in self.by_id[head.id].claims]

    @cached_property
    def told(self) -> Mapping[str, Sequence[Claim]]:
        """What each release says of events besides its record: days of other events, every round number."""
        return {head.id: told_of(self.by_id[head.id]) for head in self.current}

    @cached_property
    def occasions(self) -> list[Occasion]:
        """Every event, with all that any release says of it."""
        return occasions_of(self.claims)

    @cached_property
    def last_rounds(self) -> Mapping[tuple[str, int], tuple[LastRow, str]]:
        """The last round that any calendar has of each series and season, and in which release."""
        found: dict[tuple[str, int], tuple[LastRow, str]] = {}
        for head in self.current:
            for row in head.last_rows:
                known = found.get((row.series, row.season))
                if known is None or known[0].start <= row.start:
                    found[row.series, row.season] = (row, head.id)
        return found

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
        return Voices(self.texts, self.heads, self.versions)

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
        earliest, latest = self.heads[release].published
        return (earliest, latest) if earliest and latest else None

    def sender(self, release: str) -> str | None:
        return self.heads[release].sender

    def sender_kind(self, release: str) -> str | None:
        return self.heads[release].sender_kind

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
