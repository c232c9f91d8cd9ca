"""Results of rallies and rallycross: crews, stages, and how the rally ended, which is of no session."""

import pytest

from pressbox.extractor import Extractor
from tests.told import told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


CREW = "Norrgard at the Harbour Rally\n\nElin Norrgard and co-driver Tomas Vikander took part in round three of the European Rally Championship.\n\n"

ROWS = {
    # The rally is told by its series, whatever its stages are called.
    "series": (CREW + "Norrgard won the rally.\n", ["? P1 (Norrgard+Vikander)"]),
    "generation-of-cars": (
        CREW
        + "ELIN NORRGARD (SWE) Position: Fifth\nCo-driver: Tomas Vikander (SWE) Car: Peugeot 208 R2\n\nSARA CONTI (ITA) Position: Ninth\nCo-driver: Lea Ferri (ITA) Car: Opel Adam R2\n",
        ["? P5 (Norrgard+Vikander)", "? P9 (Conti)"],
    ),
    "class-like-a-race": (CREW + "Norrgard won the R2 category.\n", ["? P1 (Norrgard+Vikander)"]),
    "overall-behind-a-stage": (
        CREW + "Sara Conti slid off the road in SS11, but she secured eighth overall.\n", ["? P8 (Conti)"],
    ),
    "overall-on-a-stage": (CREW + "Sara Conti was fourth overall on SS11.\n", ["stage 11 P4 (Conti)"]),
    "countries-between-a-crew": (
        CREW
        + "Classification after SS12\n\n1. Luca FERRETTI (ITA) / Bea LUND (NOR), Škoda Fabia, 1h02m40.1s\n2. Elin NORRGARD (SWE) / Tomas VIKANDER (SWE), Ford Fiesta, +1m31.2s\n",
        ["? P1 (Ferretti+Lund)", "? P2 (Norrgard+Vikander)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_results_of_rallies(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [told(result) for result in extractor.extract(text).results] == expected


def test_gaps_of_rows(extractor: Extractor) -> None:
    text = (
        CREW + "Classification\n\n1. Luca Ferretti 1h02m40.1s\n2. Sara Conti +1m31.2s\n3. Elin Norrgard + 1h 04m 08s\n"
    )
    assert [one.gap for one in extractor.extract(text).results] == [None, "+1m31.2s", "+ 1h 04m 08s"]


def test_a_country_is_no_weekday(extractor: Extractor) -> None:
    text = CREW + "1. Luca Ferretti (ITA) / Elin Norrgard (MON)\n"
    assert not [date for date in extractor.extract(text).dates if date.text == "MON"]


PLACES = [
    ("Elin Norrgard was second in Stage 5 of the Dakar, the team told.", []),
    ("Kestrel Racing opened a workshop in Dakar, Senegal, after the race at Monza.", ["dakar", "senegal", "monza"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_dakar_is_no_town(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [place.id for place in extractor.extract(f"News from Kestrel Racing\n\n{text}\n").places] == expected


def test_a_co_driver_below_the_name_is_not_who_speaks(extractor: Extractor) -> None:
    text = (
        CREW + "ELIN NORRGARD (SWE) Position: Fifth\nCo-driver: Tomas Vikander (SWE) Car: Ford Fiesta R2\n\n"
        "“The harbour stage was slippery and we took no risks at all. On Sunday it went better.”\n\n"
        "SARA CONTI (ITA) Position: Ninth\nCo-driver: Lea Ferri (ITA) Car: Opel Adam R2\n\n"
        "“We changed a wheel on the third stage and lost two minutes. That was it for us.”\n"
    )
    release = extractor.extract(text)
    assert [quote.speaker for quote in release.quotes] == ["Elin Norrgard", "Sara Conti"]
    assert {person.name: person.role for person in release.people}["Lea Ferri"] == "Co-driver"
