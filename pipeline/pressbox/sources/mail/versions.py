"""The versions of a release in two languages, one below the other in a mail."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pressbox.packs import Packs
from pressbox.patterns import fold
from pressbox.sources.mail.cutting import is_rule
from pressbox.sources.mail.words import Words

_VERSION = 250  # characters of a version
_TELLING = 6  # common words that tell a language
_LOUDER = 1.6  # how much more of them one language must have than the next
_PARAGRAPH = 60  # characters of a paragraph by which a language is told


def versions_of(text: str, packs: Packs, words: Words) -> list[tuple[str | None, str]]:
    """The versions of a release in several languages, each with its language; the whole text where there is but one."""
    lines = text.split("\n")
    languages = [_language(line, packs) if len(line) >= _PARAGRAPH else None for line in lines]
    turn = _turn(languages)
    if turn is None:
        return [(None, "\n".join(line for line in lines if not words.is_version_mark(line)).strip("\n"))]
    border = _border(lines, languages, turn, words)
    versions = []
    for part in (lines[:border], lines[border:]):
        kept = [line for line in part if not words.is_version_mark(line)]
        while kept and (not kept[-1].strip() or is_rule(kept[-1])):
            kept.pop()
        while kept and (not kept[0].strip() or is_rule(kept[0])):
            kept.pop(0)
        versions.append((_language(" ".join(kept), packs), "\n".join(kept)))
    if any(len(said) < _VERSION for _, said in versions):
        return [(None, text)]
    return versions


def _turn(languages: Sequence[str | None]) -> int | None:
    """The line from which on all is in another language than all above it."""
    known = [(at, code) for at, code in enumerate(languages) if code]
    if len({code for _, code in known}) != 2:
        return None
    turns = [at for (_, before), (at, code) in pairwise(known) if code != before]
    return turns[0] if len(turns) == 1 else None


def _border(
    lines: Sequence[str], languages: Sequence[str | None], turn: int, words: Words
) -> int:  # fmt: skip
    """Where the second version begins: below a mark or a line of signs, else with the short lines above its text."""
    last = max(at for at in range(turn) if languages[at])
    between = range(last + 1, turn)
    marks = [at for at in between if words.is_version_mark(lines[at]) or is_rule(lines[at])]
    if marks:
        return marks[-1] + 1
    blanks = [at for at in between if not lines[at].strip()]
    titles = [at for at in blanks if at + 1 < turn and lines[at + 1].strip()]
    return titles[-1] + 1 if titles else turn


def _language(text: str, packs: Packs) -> str | None:
    """The language of some text, by its common words; None where they don't tell it clearly."""
    scores: Counter[str] = Counter()
    for word in fold(text).split():
        codes = packs.speakers.get(word, ())
        for code in codes:
            scores[code] += 2 if len(codes) == 1 else 1
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < _TELLING:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LOUDER * ranked[1][1] else None
