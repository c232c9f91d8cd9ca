"""What each format gives as text: pages, documents of word processors, Outlook's mails."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from pressbox.cli import run
from pressbox.packs import Packs
from pressbox.sources import Document, documents, find, read_file
from pressbox.sources.html import text_of_mail
from pressbox.sources.lines import Paragraph, arrange
from pressbox.sources.pages import paged
from tests.sources.outlook import LZFU, outlook

TEXT = "Norrgård wins at Monza\n\nElin Norrgård won the race at Monza on May 9, 2026."


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


def read(path: Path, data: bytes | str) -> Document:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_file(path)


# -------------------------------------------------------------------------------------------------------- pages
@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h1>A title<br>in two</h1><p>One <b>bold</b> word.</p>", "A title in two\n\nOne bold word."),
        ("<p>Street 4<br>123 Town</p><p>Next</p>", "Street 4\n123 Town\n\nNext"),
        ("<div>Line one</div><div>Line two</div><div><br></div><div>Line three</div>", "Line one\nLine two\n\nLine three"),
        ("<ul><li>one<li><p>two</p><ul><li>deep</ul></ul><ol start=3><li>c</ol>", "• one\n• two\n• deep\n\n3. c"),
        ("<table><tr><th>Day<th>Time<tr><td>Fri<td><p>11:10</p><tr><td>Sat<td></table>", "Day | Time\nFri | 11:10\nSat"),
        ("<table><tr><td><h2>Head</h2><p>Text</p><td>Side</table>", "Head\n\nText\n\nSide"),
        ("<p>May 9<sup>th</sup>, 10&nbsp;km, caf&eacute; &amp; more</p>", "May 9th, 10\u00a0km, café & more"),
        ("<p>seen</p><p hidden>no</p><p style='display: none'>no</p><p class='sr-only'>no</p><p aria-hidden=true>no</p>", "seen"),
        ("<nav>Home</nav><p>seen</p><aside>Ads</aside><div id=cookie-banner>OK?</div><footer>©</footer><form>Mail <input></form>", "seen"),
        ("<header><h1>Title</h1></header><main><p>Text that is long enough</p></main><div>Other</div>", "Title\n\nText that is long enough"),
        ("<p><a href='https://x.example/p'>Photos</a></p><p>See <a href='https://x.example'>here</a> now</p>", "Photos: https://x.example/p\n\nSee here now"),
        ("<pre>a   b\n  c</pre>", "a   b\n  c"),
        ("<p>one<p>two</b> three <i>four<p>five", "one\n\ntwo three four\n\nfive"),
        ("<p class=MsoNormal>A</p><p class=MsoNormal>B</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>C</p>", "A\nB\n\nC"),
        ("<!-- no --><script>no()</script><style>no</style><p>yes</p>", "yes"),
        ("<font>w " * 900, " ".join(["w"] * 900)),
    ],
)  # fmt: skip
def test_the_text_of_a_page(markup: str, text: str, tmp_path: Path) -> None:
    assert read(tmp_path / "a.html", f"<html><body>{markup}</body></html>").text == text


def test_what_a_mail_cites_keeps_its_mark(packs: Packs) -> None:
    assert text_of_mail("<p>New</p><blockquote>old<br>words</blockquote>", packs) == "New\n\n> old\n> words"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-05-06T08:00:00+02:00">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-05-06"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2026-05-06"}]}</script>',
        '<script type="application/ld+json">no json</script><meta name="date" content="2026-05-06">',
    ],
)
def test_a_page_says_its_day_in_its_head(head: str, tmp_path: Path) -> None:
    assert str(read(tmp_path / "a.html", f"<head>{head}</head><p>text</p>").about.published) == "2026-05-06"


def test_a_time_in_the_head_of_an_article_is_its_day(tmp_path: Path) -> None:
    page = "<article><header><time datetime='2026-05-06'>Wednesday</time></header><p>On <time datetime='2026-05-09'>Saturday</time></p></article>"
    assert str(read(tmp_path / "a.html", page).about.published) == "2026-05-06"


@pytest.mark.parametrize(("declared", "basis"), [("iso-8859-1", "declared"), ("no-such", "guessed")])
def test_a_page_is_decoded_as_it_declares(declared: str, basis: str, tmp_path: Path) -> None:
    document = read(tmp_path / "a.htm", f"<meta charset={declared}><p>Norrgård på Gelleråsen</p>".encode("latin-1"))
    assert document.text == "Norrgård på Gelleråsen"
    assert document.source.encoding_basis == basis


# --------------------------------------------------------------------------------------------------------- Word
def saved(made: "docx.document.Document", path: Path) -> str:
    made.save(str(path))
    return read_file(path).text


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("The race is at ")
    for kind, tag, words in (("w:del", "w:delText", "14:00"), ("w:ins", "w:t", "15:00")):
        change, run, text = OxmlElement(kind), OxmlElement("w:r"), OxmlElement(tag)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    gone = made.add_paragraph("All of this is ")
    gone._p.get_or_add_pPr().append(OxmlElement("w:rPr"))
    gone._p.pPr.find(qn("w:rPr")).append(OxmlElement("w:del"))
    made.add_paragraph("one paragraph.")
    assert saved(made, tmp_path / "a.docx") == "The race is at 15:00\nAll of this isone paragraph."


def test_head_and_foot_stand_apart_and_pages_are_not_counted(tmp_path: Path) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "EMBARGO until noon"
    made.sections[0].footer.paragraphs[0].text = "Contact: Jonas Ek"
    number = made.sections[0].footer.add_paragraph("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    number._p.append(field)
    made.add_paragraph("Text")
    assert saved(made, tmp_path / "a.docx") == "EMBARGO until noon\n\nText\n\nContact: Jonas Ek"


def test_lists_tables_headings_and_hidden_words_of_word(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Title", 0)
    made.add_paragraph("one", style="List Bullet")
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("second", style="List Number")
    made.add_paragraph("seen").add_run(" hidden").font.hidden = True
    table = made.add_table(1, 3)
    for cell, words in zip(table.row_cells(0), ("11:10", "Practice\nFree", ""), strict=True):
        cell.text = words
    made.add_paragraph("a\tb").add_run().add_break()
    said = saved(made, tmp_path / "a.docx")
    assert said == "Title\n\n• one\n1. first\n2. second\nseen\n\n11:10 | Practice Free\n\na\tb"


def test_a_place_in_a_document_is_told_by_heading_and_paragraph(tmp_path: Path) -> None:
    from pressbox.sources.docx import Where, where

    made = docx.Document()
    made.add_heading("Title", 0)
    made.add_paragraph("one")
    made.add_heading("Timetable", 1)
    made.add_paragraph("two")
    made.add_table(2, 2).cell(1, 1).text = "cell"
    made.add_paragraph("three")
    text = saved(made, tmp_path / "a.docx")
    data = (tmp_path / "a.docx").read_bytes()
    places = {words: where(data, text.index(words)) for words in ("Title", "one", "two", "cell", "three")}
    assert places == {
        "Title": Where("Title", 0, False), "one": Where("Title", 1, False), "two": Where("Timetable", 1, False),
        "cell": Where("Timetable", 1, True), "three": Where("Timetable", 2, False),
    }  # fmt: skip


def test_paragraphs_are_parted_as_their_author_or_a_style_parts_them() -> None:
    long = "word " * 30
    assert arrange([Paragraph("a"), Paragraph(""), Paragraph("b"), Paragraph("c")]).text == "a\n\nb\nc"
    assert (
        arrange([Paragraph("T", True), Paragraph(long), Paragraph("b"), Paragraph("c")]).text == f"T\n\n{long}\n\nb\nc"
    )
    assert arrange([Paragraph("a"), Paragraph("x | y", is_row=True), Paragraph("b")]).text == "a\n\nx | y\n\nb"


# ------------------------------------------------------------------------------------------ OpenDocument and RTF
def test_an_opendocument_text(tmp_path: Path) -> None:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style")
    )
    content = f"""<office:document-content {names}>
      <office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
      <office:body><office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
      <text:h>Title</text:h><text:p>a<text:s/>b<text:tab/>c<text:span text:style-name="T1">hidden</text:span><text:line-break/>d</text:p>
      <text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>11:10</text:p></table:table-cell><table:table-cell><text:p>FP</text:p></table:table-cell></table:table-row></table:table>
      </office:text></office:body></office:document-content>"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", content)
    assert read(tmp_path / "a.odt", out.getvalue()).text == "Title\n\na b\tc\nd\n• one\n\n11:10 | FP"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (r"Norrg\'e5rd\par wins", "Norrgård\nwins"),
        (r"\u8220?Yes\u8221?, \emdash  no", "“Yes”, — no"),
        (r"\uc2\u229?? x", "å x"),
        (r"{\fonttbl{\f0 Arial;}}{\*\generator X;}{\info{\title T}}seen {\v hidden}{\v0 too}", "seen too"),
        (r"a\cell b\cell\row c\cell d\cell\row", "a | b\nc | d"),
        (r"{\header Embargo\par}text", "Embargo\n\ntext"),
        (r"1.\tab first\par \'b7\tab item", "1. first\n• item"),
        (r"a\line b\~c\{d\}", "a\nb\u00a0c{d}"),
    ],
)
def test_an_rtf_document(said: str, text: str, tmp_path: Path) -> None:
    assert read(tmp_path / "a.rtf", r"{\rtf1\ansi\ansicpg1252 " + said + "}").text == text


def test_what_is_called_doc_may_be_something_that_is_read(tmp_path: Path) -> None:
    document = read(tmp_path / "a.doc", r"{\rtf1 Norrgard wins}")
    assert (document.text, document.source.media_type) == ("Norrgard wins", "application/rtf")


# ------------------------------------------------------------------------------------------------------ Outlook
def test_a_mail_of_outlook(tmp_path: Path) -> None:
    mail = outlook(
        subject="FW: Norrgård wins",
        sender="Northlight",
        body=TEXT,
        sent="2026-05-06",
        attached=[("a.jpg", b"x" * 5000)],
    )
    document = read(tmp_path / "a.msg", mail)
    assert document.text == TEXT
    assert (document.about.sender, str(document.about.published)) == ("Northlight", "2026-05-06")
    assert document.source.attachments == ["a.jpg"]
    assert document.source.media_type == "application/vnd.ms-outlook"


def test_a_mail_of_outlook_with_a_release_attached(tmp_path: Path) -> None:
    (tmp_path / "a.msg").write_bytes(
        outlook("News", "Northlight", "Please find attached.", "2026-05-06", [("win.txt", TEXT.encode())])
    )
    [document] = documents(find([tmp_path]).files[0])
    assert isinstance(document, Document)
    assert (document.id, document.text, str(document.about.published)) == ("a/win", TEXT, "2026-05-06")


def test_a_mail_of_outlook_whose_text_is_packed(tmp_path: Path) -> None:
    assert read(tmp_path / "a.msg", outlook("News", "N", "", "2026-05-06", [], packed=LZFU)).text == "hello world"


# ------------------------------------------------------------------------------------------------ printed pages
def line(text: str, top: float, left: float = 50.0, right: float = 500.0, size: float = 10.0) -> list[object]:
    return [text, left, top, right, size]


def test_lines_of_a_printed_page_become_paragraphs() -> None:
    wrapped = [
        line("A line that was wrapped at the", 700),
        line("margin ends here.", 688, right=150),
        line("Next", 660, right=80),
    ]
    assert paged([wrapped]) == "A line that was wrapped at the margin ends here.\n\nNext"


def test_what_is_on_every_page_is_read_once() -> None:
    pages = [
        [line("Northlight press", 800), line(f"Text of page {word}.", 700), line(f"Page {n} of 3", 20, right=90)]
        for n, word in enumerate(("one", "two", "three"), 1)
    ]
    assert paged(pages).split() == [
        "Northlight",
        "press",
        "Text",
        "of",
        "page",
        "one.",
        "Text",
        "of",
        "page",
        "two.",
        "Text",
        "of",
        "page",
        "three.",
    ]


def test_cells_bullets_and_broken_words_of_a_printed_page() -> None:
    page = [
        line("11:10\tFree Practice\t60 min", 700), line("15:40\tQualifying", 680, right=300),
        line("•\tone", 650, right=80), line("\uf0b7 two", 638, right=80),
        line("a word that is bro\x02", 600), line("ken and one of well-", 588, right=499), line("known kind", 576, right=120),
    ]  # fmt: skip
    assert paged([page]) == (
        "11:10 | Free Practice | 60 min\n15:40 | Qualifying\n\n• one\n• two\n\na word that is broken and one of well-known kind"
    )


def test_rows_that_look_alike_over_the_end_of_a_page_are_all_read() -> None:
    pages = [
        [line("Text", 700), line("09.35 Practice 1 (30 min)", 60)],
        [line("12.20 Practice 2 (30 min)", 780), line("Text", 700)],
    ]
    said = paged(pages)
    assert "09.35 Practice 1" in said
    assert "12.20 Practice 2" in said


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("the Junior-", "Wertung", "the Junior-Wertung"),
        ("see press@north\x02", "light.example", "see press@north-light.example"),
        ("a bro\x02", "ken car", "a broken car"),
        ("a well-", "known car", "a well-known car"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(above: str, below: str, joined: str) -> None:
    assert paged([[line(above, 600), line(below, 588, right=200)]]) == joined


def test_a_finding_in_a_document_is_told_by_heading_and_paragraph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    made = docx.Document()
    made.add_heading("Norrgård ready for Karlskoga", 0)
    made.add_paragraph("Elin Norrgård is back on the track on May 9-10, 2026, in the second round of the STCC.")
    made.add_heading("Timetable", 1)
    made.add_paragraph("Friday May 9, 2026:")
    made.save(str(tmp_path / "a.docx"))
    assert run(["check", str(tmp_path / "a.docx")]) == 1
    said = capsys.readouterr().out
    assert 'a.docx: heading "Timetable", paragraph 1 (date)' in said
    [finding] = [line.rpartition(" ")[2] for line in said.splitlines() if "finding: " in line]
    assert run(["fix", str(tmp_path / "a.docx"), "--finding", finding, "--use", "saturday"]) == 3
    assert "heading \"Timetable\", paragraph 1: change 'Friday May 9, 2026', so that it says" in capsys.readouterr().err
