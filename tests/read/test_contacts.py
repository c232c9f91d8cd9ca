"""Contacts and hashtags: whom to ask, and how, in all languages; and nothing else out of such blocks."""

import pytest

from pressbox.models import Release
from tests.marked import extractor

TEXT = "Norrgård ready for Karlskoga\n\nElin Norrgård starts in the second round of the STCC.\n\n"
FIELDS = ("name", "role", "organisation", "email", "phone", "url")
SV, DE, FR, IT, ES = (
    "Elin Norrgård kör den andra deltävlingen och det är hon glad för.\n\n",
    "Elin Norrgård startet am Wochenende in der zweiten Runde und sie ist bereit.\n\n",
    "Elin Norrgård sera au départ de la deuxième manche et elle est prête pour la course.\n\n",
    "Elin Norrgård sarà al via del secondo appuntamento e non vede l'ora di correre.\n\n",
    "Elin Norrgård estará en la segunda cita de la temporada y está lista para la carrera.\n\n",
)


def read(block: str, before: str = TEXT, language: str | None = None) -> Release:
    return extractor().extract(f"{before}{block}\n", name="a", language=language)


def contacts(block: str, before: str = TEXT, language: str | None = None) -> list[dict[str, str]]:
    found = read(block, before, language).contacts
    return [{name: getattr(one, name) for name in FIELDS if getattr(one, name)} for one in found]


SOFIA = {"name": "Sofia Ahlgren", "email": "press@northlight.example"}
ROWS = [
    ("Media contact: Sofia Ahlgren, press@northlight.example", [SOFIA]),
    ("Media contact:\nSofia Ahlgren\npress@northlight.example", [SOFIA]),
    ("Media contact:\n\nSofia Ahlgren\npress@northlight.example", [SOFIA]),
    ("For more information, please contact Sofia Ahlgren (press@northlight.example).", [SOFIA]),
    ("Contact: Ms Sofia Ahlgren | +46 70 555 01 34", [{"name": "Sofia Ahlgren", "phone": "+46 70 555 01 34"}]),
    ("Press contact: Sofia Ahlgren, press officer Northlight Racing, tel. 0191 555 0126, press@northlight.example",
     [{**SOFIA, "role": "press officer", "organisation": "Northlight Racing", "phone": "0191 555 0126"}]),
    ("Sofia Ahlgren\nHead of Communications\nNorthlight Racing\nTel: (828) 555-0146\nE-mail: press@northlight.example\nwww.northlight.example",
     [{**SOFIA, "role": "Head of Communications", "organisation": "Northlight Racing", "phone": "(828) 555-0146", "url": "www.northlight.example"}]),
    ("Media contact: Sofia Ahlgren, press@northlight.example\nCommercial enquiries: Tomas Vikander, tv@northlight.example",
     [SOFIA, {"name": "Tomas Vikander", "email": "tv@northlight.example"}]),
    ("Press office - press@northlight.example - WhatsApp +371 2555 0198", [{"email": "press@northlight.example", "phone": "+371 2555 0198"}]),
    ("Media contact: Sofia Ahlgren, press@northlight.example\nPictures: https://northlight.example/pictures", [SOFIA]),
    ("Contact: Sofia Ahlgren (press@northlight.example) or Tomas Vikander (tv@northlight.example)",
     [SOFIA, {"name": "Tomas Vikander", "email": "tv@northlight.example"}]),
    ("Press contact: Sofia Ahlgren, mobile 333 5550147", [{"name": "Sofia Ahlgren", "phone": "333 5550147"}]),
    ("Questions? press@northlight.example", [{"email": "press@northlight.example"}]),
    ("Media contact: Sofia Ahlgren", []),
    ("Contact between the two cars ended the race on lap 12 of 20.", []),
    ("The hall opens on 02.08.2026 at 09:00 - 10:00.", []),
    ("Results: 948 55 01 77", []),
]  # fmt: skip


@pytest.mark.parametrize(("block", "expected"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_contact_blocks_are_taken_apart(block: str, expected: list[dict[str, str]]) -> None:
    assert contacts(block) == expected


LANGUAGES = [
    ("sv", SV, "Presskontakt: Sofia Ahlgren, kommunikatör, tfn 060-555 01 81, press@norr.example", "kommunikatör", "060-555 01 81"),
    ("sv", SV, "För mer information, kontakta:\nSofia Ahlgren, pressansvarig\nMobil: 070-555 01 34\npress@norr.example", "pressansvarig", "070-555 01 34"),
    ("de", DE, "Pressekontakt:\nSofia Ahlgren, Unternehmenskommunikation\nTelefon 05251 555-0163\npress@norr.example", "Unternehmenskommunikation", "05251 555-0163"),
    ("de", DE, "Rückfragen: Sofia Ahlgren, Presse, Tel. 0851/555 0174, press@norr.example", "Presse", "0851/555 0174"),
    ("fr", FR, "Contact presse : Sofia Ahlgren, attachée de presse - 06 55 01 02 03 - press@norr.example", "attachée de presse", "06 55 01 02 03"),
    ("it", IT, "Ufficio stampa\nSofia Ahlgren, addetta stampa – cell. 333 555 0147 – press@norr.example", "addetta stampa", "333 555 0147"),
    ("es", ES, "Contacto de prensa: Sofia Ahlgren, jefa de prensa. Tfno.: 948 55 01 77. press@norr.example", "jefa de prensa", "948 55 01 77"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "before", "block", "role", "phone"), LANGUAGES)
def test_labels_and_roles_of_each_language(language: str, before: str, block: str, role: str, phone: str) -> None:
    expected = {"name": "Sofia Ahlgren", "role": role, "email": "press@norr.example", "phone": phone}
    assert contacts(block, f"Norrgård i Karlskoga\n\n{before}", language) == [expected]


def test_a_contact_points_at_its_words() -> None:
    [contact] = read("Media contact: Sofia Ahlgren, press@northlight.example").contacts
    assert contact.text == "Sofia Ahlgren, press@northlight.example"


def test_contacts_may_be_left_out_of_a_record() -> None:
    release = read("Media contact: Sofia Ahlgren, press@northlight.example")
    assert '"contacts":[{' in release.to_json()
    assert '"contacts"' not in release.to_json(contacts=False)


def test_blocks_below_the_text_hold_no_results_and_no_sessions() -> None:
    release = read(
        "About Northlight Racing\nThe team finished third in race 1 at Mantorp in 2019 and starts each day at 09:00.\n\n"
        "Press contact: Sofia Ahlgren, +46 70 555 01 34, weekdays 09:00-15:00"
    )
    assert (release.results, release.sessions, len(release.contacts)) == ([], [], 1)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Follow us: @northlightracing #GoNorthlight #24hKarlskoga", ["@northlightracing", "#GoNorthlight", "#24hKarlskoga"]),
        ("#GT4 #RoadToMonza.", ["#GT4", "#RoadToMonza"]),
        ("Car #72 and #7a, press@northlight.example, https://northlight.example/#press and @ 14:00", []),
        ("# Title\n@12 a#b", []),
    ],
)  # fmt: skip
def test_hashtags_and_handles(words: str, expected: list[str]) -> None:
    found = read(words).hashtags
    assert [one.text for one in found] == expected
    assert [one.kind for one in found] == ["handle" if text[0] == "@" else "hashtag" for text in expected]
