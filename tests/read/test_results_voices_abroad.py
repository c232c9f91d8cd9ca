"""Results in voices that real releases in other languages have, in words of our own."""

import pytest

from pressbox.extractor import Extractor
from tests.told import standing, told

DE = "Oster und Weber am Nürburgring\n\nDer Fahrer Karl Oster und seine Kollegin Anna Weber starteten im Rennen auf dem Nürburgring für das Team.\n\n"
SV = "Berglund på Anderstorp\n\nFöraren Karl Berglund och hans stallkamrat Sara Holmkvist körde för teamet i Nordiska Cupen på Anderstorp.\n\n"
IT = "Vidali a Vallelunga\n\nIl pilota Luca Vidali e la sua compagna di squadra Sara Conti hanno corso a Vallelunga per il team.\n\n"

RESULTS = {
    # The name of a class that ends the name of a car is none.
    "car-and-class": (DE + "Anna Weber wurde im Rennen Zweite im Porsche 911 GT3 R.\n", ["race P2 (Weber)"]),
    "class-alone": (DE + "Anna Weber wurde im Rennen Zweite in der GT3.\n", ["race P2 [GT3] (Weber)"]),
    "pole-ging-an": (DE + "Die Pole-Position für das zweite Rennen ging an Karl Oster.\n", ["qualifying 2 P1 (Oster)"]),
    "pole-togs-av": (SV + "Pole position i heat 2 togs av Karl Berglund.\n", ["qualifying 2 P1 (Berglund)"]),
    # A single small letter is no figure of Rome.
    "finalen-i": (SV + "Finalen i Nordiska Cupen blev blöt. Karl Berglund slutade femma.\n", ["race P5 (Berglund)"]),
    "dal-primo": (IT + "Luca Vidali ha condotto gara 2 dal primo all'ultimo giro.\n", ["race 2 P1 (Vidali)"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("name", RESULTS)
def test_results_are_read(extractor: Extractor, name: str) -> None:
    text, expected = RESULTS[name]
    assert [told(result) for result in extractor.extract(text).results] == expected


def test_a_place_of_the_season_whose_verb_stands_first_is_none_of_a_race(extractor: Extractor) -> None:
    release = extractor.extract(SV + "I årets mästerskap tog han fjärde plats, berättar Karl Berglund.\n")
    assert [standing(item) for item in release.standings] == ["P4 (Berglund)"]
    assert release.results == []


def test_a_role_with_a_hyphen_is_no_part_of_a_name(extractor: Extractor) -> None:
    [quote] = extractor.extract(DE + "„Ein guter Tag für alle“, resümiert Team-Manager Nils Feld.\n").quotes
    assert (quote.speaker, quote.role) == ("Nils Feld", "Team-Manager")


def test_a_title_in_capitals_is_the_start_of_a_name(extractor: Extractor) -> None:
    release = extractor.extract(IT + "Quarto è arrivato Aldo Vitti (DR Formula).\n")
    assert "Formula" not in [person.name for person in release.people]


@pytest.mark.parametrize("text", [
    "Recap\n\nElin Ek and Sara Conti raced at Monza.\n\nRace 1: 2nd Am (13th overall)",
    "Recap\n\nElin Ek and Sara Conti raced at Monza.\n\nRace 1: 2nd Am, 13th overall",
    "Bilan\n\nElin Ek et Sara Conti ont couru à Monza.\n\nCourse 1 : 2e Am (13e au général)",
    "Bilanz\n\nElin Ek und Sara Conti fuhren in Monza.\n\nRennen 1: 2. Am (13. gesamt)",
    "Bilanz\n\nElin Ek und Sara Conti fuhren in Monza.\n\nRennen 1: 2. Platz Am (13. gesamt)",
    "Facit\n\nElin Ek och Sara Conti körde på Monza.\n\nRace 1: 2:a Am (13:e totalt)",
    "Bilancio\n\nElin Ek e Sara Conti hanno corso a Monza.\n\nGara 1: 2° Am (13° assoluto)",
    "Balance\n\nElin Ek y Sara Conti corrieron en Monza.\n\nCarrera 1: 2º Am (13º de la general)",
])  # fmt: skip
def test_a_class_right_behind_a_place_is_its_own(extractor: Extractor, text: str) -> None:
    assert [told(result) for result in extractor.extract(text).results] == [
        "race 1 P2 [Am] (Ek+Conti)",
        "race 1 P13 (Ek+Conti)",
    ]


def test_a_class_before_a_place_behind_a_comma_is_its_own(extractor: Extractor) -> None:
    release = extractor.extract("Recap\n\nElin Ek and Sara Conti raced at Monza.\n\nRace 1: 13th, Am 2nd")
    assert [told(result) for result in release.results] == ["race 1 P13 (Ek+Conti)", "race 1 P2 [Am] (Ek+Conti)"]
