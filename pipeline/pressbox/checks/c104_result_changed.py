"""Two releases give different results of one entrant in one session.

## What it flags
Another position, or another place on the grid, for the same entrant in the same session of the same event and class.

## Why it matters
Results are what is quoted most, and a wrong one lives on in archives.

## Example
'Race 1: 5th' in the report of the weekend, 'fifteenth in race 1' in the next preview.

## Fine as it is
Class against overall; a result that was provisional in one of them, or that a penalty, a protest or a disqualification
changed (told as an info); a session without its number where there are several; what was hoped for before the event.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from pressbox.checks.between.stating import by_release, contradict
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Severity, sides
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.weighing import OPEN, Choice, by_desk, by_votes
from pressbox.checks.frame.wording import event_name, listed
from pressbox.checks.told.placings import names_class
from pressbox.claims import Claim
from pressbox.claims.keys import UNKNOWN
from pressbox.claims.occasions import Occasion
from pressbox.models import Subject

_LADDER = ("provisional", "final", "penalised")
_NEVER_RAN = frozenset({"DNS", "WD"})
_LISTS = frozenset({"list", "table"})
_PAIR = 2  # drivers of a car that a sentence may mean without naming them
_CHANGED = "The result may have been changed after the first release, by a penalty or a protest."
_SHARED = "The places may be of two sessions, or one of them of a class."


def look(corpus: Corpus) -> Iterator[Outcome]:
    for occasion in corpus.occasions:
        for measure in ("position", "grid"):
            yield from _of_measure(occasion, measure, corpus)


def _of_measure(occasion: Occasion, measure: str, corpus: Corpus) -> Iterator[Outcome]:
    groups = _without_slips(_by_entrant(occasion.of("result", measure), corpus))
    told = {session for session, _, _ in groups} | set(occasion.of("session", "date"))
    clashes: dict[tuple[str, frozenset[Any]], dict[Claim, str]] = defaultdict(dict)
    for (session, _, entrant), claims in groups.items():
        if len({claim.evidence.release for claim in claims}) < 2:
            continue
        if not contradict(by_release(claims)):
            yield PASSED
        elif not _is_one_session(session, claims, told, corpus) or _is_mixed(claims):
            yield UNDECIDED
        else:
            # What is said of both who share a car is one slip, not two.
            same = clashes[session, frozenset(claim.value for claim in claims)]
            same.update(dict.fromkeys(claims, entrant))
    for (session, _), said in clashes.items():
        yield _clash(occasion, measure, session, said, corpus)


Groups = dict[tuple[str, str, str], list[Claim]]


def _by_entrant(by_key: dict[str, list[Claim]], corpus: Corpus) -> Groups:
    """Results by session, class and each of those who share the car: 'both' and 'one of them' meet."""
    groups: Groups = defaultdict(list)
    full = _full_names(by_key)
    for key, claims in by_key.items():
        session, _, entrants = key.partition("/")
        for claim in claims:
            if not _was_before(claim, corpus) and session != UNKNOWN and not _is_loose(claim, corpus):
                class_ = claim.scope.partition("/")[0]
                for entrant in entrants.split("+"):
                    groups[session, class_, full.get(entrant, entrant)].append(claim)
    return groups


def _is_loose(claim: Claim, corpus: Corpus) -> bool:
    """'We were a tenth-place car at noon' is speech; 'a first victory' of nobody named was given to all there are.

    'Third in class' does not say in which.
    """
    if claim.role in _LISTS:
        return False
    case = corpus.by_id[claim.evidence.release]
    if claim.scope.startswith("/") and names_class(case, claim.evidence.span):
        return True
    low, high = case.sentence(claim.evidence.span[0])
    named = {one.name for one in case.release.people if any(low <= at < high for at, _ in one.mentions)}
    own = (one for one in case.release.results if one.span == claim.evidence.span)
    guessed = any(len(one.entrants) > _PAIR and named.isdisjoint(one.entrants) for one in own)
    return guessed or case.is_quoted(claim.evidence.span)


def _full_names(keys: Iterable[str]) -> dict[str, str]:
    """Surnames that a release has alone, and the one full name of the event that ends so."""
    names = {name for key in keys for name in key.partition("/")[2].split("+")}
    ending: dict[str, list[str]] = defaultdict(list)
    for name in names:
        ending[name.rpartition("-")[2]].append(name)
    return {name: full for name in names for full in ending[name] if name != full and len(ending[name]) == 2}


def _without_slips(groups: Groups) -> Groups:
    """Without prose that the release's own list contradicts: that is a matter within it, and no other release's."""
    listed_: dict[tuple[str, str, str], set[Any]] = defaultdict(set)
    for (session, _, entrant), claims in groups.items():
        for claim in claims:
            if claim.role in _LISTS:
                listed_[claim.evidence.release, session, entrant].add(claim.value)
    kept: Groups = {}
    for (session, class_, entrant), claims in groups.items():
        own = [listed_.get((claim.evidence.release, session, entrant)) for claim in claims]
        kept[session, class_, entrant] = [
            claim for claim, values in zip(claims, own, strict=True) if values is None or claim.value in values
        ]
    return kept


def _was_before(claim: Claim, corpus: Corpus) -> bool:
    """Whether it may have been said before the event, of which it then can be no result."""
    head = corpus.heads[claim.evidence.release]
    published = head.published[0]
    if head.event is not None and not claim.subject.key.startswith(f"{head.event}/"):
        return False  # of an event before its own
    if head.start is None or published is None:
        return head.kind in {"preview", "announcement"} and not head.is_of_one_event
    return published < head.start


def _clash(occasion: Occasion, measure: str, session: str, said: dict[Claim, str], corpus: Corpus) -> Clash:
    claims = list(said)
    values = tuple(sides((claim.value, claim.evidence) for claim in claims))
    choice = by_desk(values, corpus, claims[0]) or _by_state(claims) or by_votes(values, corpus) or OPEN
    names = listed(sorted({name for claim in claims for name in _names(claim, corpus)}))
    places = listed(str(one.value) for one in values)
    what = "the place" if measure == "position" else "the place on the grid"
    return Clash(
        message=f"{event_name(occasion, corpus.packs)}, {session}: {what} of {names} is given as {places}.",
        subject=Subject(kind="result", key=f"{occasion.key}/{session}/{'+'.join(sorted(set(said.values())))}"),
        attribute=measure,
        values=values,
        severity=_severity(session, claims, corpus),
        suggestion=choice.value,
        basis=choice.basis,
        innocent=(_CHANGED, _SHARED),
    )


def _names(claim: Claim, corpus: Corpus) -> Iterator[str]:
    release = corpus.by_id[claim.evidence.release].release
    for result in release.results:
        if result.span == claim.evidence.span:
            yield from result.entrants
            return


def _is_one_session(session: str, claims: Sequence[Claim], told: Collection[str], corpus: Corpus) -> bool:
    """Whether all claims are of one session: it has a number, or nobody tells of one that has."""
    if session[-1].isdigit():
        return True
    if any(one.startswith(f"{session} ") for one in told):
        return False
    if all(claim.role in _LISTS for claim in claims):
        return True
    grids = corpus.sheet.grids
    if not _tell_once(claims) or session not in {*grids, *grids.values()}:
        return False
    return session in grids or _is_the_one(session, claims, told, corpus)


def _is_the_one(session: str, claims: Sequence[Claim], told: Collection[str], corpus: Corpus) -> bool:
    """Whether 'the race' can only be one: no list has it where there were heats, too, and no two days are told."""
    sheet = corpus.sheet
    others = {one.partition(" ")[0] for one in told} - {session}
    races = {kind for kind in others if kind in sheet.main_events or kind in sheet.between}
    if races and not any(claim.role in _LISTS for claim in claims):
        return False
    return not contradict({claim.evidence.release: days for claim in claims if (days := _days_beside(claim, corpus))})


def _days_beside(claim: Claim, corpus: Corpus) -> frozenset[Any]:
    """The days that the sentence or the row of a result tells: 'Saturday's race' is not that of Sunday."""
    case = corpus.by_id[claim.evidence.release]
    low, high = case.sentence(claim.evidence.span[0])
    return frozenset(date.start for date in case.release.dates if date.start and low <= date.span[0] < high)


def _tell_once(claims: Sequence[Claim]) -> bool:
    return all(len(values) == 1 for values in by_release(claims).values())


def _is_mixed(claims: Sequence[Claim]) -> bool:
    """Places beside retirements: who has retired late is still classified. Who did not start is not."""
    states = {claim.value for claim in claims if not isinstance(claim.value, int)}
    return bool(states - _NEVER_RAN) and len({isinstance(claim.value, int) for claim in claims}) > 1


def _severity(session: str, claims: Sequence[Claim], corpus: Corpus) -> Severity:
    """An error, unless a state, or words of penalties and the like, say that results were changed."""
    states = {claim.scope.partition("/")[2] for claim in claims}
    if len(states) > 1 or "provisional" in states or any(_is_changed(claim, corpus) for claim in claims):
        return "info"
    return "error" if session[-1].isdigit() or all(claim.role in _LISTS for claim in claims) else "warning"


def _is_changed(claim: Claim, corpus: Corpus) -> bool:
    text = corpus.texts[claim.evidence.release]
    said = text.said("result_changes")
    if not said:
        return False
    low, high = text.block_span(claim.evidence.span)
    title = corpus.by_id[claim.evidence.release].release.title
    first, end = title.span if title else (0, 0)
    return any(low <= a < high or first <= a < end for a, _ in said)


def _by_state(claims: Sequence[Claim]) -> Choice | None:
    """The value of the highest state, where it has one value."""
    ranks = [_LADDER.index(claim.scope.partition("/")[2]) for claim in claims]
    top = max(ranks)
    best = {claim.value for claim, rank in zip(claims, ranks, strict=True) if rank == top}
    if min(ranks) == top or len(best) != 1:
        return None
    return Choice(next(iter(best)), f"the state of the result: {_LADDER[top]} comes after the other")


CHECK = Check("C104", "result-changed", "error", across=look)
