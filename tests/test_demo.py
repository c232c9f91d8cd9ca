"""The demonstration, on samples made for this test."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from pressbox import demo
from pressbox.errors import InputError, UsageError

FILES = ("report.html", "records.jsonl", "findings.json", "skipped.csv", "pressbox.sqlite")


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    folder = tmp_path / "samples"
    (folder / "season").mkdir(parents=True)
    (folder / "one.txt").write_text("A day out\n\nOn May 9th, 2026 it is time.\n", encoding="utf-8")
    (folder / "season" / "two.txt").write_text("Out\n\nIt sails on Friday 9 May 2026.\n", encoding="utf-8")
    return folder


def told(samples: Path, out: Path, width: int = 100) -> str:
    said = io.StringIO()
    demo.run(out, Console(file=said, width=width), samples)
    return said.getvalue()


def test_it_says_what_came_out_and_where(samples: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = told(samples, out)
    assert first.startswith("2 files, 2 releases: ")
    assert "dates                   2             2\n" in first
    assert f"One of them, as `pressbox show {samples / 'one.txt'}` gives it:" in first
    assert "May 9th, 2026" in first
    assert all(f"  {name} " in first and (out / name).is_file() for name in FILES)
    assert told(samples, out) == first  # the second time nothing is read again, and all is told again


def test_it_shows_what_does_not_fit_in_the_season(samples: Path, tmp_path: Path) -> None:
    _, season = told(samples, tmp_path / "out", 60).split("What does not fit in one season")
    assert "error D101 weekday-date-mismatch: 2026-05-09 is a Saturday, not a Friday." in season
    assert f"    {samples / 'season' / 'two.txt'}:3:13 (date)\n" in season
    assert "2026-05-09 is a Saturday" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_of_many_samples_the_page_is_a_folder(samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressbox.report.page.wish.MANY", 1)
    assert "  report/index.html " in told(samples, tmp_path / "out")
    assert (tmp_path / "out" / "report" / "index.html").is_file()


@pytest.mark.parametrize("name", ["records.jsonl", "report.html", "report/index.html"])
def test_it_writes_over_no_file_of_yours(name: str, samples: Path, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine\n", encoding="utf-8")
    with pytest.raises(UsageError, match="give another folder"):
        told(samples, tmp_path)
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine\n"


def test_without_samples_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="make samples"):
        told(tmp_path, tmp_path / "out")


def test_the_samples_are_found() -> None:
    assert (demo.samples_home() / "README.md").is_file()
