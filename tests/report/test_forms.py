"""Every form says the same, and no words of a release turn into something else in it."""

import csv
import io
import json
import unicodedata
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pressbox.report import FORMS
from pressbox.report.sheet import Sheet
from tests.report.made import HOSTILE, finding, hostile_finding, release, sheet

MANY = [
    *(finding(message=f"Error {n}", attribute=f"e{n}") for n in range(12)),
    *(finding("C103", "warning", message=f"Warning {n}", attribute=f"w{n}") for n in range(3)),
    *(finding("C109", "info", message=f"Info {n}", attribute=f"i{n}") for n in range(4)),
]


def printed(form: str, page: Sheet) -> str:
    return "\n".join(import_module(f"pressbox.report.{form}").lines_of(page)) + "\n"


def counted(form: str, page: Sheet) -> tuple[int, int, int]:
    """How many errors, warnings and infos there are, as somebody sees who reads only this form."""
    text = printed(form, page)
    if form in {"text", "markdown", "github"}:
        line = next(line for line in text.splitlines() if line.startswith("12 errors"))
        return tuple(int(part.split()[0]) for part in line.split(" (")[0].replace(" and ", ", ").split(", "))  # type: ignore[return-value]
    if form == "junit":
        root = ET.fromstring(text)
        kinds = [one.get("type") for one in root.iter("failure")]
        infos = [one for one in root.iter("system-out") if (one.text or "").startswith("info: ")]
        assert int(root.get("failures", "")) == len(kinds)
        return kinds.count("error"), kinds.count("warning"), len(infos)
    if form == "mail":
        kinds = [line.split()[1] for line in text.splitlines() if line.startswith("Finding: ")]
        return kinds.count("error"), kinds.count("warning"), kinds.count("info")
    levels = {
        "json": lambda: [one["severity"] for one in json.loads(text)["findings"]],
        "jsonl": lambda: [json.loads(line)["severity"] for line in text.splitlines()],
        "sarif": lambda: [one["level"] for one in json.loads(text)["runs"][0]["results"]],
        "gitlab": lambda: [one["severity"] for one in json.loads(text)],
        "csv": lambda: [row["severity"] for row in csv.DictReader(io.StringIO(text))],
    }[form]()
    return tuple(
        sum(one in names for one in levels) for names in (("error", "critical"), ("warning", "major"), ("info", "note"))
    )  # type: ignore[return-value]


@pytest.mark.parametrize("infos", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_all_forms_count_the_same(form: str, infos: bool) -> None:
    told = 4 if infos or form != "mail" else 0  # nobody is asked about infos
    assert counted(form, sheet(MANY, infos=infos)) == (12, 3, told)


@pytest.mark.parametrize("form", FORMS)
def test_no_findings_are_something_to_say_too(form: str) -> None:
    text = printed(form, sheet([]))
    if form in {"text", "markdown", "github"}:
        assert "Nothing was found that does not fit." in text
    elif form in {"json", "sarif"}:
        assert json.loads(text)
    elif form == "gitlab":
        assert json.loads(text) == []


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_move_nothing_and_forge_no_line(form: str, words: str) -> None:
    read, found = hostile_finding(words)
    hostile = printed(form, sheet([found], [read], files={"a": f"{words}.txt"}))
    unseen = {char for char in hostile if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp", "Cs"} and char != "\n"}
    assert unseen == set()
    read, found = hostile_finding("harmless")
    harmless = printed(form, sheet([found], [read], files={"a": "harmless.txt"}))
    assert hostile.count("\n") == harmless.count("\n")
    assert all(not line.startswith(("::", "##[")) for line in hostile.split("\n")[form == "github" :])


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_come_back_whole_from_what_machines_read(words: str) -> None:
    read, found = hostile_finding(words)
    page = sheet([found], [read])
    assert json.loads(printed("json", page))["findings"][0]["message"] == words
    assert json.loads(printed("jsonl", page))["values"][1]["evidence"][0]["text"] == words
    snippet = json.loads(printed("sarif", page))["runs"][0]["results"][0]["relatedLocations"][1]
    assert snippet["physicalLocation"]["region"]["snippet"]["text"] == words


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_junit_parses_and_has_the_elements_that_it_has_always(words: str) -> None:
    read, found = hostile_finding(words)
    root = ET.fromstring(printed("junit", sheet([found], [read])))
    assert [one.tag for one in root.iter()] == ["testsuites", "testsuite", "testcase", "failure"]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_cell_is_a_formula(words: str) -> None:
    read, found = hostile_finding(words)
    [row] = csv.DictReader(io.StringIO(printed("csv", sheet([found], [read]))))
    assert [cell for cell in row.values() if cell.lstrip().startswith(("=", "+", "-", "@"))] == []


def test_a_suite_of_junit_is_a_release_and_a_case_a_check_that_applied() -> None:
    page = sheet([finding(), finding("C101", other_release="b", attribute="days")], [release(), release("b")])
    root = ET.fromstring(printed("junit", page))
    found = {suite.get("name"): [case.get("name", "").split()[0] for case in suite] for suite in root}
    assert found == {"between the releases": ["C101"], "a": ["D101"], "b": ["D101"]}
    assert (root.get("tests"), root.get("failures")) == ("3", "2")


def test_a_check_that_could_not_decide_is_skipped_in_junit() -> None:
    page = sheet([])
    page.report.verdicts["a"] = {"D101": "undecided"}
    root = ET.fromstring(printed("junit", page))
    assert (root.get("tests"), root.get("skipped")) == ("1", "1")


def test_github_shows_ten_of_a_level_and_then_how_many_more() -> None:
    lines = printed("github", sheet(MANY)).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("::warning ") for line in lines) == 3
    assert sum(line.startswith("::notice ") for line in lines) == 0
    assert "pressbox: 2 more errors not shown here; --format text shows all" in lines
    assert sum(line.startswith("::notice ") for line in printed("github", sheet(MANY, infos=True)).splitlines()) == 4


def test_a_property_of_github_ends_where_it_should() -> None:
    page = sheet([finding()], files={"a": "a,b:c%.txt"})
    line = printed("github", page).splitlines()[0]
    assert ",file=a%2Cb%3Ac%25.txt,line=3,col=16,endLine=3,endColumn=21::Two days" in line


def test_fingerprints_of_gitlab_are_unique_and_stay() -> None:
    same = [finding() for _ in range(3)]
    issues = json.loads(printed("gitlab", sheet([*same, *MANY])))
    prints = [one["fingerprint"] for one in issues]
    assert len(set(prints)) == len(prints)
    assert prints[0] == same[0].fingerprint
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issues[0])
    assert issues[0]["location"] == {"path": "a", "lines": {"begin": 3, "end": 3}}


def test_where_a_form_has_one_place_it_is_that_of_the_doubted_value() -> None:
    page = sheet([finding(suggestion="May 9", basis="the weekday")])
    assert json.loads(printed("gitlab", page))[0]["location"]["lines"]["begin"] == 5


def test_markdown_shows_words_as_they_are() -> None:
    read, found = hostile_finding("a_b_ *c* `d` <e> @f https://g.example | h")
    text = printed("markdown", sheet([found], [read]))
    assert r"a\_b\_ \*c\* \`d\` &lt;e&gt; &#64;f https&#58;//g.example \| h" in text
    assert "``a_b_ *c* `d` <e> @f https://g.example | h``" in text


def test_a_folder_above_has_no_root_in_sarif(tmp_path: Path) -> None:
    for file, uri in (("a/b c.txt", "a/b%20c.txt"), ("../a.txt", "../a.txt"), ("/x/a.txt", "file:///x/a.txt")):
        page = sheet([finding()], files={"a": file})
        result = json.loads(printed("sarif", page))["runs"][0]["results"][0]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"] == uri
        assert ("uriBaseId" in place) == (file == "a/b c.txt")
