"""What is known of a venue: layouts by season, distances."""

import pytest

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import Clash
from pressbox.checks.p101_venue_fact_mismatch import look
from pressbox.checks.told.venues import beeline, is_length, kilometres, layouts_in, tells_of_other_layout
from pressbox.extractor import Extractor
from pressbox.packs import Packs

PACKS = Packs()
EXTRACTOR = Extractor(PACKS, findings=False)


def case_of(said: str) -> Case:
    text = f"Northlight at Misano\n\nThe GT4 European Series is at Misano on 17-19 July 2026.\n\n{said}\n"
    return Case(EXTRACTOR.extract(text, name="release"), PACKS)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0.0, 0.0), (0.0, 0.0), 0), ((0.0, 0.0), (0.0, 1.0), 111), ((43.961, 12.684), (44.495, 11.343), 122)],
)
def test_kilometres_are_those_of_the_great_circle(
    one: tuple[float, float], other: tuple[float, float], expected: int
) -> None:
    assert round(kilometres(one, other)) == round(kilometres(other, one)) == expected


@pytest.mark.parametrize(("season", "lengths"), [(2026, {4.226}), (2000, {4.064}), (1980, {3.488})])
def test_layouts_are_those_of_the_season(season: int, lengths: set[float]) -> None:
    rows = [row for row in layouts_in(case_of(""), "misano", season) if row.checked != "disputed"]
    assert {row.length_km for row in rows} == lengths


def test_without_a_season_all_layouts_count() -> None:
    assert len(layouts_in(case_of(""), "misano", None)) > len(layouts_in(case_of(""), "misano", 2026))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("One lap of Misano measures 4.226 km.", True),
        ("One lap of Misano measures 4.23 km.", True),
        ("One lap of Misano measures 4.2 km.", True),
        ("One lap of Misano measures about 4.1 km.", True),
        ("One lap of Misano measures 4.262 km.", False),
        ("One lap of Misano measures 4.1 km.", False),
        ("One lap of Misano measures 2.626 miles.", True),
    ],
)
def test_a_length_may_be_rounded(said: str, expected: bool) -> None:
    case = case_of(said)
    assert [is_length(case, fact, 4.226) for fact in case.release.facts if "length" in fact.attribute] == [expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The short circuit is 2.1 km long.", True),
        ("Until 1992 the track was 3.488 km long.", True),
        ("The track was 3.488 km long in 1990.", True),
        ("Misano World Circuit is 4.226 km long.", False),
        ("Sepang International Circuit is 5.543 km long.", False),
    ],
)
def test_sentences_may_speak_of_another_layout(said: str, expected: bool) -> None:
    case = case_of(said)
    place = case.text.index(said) + len(said) - 6
    assert tells_of_other_layout(case, (place, place + 1), 2026) is expected


def test_an_unknown_venue_is_nowhere() -> None:
    case = case_of("Misano lies 150 km from Bologna.")
    town = next(place for place in case.release.places if place.name == "Bologna")
    assert beeline(case, "ravenmoor", town) is None
    assert round(beeline(case, "misano", town) or 0) == 122


def test_a_length_is_held_against_the_known_one_in_its_own_unit() -> None:
    text = "Britcar at Silverstone\n\nThe British GT Championship is at Silverstone on 25-26 April 2026, a 3.461-mile track.\n"
    [outcome] = look(Case(EXTRACTOR.extract(text, name="release"), PACKS))
    assert isinstance(outcome, Clash)
    assert outcome.message.endswith("is given with 3.461 miles; the reference has 3.66 miles.")
