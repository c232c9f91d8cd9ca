"""The language of a release, from its most common words."""

from pressbox.packs import Language, Packs
from pressbox.patterns import fold

_HEADS = (500, 4000)  # characters: the second is enough to tell, the first where one language alone speaks
_ENOUGH = 2


def language_of(text: str, packs: Packs) -> str | None:
    """The language whose common words are most frequent; None where there are too few to tell."""
    for head in _HEADS:
        words = fold(text[:head].rpartition(" ")[0] if len(text) > head else text).split()
        scores = {
            code: sum(map(language.once(_common_words).__contains__, words))
            for code, language in packs.languages.items()
        }
        best = max(scores, key=lambda code: scores[code], default=None)
        if best is None or (scores[best] >= _ENOUGH and scores[best] == sum(scores.values())):
            return best
    return best if best is not None and scores[best] >= _ENOUGH else None


def _common_words(language: Language) -> frozenset[str]:
    return frozenset(language.language.stopwords)
