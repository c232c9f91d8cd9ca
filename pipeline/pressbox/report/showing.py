"""Values and words as a person may see them: nothing in them moves a cursor, ends a line or turns the writing round."""

import datetime as dt
import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from pressbox.models import WEEKDAYS
from pressbox.patterns import pattern

RANGES = ({"start", "end"}, {"earliest", "latest"})  # as the contract writes days from one to another
_MOMENT = pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00(?:[+-]\d\d:\d\d)?")
_UNSHOWN = "\N{REPLACEMENT CHARACTER}"


def shown(value: Any) -> str:
    """A value as a person writes it: days as a range, lists with commas, weekdays with a capital."""
    if isinstance(value, dict) and set(value) in RANGES:
        return days(*value.values())
    if isinstance(value, dict):
        parts = (f"{name} {shown(one)}" for name, one in value.items() if one is not None)
        return clean(", ".join(parts))
    if isinstance(value, list | tuple):
        return ", ".join(shown(one) for one in value) or "none"
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "none"}[value]
    if isinstance(value, float):
        return f"{value:g}"
    if value in WEEKDAYS:
        return str(value).capitalize()
    return _moment(value) if isinstance(value, str) and _MOMENT.fullmatch(value) else clean(str(value))


def _moment(value: str) -> str:
    """'2026-05-09 14:50 +02:00'."""
    day, _, clock = value.partition("T")
    return f"{day} {clock[:5]} {clock[8:]}".rstrip()


def days(start: Any, end: Any) -> str:
    """'2026-04-21 to 23', with as much of the end as differs; what is no day stands as it is."""
    try:
        first, last = dt.date.fromisoformat(str(start)), dt.date.fromisoformat(str(end))
    except ValueError:
        return clean(f"{start} to {end}" if start != end else str(start))
    if first == last:
        return str(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first} to {last.day:02}"
    return f"{first} to {str(last)[5:] if first.year == last.year else last}"


def clean(text: str) -> str:
    """One line without signs that can't be shown: control and direction signs become the sign for such."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else (" " if char.isspace() else _UNSHOWN) for char in text)


def cells(text: str) -> int:
    """How many columns of a terminal a clean text takes: two for wide letters, none for accents of their own."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def json_lines(text: str) -> Iterator[str]:
    """JSON line by line, what can't be seen in it as JSON's own escapes, which mean the same."""
    for line in text.split("\n"):
        yield line if line.isprintable() else "".join(char if char.isprintable() else _escape(char) for char in line)


def _escape(char: str) -> str:
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def canonical(value: Any) -> str:
    """Equal for equal values, whatever the order of their parts."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
