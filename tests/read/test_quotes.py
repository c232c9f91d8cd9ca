"""Speech in all the ways in which releases print it: whose words they are as written, by which verb, in which style."""

from functools import cache

import pytest

from pressbox.layout import Layouter
from pressbox.mentions import Mentions
from pressbox.packs import Packs
from pressbox.read.quotes import QuotesReader

HEAD = """Northlight back on track at Ravenmoor

Northlight takes two cars to the Northern Cup at Ravenmoor, where Elin Norrgård and Jonas Ek share the first of them.

"""
Said = tuple[str, str | None, str | None, str]


@cache
def rooms() -> tuple[Layouter, QuotesReader, Packs]:
    packs = Packs()
    language = packs.language("en")
    return Layouter(language), QuotesReader(packs, language), packs


def read(text: str) -> list[Said]:
    layouter, reader, packs = rooms()
    page = layouter.lay_out(HEAD + text)
    found = Mentions(names=packs.names.find(page.folded))
    return [
        (
            " ".join(page.text[start:end] for start, end in quote.parts),
            page.text[slice(*quote.speaker_span)] if quote.speaker_span else None,
            quote.cue,
            quote.style,
        )
        for quote in reader.read(page, found)
    ]


# Written before the reader was first run on them.
DASHES: list[tuple[str, list[Said]]] = [
    ("- We had a good car from the start, Elin Norrgård says.", [("We had a good car from the start", "Elin Norrgård", "says", "dash")]),
    ("– The wind was hard to read, but it was fun, says Elin Norrgård.", [("The wind was hard to read, but it was fun", "Elin Norrgård", "says", "dash")]),
    ("— I can't wait to get going! says Jonas Ek.", [("I can't wait to get going!", "Jonas Ek", "says", "dash")]),
    ("– They work hard and it shows”, says Tomas Vikander, head of sport at Northlight.", [("They work hard and it shows", "Tomas Vikander", "says", "dash")]),
    ("– ”They work hard and it shows”, says Tomas Vikander.", [("They work hard and it shows", "Tomas Vikander", "says", "dash")]),
    ("- “It rained all night,” said Ek.", [("It rained all night", "Ek", "said", "dash")]),
    ("- First we lost a wheel, says Jonas Ek. Then we lost the race.", [("First we lost a wheel Then we lost the race.", "Jonas Ek", "says", "dash")]),
    ("- We learnt a lot today.\n- Tomorrow we use it, Elin Norrgård says.", [("We learnt a lot today. Tomorrow we use it", "Elin Norrgård", "says", "dash")]),
    ("- We learnt a lot, Elin Norrgård says.\n- I learnt more, Jonas Ek says.", [("We learnt a lot", "Elin Norrgård", "says", "dash"), ("I learnt more", "Jonas Ek", "says", "dash")]),
    ("After the flag the winner was short of breath, and said:\n– I have no words for what we did out there today.", [("I have no words for what we did out there today.", None, "said", "dash")]),
    ("– It was wet, Tomas Vikander, team principal at Northlight, explains.", [("It was wet", "Tomas Vikander", "explains", "dash")]),
    ("-We were never fast enough, admitted Norrgård after the race.", [("We were never fast enough", "Norrgård", "admitted", "dash")]),
    ("- What a day, she says.", [("What a day", "she", "says", "dash")]),
    ("- It's my home race, says the 19-year-old from Hollowfield.", [("It's my home race", "the 19-year-old from Hollowfield", "says", "dash")]),
    ("- Timing screens\n- Entry lists, maps and tickets\n- Paddock plan", []),
    ("- Elin Norrgård: 3rd\n- Jonas Ek: 9th", []),
    ("Saturday\n- 12:00-12:25: Practice\n- 14:00-15:00: Race", []),
    ("- Gates open at 8 a.m.\n- The pit walk begins at 11 a.m.", []),
    ("March 14-16 - Ravenmoor\nMay 2-3 - Hollowfield", []),
]  # fmt: skip

MARKS: list[tuple[str, list[Said]]] = [
    ('"We took our chance," said Norrgård.', [("We took our chance", "Norrgård", "said", "double")]),
    ("“We took our chance,” enthused Norrgård, who started from the back.", [("We took our chance", "Norrgård", "enthused", "double")]),
    ("“We took our chance.“ said Jonas Ek", [("We took our chance.", "Jonas Ek", "said", "double")]),
    ("”We took our chance”, says Elin Norrgård.", [("We took our chance", "Elin Norrgård", "says", "double")]),
    ('"We took our chance.“ Elin Norrgård said.', [("We took our chance.", "Elin Norrgård", "said", "double")]),
    ('"We took our chance" - says Elin Norrgård.', [("We took our chance", "Elin Norrgård", "says", "double")]),
    ("“We took our chance”, – said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "double")]),
    ("Norrgård said: “We took our chance.”", [("We took our chance.", "Norrgård", "said", "double")]),
    ("Norrgård added:\n“We took our chance.”", [("We took our chance.", "Norrgård", "added", "double")]),
    ('Speaking after the race, team principal Tomas Vikander said, "Two cars home is all we asked for."', [("Two cars home is all we asked for.", "Tomas Vikander", "said", "double")]),
    ("Tomas Vikander, Team Principal of Northlight Racing, commented: “Two cars home is all we asked for.”", [("Two cars home is all we asked for.", "Tomas Vikander", "commented", "double")]),
    ("“The first stint was calm,” Norrgård commented. “The second one was not.”", [("The first stint was calm The second one was not.", "Norrgård", "commented", "double")]),
    ("“We knew,” said Ek, “that it would rain.”", [("We knew that it would rain.", "Ek", "said", "double")]),
    ("“The first stint was calm,” Norrgård commented. “The second one was not. We move on", [("The first stint was calm The second one was not. We move on", "Norrgård", "commented", "double")]),
    ("“We lost it in the pits.\n\n“But we won it back on the road,” said Norrgård.", [("We lost it in the pits. But we won it back on the road", "Norrgård", "said", "double")]),
    ("“We lost it in the pits,” said Norrgård.\n\n“But we won it back on the road.”", [("We lost it in the pits But we won it back on the road.", "Norrgård", "said", "double")]),
    ("‘We took our chance,’ said Norrgård.", [("We took our chance", "Norrgård", "said", "single")]),
    ("'It isn't over and we don't give up,' said Jonas Ek.", [("It isn't over and we don't give up", "Jonas Ek", "said", "single")]),
    ("« We took our chance », said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "guillemet")]),
    ("»We took our chance«, said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "guillemet")]),
    ("„We took our chance“, said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "low")]),
    ("„We took our chance”, said Elin Norrgård.", [("We took our chance", "Elin Norrgård", "said", "low")]),
    ("“We took our chance” – ELIN NORRGÅRD, DRIVER", [("We took our chance", "ELIN NORRGÅRD", None, "double")]),
    ("“We took our chance and we never looked back.”\n– Elin Norrgård, driver", [("We took our chance and we never looked back.", "Elin Norrgård", None, "double")]),
    ("“The [rear] tyres were gone (...) and I knew it,” said Ek.", [("The [rear] tyres were gone (...) and I knew it", "Ek", "said", "double")]),
    ("“It was close,” said the Swede.", [("It was close", "the Swede", "said", "double")]),
    ("“It was close,” the 24-year-old added.", [("It was close", "the 24-year-old", "added", "double")]),
    ("“It was close,” she added with a smile.", [("It was close", "she", "added", "double")]),
    ("“It was close,” said team principal Tomas Vikander.", [("It was close", "Tomas Vikander", "said", "double")]),
    ("“It was close,” said Northlight’s Elin Norrgård.", [("It was close", "Elin Norrgård", "said", "double")]),
    ("“It was close,” said Northlight Racing Team Principal Tomas Vikander.", [("It was close", "Tomas Vikander", "said", "double")]),
    ("“It was close,” explained a relieved Norrgård.", [("It was close", "Norrgård", "explained", "double")]),
    ("Norrgård was happy with that. “We came here for points, and we have them.”", [("We came here for points, and we have them.", "Norrgård", None, "double")]),
    ("“We came here for points, and we leave with a cup.”\n\nThe next round is at Hollowfield.", [("We came here for points, and we leave with a cup.", None, None, "double")]),
    ("“He called it a ‘gift’ and I agree,” said Ek.", [("He called it a ‘gift’ and I agree", "Ek", "said", "double")]),
    ("“We took our chance,” said Norrgård, before Ek added: “And I nearly lost it again.”", [("We took our chance", "Norrgård", "said", "double"), ("And I nearly lost it again.", "Ek", "added", "double")]),
    ("“We took our chance,” said Norrgård. “We took our chance,” said Ek.", [("We took our chance", "Norrgård", "said", "double"), ("We took our chance", "Ek", "said", "double")]),
    ("“A fine result? Yes!” laughed van der Meer.", [("A fine result? Yes!", "van der Meer", "laughed", "double")]),
    ("According to Norrgård, “the car was never really in the window”.", [("the car was never really in the window", "Norrgård", "According to", "double")]),
]  # fmt: skip

BLOCKS: list[tuple[str, list[Said]]] = [
    ("Tomas Vikander (Team Principal):\n“Two cars home is all we asked for.”", [("Two cars home is all we asked for.", "Tomas Vikander", None, "double")]),
    ("Elin Norrgård (car number 21, Northlight, 2nd):\n“I am pleased with it.”", [("I am pleased with it.", "Elin Norrgård", None, "double")]),
    ("Elin Norrgård, 1st (1:31.204 - 84 laps)\n“I am pleased with it.”", [("I am pleased with it.", "Elin Norrgård", None, "double")]),
    ("Elin Norrgård (2nd Class 2) said:\n“I am pleased with it.”", [("I am pleased with it.", "Elin Norrgård", "said", "double")]),
    ("Tomas Vikander, Team Principal: “Two cars home is all we asked for.”", [("Two cars home is all we asked for.", "Tomas Vikander", None, "double")]),
    ("Elin Norrgård, Driver:\nI am pleased with how we worked this week. The car was good to drive and I felt at home.", [("I am pleased with how we worked this week. The car was good to drive and I felt at home.", "Elin Norrgård", None, "block")]),
    ("Luca Ferretti, Head of Endurance: We leave with a better car than we came with, and I thank my crew for it.", [("We leave with a better car than we came with, and I thank my crew for it.", "Luca Ferretti", None, "block")]),
    ("Elin Norrgård\nI am pleased with how we worked this week. The car was good to drive and I felt at home.\n\nJonas Ek\nMy stint was short but I liked every lap of it, and we were never in trouble at all.", [("I am pleased with how we worked this week. The car was good to drive and I felt at home.", "Elin Norrgård", None, "block"), ("My stint was short but I liked every lap of it, and we were never in trouble at all.", "Jonas Ek", None, "block")]),
    ("Q: How was the race?\nElin NORRGÅRD: It was long. We never had the pace.\nQ: And the next one?\nElin NORRGÅRD: Better, I hope.", [("It was long. We never had the pace.", "Elin NORRGÅRD", None, "block"), ("Better, I hope.", "Elin NORRGÅRD", None, "block")]),
    ("Q: How was the race?\nEN: It was long. We never had the pace.", [("It was long. We never had the pace.", "EN", None, "block")]),
    ("Location: Ravenmoor, Italy\nLength: 4,127 km\nCorners: 16", []),
    ("Race 1: 3rd\nRace 2: DNF", []),
]  # fmt: skip

NOTHING = [
    "The track is also called “The Temple of Speed” by those who love it.",
    'The winner takes the "Northern Cup Drivers Title" home.',
    "A ‘duel’ for the lead decided the race.",
    "Elin “Flash” Norrgård leads the cup, and Jonas 'Ice' Ek is third.",
    'The wheel is 18" wide and the driver is 5\'10" tall, said to be the tallest.',
    "The drivers' title and the teams' title are open, and it's Norrgård's to lose.",
    "The car runs on “Mobil 1” and a set of “Green Hell” tyres.",
    "The '24 season and the '25 season were both 'wet'.",
    "The film “We Are Racing” opens at the Ravenmoor cinema on Friday.",
    "The so-called \"balance of power\" is what the rules call 'parity'.",
    "Northlight – based in Hollowfield – builds its own cars – and trucks.",
    "Norrgård was not satisfied with the car, and hopes to do better next time.",
]


@pytest.mark.parametrize(("text", "expected"), DASHES)
def test_a_dash_leads_speech_where_the_end_says_who_speaks(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks_of_any_style_hold_speech_that_someone_says(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_a_name_on_its_own_gives_the_words_below_it_to_a_speaker(text: str, expected: list[Said]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_names_titles_measures_and_apostrophes_are_no_speech(text: str) -> None:
    assert read(text) == []
