"""What findings call things in their messages: events, days and sessions by their names, not by their ids."""

from collections.abc import Iterable, Mapping
from typing import Any

from pressbox.claims.occasions import Occasion
from pressbox.packs import Packs

_VOWELS = frozenset("aeiouy")


def series_name(id_: str | None, packs: Packs) -> str:
    row = packs.series.get(id_) if id_ else None
    return row.name if row else " ".join(map(_spelt, (id_ or "").split("-")))


def _spelt(word: str) -> str:
    """What has no vowel is spelt out: 'GT4', 'STCC'; of all others the first letter is large."""
    return word.capitalize() if _VOWELS & set(word) or word[:1].isdigit() else word.upper()


def venue_name(id_: str | None, packs: Packs) -> str:
    row = packs.circuits.get(id_) if id_ else None
    return row.name if row else _titled(id_ or "")


def event_name(occasion: Occasion, packs: Packs) -> str:
    """'GT4 European Series 2026 at Monza'; where no venue is known 'round 3 of the STCC 2026', 'STCC 2026 in Lund'."""
    season, *rest = occasion.block.split("/")
    series, place = series_name(occasion.series, packs), rest[-1]
    if len(rest) == 1:
        return f"{series} {season} at {venue_name(place, packs)}".strip()
    if place.isdigit():
        return f"round {place} of {series} {season}"
    return f"{series} {season} in {_titled(place)}" if not place[:1].isdigit() else f"{series} in the week of {place}"


def days(value: Mapping[str, str]) -> str:
    start, end = value["start"], value["end"]
    return start if start == end else f"{start} to {end}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """'one, two and three'."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def in_releases(places: Iterable[Any]) -> str:
    """'in 2 releases', by the places that state a value."""
    return f"in {counted(len({place.release for place in places}), 'release')}"


def _titled(id_: str) -> str:
    return " ".join(word.capitalize() for word in id_.split("-"))
