"""What other rules would change is told before anything is written, and a folder is watched."""

import threading
import time
from pathlib import Path

import pytest

from pressbox.corpus.batch import run
from pressbox.corpus.job import Job
from pressbox.corpus.upgrade import preview
from pressbox.desk.watching import changes
from pressbox.errors import UsageError
from tests.corpus.inline import Inline

WRONG = "Out to the sea\n\nThe ferry sails on Friday 9 May 2026, as ever.\n"  # a Saturday


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("Another one", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def outputs(out: Path) -> dict[str, bytes]:
    """All files but those by which processes that have the store open know of each other, as long as nothing is in them."""
    files = {path.name: path.read_bytes() for path in out.iterdir() if not path.name.endswith("-shm")}
    return {name: data for name, data in files.items() if data or not name.endswith("-wal")}


def test_what_an_upgrade_would_change(here: Path) -> None:
    run(["in"], Path("out"), Job(), engine=Inline)
    before = outputs(here / "out")
    (here / "in" / "a.txt").write_text(WRONG.replace("Friday", "Saturday"), encoding="utf-8")
    (here / "in" / "c.txt").write_text(WRONG.replace("9 May", "10 May"), encoding="utf-8")
    (here / "in" / "b.txt").unlink()
    told = list(preview(["in"], Path("out"), Job(), engine=Inline))
    assert told[:6] == ["records gained: 1", "  c", "records lost: 1", "  b", "records changed: 1", told[5]]
    assert told[5].startswith("  a: ")
    assert {"source", "text", "dates"} <= set(told[5].removeprefix("  a: ").split(", "))
    assert told[6:10:2] == ["findings gained: 1", "findings lost: 1"]
    assert "D101" in told[7]
    assert outputs(here / "out") == before


def test_nothing_to_compare_with(here: Path) -> None:
    with pytest.raises(UsageError, match="nothing to compare with"):
        list(preview(["in"], Path("out"), Job(), engine=Inline))


def test_the_report_for_people_is_kept_up_and_left_out_on_wish(here: Path) -> None:
    summary = run(["in"], Path("out"), Job(), engine=Inline)
    assert summary.page == Path("out/report.html")
    first = (here / "out" / "report.html").read_bytes()
    assert b"D101" in first
    stamp = (here / "out" / "report.html").stat().st_mtime_ns
    assert run(["in"], Path("out"), Job(), engine=Inline).page == summary.page
    assert (here / "out" / "report.html").stat().st_mtime_ns == stamp
    (here / "in" / "a.txt").write_text(WRONG.replace("Friday", "Saturday"), encoding="utf-8")
    run(["in"], Path("out"), Job(), engine=Inline)
    assert (here / "out" / "report.html").read_bytes() != first
    assert run(["in"], Path("out"), Job(), engine=Inline, page=False).page is None
    assert not (here / "out" / "report.html").exists()


def test_a_folder_is_watched_but_not_its_results(here: Path) -> None:
    def write() -> None:
        time.sleep(0.3)
        (here / "in" / "out").mkdir()
        (here / "in" / "out" / "mine.txt").write_text("no release", encoding="utf-8")
        time.sleep(0.6)
        (here / "in" / "c.txt").write_text(WRONG, encoding="utf-8")

    writer = threading.Thread(target=write)
    began = time.monotonic()
    watching = changes(["in"], None, here / "in" / "out", pause=0.05)
    next(watching)  # at once: the first run
    writer.start()
    next(watching)
    assert time.monotonic() - began >= 0.9
    writer.join()
