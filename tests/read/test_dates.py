"""Every form of the census, one row each: the words, and what they mean where the release is of March 2026."""

import pytest

from tests.marked import extractor

EXTRACTOR = extractor()


def dates_of(text: str, published: str | None = None) -> list[tuple[str, str | None, str | None, str]]:
    release = EXTRACTOR.extract(text, published=published)
    return [
        (item.text, item.start and item.start.isoformat(), item.end and item.end.isoformat(), item.kind)
        for item in release.dates
    ]


SINGLE = [
    ("14th day of March 2026", "2026-03-14"),
    ("14 / 03 / 2026", "2026-03-14"),
    ("14 - 03 - 2026", "2026-03-14"),
    ("14 March 2026", "2026-03-14"),
    ("March 14, 2026", "2026-03-14"),
    ("March 14th, 2026", "2026-03-14"),
    ("14th March 2026", "2026-03-14"),
    ("14 th March 2026", "2026-03-14"),
    ("14th of March, 2026", "2026-03-14"),
    ("Saturday, 14 March 2026", "2026-03-14"),
    ("Saturday 14th March 2026", "2026-03-14"),
    ("Saturday, 14th March, 2026", "2026-03-14"),
    ("Saturday, 07 March 2026", "2026-03-07"),
    ("Saturday, March 14, 2026", "2026-03-14"),
    ("Sat., March 14, 2026", "2026-03-14"),
    ("Saturday the 14th of March 2026", "2026-03-14"),
    ("Saturday (14 March 2026)", "2026-03-14"),
    ("Saturday night, March 14, 2026", "2026-03-14"),
    ("Saturday evening 14th March 2026", "2026-03-14"),
    ("Aug. 30, 2026", "2026-08-30"),
    ("Sept. 1, 2026", "2026-09-01"),
    ("Mar 14, 2026", "2026-03-14"),
    ("14 Mar 26", None),
    ("14 Mar '26", "2026-03-14"),
    ("14. Apr, 2026", "2026-04-14"),
    ("14-Mar-2026", "2026-03-14"),
    ("14/Mar/2026", "2026-03-14"),
    ("2026/03/14", "2026-03-14"),
    ("14. 3. 2026", "2026-03-14"),
    ("14.03.2026", "2026-03-14"),
    ("14-03-2026", "2026-03-14"),
    ("14.3.2026", "2026-03-14"),
    ("2026-03-14", "2026-03-14"),
    ("14/03/2026", "2026-03-14"),
    ("3/14/2026", "2026-03-14"),
    ("14/03/26", "2026-03-14"),
    ("03.14.26", "2026-03-14"),
    ("14, March 2026", "2026-03-14"),
    ("March, 14 2026", "2026-03-14"),
    ("May 22rd, 2026", "2026-05-22"),
    ("MARCH 14, 2026", "2026-03-14"),
    ("SATURDAY 14 MARCH 2026", "2026-03-14"),
]


@pytest.mark.parametrize(("words", "day"), [row for row in SINGLE if row[1]], ids=lambda value: str(value))
def test_a_single_day_is_read_whole(words: str, day: str) -> None:
    assert dates_of(f"It was announced that the race of {words} is sold out.") == [(words, day, day, "explicit")]


RANGES = [
    ("the third quarter of 2026", "2026-07-01", "2026-09-30"),
    ("Q4 2025", "2025-10-01", "2025-12-31"),
    ("17 through to 19 April 2026", "2026-04-17", "2026-04-19"),
    ("17 April up to and including 3 May 2026", "2026-04-17", "2026-05-03"),
    ("May 20 (Sat.) and 21 (Sun.), 2023", "2023-05-20", "2023-05-21"),
    ("20 (Sat) - 21 (Sun) May 2023", "2023-05-20", "2023-05-21"),
    ("20 May (Sat) – 21 May (Sun) 2023", "2023-05-20", "2023-05-21"),
    ("March 14-16, 2026", "2026-03-14", "2026-03-16"),
    ("March 14–16, 2026", "2026-03-14", "2026-03-16"),
    ("March 14 – 16, 2026", "2026-03-14", "2026-03-16"),
    ("March 14th-16th, 2026", "2026-03-14", "2026-03-16"),
    ("March 14th to 16th, 2026", "2026-03-14", "2026-03-16"),
    ("March 14 through 16, 2026", "2026-03-14", "2026-03-16"),
    ("14-16 March 2026", "2026-03-14", "2026-03-16"),
    ("14 – 16 March 2026", "2026-03-14", "2026-03-16"),
    ("2-4th of June 2026", "2026-06-02", "2026-06-04"),
    ("the 14th & 15th of March 2026", "2026-03-14", "2026-03-15"),
    ("14/15 March 2026", "2026-03-14", "2026-03-15"),
    ("March 14/15, 2026", "2026-03-14", "2026-03-15"),
    ("13/15 March 2026", "2026-03-13", "2026-03-15"),
    ("6 / 7 April 2026", "2026-04-06", "2026-04-07"),
    ("12/13/14 March 2026", "2026-03-12", "2026-03-14"),
    ("the 23-24-25 March 2026", "2026-03-23", "2026-03-25"),
    ("25. to 27.April 2026", "2026-04-25", "2026-04-27"),
    ("Sat 9th / Sun 10th May 2026", "2026-05-09", "2026-05-10"),
    ("13th & 14th April 2026", "2026-04-13", "2026-04-14"),
    ("March 14 and 15, 2026", "2026-03-14", "2026-03-15"),
    ("Saturday 14th and Sunday 15th of March 2026", "2026-03-14", "2026-03-15"),
    ("Saturday-Sunday, March 14-15, 2026", "2026-03-14", "2026-03-15"),
    ("Friday, Aug. 7-Saturday, Aug. 8, 2026", "2026-08-07", "2026-08-08"),
    ("29 June – 2 July 2026", "2026-06-29", "2026-07-02"),
    ("June 29th-July 2nd, 2026", "2026-06-29", "2026-07-02"),
    ("June 29th - July 2nd, 2026", "2026-06-29", "2026-07-02"),
    ("Aug. 30-Sept. 1, 2026", "2026-08-30", "2026-09-01"),
    ("30 April/2 May 2026", "2026-04-30", "2026-05-02"),
    ("30th May – 1st June 2026", "2026-05-30", "2026-06-01"),
    ("30. August-1. September 2026", "2026-08-30", "2026-09-01"),
    ("30 Dec 2025 - 1 Jan 2026", "2025-12-30", "2026-01-01"),
    ("30 Dec - 1 Jan 2026", "2025-12-30", "2026-01-01"),
    ("14.-16.03.2026", "2026-03-14", "2026-03-16"),
    ("25.04. - 27.04.2026", "2026-04-25", "2026-04-27"),
    ("12/05/2026 to 14/05/2026", "2026-05-12", "2026-05-14"),
    ("2026-03-14 – 2026-03-16", "2026-03-14", "2026-03-16"),
    ("13, 14 and 15 March 2026", "2026-03-13", "2026-03-15"),
    ("Fri 13 / Sat 14 / Sun 15 March 2026", "2026-03-13", "2026-03-15"),
    ("May 2-3-4, 2026", "2026-05-02", "2026-05-04"),
    ("2026-03-14 to 2026-03-16", "2026-03-14", "2026-03-16"),
    ("2026-03-14/16", "2026-03-14", "2026-03-16"),
    ("14. 3. - 16. 3. 2026", "2026-03-14", "2026-03-16"),
    ("31.05 - 02.06.2026", "2026-05-31", "2026-06-02"),
]
SLASHED = [("7/4-7/6", "2026-07-04", "2026-07-06"), ("14/3 - 16/3", "2026-03-14", "2026-03-16")]


@pytest.mark.parametrize(("words", "start", "end"), RANGES, ids=[row[0] for row in RANGES])
def test_a_range_is_one_mention(words: str, start: str, end: str) -> None:
    assert dates_of(f"The meeting at the track on {words} is on.") == [(words, start, end, "explicit")]


@pytest.mark.parametrize(("words", "start", "end"), SLASHED)
def test_of_two_days_in_figures_the_month_is_what_both_have(words: str, start: str, end: str) -> None:
    assert dates_of(f"The fair is back, {words}.", "2026-03-01") == [(words, start, end, "explicit")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Races on 3, 10 and 17 May 2026.", [("3", "2026-05-03"), ("10", "2026-05-10"), ("17 May 2026", "2026-05-17")]),
    ("Races on 14-16 and 21-23 June 2026.", [("14-16", "2026-06-14"), ("21-23 June 2026", "2026-06-21")]),
    ("Races on June 14-16 and 21-23, 2026.", [("June 14-16", "2026-06-14"), ("21-23, 2026", "2026-06-21")]),
    ("Open on 14 March and 5 April 2026.", [("14 March", "2026-03-14"), ("5 April 2026", "2026-04-05")]),
    ("The fair moves from Saturday 16 May to Saturday 30 May 2026.", [("Saturday 16 May", "2026-05-16"), ("Saturday 30 May 2026", "2026-05-30")]),
    ("It was postponed from May 16 to May 30, 2026.", [("May 16", "2026-05-16"), ("May 30, 2026", "2026-05-30")]),
    ("The fair moves from 16 to 23 May 2026.", [("16", "2026-05-16"), ("23 May 2026", "2026-05-23")]),
    ("The fair moves to the lake from 16 May to 18 May 2026.", [("16 May to 18 May 2026", "2026-05-16")]),
    ("Rounds 13 & 14 – 12/13 July 2026.", [("12/13 July 2026", "2026-07-12")]),
])  # fmt: skip
def test_days_that_do_not_follow_one_another_are_mentions_of_their_own(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(words, start) for words, start, _, _ in dates_of(text)] == expected


@pytest.mark.parametrize(("text", "words", "day"), [
    ("Bulletin 6 - Sat 14 Mar 26, 2030 GMT", "Sat 14 Mar 26", "2026-03-14"),
    ("Posted 14-Mar-26\n\nThe town opens a park.", "14-Mar-26", "2026-03-14"),
    ("Media office, Saturday 14 March, 1930hrs, season 2026", "Saturday 14 March", "2026-03-14"),
    ("Press Information 07/25 – 30 September 2025\n\nA new car.", "30 September 2025", "2025-09-30"),
    ("Regatta, 16-18 January 2026\n\nFriday 16\n10:00 Start", "Friday 16", "2026-01-16"),
    ("Regatta, 22/23 August 2026\n\nSATURDAY 22ND\n10:00 Start", "SATURDAY 22ND", "2026-08-22"),
    ("The 2026 race of 14 March 26 cars will not forget.", "14 March", "2026-03-14"),
    ("In 2026 all met on Sat 14 March 27, said the town.", "Sat 14 March", "2026-03-14"),
])  # fmt: skip
def test_two_figures_behind_a_month_are_a_year_where_they_count_nothing(text: str, words: str, day: str) -> None:
    assert (words, day, day, "explicit") in dates_of(text)


@pytest.mark.parametrize(("text", "words", "day"), [
    ("Heat of 28 June 2024.\n\nNext: Friday, 7/12 at the lake.", "Friday, 7/12", "2024-07-12"),
    ("Heat of 28 June 2024.\n\nNext: Saturday, 7/12 at the lake.", "Saturday, 7/12", "2024-12-07"),
])  # fmt: skip
def test_the_weekday_tells_which_figure_is_the_month(text: str, words: str, day: str) -> None:
    assert (words, day, day, "explicit") in dates_of(text)


@pytest.mark.parametrize(("text", "words", "start", "end"), [
    ("The 2026 season opens on March 14.", "March 14", "2026-03-14", "2026-03-14"),
    ("It runs on 8-9 July. 2028 celebrates ten years of it.", "8-9 July", "2028-07-08", "2028-07-09"),
    ("The 2026 award\n\nThe 2026 award is ours. 2027 sees stages on Saturday (10 July) and on Sunday (11 July).", "Saturday (10 July)", "2027-07-10", "2027-07-10"),
    ("Review | Monday, 1 September 2025\n\nThe first win since September 2023.\n\nNext come 6/7 September.", "6/7 September", "2025-09-06", "2025-09-07"),
    ("GT Calendar 2026:\n\nMarch 14th-16th - Monza, Italy\nMay 2 - Spa, Belgium\n", "March 14th-16th", "2026-03-14", "2026-03-16"),
    ("Saturday 14/3\n10.00 Practice 1\nSeason 2026", "Saturday 14/3", "2026-03-14", "2026-03-14"),
    ("Calendar 2026\n\n31-1/8 Ravenmoor\n14-15/3 Nordmark\n", "31-1/8", "2026-07-31", "2026-08-01"),
    ("Season 2025/26\n\n12 December Ravenmoor\n16 January Nordmark\n", "16 January", "2026-01-16", "2026-01-16"),
    # Years of a list are remembered; 'this edition' is not.
    ("Round two is held on 19 and 20 September at Knutstorp, where Ek was second in 2023 and 2024.\n\nThis is the season of 2026.", "19 and 20 September", "2026-09-19", "2026-09-20"),
    ("La cita es el 19 y 20 de septiembre en la pista que la tuvo en 2023 y 2024.\n\nEn esta edición 2026 corre Ferretti, que llega el viernes 18 de septiembre.", "el 19 y 20 de septiembre", "2026-09-19", "2026-09-20"),
])  # fmt: skip
def test_a_missing_year_comes_from_the_release(text: str, words: str, start: str, end: str) -> None:
    assert (words, start, end, "explicit") in dates_of(text)


@pytest.mark.parametrize(("text", "words", "start"), [
    ("The lake cup grows in 2026\n\nCalendar 2026 (draft of 17 November)\n20/22 March | Ravenmoor\n\nEntries open on 3 December.", "17 November", "2025-11-17"),
    ("The lake cup grows in 2026\n\nCalendar 2026 (draft of 17 November)\n20/22 March | Ravenmoor\n\nEntries open on 3 December.", "3 December", "2025-12-03"),
    ("The lake cup grows in 2026\n\nCalendar 2026 (draft of 17 November)\n20/22 March | Ravenmoor\n\nEntries open on 3 December.", "20/22 March", "2026-03-20"),
    ("Lake Opera announces 2026\n\nRUSALKA\nThe pool, 24 July - 2 August\n", "24 July - 2 August", "2026-07-24"),
    ("The shirt with the hoop of 1974 goes on sale on Saturday January 31st.", "Saturday January 31st", "2026-01-31"),
    ("All was well.\n\nNext weekend (November 22-23) I share a 1989 Spice at the lake.", "November 22-23", "2025-11-22"),
    ("Next season both go on. First, it opens on 13 December at the lake.", "13 December", "2025-12-13"),
])  # fmt: skip
def test_days_close_to_publication_are_not_of_the_season_made_known(text: str, words: str, start: str) -> None:
    assert (words, start) in [row[:2] for row in dates_of(text, "2025-11-18")]


@pytest.mark.parametrize(("text", "words", "day"), [
    ("At the lake (28-30 May 2026) all was well. The second boat won on Saturday.", "on Saturday", "2026-05-30"),
    ("Shut from 8pm on Saturday 22 August 2026 until 5am on Monday 24 August. Walkers may cross on Sunday.", "on Sunday", "2026-08-23"),
    ("Open on Friday 14 August 2026. The day after, it rained.", "The day after", "2026-08-15"),
    ("It rained on Friday 14 August 2026; the previous day, it was dry.", "the previous day", "2026-08-13"),
    ("The fair, 14-16 August 2026\n\nBroadcast from 14:05 (Sat) and 12:35 (Sun).", "Sat", "2026-08-15"),
    ("The fair, 14-16 August 2026\n\nStreets are shut Sun. 4 a.m. to noon.", "Sun.", "2026-08-16"),
])  # fmt: skip
def test_a_day_is_one_of_those_that_its_paragraph_or_head_states(text: str, words: str, day: str) -> None:
    assert (words, day, day, "relative") in dates_of(text, "2026-07-01")


# Told on Wednesday 10 June 2026: each text has the Saturday before, then the one after.
TOLD = [
    "Some 900 people came to the yard on Saturday. The new boat will be shown on Saturday.",
    "The boat that was built here sailed on Saturday, and nobody is cross. Visitors are to be let in on Saturday.",
    "Mia Brandl, who won the cup on Saturday, is to speak. The yard opens on Saturday.",
    "I lördags kom 900 personer till varvet. Båten visas på lördag.",
    "Båten sjösattes på lördagen och är nu i hamn. På lördag är varvet öppet.",
    "Am Samstag sind 900 Leute zur Werft gekommen. Am Samstag öffnet die Werft für alle.",
    "Das Boot lief am Samstag vom Stapel. Am Samstag können Gäste mitfahren.",
    "Plus de 900 personnes sont venues au chantier samedi. Le bateau sera montré samedi.",
    "Samedi, le bateau a quitté le port. Le chantier ouvre samedi.",
    "Sabato 900 persone sono venute al cantiere. La barca sarà mostrata sabato.",
    "La barca è stata varata sabato. Il cantiere apre le porte e si parte sabato.",
    "El sábado acudieron 900 personas al astillero. El barco se verá y podrán subir el sábado.",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_weekday_lies_where_the_verb_beside_it_says(text: str) -> None:
    days = [day for _, day, *_ in dates_of(text, "2026-06-10")]
    assert days == ["2026-06-06", "2026-06-13"]


@pytest.mark.parametrize(("text", "days"), [
    ("NORDMARK, 10 June 2026 – Yesterday the yard was shut.", ["2026-06-09"]),
    ("NORDMARK, 10 June 2026 – Last Friday the yard was shut.", ["2026-06-05"]),
    ("NORDMARK, 10 juni 2026 – Vi har hållit en plats till fredagen.", ["2026-06-12"]),
])  # fmt: skip
def test_a_dateline_explains_no_day_behind_it(text: str, days: list[str]) -> None:
    found = EXTRACTOR.extract("News from the yard\n\n" + text).dates
    assert [str(day.start) for day in found if day.kind == "relative"] == days


def test_of_many_years_in_passing_none_is_that_of_a_day() -> None:
    told = "The bridge was designed in 1998, widened in 2003 and painted in 2009. It will close on 4 July."
    (day,) = (date for date in EXTRACTOR.extract("Bridge to close\n\n" + told).dates if date.text == "4 July")
    assert day.start is None


def test_a_weekday_that_is_stated_in_full_is_that_day_and_since_looks_back() -> None:
    text = "17 April 2007\n\nStart of the regatta set for Wednesday\n\nThe boats leave at ten on Wednesday 18 April. The storm has been there since Sunday and is expected to last until Tuesday."
    found = dates_of(text)
    assert [row[1] for row in found if row[0] in {"Wednesday", "Sunday"}] == ["2007-04-18", "2007-04-15"]


@pytest.mark.parametrize(("text", "expected"), [
    ("She races on Saturday 14 and Sunday 15 at Ravenmoor.", [("Saturday 14 and Sunday 15", "2026-03-14")]),
    ("El sábado 14 hay libres, y la carrera es el domingo 15 a las 10.00 horas.",
     [("sábado 14", "2026-03-14"), ("domingo 15", "2026-03-15")]),
    ("Le samedi 14 et la suite, les voitures roulent.", [("samedi 14", "2026-03-14")]),
    ("La gara è domenica 15, le qualifiche sono sabato 14.",
     [("domenica 15", "2026-03-15"), ("sabato 14", "2026-03-14")]),
    ("Come on any Saturday night, on Sunday or on every Friday.", [("on Sunday", "2026-03-08")]),
    ("On Saturday 20 cars took the start.", [("Saturday", "2026-03-07")]),
    ("Race 1 (Saturday, 14 laps) was wet.", [("Saturday", "2026-03-07")]),
    ("Loppet startar lördag 14.00 och slutar lördag 10-12.", [("lördag", "2026-03-14"), ("lördag", "2026-03-14")]),
])  # fmt: skip
def test_a_number_right_behind_a_weekday_is_its_day_where_it_fits(text: str, expected: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in dates_of(text, "2026-03-12")] == expected


def test_a_year_long_gone_is_not_that_of_a_day() -> None:
    found = dates_of("Fair to return\n\nOn 2-3 September a car of the old days will be there. It was driven in 1972.")
    assert ("2-3 September", None, None, "explicit") in found


def test_a_day_that_is_over_lies_before_the_one_still_to_come() -> None:
    text = "Fair to return\n\nThe fair will open again on 15 September 2026. Its old wheel turned for the last time on 11 April, and closed on 12 April."
    assert [row[1] for row in dates_of(text)] == ["2026-09-15", "2026-04-11", "2026-04-12"]
    text = "Fair to return\n\nThe fair will open on 15 September 2026. Its old wheel closed on 11 February."
    assert [row[1] for row in dates_of(text)] == ["2026-09-15", "2026-02-11"]


def test_the_year_in_which_something_was_made_is_not_that_of_a_day() -> None:
    found = dates_of(
        "Fair to return\n\nThe fair is back on 2 September. It is one that the Ravenmoor Guild created in 2019."
    )
    assert ("2 September", None, None, "explicit") in found


def test_the_month_of_a_record_is_of_no_season_that_a_weekday_speaks_against() -> None:
    found = dates_of("Croft preview\n\nThey race on 11/12 July, on air Thursday 16 July.\n\nLap record: September 2024")
    assert ("11/12 July", None, None, "explicit") in found


def test_a_missing_year_without_any_evidence_stays_open() -> None:
    assert dates_of("We meet on 14 March.") == [("14 March", None, None, "explicit")]


@pytest.mark.parametrize(("text", "published", "expected"), [
    ("They race on 2 January.", "2025-12-20", "2026-01-02"),
    ("They raced on 28 December.", "2026-01-05", "2025-12-28"),
    ("They race on Saturday 14 March.", "2025-10-20", "2026-03-14"),
])  # fmt: skip
def test_publication_gives_the_nearest_year(text: str, published: str, expected: str) -> None:
    assert [row[1] for row in dates_of(text, published) if row[3] == "explicit"] == [expected]


def test_meetings_to_come_follow_one_another() -> None:
    text = (
        "The third round is on 3 September; Ravenmoor has the fourth on 1 October and Nordmark the last on 12 November."
    )
    assert [row[1] for row in dates_of(text, "2026-03-22")] == ["2026-09-03", "2026-10-01", "2026-11-12"]


def test_a_round_number_behind_a_name_is_no_year() -> None:
    assert [words for words, *_ in dates_of("In 2026 the Northlight Pro 2000 Cup goes on, as it has since 2000.")] == [
        "2026",
        "2000",
    ]


def test_days_beside_a_weekday_are_its_own_whenever_the_release_came_out() -> None:
    text = "Ek third at Thruxton\n\nSun 10th August 2025\n\nJonas Ek was third in race one of round six of the Northlight Cup at Thruxton.\n\nIt's Cadwell Park next, August 23/25, with bikes on Sunday and Monday.\n"
    assert [row[:2] for row in dates_of(text)][-2:] == [("on Sunday", "2025-08-24"), ("Monday", "2025-08-25")]


def test_years_in_brackets_of_a_sentence_are_those_of_something_else() -> None:
    found = dates_of(
        "Northlight is back\n\nIt has won there twice (1985 – spring, 1987 – fall). It races on August 11."
    )
    assert [start for words, start, _, _ in found if words == "August 11"] == [None]


def test_the_day_in_brackets_behind_a_weekday_is_that_day() -> None:
    found = dates_of("It was broken into on Saturday morning (Feb 19), and shut on Saturday.", "2022-02-21")
    assert [(words, start) for words, start, _, _ in found[:2]] == [
        ("on Saturday morning", "2022-02-19"), ("Feb 19", "2022-02-19"),
    ]  # fmt: skip


def test_the_week_right_behind_a_weekday_is_that_days() -> None:
    found = dates_of("It is shut from Monday to Friday next week.", "2026-03-18")
    assert [(words, start) for words, start, _, _ in found] == [
        ("Monday", "2026-03-23"), ("Friday", "2026-03-27"), ("next week", "2026-03-23"),
    ]  # fmt: skip
    found = dates_of("The seats for Sunday sold out last week.", "2026-03-18")
    assert [(words, start) for words, start, _, _ in found] == [("Sunday", "2026-03-22"), ("last week", "2026-03-09")]


@pytest.mark.parametrize(("text", "words", "start", "end"), [
    ("He spoke today.", "today", "2026-03-18", "2026-03-18"),
    ("Seats for Sunday sold out early.", "Sunday", "2026-03-22", "2026-03-22"),
    ("Her seat was gone for Friday in one hour.", "Friday", "2026-03-20", "2026-03-20"),
    ("She won on Tuesday teatime.", "on Tuesday teatime", "2026-03-17", "2026-03-17"),
    ("He will speak tomorrow, Thursday, at noon.", "tomorrow, Thursday", "2026-03-19", "2026-03-19"),
    ("He will speak tomorrow.", "tomorrow", "2026-03-19", "2026-03-19"),
    ("She left last night.", "last night", "2026-03-17", "2026-03-17"),
    ("She left yesterday.", "yesterday", "2026-03-17", "2026-03-17"),
    ("It opens next month.", "next month", "2026-04-01", "2026-04-30"),
    ("It closed last week.", "last week", "2026-03-09", "2026-03-15"),
    ("It closed on Friday of last week.", "on Friday of last week", "2026-03-13", "2026-03-13"),
    ("It opens on Tuesday of next week.", "on Tuesday of next week", "2026-03-24", "2026-03-24"),
    ("It was shut on Monday of this week.", "on Monday of this week", "2026-03-16", "2026-03-16"),
    ("It was built five years ago.", "five years ago", "2021-01-01", "2021-12-31"),
    ("We return in two weeks.", "in two weeks", "2026-03-30", "2026-04-05"),
    ("We spoke a fortnight ago.", "a fortnight ago", "2026-03-02", "2026-03-08"),
    ("It was signed on Monday.", "on Monday", "2026-03-16", "2026-03-16"),
    ("It will be signed on Friday morning.", "on Friday morning", "2026-03-20", "2026-03-20"),
    ("Next year we move.", "Next year", "2027-01-01", "2027-12-31"),
    ("See you next weekend.", "next weekend", "2026-03-28", "2026-03-29"),
])  # fmt: skip
def test_relative_dates_count_from_publication(text: str, words: str, start: str, end: str) -> None:
    assert dates_of(text, "2026-03-18") == [(words, start, end, "relative")]


@pytest.mark.parametrize("text", [
    "We may march on, and the second half was 14-16.",
    "The lap of 1:31.204 was 0.139 faster, 4.127 km at 2000 km/h, 3:1.",
    "They sold 2,026 tickets for $2026 and 2020 pounds.",
    "They lost by 1/2-3/4 of a length, and he sat 10 minutes.",
    "Turn 12/13 and rows 25/20/16/13, chassis 03/04 and 24/7.",
    "Call +46 70 2026 2027 or 555-2026.",
    "The sun sat on the wed couple.",
    "Points: 25, 18, 15, 12, 10, 8, 6, 4, 2, 1.",
    "Det var på 1970-talet.",
    "A 2026.5 figure and version 1.2.3, or 10.30-11.30.",
    "The weekend and the year went well.",
    "It opens every Sunday, on Easter Monday and on Good Friday.",
    "It is always the last Sunday of August, or the last weekend in May.",
    "The office opens Monday to Friday. We meet on Saturday week.",
    "It began half a year ago.",
])  # fmt: skip
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert dates_of(text) == []


@pytest.mark.parametrize(("text", "words"), [
    ("The GT4 Series 2026 begins.", ["2026"]),
    ("In the 2025-26 season he won.", ["2025-26"]),
    ("It has run since 2018.", ["2018"]),
    ("https://example.org/2026/03/14/news", []),
])  # fmt: skip
def test_years_stand_alone(text: str, words: list[str]) -> None:
    assert [row[0] for row in dates_of(text)] == words


@pytest.mark.parametrize(("text", "start"), [
    ("13/04/2026 it opened, 03/04/2026 it closed.", "2026-04-03"),
    ("04/13/2026 it opened, 03/04/2026 it closed.", "2026-03-04"),
    ("April 13, 2026 it opened, 03/04/2026 it closed.", "2026-03-04"),
    ("Saturday 04/03/2028 it closed.", "2028-03-04"),
    ("Saturday 03/04/2028 it closed.", "2028-03-04"),
])  # fmt: skip
def test_the_order_of_day_and_month_is_decided_by_evidence(text: str, start: str) -> None:
    assert start in [row[1] for row in dates_of(text)]


def test_a_number_without_a_month_takes_that_of_the_next_date() -> None:
    first, second = dates_of("The fair opens on Saturday 9 and ends on Sunday 10 May 2026.")
    assert (first[:2], second[1]) == (("Saturday 9", "2026-05-09"), "2026-05-10")


NUMBERED = [
    ("C Nov 4x: third. It was on 4 May.", "4 May"),
    ("Round 3 - 12 September 2026", "12 September 2026"),
    ("Bulletin no. 7 - 12 September 2026", "12 September 2026"),
    ("It is 7 - 12 September 2026", "7 - 12 September 2026"),
    ("It is at 11:30 and Sunday 15 March 2026", "Sunday 15 March 2026"),
    ("Ravenmoor | 12:13 - 26 April 2026", "26 April 2026"),
    ("Ravenmoor | 12.13 - 26 April 2026", "26 April 2026"),
    ("Doors open at 11.30 and Sunday 15 March 2026 it is", "Sunday 15 March 2026"),
    ("Round 1.14-16 March 2026", "14-16 March 2026"),
    ("Rds 5-6  26-27 September 2026", "26-27 September 2026"),
    ("Rounds 5-6, 26-27 September 2026", "26-27 September 2026"),
    ("Races 7 & 8: 26-27 September 2026", "26-27 September 2026"),
]


@pytest.mark.parametrize(("text", "words"), NUMBERED)
def test_the_number_of_something_else_is_no_day(text: str, words: str) -> None:
    assert [item[0] for item in dates_of(text)] == [words]
