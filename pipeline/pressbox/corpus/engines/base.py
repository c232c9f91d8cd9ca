"""What a run asks of an engine, whichever it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

EXHAUSTED = 3  # the exit code of a worker that ran out of memory


LostReason = Literal["too-slow", "memory", "crash"]


class Task(NamedTuple):
    """A verb of the worker, and what it is to be done with. Only with a limit is it stopped when it takes too long."""

    verb: str
    given: Any
    is_limited: bool = True


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that cost its worker: by the time it took, by memory, or by a crash."""

    reason: LostReason
    told: str
    cure: str = "look at the file, and report it if there is nothing odd about it"


class Engine(Protocol):
    def results(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any | Lost]]:
        """What came of each task, in the order in which they are done."""
        ...

    def close(self) -> None: ...
