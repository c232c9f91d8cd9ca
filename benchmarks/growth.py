"""How the cost of comparing releases grows with their number: by key, never by pairs.

`python -m benchmarks.growth SPREAD COUNT` prints the CPU seconds of one process as JSON; `growth()` runs several.
"""

import datetime as dt
import gc
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from pressbox.models import (
    CalendarEntry,
    Event,
    Fact,
    Release,
    Result,
    Sender,
    Session,
    SessionRef,
    SourceFile,
    Title,
)

ROOT = Path(__file__).parents[1]
COUNTS = (100, 1_000, 10_000)
MOST = 12  # times the cost, for ten times the releases
ROUNDS = 6
WORDS = [f"{first}{last}" for first in ("ba", "do", "ki", "lu", "me") for last in ("ran", "sel", "tim", "von", "zuk")]
SLIP = 50  # one release in so many has another day, another place


class _Text:
    """Lines of a text, and where each stands."""

    def __init__(self) -> None:
        self.text = ""

    def line(self, words: str) -> dict[str, Any]:
        start = len(self.text)
        self.text += f"{words}\n"
        return {"span": (start, start + len(words)), "text": words, "rule": "made"}


def release(number: int, events: int) -> Release:
    """A record as a preview of a round has it: who sends it, the calendar, the timetable, results and the grid."""
    dice = random.Random(number)
    series, season = f"series-{number % events // 60}", 2000 + number % events // 6 % 10
    first = dt.date(season, 4, 3) + dt.timedelta(days=(4 - dt.date(season, 4, 3).weekday()) % 7)
    text = _Text()
    head = text.line(f"Release {number} of team {number % 40}")
    rows = list(_calendar(text, series, season, first, slips=not dice.randrange(SLIP)))
    own = rows[number % ROUNDS]
    lead = text.line(f"Round {own.round} is held at {own.venue} on {own.start}.")
    text.line(" ".join(dice.choices(WORDS, k=80)))
    return Release(
        id=f"release-{number:05}", source=SourceFile(sha256=f"{number:064x}", bytes=1), language="en", kind="report",
        title=Title(text=head["text"], span=head["span"]), published=None,
        sender=Sender(id=f"team-{number % 40}", name=f"Team {number % 40}", kind="team", basis="made"),
        event=Event(
            series=series, season=season, round=own.round, venue=own.venue, start=own.start, end=own.end,
            span=lead["span"], rule="made", basis={"start": "stated"},
        ),
        dates=[], times=[], places=[], calendar=rows, links=[], credits=[],
        sessions=list(_sessions(text, own, slips=not dice.randrange(SLIP))),
        results=list(_results(text, number, slips=not dice.randrange(SLIP))),
        facts=[Fact(**text.line("40 cars"), subject=own.venue, attribute="grid_size", value=40, unit="cars")],
        text=text.text,
    )  # fmt: skip


def _calendar(text: _Text, series: str, season: int, first: dt.date, *, slips: bool) -> Iterator[CalendarEntry]:
    for at in range(ROUNDS):
        start = first + dt.timedelta(weeks=3 * at) + dt.timedelta(days=at == 2 and slips)
        end = first + dt.timedelta(weeks=3 * at, days=2)
        line = text.line(f"{start} to {end}: {series} venue {at}")
        yield CalendarEntry(
            **line,
            series=series,
            season=season,
            round=at + 1,
            venue=f"{series}-venue-{at}",
            place_text="",
            start=start,
            end=end,
        )


def _sessions(text: _Text, own: CalendarEntry, *, slips: bool) -> Iterator[Session]:
    for number in (1, 2):
        assert own.start is not None
        start = dt.datetime.combine(own.start, dt.time(10 + number, 30 + 5 * slips), dt.UTC)
        line = text.line(f"{start:%H:%M} Race {number}")
        yield Session(**line, kind="race", number=number, label="Race", date=start.date(), start=start)


def _results(text: _Text, number: int, *, slips: bool) -> Iterator[Result]:
    for race in (1, 2):
        for place in range(1, 4):
            line = text.line(f"Race {race}: {place}. Driver {place} of {number % 7}")
            yield Result(
                **line, session=SessionRef(kind="race", number=race), measure="position", position=place + slips,
                status="classified", entrants=[f"Driver {place}"], source="list",
            )  # fmt: skip


def seconds(spread: str, count: int) -> dict[str, float]:
    """CPU seconds of all checks across releases, and how many findings they had."""
    from pressbox.checks import all_checks
    from pressbox.checks.frame.case import Case
    from pressbox.checks.frame.corpus import Corpus
    from pressbox.checks.frame.run import check_corpus
    from pressbox.collector import put_to_rest, set_aside
    from pressbox.packs import Packs

    put_to_rest()
    packs = Packs()
    across = [check for check in all_checks() if check.across]
    cases = [Case(release(number, 1 if spread == "one" else count // 4), packs) for number in range(count)]
    check_corpus(Corpus(cases[:10], packs), across)
    cases = [Case(case.release, packs) for case in cases]
    gc.collect()
    set_aside()
    start = time.process_time()
    findings = check_corpus(Corpus(cases, packs), across).findings
    return {"seconds": time.process_time() - start, "findings": len(findings)}


def growth() -> None:
    print("\nComparing releases: CPU seconds of all checks across them, claims included")
    for spread, what in (("many", "four releases to an event"), ("one", "all of one calendar's six events")):
        rows = [_measured(spread, count) for count in COUNTS]
        print(f"  {what}")
        for count, row in zip(COUNTS, rows, strict=True):
            print(f"  {count:>9,} releases  {row['seconds']:8.3f}  {row['findings']:>6,} findings")
        ratios = [later["seconds"] / earlier["seconds"] for earlier, later in pairwise(rows)]
        print(f"  for ten times as many  {max(ratios):6.1f}   (aim: {MOST} or less)\n")


def _measured(spread: str, count: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.growth", spread, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


if __name__ == "__main__":
    print(json.dumps(seconds(sys.argv[1], int(sys.argv[2]))))
