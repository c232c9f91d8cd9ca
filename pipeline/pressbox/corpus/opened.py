"""The results of a run, opened from Python: releases, findings and claims one by one, or as rows of a table."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pressbox.claims import Claim
from pressbox.corpus import outputs, records
from pressbox.corpus.findings import Findings
from pressbox.corpus.rows import claim_of_row
from pressbox.corpus.store import NAME, Store
from pressbox.models import Finding, Release
from pressbox.sources import Skip

_CLAIMS = """select release.id, kind, key, attribute, value, role, series, scope, certainty, start, end, text
    from claim join release on release.n = claim.release where not claim.told order by release.id, claim.n"""


class Corpus:
    """What `pressbox run` has kept in a folder: `with Corpus("results") as corpus: …`. Nothing is read into memory."""

    def __init__(self, out: str | os.PathLike[str]) -> None:
        self._store = Store(Path(out) / NAME)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    def __len__(self) -> int:
        """How many releases there are."""
        return int(self._store.one("select count(*) from release")[0])

    def __iter__(self) -> Iterator[Release]:
        return self.releases()

    def __getitem__(self, id_: str) -> Release:
        """The release of an id."""
        found = records.release(self._store, id_)
        if found is None:
            raise KeyError(id_)
        return found

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, str) and self._store.one("select 1 from release where id = ?", id_) is not None

    def ids(self) -> Iterator[str]:
        for (id_,) in self._store.rows("select id from release order by id"):
            yield id_

    def paths(self) -> dict[str, str]:
        """The file that each release was read from, by id."""
        return dict(self._store.rows("select release.id, path from release join file on file.id = file"))

    def releases(self) -> Iterator[Release]:
        """All releases, in the order of their ids."""
        return records.releases(self._store)

    def findings(self) -> Iterator[Finding]:
        """All findings, the worst first."""
        return iter(Findings(self._store))

    def claims(self) -> Iterator[Claim]:
        """All that the releases claim, release by release."""
        for id_, *row in self._store.rows(_CLAIMS):
            yield claim_of_row(id_, tuple(row))

    def skips(self) -> Iterator[Skip]:
        """What was not read, and why."""
        return outputs.skips(self._store)

    def table(self, name: str) -> Iterator[dict[str, Any]]:
        """'releases', 'findings', 'claims' or 'skips' as flat rows: `pandas.DataFrame(corpus.table("claims"))`."""
        if name == "claims":
            return (claim.as_row() for claim in self.claims())
        if name == "findings":
            return map(_finding, self.findings())
        if name == "releases":
            return map(_release, self.releases())
        if name == "skips":
            return ({"uri": one.uri, "reason": one.reason, "what": one.what, "cure": one.cure} for one in self.skips())
        raise KeyError(name)


def _finding(finding: Finding) -> dict[str, Any]:
    releases = {place.release: None for value in finding.values for place in value.evidence}
    return {
        "fingerprint": finding.fingerprint, "code": finding.code, "name": finding.name, "severity": finding.severity,
        "message": finding.message, "kind": finding.subject.kind, "key": finding.subject.key,
        "attribute": finding.attribute, "suggestion": _plain(finding.suggestion), "basis": finding.basis,
        "releases": " ".join(releases), "parent": finding.parent,
    }  # fmt: skip


def _release(release: Release) -> dict[str, Any]:
    event, published, sender = release.event, release.published, release.sender
    return {
        "id": release.id, "uri": release.source.uri, "language": release.language, "kind": release.kind,
        "title": release.title.text if release.title else None, "sender": sender.name if sender else None,
        "earliest": published.earliest if published else None, "latest": published.latest if published else None,
        "series": event.series if event else None, "season": event.season if event else None,
        "round": event.round if event else None, "venue": event.venue if event else None,
        "start": event.start if event else None, "end": event.end if event else None,
    }  # fmt: skip


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | None) else json.dumps(value, ensure_ascii=False)
