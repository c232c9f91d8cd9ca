"""A run: read what is new, compare, write what came of it. Only the conductor, which is here, writes."""

import json
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pressbox import __version__
from pressbox.checks import all_checks
from pressbox.corpus import outputs
from pressbox.corpus.desk import Group
from pressbox.corpus.engines.base import Engine, Lost, Task
from pressbox.corpus.engines.local import Crew
from pressbox.corpus.findings import Findings
from pressbox.corpus.job import Job, digest
from pressbox.corpus.lock import held
from pressbox.corpus.reading import Read, sha256_of
from pressbox.corpus.resume import Plan, limits_of, plan_of
from pressbox.corpus.rows import Results, number
from pressbox.corpus.store import ALL, NAME, Store
from pressbox.corpus.taught import relearn
from pressbox.corpus.telling import Progress, Silent, Summary
from pressbox.errors import UsageError
from pressbox.sources import Found, Options, Search, Skip, find

Engines = Callable[[Job, Path, int], Engine]  # made with a folder of results, and so many workers
_GROUPS = 40  # blocks that are compared at a time
_MOST = 200  # files, and
_LONGEST = 1.0  # seconds, that a kill may cost


@dataclass(slots=True)
class Run:
    """One run on one folder of results, which it holds."""

    out: Path
    store: Store
    job: Job
    progress: Progress
    knowledge: str
    stale: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)  # files of which the store has something
    taught: frozenset[str] = frozenset()  # those of them that are read again for names of people alone

    def read(self, plan: Plan, engine: Engine) -> None:
        """Read what is to be read, and keep it as it comes."""
        self.progress.begin("reading", plan.count)
        self.known = {str(found.id) for found in (*plan.changed, *plan.again)}
        self.taught = frozenset(plan.taught)
        tasks = (Task("read", found) for found in plan.to_read)
        come: list[tuple[Found, Read]] = []
        since = time.monotonic()
        for task, said in engine.results(tasks):
            come.append((task.given, self._read(task.given, said)))
            self.progress.step(skips=len(come[-1][1].skips))
            if len(come) >= _MOST or time.monotonic() - since > _LONGEST:
                self._keep(come)
                come, since = [], time.monotonic()
        self._keep(come)
        self.progress.end()

    def _read(self, found: Found, said: Any) -> Read:
        if isinstance(said, Lost):
            return Read(sha256_of(found.path), skips=(Skip(found.shown, said.reason, said.told, said.cure),))
        read: Read = said
        self.stale.update(read.stale)
        return read

    def _keep(self, come: list[tuple[Found, Read]]) -> None:
        with self.store.transaction():
            for found, read in come:
                file = str(found.id)
                if file in self.taught and self.store.holds(file, read.releases):
                    self.store.unlist(file)
                    self._list(found, read)
                    for one in read.releases:
                        self.store.put(one.n, one.results)
                    continue
                if file in self.known:
                    self.store.forget(file)
                self._list(found, read)
                for one in read.releases:
                    self.store.keep(file, one)

    def _list(self, found: Found, read: Read) -> None:
        is_lost = any(skip.reason in {"too-slow", "memory", "crash"} for skip in read.skips)
        limits = limits_of(self.job) if is_lost else ""
        row = (found.id, found.uri or "", str(found.path), read.sha256, self.knowledge, limits)
        self.store.db.execute("insert into file values (?, ?, ?, ?, ?, ?)", row)
        self.store.db.executemany(
            "insert into skip values (?, ?, ?, ?, ?, ?)",
            [(found.id, n, one.uri, one.reason, one.what, one.cure) for n, one in enumerate(read.skips)],
        )

    def note(self, trouble: Iterable[Skip]) -> None:
        """What can't even be looked into belongs to no file; it is told as it is now."""
        rows = [("", n, one.uri, one.reason, one.what, one.cure) for n, one in enumerate(sorted(trouble, key=str))]
        if rows == list(self.store.rows("select * from skip where file = '' order by n")):
            return
        with self.store.transaction():
            self.store.tell("outputs", "{}")
            self.store.db.execute("delete from skip where file = ''")
            self.store.db.executemany("insert into skip values (?, ?, ?, ?, ?, ?)", rows)

    def leave(self, files: Iterable[str]) -> None:
        """Take out what is gone."""
        with self.store.transaction():
            for file in files:
                self.store.forget(file)

    def compare(self, engine: Engine) -> None:
        """Look again at all that a release which has come, gone or changed is compared in."""
        self._relate("replaced_by", self._asked(engine, "replaced"))
        self._relate("version_of", self._asked(engine, "versions"))
        with self.store.transaction():
            self.store.spread()
        groups = list(self.store.rows("select kind, grp from dirty where kind <> ? order by kind, grp", ALL))
        self.progress.begin("comparing", len(groups))
        pieces = (groups[at : at + _GROUPS] for at in range(0, len(groups), _GROUPS))
        for _, said in engine.results(Task("groups", piece, is_limited=False) for piece in pieces):
            results = self._not_lost(said)
            self._put(results)
            self.progress.step(len(results))
        everything = self._asked(engine, "all")
        with self.store.transaction():
            self.store.put(0, everything)
            self.store.db.execute("delete from dirty")
        self.progress.end()

    def _put(self, results: list[tuple[Group, Results]]) -> None:
        with self.store.transaction():
            for (kind, group), result in results:
                self.store.put(group, result)
                self.store.db.execute("delete from dirty where kind = ? and grp = ?", (kind, group))

    def _asked(self, engine: Engine, verb: str) -> Any:
        ((_, said),) = engine.results([Task(verb, None, is_limited=False)])
        return self._not_lost(said)

    def _not_lost(self, said: Any) -> Any:
        if isinstance(said, Lost):
            raise UsageError(f"{self.out}: comparing {said.told}; {said.cure}")
        return said

    def _relate(self, column: str, to: dict[str, str]) -> None:
        """Keep which other release each one hangs on. Those of which that has changed are compared again."""
        known = dict(self.store.rows(f"select id, {column} from release where {column} is not null"))  # noqa: S608
        with self.store.transaction():
            for id_ in sorted(known.keys() | to.keys()):
                if known.get(id_) != to.get(id_):
                    self.store.db.execute(f"update release set {column} = ? where id = ?", (to.get(id_), id_))  # noqa: S608
                    self.store.touch(number(id_))


def run(
    paths: Iterable[str | os.PathLike[str]], out: Path, job: Job, *, workers: int = 0,
    progress: Progress | None = None, known_skips: Path | None = None, engine: Engines = Crew,
    page: bool | None = None,
) -> Summary:  # fmt: skip
    """Read, compare and report. Whatever happens, `out` holds the results of this run or those of the one before.

    A `page` for people is written where there are not too many releases for one, or where it is wished.
    """
    known = outputs.read_skips(known_skips) if known_skips else None
    search = _searched(paths, out, job.options)
    out.mkdir(parents=True, exist_ok=True)
    _refuse_foreign(out)
    with held(out):
        outputs.sweep(out)
        store = Store(out / NAME, write=True)
        try:
            knowledge = digest(f"{name} {value}".encode() for name, value in job.knowledge().items())
            the_run = Run(out, store, job, progress or Silent(), knowledge)
            if line := relearn(store, job):
                the_run.progress.note(line)
            plan = plan_of(search.files, store, job, knowledge)
            the_run.note(search.trouble)
            _conduct(the_run, plan, engine, workers or os.cpu_count() or 1)
            return _finish(the_run, plan, search, known, page)
        finally:
            store.close()


def _searched(paths: Iterable[str | os.PathLike[str]], out: Path, options: Options) -> Search:
    """The files to be read: the results of an earlier run are none of them."""
    given = list(paths)
    if "-" in given:
        raise UsageError("-: a run reads files and folders; `pressbox extract -` reads standard input")
    search = find(given, options)
    home = out.resolve()
    search.files = [found for found in search.files if found.path and not found.path.resolve().is_relative_to(home)]
    if not search.files and not search.trouble:
        raise UsageError("nothing to read: no release in what was given")
    return search


def _refuse_foreign(out: Path) -> None:
    if (out / NAME).exists():
        return
    taken = [name for name in outputs.NAMES if (out / name).exists()]
    if taken:
        raise UsageError(f"{out / taken[0]}: is there already and is no result of a run; name another folder with -o")


def _conduct(the_run: Run, plan: Plan, engines: Engines, workers: int) -> None:
    """Read and compare where anything has changed since the results that are there."""
    store = the_run.store
    if not (plan.count or plan.gone or store.is_dirty()):
        return
    with store.transaction():
        store.tell("outputs", "{}")  # they are no longer those of the store
        store.tell("checks", " ".join(one.code for one in all_checks() if the_run.job.runs(one)))
    the_run.leave(plan.gone)
    engine = engines(the_run.job, the_run.out, max(1, min(workers, plan.count or 1)))
    try:
        if plan.count:
            the_run.read(plan, engine)
        if store.is_dirty():
            the_run.compare(engine)
    finally:
        engine.close()


def _finish(the_run: Run, plan: Plan, search: Search, known: set[tuple[str, str]] | None, page: bool | None) -> Summary:
    """Write what came of it, where that is not what is there already."""
    store = the_run.store
    skips = tuple(outputs.skips(store))
    newly = tuple(one for one in skips if (one.uri, one.reason) not in known) if known is not None else skips
    counts = Findings(store).counts()
    releases = store.one("select count(*) from release")[0]
    about = {
        "pressbox": __version__, "knowledge": the_run.job.knowledge(),
        "files": {"expected": len(search.files), "read": len(search.files) - len({one.uri for one in skips}),
                  "skipped": len(skips), "newly_skipped": len(newly)},
        "releases": releases, "findings": counts,
    }  # fmt: skip
    is_told = json.dumps(about) == store.about("run")
    if not is_told or not outputs.are_there(the_run.out, store):
        outputs.write(the_run.out, store, about)
    shown = outputs.show(the_run.out, store, the_run.job, wished=page)
    added, removed = store.told(json.dumps(about))
    return Summary(
        the_run.out, len(search.files), len(plan.new), len(plan.changed), len(plan.again), len(plan.gone),
        plan.unchanged, releases, skips, tuple(sorted(the_run.stale)), search.passed_over, counts, added, removed,
        newly, shown,
    )  # fmt: skip
