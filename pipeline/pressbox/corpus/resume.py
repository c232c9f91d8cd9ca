"""Which files are to be read: what is new or has changed since the store took it, and what is gone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pressbox.corpus.job import Job, corrected
from pressbox.corpus.reading import sha256_of
from pressbox.corpus.store import Store
from pressbox.corpus.taught import taught_since
from pressbox.sources import Found


@dataclass(slots=True)
class Plan:
    """The files of a run, by what has become of them since the last one."""

    new: list[Found] = field(default_factory=list)
    changed: list[Found] = field(default_factory=list)
    again: list[Found] = field(default_factory=list)  # the same bytes, but other rules, corrections or limits
    taught: list[str] = field(default_factory=list)  # those of them that are read again for names of people alone
    gone: list[str] = field(default_factory=list)
    unchanged: int = 0

    @property
    def to_read(self) -> Iterator[Found]:
        yield from self.new
        yield from self.changed
        yield from self.again

    @property
    def count(self) -> int:
        return len(self.new) + len(self.changed) + len(self.again)


def plan_of(files: Iterable[Found], store: Store, job: Job, knowledge: str) -> Plan:
    """What is to be done. A file is known by its bytes; what it was called before is another file."""
    known = {row[0]: row[1:] for row in store.rows("select id, sha256, knowledge, limits from file")}
    stale = set(_corrected_otherwise(store, job))
    plan = Plan()
    for found in files:
        assert found.id is not None  # noqa: S101 - standard input was refused
        row = known.pop(found.id, None)
        if row is None:
            plan.new.append(found)
            continue
        sha256, before, limits = row
        if sha256 is None or sha256 != sha256_of(found.path):
            plan.changed.append(found)
        elif before != knowledge or found.id in stale or limits not in {"", limits_of(job)}:
            plan.again.append(found)
            plan.taught += [found.id] if before == taught_since(knowledge) else []
        else:
            plan.unchanged += 1
    plan.gone = sorted(known)
    return plan


def limits_of(job: Job) -> str:
    """What a file was given and could not do with: with other limits it is tried again."""
    return f"{job.limits.seconds:g} s, {job.limits.memory} MB"


def _corrected_otherwise(store: Store, job: Job) -> Iterator[str]:
    """The files of releases for which the corrections say something else than when they were read."""
    mending = job.mending()
    for id_, file, text_sha256, before in store.rows("select id, file, text_sha256, corrected from release"):
        entries = [*mending.for_text(text_sha256), *mending.outdated(id_, text_sha256)]
        if (entries or before) and corrected(entries) != before:
            yield file
