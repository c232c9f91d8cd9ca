"""Who speaks: from the contact block, the boilerplate, the head of a mail, or whom the release is about."""

import pytest

from tests.marked import RACING, extractor

ROWS = [
    ("{r}Text.\n\nAbout Northlight Racing\nNorthlight Racing is a team from Växjö.", ("Northlight Racing", "team", "boilerplate")),
    ("{r}Text.\n\nAbout Ravenmoor Circuit:\nThe circuit opened in 1960.", ("Ravenmoor Circuit", "venue", "boilerplate")),
    ("News\n\nText.\n\nAbout Vikander Holdings\nVikander Holdings builds roads.", ("Vikander Holdings", "other", "boilerplate")),
    ("From: Northlight Racing <press@northlight.example>\nSubject: News\n\n{r}Text.", ("Northlight Racing", "team", "mail header")),
    ("Ministry of Transport\nPress release\n\nNew bridge opens in the north of the country\n\nThe bridge opened.", ("Ministry of Transport", "other", "masthead")),
    ("Bridge opens\n\nThe bridge opened.\n\n© 2026 Hartwell Group. All rights reserved.", ("Hartwell Group", "other", "copyright")),
    ("Bridge opens\n\nThe bridge opened.\n\nSOURCE Hartwell Group", ("Hartwell Group", "other", "source line")),
    ("{r}Text.\n\nMedia contact: Sofia Ahlgren, Northlight Racing, press@northlight.example", ("Northlight Racing", "team", "contact")),
    ("{r}Northlight Racing won both races. The team Northlight Racing goes home.", ("Northlight Racing", "team", "release is about")),
    ("Elin Norrgård wins at Monza\n\nElin Norrgård won the race and the qualifying lap in the paddock. Norrgård leads.", ("Elin Norrgård", "driver", "release is about")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_sender_is_read_where_something_tells(text: str, expected: tuple[str, str, str]) -> None:
    sender = extractor().extract(text.replace("{r}", RACING)).sender
    assert sender is not None
    assert (sender.name, sender.kind) == expected[:2]
    assert expected[2] in sender.basis


@pytest.mark.parametrize("text", ["News\n\nNothing much happened.", "One", "About a month ago\n\nThe bridge closed."])
def test_without_a_word_of_it_there_is_no_sender(text: str) -> None:
    assert extractor().extract(text).sender is None
