"""`pressbox check` and `pressbox explain`: what they print, write and return."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pressbox.checks import all_checks
from pressbox.checks.frame.check import RANK
from pressbox.cli import cli, run
from pressbox.commands import check as command
from pressbox.report import FOR_PEOPLE, FORMS

WRONG = "Out to the sea\n\nThe ferry sails on Friday 9 May 2026, as ever.\n"  # a Saturday
RIGHT = "Out to the sea\n\nThe ferry sails on Saturday 9 May 2026, as ever.\n"
DAYS = "Northern Cup 2026\n\nCalendar 2026:\n\n{}: Karlskoga, Sweden\nMay 29-31: Anderstorp, Sweden\nJune 12-14: Falkenberg, Sweden\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_finding_is_shown_with_file_line_and_carets(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "in", "--select", "D101"]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[:5] == [
        "error D101 weekday-date-mismatch: 2026-05-09 is a Saturday, not a Friday.",
        "  Friday",
        "    in/a.txt:3:20 (date)",
        "      | The ferry sails on Friday 9 May 2026, as ever.",
        "      |                    ^^^^^^^^^^^^^^^^^",
    ]
    assert told.out.splitlines()[-2:] == ["1 error.", "2 releases, 2 statements checked, 0 undecided."]
    assert told.err == ""


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ([], 1),
        (["in/b.txt"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "info"], 1),
        (["--ignore", "D1"], 0),
        (["--ignore", "weekday-date-mismatch,C"], 0),
        (["--select", "C"], 0),
        (["--severity", "D101=warning"], 0),
        (["--severity", "D101=warning", "--fail-on", "warning"], 1),
        (["--severity", "D=info,C=info", "--fail-on", "warning"], 0),
        (["--statistics"], 1),
        (["--select", "Z9"], 2),
        (["--severity", "D101"], 2),
        (["--severity", "D101=grave"], 2),
        (["--severity", "Z9=info"], 2),
        (["--fail-on", "fatal"], 2),
        (["--format", "pdf"], 2),
        (["--diff", "none.json"], 2),
        (["--statistics", "--format", "json"], 2),
        (["--config", "none.toml"], 2),
        (["--config", "x.toml", "--no-config"], 2),
        (["-o", "in/a.txt"], 2),
        (["no-such.txt"], 3),  # the others were compared
    ],
)
def test_exit_codes(here: Path, capsys: pytest.CaptureFixture[str], more: list[str], code: int) -> None:
    assert run(["check", "in", *more]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_what_was_skipped_is_said_and_beats_findings(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "in" / "c.txt").write_bytes(bytes(range(256)) * 20)
    assert run(["check", "in"]) == 3
    told = capsys.readouterr()
    assert "skipped: in/c.txt: is no text" in told.err
    assert told.out.splitlines()[-1].endswith("1 file skipped.")
    assert run(["check", "in", "--format", "json"]) == 3
    assert "is no text" in json.loads(capsys.readouterr().out)["skipped"][0]


def test_nothing_to_read_is_no_success(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty").mkdir()
    assert run(["check", "empty"]) == 2
    assert "nothing to read" in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMS)
def test_every_form_goes_to_a_file_or_to_standard_output(
    here: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["check", "in", "--format", form]) == 1
    told = capfdbinary.readouterr()
    assert run(["check", "in", "--format", form, "-o", "out"]) == 1
    assert (here / "out").read_bytes() == told.out
    assert b"2 releases, " in capfdbinary.readouterr().err
    assert (b"2 releases, " in told.err) == (form not in FOR_PEOPLE)


def test_json_is_the_form_of_the_contract(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "in", "--format", "json", "--select", "D101"])
    report = json.loads(capsys.readouterr().out)
    assert {"findings", "checked"} <= set(report)
    assert report["checked"]["D101"] == {"applied": 2, "passed": 1, "fired": 1, "undecided": 0}
    [found] = report["findings"]
    assert found["values"][0]["evidence"] == [
        {"release": "a", "span": [35, 52], "text": "Friday 9 May 2026", "role": "date"}
    ]


def test_a_run_is_compared_with_the_one_before(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    only = ["--select", "D101"]
    assert run(["check", "in", "--format", "json", "-o", "old.json", *only]) == 1
    (here / "in" / "a.txt").write_text("A line more\n\n" + WRONG, encoding="utf-8")
    assert run(["check", "in", "--diff", "old.json", *only]) == 1
    told = capsys.readouterr().out
    assert "against the run before: 0 new, 0 changed, 0 gone, 1 unchanged" in told
    assert "weekday-date-mismatch" not in told
    (here / "in" / "a.txt").write_text(RIGHT, encoding="utf-8")
    assert run(["check", "in", "--diff", "old.json", *only]) == 0
    assert "gone D101" in capsys.readouterr().out


def test_what_a_check_found_before_is_not_gone_where_it_is_left_out(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", "in", "--format", "json", "-o", "old.json"])
    capsys.readouterr()
    assert run(["check", "in", "--ignore", "D101", "--diff", "old.json"]) == 0
    assert ", 0 gone, " in capsys.readouterr().out


def test_the_configuration_is_heeded_and_the_command_line_wins(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "pressbox.toml").write_text(
        'select = ["D101"]\nformat = "jsonl"\nfail-on = "warning"\n\n[severity]\nD101 = "warning"\n', encoding="utf-8"
    )
    assert run(["check", "in"]) == 1
    assert json.loads(capsys.readouterr().out)["severity"] == "warning"
    assert run(["check", "in", "--fail-on", "error", "--format", "text"]) == 0
    assert run(["check", "in", "--severity", "D101=info"]) == 0
    assert run(["check", "in", "--statistics"]) == 1
    capsys.readouterr()
    assert run(["check", "in", "--no-config"]) == 1
    assert "error D101" in capsys.readouterr().out
    (here / "pressbox.toml").write_text("colour = true\n", encoding="utf-8")
    assert run(["check", "in"]) == 2
    assert "pressbox.toml:1: colour: no such key" in capsys.readouterr().err


def test_a_section_is_for_the_releases_of_its_paths(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "old").mkdir()
    (here / "old" / "c.txt").write_text(WRONG, encoding="utf-8")
    (here / "pyproject.toml").write_text('[tool.pressbox.per-path."old/**"]\nignore = ["D"]\n', encoding="utf-8")
    assert run(["check", "old"]) == 0
    capsys.readouterr()
    assert run(["check", "old", "in", "--format", "jsonl", "--select", "D"]) == 1
    [line] = capsys.readouterr().out.splitlines()
    assert json.loads(line)["values"][0]["evidence"][0]["release"] == "a"


def test_rules_of_the_configuration_are_those_of_every_command(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "pressbox.toml").write_text('rules = ["mine"]\n', encoding="utf-8")
    for verb in ("extract", "show", "check"):
        assert run([verb, "in/a.txt"]) == 2
        assert "mine: no such folder of rules" in capsys.readouterr().err


def test_standard_input_is_a_release(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pressbox", "check", "-"],
        input=WRONG.encode(),
        capture_output=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 1
    assert b"    <stdin>:3:20 (date)\n" in done.stdout


def test_bytes_are_the_same_for_any_order_of_files_and_any_hash_seed(here: Path) -> None:
    for name, days in (("c", "May 8-10"), ("d", "May 9-10"), ("e", "May 9-10")):
        (here / "in" / f"{name}.txt").write_text(DAYS.format(days), encoding="utf-8")
    files = [f"in/{name}.txt" for name in "abcde"]
    outs = set()
    for seed, order in (("0", files), ("7", files[::-1]), ("99", [files[2], "in", files[0]])):
        all_forms = (
            "import sys\nfrom pressbox.cli import run\nfrom pressbox.report import FORMS\n"
            "codes = {run(['check', '--info', '--format', form, *sys.argv[1:]]) for form in FORMS}\nassert codes == {1}"
        )
        done = subprocess.run(
            [sys.executable, "-c", all_forms, *order],
            capture_output=True, check=False, timeout=240, env={**os.environ, "PYTHONHASHSEED": seed},
        )  # fmt: skip
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
        outs.add(done.stdout)
    assert len(outs) == 1


def test_a_terminal_gets_colours_and_everybody_else_none(here: Path) -> None:
    for more, coloured in (({"FORCE_COLOR": "1", "TERM": "xterm-256color"}, True), ({"NO_COLOR": "1"}, False)):
        env = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
        done = subprocess.run(
            [sys.executable, "-m", "pressbox", "check", "in"],
            capture_output=True,
            check=False,
            timeout=240,
            env={**env, **more},
        )
        assert (b"\x1b[" in done.stdout) == coloured
        assert b"Friday 9 May 2026" in done.stdout


def test_a_hostile_file_name_forges_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "in" / "x\n::error::forged \x1b[31m]]>.txt").write_text(WRONG, encoding="utf-8")
    for form in FORMS:
        run(["check", "in", "--format", form])
        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\n::error::forged" not in out
        if form == "junit":
            ET.fromstring(out)


def test_statistics_count_by_check(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "in", "--statistics", "--select", "D101"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["1", "2", "0", "D101", "weekday-date-mismatch"]


def test_the_words_of_options_are_those_of_the_checks() -> None:
    assert tuple(RANK) == command.LEVELS


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_explain_tells_about_every_check(check, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    assert run(["explain", check.name]) == 0
    by_name = capsys.readouterr().out
    assert run(["explain", check.code.lower()]) == 0
    assert capsys.readouterr().out == by_name
    assert by_name.startswith(f"# {check.code} {check.name}\n\n{check.title}\n")
    assert all(f"\n## {heading}\n\n{body}\n" in by_name for heading, body in check.sections.items())


def test_explain_lists_and_explains_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [one.code for one in all_checks()]
    assert run(["explain", "--all"]) == 0
    told = capsys.readouterr().out
    assert [line.split()[1] for line in told.splitlines() if line.startswith("## ")] == [
        one.code for one in all_checks()
    ]


@pytest.mark.parametrize("arguments", [["D9"], ["D101", "--all"], ["weekday"]])
def test_explain_says_what_it_does_not_know(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pressbox explain D10", "D101"),
        ("pressbox check --select C1,week", "C1,weekday-date-mismatch"),
        ("pressbox check --format sa", "sarif"),
    ],
)
def test_codes_names_and_forms_are_completed(typed: str, offered: str) -> None:
    from click.shell_completion import BashComplete

    *before, last = typed.split()[1:]
    found = BashComplete(cli, {}, "pressbox", "_PRESSBOX_COMPLETE").get_completions(before, last)
    assert offered in [one.value for one in found]
