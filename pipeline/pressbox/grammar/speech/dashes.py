"""Speech behind a dash: what is said within a paragraph, and a piece of it without what stands around it."""

from bisect import bisect_left
from collections.abc import Iterable

from pressbox.grammar.speech.phrases import BLANK
from pressbox.grammar.speech.tags import Tag, Tags
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.packs import Hit, Name
from pressbox.patterns import pattern

DASHES = "-–—−‒"
MARKS = "\"“”„«»‘’'"
_STOPS = ".!?…"
_PAIRED = '"”“»«'
_WITHIN = pattern(rf"[{DASHES}][ \u00a0]+(?=\p{{Lu}})(?<=[.!?…:][ \u00a0]+[{DASHES}][ \u00a0]+)")
_FEWEST = 3  # words of speech within a paragraph
_PROSE = frozenset({"prose", "lead"})


def within_paragraphs(page: Page, names: Iterable[Hit[Name]]) -> list[int]:
    """Where a dash behind the end of a sentence leads to another one: '… of the cup. – A good day, says Conti.'

    And behind a colon: 'Conti: – A good day.' A stop that belongs to a name ends none: 'Ravenmoor, Wash. – A judge …'.
    """
    ends = {name.end for name in names}
    return [found.end() for found in _WITHIN.finditer(page.text) if _behind_words(page.text, found.start()) not in ends]


def is_note(page: Page, above: Line) -> bool:
    """'Observe:' above rows led by dashes: one word with a colon that stands nowhere else names nobody."""
    word = page.folded[above.start : above.end].rstrip(": ")
    return word.isalpha() and page.text[above.end - 1] == ":" and not page.repeats(word)


def _behind_words(text: str, at: int) -> int:
    while at and text[at - 1] in BLANK:
        at -= 1
    return at


def spoken_within(page: Page, tags: Tags, line: Line, dashes: list[int]) -> tuple[Span, Tag] | None:
    """What somebody says behind such a dash of a line, up to the words that tell who."""
    for start in dashes[bisect_left(dashes, line.start) : bisect_left(dashes, line.end)]:
        tag = next(iter(tags.inside(page, start, line.end)), None)
        lead = line.start + len(page.text[line.start : start].rstrip(BLANK + DASHES))
        if page.text[lead - 1] == ":" and (tag is None or tag.subject is None):
            tag = _led(page, tags, line, lead, start)
            if tag:
                return plain(page.text, start, line.end), tag
        elif tag and tag.subject and line.kind in _PROSE:
            part = plain(page.text, start, tag.start)
            if len(page.text[slice(*part)].split()) >= _FEWEST:
                return part, tag
    return None


def _led(page: Page, tags: Tags, line: Line, colon: int, start: int) -> Tag | None:
    """Who is named before the colon, where a sentence stands behind it and ends the line."""
    whole = page.text[line.end - 1] in _STOPS and len(page.text[start : line.end].split()) >= _FEWEST
    tag = tags.before(page, line.start, colon) if whole else None
    return tag if tag and tag.subject else None


def plain(text: str, start: int, end: int) -> Span:
    """A piece of speech without the blanks, dashes and marks that stand around it and have no partner in it."""
    while start < end and (text[start] in BLANK + DASHES + ","):
        start += 1
    while end > start and text[end - 1] in BLANK + ",":
        end -= 1
    if start < end and text[start] in MARKS and not _pairs_inside(text, start, end):
        start += 1
    while end > start and text[end - 1] in _PAIRED and _is_odd(text, start, end):
        end -= 1
    while end > start and text[end - 1] in BLANK + ",":
        end -= 1
    return start, end


def _is_odd(text: str, start: int, end: int) -> bool:
    return sum(text.count(mark, start, end) for mark in '"”“„»«') % 2 == 1


def _pairs_inside(text: str, start: int, end: int) -> bool:
    """Whether the mark that opens a piece closes before the piece ends: '“Wow” is what I said'."""
    rest = [at for at in range(start + 1, end) if text[at] in '"”“„»«']
    return bool(rest) and rest[0] < end - 2 and len(rest) % 2 == 1
