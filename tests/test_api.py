"""What users import."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

import pressbox
from pressbox import InputError, PressboxError, Release, UsageError, patterns
from pressbox.packs import Packs

TEXT = "Norrgård ready for Karlskoga\n\nOn May 9th, 2026 it is time.\n\nhttps://norrgard.example/press\n"


def test_a_release_goes_through_json_and_back() -> None:
    release = pressbox.extract(TEXT)
    assert Release.model_validate_json(release.to_json()) == release
    assert "text" not in json.loads(release.to_json(text=False))
    assert Release.model_validate_json(release.to_json(text=False)).title == release.title


def test_a_release_prints_itself_in_one_line() -> None:
    assert str(pressbox.extract(TEXT, name="home")).startswith("home: 'Norrgård ready for Karlskoga' (")


def test_a_release_shows_itself_in_a_notebook_with_its_spans() -> None:
    html = pressbox.extract(TEXT + "1 < 2 & <script>")._repr_html_()
    assert "<mark" in html
    assert "&lt;script&gt;" in html
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"text": b"bytes"}, "extract_file"),
        ({"text": None}, "string"),
        ({"text": 3}, "string"),
        ({"text": "x", "published": "tomorrow"}, "2026-03-14"),
        ({"text": "x", "published": 3}, "date"),
        ({"text": "x", "name": 3}, "string"),
        ({"text": "x", "packs": "rules"}, "Packs"),
    ],
)
def test_arguments_that_make_no_sense_are_usage_errors(arguments: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        pressbox.extract(**arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "words"),
    [("one.txt", "a list of them"), (pressbox.extract(TEXT), r"\[release\]"), ([TEXT], r"pressbox.extract\(\)")],
    ids=["a path", "one release", "texts"],
)
def test_what_are_no_releases_is_not_checked(given: object, words: str) -> None:
    for verb in (pressbox.check, pressbox.relate):
        with pytest.raises(UsageError, match=words):
            verb(given)  # type: ignore[operator]


def test_packs_are_given_to_an_extractor_as_packs_and_to_these_as_folders(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"pressbox.Packs\(\["):
        pressbox.Extractor(packs=["my-rules"])  # type: ignore[arg-type]
    (tmp_path / "pack.toml").write_text('id = "fjord"\nversion = "1"\n', encoding="utf-8")
    assert Packs(str(tmp_path)).folders[-1] == tmp_path == Packs([str(tmp_path)]).folders[-1]


@pytest.mark.parametrize("text", ["", "x", "\0\x1b[2J\ud800", "\ufeff\r\n", "é" * 50, "| | |", "https://a.example"])
def test_any_text_is_a_record_or_one_kind_of_error(text: str) -> None:
    release = pressbox.extract(text)
    assert Release.model_validate_json(release.to_json()) == release


def test_a_file_is_read_in_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "home.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    release = pressbox.extract_file(path, published="2026-05-01")
    assert (release.id, release.text, release.source.encoding) == ("home", TEXT, "cp1252")
    assert release.published is not None
    assert release.published.earliest == dt.date(2026, 5, 1)


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        pressbox.extract_file(tmp_path / "none.txt")


def test_calls_share_one_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    pressbox.extract("x")
    monkeypatch.setattr(Packs, "__init__", lambda *_: pytest.fail("packs were loaded again"))
    pressbox.extract("y")


def test_what_is_prepared_reads_the_same_and_compiles_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    extractor = pressbox.Extractor()
    extractor.prepare()
    monkeypatch.setattr(patterns.regex, "compile", None)
    assert all(made.compiled() for made in patterns._made.values())
    monkeypatch.undo()
    assert extractor.extract(TEXT).to_json() == pressbox.extract(TEXT).to_json()


def test_threads_give_the_bytes_of_one() -> None:
    expected = pressbox.extract(TEXT).to_json()
    extractor = pressbox.Extractor()
    found: list[str] = []
    threads = [Thread(target=lambda: found.append(extractor.extract(TEXT).to_json())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


def test_a_fault_inside_is_told_as_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    extractor = pressbox.Extractor()
    monkeypatch.setattr(extractor, "_read", lambda *_: 1 / 0)
    with pytest.raises(PressboxError, match=r"home.*report it") as caught:
        extractor.extract("x", name="home")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_the_schema_describes_a_record() -> None:
    schema = pressbox.schema()
    assert set(json.loads(pressbox.extract(TEXT).to_json())) <= set(schema["properties"])
    json.dumps(schema)


def test_the_package_itself_imports_nothing_heavy() -> None:
    code = "import sys, pressbox; print(sorted({'spacy', 'pydantic', 'rich', 'click'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
