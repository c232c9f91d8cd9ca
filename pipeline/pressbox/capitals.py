"""Runs of words with capitals: what names of people and teams are made of."""

from pressbox.layout import Page
from pressbox.mentions import Run, Word
from pressbox.neighbours import folded_terms
from pressbox.packs import Language
from pressbox.patterns import fold, pattern

# 'Norrgård', 'Åhlund-Kotte', "O'Rourke", 'GT4'; initials keep their stops: 'A.J.'.
_WORD = r"(?:(?:[dl]|dell)['’])?+\p{Lu}(?:\.(?:-?\p{Lu}\.)*+(?!\p{L}{2})|\w*+(?:[-'’&]\p{L}\w*+)*+)"
_FIRST = r"\p{Lu}(?:\.(?:-?\p{Lu}\.)*+(?!\p{L}{2})|\w*+(?:[-'’&]\p{L}\w*+)*+)"
_NICKNAME = r"(?:[\"“‘(']\p{Lu}\p{L}*+[\"”’)'] )?+"
_GENITIVE = ("'s", "’s")
_MARKS = frozenset("\"“‘('")


class CapitalsReader:
    """Finds all runs of a page in one pass."""

    def __init__(self, language: Language) -> None:
        particles = "|".join(sorted(language.people.particles, key=len, reverse=True)) or "(?!)"
        self._suffixes = frozenset(term.rstrip(".") for term in language.people.suffixes if term.endswith("."))
        # Nearly always a small word or none follows the blank: the first look says which.
        people = language.people
        # Most capitals open a sentence: a word alone that is in no name is left out at once.
        self._openers = folded_terms(people.ordinary) - folded_terms(people.ordinary_surnames)
        self._compounds = tuple(fold(end) for end in language.people.compounds)
        joint = rf" (?:(?=\p{{Lu}})|(?=[a-z\"“‘(])(?:(?:{particles})(?: |(?=['’])))*+{_NICKNAME})"
        self._run = pattern(rf"{_FIRST}(?:{joint}{_WORD})*+", rule="capitals")

    def read(self, page: Page) -> list[Run]:
        text = _unwrapped(page)
        lines = page.lines
        runs: list[Run] = []
        at = 0
        for found in self._run.finditer(text):
            start, end = found.span()
            if start and (text[start - 1].isalnum() or text[start - 1] in "@_"):
                continue
            while at + 1 < len(lines) and lines[at + 1].start <= start:
                at += 1
            if page.folded[start:end] in self._openers:
                continue
            words = self._words(text, page.folded, start, end)
            if len(words) > 1 and self._compounds:
                for index in range(len(words) - 1, -1, -1):
                    if words[index].folded.endswith(self._compounds):
                        runs += [Run(words[:index], at)] if index else []
                        words = words[index + 1 :]
                        break
            if words:
                runs.append(Run(words, at))
        return runs

    def _words(self, text: str, folded: str, start: int, end: int) -> list[Word]:
        words = []
        while start < end:
            stop = text.find(" ", start, end)
            stop = end if stop < 0 else stop
            first = text[start]
            if first.isupper() or (first not in _MARKS and text[start + 1 : start + 2] in "'’"):
                words.append(self._word(text, folded, start, stop))
            start = stop + 1
        return words

    def _word(self, text: str, folded: str, start: int, end: int) -> Word:
        genitive = text.endswith(_GENITIVE, start, end)
        end -= 2 * genitive
        if text.startswith(".", end) and folded[start:end] in self._suffixes:
            end += 1
        return Word(start, end, folded[start:end], genitive)


def _unwrapped(page: Page) -> str:
    """The text with the breaks inside of wrapped lines as blanks, so that a name may go over them."""
    text = page.text
    for line in page.lines:
        if text.find("\n", line.start, line.end) >= 0:
            text = text[: line.start] + text[line.start : line.end].replace("\n", " ") + text[line.end :]
    return text
