"""Copies are one voice, a correction makes an earlier release history, and language versions are one release."""

from collections.abc import Iterator

from pressbox.checks.frame.corpus import Corpus
from pressbox.models import Evidence
from tests.checks.corpora import corpus_of

CALENDAR = """GT4 European Series 2026 calendar
17-19 April - Monza, Italy
8-10 May - Paul Ricard, France
26-28 June - Spa, Belgium
17-19 July - Misano, Italy
"""
NEWS = """Northlight ready for Monza

The team travels to Italy with two cars and six mechanics. Elin Norrgard drives the first of them.

"""


def places(corpus: Corpus, text: str) -> Iterator[Evidence]:
    """Where each release of a corpus says a text."""
    for case in corpus.cases:
        at = case.text.find(text)
        if at >= 0:
            yield case.evidence((at, at + len(text)))


def test_a_list_that_two_releases_share_is_one_voice() -> None:
    corpus = corpus_of(a=NEWS + CALENDAR, b="Another text altogether.\n\n" + CALENDAR)
    assert corpus.voices(places(corpus, "17-19 April")) == 1


def test_what_two_releases_say_in_words_of_their_own_are_two_voices() -> None:
    lead = "Northlight starts on 17-19 April in Italy, where the season begins."
    corpus = corpus_of(a=NEWS + CALENDAR, b=lead)
    assert corpus.voices(places(corpus, "17-19 April")) == 2


def test_a_release_has_one_voice_however_often_it_says_a_thing() -> None:
    corpus = corpus_of(a="The race is on 17-19 April.\n\nTickets for 17-19 April are on sale.")
    case = corpus.cases[0]
    spans = [date.span for date in case.release.dates]
    assert len(spans) == 2
    assert corpus.voices(map(case.evidence, spans)) == 1


def test_a_correction_replaces_the_release_it_is_most_like() -> None:
    corpus = corpus_of(
        a=NEWS + CALENDAR,
        b="CORRECTION: " + NEWS + CALENDAR.replace("17-19 April", "18-19 April"),
        c="Northlight signs a driver\n\nThe team has signed Zdenko Hrast for the coming years.\n",
    )
    assert corpus.replaced == {"a": "b"}
    assert [head.id for head in corpus.current] == ["b", "c"]


def test_a_third_version_replaces_the_second_and_that_the_first() -> None:
    texts = {
        "one": NEWS,
        "two": NEWS.replace("Monza", "Monza (v2)", 1),
        "three": NEWS.replace("Monza", "Monza (v3)", 1),
    }
    corpus = corpus_of(**texts)
    assert [head.id for head in corpus.current] == ["three"]


def test_a_correction_of_what_was_not_given_replaces_nothing() -> None:
    corpus = corpus_of(
        b="CORRECTION: " + NEWS, c="Town council opens a bridge\n\nThe bridge across the river opens on 3 May 2026.\n"
    )
    assert corpus.replaced == {}


def test_claims_of_history_are_left_out() -> None:
    corpus = corpus_of(a=NEWS + CALENDAR, b="CORRECTION: " + NEWS + CALENDAR)
    assert {claim.evidence.release for claim in corpus.claims} == {"b"}


def test_language_versions_are_one_voice() -> None:
    english = "The race at Karlskoga is on 9 May 2026 at 11:10, 13:25 and 15:40. The 24 cars start from the grid.\n"
    swedish = "Tävlingen på Karlskoga är den 9 maj 2026 kl 11:10, 13:25 och 15:40. De 24 bilarna startar i ett led.\n"
    corpus = corpus_of(en=english, sv=swedish)
    assert corpus.versions == {"sv": "en"}
