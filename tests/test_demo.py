"""The demonstration, on samples made for this test."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from pressbox import demo
from pressbox.errors import UsageError


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    folder = tmp_path / "samples"
    folder.mkdir()
    (folder / "one.txt").write_text("A day out\n\nOn May 9th, 2026 it is time.\n", encoding="utf-8")
    return folder


def test_it_says_what_came_out_and_where(samples: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    for _ in range(2):  # a second run may write over the first one's records
        target = demo.run(tmp_path / "out", Console(file=out, width=100), samples)
    assert target.read_text(encoding="utf-8").count("\n") == 1
    assert "1 release read" in out.getvalue()
    assert "May 9th, 2026" in out.getvalue()


def test_it_ends_on_what_does_not_fit_in_the_season(samples: Path, tmp_path: Path) -> None:
    (samples / "season").mkdir()
    (samples / "season" / "two.txt").write_text("Out\n\nIt sails on Friday 9 May 2026.\n", encoding="utf-8")
    out = io.StringIO()
    demo.run(tmp_path / "out", Console(file=out, width=60), samples)
    _, told = out.getvalue().split("as `pressbox check ")
    assert "error D101 weekday-date-mismatch: 2026-05-09 is a Saturday, not a Friday." in told
    assert f"    {samples / 'season' / 'two.txt'}:3:13 (date)\n" in told
    *_, checked, _, page = told.splitlines()
    assert checked.startswith("1 release, ")
    assert page == f"All of it as a page to open in a browser: {tmp_path / 'out' / 'report.html'}"
    assert "2026-05-09 is a Saturday" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["records.jsonl", "report.html"])
def test_it_writes_over_no_file_of_yours(name: str, samples: Path, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine\n", encoding="utf-8")
    with pytest.raises(UsageError, match="give another folder"):
        demo.run(tmp_path, Console(file=io.StringIO()), samples)
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine\n"


def test_the_samples_are_found() -> None:
    assert (demo.samples_home() / "README.md").is_file()
