"""What releases say of results and standings: rows of `results/`, each a text, and a line for each item read from it.

A part names the fields that it asks for, all of whose items must stand in its rows, in their order. `{solo}` in a text
or its frame is a head of the file or of `tests.told`. Rows under `open` are not read yet, and must fail until they are.
"""

import functools
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from pressbox.extractor import Extractor
from pressbox.models import Release
from tests.told import HEADS, standing, timed, told

FOLDER = Path(__file__).with_name("results")

LINES: Mapping[str, Callable[[Release], list[str]]] = {
    "results": lambda release: [told(one) for one in release.results],
    "listed": lambda release: [told(one) for one in release.results if one.source != "prose"],
    "words": lambda release: [one.text for one in release.results],
    "standings": lambda release: [f"S {standing(one)}" for one in release.standings],
    "sessions": lambda release: [f"T {timed(one)}" for one in release.sessions],
    "people": lambda release: [person.name for person in release.people],
}


def rows(*, is_open: bool) -> Iterator[Any]:
    for path in sorted(FOLDER.rglob("*.toml")):
        sheet = tomllib.loads(path.read_text(encoding="utf-8"))
        heads = HEADS | sheet.get("heads", {})
        for part in sheet["part"]:
            frame, still = part.get("frame", "{}"), part.get("open", {})
            assert set(still) <= set(part["rows"] if still else ()), f"{path.name}: open names a row that is not there"
            for name, (text, *lines) in _named(part["rows"]):
                if (name in still) == is_open:
                    whole = _filled(frame.replace("{}", text.removesuffix("\n") + "\n"), heads)
                    yield pytest.param(part["in"], whole, lines, id=f"{path.stem} {part['in']} {name}")


def _named(rows: dict[str, list[str]] | list[list[str]]) -> Iterator[tuple[str, list[str]]]:
    """The rows with their names; those of a plain list are named by their words."""
    yield from rows.items() if isinstance(rows, dict) else ((row[0][:50], row) for row in rows)


def _filled(text: str, heads: Mapping[str, str]) -> str:
    return functools.reduce(lambda filled, name: filled.replace(f"{{{name}}}", heads[name]), heads, text)


@functools.cache
def _extractor() -> Extractor:
    return Extractor(findings=False)


def _read(fields: str, text: str) -> list[str]:
    release = _extractor().extract(text)
    return [line for field in fields.split() for line in LINES[field](release)]


@pytest.mark.parametrize(("fields", "text", "lines"), list(rows(is_open=False)))
def test_all_is_read_and_nothing_else(fields: str, text: str, lines: list[str]) -> None:
    assert _read(fields, text) == lines


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("fields", "text", "lines"), list(rows(is_open=True)))
def test_what_is_not_read_yet(fields: str, text: str, lines: list[str]) -> None:
    assert sorted(_read(fields, text)) == sorted(lines)
