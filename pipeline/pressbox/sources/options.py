"""How sources are read: what the user says of tables and of metadata kept beside the files."""

from dataclasses import dataclass
from pathlib import Path

# What a table may know of a release.
KNOWN = ("published", "sender", "title", "language")


@dataclass(frozen=True, slots=True)
class Options:
    """Columns of tables whose rows are releases, and a table that says more of files."""

    text_column: str | None = None
    id_column: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()  # (published, sent_at): what is known, and its column
    table: str | None = None  # the table of a database, where it has several
    metadata: Path | None = None
