"""Who speaks: the full name behind a surname, a pronoun, a country, an age or a role."""

import pytest

from pressbox.models import Quote
from tests.marked import extractor

HEAD = """Northlight back on track at Ravenmoor

Northlight takes two cars to the Northern Cup at Ravenmoor. Swedish driver Elin Norrgård shares the first one with
Jonas Ek from Hollowfield, and 19-year-old Luca Ferretti has the second one. Team principal Tomas Vikander stays at home.

"""


def quotes(text: str) -> list[Quote]:
    return extractor().extract(text).quotes


SPEAKERS = [
    ("“It was close,” said Norrgård.", "Elin Norrgård"),
    ("“It was close,” said Elin.", "Elin Norrgård"),
    ("“It was close,” said ELIN NORRGÅRD.", "Elin Norrgård"),
    ("“It was close,” said E. Norrgård.", "Elin Norrgård"),
    ("“It was close,” said the Swede.", "Elin Norrgård"),
    ("“It was close,” the 19-year-old added.", "Luca Ferretti"),
    ("“It was close,” said the team principal.", "Tomas Vikander"),
    ("“It was close,” said the Hollowfield driver.", "Jonas Ek"),
    ("Jonas Ek was third.\n“It was close,” he said.", "Jonas Ek"),
    ("Norrgård led from the start.\n- It was close, she says.", "Elin Norrgård"),
    ("“It was close,” said Norrgård.\n\n“Too close,” she added.", "Elin Norrgård"),
    ("“It was close,” said the spokesman of the town.", None),
    # Who is meant is told by whether a woman speaks or a man, and by whom the talk was of.
    ("Norrgård beat Ek by a car length.\n\n“It was close,” he said.", "Jonas Ek"),
    ("Ek beat Norrgård by a car length.\n\n“It was close,” she said.", "Elin Norrgård"),
    ("Ek led at first.\nHard work got him past the car of Luca Ferretti. He said: “It was close.”", "Jonas Ek"),
    ("Ek beat Ferretti by a car length.\n\n“It was close,” the latter said.", "Luca Ferretti"),
    ("Clerk of the track Jonas Ek closed the evening: “It was close, and it was cold.”", "Jonas Ek"),
    (
        "Jonas Ek and Elin Norrgård were third.\nJonas Ek smiled. His co-driver saw it so: “It was close.”",
        "Elin Norrgård",
    ),
    ("“It was close,” confided Norrgård.", "Elin Norrgård"),
    ("We spoke to Jonas Ek.\n\nQ: How was it?\nA: It was close, and we liked it.", "Jonas Ek"),
    ("Marco Pirelli-Santos (driver, P4 / DNF)\n“It was close.”", "Marco Pirelli-Santos"),
    ("Norrgård beat Ek by a car length.\n\n“It was close,” she said.", "Elin Norrgård"),
    ("Ek was happy with the day.\n\n“It was close, and I like it when it is.”", "Jonas Ek"),
    ("Ek was happy with the day.\n– It was close, and I like it when it is.", "Jonas Ek"),
    ("The day was long, and the sun shone.\n\n“It was close, and I like it when it is.”", None),
    ("“It was close, and I like it when it is.”\nJonas Ek, driver", "Jonas Ek"),
    ("Hanna Berg opened the race.\n\nMinister for Roads Hanna Berg said: “It was close.”", "Hanna Berg"),
    ("“It was close,” said chairman of the club Jens Møller.\n\nJens Møller is 40.", "Jens Møller"),
    ("Rider: Joe Sund\nPosition: 4th\nPoints: 13\n“It was close.”", "Joe Sund"),
    ("JOE BERG (7)\n“It was close.”", "Joe Berg"),
    (
        "Mira Sund, P17\nI had a hard time, and the front went twice.\n\nJoe Berg, P4\nVery close, but what a race that was.",
        "Joe Berg",
    ),
    ("“It was close,” said a friend of the team.", None),
    ("“It was close,” said a Larkspur spokesperson.\n\nLarkspur head of roads Sara Lund was glad.", None),
    ("Q: How was it?\nJE: It was close, and we liked it.", "Jonas Ek"),
    ("“It was close,” said Mira Lindqvist, who watched it.", "Mira Lindqvist"),
    (
        "Sara Lund builds it.\n\nMira Lindqvist, Managing Director of Larkspur's Nordmark business said: “It was close.”",
        "Mira Lindqvist",
    ),
    ("“It was close,” Mira Lindqvist, head of roads at Larkspur said.", "Mira Lindqvist"),
    ("In praise of the day Mira Lindqvist, head of roads at the lake, said: “It was close.”", "Mira Lindqvist"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_a_speaker_is_given_the_full_name_that_the_release_gives_anywhere(text: str, speaker: str | None) -> None:
    assert quotes(HEAD + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Q&A with Sara Lund\n\nThe Larkspur driver from Ravenmoor looks back on the race of the weekend.\n\nHow was the winter at home?\n\n“It was long, and I have been on the bike nearly every day of it.”\n\nWhat do you expect of Monza?\n\n“I have never raced there before, so a place in the points would make me glad.”",
        "Larkspur talks at Monza\n\nSARA LUND, No. 9 Larkspur Kestrel, met the press at Monza and spoke of her winter and the season.\n\nHOW WAS THE WINTER? “It was long, and I have been on the bike nearly every day of it.”\n\nWHICH LINE DO YOU TAKE AT MONZA? “I have never raced there before, so I can't say.”",
        "Fünf Fragen an Sara Lund\n\nDie Fahrerin von Larkspur blickt auf das Rennen am Wochenende in Monza zurück.\n\nWie war der Winter zu Hause?\n\n„Er war lang, und ich bin in der ganzen Zeit fast jeden Tag auf dem Rad gesessen.“\n\nWas erwartest du in Monza?\n\n„Ich bin dort noch nie gefahren, und deshalb wäre ich mit Punkten sehr zufrieden.“",
    ],
)
def test_who_is_asked_answers(text: str) -> None:
    release = extractor().extract(text)
    assert [quote.speaker for quote in release.quotes] == ["Sara Lund", "Sara Lund"]


def test_the_first_name_of_a_pair_takes_the_surname_that_they_share() -> None:
    text = "A title for it\n\nThe sisters Mira and Elin Norrgård race at Ravenmoor again.\n\n- It was close, says Mira."
    assert [quote.speaker for quote in quotes(text)] == ["Mira Norrgård"]


def test_a_role_is_what_stands_beside_the_name_in_the_attribution() -> None:
    rows = {
        "– All went well”, says Tomas Vikander, team co-owner at north one.": "team co-owner at north one",
        "“All went well,” said team manager Tomas Vikander.": "team manager",
        "Tomas Vikander (Team Principal):\n“All went well.”": "Team Principal",
        "Tomas Vikander (Team Principal, Northlight):\n“All went well.”": "Team Principal",
        "Northlight’s head of sport, Tomas Vikander, said: “All went well.”": "head of sport",
        "“All went well,” said Category Manager Tomas Vikander.": "Category Manager",
        "“All went well,” said regional sales manager Tomas Vikander.": "regional sales manager",
        "NMC Competition Secretary Tomas Vikander said: “All went well.”": "Competition Secretary",
        "Tomas Vikander, Head of Sport at Northlight, said: “All went well.”": "Head of Sport at Northlight",
        "“All went well,” said Tomas Vikander.": None,
        "“All went well,” said Tomas Vikander, who stayed at home.": None,
    }
    assert {text: quotes(HEAD + text)[0].role for text in rows} == rows


@pytest.mark.parametrize(("text", "speaker", "role"), [
    ("Mira Lindqvist – Team Manager: “We are happy and want to go on like that in the next race.”", "Mira Lindqvist", "Team Manager"),
    ("Happy, team manager Mira Lindqvist: “We are happy and want to go on like that in the next race.”", "Mira Lindqvist", "team manager"),
    ("«Una bella gara per tutti noi e per la città», ha detto il sindaco di Valdiferro Paolo Bassi alla presentazione della gara.", "Paolo Bassi", "sindaco di Valdiferro"),
    ("«Una bella gara per tutti noi e per la città», ha detto la team manager Maria Grazia Bassi alla fine della gara.", "Maria Grazia Bassi", "team manager"),
    ("« Une belle course pour nous tous et pour la ville », a déclaré le maire de Millau Paul Verdier lors de la présentation.", "Paul Verdier", "maire de Millau"),
    ("La maire de Millau, Anne Vial : « Une belle course pour nous tous et pour la ville, qui est fière de son rallye. »", "Anne Vial", "maire de Millau"),
    ("«Una gran carrera para todos nosotros y para la ciudad», dijo el alcalde de Totana Pablo Ortega en la presentación de la carrera.", "Pablo Ortega", "alcalde de Totana"),
])  # fmt: skip
def test_a_role_goes_on_with_what_it_is_of(text: str, speaker: str, role: str) -> None:
    assert [(quote.speaker, quote.role) for quote in extractor().extract(text).quotes] == [(speaker, role)]


def test_who_has_no_other_role_has_the_one_of_the_attribution() -> None:
    text = HEAD + "Mira Lindqvist, the Cabinet Member for Roads, said: “It was close.”"
    assert [person.role for person in extractor().extract(text).people if person.name == "Mira Lindqvist"] == [
        "Cabinet Member for Roads"
    ]


def test_a_quote_that_is_printed_twice_is_two_entries() -> None:
    text = HEAD + "- It was close, Elin Norrgård says.\n\nThe race was long.\n- It was close, Elin Norrgård says."
    assert [quote.text for quote in quotes(text)] == ["It was close", "It was close"]


def test_parts_are_kept_where_the_attribution_stands_between_them() -> None:
    text = HEAD + "“It was close,” said Ek. “We liked it.”"
    (quote,) = quotes(text)
    assert [text[slice(*part)] for part in quote.parts] == ["It was close", "We liked it."]
    assert text[slice(*quote.span)] == "It was close,” said Ek. “We liked it."
