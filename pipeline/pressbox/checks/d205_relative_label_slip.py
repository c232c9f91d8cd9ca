"""A report on last weekend calls it this weekend in one place.

## What it flags
'This weekend', with no date beside it, in a report that says 'last weekend' of the same days.

## Why it matters
A reader of the Wednesday paper looks for a race that is over.

## Example
A report on 'last weekend, 2-4 June' has the team 'learning a lot this weekend'.

## Fine as it is
What somebody says in a quote; a release that came out on the weekend itself; the next event's weekend.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.models import DateItem


def look(case: Case) -> Iterator[Outcome]:
    event = case.release.event
    if case.release.kind != "report" or event is None or event.start is None:
        return
    phrases = [
        one
        for one in case.release.dates
        if one.kind == "relative" and one.precision == "weekend" and one.start == event.start
    ]
    last = [one for one in phrases if one.rule.endswith("-last")]
    slips = [one for one in phrases if _is_loose(one) and not case.is_quoted(one.span)]
    if last and slips:
        yield _clash(case, last, slips)
    elif last:
        yield PASSED


def _is_loose(phrase: DateItem) -> bool:
    return phrase.rule.endswith("-this") and phrase.basis != "beside"


def _clash(case: Case, last: list[DateItem], slips: list[DateItem]) -> Clash:
    meant = tuple(case.evidence(one) for one in last)
    said = tuple(case.evidence(one) for one in slips)
    sure = len(last) > len(slips)
    return Clash(
        message=f"The same weekend is called {last[0].text!r} and {slips[0].text!r}.",
        subject=case.subject("release"),
        attribute="published",
        values=(Value(last[0].text, meant), Value(slips[0].text, said)),
        suggestion=last[0].text if sure else None,
        basis=f"votes within the release: {len(last)} to {len(slips)}" if sure else None,
        innocent=("On the Monday after both may be said.",),
    )


CHECK = Check("D205", "relative-label-slip", "info", within=look, under=("D201",))
