"""Times said in words: 'quarter past five', 'five to ten', 'two in the afternoon', "seven o'clock"."""

from collections.abc import Mapping
from typing import NamedTuple

from pressbox.layout import Page
from pressbox.packs import Language, Lexicon, Packs
from pressbox.patterns import Match, Pattern, fold, pattern

_HOURS, _NOON = 24, 12
_HALF = _NOON * 60
_DAWN = 7  # o'clock: an hour before it, said without its half of the day, is one of the afternoon
_REACH = 40  # characters: no time in words goes further beyond its telling word
_WORDS = 4  # before the telling word, at most


class Said(NamedTuple):
    """A time in words, before it is known to be one."""

    start: int
    end: int
    rule: str
    needs: str | None
    minutes: int
    half: bool  # the words say which half of the day


class Spoken:
    """All forms of times in words of one language, each tried only beside its telling words."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.times
        self._forms = sheet.spoken
        self._figures = {fold(word): number for word, number in sheet.figures.items()}
        self._halves = {fold(word): half for word, half in sheet.halves.items()}
        parts = packs.parts(language, "times")
        near: dict[str, list[int]] = {}
        for index, form in enumerate(self._forms):
            for word in form.near:
                near.setdefault(fold(word), []).append(index)
        self._near: Lexicon[tuple[str, Pattern, list[int]]] = Lexicon(
            (word.strip(), (word, self._together(indexes, parts), indexes)) for word, indexes in near.items()
        )

    def _together(self, indexes: list[int], parts: Mapping[str, str]) -> Pattern:
        """Forms of one telling word as one pattern, which has all groups whether they have them or not."""
        forms = "|".join(rf"\b(?<f{index}>{self._forms[index].pattern})" for index in indexes)
        return pattern(f"{forms}|(?!)(?<mw>)(?<hw>)(?<m>)(?<half>)", parts, "times.spoken")

    def find(self, page: Page) -> list[Said]:
        """Those of a whole release, in order, none overlapping."""
        folded = page.folded
        found: dict[int, Said] = {}
        for hit in page.hits(self._near):
            word, compiled, indexes = hit.meanings[0]
            at = hit.start - (word[0] == " ")
            end = at + len(word)
            if not folded.startswith(word, at) or not self._beside(folded, at, end):
                continue
            for start in self._starts(folded, at):
                match = compiled.match(folded, start, end + _REACH)
                if match and match.end() >= end:
                    said = self._said(match, indexes)
                    if said and (start not in found or said.end > found[start].end):
                        found[start] = said
                    break
        return [found[start] for start in sorted(found)]

    def _beside(self, folded: str, start: int, end: int) -> bool:
        """Whether a word for a figure stands on either side: else there is nothing to try."""
        before = folded[max(0, start - 12) : start].rsplit(None, 1)[-1:]
        if before and (
            before[0][0].isdigit() or before[0][-1].isdigit() or before[0].rsplit("-", 1)[-1] in self._figures
        ):
            return True
        after = folded[end : end + 12].split(None, 1)[:1]
        return bool(after) and after[0].rstrip(".,;:!?)") in self._figures

    @staticmethod
    def _starts(folded: str, at: int) -> list[int]:
        """Where the words before a place begin, the furthest first."""
        starts = [at]
        for _ in range(_WORDS):
            place = folded.rfind(" ", max(0, at - 24), max(0, starts[0] - 1)) + 1
            if not 0 < place < starts[0] or "\n" in folded[place : starts[0]]:
                break
            starts.insert(0, place)
        return starts

    def _said(self, match: Match, indexes: list[int]) -> Said | None:
        form = self._forms[next(index for index in indexes if match[f"f{index}"] is not None)]
        minutes = self._value(match["mw"]) if match["mw"] else int(match["m"] or 0)
        hour = self._value(match["hw"])
        if not 0 < hour < _HOURS or minutes >= 60:
            return None
        half = self._halves.get(match["half"] or "")
        total = (hour if hour > _NOON else hour % _NOON) * 60
        total += minutes if form.gives.get("turn") != "to" else -minutes
        total += int(form.gives.get("minutes", 0))
        if hour <= _NOON:
            afternoon = half == "p" if half else total < _DAWN * 60
            total = (total % _HALF) + (_HALF if afternoon else 0)
        known = half is not None or hour > _NOON
        return Said(match.start(), match.end(), f"times.{form.id}", form.gives.get("needs"), total, known)

    def _value(self, word: str) -> int:
        return int(word) if word.isdigit() else self._figures.get(word.replace(" ", "-"), self._figures.get(word, 0))
