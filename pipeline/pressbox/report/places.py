"""Where the words of a finding stand: file, line, column, and the line itself."""

from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pressbox.models import Evidence, Release
from pressbox.report.papers import Papers


class Place(NamedTuple):
    """Lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str  # the whole line on which the words begin
    inside: str = ""  # where it is in a document that has no lines: its heading and paragraph

    def __str__(self) -> str:
        return f"{self.file}: {self.inside}" if self.inside else f"{self.file}:{self.line}:{self.column}"


def path_shown(path: Path) -> str:
    """A path as one writes it from here, so that an editor opens it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


class Places:
    """The texts of the releases that were compared, asked by where a finding points."""

    def __init__(self, releases: Iterable[Release], files: dict[str, str] | None = None) -> None:
        """`files` says by which path each release is to be called; without one it is the record's uri, or its id."""
        self._texts: dict[str, str] = {}
        self._lines: dict[str, list[int]] = {}
        self._files: dict[str, str] = {}
        self._papers = Papers()
        for release in releases:
            self._papers.take(release, (files or {}).get(release.id))
            self._texts[release.id] = release.text or ""
            self._files[release.id] = (files or {}).get(release.id) or release.source.uri or release.id

    def file(self, release: str) -> str:
        return self._files.get(release, release)

    def of(self, evidence: Evidence) -> Place:
        """Where the words of an evidence stand; without the text to know it by, the words alone."""
        text = self._texts.get(evidence.release, "")
        if evidence.span[1] > len(text):
            words = evidence.text.partition("\n")[0]
            return Place(self.file(evidence.release), 1, 1, 1, len(words) + 1, words)
        starts = self._starts(evidence.release, text)
        start, end = evidence.span
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
        stop = text.find("\n", starts[first])
        line = text[starts[first] : stop if stop >= 0 else len(text)]
        return Place(
            self.file(evidence.release), first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1, line,
            self._papers.where(evidence.release, start),
        )  # fmt: skip

    def _starts(self, release: str, text: str) -> list[int]:
        """Where each line begins; lines part at line feeds alone, as everywhere in the record."""
        if release not in self._lines:
            starts = [0]
            while (at := text.find("\n", starts[-1])) >= 0:
                starts.append(at + 1)
            self._lines[release] = starts
        return self._lines[release]
