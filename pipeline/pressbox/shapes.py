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


class Shape(NamedTuple):
    """A date expression: which form it has, and its tokens by the name of their group."""

    form: str
    start: int
    end: int
    tokens: dict[str, list[Token]]

    def first(self, name: str) -> Token | None:
        found = self.tokens.get(name)
        return found[0] if found else None


# How far from a month or weekday a date can reach: 'Saturday the 29th of September 2026 through Sunday …'.
_REACH = 48


class Shaper:
    """Finds date shapes in the folded text of one language."""

    def __init__(self, dates: DatesSheet) -> None:
        self._values: dict[str, int] = {}
        terms = []
        for table, letter in ((dates.months, "M"), (dates.weekdays, "W")):
            for number, names in table.items():
                for name in names:
                    self._values[letter + fold(name)] = int(number)
                    terms.append((name, letter))
        self._anchors: Lexicon[str] = Lexicon(terms)
        self._tokens = self._lexer(dates)
        self._forms = [form.id for form in dates.shapes]
        self._grammar = pattern(
            "|".join(f"(?<form{index}>{form.pattern})" for index, form in enumerate(dates.shapes)) or "(?!)",
            rule="dates.shapes",
        )

    def _lexer(self, dates: DatesSheet) -> Pattern:
        months = words([name for names in dates.months.values() for name in names])
        weekdays = words([name for names in dates.weekdays.values() for name in names])
        ordinals = words(dates.ordinal_suffixes)
        return pattern(
            rf"(?<W>\b(?:{weekdays})\b(?:\.(?=,|\s*\S))?)|(?<M>\b(?:{months})\b(?:\.(?=\s*[\d,/-]))?)"
            rf"|(?<O>\b[0-3]?\d\s?(?:{ordinals})\b)|(?<Y>\b(?:19|20)\d\d\b|'\d\d\b)|(?<D>\b[0-3]?\d\b)"
            rf"|(?<r>-|\b(?:{words(dates.through)})\b)|(?<a>&|\+|\b(?:{words(dates.both)})\b)"
            rf"|(?<f>\b(?:{words(dates.of)})\b)|(?<t>\b(?:{words(dates.the)})\b)|(?<s>[/,.()])|(?<x>[^\W\d_]+|\d+|[^\s])",
            rule="dates.words",
        )

    def find(self, folded: str, start: int, end: int, hits: list[tuple[int, int]]) -> list[Shape]:
        """Shapes between two places of the text; `hits` are the months and weekdays there."""
        shapes: list[Shape] = []
        for low, high in _windows(hits, start, end):
            tokens = self.tokens(folded, low, high)
            letters = "".join(token.letter for token in tokens)
            shapes += [self._shape(found, tokens) for found in self._grammar.finditer(letters)]
        return shapes

    def anchors(self, folded: str) -> list[tuple[int, int]]:
        """Where months and weekdays stand."""
        return [(hit.start, hit.end) for hit in self._anchors.find(folded)]

    def tokens(self, folded: str, start: int, end: int) -> list[Token]:
        return [self._token(found) for found in self._tokens.finditer(folded, start, end)]

    def _token(self, found: Match) -> Token:
        letter = found.lastgroup or "x"
        start, end = found.span()
        text = found[0]
        if letter in "WM":
            return Token(letter, start, end, self._values[letter + " ".join(text.rstrip(".").split())])
        if letter in "ODY":
            number = int("".join(char for char in text if char.isdigit()))
            if letter == "Y":
                return Token("Y", start, end, number if number > 99 else 2000 + number)
            return Token(letter if 1 <= number <= 31 else "x", start, end, number)
        return Token({"r": "-", "a": "&", "s": text}.get(letter, letter), start, end, 0)

    def _shape(self, found: Match, tokens: list[Token]) -> Shape:
        groups = found.capturesdict()
        form = next(index for index in range(len(self._forms)) if groups.get(f"form{index}"))
        named = {
            name: [tokens[span[0]] for span in found.spans(name)]
            for name in groups
            if not name.startswith("form") and groups[name]
        }
        first, last = found.start(), found.end() - 1
        return Shape(self._forms[form], tokens[first].start, tokens[last].end, named)


def _windows(hits: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of text around the hits, joined where they touch."""
    joined: list[tuple[int, int]] = []
    for low, high in hits:
        low, high = max(start, low - _REACH), min(end, high + _REACH)
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return joined
