"""Which checks run, and how grave what they find is."""

from collections.abc import Iterator

import pytest

import pressbox
from pressbox.checks import all_checks
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import Check, Outcome, Severity
from pressbox.checks.frame.selection import Policy, Selection, named
from pressbox.errors import UsageError
from tests.report.made import finding


def nothing(case: Case) -> Iterator[Outcome]:
    return iter(())


USUAL = Check("D101", "weekday-date-mismatch", "error", within=nothing)
PREVIEW = Check("D203", "tense-against-date", "warning", within=nothing, preview=True)
QUIET = Check("N102", "case-drift", "info", within=nothing, quiet=True)


def ran(**wishes: object) -> str:
    selection = Selection(**wishes)  # type: ignore[arg-type]
    return "".join(check.code[0] + check.code[1] for check in (USUAL, PREVIEW, QUIET) if selection.has(check))


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ({}, "D1"),
        ({"preview": True}, "D1D2"),
        ({"select": ("D",)}, "D1"),
        ({"select": ("D",), "preview": True}, "D1D2"),
        ({"select": ("D203",)}, "D2"),
        ({"select": ("tense-against-date",)}, "D2"),
        ({"select": ("N",)}, "N1"),
        ({"select": ("ALL",)}, "D1N1"),
        ({"select": ("all",), "preview": True}, "D1D2N1"),
        ({"extend": ("N",)}, "D1N1"),
        ({"extend": ("D203", "case-drift")}, "D1D2N1"),
        ({"select": ("n1",)}, "N1"),
        ({"ignore": ("D",)}, ""),
        ({"ignore": ("weekday-date-mismatch",)}, ""),
        ({"select": ("D101",), "ignore": ("D",)}, "D1"),  # the closest decides
        ({"select": ("D",), "ignore": ("D101",)}, ""),
        ({"select": ("D1",), "ignore": ("D1",)}, ""),
        ({"ignore": ("ALL",)}, ""),
        ({"ignore": ("ALL",), "extend": ("D1",)}, "D1"),
    ],
)
def test_checks_are_selected_by_code_beginning_and_name(wishes: dict[str, object], expected: str) -> None:
    assert ran(**wishes) == expected


@pytest.mark.parametrize(
    ("severities", "said", "reported"),
    [
        ({}, "error", "error"),
        ({"D101": "warning"}, "error", "warning"),
        ({"weekday-date-mismatch": "info"}, "error", "info"),
        ({"D": "info", "D101": "warning"}, "error", "warning"),
        ({"ALL": "info", "D": "warning"}, "error", "warning"),
        ({"D101": "error"}, "info", "info"),  # an innocent reading stays one
        ({"D101": "warning"}, "info", "info"),
        ({"D101": "info"}, "warning", "info"),
        ({"C101": "info"}, "error", "error"),
    ],
)
def test_a_wished_severity_never_raises_what_has_an_innocent_reading(
    severities: dict[str, Severity], said: Severity, reported: Severity
) -> None:
    assert Selection(severities=severities).severity(USUAL, said) == reported


def test_a_check_may_be_made_graver() -> None:
    assert Selection(severities={"D203": "error"}).severity(PREVIEW, "warning") == "error"


@pytest.mark.parametrize("word", ["D9", "Q", "", "weekday", "no-such-check"])
def test_a_word_that_fits_no_check_is_refused(word: str) -> None:
    for wishes in (Selection(select=(word,)), Selection(ignore=(word,)), Selection(severities={word: "info"})):
        with pytest.raises(UsageError, match="no code or name of a check"):
            wishes.refuse_unknown([USUAL, PREVIEW, QUIET])


def test_a_check_is_named_by_code_or_name_and_nearly_so_it_is_offered() -> None:
    assert named("d101", [USUAL, QUIET]) is USUAL
    assert named("case-drift", [USUAL, QUIET]) is QUIET
    for word, meant in (("D1O1", "D101"), ("case-drfit", "case-drift"), ("d11", "D101"), ("drift", "case-drift")):
        with pytest.raises(UsageError, match=f"did you mean '{meant}'"):
            named(word, [USUAL, QUIET])


def test_what_all_its_releases_ignore_is_not_reported() -> None:
    without, mild = Selection(ignore=("D",)), Selection(severities={"D101": "warning"})
    found = finding(other_release="b")
    assert Policy(special={"a": without, "b": without}).judged(USUAL, found) is None
    assert Policy(special={"a": without}).judged(USUAL, found) == found
    judged = Policy(special={"a": without, "b": mild}).judged(USUAL, found)
    assert judged is not None
    assert judged.severity == "warning"


TEXT = "Out to the sea\n\nThe ferry sails on Friday 9 May 2026, as ever.\n"  # a Saturday


def test_the_library_takes_the_same_words() -> None:
    release = pressbox.extract(TEXT, name="ferry")
    assert [one.code for one in pressbox.check([release], ignore=["M"]).findings] == ["D101"]
    assert pressbox.check([release], ignore=["D1", "M"]).findings == []
    assert pressbox.check([release], select="C").checked.keys() <= {
        one.code for one in all_checks() if one.code[0] == "C"
    }
    [found] = pressbox.check([release], select=["D"], severities={"D": "info"}).findings
    assert found.severity == "info"
    with pytest.raises(UsageError, match="no severity"):
        pressbox.check([release], severities={"D": "grave"})  # type: ignore[dict-item]


def test_a_policy_leaves_a_check_out_for_some_releases() -> None:
    from pressbox.api import check_by

    releases = [pressbox.extract(TEXT, name=name) for name in "ab"]
    report = check_by(releases, Policy(Selection(("D",)), {"a": Selection(ignore=("D", "X", "M"))}))
    assert [one.values[0].evidence[0].release for one in report.findings] == ["b"]
    assert report.checked["D101"].applied == 1
    assert ("D101" in report.verdicts.get("a", {}), report.verdicts["b"]["D101"]) == (False, "fired")
