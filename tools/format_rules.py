"""Patterns and lists of the packs, laid out for the eye: `python -m tools.format_rules [--check]`.

A long pattern is parted where it branches, one alternative below the other, so that a change is a line and its shape is
seen. What parts the lines is no part of the pattern: `pressbox.packs.load` joins them.
"""

import re  # noqa: TID251 - these are no patterns of the packs
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pressbox.packs.load import joined

RULES = Path(__file__).parents[1] / "rules"
WIDTH = 120
_WORD = 30  # characters: alternatives that are no longer share a line
_STEP = "  "
_ENTRY = re.compile(r"^(?P<key>[a-z_0-9]+) = (?:'''\n(?P<lines>(?:.*\n)*?)'''|(?P<value>.{100,}))$", re.MULTILINE)
_LIST = re.compile(r"^(?P<key>[a-z_0-9]+) = \[\n(?P<rows>(?: +['\"].*\n)+)\]$", re.MULTILINE)
_STRING = re.compile(r"'''.*?'''|'[^']*'|\"(?:[^\"\\]|\\.)*\"")
_TOKEN = re.compile(
    r"\\p\{[^}]*\}|\\x[0-9a-f]{2}|\\.|\{[a-z_]+\}"  # a sign written otherwise, a part of the sheet
    r"|(?P<class>\[)|(?P<open>\((?:\?(?:<?[=!]|[:>|]|P?<\w+>|[a-z]+(?:-[a-z]+)?:|\(\w+\)))?)|(?P<close>\))|(?P<or>\|)|."
)
_TIMES = re.compile(r"(?:(?:[*+?]|\{\d*,?\d*\})[+?]?)?")


@dataclass
class Group:
    """What stands in brackets: in one way, or in another."""

    opens: str
    ways: "list[list[str | Group]]"
    closes: str = ""

    def __str__(self) -> str:
        return f"{self.opens}{self.inner}{self.closes}"

    @property
    def inner(self) -> str:
        return "|".join(map(_plain, self.ways))


def _plain(way: "list[str | Group]") -> str:
    return "".join(map(str, way))


def parsed(source: str) -> Group:
    """A pattern as a tree of its groups."""
    stack = [Group("", [[]])]
    at = 0
    while at < len(source):
        found = cast("re.Match[str]", _TOKEN.match(source, at))  # any sign is one
        start, at = at, found.end()
        if found["open"]:
            stack.append(Group(found[0], [[]]))
        elif found["or"]:
            stack[-1].ways.append([])
        elif found["close"]:
            group = stack.pop()
            at = _past_times(source, at)
            group.closes = source[start:at]
            stack[-1].ways[-1].append(group)
        else:
            at = _past_times(source, _past_class(source, at) if found["class"] else at)
            stack[-1].ways[-1].append(source[start:at])
    return stack[0]


def _past_class(source: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"[": 1, "]": -1}.get(source[at], 0)
        at += 2 if source[at] == "\\" else 1
    return at


def _past_times(source: str, at: int) -> int:
    return cast("re.Match[str]", _TIMES.match(source, at)).end()


def lines_of(group: Group, indent: str) -> Iterator[str]:
    """What stands within brackets: in one line, or words one behind the other and what is longer on its own."""
    if len(indent) + len(group.inner) <= WIDTH:
        yield indent + group.inner
        return
    words: list[str] = []
    for number, way in enumerate(group.ways):
        begin = "|" if number else ""
        if len(_plain(way)) <= _WORD:
            words.append(begin + _plain(way))
            continue
        yield from _filled(words, indent)
        words = []
        yield from _way(way, indent, begin)
    yield from _filled(words, indent)


def _filled(pieces: list[str], indent: str) -> Iterator[str]:
    line = indent
    for piece in pieces:
        if line.strip() and len(line) + len(piece) > WIDTH:
            yield line.rstrip()
            line = indent
        line += piece
    if line.strip():
        yield line.rstrip()


def _way(way: "list[str | Group]", indent: str, begin: str) -> Iterator[str]:
    """One alternative: a group that is too long is opened, and what stands behind it goes on below."""
    line, deeper = indent + begin, indent
    for item in way:
        if len(line) + len(str(item)) <= WIDTH:
            line += str(item)
        elif isinstance(item, Group) and len(indent) + len(_STEP) + len(str(item)) > WIDTH:
            yield line + item.opens
            yield from lines_of(item, deeper + _STEP)
            line = deeper + item.closes
        else:
            yield line
            deeper = indent + _STEP
            line = deeper + str(item)
    yield line


def laid_out(entry: "re.Match[str]") -> str:
    key, lines, value = entry["key"], entry["lines"], entry["value"]
    if lines is not None:
        return pattern_of(key, joined(lines)) or entry[0]
    said = _value(entry[0]).get(key) if len(entry[0]) > WIDTH else None
    if isinstance(said, str):
        return pattern_of(key, said) or entry[0]
    if isinstance(said, list) and value[-1] == "]" and all(isinstance(one, str) for one in said):
        return "\n".join([f"{key} = [", *_filled_row(value), "]"])
    return entry[0]


def _value(line: str) -> dict[str, object]:
    try:
        return tomllib.loads(line)
    except tomllib.TOMLDecodeError:  # the first of several lines
        return {}


def pattern_of(key: str, said: str) -> str | None:
    """A string as a sheet has it; None where it can't be parted."""
    if len(key) + len(said) + len(" = ''") <= WIDTH and "'" not in said:
        return f"{key} = '{said}'"
    lines = "\n".join(lines_of(parsed(said), _STEP))
    return f"{key} = '''\n{lines}\n'''" if joined(lines) == said and "'''" not in said else None


def _filled_row(source: str) -> Iterator[str]:
    yield from _filled([f"{item}, " for item in _STRING.findall(source)], "    ")


def _filled_list(found: "re.Match[str]") -> str:
    rows = found["rows"]
    if max(map(len, rows.splitlines())) <= WIDTH or _STRING.sub("", rows).strip(" ,\n"):  # or there is a note in it
        return found[0]
    return "\n".join([f"{found['key']} = [", *_filled_row(rows), "]"])


def formatted(text: str) -> str:
    return _LIST.sub(_filled_list, _ENTRY.sub(laid_out, text))


def main(*, check: bool) -> int:
    """Write the sheets that are laid out otherwise; with `check`, only name them."""
    found = False
    for path in sorted(RULES.rglob("*.toml")):
        text = path.read_text(encoding="utf-8")
        if formatted(text) != text:
            found = True
            print(path.relative_to(RULES.parent))
            if not check:
                path.write_text(formatted(text), encoding="utf-8")
    return int(check and found)


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
