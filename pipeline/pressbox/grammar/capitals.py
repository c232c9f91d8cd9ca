"""Runs of words with capitals: what names of people and teams are made of."""

from bisect import bisect_right
from collections.abc import Iterator

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Run, Word
from pressbox.packs import Language
from pressbox.patterns import fold, pattern, written

# 'Norrgård', 'Åhlund-Kotte', "O'Rourke", 'GT4'; initials keep their stops: 'A.J.'.
_FIRST = r"\p{Lu}(?:\.LETTER(?:-?\p{Lu}\.)*+(?!\p{L}{2})|\w*+(?:[-'’&]\p{L}\w*+)*+)"
_WORD = rf"(?:(?:[dl]|dell)['’])?+{_FIRST}"
# '"Bubba"', '(Bubba)'; capitals in brackets are a country: '(POL)'.
_NICKNAME = r"(?:(?:[\"“”„«‘']|\((?=\p{Lu}\p{Ll}))\p{Lu}\p{L}*+[\"“”»’)'] )?+"
_APOSTROPHES = ("'", "’")
_MARKS = frozenset("\"“”„«‘('")


class CapitalsReader:
    """Finds all runs of a page in one pass."""

    def __init__(self, language: Language) -> None:
        particles = written(language.people.particles)
        self._suffixes = frozenset(term.rstrip(".") for term in language.people.suffixes if term.endswith("."))
        people = language.people
        # Most capitals open a sentence: a word alone that is in no name is left out at once.
        self._openers = folded_terms(people.ordinary) - folded_terms(people.ordinary_surnames)
        self._compounds = tuple(fold(end) for end in language.people.compounds)
        self._hyphened = all(end.startswith("-") for end in self._compounds)
        # Nearly always a small word or none follows the blank: its first letter says which.
        letters = "".join(sorted({term[0] for term in language.people.particles})) or "("
        # 'Tyler St. Clair': what has a capital itself is no word of the name.
        capital = written(term for term in language.people.particles if term[0].isupper())
        plain = rf"(?=\p{{Lu}})(?!(?:{capital}) \p{{Lu}})"
        joint = rf" (?:{plain}|(?=[{letters}\"“”„«‘'(])(?:(?:{particles})(?: |(?=['’])))*+{_NICKNAME})"
        self._genitive = language.language.genitive
        self._owners = tuple(fold(end) + self._genitive for end in people.surname_ends) or ("\0",)
        self._tails = folded_terms(language.teams.tails)
        elided = "|".join(term.rstrip("'") for term in people.elided)
        # 'L'Équipe' begins behind the article, and in 'L'équipage' no name does.
        bare = rf"(?!(?:{elided})['’]\p{{L}})" if elided else ""
        # 'Won Class B. Harburg then …': that letter is no initial.
        lettered = written(language.layout.lettered)
        letter = rf"(?<!\b(?i:{lettered}) \p{{Lu}}\.)" if lettered else ""
        run = rf"(?<![\w@]){bare}{_FIRST}(?:{joint}{_WORD})*+".replace("LETTER", letter)
        self._run = pattern(run, rule="capitals")

    def read(self, page: Page) -> list[Run]:
        text, folded, openers = page.text, page.folded, self._openers
        starts = [line.start for line in page.lines]
        runs: list[Run] = []
        for found in self._run.finditer(text):
            start, end = found.span()
            name = folded[start:end]
            if name in openers:
                continue
            line = bisect_right(starts, start) - 1
            if " " not in name:
                runs.append(Run([self._word(text, folded, start, end)], line))
                continue
            words = self._words(text, folded, start, end)
            runs += self._parted(words, line) if self._may_part(name) else [Run(words, line)]
        if self._genitive:
            self._mark_genitives(runs)
        return runs

    def _may_part(self, name: str) -> bool:
        """Whether a word of a run may be a compound; where all of these have a hyphen, nearly none is."""
        return "-" in name or not self._hyphened

    def _mark_genitives(self, runs: list[Run]) -> None:
        """'Norrgårds', where the release has 'Norrgård', too; 'Elin Vikströms bil', 'Northlight Racings bil'."""
        known = {word.folded for run in runs for word in run.words}
        for run in runs:
            for at, word in enumerate(run.words):
                if not word.folded.endswith(self._genitive) or word.genitive:
                    continue
                bare = word.folded[:-1]
                if bare in known or (at and (bare in self._tails or word.folded.endswith(self._owners))):
                    word.folded, word.end, word.genitive = bare, word.end - 1, True

    def _parted(self, words: list[Word], line: int) -> Iterator[Run]:
        """The words before and behind the last compound: 'Ravenmoor-based' is in no name."""
        for index in range(len(words) - 1, -1, -1):
            if self._compounds and words[index].folded.endswith(self._compounds):
                yield from (Run(words[:index], line),) if index else ()
                words = words[index + 1 :]
                break
        if words:
            yield Run(words, line)

    def _words(self, text: str, folded: str, start: int, end: int) -> list[Word]:
        words = []
        for part in text[start:end].split(" "):
            stop = start + len(part)
            if part and (part[0].isupper() or (part[0] not in _MARKS and part[1:2] in _APOSTROPHES)):
                words.append(self._word(text, folded, start, stop))
            start = stop + 1
        return words

    def _word(self, text: str, folded: str, start: int, end: int) -> Word:
        if text[end - 1] in "sS" and text[end - 2] in "'’":
            return Word(start, end - 2, folded[start : end - 2], True)
        if text[end : end + 1] == "." and folded[start:end] in self._suffixes:
            end += 1
        return Word(start, end, folded[start:end])
