"""The language of a release, from its most common words."""

from collections import Counter

from pressbox.packs import Packs
from pressbox.patterns import fold

_HEAD = 4000  # characters: enough to tell
_ENOUGH = 2


def language_of(text: str, packs: Packs) -> str | None:
    """The language whose common words are most frequent; None where there are too few to tell."""
    counts = Counter(fold(text[:_HEAD]).split())
    scores = {
        code: sum(counts[word] for word in language.language.stopwords) for code, language in packs.languages.items()
    }
    best = max(scores, key=lambda code: scores[code], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None
