"""What findings call things in their messages: events, days and sessions by their names, not by their ids."""

from collections.abc import Iterable, Mapping
from typing import Any

from pressbox.claims.occasions import Occasion
from pressbox.packs import Packs


def series_name(id_: str | None, packs: Packs) -> str:
    row = packs.series.get(id_) if id_ else None
    return row.name if row else _titled(id_ or "")


def venue_name(id_: str | None, packs: Packs) -> str:
    row = packs.circuits.get(id_) if id_ else None
    return row.name if row else _titled(id_ or "")


def event_name(occasion: Occasion, packs: Packs) -> str:
    """'GT4 European Series 2026 at Monza', 'round 3 of the STCC 2026' where no venue is known."""
    parts = occasion.block.split("/")
    series = series_name(occasion.series, packs)
    if len(parts) == 3:
        return f"round {parts[2]} of {series} {parts[0]}"
    return f"{series} {parts[0]} at {venue_name(parts[1], packs)}".strip()


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
