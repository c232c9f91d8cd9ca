"""Results: of which event they are."""

import pytest

from pressbox.extractor import Extractor


@pytest.mark.parametrize("text", [
    "Ek wins at Monza\n\nOliver Ek took his first win since 2020 in Race 1 of the GT4 European Series at Monza.",
    "Ek wins at Monza\n\nOliver Ek won Race 1 of the GT4 European Series at Monza as he came back from a 2020 injury.",
    "Ek gewinnt in Monza\n\nIm ersten Rennen der GT4 European Series in Monza holte Oliver Ek den ersten Sieg seit 2020.",
    "Ek vinner på Anderstorp\n\nI Race 1 tog Oliver Ek sin första seger i STCC sedan 2020.",
    "Ek gagne à Monza\n\nEn course 1 de la GT4 European Series, Oliver Ek a signé sa première victoire depuis 2020.",
])  # fmt: skip
def test_the_first_win_since_a_year_is_none_of_that_year(extractor: Extractor, text: str) -> None:
    assert [result.event for result in extractor.extract(text).results if result.session and result.session.number] == [
        None
    ]


def test_the_year_of_an_honour_is_no_other_event(extractor: Extractor) -> None:
    text = (
        "Kestrel en Buenos Aires\n\nEl inicio del Campeonato Argentino de TC2000 en Buenos Aires dio a Kestrel Racing "
        "la victoria en la segunda final en manos del campeón 2022, Julián Arrieta.\n"
    )
    assert [result.event for result in extractor.extract(text).results] == [None]
