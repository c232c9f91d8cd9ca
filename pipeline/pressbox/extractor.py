"""One text to one Release: what every worker runs."""

import datetime as dt
import hashlib
from threading import Lock

from pressbox.errors import UsageError
from pressbox.layout import Layouter
from pressbox.models import Published, Release, SourceFile
from pressbox.packs import Packs
from pressbox.read import Readers
from pressbox.settle import settle
from pressbox.settle.language import language_of


class Extractor:
    """Reads many releases with the same packs. Safe to share between threads."""

    def __init__(self, packs: Packs | None = None) -> None:
        self.packs = packs or Packs()
        self._rooms: dict[str, tuple[Layouter, Readers]] = {}
        self._lock = Lock()

    def extract(
        self,
        text: str,
        *,
        published: dt.date | str | None = None,
        name: str | None = None,
        source: SourceFile | None = None,
    ) -> Release:
        """Read one release. `published` is the day of publication where the caller knows it."""
        text = as_read(text)
        data = text.encode("utf-8")
        sha256 = hashlib.sha256(data).hexdigest()
        source = source or SourceFile(sha256=sha256, bytes=len(data))
        language = language_of(text, self.packs)
        layouter, readers = self._room(language)
        page = layouter.lay_out(text)
        found = readers.read(page)
        return settle(
            page, found, self.packs,
            id=name or f"text-{sha256[:12]}", source=source, language=language, known=_known(published),
        )  # fmt: skip

    def _room(self, language: str | None) -> tuple[Layouter, Readers]:
        sheets = self.packs.language(language)
        with self._lock:
            if sheets.code not in self._rooms:
                self._rooms[sheets.code] = (Layouter(sheets), Readers(self.packs, sheets))
            return self._rooms[sheets.code]


def as_read(text: str) -> str:
    """The text as the record keeps it: no byte-order mark, one kind of line end, no lone surrogates."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _known(published: dt.date | str | None) -> Published | None:
    if published is None:
        return None
    if isinstance(published, str):
        try:
            published = dt.date.fromisoformat(published)
        except ValueError:
            raise UsageError(f"published: {published!r} is no date; write it as 2026-03-14") from None
    day = published.date() if isinstance(published, dt.datetime) else published
    return Published(earliest=day, latest=day, basis="given by the caller")
