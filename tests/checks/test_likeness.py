"""What counts as alike, and that it is found among many without comparing each with each."""

import pytest

from pressbox.checks.between.likeness import alike, likeness, shingles, words_of

TEXT = "The ferry to the island leaves at ten, and comes back before it is dark, as it has done for forty years."


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        (TEXT, TEXT, 1.0, 1.0),
        (TEXT, TEXT.upper(), 1.0, 1.0),
        (TEXT, TEXT.replace("ten", "nine"), 0.6, 0.85),
        (TEXT, "Nothing of the sort was ever said by anybody in this town.", 0.0, 0.05),
        ("", "", 1.0, 1.0),
    ],
)
def test_likeness(one: str, other: str, low: float, high: float) -> None:
    assert low <= likeness(shingles(words_of(one)), shingles(words_of(other))) <= high


def test_each_is_paired_with_the_earlier_one_that_it_is_most_like() -> None:
    texts = [TEXT, "Another text, about a bridge that was closed.", TEXT + " Indeed.", TEXT]
    sets = [shingles(words_of(text)) for text in texts]
    assert list(alike(sets, 0.8)) == [(2, 0), (3, 0)]


def test_a_thousand_of_one_kind_are_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr("pressbox.checks.between.likeness.likeness", lambda *_: asked.append(1) or 1.0)
    same = shingles(words_of(TEXT))
    assert len(list(alike([same] * 1000, 0.9))) == 999
    assert len(asked) < 10_000
