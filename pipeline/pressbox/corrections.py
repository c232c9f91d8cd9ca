"""corrections.toml: single values that were misread, mended for good, each with who says so and why.

An entry is bound to the text that it was written for, by that text's hash: in another text the same words may mean
something else. What an entry changes in a record is told in `settle/corrections.py`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from dataclasses import field as given
from pathlib import Path
from typing import Any, Self

from pressbox.errors import UsageError
from pressbox.tables import rows_of

NAME = "corrections.toml"
HEAD = """\
# Misread values, mended for good; `pressbox correct` writes entries. Each is bound to its text by `sha256` and to the
# item by the words that it was read from; `occurrence` says which of several. `set` gives values, `clear` empties them,
# `wrong = true` takes the item out, `add = true` reads the words as an item. `who` and `why` are for people.
"""
_TABLE = "correction"


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry."""

    sha256: str
    field: str
    words: str = ""
    id: str = ""
    occurrence: int = 1
    set: Mapping[str, Any] = given(default_factory=dict)
    clear: tuple[str, ...] = ()
    wrong: bool = False
    add: bool = False
    who: str = ""
    why: str = ""
    file: str = given(default=NAME, compare=False)
    number: int = given(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str, str, int]:
        return self.sha256, self.field, " ".join(self.words.split()), self.occurrence

    def __str__(self) -> str:
        words = f" {' '.join(self.words.split())[:60]!r}" if self.words else ""
        return f"{self.file}: entry {self.number} ({self.id or self.sha256[:12]}, {self.field}{words})"


class Corrections:
    """All entries of some files, by the texts that they are for."""

    def __init__(self, entries: Iterable[Correction] = ()) -> None:
        self.entries = tuple(entries)
        self._by_text: dict[str, list[Correction]] = {}
        self._by_id: dict[str, list[Correction]] = {}
        for entry in self.entries:
            self._by_text.setdefault(entry.sha256, []).append(entry)
            if entry.id:
                self._by_id.setdefault(entry.id, []).append(entry)

    def __bool__(self) -> bool:
        return bool(self.entries)

    @classmethod
    def of(cls, *paths: Path | str) -> Self:
        """The entries of files, which must be there."""
        return cls(entry for path in paths for entry in read_corrections(Path(path)))

    def for_text(self, sha256: str) -> list[Correction]:
        return self._by_text.get(sha256, [])

    def outdated(self, id_: str, sha256: str) -> list[Correction]:
        """Entries for an earlier text of a release: what they say may not hold for the present one."""
        return [entry for entry in self._by_id.get(id_, ()) if entry.sha256 != sha256]


def beside(paths: Iterable[str], name: str = NAME) -> list[Path]:
    """The files of corrections (or of a name) that belong to releases: in their folder, or in the one above it."""
    found: dict[Path, Path] = {}
    for path in (Path(each) for each in paths if each != "-"):
        folder = path if path.is_dir() else path.parent
        for home in (folder.resolve().parent, folder):
            file = home / name
            if file.is_file():
                found.setdefault(file.resolve(), file)
    return list(found.values())


def read_corrections(path: Path) -> Iterator[Correction]:
    """The entries of one file, each checked for its form."""
    for number, row in rows_of(path, _TABLE):
        yield _entry(row, path, number)


def _entry(row: dict[str, Any], path: Path, number: int) -> Correction:
    where = f"{path}: entry {number}"
    known = {one.name for one in fields(Correction)} - {"file", "number"}
    unknown = set(row) - known
    if unknown:
        raise UsageError(f"{where}: no field {min(unknown)!r}; see `pressbox correct --help`")
    kinds: dict[str, type] = {"occurrence": int, "set": dict, "clear": list, "wrong": bool, "add": bool}
    for name, value in row.items():
        if not isinstance(value, kinds.get(name, str)) or (name == "occurrence" and row[name] < 1):
            raise UsageError(f"{where}: {name} = {value!r} is not what belongs there; see `pressbox correct --help`")
    missing = [name for name in ("sha256", "field", "who", "why") if not row.get(name)]
    if missing:
        raise UsageError(f"{where}: {missing[0]} is missing")
    said = [name for name in ("wrong", "add") if row.get(name)]
    if len(said) > 1 or not (said or row.get("set") or row.get("clear")):
        raise UsageError(f"{where}: one of set, clear, wrong and add must say what is so")
    return Correction(**{**row, "clear": tuple(row.get("clear", ()))}, file=str(path), number=number)


def as_toml(entry: Correction) -> str:
    """One entry as its table."""
    lines = [f"[[{_TABLE}]]"]
    for one in fields(Correction):
        value = getattr(entry, one.name)
        empty = value in ("", (), {}, False, 0) or (one.name == "occurrence" and value == 1)
        if one.name not in {"file", "number"} and (not empty or one.name == "who"):
            lines.append(f"{one.name} = {toml_value(value)}")
    return "\n".join(lines) + "\n"


def toml_value(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_key(name)} = {toml_value(part)}" for name, part in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007F")


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if bare else toml_value(name)
