"""OpenDocument texts, as LibreOffice writes them: paragraphs, headings, lists and tables, with changes as accepted."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pressbox.packs import Packs
from pressbox.sources.document import Extract
from pressbox.sources.lines import BULLET, Paragraph, apart, arrange, row
from pressbox.sources.packed import Packed
from pressbox.sources.skips import UnreadableError

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE = (f"{_NAMES}{name}:1.0}}" for name in ("office", "text", "table", "style"))

_GONE = frozenset({f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}page-number",
                   f"{TEXT}page-count", f"{TEXT}sequence-decls", f"{OFFICE}forms"})  # fmt: skip
_BLOCKS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_PAGE = f".//{TEXT}page-number"


def read(data: bytes, _packs: Packs) -> Extract:
    """The text of a document."""
    packed = Packed(data, "OpenDocument text")
    if "META-INF/manifest.xml" in packed.names:
        _refuse_encrypted(packed)
    content = packed.part("content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise UnreadableError("mislabelled", "is no OpenDocument text, though it is called one")
    styles = packed.part("styles.xml")
    reader = _Reader({name for part in (content, styles) if part is not None for name in _hidden(part)})
    head, foot = reader.around(styles, "header"), reader.around(styles, "footer")
    return Extract(arrange([*head, *apart(list(reader.blocks(body))), *apart(foot)]).text, "utf-8")


def _hidden(part: ET.Element) -> Iterator[str]:
    """The names of styles whose words nobody sees."""
    for style in part.iter(f"{STYLE}style"):
        looks = style.find(f"{STYLE}text-properties")
        if looks is not None and looks.get(f"{TEXT}display") == "none":
            yield style.get(f"{STYLE}name", "")


def _refuse_encrypted(packed: Packed) -> None:
    manifest = packed.part("META-INF/manifest.xml")
    if manifest is not None and any(one.tag.endswith("}encryption-data") for one in manifest.iter()):
        raise UnreadableError("encrypted", "is encrypted")


class _Reader:
    """One document. Words in these styles are not read."""

    def __init__(self, hidden: set[str]) -> None:
        self._hidden = hidden

    def around(self, styles: ET.Element | None, name: str) -> list[Paragraph]:
        """What stands at the head or the foot of pages, once, without the numbers of pages."""
        parts = styles.iter(f"{STYLE}{name}") if styles is not None else ()
        found = {one.text: one for part in parts for one in self.blocks(part, skip=_PAGE) if one.text}
        return list(found.values())

    def blocks(self, parent: ET.Element, mark: str = "", skip: str = "") -> Iterator[Paragraph]:
        """Paragraphs, lists and tables, in order."""
        for block in parent:
            if block.tag in _GONE or (skip and block.find(skip) is not None):
                continue
            if block.tag in _BLOCKS:
                text = "".join(self._said(block)).strip()
                yield Paragraph(f"{mark}{text}" if text else "", is_heading=block.tag == f"{TEXT}h")
                mark = "" if text else mark
            elif block.tag == f"{TABLE}table":
                yield from self._table(block)
            elif block.tag == f"{TEXT}list":
                for item in block:
                    yield from self.blocks(item, f"{BULLET} ")
            else:  # sections, frames, indexes
                yield from self.blocks(block)

    def _table(self, table: ET.Element) -> Iterator[Paragraph]:
        """The rows of a table; of one that only lays out a page, its paragraphs."""
        rows = [[cell for cell in line if cell.tag == f"{TABLE}table-cell"] for line in table.iter(f"{TABLE}table-row")]
        if all(len(cells) <= 1 for cells in rows) or table.find(f".//{TABLE}table") is not None:
            for cell in (cell for cells in rows for cell in cells):
                yield from self.blocks(cell)
            return
        for cells in rows:
            line = row([" ".join(one.text for one in self.blocks(cell) if one.text) for cell in cells])
            if line:
                yield Paragraph(line, is_row=True)

    def _said(self, block: ET.Element) -> Iterator[str]:
        """The words of a paragraph; several blanks, tabs and line ends are elements there."""
        yield block.text or ""
        for one in block:
            if one.tag == f"{TEXT}s":
                yield " "
            elif one.tag == f"{TEXT}tab":
                yield "\t"
            elif one.tag == f"{TEXT}line-break":
                yield "\n"
            elif one.tag not in _GONE and one.get(f"{TEXT}style-name") not in self._hidden:
                yield from self._said(one)
            yield one.tail or ""
