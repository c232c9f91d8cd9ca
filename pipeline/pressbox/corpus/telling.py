"""What a run tells: how far it is, and in the end what it did."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pressbox.sources import Skip


class Progress(Protocol):
    """Who is told how far a run has come."""

    def begin(self, what: str, total: int) -> None: ...

    def step(self, done: int = 1, skips: int = 0) -> None: ...

    def end(self) -> None: ...

    def note(self, line: str) -> None: ...


class Silent:
    """Nobody is told."""

    def begin(self, what: str, total: int) -> None:
        pass

    def step(self, done: int = 1, skips: int = 0) -> None:
        pass

    def end(self) -> None:
        pass

    def note(self, line: str) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and what is there now."""

    out: Path
    files: int
    new: int
    changed: int
    again: int
    gone: int
    unchanged: int
    releases: int
    skips: tuple[Skip, ...]
    stale: tuple[str, ...]
    passed_over: int
    findings: Mapping[str, int]
    added: int  # findings that the run before had not; 0 in the first run
    removed: int
    newly_skipped: tuple[Skip, ...]
    page: Path | None = None  # the report for people
