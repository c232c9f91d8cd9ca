"""Newsletters by the shapes that their items have: parted by signs, counted, or none of it."""

import pytest

from pressbox.packs import Packs
from pressbox.sources.mail.splitting import items_of
from pressbox.sources.mail.words import Words

PROSE = "The club says that the ferry goes at noon and comes back in the evening. " * 3
TITLES = ("A new quay", "Tickets for the ferry", "Farewell to the cook")
CONTENTS = "In this issue:\n\n1. A new quay\n2. Tickets for the ferry\n3. Farewell to the cook\n\n"


def letter(before: str, between: str = "") -> str:
    items = [f"{before.format(n)}{title}\n\n{PROSE}\n" for n, title in enumerate(TITLES, 1)]
    return f"Club news\n\n{between.join(items)}"


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(Packs())


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
