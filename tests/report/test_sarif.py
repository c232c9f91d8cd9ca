"""SARIF holds to its schema.

The schema is the one of SARIF 2.1.0 (OASIS), as the npm package @microsoft/jest-sarif (MIT) carries it.
"""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pressbox.report.difference import difference
from pressbox.report.sarif import lines_of
from pressbox.report.sheet import Sheet
from tests.report.made import HOSTILE, finding, hostile_finding, release, sheet

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))


def log_of(page: Sheet) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("\n".join(lines_of(page)))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log


def test_the_schema_refuses_what_is_wrong() -> None:
    log = log_of(sheet([finding()]))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError, match="grave"):
        jsonschema.Draft4Validator(SCHEMA).validate(log)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_valid(words: str) -> None:
    read, found = hostile_finding(words)
    log_of(sheet([found], [read], files={"a": f"{words}.txt"}, skipped=(words,)))


def test_every_side_is_a_related_location() -> None:
    found = finding("C101", other_release="b", suggestion="May 10", basis="the weekday")
    [run] = log_of(sheet([found], [release(), release("b")]))["runs"]
    [result] = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "C101"
    assert [one["message"]["text"] for one in result["relatedLocations"]] == ["May 9", "May 10"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 16, 21)
    assert result["partialFingerprints"] == {"pressbox/v1": found.fingerprint}
    assert result["message"]["text"] == "Two days for one race. Rather May 10: the weekday."


def test_signs_that_sarif_fills_in_are_doubled() -> None:
    [result] = log_of(sheet([finding(message="{0} [x](1) \\")]))["runs"][0]["results"]
    assert result["message"]["text"] == r"{{0}} \[x\](1) \\"


def test_a_finding_without_a_place_is_valid() -> None:
    found = finding().model_copy(update={"values": []})
    [result] = log_of(sheet([found]))["runs"][0]["results"]
    assert result["locations"] == []


def test_states_are_those_of_a_baseline() -> None:
    kept, old, moved = finding(), finding(attribute="gone"), finding(attribute="x", severity="error")
    new = [kept, finding(attribute="new"), moved.model_copy(update={"severity": "warning"})]
    compared = difference([kept.model_copy(), old, moved], new)
    results = log_of(sheet(new, difference=compared))["runs"][0]["results"]
    assert [one["baselineState"] for one in results] == ["unchanged", "new", "updated", "absent"]
    assert ["region" in one["locations"][0]["physicalLocation"] for one in results] == [True, True, True, False]


def test_what_was_skipped_is_a_notification() -> None:
    [run] = log_of(sheet([], skipped=("b.txt: is no text",)))["runs"]
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "b.txt: is no text"
