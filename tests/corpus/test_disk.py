"""A disk that is full, and one that may not be written: one line, and what was there before is intact."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import archive
from pressbox.corpus.batch import run
from pressbox.corpus.job import Job
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


def test_a_full_disk(small: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", small / "out"
    archive.make(folder, 6)
    run([folder], out, Job(), engine=Inline, page=False)
    before = outputs(out)
    archive.make(folder, 90)
    with pytest.raises((UsageError, OSError), match=r"full|No space left"):  # which the command tells in one line
        run([folder], out, Job(), engine=Inline, page=False)
    assert outputs(out) == before
    subprocess.run(["mount", "-o", "remount,size=64m", str(small)], check=True)
    assert run([folder], out, Job(), engine=Inline, page=False).releases == 90
    run([folder], tmp_path / "fresh", Job(), engine=Inline, page=False)
    assert outputs(out) == outputs(tmp_path / "fresh")


def test_a_disk_that_may_not_be_written(small: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", small / "out"
    archive.make(folder, 3)
    run([folder], out, Job(), engine=Inline, page=False)
    before = outputs(out)
    archive.make(folder, 6)
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    with pytest.raises(UsageError, match=r"can't be written|readonly|unable to open"):
        run([folder], out, Job(), engine=Inline, page=False)
    assert outputs(out) == before
