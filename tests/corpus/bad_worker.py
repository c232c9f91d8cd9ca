"""A worker that some files are too much for, by their names."""

import os
import signal
import time

from pressbox.corpus.reading import Desk, Read
from pressbox.corpus.worker import main
from pressbox.sources import Found


class BadDesk(Desk):
    def read(self, found: Found) -> Read:
        name = str(found.id)
        if name.startswith("hang"):
            time.sleep(600)
        if name.startswith("signal"):
            os.kill(os.getpid(), signal.SIGSEGV)
        if name.startswith("memory"):
            return Read(str(len(bytearray(1 << 33))))
        return super().read(found)


if __name__ == "__main__":
    main(BadDesk)
