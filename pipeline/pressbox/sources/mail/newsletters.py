"""The items of a newsletter, each of which is a release.

A release with headings is one release. So a page is taken apart only where more than its headings says that it is a
newsletter: that it is called so, that each item ends with a link to the rest of it, a table of contents, borders.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressbox.patterns import fold, pattern
from pressbox.sources.lines import BORDER, BULLET, CELL, HEADING, RULE, border_of, without_borders
from pressbox.sources.mail.cutting import is_rule
from pressbox.sources.mail.words import Words, holds

Part = list[str]

_NUMBER = pattern(r"[ \t#*]{0,6}(?P<number>[1-9]\d?)[.):][ \t]{1,4}(?=\S)")  # '3. ', '## 3) '
_ITEMS = 3  # from so many on a mail is a newsletter
_PROSE = 150  # characters of text that an item has at least
_TEASER = 40  # and where it ends with a link to the rest of it
_SENTENCE = 60  # characters of a line that is no further title
_TITLE = 110  # characters
_WORDS = 3  # of a headline: 'Race 1' and 'The standings' stand above parts of a release
_HEADLINES = 0.6  # of the titles
_LISTED = 0.6  # of the titles, in a table of contents
_LARGEST = 0.6  # the share of the longest item: a release with three notes below it is no newsletter
_ALL = 0.6  # the share of the items of all that stands from the first of them on
_MASTHEAD = 300  # characters above the items of a newsletter whose items nothing parts but their titles
_HEAD = 10  # lines
_LEVELS = (1, 2, 3, 4)  # of headings
_ENDS = ".!?:)»”\"'…"


def items_of(text: str, subject: str, words: Words, *, is_mail: bool = True) -> list[str]:
    """The items of a newsletter; one alone where a mail or a page is none.

    They are parted by borders of a page or by lines of signs, are numbered, or each ends with a link to the rest of it.
    """
    lines = text.split("\n")
    is_letter = holds(subject, words.newsletters) or any(holds(line, words.newsletters) for line in lines[:_HEAD])
    for items in _ways(lines, words, is_letter=is_letter, is_mail=is_mail):
        if len(items) >= _ITEMS:
            return [_text(item) for item in items]
    return [without_borders(text)]


def _ways(lines: Sequence[str], words: Words, *, is_letter: bool, is_mail: bool) -> Iterator[list[Part]]:
    """The items as each way to part them gives them; the surest ones first."""
    if is_letter or is_mail:
        yield from _by_borders(lines, words, is_letter=is_letter)
    if is_letter:
        yield [part for part in _parted(lines) if _is_item(part)]
        yield [part for part in _numbered(lines) if _is_item(part)]
    if is_mail:
        yield _ended(lines, words)


# ------------------------------------------------------------------------------------------- the borders of a page
def _by_borders(lines: Sequence[str], words: Words, *, is_letter: bool) -> Iterator[list[Part]]:
    for level in _LEVELS:
        parts = _headed(lines, level)
        is_bordered = sum(border for border, _ in parts) >= len(parts) - 1
        yield _checked([part for _, part in parts], lines, words, is_letter=is_letter, is_bordered=is_bordered)
    for signs in (CELL, RULE):
        yield _checked(_joined(_at(lines, signs), words), lines, words, is_letter=is_letter, is_bordered=True)


def _headed(lines: Sequence[str], level: int) -> list[tuple[bool, Part]]:
    """What stands below each heading of one level, up to a higher one; and whether a border stands above it."""
    parts: list[tuple[bool, Part]] = []
    is_open = False
    for above, line in pairwise(("", *lines)):
        signs = border_of(above)
        if depth := signs.count(HEADING):
            is_open = depth == level or (is_open and depth > level)
            if depth == level:
                parts.append((CELL in signs or RULE in signs, []))
        if is_open:
            parts[-1][1].append(line)
    return parts


def _at(lines: Sequence[str], sign: str) -> list[Part]:
    """The lines between the borders of one kind."""
    parts: list[Part] = [[]]
    for line in lines:
        parts[-1].append(line)
        if sign in border_of(line):
            parts.append([])
    return parts


def _joined(parts: Sequence[Part], words: Words) -> list[Part]:
    """Parts that begin with a title, each with those below it that have none: a text and its link may be cells too."""
    items: list[Part] = []
    for part in parts:
        if said := _said(part):
            if _is_title(said[0], words):
                items.append(list(part))
            elif items:
                items[-1] += ["", *part]
    return items


def _checked(
    parts: Sequence[Part], lines: Sequence[str], words: Words, *, is_letter: bool, is_bordered: bool
) -> list[Part]:  # fmt: skip
    """The items among some parts, none where these are the sections of one release."""
    ended = [part for part in parts if _is_teaser(part, words)]
    if len(ended) >= _ITEMS and _are_alike(ended, parts):
        return ended
    items = [part for part in parts if _is_item(part) and _is_told(part, words)]
    if not (is_letter and len(items) >= _ITEMS and _are_alike(items, parts)):
        return []
    titles = [_said(item)[0] for item in items]
    if sum(len(title.split()) >= _WORDS for title in titles) < _HEADLINES * len(titles):
        return []
    head = _above(items[0], lines)
    is_short = len(items) > _ITEMS and sum(map(len, head)) <= _MASTHEAD
    return items if is_bordered or is_short or _are_listed(titles, head) else []


def _is_teaser(part: Part, words: Words) -> bool:
    """A title, some text, and a link to the rest of it."""
    said = _said(part)
    if len(said) < _ITEMS - 1 or not _is_title(said[0], words):
        return False
    return any(_is_more(line, words) for line in said[-2:]) and sum(map(len, said[1:])) >= _TEASER


def _is_told(part: Part, words: Words) -> bool:
    """Whether a part tells something: it is no table of contents, no note of the sender's own, no address."""
    said = _said(part)
    title = said[0]
    if not _is_title(title, words) or holds(title, words.newsletters) or words.is_boilerplate(title):
        return False
    return any(len(line) >= _SENTENCE for line in said[1:])


def _are_alike(items: Sequence[Part], parts: Sequence[Part]) -> bool:
    """Whether none is much longer than all others, and there is little between and below them."""
    sizes = [sum(map(len, item)) for item in items]
    below = parts[parts.index(items[0]) :]
    return max(sizes) <= _LARGEST * sum(sizes) and sum(sizes) >= _ALL * sum(
        len(line) for part in below for line in part
    )


def _above(item: Part, lines: Sequence[str]) -> Sequence[str]:
    """What stands above an item; its title may stand there, too."""
    title = next(line for line in item if line.strip())
    return lines[: len(lines) - 1 - lines[::-1].index(title)]


def _are_listed(titles: Sequence[str], head: Sequence[str]) -> bool:
    """Whether the titles stand above all items, as a table of contents."""
    above = fold(" ".join(line.strip() for line in head))
    return sum(fold(title).strip() in above for title in titles) >= _LISTED * len(titles)


def _is_title(line: str, words: Words) -> bool:
    """A short line that is no sentence, no row, no point of a list, and no link."""
    bare = _unlinked(line)
    if not 0 < len(bare) <= _TITLE or bare.endswith((".", ",", ":", ";")) or BORDER in bare or bare.startswith(BULLET):
        return False
    return any(map(str.isalpha, bare)) and not _is_more(line, words)


def _unlinked(line: str) -> str:
    return _parted_from_address(line)[0]


def _parted_from_address(line: str) -> tuple[str, str]:
    """A line, and the address at its end: 'A new quay: https://…'."""
    before, _, last = line.strip().rpartition(" ")
    return (before.rstrip(" :"), last) if last.startswith(("http://", "https://")) else (line.strip(), "")


def _text(item: Part) -> str:
    """The text of an item; the address of its title, where it has one, stands below all."""
    title, _, text = without_borders("\n".join(item)).strip("\n").partition("\n")
    title, address = _parted_from_address(title)
    return f"{title}\n{text}" + (f"\n\n{address}" if address and address not in text else "")


def _said(part: Sequence[str]) -> list[str]:
    return [without_borders(line) for line in part if line.strip()]


# ------------------------------------------------------------------------------------------ the signs of a plain text
def _parted(lines: Sequence[str]) -> list[Part]:
    parts: list[Part] = [[]]
    for line in lines:
        if is_rule(line):
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _numbered(lines: Sequence[str]) -> list[Part]:
    """What begins with '1.', '2)', '# 3:' …, up to the next one that counts on; a line of signs ends it."""
    parts: list[Part] = []
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


def _ended(lines: Sequence[str], words: Words) -> list[Part]:
    """What ends with 'Read more': each item from behind the one before it."""
    parts: list[Part] = [[]]
    for line in lines:
        if not is_rule(line):
            parts[-1].append(line)
        if _is_more(line, words):
            parts.append([])
    return [_from_title(part) for part in parts[:-1] if _is_item(_from_title(part))]


def _is_more(line: str, words: Words) -> bool:
    """'Read more: https://…', or the same behind the last sentence: '… for the day. Read more »'."""
    bare = fold(_unlinked(line)).strip(" >»›→[]()")
    if bare.startswith(words.more):
        return len(bare) < _TITLE * 2 and not line.rstrip().endswith(".")
    sentence = next((bare.removesuffix(more) for more in words.more if bare.endswith(more)), "")
    return sentence.rstrip(" >»›→[](").endswith(tuple(_ENDS))


def _from_title(part: Part) -> Part:
    """Without what stands above the title of an item: the head of the letter, its contents."""
    long = next((at for at, line in enumerate(part) if len(line) > _TITLE), None)
    if long is None:
        return part
    above = [at for at in range(long) if part[at].strip()]
    return part[above[-1] if above else long :]
