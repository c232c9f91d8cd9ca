"""Spanish, form by form."""

import pytest

from pressbox import Extractor

EXTRACTOR = Extractor(language="es")

INTRO = """Norrgård, en el podio

Elin Norrgård disputó la carrera con Northlight Racing en el Circuito de Navarra. La clasificación fue igualada y la piloto buscó tiempos en la pista antes de la carrera."""

DATES = [
    ("La carrera es el sábado 14 de marzo de 2026.", "sábado 14 de marzo de 2026", "2026-03-14", "2026-03-14"),
    ("Será del 14 al 16 de agosto de 2026.", "14 al 16 de agosto de 2026", "2026-08-14", "2026-08-16"),
    ("Se corre los días 7 y 8 de junio del 2026.", "días 7 y 8 de junio del 2026", "2026-06-07", "2026-06-08"),
    ("La cita (5 y 6 de noviembre de 2026) es doble.", "5 y 6 de noviembre de 2026", "2026-11-05", "2026-11-06"),
    ("Del 30 de abril al 2 de mayo de 2026.", "30 de abril al 2 de mayo de 2026", "2026-04-30", "2026-05-02"),
    ("Se corre el 1.º de mayo de 2026.", "el 1.º de mayo de 2026", "2026-05-01", "2026-05-01"),
    ("Es el 14-16 Mayo 2026 en la ciudad.", "el 14-16 Mayo 2026", "2026-05-14", "2026-05-16"),
    ("Salida el sábado 14/03 en el pueblo.", "sábado 14/03", "2026-03-14", "2026-03-14"),
    ("La fecha es 14/03/2026 y no otra.", "14/03/2026", "2026-03-14", "2026-03-14"),
    ("Volvemos dentro de dos semanas.", "dentro de dos semanas", "2026-03-30", "2026-04-05"),
    ("Así fue el año pasado en la ciudad.", "el año pasado", "2025-01-01", "2025-12-31"),
    ("Llovió el pasado sábado en el pueblo.", "el pasado sábado", "2026-03-14", "2026-03-14"),
    ("Ayer estaba mojado.", "Ayer", "2026-03-15", "2026-03-15"),
    ("Se sale mañana por la tarde.", "mañana por la tarde", "2026-03-17", "2026-03-17"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), DATES)
def test_a_day_is_read(text: str, words: str, start: str, end: str) -> None:
    found = EXTRACTOR.extract(text, published="2026-03-16").dates
    assert (words, start, end) in [(item.text, str(item.start), str(item.end)) for item in found]


NO_DATES = [
    "Dimos tres vueltas hasta la meta.",
    "Puesto 14 de 20 coches.",
    "Por la mañana estaba mojado.",
    "Los domingos son buenos.",
    "Abre de martes a domingo, cerrado los lunes.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_words_are_no_days(text: str) -> None:
    assert EXTRACTOR.extract(text, published="2026-03-16").dates == []


TIMES = [
    ("Salida a las 12.10 en punto.", "12:10", None),
    ("Salida a las 13:40 horas en la plaza.", "13:40", None),
    ("Será a las 10,30 horas en la plaza.", "10:30", None),
    ("Empieza a las 10:00h en la plaza.", "10:00", None),
    ("La salida es a las 14 horas.", "14:00", None),
    ("Se abre de 10 a 14 h cada jornada.", "10:00", "14:00"),
    ("El museo abre de 10 a 18 horas.", "10:00", "18:00"),
    ("La visita es a las 15,30.", "15:30", None),
    ("Se rueda entre las 10.00 y las 12.30 en la pista.", "10:00", "12:30"),
    ("Hay pista de 11:10 a 11:40 cada vez.", "11:10", "11:40"),
    ("La salida es a las cinco y media de la tarde.", "17:30", None),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_a_time_is_read(text: str, start: str, end: str | None) -> None:
    found = EXTRACTOR.extract(text).times
    assert [(item.start and item.start[:5], item.end and item.end[:5]) for item in found] == [(start, end)]


NO_TIMES = ["Las 24 motos salieron.", "Una marca de 1:31,204 en la pista.", "Ganaron 12 a 10.", "Son 4,30 euros."]


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_figures_are_no_times(text: str) -> None:
    assert EXTRACTOR.extract(text).times == []


SESSIONS = [
    ("09:20 Entrenamientos libres 1 (30 min)", "practice", 1, 30.0),
    ("12.10 h Entrenamientos cronometrados", "qualifying", None, None),
    ("14:00 Carrera 2 (25 minutos + 1 vuelta)", "race", 2, 25.0),
    ("10.00 Warm up", "warmup", None, None),
    ("15:30 Segunda carrera", "race", 2, None),
    ("16:00 TC3 Peñaflor", "stage", 3, None),
    ("11:00h Clasificación", "qualifying", None, None),
]


@pytest.mark.parametrize(("row", "kind", "number", "minutes"), SESSIONS)
def test_a_row_of_a_timetable_is_read(row: str, kind: str, number: int | None, minutes: float | None) -> None:
    text = f"Horarios\n\nSábado 14 de marzo de 2026\n{row}\n"
    found = EXTRACTOR.extract(text).sessions
    assert [(item.kind, item.number, item.duration_minutes) for item in found] == [(kind, number, minutes)]
    assert str(found[0].date) == "2026-03-14"


QUOTES = [
    (
        "«El coche iba muy rápido y estoy contenta», afirma Elin Norrgård.",
        "El coche iba muy rápido y estoy contenta",
        "Elin Norrgård",
    ),
    ("“Estamos satisfechos”, ha declarado Elin Norrgård.", "Estamos satisfechos", "Elin Norrgård"),
    ('"Fue un gran día", aseguró la piloto.', "Fue un gran día", "Elin Norrgård"),
    ("Norrgård está contenta. «Fue muy duro», aseguró.", "Fue muy duro", "Elin Norrgård"),
    ("Norrgård está contenta. «Fue duro», ha señalado tras la carrera.", "Fue duro", "Elin Norrgård"),
    ("«Fue duro», dijo el jefe de equipo de Northlight Racing, Luis Cano.", "Fue duro", "Luis Cano"),
    ("—Ha sido duro —dijo Norrgård—, pero irá mejor.", "Ha sido duro pero irá mejor.", "Elin Norrgård"),
    ("Elin Norrgård señaló: «Nos faltó ritmo».", "Nos faltó ritmo", "Elin Norrgård"),
    (
        "«Ha sido duro», reconoció Norrgård. «El domingo irá mejor».",
        "Ha sido duro El domingo irá mejor",
        "Elin Norrgård",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), QUOTES)
def test_a_speech_is_given_to_its_speaker(text: str, words: str, speaker: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes
    assert [(item.text, item.speaker) for item in found] == [(words, speaker)]


NO_QUOTES = ["El trazado se conoce como «El Infierno Verde».", "La muestra lleva por título «Luz y mar»."]


@pytest.mark.parametrize("text", NO_QUOTES)
def test_marks_alone_are_no_speech(text: str) -> None:
    assert EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes == []


RESULTS = [
    ("En la clasificación Norrgård fue quinta.", "qualifying", "position", 5, "classified"),
    ("Norrgård cruzó la meta tercera en la carrera 1.", "race", "position", 3, "classified"),
    ("Norrgård logró un cuarto puesto en la segunda carrera.", "race", "position", 4, "classified"),
    ("Norrgård terminó en 7ª posición la carrera 1.", "race", "position", 7, "classified"),
    ("Norrgård salió desde la undécima plaza en la carrera 1.", "race", "grid", 11, "classified"),
    ("Norrgård abandonó en la carrera 2.", "race", "position", None, "DNF"),
    ("Norrgård tuvo que abandonar en la carrera 2.", "race", "position", None, "DNF"),
    ("Norrgård ganó la carrera 1.", "race", "position", 1, "classified"),
    ("Norrgård se impuso en la carrera 1.", "race", "position", 1, "classified"),
    ("Norrgård firmó la pole.", "qualifying", "position", 1, "classified"),
    ("Norrgård marcó el segundo mejor tiempo en los entrenamientos libres.", "practice", "position", 2, "classified"),
    ("Quinto puesto para Norrgård en la carrera 1.", "race", "position", 5, "classified"),
    ("Norrgård cruzó la meta en primera posición en la carrera 1.", "race", "position", 1, "classified"),
    ("Quinta Norrgård en la carrera 1.", "race", "position", 5, "classified"),
    ("En la carrera 1 ganó Norrgård.", "race", "position", 1, "classified"),
    ("Abandonó Norrgård en la carrera 1.", "race", "position", None, "DNF"),
    ("Carrera 1: 3º", "race", "position", 3, "classified"),
    ("Carrera 1: 3.ª posición", "race", "position", 3, "classified"),
    ("Carrera 2: abandono", "race", "position", None, "DNF"),
]


@pytest.mark.parametrize(("text", "kind", "measure", "position", "status"), RESULTS)
def test_a_result_is_read(text: str, kind: str | None, measure: str, position: int | None, status: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert [
        (item.session.kind if item.session else None, item.measure, item.position, item.status) for item in found
    ] == [(kind, measure, position, status)]


NO_RESULTS = [
    "Norrgård espera terminar tercera.",
    "Norrgård rozó el podio en la primera vuelta.",
    "Es su tercera carrera con el equipo.",
    "Norrgård rodaba cuarta en la primera vuelta.",
]


@pytest.mark.parametrize("text", NO_RESULTS)
def test_hopes_and_counts_are_no_results(text: str) -> None:
    assert EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results == []


def test_a_championship_is_told_by_its_first_word() -> None:
    event = EXTRACTOR.extract("La tercera cita de la Copa Norte de GT es en el Circuito de Navarra.").event
    assert event is not None
    assert (event.series, event.round) == ("copa-norte-de-gt", 3)


def test_two_people_joined_by_y_are_two() -> None:
    release = EXTRACTOR.extract("Elin Norrgård y Tomás Vidal comparten coche, explica Tomás Vidal.")
    assert [person.name for person in release.people] == ["Elin Norrgård", "Tomás Vidal"]


STANDINGS = [
    ("Norrgård llega como líder del campeonato con 61 puntos.", ["Elin Norrgård"], 1, 61),
    ("En GT llega como líder Lucas Vidal, con 40 puntos.", ["Lucas Vidal"], 1, 40),
    ("Norrgård llega a la cuarta cita como puntera del campeonato con 61 puntos.", ["Elin Norrgård"], 1, 61),
]


@pytest.mark.parametrize(("text", "entrants", "position", "points"), STANDINGS)
def test_a_place_in_the_championship_is_read(text: str, entrants: list[str], position: int, points: int) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").standings
    assert [(item.entrants, item.position, item.points) for item in found] == [(entrants, position, points)]


def test_where_both_lie_half_a_year_away_the_sentence_says_which_year() -> None:
    found = EXTRACTOR.extract("Hasta el 15 de septiembre habrá una salida.", published="2026-03-11").dates
    assert [str(item.start) for item in found] == ["2026-09-15"]


def test_whose_it_is_stands_before_the_verb_behind_mientras_que() -> None:
    text = "Norrgård marcó el mejor tiempo, mientras que Julia Ferrer terminó quinta en la carrera 1."
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert [(item.entrants, item.position) for item in found] == [(["Julia Ferrer"], 5)]


# What English knows too: medals, podiums, who came in behind, races that end early, sessions and places in one breath.
TOLD_ALIKE: list[tuple[str, list[tuple[str, int | None, str, int | str | None, str | None, str]]]] = [
    ("Norrgård subió a lo más alto del podio en la carrera 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    (
        "Norrgård ganó la carrera 1 por delante de Luca Ferretti y Sara Conti.",
        [
            ("race", 1, "position", 1, None, "Norrgård"),
            ("race", 1, "position", 2, None, "Ferretti"),
            ("race", 1, "position", 3, None, "Conti"),
        ],
    ),
    (
        "Norrgård venció en la carrera 1 con 3 segundos de ventaja sobre Luca Ferretti.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 1, "position", 2, None, "Ferretti")],
    ),
    ("Norrgård fue declarada ganadora de la carrera 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård lideró la carrera 1 de principio a fin.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård logró la victoria de clase en la carrera 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård se colgó la plata en la final.", [("race", None, "position", 2, None, "Norrgård")]),
    ("Luca Ferretti completó el podio de la carrera 1.", [("race", 1, "position", 3, None, "Ferretti")]),
    ("La victoria en la carrera 1 fue para Luca Ferretti.", [("race", 1, "position", 1, None, "Ferretti")]),
    ("Norrgård subió al segundo escalón del podio en la carrera 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("La carrera 2 de Norrgård terminó en la grava.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård se vio obligada a retirarse en la carrera 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Una avería dejó fuera a Norrgård en la carrera 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    (
        "Una sanción relegó a Norrgård a la duodécima plaza en la carrera 2.",
        [("race", 2, "position", 12, None, "Norrgård")],
    ),
    (
        "Norrgård cayó a la duodécima plaza en la carrera 2 por una sanción.",
        [("race", 2, "position", 12, None, "Norrgård")],
    ),
    (
        "Norrgård fue quinta en las dos carreras.",
        [("race", 1, "position", 5, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård fue tercera en la carrera 1 y quinta en la segunda.",
        [("race", 1, "position", 3, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård fue sexta en los primeros libres y cuarta en los segundos.",
        [("practice", 1, "position", 6, None, "Norrgård"), ("practice", 2, "position", 4, None, "Norrgård")],
    ),
    (
        "Norrgård abrió el fin de semana con un segundo puesto en la carrera 1.",
        [("race", 1, "position", 2, None, "Norrgård")],
    ),
    ("Norrgård cerró los libres en quinta posición.", [("practice", None, "position", 5, None, "Norrgård")]),
    ("Norrgård se llevó la victoria en la carrera 3.", [("race", 3, "position", 1, None, "Norrgård")]),
    (
        "Norrgård se tuvo que conformar con la novena plaza en la clasificación.",
        [("qualifying", None, "position", 9, None, "Norrgård")],
    ),
    ("Norrgård remontó hasta la quinta posición en la carrera 2.", [("race", 2, "position", 5, None, "Norrgård")]),
    (
        "Norrgård arrancaba desde la segunda posición de la parrilla en la carrera 1.",
        [("race", 1, "grid", 2, None, "Norrgård")],
    ),
    (
        "Norrgård remontó de la 12ª a la 5ª posición en la carrera 1.",
        [("race", 1, "grid", 12, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    ("Norrgård ganó en Pro-Am en la carrera 1.", [("race", 1, "position", 1, "Pro-Am", "Norrgård")]),
    ("Norrgård fue descalificada de la carrera 2.", [("race", 2, "position", "DSQ", None, "Norrgård")]),
    ("Norrgård no vio la bandera a cuadros en la carrera 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård no tomó la salida en la carrera 2.", [("race", 2, "position", "DNS", None, "Norrgård")]),
    (
        "Norrgård se quedó a las puertas del podio, cuarta en la carrera 1.",
        [("race", 1, "position", 4, None, "Norrgård")],
    ),
    ("Victoria de Norrgård en la carrera 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård espera ganar la carrera 2.", []),
    (
        "Con un cuarto puesto en la carrera 1, Norrgård sumó buenos puntos.",
        [("race", 1, "position", 4, None, "Norrgård")],
    ),
    ("Cuarto puesto para Norrgård en la carrera 1.", [("race", 1, "position", 4, None, "Norrgård")]),
    (
        "Norrgård vio la bandera a cuadros en séptima posición en la carrera 1.",
        [("race", 1, "position", 7, None, "Norrgård")],
    ),
    ("En la clasificación, Norrgård marcó el cuarto tiempo.", [("qualifying", None, "position", 4, None, "Norrgård")]),
    (
        "Saliendo séptima en la carrera 1, Norrgård terminó quinta.",
        [("race", 1, "grid", 7, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    ("Tras un trompo, Norrgård solo pudo ser 18ª en la carrera 1.", [("race", 1, "position", 18, None, "Norrgård")]),
    ("Norrgård finalizó la primera carrera en novena posición.", [("race", 1, "position", 9, None, "Norrgård")]),
    ("En la carrera 2 todo fue mejor: Norrgård acabó quinta.", [("race", 2, "position", 5, None, "Norrgård")]),
    (
        "Norrgård ganó las dos carreras.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 2, "position", 1, None, "Norrgård")],
    ),
    (
        "Norrgård y Luca Ferretti acabaron cuarta y sexto en la carrera 1.",
        [("race", 1, "position", 4, None, "Norrgård"), ("race", 1, "position", 6, None, "Ferretti")],
    ),
    ("Norrgård tuvo que abandonar la carrera 2 por un pinchazo.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    (
        "Un problema de motor obligó a Norrgård a retirarse en la carrera 2.",
        [("race", 2, "position", "DNF", None, "Norrgård")],
    ),
    (
        "Norrgård fue segunda, por detrás de Luca Ferretti, en la carrera 1.",
        [("race", 1, "position", 2, None, "Norrgård")],
    ),
    ("Norrgård subió al tercer cajón del podio en la carrera 2.", [("race", 2, "position", 3, None, "Norrgård")]),
    (
        "Norrgård logró clasificarse cuarta en los cronometrados.",
        [("qualifying", None, "position", 4, None, "Norrgård")],
    ),
    (
        "El domingo, en la carrera 2, Norrgård llevó su coche hasta la quinta plaza.",
        [("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård sumó un nuevo podio con la tercera plaza en la carrera 2.",
        [("race", 2, "position", 3, None, "Norrgård")],
    ),
    ("Norrgård se alzó con la victoria en la carrera 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård se adjudicó la carrera 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård concluyó la carrera 1 en el top 10, décima.", [("race", 1, "position", 10, None, "Norrgård")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ALIKE)
def test_what_is_told_in_other_words_is_read(
    text: str, expected: list[tuple[str, int | None, str, int | str | None, str | None, str]]
) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert sorted(
        (
            item.session.kind if item.session else "",
            item.session.number if item.session else None,
            item.measure,
            item.position if item.status == "classified" else item.status,
            item.class_,
            item.entrants[0].split()[-1],
        )
        for item in found
    ) == sorted(expected)
