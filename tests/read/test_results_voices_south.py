"""Results in voices that French and Spanish releases have, in words of our own."""

import pytest

from pressbox.extractor import Extractor
from tests.told import told

FR = "Valmont et Périer à Lédenon\n\nLe pilote Hugo Valmont et sa coéquipière Clara Périer couraient à Lédenon pour l'équipe.\n\n"
ES = "Arrieta en Rafaela\n\nEl piloto Julián Arrieta y su compañera Lucía Benavente corrieron la novena fecha en Rafaela con el equipo.\n\n"
RALLY = "Arrieta en el Rally de Cieza\n\nEl piloto Julián Arrieta y su rival Lucía Benavente corrieron en Cieza con sus equipos.\n\n"

RESULTS = {
    # 'In qualifying' gives the session, whatever verb stands behind it.
    "en-la-clasificacion": (ES + "En la clasificación, Julián Arrieta fue noveno y en la carrera sexto.\n", ["qualifying P9 (Arrieta)", "race P6 (Arrieta)"]),
    "clasificacion-serie-final": (ES + "En la clasificación Lucía Benavente fue 23ª, en la serie 12ª y en la final 17ª.\n", ["qualifying P23 (Benavente)", "heat P12 (Benavente)", "race P17 (Benavente)"]),
    "largar-la-final": (ES + "Lucía Benavente fue quinta en la serie 1, que le valió largar la final desde el puesto 14.\n", ["heat 1 P5 (Benavente)", "race grid 14 (Benavente)"]),
    "aux-qualifications": (FR + "En qualifications, Hugo Valmont est neuvième.\n", ["qualifying P9 (Valmont)"]),
    # Each its own, whatever led to the names.
    "respectivement": (FR + "Le leader du Team Ek s'illustre avec 5 secondes d'avance sur Hugo Valmont (Alpine) et Clara Périer (Porsche), respectivement 2e et 3e de la course 1.\n", ["race 1 P2 (Valmont)", "race 1 P3 (Périer)"]),
    "y-en-tercer-lugar": (ES + "La carrera fue ganada por Lucía Benavente (Chevrolet), con una buena largada, y en tercer lugar Julián Arrieta.\n", ["race P1 (Benavente)", "race P3 (Arrieta)"]),
    "et-en-troisieme-position": (FR + "La course 1 est revenue à Clara Périer, et en troisième position Hugo Valmont.\n", ["race 1 P1 (Périer)", "race 1 P3 (Valmont)"]),
    "recargada": (ES + "En la carrera 1 Lucía Benavente fue recargada diez segundos y terminó cuarta.\n", ["race 1 P4 ~penalised (Benavente)"]),
    "temps-de-la-seance": (FR + "La course fut belle.\n\nHugo Valmont réalise le 4e meilleur temps de la séance.\n", ["? P4 (Valmont)"]),
    "leader-de-la-serie": (FR + "La course 1 est belle. Le leader de la série, Hugo Valmont, s'impose.\n", ["race 1 P1 (Valmont)"]),
    # In brackets a class that ends the name of a team is none.
    "team-junior": (FR + "Pole position de Hugo Valmont (Honda, Kestrel Race Junior).\n", ["qualifying P1 (Valmont)"]),
    "junior-r2": (RALLY + "La Beca Junior R2 tiene nuevo líder. Lucía Benavente terminó cuarta.\n", ["? P4 (Benavente)"]),
    # A rally has its own classification, and its end is of no session.
    "cuarto-en-la-general": (RALLY + "Julián Arrieta finalizó cuarto en la general.\n", ["? P4 (Arrieta)"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("name", RESULTS)
def test_a_result(extractor: Extractor, name: str) -> None:
    text, expected = RESULTS[name]
    release = extractor.extract(text)
    assert ([told(result) for result in release.results], release.standings) == (expected, [])


def test_a_rallycross_is_no_rally(extractor: Extractor) -> None:
    text = (
        "Ek wins Kestrel Rallycross\n\nElin Ek won the race at Lydden Hill. The driver led the race from the first lap."
    )
    assert {result.session.kind for result in extractor.extract(text).results if result.session} == {"race"}


def test_the_year_of_an_honour_is_no_other_event(extractor: Extractor) -> None:
    text = (
        "Kestrel en Buenos Aires\n\nEl inicio del Campeonato Argentino de TC2000 en Buenos Aires dio a Kestrel Racing "
        "la victoria en la segunda final en manos del campeón 2022, Julián Arrieta.\n"
    )
    assert [result.event for result in extractor.extract(text).results] == [None]
