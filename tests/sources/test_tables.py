"""Archives that are tables, and what is said of files beside them: the same values as from files."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pressbox.cli import run
from pressbox.errors import InputError
from pressbox.sources import Document, Options, Skip, documents, find

ROWS = [
    {"key": "a", "body": "Norrgård wins at Monza\n\nElin Norrgård won.", "sent_at": "2026-05-10T08:00:00", "org": "Northlight"},
    {"key": "b", "body": "Vikander second", "sent_at": "", "org": None},
]  # fmt: skip
OPTIONS = Options("body", "key", (("published", "sent_at"), ("sender", "org")))


def as_lines(path: Path) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")


def as_csv(path: Path) -> None:
    out = io.StringIO()
    table = csv.DictWriter(out, ROWS[0], delimiter=";" if path.suffix == ".csv" else "\t")
    table.writeheader()
    table.writerows(ROWS)
    path.write_text("\ufeff" + out.getvalue(), encoding="utf-8")


def as_parquet(path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="pressbox[tables] is not installed")
    from pyarrow import parquet

    parquet.write_table(arrow.Table.from_pylist(ROWS), path)


def as_database(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE other (x)")
    base.execute("CREATE TABLE releases (key, body, sent_at, org)")
    base.executemany("INSERT INTO releases VALUES (:key, :body, :sent_at, :org)", ROWS)
    base.commit()
    base.close()


WRITERS: dict[str, Callable[[Path], None]] = {
    "r.jsonl": as_lines, "r.csv": as_csv, "r.tsv": as_csv, "r.parquet": as_parquet, "r.sqlite": as_database,
}  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
def test_the_rows_of_a_table_are_releases(name: str, tmp_path: Path) -> None:
    WRITERS[name](tmp_path / name)
    [found] = find([tmp_path], OPTIONS).files
    assert found.holds_many
    read = [one for one in documents(found, OPTIONS) if isinstance(one, Document)]
    assert [(one.id, one.text) for one in read] == [(f"{name}/{row['key']}", row["body"]) for row in ROWS]
    assert [str(one.about.published) for one in read] == ["2026-05-10", "None"]
    assert [one.about.sender for one in read] == ["Northlight", None]


def test_tables_are_passed_over_where_no_column_is_told(tmp_path: Path) -> None:
    as_lines(tmp_path / "r.jsonl")
    assert find([tmp_path]).files == []
    [skip] = documents(find([tmp_path / "r.jsonl"]).files[0])
    assert isinstance(skip, Skip)
    assert (skip.reason, skip.cure) == ("no-column", "name the column of the text with --text-column")


def test_rows_without_text_are_said_and_equal_names_told_apart(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text(
        '{"body": "x", "key": 1}\n{"body": null}\n{"body": "y", "key": 1}\n', encoding="utf-8"
    )
    read = list(documents(find([tmp_path / "r.jsonl"]).files[0], OPTIONS))
    assert [one.id if isinstance(one, Document) else one.reason for one in read] == [
        "r.jsonl/1",
        "empty",
        "r.jsonl/1-2",
    ]


def records(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, dict[str, object]]:
    assert run(["extract", *map(str, arguments)]) == 0
    return {record["id"]: record for record in map(json.loads, capsys.readouterr().out.splitlines())}


def test_the_command_reads_tables_as_it_reads_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_lines(tmp_path / "r.jsonl")
    known = records(
        capsys,
        tmp_path / "r.jsonl",
        "--text-column",
        "body",
        "--id-column",
        "key",
        "--map",
        "published=sent_at,sender=org",
    )
    (tmp_path / "files").mkdir()
    for row in ROWS:
        (tmp_path / "files" / f"{row['key']}.txt").write_text(str(row["body"]), encoding="utf-8")
    meta = tmp_path / "files" / "meta.csv"
    meta.write_text("file,published,sender\na.txt,2026-05-10,Northlight\n", encoding="utf-8")
    files = records(capsys, tmp_path / "files", "--metadata", meta)
    for row in ROWS:
        one, other = known[f"r.jsonl/{row['key']}"], files[str(row["key"])]
        for left_out in ("id", "source", "findings"):
            del one[left_out], other[left_out]
        for said in (one["published"], other["published"], one["sender"], other["sender"]):
            if isinstance(said, dict):
                del said["basis"]
        assert one == other


def test_the_sender_that_a_table_states_is_never_guessed_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Bridge opens\n\nThe bridge opened.\n\n© 2026 Hartwell Group. All rights reserved."
    (tmp_path / "r.jsonl").write_text(json.dumps({"body": text, "org": "Harbour Office"}) + "\n", encoding="utf-8")
    (tmp_path / "a.eml").write_text(f"From: Jo Ek <jo@x.example>\nSubject: Bridge opens\n\n{text}\n", encoding="utf-8")
    (tmp_path / "meta.csv").write_text("file,sender\na.eml,Harbour Office\n", encoding="utf-8")
    told = records(capsys, tmp_path / "r.jsonl", "--text-column", "body", "--map", "sender=org")
    told |= records(capsys, tmp_path / "a.eml", "--metadata", tmp_path / "meta.csv")
    assert [one["sender"]["name"] for one in told.values()] == ["Harbour Office"] * 2  # type: ignore[index]


def test_what_a_mapping_may_name_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_lines(tmp_path / "r.jsonl")
    assert run(["extract", str(tmp_path / "r.jsonl"), "--text-column", "body", "--map", "day=sent_at"]) == 2
    assert "published, sender, title, language" in capsys.readouterr().err


def test_metadata_that_names_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    (tmp_path / "meta.csv").write_text("who,when\nx,y\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column names the files"):
        list(documents(find([tmp_path / "a.txt"]).files[0], Options(metadata=tmp_path / "meta.csv")))


def test_lists_and_patterns_name_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "c.md", "[d].txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "list.txt").write_text("# of May\nb.txt\n\nc.md\n", encoding="utf-8")
    assert [found.id for found in find(["@list.txt"]).files] == ["b", "c"]
    assert [found.id for found in find(["[ab].txt"]).files] == ["a", "b"]
    assert [found.id for found in find(["[d].txt"]).files] == ["[d]"]
    assert [skip.reason for skip in find(["*.pdf", "@no.txt"]).trouble] == ["missing", "unreadable"]


def test_a_text_loads_no_reader_of_another_format(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norrgård wins at Monza", encoding="utf-8")
    program = (
        "import sys; from pressbox.cli import run; run(['extract', sys.argv[1]]); "
        "print(sorted({'selectolax', 'pypdfium2', 'sqlite3', 'tarfile', 'email.parser', 'pyarrow', 'xml.etree.ElementTree'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.txt")], capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"
