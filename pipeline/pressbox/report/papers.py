"""Word documents that findings point into: they have no lines, so a place is told by its heading and paragraph."""

import hashlib
from pathlib import Path

from pressbox.models import Release
from pressbox.sources.formats import DOCX


class Papers:
    """The documents among releases, each opened again when somebody asks for a place in it."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[str, str]] = {}
        self._bytes: dict[str, bytes | None] = {}

    def take(self, release: Release, file: str | None) -> None:
        if release.source.media_type == DOCX.media_type and file:
            self._files[release.id] = file, release.source.sha256

    def where(self, release: str, position: int) -> str:
        """'heading "Timetable", paragraph 3'; '' for all other files, and for one that has changed since."""
        data = self._data(release) if release in self._files else None
        if data is None:
            return ""
        from pressbox.sources.docx import where

        place = where(data, position)
        part = f"row {place.paragraph} of the table" if place.is_row else f"paragraph {place.paragraph}"
        if not place.paragraph:
            return f'heading "{place.heading}"'
        return f'heading "{place.heading}", {part}' if place.heading else part

    def _data(self, release: str) -> bytes | None:
        if release not in self._bytes:
            file, sha256 = self._files[release]
            try:
                data = Path(file).read_bytes()
            except OSError:
                data = b""
            self._bytes[release] = data if hashlib.sha256(data).hexdigest() == sha256 else None
        return self._bytes[release]
