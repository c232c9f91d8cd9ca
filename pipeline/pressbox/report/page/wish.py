"""What is wished of a report for people: the reader's dates and zone, what is hidden, and what is known beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pressbox.errors import UsageError
from pressbox.models import Finding

Hidden = Literal["contacts", "text", "people"]
State = Literal["open", "asked", "confirmed", "corrected"]
STATES: tuple[State, ...] = get_args(State)
MANY = 300  # releases above which each has a page of its own


@dataclass(frozen=True, slots=True)
class Before:
    """What a run before found: its findings, and the releases that it read, where it says so."""

    findings: tuple[Finding, ...]
    releases: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """How a report is to be made. `files` says by which path each release is called."""

    dates: str = "en"
    timezone: ZoneInfo | None = None
    hidden: frozenset[Hidden] = frozenset({"contacts"})
    before: Before | None = None
    states: Mapping[str, State] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    many: int = MANY


def hidden_of(words: Iterable[str], *, contacts: bool = False) -> frozenset[Hidden]:
    """What is to be hidden: contacts always, unless they are asked for."""
    named = {word.strip() for given in words for word in given.split(",") if word.strip()}
    if unknown := named - set(get_args(Hidden)):
        raise UsageError(f"--redact {min(unknown)}: there are {', '.join(get_args(Hidden))}")
    if contacts and "contacts" in named:
        raise UsageError("contacts are either shown or redacted")
    known: set[Hidden] = {one for one in get_args(Hidden) if one in named}
    return frozenset(known if contacts else known | {"contacts"})


def zone_of(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"{name}: no time zone has that name; write one as Europe/Stockholm") from None
