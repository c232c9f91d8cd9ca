"""A release is read by what it says, not by where its lines break, nor by who is in it."""

import pytest

from benchmarks.relaid import WAYS, relay
from benchmarks.renamed import f1_of, rename
from pressbox.packs import Packs
from tools.scores import FOLDERS

# What it may cost: where no line stands apart, a title or a heading is harder to tell; a first name that no list holds
# is one sign of a person less, a surname is none.
COSTS = {
    "wrapped": 0.004,
    "without blank lines": 0.008,
    "blank lines everywhere": 0.008,
    "surnames": 0.002,
    "both": 0.04,
}


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
def test_other_breaks_and_names_cost_next_to_nothing(
    way: str, annotated: dict[str, str], as_they_are: float, packs: Packs
) -> None:
    others = {name: relay(text, way) if way in WAYS else rename(text, way, packs) for name, text in annotated.items()}
    assert others != annotated
    assert f1_of(others, packs) >= as_they_are - COSTS[way]


@pytest.mark.parametrize(
    ("line", "wrapped"),
    [
        ("ab " * 25, "ab " * 23 + "ab\nab "),
        (
            "⟦person Elin Norrgard|Elin Norrgard⟧ " + "ab " * 20,
            "⟦person Elin Norrgard|Elin Norrgard⟧ " + "ab " * 18 + "ab\nab ",
        ),
        (
            "⟦event|the 1 of ⟦venue misano|Misano⟧⟧ " + "ab " * 20,
            "⟦event|the 1 of ⟦venue misano|Misano⟧⟧ " + "ab " * 18 + "ab\nab ",
        ),
        ("1 | Elin Norrgard | " + "ab " * 25, "1 | Elin Norrgard | " + "ab " * 25),
    ],
)
def test_lines_are_wrapped_by_what_is_seen_of_them(line: str, wrapped: str) -> None:
    assert relay(f"+++\n+++\n{line}", "wrapped") == f"+++\n+++\n{wrapped}"
