"""Italian, form by form."""

import pytest

from pressbox import Extractor

EXTRACTOR = Extractor(language="it")

INTRO = """Norrgård sul podio

Elin Norrgård ha disputato la gara con Northlight Racing sul circuito di Misano. La qualifica è stata combattuta e la \
pilota ha cercato il tempo in pista prima della gara."""

PREVIEW = """Northlight Racing riparte da Misano

La squadra di Elin Norrgård è pronta per il primo weekend della stagione, in programma dal 14 al 16 luglio 2023. \
"Abbiamo lavorato molto per questa gara e non vediamo l'ora di cominciare", spiega Elin Norrgård.

Programma

Venerdì 14 luglio 2023
ore 11.10 Prove libere (30 minuti)

Sabato 15 luglio 2023
14,30 Qualifiche

Domenica 16 luglio 2023
alle 13 Gara 1
"""

DATES = [
    ("La gara è sabato 14 marzo 2026.", "sabato 14 marzo 2026", "2026-03-14", "2026-03-14"),
    ("Si corre dal 14 al 16 agosto 2026.", "14 al 16 agosto 2026", "2026-08-14", "2026-08-16"),
    ("Si corre il 7 e 8 giugno 2026.", "il 7 e 8 giugno 2026", "2026-06-07", "2026-06-08"),
    ("Il round (5-6 novembre 2026) è doppio.", "5-6 novembre 2026", "2026-11-05", "2026-11-06"),
    ("Dal 30 aprile al 2 maggio 2026.", "30 aprile al 2 maggio 2026", "2026-04-30", "2026-05-02"),
    ("Si corre il 1° maggio 2026.", "il 1° maggio 2026", "2026-05-01", "2026-05-01"),
    ("Si parte l'8 dicembre 2026 in paese.", "l'8 dicembre 2026", "2026-12-08", "2026-12-08"),
    ("Dall'11 all'13 ottobre 2026 si corre.", "Dall'11 all'13 ottobre 2026", "2026-10-11", "2026-10-13"),
    ("Via sabato 14/03 in paese.", "sabato 14/03", "2026-03-14", "2026-03-14"),
    ("La data è 14/03/2026 e non altra.", "14/03/2026", "2026-03-14", "2026-03-14"),
    ("Torniamo tra due settimane.", "tra due settimane", "2026-03-30", "2026-04-05"),
    ("Era così l'anno scorso in paese.", "l'anno scorso", "2025-01-01", "2025-12-31"),
    ("Pioveva lo scorso sabato in paese.", "lo scorso sabato", "2026-03-14", "2026-03-14"),
    ("Ieri era bagnato.", "Ieri", "2026-03-15", "2026-03-15"),
    ("Si parte domani pomeriggio.", "domani pomeriggio", "2026-03-17", "2026-03-17"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), DATES)
def test_a_day_is_read(text: str, words: str, start: str, end: str) -> None:
    found = EXTRACTOR.extract(text, published="2026-03-16").dates
    assert (words, start, end) in [(item.text, str(item.start), str(item.end)) for item in found]


NO_DATES = [
    "Abbiamo fatto tre giri fino al traguardo.",
    "Posto 14 su 20 vetture.",
    "Di mattina era bagnato.",
    "Le domeniche sono belle.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_words_are_no_days(text: str) -> None:
    assert EXTRACTOR.extract(text, published="2026-03-16").dates == []


TIMES = [
    ("Partenza alle 12.10 in punto.", "12:10", None),
    ("Partenza alle ore 13.40 in piazza.", "13:40", None),
    ("Il via è alle 13,10 in piazza.", "13:10", None),
    ("Il via sarà dato alle 14.", "14:00", None),
    ("Si comincia alle ore 9 in piazza.", "09:00", None),
    ("Il museo apre dalle 10 alle 18 ogni giorno.", "10:00", "18:00"),
    ("Si gira dalle 11.10 alle 11.40 ogni volta.", "11:10", "11:40"),
    ("Si parte alle cinque e mezza del pomeriggio.", "17:30", None),
    ("Si parte a mezzogiorno in piazza.", "12:00", None),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_a_time_is_read(text: str, start: str, end: str | None) -> None:
    found = EXTRACTOR.extract(text).times
    assert [(item.start and item.start[:5], item.end and item.end[:5]) for item in found] == [(start, end)]


NO_TIMES = ["Le 24 moto sono partite.", "Un tempo di 1:31,204 in pista.", "Hanno vinto 12 a 10.", "Costa 4,30 euro."]


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_figures_are_no_times(text: str) -> None:
    assert EXTRACTOR.extract(text).times == []


SESSIONS = [
    ("09:20 Prove libere 1 (30 min)", "practice", 1, 30.0),
    ("09.00-09.30 Libere 2", "practice", 2, None),
    ("ore 12.10 Prove cronometrate", "qualifying", None, None),
    ("14:00 Gara 2 (25 minuti + 1 giro)", "race", 2, 25.0),
    ("ore 14,00 Gara-2", "race", 2, None),
    ("16.30 Gara uno", "race", 1, None),
    ("10.00 Warm up", "warmup", None, None),
    ("15:30 Seconda gara", "race", 2, None),
    ("16:00 PS3 Pietralta", "stage", 3, None),
    ("09.00 – Qualifiche 1 (20 minuti)", "qualifying", 1, 20.0),
]


@pytest.mark.parametrize(("row", "kind", "number", "minutes"), SESSIONS)
def test_a_row_of_a_timetable_is_read(row: str, kind: str, number: int | None, minutes: float | None) -> None:
    text = f"Orari\n\nSabato 14 marzo 2026\n{row}\n"
    found = EXTRACTOR.extract(text).sessions
    assert [(item.kind, item.number, item.duration_minutes) for item in found] == [(kind, number, minutes)]
    assert str(found[0].date) == "2026-03-14"


@pytest.mark.parametrize("row", ["12.00 Pausa pranzo", "18.00 Premiazioni", "08.00 Verifiche tecniche"])
def test_rows_of_other_things_are_no_sessions(row: str) -> None:
    assert EXTRACTOR.extract(f"Orari\n\nSabato 14 marzo 2026\n{row}\n").sessions == []


PROSE_SESSIONS = [
    ("Gara 1 scatta sabato 14 marzo 2026 alle 14.30.", "race", 1, "14:30"),
    ("Le qualifiche sono in programma sabato 14 marzo 2026 alle ore 10.", "qualifying", None, "10:00"),
]


@pytest.mark.parametrize(("text", "kind", "number", "start"), PROSE_SESSIONS)
def test_a_session_is_read_from_prose(text: str, kind: str, number: int | None, start: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").sessions
    assert [(item.kind, item.number, str(item.start)[11:16]) for item in found] == [(kind, number, start)]


QUOTES = [
    (
        "«La vettura era molto veloce e sono contenta», afferma Elin Norrgård.",
        "La vettura era molto veloce e sono contenta",
        "Elin Norrgård",
    ),
    ("“Siamo soddisfatti”, ha dichiarato Elin Norrgård.", "Siamo soddisfatti", "Elin Norrgård"),
    ('"È stata una grande giornata", ha detto la pilota.', "È stata una grande giornata", "Elin Norrgård"),
    ("«È stata dura», commenta l'esordiente.", "È stata dura", "Elin Norrgård"),
    ("Norrgård è contenta. «È stata dura», ha spiegato.", "È stata dura", "Elin Norrgård"),
    ("«È stata dura», commenta il team principal di Northlight Racing, Luca Cano.", "È stata dura", "Luca Cano"),
    ("Elin Norrgård ha commentato: «Ci è mancato il passo».", "Ci è mancato il passo", "Elin Norrgård"),
    (
        "«È stata dura», ammette Norrgård. «Domenica andrà meglio».",
        "È stata dura Domenica andrà meglio",
        "Elin Norrgård",
    ),
    (
        "- È stata una bella giornata per noi, conclude Elin Norrgård.",
        "È stata una bella giornata per noi",
        "Elin Norrgård",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), QUOTES)
def test_a_speech_is_given_to_its_speaker(text: str, words: str, speaker: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes
    assert [(item.text, item.speaker) for item in found] == [(words, speaker)]


NO_QUOTES = ["Il tracciato è noto come «L'Inferno Verde».", "La mostra dal titolo «Luce e mare» apre presto."]


@pytest.mark.parametrize("text", NO_QUOTES)
def test_marks_alone_are_no_speech(text: str) -> None:
    assert EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes == []


RESULTS = [
    ("In qualifica Norrgård ha chiuso quinta.", "qualifying", "position", 5, "classified"),
    ("Norrgård ha tagliato il traguardo terza in gara 1.", "race", "position", 3, "classified"),
    ("Norrgård ha conquistato un quarto posto nella seconda gara.", "race", "position", 4, "classified"),
    ("Norrgård ha chiuso in 7ª posizione gara 1.", "race", "position", 7, "classified"),
    ("Norrgård chiude al 7° posto in gara-1.", "race", "position", 7, "classified"),
    ("Norrgård è giunta sesta in gara 1.", "race", "position", 6, "classified"),
    ("Norrgård è seconda in gara 2.", "race", "position", 2, "classified"),
    ("Norrgård scattava dall'undicesima casella in gara 1.", "race", "grid", 11, "classified"),
    ("Norrgård si è ritirata in gara 2.", "race", "position", None, "DNF"),
    ("Norrgård è stata costretta al ritiro in gara 2.", "race", "position", None, "DNF"),
    ("Norrgård non ha preso il via in gara 2.", "race", "position", None, "DNS"),
    ("Norrgård è stata squalificata da gara 2.", "race", "position", None, "DSQ"),
    ("Norrgård ha tagliato il traguardo per prima in gara 1.", "race", "position", 1, "classified"),
    ("Norrgård ha vinto gara 1.", "race", "position", 1, "classified"),
    ("Norrgård si è imposta in gara 1.", "race", "position", 1, "classified"),
    ("Norrgård si è aggiudicata la prima gara.", "race", "position", 1, "classified"),
    ("Norrgård ha firmato la pole.", "qualifying", "position", 1, "classified"),
    ("Norrgård ha fatto segnare il secondo tempo nelle prove libere.", "practice", "position", 2, "classified"),
    ("Quinto posto per Norrgård in gara 1.", "race", "position", 5, "classified"),
    ("Quinta Norrgård in gara 1.", "race", "position", 5, "classified"),
    ("In gara 1 vince Norrgård.", "race", "position", 1, "classified"),
    ("Fuori Norrgård al primo giro di gara 1.", "race", "position", None, "DNF"),
    ("Gara 1: 3°", "race", "position", 3, "classified"),
    ("Gara 1: 3ª posizione", "race", "position", 3, "classified"),
    ("Gara 2: ritirata", "race", "position", None, "DNF"),
]


@pytest.mark.parametrize(("text", "kind", "measure", "position", "status"), RESULTS)
def test_a_result_is_read(text: str, kind: str | None, measure: str, position: int | None, status: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert [
        (item.session.kind if item.session else None, item.measure, item.position, item.status) for item in found
    ] == [(kind, measure, position, status)]


NO_RESULTS = [
    "Norrgård spera di chiudere terza.",
    "Norrgård ha sfiorato il podio al primo giro.",
    "È la sua terza gara con la squadra.",
    "Norrgård viaggiava quarta al primo giro.",
    "Norrgård e Vidali correranno insieme.",
    "Norrgård ha cercato il passo prima di gara 1.",
    "La seconda Northlight è di Norrgård.",
]


@pytest.mark.parametrize("text", NO_RESULTS)
def test_hopes_and_counts_are_no_results(text: str) -> None:
    assert EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results == []


STANDINGS = [
    ("Norrgård è terza in campionato con 61 punti.", 3, 61),
    ("Norrgård guida la classifica generale con 61 punti.", 1, 61),
    ("Norrgård sale al quarto posto nella classifica piloti con 40 punti.", 4, 40),
]


@pytest.mark.parametrize(("text", "position", "points"), STANDINGS)
def test_a_place_in_the_championship_is_read(text: str, position: int, points: int) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").standings
    assert [(item.position, item.points) for item in found] == [(position, points)]


FACTS = [
    ("Il circuito misura 4,226 km e conta 16 curve.", [("length_km", 4.226), ("corners", 16)]),
    ("La griglia sarà limitata a 36 vetture.", [("grid_size", 36)]),
    ("In gara 1 ci sono 41 vetture al via.", [("grid_size", 41)]),
]


@pytest.mark.parametrize(("text", "facts"), FACTS)
def test_a_fact_is_read(text: str, facts: list[tuple[str, float]]) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").facts
    assert [(item.attribute, item.value) for item in found] == facts


def test_a_whole_preview_is_known_and_read() -> None:
    release = Extractor().extract(PREVIEW)
    assert (release.language, release.kind) == ("it", "preview")
    assert [(item.kind, str(item.start)[11:16]) for item in release.sessions] == [
        ("practice", "11:10"),
        ("qualifying", "14:30"),
        ("race", "13:00"),
    ]
    assert [item.speaker for item in release.quotes] == ["Elin Norrgård"]


def test_a_championship_is_told_by_its_first_word() -> None:
    event = EXTRACTOR.extract("Il terzo round della Coppa Nord di GT è sul circuito di Misano.").event
    assert event is not None
    assert (event.series, event.round) == ("coppa-nord-di-gt", 3)


def test_two_people_joined_by_e_are_two() -> None:
    release = EXTRACTOR.extract("Elin Norrgård e Tomas Vidali dividono la vettura, spiega Tomas Vidali.")
    assert [person.name for person in release.people] == ["Elin Norrgård", "Tomas Vidali"]


NO_PEOPLE = [
    "Il Rally Valli Gemelle torna sabato.",
    "La mostra al Museo Luigi Ferri apre sabato.",
    "Terza la Wolf GB08 davanti a tutti.",
]


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_what_is_named_after_somebody_is_nobody(text: str) -> None:
    assert EXTRACTOR.extract(text).people == []


def test_who_stands_in_the_contact_block_alone_drives_nothing() -> None:
    release = EXTRACTOR.extract(f"{INTRO}\n\nGara 1: 3°\n\nUfficio stampa Northlight Racing\nIrene Landi\n")
    assert [item.entrants for item in release.results] == [["Elin Norrgård"]]


def test_opening_days_of_the_week_are_no_days() -> None:
    found = EXTRACTOR.extract("Aperto dal martedì alla domenica, chiuso il lunedì.", published="2026-03-16").dates
    assert found == []


# What English knows too: medals, podiums, who came in behind, races that end early, sessions and places in one breath.
TOLD_ALIKE: list[tuple[str, list[tuple[str, int | None, str, int | str | None, str | None, str]]]] = [
    ("Norrgård è salita sul gradino più alto del podio in gara 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    (
        "Norrgård ha vinto gara 1 davanti a Luca Ferretti e Sara Conti.",
        [
            ("race", 1, "position", 1, None, "Norrgård"),
            ("race", 1, "position", 2, None, "Ferretti"),
            ("race", 1, "position", 3, None, "Conti"),
        ],
    ),
    (
        "Norrgård si è imposta in gara 1 con 3 secondi di vantaggio su Luca Ferretti.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 1, "position", 2, None, "Ferretti")],
    ),
    ("Norrgård si era imposta in gara 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård è stata dichiarata vincitrice di gara 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård ha comandato gara 1 dall'inizio alla fine.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård ha conquistato la vittoria di classe in gara 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård ha conquistato l'argento nella finale.", [("race", None, "position", 2, None, "Norrgård")]),
    ("Luca Ferretti ha completato il podio di gara 1.", [("race", 1, "position", 3, None, "Ferretti")]),
    ("La vittoria di gara 1 è andata a Luca Ferretti.", [("race", 1, "position", 1, None, "Ferretti")]),
    ("Norrgård è salita sul secondo gradino del podio in gara 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("In gara 2 Norrgård è scivolata all'ultima curva.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("La gara 2 di Norrgård è finita nella ghiaia.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård è stata costretta al ritiro in gara 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Un guasto ha fermato Norrgård in gara 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    (
        "Una penalità ha fatto scivolare Norrgård al dodicesimo posto in gara 2.",
        [("race", 2, "position", 12, None, "Norrgård")],
    ),
    ("Norrgård è stata retrocessa al nono posto in gara 2.", [("race", 2, "position", 9, None, "Norrgård")]),
    (
        "Norrgård è stata terza in gara 1 e quinta nella seconda.",
        [("race", 1, "position", 3, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    ("Norrgård ha aperto il weekend con un secondo posto in gara 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("Norrgård ha chiuso le prove libere al quinto posto.", [("practice", None, "position", 5, None, "Norrgård")]),
    (
        "Norrgård si è dovuta accontentare del nono posto in qualifica.",
        [("qualifying", None, "position", 9, None, "Norrgård")],
    ),
    ("Norrgård ha rimontato fino al quinto posto in gara 2.", [("race", 2, "position", 5, None, "Norrgård")]),
    ("Norrgård scattava dalla seconda posizione in griglia in gara 1.", [("race", 1, "grid", 2, None, "Norrgård")]),
    (
        "Norrgård è risalita dalla 12ª alla 5ª posizione in gara 1.",
        [("race", 1, "grid", 12, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    ("Norrgård ha vinto in Pro-Am in gara 1.", [("race", 1, "position", 1, "Pro-Am", "Norrgård")]),
    ("Norrgård è stata squalificata in gara 2.", [("race", 2, "position", "DSQ", None, "Norrgård")]),
    ("Norrgård non ha visto la bandiera a scacchi in gara 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård non ha preso il via in gara 2.", [("race", 2, "position", "DNS", None, "Norrgård")]),
    ("Vittoria di Norrgård in gara 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård spera di vincere gara 2.", []),
    (
        "Con un quarto posto in gara 1, Norrgård ha raccolto punti importanti.",
        [("race", 1, "position", 4, None, "Norrgård")],
    ),
    ("Quarto posto per Norrgård in gara 1.", [("race", 1, "position", 4, None, "Norrgård")]),
    (
        "Norrgård ha tagliato il traguardo in settima posizione in gara 1.",
        [("race", 1, "position", 7, None, "Norrgård")],
    ),
    ("In qualifica Norrgård ha siglato il quarto tempo.", [("qualifying", None, "position", 4, None, "Norrgård")]),
    (
        "Partita settima in gara 1, Norrgård ha chiuso quinta.",
        [("race", 1, "grid", 7, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    (
        "Dopo un testacoda, Norrgård non è andata oltre il 18° posto in gara 1.",
        [("race", 1, "position", 18, None, "Norrgård")],
    ),
    ("Norrgård ha concluso la prima gara al nono posto.", [("race", 1, "position", 9, None, "Norrgård")]),
    ("In gara 2 è andata meglio: Norrgård ha chiuso quinta.", [("race", 2, "position", 5, None, "Norrgård")]),
    (
        "Norrgård ha vinto entrambe le gare.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 2, "position", 1, None, "Norrgård")],
    ),
    (
        "Norrgård e Luca Ferretti hanno chiuso rispettivamente quarta e sesto gara 1.",
        [("race", 1, "position", 4, None, "Norrgård"), ("race", 1, "position", 6, None, "Ferretti")],
    ),
    (
        "Norrgård è stata costretta a ritirarsi in gara 2 per una foratura.",
        [("race", 2, "position", "DNF", None, "Norrgård")],
    ),
    ("Norrgård è seconda, alle spalle di Luca Ferretti, in gara 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("Norrgård è salita sul terzo gradino del podio in gara 2.", [("race", 2, "position", 3, None, "Norrgård")]),
    ("Norrgård si è qualificata quarta.", [("qualifying", None, "position", 4, None, "Norrgård")]),
    (
        "Domenica, in gara 2, Norrgård ha portato la sua vettura al quinto posto.",
        [("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård ha conquistato un altro podio con il terzo posto in gara 2.",
        [("race", 2, "position", 3, None, "Norrgård")],
    ),
    ("Norrgård ha fatto sua gara 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård si è aggiudicata gara 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Gara 2 si è conclusa anzitempo per Norrgård.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Norrgård ha ottenuto la sesta piazza in finale.", [("race", None, "position", 6, None, "Norrgård")]),
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
