"""A release that takes the place of an earlier one says so in its head."""

import pytest

from tests.marked import extractor

EXTRACTOR = extractor()
BODY = "\n\nThe team Northlight won at Monza. A correction of the car's balance helped, and the second version was quicker.\n"


@pytest.mark.parametrize(("text", "basis"), [
    ("CORRECTION: Norrgård third at Monza" + BODY, "CORRECTION"),
    ("PRESS RELEASE - CORRECTED VERSION\n\nNorrgård third at Monza" + BODY, "CORRECTED VERSION"),
    ("Norrgård third at Monza (v2)" + BODY, "v2"),
    ("Norrgård third at Monza" + BODY + "This release replaces the one sent this morning.\n", "This release replaces the one sent this morning"),
    ("Norrgård third at Monza" + BODY + "Please disregard our previous release.\n", "Please disregard our previous release"),
])  # fmt: skip
def test_a_correction_says_by_which_words(text: str, basis: str) -> None:
    replaces = EXTRACTOR.extract(text).replaces
    assert replaces is not None
    assert (replaces.id, replaces.basis) == (None, basis)


@pytest.mark.parametrize(
    "title", ["Norrgård third at Monza", "V8 thunder at Monza", "Norrgård revises her plan", "Version of events"]
)
def test_other_releases_replace_none(title: str) -> None:
    assert EXTRACTOR.extract(title + BODY).replaces is None
