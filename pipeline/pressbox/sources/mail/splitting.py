"""Several releases in one mail: the items of a newsletter, and the versions of a release in two languages."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pressbox.packs import Packs
from pressbox.patterns import fold, pattern
from pressbox.sources.mail.cutting import is_rule
from pressbox.sources.mail.words import Words, holds

_NUMBER = pattern(r"[ \t#*]{0,6}(?P<number>[1-9]\d?)[.):][ \t]{1,4}(?=\S)")  # '3. ', '## 3) '
_ITEMS = 3  # from so many on a mail is a newsletter
_PROSE = 150  # characters of text that an item has at least
_TITLE = 110  # characters
_HEAD = 10  # lines
_VERSION = 250  # characters of a version
_TELLING = 6  # common words that tell a language
_LOUDER = 1.6  # how much more of them one language must have than the next
_PARAGRAPH = 60  # characters of a paragraph by which a language is told


def items_of(text: str, subject: str, words: Words) -> list[str]:
    """The items of a newsletter; one alone where a mail is none.

    They are parted by lines of signs or are numbered, or each ends with a link to the rest of it. A release with
    headings is none.
    """
    lines = text.split("\n")
    is_letter = holds(subject, words.newsletters) or any(holds(line, words.newsletters) for line in lines[:_HEAD])
    for part_of in (_parted, _numbered) if is_letter else ():
        parts = [part for part in part_of(lines) if _is_item(part)]
        if len(parts) >= _ITEMS:
            return ["\n".join(part).strip("\n") for part in parts]
    parts = _ended(lines, words)
    if len(parts) >= _ITEMS:
        return ["\n".join(part).strip("\n") for part in parts]
    return [text]


def _parted(lines: Sequence[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for line in lines:
        if is_rule(line):
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _numbered(lines: Sequence[str]) -> list[list[str]]:
    """What begins with '1.', '2)', '# 3:' …, up to the next one that counts on; a line of signs ends it."""
    parts: list[list[str]] = []
    is_open = False
    for line in lines:
        number = _NUMBER.match(line)
        if number and number["number"] == "1" and not any(map(_is_item, parts)):
            parts = []  # what was counted above are the contents
        if number and int(number["number"]) == len(parts) + 1:
            parts.append([line[number.end() :]])
            is_open = True
        elif is_rule(line):
            is_open = False
        elif is_open:
            parts[-1].append(line)
    return parts


def _is_item(part: Sequence[str]) -> bool:
    """A short line, and text below it."""
    said = [line for line in part if line.strip()]
    return len(said) > 1 and len(said[0]) <= _TITLE and sum(map(len, said[1:])) >= _PROSE


def _ended(lines: Sequence[str], words: Words) -> list[list[str]]:
    """What ends with 'Read more': each item from behind the one before it."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _is_more(line, words):
            parts.append([])
        elif not is_rule(line):
            parts[-1].append(line)
    return [_from_title(part) for part in parts[:-1] if _is_item(_from_title(part))]


def _is_more(line: str, words: Words) -> bool:
    bare = fold(line).strip(" >»›→[](")
    return bare.startswith(words.more) and len(bare) < _TITLE * 2 and not line.rstrip().endswith(".")


def _from_title(part: list[str]) -> list[str]:
    """Without what stands above the title of an item: the head of the letter, its contents."""
    long = next((at for at, line in enumerate(part) if len(line) > _TITLE), None)
    if long is None:
        return part
    above = [at for at in range(long) if part[at].strip()]
    return part[above[-1] if above else long :]


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
