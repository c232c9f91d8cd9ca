"""A release is read by what it says, not by who is in it: made-up names cost next to nothing."""

import pytest

from benchmarks.renamed import f1_of, rename
from pressbox.packs import Packs
from tools.scores import FOLDERS

# What it may cost. A first name that no list holds is one sign of a person less; a surname is none.
COSTS = {"surnames": 0.002, "both": 0.04}


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


@pytest.fixture(scope="module")
def annotated() -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDERS["samples"].glob("*.ann"))}


@pytest.fixture(scope="module")
def as_they_are(annotated: dict[str, str], packs: Packs) -> float:
    return f1_of(annotated, packs)


@pytest.mark.parametrize("way", COSTS)
def test_made_up_names_are_read_as_well(way: str, annotated: dict[str, str], as_they_are: float, packs: Packs) -> None:
    others = {name: rename(text, way, packs) for name, text in annotated.items()}
    assert others != annotated
    assert f1_of(others, packs) >= as_they_are - COSTS[way]
