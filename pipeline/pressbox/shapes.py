"""Dates as shapes: words and signs become letters, and the grammar of dates is a pattern over the letters.

So `14th & 15th of March`, `14. und 15. März` and `les 14 et 15 mars` are one shape, and a language adds words only.
"""

from typing import NamedTuple

from pressbox.packs.lexicon import Lexicon
from pressbox.packs.sheets import DatesSheet
from pressbox.patterns import Match, Pattern, fold, pattern, words


class Token(NamedTuple):
    letter: str
    start: int
    end: int
    value: int  # of a number, month or weekday


_GROUPS = ("w1", "w2", "d1", "dn", "d2", "m1", "m2", "y1", "y2")


class Shape(NamedTuple):
    """A date expression: which form it has, and its tokens by the name of their group."""

    form: str
    start: int
    end: int
    tokens: dict[str, list[Token]]

    def first(self, name: str) -> Token | None:
        found = self.tokens.get(name)
        return found[0] if found else None


# Groups of the lexer.
_WORD, _SHORT_YEAR, _FIGURES, _ORDINAL, _SIGN = range(1, 6)
_OTHER = ("x", 0)
_SIGNS = {"-": "-", "&": "&", "+": "&", "/": "/", ",": ",", ".": ".", "(": "(", ")": ")"}
# How far before its first month or weekday a date can begin: 'from the 13th, 14th and 15th of …'.
_REACH = 32
# What may stand around a word of a date without a blank: '13th', '(sat', '14./15.'.
_BESIDE = "0123456789-&+/,.()'"


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
        self._words = {*self._letters, *map(fold, dates.ordinal_suffixes)}
        self._anchors: Lexicon[str] = Lexicon(terms)
        # A word, a year of two figures, a number with what makes it an ordinal, a sign.
        self._lexer = pattern(
            rf"([^\W\d_]++)|'(\d\d)\b|(\d++)(\s?(?:{words(dates.ordinal_suffixes)})\b)?+|([^\s\w])|\S",
            rule="dates.words",
        )
        self._forms = [(f"form{index}", form.id) for index, form in enumerate(dates.shapes)]
        forms = "|".join(f"(?<form{index}>{form.pattern})" for index, form in enumerate(dates.shapes))
        self._grammar = pattern(forms or "(?!)", rule="dates.shapes")

    def find(self, folded: str, start: int, end: int, hits: list[tuple[int, int]]) -> list[Shape]:
        """Shapes between two places of the text; `hits` are the months and weekdays there."""
        shapes: list[Shape] = []
        read = start  # what lies before is read already
        for low, high in hits:
            if low < read:
                continue
            first = self._first(folded, max(read, low - _REACH), low)
            tokens = self.tokens(folded, first, end, high)
            read = tokens[-1].end if tokens else high
            if len(tokens) > 1:
                letters = "".join([token.letter for token in tokens])
                shapes += [self._shape(found, tokens) for found in self._grammar.finditer(letters)]
        return shapes

    def _first(self, folded: str, start: int, end: int) -> int:
        """Where the words and figures of dates begin that stand right before a month or weekday."""
        place = end
        known = self._words
        for chunk in reversed(folded[start:end].split()):
            bare = chunk.strip(_BESIDE)
            if bare not in known and bare.isalpha():
                break
            place = folded.rfind(chunk, start, place)
        return place

    def anchors(self, folded: str, bare: str | None = None) -> list[tuple[int, int]]:
        """Where months and weekdays stand."""
        return [(hit.start, hit.end) for hit in self._anchors.find(folded, bare)]

    def tokens(self, folded: str, start: int, end: int, anchor: int) -> list[Token]:
        """The words and signs up to the first behind the anchor that is of no date."""
        tokens: list[Token] = []
        letters = self._letters
        for found in self._lexer.finditer(folded, start, end):
            low, high = found.span()
            kind = found.lastindex
            if kind == _WORD:
                letter, value = letters.get(found[0], _OTHER)
                token = Token(letter, low, high, value)
            elif kind == _SIGN:
                letter = _SIGNS.get(found[0], "x")
                if letter == "." and tokens and _abbreviates(tokens[-1], folded, low, end):
                    tokens[-1] = tokens[-1]._replace(end=high)
                    continue
                token = Token(letter, low, high, 0)
            elif kind == _SHORT_YEAR:
                token = Token("Y", low, high, 2000 + int(found[_SHORT_YEAR]))
            elif kind is not None:
                token = _number(found[_FIGURES], kind == _ORDINAL, low, high)
            else:
                continue
            if token.letter == "x" and low >= anchor:
                break
            tokens.append(token)
        return tokens

    def _shape(self, found: Match, tokens: list[Token]) -> Shape:
        named: dict[str, list[Token]] = {}
        for name in _GROUPS:
            place = found.start(name)
            if place >= 0:
                named[name] = [tokens[place]]
        if "dn" in named:
            named["dn"] = [tokens[place] for place in found.starts("dn")]
        form = next(form for group, form in self._forms if found.start(group) >= 0)
        return Shape(form, tokens[found.start()].start, tokens[found.end() - 1].end, named)


def _number(figures: str, ordinal: bool, start: int, end: int) -> Token:
    number = int(figures) if len(figures) <= 4 else 0
    if not ordinal and len(figures) == 4 and 1900 <= number < 2100:
        return Token("Y", start, end, number)
    if len(figures) <= 2 and 1 <= number <= 31:
        return Token("O" if ordinal else "D", start, end, number)
    return Token("x", start, end, 0)


def _abbreviates(token: Token, folded: str, stop: int, end: int) -> bool:
    """Whether a stop belongs to the month or weekday before it: 'Sept. 1', 'Sat., 14 March', not '… in March. The'."""
    if token.letter not in "MW" or token.end != stop:
        return False
    rest = folded[stop + 1 : min(end, stop + 8)].lstrip()
    return bool(rest) and (rest[0].isdigit() or rest[0] in ",/-") or token.letter == "W" and rest[:3].isalpha()
