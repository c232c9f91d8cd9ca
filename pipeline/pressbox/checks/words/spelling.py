"""How one spelling differs from another: by a letter, by accents, or by the habits of another alphabet."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ENDING = 3  # letters that a language may add to a name


@lru_cache(maxsize=512)
def steps(one: str, other: str, most: int = 2) -> int:
    """Letters added, left out, replaced, or changed about with their neighbour; `most` + 1 where there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        older, before, row = before, row, [i] + [0] * len(other)
        for j, opposite in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != opposite))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == opposite:
                row[j] = min(row[j], older[j - 2] + 1)
    return min(row[-1], most + 1)


def neighbours(word: str) -> Iterator[str]:
    """All spellings that are one step away from a word, with its first letter and its last."""
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield from (word[:at] + letter + word[at + 1 :] for letter in _LETTERS)


def is_inflected(one: str, other: str) -> bool:
    """Whether one is the other with an ending: Norrgård and Norrgårds."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= _ENDING


def plain(text: str) -> str:
    """Without accents: 'Zoe Kovar'; letters of their own as ø stay."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(char for char in parted if not unicodedata.combining(char)))


def transliterated(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    """With every letter that is written in two ways written in one."""
    text = plain(text.casefold())
    for long, short in pairs:
        text = text.replace(long, short)
    return text
