"""What clubs, teams and series tell in German, Swedish and Italian: who is named behind, and when a session starts."""

import pytest

from pressbox.extractor import Extractor
from tests.told import told

DE = "Oster und Weber in Assen\n\nDer Fahrer Karl Oster und seine Kollegin Anna Weber starteten im Rennen in Assen für das Team.\n\n"
SV = "Berglund på Anderstorp\n\nFöraren Karl Berglund och hans stallkamrat Sara Holmkvist körde för teamet i Nordiska Cupen på Anderstorp.\n\n"
IT = "Vidali a Vallelunga\n\nIl pilota Luca Vidali e la sua compagna di squadra Sara Conti hanno corso a Vallelunga per il team.\n\n"


def test_teams_stand_before_the_chassis_and_no_town_is_one(extractor: Extractor) -> None:
    kart = extractor.extract(IT + "In gara Luca Vidali (#12 Larkspur/Kestrel-Tm) ha battuto Sara Conti.\n")
    assert [team.name for team in kart.teams] == ["Larkspur"]
    towns = extractor.extract(DE + "Karl Oster (Bielefeld) schlug im Rennen Jan Huber (Niederau).\n")
    assert [team.name for team in towns.teams] == []


def test_a_dash_before_a_name_leads_a_row(extractor: Extractor) -> None:
    rows = "- Karl Oster: „Wir waren nicht weit weg. Das ist gut.“\n- Anna Weber: „Es war ein tolles Rennen.“\n"
    quotes = extractor.extract(DE + rows).quotes
    assert [(quote.speaker, quote.text) for quote in quotes] == [
        ("Karl Oster", "Wir waren nicht weit weg. Das ist gut."),
        ("Anna Weber", "Es war ein tolles Rennen."),
    ]


STAGES = {
    "de": "Bericht\n\nBeifahrer Bo Lind und Anna Weber fuhren die Rallye. Nach der ersten WP waren sie Sechste. Sie waren nach WP 3 Fünfte. Am Ende wurden sie Zweite.\n",
    "sv": "Rapport\n\nKartläsaren Bo Lind och Anna Weber körde rallyt. De var 16:e efter första SS:en. Efter andra sträckan var de femma. De slutade tvåa.\n",
    "it": "Cronaca\n\nIl navigatore Bo Lind e Anna Weber hanno corso il rally. Sono sesti dopo la PS3. Al termine della prima tappa sono terzi. Alla fine hanno chiuso secondi.\n",
    "en": "Report\n\nCo-driver Bo Lind and Anna Weber did the rally. They were sixth after stage 3. After day one they were fifth. They finished second.\n",
    "fr": "Bilan\n\nLe copilote Bo Lind et Anna Weber ont disputé le rallye. Ils étaient sixièmes après l'ES3. Ils ont terminé deuxièmes.\n",
    "es": "Crónica\n\nEl copiloto Bo Lind y Anna Weber corrieron el rally. Eran sextos tras el primer tramo. Terminaron segundos.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", STAGES.values(), ids=STAGES)
def test_how_it_stood_after_a_stage_is_no_result(extractor: Extractor, text: str) -> None:
    assert [result.position for result in extractor.extract(text).results] == [2]


@pytest.mark.parametrize("text", [
    "Recap\n\nKarl Oster raced at Assen. In Saturday's qualifying Oster was third. On Sunday he finished fifth.\n",
    DE + "Im Qualifying am Samstag wurde Oster Dritter. Am Sonntag wurde er Fünfter.\n",
    SV + "I kvalet på lördagen blev Berglund trea. På söndagen slutade han femma.\n",
])  # fmt: skip
def test_another_day_is_of_no_session_against_the_clock(extractor: Extractor, text: str) -> None:
    places = [told(result).partition(" (")[0] for result in extractor.extract(text).results]
    assert places == ["qualifying P3", "race P5"]


def test_a_sentence_that_opens_with_a_time_is_no_row(extractor: Extractor) -> None:
    text = (
        DE
        + "Um 17.25 Uhr steht das Rennen der Klasse Supersport auf dem Programm. Danach geht es für alle in das Fahrerlager.\n"
    )
    assert [(one.source, one.text) for one in extractor.extract(text).sessions] == [
        ("prose", "17.25 Uhr steht das Rennen")
    ]


def test_where_somebody_is_from_is_no_venue(extractor: Extractor) -> None:
    text = "Folkrace på grus\n\nI helgen kördes folkrace. Per Ek från Skövde vann seniorklassen, och Nils Holm körde finalen.\n"
    event = extractor.extract(text).event
    assert event is None or event.venue is None


def test_a_charge_in_the_race_is_of_no_qualifying(extractor: Extractor) -> None:
    text = (
        DE
        + "Im Zeittraining wurde Anna Weber Vierte. Aus der Boxengasse ins Rennen gegangen, belegte sie nach einer Aufholjagd Rang zwölf.\n"
    )
    assert [told(result) for result in extractor.extract(text).results] == ["qualifying P4 (Weber)", "race P12 (Weber)"]


def test_a_round_of_a_series_is_no_stage(extractor: Extractor) -> None:
    text = IT + "Sara Conti ha centrato un secondo posto nella tappa di casa del GT4 European Series.\n"
    assert [told(result) for result in extractor.extract(text).results] == ["race P2 (Conti)"]


def test_the_driver_of_a_team_is_one(extractor: Extractor) -> None:
    text = "Auftakt in Hockenheim\n\nIm Cup jubelte Karl Oster über einen Doppelerfolg. Der Fahrer des Teams Kestrel Racing siegte in einem turbulenten ersten Rennen vor Anna Weber. Dritter wurde Bo Lind.\n"
    expected = ["race 1 P1 (Oster)", "race 1 P2 (Weber)", "race 1 P3 (Lind)"]
    assert [told(result) for result in extractor.extract(text).results] == expected
