"""A table kept beside files that says more of them: `--metadata meta.csv`, a row a file."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pressbox.errors import InputError
from pressbox.sources.document import About, Document
from pressbox.sources.options import Options
from pressbox.sources.skips import UnreadableError
from pressbox.sources.tables import about_of, rows_of_csv

BASIS = "the table of metadata"
_NAMES = ("file", "path", "uri", "id", "name")  # columns that may name the file, the first that is there


def with_metadata(document: Document, metadata: Path, options: Options) -> Document:
    """A document with what the table says of it, by its path or its id.

    What the file itself says goes before, but for the sender: of a mail it may be whoever sent it on.
    """
    rows = _table(metadata)
    row = rows.get(document.source.uri or "") or rows.get(document.id)
    if row is None:
        return document
    told, own = about_of(row, options, BASIS), document.about
    if own.latest is None:
        own = replace(own, published=told.published, latest=told.latest, published_basis=BASIS)
    if told.sender:
        own = replace(own, sender=told.sender, sender_basis=BASIS, is_sender_told=True)
    return replace(document, about=_with_rest(own, told))


def _with_rest(own: About, told: About) -> About:
    return replace(own, subject=own.subject or told.subject, language=own.language or told.language)


@lru_cache(maxsize=4)
def _table(path: Path) -> Mapping[str, Mapping[str, Any]]:
    try:
        rows = list(rows_of_csv(path))
    except (OSError, UnreadableError) as error:
        raise InputError(f"{path}: the metadata can't be read ({error})") from None
    column = next((name for name in _NAMES if rows and name in rows[0]), None)
    if rows and column is None:
        raise InputError(f"{path}: no column names the files; call one of them {', '.join(_NAMES)}")
    return {str(row[column]): row for row in rows if column}
