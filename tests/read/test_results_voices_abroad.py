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
    # Words between a verb and what was taken, and a subject between them.
    "pole-am-samstag": (DE + "Anna Weber holte am Samstag die erste Cup-Pole.\n", ["qualifying P1 (Weber)"]),
    "pole-sicherte-sich": (DE + "Am Sonntag sicherte sich Anna Weber (24/Halden) die Pole-Position.\n", ["qualifying P1 (Weber)"]),
    "schnellste-zeit": (DE + "Im Qualifying staunten alle: Anna Weber brannte auf Anhieb die schnellste Zeit in den Asphalt.\n", ["qualifying P1 (Weber)"]),
    "gewann-zeittraining": (DE + "Anna Weber gewann das verregnete Zeittraining.\n", ["qualifying P1 (Weber)"]),
    "errangen": (DE + "Nach Duellen errangen Karl Oster (31/Polen) und Anna Weber (24/Halden) zusammen mit Bo Lind (40/Köln) den Sieg im Rennen.\n", ["race P1 (Oster+Weber+Lind)"]),
    "gewann-der-deutsche": (DE + "Jubel bei Karl Oster: Am Sonntag gewann der Deutsche sein erstes Rennen.\n", ["race P1 (Oster)"]),
    "sechs-von-acht": (DE + "Karl Oster gewann in dieser Saison damit sechs von bislang acht Rennen.\n", []),
    "bis-zum-ende": (DE + "Anna Weber fuhr gut. Bis zum Ende des Rennens konnte sie den dritten Rang halten.\n", ["race P3 (Weber)"]),
    # Whose it is stands behind, and whose team-mate that is before it.
    "als-fuenfter": (DE + "Als Fünfter überquerte Webers Teamkollege Karl Oster im Rennen die Ziellinie.\n", ["race P5 (Oster)"]),
    "quarto-il": (IT + "In gara 1 buona prova. Quarto il toscano Luca Vidali in gara 1.\n", ["race 1 P4 (Vidali)"]),
    # One each, whatever stands in brackets or before the second name.
    "mit-teams": (DE + "In Rennen 1 fuhren Karl Oster (Halden/Kestrel Racing) sowie Anna Weber (Team Tarn) auf die Ränge zwei und drei.\n", ["race 1 P2 (Oster)", "race 1 P3 (Weber)"]),
    "mit-dem-briten": (DE + "Kestrel Racing fuhr in Rennen 1 mit dem Briten Karl Oster und der Dänin Anna Weber auf die Plätze sieben und acht.\n", ["race 1 P7 (Oster)", "race 1 P8 (Weber)"]),
    "rispettivamente": (IT + "Il quarto posto in gara 1 e il secondo in gara 2 sono andati rispettivamente a Luca Vidali e Sara Conti.\n", ["race 1 P4 (Vidali)", "race 2 P2 (Conti)"]),
    # Of one car, twice.
    "classe-e-assoluto": (IT + "Luca Vidali ha chiuso gara 2 al secondo posto di classe e quinto assoluto.\n", ["race 2 P2 (Vidali)", "race 2 P5 (Vidali)"]),
    "assoluto-e-classe": (IT + "Sara Conti, quarta assoluta e seconda di classe in gara 1, ha sorriso.\n", ["race 1 P4 (Conti)", "race 1 P2 (Conti)"]),
    "serienneuling": (DE + "Karl Oster (31/F) und Serienneuling Anna Weber (Team Tarn) gewannen im Regen Rennen 2.\n", ["race 2 P1 (Oster+Weber)"]),
    "doppelchampion": (DE + "Im Qualifying war der amtierende Doppelchampion Oster Zweiter.\n", ["qualifying P2 (Oster)"]),
    # Together with somebody.
    "zusammen-mit": (DE + "Anna Weber fuhr gut. Im Rennen sicherte sie sich zusammen mit Bo Lind den zweiten Platz.\n", ["race P2 (Weber+Lind)"]),
    "insieme-a": (IT + "Sara Conti ha chiuso terza gara 1 insieme a Luca Vidali.\n", ["race 1 P3 (Conti+Vidali)"]),
    # What is nobody's place, and no grid.
    "dal-terzo": (IT + "Luca Vidali ha chiuso gara 1 in quarta posizione a due decimi dal terzo.\n", ["race 1 P4 (Vidali)"]),
    "seconda-partenza": (IT + "Nella seconda partenza di gara 1 Luca Vidali è scattato dalla quarta casella.\n", []),
    "auf-rang-liegt": (DE + "Im Rennen lief es. Auf Rang vier liegt Anna Weber.\n", []),
    # Italian idioms, and who came behind.
    "tempo-in-prima-fila": (IT + "Scattata dalla prima fila col secondo tempo in qualifica 1, Sara Conti ha chiuso terza gara 1.\n", ["qualifying 1 P2 (Conti)", "race 1 P3 (Conti)"]),
    "in-fila-tutti": (IT + "Luca Vidali in qualifica ha messo in fila tutti i rivali.\n", ["qualifying P1 (Vidali)"]),
    "valso-la-pole": (IT + "Luca Vidali ha stampato un giro in 1’31”078 che gli è valso la pole.\n", ["qualifying P1 (Vidali)"]),
    "posizione-finale": (IT + "Luca Vidali ha chiuso in ottava posizione finale in gara 2.\n", ["race 2 P8 (Vidali)"]),
    "ha-preceduto": (IT + "Gara 1 si è chiusa con la vittoria di Luca Vidali che ha preceduto Sara Conti.\n", ["race 1 P1 (Vidali)", "race 1 P2 (Conti)"]),
    "seguito-da": (IT + "Terzo tempo in qualifica per Luca Vidali (Team Tarn – 1’55”268), seguito da Sara Conti.\n", ["qualifying P3 (Vidali)", "qualifying P4 (Conti)"]),
    "podio-completato": (IT.replace("la sua compagna di squadra", "l'amica") + "Podio di gara 1 completato da Luca Vidali e Sara Conti.\n", ["race 1 P2 (Vidali)", "race 1 P3 (Conti)"]),
    "piazza-d-onore": (IT + "Sara Conti si è dovuta accontentare della piazza d'onore in gara 1.\n", ["race 1 P2 (Conti)"]),
    "classe-2000": (IT + "Sara Conti in gara 1 ha chiuso prima nella classe 2000.\n", ["race 1 P1 (Conti)"]),
    # What somebody says of a class opens nothing of what follows.
    "klasse-im-zitat": (DE + "„In der Rookie-Wertung liege ich vorn“, sagte Anna Weber. Sechster wurde im Rennen Karl Oster.\n", ["race P6 (Oster)"]),
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
