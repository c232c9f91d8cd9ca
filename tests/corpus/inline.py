"""An engine without processes, for tests that start many runs; it may be stopped in the midst of its work."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pressbox.corpus.desk import Desk
from pressbox.corpus.engines.base import Lost, Task
from pressbox.corpus.job import Job


class StoppedError(Exception):
    """What stands for a kill."""


class Inline:
    def __init__(self, job: Job, out: Path, workers: int, *, stop_after: int | None = None) -> None:
        self._desk = Desk(job, out, _extractor(job))
        self._left = stop_after

    def results(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any | Lost]]:
        for task in tasks:
            if self._left is not None:
                self._left -= 1
                if self._left < 0:
                    raise StoppedError
            yield task, self._desk.do(task.verb, task.given)

    def close(self) -> None:
        self._desk.shelf.store.close()


@cache
def _shared() -> dict[str, Any]:
    return {}


def _extractor(job: Job) -> Any:
    """One for all tests that read alike."""
    files = [path for folder in job.local for path in sorted(folder.iterdir())]
    known = [path.read_bytes() for path in (*files, *job.corrections)]
    key = repr((job.rules, job.local, job.corrections, job.language, known))
    made = _shared()
    if key not in made:
        made[key] = job.extractor()
    return made[key]
