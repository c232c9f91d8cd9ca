"""Living with findings: waivers, baselines, and a new release against those before it."""

import json
import threading
import time
from pathlib import Path

import pytest

from pressbox.cli import run
from pressbox.desk import watching

WRONG = "Out to the sea\n\nThe ferry sails on Friday 9 May 2026, as ever.\n"  # a Saturday
RIGHT = "Out to the sea\n\nThe ferry sails on Saturday 9 May 2026, as ever.\n"
DAYS = "Northern Cup 2026\n\nCalendar 2026:\n\n{}: Karlskoga, Sweden\nMay 29-31: Anderstorp, Sweden\nJune 12-14: Falkenberg, Sweden\n"
ENTRY = '[[waiver]]\nfingerprint = "{}"\nreason = "so it was"\nwho = "EN"\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*more: str, code: str = "D101,X107,C101", capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    run(["check", "in", "--format", "json", "--select", code, *more])
    rows: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return rows


def fingerprint(capsys: pytest.CaptureFixture[str]) -> str:
    return str(found(capsys=capsys)[0]["fingerprint"])


# ------------------------------------------------------------------------------------------------------- waivers
@pytest.mark.parametrize(
    ("more", "text", "codes"),
    [
        ("", WRONG, []),
        ("until = 2999-01-01\n", WRONG, []),
        ("until = 2020-01-01\n", WRONG, ["D101", "X107"]),  # past: shown again, and told
        ("", "One line more.\n\n" + WRONG, []),  # lines were moved
        ("", RIGHT, ["X107"]),  # mended
        ('code = "D101"\nreleases = ["a"]\n', RIGHT, ["X107"]),
        ('code = "C101"\n', RIGHT, ["X107"]),
        ('code = "R101"\n', RIGHT, []),  # its check does not run here
        ('releases = ["not-here"]\n', RIGHT, []),  # nor is its release
    ],
)
def test_a_waiver(here: Path, capsys: pytest.CaptureFixture[str], more: str, text: str, codes: list[str]) -> None:
    (here / "waivers.toml").write_text(ENTRY.format(fingerprint(capsys)) + more, encoding="utf-8")
    (here / "in" / "a.txt").write_text(text, encoding="utf-8")
    assert sorted(str(one["code"]) for one in found(capsys=capsys)) == codes


@pytest.mark.parametrize("place", ["waivers.toml", "in/waivers.toml"])
def test_waivers_are_found_here_and_beside_the_releases_and_left_out_on_wish(
    here: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    (here / place).write_text(ENTRY.format(fingerprint(capsys)), encoding="utf-8")
    assert found(capsys=capsys) == []
    assert [one["code"] for one in found("--no-local", capsys=capsys)] == ["D101"]
    assert found("--no-local", "--waivers", place, capsys=capsys) == []


def test_waivers_stand_in_the_configuration_too_and_the_summary_counts_them(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "desk.toml").write_text(ENTRY.format(fingerprint(capsys)), encoding="utf-8")
    (here / "pressbox.toml").write_text('waivers = ["desk.toml"]\n', encoding="utf-8")
    assert run(["check", "in", "--select", "D101"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 releases, 2 statements checked, 0 undecided, 1 waived."


def test_a_finding_is_the_same_from_any_folder_above_it_and_one_of_a_namesake_is_not(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = fingerprint(capsys)
    (here / "more").mkdir()
    (here / "more" / "a.txt").write_text(WRONG, encoding="utf-8")
    (here / "waivers.toml").write_text(ENTRY.format(mine) + 'releases = ["a"]\n', encoding="utf-8")
    run(["check", ".", "--format", "json", "--select", "D101", "--no-local"])
    rows = json.loads(capsys.readouterr().out)["findings"]
    assert [one["fingerprint"] for one in rows] == [mine, mine]
    assert [one["subject"]["key"] for one in rows] == ["in/a/2026-05-09", "more/a/2026-05-09"]
    (here / "waivers.toml").write_text(ENTRY.format(mine) + 'releases = ["in/a"]\n', encoding="utf-8")
    assert found(capsys=capsys) == []
    run(["check", ".", "--format", "json", "--select", "D101"])
    rows = json.loads(capsys.readouterr().out)["findings"]
    assert [one["subject"]["key"] for one in rows] == ["more/a/2026-05-09"]


def test_what_is_waived_is_suppressed_in_sarif(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "waivers.toml").write_text(ENTRY.format(fingerprint(capsys)), encoding="utf-8")
    assert run(["check", "in", "--select", "D101", "--format", "sarif"]) == 0
    [result] = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "so it was (EN)"}]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("[[waiver]]\n", "entry 1: fingerprint is missing"),
        ('[[waiver]]\nfingerprint = "a"\nwho = "EN"\n', "entry 1: reason is missing"),
        ('[[waiver]]\nfingerprint = "a"\nreason = "b"\nwho = " "\n', "entry 1: who is missing"),
        (ENTRY.format("a") + 'until = "soon"\n', "until = 'soon' is no day"),
        (ENTRY.format("a") + "until = 2026-01-01T10:00:00\n", "is no day"),
        (ENTRY.format("a") + "when = 1\n", "no key 'when'; there are fingerprint"),
        (ENTRY.format("a") + 'releases = "a"\n', "releases is a list"),
        (ENTRY.format("a") + "code = 1\n", "code = 1 is not what belongs there"),
        ("fingerprint = 1\n", "only [[waiver]] tables"),
        ("[[waiver]\n", "line 1"),
    ],
)
def test_what_is_wrong_in_a_file_of_waivers_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], entry: str, said: str
) -> None:
    (here / "waivers.toml").write_text(entry, encoding="utf-8")
    assert run(["check", "in"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("pressbox: waivers.toml: ")
    assert said in told
    assert told.count("\n") == 1


def test_waiving_writes_an_entry_and_pruning_takes_it_out_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = fingerprint(capsys)
    (here / "waivers.toml").write_text("# ours\n\n# the first\n" + ENTRY.format("0" * 16) + "# end of it\n", "utf-8")
    waive = ["waive", "in", "--finding", mine[:8], "--who", "EN", "--reason", 'a "quoted" slip']
    assert run(waive) == 0
    assert found(code="D101", capsys=capsys) == []
    assert run(waive) == 2
    assert "entry 2 (D101" in capsys.readouterr().err
    assert run(["check", "in", "--prune-waivers"]) == 0
    assert "taken out: waivers.toml: entry 1" in capsys.readouterr().err
    left = (here / "waivers.toml").read_text(encoding="utf-8")
    assert left.startswith(f'# ours\n\n[[waiver]]\nfingerprint = "{mine}"\n')
    assert "end of it" not in left
    assert found(capsys=capsys) == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--finding", "abcdef12", "--who", "EN", "--reason", "x"], "no fingerprint of a finding here"),
        (["--finding", "", "--who", "EN", "--reason", "x"], "too little of a fingerprint; write"),
        (["--finding", "abcdef12", "--who", " ", "--reason", "x"], "says --who"),
        (["--finding", "abcdef12", "--who", "EN", "--reason", "x", "--until", "soon"], "--until"),
    ],
)
def test_what_can_not_be_waived(here: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str) -> None:
    assert run(["waive", "in", *more]) == 2
    assert said in capsys.readouterr().err
    assert not (here / "waivers.toml").exists()


def test_a_file_that_pruning_does_not_understand_stays_as_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f'waiver = [{{fingerprint = "{"0" * 16}", reason = "x", who = "EN"}}]\n'
    (here / "waivers.toml").write_text(text, encoding="utf-8")
    assert run(["check", "in", "--prune-waivers"]) == 2
    assert "by hand" in capsys.readouterr().err
    assert (here / "waivers.toml").read_text(encoding="utf-8") == text


# ------------------------------------------------------------------------------------------------------ baselines
def test_a_baseline_hides_what_was_there_and_nothing_else(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "in", "--write-baseline", "b.json"]) == 0
    assert "b.json: " in capsys.readouterr().err
    assert run(["check", "in", "--baseline", "b.json"]) == 0
    assert "in the baseline" in capsys.readouterr().out
    (here / "in" / "c.txt").write_text(WRONG.replace("9 May", "10 May"), encoding="utf-8")
    assert run(["check", "in", "--baseline", "b.json"]) == 1
    assert capsys.readouterr().out.splitlines()[-2].startswith("1 error")


def test_a_slip_that_is_made_once_more_is_shown_again(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "in", "--write-baseline", "b.json"])
    (here / "in" / "a.txt").write_text(WRONG + "\nCome to see it on Friday 9 May 2026!\n", encoding="utf-8")
    assert run(["check", "in", "--baseline", "b.json"]) == 1


def test_new_errors_are_not_swallowed_unless_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "in", "--write-baseline", "b.json"])
    before = (here / "b.json").read_bytes()
    assert run(["check", "in", "--write-baseline", "b.json"]) == 0
    assert (here / "b.json").read_bytes() == before
    (here / "in" / "c.txt").write_text(WRONG.replace("9 May", "10 May"), encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "in", "--write-baseline", "b.json"]) == 2
    assert "b.json: 1 new error (D101 " in capsys.readouterr().err
    assert (here / "b.json").read_bytes() == before
    assert run(["check", "in", "--write-baseline", "b.json", "--accept-errors"]) == 0
    (here / "in" / "c.txt").unlink()
    capsys.readouterr()
    assert run(["check", "in", "--baseline", "b.json"]) == 0
    assert "gone; --write-baseline drops" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"baseline": 2, "findings": []}', '{"baseline": 1, "findings": [1]}']
)
def test_what_is_no_baseline(here: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (here / "b.json").write_text(text, encoding="utf-8")
    assert run(["check", "in", "--baseline", "b.json"]) == 2
    assert "b.json: is no baseline" in capsys.readouterr().err


# ----------------------------------------------------------------------------------- a new release against older ones
@pytest.fixture
def archive(here: Path) -> Path:
    (here / "in" / "c.txt").write_text(DAYS.format("May 15-17"), encoding="utf-8")
    (here / "new").mkdir()
    (here / "new" / "d.txt").write_text(DAYS.format("May 16-18"), encoding="utf-8")
    return here


@pytest.mark.parametrize(
    ("file", "codes"),
    [("new/d.txt", ["C101"]), ("in/c.txt", []), ("in/a.txt", ["D101"]), ("in/b.txt", []), ("new", ["C101"])],
)
def test_against_a_folder_only_what_concerns_the_file_is_told(
    archive: Path, capsys: pytest.CaptureFixture[str], file: str, codes: list[str]
) -> None:
    run(["check", file, "--against", "in", "--format", "json", "--select", "D101,C101"])
    report = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in report["findings"]] == codes
    assert len(report["releases"]) == (4 if file.startswith("new") else 3)


@pytest.mark.parametrize(
    "more",
    [
        ["--watch"],
        ["--accept-errors"],
        ["--against", "in", "--write-baseline", "b.json"],
        ["--against", "nowhere"],
        ["--against", "empty"],
    ],
)
def test_what_does_not_go_together(archive: Path, capsys: pytest.CaptureFixture[str], more: list[str]) -> None:
    (archive / "empty").mkdir()
    code = run(["check", "new/d.txt", *more])
    assert code == (0 if more[-1] == "empty" else 2)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("by_renaming", [False, True])
def test_saves_are_seen_once_each(tmp_path: Path, by_renaming: bool) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one", encoding="utf-8")
    seen = watching.saves([file], time.time_ns() + 1, pause=0.01)

    def save(text: str) -> None:
        if by_renaming:
            (tmp_path / "aside").write_text(text, encoding="utf-8")
            (tmp_path / "aside").replace(file)
        else:
            file.write_text("", encoding="utf-8")
            time.sleep(0.1)  # its writer is not through
            file.write_text(text, encoding="utf-8")

    for text in ("text 0", "text 1", "text 2"):
        writer = threading.Timer(0.1, save, [text])
        writer.start()
        assert next(seen) == [file]
        assert file.read_text(encoding="utf-8") == text
        writer.join()


def test_what_is_saved_while_it_is_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    began = time.time_ns() - 10**9
    file.write_text("saved since", encoding="utf-8")
    assert next(watching.saves([file], began, pause=0.01)) == [file]


def test_watching_tells_again_at_each_save(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [DAYS.format("May 15-17"), None, DAYS.format("May 14-18")]

    def saves(paths: list[Path], since: int) -> object:
        [path] = paths
        for text in texts:
            path.write_bytes(b"%PDF-" if text is None else text.encode())
            yield [path]
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "saves", saves)
    assert run(["check", "new/d.txt", "--against", "in", "--watch", "--select", "C101"]) == 0
    told = capsys.readouterr()
    assert [line for line in told.out.splitlines() if line.endswith(("error.", "fit."))] == [
        "1 error.", "Nothing was found that does not fit.", "Nothing was found that does not fit.", "1 error."
    ]  # fmt: skip
    assert told.err.count("saved: ") == 3
    assert "skipped: new/d.txt: is a PDF" in told.err
