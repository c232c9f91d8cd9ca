"""What a release says will be was over when it came out.

## What it flags
A verb that looks ahead, and behind it in the same sentence a day of a stated year that lies before the stated day of
publication.

## Why it matters
The text was taken over from a preview, or the date is wrong: the reader waits for what has been.

## Example
'Elin Norrgård will race at Knutstorp on 3 May 2026', in a release of 9 May 2026.

## Fine as it is
What somebody says in a quote; a release that does not state when it came out; a day whose year had to be worked out; a
day before the verb ('announced on 3 May that it will race'), or behind a comma, where another verb may stand.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.claims.making import days_value
from pressbox.models import DateItem, Published, Span

_TOLD = frozenset({"stated", "heading", "beside"})
_REACH = 60  # characters from the verb to its day


def look(case: Case) -> Iterator[Outcome]:
    published = case.release.published
    if published is None or not published.spans or published.day is None:
        return
    for date in case.release.dates:
        if date.kind == "explicit" and date.basis in _TOLD and not case.is_quoted(date.span):
            verb = _verb_before(case, date)
            if verb is not None:
                yield _judge(case, date, verb, published)


def _verb_before(case: Case, date: DateItem) -> Span | None:
    """The verb that looks ahead in the sentence of a day, with no other date and no comma between."""
    low, _ = case.sentence(date.span[0])
    verbs = [span for span in case.said("to_come") if low <= span[0] and span[1] <= date.span[0]]
    if not verbs or date.span[0] - verbs[-1][1] > _REACH:
        return None
    start, end = verbs[-1][1], date.span[0]
    parted = "," in case.text[start:end] or any(start <= one.span[0] < end for one in case.release.dates)
    return None if parted else verbs[-1]


def _judge(case: Case, date: DateItem, verb: Span, published: Published) -> Outcome:
    stamp = published.day
    if date.start is None or date.end is None or stamp is None or date.end >= stamp:
        return PASSED
    said = (case.evidence(date, "date"), case.evidence(verb, "verb"))
    return Clash(
        message=f"{case.text[slice(*verb)]!r} looks ahead to {date.text!r}, and the release is of {stamp.isoformat()}.",
        subject=case.subject("date", date.start.isoformat()),
        attribute="tense",
        values=(
            Value(days_value(date.start, date.end), said),
            Value(days_value(stamp, stamp), (case.evidence(published.spans[0], "published"),)),
        ),
        innocent=("The day may be that of something else in the sentence.",),
    )


CHECK = Check("D203", "tense-against-date", "warning", within=look, under=("D101", "D103"), preview=True)
