"""Two releases give different dates for one event.

## What it flags
One event of one series and season, listed for different days.

## Why it matters
Calendars, travel and accreditation hang on these days. It is the slip that nobody sees in a single release.

## Example
The calendar of one release has Monza on 22-23 April, that of another of the same season on 21-23 April.

## Fine as it is
Equal days in other forms; two visits of one series to one venue, where a calendar has both. Days that lie within the
others', in statements of different kinds or senders (event days and race days), and a change that is announced as one,
are told as an info. A release that another one replaces is history.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pressbox.checks.between.changes import announcing, by_announcement
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Severity, Value, sides
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import (
    OPEN,
    Choice,
    Days,
    by_containment,
    by_desk,
    by_later,
    by_reference,
    by_rhythm,
    by_sender,
    by_votes,
    days_of,
    is_within,
)
from pressbox.checks.frame.wording import days, event_name, in_releases, listed
from pressbox.claims import Claim
from pressbox.claims.occasions import Occasion
from pressbox.models import Subject

_MOST = 12  # different days for one event: more of them are no slips but several events
_WITHIN = "One release may give the days of the event, another those of its races."
_MOVED = "The event may have been moved between the releases."
_RECKONED = "One of them does not give the days: they were worked out from weekdays or from the day it came out."


def look(corpus: Corpus) -> Iterator[Outcome]:
    told: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in (claim for claims in corpus.told.values() for claim in claims):
        if claim.attribute == "dates":
            told[claim.subject.key, claim.series].append(claim)
    for occasion in corpus.occasions:
        claims = [claim for claim in occasion.stated("dates") if claim.certainty != "assumed"]
        if occasion.key == f"{occasion.series}/{occasion.block}":  # the only visit to the venue
            claims += told[occasion.block, occasion.series]
        claims = _without_reckoned(claims)
        if len({claim.evidence.release for claim in claims}) > 1:
            yield _judge(occasion, claims, corpus)


def _without_reckoned(claims: Sequence[Claim]) -> list[Claim]:
    """Days that were reckoned from 'this weekend' are none of their own where others state the days around them."""
    stated = [days_of(claim.value) for claim in claims if claim.certainty == "stated"]
    return [
        claim
        for claim in claims
        if claim.certainty == "stated" or not any(is_within(days_of(claim.value), one) for one in stated)
    ]


def _judge(occasion: Occasion, claims: Sequence[Claim], corpus: Corpus) -> Outcome:
    values = tuple(sides((claim.value, claim.evidence) for claim in claims))
    if len(values) < 2 or len(values) > _MOST or not _is_between_releases(values):
        return PASSED
    severity = _severity(occasion, values, claims, corpus)
    venue = occasion.block.rpartition("/")[2]
    changed = announcing(values, corpus, venue)
    choice = by_desk(values, corpus, claims[0]) or _choice(occasion, values, changed, corpus)
    said = listed(f"{days(one.value)} {in_releases(one.evidence)}" for one in values)
    return Clash(
        message=f"{event_name(occasion, corpus.packs)} is dated {said}.",
        subject=Subject(kind="event", key=occasion.key),
        attribute="dates",
        values=values,
        severity="info" if changed else severity,
        suggestion=choice.value,
        basis=corpus.references.told(choice.basis, claims[0]),
        innocent=_innocent(values, claims, severity),
    )


def _is_between_releases(values: Sequence[Value]) -> bool:
    """Whether some release says otherwise than another: what one alone says twice is its own slip."""
    said = [frozenset(place.release for place in one.evidence) for one in values]
    return any(one != other for one, other in combinations(said, 2)) or len(said[0]) > 1


def _innocent(values: Sequence[Value], claims: Sequence[Claim], severity: Severity) -> tuple[str, ...]:
    if severity == "error":
        return (_MOVED,)
    reckoned = _RECKONED if len(_stated(values, claims)) < len(values) else _WITHIN
    return reckoned, _MOVED


def _stated(values: Sequence[Value], claims: Sequence[Claim]) -> list[Value]:
    """The days that some release gives: what was worked out from weekdays or from publication is no error."""
    given = [claim.value for claim in claims if claim.certainty == "stated"]
    return [one for one in values if one.value in given]


def _severity(occasion: Occasion, values: Sequence[Value], claims: Sequence[Claim], corpus: Corpus) -> Severity:
    """Error, unless all days lie within one another and nobody had to mean the same kind of days.

    A town may be visited twice, where it is not said to be one round.
    """
    by_days: dict[str, list[Claim]] = {}
    for claim in claims:
        by_days.setdefault(repr(claim.value), []).append(claim)
    for one, other in combinations(_stated(values, claims), 2):
        mine, theirs = days_of(one.value), days_of(other.value)
        if not (is_within(mine, theirs) or is_within(theirs, mine)):
            return "error" if occasion.is_sure else "warning"
        if _mean_the_same(by_days[repr(one.value)], by_days[repr(other.value)], corpus):
            return "error"
    return "info"


def _mean_the_same(some: Sequence[Claim], others: Sequence[Claim], corpus: Corpus) -> bool:
    """Whether both days are of one sender's calendars, or of one release in two languages."""
    mine = {corpus.sender(claim.evidence.release) for claim in some if claim.role == "calendar"}
    theirs = {corpus.sender(claim.evidence.release) for claim in others if claim.role == "calendar"}
    if mine & theirs:
        return True
    originals = {(claim.role, corpus.original(claim.evidence.release)): claim.evidence.release for claim in some}
    twins = [(originals.get((claim.role, corpus.original(claim.evidence.release))), claim) for claim in others]
    return any(twin is not None and twin != claim.evidence.release for twin, claim in twins)


def _choice(occasion: Occasion, values: Sequence[Value], changed: Sequence[Value], corpus: Corpus) -> Choice:
    sheet = corpus.sheet
    season, _, venue = occasion.block.partition("/")
    meetings = corpus.meetings(occasion.series, int(season), venue)
    return (
        by_announcement(values, changed)
        or by_rhythm(values, _other_rounds(occasion, values, corpus))
        or by_sender(values, corpus, sheet.calendar_senders)
        or by_votes(values, corpus)
        or by_containment(values)
        or by_reference(values, meetings, sheet.trusted_meetings)
        or (by_later(values, corpus) if changed else None)
        or OPEN
    )


def _other_rounds(occasion: Occasion, values: Sequence[Value], corpus: Corpus) -> list[Days]:
    """The days of the other rounds in the lists that the values stand in, each round once."""
    found: dict[str | None, Days] = {}
    venue = occasion.block.rpartition("/")[2]
    lists = {place.release for one in values for place in one.evidence if place.role == "calendar"}
    for release in sorted(lists):
        for row in corpus.by_id[release].release.calendar:
            if row.series == occasion.series and row.venue != venue and row.start and row.end:
                found.setdefault(row.venue or row.place_text, (row.start, row.end))
    return list(found.values())


CHECK = Check("C101", "event-date-conflict", "error", across=look, under=("D103",))
