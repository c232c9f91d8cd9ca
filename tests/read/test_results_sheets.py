"""Short releases of many senders, each with all results, standings and sessions that stand in it.

In `sheets/*.txt` a line of equals signs parts the releases, one of dashes what must be read from each: results as
`told` writes them (`@venue` where they are of another event), standings behind `S`, sessions behind `T`.
"""

from pathlib import Path

import pytest

from pressbox.extractor import Extractor
from pressbox.models import Release
from tests.told import standing, timed, told

SHEETS = Path(__file__).with_name("sheets")


def lines(release: Release) -> list[str]:
    results = [told(one) + (f" @{one.event.venue}" if one.event else "") for one in release.results]
    standings = [f"S {standing(one)}" for one in release.standings]
    return sorted([*results, *standings, *(f"T {timed(one)}" for one in release.sessions)])


def _cases() -> list[object]:
    out = []
    for file in sorted(SHEETS.glob("*.txt")):
        for text, _, expected in (
            part.partition("\n-----\n") for part in file.read_text(encoding="utf-8").split("\n=====\n")
        ):
            name = f"{file.stem}: {text.strip().splitlines()[0][:40]}"
            out.append(pytest.param(text + "\n", sorted(expected.split("\n")), id=name))
    return out


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_all_that_stands_in_a_sheet_is_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert lines(extractor.extract(text)) == [line for line in expected if line]
