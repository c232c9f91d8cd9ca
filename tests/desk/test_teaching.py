"""Teaching: names become known by a command, and are read in the next run."""

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pressbox.cli import run
from pressbox.commands.teach import KINDS as NAMED
from pressbox.desk.teaching import KINDS, Lesson, lessons_of, remove, taught, teach
from pressbox.errors import UsageError
from pressbox.extractor import Extractor
from pressbox.packs import Packs

TEXT = """\
Xhevrit ahead of the opener

Qwenda Xhevrit goes for bluebird one at Ravenmoor Ring on Saturday May 9th, 2026, in round one of the Fjord Trofe.
Qwenda Xhevrit was quick in qualifying. "All is well," said Xhevrit.
"""
LESSONS = [
    ["Qwenda Xhevrit", "--kind", "driver", "--alias", "Qwendi", "--external", "f1db=qwenda", "--role", "works driver"],
    ["Bluebird One", "--kind", "team", "--alias", "bluebird one", "--id", "bluebird"],
    ["Ravenmoor Ring", "--kind", "venue", "--country", "Norway", "--town", "Ravenmoor"],
    ["Fjord Trofe", "--kind", "series", "--alias", "FT4"],
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSBOX_HOME", str(tmp_path / "home"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


def record(desk: Path, *more: str) -> dict[str, Any]:
    assert run(["extract", "in", "-o", "out.jsonl", *more]) == 0
    read: dict[str, Any] = json.loads((desk / "out.jsonl").read_text(encoding="utf-8").splitlines()[0])
    return read


def lesson(kind: str, name: str, *aliases: str, **more: str) -> Lesson:
    return Lesson(kind, name, aliases, **more)


def test_a_driver_a_team_a_venue_and_a_series_are_read_once_they_are_taught(desk: Path) -> None:
    before = record(desk)
    assert before["event"]["series"] != "fjord-trofe"
    assert (before["teams"], [place["id"] for place in before["places"]]) == ([], [])
    for words in LESSONS:
        assert run(["teach", *words]) == 0
    after = record(desk)
    [driver] = after["people"]
    assert (driver["id"], driver["role"], driver["external"]) == ("qwenda-xhevrit", "works driver", {"f1db": "qwenda"})
    assert [TEXT[slice(*span)] for span in driver["mentions"]] == [
        "Xhevrit",
        "Qwenda Xhevrit",
        "Qwenda Xhevrit",
        "Xhevrit",
    ]
    assert [(team["id"], team["name"]) for team in after["teams"]] == [("bluebird", "Bluebird One")]
    assert (after["event"]["series"], after["event"]["venue"]) == ("fjord-trofe", "ravenmoor-ring")
    [place] = after["places"]
    assert (place["country"], place["timezone"]) == ("NO", "Europe/Oslo")
    assert record(desk, "--no-local") == before


def test_the_folder_is_a_pack_that_the_library_takes(desk: Path) -> None:
    for words in LESSONS:
        run(["teach", *words])
    assert Extractor(Packs(local=True)).extract(TEXT).teams
    assert Extractor(Packs([desk / "pressbox.local"])).extract(TEXT).teams
    assert not Extractor(Packs()).extract(TEXT).teams


def test_what_is_taught_above_and_to_the_user_is_found_and_the_projects_wins(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["teach", "Bluebird One", "--kind", "team", "--alias", "bluebird one", "--user"])
    run(["teach", "Bluebird One", "--kind", "team", "--id", "bluebird-one", "--external", "own=7"])
    assert (desk / "home" / "teams.csv").is_file()
    monkeypatch.chdir(desk / "in")
    packs = Packs(local=True)
    assert dict(packs.teams["bluebird-one"].external) == {"own": "7"}
    assert packs.teams["bluebird-one"].aliases == ("bluebird one",)


def test_a_sender_is_known_by_its_name_and_its_folder(desk: Path) -> None:
    run(["teach", "Fjord Media", "--kind", "sender", "--role", "agency", "--alias", "Fjord PR", "--folder", "fjord"])
    extractor = Extractor(Packs(local=True))
    by_name = extractor.extract("Bridge opens\n\nThe bridge opened.\n\nAbout Fjord PR\nFjord PR writes news.").sender
    by_folder = extractor.extract("Bridge opens\n\nThe bridge opened.", name="2026/fjord/a").sender
    for sender in (by_name, by_folder):
        assert sender
        assert (sender.id, sender.name, sender.kind) == ("fjord-media", "Fjord Media", "agency")


def test_a_dry_run_shows_what_would_change_and_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "in" / "b.txt").write_text(
        "News\n\nThe race is at Most, and Most is a nice town. After qualifying comes one lap.", encoding="utf-8"
    )
    assert run(["teach", "Most", "--kind", "driver", "--dry-run", "in"]) == 0
    out, err = capsys.readouterr()
    assert "b: places lost: 'Most'" in out
    assert "in 1 of 2 releases; nothing was written" in out
    assert "also the name of a city and a venue" in err
    assert not (desk / "pressbox.local").exists()


def test_a_driver_called_most_is_read_where_no_word_says_the_town(desk: Path) -> None:
    run(["teach", "Most", "--kind", "driver"])
    text = "News\n\nThe race went to Most, Czechia. “We won,” said Most. Most of the field was slow in qualifying."
    found = Extractor(Packs(local=True)).extract(text)
    assert [(place.span[0], place.id) for place in found.places] == [(23, "most"), (29, "czechia")]
    assert [span for person in found.people for span in person.mentions] == [(53, 57)]


# ------------------------------------------------------------------------------------------------------ what is kept
def test_tables_are_sorted_complete_and_the_same_for_the_same_names(tmp_path: Path, packs: Packs) -> None:
    names = [lesson("team", name) for name in ("Cedar Two", "Alder Two", "Birch Two")]
    teach(names, tmp_path / "one", packs)
    for name in reversed(names):
        teach([name], tmp_path / "two", packs)
    one, two = ((tmp_path / home / "teams.csv").read_bytes() for home in ("one", "two"))
    assert one == two
    assert [row["id"] for row in csv.DictReader(one.decode().splitlines())] == ["alder-two", "birch-two", "cedar-two"]
    assert b"\r" not in one


def test_teaching_again_adds_and_never_loses(tmp_path: Path, packs: Packs) -> None:
    teach([lesson("driver", "Qwenda Xhevrit", "Qwendi", role="driver")], tmp_path, packs)
    teach([lesson("person", "qwenda xhevrit", "Q Bee", external="own=1")], tmp_path, packs)
    [one] = taught(tmp_path)
    assert (one.row.name, one.aliases, one.row.role) == ("Qwenda Xhevrit", ("Qwendi", "Q Bee"), "driver")
    assert dict(one.row.external) == {"own": "1"}


def test_a_known_venue_keeps_what_is_known_of_it(tmp_path: Path, packs: Packs) -> None:
    monza = packs.circuits["monza"]
    teach([lesson("venue", monza.name, "The Royal Park Speedbowl")], tmp_path, packs)
    [one] = taught(tmp_path)
    assert (one.row.latitude, one.row.timezone) == (monza.latitude, monza.timezone)
    assert "The Royal Park Speedbowl" in one.row.names
    assert set(monza.names) <= set(one.row.names)


def test_writers_at_the_same_time_lose_no_rows(tmp_path: Path, packs: Packs) -> None:
    lessons = [lesson("team", f"Stable Number {letter * 2}") for letter in "ABCDEFGHIJKL"]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda one: teach([one], tmp_path, packs), lessons))
    assert len(list(taught(tmp_path))) == len(lessons)
    assert not (tmp_path / ".lock").exists()


def test_names_are_forgotten_by_name_alias_or_id(tmp_path: Path, packs: Packs) -> None:
    for name in ("Alder Two", "alder-two", "the alders"):
        teach([lesson("team", "Alder Two", "The Alders"), lesson("team", "Birch Two")], tmp_path, packs)
        assert remove(name, tmp_path).row.id == "alder-two"
        assert [one.row.id for one in taught(tmp_path)] == ["birch-two"]


WRONG = [
    (lesson("driver", "X"), "two letters or more"),
    (lesson("driver", "Elin; Ek"), "no semicolon"),
    (lesson("horse", "Elin Ek"), "no kind that can be taught"),
    (lesson("team", "Alder Two", role="winner"), "a team takes no --role"),
    (lesson("team", "Alder Two", id="Alder Two"), "an id has small letters"),
    (lesson("venue", "Alder Ring", country="Atlantis"), "Atlantis: no country"),
    (lesson("venue", "Alder Ring", timezone="Mars/Base"), "Mars/Base: no time zone"),
    (lesson("venue", "Alder Ring", id="monza"), "id monza is Autodromo Nazionale Monza's"),
    (lesson("venue", "Alder Ring", "Autodromo di Monza"), "is already a name of Autodromo Nazionale Monza"),
    (lesson("sender", "Alder News", role="king"), "no kind of sender"),
    (lesson("driver", "Elin Ek", external="f1db"), "register=id"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "told"), WRONG, ids=[told for _, told in WRONG])
def test_what_can_not_be_taught_is_told_in_one_line(wrong: Lesson, told: str, tmp_path: Path, packs: Packs) -> None:
    with pytest.raises(UsageError, match=told) as error:
        teach([lesson("team", "Birch Two"), wrong], tmp_path, packs)
    assert "\n" not in str(error.value)
    assert list(taught(tmp_path)) == []


@pytest.mark.parametrize(
    "arguments", [[], ["Elin Ek"], ["Elin Ek", "--kind", "driver", "--list"], ["--remove", "nobody"]]
)
def test_a_wrong_call_says_what_is_missing(
    arguments: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["teach", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_knows_the_kinds() -> None:
    assert tuple(KINDS) == NAMED


# ------------------------------------------------------------------------------------------------- what is not known
def test_unknown_names_are_listed_ready_to_be_taught(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "in" / "a.txt").write_text(TEXT.replace("Trofe", "Trophy"), encoding="utf-8")
    assert run(["show", "--unknown", "in"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith('pressbox teach "Qwenda Xhevrit" --kind person')
    assert "# 4 in 1 release:" in lines[0]
    assert any('"Fjord Trophy" --kind series' in line for line in lines)
    run(["show", "--unknown", "--csv", "in"])
    (desk / "names.csv").write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["teach", "--from", "names.csv"]) == 0
    capsys.readouterr()
    run(["show", "--unknown", "in"])
    assert "is known" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("kind,name,colour\nteam,Alder Two,red\n", "no column 'colour'"),
        ("name\nAlder Two\n", "no columns kind and name"),
        ("kind,name\nteam,Alder Two\nteam,X\n", ":3: 'X': a name has two letters"),
        ("kind,name\nteam,Alder, Two\n", ":2: more cells"),
    ],
)
def test_a_table_that_is_wrong_is_told_with_its_line(table: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        lessons_of(path)


def test_list_says_what_is_taught_and_where(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["teach", "--list"]) == 0
    assert "nothing is taught yet" in capsys.readouterr().out
    run(["teach", *LESSONS[0]])
    run(["teach", "--list"])
    assert "driver  Qwenda Xhevrit (qwenda-xhevrit; also Qwendi)  pressbox.local" in capsys.readouterr().out
    assert run(["teach", "--remove", "Qwendi"]) == 0
