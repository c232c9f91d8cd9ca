"""One run on one folder of results at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressbox.errors import UsageError

NAME = ".pressbox.lock"


@contextmanager
def held(out: Path) -> Iterator[None]:
    """Holds the folder; whoever holds it already is told of in one line. A lock dies with its process."""
    path = out / NAME
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise UsageError(f"{out}: can't be written ({error.strerror}); check the folder") from None
    try:
        if not _taken(handle):
            raise UsageError(f"{out}: another run is at work on it; wait for its end, or name another folder with -o")
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:
        return _taken_on_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _taken_on_windows(handle: int) -> bool:
    import msvcrt

    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False
    return True
