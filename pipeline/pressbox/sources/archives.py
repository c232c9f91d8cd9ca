"""Archives: zip, tar and tar.gz, one file of them at a time, within limits and never outside of them."""

import gzip
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from pressbox.sources.document import Document
from pressbox.sources.finding import is_own, printable, without_ending
from pressbox.sources.formats import ENDINGS, NOT_READ, ZIP, ending_of, format_of
from pressbox.sources.skips import Skip, UnreadableError

if TYPE_CHECKING:
    from pressbox.sources.reading import Blob, Context

DEEPEST = 3  # archives within one another
LARGEST = 20_000_000  # bytes of a file when it is unpacked
MOST = 2_000_000_000  # bytes of all of them
_RATIO = 200  # bytes that one byte unpacks to: text of any kind has a twentieth of it
_FREE = 1_000_000  # bytes that are no bomb, whatever they were packed to


class _Member(NamedTuple):
    """A file in an archive."""

    name: str
    size: int
    read: Callable[[], bytes]


def read(blob: "Blob", context: "Context") -> Iterator[Document | Skip]:
    """The releases in an archive."""
    if blob.depth >= DEEPEST:
        raise UnreadableError("nested", f"is an archive within {DEEPEST} others")
    is_zip = format_of("", blob.stream) is ZIP
    names = Counter(without_ending(name) for name in (_names_of_zip(blob) if is_zip else _names_of_tar(blob)))
    left = MOST
    for one in _zipped(blob) if is_zip else _tarred(blob):
        name = _safe(one.name)
        if name is None:
            yield UnreadableError("outside", "lies outside of its archive").skip(_shown(blob, printable(one.name)))
        elif ending_of(name) in NOT_READ:
            yield UnreadableError("unsupported", f"{ending_of(name)} files are not read").skip(_shown(blob, name))
        elif not is_own(name) and _is_wanted(name, context):
            left -= one.size
            yield from _read(one._replace(name=name), names, blob, context, left)


def _read(
    member: _Member, names: Counter[str], blob: "Blob", context: "Context", left: int
) -> Iterator[Document | Skip]:  # fmt: skip
    bare = without_ending(member.name)
    try:
        if left < 0:
            raise UnreadableError("bomb", "lies in an archive that unpacks to over 2 GB")
        data = member.read()
    except UnreadableError as error:
        yield error.skip(_shown(blob, member.name))
        return
    id_ = member.name if names[bare] > 1 else bare
    yield from context.documents(blob.inner(data, member.name, f"{blob.uri or blob.id}/{id_}"))


def _is_wanted(name: str, context: "Context") -> bool:
    format_ = ENDINGS.get(ending_of(name))
    return format_ is not None and (not format_.is_table or bool(context.options.text_column))


def _shown(blob: "Blob", name: str) -> str:
    return f"{blob.shown}/{name}"


def _safe(name: str) -> str | None:
    """A name as a path within the archive; None of one that leads out of it."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return None
    return printable(path.as_posix())


# ----------------------------------------------------------------------------------------------------------- zip
def _opened(blob: "Blob") -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(blob.stream)
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UnreadableError("cut", "is no whole zip file: its end is missing or damaged") from None


def _names_of_zip(blob: "Blob") -> list[str]:
    return [name for name in _opened(blob).namelist() if not name.endswith("/")]


def _zipped(blob: "Blob") -> Iterator[_Member]:
    packed = _opened(blob)
    for info in sorted(packed.infolist(), key=lambda one: one.filename):
        if not info.is_dir():
            yield _Member(info.filename, info.file_size, _unzipping(packed, info))


def _unzipping(packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], bytes]:
    def unzip() -> bytes:
        if info.flag_bits & 1:
            raise UnreadableError("encrypted", "is encrypted")
        _refuse_bomb(info.file_size, info.compress_size)
        try:
            with packed.open(info) as stream:
                return _limited(stream.read(LARGEST + 1))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise UnreadableError("cut", "is damaged in its archive") from None

    return unzip


def _refuse_bomb(size: int, packed: int) -> None:
    if size > LARGEST:
        raise UnreadableError("too-large", f"over {LARGEST // 1_000_000} MB, so no release")
    if size > _FREE and size > _RATIO * max(packed, 1):
        raise UnreadableError("bomb", f"unpacks to over {_RATIO} times its size")


def _limited(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise UnreadableError("bomb", "unpacks to more than it says")
    return data


# ----------------------------------------------------------------------------------------------------------- tar
def _names_of_tar(blob: "Blob") -> list[str]:
    return [one.name for one in _tarred(blob)]


def _tarred(blob: "Blob") -> Iterator[_Member]:
    """The files of a tar, in their order: it is read from front to back. Links are none."""
    try:
        with tarfile.open(fileobj=cast("BinaryIO", _Unpacking(blob.stream)), mode="r|") as packed:
            for info in packed:
                if info.isfile():
                    yield _Member(info.name, info.size, _untarring(packed, info))
    except (tarfile.TarError, gzip.BadGzipFile, zlib.error, EOFError, OSError):
        raise UnreadableError("cut", "is no whole tar file: its end is missing or damaged") from None


class _Unpacking:
    """A stream that is unpacked while it is read, to some end."""

    def __init__(self, stream: BinaryIO) -> None:
        stream.seek(0)
        is_packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        self._stream: BinaryIO = cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if is_packed else stream
        self._left = MOST

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise UnreadableError("bomb", f"unpacks to over {MOST // 1_000_000_000} GB")
        return data


def _untarring(packed: tarfile.TarFile, info: tarfile.TarInfo) -> Callable[[], bytes]:
    def untar() -> bytes:
        if info.size > LARGEST:
            raise UnreadableError("too-large", f"over {LARGEST // 1_000_000} MB, so no release")
        stream = packed.extractfile(info)
        return stream.read(LARGEST) if stream else b""

    return untar
