"""One meeting is called a race in one place and a round in another, although it has several races.

## What it flags
'The fourth race of the series' beside 'the fourth round' of it, where a weekend has two races or more.

## Why it matters
The fourth race of the series was a month ago, on the Sunday of the second round.

## Example
'the third race of the championship', below a title that has the third round, with Race 1 and Race 2 on the timetable.

## Fine as it is
Series with one race at a meeting; races that are numbered through the season; another series.
"""

from collections import defaultdict
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import Span
from pressbox.patterns import Match, fold, pattern
from pressbox.ranks import RACES

_DIGITS = pattern(r"\d+")


def look(case: Case) -> Iterator[Outcome]:
    said: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for form, match in case.matches("meeting_terms"):
        number = _number(case, match)
        if number is not None and _is_own_series(case, match):
            said[number][form.gives["term"]].append(match.span())
    for number, terms in said.items():
        if len(terms) < 2:
            yield PASSED
        elif _races(case) < 2:
            yield UNDECIDED
        else:
            yield _clash(case, number, terms)


def _number(case: Case, match: Match) -> int | None:
    ordinals = {fold(word): number for word, number in case.language.facts.ordinals.items()}
    digits = _DIGITS.match(match["ordinal"])
    return int(digits[0]) if digits else ordinals.get(match["ordinal"])


def _is_own_series(case: Case, match: Match) -> bool:
    """Whether the words behind name the series of the event, or speak of its season."""
    event, of = case.release.event, match["of"]
    if event is None or event.series is None:
        return False
    mine = case.packs.series.get(event.series)
    if mine and any(of.startswith(fold(name)) for name in (mine.name, *mine.aliases)):
        return True
    return any(of.startswith(word) for word in case.language.checks.of_series)


def _races(case: Case) -> int:
    """How many races the meeting has, by its timetable and results."""
    sessions = {(one.kind, one.number) for one in case.release.sessions if one.kind in RACES}
    results = {
        (one.session.kind, one.session.number)
        for one in case.release.results
        if one.session and one.event is None and one.session.kind in RACES and one.session.number
    }
    return max(len(sessions), len(results))


def _clash(case: Case, number: int, terms: dict[str, list[Span]]) -> Clash:
    return Clash(
        message=f"Number {number} of the series is called {' and '.join(f'a {term}' for term in terms)}; "
        f"the meeting has {_races(case)} races.",
        subject=case.subject("event", "term"),
        attribute="term",
        values=tuple(
            Value(term, tuple(case.evidence(span, "term") for span in spans)) for term, spans in terms.items()
        ),
        suggestion="round" if "round" in terms else None,
        basis="the timetable, which has several races" if "round" in terms else None,
        innocent=("'Race' may be short for the weekend.",),
    )


CHECK = Check("N104", "term-conflict", "info", within=look)
