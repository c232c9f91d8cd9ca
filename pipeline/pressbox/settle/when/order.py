"""Day or month first: which of the two 3/4/2026 begins with."""

import datetime as dt
from collections import Counter

from pressbox.layout import Page
from pressbox.mentions import DateMention
from pressbox.patterns import pattern
from pressbox.settle.when.days import fits_weekday, place_in_year

_POINTS, _YEAR = 2, 4  # points of a date in figures, and figures of its year
_ORDINAL = pattern(r"\d[a-z]")


def decide_order(explicit: list[DateMention], page: Page) -> None:
    """3/4/2026 is read as the release's other dates of that form are, or as its weekday has it."""
    open_ones = [mention for mention in explicit if not mention.ordered]
    if not open_ones:
        return
    month_first = page.language.dates.month_first is True or _writes_month_first(explicit, page)
    years = {mention.first.year for mention in explicit if mention.first and mention.first.year}
    for mention in open_ones:
        swapped = month_first and not _is_dotted(mention, page)
        fits = _weekday_fits(mention, years)
        if fits in ([False, True], [True, False]):
            swapped = fits == [False, True]
        if swapped:
            for day in (mention.first, mention.last):
                if day is not None:
                    day.day, day.month = day.month, day.day


def _is_dotted(mention: DateMention, page: Page) -> bool:
    """'05.07.2024': points before a year in full are the habit of those who put the day first."""
    words = page.folded[slice(*mention.span)]
    return words.count(".") == _POINTS and words[-_YEAR:].isdigit()


def _weekday_fits(mention: DateMention, years: set[int]) -> list[bool]:
    """Whether the stated weekday fits the day as written and swapped, in its own year or one that others state."""
    own = {mention.first.year} if mention.first and mention.first.year else years
    read = [[days for year in own if (days := place(mention, year))] for place in (place_in_year, _swapped)]
    return [any(fits_weekday(mention, days) for days in found) for found in read]


def _swapped(mention: DateMention, year: int) -> tuple[dt.date, dt.date] | None:
    if mention.first is None or not (mention.first.day and mention.first.month):
        return None
    try:
        day = dt.date(year, mention.first.day, mention.first.month)
    except ValueError:
        return None
    return day, day


def _writes_month_first(explicit: list[DateMention], page: Page) -> bool:
    """Whether the release writes figures, else words, with the month in front."""
    votes: Counter[bool] = Counter()
    for mention in explicit:
        if not mention.ordered or mention.first is None or mention.first.month is None or mention.first.day is None:
            continue
        start, end = mention.span
        figures = [part for part in page.folded[start:end].replace(".", "/").split("/") if part.strip().isdigit()]
        if len(figures) == 3 and len(figures[0]) <= 2:
            votes[int(figures[0]) == mention.first.month] += 10
        elif mention.month_first:
            votes[True] += _ORDINAL.search(page.folded, start, end) is None  # 'April 5th' is British as well
        else:
            votes[False] += 1
    return votes[True] > votes[False]
