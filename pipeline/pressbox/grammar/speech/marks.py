"""Quotation marks to stretches of text: which mark opens, which closes, and what stands between them.

Marks are judged by their neighbours, not by their shape: straight, curly, low and angled ones are mixed in one line,
and one of a pair is often missing. An apostrophe is none of them.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pressbox.layout import Line, Page
from pressbox.patterns import Match, met, pattern

Span = tuple[int, int]

# Double ones everywhere; single ones where a word begins or ends: ‘We did,’ but not it's.
_MARK = pattern(r"""["“”„‟″＂«»]|,,(?=\w)|''|(?<![\w'’])['‘‚‛](?=[\w\[(“"…])|(?<=[\w.,!?…)\]”"])['’‛](?![\w'])""")
_CLOSES_SPEECH = pattern(r"""(?<=[.,!?…][”"]?)['’‛]|['’‛](?=\s*(?:[,–—-]|$))""")
# 'Elin "Buck" Norrgård': what somebody is called, between first name and surname.
NICKNAME = r"""(?:["“”„«‘'(]\p{Lu}[\p{L}\p{M}-]*+["“”»’')]\s)?+"""
_SIGNS = ("'", '"', "«", "»", ",,")  # as the folded text has them
_STYLES = {"«": "guillemet", "»": "guillemet", "„": "low", "‚": "single"}
_BEFORE_OPENING = frozenset("([{<-–—―−/:*_…\"'“”‘«»")
_OPENING = frozenset("“„«")


@dataclass(slots=True)
class Stretch:
    """What stands between two marks of one line; where one is missing, up to the end of the line."""

    start: int
    end: int
    style: str  # double, single, guillemet, low
    opener: int  # where the mark stands; -1 where it is missing
    after: int  # behind the closing mark
    closed: bool = True


def stretches(page: Page) -> dict[int, list[Stretch]]:
    """All that stands in marks, line by line and from left to right; marks within marks are left alone."""
    rows: dict[int, list[Match]] = {}
    for mark in _marks(page):
        rows.setdefault(page.line_at(mark.start()).index, []).append(mark)
    found: dict[int, list[Stretch]] = {}
    for index, marks in rows.items():
        line = page.lines[index]
        below = page.lines[index + 1] if index + 1 < len(page.lines) else None
        resumed = below is not None and _family(page.text[below.start]) == "single"
        row = _Row(
            page.text, line, resumed, [mark for mark in marks if line.start <= mark.start() and mark.end() <= line.end]
        )
        found[index] = [one for one in (row.pairs() if row.balanced else row.flat()) if not _is_called(page.text, one)]
    return found


def _is_called(text: str, one: Stretch) -> bool:
    """'Elin "Buck" Norrgård': one word in marks between two with capitals is what somebody is called."""
    word = text[one.start : one.end]
    if not (one.closed and one.opener > 1 and word.isalpha() and word[0].isupper()):
        return False
    given = text[text.rfind(" ", 0, one.opener - 1) + 1 : one.opener - 1]
    behind = text[one.after : one.after + 2]
    return given.isalpha() and given[0].isupper() and behind[:1] == " " and behind[1:].isupper()


def _marks(page: Page) -> Iterator[Match]:
    """All marks from left to right: looked at only where the folded text has one, and not within a word."""
    text, folded = page.text, page.folded
    places: list[int] = []
    for sign in _SIGNS:
        for at, end in met(sign, folded):
            if sign != "'" or not (text[at - 1 : at].isalnum() and text[end : end + 1].isalnum()):
                places.append(at)
    end = 0
    for at in sorted(places):
        mark = _MARK.match(text, at) if at >= end else None
        if mark:
            end = mark.end()
            yield mark


class _Row:
    """The marks of one line, each told as one that opens or closes."""

    def __init__(self, text: str, line: Line, resumed: bool, marks: list[Match]) -> None:
        self._resumed = resumed  # whether the next paragraph opens with a single mark
        self.text = text
        self.line = line
        self.events: list[tuple[Match, bool]] = []  # with whether it opens
        self._closers = [mark.start() for mark in marks if _CLOSES_SPEECH.match(text, mark.start(), line.end)]
        self._closing = frozenset(self._closers)
        self.balanced = self._tell(marks)

    def _tell(self, marks: list[Match]) -> bool:
        """Which marks open and which close; whether they fit one another."""
        family, depth = "", 0
        for mark in marks:
            kind = _family(mark[0])
            if family and kind != family:
                continue
            opens = self._opens(mark, depth)
            if opens is None or (kind == "single" and not self._is_speech(mark, opens, depth)):
                continue
            self.events.append((mark, opens))
            if opens:
                family, depth = kind, depth + 1
            elif depth:
                depth -= 1
                family = family if depth else ""
        return depth == 0

    def _opens(self, mark: Match, depth: int) -> bool | None:
        """Whether a mark opens, by what touches it; None for a measure (3.5")."""
        before = self.text[mark.start() - 1] if mark.start() > self.line.start else " "
        behind = self.text[mark.end()] if mark.end() < self.line.end else " "
        if _family(mark[0]) == "guillemet":
            return not depth
        may_open = (before.isspace() or before in _BEFORE_OPENING) and not behind.isspace()
        may_close = not before.isspace()
        if not depth and before.isdigit() and mark[0] in "\"″”''" and not self.text.startswith(",", mark.end()):
            return None
        if may_open != may_close:
            return may_open
        if not depth:
            return may_open or mark[0] in _OPENING or not may_close
        return mark[0] in _OPENING and not behind.isspace() and before.isspace()

    def _is_speech(self, mark: Match, opens: bool, depth: int) -> bool:
        """A single mark counts where the one that closes stands beside a comma or a stop: the rest are apostrophes."""
        if opens:
            after = bisect_right(self._closers, mark.end())
            return not depth and (after < len(self._closers) or self._resumed)
        return depth > 0 and mark.start() in self._closing

    def pairs(self) -> list[Stretch]:
        """Marks that fit one another: the outermost pairs."""
        out: list[Stretch] = []
        opener: Match | None = None
        depth = 0
        for mark, opens in self.events:
            if opens:
                opener = mark if not depth else opener
                depth += 1
            elif depth > 1:
                depth -= 1
            else:
                out.append(self._stretch(opener, mark, out))
                opener, depth = None, 0
        return out

    def flat(self) -> list[Stretch]:
        """Marks of which some are missing: each that opens ends what was open before."""
        out: list[Stretch] = []
        opener: Match | None = None
        for mark, opens in self.events:
            if opens:
                if opener is not None:
                    out.append(self._open_stretch(opener, mark.start()))
                opener = mark
            else:
                out.append(self._stretch(opener, mark, out))
                opener = None
        if opener is not None:
            out.append(self._open_stretch(opener, self.line.end))
        return out

    def _stretch(self, opener: Match | None, closer: Match, before: list[Stretch]) -> Stretch:
        if opener is None:  # its beginning is lost: that of the line, or where the one before ended
            start = before[-1].after if before else self.line.start
            style = _style(closer[0])
            return Stretch(*_trimmed(self.text, start, closer.start()), style, -1, closer.end())
        style = _style(opener[0])
        return Stretch(*_trimmed(self.text, opener.end(), closer.start()), style, opener.start(), closer.end())

    def _open_stretch(self, opener: Match, end: int) -> Stretch:
        start, end = _trimmed(self.text, opener.end(), end)
        return Stretch(start, end, _style(opener[0]), opener.start(), end, closed=False)


def _family(mark: str) -> str:
    if mark in "«»":
        return "guillemet"
    return "single" if len(mark) == 1 and mark in "'‘’‚‛" else "double"


def _style(opener: str) -> str:
    if opener == ",,":
        return "low"
    return _STYLES.get(opener) or ("single" if _family(opener) == "single" else "double")


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
