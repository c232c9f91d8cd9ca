"""What events, releases and their letters are called on the page."""

from string import ascii_uppercase

from pressbox.checks.frame.wording import series_name, venue_name
from pressbox.models import Event, Release
from pressbox.packs import Packs

_YEAR = 4  # figures of a season in a key


def venue_short(id_: str, packs: Packs) -> str:
    """'Monza': the shortest that a venue is called by people of the trade; else its name."""
    row = packs.circuits.get(id_)
    return min(row.short[0], row.name, key=len) if row and row.short else venue_name(id_, packs)


def event_label(series: str | None, season: int | str | None, venue: str | None, packs: Packs) -> str:
    """'GT4 European Series 2026 at Monza'."""
    where = venue_short(venue, packs) if venue else ""
    name = " ".join(part for part in (series_name(series, packs) if series else "", str(season or "")) if part)
    return f"{name} at {where}" if name and where else name or where


def own_label(event: Event | None, packs: Packs) -> str:
    return event_label(event.series, event.season, event.venue, packs) if event else ""


def without_series(key: str) -> str:
    """The key of an event, or of something of it, from its year on: '2026/karlskoga' of 'stcc/2026/karlskoga'."""
    series, _, rest = key.partition("/")
    return rest if rest[:_YEAR].isdigit() and not series[:_YEAR].isdigit() else key


def key_label(key: str, packs: Packs) -> str:
    """The event that a key is of: 'stcc/2026/karlskoga', '2026/karlskoga/race 1/elin-ek'; '' where it is of none."""
    parts = key.split("/")
    at = next((n for n, part in enumerate(parts) if len(part) == _YEAR and part.isdigit()), None)
    if at is None or at > 1:
        return ""
    series = parts[0] if at else None
    venue = parts[at + 1] if at + 1 < len(parts) else None
    if venue is not None and is_without_venue(venue, packs):
        town = parts[at + 2] if at + 2 < len(parts) and not parts[at + 2][:1].isdigit() else None
        return event_label(venue, parts[at], town, packs)
    return event_label(series, parts[at], venue, packs)


def is_without_venue(part: str, packs: Packs) -> bool:
    """Whether a key has the series where others have the venue: '2026/northlight-rally/lund'."""
    return part in packs.series and part not in packs.circuits


def title_of(release: Release) -> str:
    return " ".join(release.title.text.split()) if release.title else ""


def letter(place: int) -> str:
    """A, B … Z, AA, AB …: what a release is called where its title is too long."""
    size = 1
    while place >= 26**size:
        place -= 26**size
        size += 1
    return "".join(sign for sign in _signs(place, size))


def _signs(place: int, size: int) -> tuple[str, ...]:
    letters: list[str] = []
    for _ in range(size):
        place, at = divmod(place, 26)
        letters.append(ascii_uppercase[at])
    return tuple(reversed(letters))
