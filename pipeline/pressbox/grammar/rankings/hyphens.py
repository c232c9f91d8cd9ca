"""Crews that a hyphen or a dash joins: where all rows of a ranking read 'Conti-Ferretti', no row is of one person."""

from collections.abc import Sequence

from pressbox.grammar.outcome.cells import People
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.patterns import fold, pattern
from pressbox.ranks import Read

# 'Conti-Ferretti', and no 'Elin Conti-Ferretti', 'Al-Attar'.
_JOINED = pattern(r"(?<one>\p{Lu}[\p{L}'’]{2,})-(?<other>\p{Lu}[\p{L}'’]{2,})")
_DASHED = pattern(r"\s[-–]\s(?<name>\p{L}[\p{L}'’-]+)(?=\s?[,;(#]|\s\+?\d|\s*(?:\n|$))")
_FEWEST = 3  # rows: of two both may be of one person whose name has a hyphen


def part_crews(page: Page, people: People, reads: Sequence[Read]) -> None:
    """Give the rows of a ranking both names, where one of these is known alone, or all rows have two."""
    if any(len(read.names) > 1 and _DASHED.match(page.folded, read.names[0][1]) for read in reads):
        _over_dashes(page, reads)
    if not any("-" in page.text[slice(*name)] for read in reads for name in read.names):
        return
    pairs = [_pair(page, read.names) for read in reads]
    joined = [pair for pair in pairs if pair]
    told = sum(_is_told(page, read.names) for read in reads)  # 'Conti-Ferretti', who are known from elsewhere
    known = told or any(fold(page.text[slice(*half)]) in people.parts for pair in joined for half in pair)
    if (len(joined) + told) * 2 < len(reads) or not (known or len(joined) == len(reads) >= _FEWEST):
        return
    for read, pair in zip(reads, pairs, strict=True):
        read.names = pair or read.names


def _is_told(page: Page, names: list[Span]) -> bool:
    """Whether two names of a row are joined by a hyphen."""
    return len(names) > 1 and page.text[names[0][1] : names[1][0]] == "-"


def _over_dashes(page: Page, reads: Sequence[Read]) -> None:
    """'1. Conti - Ferretti' below a row of two who are known: 'Lind - Ek' are two, whom nobody knows."""
    for read in reads:
        other = _DASHED.match(page.text, read.names[0][1], read.span[1]) if len(read.names) == 1 else None
        if other and " " not in page.text[slice(*read.names[0])]:
            read.names = [*read.names, other.span("name")]


def _pair(page: Page, names: list[Span]) -> list[Span]:
    found = _JOINED.fullmatch(page.text, *names[0]) if len(names) == 1 else None
    return [found.span("one"), found.span("other")] if found else []
