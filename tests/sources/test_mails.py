"""Mails as they are: the shapes in samples/mail, and the words around releases in six languages."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from pressbox.api import Reading
from pressbox.extractor import Extractor
from pressbox.packs import Packs
from pressbox.sources import Document, Skip, documents, find
from pressbox.sources.eml import letter_of
from pressbox.sources.mail.cutting import cut
from pressbox.sources.mail.headers import days_of, name_of
from pressbox.sources.mail.newsletters import items_of
from pressbox.sources.mail.versions import versions_of
from pressbox.sources.mail.words import words_of

MAILS = Path(__file__).parents[2] / "samples" / "mail"
EXPECTED: dict[str, Any] = tomllib.loads((MAILS / "expected.toml").read_text(encoding="utf-8"))
TEXT = "Norrgård wins at Monza\n\n" + "Elin Norrgård won the second race of the weekend from the back of the grid. " * 4


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


@pytest.fixture(scope="module")
def extractor(packs: Packs) -> Extractor:
    return Extractor(packs, findings=False)


def test_each_mail_has_its_expected_values() -> None:
    assert sorted(path.stem for path in MAILS.glob("*.eml")) == sorted(EXPECTED)
    assert len(EXPECTED) >= 10


@pytest.mark.parametrize("name", EXPECTED)
def test_the_releases_of_a_mail_are_read(name: str, extractor: Extractor) -> None:
    reading = Reading([MAILS / f"{name}.eml"], extractor)
    releases = list(reading)
    assert [str(one) for one in reading.skipped] == []
    assert [one.id for one in releases] == [wanted["id"] for wanted in EXPECTED[name]["release"]]
    for release, wanted in zip(releases, EXPECTED[name]["release"], strict=True):
        assert release.title and release.title.text == wanted["title"]
        assert release.published
        assert [str(release.published.earliest), str(release.published.latest)] == wanted["published"]
        assert release.sender and release.sender.name == wanted["sender"]
        assert release.language == wanted["language"]
        assert (release.part_of.id if release.part_of else None) == wanted.get("part_of")
        assert (release.version_of.id if release.version_of else None) == wanted.get("version_of")
        assert len(release.sessions) == wanted.get("sessions", len(release.sessions))
        assert release.text
        assert release.text.startswith(wanted["begins"])
        assert release.text.rstrip().endswith(wanted["ends"])
        assert [words for words in wanted.get("without", ()) if words in release.text] == []


@pytest.mark.parametrize(
    ("above", "forward"),
    [
        ("FYI", "---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: Wed, 6 May 2026 10:12\nSubject: X\nTo: c@d.example\n"),
        ("Hej!", "-----Ursprungligt meddelande-----\nFrån: A <a@b.example>\nSkickat: den 6 maj 2026 10:12\nTill: C\nÄmne: X\n"),
        ("Hallo", "Von: A <a@b.example>\nGesendet: Mittwoch, 6. Mai 2026 10:12\nAn: C\nBetreff: X\n"),
        ("Bonjour,", "De : A <a@b.example>\nEnvoyé : mercredi 6 mai 2026 10:12\nÀ : C\nObjet : X\n"),
        ("Hola,", "De: A <a@b.example>\nEnviado el: miércoles, 6 de mayo de 2026 10:12\nPara: C\nAsunto: X\n"),
        ("Ciao,", "Da: A <a@b.example>\nInviato: mercoledì 6 maggio 2026 10:12\nA: C\nOggetto: X\n"),
        ("", "Begin forwarded message:\n\nFrom: A <a@b.example>\nSubject: X\nDate: 6 May 2026 at 10:12:09 CEST\nTo: C\n"),
        ("", "> *From:* A <a@b.example>\n> *Sent:* Wednesday, May 6, 2026 10:12 AM\n> *To:* C\n> *Subject:* X\n"),
    ],
)  # fmt: skip
def test_a_forward_is_opened_in_six_languages(above: str, forward: str, packs: Packs) -> None:
    found = cut(f"{above}\n\n{forward}\n{TEXT}", words_of(packs))
    assert found.text.startswith("Norrgård wins at Monza")
    assert (found.sender, found.subject) == ("A", "X")
    assert [str(day) for day in found.days or ()] == ["2026-05-06", "2026-05-06"]


@pytest.mark.parametrize(
    "line",
    [
        "On Wed, 6 May 2026 at 10:12, Karin Lodd <k@paper.example> wrote:",
        "Den ons 6 maj 2026 kl 10:12 skrev Karin Lodd <k@paper.example>:",
        "Am Mi., 6. Mai 2026 um 10:12 Uhr schrieb Karin Lodd <k@paper.example>:",
        "Le mer. 6 mai 2026 à 10:12, Karin Lodd <k@paper.example> a écrit :",
        "El mié, 6 may 2026 a las 10:12, Karin Lodd (<k@paper.example>) escribió:",
        "Il giorno mer 6 mag 2026 alle ore 10:12 Karin Lodd <k@paper.example> ha scritto:",
    ],
)
def test_what_a_reply_cites_is_cut(line: str, packs: Packs) -> None:
    found = cut(f"{TEXT}\n\n{line}\n> When is the race?\n> K", words_of(packs))
    assert found.text == TEXT.strip("\n")


@pytest.mark.parametrize(
    "footer",
    [
        "Unsubscribe: https://x.example",
        "Avregistrera dig här",
        "Newsletter abbestellen",
        "Se désabonner",
        "Darse de baja",
        "Annulla l'iscrizione",
        "Sent from my telephone",
        "This e-mail and any attachments are meant for you alone.",
    ],
)
def test_what_a_list_adds_below_is_cut(footer: str, packs: Packs) -> None:
    body = TEXT + "\n\nPhoto: Jonas Ek\nhttps://northlight.example"
    assert cut(f"{body}\n\n--\n{footer}\nStreet 1, Town", words_of(packs)).text == body


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Thanks to a late stop Norrgård wins at Monza\n\n" + TEXT,  # a title with a word of notes
        "From: Monza\nTo: Spa\n\n" + TEXT,  # two labels are no header
        TEXT + "\n\nSaid Elin Norrgård: On Sunday he wrote:\nhistory",
    ],
)
def test_a_release_without_such_things_stays_whole(text: str, packs: Packs) -> None:
    assert cut(text, words_of(packs)).text == text.strip("\n")


@pytest.mark.parametrize(
    ("stated", "days"),
    [
        ("2026-05-06 10:12", "2026-05-06 2026-05-06"),
        ("06.05.2026 10:12", "2026-05-06 2026-05-06"),
        ("5/6/2026 10:12 AM", "2026-05-06 2026-06-05"),
        ("5/16/2026 10:12 AM", "2026-05-16 2026-05-16"),
        ("den 6 maj 2026 kl. 10:12", "2026-05-06 2026-05-06"),
        ("6 de mayo de 2026, 10:12:33 CEST", "2026-05-06 2026-05-06"),
        ("sometime", ""),
        ("31/02/2026", ""),
    ],
)
def test_the_day_of_a_copied_header(stated: str, days: str, packs: Packs) -> None:
    assert " ".join(str(day) for day in days_of(stated, words_of(packs)) or ()) == days


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("Northlight Press <press@northlight.example>", "Northlight Press"),
        ('"Norrgård, Elin" <elin@northlight.example>', "Norrgård, Elin"),
        ("press@northlight.example", None),
        ("Elin Norrgård", "Elin Norrgård"),
        ("", None),
    ],
)
def test_the_name_of_a_sender(address: str, name: str | None) -> None:
    assert name_of(address) == name


def test_items_that_end_with_a_link_are_several(packs: Packs) -> None:
    prose = "The track was wet, and then it was dry, and nobody had the right tyres for either. " * 2
    letter = "NEWS\nContents\n\n" + "\n\n".join(
        f"Title number {one}\n{prose}\nRead more: https://x.example/{one}" for one in "abc"
    )
    assert [item.split("\n")[0] for item in items_of(letter, "", words_of(packs))] == [
        f"Title number {one}" for one in "abc"
    ]


def test_a_release_with_headings_is_one(packs: Packs) -> None:
    release = f"{TEXT}\n\nTIMETABLE\n\n{TEXT}\n\nABOUT\n\n{TEXT}"
    assert items_of(release, "News from Monza", words_of(packs)) == [release]
    assert len(versions_of(release, packs, words_of(packs))) == 1


def only(path: Path) -> Document | Skip:
    [found] = find([path]).files
    [one] = documents(found)
    return one


def test_a_subject_is_the_title_where_the_text_has_none(tmp_path: Path, extractor: Extractor) -> None:
    body = "The race at Monza on May 9, 2026 is called off after the rain of the week, says the organiser, who is sorry for it.\n"
    (tmp_path / "a.eml").write_text(
        f"Subject: Fwd: Monza called off\nFrom: M <m@x.example>\n\n{body}", encoding="utf-8"
    )
    [release] = Reading([tmp_path / "a.eml"], extractor)
    assert release.title
    assert release.title.text == "Monza called off"
    assert release.text == f"Monza called off\n\n{body.strip()}"


@pytest.mark.parametrize(
    ("head", "body", "said"),
    [
        ("Content-Type: text/plain; charset=no-such-thing", "Norrgård".encode(), "Norrgård"),
        ("Content-Type: text/plain", "Norrgård".encode("cp1252"), "Norrgård"),
        ("Content-Type: text/plain; charset=iso-8859-1", "Norrgård".encode("cp1252"), "Norrgård"),
        ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", b"Tm9ycmfDpXJk", "Norrgård"),
        ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", b"Tm9ycmfDpXJ", "Norrg"),
        ("Date: no day at all\nContent-Type: text/plain", b"Norrgard", "Norrgard"),
    ],
)
def test_texts_are_decoded_whatever_a_mail_says_of_them(head: str, body: bytes, said: str) -> None:
    letter = letter_of(f"Subject: x\n{head}\n\n".encode() + body)
    assert letter.plain.startswith(said)
    assert letter.day is None


def test_a_mailbox_is_read_mail_by_mail(tmp_path: Path) -> None:
    mails = [
        f"From a@x.example Wed May  6 10:12:0{n} 2026\nSubject: Mail {n}\nDate: Wed, 6 May 2026 10:12:00 +0200\n\n{TEXT}\n>From here it goes on.\n\n"
        for n in range(3)
    ]
    (tmp_path / "box.mbox").write_text("".join(mails), encoding="utf-8")
    [found] = find([tmp_path]).files
    assert found.holds_many
    read = list(documents(found))
    assert [one.id for one in read if isinstance(one, Document)] == ["box.mbox/1", "box.mbox/2", "box.mbox/3"]
    assert all("From here" in one.text and ">From" not in one.text for one in read if isinstance(one, Document))


def test_an_attachment_that_says_the_same_is_not_read_twice(tmp_path: Path) -> None:
    mail = (
        "Subject: Norrgård wins\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        f"--b\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}\n"
        f"--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=win.txt\n\n{TEXT}\n--b--\n"
    )
    (tmp_path / "a.eml").write_text(mail, encoding="utf-8")
    one = only(tmp_path / "a.eml")
    assert isinstance(one, Document)
    assert one.source.attachments == ["win.txt"]
