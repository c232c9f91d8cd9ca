"""Releases gone through once: what the page says of all of them, and what the page of each is made of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import PurePath
from typing import TypeVar

from pressbox.checks import all_checks
from pressbox.checks.frame.check import RANK
from pressbox.claims import claims_of
from pressbox.models import ITEM_FIELDS, Finding, Published, Release, Report, Span
from pressbox.packs import Packs
from pressbox.report.difference import Difference, difference
from pressbox.report.page import coverage, matrix, naming, programme, results, strip, venues
from pressbox.report.page.data import Brief, Contents, Count, Cut, Overview, Shown, Since
from pressbox.report.page.days import Days
from pressbox.report.page.findings import Findings, Key, Known, anchors
from pressbox.report.page.quoting import Quoted, Quoting
from pressbox.report.page.release import View, view
from pressbox.report.page.veil import Veil
from pressbox.report.page.wish import Wish
from pressbox.report.places import Places
from pressbox.report.sheet import UNREAD, Sheet

T = TypeVar("T")
FIELDS = (*ITEM_FIELDS, "people", "teams")


class Gathering:
    """What is known so far. Each release is added once, in any order; of its text only what is quoted is kept."""

    def __init__(self, report: Report, packs: Packs, wish: Wish, veil: Veil) -> None:
        self.report, self.packs, self.wish, self.veil = report, packs, wish, veil
        self.days = Days(packs, wish.dates)
        self.places = _places(report.findings)
        self.anchors = anchors(report.findings)
        self.letters = {id_: naming.letter(n) for n, id_ in enumerate(sorted(report.releases))}
        self.briefs: dict[str, Brief] = {}
        self.quoted: dict[Key, Quoted] = {}
        self.values: Counter[str] = Counter()
        self.strip, self.programme, self.matrix = strip.Gathered(), programme.Gathered(), matrix.Gathered()
        self.results, self.coverage, self.venues = results.Gathered(), coverage.Gathered(), venues.Gathered()
        self.findings = Findings(
            Known(report, self.briefs, self.quoted, wish.states, self.difference, veil, packs, self.days), self.anchors
        )

    @property
    def is_many(self) -> bool:
        """Whether each release has a page of its own."""
        return len(self.report.releases) > self.wish.many

    def add(self, release: Release) -> View:
        """Take a release in, and give what its own page shows."""
        text = self.veil.text(release)
        placed = self.places.get(release.id, ())
        if placed:
            quoting = Quoting(release, text, self.packs)
            for _, span in placed:
                self.quoted[release.id, span] = quoting.at(span) if not self.veil.texts else Quoted(1, 1, "", "", "")
        counts = {field: len(getattr(release, field)) for field in FIELDS}
        self.values.update({field: number for field, number in counts.items() if number})
        brief = self._brief(release, text, sum(counts.values()))
        self.briefs[release.id] = brief
        claims = claims_of(release)
        self.strip.add(claims)
        if not self.is_many:
            self.matrix.add(claims, release.people)
        self.programme.add(release, brief.event, placed, self.anchors)
        self.results.add(release, self.veil)
        self.coverage.add(brief.sender, counts, (finding for finding, _ in placed))
        self.venues.add(release)
        made = view(release, brief, "" if self.veil.texts else text, placed, self.anchors, self.veil, self.days)
        return replace(made, own=self._within(placed)) if self.is_many else made

    def _within(self, placed: Sequence[tuple[Finding, Span]]) -> tuple[Shown, ...]:
        """The findings within one release, for a page of its own; those between releases are on the index."""
        within = {id(one): one for one, _ in placed if one.scope == "release"}.values()
        return tuple(self.findings.shown(one) for one in sorted(within, key=lambda one: (RANK[one.severity], one.code)))

    def _brief(self, release: Release, text: str, values: int) -> Brief:
        words = self.veil.words
        placed = self.places.get(release.id, ())
        severities = Counter({id(finding): finding.severity for finding, _ in placed}.values())
        embargo = release.embargo
        return Brief(
            id=release.id, letter=self.letters.get(release.id, "?"), title=words(naming.title_of(release)),
            kind=release.kind, language=release.language or "",
            sender=words(release.sender.name) if release.sender else "",
            event=naming.own_label(release.event, self.packs), published=self._published(release.published),
            file=words(self._file(release)),
            embargo=None if embargo is None else self.days.day(embargo.until.date()) if embargo.until else "",
            values=values, findings={one: severities[one] for one in RANK if severities[one]},
            unread=len({text.count("\n", 0, span[0]) for finding, span in placed if finding.code == UNREAD}),
        )  # fmt: skip

    def _file(self, release: Release) -> str:
        """The path that was given; a page is passed on, so that none tells where on this machine it was."""
        given = self.wish.files.get(release.id, "")
        if not given or PurePath(given).is_absolute():
            return release.source.uri or release.id
        return given

    def _published(self, published: Published | None) -> str:
        return self.days.span(published.earliest, published.latest) if published else ""

    @cached_property
    def difference(self) -> Difference | None:
        before = self.wish.before
        if before is None:
            return None
        return difference([one for one in before.findings if one.code in self.report.checked], self.report.findings)

    def contents(self) -> Contents:
        """What the page says, after all releases were added."""
        senders = {id_: brief.sender for id_, brief in self.briefs.items() if brief.sender}
        sheet = Sheet(self.report, Places(()), infos=True, senders=senders)
        found, packs, days = self.report.findings, self.packs, self.days
        agenda = self.programme.agenda(days, self.wish.timezone)
        cutting = _Cutting()
        if self.is_many:
            cutting.cuts.append(Cut("releases in a matrix of claims", 0, len(self.briefs)))
        return Contents(
            overview=self._overview(sheet), releases=tuple(self.briefs[id_] for id_ in sorted(self.briefs)),
            groups=tuple(self.findings.groups(sheet.entries)), findings=tuple(found),
            seasons=cutting.of("seasons", self.strip.seasons(packs, days, found, self.anchors), strip.MOST_SEASONS),
            meetings=cutting.of("timetables", self.programme.meetings(days), programme.MOST_MEETINGS, latest=True),
            agenda=cutting.of("sessions", agenda, programme.MOST_SESSIONS, latest=True),
            matrix=None if self.is_many else self.matrix.matrix(packs, days, found, self.anchors, self.veil),
            results=cutting.of("seasons with results", self.results.results(packs), results.MOST_SEASONS),
            coverage=self.coverage.coverage(FIELDS, self.briefs.values()),
            venues=cutting.of("venues", self.venues.venues(packs), venues.MOST_VENUES), cuts=tuple(cutting.cuts),
        )  # fmt: skip

    def _overview(self, sheet: Sheet) -> Overview:
        report, briefs = self.report, self.briefs.values()
        tallies = report.checked.values()
        return Overview(
            releases=len(self.briefs), skipped=tuple(map(self.veil.words, report.skipped)),
            kinds=_counted(Counter(one.kind for one in briefs)),
            senders=len({one.sender for one in briefs if one.sender}),
            values=tuple(Count(field, self.values[field]) for field in FIELDS if self.values[field]),
            findings=dict(sheet.counts),
            following=sum(1 for one in report.findings if one.parent),
            checks=sum(one.applied > 0 for one in tallies), checks_known=len(all_checks()),
            statements=sum(one.applied for one in tallies), undecided=sum(one.undecided for one in tallies),
            waived=report.waived, baseline=report.baseline, unread=sum(one.unread for one in briefs),
            since=self._since(),
        )  # fmt: skip

    def _since(self) -> Since | None:
        changed, before = self.difference, self.wish.before
        if changed is None or before is None:
            return None
        now, then = frozenset(self.report.releases), before.releases
        return Since(
            **changed.counts(), lost=changed.gone,
            releases_new=None if then is None else tuple(sorted(now - then)),
            releases_gone=None if then is None else tuple(sorted(then - now)),
        )  # fmt: skip


class _Cutting:
    """What there is too much of is cut, and said to be."""

    def __init__(self) -> None:
        self.cuts: list[Cut] = []

    def of(self, what: str, things: Iterable[T], most: int, *, latest: bool = False) -> tuple[T, ...]:
        """The first of them; of what is sorted by day, the `latest`."""
        every = tuple(things)
        if len(every) > most:
            self.cuts.append(Cut(what, most, len(every)))
        return every[-most:] if latest else every[:most]


def _places(findings: Sequence[Finding]) -> Mapping[str, list[tuple[Finding, tuple[int, int]]]]:
    """All places of findings, by the release that they stand in."""
    found: dict[str, list[tuple[Finding, tuple[int, int]]]] = defaultdict(list)
    for finding in findings:
        for release, span in _stated(finding):
            found[release].append((finding, span))
    return found


def _stated(finding: Finding) -> Iterator[Key]:
    yield from dict.fromkeys((one.release, one.span) for side in finding.values for one in side.evidence)


def _counted(counts: Counter[str]) -> tuple[Count, ...]:
    return tuple(Count(name, number) for name, number in sorted(counts.items(), key=lambda one: (-one[1], one[0])))
