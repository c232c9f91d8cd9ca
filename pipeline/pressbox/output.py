"""Where records go: a file that is there whole or not at all, or standard output."""

import contextlib
import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from pressbox.errors import UsageError


class Lines(Protocol):
    def __call__(self, line: str) -> None: ...


@contextmanager
def lines_to(target: str | None) -> Iterator[Lines]:
    """A function that writes a line: to standard output, or to a file that takes its name only when all is written."""
    if target is None or target == "-":
        yield _to_terminal() if _is_narrow_terminal() else _to(sys.stdout.buffer)
        return
    with bytes_to(target) as stream:
        yield _to(stream)


@contextmanager
def bytes_to(target: str) -> Iterator[BinaryIO]:
    """A file that takes its name only when all is written."""
    named = Path(target)
    if named.is_dir():
        raise UsageError(f"{target}: is a folder; name a file for the records")
    if named.exists() and not named.is_file():
        with named.open("wb") as stream:  # a pipe or a device keeps its name
            yield stream
        return
    with _aside(Path(os.path.realpath(named)), target) as stream:  # a link stays a link
        yield stream


@contextmanager
def _aside(path: Path, target: str) -> Iterator[BinaryIO]:
    try:
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise UsageError(f"{target}: can't be written ({error.strerror}); check the folder") from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        _give_usual_mode(Path(aside), path)
        Path(aside).replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            Path(aside).unlink()
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            raise UsageError(f"{target}: can't be written ({error.strerror}); make room on the disk") from None
        raise


def _give_usual_mode(aside: Path, path: Path) -> None:
    """A temporary file is closed to others; the finished one is as open as the one it replaces, or as any new file."""
    if path.exists():
        mode = stat.S_IMODE(path.stat().st_mode)
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    with contextlib.suppress(OSError):
        aside.chmod(mode)


def _to(stream: BinaryIO) -> Lines:
    """Records are UTF-8 with one kind of line end on every system."""

    def write(line: str) -> None:
        stream.write(line.encode("utf-8") + b"\n")

    return write


def _is_narrow_terminal() -> bool:
    return sys.stdout.isatty() and sys.stdout.encoding.lower().replace("-", "") != "utf8"


def _to_terminal() -> Lines:
    """A terminal that shows no UTF-8 gets JSON's own escapes, which say the same."""

    def write(line: str) -> None:
        escaped = "".join(char if char < "\x80" else "".join(_escapes(char)) for char in line)
        sys.stdout.write(escaped + "\n")

    return write


def _escapes(char: str) -> Iterator[str]:
    units = char.encode("utf-16-be")
    for at in range(0, len(units), 2):
        yield f"\\u{units[at]:02x}{units[at + 1]:02x}"
