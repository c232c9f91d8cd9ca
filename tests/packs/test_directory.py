"""Very many names in a text, found by their first words."""

import pytest

from pressbox.packs.directory import Directory
from pressbox.patterns import fold

NAMES = Directory(
    [
        ("Monza", ("town", 1)), ("Monza Circuit", ("venue", 2)), ("Monza", ("venue", 3)), ("St. Louis", ("town", 4)),
        ("New", ("town", 5)), ("New York", ("town", 6)), ("New York State", ("region", 7)), ("U.S.", ("country", 8)),
        ("’s-Graven", ("town", 9)), ("Spa-Francorchamps", ("venue", 10)), ("Of", ("town", 11)), ("Ohio", ("region", 12)),
        ("Co. Mayo", ("region", 13)), ("Co", ("region", 14)), ("Monzas Court", ("venue", 15)),
    ],
    lambda meaning: meaning[1],
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "genitive", "found"),
    [
        ("", "", []),
        ("At Monza.", "", [("Monza", (1, 3))]),
        ("Monza/Monza circuit", "", [("Monza", (1, 3)), ("Monza circuit", (2,))]),
        ("MÖNZA & monzago", "", [("MÖNZA", (1, 3))]),
        ("Monzas new", "", [("new", (5,))]),
        ("Monzas new yorks, News, Ofs", "s", [("Monza", (1, 3)), ("new york", (6,))]),
        ("St. Louis, st louis", "", [("St. Louis", (4,))]),
        ("new york state of", "", [("new york state", (7,)), ("of", (11,))]),
        ("New York stated", "", [("New York", (6,))]),
        ("New, York", "", [("New", (5,))]),
        ("in the U.S.-based U.S.", "", [("U.S.", (8,)), ("U.S.", (8,))]),
        ("in 's-Graven–Ohio!", "", [("'s-Graven", (9,)), ("Ohio", (12,))]),
        ("Denver, CO. mayo", "", [("CO. mayo", (13,))]),
        ("Denver, CO. May", "", [("CO", (14,))]),
        ("Monzas own", "s", [("Monza", (1, 3))]),
        ("Spa-Francorchamps spa francorchamps.", "", [("Spa-Francorchamps", (10,)), ("spa francorchamps", (10,))]),
    ],
)
def test_names(text: str, genitive: str, found: list[tuple[str, tuple[int, ...]]]) -> None:
    hits = NAMES.find(fold(text), genitive=genitive)
    assert [(text[hit.start : hit.end], hit.meanings) for hit in hits] == found


def test_a_name_given_twice_has_its_meaning_once() -> None:
    assert len(NAMES) == 14
    assert len(Directory([("", ("none",)), ("Elm", ("a",)), ("ELM", ("a",))], tuple)) == 1
