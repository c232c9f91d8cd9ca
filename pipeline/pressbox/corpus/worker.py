"""A worker: reads one release after another, and says after each what came of it.

`python -m pressbox.corpus.worker` is started by an engine, never by people.
"""

import os
import signal
import sys
from collections.abc import Callable
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, BinaryIO

from pressbox.collector import put_to_rest, set_aside
from pressbox.corpus.engines.base import EXHAUSTED
from pressbox.corpus.engines.local import received, send
from pressbox.corpus.job import Job
from pressbox.errors import PressboxError

if TYPE_CHECKING:
    from pathlib import Path

    from pressbox.corpus.desk import Desk


def main(make: "Callable[[Job, Path], Desk] | None" = None) -> None:
    """Take a job and the folder of its results, then tasks, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who conducts
    answers, questions = _own_pipe(), sys.stdin.buffer
    inbox: Queue[Any] = Queue()
    Thread(target=_listen, args=(questions, inbox), daemon=True).start()
    job, out = inbox.get()
    try:
        desk = _desk(job, out, make)
    except PressboxError as error:
        send(answers, ("failed", error))
        return
    send(answers, ("ready", None))
    while True:
        verb, given = inbox.get()
        try:
            said = desk.do(verb, given)
        except MemoryError:
            os._exit(EXHAUSTED)
        send(answers, ("done", said))


def _own_pipe() -> BinaryIO:
    """Where answers go: what else is printed goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _listen(questions: BinaryIO, inbox: "Queue[Any]") -> None:
    """Ends the worker as soon as nobody asks any more, even where it is in the midst of a release."""
    for message in received(questions):
        inbox.put(message)
    os._exit(0)


def _desk(job: Job, out: "Path", make: "Callable[[Job, Path], Desk] | None") -> "Desk":
    from pressbox.corpus.desk import Desk

    _limit_memory(job.limits.memory)
    put_to_rest()
    desk = (make or Desk)(job, out)
    set_aside()
    return desk


def _limit_memory(megabytes: int) -> None:
    """No release may take more; on systems that know no such limit there is none."""
    try:
        import resource
    except ImportError:
        return
    if megabytes:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024, hard))


if __name__ == "__main__":
    main()
