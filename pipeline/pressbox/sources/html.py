"""Saved pages: the text of what the page is about, without what stands around it on every page of its site.

The tree is walked with a stack of our own: pages with thousands of open tags are met, and recursion ends at a thousand.
"""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pressbox.packs import Packs
from pressbox.patterns import pattern
from pressbox.sources.document import About, Extract
from pressbox.sources.lines import BULLET, CELL, HEADING, RULE, Writer, row
from pressbox.sources.mail.newsletters import items_of
from pressbox.sources.mail.words import words_of
from pressbox.sources.skips import UnreadableError
from pressbox.sources.text import decode

LIMIT = 5_000_000  # bytes of a page
DEEPEST = 2000  # open tags
_HEAD = 2048  # bytes in which a page says its encoding
CITED = "> "
_HALF = 0.5  # the share of a page's text that its main part has

_SILENT = frozenset({
    "script", "style", "noscript", "template", "head", "nav", "aside", "svg", "iframe", "select", "button", "input",
    "textarea", "object", "canvas", "audio", "video", "map", "datalist", "dialog", "menu",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SECTIONS = frozenset({"article", "section"})
_BLOCKS = _HEADINGS | {
    "p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "hr", "article", "section", "main", "address",
}  # fmt: skip
_LINES = frozenset({
    "div", "li", "dt", "dd", "tr", "figcaption", "caption", "header", "footer", "form", "fieldset", "center",
})  # fmt: skip
_INSIDE_LAYOUT = "table, h1, h2, h3, h4, ul, ol, blockquote, hr"
# Paragraphs of a word processor: each is a line, and an empty one a blank line.
_OFFICE = ("MsoNormal", "MsoPlainText")

_CHARSET = pattern(
    r"""(?i)<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{1,100}?encoding=["']([\w.:-]{1,40})"""
)
# Tags that stay open until they are closed: '<div>', '</span>'.
_TAG = pattern(
    r"(?i)<(/?)(?:div|span|font|table|section|article|main|blockquote|[uo]l|center|[abiu]|em|strong|big|small|form|nav)\b"
)
_HIDDEN = pattern(r"(?i)(?:display|visibility)\s*:\s*(?:none|hidden)|mso-hide\s*:\s*all")
_DAY = pattern(r"\d{4}-\d\d-\d\d")


def read(data: bytes, packs: Packs) -> Extract:
    """The text of a page, its title and day of publication where its head says them."""
    if len(data) > LIMIT:
        raise UnreadableError("too-large", f"over {LIMIT // 1_000_000} MB, so no page of a release")
    found = decode(data, _declared(data))
    tree = _parsed(found.text)
    head = _Head(tree)
    about = About(published=head.published, subject=head.title)
    text, *others = items_of(text_of(tree, packs), about.subject or "", words_of(packs), is_mail=False)
    if others:
        return Extract("\n\n".join((text, *others)), found.encoding, found.basis, about, (text, *others))
    return Extract(text, found.encoding, found.basis, about)


def text_of_mail(markup: str, packs: Packs) -> str:
    """The text of a mail written as a page: all of it, what is cited behind '>', with the borders of the page."""
    tree = _parsed(markup)
    return _Walk(_apart(packs), is_mail=True).text(tree.body) if tree.body else ""


def _parsed(markup: str) -> LexborHTMLParser:
    """The tree, unless it would be so deep that parsing alone takes minutes."""
    depth = 0
    for tag in _TAG.finditer(markup):
        depth = max(0, depth + (-1 if tag[1] else 1))
        if depth > DEEPEST:
            raise UnreadableError("bomb", f"over {DEEPEST} tags within one another")
    return LexborHTMLParser(markup)


def text_of(tree: LexborHTMLParser, packs: Packs) -> str:
    """The text of the main part of a page, below its title, with the borders of the page."""
    body = tree.body
    if body is None:
        return ""
    apart = _apart(packs)
    whole = _Walk(apart).text(body)
    main = _main(body)
    if main is None:
        return whole
    text = _Walk(apart, is_main=True).text(main)
    if len(text) < _HALF * len(whole):
        return whole
    title = main.css_first("h1") is None and body.css_first("h1")
    said = " ".join((title.text() or "").split()) if title else ""
    return f"{said}\n\n{text}" if said and said not in text else text


def _main(body: LexborNode) -> LexborNode | None:
    """The part that the page itself calls its main one, or its only article."""
    for name in ("main", "[role=main]", "article"):
        parts = body.css(name)
        if len(parts) == 1:
            return parts[0]
    return None


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_HEAD].decode("latin-1"))
    return (match[1] or match[2]) if match else None


def _apart(packs: Packs) -> frozenset[str]:
    return frozenset(packs.language(None).pages.apart)


class _Head:
    """What a page says of itself where nobody looks: its title and day, for search engines."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        meta = {name: value for node in tree.css("meta") for name, value in [_meta(node)] if name}
        known = next(_described(tree), {})
        title = tree.css_first("title")
        self.title = _words(known.get("headline")) or _words(meta.get("og:title")) or _words(title and title.text())
        self.published = (
            _day(known.get("datePublished")) or _day(meta.get("article:published_time")) or _day(meta.get("date"))
            or _day(meta.get("dc.date")) or _day(_first_time(tree))
        )  # fmt: skip


def _meta(node: LexborNode) -> tuple[str, str | None]:
    given = node.attributes
    return (given.get("property") or given.get("name") or "").lower(), given.get("content")


def _described(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """What the page says of itself as JSON-LD, if it is an article or a page with a day."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text() or "")
        except (ValueError, RecursionError):
            continue
        listed = data.get("@graph", data) if isinstance(data, dict) else data
        for one in listed if isinstance(listed, list) else [listed]:
            if isinstance(one, dict) and "datePublished" in one:
                yield one


def _first_time(tree: LexborHTMLParser) -> str | None:
    """The day of a `<time>` in the head of an article; one in the text may be any day."""
    node = tree.css_first("article header time, header time, time[pubdate], time[itemprop=datePublished]")
    return node.attributes.get("datetime") if node else None


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _day(value: object) -> dt.date | None:
    match = _DAY.match(value) if isinstance(value, str) else None
    try:
        return dt.date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


class _Walk:
    """One walk over a part of a page."""

    def __init__(self, apart: frozenset[str], *, is_mail: bool = False, is_main: bool = False) -> None:
        self._apart = apart
        self._is_mail = is_mail
        self._is_main = is_main
        self._out = Writer()
        self._numbers: list[int | None] = []  # of the lists that are open: the next number, None where none is shown
        self._pre = 0
        self._tables: list[_Table] = []
        self._is_lined = False

    def text(self, root: LexborNode) -> str:
        self._is_lined = _is_lined(root)
        node: LexborNode | None = root
        depth = 0
        while node is not None:
            child = None
            if node.is_text_node:
                self._say(node.text_content or "")
            elif node.is_element_node and not (depth and self._is_silent(node)):
                self._enter(node)
                child = node.child
                if child is None:
                    self._leave(node)
            if child is not None:
                node, depth = child, depth + 1
                if depth > DEEPEST:
                    raise UnreadableError("bomb", f"over {DEEPEST} tags within one another")
                continue
            node, depth = self._next(node, depth)
        return self._out.text()

    def _next(self, node: LexborNode, depth: int) -> tuple[LexborNode | None, int]:
        """The node after one that is done with, its parents left on the way."""
        while depth:
            if node.next is not None:
                return node.next, depth
            parent = node.parent
            if parent is None:
                break
            self._leave(parent)
            node, depth = parent, depth - 1
        return None, 0

    # ------------------------------------------------------------------------------------------------- what is left out
    def _is_silent(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        if tag in _SILENT:
            return True
        given = node.attributes
        if "hidden" in given or given.get("aria-hidden") == "true" or _HIDDEN.search(given.get("style") or ""):
            return True
        if self._is_mail:
            return False
        if tag in {"header", "footer"} and not self._is_main:
            return node.css_first("h1") is None
        if tag == "form" and node.css_first("h1, article, main, table") is None:
            return True
        return self._is_apart(given)

    def _is_apart(self, given: dict[str, str | None]) -> bool:
        """Whether the names that its author gave a part say that it belongs to the site, not to the release."""
        named = " ".join((given.get(name) or "").lower() for name in ("class", "id", "role"))
        return any(word in self._apart for word in named.replace("_", "-").split())

    # ------------------------------------------------------------------------------------------------- what is said
    def _say(self, text: str) -> None:
        if not self._pre:
            self._out.write(text)
            return
        first, *others = text.split("\n")
        self._out.write(first)
        for line in others:
            self._out.end_line(keep=True)
            self._out.write(line)

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if self._tables and self._tables[-1].is_data and tag != "table":
            self._enter_cell(tag)
        elif tag == "br":
            self._break(node)
        elif tag == "table":
            self._end(node)
            self._tables.append(_Table(node))
            if not self._tables[-1].is_data:
                self._out.border(CELL)
        elif tag in _BLOCKS or tag in _LINES:
            self._end(node)
            self._enter_block(node, tag)

    def _enter_block(self, node: LexborNode, tag: str) -> None:
        if tag in _HEADINGS:
            self._out.border(HEADING * int(tag[1]))
        elif tag == "hr" or tag in _SECTIONS:
            self._out.border(RULE if tag == "hr" else CELL)
        elif tag in {"ul", "ol"}:
            start = node.attributes.get("start") or "1"
            self._numbers.append(None if tag == "ul" else int(start) if start.isdecimal() else 1)
        elif tag == "li":
            self._out.mark = self._mark()
        elif tag == "pre":
            self._pre += 1
        elif tag == "blockquote" and self._is_mail:
            self._out.prefix += CITED

    def _mark(self) -> str:
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return f"{BULLET} "
        self._numbers[-1] = number + 1
        return f"{number}. "

    def _enter_cell(self, tag: str) -> None:
        if tag == "tr":
            self._end_row()
        elif tag == "caption":
            self._out.end_line()
        else:  # a cell, or a block or line within it
            self._out.write(" " if tag in _BLOCKS or tag in _LINES or tag in {"br", "td", "th"} else "")

    def _break(self, node: LexborNode) -> None:
        if node.parent is not None and node.parent.tag in _HEADINGS:
            self._out.write(" ")
        elif self._out.is_at_start:
            self._out.end_block()
        else:
            self._out.end_line()

    # ------------------------------------------------------------------------------------------------- what ends
    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        table = self._tables[-1] if self._tables else None
        if tag == "a":
            self._leave_link(node)
        elif table and tag == "table":
            self._end_row()
            self._tables.pop()
            self._out.end_block()
        elif table and table.is_data:
            self._leave_cell(table, tag)
        elif tag in {"td", "th"}:
            self._out.border(CELL)
        elif tag in _BLOCKS or tag in _LINES:
            self._leave_block(node, tag)

    def _leave_block(self, node: LexborNode, tag: str) -> None:
        self._end(node, empty_is_blank=True)
        if tag in {"ul", "ol"} and self._numbers:
            self._numbers.pop()
        elif tag == "li":
            self._out.mark = ""
        elif tag == "pre":
            self._pre -= 1
        elif tag == "blockquote" and self._is_mail:
            self._out.prefix = self._out.prefix.removesuffix(CITED)

    def _leave_cell(self, table: "_Table", tag: str) -> None:
        if tag in {"td", "th"}:
            table.cells.append(self._out.take_line())
        elif tag == "tr":
            self._end_row()
        elif tag == "caption":
            self._out.end_line()

    def _end_row(self) -> None:
        table = self._tables[-1] if self._tables else None
        if table and table.cells:
            line = row(table.cells)
            table.cells.clear()
            self._out.write(line)
            self._out.end_line()

    def _end(self, node: LexborNode, *, empty_is_blank: bool = False) -> None:
        """The line before or at the end of a node is done, and where it is a block, a blank one stands between."""
        tag = node.tag or ""
        is_line = tag in _LINES or (tag == "p" and (self._is_lined or _is_office(node)))
        if self._numbers and tag in {"ul", "ol", "p"}:
            is_line = tag == "p" or len(self._numbers) > 1 or not empty_is_blank
        if not is_line or (empty_is_blank and self._out.is_at_start and tag == "p" and not (node.text() or "").strip()):
            self._out.end_block(keep=bool(self._pre))
        else:
            self._out.end_line(keep=bool(self._pre))

    def _leave_link(self, node: LexborNode) -> None:
        """The address of a link that stands alone: 'Photos' says nothing without it."""
        to = node.attributes.get("href") or ""
        parent = node.parent
        said = (node.text() or "").strip()
        if not said or parent is None or not to.startswith(("http://", "https://")) or to in said:
            return
        if (parent.tag in {"p", "li", "div", "td"}) and (parent.text() or "").strip() == said and "://" not in said:
            self._out.write(f": {to}")


class _Table:
    """A table that is open. Of a data table the cells of a row stand on a line; others only lay out the page."""

    def __init__(self, node: LexborNode) -> None:
        self.cells: list[str] = []
        self.is_data = not (
            node.attributes.get("role") == "presentation"
            or any(one.mem_id != node.mem_id for one in node.css(_INSIDE_LAYOUT))
            or all(_cells_of(line) <= 1 for line in node.css("tr"))
            or any(len(cell.css("p")) > _SEVERAL for cell in node.css("td"))
        )


_FEW = 2  # empty paragraphs that may be a slip
_SEVERAL = 2  # paragraphs of one cell: from then on the table lays out text


def _cells_of(line: LexborNode) -> int:
    return sum(1 for child in line.iter() if child.tag in {"td", "th"})


def _is_lined(root: LexborNode) -> bool:
    """Whether a paragraph is but a line, since its author parted paragraphs by empty ones."""
    paragraphs = root.css("p")
    empty = sum(not (one.text() or "").strip() for one in paragraphs)
    return empty >= _FEW and empty * 8 >= len(paragraphs)


def _is_office(node: LexborNode) -> bool:
    return (node.attributes.get("class") or "").startswith(_OFFICE)
