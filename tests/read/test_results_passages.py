"""What clubs, teams and series tell in German, Swedish and Italian: who is named behind, and when a session starts."""

import pytest

from pressbox.extractor import Extractor
from tests.told import standing, told

DE = "Oster und Weber in Assen\n\nDer Fahrer Karl Oster und seine Kollegin Anna Weber starteten im Rennen in Assen für das Team.\n\n"
SV = "Berglund på Anderstorp\n\nFöraren Karl Berglund och hans stallkamrat Sara Holmkvist körde för teamet i Nordiska Cupen på Anderstorp.\n\n"
IT = "Vidali a Vallelunga\n\nIl pilota Luca Vidali e la sua compagna di squadra Sara Conti hanno corso a Vallelunga per il team.\n\n"
EN = "Oster and Weber at Assen\n\nKarl Oster and his team-mate Anna Weber raced for the team at Assen.\n\n"
ES = "Vidal en Jerez\n\nEl piloto Luca Vidal ganó la carrera en Jerez. "

RESULTS = {
    # The podium that somebody completed, in the passive and in front of the verb.
    "komplettiert-wurde": (DE + "Komplettiert wurde das Podium in Rennen 1 durch Karl Oster und Anna Weber.\n", ["race 1 P2 (Oster)", "race 1 P3 (Weber)"]),
    "wurde-komplettiert": (DE + "Das Podium wurde von Karl Oster und Anna Weber komplettiert.\n", ["race P2 (Oster)", "race P3 (Weber)"]),
    "kompletterades-av": (SV + "Pallen kompletterades av Karl Berglund och Sara Holmkvist.\n", ["race P2 (Berglund)", "race P3 (Holmkvist)"]),
    "was-completed-by": (EN + "The podium was completed by Karl Oster and Anna Weber.\n", ["race P2 (Oster)", "race P3 (Weber)"]),
    "lo-completaron": (ES + "El podio lo completaron Eva Ruiz y Tomás Gil.\n", ["race P1 (Vidal)", "race P2 (Ruiz)", "race P3 (Gil)"]),
    # Whose place it is.
    "platz-von": (DE + "„Heute war mit dem elften Platz von Anna im Rennen nicht mehr drin“, sagte Teamchef Jan Huber.\n", ["race P11 (Weber)"]),
    "e-l-americano": (IT + "In gara 1 quarto è l'americano Luca Vidali, quinta l'altra italiana Sara Conti.\n", ["race 1 P4 (Vidali)", "race 1 P5 (Conti)"]),
    "seguito-dallo": (IT + "In gara 1 Sara Conti ha chiuso terza, seguita dallo svedese Luca Vidali.\n", ["race 1 P3 (Conti)", "race 1 P4 (Vidali)"]),
    "successo-del": (IT + "Gara 1 vede il successo del giovane romano Luca Vidali.\n", ["race 1 P1 (Vidali)"]),
    "prevale": (IT + "In gara 2 prevale l'esperta romana Sara Conti.\n", ["race 2 P1 (Conti)"]),
    # 'Who', with or without a comma before it: the subject of what follows.
    "che-vince": (IT + "Bella gara di Luca Vidali (Kestrel Corse) che dopo la sosta vince gara 2.\n", ["race 2 P1 (Vidali)"]),
    "che-ha-chiuso": (IT + "In gara 1 Luca Vidali ha vinto su Sara Conti che ha chiuso seconda.\n", ["race 1 P1 (Vidali)", "race 1 P2 (Conti)"]),
    # 'The Brit' is the last one named of two.
    "der-brite": (DE + "Anna Weber (24, Großbritannien) wurde im Rennen Vierte. Karl Oster (33, Großbritannien) kam gut weg. Der Brite musste den Wagen im Rennen abstellen.\n", ["race P4 (Weber)", "race DNF (Oster)"]),
    # The letter of a heat ends a sentence, and no heat has a podium.
    "prefinale-b": (IT + "Luca Vidali si era imposto in Prefinale-B. Il podio è stato completato da Sara Conti.\n", ["heat P1 (Vidali)", "race P3 (Conti)"]),
    # Classes of karts.
    "okn": (IT + "In OKN vince Luca Vidali davanti a Sara Conti.\n", ["race P1 [OKN] (Vidali)", "race P2 [OKN] (Conti)"]),
    "la-mini-vede": (IT + "La MINI GR.3 vede il successo del romano Luca Vidali.\n", ["race P1 [MINI GR.3] (Vidali)"]),
    # A meeting of the championship is no table, and eight drivers are no place.
    "sm-rallyt": (SV + "Karl Berglund slutade femma i SM-rallyt.\n", ["race P5 (Berglund)"]),
    "atta-forare": (SV + "I klassen är åtta förare anmälda, säger Karl Berglund.\n", []),
    # 'R5' behind a car's name is no race.
    "t16-r5": (DE + "Karl Oster und Anna Weber fuhren im Peugeot 208 T16 R5 auf Platz zwei.\n", ["race P2 (Oster+Weber)"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("text", "expected"), RESULTS.values(), ids=RESULTS)
def test_passages_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [told(result) for result in extractor.extract(text).results] == expected


TABLES = {
    "in-der-drm": (DE + "Oster und Weber liegen auf Rang drei in der DM.\n", ["P3 (Oster+Weber)"]),
    "i-sm": (SV + "Karl Berglund är trea i SM-tabellen.\n", ["P3 (Berglund)"]),
    "i-sm-loppet": (SV + "I SM-deltävlingen blev Karl Berglund trea.\n", []),
}


@pytest.mark.parametrize(("text", "expected"), TABLES.values(), ids=TABLES)
def test_tables_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [standing(item) for item in extractor.extract(text).standings] == expected


NAMES = {
    "club-behind": ("Ek vann\n\nRallyt kördes i regn. Per Ek Växjö MS vann och Sara Holmkvist Vara MK blev tvåa.\n", ["Per Ek", "Sara Holmkvist"]),
    "vittoria-di": ("Vittoria di Vidali\n\nIl pilota Luca Vidali ha vinto la finale del campionato.\n", ["Luca Vidali"]),
    "kart": (IT + "Luca Vidali (Tony Kart-Vortex) era contento con il team.\n", ["Luca Vidali", "Sara Conti"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_names_end_before_what_is_no_name(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [person.name for person in extractor.extract(text).people] == expected


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


OTHERS = {
    "mezzo-secondo": (IT + "In qualifica Luca Vidali ha chiuso quarto a mezzo secondo dal primato.\n", ["qualifying P4 (Vidali)"]),
    "fare-meglio": (IT + "In gara 1 Sara Conti non ha potuto fare meglio dell'ottava posizione.\n", ["race 1 P8 (Conti)"]),
    "de-som-vinner": (SV + "Det som skiljer cupen är att de som vinner grundserien belönas.\n", []),
    "straks": (SV + "Sara Holmkvist körde, men de fyra första SS:en ströks.\n", []),
    "best-qualifier": (DE + "In Rennen 1 schob sich Best Qualifier Jan Huber vor. Anna Weber kam auf den zehnten Platz.\n", ["race 1 P10 (Weber)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERS.values(), ids=OTHERS)
def test_what_looks_like_a_place_is_told_apart(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [told(result) for result in extractor.extract(text).results] == expected


THINGS = {
    "sm-tavling": (SV + "Segraren från årets sista SM-tävling Nils Holm körde rallyt Snapphanerallyt.\n", ["Karl Berglund", "Sara Holmkvist", "Nils Holm"]),
    "trofeo": (IT + 'Luca Vidali ha corso la 51esima edizione del trofeo "Luigi Fagioli".\n', ["Luca Vidali", "Sara Conti"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), THINGS.values(), ids=THINGS)
def test_contests_are_nobody(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [person.name for person in extractor.extract(text).people] == expected


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
