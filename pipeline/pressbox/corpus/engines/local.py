"""Processes of this machine, each watched: one that hangs or dies costs the one file that it had in hand.

A worker says after each task what came of it, so that it is always known which one it is at. It is started as a
program of its own, not as a copy of this process: a script without `if __name__ == "__main__"` may run it, too.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from pressbox.corpus.engines.base import EXHAUSTED, Lost, Task
from pressbox.corpus.job import Job
from pressbox.errors import PressboxError

_AHEAD = 4  # tasks that a worker has before it, so that it never waits
_TRIES = 2  # a worker may die of others' doing: of memory that they took
_LENGTH = 4  # bytes that say how long a message is


class Worker:
    """One process, the tasks that it has, and since when it has been at the first of them."""

    def __init__(self, job: Job, out: Path, inbox: "Queue[tuple[Worker, Any]]", program: str) -> None:
        self.tasks: deque[Task] = deque()
        self.since: float | None = None  # None until it is ready
        self.is_late = False
        command = [sys.executable, "-m", program]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_env())  # noqa: S603 - a module of ours
        self.send((job, out))
        Thread(target=self._listen, args=(inbox,), daemon=True).start()

    def _listen(self, inbox: "Queue[tuple[Worker, Any]]") -> None:
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        for message in received(self._process.stdout):
            inbox.put((self, message))
        inbox.put((self, None))

    def send(self, message: Any) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        with contextlib.suppress(OSError):  # it has died: that is told by what it says no more
            send(self._process.stdin, message)

    def give(self, task: Task) -> None:
        if not self.tasks and self.since is not None:
            self.since = time.monotonic()
        self.tasks.append(task)
        self.send(task[:2])

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> int:
        """Wait for its end: 0, or by which signal it came."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        return self._process.wait()


class Crew:
    """The workers of a run."""

    def __init__(self, job: Job, out: Path, workers: int, program: str = "pressbox.corpus.worker") -> None:
        self._job = job
        self._out = out
        self._program = program
        self._inbox: Queue[tuple[Worker, Any]] = Queue()
        self._workers = [self._new_worker() for _ in range(workers)]
        self._deaths: dict[int, int] = {}

    def _new_worker(self) -> Worker:
        return Worker(self._job, self._out, self._inbox, self._program)

    def results(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any | Lost]]:
        waiting = iter(tasks)
        again: deque[Task] = deque()
        while True:
            for worker in self._by_load():
                while len(worker.tasks) < _AHEAD:
                    task = again.popleft() if again else next(waiting, None)
                    if task is None:
                        break
                    worker.give(task)
            if not any(worker.tasks for worker in self._workers):
                return
            yield from self._next(again)

    def _by_load(self) -> list[Worker]:
        return sorted(self._workers, key=lambda worker: len(worker.tasks))

    def _next(self, again: "deque[Task]") -> Iterator[tuple[Task, Any | Lost]]:
        """What the next word of a worker means; while nobody says one, whether somebody takes too long."""
        try:
            worker, message = self._inbox.get(timeout=self._patience())
        except Empty:
            self._stop_the_late()
            return
        if worker not in self._workers:
            return
        if message is None:
            yield from self._bury(worker, again)
            return
        kind, said = message
        if kind == "failed":
            raise said if isinstance(said, PressboxError) else PressboxError(said)
        worker.since = time.monotonic()
        if kind == "done":
            yield worker.tasks.popleft(), said

    def _patience(self) -> float | None:
        ends = [end for worker in self._workers if (end := self._deadline(worker)) is not None]
        return max(0.0, min(ends) - time.monotonic()) if ends else None

    def _deadline(self, worker: Worker) -> float | None:
        """When a worker is to be through with what it is at."""
        seconds = self._job.limits.seconds
        is_limited = worker.tasks and worker.tasks[0].is_limited and seconds
        return worker.since + seconds if is_limited and worker.since is not None else None

    def _stop_the_late(self) -> None:
        for worker in self._workers:
            end = self._deadline(worker)
            if end is not None and time.monotonic() >= end:
                worker.is_late = True
                worker.kill()

    def _bury(self, worker: Worker, again: "deque[Task]") -> Iterator[tuple[Task, Any | Lost]]:
        """Put another in a dead worker's place. The task that it was at is tried once more, if it was not for time."""
        code = worker.end()
        if worker.since is None:
            raise PressboxError(f"a worker could not start (it ended with {code}); see the lines above")
        self._workers[self._workers.index(worker)] = self._new_worker()
        tasks = list(worker.tasks)
        if not tasks:
            return
        culprit, innocent = tasks[0], tasks[1:]
        again.extendleft(reversed(innocent))
        deaths = self._deaths[id(culprit)] = self._deaths.get(id(culprit), 0) + 1
        if worker.is_late:
            yield (
                culprit,
                Lost("too-slow", f"takes more than {self._job.limits.seconds:g} seconds", "raise --max-seconds"),
            )
        elif deaths < _TRIES:
            again.append(culprit)
        else:
            yield culprit, _lost(code, self._job)

    def close(self) -> None:
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.end()
        self._workers = []


def _lost(code: int, job: Job) -> Lost:
    """What a worker died of, by its exit code."""
    if code == EXHAUSTED:
        return Lost("memory", f"needs more than {job.limits.memory} MB of memory", "raise --max-memory")
    return Lost("crash", f"ended its worker by signal {-code}" if code < 0 else f"ended its worker with code {code}")


def _env() -> dict[str, str]:
    """Workers find the same modules as this process, wherever it has them from."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(str(Path(place).resolve()) for place in sys.path)}


def send(stream: IO[bytes], message: Any) -> None:
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def received(stream: IO[bytes]) -> Iterator[Any]:
    """All messages, until the other side is gone."""
    while True:
        try:
            head = stream.read(_LENGTH)
            data = stream.read(int.from_bytes(head, "big")) if len(head) == _LENGTH else b""
        except (OSError, ValueError):
            return
        if not data:
            return
        try:
            yield pickle.loads(data)  # noqa: S301 - it comes from a process of our own, over its own pipe
        except EOFError:
            return
