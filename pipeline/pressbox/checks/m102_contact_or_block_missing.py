"""The release names nobody to ask.

## What it flags
A release without an address, a telephone number or a contact block.

## Why it matters
Every question to the sender, and most of all about a slip, begins with a search.

## Example
A text that ends on the results list.

## Fine as it is
A mail address, a telephone number, a web address of the sender or the word 'contact' anywhere.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.words.contacts import has_contact


def look(case: Case) -> Iterator[Outcome]:
    release = case.release
    if not release.text or not release.title:
        return
    if has_contact(case):
        yield PASSED
    else:
        yield Clash(
            message="The release has no contact: no mail address, no telephone number.",
            subject=case.subject("release"),
            attribute="contact",
            values=(Value("none", (case.evidence(release.title.span, "title"),)), Value("a name and an address")),
        )


CHECK = Check("M102", "contact-or-block-missing", "info", within=look, quiet=True)
