"""The same days are called this weekend in one place and next or last weekend in another.

## What it flags
'This', 'next' and 'last weekend' said of the same dates, so that the release would have come out in two
different weeks; and such words against the stated day of publication.

## Why it matters
Whoever reads it on another day than it was written, a day late or in an archive, takes the words for another weekend.

## Example
'Next weekend, 3-5 May …' in the lead, 'this weekend, 3-5 May' in the second paragraph.

## Fine as it is
'This' and 'upcoming' weekend; last weekend's race and next weekend's, which have dates of their own; words with no date
beside them that may be said of another weekend.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Severity, Value
from pressbox.checks.frame.weighing import OPEN, Choice
from pressbox.models import DateItem, Evidence

_DAY = dt.timedelta(days=1)
_WEEK = 7 * _DAY
_LATE = 2 * _DAY  # on the Monday after, 'this weekend' may still be said
_WORDS = ("last", "this", "next", "coming")
# 'Le week-end prochain' and its like in other languages are said of this weekend and of the one after it.
_EITHER = "coming"
_LOOSE = "Within the week before, 'next weekend' is also said of the weekend that comes."
Days = tuple[dt.date, dt.date]


def look(case: Case) -> Iterator[Outcome]:
    for days, phrases in _by_days(case).items():
        groups = _groups(phrases)
        if not groups:
            continue
        yield _judge(case, days, groups)


def _by_days(case: Case) -> dict[Days, list[DateItem]]:
    """The phrases by the weekend that they are said of, loose ones with those that have the dates beside them."""
    found: dict[Days, list[DateItem]] = defaultdict(list)
    for date in case.release.dates:
        is_weekend = date.kind == "relative" and date.precision == "weekend" and not _is_counted_on(case, date)
        if is_weekend and date.start and date.end and _word(date):
            found[date.start, date.end].append(date)
    return found


def _is_counted_on(case: Case, date: DateItem) -> bool:
    """'The following weekend' is that after another day of the text, whenever the release came out."""
    return any(part in case.bare[slice(*date.span)] for part in case.language.checks.counted_on)


def _word(date: DateItem) -> str | None:
    """What the rule says that the words mean: the forms of all languages end in this, next, last or coming."""
    tail = date.rule.rpartition("-")[2]
    return tail if tail in _WORDS else None


def _groups(phrases: list[DateItem]) -> dict[str, list[DateItem]]:
    """The phrases by word; a word that no phrase with its dates beside it has is left out."""
    groups: dict[str, list[DateItem]] = defaultdict(list)
    for phrase in phrases:
        groups[_word(phrase) or ""].append(phrase)
    tied = {word: group for word, group in groups.items() if any(_is_tied(one) for one in group)}
    if _EITHER in tied and len(tied) > 1 and "last" not in tied:
        del tied[_EITHER]
    return tied


def _is_tied(phrase: DateItem) -> bool:
    return phrase.basis == "beside" and bool(phrase.taken.get("start"))


def window(word: str, days: Days) -> Days:
    """When a release can have come out that calls these days so."""
    monday = days[0] - days[0].weekday() * _DAY
    if word == "this":
        return monday, days[0]
    if word == _EITHER:
        return monday - _WEEK, days[0]
    if word == "next":
        return monday - 7 * _DAY, monday - _DAY
    after = days[1] - days[1].weekday() * _DAY + 7 * _DAY
    return after, after + 6 * _DAY


def _judge(case: Case, days: Days, groups: dict[str, list[DateItem]]) -> Outcome:
    if len(groups) == 1:
        return _against_stamp(case, days, *next(iter(groups.items())))
    values = tuple(
        Value(_value(window(word, days)), tuple(case.evidence(one, word) for one in groups[word]))
        for word in sorted(groups, key=lambda word: groups[word][0].span)
    )
    words = " and ".join(f"{word} weekend" for word in groups)
    choice = _most(values)
    return Clash(
        message=f"The days from {days[0].isoformat()} on are called {words}.",
        subject=case.subject("release"),
        attribute="published",
        values=values,
        severity="error" if "last" in groups and groups.keys() & {"next", _EITHER} else None,
        suggestion=choice.value,
        basis=choice.basis,
    )


def _most(values: tuple[Value, ...]) -> Choice:
    """Within a release the words that stand more often are those that were meant."""
    ranked = sorted(values, key=lambda one: len(one.evidence), reverse=True)
    first, second = (len(one.evidence) for one in ranked[:2])
    if first == second:
        return OPEN
    return Choice(ranked[0].value, f"votes within the release: {first} to {second}")


def _against_stamp(case: Case, days: Days, word: str, phrases: list[DateItem]) -> Outcome:
    """A stated day of publication that the words can't have been written on, whichever week they mean."""
    published = case.release.published
    day = published.day if published else None
    if published is None or not published.spans or day is None:
        return PASSED  # not known, or worked out from these very words
    severity = _severity(word, day, days)
    if severity is None:
        return PASSED
    tied = [one for one in phrases if _is_tied(one) and not case.is_quoted(one.span)]
    if not tied:
        return UNDECIDED
    stamp: Evidence = case.evidence(published.spans[0], "published")
    return Clash(
        message=f"The release is of {day.isoformat()} and calls the days from {days[0].isoformat()} on {word} weekend.",
        subject=case.subject("release"),
        attribute="published",
        values=(
            Value(_value((day, day)), (stamp,)),
            Value(_value(window(word, days)), tuple(case.evidence(one, word) for one in tied)),
        ),
        severity=severity,
        innocent=(_LOOSE,) if severity == "info" else (),
    )


def _severity(word: str, day: dt.date, days: Days) -> Severity | None:
    """How far the words are from the day of publication: on the wrong side of the days, or weeks away from them.

    On the Tuesday before, many say 'next weekend' for this one.
    """
    first, last = days
    if word == "last":
        return "warning" if day < first else None
    if word == "this":
        return "warning" if day > last + _LATE or day <= first - _WEEK else None
    if word == _EITHER:
        return "warning" if day > last or day < first - 2 * _WEEK else None
    if day > first or day < first - 2 * _WEEK:
        return "warning"
    return "info" if day >= window("this", days)[0] else None


def _value(days: Days) -> dict[str, Any]:
    return {"earliest": days[0].isoformat(), "latest": days[1].isoformat()}


CHECK = Check("D201", "relative-label-conflict", "warning", within=look)
