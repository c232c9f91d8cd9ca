"""The same words with another value: 'April 22nd-23rd' for the 21st to the 23rd is 'April 21st-23rd'.

What comes out are proposals: only reading the release again tells whether they say what they should.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from pressbox.models import WEEKDAYS
from pressbox.packs import Language
from pressbox.patterns import Match, fold, pattern

_TOKEN = pattern(r"\d+(?:[.,:]\d+)*|\p{L}+")
_FIGURES = pattern(r"\d+")
_NONE = -1  # the value of a word that is no number
Edit = tuple[int, int, str]  # from, to, and what stands there instead


def rewordings(words: str, old: Any, new: Any, language: Language) -> Iterator[list[Edit]]:
    """Ways to say the new value as the old one is said, the likeliest first."""
    edits = [edit for edit in _edits(words, old, new, language) if edit[2] != words[edit[0] : edit[1]]]
    if edits:
        yield edits
    if len(edits) > 1:
        yield from ([edit] for edit in edits)
    if isinstance(new, str) and new != words and not _is_day(new) and _has_figures(words) == _has_figures(new):
        yield [(0, len(words), new)]


def _has_figures(words: str) -> bool:
    """Whether it says a number or a day: what does is not replaced by what does not."""
    return any(char.isdigit() for char in words)


def _edits(words: str, old: Any, new: Any, language: Language) -> Iterator[Edit]:
    if _days(old) and _days(new):
        yield from _of_days(words, _days(old), _days(new), language)
    elif str(old) in WEEKDAYS and str(new) in WEEKDAYS:
        yield from _of_weekday(words, str(old), str(new), language)
    elif (before := _moment(old)) and (after := _moment(new)):
        yield from _of_clock(words, before, after)
    elif changed := _changed_numbers(old, new):
        yield from _of_numbers(words, changed, language)


# ----------------------------------------------------------------------------------------------------------- days
def _is_day(value: Any) -> bool:
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _days(value: Any) -> list[dt.date]:
    """The first and the last day of a value; nothing where it is none."""
    ends = list(value.values()) if isinstance(value, dict) and set(value) == {"start", "end"} else [value, value]
    return [dt.date.fromisoformat(str(end)) for end in ends] if all(map(_is_day, ends)) else []


def _of_days(words: str, old: list[dt.date], new: list[dt.date], language: Language) -> Iterator[Edit]:
    """Days, months, years and weekdays, each where it stands; the first day before the last."""
    at = 0
    for match in _tokens(words):
        if not match[0][0].isdigit():
            yield from _of_day_word(match, old, new, language)
            continue
        for figure in _FIGURES.finditer(words, match.start(), match.end()):
            number, last = int(figure[0]), len(old) - 1
            if at <= last and number in {old[at].day, old[last].day}:
                which = at if number == old[at].day else last
                yield from _number(words, figure.span(), new[which].day, language)
                at = which + 1
            elif number in {old[0].month, old[0].year}:
                instead = new[0].month if number == old[0].month else new[0].year
                yield (*figure.span(), str(instead).zfill(len(figure[0])))


def _of_day_word(match: Match, old: list[dt.date], new: list[dt.date], language: Language) -> Iterator[Edit]:
    """A month or a weekday, in the same style."""
    sheet = language.dates
    for before, after in zip(old, new, strict=True):
        for names, mine, theirs in (
            (sheet.months, str(before.month), str(after.month)),
            (sheet.weekdays, str(before.weekday()), str(after.weekday())),
        ):
            if fold(match[0]) in map(fold, names.get(mine, ())):
                yield (*match.span(), _alike(match[0], names, mine, theirs))
                return


def _of_weekday(words: str, old: str, new: str, language: Language) -> Iterator[Edit]:
    names = language.dates.weekdays
    mine, theirs = str(WEEKDAYS.index(old)), str(WEEKDAYS.index(new))
    for match in _tokens(words):
        if fold(match[0]) in map(fold, names.get(mine, ())):
            yield (*match.span(), _alike(match[0], names, mine, theirs))


def _alike(word: str, names: Mapping[str, list[str]], mine: str, theirs: str) -> str:
    """The other name of the same length of form: whole for whole, short for short; capitals as before."""
    at = [fold(name) for name in names[mine]].index(fold(word))
    return _cased(names[theirs][0 if at == 0 else min(at, len(names[theirs]) - 1)], word)


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word[:1].lower() + word[1:]


# --------------------------------------------------------------------------------------------------------- clock
def _moment(value: Any) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(str(value)) if "T" in str(value) else None
    except ValueError:
        return None


def _of_clock(words: str, old: dt.datetime, new: dt.datetime) -> Iterator[Edit]:
    """'9.30', '09:30', '0930': hours and minutes as they are written."""
    for match in _tokens(words):
        figures = list(_FIGURES.finditer(words, match.start(), match.end()))
        if len(figures) == 2 and [int(one[0]) for one in figures] == [old.hour, old.minute]:
            yield (*figures[0].span(), str(new.hour).zfill(len(figures[0][0])))
            yield (*figures[1].span(), f"{new.minute:02}")
        elif match[0] == f"{old.hour:02}{old.minute:02}":
            yield (*match.span(), f"{new.hour:02}{new.minute:02}")


# -------------------------------------------------------------------------------------------------------- numbers
def _changed_numbers(old: Any, new: Any) -> dict[float, float]:
    """Which numbers stand for which others."""
    before, after = (one if isinstance(one, list) else [one] for one in (old, new))
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (*before, *after))
    if not numbers or len(before) != len(after):
        return {}
    return {one: other for one, other in zip(before, after, strict=True) if one != other}


def _of_numbers(words: str, changed: Mapping[float, float], language: Language) -> Iterator[Edit]:
    """Figures and words; a number for which there is no word becomes a figure."""
    tables = (language.results.ordinals, language.results.numbers, language.dates.numbers)
    for match in _tokens(words):
        token = match[0]
        said = _value(token)
        if said is not None and said in changed:
            if token.isdigit() and float(changed[said]).is_integer():
                yield from _number(words, match.span(), int(changed[said]), language)
            else:
                yield (*match.span(), _written(changed[said], token))
            continue
        table = next((one for one in tables if one.get(fold(token), _NONE) in changed), None)
        if table is not None:
            number = int(changed[table[fold(token)]])
            yield (*match.span(), _cased(_word(number, table, language), token))


def _value(token: str) -> float | None:
    """'4,064' and '4.064' are both 4.064: values are as the record has them."""
    try:
        return float(token.replace(",", "."))
    except ValueError:
        return None


def _written(number: float, like: str) -> str:
    """With as many decimals, and the same sign before them."""
    sign = "," if "," in like else "."
    return f"{number:.{len(like.partition(sign)[2])}f}".replace(".", sign)


def _word(number: int, table: Mapping[str, int], language: Language) -> str:
    return next((word for word, known in table.items() if known == number), f"{number}{_ending(number, language)}")


def _number(words: str, span: tuple[int, int], number: int, language: Language) -> Iterator[Edit]:
    """A figure with the ending that makes it an ordinal, where it has one."""
    start, end = span
    yield start, end, str(number).zfill(end - start) if words[start] == "0" else str(number)
    for suffix in sorted(language.dates.ordinal_suffixes, key=len, reverse=True):
        follows = words[end : end + len(suffix)]
        if follows.lower() == suffix and not words[end + len(suffix) : end + len(suffix) + 1].isalpha():
            ending = _ending(number, language) or suffix
            yield end, end + len(suffix), ending.upper() if follows.isupper() and suffix.isalpha() else ending
            return


def _ending(number: int, language: Language) -> str:
    """What makes a number an ordinal: the longest of the figures that it ends with decides."""
    known = language.dates.ordinal_endings
    figures = str(number)
    return next((known[figures[at:]] for at in range(len(figures) + 1) if figures[at:] in known), "")


def _tokens(words: str) -> Iterator[Match]:
    return _TOKEN.finditer(words)
