"""Results as American teams and makers tell them: ovals, heats, several cars of one sender."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO, told

PAIR = (
    "Northlight at Ravenmoor Speedway\n\nElin Norrgard and Luca Ferretti drove for Northlight Racing at Ravenmoor "
    "Speedway.\n\n"
)

CASES = {
    # 'Respectively' deals one each, whatever stands for them.
    "dealt-with-riders": (
        "Northlight at Ravenmoor\n\nThe team had a strong end of the season with 450SX riders Elin Norrgard and Luca Ferretti finishing fifth and sixth, respectively, in the main event.\n",
        ["race P5 (Norrgard)", "race P6 (Ferretti)"],
    ),
    "dealt-to-both": (
        PAIR + "Norrgard and Ferretti both had clean sessions and will start eighth and 15th respectively in tomorrow’s race.\n",
        ["race grid 8 (Norrgard)", "race grid 15 (Ferretti)"],
    ),
    "either-or": (PAIR + "Norrgard went back to either eighth or ninth.\n", []),
    # What was reached, and what was not.
    "was-able-to": (
        PAIR + "Although she gave up the lead, Norrgard was able to salvage an 11th place finish.\n", ["race P11 (Norrgard)"],
    ),
    "able-to-win": (PAIR + "Norrgard was able to win the heat race on Friday.\n", ["heat P1 (Norrgard)"]),
    "on-her-way": (PAIR + "Norrgard ran with the leaders all day on her way to a seventh-place finish.\n", ["race P7 (Norrgard)"]),
    "out-of-contention": (PAIR + "The tire blew on lap 74, taking Norrgard into the wall and her car out of contention.\n", []),
    # Which session it is of.
    "day's-race": (
        PAIR + "After a difficult practice and qualifying session, Norrgard finished seventh in Sunday’s season opening Harbour Grand Prix.\n",
        ["race P7 (Norrgard)"],
    ),
    "time-sheets": (PAIR + "Norrgard was fifth on the time sheets, and then raced to P3 in the second heat.\n", ["? P5 (Norrgard)", "heat 2 P3 (Norrgard)"]),
    "model-no-race": (SOLO + "Norrgard put her new Yamaha YZF-R9 on the podium and stormed to victory.\n", ["race P1 (Norrgard)"]),
    "p-hyphen": (PAIR + "Norrgard, who will start P-17 in her No. 4 Kestrel, was calm.\n", ["race grid 17 (Norrgard)"]),
    # Whose it is.
    "contender": (PAIR + "Norrgard is 37 points ahead of second-place contender Luca Ferretti.\n", []),
    "behind-another": (
        PAIR + "Behind Ferretti, Sara Conti in the No. 5 Harbour Camaro and Amy Berg in the No. 23 Lake Corvette battled for the third spot. Conti finished fourth.\n",
        ["race P4 (Conti)"],
    ),
    "driven-by": (
        SOLO + "The No. 9 Kestrel driven by Klaus Bachmann (Austria) and Jonas Ek (Sweden) finished third overall after qualifying fifth overall.\n",
        ["race P3 (Bachmann+Ek)", "qualifying P5 (Bachmann+Ek)"],
    ),
    "national-team-mate": (
        SOLO + "Britain’s Nick Tanner and his French teammate Marcel Ferrand earned a third-place result.\n",
        ["race P3 (Tanner+Ferrand)"],
    ),
    "first-since": (PAIR + "Norrgard started on the front row, her first on a road course and first since her debut.\n", []),
    "heats-each": (
        PAIR + "Luca Ferretti, Sara Conti and Amy Berg won heat race events, and Elin Norrgard won the A-Main.\n",
        ["heat P1 (Ferretti)", "heat P1 (Conti)", "heat P1 (Berg)", "race P1 (Norrgard)"],
    ),
    "initials": (PAIR + "AJ Aldermann recorded his first win at the oval.\n", ["race P1 (Aldermann)"]),
    # Lists of a maker: its own, the first five, and the table of the season.
    "maker's-lists": (
        "TEAM LAKE POST-RACE NOTES & QUOTES\n\nTOP TEAM LAKE UNOFFICIAL RACE RESULTS:\n\nPOS. DRIVER\n\n1st ELIN NORRGARD, NO. 9 HARBOUR PARTS CAMARO ZL1\n\n5th LUCA FERRETTI, NO. 1 LAKE CAMARO ZL1\n\nTOP FIVE UNOFFICIAL RACE RESULTS:\n\nPOS. DRIVER\n\n1st Elin Norrgard (Chevrolet)\n\n2nd Sara Conti (Ford)\n\nUNOFFICIAL CURRENT PLAYOFF RANK (Following Race 9 of 10 / Entering into the Season Finale Four of the Cup)\n\nPOS. DRIVER (* = Lake Contender)\n\n1st Sara Conti (Ford)\n\n3rd Elin Norrgard (Chevrolet)\n",
        ["race P1 ~provisional (Norrgard)", "race P5 ~provisional (Ferretti)", "race P1 ~provisional (Norrgard)", "race P2 ~provisional (Conti)"],
    ),
    # Labels in capitals, below a car with its sponsor and make.
    "labels-in-capitals": (
        "Northlight Race Report\n\nELIN NORRGARD No. 2 LAKE CHEVROLET\n\nSTART: 23RD FINISH: 7TH\n\nNorrgard was calm.\n\nLUCA FERRETTI No. 3 DEX CHEVROLET\n\nSTART – 1ST FINISH – 2ND\n\nFerretti brought his Dex Chevrolet home.\n",
        ["race grid 23 (Norrgard)", "race P7 (Norrgard)", "race grid 1 (Ferretti)", "race P2 (Ferretti)"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES)
def test_results_of_ovals_are_read(extractor: Extractor, case: str) -> None:
    text, expected = CASES[case]
    assert [told(result) for result in extractor.extract(text + RACING).results] == expected
