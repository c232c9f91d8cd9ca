"""`[house]` in the configuration: the style of a house, and nothing where it has none."""

import json
from pathlib import Path

import pytest

from pressbox.cli import run

TEXT = "A new car\n\nThe car of Kestrel racing is world-class, says Elin Norrgård.\n"


def codes(capsys: pytest.CaptureFixture[str], *more: str) -> list[str]:
    run(["check", "a.txt", "--format", "json", *more])
    return [one["code"] for one in json.loads(capsys.readouterr().out)["findings"] if one["severity"] != "info"]


@pytest.mark.parametrize(
    ("house", "wanted"),
    [
        ("", []),
        ('require = ["contact"]', ["M107"]),
        ('require = ["report:contact"]', []),
        ('forbidden = ["world-class"]', ["N106"]),
        ('[house.names]\n"Kestrel Racing" = ["Kestrel racing"]', ["N105"]),
    ],
)
def test_only_what_is_configured_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], house: str, wanted: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "pressbox.toml").write_text(f"[house]\n{house}\n", encoding="utf-8")
    assert codes(capsys) == wanted
    assert codes(capsys, "--no-config") == []


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ('require = ["contcat"]', "pressbox.toml:2: house.require: "),
        ('require = ["poem:contact"]', "'poem:contact' is no block; there are contact"),
        ('forbidden = [" "]', "no words in it"),
        ('wishes = ["x"]', "no such key; there are names, require, forbidden, standing"),
    ],
)
def test_a_slip_in_it_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], house: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "pressbox.toml").write_text(f"[house]\n{house}\n", encoding="utf-8")
    assert run(["check", "a.txt"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
