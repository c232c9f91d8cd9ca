"""How one spelling differs from another."""

import pytest

from pressbox.checks.words.spelling import is_inflected, neighbours, plain, steps, transliterated


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("norrgard", "norrgard", 0),
        ("norrgard", "norgard", 1),  # left out
        ("norrgard", "norrrgard", 1),  # doubled
        ("norrgard", "norragrd", 1),  # changed about
        ("norrgard", "norrgord", 1),  # replaced
        ("norrgard", "nogrard", 2),
        ("norrgard", "lindgren", 3),  # more than are counted
        ("ek", "norrgard", 3),
    ],
)
def test_steps_are_counted_up_to_two(one: str, other: str, expected: int) -> None:
    assert steps(one, other) == steps(other, one) == expected


@pytest.mark.parametrize("other", ["qualifing", "qualfiying", "quallifying", "qualefying"])
def test_neighbours_are_one_step_away(other: str) -> None:
    assert other in set(neighbours("qualifying"))


@pytest.mark.parametrize("other", ["qualifying", "ualifying", "qualifyin", "qualifyings", "qualifyind"])
def test_the_word_itself_and_other_ends_are_no_neighbours(other: str) -> None:
    assert other not in set(neighbours("qualifying")) - {"qualifying"}


def test_every_neighbour_is_at_most_one_step_away() -> None:
    assert {steps("fourth", other) for other in neighbours("fourth")} <= {0, 1}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("norrgard", "norrgards", True), ("poyhola", "poyholan", True), ("norrgard", "norgard", False)],
)
def test_endings_are_no_slips(one: str, other: str, expected: bool) -> None:
    assert is_inflected(one, other) is is_inflected(other, one) is expected


def test_plain_leaves_letters_of_their_own() -> None:
    assert plain("Žofie Bækgård, Søren") == "Zofie Bækgard, Søren"


def test_letters_written_in_two_ways_are_written_in_one() -> None:
    assert transliterated("Mueller", [("ue", "u")]) == transliterated("Müller", [("ue", "u")])
