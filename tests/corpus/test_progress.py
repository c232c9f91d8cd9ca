"""How far a run is, for people, for logs and for programs."""

import io
import json

import pytest
from rich.console import Console

from pressbox.commands.progress import Bar, Lines, as_json, as_words


def test_a_bar_goes_through_one_part_after_another() -> None:
    out = io.StringIO()
    bar = Bar(Console(file=out, force_terminal=True, width=100))
    for what in ("reading", "comparing"):
        bar.begin(what, 3)
        bar.step()
        bar.step(2, skips=1)
        bar.end()
    bar.note("2 names [were] taught")
    bar.stop()
    said = out.getvalue()
    assert "reading" in said
    assert "pressbox: 2 names [were] taught" in said


def test_lines_of_json_tell_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines(as_json)
    lines.begin("reading", 2)
    lines.step(skips=1)
    lines.step()
    lines.end()
    lines.note("so it is")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["doing"], first["done"], first["of"], first["skipped"]) == ("reading", 2, 2, 1)
    assert second == {"note": "so it is"}


def test_the_pace_is_counted_from_the_first_that_is_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    lines = Lines(as_json)
    lines.begin("reading", 41)
    now[0] = 20.0
    lines.step()
    now[0] = 40.0
    lines.step(40)
    assert json.loads(capsys.readouterr().err.splitlines()[-1])["per_second"] == 2.0


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((1200, 20_000, 0, 140.0), "reading: 1,200 of 20,000, 140 a second, 2 min left"),
        ((10, 20, 3, 1.0), "reading: 10 of 20, 1 a second, 10 s left, 3 skipped"),
        ((1, 20_000, 0, 1.0), "reading: 1 of 20,000, 1 a second, 5 h 33 min left"),
        ((5, 5, 0, 9.0), "reading: 5 of 5, 9 a second"),
        ((1, 4, 0, 0.25), "reading: 1 of 4, 0.2 a second, 12 s left"),
    ],
)
def test_lines_for_people(numbers: tuple[int, int, int, float], said: str) -> None:
    assert as_words("reading", *numbers) == said
