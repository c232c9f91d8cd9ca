"""What is shown, below what, and how often."""

import pytest

from pressbox.models import Subject
from pressbox.report import summary
from pressbox.report.showing import cells, clean, days, shown
from pressbox.report.text import lines_of
from tests.report.made import finding, release, sheet


def test_a_finding_stands_below_the_one_that_explains_it_however_far() -> None:
    top = finding()
    middle = finding("C101", "warning", attribute="m", parent=top.fingerprint)
    low = finding("C102", "warning", attribute="l", parent=middle.fingerprint)
    [entry] = sheet([low, top, middle]).entries
    assert (entry.finding, entry.children) == (top, (low, middle))


def test_a_finding_whose_parent_is_not_shown_stands_by_itself() -> None:
    hidden = finding(severity="info")
    child = finding("C101", "warning", attribute="m", parent=hidden.fingerprint)
    orphan = finding("C102", attribute="o", parent="gone")
    assert [one.finding for one in sheet([hidden, child, orphan]).entries] == [child, orphan]
    assert [len(one.children) for one in sheet([hidden, child, orphan], infos=True).entries] == [1, 0]


def test_findings_that_explain_each_other_are_both_shown() -> None:
    one = finding()
    two = finding("C101", attribute="m", parent=one.fingerprint)
    one = one.model_copy(update={"parent": two.fingerprint})
    alone = finding("C102", attribute="s")
    alone = alone.model_copy(update={"parent": alone.fingerprint})
    assert [entry.finding for entry in sheet([one, two, alone]).entries] == [one, two, alone]


def habits(severity: str, count: int, sender: str | None = "Team", **more: object) -> list[int]:
    releases = [release(str(n), sender=sender) for n in range(count)]
    found = [
        finding("D101", severity, release=str(n), subject=Subject(kind="release", key=str(n)), **more)  # type: ignore[arg-type]
        for n in range(count)
    ]
    return [len(entry.others) for entry in sheet(found, releases, infos=True).entries]


@pytest.mark.parametrize(
    ("severity", "count", "sender", "others"),
    [
        ("info", 4, "Team", [3]),
        ("warning", 3, "Team", [2]),
        ("info", 2, "Team", [0, 0]),  # twice is no habit yet
        ("info", 4, None, [0, 0, 0, 0]),  # nobody knows whose habit
    ],
)
def test_a_habit_is_said_once_a_sender(severity: str, count: int, sender: str | None, others: list[int]) -> None:
    assert habits(severity, count, sender) == others


def test_other_values_are_no_habit_unless_it_is_an_info() -> None:
    releases = [release(str(n), sender="Team") for n in range(3)]
    words = [("May 9", "May 10"), ("May 10", "May 9"), ("race", "Come")]
    for severity, shown_ones in (("warning", 3), ("info", 1)):
        found = [finding("D101", severity, release=str(n), words=a, other=b) for n, (a, b) in enumerate(words)]
        assert len(sheet(found, releases, infos=True).entries) == shown_ones


def test_a_habit_names_all_its_places() -> None:
    releases = [release(str(n), sender="Team") for n in range(3)]
    found = [finding("D101", "warning", release=str(n)) for n in range(3)]
    lines = list(lines_of(sheet(found, releases)))
    assert "  = habit of Team: the same in 4 more places" in lines
    assert {"    1:3:16", "    1:5:9", "    2:3:16", "    2:5:9"} <= set(lines)


def test_the_text_of_a_finding_is_this() -> None:
    found = finding(suggestion="May 9", basis="the weekday", innocent=["Two races."], message="Which day?")
    child = finding("C101", "warning", attribute="m", parent=found.fingerprint, message="So who knows?")
    assert list(lines_of(sheet([found, child], files={"a": "in/a.txt"})))[:13] == [
        "error D101 weekday-date-mismatch: Which day?",
        "  May 9",
        "    in/a.txt:3:16 (date)",
        "      | The race is on May 9 at Ravenmoor.",
        "      |                ^^^^^",
        "  May 10",
        "    in/a.txt:5:9 (date)",
        "      | Come on May 10, all of you.",
        "      |         ^^^^^^",
        "  = rather: May 9 (the weekday)",
        "  = innocent reading: Two races.",
        f"  = finding: {found.fingerprint}",
        "  = follows from it: warning C101 weekday-date-mismatch: So who knows?",
    ]


def test_a_side_that_no_release_states_says_so_and_an_info_does_without() -> None:
    unstated = finding().values[1].model_copy(update={"evidence": []})
    for severity, told in (("error", True), ("info", False)):
        found = finding(severity=severity).model_copy(update={"values": [finding().values[0], unstated]})
        lines = list(lines_of(sheet([found], infos=True)))
        assert ("  May 10 (stated nowhere: worked out, or a known fact)" in lines) == told


def test_places_in_equal_lines_quote_the_line_once() -> None:
    one = finding()
    side = one.values[0]
    twice = side.model_copy(
        update={"evidence": [side.evidence[0], side.evidence[0].model_copy(update={"release": "b"})]}
    )
    found = one.model_copy(update={"values": [twice, one.values[1]]})
    lines = list(lines_of(sheet([found], [release(), release("b")])))
    assert lines[1:6] == [
        "  May 9",
        "    a:3:16 (date)",
        "    b:3:16 (date)",
        "      | The race is on May 9 at Ravenmoor.",
        "      |                ^^^^^",
    ]


@pytest.mark.parametrize(
    ("before", "words", "line", "carets"),
    [
        ("日本 ", "May 9", "日本 May 9", "     ^^^^^"),
        ("e\u0301 ", "May 9", "e\u0301 May 9", "  ^^^^^"),
        ("", "日本", "日本", "^^^^"),
        ("x" * 60, "May 9", "…" + "x" * 40 + "May 9", " " * 41 + "^^^^^"),
        ("", "May 9\nand on", "May 9…", "^^^^^"),
        ("\t", "May\t9", "May 9", "^^^^^"),
    ],
)
def test_carets_stand_below_the_words(before: str, words: str, line: str, carets: str) -> None:
    text = before + words
    found = finding(words=words, other=words, text=text)
    read = release().model_copy(update={"text": text})
    lines = list(lines_of(sheet([found], [read])))
    assert lines[3:5] == [f"      | {line}", f"      | {carets}"]


def test_without_the_text_the_words_are_shown_alone() -> None:
    lines = list(lines_of(sheet([finding()], [release().model_copy(update={"text": None})])))
    assert lines[2:5] == ["    a:1:1 (date)", "      | May 9", "      | ^^^^^"]


def test_a_long_speech_is_shown_by_its_ends() -> None:
    text = "x" * 400
    found = finding(words=text, other=text, text=text)
    lines = list(lines_of(sheet([found], [release().model_copy(update={"text": text})])))
    assert max(map(len, lines)) < 120


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"start": "2026-05-09", "end": "2026-05-10"}, "2026-05-09 to 10"),
        ({"start": "2026-05-30", "end": "2026-06-01"}, "2026-05-30 to 06-01"),
        ({"start": "2026-05-09", "end": "2026-05-09"}, "2026-05-09"),
        ({"earliest": "2026-05-04", "latest": "2026-05-10"}, "2026-05-04 to 10"),
        ({"start": None, "end": None}, "None"),
        ([20, 23], "20, 23"),
        ([], "none"),
        (4.064, "4.064"),
        (True, "yes"),
        ({"kind": "race", "number": None}, "kind race"),
        ("2026-05-09T14:50:00+02:00", "2026-05-09 14:50 +02:00"),
        ("2026-05-09T14:50:00", "2026-05-09 14:50"),
        ("a\nb", "a b"),
    ],
)
def test_values_are_shown_as_people_write_them(value: object, words: str) -> None:
    assert shown(value) == words


def test_small_things_of_showing() -> None:
    assert clean("a\u00a0b\x1b\u202e") == "a b\ufffd\ufffd"
    assert cells("é日") == 3
    assert days("soon", "later") == "soon to later"


def test_every_run_ends_with_what_was_checked() -> None:
    page = sheet([finding(), finding("X108", "info", attribute="x")], skipped=("b.txt: is no text",))
    assert list(summary.lines_of(page)) == [
        "1 error and 1 info (infos are shown with --info).",
        "1 release, 8 statements checked, 2 undecided, 2 lines not understood, 1 file skipped.",
    ]
    child = finding("C101", "warning", attribute="c", parent=finding().fingerprint)
    assert (
        next(summary.lines_of(sheet([finding(), child]))) == "1 error and 1 warning (1 of them follows from another)."
    )
