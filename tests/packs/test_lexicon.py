"""Terms of lexicons in a text: of one alone, and of several in one pass."""

import pytest

from pressbox.packs import Packs
from pressbox.packs.lexicon import Lexicon, Together, bare_form
from pressbox.patterns import Signs, fold
from tests.texts import seeds

MARCH = Lexicon([("March", "month"), ("mar", "month"), ("1 March", "day")])
RING = Lexicon([("Ring", "venue"), ("Ravenmoor Ring", "venue"), ("Ring of March", "play"), ("march", "music")])


def both() -> Together:
    together = Together()
    for lexicon in (MARCH, RING):
        together.join(lexicon)
    return together


@pytest.mark.parametrize(
    "text",
    [
        "", "March", "In March at the Ravenmoor Ring", "ring of marches", "the ring of march 1 march", "a ringmarch",
        "Ravenmoor Rings, mar. 1-March", "Ring–Ring RING/ring", "ringof march",
    ],
)  # fmt: skip
def test_one_pass_finds_what_each_would_find_alone(text: str) -> None:
    folded = fold(text)
    found = both().find(bare_form(folded))
    assert found == {lexicon: lexicon.find(folded) for lexicon in (MARCH, RING)}


def test_the_longest_term_has_the_words() -> None:
    found = both().find(bare_form("1 march at the ravenmoor ring"))
    assert [(hit.start, hit.end, hit.meanings) for hit in found[MARCH]] == [(0, 7, ("day",))]
    assert [(hit.start, hit.end) for hit in found[RING]] == [(2, 7), (15, 29)]


def test_what_only_begins_a_longer_word_hides_nothing() -> None:
    lexicon = Lexicon([("first", "a"), ("first over", "b"), ("overall", "c"), ("to win", "d"), ("winning ways", "e")])
    assert [hit.meanings for hit in lexicon.find("first overall, back to winning ways")] == [("a",), ("c",), ("e",)]


def test_so_do_the_lexicons_of_the_packs_over_all_samples() -> None:
    packs = Packs()
    language = packs.language("en")
    finders = [language.finder("release", field) for field in ("kinds", "kinds_said", "kinds_rows", "replaces")]
    together = Together()
    for finder in finders:
        together.join(finder.words)
    for text in map(fold, seeds()):
        found = together.find(bare_form(text))
        assert all(found[finder.words] == finder.words.find(text) for finder in finders)


@pytest.mark.parametrize(
    "text", ["plain: a-b", "Ä-Ö • ü", "“Ś” – ½ ②", "".join(map(chr, range(0x20, 0x500))), "ﬀ • ﷽ \U0001f600", ""]
)
def test_signs_become_what_they_become_one_by_one(text: str) -> None:
    signs = Signs(lambda char: char if char.isalnum() else " ")
    assert signs.become(text) == "".join(char if char.isalnum() else " " for char in text)
