"""Two runs compared."""

import json
from pathlib import Path

import pytest

from pressbox.errors import InputError
from pressbox.models import Finding
from pressbox.report import json as json_form
from pressbox.report import jsonl
from pressbox.report.difference import difference, read_findings
from pressbox.report.text import lines_of
from tests.report.made import TEXT, finding, sheet


def states(old: list[Finding], new: list[Finding]) -> tuple[list[str], int]:
    found = difference(old, new)
    return [found.state(one) for one in new], len(found.gone)


def test_a_finding_is_new_unchanged_changed_or_gone() -> None:
    assert states([], [finding()]) == (["new"], 0)
    assert states([finding()], [finding()]) == (["unchanged"], 0)
    assert states([finding()], []) == ([], 1)
    assert states([finding(attribute="a")], [finding(attribute="b")]) == (["new"], 1)


def test_lines_that_are_added_above_change_nothing() -> None:
    assert states([finding()], [finding(text="One line.\n" * 20 + TEXT)]) == (["unchanged"], 0)


@pytest.mark.parametrize(
    "other",
    [
        finding(severity="warning"),
        finding(suggestion="May 9"),
        finding(words="race", other="Come"),  # other values on the same thing
        finding(other_release="b", scope="release"),
    ],
)
def test_another_severity_suggestion_value_or_place_is_a_change(other: Finding) -> None:
    assert states([finding()], [other]) == (["changed"], 0)


def test_of_two_alike_one_may_go() -> None:
    assert states([finding(), finding()], [finding()]) == (["unchanged"], 1)
    assert states([finding()], [finding(), finding()]) == (["unchanged", "new"], 0)


def test_the_text_shows_what_is_new_and_says_what_is_gone() -> None:
    kept, gone, new = finding(), finding(attribute="g", message="Old."), finding(attribute="n", message="New.")
    lines = list(lines_of(sheet([kept, new], difference=difference([kept, gone], [kept, new]))))
    assert lines[0] == "new error D101 weekday-date-mismatch: New."
    assert "gone D101 weekday-date-mismatch: Old." in lines
    assert "against the run before: 1 new, 0 changed, 1 gone, 1 unchanged" in lines
    assert not any("Two days" in line for line in lines)


def test_json_says_which_are_new_changed_and_gone() -> None:
    kept, gone, new, moved = finding(), finding(attribute="g"), finding(attribute="n"), finding(attribute="m")
    now = [kept, new, moved.model_copy(update={"severity": "warning"})]
    page = sheet(now, difference=difference([kept, gone, moved], now))
    found = json.loads("\n".join(json_form.lines_of(page)))["diff"]
    assert (found["new"], found["unchanged"]) == ([new.fingerprint], [kept.fingerprint])
    assert [one["fingerprint"] for one in found["gone"]] == [gone.fingerprint]
    assert found["changed"][0]["before"]["severity"] == "error"
    assert [json.loads(line)["state"] for line in jsonl.lines_of(page)] == ["unchanged", "new", "changed", "gone"]


@pytest.mark.parametrize("form", [json_form, jsonl])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_run_is_read_back_from_either_form(tmp_path: Path, form: object, count: int) -> None:
    found = [finding(attribute=str(n)) for n in range(count)]
    page = sheet(found, difference=difference([], found))
    file = tmp_path / "old.json"
    file.write_text("\n".join(form.lines_of(page)), encoding="utf-8")  # type: ignore[attr-defined]
    assert read_findings(file) == found


@pytest.mark.parametrize("text", ["no json", "3", "[3]", '{"findings": 3}', '{"findings": [{}]}', "null", '{"a": 1}'])
def test_what_is_no_run_is_said(tmp_path: Path, text: str) -> None:
    file = tmp_path / "old.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="holds no findings"):
        read_findings(file)
    with pytest.raises(InputError, match="check the path"):
        read_findings(tmp_path / "none.json")
