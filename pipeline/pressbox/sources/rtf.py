"""RTF: groups, control words and text; what belongs to fonts, pictures and the like is passed over."""

from dataclasses import dataclass, field

from pressbox.packs import Packs
from pressbox.patterns import Match, pattern
from pressbox.sources.document import Extract
from pressbox.sources.lines import BULLET, Paragraph, apart, arrange, row
from pressbox.sources.skips import UnreadableError

DEEPEST = 1000  # groups within one another
# '\par', '\u8211?', "\'e5", '\~', a brace, or text.
_TOKEN = pattern(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\")
_PASSED_OVER = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "footnote", "annotation", "fldinst", "themedata",
    "listtable", "listoverridetable", "rsidtbl", "xmlnstbl", "generator", "datastore", "latentstyles", "bkmkstart",
    "bkmkend",
})  # fmt: skip
_PARTS = {f"{name}{side}": part for name, part in (("header", "head"), ("footer", "foot")) for side in ("", *"lrf")}
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
_MARK = 3  # signs before the first tab of an item
_MARKS = {"~": "\u00a0", "_": "-", "-": ""}  # '\_' is a hyphen that breaks no line
_CHARSETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class _Group:
    """What holds until the next closing brace."""

    is_silent: bool = False
    part: str = "body"
    is_heading: bool = False
    fallback: int = 1  # characters that stand for one of Unicode where a reader does not know it


@dataclass(slots=True)
class _Reader:
    """One document, token by token."""

    codec: str = "cp1252"
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    run: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    parts: dict[str, list[Paragraph]] = field(default_factory=lambda: {"head": [], "body": [], "foot": []})
    waiting: bytearray = field(default_factory=bytearray)  # bytes of letters that take two
    passed: int = 0  # characters still to be left out, as those that stand for one of Unicode

    def take(self, token: Match) -> None:
        word, number, byte, sign, brace, text = token.groups()
        if byte:
            self._byte(int(byte, 16))
            return
        self._flush()
        if brace:
            self._brace(brace)
        elif word:
            self._word(word, int(number) if number else None)
        elif sign == "*":
            self.groups[-1].is_silent = True
        elif text or sign:
            self._say(text or _MARKS.get(sign, sign))

    def _byte(self, byte: int) -> None:
        if self.passed:
            self.passed -= 1
        else:
            self.waiting.append(byte)

    def _flush(self) -> None:
        if self.waiting:
            self._write(bytes(self.waiting).decode(self.codec, "replace"))
            self.waiting.clear()

    def _brace(self, brace: str) -> None:
        if brace == "{":
            if len(self.groups) > DEEPEST:
                raise UnreadableError("bomb", f"over {DEEPEST} groups within one another")
            top = self.groups[-1]
            self.groups.append(_Group(top.is_silent, top.part, top.is_heading, top.fallback))
        elif len(self.groups) > 1:
            closed = self.groups.pop()
            if closed.part != self.groups[-1].part:
                self._end("par", closed)

    def _say(self, text: str) -> None:
        left = min(self.passed, len(text))
        self.passed -= left
        self._write(text[left:])

    def _write(self, text: str) -> None:
        if not self.groups[-1].is_silent:
            self.run.append(text)

    def _word(self, word: str, number: int | None) -> None:
        group = self.groups[-1]
        if word in _PASSED_OVER:
            group.is_silent = True
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self.passed = group.fallback
        elif word == "uc" and number is not None:
            group.fallback = number
        elif word == "ansicpg" and number:
            self.codec = _codec(f"cp{number}")
        elif word in _CHARSETS:
            self.codec = _CHARSETS[word]
        elif word in _PARTS:
            group.part = _PARTS[word]
        elif word == "v":
            group.is_silent = number != 0
        elif word == "outlinelevel":
            group.is_heading = True
        elif not group.is_silent:
            self._end(word, group)

    def _end(self, word: str, group: _Group) -> None:
        if word in {"par", "sect", "page"}:
            self.parts[group.part].append(Paragraph(self._line(), is_heading=group.is_heading))
        elif word == "cell":
            self.cells.append(" ".join(self._line().split()))
        elif word == "row":
            self.parts[group.part].append(Paragraph(row(self.cells), is_row=len(self.cells) > 1))
            self.cells.clear()
        elif word == "pard":
            group.is_heading = False

    def _line(self) -> str:
        line = "".join(self.run).strip()
        mark, tab, item = line.partition("\t")  # '1.', or a bullet of a font of signs
        if tab and len(mark) <= _MARK:
            line = f"{mark if mark[-1:] == '.' else BULLET} {item}" if mark else item
        self.run.clear()
        return line

    def text(self) -> str:
        self._flush()
        self._end("par", self.groups[-1])
        head, foot = (
            list({one.text: one for one in self.parts[part] if one.text}.values()) for part in ("head", "foot")
        )
        said = arrange([*head, *apart(self.parts["body"]), *apart(foot)]).text
        return said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def read(data: bytes, _packs: Packs) -> Extract:
    """The text of a document."""
    reader = _read(data)
    if len(reader.groups) > 1:
        raise UnreadableError("cut", "is no whole RTF document: its end is missing")
    return Extract(reader.text(), reader.codec, "declared")


def text_of(data: bytes) -> str:
    """The text of a document, whole or not."""
    return _read(data).text()


def _read(data: bytes) -> _Reader:
    reader = _Reader()
    for token in _TOKEN.finditer(data.decode("latin-1")):
        reader.take(token)
    return reader


def _codec(name: str) -> str:
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name
