"""A worker that some files are too much for, by their names."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from pressbox.corpus.desk import Desk
from pressbox.corpus.job import Job
from pressbox.corpus.reading import Read
from pressbox.corpus.worker import main
from pressbox.sources import Found


class BadDesk(Desk):
    def __init__(self, job: Job, out: Path) -> None:
        super().__init__(job, out)
        read = self._verbs["read"]
        self._verbs["read"] = lambda found: _read(found, read)


def _read(found: Found, read: Callable[[Found], Read]) -> Read:
    name = str(found.id)
    if name.startswith("hang"):
        time.sleep(600)
    if name.startswith("signal"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if name.startswith("memory"):
        return Read(str(len(bytearray(1 << 33))))
    return read(found)


if __name__ == "__main__":
    main(BadDesk)
