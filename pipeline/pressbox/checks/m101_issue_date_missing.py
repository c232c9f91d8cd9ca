"""The release does not say when it came out.

## What it flags
A release without a dateline, a stamp or a date in its file or mail header.

## Why it matters
'This weekend' and 'last year' hang on that day, and an archive can't be sorted without it.

## Example
A text that begins with its headline and goes on with 'This weekend …'.

## Fine as it is
A day of publication that the caller gives, or that a stamp, a dateline or an embargo line states.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value


def look(case: Case) -> Iterator[Outcome]:
    release = case.release
    published = release.published
    if not release.text or not release.title:
        return
    if published is not None and published.day is not None:
        yield PASSED
        return
    guessed = published is not None and published.earliest is not None
    known = f"{published.earliest} to {published.latest}" if guessed and published else "not known"
    yield Clash(
        message="No day of publication is stated.",
        subject=case.subject("release"),
        attribute="published",
        values=(Value("not stated", (case.evidence(release.title.span, "title"),)), Value(known)),
        basis=f"worked out from {published.basis}" if guessed and published else None,
    )


CHECK = Check("M101", "issue-date-missing", "info", within=look, quiet=True)
