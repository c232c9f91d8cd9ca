"""Taking away: all that a run has made, or all that it keeps of a person, a release or a sender."""

import contextlib
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pressbox.claims.keys import kebab
from pressbox.corpus import lock, outputs
from pressbox.corpus.findings import Findings
from pressbox.corpus.store import NAME, Store, refuse_foreign
from pressbox.errors import UsageError

_LOGS = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database


def clean(out: Path) -> list[str]:
    """Remove what runs have made in a folder, and the folder if nothing else is in it; the names of what went."""
    if not (out / NAME).is_file():
        raise UsageError(f"{out}: holds no results of a run")
    with lock.held(out):
        refuse_foreign(out / NAME)
        outputs.sweep(out)
        shown = outputs.unshow(out)
        own = [*outputs.NAMES, NAME, *(f"{NAME}{log}" for log in _LOGS), lock.NAME]
        gone = [name for name in own if (out / name).exists()]
        for name in gone:
            (out / name).unlink()
    with contextlib.suppress(OSError):
        out.rmdir()
    return shown + [name for name in gone if name != lock.NAME]


def forget(out: Path, *, person: str | None = None, release: str | None = None, sender: str | None = None) -> list[str]:
    """Erase all releases that name a person, are of a sender, or are the one meant; their ids.

    Nothing of them stays but the hash of their texts, by which later runs know not to take them in again. What was
    found together with them is looked for again by the next run.
    """
    with lock.held(out):
        store = Store(out / NAME, write=True)
        try:
            ids = list(_meant(store, person, release, sender))
            if not ids:
                raise UsageError(f"{out}: holds no release of {person or release or sender!r}; nothing was changed")
            store.db.execute("pragma secure_delete = on")
            with store.transaction():
                store.erase(ids)
            outputs.write(out, store, _counted(store))
            outputs.unshow(out)
            store.db.execute("vacuum")
            store.db.execute("pragma wal_checkpoint(truncate)")
        finally:
            store.close()
    return ids


def _meant(store: Store, person: str | None, release: str | None, sender: str | None) -> Iterator[str]:
    for id_, record in store.rows("select id, record from release order by id"):
        data = json.loads(zlib.decompress(record)) if release is None else {}
        if release == id_ or (sender and _is_of(sender, data)) or (person and _names(person, data)):
            yield id_


def _is_of(sender: str, record: dict[str, Any]) -> bool:
    own = record["sender"] or {}
    return _is_called(sender, (own.get("id"), own.get("name")))


def _names(person: str, record: dict[str, Any]) -> bool:
    """Whether a person is named, also where nobody has taken the name for one."""
    known = any(_is_called(person, (one["id"], one["name"])) for one in record["people"])
    return known or person.casefold() in record["text"].casefold()


def _is_called(name: str, names: Iterable[object]) -> bool:
    return kebab(name) in {kebab(str(one)) for one in names if one}


def _counted(store: Store) -> dict[str, Any]:
    """What run.json says, without what is gone."""
    about: dict[str, Any] = json.loads(store.about("run") or "{}")
    return {**about, "releases": store.one("select count(*) from release")[0], "findings": Findings(store).counts()}
