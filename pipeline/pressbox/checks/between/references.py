"""What the desk has added as true, and which of it a claim of a release can be held against."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pressbox.claims import Claim
from pressbox.packs.tables import Reference


@dataclass(frozen=True, slots=True)
class Truth:
    """A value, who says so, and since when."""

    value: Any
    series: str | None
    scope: str
    source: str
    date: dt.date

    def is_value(self, value: Any) -> bool:
        """Whether it is the same value; of moments whose zones are known the same moment."""
        mine, theirs = _moment(self.value), _moment(value)
        if mine is None or theirs is None:
            return str(self.value) == str(value)
        if mine.tzinfo is None or theirs.tzinfo is None:
            return mine.replace(tzinfo=None) == theirs.replace(tzinfo=None)
        return mine == theirs

    @property
    def told(self) -> str:
        return f"the reference {self.source} of {self.date.isoformat()}"


class References:
    """References by what they are on; those on results and numbers by each of the entrants."""

    def __init__(self, rows: Iterable[Reference]) -> None:
        self._by_key: dict[tuple[str, str], list[Truth]] = defaultdict(list)
        for row in rows:
            truth = Truth(json.loads(row.value), row.series, row.scope, row.source, row.date)
            for key in keys_of(row.kind, row.key, row.attribute):
                self._by_key[key, row.attribute].append(truth)

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def on(self, claim: Claim) -> list[Truth]:
        """The references on what a claim is on, each value once, the freshest; of its series and its class."""
        if not self._by_key:
            return []
        found: dict[str, Truth] = {}
        for key in keys_of(claim.subject.kind, claim.subject.key, claim.attribute):
            for one in self._by_key.get((key, claim.attribute), ()):
                known = found.get(repr(one.value))
                if _fits(one, claim) and (known is None or known.date < one.date):
                    found[repr(one.value)] = one
        return list(found.values())

    def told(self, basis: str | None, claim: Claim) -> str | None:
        """A basis that says too that no reference applies, where there are references."""
        if not self._by_key or self.on(claim):
            return basis
        none = "no reference has this"
        return f"{basis}; {none}" if basis else none


def _moment(value: Any) -> dt.datetime | None:
    """'2026-05-09T10:00:00+02:00'; a day alone is none."""
    try:
        return dt.datetime.fromisoformat(value) if "T" in value else None
    except (TypeError, ValueError):
        return None


def _fits(truth: Truth, claim: Claim) -> bool:
    """Whether both are of one series, and of one class where they are results."""
    classes = truth.scope.partition("/")[0], claim.scope.partition("/")[0]
    return (None in (truth.series, claim.series) or truth.series == claim.series) and classes[0] == classes[1]


def keys_of(kind: str, key: str, attribute: str) -> list[str]:
    """What a claim is looked up by: a result by each entrant, a number of a car by event and entrant."""
    if kind != "result":
        return [f"{kind}/{key}"]
    head, _, entrants = key.rpartition("/")
    head = head.rpartition("/")[0] if attribute == "car_number" else head
    return [f"{kind}/{head}/{entrant}" for entrant in entrants.split("+")]
