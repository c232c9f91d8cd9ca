"""Two releases give different days or starting times of one session.

## What it flags
Another day, or another clock time, for the same session of the same event.

## Why it matters
Guests and crews come by these times, and whoever comes by the wrong ones misses the start.

## Example
'14:50 Race 1' in the timetable of the organiser, '15:40 Race 1' in that of a team.

## Fine as it is
The same moment in two zones; the start of a broadcast; a timetable that is announced as changed ('now starts at'), and
one that stands in another zone throughout (told as an info); practice and qualifying whose number is not said; a whole
timetable that is moved with the days of its event, of which C101 tells.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressbox.checks.between.changes import announcing, by_announcement
from pressbox.checks.between.stating import by_release, contradict
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Severity, Value, sides
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import OPEN, Choice, by_desk, by_later, by_sender, by_votes
from pressbox.checks.frame.wording import event_name, in_releases, listed
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion
from pressbox.models import Evidence, Subject

_LOOSE = frozenset({"other", "press"})  # kinds that are no one session
_HOUR = 3600  # seconds
_CHANGED = "The timetable may have been changed between the releases."
_ZONES = "One release may give its times in another zone."


def look(corpus: Corpus) -> Iterator[Outcome]:
    for occasion in corpus.occasions:
        groups = [(what, *one) for what in ("date", "start") for one in _sessions(occasion, what)]
        shifts = _shifts([claims for what, _, claims in groups if what == "start"])
        days_apart = {session for what, session, claims in groups if what == "date" and contradict(by_release(claims))}
        first_days = _first_days(occasion)
        for what, session, claims in groups:
            if _may_be_several(session, corpus):
                yield UNDECIDED
                continue
            if what == "date" and session in days_apart and _is_moved_with(first_days, claims):
                continue  # the event itself is on other days: C101 tells so
            # Another day makes another moment: it is told once.
            if what == "date" or session not in days_apart:
                yield _judge(occasion, (what, session), claims, shifts, corpus)


def _sessions(occasion: Occasion, what: str) -> Iterator[tuple[str, list[Claim]]]:
    """The sessions of which more than one release says the day or the start."""
    by_name = occasion.of("session", what)
    for session, claims in by_name.items():
        if session.partition(" ")[0] in _LOOSE:
            continue
        alone = session[-1].isdigit() or not any(name.startswith(f"{session} ") for name in by_name)
        if alone and len({claim.evidence.release for claim in claims}) > 1:
            yield session, claims


def _may_be_several(session: str, corpus: Corpus) -> bool:
    """Whether a session without a number may be one of some, of which a release names but the next: 'practice'."""
    grids, kind = corpus.sheet.grids, session.partition(" ")[0]
    return not session[-1].isdigit() and kind not in {*corpus.sheet.main_events, *grids, *grids.values()}


def _first_days(occasion: Occasion) -> dict[str, dt.date]:
    """The first day of the event by release, of those that give one alone."""
    stated: dict[str, set[str]] = {}
    for claim in occasion.stated("dates"):
        stated.setdefault(claim.evidence.release, set()).add(claim.value["start"])
    return {release: dt.date.fromisoformat(*days) for release, days in stated.items() if len(days) == 1}


def _is_moved_with(first_days: dict[str, dt.date], claims: Sequence[Claim]) -> bool:
    """Whether a session is as many days into the event everywhere: 17 July of the 17-19th, 24 July of the 24-26th."""
    if any(claim.evidence.release not in first_days for claim in claims):
        return False
    into = (dt.date.fromisoformat(claim.value) - first_days[claim.evidence.release] for claim in claims)
    return not contradict(by_release(replace(claim, value=days) for claim, days in zip(claims, into, strict=True)))


def _judge(
    occasion: Occasion, what: tuple[str, str], claims: Sequence[Claim], shifts: Counter[float], corpus: Corpus
) -> Outcome:
    attribute, session = what
    stated = by_release(_comparable(claims))
    if not contradict(stated):
        return PASSED
    if any(len(values) > 1 for values in stated.values()):
        return UNDECIDED  # a release with two times of one session speaks of more than one
    values = tuple(sides((claim.value, place) for claim in claims for place in _places(claim, corpus)))
    changed = announcing(values, corpus)
    choice = by_desk(values, corpus, claims[0]) or _choice(values, changed, corpus)
    said = listed(f"{_shown(str(one.value))} {in_releases(one.evidence)}" for one in values)
    return Clash(
        message=f"{event_name(occasion, corpus.packs)}: {session} is {'on' if attribute == 'date' else 'at'} {said}.",
        subject=Subject(kind="session", key=f"{occasion.key}/{session}"),
        attribute=attribute,
        values=values,
        severity="info" if changed else _severity(attribute, claims, shifts),
        suggestion=choice.value,
        basis=choice.basis,
        innocent=(_CHANGED, _ZONES) if attribute == "start" else (_CHANGED,),
    )


def _places(claim: Claim, corpus: Corpus) -> Iterator[Evidence]:
    """Where a release says it: the row, and the heading above it that gives its day."""
    yield claim.evidence
    case = corpus.by_id[claim.evidence.release]
    if claim.attribute == "date":
        heads = [one.taken.get("date", []) for one in case.release.sessions if one.span == claim.evidence.span]
        yield from (case.evidence(span, "day") for span in sorted({span for spans in heads for span in spans}))


def _comparable(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Moments as they are where all say their zone, else clock times alone."""
    moments = [_moment(claim) for claim in claims]
    zoned = all(moment is None or moment.tzinfo for moment in moments)
    for claim, moment in zip(claims, moments, strict=True):
        if moment is None:
            yield claim
        else:
            yield replace(claim, value=moment.timestamp() if zoned else moment.replace(tzinfo=None).isoformat())


def _moment(claim: Claim) -> dt.datetime | None:
    return dt.datetime.fromisoformat(claim.value) if claim.attribute == "start" else None


def _shifts(groups: Sequence[Sequence[Claim]]) -> Counter[float]:
    """How often sessions of two releases lie so many hours apart."""
    return Counter(shift for claims in groups for shift in [_shift(claims)] if shift)


def _shift(claims: Sequence[Claim]) -> float:
    """The hours between the first and the last time that are given, where these are whole."""
    clock = [moment.replace(tzinfo=None) for claim in claims for moment in [_moment(claim)] if moment]
    apart = (max(clock) - min(clock)).total_seconds() if clock else 0.0
    return apart / _HOUR if apart % _HOUR == 0 else 0.0


def _severity(attribute: str, claims: Sequence[Claim], shifts: Counter[float]) -> Severity:
    """Info where several sessions lie as many whole hours apart: two zones."""
    return "info" if attribute == "start" and shifts[_shift(claims)] > 1 else "warning"


def _choice(values: Sequence[Value], changed: Sequence[Value], corpus: Corpus) -> Choice:
    return (
        by_announcement(values, changed)
        or by_sender(values, corpus, corpus.sheet.calendar_senders)
        or by_votes(values, corpus)
        or by_later(values, corpus)
        or OPEN
    )


def _shown(value: str) -> str:
    """'2026-05-09 11:10'."""
    return value[:16].replace("T", " ")


CHECK = Check("C109", "timetable-conflict", "warning", across=look, under=("D101",))
