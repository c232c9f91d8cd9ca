"""The length of a race in the text is not that of the timetable.

## What it flags
A length of races that the text states, where no race of the timetable has it and the timetable states another.

## Why it matters
Broadcasters and guests plan by the length; one of the two was copied from another season or series.

## Example
'Two races of 60 minutes each', and in the timetable 'Race 1 (61 min)'.

## Fine as it is
'About an hour'; a sprint and a long race, each of the length of one of those told; a length of another series; a slot
of the timetable from start to end, which has room for the podium.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value, sides
from pressbox.checks.frame.weighing import OPEN, Choice, by_places
from pressbox.checks.frame.wording import listed, venue_name
from pressbox.checks.told.running_order import timetable
from pressbox.checks.words.numbers import is_rough
from pressbox.models import Evidence, Fact, Session

_ALIKE = 0.01  # minutes


def look(case: Case) -> Iterator[Outcome]:
    told = [fact for fact in case.release.facts if fact.attribute == "race_minutes" and _is_own(case, fact)]
    main = case.language.checks.main_events
    rows = [one for one in timetable(case) if one.kind in main and one.duration_minutes]
    if told and rows:
        yield _judge(case, told, rows)


def _is_own(case: Case, fact: Fact) -> bool:
    """Of this series, and meant to the minute."""
    event = case.release.event
    same = event is None or event.series is None or fact.subject in {None, event.series}
    return same and isinstance(fact.value, int | float) and not case.is_quoted(fact.span)


def _judge(case: Case, told: list[Fact], rows: list[Session]) -> Outcome:
    lengths = {one.duration_minutes for one in rows}
    odd = [fact for fact in told if not any(_fits(fact.value, length) for length in lengths)]
    if not odd:
        return PASSED
    left = [one for one in rows if not any(_fits(fact.value, one.duration_minutes) for fact in told)]
    if (
        not case.text
        or not left
        or len(left) < len(rows)
        or any(is_rough(case, fact.span, lasting=True) for fact in odd)
    ):
        return UNDECIDED
    return _clash(case, odd, left)


def _fits(value: object, length: float | None) -> bool:
    return isinstance(value, int | float) and length is not None and abs(value - length) < _ALIKE


def _clash(case: Case, told: list[Fact], rows: list[Session]) -> Clash:
    said = [(_whole(fact.value), case.evidence(fact, "prose")) for fact in told]
    listed_rows = [(_whole(one.duration_minutes), case.evidence(one, one.source)) for one in rows]
    values = tuple(sides([*said, *listed_rows]))
    choice = (by_places(values) if len(said) > 1 else None) or _by_timetable(listed_rows)
    event = case.release.event
    where = f" at {venue_name(event.venue, case.packs)}" if event and event.venue else ""
    in_text, in_table = (listed(map(str, dict(pairs)), "or") for pairs in (said, listed_rows))
    return Clash(
        message=f"Races{where} last {in_text} minutes in the text and {in_table} in the timetable.",
        subject=case.subject("event", (event.venue if event else None) or "races"),
        attribute="race_minutes",
        values=_two_sides(values),
        suggestion=choice.value,
        basis=choice.basis,
        innocent=("One of the lengths may be that of another class, or leave out the last lap.",),
    )


def _by_timetable(rows: list[tuple[object, Evidence]]) -> Choice:
    """The timetable of this very meeting stands above what is said of races in general, where it has one length."""
    lengths = list(dict(rows))
    if len(lengths) != 1:
        return OPEN
    return Choice(lengths[0], "the timetable, which is made for this meeting")


def _two_sides(values: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(sorted(values, key=lambda one: one.evidence[0].span))


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


CHECK = Check("T103", "duration-mismatch", "warning", within=look)
