"""Samples of releases to be corrected, and the scores that come of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pressbox.cli import run
from pressbox.models import Release, Sender
from pressbox.quality.evaluate import Scores, Tally
from pressbox.quality.intervals import intervals, wilson
from pressbox.quality.sampled import chosen, file_names, sender_of
from tests.marked import extractor

SAMPLES = Path(__file__).parents[2] / "samples"
TEXT = """\
Northlight Racing

Norrgård ready for Karlskoga

Elin Norrgård starts on May 9-10, 2026, in the second round of the STCC.

Saturday May 9:
11:10 Practice (60 min)
"The car is quick," said Norrgård.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in/north").mkdir(parents=True)
    Path("in/north/a.txt").write_text(TEXT, encoding="utf-8")
    Path("in/b.txt").write_text(TEXT.replace("60 min", "45 min").rstrip("\n"), encoding="utf-8")
    return tmp_path


def scored(*arguments: str, capsys: pytest.CaptureFixture[str], code: int = 0) -> dict[str, Any]:
    capsys.readouterr()
    assert run(["eval", *arguments, "--json"]) == code
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_what_was_sampled_and_left_as_it_was_is_all_right(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sample", "in", "-o", "mine"]) == 0
    assert sorted(path.name for path in (desk / "mine").iterdir()) == ["b.ann", "north-a.ann"]
    data = scored("mine", "in", "--by", "sender", capsys=capsys)
    assert (data["micro"]["f1"], data["releases"], data["unknown"]) == (1.0, 2, [])
    assert data["groups"]["Northlight Racing"]["releases"] == 2


def test_a_correction_changes_the_figure(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["sample", "in", "-o", "mine"])
    file = desk / "mine" / "b.ann"
    file.write_text(file.read_text(encoding="utf-8").replace("min=45", "min=60"), encoding="utf-8")
    data = scored("mine", "in", capsys=capsys)
    assert (data["rows"]["sessions"]["tp"], data["rows"]["sessions"]["fp"], data["rows"]["sessions"]["fn"]) == (1, 1, 1)
    low, high = data["intervals"]["sessions"]
    assert low < data["rows"]["sessions"]["f1"] < high
    assert data["rows"]["quotes:text+speaker"]["f1"] == 1.0


def test_editors_may_end_the_last_line_but_other_words_are_not_scored(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["sample", "in", "-o", "mine"])
    for name, old, new in (("b.ann", "said", "said"), ("north-a.ann", "ready for", "set for")):
        file = desk / "mine" / name
        file.write_bytes(b"\xef\xbb\xbf" + (file.read_text(encoding="utf-8").replace(old, new) + "\n").encode())
    data = scored("mine", "in", capsys=capsys, code=3)
    assert (data["releases"], data["micro"]["f1"]) == (1, 1.0)


def test_results_of_a_run_are_sampled_and_scored(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["run", "in", "-o", "out"]) == 0
    assert run(["sample", "out", "-n", "1"]) == 0
    assert len(list((desk / "sample").iterdir())) == 1
    data = scored("sample", "out", capsys=capsys)
    assert (data["micro"]["f1"], data["releases"]) == (1.0, 1)


def test_corrected_files_are_not_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sample", "in"]) == 0
    assert run(["sample", "in"]) == 2
    assert "has files in it" in capsys.readouterr().err


@pytest.mark.heavy
def test_all_samples_come_back_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every value that is scored can be said in the form, of 100 releases in many voices."""
    assert run(["sample", str(SAMPLES), "-n", "999", "-o", str(tmp_path / "mine")]) == 0
    data = scored(str(tmp_path / "mine"), str(SAMPLES), capsys=capsys)
    assert data["releases"] > 100
    assert data["micro"]["f1"] == 1.0


def made(id_: str, sender: str) -> Release:
    release = extractor().extract("Some words", name=id_)
    return release.model_copy(update={"sender": Sender(id=None, name=sender, kind="other", basis="told")})


def test_the_choice_is_the_same_whatever_the_order_and_changes_little() -> None:
    releases = [made(f"r{number}", "one") for number in range(40)]
    first = [one.id for one in chosen(releases, 10)]
    assert first == [one.id for one in chosen(reversed(releases), 10)]
    assert len(first) == 10
    more = {one.id for one in chosen([*releases, made("another", "one")], 10)}
    assert len(more - set(first)) <= 1


def test_senders_are_drawn_in_turn() -> None:
    releases = [made(f"{sender}{at}", sender) for sender, many in (("a", 30), ("b", 3), ("c", 1)) for at in range(many)]
    counts = Counter(sender_of(one) for one in chosen(releases, 9, sender_of))
    assert counts == {"a": 5, "b": 3, "c": 1}


def test_each_release_has_a_file_of_its_own() -> None:
    assert list(file_names(["north/a", "north-a", "North:A", "…"])) == [
        "north-a.ann", "north-a-2.ann", "North-A-3.ann", "release.ann",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("right", "trials", "low", "high"), [(50, 50, 0.929, 1.0), (45, 50, 0.786, 0.957), (0, 10, 0.0, 0.278)]
)
def test_wilson(right: int, trials: int, low: float, high: float) -> None:
    assert wilson(right, trials) == pytest.approx((low, high), abs=0.001)


def scores(*counts: tuple[int, int]) -> list[Scores]:
    return [Scores(1, {"sessions": Tally(tp=tp, fp=fp)}, {"sessions"}) for tp, fp in counts]


def test_mistakes_that_come_together_make_a_wider_interval_than_scattered_ones() -> None:
    scattered = intervals(scores(*[(9, 1)] * 20))["sessions"]
    together = intervals(scores(*[(10, 0)] * 18, (0, 10), (0, 10)))["sessions"]
    assert together[1] - together[0] > 1.5 * (scattered[1] - scattered[0])
    assert intervals(scores(*[(9, 1)] * 20)) == intervals(scores(*[(9, 1)] * 20))


def test_no_mistake_in_few_items_is_no_certainty() -> None:
    low, high = intervals(scores((3, 0), (2, 0)))["sessions"]
    assert (low < 0.6, high) == (True, 1.0)
    assert "micro average" not in intervals(scores((0, 0)))
