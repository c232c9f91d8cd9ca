"""PDFs: read by a process of its own (`pdf_process.py`), which may crash, hang or swell without harm to this one."""

import atexit
import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer
from typing import Any, cast

from pressbox.packs import Packs
from pressbox.sources.document import Extract
from pressbox.sources.pages import paged
from pressbox.sources.skips import Reason, UnreadableError

DEADLINE = 30.0  # seconds for one file
_END = b"%%EOF"
_TAIL = 2048  # bytes in which a whole file says that it ends
_ENOUGH = 16  # letters that a file with any text has
_FAULTS: dict[str, tuple[Reason, str]] = {
    "encrypted": ("encrypted", "is encrypted"),
    "damaged": ("cut", "is no whole PDF: it is damaged"),
    "long": ("too-large", "has too many pages for a release"),
    "memory": ("bomb", "takes more memory than any release"),
}


def read(data: bytes, _packs: Packs) -> Extract:
    """The text of a file; one whose pages are pictures has none."""
    if _END not in data[-_TAIL:]:
        raise UnreadableError("cut", "is no whole PDF: its end is missing")
    answer = _process.ask(data)
    if fault := answer.get("fault"):
        raise UnreadableError(*_FAULTS[fault])
    text = paged(answer["pages"])
    if sum(char.isalnum() for char in text) < _ENOUGH:
        raise UnreadableError("no-text", "has no text, only pictures of it")
    return Extract(text, "utf-8")


class _Process:
    """The process that reads PDFs, started when it is first needed and again where it has died."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def ask(self, data: bytes) -> dict[str, Any]:
        with self._lock:
            running = self._started()
            late = Timer(DEADLINE, running.kill)
            late.start()
            try:
                return _exchanged(running, data)
            except (OSError, EOFError):
                overdue = not late.is_alive()
                self.stop()
            finally:
                late.cancel()
        if overdue:
            raise UnreadableError("too-slow", f"takes over {DEADLINE:.0f} s to read")
        raise UnreadableError("bomb", "ends the program that reads PDFs, by its size or by a fault in it")

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._running is None or self._running.poll() is not None or self._owner != os.getpid():
            program = [sys.executable, "-P", str(Path(__file__).with_name("pdf_process.py"))]
            self._running = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
            self._owner = os.getpid()
        return self._running

    def stop(self) -> None:
        running, self._running = self._running, None
        if running is None or self._owner != os.getpid():
            return
        running.kill()
        for pipe in (running.stdin, running.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        running.wait()


def _exchanged(running: "subprocess.Popen[bytes]", data: bytes) -> dict[str, Any]:
    """What the process says of a file: both sides tell the number of bytes before they send them."""
    assert running.stdin and running.stdout  # noqa: S101 - it was started with pipes
    running.stdin.write(len(data).to_bytes(8, "big") + data)
    running.stdin.flush()
    length = running.stdout.read(8)
    answer = running.stdout.read(int.from_bytes(length, "big"))
    if len(length) < 8 or len(answer) < int.from_bytes(length, "big"):
        raise EOFError
    return cast("dict[str, Any]", json.loads(answer))


_process = _Process()
atexit.register(_process.stop)
