"""A run on a folder: the same as reading and checking it, again with what has changed, and whatever goes wrong."""

import csv
import fcntl
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from pressbox.cli import run as command
from pressbox.corpus.batch import run
from pressbox.corpus.engines.local import Crew
from pressbox.corpus.job import Job, Limits
from pressbox.corpus.telling import Summary
from tests.corpus.inline import Inline

SEASON = Path(__file__).parents[2] / "samples" / "season"
NAMES = ("records.jsonl", "findings.json", "skipped.csv", "run.json")
Runner = Callable[..., Summary]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    for file in SEASON.glob("*.txt"):
        shutil.copy(file, tmp_path / "in")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in NAMES}


def skipped(out: Path) -> list[tuple[str, str]]:
    with (out / "skipped.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["uri"], row["reason"]) for row in csv.DictReader(lines)]


def test_a_run_says_what_extract_and_check_say(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert command(["run", "in", "-o", "out", "--quiet"]) == 0
    command(["extract", "in"])
    assert capsysbinary.readouterr().out == (folder / "out" / "records.jsonl").read_bytes()
    command(["check", "in", "--format", "json"])
    assert capsysbinary.readouterr().out == (folder / "out" / "findings.json").read_bytes()


def test_only_what_has_changed_is_read_again(folder: Path) -> None:
    run(["in"], Path("out"), Job(), engine=Inline)
    before = outputs(folder / "out")
    again = run(["in"], Path("out"), Job(), engine=Inline)
    assert (again.unchanged, again.new + again.changed + again.again + again.gone) == (7, 0)
    assert outputs(folder / "out") == before
    first, second, third, *_ = sorted((folder / "in").iterdir())
    first.write_text(first.read_text(encoding="utf-8").replace("2024", "2025"), encoding="utf-8")
    second.unlink()
    third.rename(folder / "in" / "another.txt")
    last = run(["in"], Path("out"), Job(), engine=Inline)
    assert (last.new, last.changed, last.gone, last.unchanged) == (1, 1, 2, 4)
    run(["in"], Path("fresh"), Job(), workers=3)
    assert outputs(folder / "out") == outputs(folder / "fresh")


def test_what_was_deleted_or_changed_in_the_results_is_written_again(folder: Path) -> None:
    run(["in"], Path("out"), Job(), engine=Inline)
    before = outputs(folder / "out")
    (folder / "out" / "records.jsonl").unlink()
    (folder / "out" / "findings.json").write_text("{}", encoding="utf-8")
    run(["in"], Path("out"), Job(), engine=Inline)
    assert outputs(folder / "out") == before


def test_the_order_of_files_makes_no_difference(folder: Path) -> None:
    files = sorted(str(path) for path in (folder / "in").iterdir())
    run(files, Path("a"), Job(), workers=2)
    run(list(reversed(files)), Path("b"), Job(), engine=Inline)
    assert outputs(folder / "a") == outputs(folder / "b")


def test_files_that_take_too_much_cost_only_themselves(folder: Path) -> None:
    for name in ("hang.txt", "signal.txt", "memory.txt"):
        (folder / "in" / name).write_text("A release.\n", encoding="utf-8")
    job = Job(limits=Limits(seconds=20))
    summary = run(["in"], Path("out"), job, workers=2, engine=partial(Crew, program="tests.corpus.bad_worker"))
    assert summary.releases == 7
    assert skipped(folder / "out") == [
        ("in/hang.txt", "too-slow"),
        ("in/memory.txt", "memory"),
        ("in/signal.txt", "crash"),
    ]


def test_skips_are_told_with_exit_code_3_unless_they_are_known(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "in" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    arguments = ["run", "in", "-o", "out", "--workers", "1"]
    assert command(arguments) == 3
    told = capsys.readouterr()
    assert "pressbox: skipped: in/picture.txt: is a picture, no text" in told.err
    assert "8 files: 8 new, 1 skipped." in told.out
    assert command([*arguments, "--known-skips", "out/skipped.csv"]) == 0
    assert json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))["files"] == {
        "expected": 8, "read": 7, "skipped": 1, "newly_skipped": 0,
    }  # fmt: skip


def test_findings_change_the_exit_code_where_that_is_wished(folder: Path) -> None:
    assert command(["run", "in", "-o", "out", "--quiet", "--fail-on", "error"]) == 1
    assert command(["run", "in", "-o", "out", "--quiet"]) == 0


def test_a_second_run_on_one_folder_says_so_and_stops(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "out").mkdir()
    with (folder / "out" / ".pressbox.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert command(["run", "in", "-o", "out"]) == 2
    assert "out: another run is at work on it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "nowhere: no such file"),
        (["empty"], "nothing to read"),
        (["-"], "a run reads files and folders"),
        (["in", "--known-skips", "in/x.csv"], "is no skipped.csv"),
    ],
)
def test_what_makes_no_sense_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (folder / "empty").mkdir()
    (folder / "in" / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert command(["run", *arguments, "-o", "out", "--workers", "1"]) in {2, 3}
    assert said in capsys.readouterr().err


def test_files_of_others_are_not_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "findings.json").write_text("mine", encoding="utf-8")
    assert command(["run", "in", "-o", "out"]) == 2
    assert "is there already and is no result of a run" in capsys.readouterr().err
    assert (folder / "out" / "findings.json").read_text(encoding="utf-8") == "mine"


def test_a_database_of_others_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "pressbox.sqlite").write_bytes(b"no database at all, but some text of a certain length" * 20)
    assert command(["run", "in", "-o", "out"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
