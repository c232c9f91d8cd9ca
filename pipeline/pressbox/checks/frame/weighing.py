"""Which of several values is right: what the release itself fixes first, then who says what, else nobody knows.

Each way to decide gives a `Choice` or None, so that a check writes down their order: `by_rhythm(…) or by_votes(…)`.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pressbox.checks.frame.check import Value
from pressbox.checks.frame.corpus import Corpus
from pressbox.claims import Claim
from pressbox.models import WEEKDAYS, Evidence
from pressbox.packs.tables import Meeting

_ROWS = 3  # other rounds that make a rhythm
_SHORTER = dt.timedelta(days=3)  # race days lie so far within the days of an event, at most


@dataclass(frozen=True, slots=True)
class Choice:
    """The value that the evidence supports, and in words by what."""

    value: Any
    basis: str | None


OPEN = Choice(None, None)
Days = tuple[dt.date, dt.date]


def days_of(value: Mapping[str, str]) -> Days:
    return dt.date.fromisoformat(value["start"]), dt.date.fromisoformat(value["end"])


def is_within(inner: Days, outer: Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def by_places(values: Sequence[Value], what: str = "place", least: int = 2) -> Choice | None:
    """Within one release: the value that clearly more places state."""
    counts = sorted((len(one.evidence) for one in values), reverse=True)
    if len(counts) < 2 or counts[0] < max(least, counts[1] + 1):
        return None
    best = next(one for one in values if len(one.evidence) == counts[0])
    others = sum(counts[1:])
    return Choice(best.value, f"votes within the release: {_counted(counts[0], what)} to {others}")


def by_votes(values: Sequence[Value], corpus: Corpus) -> Choice | None:
    """The value that clearly more independent voices state; text copied from release to release is one voice."""
    votes = [corpus.voices(one.evidence) for one in values]
    ranked = sorted(votes, reverse=True)
    if len(ranked) < 2 or ranked[0] < 2 or ranked[0] == ranked[1]:
        return None
    best = values[votes.index(ranked[0])]
    return Choice(best.value, f"votes: {_counted(ranked[0], 'independent statement')} to {sum(ranked[1:])}")


def by_rhythm(values: Sequence[Value], rows: Sequence[Days]) -> Choice | None:
    """The days that begin and end as all other rounds of the list do, where one value alone does."""
    if len(rows) < _ROWS:
        return None
    starts, ends = {start.weekday() for start, _ in rows}, {end.weekday() for _, end in rows}
    if len(starts) > 2 or len(ends) > 2:
        return None
    days = [days_of(one.value) for one in values]
    fitting = [place for place, (start, end) in enumerate(days) if start.weekday() in starts and end.weekday() in ends]
    if len(fitting) != 1:
        return None
    odd = next(day for day in days if day != days[fitting[0]])
    at_end = odd[0].weekday() in starts
    usual, verb, day = (ends, "end", odd[1]) if at_end else (starts, "begin", odd[0])
    names = " or ".join(WEEKDAYS[one].title() for one in sorted(usual))
    slip = f"{day.isoformat()} is a {WEEKDAYS[day.weekday()].title()}"
    return Choice(
        values[fitting[0]].value, f"the weekday: all {len(rows)} other rounds of the list {verb} on a {names}, {slip}"
    )


def by_containment(values: Sequence[Value]) -> Choice | None:
    """The days that hold all others and end with them: those of the event, where the others are its race days."""
    days = [days_of(one.value) for one in values]
    widest = max(days, key=lambda day: day[1] - day[0])
    holds_all = all(is_within(day, widest) and day[1] == widest[1] and day[0] - widest[0] <= _SHORTER for day in days)
    if not holds_all or days.count(widest) > 1:
        return None
    basis = "containment: the other days lie within these and end with them, as race days do within those of an event"
    return Choice(values[days.index(widest)].value, basis)


def by_desk(values: Sequence[Value], corpus: Corpus, claim: Claim) -> Choice | None:
    """The value that a reference of the desk has: it stands above all votes."""
    known = corpus.references.on(claim)
    fitting = [(one.value, row) for one in values for row in known if row.is_value(one.value)]
    if len({repr(value) for value, _ in fitting}) != 1:
        return None
    return Choice(fitting[0][0], fitting[0][1].told)


def by_reference(values: Sequence[Value], meetings: Iterable[Meeting], trusted: Iterable[str]) -> Choice | None:
    """The days that the reference calendar has. A row that is disputed or superseded has no vote."""
    believed = set(trusted)
    rows = {(row.start, row.end): row for row in meetings if row.status in believed and row.start and row.end}
    if len(rows) != 1:
        return None
    days, row = next(iter(rows.items()))
    fitting = [one for one in values if days_of(one.value) == days]
    if not fitting:
        return None
    return Choice(fitting[0].value, f"the reference calendar of {row.season} ({row.status}; {row.source})")


def by_sender(values: Sequence[Value], corpus: Corpus, ranks: Sequence[str]) -> Choice | None:
    """The value of the sender who should know best: for a calendar the organiser before a team."""
    best = [_best_rank(one.evidence, corpus, ranks) for one in values]
    top = min(best)
    if top >= len(ranks) or best.count(top) > 1 or len(ranks) in best:
        return None
    below = ranks[min(rank for rank in best if rank != top)]
    return Choice(
        values[best.index(top)].value, f"the sender, whose kind ({ranks[top]}) stands above the other's ({below})"
    )


def _best_rank(places: Iterable[Evidence], corpus: Corpus, ranks: Sequence[str]) -> int:
    """The rank of the best sender of a value; of an unknown one the last, which decides nothing."""
    kinds = [corpus.sender_kind(one.release) for one in places]
    return min((ranks.index(kind) for kind in kinds if kind in ranks), default=len(ranks))


def by_later(values: Sequence[Value], corpus: Corpus) -> Choice | None:
    """What the latest release says, where the thing may have changed since the others came out."""
    spans = [[corpus.published(place.release) for place in one.evidence] for one in values]
    if any(span is None for one in spans for span in one):
        return None
    known = [[span for span in one if span] for one in spans]
    if not all(known):
        return None
    latest = max(range(len(values)), key=lambda place: max(span[0] for span in known[place]))
    newest = max(span[0] for span in known[latest])
    if any(span[1] >= newest for place, one in enumerate(known) if place != latest for span in one):
        return None
    return Choice(values[latest].value, f"the later release, of {newest.isoformat()} or after")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
