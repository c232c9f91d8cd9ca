"""Writing corrections, each checked against the contract first; and a record as a sample for the tests."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pressbox.corrections import HEAD, Correction, as_toml, read_corrections
from pressbox.desk.keeping import sole_writer, write_whole
from pressbox.errors import UsageError
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.quality.annotated import annotate, compile_sample
from pressbox.settle.corrections import corrected

SHOWN = 6  # items named where none has the words that were given
# What a sample says in another way than a record, or not at all.
_OTHERWISE = frozenset({"timezone", "name", "url", "aliases", "optional", "label", "role"})


def text_hash(release: Release) -> str:
    return hashlib.sha256((release.text or "").encode("utf-8")).hexdigest()


def parsed_values(pairs: Iterable[str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """'name=value' pairs as values, and the names of those to be emptied: 'end='."""
    values: dict[str, Any] = {}
    empty: list[str] = []
    for pair in pairs:
        name, equals, said = pair.partition("=")
        if not (name.strip() and equals):
            raise UsageError(f"--set {pair}: write it as NAME=VALUE, or NAME= for no value")
        if said.strip():
            values[name.strip()] = _typed(said.strip())
        else:
            empty.append(name.strip())
    return values, tuple(empty)


def _typed(said: str) -> Any:
    """Numbers, true, false, lists and quoted words as TOML has them; all else is words."""
    try:
        value = tomllib.loads(f"value = {said}")["value"]
    except (tomllib.TOMLDecodeError, KeyError):
        return said
    return value if isinstance(value, bool | int | float | list | dict | str) else said


def corrected_by(release: Release, entry: Correction) -> tuple[Release, Correction]:
    """The release as the entry makes it; UsageError where that is no record, or the words are nowhere."""
    try:
        mended, stale = corrected(release, [entry])
    except UsageError:
        # '12' is a number unless the field holds words.
        entry = replace(entry, set={name: _said(value) for name, value in entry.set.items()})
        try:
            mended, stale = corrected(release, [entry])
        except UsageError as error:
            raise UsageError(str(error).partition("): ")[2] or str(error)) from None
    if stale:
        raise UsageError(_nowhere(release, entry))
    return mended, entry


def _said(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _nowhere(release: Release, entry: Correction) -> str:
    where = f"{entry.occurrence} times " if entry.occurrence > 1 else ""
    if entry.add:
        return f"{entry.words!r} does not stand {where}in the text; quote it as it stands there"
    items = getattr(release, entry.field) or []
    words = [getattr(item, "text", None) or item.name for item in items] if isinstance(items, list) else []
    known = "; ".join(repr(" ".join(word.split())[:60]) for word in words[:SHOWN]) or "nothing at all"
    return f"{entry.field}: nothing was read {where}from {entry.words!r}, but from {known}; --add reads it as new"


def write(entry: Correction, file: Path) -> None:
    """Add an entry to a file, which may be new; what others wrote into it stays as it is."""
    with sole_writer(file.parent):
        old = file.read_text(encoding="utf-8") if file.is_file() else HEAD
        for other in read_corrections(file) if file.is_file() else ():
            if other.key == entry.key and entry.words:
                raise UsageError(f"{other} already corrects these words; mend or remove it there")
        write_whole(file, f"{old.rstrip()}\n\n{as_toml(entry)}")


def sample(release: Release, packs: Packs, said: Mapping[str, str] | None = None) -> tuple[str, list[str]]:
    """A record in the annotated form of the samples, and what of it that form can't say. `said` begins its head."""
    text = release.text or ""
    record = release.model_dump(mode="json")
    annotated = annotate(text, record, packs, said)
    again, gold = compile_sample(annotated, release.id, packs)
    if again != text:
        raise UsageError(f"{release.id}: its text can't be written in the annotated form; line ends or signs differ")
    return annotated, list(_lost(record, gold))


def _lost(record: dict[str, Any], gold: dict[str, Any]) -> Iterable[str]:
    for field, items in gold.items():
        left = list(record[field]) if isinstance(items, list) else []
        for one in items if left else ():
            other = next((other for other in left if _place(other) == _place(one)), None)
            if other is None:
                continue
            left.remove(other)
            names = [name for name in one if name not in _OTHERWISE and one[name] != other.get(name)]
            if names:
                words = " ".join(str(other.get("text") or other.get("name")).split())
                yield f"{field} {words[:40]!r}: {', '.join(names)} can't be said in a mark"


def _place(item: dict[str, Any]) -> Any:
    return item["span"] if "span" in item else item["name"]
