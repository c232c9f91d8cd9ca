"""A link is not encrypted, or hides where it leads.

## What it flags
Addresses that begin with http:// and those of link shorteners.

## Why it matters
Shortened links die with their service, and readers are warned of pages that are not encrypted.

## Example
http://bit.ly/abc

## Fine as it is
https addresses of the sender's own, mail addresses.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.models import Link

_PLAIN = "http://"


def look(case: Case) -> Iterator[Outcome]:
    weak = case.language.checks.shorteners
    for link in case.release.links:
        if link.url is not None and "@" not in link.url:
            yield _judge(case, link, weak)


def _judge(case: Case, link: Link, shorteners: list[str]) -> Outcome:
    url = link.url or ""
    host = url.split("://")[-1].split("/")[0].lower().removeprefix("www.")
    why = "a shortened address" if host in shorteners else "not encrypted" if url.lower().startswith(_PLAIN) else None
    if why is None:
        return PASSED
    return Clash(
        message=f"{url}: {why}.",
        subject=case.subject("link", url),
        attribute="address",
        values=(Value(why, (case.evidence(link),)), Value("https")),
    )


CHECK = Check("M104", "weak-link", "info", within=look, quiet=True)
