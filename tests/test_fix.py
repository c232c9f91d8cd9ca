"""`pressbox fix`: a slip mended in the file, and not a byte beside it."""

import json
from pathlib import Path

import pytest

from pressbox.cli import run
from pressbox.desk.bytesmap import BytesMap
from pressbox.errors import UsageError
from pressbox.sources.text import decode

TEXT = "Ålborg, über alles\n\nThe ferry to Århus sails on Friday 9 May 2026, as ever – all aboard.\n\nTäglich"
DAYS = "Northern Cup 2026\n\nCalendar 2026:\n\n{}: Karlskoga, Sweden\nMay 29-31: Anderstorp, Sweden\nJune 12-14: Falkenberg, Sweden\nJuly 3-5: Mantorp, Sweden\n"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fingerprint(path: str, code: str, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    run(["check", path, "--format", "json", "--select", code])
    return str(json.loads(capsys.readouterr().out)["findings"][0]["fingerprint"])


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_only_the_words_change(here: Path, capsys: pytest.CaptureFixture[str], encoding: str, ends: str) -> None:
    before = TEXT.replace("\n", ends).encode(encoding)
    (here / "a.txt").write_bytes(before)
    fix = ["fix", "a.txt", "--finding", fingerprint("a.txt", "D101", capsys), "--use", "saturday"]
    assert run(fix) == 0
    assert (here / "a.txt").read_bytes() == before
    assert run([*fix, "--write"]) == 0
    assert (here / "a.txt").read_bytes() == TEXT.replace("Friday", "Saturday").replace("\n", ends).encode(encoding)
    assert "written: a.txt" in capsys.readouterr().err


def test_the_diff_is_one_that_tools_apply(here: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (here / "a.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    run(["check", "a.txt", "--format", "json", "--select", "D101"])
    mine = json.loads(capfdbinary.readouterr().out)["findings"][0]["fingerprint"]
    assert run(["fix", "a.txt", "--finding", mine, "--use", "saturday"]) == 0
    assert capfdbinary.readouterr().out.decode().split("\n") == [
        "--- a.txt",
        "+++ a.txt",
        "@@ -1,5 +1,5 @@",
        " Ålborg, über alles\r",
        " \r",
        "-The ferry to Århus sails on Friday 9 May 2026, as ever – all aboard.\r",
        "+The ferry to Århus sails on Saturday 9 May 2026, as ever – all aboard.\r",
        " \r",
        " Täglich",
        "\\ No newline at end of file",
        "",
    ]


def test_the_suggested_value_is_taken_in_all_releases_that_say_otherwise(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, days in (("a", "May 15-17"), ("b", "15/17 May"), ("c", "May 16-18"), ("d", "16.-18. May")):
        (here / f"{name}.txt").write_text(DAYS.format(days), encoding="utf-8")
    mine = fingerprint(".", "C101", capsys)
    assert run(["fix", ".", "--finding", mine, "--use", "2026-05-15 to 17", "--write"]) == 0
    first = [(here / f"{name}.txt").read_text(encoding="utf-8").splitlines()[4] for name in "abcd"]
    assert [line.partition(":")[0] for line in first] == ["May 15-17", "15/17 May", "May 15-17", "15.-17. May"]
    assert run(["check", "."]) == 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "D101 leaves open which value is right; say it with --use (Friday; Saturday)"),
        (["--use", "friday"], "no release states another value"),
    ],
)
def test_what_can_not_be_fixed(here: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str) -> None:
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run(["fix", "a.txt", "--finding", fingerprint("a.txt", "D101", capsys), *more]) == 2
    assert said in capsys.readouterr().err


def test_where_no_words_are_found_a_line_says_where(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    mine = fingerprint("a.txt", "D101", capsys)
    for use, shown in (("sunday", "Sunday"), ("Friday 10 May 2026",) * 2):  # neither fits
        assert run(["fix", "a.txt", "--finding", mine, "--use", use, "--write"]) == 3
        assert f"a.txt:3:29: change 'Friday 9 May 2026', so that it says {shown}" in capsys.readouterr().err
    assert (here / "a.txt").read_text(encoding="utf-8") == TEXT


def test_the_words_themselves_may_be_given(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    mine = fingerprint("a.txt", "D101", capsys)
    assert run(["fix", "a.txt", "--finding", mine, "--use", "Friday 8 May 2026", "--write"]) == 0
    assert "on Friday 8 May 2026, as" in (here / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("data", ["ab\r\nc\rd\n", "\ufeffå\r\n", "", "\r", "𝄞\r\nx"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_each_character_is_where_its_bytes_are(data: str, encoding: str) -> None:
    raw = data.encode(encoding)
    known = BytesMap(raw, decode(raw, "a")[1], "a")
    for at in range(len(known.text)):
        changed = BytesMap(known.changed([(at, at + 1, "q")]), decode(raw, "a")[1], "a")
        assert changed.text == known.text[:at] + "q" + known.text[at + 1 :]
    assert known.changed([]) == raw


def test_a_letter_that_the_encoding_has_not_is_refused() -> None:
    raw = "Mladá Boleslav – Košice".encode("cp1250")
    with pytest.raises(UsageError, match=r"a: 'Ωx' can't be written in its encoding"):
        BytesMap(raw, decode(raw, "a")[1], "a").changed([(0, 1, "Ωx")])


def test_damaged_bytes_stay_as_they_are() -> None:
    raw = "Åäöüß and all\n".encode() + b"\xc3 broken\n" + "Friday åäö".encode()
    known = BytesMap(raw, "utf-8", "a")
    at = known.text.index("Friday")
    assert known.changed([(at, at + 6, "Monday")]) == raw.replace(b"Friday", b"Monday")
