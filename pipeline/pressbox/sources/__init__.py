"""Bytes to text: which files are releases, what they are called, and what their bytes say.

Now `.txt` and `.md`; a further format is a further module beside `text.py`.
"""

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressbox.errors import InputError
from pressbox.models import SourceFile
from pressbox.sources.text import decode

LIMIT = 20_000_000  # bytes: the longest real release is a hundredth of it; more is a mistake, not a release

MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown"}
# Endings of releases that are not read yet: in a folder each of them is said, others are only counted.
NOT_YET = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".eml", ".msg"})
STDIN = "-"
# What pressbox itself keeps beside releases: neither read nor counted.
OWN = frozenset({"pressbox.local", "pressbox.toml", "corrections.toml", "waivers.toml"})


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be read, and what it is called in the record; all None for standard input."""

    path: Path | None = None
    uri: str | None = None
    id: str | None = None


@dataclass(slots=True)
class Search:
    """What the given paths hold: files to read, how many others were passed over, and what could not be looked into."""

    files: list[Found] = field(default_factory=list)
    passed_over: int = 0
    trouble: list[InputError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file and where it came from."""

    id: str
    text: str
    source: SourceFile


def find(paths: Iterable[str | os.PathLike[str]]) -> Search:
    """All releases in the given files and folders, each file once, in the order given and by name within a folder.

    `-` is standard input, which is read first.
    """
    search = Search()
    seen: set[Path] = set()
    found: list[tuple[Path, str]] = []
    for given in paths:
        if given == STDIN:
            search.files.append(Found())
            continue
        for path, uri in _inside(Path(given), search):
            real = path.resolve()
            if real not in seen:
                seen.add(real)
                found.append((path, _printable(uri)))
    ids = _ids(found)
    search.files += [Found(path, uri, id_) for (path, uri), id_ in zip(found, ids, strict=True)]
    return search


def read(found: Found) -> Document:
    """What was found, as text."""
    if found.path is None:
        shown = "standard input"
        return document(_checked(sys.stdin.buffer.read(LIMIT + 1), shown), shown=shown)
    return read_file(found.path, uri=found.uri, id=found.id)


def read_file(path: str | os.PathLike[str], *, uri: str | None = None, id: str | None = None) -> Document:  # noqa: A002
    """One file as text; raises InputError with the file's name and what to do about it."""
    file = Path(path)
    data = _bytes(file)
    name = _printable(file.name)
    return document(data, shown=str(path), uri=uri or name, id=id or _without_ending(name))


def document(data: bytes, *, shown: str, uri: str | None = None, id: str | None = None) -> Document:  # noqa: A002
    """Bytes as text; `shown` is what an error calls them."""
    text, encoding = decode(data, shown)
    sha256 = hashlib.sha256(data).hexdigest()
    media_type = MEDIA_TYPES.get(Path(uri or "").suffix.lower(), "text/plain")
    source = SourceFile(uri=uri, media_type=media_type, encoding=encoding, sha256=sha256, bytes=len(data))
    return Document(id or f"text-{sha256[:12]}", text, source)


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except FileNotFoundError:
        raise InputError(f"{file}: no such file; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{file}: is a folder; name a file in it, or give the folder to `pressbox extract`") from None
    except PermissionError:
        reason = "is a folder; name a file in it" if file.is_dir() else "may not be read; check its permissions"
        raise InputError(f"{file}: {reason}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{file}: can't be read ({reason}); check the path and the disk") from None
    return _checked(data, str(file))


def _checked(data: bytes, shown: str) -> bytes:
    """The bytes, unless there are more of them than any release has."""
    if len(data) > LIMIT:
        raise InputError(f"{shown}: over {LIMIT // 1_000_000} MB, so no release; split it into one file a release")
    return data


def _inside(given: Path, search: Search) -> Iterator[tuple[Path, str]]:
    """A file as it is; the releases below a folder by name, without hidden files and folders."""
    if not given.is_dir():
        yield given, given.name
        return

    def unreadable(error: OSError) -> None:
        search.trouble.append(InputError(f"{error.filename}: may not be looked into; check its permissions"))

    found: list[tuple[str, Path]] = []
    for root, folders, files in os.walk(given, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in OWN]
        for path in (Path(root, name) for name in files if not name.startswith(".") and name not in OWN):
            if path.suffix.lower() in MEDIA_TYPES and path.is_file():
                found.append((path.relative_to(given).as_posix(), path))
            elif path.suffix.lower() in NOT_YET:
                search.trouble.append(InputError(f"{path}: {path.suffix} files are not read yet; save it as .txt"))
            else:
                search.passed_over += 1
    for uri, path in sorted(found):
        yield path, uri


def _ids(found: list[tuple[Path, str]]) -> list[str]:
    """The path without its ending; with it where two differ in it alone; with folders above where they are equal."""
    ids = [_without_ending(uri) for _, uri in found]
    names = Counter((path.parent, id_) for (path, _), id_ in zip(found, ids, strict=True))
    ids = [uri if names[path.parent, id_] > 1 else id_ for (path, uri), id_ in zip(found, ids, strict=True)]
    for above in range(1, 64):
        twice = {id_ for id_, count in Counter(ids).items() if count > 1}
        if not twice:
            break
        ids = [_from_above(*place, above) if id_ in twice else id_ for id_, place in zip(ids, found, strict=True)]
    return ids


def _from_above(path: Path, uri: str, above: int) -> str:
    parts = path.resolve().parts[1:]
    return _without_ending(_printable("/".join(parts[-(uri.count("/") + 1 + above) :])))


def _without_ending(uri: str) -> str:
    head, slash, name = uri.rpartition("/")
    return f"{head}{slash}{Path(name).stem or name}"


def _printable(name: str) -> str:
    """A name whose bytes are no text would not go into JSON."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
