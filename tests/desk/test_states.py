"""How far a desk is with findings, in a file that it shares."""

from pathlib import Path

import pytest

from pressbox.cli import run
from pressbox.desk.states import Entry, add, states_of
from pressbox.errors import UsageError

WRONG = "Out\n\nIt sails on Friday 9 May 2026.\n"


def test_of_several_entries_the_last_holds(tmp_path: Path) -> None:
    file = tmp_path / "states.toml"
    add(Entry("aa", "asked", who="EN"), file)
    file.write_text(file.read_text(encoding="utf-8") + "\n# by hand\n", encoding="utf-8")
    add(Entry("aa", "corrected", note='a "second" version\n'), file)
    add(Entry("bb", "confirmed"), file)
    assert states_of([file]) == {"aa": "corrected", "bb": "confirmed"}
    assert "# by hand" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[[state]]\nfingerprint = "aa"\nstate = "done"\n', "open, asked, confirmed, corrected"),
        ('[[state]]\nstate = "asked"\n', "which finding"),
        ('[[state]]\nfingerprint = "aa"\nstate = "asked"\nwhen = 1\n', "no key 'when'"),
        ('[[state]]\nfingerprint = "aa"\nstate = "asked"\nsince = 1\n', "no day"),
        ('[[state]]\nfingerprint = "aa"\nstate = "asked"\nwho = 1\n', "write words"),
        ("x = 1\n", "only"),
        ("[[state]\n", "states.toml"),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_place(text: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "states.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=fault):
        states_of([file])


def test_the_command_adds_an_entry_and_the_report_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/a.txt").write_text(WRONG, encoding="utf-8")
    run(["check", "in", "--format", "mail"])
    [finding] = [line.split()[3] for line in capsys.readouterr().out.splitlines() if line.startswith("Finding: ")]
    assert run(["state", "in", "--finding", finding, "--set", "asked", "--who", "EN"]) == 0
    assert run(["state", "in", "--finding", finding, "--set", "lost"]) == 2
    assert run(["report", "in"]) == 0
    page = Path("report.html").read_text(encoding="utf-8")
    assert 'data-state="asked"' in page
    assert '<span class="badge state">asked</span>' in page
    assert run(["report", "in", "-o", "report.md"]) == 0
    assert "weekday-date-mismatch (asked)" in Path("report.md").read_text(encoding="utf-8")
