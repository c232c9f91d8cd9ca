"""Dutch, form by form: a language that was added by its sheets alone."""

import pytest

from pressbox import Extractor

EXTRACTOR = Extractor(language="nl")

INTRO = """Norrgård op het podium

Elin Norrgård reed de race voor Northlight Racing op Zandvoort. De kwalificatie was spannend en de coureur jaagde op rondetijden."""

PREVIEW = """Northlight Racing begint in Ravenmoor aan het seizoen

Het team van Elin Norrgård is klaar voor het eerste raceweekend, dat van 14 t/m 16 juli 2023 wordt verreden. De auto is \
nog nooit zo snel geweest, maar de concurrentie heeft ook niet stilgezeten.

"We hebben de hele winter hard gewerkt en ik heb er zin in", zegt Elin Norrgård.

Tijdschema

Vrijdag 14 juli 2023
11.10 uur Vrije training 1 (30 minuten)

Zaterdag 15 juli 2023
14.30 uur Kwalificatie

Zondag 16 juli 2023
13.00 uur Race
"""

DATES = [
    ("De race is op zaterdag 15 juli 2023 in het dorp.", "zaterdag 15 juli 2023", "2023-07-15", "2023-07-15"),
    ("Het gaat los van 14 t/m 16 juli in het dorp.", "14 t/m 16 juli", "2023-07-14", "2023-07-16"),
    ("Wij rijden 14 tot en met 16 juli 2023.", "14 tot en met 16 juli 2023", "2023-07-14", "2023-07-16"),
    ("Wij rijden 14-16 juli in het dorp.", "14-16 juli", "2023-07-14", "2023-07-16"),
    ("Wij rijden vr t/m zo 14-16 juli 2023.", "vr t/m zo 14-16 juli 2023", "2023-07-14", "2023-07-16"),
    ("Wij rijden 31 juli t/m 1 augustus 2023.", "31 juli t/m 1 augustus 2023", "2023-07-31", "2023-08-01"),
    ("Wij rijden 15 en 16 juli 2023.", "15 en 16 juli 2023", "2023-07-15", "2023-07-16"),
    ("De start is za 15/7 in het dorp.", "za 15/7", "2023-07-15", "2023-07-15"),
    ("De 15de juli 2023 is het zover.", "De 15de juli 2023", "2023-07-15", "2023-07-15"),
    ("Wij rijden op 15-07-2023 weer.", "15-07-2023", "2023-07-15", "2023-07-15"),
    ("Dat was vorig jaar in het dorp.", "vorig jaar", "2022-01-01", "2022-12-31"),
    ("Wij zien elkaar over twee weken.", "over twee weken", "2023-07-24", "2023-07-30"),
    ("Tot morgen in het dorp.", "morgen", "2023-07-11", "2023-07-11"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), DATES)
def test_a_day_is_read(text: str, words: str, start: str, end: str) -> None:
    found = EXTRACTOR.extract(text, published="2023-07-10").dates
    assert (words, start, end) in [(item.text, str(item.start), str(item.end)) for item in found]


NO_DATES = ["Wij reden drie ronden tot de finish.", "Plaats 14 van 20 auto's.", "Zondagen zijn goede dagen."]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_words_are_no_days(text: str) -> None:
    assert EXTRACTOR.extract(text, published="2023-07-10").dates == []


TIMES = [
    ("De start is om 11.10 uur in het dorp.", "11:10", None),
    ("De start is om 14 uur in het dorp.", "14:00", None),
    ("De start is om 14u30 in het dorp.", "14:30", None),
    ("De baan is open van 10-12 uur.", "10:00", "12:00"),
    ("Wij beginnen tussen 10.00 en 12.30 uur.", "10:00", "12:30"),
    ("De baan is open van 9.00 tot 17.00 uur.", "09:00", "17:00"),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_a_time_is_read(text: str, start: str, end: str | None) -> None:
    found = EXTRACTOR.extract(text).times
    assert [(item.start and item.start[:5], item.end and item.end[:5]) for item in found] == [(start, end)]


SESSIONS = [
    ("11.10 uur Vrije training 1 (30 minuten)", "practice", 1, 30.0),
    ("14:30 Kwalificatie", "qualifying", None, None),
    ("12.10 uur Tijdtraining", "qualifying", None, None),
    ("13.00 Race 2 (25 minuten + 1 ronde)", "race", 2, 25.0),
    ("10.00 Warm-up", "warmup", None, None),
    ("16.00 Klassementsproef 3", "stage", 3, None),
]


@pytest.mark.parametrize(("row", "kind", "number", "minutes"), SESSIONS)
def test_a_row_of_a_timetable_is_read(row: str, kind: str, number: int | None, minutes: float | None) -> None:
    text = f"Tijdschema\n\nZaterdag 15 juli 2023\n{row}\n"
    found = EXTRACTOR.extract(text).sessions
    assert [(item.kind, item.number, item.duration_minutes) for item in found] == [(kind, number, minutes)]
    assert str(found[0].date) == "2023-07-15"


QUOTES = [
    ('"De auto was snel en ik ben tevreden", zegt Elin Norrgård.', "De auto was snel en ik ben tevreden"),
    ("“Wij zijn blij met dit weekend”, aldus Elin Norrgård.", "Wij zijn blij met dit weekend"),
    ("‘Wij zijn blij met dit weekend’, vertelt Norrgård na de race.", "Wij zijn blij met dit weekend"),
    ("„Het ging hard vandaag en ik lach”, zei Norrgård.", "Het ging hard vandaag en ik lach"),
]


@pytest.mark.parametrize(("text", "words"), QUOTES)
def test_a_speech_is_given_to_its_speaker(text: str, words: str) -> None:
    found = EXTRACTOR.extract(f"{INTRO}\n\n{text}\n").quotes
    assert [(item.text, item.speaker) for item in found] == [(words, "Elin Norrgård")]


def test_a_preview_is_known_as_dutch_and_read() -> None:
    release = Extractor().extract(PREVIEW)
    assert release.language == "nl"
    assert [(item.kind, f"{item.start:%Y-%m-%d %H:%M}") for item in release.sessions] == [
        ("practice", "2023-07-14 11:10"),
        ("qualifying", "2023-07-15 14:30"),
        ("race", "2023-07-16 13:00"),
    ]
    assert [item.speaker for item in release.quotes] == ["Elin Norrgård"]
