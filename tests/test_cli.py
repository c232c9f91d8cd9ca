"""The command: what it prints, writes and returns."""

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from pressbox.cli import cli, run

TEXT = (
    "Norrgård ready for Karlskoga\n\nOn Saturday May 9th, 2026 it is “time” → go.\n\n11:10 Free Practice 1 (60 min)\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("Another one", encoding="utf-8")
    return tmp_path


def command(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "pressbox", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def records(lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.splitlines()]


def test_help_is_quick_and_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom pressbox.cli import run\nrun(['--help'])\n"
        "assert not {'spacy', 'pydantic', 'rich', 'regex', 'chardet'} & set(sys.modules), sys.modules"
    )
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert time.perf_counter() - began < 2  # 0.1 s on a free machine; this one may be busy


def test_every_command_has_help_with_an_example() -> None:
    def walk(group: click.Group) -> None:
        for name, inner in group.commands.items():
            if isinstance(inner, click.Group):
                walk(inner)
            else:
                assert "\b\npressbox" in (inner.help or "").replace("\n    ", "\n"), name

    walk(cli)


def test_records_go_to_standard_output_as_lines(folder: Path) -> None:
    done = command("extract", folder / "in", PYTHONIOENCODING="cp1252")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [record["id"] for record in records(done.stdout.decode("utf-8"))] == ["a", "b"]
    assert b"\r" not in done.stdout


def test_a_file_of_records_is_there_whole_or_not_at_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = folder / "out.jsonl"
    target.write_text("old", encoding="utf-8")
    assert run(["extract", str(folder / "none.txt"), "-o", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert run(["extract", str(folder / "in"), "-o", str(target), "--no-text"]) == 0
    assert [record.get("text") for record in records(target.read_text(encoding="utf-8"))] == [None, None]
    assert sorted(path.name for path in folder.iterdir()) == ["in", "out.jsonl"]
    assert "none.txt: no such file" in capsys.readouterr().err


def test_what_is_skipped_is_said_and_changes_the_exit_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in" / "c.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "in" / "d.pdf").touch()
    (folder / "in" / "e.png").touch()
    assert run(["extract", str(folder / "in"), "-o", str(folder / "out.jsonl")]) == 3
    told = capsys.readouterr().err
    assert "c.txt: is no text" in told
    assert "d.pdf" in told
    assert "1 file passed over" in told
    assert len(records((folder / "out.jsonl").read_text(encoding="utf-8"))) == 2


def test_the_releases_are_never_written_over(folder: Path) -> None:
    assert run(["extract", str(folder / "in"), "-o", str(folder / "in" / "a.txt")]) == 2
    assert (folder / "in" / "a.txt").read_text(encoding="utf-8") == TEXT


@pytest.mark.skipif(os.name == "nt", reason="Windows names its devices otherwise")
@pytest.mark.parametrize("device", ["/dev/stdout", "/dev/null"])
def test_a_device_is_written_to_and_not_replaced(folder: Path, device: str) -> None:
    done = command("extract", folder / "in", "-o", device)
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 2 if device == "/dev/stdout" else 0)
    assert not Path("/dev/null").is_file()


def test_standard_input_is_a_release() -> None:
    done = command("extract", "-", "--published", "2026-05-01", stdin=TEXT.encode("utf-16"))
    [record] = records(done.stdout.decode("utf-8"))
    assert (done.returncode, record["text"]) == (0, TEXT)
    assert str(record["id"]).startswith("text-")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_goes_away_is_no_fault(folder: Path) -> None:
    for name in range(200):
        (folder / "in" / f"{name}.txt").write_text(TEXT * 4, encoding="utf-8")
    line = f'"{sys.executable}" -m pressbox extract "{folder / "in"}" | head -n 1 | wc -l'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "1", "")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["extract"],
        ["extract", "--published", "tomorrow", "-"],
        ["extract", "--no-default-rules", "-"],
        ["extract", "--rules", "no-such-folder", "-"],
        ["nonsense"],
        ["show", "no-such-file.txt"],
        ["eval", "no-such-folder", "x"],
    ],
)
def test_a_wrong_call_returns_2_in_few_words(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_an_empty_folder_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(tmp_path), "-o", str(tmp_path / "out.jsonl")]) == 2
    assert not (tmp_path / "out.jsonl").exists()
    assert "nothing to read" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
@pytest.mark.parametrize("more", [[], ["--why"], ["--width", "160"]])
def test_show_works_on_any_terminal(folder: Path, encoding: str, more: list[str]) -> None:
    done = command("show", folder / "in" / "a.txt", *more, PYTHONIOENCODING=encoding, NO_COLOR="1")
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode(encoding)
    assert "[d Saturday May 9th, 2026]" in out
    assert "d dates" in out
    assert "\x1b" not in out
    if more == ["--why"]:
        assert "dates." in out


def test_show_does_not_let_a_release_steer_the_terminal(folder: Path) -> None:
    path = folder / "evil.txt"
    path.write_text("Title here\n\nSome words \x1b[2J\x1b]0;gone\x07 and more of them on a line", encoding="utf-8")
    assert b"\x1b" not in command("show", path).stdout


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Release"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    assert b"_PRESSBOX_COMPLETE" in command("completion", shell).stdout


def test_eval_scores_records_and_releases(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = folder / "gold"
    gold.mkdir()
    expected = {"id": "a", "kind": "preview", "title": {"text": "Norrgård ready for Karlskoga", "span": [0, 28]}}
    (gold / "a.json").write_text(json.dumps(expected), encoding="utf-8")
    found = {"id": "a", "kind": "other", "title": {"text": "Norrgård ready for Karlskoga", "span": [0, 28]}}
    (folder / "found.jsonl").write_text(json.dumps(found), encoding="utf-8")
    assert run(["eval", str(gold), str(folder / "found.jsonl"), "--json", "--errors"]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert (scores["micro"]["tp"], scores["micro"]["fp"], scores["micro"]["fn"]) == (1, 1, 1)
    assert [error["row"] for error in scores["errors"]] == ["kind", "kind"]
    assert run(["eval", str(gold), str(folder / "found.jsonl"), "--min", "0.9"]) == 1
    assert run(["eval", str(gold), str(folder / "in"), "--errors"]) == 0
    assert "nothing expected for: b" in capsys.readouterr().out


def test_a_command_within_a_program_leaves_its_collector_alone(folder: Path) -> None:
    """What a test or a notebook loaded would stay for ever."""
    before = gc.get_freeze_count(), gc.get_threshold()
    assert run(["extract", str(folder / "in")]) == 0
    assert (gc.get_freeze_count(), gc.get_threshold()) == before


def test_eval_of_one_release_counts_no_other_as_missed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = folder / "gold"
    gold.mkdir()
    for name in ("a", "z"):
        (gold / f"{name}.json").write_text(json.dumps({"id": name, "kind": "preview"}), encoding="utf-8")
    assert run(["eval", str(gold), str(folder / "in" / "a.txt"), "--json", "--errors"]) == 0
    assert json.loads(capsys.readouterr().out)["micro"]["fn"] == 0
    assert run(["eval", str(gold), str(folder / "in" / "b.txt")]) == 2
    assert "b.json" in capsys.readouterr().err


FORM = "[[{0}]]\nid = 'boat'\npattern = 'boat'\ngives = {{ {1} }}\nmatch = ['boat']\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("series.csv", "id,name\nfjord,Fjord Cup\n", "series.csv:2: source: is missing"),
        (
            "people.csv",
            "id,name,shoe,source\nelin-ek,Elin Ek,42,us\n",
            "people.csv:2: shoe: no such key; there are id, name",
        ),
        ("en/results.toml", "[[form]]\nid = 'x'\n", "results.toml:1: form: no such key; there are parts"),
        (
            "en/release.toml",
            FORM.format("kinds", "weihgt = 2"),
            "release.toml:4: kinds.0.gives.weihgt: no such key; there are kind",
        ),
        ("en/release.toml", FORM.format("published", "sure = true"), "gives.sure: no such key; there are none"),
        ("en/release.toml", FORM.format("kinds", 'kind = "report"'), "kinds.0.gives.weight: is missing"),
        (
            "en/release.toml",
            FORM.format("kinds", 'kind = "novel", weight = 2'),
            "gives.kind: 'novel' is none of preview, report",
        ),
        (
            "en/release.toml",
            FORM.format("kinds", 'kind = "report", weight = true'),
            "gives.weight: True is no whole number",
        ),
        ("en/sesions.toml", "x = 1\n", "sesions.toml: no file of a pack is called so; there are calendar.toml"),
    ],
)
def test_rules_test_says_what_is_wrong_with_a_file_of_a_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "pack.toml").write_text('id = "fjord"\nversion = "1"\n', encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(["rules", "test", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


def test_rules_test_names_file_rule_and_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "pack.toml").write_text('id = "mine"\nversion = "1"\n', encoding="utf-8")
    sheet = tmp_path / "en" / "credits.toml"
    form = '[[rights]]\nid = "mine-free"\npattern = "free of charge"\nmatch = ["Free of charge", "For nothing"]\n'
    sheet.write_text(form, encoding="utf-8")
    assert run(["rules", "test", str(tmp_path)]) == 1
    assert f"{sheet}:2: rights.mine-free: does not find its match: 'For nothing'" in capsys.readouterr().out
    sheet.write_text(form.replace("match =", "matches ="), encoding="utf-8")
    assert run(["rules", "test", str(tmp_path)]) == 2
    assert f"{sheet}:" in capsys.readouterr().err
