"""Files to documents: opened, told what they are, and read by the module of their format."""

import io
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from pressbox.packs import Packs
from pressbox.sources.document import Document, Extract, documents_in
from pressbox.sources.finding import Found, printable, without_ending
from pressbox.sources.formats import Format, format_of
from pressbox.sources.options import Options
from pressbox.sources.skips import Skip, UnreadableError

LIMIT = 20_000_000  # bytes: the longest real release is a hundredth of it; more is a mistake, not a release


@dataclass(frozen=True, slots=True)
class Blob:
    """The bytes of a file, wherever it lies, and what it is called."""

    stream: BinaryIO
    uri: str | None
    id: str | None
    shown: str
    depth: int = 0

    def whole(self) -> bytes:
        """All of them, unless there are more than any release has."""
        self.stream.seek(0)
        data = self.stream.read(LIMIT + 1)
        if len(data) > LIMIT:
            raise UnreadableError("too-large", f"over {LIMIT // 1_000_000} MB, so no release")
        return data

    def inner(self, data: bytes, name: str, id_: str) -> "Blob":
        """A file that lies in this one."""
        return Blob(io.BytesIO(data), f"{self.uri}/{name}", id_, f"{self.shown}/{name}", self.depth + 1)


@dataclass(frozen=True, slots=True)
class Context:
    """What readers of files that hold others need: the options, the words of mail, and the other readers."""

    options: Options
    packs: Packs

    def documents(self, blob: Blob) -> Iterator[Document | Skip]:
        """The releases in a file; what is wrong with it is said as a skip, never raised."""
        try:
            format_ = format_of(blob.uri or "", blob.stream)
            for one in _read(blob, format_, self):
                yield one if isinstance(one, Skip) else _told_of(one, self.options)
        except UnreadableError as error:
            yield error.skip(blob.shown)
        except RecursionError:
            yield UnreadableError("bomb", "is made of parts within parts within parts").skip(blob.shown)
        except OSError as error:
            yield UnreadableError("unreadable", f"can't be read ({error.strerror or error})").skip(blob.shown)


def _told_of(document: Document, options: Options) -> Document:
    """A document with what a table beside it says."""
    if options.metadata is None:
        return document
    from pressbox.sources.metadata import with_metadata  # brings the readers of all tables

    return with_metadata(document, options.metadata, options)


class _ReadsOne(Protocol):
    def __call__(self, data: bytes, packs: Packs, /) -> Extract: ...


class _ReadsMany(Protocol):
    def __call__(self, blob: Blob, context: Context) -> Iterator[Document | Skip]: ...


def documents(found: Found, options: Options | None = None, packs: Packs | None = None) -> Iterator[Document | Skip]:
    """The releases in what was found, and what could not be read of it.

    A file holds one, an archive or a mailbox any number. `packs` have the words by which mails are taken apart.
    """
    context = Context(options or Options(), packs or _shipped())
    if found.path is None:
        yield from context.documents(_standard_input())
        return
    try:
        stream = _opened(found.path)
    except UnreadableError as error:
        yield error.skip(found.shown)
        return
    with stream:
        yield from context.documents(Blob(stream, found.uri, found.id, printable(found.shown)))


def read_file(path: str | os.PathLike[str], options: Options | None = None, packs: Packs | None = None) -> Document:
    """The first release in a file; raises InputError with the file's name and what to do about it."""
    name = printable(Path(path).name)
    for one in documents(Found(Path(path), name, without_ending(name)), options, packs):
        if isinstance(one, Skip):
            raise one.error()
        return one
    raise UnreadableError("empty", "holds no release").skip(str(path)).error()


def _read(blob: Blob, format_: Format, context: Context) -> Iterator[Document | Skip]:
    module = import_module(f"pressbox.sources.{format_.module}")
    if format_.holds_many:
        yield from cast("_ReadsMany", module.read)(blob, context)
        return
    data = blob.whole()
    extract = cast("_ReadsOne", module.read)(data, context.packs)
    if not extract.text.strip():
        raise UnreadableError("empty", "holds no text")
    yield from documents_in(extract, data, format_.media_type, blob.uri, blob.id)


@cache
def _shipped() -> Packs:
    return Packs()


def _standard_input() -> Blob:
    """Standard input is read whole: it can't be sought."""
    return Blob(io.BytesIO(sys.stdin.buffer.read(LIMIT + 1)), None, None, "standard input")


def _opened(path: Path) -> BinaryIO:
    """An ordinary file; what waits for a writer, or is none, would never end."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableError("no-file", "is a folder", "name a file in it")
        if not stat.S_ISREG(mode):
            raise UnreadableError("no-file", "is no ordinary file")
        return path.open("rb")
    except FileNotFoundError:
        broken = path.is_symlink()
        raise UnreadableError("missing", "is a link that leads nowhere" if broken else "no such file") from None
    except PermissionError:
        raise UnreadableError("no-permission", "may not be read") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError("unreadable", f"can't be read ({reason})", "check the path and the disk") from None
