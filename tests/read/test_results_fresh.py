"""Results and standings by the mechanisms that reports never seen before have asked for."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO, standing, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


ROWS = {
    "number-three": (SOLO + "Norrgard qualified No. 3 with a 3.716-second pass.\n", ["qualifying P3 (Norrgard)"]),
    "number-one": (SOLO + "Sara Conti was the No. 1 qualifier.\n", ["qualifying P1 (Conti)"]),
    "nth-time": (SOLO + "Norrgard obtained the eighth time in qualifying.\n", ["qualifying P8 (Norrgard)"]),
    "flag-first": (SOLO + "Sara Conti went on to take the checkered flag by 0.744 seconds.\n", ["race P1 (Conti)"]),
    "flag-in-fifth": (SOLO + "Sara Conti took the chequered flag in fifth.\n", ["race P5 (Conti)"]),
    "salvaged-a-fifth": (SOLO + "Norrgard salvaged a fifth that was good enough for a cup.\n", ["race P5 (Norrgard)"]),
    "the-fourth": (SOLO + "Norrgard was the fourth driver to stop.\n", []),
    "stopped": (SOLO + "Norrgard stopped on lap four with a broken gearbox.\n", ["race DNF (Norrgard)"]),
    "pulled-out": (SOLO + "Norrgard pulled out of Race 1 after six laps.\n", ["race 1 DNF (Norrgard)"]),
    "done-after": (SOLO + "Norrgard was done after eight laps of Race 2.\n", ["race DNF (Norrgard)"]),
    "thrown-out": (SOLO + "In Race 3 Norrgard crossed the line fifth but was thrown out on weight.\n", ["race 3 DSQ (Norrgard)"]),
    "own-clause": (SOLO + "A puncture dashed her hopes and she was classified 19th in Race 1.\n", ["race 1 P19 (Norrgard)"]),
    "missed-in": (SOLO + "Norrgard missed the podium in fourth in Race 2.\n", ["race 2 P4 (Norrgard)"]),
    "missed": (SOLO + "Norrgard missed third place by a wheel.\n", []),
    "month-of-may": (SOLO + "In the opener at Ravenmoor on May 3rd Norrgard finished fourth in Race 1.\n", ["race 1 P4 (Norrgard)"]),
    "climbed": (SOLO + "In Race 1 Norrgard climbed to ninth.\n", ["race 1 P9 (Norrgard)"]),
    "climbed-then-fell": (SOLO + "In Race 1 Norrgard climbed to ninth, a drive-through followed. She finished Race 1 in 14th.\n", ["race 1 P14 (Norrgard)"]),
    "was-in-race": (SOLO + "Norrgard finished Race 1 fifth. Norrgard was third in Race 1.\n", ["race 1 P5 (Norrgard)", "race 1 P3 (Norrgard)"]),
    "was-then-finished": (SOLO + "In Race 1 Norrgard was third for a while. She finished Race 1 fifth.\n", ["race 1 P5 (Norrgard)"]),
    "relative-clause": (SOLO + "Norrgard came home third in Race 2 in spite of a sensor that failed on lap one.\n", ["race 2 P3 (Norrgard)"]),
    "year-parted": (SOLO + "Norrgard won by half a length, the first win of a career that began in 2021.\n", ["race P1 (Norrgard)"]),
    "other-year": (SOLO + "Norrgard won here in 2021.\n", []),
    "from-pole-who": (SOLO + "From pole Norrgard was never headed.\n", ["race grid 1 (Norrgard)"]),
    "behind-was": (SOLO + "In Race 1 fourth was Sara Conti.\n", ["race 1 P4 (Conti)"]),
    "own-place": (SOLO + "Victory in Race 1 went to Luca Ferretti and Sara Conti was second.\n", ["race 1 P1 (Ferretti)", "race 1 P2 (Conti)"]),
    "object-pair": (SOLO + "Norrgard was beaten by Luca Ferretti, and Sara Conti was sixth in Race 1.\n", ["race 1 P6 (Conti)"]),
    "opener": (SOLO + "Norrgard was fourth in the opener.\n", ["race 1 P4 (Norrgard)"]),
    "no-verb": (SOLO + "With sixth in Race 1 and second in Race 2 Norrgard leaves Ravenmoor as the leader.\n", ["race 1 P6 (Norrgard)", "race 2 P2 (Norrgard)"]),
    "any-victory": (SOLO + "Norrgard took a heart-in-mouth victory in Race 3.\n", ["race 3 P1 (Norrgard)"]),
    "one-win": (SOLO + "Norrgard has one win this season.\n", []),
    "knocked-out": (SOLO + "Norrgard was eliminated in Q1.\n", []),
    "stripped": (SOLO + "Norrgard was stripped of second place.\n", []),
    "qualifying-goes-on": (SOLO + "Norrgard took pole with a 1:31.204, Sara Conti was second.\n", ["qualifying P1 (Norrgard)", "qualifying P2 (Conti)"]),
    "day-one": (SOLO + "Norrgard was second overall after day one.\n", []),
    "closing-stages": (SOLO + "Norrgard moved up to fifth in the closing stages.\n", []),
    "puts-the-car": (SOLO + "Norrgard put the #17 eleventh in Q1.\n", ["qualifying 1 P11 (Norrgard)"]),
    "salvaged-in": (SOLO + "Norrgard salvaged ninth in Race 13.\n", ["race 13 P9 (Norrgard)"]),
    "first-of-two": (SOLO + "In the first of the two races Norrgard finished fifth.\n", ["race 1 P5 (Norrgard)"]),
    "second-of-the-weekend": (SOLO + "Norrgard was seventh in the second of the weekend's races.\n", ["race 2 P7 (Norrgard)"]),
    "opens-behind": (SOLO + "Race 2 was dry. Third behind Luca Ferretti, Norrgard was happy.\n", ["race 2 P3 (Norrgard)"]),
    "opens-after-a-stint": (SOLO + "Race 2 was dry. Fourth after the first stint, Norrgard was happy.\n", []),
    "managed-by": (SOLO + "Norrgard and Sara Conti, managed by Luca Ferretti, won Race 1.\n", ["race 1 P1 (Norrgard+Conti)"]),
    "close-to-pole": (SOLO + "Norrgard set times very close to pole position.\n", []),
    "car-in-brackets": (SOLO + "In Race 2 Luca Ferretti (Audi R8 LMS) was tired. Norrgard finished sixth.\n", ["race 2 P6 (Norrgard)"]),
    "in-a-list-with-stop": (SOLO + "Result Race 1:\n1. Luca Ferretti (Kestrel) 1:00:41.388\n2. Sara Conti (Northlight) +0.602 sec.\n3. Elin Norrgard (Northlight) +5.917\n", ["race 1 P1 (Ferretti)", "race 1 P2 (Conti)", "race 1 P3 (Norrgard)"]),
    "bracketed-number": (SOLO + "Race 2, classification\n\n1 (4) Luca Ferretti (Ford) ..... 49:36.8\n2 (1) Elin Norrgard (Skoda) ..... +4.7\n", ["race 2 P1 (Ferretti)", "race 2 P2 (Norrgard)"]),
    "session-columns": (SOLO + "Pos\tNo.\tDriver\tCar\tR1\tR2\n1\t9\tLuca Ferretti\tMustang\t1\t3\n2\t88\tElin Norrgard\tMustang\t3\tDNF\n", ["race 1 P1 (Ferretti)", "race 2 P3 (Ferretti)", "race 1 P3 (Norrgard)", "race 2 DNF (Norrgard)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_fresh_reports_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [told(result) for result in release.results] == expected


SEASON = {
    "totals": (SOLO + "So this is the table:\n\nLuca Ferretti 211\nSara Conti 204\nElin Norrgard 178\n", ["P1 points=211 (Ferretti)", "P2 points=204 (Conti)", "P3 points=178 (Norrgard)"]),
    "totals-ranked": (SOLO + "Championship standings\n\n1. Luca Ferretti – 3,288\n2. Sara Conti – 3,274\n3. Elin Norrgard – 3,190\n", ["P1 points=3288 (Ferretti)", "P2 points=3274 (Conti)", "P3 points=3190 (Norrgard)"]),
    "totals-in-a-row": (SOLO + "The standings: 1) Luca Ferretti 126 points, 2) Sara Conti 112, 3) Elin Norrgard 97.\n", ["P1 points=126 (Ferretti)", "P2 points=112 (Conti)", "P3 points=97 (Norrgard)"]),
    "totals-of-a-class": (SOLO + "Point standings\nTop Fuel -- 1. Luca Ferretti, 1,066; 2. Sara Conti, 1,014; 3. Elin Norrgard, 987.\n", ["P1 points=1066 (Ferretti)", "P2 points=1014 (Conti)", "P3 points=987 (Norrgard)"]),
    "no-totals": (SOLO + "Laps led\n\nLuca Ferretti 21\nSara Conti 24\nElin Norrgard 38\n", []),
    "goes-on": (SOLO + "Norrgard leads the championship with 94 points. Sara Conti is second, 13 back.\n", ["P1 points=94 (Norrgard)", "P2 (Conti)"]),
    "goes-on-to-a-race": (SOLO + "Norrgard leads the championship with 94 points. Sara Conti was second in Race 1.\n", ["P1 points=94 (Norrgard)"]),
    "own-points": (SOLO + "Norrgard is third in the standings on 46, while Sara Conti leads the table with 98 points.\n", ["P3 points=46 (Norrgard)", "P1 points=98 (Conti)"]),
    "champion": (SOLO + "Norrgard is the 2025 champion with 167 points.\n", ["P1 points=167 (Norrgard)"]),
    "champion-alone": (SOLO + "Norrgard is the reigning champion.\n", []),
    "vice-champion": (SOLO + "Norrgard was vice-champion of the Northern Cup with two wins.\n", ["P2 wins=2 (Norrgard)"]),
    "series-and-tally": (SOLO + "Norrgard was runner-up in the Northern Cup with two wins.\n", ["P2 wins=2 (Norrgard)"]),
    "points-beside": (SOLO + "Points: 6th (141, -32)\n", ["P6 points=141 (Norrgard)"]),
    "teams-table": (SOLO + "In the teams' classification Northlight is third together with another.\n", ["P3 (Northlight)"]),
    "lead-of-so-many": (SOLO + "Norrgard extended her championship lead to 22 points.\n", ["P1 (Norrgard)"]),
    "lead-regained": (SOLO + "Norrgard regained the points lead.\n", ["P1 (Norrgard)"]),
    "improved": (SOLO + "In the drivers' standings Norrgard improved to eleventh with one podium and 58 points.\n", ["P11 podiums=1 points=58 (Norrgard)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEASON.values(), ids=SEASON)
def test_fresh_seasons_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [standing(item) for item in release.standings] == expected
