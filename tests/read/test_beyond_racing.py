"""Releases that are not of racing: ministries, police, courts, firms, museums. What they state, and nothing else."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from pressbox import Release
from tests.marked import extractor

HEADS = {
    "sv": "Ravenmoor den 14 april 2026\n\nNya regler för hamnen\n\nHamnen har fått nya regler som gäller från i sommar, säger kommunen, och det är bra.\n\n",
    "de": "Ravenmoor, 14. April 2026\n\nNeue Regeln für den Hafen\n\nDer Hafen hat neue Regeln, die ab dem Sommer gelten, und das ist gut, sagt die Stadt.\n\n",
    "fr": "Ravenmoor, le 14 avril 2026\n\nDe nouvelles règles pour le port\n\nLe port a de nouvelles règles à partir de cet été, et c'est bien, dit la ville.\n\n",
    "it": "Ravenmoor, 14 aprile 2026\n\nNuove regole per il porto\n\nIl porto ha nuove regole da questa estate, e questo è un bene per tutti, dice il comune.\n\n",
    "es": "Ravenmoor, 14 de abril de 2026\n\nNuevas normas para el puerto\n\nEl puerto tiene nuevas normas desde este verano, y eso es bueno para todos, dice la ciudad.\n\n",
}  # fmt: skip
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


def mentions(release: Release) -> Any:
    return {person.name: len(person.mentions) for person in release.people}


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
    (quotes, "“Open justice means a seat in the room,” the tribunal's registrar, Elin Norrgård, said.", [("Open justice means a seat in the room", "Elin Norrgård")]),
    (days, "The hall is free on thursday and on friday morning.", [("on thursday", "2026-04-16"), ("on friday morning", "2026-04-17")]),
    # Weekdays of each week are no day, nor are the hours beside them of one.
    (days, HOURS, []),
    (hours, HOURS, [("10am-6pm", None), ("10am-4pm", None)]),
    (days, "Call 0191 555 0133 (Mon–Sat, 10am–6pm).", []),
    (days, "It opens six months earlier than planned, and that is six months earlier.", [("six months earlier", "2025-10-01")]),
    (days, "The rotor that left the yard on 3 March, is to turn in 2027.", [("3 March", "2026-03-03"), ("2027", "2027-01-01")]),
    # What happened at an hour is over; what is planned for one is not.
    (days, "The road was closed and reopened at 2am on Monday.", [("on Monday", "2026-04-13")]),
    (days, "A meeting was scheduled for 10am on Monday.", [("on Monday", "2026-04-20")]),
    # A programme goes on from day to day, and a long range says no year against a weekday.
    (days, PROGRAMME, [("Thursday 24 September 2026", "2026-09-24"), ("Saturday 14 November", "2026-11-14"), ("18-20 December", "2026-12-18")]),
    (days, "On view October 17, 2026, through February 28, 2027.\n\nPreview: Thursday, October 15\n\nKiel – September 18, 2027–January 9, 2028", [("October 17, 2026, through February 28, 2027", "2026-10-17"), ("Thursday, October 15", "2026-10-15"), ("September 18, 2027–January 9, 2028", "2027-09-18")]),
    (hours, "Food is served until 9pm today and from 8am to 9pm on Monday.", [("9pm", dt.date(2026, 4, 14)), ("8am to 9pm", dt.date(2026, 4, 20))]),
    (roles, "The trust has appointed Professor Elin Norrgård as its Chief Medical Officer.", {"Elin Norrgård": "Chief Medical Officer"}),
    (mentions, "Brindle & Foss was founded by Elin Foss. Brindle & Foss is glad, and so is Elin Foss.", {"Elin Foss": 2}),
    (contacts, "For further information contact Elin Norrgård in the communications team on 01271 555 013 or e.n@hartwell.example.", [("Elin Norrgård", "01271 555 013", "e.n@hartwell.example")]),
    # A role before a name is of that name, one behind a comma of the name before it; what it is of is nobody.
    (roles, "Mayor Jonas Ek, Fire Marshal Greta Falk and Lieutenant Governor Owen Harmer came.", {"Jonas Ek": "Mayor", "Greta Falk": "Fire Marshal", "Owen Harmer": "Lieutenant Governor"}),
    (roles, "Elin Norrgård, director general of Fine Arts, Owen Harmer (chair), and Jonas Ek, clerk (acting), spoke.", {"Elin Norrgård": "director general of Fine Arts", "Owen Harmer": "chair", "Jonas Ek": "clerk"}),
    (roles, "Elin Norrgård, treasurer, Jonas Ek and Greta Falk spoke.", {"Elin Norrgård": "treasurer", "Jonas Ek": None, "Greta Falk": None}),
    (roles, "Jonas Ek, in his capacity as chair of the board, and Secretary-General Greta Falk spoke.", {"Jonas Ek": "chair of the board", "Greta Falk": "Secretary-General"}),
    (roles, "The rooms hold works by Abebu Tadessan (b. 1961), of the Long Hall (built 1953).", {"Abebu Tadessan": None}),
    (roles, "Anna May Lund and Christine Sun Holm showed their works.", {"Anna May Lund": None, "Christine Sun Holm": None}),
    (roles, "Halden Rovers won away, and FC Kelmore drew.", {}),
    (roles, "Georgia Attorney General Owen Falk and Virginia Senator Greta Lund announced it.", {"Owen Falk": "Attorney General", "Greta Lund": "Senator"}),
    (days, "The committee:\n1. Owen Harmer, chair\n2. May Foss, treasurer\n3. April Hartley, clerk", []),
    (days, "In the hall:\n2. Jan: a choir\n3. Feb: a band", [("2. Jan", "2026-01-02"), ("3. Feb", "2026-02-03")]),
    (quotes, "Observe:\n- There is room for a hundred guests at any time of the day.\n- Cars have to stay outside.", []),
    (quotes, "Greta Falk was there.\n\nTHE VERDICT:\n\nFALK\n“The paint was wet, so I sat on the wall and ate a pear.”", [("The paint was wet, so I sat on the wall and ate a pear.", "Greta Falk")]),
    # What firms and titles are called is no place.
    (places, "Ms. Norrgård comes from Calder Ridge Pharmaceuticals, where she has been for years and years.", []),
    (places, "Severn & Marches Railway closes the line.", []),
    (credits_, "Images: hartwell.example/press", []),
    (credits_, "“We are glad,” said Elin Norrgård, Ph.D., President of Hartwell.", []),
    (contacts, "For interviews:\nElin Norrgård (Geneva), +41 79 555 01 44\nJonas Ek (Kiel), +49 431 555 0112, jek@hartwell.example", [("Elin Norrgård", "+41 79 555 01 44", None), ("Jonas Ek", "+49 431 555 0112", "jek@hartwell.example")]),
]  # fmt: skip


ABROAD: list[tuple[Callable[[Release], Any], str, str, Any]] = [
    (roles, "sv", "Dirigenten Elin Norrgård och sopranen Greta Falk var där. Jonas Ek blir ny vd i maj.", {"Elin Norrgård": "Dirigenten", "Greta Falk": "sopranen", "Jonas Ek": "vd"}),
    (roles, "de", "Die Intendantin Elin Norrgård und der Dirigent Jonas Ek waren da, und auch Lutz Lund als neuer Geschäftsführer.", {"Elin Norrgård": "Intendantin", "Jonas Ek": "Dirigent", "Lutz Lund": "Geschäftsführer"}),
    (roles, "fr", "L'architecte nantais Luc Roux et la violoniste Jeanne Roux sont là. Paul Morel a été nommé directeur général en mai.", {"Luc Roux": "architecte", "Jeanne Roux": "violoniste", "Paul Morel": "directeur général"}),
    (roles, "it", "La regista Anna Rossi e il sovrintendente Luca Conti sono a teatro. Sara Vidali è stata nominata presidente della fondazione.", {"Anna Rossi": "regista", "Luca Conti": "sovrintendente", "Sara Vidali": "presidente della fondazione"}),
    (roles, "es", "La pianista Ana Gil y el coronel Pedro Arrieta estuvieron en el acto. Luis Cano ha sido nombrado director general.", {"Ana Gil": "pianista", "Pedro Arrieta": "coronel", "Luis Cano": "director general"}),
    (roles, "sv", "H.M. Drottningen och statsrådet Jonas Ek var där, och H.K.H. Kronprinsessan talade.", {"Jonas Ek": "statsrådet"}),
    (roles, "fr", "M. Luc Roux, maire de la ville, et Mgr Brandl sont au port, avec M. Paul MOREL.", {"Luc Roux": "maire de la ville", "Brandl": None, "Paul Morel": None}),
    (roles, "es", "D. Luis Cano, alcalde, y Dña. Ana Gil estuvieron en el puerto.", {"Luis Cano": "alcalde", "Ana Gil": None}),
    (roles, "it", "Luca Della Corsa e Anna Del Ponte sono al porto. Della Corsa parla.", {"Luca Della Corsa": None, "Anna Del Ponte": None}),
    (roles, "es", "Ana De La Plaza y Luis Del Puerto estuvieron allí.", {"Ana De La Plaza": None, "Luis Del Puerto": None}),
    (roles, "de", "Das Heimat-Museum Kiel lädt ein, sagt das Film-Museum Bremen.", {}),
    (places, "it", "Lei viene dall'Ungheria, e con lei il governo dell'Ungheria. Le carte sono dell'Automobile Club d'Ungheria.", ["Ungheria", "Ungheria"]),
    (places, "es", "Ella viene de Kiel, va al Rally de Hungría y vive en Hungría.", ["Hungría"]),
    (places, "sv", "Skolan i Kiel är ny. Skriv till Box 7, 221 00 Lund.", ["Lund"]),
    (places, "fr", "Le bateau reste dans la Sarthe et va ensuite dans le Gard.", ["Sarthe", "Gard"]),
    (days, "sv", "Öppettider: tisdag och torsdag kl. 10–16. Biljetter säljs i kassan och på nätet som vanligt.", []),
    (days, "de", "Öffnungszeiten: Dienstag und Donnerstag 10 bis 16 Uhr. Die Karten gibt es an der Kasse und im Netz.", []),
    (days, "fr", "Horaires d'ouverture : mardi et jeudi de 10h à 16h. Les billets sont en vente à la caisse et en ligne.", []),
    (days, "it", "Orari di apertura: martedì e giovedì dalle 10 alle 16. I biglietti sono in vendita alla cassa e in rete.", []),
    (days, "es", "Horario de apertura: martes y jueves de 10 a 16 h. Las entradas se venden en la taquilla y en la red.", []),
    (days, "de", "Fahrzeiten\nMontag bis Freitag 5.30 bis 22 Uhr\nSamstag, Sonntag und an Feiertagen 8 bis 23 Uhr", []),
    (days, "fr", "Le musée est fermé le lundi, le 25 mai et le 1er juin. Les billets sont en vente à la caisse et en ligne.", [("le 25 mai", "2026-05-25"), ("1er juin", "2026-06-01")]),
    (hours, "sv", "Anmälan senast tisdag 21 april kl. 12. Visningen är öppen för alla och det är fritt inträde för barn.", [("12", dt.date(2026, 4, 21))]),
    (contacts, "es", "Contact:\nElin Norrgård\nTel. 967 555 013 / 600 555 014\nprensa@hartwell.example", [("Elin Norrgård", "967 555 013", "prensa@hartwell.example")]),
    (roles, "sv", "Med var kulturminister Elin Norrgård, hovrättslagmannen Jonas Ek och pressekreterare Greta Falk (vikarie).", {"Elin Norrgård": "kulturminister", "Jonas Ek": "hovrättslagmannen", "Greta Falk": "pressekreterare"}),
    (roles, "de", "Landrat Jonas Ek, Staatssekretärin Mia Brandl und Gerichtssprecher Lutz Lund waren da, auch Tim Rau, Leiter des Hafenamts (seit Mai).", {"Jonas Ek": "Landrat", "Mia Brandl": "Staatssekretärin", "Lutz Lund": "Gerichtssprecher", "Tim Rau": "Leiter des Hafenamts"}),
    (roles, "fr", "La préfète Anne Morel, le sous-préfet Luc Roux et Paul Faure, sous-directeur du Patrimoine Naturel, sont là.", {"Anne Morel": "préfète", "Luc Roux": "sous-préfet", "Paul Faure": "sous-directeur du Patrimoine Naturel"}),
    (roles, "it", "Ha aperto Luca Ferri, membro del Comitato Grande e tesoriere della società Sempre Verde Azzurra; poi Sara Conti, in qualità di presidente della Provincia.", {"Luca Ferri": "membro del Comitato Grande", "Sara Conti": "presidente della Provincia"}),
    (roles, "es", "Asistieron Ana Gil, directora general de Museos, Juan Vidal Soto, subdirector general de Archivos Lejanos, y el fiscal jefe Luis Roca.", {"Ana Gil": "directora general de Museos", "Juan Vidal Soto": "subdirector general de Archivos Lejanos", "Luis Roca": "fiscal jefe"}),
    (roles, "de", "Der FC Ravenmoor gewann, und der SV Halden verlor. Die Halle zeigt Werke von Mirzan Oltek (*1961) und mehr.", {"Mirzan Oltek": None}),
    (roles, "es", "El CD Halden ganó y la UD Kelmar perdió. La sala muestra obras de Tesfalem Bekuru (nacido en 1953) y más.", {"Tesfalem Bekuru": None}),
    (days, "de", "Der Steg wird morgen neu gestrichen, denn am Morgen ist es kühl, sagte sie heute morgen.", [("morgen", "2026-04-15"), ("heute morgen", "2026-04-14")]),
    (places, "it", "La mostra sarà al Museo dell'Acqua, Torino, e alla Sala Blu, Milano. I consiglieri Rossi, Verona e Ferri hanno votato.", ["Torino", "Milano"]),
    (places, "es", "El acto es en Bilbao y en el Museo del Agua, Sevilla.\n\nC/ Larga, 13\n28001 Madrid", ["Sevilla", "Madrid"]),
    (hours, "es", "La sala abre el lunes de 9,30 a 13,15 horas.", [("9,30 a 13,15 horas", dt.date(2026, 4, 20))]),
    (quotes, "de", "„Wir bleiben hier“, sagt Oberarzt Prof. Dr. med. Jonas Ek. „Wir sind froh“, so Hafenmeister Dipl.-Ing. Lutz Lund.", [("Wir bleiben hier", "Jonas Ek"), ("Wir sind froh", "Lutz Lund")]),
    (roles, "de", "Man fragte Lutz Lund, den Ärztlichen Direktor am See, nach dem Wetter.", {"Lutz Lund": "Ärztlichen Direktor am See"}),
    (contacts, "de", "Presse:\nSprecher Lutz Lund\nTel.: 0331-555 0132\nMail: ll@hafen.example", [("Lutz Lund", "0331-555 0132", "ll@hafen.example")]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "text", "expected"), ROWS)
def test_what_a_release_of_anything_states(field: Callable[[Release], Any], text: str, expected: Any) -> None:
    assert field(extractor().extract(HEAD + text)) == expected


@pytest.mark.parametrize(("field", "language", "text", "expected"), ABROAD)
def test_what_a_release_states_in_other_languages(
    field: Callable[[Release], Any], language: str, text: str, expected: Any
) -> None:
    assert field(extractor().extract(HEADS[language] + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POLICE, ("Wrenfield Police", "other")),
        ("KIEL PHILHARMONIC\nMEDIA RELEASE\n\nA new season\n\nThe Kiel Philharmonic has a new season.", ("Kiel Philharmonic", "other")),
        ("Help is needed\n\nMore people than ever are without water, Open Wells International warned today. Open Wells has trucks.", ("Open Wells International", "other")),
        ("New plant\n\nHartwell Biologics, Inc. (Nasdaq: HWBX), a firm of Kiel, today announced a plant. Hartwell Biologics is glad.", ("Hartwell Biologics", "other")),
        ("Stadt Ravenmoor – Presseamt\nMedieninformation Nr. 8/2026\n\nNeue Brücke über den Fluss ist ab heute offen\n\nDie Brücke ist offen, und sie gehört uns allen, sagt die Stadt in der Mitteilung.", ("Stadt Ravenmoor", "other")),
        ("Mehr Strom\n\nDas Werk hat mehr Strom gemacht als im Jahr davor, sagt die Firma.\n\nHartwell Energie SE\npresse@hartwell-energie.example", ("Hartwell Energie", "other")),
        ("New plant\n\nElin Norrgård today announced a plant. Elin Norrgård is glad.", None),
    ],
)  # fmt: skip
def test_the_sender_is_who_heads_the_page_or_announces(text: str, expected: tuple[str, str] | None) -> None:
    assert sender(extractor().extract(text)) == expected


@pytest.mark.parametrize("text", [POLICE, LEAGUE])
def test_nothing_is_invented(text: str) -> None:
    assert invented(extractor().extract(text)) == NOTHING


def test_a_correction_is_headed_by_what_it_corrects() -> None:
    release = extractor().extract(
        "CORRECTION to release of 3 March: it is on 19 March\n\nAppeal to be heard\n\nIt is heard in May."
    )
    assert release.title is not None
    assert release.title.text == "Appeal to be heard"
