"""A block is missing that every release of the house has.

## What it flags
A contact, date, credit, link, quote, timetable, list of results or calendar that the configuration requires (`[house]`,
`require`) and that was not found.

## Why it matters
Newsrooms look for these blocks, and a picture without its credit can't be printed.

## Example
A preview without a timetable in a house that requires `preview:timetable`.

## Fine as it is
Whatever the configuration does not require; blocks required for another kind of release.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.house import BLOCKS


def look(case: Case) -> Iterator[Outcome]:
    for block in case.house.required(case.release.kind):
        if not case.text:
            yield UNDECIDED
        elif BLOCKS[block](case):
            yield PASSED
        else:
            yield _clash(case, block)


def _clash(case: Case, block: str) -> Clash:
    title = case.release.title
    places = (case.evidence(title.span, "title"),) if title else ()
    return Clash(
        message=f"The release has no {block}, which this house requires.",
        subject=case.subject("release"),
        attribute=block,
        values=(Value("none", places), Value(f"a {block}")),
    )


CHECK = Check("M107", "required-block-missing", "warning", within=look)
