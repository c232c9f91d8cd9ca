"""Samples saved in other formats, by other programs than those that read them here."""

import html
from email.message import EmailMessage
from pathlib import Path

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

BULLETS = ("• ", "* ", "▪ ")
BORDER = "|"
FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
)

AROUND = (
    '<header><nav><a href="/">Home</a> <a href="/cars">Cars</a></nav></header><div class="cookie-banner">Cookies?</div>',
    "<footer>Follow us everywhere. All rights reserved.</footer>",
)
STYLE = "<style>td { padding: 2px 12px; } h1 { font-size: 150%; }</style>"


def blocks(text: str) -> list[list[str]]:
    """The paragraphs of a text: lines without a blank one between them."""
    return [block.split("\n") for block in text.strip("\n").split("\n\n") if block.strip()]


def is_table(lines: list[str]) -> bool:
    return len(lines) > 1 and all(BORDER in line or "\t" in line for line in lines)


def is_list(lines: list[str]) -> bool:
    return len(lines) > 1 and all(line.startswith(BULLETS) for line in lines)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.replace("\t", BORDER).strip(" |").split(BORDER)]


def page(text: str, *, site: bool = True) -> str:
    """A page; of a site with navigation and footer around its article."""
    out = []
    for number, lines in enumerate(blocks(text)):
        said = [html.escape(line) for line in lines]
        if is_table(lines):
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in cells(line)) for line in lines)
            out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        elif is_list(lines):
            out.append("<ul>" + "".join(f"<li>{line[2:]}</li>" for line in said) + "</ul>")
        elif number == 0 and len(lines) == 1:
            out.append(f"<h1>{said[0]}</h1>")
        else:
            out.append(f"<p>{'<br>'.join(said)}</p>")
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Press room</title><script>var a = 1;</script>'
    around = (AROUND[0], AROUND[1]) if site else ("", "")
    return f"{head}{STYLE}</head><body>{around[0]}<main>{''.join(out)}</main>{around[1]}</body></html>"


def word(text: str, path: Path) -> None:
    """A document as somebody writes it: a line a paragraph, empty ones between blocks, and tables."""
    made = docx.Document()
    for number, lines in enumerate(blocks(text)):
        if number:
            made.add_paragraph("")
        if is_table(lines):
            rows = [cells(line) for line in lines]
            table = made.add_table(len(rows), max(map(len, rows)))
            for at, row in enumerate(rows):
                for place, cell in enumerate(row):
                    table.cell(at, place).text = cell
        else:
            for line in lines:
                is_item = is_list(lines)
                made.add_paragraph(line[2:] if is_item else line, style="List Bullet" if is_item else None)
    made.save(str(path))


def mail(text: str) -> bytes:
    """A mail with the release as its text."""
    made = EmailMessage()
    made["Subject"] = "News"
    made["To"] = "desk@paper.example"
    made.set_content(text)
    return made.as_bytes()


def printed(text: str, path: Path) -> None:
    """A PDF: paragraphs that are wrapped, and tables."""
    pdfmetrics.registerFont(TTFont("Text", next(font for font in FONTS if Path(font).exists())))
    style, title = getSampleStyleSheet()["BodyText"], getSampleStyleSheet()["Title"]
    style.fontName = title.fontName = "Text"
    style.spaceBefore = style.spaceAfter = 0
    out: list[Flowable] = []
    for number, lines in enumerate(blocks(text)):
        if number:
            out.append(Spacer(0, 6 * mm))
        if is_table(lines):
            out.append(Table([cells(line) for line in lines], style=[("FONT", (0, 0), (-1, -1), "Text")]))
        else:
            is_title = number == 0 and len(lines) == 1
            out += [Paragraph(html.escape(line), title if is_title else style) for line in lines]
    SimpleDocTemplate(str(path), pagesize=A4, title="made", author="made").build(out)
