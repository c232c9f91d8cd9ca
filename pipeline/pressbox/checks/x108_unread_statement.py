"""Something looks like a statement, but was not read.

## What it flags
What has the look of a clock time, a date, a place in a race or a speech, outside of everything that the record holds.

## Why it matters
Only what was read is checked. These lines are for people to look at.

## Example
'Doors at 19h30 sharp' in a form of times that no rule knows.

## Fine as it is
All that some field of the record has, titles and names of things in quotation marks, lap times, telephone numbers;
places that were fought for or held on the way ('the gap to second place', 'had dropped to 8th place by lap three').
"""

from bisect import bisect_left
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.told.tellings import is_passing
from pressbox.models import Span

_MOST = 30  # places that are shown


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    matches = case.matches("looks_like")
    read = _Read(case) if matches else None
    unread: dict[str, list[Span]] = {}
    for form, match in matches:
        if read is None or read.holds(match.span()) or (form.gives.get("may_pass") and is_passing(case, match.span())):
            yield PASSED
        else:
            unread.setdefault(form.gives["kind"], []).append(match.span())
    for kind, spans in unread.items():
        words = [case.text[start:end] for start, end in spans]
        yield Clash(
            message=f"What looks like a {kind} was not read: {words[0]!r}.",
            subject=case.subject("release"),
            attribute=kind,
            values=(Value(words, tuple(case.evidence(span) for span in spans[:_MOST])), Value("not read")),
        )


class _Read:
    """All spans of a record."""

    def __init__(self, case: Case) -> None:
        release = case.release
        spans = [item.span for _, item in release.items]
        spans += [span for _, item in release.items for named in item.taken.values() for span in named]
        spans += [span for person in release.people for span in person.mentions]
        spans += [span for team in release.teams for span in team.mentions]
        spans += [one.span for one in (release.event, release.embargo) if one and one.span]
        spans += release.published.spans if release.published else []
        self._spans = sorted(set(spans))
        self._longest = max((end - start for start, end in self._spans), default=0)

    def holds(self, span: Span) -> bool:
        """Whether something that was read shares characters with a span."""
        first = bisect_left(self._spans, (span[0] - self._longest, 0))
        for start, end in self._spans[first:]:
            if start >= span[1]:
                return False
            if span[0] < end:
                return True
        return False


CHECK = Check("X108", "unread-statement", "info", within=look, under=("D102",))
