"""Each row of the census's tables has a text of ours that names it, but for those that are told to be open."""

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

CENSUS = Path(os.environ.get("PRESSBOX_SHARED", Path(__file__).parents[3] / "shared")) / "format-census.md"
OURS = Path(__file__).parents[1] / "census"
# Not yet named: mistakes of which nothing is told: the number of a car.
OPEN = {"8.2.13"}


def tabled() -> Iterator[str]:
    """The rows of tables by section and place, as '1.1.3'."""
    section, number = "", 0
    for line in CENSUS.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"#+ (\d+(?:\.\d+)?)[. ]", line):
            section, number = heading[1], -1
        elif line.startswith("| "):
            number += 1
            if number > 0:
                yield f"{section}.{number}"


def named() -> set[str]:
    sheets = [tomllib.loads(path.read_text(encoding="utf-8")) for path in OURS.glob("*.toml")]
    return {id_ for sheet in sheets for row in sheet["row"] for id_ in (row["id"], *row.get("also", ()))}


@pytest.mark.skipif(not CENSUS.is_file(), reason="the census is not there")
def test_each_row_of_the_tables_is_named_or_told_to_be_open() -> None:
    rows = set(tabled())
    assert len(rows) > 50
    assert rows - named() == OPEN
