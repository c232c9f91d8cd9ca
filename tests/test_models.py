"""The record: frozen, closed, and only what its text says."""

import json

import pytest
from pydantic import ValidationError

from pressbox import Extractor, Release

TEXT = "Norrgård to Misano\n\nOn 14 March 2026 at 10:00 the team tests at Misano, Italy.\n"
RELEASE = Extractor().extract(TEXT, name="tests")


def changed(**values: object) -> dict[str, object]:
    return {**json.loads(RELEASE.to_json()), **values}


def test_a_record_goes_through_json_and_back() -> None:
    assert Release.model_validate_json(RELEASE.to_json()) == RELEASE
    assert Release.model_validate(json.loads(RELEASE.to_json())).to_json() == RELEASE.to_json()


def test_a_value_whose_words_stand_elsewhere_does_not_load() -> None:
    date = json.loads(RELEASE.to_json())["dates"][0]
    for span in ([0, 4], [9000, 9013], [34, 21]):
        with pytest.raises(ValidationError):
            Release.model_validate(changed(dates=[{**date, "span": span}]))


def test_negative_and_crooked_spans_do_not_load() -> None:
    for span in ([-3, 4], [4], ["a", 4], [1, 2, 3]):
        with pytest.raises(ValidationError):
            Release.model_validate(changed(title={"text": "", "span": span}))


def test_unknown_fields_and_changes_are_refused() -> None:
    with pytest.raises(ValidationError):
        Release.model_validate(changed(surprise=1))
    with pytest.raises(ValidationError):
        RELEASE.kind = "report"


def test_the_contracts_names_are_those_of_the_json() -> None:
    item = json.loads(RELEASE.to_json())["dates"][0]
    assert "from" in item
    assert "taken" not in item
    assert "from" in json.dumps(Release.model_json_schema())


def test_it_prints_what_it_holds() -> None:
    assert "Norrgård to Misano" in str(RELEASE)
    assert "1 dates" in str(RELEASE)
