"""Addresses with their labels, and labels whose address was lost."""

from functools import cache

import pytest

from pressbox.layout import Layouter
from pressbox.mentions import Mentions
from pressbox.packs import Packs
from pressbox.read.links import LinksReader

HEAD = "A title for it\n\nThe first words of a text that goes on for long enough to be taken as the lead of it all.\n\n"


@cache
def rooms() -> tuple[Layouter, LinksReader]:
    packs = Packs()
    language = packs.language("en")
    return Layouter(language), LinksReader(packs, language)


def read(text: str) -> list[tuple[str | None, str | None]]:
    layouter, reader = rooms()
    page = layouter.lay_out(HEAD + text)
    links = reader.read(page, Mentions())
    for link in links:
        assert page.text[slice(*link.span)] == (link.url or link.label)
    return [(link.url, link.label) for link in links]


ROWS = [
    ("http://bit.example/photos", [("http://bit.example/photos", None)]),
    ("Photos here:\nhttp://a.example/x\nhttps://b.example/y",
     [("http://a.example/x", "Photos here"), ("https://b.example/y", "Photos here")]),
    ("Photos: https://a.example/x.", [("https://a.example/x", "Photos")]),
    ("Team Northlight.com and the No. 10 Kestrel.com Dex are ready.", []),
    ("Web – www.northlight.example", [("www.northlight.example", "Web")]),
    ("We show it all (see https://a.example/x_(y)).", [("https://a.example/x_(y)", None)]),
    ("Visit northlight.com, or mail press@northlight.example!", [("northlight.com", None), ("press@northlight.example", None)]),
    ("[Photos of the day](https://a.example/x)", [("https://a.example/x", "Photos of the day")]),
    ("<https://a.example/x>", [("https://a.example/x", None)]),
    ("Tickets: bit.ly/tickets-now", [("bit.ly/tickets-now", "Tickets")]),
    ("E-mail: press@northlight.example | Web: www.northlight.example",
     [("press@northlight.example", "E-mail"), ("www.northlight.example", "Web")]),
    ("• Results: https://a.example/r", [("https://a.example/r", "Results")]),
    ("- https://a.example/r", [("https://a.example/r", None)]),
    ("Press material\nhttps://a.example/r", [("https://a.example/r", None)]),
    ("Download the images here\nhttps://a.example/r", [("https://a.example/r", "Download the images here")]),
    ("He came at 7 a.m. and left.In the end it was 4.127 km, No.12, @northlight and e.g. this.", []),
    ("Click here to see the start", [(None, "Click here to see the start")]),
    ("Click to watch Race 1\nClick to watch Race 2", [(None, "Click to watch Race 1"), (None, "Click to watch Race 2")]),
    ("Watch the race here:", [(None, "Watch the race here")]),
    ("Download press photos here.", [(None, "Download press photos here")]),
    ("> Read more", [(None, "Read more")]),
    ("LIVE TIMING LINK", [(None, "LIVE TIMING LINK")]),
    ("LIVE TV World Channel", [(None, "LIVE TV World Channel")]),
    ("Full results here", [(None, "Full results here")]),
    ("WATCH THE ONBOARD LAP", [(None, "WATCH THE ONBOARD LAP")]),
    ("Watch the gap: it was never more than a second.", []),
    ("[Watch live]", [(None, "Watch live")]),
    ("Click here to watch: https://a.example/live", [("https://a.example/live", "Click here to watch")]),
    ("The team was here for the first time, and it will click when the new car comes in the summer of next year.", []),
    ("- We will watch it here, Elin says.", []),
    ("https://ä.example/é?q=1", [("https://ä.example/é?q=1", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_links_are_read_as_written(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.xfail(reason="a label inside a sentence is not told from the words around it")
def test_a_label_in_brackets_within_prose_is_a_lost_link() -> None:
    text = "The entry list (click here) has forty-eight cars in it, more than in any of the years before this one."
    assert read(text) == [(None, "click here")]
