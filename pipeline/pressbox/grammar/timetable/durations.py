"""How long a session is said to last."""

from typing import NamedTuple

from pressbox.mentions import Span
from pressbox.packs import Language, Packs
from pressbox.patterns import either, fold, pattern

_LEAD = 24  # characters: no duration begins further before its first hint
_TAIL = 60  # characters: none ends further behind its last one


class Duration(NamedTuple):
    span: Span
    minutes: float


class Durations:
    """All forms of durations in one language, in one pattern."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.times
        parts = packs.parts(language, "times")
        # A hint that is a plain word is looked for as one, which is much quicker than a pattern with it inside.
        self._words = [fold(hint) for hint in sheet.duration_hints if hint.isalpha()]
        hints = either(hint for hint in sheet.duration_hints if not hint.isalpha())
        self._hint = pattern(hints, parts, "times.duration_hints")
        self._forms = pattern(either(form.pattern for form in sheet.durations), parts, "times.durations")
        self._numbers = {fold(word): number for word, number in language.dates.numbers.items()}

    def find(self, folded: str, start: int, end: int) -> list[Duration]:
        hints = [hint.start() for hint in self._hint.finditer(folded, start, end)]
        for word in self._words:
            if folded.find(word, start, end) >= 0:
                break
        else:
            if not hints:
                return []
            start, end = max(start, hints[0] - _LEAD), min(end, hints[-1] + _TAIL)
        out = []
        for found in self._forms.finditer(folded, start, end):
            values = found.groupdict()
            if values.get("words"):
                hours = float(self._numbers.get(values["words"], 1))
            else:
                hours = float(values["hours"]) if values.get("hours") else 0.0
            minutes = hours * 60 + float(values.get("min") or 0)
            if minutes:
                out.append(Duration(found.span(), minutes))
        return out
