"""Sentences, near enough: where a thought ends, without a tokeniser."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern, written

# 'C'est fini. « Enfin … », 'Det var slut. ”Nu', 'et voilà. » Norrgård': marks of all languages, French ones apart.
_END = pattern(r"""[.!?…](?:["'”’)\]»]|[ \xa0\u202f]»(?=\s))*+\s++(?=(?:["'“”‘«»„‚(\[]|«\s)?[\p{Lu}\d–-])""")
_LINE = pattern(r"[^\n]+")
_MOST = 4_000  # characters of a sentence
_LONGEST = 24  # characters before a stop that say what it is for


def ends_of(text: str, language: Language) -> list[int]:
    """Where sentences end within lines: the place after the stop and its marks."""
    found = (match.start() + 1 for match in _END.finditer(text))
    stops = [stop for stop in found if not goes_on(text, stop, language)]
    if all(len(line) <= _MOST for line in text.split("\n")):
        return stops
    return sorted([*stops, *_cuts(text, stops)])


def _cuts(text: str, stops: list[int]) -> Iterator[int]:
    """Where a line without stops is cut: what is as long is no thought, and rooms go through it for each figure."""
    for line in _LINE.finditer(text):
        inside = stops[bisect_right(stops, line.start()) : bisect_right(stops, line.end())]
        for low, high in pairwise([line.start(), *inside, line.end()]):
            start = low
            while high - start > _MOST and (blank := text.find(" ", start + _MOST, high)) >= 0:
                start = blank + 1
                yield start


def goes_on(text: str, stop: int, language: Language) -> bool:
    """Whether the stop that ends at a place is that of a word cut short, and no sentence's."""
    return language.once(_goes_on).match(text, max(0, stop - _LONGEST), stop) is not None


def _goes_on(language: Language) -> Pattern:
    """What a stop belongs to that ends no sentence: 'No. 96', 'St. Louis', 'J. Smith', 'Aug. 15-18'.

    In German 'am 14. März', too, and 'vom 2.-3. Juli', 'vom 2./3. Juli'; 'won Class B.' and 'Prefinale-B.' end theirs.
    """
    sheet = language.layout
    before = rf"\b(?i:{written(sheet.before_ordinals)})\s"
    ordinal = rf"|(?:{before}|\b\d{{1,2}}\.\s?[-–/]\s?)\d{{1,3}}" if sheet.before_ordinals else ""
    cut = written([*sheet.abbreviations, *_short_days(language)])
    # Backwards from the stop.
    letter = rf"(?<!\b(?i:{written(sheet.lettered)})\s)" if sheet.lettered else ""
    single = rf"{letter}(?<!\p{{Ll}}{{3}}-)\b\p{{Lu}}"
    return pattern(rf"(?r)(?:{single}|\b(?:{cut}){ordinal})\.", rule="layout.abbreviations")


def _short_days(language: Language) -> Iterator[str]:
    """Months and weekdays cut short, where their capital tells them from words: 'Aug', 'Sat'."""
    for name, *others in (*language.dates.months.values(), *language.dates.weekdays.values()):
        yield from (other for other in others if other[0].isupper() and name.startswith(other))


def sentence_at(ends: list[int], start: int, end: int, position: int) -> tuple[int, int]:
    """The sentence of a line from `start` to `end` that a position lies in."""
    place = bisect_right(ends, position)
    low = ends[place - 1] if place else start
    high = ends[place] if place < len(ends) else end
    return max(low, start), min(high, end)
