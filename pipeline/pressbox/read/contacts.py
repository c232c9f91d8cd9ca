"""Contacts: whom to ask, and how. Only what has an address or a number is one."""

from collections.abc import Iterable, Iterator

from pressbox.grammar.callers import Callers, Other, Piece
from pressbox.layout import Line, Page
from pressbox.mentions import ContactMention, Mentions, Span
from pressbox.packs import Language, Packs
from pressbox.packs.lexicon import Lexicon

_SHORT, _LONG = 90, 200  # characters: lines beside an address that belong to it; lines that are a block as a whole
_ABOVE, _BELOW = 3, 5  # lines of a block above an address, and below a label
_NOT_OF_BLOCKS = frozenset({"title", "subtitle", "lead", "day", "note", "table", "speech"})
_WORDS = frozenset({"name", "role", "organisation"})
_ADDRESSES = frozenset({"email", "phone"})


class ContactsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        self.callers = Callers(packs, language)
        self.labels = language.finder("contacts", "labels")
        self.fields: Lexicon[bool] = Lexicon((word, True) for word in language.contacts.field_words if len(word) > 1)

    def read(self, page: Page, found: Mentions) -> list[ContactMention]:
        labels = self._labelled(page)
        mails = {link.line for link in found.links if link.url and "@" in link.url}
        called = {page.line_at(hit.start).index for hit in page.hits(self.fields)}
        seeds = labels | mails | {index for index in called if page.holds_figure(*_span(page.lines[index]))}
        if not seeds:
            return []
        credited = {credit.line for credit in found.credits}
        contacts: list[ContactMention] = []
        named = {start for person in found.people for start, _ in person.mentions}  # 'Elin Ek, 070 123' above another
        callers, other = self.callers, Other(page, found)
        for block in _blocks(page, _around(page, seeds, labels, credited, named), labels):
            spans = self._spans(page, found, block)
            pieces = [piece for span in spans for piece in callers.pieces(page, found, span, other)]
            contacts += _contacts(pieces)
        _tell_roles(found, contacts)
        return contacts

    def _labelled(self, page: Page) -> set[int]:
        """Lines that a label begins."""
        lines = {page.line_at(match.start()).index for _, match in page.matches(self.labels)}
        return {
            index
            for index in lines
            if page.lines[index].kind != "title" and self.callers.label_of(page, page.lines[index])
        }

    def _spans(self, page: Page, found: Mentions, block: list[Line]) -> Iterator[Span]:
        """What of a block is read: its short lines together, of a long line the sentences with an address."""
        if any(line.end - line.start > _LONG for line in block):
            for link in found.links:
                if link.url and "@" in link.url and any(line.start <= link.span[0] < line.end for line in block):
                    yield page.sentence_at(link.span[0])
        else:
            yield block[0].start, block[-1].end


def _span(line: Line) -> Span:
    return line.start, line.end


def _around(page: Page, seeds: set[int], labels: set[int], credited: set[int], named: set[int]) -> list[int]:
    """The lines of blocks: those that begin one or hold an address, and the short ones beside them."""
    found = set()
    for seed in sorted(seeds):
        if page.lines[seed].kind == "title":
            continue
        found.add(seed)
        if page.lines[seed].end - page.lines[seed].start > _LONG:
            continue
        if seed not in labels:
            found.update(_run(page, seed, -1, _ABOVE, credited, named))
        found.update(_run(page, seed, 1, _BELOW, credited, named))
    return sorted(found)


def _run(page: Page, seed: int, step: int, most: int, credited: set[int], named: set[int]) -> Iterator[int]:
    """The lines above or below one, as far as its block goes: to an empty line, a long one, or one of another kind."""
    for index in range(seed + step, seed + step * (most + 1), step):
        if not 0 <= index < len(page.lines):
            return
        line, nearer = page.lines[index], page.lines[index if step > 0 else index + 1]
        alone = (
            step > 0 and index == seed + 1 and page.text[page.lines[seed].start : page.lines[seed].end].endswith(":")
        )
        if nearer.after_blank and not alone:
            return
        if line.end - line.start > _SHORT * 2 or line.kind in _NOT_OF_BLOCKS or index in credited:
            return
        if step < 0 and page.holds_figure(line.start, line.end) and line.start not in named:
            return
        yield index


def _blocks(page: Page, indexes: Iterable[int], labels: set[int]) -> Iterator[list[Line]]:
    """Lines that stand together."""
    block: list[Line] = []
    for index in indexes:
        line = page.lines[index]
        apart = line.after_blank and not (block and block[-1].index in labels and page.words(block[-1]).endswith(":"))
        if block and (index != block[-1].index + 1 or apart or index in labels):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _contacts(pieces: list[Piece]) -> list[ContactMention]:
    """Pieces shared out: another name, or another address of one kind behind a name of its own, is another contact."""
    contacts: list[ContactMention] = []
    current: dict[str, Piece] = {}
    for piece in pieces:
        if piece.kind in current and (piece.kind == "name" or (piece.kind == "email" and "name" not in current)):
            contacts += _made(current)
            current = {}
        elif piece.kind in _WORDS and _ADDRESSES & current.keys() and "name" in current and piece.kind in current:
            continue  # what stands behind the addresses and is told already says something else
        current.setdefault(piece.kind, piece)
    return contacts + _made(current)


def _made(pieces: dict[str, Piece]) -> list[ContactMention]:
    if not _ADDRESSES & pieces.keys():
        return []
    start = min(piece.span[0] for piece in pieces.values())
    end = max(piece.span[1] for piece in pieces.values())
    return [ContactMention((start, end), "contacts.block", {kind: piece.value for kind, piece in pieces.items()})]


def _tell_roles(found: Mentions, contacts: list[ContactMention]) -> None:
    """Whom to ask has the role that stands below the name, where no other is told."""
    roles = {one.values["name"]: one.values["role"] for one in contacts if {"name", "role"} <= one.values.keys()}
    for person in found.people:
        person.role = person.role or roles.get(person.name)
