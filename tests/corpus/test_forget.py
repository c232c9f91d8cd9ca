"""What was kept is taken away: all of it, or all of a person, a release or a sender."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from pressbox.cli import run as command
from pressbox.corpus.batch import run
from pressbox.corpus.job import Job
from tests.corpus.inline import Inline

SEASON = Path(__file__).parents[2] / "samples" / "season"
PERSON = "Noor Bastiaans"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SEASON, tmp_path / "in", ignore=shutil.ignore_patterns("*.json", "*.ann"))
    (tmp_path / "in" / "other.txt").write_text("A bridge opens\n\nThe bridge opens on 9 May 2026.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run(["in"], Path("out"), Job(), engine=Inline)
    return tmp_path


def kept(out: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(out.iterdir()))


def test_cleaning_takes_what_a_run_made_and_nothing_else(here: Path) -> None:
    (here / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    assert command(["clean", "out"]) == 0
    assert [path.name for path in (here / "out").iterdir()] == ["mine.txt"]
    assert command(["clean", "out"]) == 2
    assert len(list((here / "in").iterdir())) == 8


def test_what_is_forgotten_stays_so_when_the_store_is_cleaned_away(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(["forget", "out", "--release", "other"]) == 0
    store = sqlite3.connect(here / "out" / "pressbox.sqlite")
    store.execute("pragma user_version = 1")  # of another version, whose cure is to clean
    store.close()
    assert command(["run", "in", "-o", "out"]) == 2
    assert "pressbox clean" in capsys.readouterr().err
    for _ in range(2):  # and once more, from a store that has taken it over
        assert command(["clean", "out"]) == 0
        assert [path.name for path in (here / "out").iterdir()] == ["forgotten.txt"]
        assert "forgotten.txt: stays" in capsys.readouterr().err
        run(["in"], Path("out"), Job(), engine=Inline)
        assert b"bridge" not in kept(here / "out")


def test_a_store_that_cannot_be_opened_is_cleaned_all_the_same(here: Path) -> None:
    store = here / "out" / "pressbox.sqlite"
    store.write_bytes(store.read_bytes()[:200] + b"\0" * 5000)
    assert command(["clean", "out"]) == 0
    assert not (here / "out").exists()


def test_cleaning_takes_the_folder_where_nothing_else_is_in_it(here: Path) -> None:
    assert command(["clean", "out"]) == 0
    assert not (here / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--person", PERSON], PERSON.encode()), (["--release", "other"], b"bridge")],
)
def test_nothing_is_left_of_what_is_forgotten_and_it_does_not_come_back(
    here: Path, arguments: list[str], words: bytes
) -> None:
    assert words in kept(here / "out") or words in (here / "out" / "records.jsonl").read_bytes()
    assert command(["forget", "out", *arguments]) == 0
    assert words not in kept(here / "out")
    run(["in"], Path("out"), Job(language="en"), engine=Inline)
    assert words not in kept(here / "out")


def test_a_sender_is_forgotten_by_name(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["forget", "out", "--sender", "nobody at all"]) == 2
    assert "nothing was changed" in capsys.readouterr().err
    assert command(["forget", "out", "--sender", "duinrand-racing"]) == 0
    assert "forgotten: duinrand-1-season-announcement" in capsys.readouterr().out


def test_a_release_is_forgotten_by_its_file_where_that_holds_but_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "in" / "news.mbox").write_text(
        "".join(
            f"From a@x.example Wed May  6 10:12:00 2026\nFrom: A <a@x.example>\nSubject: Bridge {n}\n\nThe bridge {n} opens.\n\n"
            for n in "ab"
        ),
        encoding="utf-8",
    )
    run(["in"], Path("out"), Job(), engine=Inline)
    assert command(["forget", "out", "--release", "news.mbox"]) == 2
    assert "holds 2 releases: which one, news.mbox/1, news.mbox/2" in capsys.readouterr().err
    assert command(["forget", "out", "--release", "2"]) == 2
    assert "perhaps news.mbox/2; nothing" in capsys.readouterr().err
    assert command(["forget", "out", "--release", "othr"]) == 2
    assert "perhaps other; nothing was changed" in capsys.readouterr().err
    assert command(["forget", "out", "--release", "other.txt"]) == 0
    assert capsys.readouterr().out == "forgotten: other\n"


def test_a_trial_erases_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = kept(here / "out")
    assert command(["forget", "out", "--release", "other", "--dry-run"]) == 0
    assert capsys.readouterr().out == "would be forgotten: other\n"
    assert kept(here / "out") == before


def test_a_name_is_no_part_of_a_word(here: Path) -> None:
    assert command(["forget", "out", "--person", "ridg"]) == 2
    assert command(["forget", "out", "--person", "bridge"]) == 0


@pytest.mark.parametrize("arguments", [[], ["--person", "a", "--sender", "b"]])
def test_one_thing_is_forgotten_at_a_time(here: Path, arguments: list[str]) -> None:
    assert command(["forget", "out", *arguments]) == 2
