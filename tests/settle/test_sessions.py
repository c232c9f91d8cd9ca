"""The day and the zone of each session, worked out over a whole release."""

import datetime as dt

import pytest

from pressbox.extractor import Extractor
from pressbox.models import Session, TimeItem

HEAD = "Norrgard ready for Misano\n\nElin Norrgard travels to Misano for round 4 of the GT4 European Series on March 13-15, 2026.\n\n"
AWAY = "Norrgard ready for Ravenmoor\n\nElin Norrgard looks forward to the coming days at the track in the north.\n\n"


def told(session: Session) -> str:
    start = session.start.isoformat()[5:] if session.start else str(session.date)[5:]
    end = f"/{session.end.isoformat()[5:]}" if session.end else ""
    return f"{session.kind}{session.number or ''} {start}{end} {session.timezone}"


ROWS = {
    "heading-and-venue": (
        HEAD + "Friday March 13th:\n11:10 Free Practice 1\n\nSunday, March 15\n14:00-15:00 Race 1",
        ["practice1 03-13T11:10:00+01:00 Europe/Rome", "race1 03-15T14:00:00+01:00/03-15T15:00:00+01:00 Europe/Rome"],
    ),
    "weekday-heading": (
        HEAD + "Friday\n11:10 Free Practice 1\n\nSunday\n14:00 Race 1",
        ["practice1 03-13T11:10:00+01:00 Europe/Rome", "race1 03-15T14:00:00+01:00 Europe/Rome"],
    ),
    "note-that-agrees-takes-the-venues-name": (
        HEAD + "Timetable:\n(all times in CET)\n\nFriday 13 March 2026\n11:10 Practice",
        ["practice 03-13T11:10:00+01:00 Europe/Rome"],
    ),
    "note-that-differs-keeps-its-own": (
        HEAD + "Timetable (all times BST)\n\nFriday 13 March 2026\n11:10 Practice",
        ["practice 03-13T11:10:00+01:00 Europe/Rome"],
    ),
    "stated-offset-wins": (
        HEAD + "Friday 13 March 2026\n11:10 GMT Practice",
        ["practice 03-13T11:10:00+00:00 GMT"],
    ),
    "zone-by-name-without-venue": (
        AWAY + "Friday 13 March 2026\n2:30 p.m. ET Practice",
        ["practice 03-13T14:30:00-04:00 America/New_York"],
    ),
    "day-above-other-headings": (
        HEAD + "Friday 13 March 2026\n\nGarages\n\n08:00 open\n\nOn track\n\n11:10 Practice",
        ["practice 03-13T11:10:00+01:00 Europe/Rome"],
    ),
    "zone-behind-both-ends": (
        HEAD + "Friday 13 March 2026\n2:05 pm CET – 2:55 pm CET: Practice",
        ["practice 03-13T14:05:00+01:00/03-13T14:55:00+01:00 Europe/Rome"],
    ),
    "half-of-the-day-said-once-of-spans": (
        HEAD + "Friday 13 March 2026\n12:05 – 12:55 p.m. – Practice 1\n3:05 – 3:55 – Practice 2",
        [
            "practice1 03-13T12:05:00+01:00/03-13T12:55:00+01:00 Europe/Rome",
            "practice2 03-13T15:05:00+01:00/03-13T15:55:00+01:00 Europe/Rome",
        ],
    ),
    "days-lead-in-one-row": (
        HEAD + "Schedule: Friday 13 March, practice, 3 p.m.; Saturday, qualifying, 10:30 a.m.; Sunday, race 1, 1 p.m., race 2, 4 p.m.",
        [
            "practice 03-13T15:00:00+01:00 Europe/Rome", "qualifying 03-14T10:30:00+01:00 Europe/Rome",
            "race1 03-15T13:00:00+01:00 Europe/Rome", "race2 03-15T16:00:00+01:00 Europe/Rome",
        ],
    ),
    "a-word-that-goes-with-the-name": (
        HEAD + "Friday 13 March 2026\n10:10 Qualifying Press Conference\n11:10 Final Cup practice\n14:00 Final optional practice\n16:00 Final",
        [
            "press 03-13T10:10:00+01:00 Europe/Rome",
            "practice 03-13T11:10:00+01:00 Europe/Rome", "practice 03-13T14:00:00+01:00 Europe/Rome",
            "race 03-13T16:00:00+01:00 Europe/Rome",
        ],
    ),
    "a-race-with-a-name-of-its-own": (
        HEAD + "Saturday 14 March 2026\n10:00 Autograph session (30 minutes)\n12:00 Pace Car Rides (3 cars)\n14:00 - Lakeside 500 (260 laps, Channel 9)\n\nSunday 15 March 2026\n14:00 Harbour Day Classic (100 minutes)",
        ["race 03-14T14:00:00+01:00 Europe/Rome", "race 03-15T14:00:00+01:00 Europe/Rome"],
    ),
    "laps-of-a-practice": (
        HEAD + "Practice\n\nSaturday 14 March 2026\n14:00 Super Saloon Cars (3 laps)", [],
    ),
    "weekday-behind-the-time": (
        HEAD + "| Qualifying | 10:58 Sat (15 min) |\n| Race | 09:52 Sun |",
        ["qualifying 03-14T10:58:00+01:00 Europe/Rome", "race 03-15T09:52:00+01:00 Europe/Rome"],
    ),
    "cells-with-their-own-names": (
        HEAD + "Friday 13 March | Saturday 14 March |\nPractice: 15:30 | Race: 13:30 - 14:30 |\nQualifying: 17:00 | |",
        [
            "practice 03-13T15:30:00+01:00 Europe/Rome", "race 03-14T13:30:00+01:00/03-14T14:30:00+01:00 Europe/Rome",
            "qualifying 03-13T17:00:00+01:00 Europe/Rome",
        ],
    ),
    "local-note": (
        HEAD + "SCHEDULE (ALL TIMES LOCAL)\n\nFriday 13 March 2026\n11:10 Practice",
        ["practice 03-13T11:10:00+01:00 Europe/Rome"],
    ),
    "closing-note": (
        AWAY + "Friday 13 March 2026\n11:10 Practice\n15:30 Qualifying\n\nTimes in CET, provisional",
        ["practice 03-13T11:10:00+01:00 CET", "qualifying 03-13T15:30:00+01:00 CET"],
    ),
    "no-zone-no-venue": (AWAY + "Friday 13 March 2026\n11:10 Practice", ["practice 03-13T11:10:00 None"]),
    "local-beside-gmt": (
        AWAY + "Friday 13 March 2026\nQualifying: 13:30 local (10:30 GMT)",
        ["qualifying 03-13T13:30:00+03:00 UTC+03:00"],
    ),
    "after-midnight": (
        AWAY + "Friday 13 March 2026\n22:15 Practice 1\n23:40-00:20 Practice 2\n01:05 Practice 3\n02:00 Practice 4",
        ["practice1 03-13T22:15:00 None", "practice2 03-13T23:40:00/03-14T00:20:00 None",
         "practice3 03-14T01:05:00 None", "practice4 03-14T02:00:00 None"],
    ),
    "a-day-round": (
        AWAY + "Saturday 14 March 2026\n16:00-16:00 Race",
        ["race 03-14T16:00:00/03-15T16:00:00 None"],
    ),
    "own-day": (
        AWAY + "Race 1: Saturday, 14 March 2026, 14.45\nRace 2: Sunday, 15 March 2026, 13.30",
        ["race1 03-14T14:45:00 None", "race2 03-15T13:30:00 None"],
    ),
    "second-of-a-row-has-the-day-alone": (
        HEAD + "Friday 13 March 2026\n10:00 Q1/Q2 (2 x 20 min)",
        ["qualifying1 03-13T10:00:00+01:00 Europe/Rome", "qualifying2 03-13 Europe/Rome"],
    ),
    "a-stage-driven-again": (
        AWAY + "Friday 13 March 2026\nSS1/4/7 Nordmoor, 12.60 km: 9.48, 12.11, 14.37\nSS2/5 Merrow (17.05 km) - 10:21 & 12:44",
        ["stage1 03-13T09:48:00 None", "stage4 03-13T12:11:00 None", "stage7 03-13T14:37:00 None",
         "stage2 03-13T10:21:00 None", "stage5 03-13T12:44:00 None"],
    ),
    "half-of-the-day-said-once": (
        AWAY + "Friday 13 March 2026\n4:00 p.m. .... Pit gate opens\n6:15 .... Practice\n7:30 .... Heat races\n9:00 .... Qualifying",
        ["practice 03-13T18:15:00 None", "heat 03-13T19:30:00 None", "qualifying 03-13T21:00:00 None"],
    ),
    "a-morning-stays-one": (
        AWAY + "Friday 13 March 2026\n9:00 a.m. Practice\n10:30 Qualifying\n\nSaturday 14 March 2026\n08:30 Race",
        ["practice 03-13T09:00:00 None", "qualifying 03-13T10:30:00 None", "race 03-14T08:30:00 None"],
    ),
    "prose-weekdays": (
        HEAD + "Practice opens on Friday at 09:10, and Race 1 starts on Sunday at 14:00.",
        ["practice 03-13T09:10:00+01:00 Europe/Rome", "race1 03-15T14:00:00+01:00 Europe/Rome"],
    ),
}  # fmt: skip


NORTH = "Norrgard ready for Ravenmoor\n\nElin Norrgard drives in round 4 of the {series} on March 13-15, 2026.\n\nFriday 13 March 2026\n"
GT4 = NORTH.format(series="GT4 European Series")
CUP = NORTH.format(series="Northlight Cup")
OWNERS = {
    "table-with-a-column": (
        CUP + "Time | Category | Session\n0820-0850 | Formula X | Practice\n0905-0930 | Northlight Cup | Practice\n"
        "1130-1200 | Vintage | Race 1\n1330-1400 | Northlight Cup | Race 1",
        ["practice 09:05", "race1 13:30"],
    ),
    "own-rows-unnamed": (GT4 + "09:00 Free Practice 1\n10:10 Talent Cup, Practice\n11:20 - 11:50: Formula Regional Cup, Race 1\n14:20 Qualifying",
        ["practice1 09:00", "qualifying 14:20"]),
    "own-rows-named": (
        GT4 + "9-9:40 a.m. - Formula Ravenmoor practice\n10 a.m. - GT4 European Series practice\n2 p.m. - GT4 European Series qualifying\n"
        "4 p.m. - Vintage Saloons Race 1\n5 p.m. Race 1",
        ["practice 10:00", "qualifying 14:00", "race1 17:00"],
    ),
    "bars-without-headings": (
        GT4 + "08:45 | Youngtimer Cup | Free practice\n09:30 | GT4 European Series | Practice\n12:00 | GT4 European Series | Qualifying\n13:15 | Legends | Race 1",
        ["practice 09:30", "qualifying 12:00"],
    ),
    "short-name-of-the-own": (
        CUP + "09:00 Northlight Cup Practice\n10:00 Northlight Cup Qualifying\n11:00 Northlight Race 1\n12:00 Youngtimer Cup Race 1",
        ["practice 09:00", "qualifying 10:00", "race1 11:00"],
    ),
    "short-names-alone": (
        NORTH.format(series="British Superbike Championship") + "09:00 Junior Saloons - practice\n10:00 Superbike - practice 1\n"
        "11:10 Sidecars - qualifying\n12:00 Superbike - qualifying\n14:00 Sidecars - race 1\n16:00 Superbike - race 1 (24 laps)",
        ["practice1 10:00", "qualifying 12:00", "race1 16:00"],
    ),
    "only-others-named": (CUP + "09:00 Youngtimer Cup Practice\n10:00 Youngtimer Cup Qualifying", ["practice 09:00", "qualifying 10:00"]),
    "names-of-sessions": (
        GT4 + "09:00 GT4 European Series Practice\n10:00 GT4 European Series Qualifying\n20:00 Night Practice\n21:00 Free Practice 2",
        ["practice 09:00", "qualifying 10:00", "practice 20:00", "practice2 21:00"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OWNERS)
def test_rows_of_other_series_are_left_out(name: str, extractor: Extractor) -> None:
    text, expected = OWNERS[name]
    sessions = extractor.extract(text).sessions
    assert [
        f"{session.kind}{session.number or ''} {session.start:%H:%M}" for session in sessions if session.start
    ] == expected


ZONES = [
    (
        "Rally Ravenmoor, first round of the Northlight Cup, is run from Umeå in the north of Sweden.",
        "+01:00",
        "assumed",
    ),
    ("The first round of the Northlight Cup is run near Umeå, the second in Oulu.", "None", "derived"),
    ("The first round of the Northlight Cup is run in the far west of the United States.", "None", "derived"),
    ("The first round of the Northlight Cup is run by crews from Portugal.", "None", "derived"),
    ("Turku, 10 March 2026 - The first round of the Northlight Cup is run near Boden in Sweden.", "+01:00", "assumed"),
]


@pytest.mark.parametrize(("lead", "offset", "certainty"), ZONES, ids=[row[0][:40] for row in ZONES])
def test_without_a_venue_all_places_tell_the_zone(lead: str, offset: str, certainty: str, extractor: Extractor) -> None:
    (session,) = extractor.extract(f"Norrgard ready\n\n{lead}\n\nFriday 13 March 2026\n10:00 Practice").sessions
    assert session.start is not None
    written = session.start.isoformat()[19:] or "None"
    assert (written, session.certainty) == (offset, certainty)


@pytest.mark.parametrize("name", ROWS)
def test_day_and_zone_are_worked_out(name: str, extractor: Extractor) -> None:
    text, expected = ROWS[name]
    assert [told(session) for session in extractor.extract(text).sessions] == expected


def test_what_was_taken_from_elsewhere_is_said(extractor: Extractor) -> None:
    release = extractor.extract(HEAD + "Timetable:\n(all times in CET)\n\nFriday 13 March 2026\n11:10 Practice")
    (session,) = release.sessions
    said = {field: [release.text[slice(*span)] for span in spans] for field, spans in session.taken.items()}  # type: ignore[index]
    assert said == {"date": ["Friday 13 March 2026"], "timezone": ["CET"]}
    assert (session.basis, session.certainty) == ("heading", "derived")


def time_of(extractor: Extractor, text: str) -> TimeItem:
    (time,) = extractor.extract(text).times
    return time


@pytest.mark.parametrize(
    ("text", "start", "day"),
    [
        (AWAY + "The hearing is on 13 March 2026 at 10:30 CET.", "10:30+01:00", dt.date(2026, 3, 13)),
        (AWAY + "The hearing is on 13 March 2026 at 10:30.", "10:30", dt.date(2026, 3, 13)),
        (AWAY + "The hearing is at 10:30.", "10:30", None),
        (HEAD + "The doors open at 10:30 on March 14, 2026.", "10:30+01:00", dt.date(2026, 3, 14)),
        (
            AWAY + "On Friday, March 13, 2026, all of the doors open at 10:30. On Sunday they stay shut.",
            "10:30",
            dt.date(2026, 3, 13),
        ),
        (AWAY + "Friday 13 March 2026\n10:30 Lunch", "10:30", dt.date(2026, 3, 13)),
        (
            AWAY + "Issued on 2 March 2026.\n\nWhen: Friday 13 March 2026\n\nTime: 10.30am",
            "10:30",
            dt.date(2026, 3, 13),
        ),
        (AWAY + "Issued on 2 March 2026.\n\nTime: 10.30am\nDate: 13 March 2026", "10:30", dt.date(2026, 3, 13)),
    ],
)
def test_times_get_their_day_and_offset(text: str, start: str, day: dt.date | None, extractor: Extractor) -> None:
    time = time_of(extractor, text)
    assert (time.start, time.date) == (start, day)


SHORT = {
    "de": ("Norrgard startet am 14. und 15. März 2026 in Misano.\n\nFr 14:30 Freies Training 1\nSa., 10:00 Uhr: Qualifying\nSo | 13.30 | Rennen 2", "Das Team ist mit dem Auto zufrieden."),
    "sv": ("Norrgård kör på Misano den 14-15 mars 2026.\n\nFre 14.30 Träning 1\nLör kl 10.00 Kval\nSön | 13.30 | Race 2", "Teamet är nöjt med bilen och det är bra."),
    "fr": ("Norrgard roule à Misano les 14 et 15 mars 2026.\n\nVen 14h30 Essais libres 1\nSam. 10h00 Qualifications\nDim | 13h30 | Course 2", "L'équipe est contente de la voiture."),
    "it": ("Norrgard corre a Misano il 14 e 15 marzo 2026.\n\nVen ore 14.30 Libere 1\nSab. 10.00 Qualifiche\nDom | 13.30 | Gara 2", "La squadra è contenta della macchina."),
    "es": ("Norrgard corre en Misano el 14 y 15 de marzo de 2026.\n\nVie 14:30 Libres 1\nSáb. 10:00 Clasificación\nDom | 13:30 | Carrera 2", "El equipo está contento con el coche."),
}  # fmt: skip


@pytest.mark.parametrize("language", SHORT)
def test_days_of_the_week_cut_short(language: str, extractor: Extractor) -> None:
    text, told_of = SHORT[language]
    said = [told(session).rpartition(":00+")[0] for session in extractor.extract(f"{text}\n\n{told_of}").sessions]
    assert said == ["practice1 03-13T14:30", "qualifying 03-14T10:00", "race2 03-15T13:30"]
