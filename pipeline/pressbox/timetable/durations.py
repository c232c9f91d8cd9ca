"""How long a session is said to last."""

from typing import NamedTuple

from pressbox.mentions import Span
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern


class Duration(NamedTuple):
    span: Span
    minutes: float


class Durations:
    """All forms of durations in one language, in one pattern."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.times
        parts = packs.parts(language, "times")
        self._hint = pattern("|".join(sheet.duration_hints) or "(?!)", parts, "times.duration_hints")
        self._forms = pattern("|".join(form.pattern for form in sheet.durations) or "(?!)", parts, "times.durations")
        self._numbers = {fold(word): number for word, number in language.dates.numbers.items()}

    def find(self, folded: str, start: int, end: int) -> list[Duration]:
        if self._hint.search(folded, start, end) is None:
            return []
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
