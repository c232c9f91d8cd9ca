"""Word documents: paragraphs, headings, lists and tables, with tracked changes as accepted.

What stands at the head and the foot of every page is kept, above and below the text: it may be an embargo.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from pressbox.packs import Packs
from pressbox.sources.document import Extract
from pressbox.sources.lines import BULLET, Arranged, Paragraph, apart, arrange, row
from pressbox.sources.numbering import Numbering, named
from pressbox.sources.packed import Packed, within
from pressbox.sources.skips import UnreadableError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_BODY = "word/document.xml"

# What is not there any more, is there twice, or is no text.
_GONE = (f"{W}del", f"{W}moveFrom", f"{_COMPATIBLE}Fallback", f"{W}rPrChange", f"{W}pPrChange", f"{W}txbxContent")
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_ACCEPTED = {f"{W}{name}" for name in ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag")}
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")  # fields whose value is another on each page


def read(data: bytes, _packs: Packs) -> Extract:
    """The text of a document."""
    return Extract(arrange(_Reader(data).paragraphs()).text, "utf-8")


def outline(data: bytes) -> tuple[list[Paragraph], Arranged]:
    """The paragraphs of a document, and where each begins in its text."""
    paragraphs = _Reader(data).paragraphs()
    return paragraphs, arrange(paragraphs)


class _Reader:
    """One document."""

    def __init__(self, data: bytes) -> None:
        self._packed = Packed(data, "Word document")
        document = self._packed.part(_BODY)
        body = document.find(f"{W}body") if document is not None else None
        if body is None:
            raise UnreadableError("mislabelled", "is no Word document, though it is called one")
        self._body = body
        self._links = self._related(f"word/_rels/{_BODY.rpartition('/')[2]}.rels")
        self._styles = self._packed.part("word/styles.xml")
        self._headings = set(_heading_styles(self._styles))
        self._numbering = Numbering(self._packed.part("word/numbering.xml"), self._styles)

    def paragraphs(self) -> list[Paragraph]:
        head, foot = self._around("headerReference"), self._around("footerReference")
        body = list(self._blocks(self._body))
        return [*head, *apart(body), *apart(foot)]

    def _related(self, name: str) -> dict[str, str]:
        part = self._packed.part(name)
        found = part.iter(f"{_RELATED}Relationship") if part is not None else ()
        return {one.get("Id", ""): one.get("Target", "") for one in found}

    def _around(self, kind: str) -> list[Paragraph]:
        """What stands at the head or the foot of pages, once, without the numbers of pages."""
        found: dict[str, Paragraph] = {}
        for reference in self._body.iter(f"{W}{kind}"):
            part = self._packed.part(f"word/{self._links.get(reference.get(f'{_RELATION}id', ''), '')}")
            for one in self._blocks(part) if part is not None else ():
                if one.text:
                    found.setdefault(one.text, one)
        return list(found.values())

    def _blocks(self, parent: ET.Element) -> Iterator[Paragraph]:
        """Paragraphs and tables, in order; a paragraph whose end was deleted runs on into the next."""
        before = ""
        for block in parent:
            if block.tag == f"{W}p":
                one = self._paragraph(block)
                if one is None:
                    continue
                if _end_is_gone(block):
                    before += one.text
                    continue
                yield one._replace(text=before + one.text) if before else one
                before = ""
                yield from self._boxes(block)
            elif block.tag == f"{W}tbl":
                yield from self._table(block)
            elif block.tag in _ACCEPTED:
                yield from self._blocks(block)

    def _boxes(self, paragraph: ET.Element) -> Iterator[Paragraph]:
        """The text boxes that hang on a paragraph."""
        if paragraph.find(f".//{W}txbxContent") is None:
            return
        for box in within(paragraph, *_GONE[:-1]):
            if box.tag == f"{W}txbxContent":
                yield from self._blocks(box)

    # ------------------------------------------------------------------------------------------------ paragraphs
    def _paragraph(self, paragraph: ET.Element) -> Paragraph | None:
        """A paragraph as it is when all changes are accepted; None where it only numbers pages."""
        text, has_page = self._said(paragraph)
        if has_page:
            return None
        text = "\n".join(" ".join(line.split(" ")) for line in text.strip().split("\n"))
        style = named(paragraph, f"{W}pPr/{W}pStyle")
        is_heading = style in self._headings or paragraph.find(f"{W}pPr/{W}outlineLvl") is not None
        return Paragraph(f"{self._numbering.mark(paragraph, BULLET)}{text}" if text else "", is_heading)

    def _said(self, paragraph: ET.Element) -> tuple[str, bool]:
        """The words of a paragraph, and whether one of them is the number of a page."""
        out: list[str] = []
        has_page = False
        for run in within(paragraph, *_GONE, unless=_is_hidden):
            if run.tag == f"{W}t" and run.text:
                out.append(run.text)
            elif run.tag in {f"{W}instrText", f"{W}fldSimple"}:
                field = (run.text or run.get(f"{W}instr") or "").split()
                has_page = has_page or bool(field and field[0] in _PAGES)
            else:
                out.append(_SIGNS.get(run.tag, ""))
        return self._with_address(paragraph, "".join(out)), has_page

    def _with_address(self, paragraph: ET.Element, text: str) -> str:
        """The address of a link that stands alone: 'Photos' says nothing without it."""
        links = paragraph.findall(f"{W}hyperlink")
        to = self._links.get(links[0].get(f"{_RELATION}id", ""), "") if len(links) == 1 else ""
        said = "".join(run.text or "" for run in links[0].iter(f"{W}t")) if to else ""
        is_alone = bool(said) and said.strip() == text.strip()
        return f"{text}: {to}" if is_alone and to.startswith("http") and "://" not in said and to not in said else text

    # ---------------------------------------------------------------------------------------------------- tables
    def _table(self, table: ET.Element) -> Iterator[Paragraph]:
        """The rows of a table; of one that only lays out a page, its paragraphs."""
        rows = [list(_cells(line)) for line in within(table, f"{W}tbl", f"{W}p") if line.tag == f"{W}tr"]
        if all(len(cells) <= 1 for cells in rows) or table.find(f".//{W}tbl") is not None:
            for cells in rows:
                for cell in cells:
                    yield from self._blocks(cell)
            return
        for cells in rows:
            line = row([self._cell(cell) for cell in cells])
            if line:
                yield Paragraph(line, is_row=True)

    def _cell(self, cell: ET.Element) -> str:
        return " ".join(" ".join(one.text.split()) for one in self._blocks(cell) if one.text)


def _is_hidden(run: ET.Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "1") not in {"0", "false"}


def _end_is_gone(paragraph: ET.Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _cells(line: ET.Element) -> Iterator[ET.Element]:
    """The cells of a row, none of a deleted one; of cells that are one from top to bottom the first holds the words."""
    if line.find(f"{W}trPr/{W}del") is None:
        yield from (cell for cell in within(line, f"{W}p", f"{W}tbl") if cell.tag == f"{W}tc")


def _heading_styles(styles: ET.Element | None) -> Iterator[str]:
    """The ids of styles of titles and headings: their names are English in every Word, their ids are not."""
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = named(style, f"{W}name").lower()
        if name.startswith("heading") or name == "title" or style.find(f"{W}pPr/{W}outlineLvl") is not None:
            yield style.get(f"{W}styleId", "")


class Where(NamedTuple):
    """A place of a document, as one finds it in Word."""

    heading: str  # '' above the first
    paragraph: int  # below that heading, or the row of a table
    is_row: bool


def where(data: bytes, position: int) -> Where:
    """The heading above a place of the text, and the number of the paragraph, or of the row of its table."""
    paragraphs, arranged = outline(data)
    heading, number, row_number, is_row = "", 0, 0, False
    for one in paragraphs[: bisect_right(arranged.starts, position)]:
        if one.is_heading:
            heading, number, row_number, is_row = one.text, 0, 0, False
        elif one.text:
            row_number = row_number + 1 if one.is_row and is_row else int(one.is_row)
            number += not one.is_row
            is_row = one.is_row
    return Where(heading, row_number if is_row else number, is_row)
