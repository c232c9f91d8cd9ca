"""Names that no rules know: the people, teams, venues and series of releases, counted, ready to be taught."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pressbox.api import Reading
from pressbox.mentions import Span
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.patterns import fold

AROUND = 30  # characters of the text on either side of an example
PEOPLE = frozenset({"driver", "person"})


class Mention(NamedTuple):
    """A name where it stands."""

    kind: str  # that it would be taught as
    name: str
    span: Span
    role: str = ""
    country: str = ""


@dataclass(slots=True)
class Unknown:
    """A name, how often it was met, and all that the releases tell of it."""

    kind: str
    name: str
    count: int = 0
    releases: set[str] = field(default_factory=set)
    example: str = ""
    roles: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)

    @property
    def role(self) -> str:
        return self.roles.most_common(1)[0][0] if self.roles else ""

    @property
    def country(self) -> str:
        return self.countries.most_common(1)[0][0] if self.countries else ""

    def command(self) -> str:
        """The command that teaches it."""
        role = f" --role {_quoted(self.role)}" if self.role and self.kind in PEOPLE else ""
        country = f" --country {self.country}" if self.country else ""
        return f"pressbox teach {_quoted(self.name)} --kind {self.kind}{role}{country}"

    def row(self) -> list[str]:
        """A row of the table that `pressbox teach --from` takes."""
        role = self.role if self.kind in PEOPLE else ""
        figures = [str(self.count), str(len(self.releases))]
        return [self.kind, self.name, "", role, self.country, *figures, self.example]


COLUMNS = ("kind", "name", "aliases", "role", "country", "count", "releases", "example")


def unknown_names(reading: Reading, packs: Packs) -> list[Unknown]:
    """All of them, the most frequent first."""
    found: dict[tuple[str, str], Unknown] = {}
    for release in reading:
        text = release.text or ""
        for one in _mentions(release, reading, packs):
            of = "person" if one.kind in PEOPLE else one.kind
            entry = found.setdefault((of, fold(one.name)), Unknown(one.kind, one.name))
            entry.kind = one.kind if entry.kind == "person" else entry.kind  # a driver in one release is one in all
            entry.count += 1
            entry.releases.add(release.id)
            entry.example = entry.example or f"{_around(text, one.span)} ({release.id})"
            entry.roles.update([one.role] if one.role else [])
            entry.countries.update([one.country] if one.country else [])
    return sorted(found.values(), key=lambda one: (-one.count, -len(one.releases), one.kind, one.name))


def _mentions(release: Release, reading: Reading, packs: Packs) -> Iterator[Mention]:
    entrants = {name for result in release.results for name in result.entrants}
    entrants |= {name for standing in release.standings for name in standing.entrants}
    for person in release.people:
        if person.id not in packs.people:
            role = person.role or ""
            kind = "driver" if person.name in entrants or role in _DRIVES else "person"
            for span in person.mentions:
                yield Mention(kind, person.name, span, role="" if kind == role else role)
    for team in release.teams:
        if team.id not in packs.teams:
            for span in team.mentions:
                yield Mention("team", team.name, span)
    for place in release.places:
        if place.id is None and place.kind == "venue":
            yield Mention("venue", " ".join(place.text.split()), place.span, country=place.country or "")
    sender = release.sender
    if sender and sender.span and sender.kind not in {"driver", "team"} and sender.id not in packs.senders:
        yield Mention("sender", sender.name, sender.span, role=sender.kind)
    for id_, span in reading.series_of(release):
        if id_ not in packs.series:
            yield Mention("series", " ".join((release.text or "")[slice(*span)].split()), span)


_DRIVES = frozenset({"driver", "drivers"})


def _around(text: str, span: Span) -> str:
    """The words of a line around a name."""
    start, end = span
    low = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + AROUND)
    cut = text[low:high]
    before = "…" if low > 0 and text[low - 1] != "\n" else ""
    return before + " ".join(cut.split()) + ("…" if high < len(text) and text[high] != "\n" else "")


def _quoted(name: str) -> str:
    """A name as one word of a command line, in every usual shell."""
    plain = all(char.isalnum() or char in "-_." for char in name)
    return name if plain else '"' + "".join(f"\\{char}" if char in '"\\$`' else char for char in name) + '"'
