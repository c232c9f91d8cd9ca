"""Results as reports of short ovals, drag strips and truck racing tell them: heats, B mains, qualifiers by number."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, told

OVAL = (
    "Sprint cars at Ravenmoor Speedway\n\nElin Norrgard, Luca Ferretti, Sara Conti, Jonas Ek, Tomas Lind and Amy Berg took part in the "
    "sprint car races at Ravenmoor Speedway.\n\n"
)

CASES = {
    # Told in passing, others are named.
    "subbing": (OVAL + "Norrgard, subbing for the injured Tomas Lind, settled for second place.\n", ["race P2 (Norrgard)"]),
    "driving-a-car-of": (
        OVAL + "Ek finished third with Norrgard, driving a car owned by former champion Tomas Lind, fourth.\n",
        ["race P3 (Ek)", "race P4 (Norrgard)"],
    ),
    "pressured": (
        OVAL + "Norrgard pressured Ferretti for the entire 35 laps before settling for second at the checkered flag.\n",
        ["race P2 (Norrgard)"],
    ),
    # Who came in behind.
    "fraction": (
        OVAL + "Norrgard crossed the finish line .499 seconds ahead of Jonas Ek. Conti crossed the finish line in third followed by Lind and Berg.\n",
        ["race P1 (Norrgard)", "race P2 (Ek)", "race P3 (Conti)", "race P4 (Lind)", "race P5 (Berg)"],
    ),
    "third-ahead-of-a-row": (
        OVAL + "Conti eventually took third place in race 2, ahead of Jonas Ek, Tomas Lind, and Amy Berg.\n",
        ["race 2 P3 (Conti)", "race 2 P4 (Ek)", "race 2 P5 (Lind)", "race 2 P6 (Berg)"],
    ),
    "third-ahead-of-one": (OVAL + "Conti took third place in race 2, ahead of Jonas Ek.\n", ["race 2 P3 (Conti)"]),
    # Heats and the race for the last places.
    "heats-and-b-main": (
        OVAL + "The eight-lap heat races were won by Jonas Ek, Sara Conti and Luca Ferretti while Amy Berg topped the 12-lap B main.\n",
        ["heat P1 (Ek)", "heat P1 (Conti)", "heat P1 (Ferretti)", "heat P1 (Berg)"],
    ),
    "out-of-the-last-chance": (
        OVAL + "Norrgard drove from 16th to fifth after coming out of the Last Chance Showdown.\n", ["race grid 16 (Norrgard)", "race P5 (Norrgard)"],
    ),
    "starting": (OVAL + "With fifth-place starting Jonas Ek a close second, Norrgard entered lapped traffic.\n", ["race grid 5 (Ek)"]),
    # A row of places, and each with the session beside it.
    "had-an-eighth": (
        OVAL + "Norrgard had an eighth, a 12th and a DNF in her three races.\n",
        ["race 1 P8 (Norrgard)", "race 2 P12 (Norrgard)", "race DNF (Norrgard)"],
    ),
    "sessions-around": (
        OVAL + "Norrgard finished race one in eighth and 12th in race two before her DNF in race three.\n",
        ["race 1 P8 (Norrgard)", "race 2 P12 (Norrgard)", "race 3 DNF (Norrgard)"],
    ),
    "row-start": (
        OVAL + "Norrgard went into qualifying, where she finished in 10th position for a fourth row start to the short sprint race.\n",
        ["qualifying P10 (Norrgard)"],
    ),
    "ending-up": (
        OVAL + "Norrgard was hit in race three – although she started from P5 – ending up on P9.\n", ["race 3 grid 5 (Norrgard)", "race 3 P9 (Norrgard)"],
    ),
    # By number.
    "number-spot": (
        OVAL + "Norrgard will start the feature from the No. 2 spot. Ek earned the No. 6 spot in qualifying.\n",
        ["race grid 2 (Norrgard)", "qualifying P6 (Ek)"],
    ),
    "number-qualifier": (OVAL + "Norrgard was paired with No. 5 qualifier Jonas Ek.\n", ["qualifying P5 (Ek)"]),
    "number-car": (OVAL + "Norrgard drove the No. 2 Kestrel.\n", []),
    # What was won.
    "to-pick-up": (
        OVAL + "Norrgard survived a couple of run-ins to pick up her second Northern victory of the season.\n", ["race P1 (Norrgard)"],
    ),
    "atop": (OVAL + "Norrgard stood atop the podium. Ek was happy after claiming the 30-lap feature.\n", ["race P1 (Norrgard)", "race P1 (Ek)"]),
    "third-feature": (OVAL + "Norrgard wins her third feature in the last 11 events.\n", ["race P1 (Norrgard)"]),
    # What was not.
    "not-thought": (OVAL + "\"I didn't think I was going to win a race. To get a victory is great,\" said Norrgard.\n", []),
    "podium-wins": (OVAL + "After two previous podium wins, Norrgard was unlucky in the race.\n", []),
    "around-lap": (OVAL + "Norrgard passed Ek for the runner-up position around lap five of the feature.\n", []),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES)
def test_results_of_short_ovals_are_read(extractor: Extractor, case: str) -> None:
    text, expected = CASES[case]
    assert [told(result) for result in extractor.extract(text + RACING).results] == expected
