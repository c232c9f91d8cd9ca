"""Spans over a text, as HTML or as marks between brackets; what kind a span is of is said by a letter and a colour."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

from pressbox.models import ITEM_FIELDS, Item, Release


class Style(NamedTuple):
    """How a kind of span is told from others: a letter where there is no colour, and a colour's hue."""

    letter: str
    colour: str  # by its name on terminals
    hue: int  # on screens, in degrees


STYLES = {
    "title": Style("h", "bright_white", 0),
    "event": Style("e", "bright_magenta", 300),
    "embargo": Style("b", "bright_red", 0),
    "dates": Style("d", "bright_green", 120),
    "times": Style("t", "bright_cyan", 185),
    "places": Style("p", "bright_yellow", 50),
    "people": Style("n", "bright_blue", 220),
    "teams": Style("m", "blue", 240),
    "quotes": Style("q", "white", 30),
    "sessions": Style("s", "cyan", 165),
    "results": Style("r", "red", 10),
    "standings": Style("g", "red", 340),
    "calendar": Style("c", "green", 90),
    "facts": Style("f", "yellow", 35),
    "links": Style("l", "blue", 205),
    "credits": Style("x", "magenta", 280),
    "contacts": Style("o", "bright_cyan", 260),
    "hashtags": Style("#", "bright_magenta", 320),
}


class Mark(NamedTuple):
    """A span of the text, its kind, and what is said of it."""

    start: int
    end: int
    kind: str
    note: str
    line: int = -1  # of the record, where it belongs to one


class Piece(NamedTuple):
    """A stretch of text in which the same marks hold: those that open before it, hold over it, and close after it."""

    text: str
    opens: tuple[Mark, ...]
    within: tuple[Mark, ...]  # the widest first
    closes: tuple[Mark, ...]


def marks_of(release: Release) -> list[Mark]:
    """All spans of a release."""
    found = [Mark(item.span[0], item.span[1], field, _note(item)) for field, item in release.items]
    for field in ("title", "event", "embargo"):
        part = getattr(release, field)
        if part is not None and part.span is not None:
            found.append(Mark(part.span[0], part.span[1], field, getattr(part, "rule", "")))
    for field in ("people", "teams"):
        for named in getattr(release, field):
            found += [Mark(start, end, field, f"{named.name} ({named.rule})") for start, end in named.mentions]
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind))


def _note(item: Item) -> str:
    basis = "" if item.basis == "stated" else f", from {item.basis}"
    return f"{item.rule}{basis}"


def pieces(text: str, marks: list[Mark]) -> Iterator[Piece]:
    """The text cut at every border of a mark. Marks may nest and may cross."""
    marks = [mark for mark in marks if mark.start < mark.end]
    borders = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end), reverse=True)
    open_: list[Mark] = []
    for start, end in pairwise(borders):
        opens = []
        while waiting and waiting[-1].start == start:
            opens.append(waiting.pop())
        open_ += opens
        closes = tuple(mark for mark in reversed(open_) if mark.end == end)
        within = tuple(sorted(open_, key=lambda mark: mark.start - mark.end))
        yield Piece(text[start:end], tuple(opens), within, closes)
        open_ = [mark for mark in open_ if mark.end != end]


def legend(marks: list[Mark]) -> list[str]:
    """The kinds that occur, in the order of the contract."""
    kinds = {mark.kind for mark in marks}
    return [kind for kind in STYLES if kind in kinds]


def to_html(release: Release) -> str:
    """A release as a fragment of HTML that needs nothing else: its text with the spans marked, and what was counted."""
    marks = marks_of(release)
    key = " ".join(f'<mark style="{_css(kind)}">{kind}</mark>' for kind in legend(marks))
    head = f"<p><b>{escape(release.id)}</b> · {release.kind} · {_counts(release)}</p>"
    body = "".join(map(_html_piece, pieces(release.text or "", marks)))
    return f'<div class="pressbox">{head}<p>{key}</p><div style="white-space:pre-wrap">{body}</div></div>'


def _html_piece(piece: Piece) -> str:
    words = escape(piece.text)
    if not piece.within:
        return words
    inner = piece.within[-1]  # the narrowest says most
    notes = escape("; ".join(f"{mark.kind}: {mark.note}" for mark in reversed(piece.within)))
    return f'<mark style="{_css(inner.kind)}" title="{notes}">{words}</mark>'


def _css(kind: str) -> str:
    hue = STYLES[kind].hue
    return f"background:hsla({hue},75%,55%,.28);color:inherit;border-bottom:2px solid hsl({hue},60%,45%)"


def _counts(release: Release) -> str:
    found = [f"{len(getattr(release, field))} {field}" for field in ITEM_FIELDS if getattr(release, field)]
    return ", ".join(found) or "nothing read"
