"""Which languages a word is one of, of the commonest and of the names of days."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from pressbox.patterns import fold

if TYPE_CHECKING:
    from pressbox.packs.language import Language

_SHORTEST = 3  # letters of a name of a day that other languages have as a word: 'so', 'mi'


def speakers_of(languages: "Mapping[str, Language]") -> MappingProxyType[str, tuple[str, ...]]:
    """Each word with its languages."""
    speakers: dict[str, tuple[str, ...]] = {}
    for code, language in languages.items():
        names = (*language.dates.months.values(), *language.dates.weekdays.values())
        days = [name for written in names for name in written if len(name) > _SHORTEST]
        for word in dict.fromkeys(map(fold, [*language.language.stopwords, *days])):
            speakers[word] = (*speakers.get(word, ()), code)
    return MappingProxyType(speakers)
