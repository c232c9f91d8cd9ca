"""The clean samples that slips are planted in: text and expected record, and what a carrier must agree with."""

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from benchmarks.slips import reference

SAMPLES = Path(__file__).parents[2] / "samples"
SEASON = SAMPLES / "season"


@dataclass(frozen=True)
class Sample:
    """A release of our own and its expected record."""

    id: str
    text: str
    record: dict[str, Any]
    held: bool = False  # scored, but never looked at

    @cached_property
    def event(self) -> dict[str, Any]:
        return self.record.get("event") or {}

    @cached_property
    def season(self) -> int | None:
        """The event's, else the year of publication."""
        published = self.record.get("published") or {}
        year = str(published.get("latest") or "")[:4]
        return self.event.get("season") or (int(year) if year else None)

    @cached_property
    def days(self) -> list[dt.date]:
        """The days of the event."""
        start, end = (self.event.get(key) for key in ("start", "end"))
        if not start or not end:
            return []
        first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
        return [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]

    @cached_property
    def told_days(self) -> list[dt.date]:
        """The same where the text dates its first and its last day: without that, other days contradict nothing."""
        dates = [date for date in self.items("dates") if date["kind"] == "explicit"]
        ends = {str(date[key]) for date in dates for key in ("start", "end")}
        return self.days if self.days and {str(self.days[0]), str(self.days[-1])} <= ends else []

    @cached_property
    def published(self) -> tuple[dt.date, dt.date] | None:
        known = self.record.get("published") or {}
        if not known.get("earliest") or not known.get("latest"):
            return None
        return dt.date.fromisoformat(known["earliest"]), dt.date.fromisoformat(known["latest"])

    @cached_property
    def circuit(self) -> dict[str, str] | None:
        return reference.circuits().get(str(self.event.get("venue")))

    @cached_property
    def venue(self) -> str | None:
        """The venue as this release calls it."""
        names = [place["text"] for place in self.items("places") if place.get("id") == self.event.get("venue")]
        return names[0] if names and self.event.get("venue") else None

    @cached_property
    def series(self) -> str | None:
        """The series as this release calls it."""
        id_ = self.event.get("series")
        if not id_:
            return None
        return next((name for name in reference.series_names(id_) if name in self.text), self._named(id_))

    def _named(self, id_: str) -> str | None:
        """The words of the text whose kebab-case is the id."""
        count, words = id_.count("-") + 1, self.text.replace(",", " , ").split()
        for at in range(len(words) - count + 1):
            said = " ".join(words[at : at + count]).strip(".:()")
            if said.casefold().replace(" ", "-") == id_:
                return said
        return None

    def items(self, field: str) -> list[dict[str, Any]]:
        """Those of a list that are not open."""
        return [item for item in self.record.get(field) or [] if not item.get("optional")]

    def numbered(self, kind: str) -> bool:
        """Whether the sessions of a kind have numbers here, as far as it is told."""
        told = [item["number"] for item in self.items("sessions") if item["kind"] == kind]
        told += [r["session"]["number"] for r in self.items("results") if r["session"] and r["session"]["kind"] == kind]
        return not told or any(number is not None for number in told)

    @cached_property
    def has_timetable(self) -> bool:
        return bool(self.items("sessions"))

    @cached_property
    def taken(self) -> set[int]:
        """Positions that somebody has."""
        return {result["position"] for result in self.items("results") if result["position"]}

    @cached_property
    def grid_sizes(self) -> set[int]:
        """Numbers of cars that are told."""
        facts = {fact["value"] for fact in self.items("facts") if fact["attribute"] == "grid_size"}
        return facts | {result["field_size"] for result in self.items("results") if result["field_size"]}

    def facts(self, attribute: str) -> list[Any]:
        return [fact["value"] for fact in self.items("facts") if fact["attribute"] == attribute]


def _read(path: Path) -> Sample:
    text, record = path.with_suffix(".txt").read_text(encoding="utf-8"), json.loads(path.read_text(encoding="utf-8"))
    return Sample(path.stem, text, record, held=path.parent.name == "held")


@cache
def samples() -> tuple[Sample, ...]:
    """All of them; what does not fit in the season's releases on purpose is in the clean side of a slip, too."""
    return tuple(_read(path) for path in sorted(SAMPLES.rglob("*.json")) if path.with_suffix(".ann").is_file())
