"""rules/README.md, which says what the sheets of a pack hold: made from their own forms, so that it can't drift."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from pressbox.packs.forms import Form, Key, Sheet, given_by
from pressbox.packs.sheets import SHEETS

_HEAD = """\
# What the rules hold

A pack is a folder with a `pack.toml`: `core` is what holds for any release, `motorsport` what holds for one trade. Its
sheets lie beside that file where they hold in every language, and in `en`, `de` and so on where they hold in one. Here
is each sheet with its keys; any other key is an error with file and line. CONTRIBUTING.md tells how to add to them.

`make docs` makes this page from the code that reads the sheets.
"""
_PARTS = (
    "Where a sheet has `parts`, these are pieces of patterns by their names: `{month}` in a pattern stands for one."
)
_KINDS: dict[Any, str] = {
    bool: "true or false",
    int: "whole number",
    float: "number",
    str: "text",
    list[str]: "words",
    list[list[str]]: "lists of words",
    dict[str, str]: "table of text",
    dict[str, int]: "table of numbers",
    dict[str, float]: "table of numbers",
    dict[str, list[str]]: "table of words",
    dict[str, Any]: "table",
    list[Form]: "forms",
    bool | None: "true or false",
    float | int: "number",
}


def page() -> str:
    """The page as it should be."""
    head = [_HEAD, "## A form", "", "A pattern with its examples, under `[[places]]` and the like.", "", *_table(Form)]
    return "\n".join([*head, "", _PARTS, *(line for name, sheet in SHEETS.items() for line in _section(name, sheet))])


def _section(name: str, sheet: type[Sheet]) -> Iterator[str]:
    about = (sheet.__doc__ or "").partition(": ")[2]
    yield from ("", f"## {name}.toml", "", about[:1].upper() + about[1:], "", *_table(sheet))


def _table(sheet: type[Sheet]) -> Iterator[str]:
    yield from ("| key | holds | what |", "| --- | --- | --- |")
    for name, field in sheet.model_fields.items():
        if name != "parts":
            yield from _rows(sheet, name, field)


def _rows(sheet: type[Sheet], name: str, field: FieldInfo) -> Iterator[str]:
    """A row of a key, and one of all that its forms may give, or that its own table holds."""
    kind = field.annotation
    inner = kind.model_fields if isinstance(kind, type) and issubclass(kind, Sheet) else {}
    yield _row(name, "table" if inner else _KINDS[kind], field.description or "")
    for part, one in inner.items():
        yield _row(f"{name}.{part}", _KINDS[one.annotation], one.description or "")
    for part, key in (given_by(sheet, name) or {}).items():
        yield _row(f"{name}.gives.{part}", _values(key), key.about)


def _values(key: Key) -> str:
    literal = get_origin(key.values) is Literal
    told = ", ".join(f"`{_toml(value)}`" for value in get_args(key.values)) if literal else _KINDS[key.values]
    return f"{told}; in each form" if key.always else told


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _row(*cells: str) -> str:
    return f"| {' | '.join((f'`{cells[0]}`', *cells[1:]))} |".replace("  ", " ")
