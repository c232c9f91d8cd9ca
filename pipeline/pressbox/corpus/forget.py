"""Taking away: all that a run has made, or all that it keeps of a person, a release or a sender."""

import contextlib
import json
import zlib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pressbox.claims.keys import kebab
from pressbox.corpus import lock, outputs
from pressbox.corpus.findings import Findings
from pressbox.corpus.store import FORGOTTEN, NAME, Store, forgotten_in, refuse_foreign
from pressbox.errors import UsageError
from pressbox.patterns import fold, met_alone

_SHOWN = 5  # ids that are told where none is meant clearly
_LOGS = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database


def clean(out: Path) -> list[str]:
    """Remove what runs have made in a folder, and the folder if nothing else is in it; the names of what went.

    What was forgotten stays forgotten: the hashes of those texts are left for the next run.
    """
    if not (out / NAME).is_file():
        raise UsageError(f"{out}: holds no results of a run")
    with lock.held(out):
        refuse_foreign(out / NAME)
        if texts := _forgotten(out):
            outputs.write_lines(out / FORGOTTEN, texts)
        outputs.sweep(out)
        shown = outputs.unshow(out)
        own = [*outputs.NAMES, NAME, *(f"{NAME}{log}" for log in _LOGS), lock.NAME]
        gone = [name for name in own if (out / name).exists()]
        for name in gone:
            (out / name).unlink()
    with contextlib.suppress(OSError):
        out.rmdir()
    return shown + [name for name in gone if name != lock.NAME]


def _forgotten(out: Path) -> list[str]:
    """The hashes of what was forgotten; a store that can't be read any more keeps none."""
    try:
        return forgotten_in(out / NAME)
    except UsageError:
        return []


def forget(
    out: Path, *, person: str | None = None, release: str | None = None, sender: str | None = None,
    is_trial: bool = False,
) -> list[str]:  # fmt: skip
    """Erase all releases that name a person, are of a sender, or are the one meant; their ids.

    Nothing of them stays but the hash of their texts, by which later runs know not to take them in again. What was
    found together with them is looked for again by the next run. A trial only tells the ids.
    """
    with lock.held(out):
        store = Store(out / NAME, write=True)
        try:
            ids = [_release_meant(store, release)] if release else list(_meant(store, person, sender))
            if not ids:
                raise UsageError(f"{out}: holds no release of {person or sender!r}; nothing was changed")
            if is_trial:
                return ids
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


def _release_meant(store: Store, release: str) -> str:
    """The id of a release by itself, or by its file where that holds but one."""
    ids = [row[0] for row in store.rows("select id from release order by id")]
    if release in ids:
        return release
    of_file = [
        row[0]
        for row in store.rows(
            "select release.id from release join file on file.id = file where uri = ? or path = ? order by release.id",
            release, release,
        )
    ]  # fmt: skip
    if len(of_file) == 1:
        return str(of_file[0])
    tails = [id_ for id_ in ids if id_.endswith(f"/{release}")]  # of 'archive.jsonl/3' the number alone
    near = of_file[:_SHOWN] or tails[:_SHOWN] or get_close_matches(release, ids, _SHOWN)
    said = f"holds {len(of_file)} releases: which one, " if of_file else "is no release; perhaps "
    hint = f"{said}{', '.join(near)}" if near else "is no release of these results; records.jsonl has the ids"
    raise UsageError(f"{release}: {hint}; nothing was changed")


def _meant(store: Store, person: str | None, sender: str | None) -> Iterator[str]:
    for id_, record in store.rows("select id, record from release order by id"):
        data = json.loads(zlib.decompress(record))
        if (sender and _is_of(sender, data)) or (person and _names(person, data)):
            yield id_


def _is_of(sender: str, record: dict[str, Any]) -> bool:
    own = record["sender"] or {}
    return _is_called(sender, (own.get("id"), own.get("name")))


def _names(person: str, record: dict[str, Any]) -> bool:
    """Whether a person is named, also where nobody has taken the name for one."""
    known = any(_is_called(person, (one["id"], one["name"])) for one in record["people"])
    name, text = (fold(" ".join(said.split())) for said in (person, record["text"]))
    return known or any(met_alone(name, text))


def _is_called(name: str, names: Iterable[object]) -> bool:
    return kebab(name) in {kebab(str(one)) for one in names if one}


def _counted(store: Store) -> dict[str, Any]:
    """What run.json says, without what is gone."""
    about: dict[str, Any] = json.loads(store.about("run") or "{}")
    return {**about, "releases": store.one("select count(*) from release")[0], "findings": Findings(store).counts()}
