"""The sessions that a release names, wherever it does: 'race 1', 'the second qualifying', 'both races'."""

from pressbox.checks.frame.case import Case
from pressbox.checks.words.numbers import number_in
from pressbox.grammar.timetable.marked import NOTHING
from pressbox.grammar.timetable.names import Named, session_words
from pressbox.layout import Layouter
from pressbox.models import Span

_BEFORE = 40  # characters before a name in which 'both of the' stands


def named_in(case: Case, *spans: Span) -> list[Named]:
    """The sessions that are named within spans, each with its kind and the numbers beside it."""
    found = case.once("sessions named", lambda: _find(case))
    return [one for low, high in spans for one in found if low <= one.start and one.end <= high]


def _find(case: Case) -> list[Named]:
    page = case.language.once(Layouter).lay_out(case.text)
    words = session_words(case.packs, case.language)
    found = (one for line in page.lines for one in words.find(page, line.start, line.end, NOTHING))
    return [one for one in found if one.kind is not None]


def called(case: Case, kind: str) -> set[str]:
    """The kinds by whose names one is called: heats that no final follows are the races of a weekend."""
    heats = any(one.session and one.session.kind == "heat" for one in case.release.results)
    return {kind, "heat"} if kind in case.language.checks.main_events and not heats else {kind}


def is_one_of_several(case: Case, kind: str) -> bool:
    """Whether a release knows more than one session of a kind, or numbers the one it knows."""
    told = [one.session for one in case.release.results if one.session and one.event is None]
    rows = [one for one in case.release.sessions if one.kind == kind]
    named = [one for one in named_in(case, (0, len(case.text))) if one.kind == kind]
    return (
        any(session.number is not None for session in told if session.kind == kind)
        or len({(one.number, one.date, one.start) for one in rows}) > 1
        or any(one.number is not None for one in rows)
        or any(one.numbers or _is_of_both(case, one) for one in named)
        or _is_counted(case, kind)
    )


def _is_of_both(case: Case, named: Named) -> bool:
    """'Both races', 'all three of the heats'."""
    before = case.folded[max(0, named.start - _BEFORE) : named.start]
    return next(iter(case.language.finder("results", "pairs").find(before)), None) is not None


def _is_counted(case: Case, kind: str) -> bool:
    """'The weekend's two races', 'two victories'; but not the eight of a season."""
    fields = [("session_counts", "of_season")]
    fields += [("tallies", "tally_scopes")] if kind in case.language.checks.main_events else []
    for field, scopes in fields:
        for form, match in case.matches(field):
            if form.gives.get("kind", kind) == kind and (number_in(case, match["n"]) or 0) > 1:
                low, high = case.sentence(match.start())
                if not form.gives.get("labelled") and not any(low <= a < high for a, _ in case.said(scopes)):
                    return True
    return False


def kinds_of(case: Case) -> set[str]:
    """All kinds of sessions that a release tells of; a code alone, 'TC', may stand for something else."""
    told = {one.session.kind for one in case.release.results if one.session and one.event is None}
    named = {str(one.kind) for one in named_in(case, (0, len(case.text))) if not one.code}
    return told | {one.kind for one in case.release.sessions} | named
