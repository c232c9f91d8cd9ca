"""The header that a forward copies into its text: who wrote the release, when, and under which subject."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from pressbox.patterns import fold, pattern
from pressbox.sources.mail.words import Words

_FEWEST = 3  # labels that make a header
_LONGEST = 12  # lines

# The capitalised words before an address: 'Uhr schrieb Lenz Racing Presse <presse@…>'.
_NAMED = pattern(r"((?:[\p{Lu}][^\s<>(,:]*\s+)*[\p{Lu}][^\s<>(,:]*)\s*\(?<[^<>\s]+@")
_ISO = pattern(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_NUMERIC = pattern(r"\b(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})\b")
_WORDS = pattern(r"[a-z]{3,}|\d{1,4}(?![:\d])")  # 'den 6 maj 2026 kl. 10:12'
_TIME = pattern(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?")


@dataclass(frozen=True, slots=True)
class Header:
    """What a copied header says, and the lines that it takes."""

    start: int
    end: int
    sender: str | None = None
    subject: str | None = None
    days: tuple[dt.date, dt.date] | None = None  # the first and the last that its date may mean


def header_at(lines: Sequence[str], start: int, words: Words) -> Header | None:
    """The header that begins at a line; a mail's own has no blank line in it."""
    values: dict[str, str] = {}
    at, last = start, start
    while at < len(lines) and at - start < _LONGEST:
        known = words.label(lines[at])
        if known is not None:
            for label in known[0] - values.keys():
                values[label] = known[1]
            last = at
        elif not lines[at].strip(" >*") and values:
            break
        elif not values:
            return None
        at += 1
    if len(values) < _FEWEST or "from" not in values or not {"date", "subject"} & values.keys():
        return None
    return Header(
        start, last + 1, name_of(values["from"]), values.get("subject"), days_of(values.get("date", ""), words)
    )


def citation_of(line: str, words: Words) -> Header:
    """Who is cited, and of which day: 'On Wed, 6 May 2026 at 10:12, Elin Norrgård <elin@…> wrote:'."""
    found = _NAMED.search(line)
    return Header(0, 0, found[1].strip() if found else None, None, days_of(line, words))


def name_of(address: str) -> str | None:
    """Who stands in an address: 'Northlight Press' of 'Northlight Press <press@…>'."""
    name, mail = parseaddr(address)
    name = " ".join((name or ("" if "@" in mail else address)).strip(" '\"<>[]").split())
    return name or None


def days_of(text: str, words: Words) -> tuple[dt.date, dt.date] | None:
    """The day that a header states; where day and month may be either, both days."""
    folded = fold(text)
    if found := _ISO.search(folded):
        return _only(_day(int(found[1]), int(found[2]), int(found[3])))
    if found := _NUMERIC.search(folded):
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        first, second = int(found[1]), int(found[3])
        days = {_day(year, second, first)}
        if found[2] == "/":  # '5/6/2026' is the fifth of June, or in America the sixth of May
            days.add(_day(year, first, second))
        known = sorted(day for day in days if day)
        return (known[0], known[-1]) if known else None
    return _only(_spelled(folded, words))


def _spelled(folded: str, words: Words) -> dt.date | None:
    """'Wednesday, 6 May 2026 10:12', 'May 6, 2026 at 10:12 AM'."""
    for clock in reversed(list(_TIME.finditer(folded))):
        folded = folded[: clock.start()] + " " + folded[clock.end() :]
    found = [one[0] for one in _WORDS.finditer(folded)]
    month = next((words.months[word] for word in found if word in words.months), None)
    year = next((int(word) for word in found if len(word) == 4 and word.isdecimal()), None)
    day = next((int(word) for word in found if len(word) <= 2 and word.isdecimal()), None)
    return _day(year, month, day) if year and month and day else None


def _only(day: dt.date | None) -> tuple[dt.date, dt.date] | None:
    return (day, day) if day else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
