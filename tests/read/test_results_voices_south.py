"""Results in voices that French and Spanish releases have, in words of our own."""

from pressbox.extractor import Extractor


def test_a_rallycross_is_no_rally(extractor: Extractor) -> None:
    text = (
        "Ek wins Kestrel Rallycross\n\nElin Ek won the race at Lydden Hill. The driver led the race from the first lap."
    )
    assert {result.session.kind for result in extractor.extract(text).results if result.session} == {"race"}


def test_the_year_of_an_honour_is_no_other_event(extractor: Extractor) -> None:
    text = (
        "Kestrel en Buenos Aires\n\nEl inicio del Campeonato Argentino de TC2000 en Buenos Aires dio a Kestrel Racing "
        "la victoria en la segunda final en manos del campeón 2022, Julián Arrieta.\n"
    )
    assert [result.event for result in extractor.extract(text).results] == [None]
