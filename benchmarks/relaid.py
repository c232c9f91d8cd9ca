"""How much hangs on the layout: the learning half read again as other programs would have laid it out.

The same release comes wrapped at 72 characters from a mail, without its blank lines from a web page, or with one
behind every line from a converter. Each annotated sample is laid out so, marks and all, and scored by its own gold.
"""

from collections.abc import Callable

import regex

from benchmarks.renamed import f1_of
from pressbox.packs import Packs
from tools.scores import FOLDERS

_WIDTH = 72
_PARTS = regex.compile(r"⟦[^|⟧]*+\||⟧|[\s\S]")  # a mark, which takes no room, or a character
_BREAKS = regex.compile(r"\n+")
_COLUMNS = frozenset("\t|")  # which no program wraps; three blanks neither


def relaid() -> None:
    print("micro F1 of the learning half when its lines are broken otherwise")
    packs = Packs()
    annotated = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDERS["samples"].glob("*.ann"))}
    as_they_are = f1_of(annotated, packs)
    print(f"  {'as they are':26}{as_they_are:7.3f}")
    for way in WAYS:
        f1 = f1_of({name: relay(text, way) for name, text in annotated.items()}, packs)
        print(f"  {way:26}{f1:7.3f}  {f1 - as_they_are:+.3f}")
    print()


def relay(annotated: str, way: str) -> str:
    """The same annotated text with its lines broken otherwise; its head stays."""
    opening, head, text = annotated.split("+++\n", 2)
    return "+++\n".join((opening, head, WAYS[way](text)))


def _wrapped(text: str) -> str:
    return "\n".join(map(_wrapped_line, text.split("\n")))


def _wrapped_line(line: str) -> str:
    """A line broken before the word that would pass the width; marks take no room."""
    parts = _PARTS.findall(line)
    column = blank = 0
    in_columns = not _COLUMNS.isdisjoint(parts) or "   " in line
    for place, part in enumerate(() if in_columns else parts):
        column += len(part) == 1 and part != "⟧"
        if part == " ":
            blank, at = place, column
        if column > _WIDTH and blank:
            parts[blank], blank, column = "\n", 0, column - at
    return "".join(parts)


WAYS: dict[str, Callable[[str], str]] = {
    "wrapped": _wrapped,
    "without blank lines": lambda text: _BREAKS.sub("\n", text),
    "blank lines everywhere": lambda text: _BREAKS.sub("\n\n", text),
    "blanks at the end of lines": lambda text: text.replace("\n", "  \n"),
}
