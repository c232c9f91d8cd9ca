"""Photo credits and rights."""

from functools import cache

import pytest

from pressbox.layout import Layouter
from pressbox.mentions import Mentions
from pressbox.packs import Packs
from pressbox.read.credits import CreditsReader

HEAD = "A title for it\n\nThe first words of a text that goes on for long enough to be taken as the lead of it all.\n\n"


@cache
def rooms() -> tuple[Layouter, CreditsReader]:
    packs = Packs()
    language = packs.language("en")
    return Layouter(language), CreditsReader(packs, language)


def read(text: str) -> list[tuple[str, str]]:
    layouter, reader = rooms()
    page = layouter.lay_out(HEAD + text)
    return [(credit.kind, page.text[slice(*credit.span)]) for credit in reader.read(page, Mentions())]


ROWS = [
    ("Photography: Northlight/Jonas Ek, no fee for editorial use", [("photo", "Photography: Northlight/Jonas Ek"), ("rights", "no fee for editorial use")]),
    ("Pictures: Jonas Ek (free with a credit)", [("photo", "Pictures: Jonas Ek"), ("rights", "free with a credit")]),
    ("Photos: Jonas Ek – free, please name the author", [("photo", "Photos: Jonas Ek"), ("rights", "free, please name the author")]),
    ("Photo: Jonas Ek (Free rights to use the image)", [("photo", "Photo: Jonas Ek"), ("rights", "Free rights to use the image")]),
    ("Photo Jonas Ek (free to use)", [("photo", "Photo Jonas Ek"), ("rights", "free to use")]),
    ("Photos of the start are on www.norr.example (by Jonas Ek, free to use)", [("photo", "by Jonas Ek"), ("rights", "free to use")]),
    ("Photos from the race", []),
    ("Photo: private (rights free)", [("photo", "Photo: private"), ("rights", "rights free")]),
    ("Free rights to use the images.", [("rights", "Free rights to use the images")]),
    ("(Photo: Jonas Ek/Northern Lens)", [("photo", "Photo: Jonas Ek/Northern Lens")]),
    ("ph. Northlight Corse / Jonas Ek", [("photo", "ph. Northlight Corse / Jonas Ek")]),
    ("Elin at the lake (credit Jonas Ek)", [("photo", "credit Jonas Ek")]),
    ("Elin at the lake, credit Jonas Ek", [("photo", "credit Jonas Ek")]),
    ("She got the loan, credit for which goes to her bank.", []),
    ("Photo credit: J. Ek", [("photo", "Photo credit: J. Ek")]),
    ("Photo Credit - see below", []),
    ("Photos by Jonas Ek and Elin Norrgård", [("photo", "Photos by Jonas Ek and Elin Norrgård")]),
    ("Images courtesy of Northern Lens.", [("photo", "Images courtesy of Northern Lens")]),
    ("Elin at the lake. Photo: Jonas Ek", [("photo", "Photo: Jonas Ek")]),
    ("Elin at the lake (Photo: Ek & Co)", [("photo", "Photo: Ek & Co")]),
    ("© Jonas Ek", [("photo", "© Jonas Ek")]),
    ("Image © Northern Lens", [("photo", "Image © Northern Lens")]),
    ("Image: Jonas Ek, free for editorial use", [("photo", "Image: Jonas Ek"), ("rights", "free for editorial use")]),
    ("Pictures: Ek – copyright-free", [("photo", "Pictures: Ek"), ("rights", "copyright-free")]),
    ("Photography: Jonas Ek | Text: Elin Norrgård", [("photo", "Photography: Jonas Ek")]),
    ("Images may be used free of charge for editorial purposes.", [("rights", "Images may be used free of charge for editorial purposes")]),
    ("All photos are free for press use.", [("rights", "All photos are free for press use")]),
    ("For editorial use only", [("rights", "For editorial use only")]),
    ("© 2026 Northlight Racing. All rights reserved.", [("rights", "© 2026 Northlight Racing"), ("rights", "All rights reserved")]),
    ("Pic: Jonas Ek", [("photo", "Pic: Jonas Ek")]),
    ("Pics: Northern Lens / Jonas Ek", [("photo", "Pics: Northern Lens / Jonas Ek")]),
    ("Photo: Town press office / free for media use", [("photo", "Photo: Town press office"), ("rights", "free for media use")]),
    ("Photo: Jonas Ek (Free to publish)", [("photo", "Photo: Jonas Ek"), ("rights", "Free to publish")]),
    ("Times may change. Free reproduction for press purposes", [("rights", "Free reproduction for press purposes")]),
    ("May be reproduced free of charge everywhere.", [("rights", "May be reproduced free of charge everywhere")]),
    ("Photos: Jonas Ek - publication free", [("photo", "Photos: Jonas Ek"), ("rights", "publication free")]),
    ("📷 Jonas Ek", [("photo", "📷 Jonas Ek")]),
    ("Portraits by Jonas Ek and free for editorial use", [("photo", "Portraits by Jonas Ek"), ("rights", "free for editorial use")]),
    ("Photo – Jonas Ek / Kestrel Media", [("photo", "Photo – Jonas Ek / Kestrel Media")]),
    ("Stills by Jonas Ek; no fee for editorial use", [("photo", "Stills by Jonas Ek"), ("rights", "no fee for editorial use")]),

    ("Rights free with a word on the source", [("rights", "Rights free with a word on the source")]),
    ("Children are let in free of charge for the weekend.", []),
    ("The gate may be used by all, and use of the car park is free.", []),
    ("The picture was clear: we had lost the race by then, and no photo could show it.", []),
    ("Photos: https://a.example/photos", []),
    ("He deserves the credit for it, and the team has the rights to the name.", []),
    ("Image: the car as it goes through the last corner of the lap before the rain", []),
    ("It is a free country, and entry is free for children.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_credits_end_where_brackets_stops_and_rights_begin(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.xfail(reason="an agency's short form at the end of a caption has no word that says it is a credit")
def test_a_caption_that_ends_with_an_agency_in_brackets() -> None:
    assert read("Elin at the lake (Ek/NorthPix)") == [("photo", "Ek/NorthPix")]
