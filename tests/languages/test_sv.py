"""Swedish, form by form."""

import pytest

from pressbox import Extractor

EXTRACTOR = Extractor(language="sv")

INTRO = """Norrgård på pallen

Elin Norrgård körde race för Northlight Racing på Karlskoga i helgen. Kvalet var tätt och föraren jagade varvtider på banan inför racet."""

DATES = [
    ("Vi kör lör–sön 13–14/6 2026.", "lör–sön 13–14/6 2026", "2026-06-13", "2026-06-14"),
    ("Vi kör tors–fre 30-1 maj 2026.", "tors–fre 30-1 maj 2026", "2026-04-30", "2026-05-01"),
    (
        "Vi kör fredag–lördag 31 juli–1 augusti 2026.",
        "fredag–lördag 31 juli–1 augusti 2026",
        "2026-07-31",
        "2026-08-01",
    ),
    ("Vi kör mellan 4 och 22 april 2026.", "4 och 22 april 2026", "2026-04-04", "2026-04-22"),
    ("Racet körs lördagen den 14 mars 2026 på banan.", "lördagen den 14 mars 2026", "2026-03-14", "2026-03-14"),
    ("Helgen är den 14–16 augusti 2026.", "den 14–16 augusti 2026", "2026-08-14", "2026-08-16"),
    ("Det blir 14-15/3 igen.", "14-15/3", "2026-03-14", "2026-03-15"),
    ("Det körs 31-1/8 i år.", "31-1/8", "2026-07-31", "2026-08-01"),
    ("Det körs 30-1 maj i byn.", "30-1 maj", "2026-04-30", "2026-05-01"),
    ("Start lördag 14/3 i byn.", "lördag 14/3", "2026-03-14", "2026-03-14"),
    ("Den 3:e maj 2026 är det dags.", "Den 3:e maj 2026", "2026-05-03", "2026-05-03"),
    ("Den 14 och 15 mars 2026 kör vi.", "Den 14 och 15 mars 2026", "2026-03-14", "2026-03-15"),
    ("Vi möts igen om två veckor.", "om två veckor", "2026-03-30", "2026-04-05"),
    ("Det var förra året i byn.", "förra året", "2025-01-01", "2025-12-31"),
    ("Det var i lördags i byn.", "i lördags", "2026-03-14", "2026-03-14"),
    ("Vi ses i morgon i byn.", "i morgon", "2026-03-17", "2026-03-17"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), DATES)
def test_a_day_is_read(text: str, words: str, start: str, end: str) -> None:
    found = EXTRACTOR.extract(text, published="2026-03-16").dates
    assert (words, start, end) in [(item.text, str(item.start), str(item.end)) for item in found]


NO_DATES = ["Vi körde tre varv till mål.", "Plats 14 av 20 bilar.", "Söndagar är bra dagar."]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_words_are_no_days(text: str) -> None:
    assert EXTRACTOR.extract(text, published="2026-03-16").dates == []


TIMES = [
    ("Start kl. 12.10 i dag.", "12:10", None),
    ("Start klockan 13.45 i byn.", "13:45", None),
    ("Start kl 14 i byn.", "14:00", None),
    ("Vi startar mellan 10.00 och 12.30 på banan.", "10:00", "12:30"),
    ("Banan är öppen 11:10-11:40 varje dag.", "11:10", "11:40"),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_a_time_is_read(text: str, start: str, end: str | None) -> None:
    found = EXTRACTOR.extract(text).times
    assert [(item.start and item.start[:5], item.end and item.end[:5]) for item in found] == [(start, end)]


SESSIONS = [
    ("09.20 Fri träning 1 (30 min)", "practice", 1, 30.0),
    ("kl. 12.10 Tidskval", "qualifying", None, None),
    ("14:00 Race 2 (25 minuter + 1 varv)", "race", 2, 25.0),
    ("10.00 Warm up", "warmup", None, None),
    ("15.30 Finalheat", "race", None, None),
    ("16.00 Specialsträcka 3", "stage", 3, None),
]


@pytest.mark.parametrize(("row", "kind", "number", "minutes"), SESSIONS)
def test_a_row_of_a_timetable_is_read(row: str, kind: str, number: int | None, minutes: float | None) -> None:
    text = f"Tider\n\nLördag 14 mars 2026\n{row}\n"
    found = EXTRACTOR.extract(text).sessions
    assert [(item.kind, item.number, item.duration_minutes) for item in found] == [(kind, number, minutes)]
    assert str(found[0].date) == "2026-03-14"


QUOTES = [
    ("– Bilen var snabb och jag är nöjd, säger Elin Norrgård.", "Bilen var snabb och jag är nöjd", "Elin Norrgård"),
    (
        "– Det var en bra dag. Jag är glad, berättar Norrgård efter loppet.",
        "Det var en bra dag. Jag är glad",
        "Elin Norrgård",
    ),
    ("”Vi är nöjda med helgen”, sa Elin Norrgård.", "Vi är nöjda med helgen", "Elin Norrgård"),
    ("– Det gick fort, säger hon.", "Det gick fort", "Elin Norrgård"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), QUOTES)
def test_a_speech_is_given_to_its_speaker(text: str, words: str, speaker: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes
    assert [(item.text, item.speaker) for item in found] == [(words, speaker)]


RESULTS = [
    ("I kvalet slutade Norrgård femma.", "qualifying", "position", 5, "classified"),
    ("Norrgård kom i mål som trea i Race 1.", "race", "position", 3, "classified"),
    ("Norrgård tog en fjärdeplats i det andra racet.", "race", "position", 4, "classified"),
    ("Norrgård bröt Race 2.", "race", "position", None, "DNF"),
    ("Norrgård vann Race 1.", "race", "position", 1, "classified"),
    ("Race 1: 3:e plats", "race", "position", 3, "classified"),
    ("Race 2: bröt", "race", "position", None, "DNF"),
    ("I race 1 slutade Norrgård fyra.", "race", "position", 4, "classified"),
    ("I det andra racet blev hon åtta.", "race", "position", 8, "classified"),
    ("Norrgård kom till mål med en femtondeplats i race 1.", "race", "position", 15, "classified"),
    ("Norrgård utgick i race 2 med trasig växellåda.", "race", "position", None, "DNF"),
    ("Race 2: DNF", "race", "position", None, "DNF"),
    ("Kval: P4", "qualifying", "position", 4, "classified"),
    ("Heat 1: 4:a", "heat", "position", 4, "classified"),
]


@pytest.mark.parametrize(("text", "kind", "measure", "position", "status"), RESULTS)
def test_a_result_is_read(text: str, kind: str | None, measure: str, position: int | None, status: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert [
        (item.session.kind if item.session else None, item.measure, item.position, item.status) for item in found
    ] == [(kind, measure, position, status)]


TOLD = [
    ("I race 1 blev Norrgård femma. I det andra kom hon sexa.", [(1, 5, "Norrgård"), (2, 6, "Norrgård")]),
    ("Det andra racet vann Luca Ferretti före Sara Conti.", [(2, 1, "Ferretti"), (2, 2, "Conti")]),
    ("Segern i race 1 gick i stället till Luca Ferretti.", [(1, 1, "Ferretti")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_verb_may_stand_before_its_subject(text: str, expected: list[tuple[int, int, str]]) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").results
    assert [
        (item.session and item.session.number, item.position, item.entrants[0].split()[-1]) for item in found
    ] == expected


SEASONS = [
    ("Serieledare är Luca Ferretti med 61 poäng.", 1, 61.0, "Luca Ferretti"),
    ("I mästerskapet ligger Norrgård tvåa med 44 poäng.", 2, 44.0, "Elin Norrgård"),
    ("Norrgård kommer hit med en sjundeplats i tabellen och tolv poäng.", 7, 12.0, "Elin Norrgård"),
    ("Norrgård är tabelltrea.", 3, None, "Elin Norrgård"),
]


@pytest.mark.parametrize(("text", "position", "points", "entrant"), SEASONS)
def test_a_place_of_the_season_is_read(text: str, position: int, points: float | None, entrant: str) -> None:
    release = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n")
    assert [(item.position, item.points, item.entrants) for item in release.standings] == [
        (position, points, [entrant])
    ]
    assert release.results == []


TITLES = [
    "Nordmarkens Rallyteam\nPressmeddelande 2023-01-30\n\nSnövallen kostade segern\n\n",
    "RAVENMOORS HUS – STADSMUSEET FÖR ENERGI\nPressinbjudan, Ravenmoor den 29 augusti 2024\n\nSnövallen kostade segern\n\n",
]


@pytest.mark.parametrize("opening", TITLES)
def test_the_title_stands_below_the_name_of_the_sender(opening: str) -> None:
    release = EXTRACTOR.extract(
        f"{opening}Elin Norrgård var snabb, men det räckte inte. Hon bröt på den andra sträckan.\n"
    )
    assert release.title and release.title.text == "Snövallen kostade segern"


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = (
        "Norrgård på pallen\n\n”Vi hade nitton sekunder till godo och skulle bara köra hem det. Så kom en höger\n"
        "som var mycket mer höger än jag ville”, säger Elin Norrgård och skrattar lite åt det hela efteråt.\n\n"
        "Det hela började annars på bästa sätt för laget. På kvällen, i regnet, var alla mycket\n"
        "nöjda.\n"
    )
    words = [" ".join(item.text.split()) for item in EXTRACTOR.extract(text).quotes]
    assert [(said[:7], said[-10:]) for said in words] == [("Vi hade", " jag ville")]


def test_a_genitive_is_no_part_of_a_name() -> None:
    release = EXTRACTOR.extract(
        "Elin Norrgård vann på Monza. Elin Norrgårds bil är snabb, och Monzas publik jublade, säger teamchefen."
    )
    text = release.text or ""
    assert [[text[slice(*span)] for span in person.mentions] for person in release.people] == [
        ["Elin Norrgård", "Elin Norrgård"]
    ]
    assert "Monza" in [item.text for item in release.places]


# What English knows too: medals, podiums, who came in behind, races that end early, sessions and places in one breath.
TOLD_ALIKE: list[tuple[str, list[tuple[str, int | None, str, int | str | None, str | None, str]]]] = [
    ("Norrgård stod överst på pallen efter race 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    (
        "Norrgård vann race 1 före Luca Ferretti och Sara Conti.",
        [
            ("race", 1, "position", 1, None, "Norrgård"),
            ("race", 1, "position", 2, None, "Ferretti"),
            ("race", 1, "position", 3, None, "Conti"),
        ],
    ),
    (
        "Norrgård vann race 1 med 1,9 sekunder före Luca Ferretti.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 1, "position", 2, None, "Ferretti")],
    ),
    ("Norrgård utsågs till segrare i race 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård ledde från start till mål i race 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("I race 2 ledde Norrgård från start till mål.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("Norrgård tog klassegern i race 1.", [("race", 1, "position", 1, None, "Norrgård")]),
    ("Norrgård körde hem silvret i race 2.", [("race", 2, "position", 2, None, "Norrgård")]),
    ("Norrgård tog brons i finalen.", [("race", None, "position", 3, None, "Norrgård")]),
    ("Luca Ferretti kompletterade pallen i race 1.", [("race", 1, "position", 3, None, "Ferretti")]),
    ("Segern i race 1 gick till Luca Ferretti.", [("race", 1, "position", 1, None, "Ferretti")]),
    ("Norrgård kraschade i race 2 och tvingades bryta.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("För Norrgård slutade race 2 i sandfållan.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    ("Ett trasigt drivknut satte stopp för Norrgård i race 2.", [("race", 2, "position", "DNF", None, "Norrgård")]),
    (
        "Norrgård fick ett tidstillägg i race 1 och föll till en tolfteplats.",
        [("race", 1, "position", 12, None, "Norrgård")],
    ),
    (
        "En bestraffning flyttade ner Norrgård till sjätte plats i race 1.",
        [("race", 1, "position", 6, None, "Norrgård")],
    ),
    (
        "I båda racen slutade Norrgård femma.",
        [("race", 1, "position", 5, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård blev trea i race 1 och femma i det andra.",
        [("race", 1, "position", 3, None, "Norrgård"), ("race", 2, "position", 5, None, "Norrgård")],
    ),
    ("Norrgård inledde helgen med en andraplats i race 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("Norrgård avslutade träningen på en femte plats.", [("practice", None, "position", 5, None, "Norrgård")]),
    ("Norrgård fick nöja sig med en sjundeplats i kvalet.", [("qualifying", None, "position", 7, None, "Norrgård")]),
    ("Norrgård tog karriärens första pole position.", [("qualifying", None, "position", 1, None, "Norrgård")]),
    ("Norrgård startade från nionde ruta i race 2.", [("race", 2, "grid", 9, None, "Norrgård")]),
    ("Norrgård körde upp sig till femma i race 1.", [("race", 1, "position", 5, None, "Norrgård")]),
    ("Norrgård tog sin femte seger för säsongen i race 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    ("I race 1 räckte det till en elfteplats för Norrgård.", [("race", 1, "position", 11, None, "Norrgård")]),
    ("Norrgård vann GT4-klassen i race 1.", [("race", 1, "position", 1, "GT4", "Norrgård")]),
    ("Norrgård blev tvåa i Pro-Am i race 1.", [("race", 1, "position", 2, "Pro-Am", "Norrgård")]),
    (
        "Efter en andraplats i kvalet blev Norrgård trea i race 1.",
        [("qualifying", None, "position", 2, None, "Norrgård"), ("race", 1, "position", 3, None, "Norrgård")],
    ),
    ("Norrgård hoppas ta brons i finalen.", []),
    ("Det blev en fjärdeplats för Norrgård i race 1.", [("race", 1, "position", 4, None, "Norrgård")]),
    (
        "Norrgård gick i mål som sjua i race 1 och åtta i race 2.",
        [("race", 1, "position", 7, None, "Norrgård"), ("race", 2, "position", 8, None, "Norrgård")],
    ),
    ("I kvalet satte Norrgård fjärde tid.", [("qualifying", None, "position", 4, None, "Norrgård")]),
    (
        "Race 1 blev en kort historia för Norrgård som kolliderade på första varvet och tvingades kliva av.",
        [("race", 1, "position", "DNF", None, "Norrgård")],
    ),
    ("Norrgård körde in som tvåa i det första racet.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("Norrgård plockade hem en sjätteplats i finalen.", [("race", None, "position", 6, None, "Norrgård")]),
    ("Norrgård var snabbast av alla i den andra träningen.", [("practice", 2, "position", 1, None, "Norrgård")]),
    (
        "Norrgård vann båda racen.",
        [("race", 1, "position", 1, None, "Norrgård"), ("race", 2, "position", 1, None, "Norrgård")],
    ),
    ("Norrgård bärgade en pallplats som trea i race 2.", [("race", 2, "position", 3, None, "Norrgård")]),
    (
        "I race 2 gick det bättre och Norrgård kunde köra i mål som femma.",
        [("race", 2, "position", 5, None, "Norrgård")],
    ),
    (
        "Efter en fin start avancerade Norrgård från åttonde till femte plats i race 1.",
        [("race", 1, "grid", 8, None, "Norrgård"), ("race", 1, "position", 5, None, "Norrgård")],
    ),
    (
        "Norrgård och Luca Ferretti slutade fyra respektive sexa i race 1.",
        [("race", 1, "position", 4, None, "Norrgård"), ("race", 1, "position", 6, None, "Ferretti")],
    ),
    ("Norrgård slutade tvåa i sin klass i race 1.", [("race", 1, "position", 2, None, "Norrgård")]),
    ("Norrgård fick bryta finalen efter en punktering.", [("race", None, "position", "DNF", None, "Norrgård")]),
    ("Norrgård kom inte till start i race 2.", [("race", 2, "position", "DNS", None, "Norrgård")]),
    ("Norrgård blev fyra i söndagens race.", [("race", None, "position", 4, None, "Norrgård")]),
    ("Norrgård passerade mållinjen först av alla i race 2.", [("race", 2, "position", 1, None, "Norrgård")]),
    (
        "Norrgård åkte på en punktering och slutade sist, på 18:e plats, i race 1.",
        [("race", 1, "position", 18, None, "Norrgård")],
    ),
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
