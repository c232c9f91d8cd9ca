"""Forms that are looked for only where one of their words stands: no form fits where none of them does."""

import pytest

from pressbox.packs import Packs
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import fold
from tests.texts import seeds


@pytest.mark.parametrize("field", ["cues", "bars", "headings", "states"])
def test_every_match_holds_one_of_its_words(field: str) -> None:
    finder = Packs().language("en").finder("results", field)
    folded = "\n".join(fold(text) for text in (*seeds(), *(one for form, _ in finder.forms for one in form.match)))
    words = {place for hit in finder.words.find(folded, bare_form(folded)) for place in range(hit.start, hit.end)}
    for form, compiled in finder.forms:
        for match in compiled.finditer(folded):
            assert not words.isdisjoint(range(*match.span())), (form.id, match[0])
