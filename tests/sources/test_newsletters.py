"""Newsletters by the shapes that their items have: parted by signs, counted, or none of it."""

from pathlib import Path

import pytest

from pressbox.packs import Packs
from pressbox.sources import Document, documents, find
from pressbox.sources.html import text_of_mail
from pressbox.sources.mail.newsletters import items_of
from pressbox.sources.mail.words import Words

PROSE = "The club says that the ferry goes at noon and comes back in the evening. " * 3
TITLES = ("A new quay", "Tickets for the ferry", "Farewell to the cook")
CONTENTS = "In this issue:\n\n1. A new quay\n2. Tickets for the ferry\n3. Farewell to the cook\n\n"


def letter(before: str, between: str = "") -> str:
    items = [f"{before.format(n)}{title}\n\n{PROSE}\n" for n, title in enumerate(TITLES, 1)]
    return f"Club news\n\n{between.join(items)}"


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


@pytest.fixture(scope="module")
def words(packs: Packs) -> Words:
    return Words(packs)


@pytest.mark.parametrize(
    "text",
    [
        letter("---\n"), letter("***\n"), letter("=====\n"), letter("* * *\n"), letter("{}. "), letter("{}) "),
        letter("## {}. "), CONTENTS + letter("{}. "), letter("{}: "),
    ],
)  # fmt: skip
def test_a_newsletter_of_three(text: str, words: Words) -> None:
    items = items_of(text, "Newsletter, June", words)
    assert [next(title for title in TITLES if title in item.split("\n")[0]) for item in items] == list(TITLES)


def test_a_list_within_an_item_is_none(words: Words) -> None:
    text = letter("{}. ").replace("Tickets", "Rules\n\n1. no dogs\n2. no bells\n\nTickets")
    assert len(items_of(text, "Newsletter, June", words)) == 3


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Release: a new quay", letter("{}. ")),  # is called no newsletter
        ("Newsletter, June", f"A new quay\n\n{PROSE}\n\n1. row\n2. sail\n3. swim\n"),  # a list
        ("Newsletter, June", letter("{}. ").replace("3. ", "4. ")),  # two that count on, one that does not
    ],
)
def test_what_is_no_newsletter(subject: str, text: str, words: Words) -> None:
    assert items_of(text, subject, words) == [text]


# ------------------------------------------------------------------------------------------------------------- pages
TEASER = "The ferry goes at noon, and comes back."
FOOT = "<p>You get this letter since you asked for it.</p>"


def page(
    item: str, between: str = "", *, above: str = "<h1>Club news</h1>", below: str = FOOT, prose: str = PROSE
) -> str:
    """A page whose items have one form: T stands for the title, P for the text, and M for the link to the rest."""
    more = '<a href="https://club.example/1">Read more</a>'
    items = [item.replace("T", title).replace("P", prose).replace("M", more) for title in TITLES]
    return f"<body>{above}{between.join(items)}{below}</body>".replace("Tickets", "The tickets")


def row(cells: str) -> str:
    return "".join(f"<tr><td>{cell}</td></tr>" for cell in cells.split("|"))


IN_CELLS = page(row("<h2>T</h2><p>P</p>"), above="<table><tr><td><h1>Club news</h1></td></tr>", below=f"</table>{FOOT}")
SHAPES = {
    "a rule between": page("<h2>T</h2><p>P</p>", "<hr>", above="<h1>Club news</h1><hr>", below=f"<hr>{FOOT}"),
    "a rule between, titles as paragraphs": page("<p><b>T</b></p><p>P</p>", "<hr>", above="<p>Club news</p><hr>", below=f"<hr>{FOOT}"),
    "cells": IN_CELLS,
    "a title, a text and a link, each a cell": page(f"<table>{row('<b>T</b>|P|M')}</table>", below=FOOT),
    "sections": page("<section><h3>T</h3><p>P</p></section>"),
    "articles": page("<article><h2>T</h2><p>P</p><p>M</p></article>"),
    "headings and links": page("<h2>T</h2><p>P</p><p>M</p>"),
    "headings, links within the text": page("<h2>T</h2><p>P M</p>"),
    "headings and contents": page("<h2>T</h2><p>P</p>", above=f"<h1>Club news</h1><ul>{''.join(f'<li>{title}</li>' for title in TITLES)}</ul>".replace("Tickets", "The tickets"), below=""),
    "teasers": page("<h2>T</h2><p>P</p><p>M</p>", prose=TEASER),
    "smaller headings within": page("<h2>T</h2><p>P</p><h3>How</h3><p>P</p><p>M</p>"),
    "an editor's word above": IN_CELLS.replace("</h1>", f"</h1><p>Dear friends, {PROSE}</p>"),
    "who we are below": IN_CELLS.replace("</table>", f"{row(f'<h2>About the club and its boats</h2><p>{PROSE}</p>')}</table>"),
}  # fmt: skip


def items_of_page(markup: str, subject: str, words: Words, packs: Packs) -> list[str]:
    return items_of(text_of_mail(markup, packs), subject, words)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_of_three(shape: str, words: Words, packs: Packs) -> None:
    items = items_of_page(SHAPES[shape], "Newsletter, June", words, packs)
    assert [item.split("\n")[0].replace("The tickets", "Tickets") for item in items] == list(TITLES)
    assert not any("Dear friends" in item or "About the club" in item for item in items)
    assert not any(sign in item for item in items for sign in "\x1c\x1d\x1e")


@pytest.mark.parametrize("shape", ["headings and links", "teasers", "articles"])
def test_links_to_the_rest_tell_items_of_a_mail_that_is_not_called_so(shape: str, words: Words, packs: Packs) -> None:
    assert len(items_of_page(SHAPES[shape], "June at the quay", words, packs)) == 3


def test_the_address_of_a_title_stands_below_its_item(words: Words, packs: Packs) -> None:
    linked = page('<table><tr><td><a href="https://club.example/news">T</a></td></tr><tr><td>P</td></tr></table>')
    items = items_of_page(linked, "Newsletter, June", words, packs)
    assert items[0].split("\n")[0] == "A new quay"
    assert items[0].endswith("\n\nhttps://club.example/news")


def test_a_saved_page_of_three(tmp_path: Path) -> None:
    (tmp_path / "june.html").write_text(f"<title>Newsletter, June</title>{IN_CELLS}", encoding="utf-8")
    [found] = find([tmp_path]).files
    read = [one for one in documents(found) if isinstance(one, Document)]
    assert [one.id for one in read] == ["june/1", "june/2", "june/3"]
    assert {one.about.part_of.id for one in read if one.about.part_of} == {"june"}
    assert all(one.source.media_type == "text/html" for one in read)


def test_a_saved_page_with_links_to_further_news_is_one(tmp_path: Path) -> None:
    (tmp_path / "june.html").write_text(f"<title>June</title>{SHAPES['articles']}", encoding="utf-8")
    [found] = find([tmp_path]).files
    assert len(list(documents(found))) == 1


RELEASE = f"<h1>A new quay for the ferry</h1><p>{PROSE * 3}</p>"
ONE = {
    "headings": (page("<h2>T</h2><p>P</p>", above=RELEASE), "Newsletter: a new quay"),
    "no name": (IN_CELLS, "June at the quay"),
    "sections of a race": (IN_CELLS.replace(TITLES[0], "Practice").replace("The tickets for the ferry", "Race 1").replace(TITLES[2], "Race 2"), "Newsletter, June"),
    "notes below": (IN_CELLS.replace("</h1>", f"</h1></td></tr><tr><td><h2>The storm of the year</h2><p>{PROSE * 20}</p>"), "Newsletter, June"),
    "a timetable between rules": (f"{RELEASE}<hr><table><tr><td>09:00</td><td>Ferry</td></tr><tr><td>12:00</td><td>Ferry</td></tr></table><hr><p>{PROSE}</p>", "Newsletter, June"),
    "two": (f"<h2>A quay at last</h2><p>{PROSE}</p><hr><h2>Farewell to the cook</h2><p>{PROSE}</p>", "Newsletter, June"),
}  # fmt: skip


@pytest.mark.parametrize("shape", ONE)
def test_a_page_of_one(shape: str, words: Words, packs: Packs) -> None:
    markup, subject = ONE[shape]
    assert len(items_of_page(markup, subject, words, packs)) == 1
