"""What else stands in texts of results: teams, places, days, sessions, people, and who speaks."""

import pytest

from pressbox.extractor import Extractor

DE = "Oster und Weber in Assen\n\nDer Fahrer Karl Oster und seine Kollegin Anna Weber starteten im Rennen in Assen für das Team.\n\n"
SV = "Berglund på Anderstorp\n\nFöraren Karl Berglund och hans stallkamrat Sara Holmkvist körde för teamet i Nordiska Cupen på Anderstorp.\n\n"
IT = "Vidali a Vallelunga\n\nIl pilota Luca Vidali e la sua compagna di squadra Sara Conti hanno corso a Vallelunga per il team.\n\n"
CREW = "Norrgard at the Harbour Rally\n\nElin Norrgard and co-driver Tomas Vikander took part in round three of the European Rally Championship.\n\n"


def test_teams_stand_before_the_chassis_and_no_town_is_one(extractor: Extractor) -> None:
    kart = extractor.extract(IT + "In gara Luca Vidali (#12 Larkspur/Kestrel-Tm) ha battuto Sara Conti.\n")
    assert [team.name for team in kart.teams] == ["Larkspur"]
    towns = extractor.extract(DE + "Karl Oster (Bielefeld) schlug im Rennen Jan Huber (Niederau).\n")
    assert [team.name for team in towns.teams] == []


def test_where_somebody_is_from_is_no_venue(extractor: Extractor) -> None:
    text = "Folkrace på grus\n\nI helgen kördes folkrace. Per Ek från Skövde vann seniorklassen, och Nils Holm körde finalen.\n"
    event = extractor.extract(text).event
    assert event is None or event.venue is None


PLACES = [
    ("Elin Norrgard was second in Stage 5 of the Dakar, the team told.", []),
    ("Kestrel Racing opened a workshop in Dakar, Senegal, after the race at Monza.", ["dakar", "senegal", "monza"]),
    ("Kestrel Racing opened a workshop in Dakar (Senegal) after the race at Monza.", ["dakar", "senegal", "monza"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_dakar_is_no_town(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [place.id for place in extractor.extract(f"News from Kestrel Racing\n\n{text}\n").places] == expected


def test_a_country_is_no_weekday(extractor: Extractor) -> None:
    text = CREW + "1. Luca Ferretti (ITA) / Elin Norrgard (MON)\n"
    assert not [date for date in extractor.extract(text).dates if date.text == "MON"]


def test_a_sentence_that_opens_with_a_time_is_no_row(extractor: Extractor) -> None:
    text = (
        DE
        + "Um 17.25 Uhr steht das Rennen der Klasse Supersport auf dem Programm. Danach geht es für alle in das Fahrerlager.\n"
    )
    assert [(one.source, one.text) for one in extractor.extract(text).sessions] == [
        ("prose", "17.25 Uhr steht das Rennen")
    ]


def test_a_title_in_capitals_is_the_start_of_a_name(extractor: Extractor) -> None:
    release = extractor.extract(IT + "Quarto è arrivato Aldo Vitti (DR Formula).\n")
    assert "Formula" not in [person.name for person in release.people]


def test_a_first_name_and_a_surname_that_are_words(extractor: Extractor) -> None:
    text = "Norrgard at Monza\n\nElin Norrgard won Race 1 at Monza, chased hard by Will Hall in her mirrors.\n"
    assert [person.name for person in extractor.extract(text).people] == ["Elin Norrgard", "Will Hall"]


def test_a_role_with_a_hyphen_is_no_part_of_a_name(extractor: Extractor) -> None:
    [quote] = extractor.extract(DE + "„Ein guter Tag für alle“, resümiert Team-Manager Nils Feld.\n").quotes
    assert (quote.speaker, quote.role) == ("Nils Feld", "Team-Manager")


def test_a_dash_before_a_name_leads_a_row(extractor: Extractor) -> None:
    rows = "- Karl Oster: „Wir waren nicht weit weg. Das ist gut.“\n- Anna Weber: „Es war ein tolles Rennen.“\n"
    quotes = extractor.extract(DE + rows).quotes
    assert [(quote.speaker, quote.text) for quote in quotes] == [
        ("Karl Oster", "Wir waren nicht weit weg. Das ist gut."),
        ("Anna Weber", "Es war ein tolles Rennen."),
    ]


def test_a_co_driver_below_the_name_is_not_who_speaks(extractor: Extractor) -> None:
    text = (
        CREW + "ELIN NORRGARD (SWE) Position: Fifth\nCo-driver: Tomas Vikander (SWE) Car: Ford Fiesta R2\n\n"
        "“The harbour stage was slippery and we took no risks at all. On Sunday it went better.”\n\n"
        "SARA CONTI (ITA) Position: Ninth\nCo-driver: Lea Ferri (ITA) Car: Opel Adam R2\n\n"
        "“We changed a wheel on the third stage and lost two minutes. That was it for us.”\n"
    )
    release = extractor.extract(text)
    assert [quote.speaker for quote in release.quotes] == ["Elin Norrgard", "Sara Conti"]
    assert {person.name: person.role for person in release.people}["Lea Ferri"] == "Co-driver"
