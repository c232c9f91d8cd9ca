"""A release held against the results of a run: the same findings as against the folder of all releases."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from benchmarks import archive
from pressbox.cli import run as command
from pressbox.corpus.batch import run
from pressbox.corpus.job import Job
from tests.corpus.inline import Inline

SEASON = Path(__file__).parents[2] / "samples" / "season"


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert command(["check", *arguments, "--format", "json"]) in {0, 1}
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A season and an archive, each of which one release after another is taken out of."""
    made = tmp_path_factory.mktemp("against")
    shutil.copytree(SEASON, made / "season", ignore=shutil.ignore_patterns("*.json", "*.ann"))
    archive.make(made / "archive", 40)
    run([made / "season"], made / "season-out", Job(), engine=Inline)
    run([made / "archive"], made / "archive-out", Job(), engine=Inline)
    return made


@pytest.mark.parametrize("name", [path.stem for path in sorted(SEASON.glob("*.txt"))])
def test_a_release_of_the_season(home: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    file = str(home / "season" / f"{name}.txt")
    assert found(capsys, file, "--against", str(home / "season-out")) == found(
        capsys, file, "--against", str(home / "season")
    )


def test_a_new_release_among_those_that_are_there(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = SEASON / "duinrand-4-preview-zandvoort.txt"
    draft = home / "draft.txt"
    text = sample.read_text(encoding="utf-8").replace("September 20-22", "September 6-8")
    draft.write_text(f"{text}\nOne paragraph more than before, of words that no other release has.\n", encoding="utf-8")
    against = found(capsys, str(draft), "--against", str(home / "season-out"))
    assert against == found(capsys, str(draft), "--against", str(home / "season"))
    assert "C101" in {one["code"] for one in against}


def test_what_a_release_stands_for_in_the_store_is_left_out(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / "season" / "duinrand-6-preview-oschersleben.txt"
    before = found(capsys, str(file), "--against", str(home / "season-out"))
    assert "D101" in {one["code"] for one in before}
    mended = home / "mended" / file.name
    mended.parent.mkdir()
    mended.write_text(file.read_text(encoding="utf-8").replace("Friday 20 July", "Saturday 20 July"), encoding="utf-8")
    after = found(capsys, str(mended), "--against", str(home / "season-out"))
    assert "D101" not in {one["code"] for one in after}


def test_releases_of_an_archive(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(path) for path in sorted((home / "archive").rglob("*.txt"))[:40:13]]
    stored = found(capsys, *files, "--against", str(home / "archive-out"))
    assert {one["fingerprint"] for one in stored} == {
        one["fingerprint"] for one in found(capsys, *files, "--against", str(home / "archive"))
    }
