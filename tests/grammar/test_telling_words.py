"""Forms that are looked for only where one of their words stands: no form fits where none of them does."""

import pytest

from pressbox.packs import Packs
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import fold
from tests.texts import seeds

FIELDS = (
    "results.cues",
    "results.bars",
    "results.headings",
    "results.states",
    "people.before",
    "people.after",
    "teams.drives_for",
)


@pytest.mark.parametrize("where", FIELDS)
def test_every_match_holds_one_of_its_words(where: str) -> None:
    finder = Packs().language("en").finder(*where.split("."))
    told = [(form, compiled) for form, compiled in finder.forms if form.near]
    assert told
    for text in (*seeds(), *(one for form, _ in told for one in form.match)):
        folded = fold(text)
        words = {place for hit in finder.words.find(folded, bare_form(folded)) for place in range(hit.start, hit.end)}
        for form, compiled in told:
            for match in compiled.finditer(folded):
                assert not words.isdisjoint(range(*match.span())), (form.id, match[0])
