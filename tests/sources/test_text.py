"""Bytes to text: encodings, and what is no text."""

from pathlib import Path

import pytest

from pressbox.errors import InputError
from pressbox.sources import read_file
from pressbox.sources.text import decode

ENGLISH = "The driver said the track is quick. “We’re ready,” he said – and the team’s fine."
SWEDISH = "Föraren säger att banan är snabb. På lördag körs kvalet, på söndag loppet."
RUSSIAN = "Гонщик сказал, что трасса очень быстрая и техническая. В субботу начнётся квалификация."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"plain", "plain", "utf-8"),
        (b"", "", "utf-8"),
        (SWEDISH.encode(), SWEDISH, "utf-8"),
        (SWEDISH.encode("utf-8-sig"), SWEDISH, "utf-8"),
        (SWEDISH.encode("utf-16"), SWEDISH, "utf-16"),
        (SWEDISH.encode("utf-32"), SWEDISH, "utf-32"),
        (SWEDISH.encode("utf-16-le"), SWEDISH, "utf-16-le"),
        (SWEDISH.encode("utf-16-be"), SWEDISH, "utf-16-be"),
        (ENGLISH.encode("cp1252"), ENGLISH, "cp1252"),
        (SWEDISH.encode("cp1252"), SWEDISH, "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (b"caf\xe9", "café", "cp1252"),
        (SWEDISH.encode()[:-1] + b"\xe5", SWEDISH[:-1] + "\ufffd", "utf-8"),
        (b"one\x00two\x07 and some more of the text", "one\x00two\x07 and some more of the text", "utf-8"),
    ],
)
def test_bytes_are_decoded(data: bytes, text: str, encoding: str) -> None:
    assert decode(data)[:2] == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "is a PDF, though its name ends in .txt"),
        (b"PK\x03\x04rest", "a zip file"),
        (b"\x89PNG\r\n", "a picture"),
        (bytes(range(256)) * 20, "no text"),
        (b"\x00" * 400, "no text"),
        (b"ab\x00\x01\x02\x03" * 40, "no text"),
    ],
)
def test_what_is_no_text_says_so_in_one_line(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_file(tmp_path / "a.txt")
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'a.txt'}: ")
    assert reason in message
    assert "; " in message
    assert "\n" not in message
