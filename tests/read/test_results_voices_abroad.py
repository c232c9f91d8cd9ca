"""Results in voices that real releases in other languages have, in words of our own."""

import pytest

from pressbox.extractor import Extractor
from tests.told import standing, told

DE = "Oster und Weber am Nürburgring\n\nDer Fahrer Karl Oster und seine Kollegin Anna Weber starteten im Rennen auf dem Nürburgring für das Team.\n\n"
SV = "Berglund på Anderstorp\n\nFöraren Karl Berglund och hans stallkamrat Sara Holmkvist körde för teamet i Nordiska Cupen på Anderstorp.\n\n"
IT = "Vidali a Vallelunga\n\nIl pilota Luca Vidali e la sua compagna di squadra Sara Conti hanno corso a Vallelunga per il team.\n\n"


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


@pytest.mark.parametrize("text", [
    "Recap\n\nElin Ek finished third in Race 1 at Monza and sixth in Race 2. In the last race she came home ninth.",
    "Bericht\n\nElin Ek wurde in Rennen 1 in Monza Dritte und in Rennen 2 Sechste. Im letzten Rennen wurde sie Neunte.",
    "Bilan\n\nElin Ek a terminé troisième de la course 1 à Monza et sixième de la course 2. Dans la dernière course, elle a terminé neuvième.",
    "Bilancio\n\nElin Ek ha chiuso terza in gara 1 a Monza e sesta in gara 2. Nell'ultima gara ha chiuso nona.",
    "Balance\n\nElin Ek terminó tercera en la carrera 1 de Monza y sexta en la carrera 2. En la última carrera terminó novena.",
])  # fmt: skip
def test_the_last_race_is_another_one_than_those_told_of_before(extractor: Extractor, text: str) -> None:
    expected = ["race 1 P3 (Ek)", "race 2 P6 (Ek)", "race 3 P9 (Ek)"]
    assert [told(result) for result in extractor.extract(text).results] == expected


def test_the_final_of_heats_is_no_last_heat(extractor: Extractor) -> None:
    text = "Recap\n\nElin Ek won heat 1 at Lydden Hill and was third in heat 2. In the final she finished second."
    assert [told(result) for result in extractor.extract(text).results] == [
        "heat 1 P1 (Ek)",
        "heat 2 P3 (Ek)",
        "race P2 (Ek)",
    ]


@pytest.mark.parametrize("text", [
    "Recap\n\nElin Ek raced at Monza for the team and won Race 1. “Third in Race 2 would have been a dream.”",
    "Bericht\n\nElin Ek fuhr in Monza für das Team und gewann Rennen 1. „Platz drei wäre in Rennen 2 ein Traum gewesen.“",
    "Bilan\n\nElin Ek a couru à Monza pour l'équipe et a gagné la course 1. « La troisième place aurait été un rêve. »",
    "Bilancio\n\nElin Ek ha corso a Monza per il team e ha vinto gara 1. «Il terzo posto sarebbe stato un sogno.»",
    "Balance\n\nElin Ek corrió en Monza para el equipo y ganó la carrera 1. “El tercer puesto habría sido un sueño.”",
    "Facit\n\nElin Ek körde på Monza för teamet och vann race 1. ”Tredje plats hade varit en dröm.”",
])  # fmt: skip
def test_what_would_have_been_was_not(extractor: Extractor, text: str) -> None:
    assert [told(result) for result in extractor.extract(text + "\n").results] == ["race 1 P1 (Ek)"]
