"""One event is given as two rounds of its series, or as the final one although others follow.

## What it flags
Different round numbers for one event of one series, in words or by the place in a season's calendar; a 'final round'
with a later one in a calendar of the same series and season.

## Why it matters
Readers look up standings, entries and tickets by the number of the round.

## Example
'The third round of the STCC' above a calendar in which Karlskoga is the fourth of seven.

## Fine as it is
The same number in another series; lists of what is still to come, in which the first row is not the first round;
events whose races are numbered as rounds; a cancelled round at the end of a calendar.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value, sides
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import OPEN, Choice, by_votes
from pressbox.checks.frame.wording import event_name, listed
from pressbox.claims import Claim
from pressbox.claims.making import COUNTED
from pressbox.claims.occasions import Occasion
from pressbox.models import Subject

_ROW = "calendar"  # what a claim's role is then
_FEW = 3  # rows from which on a list is one of a season
_OTHER_NUMBERS = "One release may count races, or leave out a round that was cancelled."
_PART = "The final round may be that of a part of the season."


def look(corpus: Corpus) -> Iterator[Outcome]:
    for occasion in corpus.occasions:
        about = _about(occasion)
        yield from _numbers(occasion, _told("round", about, corpus), corpus)
        yield from _finals(occasion, _told("final_round", about, corpus), corpus)
        yield from _counts(occasion, about, corpus)


def _about(occasion: Occasion) -> list[str]:
    """The releases that have this event as their own."""
    return list(dict.fromkeys(claim.evidence.release for claim in occasion.claims if claim.role == "event"))


def _told(attribute: str, releases: Iterable[str], corpus: Corpus) -> list[Claim]:
    """What releases say of their own event besides their records."""
    return [claim for release in releases for claim in corpus.told.get(release, ()) if claim.attribute == attribute]


def _with(claims: Sequence[Claim], told: Iterable[Claim]) -> list[Claim]:
    """The claims and what else was told, without the places that they hold already."""
    taken = {(claim.evidence.release, claim.value): claim.evidence.span for claim in claims}
    more = []
    for claim in told:
        start, end = taken.get((claim.evidence.release, claim.value), (0, 0))
        if not (start < claim.evidence.span[1] and claim.evidence.span[0] < end):
            more.append(claim)
    return [*claims, *more]


def _numbers(occasion: Occasion, told: Sequence[Claim], corpus: Corpus) -> Iterator[Outcome]:
    claims = _of_one_list(_with(occasion.stated("round"), told))
    written = [claim for claim in claims if claim.scope != COUNTED]
    counted = [claim for claim in claims if claim.scope == COUNTED]
    if len(claims) < 2 or occasion.series is None:
        return
    if len({claim.value for claim in written}) > 1:
        yield _clash(occasion, [*written, *_full(counted, corpus)], corpus)
    elif not written or {claim.value for claim in claims} == {written[0].value}:
        yield PASSED
    else:
        full = _full(counted, corpus)
        odd = any(claim.value != written[0].value for claim in full)
        yield _clash(occasion, [*written, *full], corpus) if odd else UNDECIDED


def _of_one_list(claims: Sequence[Claim]) -> list[Claim]:
    """Without the rows of a release that has several of this venue: two lists, or two meetings of a season."""
    rows: dict[str, set[object]] = {}
    for claim in claims:
        if claim.role == _ROW:
            rows.setdefault(claim.evidence.release, set()).add(claim.value)
    return [claim for claim in claims if claim.role != _ROW or len(rows[claim.evidence.release]) == 1]


def _full(counted: Sequence[Claim], corpus: Corpus) -> list[Claim]:
    """Those whose list has the season from its first round; a row that says an event again counts nothing."""
    first: dict[str, Claim] = {}
    for claim in sorted(counted, key=lambda claim: claim.evidence.span):
        first.setdefault(claim.evidence.release, claim)
    return [claim for claim in counted if first[claim.evidence.release] is claim and not _is_of_the_rest(claim, corpus)]


def _is_of_the_rest(claim: Claim, corpus: Corpus) -> bool:
    """Whether a list may begin with the next round: with that of the release, or after it came out."""
    release = corpus.by_id[claim.evidence.release].release
    rows = [row for row in release.calendar if row.series == claim.series]
    first = next((row.start for row in rows if row.start), None)
    if len(rows) < _FEW or first is None:
        return True
    published = release.published.earliest if release.published else None
    about = release.event.start if release.event and release.event.series == claim.series else None
    began = [day for day in (published, about) if day is not None]
    # A calendar that comes out before the season has the whole of it, if the release is about no round of it.
    return bool(began) and first >= min(began) and not (about is None and release.kind == "announcement")


def _clash(occasion: Occasion, claims: Sequence[Claim], corpus: Corpus) -> Clash:
    values = tuple(sides((claim.value, claim.evidence) for claim in claims))
    choice = _by_place(claims) or by_votes(values, corpus) or OPEN
    is_written = len({claim.value for claim in claims if claim.scope != COUNTED and claim.certainty == "stated"}) > 1
    return Clash(
        message=f"{event_name(occasion, corpus.packs)} is given as round {listed(str(one.value) for one in values)}.",
        subject=Subject(kind="event", key=occasion.key),
        attribute="round",
        values=values,
        severity="error" if is_written else "warning",
        suggestion=choice.value,
        basis=choice.basis,
        innocent=(_OTHER_NUMBERS,),
    )


def _by_place(claims: Sequence[Claim]) -> Choice | None:
    """Of numbers in words, the one that is the event's place in the calendars, where these agree."""
    places = {claim.value for claim in claims if claim.scope == COUNTED}
    written = {claim.value for claim in claims if claim.scope != COUNTED}
    if len(places) != 1 or len(written) < 2 or not places & written:
        return None
    place = next(iter(places))
    return Choice(place, f"the order of the calendar, in which it is number {place}")


def _finals(occasion: Occasion, told: Sequence[Claim], corpus: Corpus) -> Iterator[Outcome]:
    claims = _with(occasion.stated("final_round"), told)
    season = occasion.block.partition("/")[0]
    last = corpus.last_rounds.get((occasion.series, int(season))) if occasion.series and season.isdigit() else None
    days = [dt.date.fromisoformat(claim.value["end"]) for claim in occasion.stated("dates")]
    if not claims or last is None or not days:
        return
    row, release = last
    if row.start <= max(days):
        yield PASSED
        return
    case = corpus.by_id[release]
    later = case.evidence(case.release.calendar[row.row], "calendar")
    yield Clash(
        message=f"{event_name(occasion, corpus.packs)} is called the final round, but a calendar has a later one.",
        subject=Subject(kind="event", key=occasion.key),
        attribute="final_round",
        values=(Value("final", tuple(claim.evidence for claim in claims)), Value("not final", (later,))),
        severity="error" if release in {claim.evidence.release for claim in claims} else "warning",
        innocent=(_PART,),
    )


def _counts(occasion: Occasion, about: Sequence[str], corpus: Corpus) -> Iterator[Outcome]:
    """A final round whose number is below that of all rounds, as the same release gives it."""
    stated: dict[str, list[Claim]] = defaultdict(list)
    for claim in occasion.stated("final_round"):
        stated[claim.evidence.release].append(claim)
    for release in about:
        finals = _with(stated[release], _told("final_round", [release], corpus))
        if not finals:
            continue
        case = corpus.by_id[release]
        event = case.release.event
        rounds = [
            one for one in case.release.facts if one.attribute == "rounds" and event and one.subject == event.series
        ]
        if event is None or event.round is None or not rounds:
            continue
        # Fewer than its own number are those that are left, or a part of them: 'five rounds from the end'.
        rounds = [one for one in rounds if not isinstance(one.value, int | float) or one.value >= event.round]
        if any(not isinstance(one.value, int | float) or one.value == event.round for one in rounds) or not rounds:
            yield PASSED
            continue
        yield Clash(
            message=f"Round {event.round} is called the final one of {rounds[0].value:g}.",
            subject=Subject(kind="event", key=occasion.key),
            attribute="final_round",
            values=(
                Value("final", tuple(claim.evidence for claim in finals)),
                Value("not final", tuple(case.evidence(one, "fact") for one in rounds)),
            ),
            severity="warning",
            innocent=(_PART,),
        )


CHECK = Check("C102", "round-conflict", "error", across=look)
