"""The store: one that is not of this version, or no store at all, is told of in one line, and stays as it is."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pressbox.cli import run as command
from pressbox.corpus.store import NAME, VERSION, Store


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A bridge opens\n\nIt opens on 9 May 2026.\n", encoding="utf-8")
    (tmp_path / "out").mkdir()
    Store(tmp_path / "out" / NAME, write=True).close()
    return tmp_path / "out"


@pytest.mark.parametrize("version", [VERSION - 1, VERSION + 1])
@pytest.mark.parametrize("arguments", [["run", "{in}", "-o", "{out}"], ["check", "{in}", "--against", "{out}"],
                                       ["forget", "{out}", "--release", "a"]])  # fmt: skip
def test_another_version_is_refused_in_one_line(
    version: int, arguments: list[str], out: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(out / NAME) as db:
        db.execute(f"pragma user_version = {version}")
    db.close()
    before = (out / NAME).read_bytes()
    places = {"in": str(out.parent / "in"), "out": str(out)}
    assert command([one.format(**places) for one in arguments]) == 2
    said = capfd.readouterr().err.splitlines()
    assert said == [
        (
            f"pressbox: {out / NAME}: was made by another version of pressbox ({version}, this one reads {VERSION}); "
            f"`pressbox clean {out}` and run again"
        )
    ]
    assert (out / NAME).read_bytes() == before


def other(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute(f"pragma user_version = {VERSION - 1}")
    db.close()


def broken(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)


@pytest.mark.parametrize("spoil", [other, broken])
def test_the_cure_works(spoil: Callable[[Path], None], out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    spoil(out / NAME)
    assert command(["run", str(out.parent / "in"), "-o", str(out)]) == 2
    assert "`pressbox clean" in capfd.readouterr().err
    assert command(["clean", str(out)]) == 0
    assert not out.exists()


def test_clean_takes_no_other_database_away(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(tmp_path / NAME) as db:
        db.execute("create table mine (a)")
    db.close()
    assert command(["clean", str(tmp_path)]) == 2
    assert "is no store of pressbox" in capfd.readouterr().err
    assert (tmp_path / NAME).exists()
