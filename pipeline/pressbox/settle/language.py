"""The language of a release, from its most common words."""

from collections import Counter

from pressbox.packs import Packs
from pressbox.patterns import fold

_HEADS = (500, 4000)  # characters: the second is enough to tell, the first where one language is by far the loudest
_ENOUGH = 2
_UNIT = 2  # letters of what may belong to a figure before it
_SIGNS = ',.;:!?()|"“”„»«'
_ALONE = 1.01  # of a word that one language alone has: it decides between two that are level


def language_of(text: str, packs: Packs) -> str | None:
    """The language whose common words are most frequent; None where there are too few to tell."""
    best: str | None = None
    for head in _HEADS:
        words = _words(text[:head].rpartition(" ")[0] if len(text) > head else text)
        scores: dict[str, float] = {}
        for codes, count in Counter(map(packs.speakers.get, words)).items():
            weight = _ALONE if codes and len(codes) == 1 else 1.0
            for code in codes or ():
                scores[code] = scores.get(code, 0.0) + weight * count
        ranked = sorted(scores, key=lambda code: -scores[code])
        best, most = (ranked[0], scores[ranked[0]]) if ranked else (None, 0.0)
        second = scores[ranked[1]] if len(ranked) > 1 else 0.0
        if most == second:  # the one of which there are rules
            level = (code for code in ranked if scores[code] == most)
            best = next((code for code in level if packs.languages[code].dates.months), best)
        if most < _ENOUGH:
            best = None
        elif most >= 2 * second:
            break
    return best


def _words(text: str) -> list[str]:
    """The words of a text, without the short ones behind a figure, which belong to it: '8 am'."""
    words = fold(text).split()
    return [
        word.strip(_SIGNS)
        for before, word in zip(["", *words], words, strict=False)
        if len(word) > _UNIT or not before[-1:].isdigit()
    ]
