"""Where a worker works: what it is asked for, and what it does then."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, get_args

from pressbox.checks import all_checks
from pressbox.checks.frame.check import Reach
from pressbox.checks.frame.run import Outcomes
from pressbox.checks.frame.selection import Policy
from pressbox.corpus.job import Job
from pressbox.corpus.reading import Reader
from pressbox.corpus.rows import Results, results_of
from pressbox.corpus.shelf import Block, Shelf, Whole, block_of_store
from pressbox.corpus.store import BLOCK, NAME, Store
from pressbox.extractor import Extractor

Group = tuple[str, int]  # its kind and its number


class Desk:
    """Rules, a reader of files, and the store to compare from, each made once."""

    def __init__(self, job: Job, out: Path, extractor: Extractor | None = None) -> None:
        extractor = extractor or job.extractor()
        len(extractor.packs.names)  # the largest of the tables: made now, not within the first file's time
        self._job = job
        self._packs = extractor.packs
        self._out = out
        self._reader = Reader(job, extractor)
        self._shelf: Shelf | None = None
        runs = [one for one in all_checks() if one.across and job.runs(one)]
        self._checks = {reach: [one for one in runs if one.reach == reach] for reach in get_args(Reach)}
        self._usual = job.policy({})
        self._verbs: dict[str, Callable[[Any], Any]] = {
            "read": self._reader.read,
            "replaced": lambda _: self.shelf.replaced(),
            "versions": lambda _: self.shelf.versions(),
            "groups": self.groups,
            "all": lambda _: self.all(),
        }

    def do(self, verb: str, given: Any) -> Any:
        return self._verbs[verb](given)

    @property
    def shelf(self) -> Shelf:
        if self._shelf is None:
            self._shelf = Shelf(Store(self._out / NAME), self._packs, self._job.settings.house)
        return self._shelf

    def groups(self, groups: Iterable[Group]) -> list[tuple[Group, Results]]:
        """What does not fit in blocks and among what one sender says."""
        return [((kind, number), self._group(kind, number)) for kind, number in groups]

    def _group(self, kind: str, number: int) -> Results:
        if kind == BLOCK:
            return self._compared(block_of_store(self.shelf, number), "block")
        return self._compared(Block(self.shelf, [], {}, self.shelf.of_sender(number)), "sender")

    def all(self) -> Results:
        """What can only be seen of all releases together."""
        return self._compared(Whole(self.shelf), "all")

    def _compared(self, block: Block, reach: Reach) -> Results:
        outcomes = Outcomes(policy=self._policy(block))
        for check in self._checks[reach]:
            if check.across is not None:
                outcomes.take(check, check.across(block))
        return results_of(outcomes)

    def _policy(self, block: Block) -> Policy:
        """What is wished of the releases of a block, which may depend on where they are from."""
        if not self._job.settings.per_path:
            return self._usual
        ids = {claim.evidence.release for claim in block.claims} | {head.id for head in block.current}
        return self._job.policy({id_: path for id_ in ids if (path := self.shelf.path(id_)) is not None})
