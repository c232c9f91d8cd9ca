"""What was taught since the last run: releases that hold the words are read again, the others are not."""

from pathlib import Path

import pytest

from pressbox.cli import run as command
from pressbox.corpus.batch import run
from pressbox.corpus.job import Job, local_packs
from pressbox.corpus.telling import Silent, Summary
from tests.corpus.inline import Inline

TEXTS = {
    "a": "Zdenko Hrast wins\n\nZdenko Hrast won on 9 May 2026.\n",
    "b": "Hrasts bil var snabbast\n\nDen 9 maj 2026 vann Hrasts bil loppet.\n",
    "c": "A bridge opens\n\nThe bridge opens on 9 May 2026.\n",
    "d": "Two at the ring\n\nThey raced at Ravenmoor Ring on 9 May 2026.\n",
    "e": "A ring of gold\n\nThe ring was found on 9 May 2026.\n",
}


class Notes(Silent):
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.compared = 0

    def note(self, line: str) -> None:
        self.lines.append(line)

    def begin(self, doing: str, count: int) -> None:
        self.compared = count if doing == "comparing" else self.compared


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    again(Notes())
    return tmp_path


def again(notes: Notes, out: str = "out") -> Summary:
    return run(["in"], Path(out), Job(local=local_packs()), engine=Inline, progress=notes)


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["Zdenko Hrast", "--kind", "driver"], 2),  # by the surname alone, and with what a language hangs onto it
        (["Ravenmoor Ring", "--kind", "venue", "--country", "NO"], 1),  # a ring alone is no venue
        (["Nobody Here", "--kind", "driver"], 0),
    ],
)
def test_a_name_costs_the_releases_that_hold_it(here: Path, arguments: list[str], count: int) -> None:
    assert command(["teach", *arguments]) == 0
    notes = Notes()
    summary = again(notes)
    assert (summary.again, summary.unchanged) == (count, 5 - count)
    assert notes.lines == [f"1 taught name is new or other: {count} of 5 releases hold their words and are read again"]
    again(Notes(), "fresh")
    for name in ("records.jsonl", "findings.json", "run.json"):
        assert (here / "out" / name).read_bytes() == (here / "fresh" / name).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "groups"),
    [
        (["Bridge Opens", "--kind", "driver"], 0),  # a name of somebody else: what was read stays as it was
        (["Zdenko Hrast", "--kind", "driver", "--id", "hrast"], 1),
        (["Ravenmoor Ring", "--kind", "venue", "--country", "NO"], 1),
    ],
)
def test_what_is_read_as_before_is_not_compared_again(here: Path, arguments: list[str], groups: int) -> None:
    assert command(["teach", *arguments]) == 0
    notes = Notes()
    assert again(notes).again
    assert (notes.compared > 0) == bool(groups)
    again(Notes(), "fresh")
    for name in ("records.jsonl", "findings.json", "run.json"):
        assert (here / "out" / name).read_bytes() == (here / "fresh" / name).read_bytes()
    assert again(notes).unchanged == 5


def test_what_is_forgotten_again_is_read_again(here: Path) -> None:
    before = (here / "out" / "records.jsonl").read_bytes()
    command(["teach", "Zdenko Hrast", "--kind", "driver"])
    again(Notes())
    command(["teach", "--remove", "Zdenko Hrast"])
    assert again(Notes()).again == 2
    assert (here / "out" / "records.jsonl").read_bytes() == before


def test_a_sender_of_a_folder_concerns_everything(here: Path) -> None:
    command(["teach", "Hrast Racing", "--kind", "sender", "--folder", "in"])
    notes = Notes()
    assert again(notes).again == 5
    assert notes.lines == ["1 taught name is new or other, for whole folders: all 5 releases are read again"]


def test_a_correction_costs_its_release(here: Path) -> None:
    words = ["--field", "dates", "--words", "9 May 2026", "--wrong", "--who", "EN", "--why", "it was another"]
    assert command(["correct", "in/c.txt", *words]) == 0
    assert command(["run", "in", "-o", "out", "--workers", "1", "--quiet"]) == 0
    assert '"id":"c"' in (here / "out" / "records.jsonl").read_text(encoding="utf-8")
    with_it = Job(local=local_packs(), corrections=(Path("in/corrections.toml"),))
    assert run(["in"], Path("out"), with_it, engine=Inline).unchanged == 5
    assert again(Notes()).again == 1
