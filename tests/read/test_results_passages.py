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
