"""Surnames alone in a table: what stands where those beside it have people that the release names in full."""

from collections.abc import Callable, Iterator
from itertools import groupby

from pressbox.grammar.naming.chains import Chain
from pressbox.layout import Line, Page
from pressbox.mentions import Word
from pressbox.patterns import pattern

_ROWS = frozenset({"row", "table", "label"})
_FEWEST = 2  # rows that begin with somebody known
_ABREAST = 3  # places in one line
_NUMBER = pattern(r"(?r)(?<![\w.,:])\d{1,3}[).]\s")


def listed(page: Page, chains: list[Chain], known: set[int], may_be: Callable[[Word], bool]) -> Iterator[Word]:
    """'3 Redfearn 139' below '1 Mellgren 211' and '2 Slade 178'; 'Okubo' in '3 Gagliano/Plessis/Okubo'."""
    rows = [(line, [*group]) for line, group in groupby(chains, lambda chain: chain.line) if is_row(page, line)]
    for block in _blocks(rows):
        crews = [_crew(page, group) for _, group in block]
        if sum(any(word.start in known for word in crew) for crew in crews) >= _FEWEST:
            yield from (word for crew in crews for word in crew if word.start not in known and may_be(word))


def abreast(page: Page, chains: list[Chain], known: set[int], may_be: Callable[[Word], bool]) -> Iterator[list[Word]]:
    """'1) NORRGÅRD (Yamaha) – 2) EK (Ducati) – 3) DE LUND': behind each place somebody, where one of them is known."""
    placed = (chain for chain in chains if _is_placed(page, chain))
    for _, group in groupby(placed, lambda chain: chain.line):
        names = [chain.words for chain in group]
        if len(names) >= _ABREAST and any(words[0].start in known for words in names):
            yield from (words for words in names if words[0].start not in known and may_be(words[-1]))


def _is_placed(page: Page, chain: Chain) -> bool:
    start = chain.words[0].start
    before = page.text[max(chain.line.start, start - 2) : start]
    return before in {") ", ". "} and _NUMBER.match(page.text, chain.line.start, start) is not None


def is_row(page: Page, line: Line) -> bool:
    return line.kind in _ROWS or page.text[line.start].isdigit()


def _blocks(rows: list[tuple[Line, list[Chain]]]) -> Iterator[list[tuple[Line, list[Chain]]]]:
    """Rows that stand below one another."""
    for _, block in groupby(enumerate(rows), lambda row: row[1][0].index - row[0]):
        yield [row for _, row in block]


def _crew(page: Page, group: list[Chain]) -> list[Word]:
    """The words alone with which a row begins: one, or several that strokes join."""
    crew: list[Word] = []
    for chain in group:
        joined = not crew or page.text[crew[-1].end : chain.words[0].start].strip() == "/"
        if len(chain.words) != 1 or not joined:
            break
        crew.append(chain.words[0])
    opens = crew and not any(char.isalpha() for char in page.text[group[0].line.start : crew[0].start])
    return crew if opens else []
