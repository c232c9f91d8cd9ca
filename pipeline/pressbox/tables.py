"""Files of the desk in TOML: tables of one name, one after the other, and nothing beside them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pressbox.errors import UsageError


def rows_of(path: Path, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The tables of a file with their numbers from 1."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: can't be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    yield from rows_in(text, table, str(path))


def rows_in(text: str, table: str, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The same of a text that is to stand in the file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: no TOML, which it must be: {error}") from None
    rows = data.pop(table, [])
    if data or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError(f"{file}: only [[{table}]] tables may stand in it")
    yield from enumerate(rows, 1)
