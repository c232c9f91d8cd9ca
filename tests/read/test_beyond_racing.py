"""Releases that are not of racing: ministries, police, courts, firms, museums. What they state, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from pressbox import Release
from tests.marked import extractor

HEAD = "Ravenmoor, 14 April 2026\n\nNew rules for the harbour\n\nThe harbour has new rules from this summer, the town says.\n\n"
HOURS = "Opening hours:\nTuesday and Thursday: 10am-6pm\nSaturday: 10am-4pm"
POLICE = (
    "Wrenfield Police\nNews desk\n\nAppeal after cyclist is hurt\n\nOfficers want to speak to the driver of a white van "
    "and to a rider who stopped.\n\nWrite to desk@wrenfield-police.example"
)
LEAGUE = (
    "Halden Rovers sign a coach\n\nGreta Falk, the new head coach of Halden Rovers, starts in May.\n\n"
    "Rovers are ninth in the National League South with 30 points."
)
PROGRAMME = (
    "Thursday 24 September 2026, 7.30pm\nA concert with the choir.\n\nSaturday 14 November, 7pm\nThe new work is heard "
    "for the first time.\n\n18-20 December, 7pm\nSongs for the winter."
)


def roles(release: Release) -> Any:
    return {person.name: person.role for person in release.people}


def days(release: Release) -> Any:
    return [(date.text, str(date.start)) for date in release.dates[1:]]


def hours(release: Release) -> Any:
    return [(time.text, time.date) for time in release.times]


def sender(release: Release) -> Any:
    return release.sender and (release.sender.name, release.sender.kind)


def quotes(release: Release) -> Any:
    return [(quote.text, quote.speaker) for quote in release.quotes]


def places(release: Release) -> Any:
    return [place.text for place in release.places[1:]]


def credits_(release: Release) -> Any:
    return [credit.text for credit in release.credits]


def contacts(release: Release) -> Any:
    return [(contact.name, contact.phone, contact.email) for contact in release.contacts]


def invented(release: Release) -> Any:
    return [release.teams, release.facts, release.results, release.standings, release.sessions, release.event]


NOTHING: list[Any] = [[], [], [], [], [], None]

ROWS: list[tuple[Callable[[Release], Any], str, Any]] = [
    # Offices that somebody is given, degrees and letters behind a name, and the roles of the arts and of the police.
    (roles, "The firm announced the appointment of Xandra Acker as Chief Financial Officer, effective May 4.", {"Xandra Acker": "Chief Financial Officer"}),
    (roles, "Elin Norrgård has been named Director of Communications at Hartwell.", {"Elin Norrgård": "Director of Communications"}),
    (roles, "Jonas Ek, who becomes the first assistant coach in the club, was there.", {"Jonas Ek": "assistant coach"}),
    (roles, "“We are glad,” said Elin Norrgård, Ph.D., President and Chief Executive Officer of Hartwell.", {"Elin Norrgård": "President and Chief Executive Officer of Hartwell"}),
    (roles, "The Minister for Water, Elin Norrgård MP, approved it. Minister Norrgård was glad.", {"Elin Norrgård": "Minister for Water"}),
    (roles, "Chief conductor Elin Norrgård and the soprano Greta Falk were there.", {"Elin Norrgård": "Chief conductor", "Greta Falk": "soprano"}),
    (roles, "Acting U.S. Attorney Elin Norrgård announced it today.", {"Elin Norrgård": "Acting U.S. Attorney"}),
    (roles, "Media contact:\nElin Norrgård\nDirector of Research\n(614) 555-0131\nenorrgard@hartwell.example", {"Elin Norrgård": "Director of Research"}),
    (quotes, "“He knew the names of their children,” said Acting U.S. Attorney Norrgård. Elin Norrgård thanked them.", [("He knew the names of their children", "Elin Norrgård")]),
    (quotes, "SPOKANE, Wash. – A manager was sentenced today to a year in prison, announced Elin Norrgård.", []),
    # Weekdays of each week are no day, nor are the hours beside them of one.
    (days, HOURS, []),
    (hours, HOURS, [("10am-6pm", None), ("10am-4pm", None)]),
    (days, "Call 0191 555 0133 (Mon–Sat, 10am–6pm).", []),
    (days, "Öppettider: tisdag och torsdag kl. 10–16. Biljetter säljs i kassan och på nätet som vanligt.", []),
    (days, "Öffnungszeiten: Dienstag und Donnerstag 10 bis 16 Uhr. Die Karten gibt es an der Kasse und im Netz.", []),
    (days, "Horaires d'ouverture : mardi et jeudi de 10h à 16h. Les billets sont en vente à la caisse et en ligne.", []),
    (days, "Orari di apertura: martedì e giovedì dalle 10 alle 16. I biglietti sono in vendita alla cassa e in rete.", []),
    (days, "Horario de apertura: martes y jueves de 10 a 16 h. Las entradas se venden en la taquilla y en la red.", []),
    # What happened at an hour is over; what is planned for one is not.
    (days, "The road was closed and reopened at 2am on Monday.", [("on Monday", "2026-04-13")]),
    (days, "A meeting was scheduled for 10am on Monday.", [("on Monday", "2026-04-20")]),
    # A programme goes on from day to day, and a long range says no year against a weekday.
    (days, PROGRAMME, [("Thursday 24 September 2026", "2026-09-24"), ("Saturday 14 November", "2026-11-14"), ("18-20 December", "2026-12-18")]),
    (days, "On view October 17, 2026, through February 28, 2027.\n\nPreview: Thursday, October 15\n\nKiel – September 18, 2027–January 9, 2028", [("October 17, 2026, through February 28, 2027", "2026-10-17"), ("Thursday, October 15", "2026-10-15"), ("September 18, 2027–January 9, 2028", "2027-09-18")]),
    # What firms and titles are called is no place.
    (places, "Ms. Norrgård comes from Calder Ridge Pharmaceuticals, where she has been for years and years.", []),
    (places, "Severn & Marches Railway closes the line.", []),
    (credits_, "Images: hartwell.example/press", []),
    (credits_, "“We are glad,” said Elin Norrgård, Ph.D., President of Hartwell.", []),
    (contacts, "For interviews:\nElin Norrgård (Geneva), +41 79 555 01 44\nJonas Ek (Kiel), +49 431 555 0112, jek@hartwell.example", [("Elin Norrgård", "+41 79 555 01 44", None), ("Jonas Ek", "+49 431 555 0112", "jek@hartwell.example")]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "text", "expected"), ROWS)
def test_what_a_release_of_anything_states(field: Callable[[Release], Any], text: str, expected: Any) -> None:
    assert field(extractor().extract(HEAD + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POLICE, ("Wrenfield Police", "other")),
        ("KIEL PHILHARMONIC\nMEDIA RELEASE\n\nA new season\n\nThe Kiel Philharmonic has a new season.", ("Kiel Philharmonic", "other")),
        ("Help is needed\n\nMore people than ever are without water, Open Wells International warned today. Open Wells has trucks.", ("Open Wells International", "other")),
        ("New plant\n\nHartwell Biologics, Inc. (Nasdaq: HWBX), a firm of Kiel, today announced a plant. Hartwell Biologics is glad.", ("Hartwell Biologics", "other")),
        ("New plant\n\nElin Norrgård today announced a plant. Elin Norrgård is glad.", None),
    ],
)  # fmt: skip
def test_the_sender_is_who_heads_the_page_or_announces(text: str, expected: tuple[str, str] | None) -> None:
    assert sender(extractor().extract(text)) == expected


@pytest.mark.parametrize("text", [POLICE, LEAGUE])
def test_nothing_is_invented(text: str) -> None:
    assert invented(extractor().extract(text)) == NOTHING
