"""Results in reports of riders, who share no machine: teams of two, blocks of each rider, first-person lines."""

import pytest

from pressbox.extractor import Extractor
from tests.told import told

TWO = (
    "Oxbow Racing at Assen\n\nOxbow Racing riders Elin Norrgard and Jonas Ek were joined by Sara Conti for the round of the World Superbike "
    "series at Assen.\n\n"
)

MX = (
    "Oxbow Racing MX at Matterley\n\nOxbow Racing MX riders Elin Norrgard and Jonas Ek took part in the sixth round of the MXGP World "
    "Championship at Matterley Basin.\n\n"
)

CASES = {
    # Nobody shares a machine for one, however they are joined.
    "joined-by": (TWO + "Conti rode to ninth in Race 1, and Norrgard finished fifth.\n", ["race 1 P9 (Conti)", "race 1 P5 (Norrgard)"]),
    "duo": (TWO + "The duo of Elin Norrgard and Jonas Ek was quick. Ek was fourth in Race 2.\n", ["race 2 P4 (Ek)"]),
    "nobody's": (TWO + "Opening with a third place in Race 1 was a good start.\n", []),
    "speaker": (TWO + "Jonas Ek: “After a bad start I was sixth in Race 2.”\n", ["race 2 P6 (Ek)"]),
    # … unless it is raced in turns.
    "in-turns": (
        "Oxbow Racing at Suzuka\n\nOxbow Racing riders Elin Norrgard, Jonas Ek and Sara Conti shared the Yamaha in the Endurance World Championship at Suzuka. After a last stint by Conti they finished the race in ninth.\n",
        ["race P9 (Norrgard+Ek+Conti)"],
    ),
    # The session of a rider's line stands behind the time.
    "session-behind": (TWO + "Elin Norrgard P4, 1'42.7 (Superpole 2)\n“A good lap.”\n\nJonas Ek - P12 – 1:43.902 – FP2\n“I made a mistake.”\n", ["superpole 2 P4 (Norrgard)", "practice 2 P12 (Ek)"]),
    # Motos are races, and what two of them make is of neither.
    "motos": (MX + "Ek finished seventh in Moto 1 and was ninth in Moto 2. In the second moto Norrgard was fourth.\n", ["race 1 P7 (Ek)", "race 2 P9 (Ek)", "race 2 P4 (Norrgard)"]),
    "overall": (MX + "In the opening moto Norrgard was third. A fourth place in moto two gave her third overall.\n", ["race 1 P3 (Norrgard)", "race 2 P4 (Norrgard)", "? P3 (Norrgard)"]),
    "each": (MX + "Norrgard went 3-4 in the motos for third overall. Ek carded 7-5 moto finishes.\n", ["race 1 P3 (Norrgard)", "race 2 P4 (Norrgard)", "? P3 (Norrgard)", "race 1 P7 (Ek)", "race 2 P5 (Ek)"]),
    "rider-as-he": (
        "Halden Kawasaki on the podium\n\nThe British Superbike riders raced at Assen. Jonas Ek of Oxbow Racing led Race 1 as Luca Ferretti (Halden Kawasaki) tried to pass before disaster struck for the Halden Kawasaki rider as he slid off at the hairpin, sending him crashing out.\n", ["race 1 DNF (Ferretti)"]),
    "fill-the-top": (TWO + "Norrgard was fifth in Race 1. Luca Ferretti and Conti rounded out the top ten.\n",
        ["race 1 P5 (Norrgard)", "race 1 P9 (Ferretti)", "race 1 P10 (Conti)"]),
    "on-the-way-to-a-fall": (TWO + "Norrgard was quick at the front of the race, passing Sara Conti to move into second.\n\nShe crashed out of Race 1 on the last lap.\n", ["race 1 DNF (Norrgard)"]),
    # What was so for a while, was tried, or is told of another time.
    "held-on-the-way": (TWO + "Norrgard began the opening lap in the third place. Ek was trying until the end to take second place in Race 1.\n", []),
    "closing-on": (TWO + "Norrgard finished fourth in Race 1, even closing on the final podium position for a time.\n", ["race 1 P4 (Norrgard)"]),
    "won-nine": (TWO + "Norrgard has already won nine races on the Yamaha.\n", []),
    "would": (TWO + "After a long lap penalty Norrgard would end up fifth in Race 2. Ek would like to finish third.\n", ["race 2 P5 (Norrgard)"]),
    "closed-with": (TWO + "Norrgard and Ek closed Race 2 with fifth and sixth places respectively.\n", ["race 2 P5 (Norrgard)", "race 2 P6 (Ek)"]),
    # A machine that is called like a session.
    "r1": (TWO + "In qualifying Norrgard put the R1 inside the top three. Her best time put her second.\n", ["qualifying P2 (Norrgard)"]),
    "no-scores": (TWO + "Norrgard went 3-4 on the day.\n", []),
    "moto2": ("Oxbow at Jerez\n\nElin Norrgard rides for Oxbow Racing in Moto2 at Jerez. In the Moto2 race she was fifth.\n", ["race P5 (Norrgard)"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES)
def test_what_reports_of_riders_tell(extractor: Extractor, case: str) -> None:
    text, expected = CASES[case]
    assert [told(one) for one in extractor.extract(text).results] == expected
