"""`pressbox reference`: what the desk adds as true, and what `check` says of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from pressbox.cli import run

DAYS = "Northern Cup 2026\n\nCalendar 2026:\n\n{}: Karlskoga, Sweden\nMay 29-31: Anderstorp, Sweden\nJune 12-14: Falkenberg, Sweden\n"
CALENDAR = "series,season,venue,start,end\nNorthern Cup,2026,Karlskoga,{},{}\n"
ICS = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260515\r\nDTEND;VALUE=DATE:20260518\r\nSUMMARY:Northern\r\n  Cup\\, Karlskoga\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260601\r\nSUMMARY:Holiday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    for name, days in (("a", "May 15-17"), ("b", "May 15-17"), ("c", "May 16-18")):
        (tmp_path / "in" / f"{name}.txt").write_text(DAYS.format(days), encoding="utf-8")
    monkeypatch.setenv("PRESSBOX_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    run(["check", "in", "--format", "json", "--select", "C101,C110", *more])
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return rows


def test_a_reference_outranks_votes_and_says_how_fresh_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [without] = found(capsys)
    assert "reference" not in (without["basis"] or "")
    (here / "cal.csv").write_text(CALENDAR.format("2026-05-16", "2026-05-18"), encoding="utf-8")
    assert run(["reference", "add", "cal.csv", "--date", "2026-01-10"]) == 0
    conflict, child = found(capsys)
    assert conflict["suggestion"] == {"start": "2026-05-16", "end": "2026-05-18"}
    assert conflict["basis"] == "the reference cal.csv of 2026-01-10"
    assert (child["code"], child["parent"]) == ("C110", conflict["fingerprint"])
    assert [one["code"] for one in found(capsys, "--no-local")] == ["C101"]


def test_where_no_reference_applies_it_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "cal.csv").write_text(
        CALENDAR.replace("Karlskoga", "Anderstorp").format("2026-05-29", "2026-05-31"), "utf-8"
    )
    assert run(["reference", "add", "cal.csv"]) == 0
    assert [one["basis"].endswith("no reference has this") for one in found(capsys)] == [True]


@pytest.mark.parametrize(
    ("name", "text", "more"),
    [
        ("cal.csv", CALENDAR.format("2026-05-15", "2026-05-17"), []),
        ("cal.csv", "venue,start,end\nkarlskoga,2026-05-15,2026-05-17\n", ["--series", "Northern Cup"]),
        ("cal.csv", "start,end\n2026-05-15,2026-05-17\n", ["--venue", "Karlskoga"]),
        ("cal.ics", ICS, ["--series", "Northern Cup"]),
        ("organiser.txt", DAYS.format("May 15-17"), ["--official"]),
    ],
)
def test_tables_calendar_files_and_releases_are_references(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, more: list[str]
) -> None:
    (here / name).write_bytes(text.encode())
    assert run(["reference", "add", name, "--source", "the organiser", *more]) == 0
    findings = found(capsys)
    assert [one["code"] for one in findings] == ["C101", "C110"]
    assert {one["suggestion"]["start"] for one in findings} == {"2026-05-15"}
    assert run(["reference", "list"]) == 0
    assert capsys.readouterr().out.startswith("the organiser (2")
    assert run(["reference", "remove", "the organiser"]) == 0
    assert [one["code"] for one in found(capsys)] == ["C101"]


def test_a_source_added_again_takes_the_place_of_what_it_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for start in ("2026-05-15", "2026-05-16"):
        (here / "cal.csv").write_text(CALENDAR.format(start, "2026-05-18"), encoding="utf-8")
        assert run(["reference", "add", "cal.csv"]) == 0
    rows = (here / "pressbox.local" / "reference.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 2
    assert "2026-05-16" in rows[1]


def test_entry_lists_have_the_numbers_of_cars(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "entries.csv").write_text(
        "season,venue,entrants,car_number\n2026,Karlskoga,Elin Norrgård / Åse Dahl,17\n", encoding="utf-8"
    )
    assert run(["reference", "add", "entries.csv"]) == 0
    [row] = (here / "pressbox.local" / "reference.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert row.startswith('result,2026/karlskoga/?/ase-dahl+elin-norrgard,car_number,"""17"""')


@pytest.mark.parametrize(
    ("name", "text", "more", "said"),
    [
        ("a.csv", "when,where\n", [], "a.csv:1: no column 'when'; there are series"),
        ("a.csv", "season,venue,start\n", [], "states nothing to refer to"),
        (
            "a.csv",
            "season,venue,start\n2026,Nowhere Ring,2026-05-15\n",
            [],
            "a.csv:2: no venue is called 'Nowhere Ring'",
        ),
        (
            "a.csv",
            "venue,start\nKarlskoga,15 May\n",
            ["--season", "2026"],
            "'15 May' is no day; it is written as 2026-05-09",
        ),
        ("a.csv", "venue;start\nKarlskoga;15-17 May 2026\n", [], "a.csv:2: '15-17 May 2026' is no day; it is written"),
        ("a.csv", "season\tvenue\tround\n2026\tKarlskoga\tII\n", [], "a.csv:2: 'II' is no number"),
        ("a.csv", "venue,session,date,start\nKarlskoga,Race 1,2026-05-09,noon\n", [], "'noon' is no time; a time is"),
        ("a.csv", "start\n2026-05-15\n", [], "a.csv:2: season and venue are needed"),
        ("a.csv", "season,venue\n2026,Karlskoga\n", [], "a.csv:2: neither a start"),
        ("a.csv", "season,venue,session,start\n2026,Karlskoga,Lunch,11:10\n", [], "no session is called 'Lunch'"),
        ("a.csv", "season,venue\n2026,Karlskoga,1\n", [], "a.csv:2: more cells"),
        ("a.csv", "season,venue,start\n", ["--official"], "--official goes with a release"),
        ("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", [], "states nothing to refer to"),
        ("a.txt", "x", [], "neither .csv nor .ics; --official adds a release"),
        ("no.csv", None, [], "no.csv: No such file"),
    ],
)
def test_what_is_no_reference_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, text: str | None, more: list[str], said: str
) -> None:
    if text is not None:
        (here / name).write_text(text, encoding="utf-8")
    assert run(["reference", "add", name, *more]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not (here / "pressbox.local").exists()


def test_what_was_never_added_can_not_be_removed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "remove", "cal.csv"]) == 2
    assert "no source 'cal.csv'" in capsys.readouterr().err
