"""The records that a run has kept, with what it has found out: what replaces what, and what is a version of what."""

import zlib
from collections.abc import Iterator

from pressbox.checks.between.related import related
from pressbox.corpus.store import Store
from pressbox.models import Release

_REPLACED = "select min(id) from release where replaced_by = ?"


def lines(store: Store) -> Iterator[bytes]:
    """Each record as JSON, by the order of the ids. Only those that hang on others are opened."""
    before = _replaced(store)
    for id_, record, version_of in store.rows("select id, record, version_of from release order by id"):
        said = zlib.decompress(record)
        if id_ in before or version_of:
            said = related(Release.model_validate_json(said), before.get(id_), version_of).to_json().encode()
        yield said + b"\n"


def releases(store: Store) -> Iterator[Release]:
    return map(Release.model_validate_json, lines(store))


def release(store: Store, id_: str) -> Release | None:
    row = store.one("select record, version_of from release where id = ?", id_)
    if row is None:
        return None
    read = Release.model_validate_json(zlib.decompress(row[0]))
    return related(read, store.one(_REPLACED, id_)[0] if read.replaces else None, row[1])


def _replaced(store: Store) -> dict[str, str]:
    """The releases that replace another one, and that one."""
    rows = store.rows("select replaced_by, min(id) from release where replaced_by is not null group by replaced_by")
    return dict(rows)
