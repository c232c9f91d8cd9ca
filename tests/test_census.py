"""Every form of the census of real releases is read: by row a text of our own, and what must be found in it."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import pressbox

FOLDER = Path(__file__).parent / "census"


def rows() -> Iterator[Any]:
    """Each row of each file; one that is not read yet says in `xfail` why."""
    for path in sorted(FOLDER.glob("*.toml")):
        sheet = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in sheet["row"]:
            marks = [pytest.mark.xfail(reason=row["xfail"], strict=True)] if "xfail" in row else []
            told = {"published": sheet.get("published", ""), **row}
            yield pytest.param(told, id=f"{row['id']} {row['form']}", marks=marks)


@pytest.mark.parametrize("row", list(rows()))
def test_the_form_is_read(row: dict[str, Any]) -> None:
    release = pressbox.extract(
        row["text"], name="row", published=row["published"] or None, language=row.get("language")
    )
    record = release.model_dump(mode="json")
    missed = "\n".join(_missed(wanted, record) for wanted in row["gives"])
    assert not missed.strip(), missed


def _missed(wanted: Mapping[str, Any], record: Mapping[str, Any]) -> str:
    """'' where a field has an item with all that is wanted, or with `no` where it has none; else what it has."""
    asked = {key: value for key, value in wanted.items() if key not in {"in", "no"}}
    said = record[wanted["in"]]
    items = said if isinstance(said, list) else [said] if said else []
    if wanted.get("no", False) != any(_has(item, asked) for item in items):
        return ""
    return f"{dict(wanted)} is not in {[{key: item[key] for key in asked or item} for item in items]}"


def _has(item: Mapping[str, Any], asked: Mapping[str, Any]) -> bool:
    return all(_is(item[key], value) for key, value in asked.items())


def _is(said: Any, asked: Any) -> bool:
    """A value in several parts is compared by those that are asked for, a moment by its clock time."""
    if isinstance(asked, dict):
        return said is not None and _has(said, asked)
    return bool(said == asked or (isinstance(said, str) and f"T{asked}" in said))
