"""One release for a person on a terminal: its text with the spans marked, and the record beside it."""

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressbox.marks import STYLES, legend, marks_of, pieces
from pressbox.models import Release
from pressbox.report.record import lines_of, shortened

_WIDE = 120  # columns from which on text and record stand side by side


def render(release: Release, console: Console, *, why: bool = False) -> RenderableType:
    """The release for a terminal of this width; `why` gives each value its words, rule and basis."""
    text, record = _text(release), _record(release, why=why)
    head = Text.assemble((release.id, "bold"), f"  {_origin(release)}")
    if why or console.width < _WIDE:
        return Group(head, "", text, "", record)
    beside = Table.grid(padding=(0, 3), expand=True)
    beside.add_column(ratio=11)
    beside.add_column(ratio=9)
    beside.add_row(text, record)
    return Group(head, "", beside)


def _origin(release: Release) -> str:
    source = release.source
    return f"{source.uri or 'text'}, {source.encoding}, {source.bytes:,} bytes"


def _text(release: Release) -> RenderableType:
    """The text, each span between brackets with the letter of its kind, so that it can be told without colours."""
    marks = marks_of(release)
    out = Text()
    for piece in pieces(release.text or "", marks):
        for mark in piece.opens:
            out.append(f"[{STYLES[mark.kind].letter} ", style=f"dim {STYLES[mark.kind].colour}")
        style = STYLES[piece.within[-1].kind].colour if piece.within else ""
        out.append(_visible(piece.text), style=style)
        for mark in piece.closes:
            out.append("]", style=f"dim {STYLES[mark.kind].colour}")
    key = Text("  ").join(Text(f"[{STYLES[kind].letter} {kind}]", style=STYLES[kind].colour) for kind in legend(marks))
    return Group(out, "", key)


def _visible(text: str) -> str:
    """Control characters would move the terminal's cursor, or worse."""
    return "".join(
        char if char in "\n\t" or char.isprintable() or char.isspace() else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _record(release: Release, *, why: bool) -> RenderableType:
    lines = list(lines_of(release))
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=why, header_style="bold", pad_edge=False)
    for name in ("", "value", "words", *(("rule", "basis") if why else ())):
        table.add_column(name, overflow="fold", no_wrap=False)
    for line in lines:
        style = STYLES.get(line.kind)
        kind = Text(f"{style.letter} {line.kind}" if style else f"  {line.kind}", style=style.colour if style else "")
        cells = [kind, Text(_visible(line.value)), Text(_visible(shortened(line.words)), style="dim")]
        table.add_row(*cells, *((Text(line.rule), Text(line.basis)) if why else ()))
    return table if lines else Padding("nothing was read", (0, 0))
