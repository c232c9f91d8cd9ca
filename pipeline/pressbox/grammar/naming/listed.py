"""Surnames alone in a table: what stands where the rows beside it have people that the release names in full."""

from collections.abc import Callable, Iterator
from itertools import groupby

from pressbox.grammar.naming.chains import Chain
from pressbox.layout import Line, Page
from pressbox.mentions import Word

_ROWS = frozenset({"row", "table", "label"})
_FEWEST = 2  # rows that begin with somebody known


def listed(page: Page, chains: list[Chain], known: set[int], may_be: Callable[[Word], bool]) -> Iterator[Word]:
    """'3 Redfearn 139' below '1 Mellgren 211' and '2 Slade 178'; 'Okubo' in '3 Gagliano/Plessis/Okubo'."""
    rows = [(line, [*group]) for line, group in groupby(chains, lambda chain: chain.line) if is_row(page, line)]
    for block in _blocks(rows):
        crews = [_crew(page, group) for _, group in block]
        if sum(any(word.start in known for word in crew) for crew in crews) >= _FEWEST:
            yield from (word for crew in crews for word in crew if word.start not in known and may_be(word))


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
