"""Days as the reader writes them: the names of months and weekdays are those of the rule packs."""

import datetime as dt
from typing import Any

from pressbox.errors import UsageError
from pressbox.packs import Packs
from pressbox.patterns import Match, pattern
from pressbox.report.showing import RANGES, shown

# '2026-05-09', '2026-05-09 to 2026-05-10'; of '2026-05-09T10:00' nothing
_ISO = pattern(r"\b(?P<first>\d{4}-\d\d-\d\d)(?: to (?P<last>\d{4}-\d\d-\d\d))?\b")
_QUOTES = "'\""


class Days:
    """Days in the words of one language."""

    def __init__(self, packs: Packs, language: str) -> None:
        if language not in packs.languages:
            raise UsageError(f"dates in {language!r}: there are {', '.join(sorted(packs.languages))}")
        sheet = packs.languages[language].dates
        self.language = language
        self._months = {int(number): names for number, names in sheet.months.items()}
        self._weekdays = {int(number): names for number, names in sheet.weekdays.items()}
        self._stop = "." if "." in (*sheet.ordinal_suffixes, *sheet.ordinal_endings.values()) else ""

    def month(self, number: int) -> str:
        """Its name; the number itself where no pack names it."""
        return self._months.get(number, [str(number)])[0]

    def short_month(self, number: int) -> str:
        return min(self._months.get(number, [str(number)]), key=len).rstrip(".")

    def short_weekday(self, day: dt.date) -> str:
        names = self._weekdays.get(day.weekday(), [str(day.isoweekday())])
        return (names[1] if len(names) > 1 else names[0][:3]).rstrip(".")

    def day(self, day: dt.date) -> str:
        """'Fri 14 July 2023'."""
        return f"{self.short_weekday(day)} {day.day}{self._stop} {self.month(day.month)} {day.year}"

    def short(self, day: dt.date) -> str:
        """'Fri 14 Jul'."""
        return f"{self.short_weekday(day)} {day.day}{self._stop} {self.short_month(day.month)}"

    def span(self, start: dt.date | None, end: dt.date | None) -> str:
        """'14–16 July 2023', with as much of the first day as differs from the last."""
        if start is None or end is None:
            day = start or end
            return self._plain(day) if day else ""
        if start == end:
            return self._plain(start)
        if start.year != end.year:
            return f"{self._plain(start)} – {self._plain(end)}"
        if start.month != end.month:
            return f"{start.day}{self._stop} {self.month(start.month)} – {self._plain(end)}"
        return f"{start.day}{self._stop}–{self._plain(end)}"

    def _plain(self, day: dt.date) -> str:
        return f"{day.day}{self._stop} {self.month(day.month)} {day.year}"

    def value(self, value: Any) -> str:
        """A value of a finding: days as the reader writes them, all else as everywhere."""
        if isinstance(value, dict) and set(value) in RANGES:
            try:
                return self.span(*(dt.date.fromisoformat(str(one)) for one in value.values()))
            except ValueError:
                return shown(value)
        return self.words(shown(value))

    def words(self, words: str) -> str:
        """What is said of releases, with its days as the reader writes them; quoted words stay as they are."""
        if not (found := list(_ISO.finditer(words))):
            return words
        parts, at = [], 0
        for one in found:
            parts += [words[at : one.start()], self._said(one)]
            at = one.end()
        return "".join([*parts, words[at:]])

    def _said(self, found: Match) -> str:
        if found.string[max(0, found.start() - 1) : found.start()] in tuple(_QUOTES):
            return found[0]
        try:
            first, last = (dt.date.fromisoformat(found[name] or found["first"]) for name in ("first", "last"))
        except ValueError:
            return found[0]
        return self.span(first, last)
