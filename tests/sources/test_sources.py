"""Which files are releases, and what they are called."""

from pathlib import Path

import pytest

from pressbox import sources
from pressbox.errors import InputError
from pressbox.sources import reading


def tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}", encoding="utf-8")
    return root


def ids(search: sources.Search) -> list[str | None]:
    return [found.id for found in search.files]


def test_a_folder_is_read_by_name_and_below(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a.md", "sub/c.txt", "sub/d.json", ".hidden/e.txt", ".f.txt", "A.TXT")
    search = sources.find([tmp_path])
    assert ids(search) == ["A", "a", "b", "sub/c"]
    assert [found.uri for found in search.files] == ["A.TXT", "a.md", "b.txt", "sub/c.txt"]
    assert search.passed_over == 1


def test_the_ending_stays_where_two_differ_only_in_it(tmp_path: Path) -> None:
    assert ids(sources.find([tree(tmp_path, "a.txt", "a.md", "b.txt")])) == ["a.md", "a.txt", "b"]


def test_folders_above_tell_equal_names_apart(tmp_path: Path) -> None:
    tree(tmp_path, "one/a.txt", "two/a.txt")
    assert ids(sources.find([tmp_path / "one", tmp_path / "two"])) == ["one/a", "two/a"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    assert ids(sources.find([tmp_path, tmp_path / "a.txt"])) == ["a"]


def test_a_file_named_directly_is_read_whatever_its_ending(tmp_path: Path) -> None:
    tree(tmp_path, "a.release")
    [found] = sources.find([tmp_path / "a.release"]).files
    [document] = sources.documents(found)
    assert isinstance(document, sources.Document)
    assert (document.id, document.text) == ("a", "text of a.release")
    assert document.source.uri == "a.release"


def test_releases_in_formats_that_are_not_read_are_said(tmp_path: Path) -> None:
    search = sources.find([tree(tmp_path, "a.txt", "b.doc", "c.png")])
    [skip] = search.trouble
    assert (skip.uri, skip.reason) == (str(tmp_path / "b.doc"), "unsupported")
    assert str(skip) == f"{tmp_path / 'b.doc'}: .doc files are not read; save it as .docx, .pdf, .html or .txt"
    assert search.passed_over == 1


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("report.html", '<html><head><meta name="generator" content="made by pressbox report"></head>'),
        ("findings.md", "<!-- made by pressbox check -->\n# What does not fit\n"),
    ],
)
def test_a_report_of_ours_among_releases_is_none_of_them(tmp_path: Path, name: str, head: str) -> None:
    tree(tmp_path, "a.txt")
    (tmp_path / name).write_text(f"{head}\nRace 1: P3\n", encoding="utf-8")
    search = sources.find([tmp_path])
    assert (ids(search), search.passed_over, search.trouble) == (["a"], 1, [])
    [found] = sources.find([tmp_path / name]).files
    [skip] = sources.documents(found)
    assert isinstance(skip, sources.Skip)
    assert skip.what == "is a report of pressbox"


def test_a_release_may_speak_of_reports(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The page was made by pressbox report.\n", encoding="utf-8")
    assert ids(sources.find([tmp_path])) == ["a"]


def test_a_document_says_what_its_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfhello")
    source = sources.read_file(path).source
    assert (source.media_type, source.encoding, source.bytes) == ("text/markdown", "utf-8", 8)


@pytest.mark.parametrize(
    ("name", "reason"), [("nope.txt", "no such file"), (".", "a folder"), ("a\0b", "can't be read")]
)
def test_what_can_not_be_opened_says_why_and_what_to_do(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        sources.read_file(tmp_path / name)
    assert "; " in str(caught.value)


def test_a_file_over_the_limit_is_no_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMIT", 1_000_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(InputError, match="over 1 MB"):
        sources.read_file(path)
