"""A disk that is full, and one that may not be written: one line, and what was there before is intact."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import archive
from pressbox.corpus.batch import run
from pressbox.corpus.job import Job, local_packs
from pressbox.corpus.telling import Silent
from pressbox.errors import UsageError
from tests.corpus.inline import Inline

NAMES = ("records.jsonl", "findings.json", "skipped.csv", "run.json")
IS_ROOT = os.name == "posix" and os.geteuid() == 0 and shutil.which("mount") is not None
pytestmark = [
    pytest.mark.heavy, pytest.mark.timeout(600),
    pytest.mark.skipif(not IS_ROOT, reason="a small disk is made by root alone"),
]  # fmt: skip


def mounted(place: Path, *options: str) -> bool:
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(place)], capture_output=True)
    return done.returncode == 0


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for a few releases."""
    place = tmp_path / "small"
    place.mkdir()
    if not mounted(place, "size=1400k"):
        pytest.skip("this system lets nobody make a small disk")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in NAMES}


def ran(folder: Path, out: Path) -> tuple[int, list[str]]:
    """The command itself, with workers of its own: its exit code, and what it says."""
    command = [sys.executable, "-m", "pressbox", "run", str(folder), "-o", str(out), "--quiet", "--no-report"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert not done.stdout
    return done.returncode, done.stderr.splitlines()


def test_a_full_disk(small: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", small / "out"
    archive.make(folder, 6)
    assert ran(folder, out) == (0, [])
    before = outputs(out)
    archive.make(folder, 90)
    code, said = ran(folder, out)
    assert code == 2
    assert len(said) == 1, said
    assert re.search(r"(full|No space left).*make room on the disk", said[0])
    assert outputs(out) == before
    subprocess.run(["mount", "-o", "remount,size=64m", str(small)], check=True)
    assert ran(folder, out) == (0, [])
    run([folder], tmp_path / "fresh", Job(local=local_packs()), engine=Inline, page=False)
    assert outputs(out) == outputs(tmp_path / "fresh")


def test_a_disk_that_may_not_be_written(small: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", small / "out"
    archive.make(folder, 3)
    assert ran(folder, out) == (0, [])
    before = outputs(out)
    archive.make(folder, 6)
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    code, said = ran(folder, out)
    assert code == 2
    assert len(said) == 1, said
    assert re.search(r"can't be written .*; check the folder", said[0])
    assert outputs(out) == before
    one = next(folder.rglob("*.txt"))  # what is there may be asked all the same
    asked = [sys.executable, "-m", "pressbox", "check", str(one), "--against", str(out), "--fail-on", "never"]
    assert subprocess.run(asked, capture_output=True).returncode == 0


class Shutting(Silent):
    """Makes a folder one that may only be read, as soon as the first release was."""

    def __init__(self, out: Path) -> None:
        self.out, self.is_shut = out, False

    def step(self, done: int = 1, skips: int = 0) -> None:
        if not self.is_shut:
            for options in (["--bind", str(self.out)], ["-o", "remount,bind,ro"]):
                subprocess.run(["mount", *options, str(self.out)], check=True)
            self.is_shut = True


def test_a_folder_that_may_no_longer_be_written(small: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", small / "out"
    archive.make(folder, 3)
    assert ran(folder, out) == (0, [])
    before = outputs(out)
    archive.make(folder, 6)
    try:
        with pytest.raises((UsageError, OSError), match=r"can't be written|readonly|Read-only|disk I/O|unable to open"):
            run([folder], out, Job(local=local_packs()), engine=Inline, page=False, progress=Shutting(out))
        assert outputs(out) == before
    finally:
        subprocess.run(["umount", "--lazy", str(out)], check=True)
    assert ran(folder, out) == (0, [])
    assert outputs(out) != before
