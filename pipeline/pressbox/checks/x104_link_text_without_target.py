"""A line invites to click, but the address is lost.

## What it flags
'Click here to watch', 'Download pictures here', where neither the line nor the next ones have an address.

## Why it matters
The link was lost on the way from the mail or the page into the text, and readers can't follow it.

## Example
'Click to watch race 1' alone on its line.

## Fine as it is
An address in the line or right below it.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value


def look(case: Case) -> Iterator[Outcome]:
    lost = [link for link in case.release.links if link.url is None]
    for _ in range(len(case.release.links) - len(lost)):
        yield PASSED
    if lost:
        labels = sorted({link.label or link.text for link in lost})
        count = "A link has" if len(lost) == 1 else f"{len(lost)} links have"
        yield Clash(
            message=f"{count} lost the address: {labels[0]!r}.",
            subject=case.subject("release"),
            attribute="links",
            values=(Value(labels, tuple(case.evidence(link, "link") for link in lost)), Value("no address")),
        )


CHECK = Check("X104", "link-text-without-target", "info", within=look)
