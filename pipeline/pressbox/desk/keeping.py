"""Files that people share and several programs may write: one writer at a time, each file whole or not at all."""

import contextlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressbox.errors import UsageError
from pressbox.output import lines_to

PATIENCE = 20.0  # seconds to wait for another writer
STALE = 120.0  # seconds: a lock that old was left behind by a program that died


@contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Nobody else writes into a folder while this runs; who waited reads the files again before writing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: can't be made ({error.strerror}); check the path") from None
    lock = folder / ".lock"
    _take(lock)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            lock.unlink()


def _take(lock: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return
        except FileExistsError:
            _clear(lock)
        except PermissionError as error:
            # Windows says so too while another program's lock is going away.
            if os.name != "nt":
                raise UsageError(f"{lock.parent}: can't be written ({error.strerror}); check its permissions") from None
        except OSError as error:
            raise UsageError(f"{lock.parent}: can't be written ({error.strerror}); check the disk") from None
        if time.monotonic() > until:
            raise UsageError(f"{lock}: another program writes here; remove it if none does")
        time.sleep(0.02)


def _clear(lock: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - lock.stat().st_mtime > STALE:
            lock.unlink()


def write_whole(path: Path, text: str) -> None:
    """The file takes its name only when all is written; `text` ends with a line end."""
    with lines_to(str(path)) as write:
        write(text.removesuffix("\n"))
