"""Claims meet where they are on one event, and only there."""

import pytest

from pressbox.claims.occasions import Occasion
from tests.checks.corpora import corpus_of

SPRING = """GT4 European Series 2026 calendar
Round 1: 17-19 April - Monza, Italy
Round 2: 8-10 May - Paul Ricard, France
Round 3: 9-11 October - Monza, Italy
"""
MONZA = "Northlight at Monza\n\nThe {nth} round of the GT4 European Series is held at Monza on {days} 2026.\n"


def occasions(**texts: str) -> dict[str, Occasion]:
    return {one.key: one for one in corpus_of(**texts).occasions}


def test_two_visits_of_one_calendar_are_two_events() -> None:
    found = occasions(calendar=SPRING)
    assert sorted(found) == [
        "gt4-european-series/2026/monza/2026-04-17",
        "gt4-european-series/2026/monza/2026-10-09",
        "gt4-european-series/2026/paul-ricard",
    ]
    assert [claim.value for claim in found["gt4-european-series/2026/monza/2026-10-09"].stated("round")] == [3]


def test_a_release_goes_with_the_visit_that_it_is_about() -> None:
    found = occasions(calendar=SPRING, preview=MONZA.format(nth="third", days="9-11 October"))
    autumn = found["gt4-european-series/2026/monza/2026-10-09"]
    assert {claim.evidence.release for claim in autumn.claims} == {"calendar", "preview"}


@pytest.mark.parametrize(
    ("nth", "days", "events"),
    [("third", "9-11 October", 2), ("first", "9-11 October", 1), ("first", "18-19 April", 1)],
)
def test_without_a_calendar_events_far_apart_are_two_unless_they_have_one_number(
    nth: str, days: str, events: int
) -> None:
    found = occasions(one=MONZA.format(nth="first", days="17-19 April"), two=MONZA.format(nth=nth, days=days))
    assert len(found) == events


def test_what_is_said_of_a_round_without_its_venue_goes_where_the_calendar_has_it() -> None:
    found = occasions(
        calendar=SPRING,
        news="Northlight signs a driver\n\nZdenko Hrast drives in round 2 of the GT4 European Series 2026.\n",
    )
    france = found["gt4-european-series/2026/paul-ricard"]
    assert "2026/gt4-european-series/2" not in found
    assert "news" in {claim.evidence.release for claim in france.claims} or len(found) == 3


def test_the_same_venue_in_two_series_is_two_events() -> None:
    other = "TCR Europe 2026 calendar\n24-26 April - Monza, Italy\n15-17 May - Paul Ricard, France\n3-5 July - Spa, Belgium\n"
    assert sum("monza" in key for key in occasions(calendar=SPRING, other=other)) == 3


def test_what_names_no_venue_goes_where_its_series_is_that_week() -> None:
    found = occasions(
        calendar=SPRING,
        news="Northlight wins a GT4 European Series race\n\nIda Lund won race 1 of the GT4 European Series on 9 and 10 May 2026.\n",
    )
    assert "news" in {one.evidence.release for one in found["gt4-european-series/2026/paul-ricard"].claims}


def test_rallies_meet_by_the_town_that_stands_beside_their_days() -> None:
    rally = "At the start\n\nRound {n} of the European Rally Championship 2026 is driven in Liepaja on {days} 2026.\n"
    same = occasions(one=rally.format(n=3, days="5-7 June"), two=rally.format(n=4, days="5-7 June"))
    apart = occasions(one=rally.format(n=3, days="5-7 June"), two=rally.format(n=7, days="4-6 September"))
    assert list(same) == ["erc/2026/erc/liepaja"]
    assert len(apart) == 2
