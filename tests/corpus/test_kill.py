"""A run that is killed, at whatever moment: the next one goes on and ends with the same bytes."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from benchmarks import archive
from pressbox.corpus.batch import run
from pressbox.corpus.job import Job
from tests.corpus.inline import Inline, StoppedError

OUTPUTS = ("records.jsonl", "findings.json", "skipped.csv", "run.json")
TABLES = (
    "about", "file", "skip", "release", "claim", "link", "last_row", "mark", "result", "place", "tally", "forgotten",
    "told", "dirty",
)  # fmt: skip


def command(folder: Path, out: Path, workers: int, *, backwards: bool = False) -> list[str]:
    files = sorted(map(str, folder.rglob("*.txt")), reverse=backwards)
    return [sys.executable, "-m", "pressbox", "run", *files, "-o", str(out), "--workers", str(workers), "--quiet"]


def state(out: Path) -> dict[str, object]:
    """The outputs, and all rows of the store."""
    store = sqlite3.connect(out / "pressbox.sqlite")
    rows = {table: sorted(map(repr, store.execute(f"select * from {table}"))) for table in TABLES}  # noqa: S608 - names of ours
    store.close()
    return {**{name: (out / name).read_bytes() for name in OUTPUTS}, **rows}


def killed_run(folder: Path, out: Path, after: float, workers: int, *, backwards: bool) -> bool:
    """Start a run and kill it, with all its workers' questions left open; whether it was still running."""
    process = subprocess.Popen(command(folder, out, workers, backwards=backwards), start_new_session=True)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def tried(tmp_path: Path, count: int, moments: int) -> int:
    folder = tmp_path / "in"
    archive.make(folder, count)
    began = time.monotonic()
    subprocess.run(command(folder, tmp_path / "whole", 2), check=True)
    whole, took = state(tmp_path / "whole"), time.monotonic() - began
    dice = random.Random(7)
    met = 0
    for _ in range(moments):
        out = tmp_path / "out"
        workers, backwards = dice.choice((1, 2, 3)), dice.random() < 0.5
        met += killed_run(folder, out, dice.uniform(0.3, 1.1) * took, workers, backwards=backwards)
        subprocess.run(command(folder, out, dice.choice((1, 2, 3)), backwards=not backwards), check=True)
        assert state(out) == whole
        shutil.rmtree(out)
    return met


def test_a_run_that_was_stopped_is_gone_on_with(tmp_path: Path) -> None:
    folder, whole = tmp_path / "in", tmp_path / "whole"
    archive.make(folder, 24)
    run([folder], whole, Job(), engine=Inline)
    for stop in (0, 1, 11, 24, 25, 26, 27):
        out = tmp_path / str(stop)
        with pytest.raises(StoppedError):
            run([folder], out, Job(), engine=partial(Inline, stop_after=stop))
        assert not (out / "records.jsonl").exists()
        run([folder], out, Job(), engine=Inline)
        assert state(out) == state(whole)


@pytest.mark.heavy
@pytest.mark.timeout(3600)
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX systems")
def test_fifty_moments(tmp_path: Path) -> None:
    assert tried(tmp_path, 60, 50) > 25
