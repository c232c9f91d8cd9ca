"""Results of rallies and rallycross: crews, stages, and how the rally ended, which is of no session."""

import pytest

from pressbox.extractor import Extractor
from tests.told import told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


CREW = "Norrgard at the Harbour Rally\n\nElin Norrgard and co-driver Tomas Vikander took part in round three of the European Rally Championship.\n\n"

KART = "Karts at Lonato\n\nElin Norrgard and Luca Ferretti drove for Kestrel Racing in the WSK Super Master Series at Lonato.\n\n"

ROWS = {
    # The rally is told by its series, whatever its stages are called.
    "series": (CREW + "Norrgard won the rally.\n", ["? P1 (Norrgard+Vikander)"]),
    "generation-of-cars": (
        CREW
        + "ELIN NORRGARD (SWE) Position: Fifth\nCo-driver: Tomas Vikander (SWE) Car: Peugeot 208 R2\n\nSARA CONTI (ITA) Position: Ninth\nCo-driver: Lea Ferri (ITA) Car: Opel Adam R2\n",
        ["? P5 (Norrgard+Vikander)", "? P9 (Conti)"],
    ),
    "class-like-a-race": (CREW + "Norrgard won the R2 category.\n", ["? P1 (Norrgard+Vikander)"]),
    "class-behind-a-stage": (
        CREW + "Norrgard was second on SS11. Sara Conti won the Rally2 class.\n", ["stage 11 P2 (Norrgard+Vikander)", "? P1 [Rally2] (Conti)"],
    ),
    "stage-of-two-figures": (CREW + "Norrgard won SS10 in the fog.\n", ["stage 10 P1 (Norrgard+Vikander)"]),
    "overall-behind-a-stage": (
        CREW + "Sara Conti slid off the road in SS11, but she secured eighth overall.\n", ["? P8 (Conti)"],
    ),
    "overall-on-a-stage": (CREW + "Sara Conti was fourth overall on SS11.\n", ["stage 11 P4 (Conti)"]),
    "countries-between-a-crew": (
        CREW
        + "Classification after SS12\n\n1. Luca FERRETTI (ITA) / Bea LUND (NOR), Škoda Fabia, 1h02m40.1s\n2. Elin NORRGARD (SWE) / Tomas VIKANDER (SWE), Ford Fiesta, +1m31.2s\n",
        ["? P1 (Ferretti+Lund)", "? P2 (Norrgard+Vikander)"],
    ),
    "overall-cut-short": (CREW + "Sara Conti finished a very impressive 7th O/A.\n", ["? P7 (Conti)"]),
    "away-from-the-podium": (CREW + "Sara Conti finished one place away from the podium in fourth place.\n", ["? P4 (Conti)"]),
    "joint-second": (CREW + "Sara Conti set the joint second-fastest time on SS2.\n", ["stage 2 P2 (Conti)"]),
    "a-stage-called-test": (CREW + "Sara Conti was quickest through the opening test.\n", ["stage 1 P1 (Conti)"]),
    "fallen-to": (CREW + "Sara Conti and Bea Lund fought back from tenth, with Lea Ferri and Jana Ek third.\n", ["? P3 (Ferri+Ek)"]),
    "climbed": (CREW + "Sara Conti charged from tenth to fourth.\n", ["? P4 (Conti)"]),
    "stage-wins": (CREW + "A hat-trick of stage wins on Saturday put Conti out front.\n", []),
    "rally-by-its-words": (
        "Halden Rally\n\nElin Norrgard and Tomas Vikander took part in the rally with their car. They secured their third Irish Tarmac Rally win on the trot, with Lea Ferri and Jana Ek third.\n",
        ["? P1 (Norrgard+Vikander)", "? P3 (Ferri+Ek)"],
    ),
    "along-with-a-table": (CREW + "Sara Conti has kept the lead of the drivers' championship with Lea Ferri climbing to third.\n", []),
    "by-waypoint": (CREW + "Sara Conti was seventh by waypoint one.\n", []),
    "own-best": (CREW + "Sara Conti managed to beat her personal best by four tenths of a second.\n", []),
    "massive-test": (CREW + "The team faced a massive test to mend the car. Sara Conti was second.\n", ["? P2 (Conti)"]),
    "put-to-the-test": (CREW + "The sand put the skills of Sara Conti to the test, who finished the day in 16th.\n", ["? P16 (Conti)"]),
    "behind-after-retiring": (CREW + "Sara Conti leads the table, with Lea Ferri nine behind after retiring with a bent axle.\n", ["? DNF (Ferri)"]),
    "across-the-line": (KART + "In the final Sara Conti crossed the finish line two seconds ahead of Lea Ferri and Luca Ferretti.\n", ["race P1 (Conti)", "race P2 (Ferri)", "race P3 (Ferretti)"]),
    "both-heats": (KART + "Norrgard won both heats and finished second in the semi-final.\n", ["heat 1 P1 (Norrgard)", "heat 2 P1 (Norrgard)", "heat P2 (Norrgard)"]),
    "won-a-qualifying": (KART + "Norrgard was third in Q1 and won Q3.\n", ["qualifying 1 P3 (Norrgard)", "qualifying 3 P1 (Norrgard)"]),
    "final-of-a-class": (KART + "From the opening heat Norrgard went unbeaten to victory in Monday's Supercar final.\n", ["race P1 [Supercar] (Norrgard)"]),
    "class-no-name": (KART + "In Supercar Lites, Sara Conti won the final.\n", ["race P1 [Supercar Lites] (Conti)"]),
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


def test_a_first_name_and_a_surname_that_are_words(extractor: Extractor) -> None:
    text = "Norrgard at Monza\n\nElin Norrgard won Race 1 at Monza, chased hard by Will Hall in her mirrors.\n"
    assert [person.name for person in extractor.extract(text).people] == ["Elin Norrgard", "Will Hall"]
