"""The people of one release: full names, and which of them a part of a name means."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from pressbox.layout import Page
from pressbox.mentions import PersonMention, Span

_PAIR = 2  # words of a name
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"}


class Roster:
    """Full names as they are met, joined where they are one person's."""

    def __init__(self, suffixes: frozenset[str], given: Mapping[str, frozenset[str]]) -> None:
        self.people: list[PersonMention] = []
        self._turned = False  # whether a list has the surnames first
        self._suffixes = suffixes
        self._same_given = given
        self._by_part: dict[str, list[PersonMention]] = {}
        self.first_words: set[str] = set()  # with one of these begins whatever stands for anybody
        self._givens: set[str] = set()
        self._by_ends: dict[tuple[str, ...], PersonMention] = {}  # first and last word of the full name
        self._by_initial: dict[tuple[str, str], list[PersonMention]] = {}  # first letter and part of the name
        self._lettered = 0  # how many of the people stand in it

    @cached_property
    def ends(self) -> dict[int, int]:
        """Where each mention begins, by where it ends; asked for when all of them are known."""
        return {end: start for person in self.people for start, end in person.mentions}

    def add(self, name: str, words: tuple[str, ...], rule: str, span: Span, *, sure: bool = True) -> PersonMention:
        """The person of a full name, a new one where nobody has it; `words` are the name's, folded."""
        person = self.of_full(words)
        if person is None:
            person = PersonMention(name, words, rule, certainty="stated" if sure else "derived")
            self.people.append(person)
            self._index(person)
        elif person.name.isupper() and not name.isupper():
            person.name = name
        elif words[0] != person.words[0]:
            self._call_both(person, name, words)
        if sure:
            person.certainty = "stated"
        person.mentions.append(span)
        return person

    def call(self, person: PersonMention, name: str) -> None:
        """Take in another name of somebody: 'Dizzy' of Desmond “Dizzy” Ek."""
        if person not in self._by_part.get(name, ()):
            self._by_part.setdefault(name, []).append(person)
            self.first_words.add(name)

    def of_full(self, words: tuple[str, ...]) -> PersonMention | None:
        """The person with these words as full name, middle names aside; 'Cam' is Cameron."""
        first, *last = _ends(self._core(words))
        person = self._by_ends.get((first, *last))
        if person is None and last and first in self._same_given:
            others = (self._by_ends.get((other, *last)) for other in self._same_given[first])
            person = next(filter(None, others), None)
        return person

    def _call_both(self, person: PersonMention, name: str, words: tuple[str, ...]) -> None:
        """Whose first name stands there in two forms has the longer of them."""
        self.call(person, words[0])
        self._by_part.setdefault(" ".join(words), [person])
        if len(words[0]) > len(person.words[0]) and person.name.partition(" ")[2] == name.partition(" ")[2]:
            person.name = name

    def of_beginning(self, words: tuple[str, ...]) -> PersonMention | None:
        """The only one who has two surnames, of which a first name and the first of these are given."""
        if len(words) != _PAIR or self.of_full(words):
            return None
        longer = [person for person in self.of_part(words[0]) if person.words[:-1] == words]
        return longer[0] if len(longer) == 1 else None

    def is_turned(self, words: tuple[str, str], is_given: Callable[[str], bool]) -> bool:
        """Whether a surname stands first: 'Norrgård Elin' of Elin Norrgård, and so in the names behind it."""
        if self.of_full(words):
            return False
        known = self.of_full(words[::-1]) is not None
        self._turned = self._turned or known
        return known or (self._turned and is_given(words[1]) and not is_given(words[0]))

    def of_part(self, part: str) -> list[PersonMention]:
        """All whose first name or surname this is; a letter alone is nobody's: 'Phil C' is no 'C'."""
        return self._by_part.get(part, []) if len(part) > 1 else []

    def of_headline(self, page: Page, words: tuple[str, ...]) -> PersonMention | None:
        """'Norrgård Downs Rivals': whose surname it is that a headline has before a verb, which no other line has."""
        if len(words) != 2 or page.repeats(words[1]):
            return None
        return next((person for person in self.of_part(words[0]) if person.words[-1] == words[0]), None)

    def of_initial(self, words: tuple[str, ...]) -> PersonMention | None:
        """'e. norrgard': the one with that surname whose first name begins so."""
        for person in self.people[self._lettered :]:
            for part in self._parts(self._core(person.words), person.words, person.name):
                self._by_initial.setdefault((person.words[0][0], part), []).append(person)
        self._lettered = len(self.people)
        namesakes = self._by_initial.get((words[0][0], " ".join(words[1:])), ())
        return next((person for person in namesakes if person.words[0] != words[0]), None)

    def has_given(self, word: str) -> bool:
        return word in self._givens

    def _core(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return words[:-1] if len(words) > 2 and words[-1] in self._suffixes else words

    def _index(self, person: PersonMention) -> None:
        words = self._core(person.words)
        self._givens.add(words[0])
        self._by_ends.setdefault(_ends(words), person)
        for part in dict.fromkeys(self._parts(words, person.words, person.name)):
            self._by_part.setdefault(part, []).append(person)
            self.first_words.add(part.partition(" ")[0])

    def _parts(self, words: tuple[str, ...], full: tuple[str, ...], name: str) -> Iterator[str]:
        """What stands for a person: the full name, the first name, the surname with and without its small words."""
        if not words[0].endswith("."):
            yield words[0]
        yield " ".join(full)
        if full[len(words) :]:  # 'Ek Jr.' and 'Jonas Jr.' of Jonas Ek Jr.
            yield f"{words[-1]} {full[-1]}"
            yield f"{words[0]} {full[-1]}"
        surname = [words[-1]]
        yield words[-1]
        for word in reversed(words[1:-1]):
            surname.insert(0, word)
            yield " ".join(surname)
        if not name.isascii():
            yield _spelt_out(name.rpartition(" ")[2].lower())


def same_given(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """The first names that are forms of each."""
    same: dict[str, set[str]] = {}
    for group in map(set, groups):
        for name in group:
            same.setdefault(name, set()).update(group - {name})
    return {name: frozenset(others) for name, others in same.items()}


def resolve(people: Iterable[PersonMention], words: str) -> PersonMention | None:
    """The person that some words mean, folded: a full name, or a part that only one of them has."""
    wanted = tuple(words.replace(".", ". ").split())
    found = [person for person in people if _means(wanted, person.words)]
    exact = [person for person in found if person.words == wanted]
    return (exact or found)[0] if len(exact or found) == 1 else None


def _means(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(wanted) > 1 and wanted[0].endswith(".") and wanted[0][0] == words[0][0]:
        wanted = wanted[1:]
    ends = wanted == words[-len(wanted) :] or (len(wanted) == 1 and wanted[0] == words[0])
    return bool(wanted) and (ends or (len(wanted) > 1 and wanted[0] == words[0] and wanted[-1] == words[-1]))


def _ends(words: tuple[str, ...]) -> tuple[str, ...]:
    return (words[0], words[-1]) if len(words) > 1 else words


def _spelt_out(word: str) -> str:
    return "".join(_UMLAUTS.get(char, char) for char in word)
