"""Clock times, spans of time of day, and what only looks like one."""

import pytest

from pressbox.layout import Layouter
from pressbox.mentions import TimeMention
from pressbox.packs import Packs
from pressbox.patterns import fold, pattern
from pressbox.read import Readers


@pytest.fixture(scope="module")
def rooms() -> tuple[Layouter, Readers]:
    packs = Packs()
    english = packs.language("en")
    return Layouter(english), Readers(packs, english)


def told(time: TimeMention, text: str) -> str:
    until = "" if time.end_hour is None else f"-{time.end_hour:02}:{time.end_minute:02}"
    zone = f" {time.zone}" if time.zone else ""
    return f"{time.hour:02}:{time.minute:02}{until}{zone} <{text[slice(*time.span)]}>"


HEAD = "The ministry opens a road\n\n"

READ = [
    ("Doors open at 11:10.", ["11:10 <11:10>"]),
    ("The talk begins at 11.10 in the hall.", ["11:10 <11.10>"]),
    ("They met at 14h30.", ["14:30 <14h30>"]),
    ("They met at 17 h 30.", ["17:30 <17 h 30>"]),
    ("It opens at 10h.", ["10:00 <10h>"]),
    ("It opens at 11:00h.", ["11:00 <11:00h>"]),
    ("Tune in at 2 p.m. ET on Sunday.", ["14:00 ET <2 p.m. ET>"]),
    ("Tune in at 2:15 p.m. to hear more.", ["14:15 <2:15 p.m.>"]),
    ("Gates open at 11am and close at 7.45pm.", ["11:00 <11am>", "19:45 <7.45pm>"]),
    ("The court sits from noon until midnight.", ["12:00-00:00 <noon until midnight>"]),
    ("Open from 9 to 11 a.m. daily.", ["09:00-11:00 <9 to 11 a.m.>"]),
    ("Open 10-11 a.m. daily.", ["10:00-11:00 <10-11 a.m.>"]),
    ("Open 11-1 p.m. daily.", ["11:00-13:00 <11-1 p.m.>"]),
    ("Open 7 a.m. – Noon", ["07:00-12:00 <7 a.m. – Noon>"]),
    ("Trains run 18:00 to 20:30 only.", ["18:00-20:30 <18:00 to 20:30>"]),
    ("It rains between 10:00 and 12:30 today.", ["10:00-12:30 <10:00 and 12:30>"]),
    ("Kick-off is at 16.00 Uhr, doors at 15 Uhr.", ["16:00 <16.00 Uhr>", "15:00 <15 Uhr>"]),
    ("He came at 3 o'clock.", ["03:00 <3 o'clock>"]),
    ("Briefing: 14:00 (CEST)", ["14:00 CEST <14:00>"]),
    ("Briefing: 14:00 local time", ["14:00 local <14:00 local time>"]),
    ("Briefing: 14:00 GMT+3", ["14:00 UTC+03:00 <14:00 GMT+3>"]),
    ("The call is at 14:00 (UK).", ["14:00 UK <14:00>"]),
    ("The call is at 2 p.m. Eastern Time.", ["14:00 ET <2 p.m. Eastern Time>"]),
    ("Calls at 10 a.m. & 4 p.m. at the office.", ["10:00 <10 a.m.>", "16:00 <4 p.m.>"]),
    ("We met at 12 noon.", ["12:00 <12 noon>"]),
    ("We met at 12:15 a.m. and 12:15 p.m. then.", ["00:15 <12:15 a.m.>", "12:15 <12:15 p.m.>"]),
    ("Report at 1430 hrs to the desk.", ["14:30 <1430 hrs>"]),
    ("Friday 12 June\n0900 - Small boats\n1400 - Large boats", ["09:00 <0900>", "14:00 <1400>"]),
    ("Watch at 9:30a ET or 8p ET.", ["09:30 ET <9:30a ET>", "20:00 ET <8p ET>"]),
    ("The office opens from 10-12 and from 22:30 to 00:30.", ["22:30-00:30 <22:30 to 00:30>"]),
    ("UK (BST): 11.30am", ["11:30 BST <11.30am>"]),
    ("09.20 Registration\n10.00 Welcome", ["09:20 <09.20>", "10:00 <10.00>"]),
    ("Practice is at five to ten and again at 12.10.", ["09:55 <five to ten>", "12:10 <12.10>"]),
    ("It begins at quarter past five on Sunday.", ["17:15 <quarter past five>"]),
    ("We meet at a quarter to nine, or at half past two.", ["08:45 <a quarter to nine>", "14:30 <half past two>"]),
    ("They left at ten minutes past six in the morning.", ["06:10 <ten minutes past six in the morning>"]),
    (
        "They came by two in the afternoon and slept at 11 at night.",
        ["14:00 <two in the afternoon>", "23:00 <11 at night>"],
    ),
    (
        "Doors open at seven o'clock, dinner is at eight o'clock in the evening.",
        ["07:00 <seven o'clock>", "20:00 <eight o'clock in the evening>"],
    ),
    ("Gates open at 4 p.m. with hot laps at 6:30, racing at 7:30.", ["16:00 <4 p.m.>", "18:30 <6:30>", "19:30 <7:30>"]),
    ("Qualifying is at 10:30 a.m. and the race at 11:30.", ["10:30 <10:30 a.m.>", "11:30 <11:30>"]),
    ("Race 1 at 2.05pm, race 2 at half past seven.", ["14:05 <2.05pm>", "19:30 <half past seven>"]),
    ("It rained until twenty-five to three.", ["14:35 <twenty-five to three>"]),
    ("It starts at 20 past 9 and at 9.30 in the evening.", ["09:20 <20 past 9>", "21:30 <9.30 in the evening>"]),
    ("Published 14:43:37 CET", ["14:43 CET <14:43:37 CET>"]),
    (
        "It rains between 10 and 11 am and between 2 and 3.30pm.",
        ["10:00-11:00 <10 and 11 am>", "14:00-15:30 <2 and 3.30pm>"],
    ),
    ("The call is at 2 p.m. (Eastern).", ["14:00 ET <2 p.m.>"]),
]

NOT_READ = [
    "She topped the GT3 Am session.",
    "She lapped in 1:31.204 and then 1:31:204.",
    "The stage took 8:19.405, the sector 58.402.",
    "Her best lap of 1:37 put her third.",
    "A ratio of 3:1 and a 16:9 screen.",
    "The 4.12 km track is 4.127 km long.",
    "From 3.50 per cent to 4.15 per cent.",
    "It costs £11.10 at the gate.",
    "The gap was +0:42 at the flag.",
    "The 1:55 hours race is long.",
    "He read John 3:16 aloud.",
    "They won 2.15 points from 1.31.204.",
    "In 2023 and 2024-2025 the road was closed.",
    "The 24h race and the 6h event.",
    "It is at an altitude of 10.30 m.",
    "Version 10.15 is out, see section 4.20 of the act.",
    "The race lasted 1:31:20 in all.",
    "Between five to ten cars and from ten to twelve drivers.",
    "They won by five to one at home, at five to ten minutes a lap.",
    "Half past its best, a quarter to the one in the lead.",
    "I am here and was am long ago.",
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[row[0][:40] for row in READ])
def test_times_are_read(text: str, expected: list[str], rooms: tuple[Layouter, Readers]) -> None:
    page = rooms[0].lay_out(HEAD + text)
    assert [told(time, page.text) for time in rooms[1].read(page).times] == expected


@pytest.mark.parametrize("text", NOT_READ, ids=[text[:40] for text in NOT_READ])
def test_what_only_looks_like_a_time_is_left(text: str, rooms: tuple[Layouter, Readers]) -> None:
    page = rooms[0].lay_out(HEAD + text)
    assert [told(time, page.text) for time in rooms[1].read(page).times] == []


def test_every_clock_form_has_its_hint(rooms: tuple[Layouter, Readers]) -> None:
    """Forms are tried only where a hint is: one without would never be read."""
    packs = Packs()
    english = packs.language("en")
    hints = pattern(f"[0-9](?={'|'.join(english.times.hints)})", packs.parts(english, "times"), "times.hints")
    named = "|".join(english.times.named)
    unread = [
        example
        for form in english.times.clock
        for example in form.match
        if not hints.search(fold(example)) and not pattern(named).search(fold(example))
    ]
    assert unread == []
