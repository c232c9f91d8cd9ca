"""The years that have passed do not fit the year in which it began.

## What it flags
A year of founding or birth, and a jubilee, an age or 'so many years ago' in the same sentence or box that is more than
a year off.

## Why it matters
Jubilees are copied from last year's text, and ages from an old biography; every newsroom that prints them repeats it.

## Example
'Founded in 2011, the team celebrates its 15th anniversary' in a release of 2023.

## Fine as it is
A year more or less, as birthdays and seasons have it; figures of different things; releases of which the year is not
known.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.numbers import number_in
from pressbox.models import Span
from pressbox.packs import Form
from pressbox.patterns import Match

_OFF = 1  # years that counting from and to, or a birthday, may make
_BOX = 240  # characters of a box of labels
_GROUPS = ("n", "m", "k")


def look(case: Case) -> Iterator[Outcome]:
    began = case.matches("began")
    for form, match in case.matches("elapsed") if began else ():
        origin = _origin(case, form, match, began)
        if origin is not None and not case.is_quoted(match.span()):
            yield _judge(case, match, origin)


def _origin(case: Case, form: Form, match: Match, began: list[tuple[Form, Match]]) -> Match | None:
    """The only beginning in the sentence or box of a span of years, if it is of the same sort."""
    low, high = _stretch(case, match.span())
    near = [(sort, one) for sort, one in began if low <= one.start() and one.end() <= high]
    if len({one.span("year") for _, one in near}) != 1:
        return None
    what = form.gives.get("what")
    return next((one for sort, one in near if what in ("any", sort.gives.get("what"))), None)


def _stretch(case: Case, span: Span) -> Span:
    start, end = case.block_span(span)
    sentence = case.sentence(span[0])
    return (start, end) if end - start <= _BOX and sentence == case.line(span[0]) else sentence


def _judge(case: Case, match: Match, origin: Match) -> Outcome:
    groups = match.groupdict()
    passed = number_in(case, next((groups[name] for name in _GROUPS if groups.get(name)), None))
    year = int(origin["year"])
    now = _year_of(case, origin)
    if passed is None or now is None or now < year:
        return UNDECIDED
    real = now - year
    if abs(real - passed) <= _OFF:
        return PASSED
    return Clash(
        message=f"From {year} to {now} it is {real} years, not {passed}.",
        subject=case.subject("span", str(year)),
        attribute="years",
        values=(
            Value(passed, (case.evidence(match.span()),)),
            Value(real, (case.evidence(origin.span("year")),)),
        ),
        innocent=("The two may be said of different things.",),
    )


def _year_of(case: Case, origin: Match) -> int | None:
    """The year from which is counted: another one in the sentence, else that of the release."""
    low, high = _stretch(case, origin.span())
    stated = [
        one.start.year
        for one in case.release.dates
        if one.start and one.kind != "relative" and low <= one.span[0] and one.span[1] <= high
    ]
    others = {year for year in stated if year != int(origin["year"])}
    if len(others) == 1:
        return others.pop()
    published, event = case.release.published, case.release.event
    if published and published.earliest:
        return published.earliest.year
    return event.season if event else None


CHECK = Check("D204", "elapsed-span-mismatch", "warning", within=look)
