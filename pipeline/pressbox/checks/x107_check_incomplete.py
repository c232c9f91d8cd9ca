"""Not everything could be checked.

## What it flags
A release in a language of which there are no rules and a record without its text (as infos), a check that failed of
itself, and a waiver that waives nothing any more or whose day is past.

## Why it matters
Silence must not be taken for success: where nothing was looked at, nothing was found.

## Example
A release in Hungarian, which is read for its figures and names alone.

## Fine as it is
Releases that all checks could look at, whatever they found. Rows alone, a timetable or a calendar of names and figures,
say nothing in any language that could have been missed.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.models import Subject

_FEW = 30  # letters of a line, in words that are no names: with fewer there is nothing that its language would tell


def look(case: Case) -> Iterator[Outcome]:
    release = case.release
    if not case.text:
        yield _missing(case, "text", "the record is without its text", "what takes words was not looked at")
    elif release.language is None and any(map(_tells, case.text.split("\n"))):
        yield _missing(case, "language", "its language could not be told", "it was read with the rules of another")
    elif release.language is not None and not _has_rules(case, release.language):
        yield _missing(case, "language", f"there are no rules of its language ({release.language})", "little was read")
    else:
        yield PASSED


def _tells(line: str) -> bool:
    """Whether a line tells something in words: rows have names, figures, and a word or two."""
    return sum(map(str.isalpha, (char for word in line.split() if not word[0].isupper() for char in word))) >= _FEW


def _has_rules(case: Case, language: str) -> bool:
    """Whether a language has more than the words that it is told by."""
    sheets = case.packs.languages.get(language)
    return sheets is not None and bool(sheets.dates.months)


def _missing(case: Case, what: str, why: str, so: str) -> Clash:
    title = case.release.title
    places = (case.evidence(title.span, "title"),) if title and case.text else ()
    return Clash(
        message=f"The release was not checked in full: {why}, so that {so}.",
        subject=case.subject("release"),
        attribute=what,
        values=(Value(case.release.language if case.text else None, places), Value("checked in full")),
        severity="info",
    )


def broken(code: str, release: str, error: Exception) -> Clash:
    """What is said of a check that failed of itself: the others go on."""
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    on = f" on {release}" if release else ""
    return Clash(
        message=f"{code} failed{on} ({what}), so that nothing is known of what it checks; please report it.",
        subject=Subject(kind="release" if release else "corpus", key=release or "all"),
        attribute=code,
        values=(Value("failed"), Value("checked in full")),
    )


def stale_waiver(fingerprint: str, name: str, expired: str | None) -> Clash:
    """What is said of a waiver that does nothing: its finding is gone, or shown again."""
    why = f"{expired}, and its finding is shown again" if expired else "waives nothing any more"
    return Clash(
        message=f"{name} {why}; --prune-waivers takes it out.",
        subject=Subject(kind="waiver", key=fingerprint),
        attribute="waiver",
        values=(Value("expired" if expired else "unused"), Value("in use")),
    )


CHECK = Check("X107", "check-incomplete", "warning", within=look)
