"""When a release came out: stated, given, or what its own words leave."""

import pytest

from tests.marked import extractor

EXTRACTOR = extractor()
ABOUT = "Northlight {phrase} at Monza\n\n{sentence} The second round of the GT World Challenge Europe 2023 is at Monza on April 21-23.\n"


@pytest.mark.parametrize(("sentence", "earliest", "latest"), [
    ("This weekend, April 21-23, the team races.", "2023-04-17", "2023-04-21"),
    ("Upcoming weekend, April 21-23, the team races.", "2023-04-17", "2023-04-21"),
    ("Next weekend, April 21-23, the team races.", "2023-04-10", "2023-04-16"),
    ("Last weekend, April 21-23, the team raced.", "2023-04-24", "2023-04-30"),
    ("The previous weekend, April 21-23, the team raced.", "2023-04-24", "2023-04-30"),
    ("Next weekend, April 21-23, the team races. It hopes for more this weekend, April 21-23.", "2023-04-10", "2023-04-21"),
])  # fmt: skip
def test_weekends_beside_the_events_days_leave_a_window(sentence: str, earliest: str, latest: str) -> None:
    published = EXTRACTOR.extract(ABOUT.format(phrase="ready", sentence=sentence)).published
    assert published is not None
    assert (str(published.earliest), str(published.latest)) == (earliest, latest)


def test_a_day_above_clock_times_is_that_of_a_timetable() -> None:
    rows = "Saturday, 14 March 2026\n10:00 Gates open\n14:00 Race\n"
    assert EXTRACTOR.extract(f"Lakeside schedule for the weekend\n\n{rows}").published is None


def test_a_day_above_text_that_tells_of_an_hour_is_no_timetables() -> None:
    text = "Ravenmoor seeks whoever saw it\n\n14 March 2026\n\nThe barn was alight by 4.30 pm, and the road was shut.\n"
    published = EXTRACTOR.extract(text).published
    assert published is not None
    assert str(published.earliest) == "2026-03-14"


@pytest.mark.parametrize("head", [
    "RAVENMOOR, N.C. (March 14, 2026) – Northlight said on Friday that it grows.",
    "RAVENMOOR, Va., March 14, 2026 /PRNewswire/ -- Northlight said that it grows.",
    "Ravenmoor, UK, March 14, 2026 (GLOBE NEWSWIRE) -- Northlight said that it grows.",
    "(Ravenmoor, Ga., March 14, 2026) Northlight said that it grows.",
    "March 14, 2026 (Ravenmoor, FL) – Northlight said that it grows.",
    "Ravenmoor, March 14, 2026 − Northlight said that it grows.",
    "Ravenmoor/Munich, March 14, 2026 - Northlight said that it grows.",
    "Malmö 14 March 2026 – Northlight said that it grows.",
    "KÖLN / TRIER, 14 March 2026 – Northlight said that it grows.",
    "Ravenmoor (DE), 14th March 2026. Northlight said that it grows.",
    "Published 2026-03-14\nNorthlight said that it grows.",
    "14/03/2026\nNorthlight said that it grows.",
    "Press release, 14 March 2026\nNorthlight said that it grows.",
    "Date: 14 March 2026\nNorthlight said that it grows.",
    "by jonasek on 14 March, 2026\n\nNorthlight said that it grows.",
    "Last updated: 14 March 2026\nNorthlight said that it grows.",
    "Recall date: 14 March 2026\nNorthlight said that it grows.",
    "Date issued: 14 March 2026\nNorthlight said that it grows.",
    "14 / 03 / 2026\nNorthlight said that it grows.",
    "PRESS NOTICE 20260314\nNorthlight said that it grows.",
    "Ravenmoor, Sweden – 2026-03-14, 07:30 CET – Northlight said that it grows.",
    "Ravenmoor (Sweden), March 14, 2026.- Northlight said that it grows.",
    "Northlight said so.\n\nIt grows.\n\nDated this 14th day of March 2026\nThe Secretary",
    "By Jonas Ek, 14 March 2026, 12:02. Updated 16 March 2026, 07:10\nNorthlight said that it grows.",
    "14/03/2026 10:00 · Last updated: 16/03/2026 12:15\nNorthlight said that it grows.",
    "14-03-2026 08:41 - harbour desk\nNorthlight said that it grows.",
    "[2026-03-14] Works of the lake\nNorthlight said that it grows.",
    "Northlight grows\n\nA team at the lake\n\nMisano, Italy\nMarch 14, 2026\n\n" + 9 * "Northlight said that it grows.\n\n",
    "Northlight grows at the lake\n\nPosted 14 March 2026 at 8.40am\n\nNorthlight said that it grows.",
])  # fmt: skip
def test_a_stated_day_of_publication_is_that_day(head: str) -> None:
    published = EXTRACTOR.extract(f"Northlight opens a new works\n\n{head} It was founded on 3 May 1999.\n").published
    assert published is not None, head
    assert (str(published.earliest), str(published.latest)) == ("2026-03-14", "2026-03-14")


@pytest.mark.parametrize("text", [
    "Northlight grows\n\nIt said so.\n\nIt grows.\n\nIt will grow.\n\nMore later.\n\nJonas Ek, 555-0101\nNordmark, 14. 3. 2026",
    "Northlight grows\n\nIt said so.\n\nIt grows.\n\nIt will grow.\n\nMore later.\n\nJonas Ek, Secretary\n14th March 2026\nPhotographs by Ann Ek",
    "Northlight grows\n\nIt said so.\n\nIt grows.\n\n14.03.2026",
    "Northlight grows\n\nIt said so.\n\nIt grows.\n\n14 March 2026 / ENDS",
    "Northlight växer\n\nDet sade stallet.\n\nDet växer.\n\nMalmö den 14 mars 2026",
    "Northlight grandit\n\nL'équipe l'a dit.\n\nElle grandit.\n\nBrest, le 14 mars 2026",
])  # fmt: skip
def test_a_day_alone_in_the_last_lines_is_that_of_issue(text: str) -> None:
    published = EXTRACTOR.extract(text).published
    assert published is not None
    assert str(published.latest) == "2026-03-14"


def test_a_datelines_day_takes_its_year_from_the_text() -> None:
    text = "Northlight opens its second works\n\nRAVENMOOR, May 4 /PRNewswire/ -- Northlight said today that it grows. The first works of 2026 opened on 3 March 2026."
    published = EXTRACTOR.extract(text).published
    assert published is not None
    assert str(published.latest) == "2026-05-04"


def test_a_working_day_above_the_title_takes_its_year_from_the_text() -> None:
    published = EXTRACTOR.extract(
        "NORTHLIGHT RACING\nNews from the awning // Monday, 27th May\n\nEk climbs from the back at the lake\n\n"
        "The 2024 Northlight Cup went to Nordmark last weekend and Jonas Ek finished fourth in race one.\n"
    ).published
    assert published is not None
    assert str(published.latest) == "2024-05-27"


@pytest.mark.parametrize(
    "said", ["today (14 March)", "today, 14 March,", "this morning (Saturday, March 14)", "on 14 March"]
)
def test_today_with_its_day_takes_its_year_from_the_text(said: str) -> None:
    text = f"Northlight grows\n\nNorthlight said {said} that it grows. Its old works had closed on 3 January 2026.\n"
    published = EXTRACTOR.extract(text).published
    assert (str(published.latest) if published else None) == (None if said.startswith("on") else "2026-03-14")


def test_the_callers_day_beats_all() -> None:
    published = EXTRACTOR.extract(
        ABOUT.format(phrase="ready", sentence="This weekend, April 21-23, it races."), published="2023-04-19"
    ).published
    assert published is not None
    assert str(published.earliest) == "2023-04-19"


@pytest.mark.parametrize("text", [
    "Northlight opens a new works\n\nIt was opened on 14 March 2026 by the mayor.\n",
    "Ek races at Knutstorp\n\nSaturday 16 May 2026: qualifying at 10.20; race 1 at 14.50\nSunday 17 May 2026: race 2 at 11.40",
    "Ek races at Knutstorp\n\nSaturday, 16 May 2026: The doors open at 8 a.m., and qualifying is at 10 a.m.",
    "Concert moved\n\nThe concert of 14 March 2026 is moved to 3 May 2026.\n",
])  # fmt: skip
def test_a_day_in_the_text_is_no_day_of_publication(text: str) -> None:
    assert EXTRACTOR.extract(text).published is None


@pytest.mark.parametrize("text", [
    "Ek second at Knutstorp\n\nMALMÖ, 18 May 2026 - Elin Ek finished second on Sunday in round three of the STCC at Knutstorp.",
    "Ek tvåa på Knutstorp\n\nMalmö, 18 maj 2026 - Elin Ek slutade tvåa i söndags i STCC:s tredje deltävling på Ring Knutstorp.",
    "Ek Zweite in Knutstorp\n\nMagdeburg, 18. Mai 2026 – Elin Ek wurde am vergangenen Sonntag beim dritten Lauf der STCC in Knutstorp Zweite.",
])  # fmt: skip
@pytest.mark.parametrize("known", [None, "2026-05-18"])
def test_a_dateline_is_no_day_of_the_event_whoever_else_says_the_day_of_issue(text: str, known: str | None) -> None:
    event = EXTRACTOR.extract(text, published=known).event
    assert event is not None
    assert str(event.start) == "2026-05-17"


def test_a_preview_has_no_event_on_the_day_of_its_dateline() -> None:
    lead = "KNUTSTORP, 4 May 2026 - Elin Ek starts in round three of the STCC at Knutstorp on the 9th and 10th."
    release = EXTRACTOR.extract(f"Ek ready for Knutstorp\n\n{lead}\n")
    assert release.event is not None
    assert release.event.start is None
    assert not release.results


def test_a_tuesday_on_which_a_report_was_sent_out_is_no_day_of_its_event() -> None:
    text = "Boreal en Jerez\n\nCádiz, 12 de mayo de 2026 – Luz Ek terminó decimotercera en la tercera cita del TCR Spain en Jerez.\n"
    event = EXTRACTOR.extract(text).event
    assert event is not None
    assert event.start is None


def test_last_weekend_of_a_preview_is_not_the_weekend_that_it_looks_forward_to() -> None:
    text = (
        "Northlight preview: ready for Monza\n\nNorthlight will look for points when the GT World Challenge Europe 2023 "
        "resumes at Monza on April 21-23. The team is ready and has tested, which it did last weekend at a small track.\n"
    )
    release = EXTRACTOR.extract(text)
    assert release.kind == "preview" and release.published is None
    assert [date.start for date in release.dates if date.text == "last weekend"] == [None]


@pytest.mark.parametrize(("text", "day"), [
    # What a year is the limit of tells no day of the release.
    ("Northlight signs until 2027\n\nThe contract was signed on June 7 at the works.", None),
    ("Northlight opens a hall on 12 June\n\nIt was a barn in 1931, a school in 1956 and became a garage in 1998.", None),
    # Of two meetings the later one stands behind 'before'.
    ("Rounds for the year\n\n3 February 2026\n\nIt starts at Pembrey on 11-12 April and visits Anglesey before its finale on 3-4 October.", "2026-10-03"),
])  # fmt: skip
def test_a_year_is_of_the_days_that_it_is_told_of(text: str, day: str | None) -> None:
    days = [date for date in EXTRACTOR.extract(text).dates if date.kind == "explicit"]
    assert (str(days[-1].start) if days[-1].start else None) == day
