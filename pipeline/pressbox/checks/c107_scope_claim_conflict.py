"""One programme is called a full season, and the rest of one.

## What it flags
'Full season' beside 'the remaining races' or 'the rest of the season' in one release.

## Why it matters
Whoever joins later does not drive the full season, and points and titles depend on it.

## Example
'Norrgård signs for the full season', and below 'in the remaining races of the year'.

## Fine as it is
Either of the two alone; what is said of last season or of another driver's team in a quote.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    full = [span for span in case.said("full_season") if not case.is_quoted(span)]
    rest = [span for span in case.said("rest_of_season") if not case.is_quoted(span)] if full else []
    if full and not rest:
        yield PASSED
    elif full:
        yield Clash(
            message="The programme is called a full season in one place and the rest of one in another.",
            subject=case.subject("release"),
            attribute="scope",
            values=(
                Value("full season", tuple(map(case.evidence, full))),
                Value("rest of the season", tuple(map(case.evidence, rest))),
            ),
            innocent=("Full may mean every race from now on.", "The two may be of different series."),
        )


CHECK = Check("C107", "scope-claim-conflict", "info", within=look, preview=True)
