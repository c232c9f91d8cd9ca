"""Files that can't be read: each has one reason and one line, ends soon, and harms no other file."""

import gzip
import io
import os
import stat
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from pressbox.cli import run
from pressbox.sources import CURES, Document, Options, Skip, archives, documents, find

LONGEST = 5.0  # seconds for one of them, on a machine that does other things, too
TEXT = "Norrgård wins at Monza\n\nElin Norrgård won the race at Monza on May 9, 2026."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def a_docx() -> bytes:
    made = docx.Document()
    made.add_paragraph(TEXT)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return out.getvalue()


def a_docx_of(xml: str) -> bytes:
    return zipped(("word/document.xml", xml.encode()))


def tarred(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as packed:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        packed.addfile(info, io.BytesIO(data))
    return out.getvalue()


def locked(data: bytes) -> bytes:
    """The same zip with the flag of encryption at each of its files."""
    out = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


def a_pdf(password: str | None = None, text: str | None = TEXT) -> bytes:
    out = io.BytesIO()
    page = Canvas(out, encrypt=password)
    if text:
        page.drawString(72, 700, text.replace("\n", " "))
    else:
        page.rect(10, 10, 500, 700, fill=1)
    page.save()
    return out.getvalue()


def nested(depth: int) -> bytes:
    data = zipped(("a.txt", TEXT.encode()))
    for _ in range(depth):
        data = zipped(("inner.zip", data))
    return data


PAGE_OF = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{}</w:body></w:document>"
BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut.docx": (lambda: a_docx()[:-400], "cut"),
    "damaged-part.docx": (lambda: a_docx_of(PAGE_OF.format("<w:p>")[:-30]), "cut"),
    "encrypted.docx": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "locked.docx": (lambda: locked(a_docx_of(PAGE_OF.format("<w:p/>"))), "encrypted"),
    "many.docx": (lambda: a_docx_of(PAGE_OF.format("<w:p/>" * 400_000)), "bomb"),
    "bomb.docx": (lambda: a_docx_of(PAGE_OF.format("<w:p/>" * 4_000_000)), "bomb"),
    "entities.docx": (lambda: a_docx_of("<!DOCTYPE a [<!ENTITY b 'bbb'>]>" + PAGE_OF.format("&b;")), "bomb"),
    "deep.docx": (lambda: a_docx_of(PAGE_OF.format("<w:sdt>" * 20_000 + "</w:sdt>" * 20_000)), "bomb"),
    "no-text.docx": (lambda: a_docx_of(PAGE_OF.format("<w:p/>")), "empty"),
    "empty.docx": (lambda: b"", "empty"),
    "text.docx": (TEXT.encode, "mislabelled"),
    "pdf.docx": (a_pdf, "mislabelled"),
    "docx.pdf": (a_docx, "mislabelled"),
    "spreadsheet.zip": (lambda: zipped(("xl/workbook.xml", b"<a/>")), "unsupported"),
    "cut.pdf": (lambda: a_pdf()[:-300], "cut"),
    "junk.pdf": (lambda: b"%PDF-1.7\n" + b"junk " * 400 + b"%%EOF", "cut"),
    "encrypted.pdf": (lambda: a_pdf("secret"), "encrypted"),
    "scanned.pdf": (lambda: a_pdf(text=None), "no-text"),
    "old.doc": (lambda: OLE, "unsupported"),
    "cut.msg": (lambda: OLE + "__properties_version1.0".encode("utf-16-le"), "cut"),
    "cut.rtf": (lambda: b"{\\rtf1 Norrgard {\\b wins", "cut"),
    "deep.rtf": (lambda: b"{\\rtf1 " + b"{" * 50_000 + b"x" + b"}" * 50_001, "bomb"),
    "encrypted.odt": (
        lambda: zipped(
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", b"<m:a xmlns:m='x'><m:encryption-data/></m:a>"),
            ("content.xml", b"\x00\x01"),
        ),
        "encrypted",
    ),
    "deep.html": (lambda: b"<div>" * 100_000 + TEXT.encode(), "bomb"),
    "large.html": (lambda: b"<p>" + b"wide " * 1_100_000, "too-large"),
    "only-scripts.html": (lambda: b"<html><script>var a = 'text';</script><nav>Home</nav></html>", "empty"),
    "no-mail.eml": (lambda: b"\n\njust words", "mislabelled"),
    "parts.eml": (lambda: b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: text/plain\n\nx\n" * 5000, "bomb"),
    "deep.eml": (lambda: b"".join(b"Subject: x\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)), "bomb"),
    "no-box.mbox": (lambda: b"just words\n" * 20, "mislabelled"),
    "cut.zip": (lambda: zipped(("a.txt", os.urandom(9000)))[:-60], "cut"),
    "locked.zip": (lambda: locked(zipped(("a.txt", TEXT.encode()))), "encrypted"),
    "bomb.zip": (lambda: zipped(("a.txt", b"0" * 19_000_000)), "bomb"),
    "large.zip": (lambda: zipped(("a.txt", b"0" * 21_000_000)), "too-large"),
    "outside.zip": (lambda: zipped(("../../etc/a.txt", TEXT.encode())), "outside"),
    "absolute.zip": (lambda: zipped(("/etc/a.txt", TEXT.encode())), "outside"),
    "drive.zip": (lambda: zipped(("C:\\a.txt", TEXT.encode())), "outside"),
    "nested.zip": (lambda: nested(5), "nested"),
    "old-word.zip": (lambda: zipped(("a.doc", OLE)), "unsupported"),
    "outside.tar.gz": (lambda: tarred("../a.txt", TEXT.encode()), "outside"),
    "cut.tar.gz": (lambda: tarred("a.txt", os.urandom(90_000))[:-30_000], "cut"),
    "no-tar.tar.gz": (lambda: gzip.compress(TEXT.encode()), "cut"),
    "empty.txt": (lambda: b"", "empty"),
    "blank.txt": (lambda: b" \n\n\t\n", "empty"),
    "binary.txt": (lambda: bytes(range(256)) * 40, "binary"),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n", "binary"),
    "large.txt": (lambda: b"word " * 10_000_000, "too-large"),
    "no-column.csv": (lambda: b"a,b\n1,2\n", "no-column"),
    "broken.jsonl": (lambda: b'{"body": "' + TEXT.encode().replace(b"\n", b" ") + b'"\n', "cut"),
    "broken.sqlite": (lambda: b"SQLite format 3\x00" + b"\x11" * 3000, "cut"),
    "broken.parquet": (lambda: b"PAR1" + b"\x11" * 3000 + b"PAR1", "cut"),
}  # fmt: skip


def skips(path: Path) -> list[Skip]:
    """All that is said of a file, which holds no release."""
    search = find([path], Options(text_column="body"))
    read = [one for found in search.files for one in documents(found, Options(text_column="body"))]
    assert not [one for one in read if isinstance(one, Document)]
    return [*search.trouble, *(one for one in read if isinstance(one, Skip))]


def test_there_are_enough_of_them() -> None:
    assert len(BROKEN) >= 30
    assert {reason for _, reason in BROKEN.values()} <= CURES.keys()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_has_one_reason(name: str, tmp_path: Path) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="pressbox[tables] is not installed")
    make, reason = BROKEN[name]
    (tmp_path / name).write_bytes(make())
    began = time.perf_counter()
    [skip] = skips(tmp_path / name)
    assert time.perf_counter() - began < LONGEST
    assert skip.reason == reason
    assert skip.uri.startswith(str(tmp_path / name))
    assert skip.what
    assert skip.cure
    assert "\n" not in str(skip)


def test_what_is_no_file_has_one_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "round").symlink_to(tmp_path)
    found = {Path(skip.uri).name: skip.reason for skip in skips(tmp_path)}
    assert found == {"pipe.txt": "no-file", "gone.txt": "missing", "loop.txt": "unreadable"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_has_one_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert [skip.reason for skip in skips(tmp_path)] == ["no-permission"]


def test_odd_names_case_twins_and_equal_files_are_read(tmp_path: Path) -> None:
    names = ["A.txt", "a.txt", "with\nline.txt", "ünïcödé 🏁.txt", "-o.txt", "same.txt"]
    for name in names:
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    with open(os.fsencode(tmp_path) + b"/sub/\xff.txt", "wb") as stream:  # noqa: PTH123 - a name that is no text
        stream.write(TEXT.encode())
    read = [one for found in find([tmp_path]).files for one in documents(found)]
    assert sorted(one.id for one in read if isinstance(one, Document)) == sorted(
        [*(name[:-4] for name in names), "sub/\ufffd"]
    )


def test_lock_files_and_what_pressbox_keeps_are_passed_over(tmp_path: Path) -> None:
    for name in ("~$elease.docx", ".~lock.release.odt#", ".hidden.txt", "waivers.toml"):
        (tmp_path / name).write_bytes(b"x")
    assert find([tmp_path]).files == []
    assert find([tmp_path]).trouble == []


def test_one_bad_file_costs_nothing_but_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(a_pdf("secret"))
    (tmp_path / "good.pdf").write_bytes(a_pdf())
    assert run(["extract", str(tmp_path)]) == 3
    out, err = capsys.readouterr()
    assert out.count('"schema_version"') == 2
    assert "bad.pdf: is encrypted; save it without a password" in err


def test_the_good_files_of_an_archive_are_read(tmp_path: Path) -> None:
    members = [("in/b.txt", TEXT.encode()), ("in/b.md", TEXT.encode()), ("bad.pdf", b"%PDF-"), ("c.docx", a_docx()), ("x.png", b""),
               ("__MACOSX/in/._b.txt", b"x"), ("more.zip", zipped(("d.txt", TEXT.encode())))]  # fmt: skip
    (tmp_path / "all.zip").write_bytes(zipped(*members))
    [found] = find([tmp_path]).files
    read = list(documents(found))
    ids = [one.id for one in read if isinstance(one, Document)]
    assert ids == ["all.zip/c", "all.zip/in/b.md", "all.zip/in/b.txt", "all.zip/more.zip/d"]
    assert [one.reason for one in read if isinstance(one, Skip)] == ["cut"]


def test_an_archive_unpacks_to_no_more_than_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST", 100_000)
    (tmp_path / "a.tar.gz").write_bytes(tarred("a.txt", b"word " * 100_000))
    [skip] = skips(tmp_path)
    assert skip.reason == "bomb"


def test_what_is_written_over_archives_stays_in_them(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("../b.txt", TEXT.encode())))
    skips(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]
    assert stat.S_ISREG((tmp_path / "a.zip").stat().st_mode)
