"""Dates as shapes: words and signs become letters, and the grammar of dates is a pattern over the letters.

So `14th & 15th of March`, `14. und 15. März` and `les 14 et 15 mars` are one shape, and a language adds words only.
"""

import datetime as dt
from typing import NamedTuple

from pressbox.packs.forms import Form
from pressbox.packs.lexicon import Hit, Lexicon
from pressbox.packs.sheets.days import DatesSheet
from pressbox.patterns import NEVER, Match, fold, lexer, pattern, words


class Token(NamedTuple):
    start: int
    end: int
    value: int  # of a number, month or weekday


_new = tuple.__new__  # a NamedTuple's own __new__ costs twice as much
_Span = tuple[int, int, int]  # a token before it is known whether its date is one
_GROUPS = ("w1", "w2", "d1", "dn", "d2", "m1", "m2", "y1", "y2")


class Shape(NamedTuple):
    """A date expression: which form it has, and its tokens by the name of their group."""

    form: Form
    start: int
    end: int
    tokens: dict[str, list[Token]]

    @property
    def rule(self) -> str:
        return f"dates.{self.form.id}"

    def first(self, name: str) -> Token | None:
        found = self.tokens.get(name)
        return found[0] if found else None


# Groups of the lexer.
_WORD, _SHORT_YEAR, _FIGURES, _ORDINAL, _SIGN = range(1, 6)
_OTHER = ("x", 0)
_ENDS = pattern(r"(?= ?(?:[,;:|)\]]|[-(/]\s)|\.?\s*(?:\n|$))", rule="dates.short-year")  # no noun that figures count
# No date without a figure.
_FIGURE = frozenset("0123456789")
_FIGURED = frozenset("DOY")
_GLUED = pattern(r"[^\W\d_]++", rule="dates.glued")
_GOES_ON = pattern(r"\s++\d++\s++[^\W\d_]", rule="dates.stop")  # '… on 8-9 July. 2017 saw': no stop of an abbreviation
_SIGNS = {"-": "-", "&": "&", "+": "&", "/": "/", ",": ",", ".": ".", "(": "(", ")": ")"}
_APART = " - "
_MONTHS = "12"
# How far before its first month or weekday a date can begin: 'from the 13th, 14th and 15th of …'.
_COLUMN = 3  # blanks part columns
_REACH = 32
_APART_BY = 12  # characters: a word for 'and' or 'to' is no longer
# What may stand around a word of a date without a blank: '13th', '(sat', '14./15.'.
_BESIDE = "0123456789-&+/,.()'"
# The number of something else before a date: 'Rounds 7-9, 12 September', 'Round 1 – 9 – 11 April'.
_NUMBERED = pattern(
    r"\d{1,3}[°º]?(?:(?:-|\s?[/&+,]\s?|\s\p{L}{1,3}\s)\d{1,3}){0,3}(?:\s+[-/]\s+|,\s+|:\s+|\s{2,})(?=\d|$|\p{L}{1,3}\s\d)",
    rule="dates.numbered",
)


class Shaper:
    """Finds date shapes in the folded text of one language."""

    def __init__(self, dates: DatesSheet) -> None:
        self._letters: dict[str, tuple[str, int]] = {}
        for words_, letter in ((dates.through, "-"), (dates.both, "&"), (dates.of, "f"), (dates.the, "t")):
            self._letters.update({fold(word): (letter, 0) for word in words_})
        terms = []
        for table, letter in ((dates.months, "M"), (dates.weekdays, "W")):
            for number, names in table.items():
                for name in names:
                    self._letters[fold(name)] = (letter, int(number))
                    terms.append((name, letter))
        names = [fold(name) for table in dates.months.values() for name in table]
        self._whole = frozenset(
            name for name in names if not any(one != name and one.startswith(name) for one in names)
        )
        # Words that grow on to the figure behind them: "dall'11 all'13 ottobre".
        glued = [word[:-1] for word in self._letters if word.endswith("'")]
        # 'Through to', "jusqu'au", 't.o.m.': what is more than letters is one word as well.
        several = [word for word in self._letters if not word.isalpha() and word[:-1] not in glued]
        chunks = (chunk.strip(_BESIDE) for word in several for chunk in word.split())
        self._words = {*self._letters, *chunks, *glued, *map(fold, dates.ordinal_suffixes)}
        self._numbered = frozenset(map(fold, dates.numbered))
        self.anchors: Lexicon[str] = Lexicon(terms)  # months and weekdays
        word = rf"(?:{words(glued)})'(?=\d)|[^\W\d_]++" if glued else r"[^\W\d_]++"
        word = rf"(?:{words(several)})(?!\w)|{word}" if several else word
        # A letter alone makes an ordinal where no blank parts it: 'el domingo 14 a las 10'.
        letters = [suffix for suffix in dates.ordinal_suffixes if len(suffix) == 1 and suffix.isalpha()]
        others = [suffix for suffix in dates.ordinal_suffixes if suffix not in letters]
        suffix = rf"(?:{words(letters)}|[ \t-\r]?(?:{words(others)}))(?!\w)"
        # A word, a year of two figures, a number with what makes it an ordinal, a sign.
        self._lexer = lexer(rf"({word})|'(\d\d)\b|(\d++)({suffix})?+|([^ \t-\r\w])|\S")
        # 'Saturday night, 14 March': the part of the day is the weekday's where the date goes on behind it.
        months = words([name for names in dates.months.values() for name in names])
        day = rf"(?:(?:{words(dates.the)})\s)?\d{{1,2}}(?:{words(dates.ordinal_suffixes)})?\s(?:{words(dates.of)})?\s?"
        part = dates.parts.get("part_of_day", NEVER)
        self._part = pattern(rf"\s(?:{part})(?=,?\s(?:{day})?(?:{months})\b)", rule="dates.part-of-day")
        self._hours = pattern(rf"[^\W\d_]|[^\S\n](?:{words(dates.hours)})\b", rule="dates.hours")
        self._hour = pattern(rf":[0-5]\d|\.[0-5]\d(?![\d.])|[^\S\n]?(?:{words(dates.hour)})\b", rule="dates.hour")
        forms = "|".join(f"(?<form{index}>{form.pattern})" for index, form in enumerate(dates.shapes))
        self._grammar = pattern(forms or NEVER, rule="dates.shapes")
        numbers = self._grammar.groups
        self._groups = [(name, numbers[name]) for name in _GROUPS if name in numbers]
        self._forms = [(numbers[f"form{index}"], form) for index, form in enumerate(dates.shapes)]

    def find(self, folded: str, start: int, end: int, hits: list[Hit[str]]) -> list[Shape]:
        """Shapes between two places of the text; `hits` are the months and weekdays there."""
        shapes: list[Shape] = []
        read = start  # what lies before is read already
        for low, high, _ in hits:
            if low < read:
                continue
            first = self._first(folded, max(read, low - _REACH), low)
            if _FIGURE.isdisjoint(folded[first : high + _REACH]):
                continue
            letters, tokens = self.tokens(folded, first, end, high)
            read = tokens[-1][1] if tokens else high
            if not _FIGURED.isdisjoint(letters):
                for found in self._grammar.finditer(letters):
                    shape = self._shape(found, tokens)
                    yearless = shape.form.gives.get("without_year")
                    shapes.append(self._without_count(shape, folded, yearless) if yearless else shape)
        return shapes

    def _is_of_something(self, folded: str, start: int, end: int) -> bool:
        """Whether figures are no day or year: '29 March, 1930hrs', 'until 5 pm', 'Information 07/25 - 30 September'."""
        glued = _GLUED.match(folded, end)
        if glued and glued[0] not in self._letters:
            return True  # 'C Nov 4x'
        if end - start == len("1930"):
            return self._hours.match(folded, end) is not None
        if self._hour.match(folded, end):
            return True
        if start > 1 and folded[start - 1] in ":." and folded[start - 2].isdigit():
            minutes = folded[start - 1] == ":" or (
                end - start == 2 and folded[start:end] > _MONTHS
            )  # '12.13 - 26 April'
            if self._goes_on(folded, end) or (minutes and folded.startswith(_APART, end)):
                return True
        return folded[start - 1] == "/" and folded[start - 2].isdigit() and folded.startswith(_APART, end)

    def _goes_on(self, folded: str, end: int) -> bool:
        """Whether behind minutes, or a month in figures, a day follows: 'at 11:30 and Sunday', '13.06. und Sonntag'."""
        following = folded[end : end + _APART_BY].split(None, 1)[:1]
        return folded[end : end + 1] in ".," or self._letters.get("".join(following), _OTHER)[0] in "&-"

    def _first(self, folded: str, start: int, end: int) -> int:
        """Where the words and figures of dates begin that stand right before a month or weekday."""
        place = end
        known = self._words
        for chunk in reversed(folded[start:end].split()):
            bare = chunk.strip(_BESIDE)
            if bare in self._numbered:
                number = _NUMBERED.match(folded, place, end)
                return number.end() if number else place
            if bare not in known and bare.isalpha():
                break
            place = folded.rfind(chunk, start, place)
        return place

    def tokens(self, folded: str, start: int, end: int, anchor: int) -> tuple[str, list[_Span]]:
        """The letters, with the place and value of each, up to the first behind the anchor that is of no date."""
        letters = ""
        spans: list[_Span] = []
        known = self._letters
        before = past = start
        for found in self._lexer.finditer(folded, start, end):
            kind = found.lastindex
            low, high = found.span()
            if low < past:
                continue
            if low - before >= _COLUMN and low > start:
                # The next column: '1    Apr 18-20' is no first of April.
                letters += "x"
                spans.append((low, low, 0))
            before = high
            if kind == _WORD:
                letter, value = known.get(folded[low:high], _OTHER)
                part = self._part.match(folded, high) if letter == "W" else None
                before = high = past = part.end() if part else high
            elif kind == _SIGN:
                letter, value = _SIGNS.get(folded[low], "x"), 0
                if letter == "." and letters and _abbreviates(letters[-1], spans[-1][1], folded, low, end):
                    if folded[slice(*spans[-1][:2])] not in self._whole or not _GOES_ON.match(folded, high):
                        spans[-1] = (spans[-1][0], high, spans[-1][2])
                        continue
                    letter = "x"
            elif kind == _SHORT_YEAR:
                letter, value = "Y", 2000 + int(found[_SHORT_YEAR])
            elif kind is not None:
                letter, value = _number(found[_FIGURES], kind == _ORDINAL)
                if letter in "DY" and self._is_of_something(folded, low, high):
                    letter, value = _OTHER
            else:
                continue
            if letter == "x" and low >= anchor:
                break
            letters += letter
            spans.append((low, high, value))
        return letters, spans

    def _shape(self, found: Match, tokens: list[_Span]) -> Shape:
        named: dict[str, list[Token]] = {}
        places = found.regs
        for name, group in self._groups:
            place = places[group][0]
            if place >= 0:
                named[name] = [_new(Token, tokens[place])]
        if "dn" in named:
            named["dn"] = [Token(*tokens[place]) for place in found.starts("dn")]
        form = next(form for group, form in self._forms if places[group][0] >= 0)
        return Shape(form, tokens[found.start()][0], tokens[found.end() - 1][1], named)

    def _without_count(self, shape: Shape, folded: str, yearless: str) -> Shape:
        """'14 Mar 26' as a date of that year; 'on 14 March 26 cars', and a weekday of another year, as a day alone."""
        year, month = shape.tokens["y1"][0], shape.tokens["m1"][0]
        full = Token(year.start, year.end, 2000 + year.value)
        tokens = {**shape.tokens, "y1": [full]}
        if year.end - year.start == 2 and _ENDS.match(folded, year.end) and _is_day(tokens):
            return shape._replace(tokens=tokens)
        form = next(form for _, form in self._forms if form.id == yearless)
        return Shape(form, shape.start, month.end, {name: found for name, found in tokens.items() if name != "y1"})


def _is_day(tokens: dict[str, list[Token]]) -> bool:
    """Whether there is such a day, and its weekday is the one that is told."""
    year, month, day = (tokens[name][0].value for name in ("y1", "m1", "d1"))
    weekdays = tokens.get("w1")
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return False
    return weekdays is None or weekdays[0].value == date.weekday()


def _number(figures: str, ordinal: bool) -> tuple[str, int]:
    number = int(figures) if len(figures) <= 4 else 0
    if len(figures) <= 2 and 1 <= number <= 31:
        return "O" if ordinal else "D", number
    if not ordinal and len(figures) == 4 and 1900 <= number < 2100:
        return "Y", number
    return _OTHER


def _abbreviates(letter: str, word_end: int, folded: str, stop: int, end: int) -> bool:
    """Whether a stop belongs to the month or weekday before it: 'Sept. 1', 'Sat., 14 March', not '… in March. The'."""
    if letter not in "MW" or word_end != stop:
        return False
    rest = folded[stop + 1 : min(end, stop + 8)].lstrip()
    follows = bool(rest) and (rest[0].isdigit() or rest[0] in ",/-")
    return follows or (letter == "W" and rest[:3].isalpha())
