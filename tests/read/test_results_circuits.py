"""Results as teams of circuit racing tell them: of touring cars, of GT cars that two share, of single-seaters."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO, standing, told

PAIR = (
    "Kestrel and Halden at Ravenmoor\n\nJonas Ek and Sara Conti race in the Northern Cup at Ravenmoor.\n\n"
)  # fmt: skip

RESULTS = {
    # Whose it is.
    "likes-of": (SOLO + "The Kestrel ace fought on with the likes of Luca Ferretti, Jonas Ek and Sara Conti to cross the line in ninth.\n", ["race P9 (Norrgard)"]),
    "doing-own": (PAIR + "The day ended with an early retirement for Jonas Ek and Sara Conti finishing outside of the points.\n", ["race DNF (Ek)"]),
    "far-dealt": (PAIR + "After a rather clean start from P12 and P14, Ek and Conti were on the hunt.\n", ["race grid 12 (Ek)", "race grid 14 (Conti)"]),
    "speaker": (PAIR + 'Sara Conti: "What a day. Being ahead of so many and to start in P14 is not right."\n', ["race grid 14 (Conti)"]),
    "leader-of-a-pair": (PAIR + "Jonas Ek and championship leader Sara Conti claimed pole in qualifying.\n", ["qualifying P1 (Ek+Conti)"]),
    "pairs-behind": (SOLO + "Jonas Ek and Sara Conti won Race 2 by 0.4s from team-mates Luca Ferretti and Alba Serrano.\n",
                     ["race 2 P1 (Ek+Conti)", "race 2 P2 (Ferretti+Serrano)"]),
    "beaten-in-lead": ("Kestrel wins at Ravenmoor\n\nElin Norrgard won the Northern Cup race from Jonas Ek and Sara Conti.\n",
                       ["race P1 (Norrgard)", "race P1 (Norrgard)", "race P2 (Ek)", "race P3 (Conti)"]),
    "cars-in-brackets": (PAIR + "Jonas Ek (CAN, Kestrel K4) and Sara Conti (GER, Halden H2) claimed second and third places.\n", ["race P2 (Ek)", "race P3 (Conti)"]),
    "as-winner": (SOLO + "Jonas Ek, at the wheel of the Kestrel, crossed the finish line as winner after 70 laps.\n", ["race P1 (Ek)"]),
    "behind-her-are": (SOLO + "Norrgard won the race. Behind her was Jonas Ek in fourth place.\n", ["race P1 (Norrgard)", "race P4 (Ek)"]),
    "relay": (PAIR + "In the #22, Luca Ferretti had to take the start – handing over to silver-graded driver Alba Serrano after half an hour. Jonas Ek took over for the end, ultimately crossing the line P9.\n",
              ["race P9 (Ferretti+Serrano+Ek)"]),
    "relay-two": (PAIR + "Luca Ferretti started the race in the #22. He handed over to Alba Serrano, and Ferretti and Serrano came home sixth.\n", ["race P6 (Ferretti+Serrano)"]),
    "relay-out": (PAIR + "Luca Ferretti started the race in the #22. Alba Serrano took over for the second half. Unfortunately, she had to retire from the race.\n", ["race DNF (Serrano)"]),
    "lead-taken-over": (PAIR + "Luca Ferretti took over the lead from Alba Serrano, and Serrano finished fourth.\n", ["race P4 (Serrano)"]),
    # Which session it is of.
    "third-and-final": (SOLO + "In the third and final race of the weekend Norrgard finished ninth.\n", ["race 3 P9 (Norrgard)"]),
    "race-in-history": (SOLO + "The 20th race in the young history of the cup was open. Norrgard finished fifth.\n", ["race P5 (Norrgard)"]),
    "positions-made-up": (SOLO + "Norrgard touched a wall in qualifying. She made up ten positions and finished twelfth.\n", ["race P12 (Norrgard)"]),
    "scored-a-point": (SOLO + "Norrgard had problems in qualifying. Jonas Ek scored one point in 10th position.\n", ["race P10 (Ek)"]),
    "looked-back-on": (SOLO + "Race 2 was next. Norrgard, who had a handicap for finishing second in Race 1, came home seventh.\n",
                       ["race 1 P2 (Norrgard)", "race 2 P7 (Norrgard)"]),
    "race-of-the-title": ("Race 2 report: rain at Ravenmoor\n\nElin Norrgard drove for Northlight in the Northern Cup at Ravenmoor. After winning race 1 she crossed the line fifth.\n",
                          ["race 1 P1 (Norrgard)", "race 2 P5 (Norrgard)"]),
    "opening-encounter": (SOLO + "Norrgard started the opening encounter from ninth, and the second contest went to Jonas Ek.\n",
                          ["race 1 grid 9 (Norrgard)", "race 2 P1 (Ek)"]),
    "race-of-a-team": (SOLO + "Norrgard of Northlight Racing had a rest. Merrow Motorsport led, but Race 2 went to Halden Racing with the #48 car.\n", ["race 2 P1 (Racing)"]),
    # Moved by a penalty, or drawn.
    "dropped-from": (SOLO + "A late penalty saw Norrgard dropped from first to fifth in Race 2.\n", ["race 2 P5 ~penalised (Norrgard)"]),
    "on-the-road": (SOLO + "In Race 2 Norrgard crossed the line second, but was classified sixth after a penalty.\n", ["race 2 P2 (Norrgard)", "race 2 P6 ~penalised (Norrgard)"]),
    "reverse-grid-pole": (SOLO + "Norrgard slotted into reverse grid pole for Race 3.\n", ["race 3 grid 1 (Norrgard)"]),
    "as-hard-as-could": (SOLO + "Pushing as hard as she could to make progress from 12th on the grid for Race 2, Norrgard was hit.\n", ["race 2 grid 12 (Norrgard)"]),
    "would-finish": (SOLO + "Norrgard would finish 13th on her first visit.\n", ["race P13 (Norrgard)"]),
    "fine-pole": (SOLO + "Norrgard took a commanding pole position in qualifying.\n", ["qualifying P1 (Norrgard)"]),
    "broke-away-from": (SOLO + "Norrgard won the race after a restart at which she broke away from Jonas Ek and Sara Conti.\n", ["race P1 (Norrgard)"]),
    "reversed-grid-pole": (SOLO + "Norrgard secured pole position on the partially reversed grid for Race 2.\n", ["race 2 grid 1 (Norrgard)"]),
    "grid-position": (SOLO + "Norrgard made the most of her 17th grid position in Race 1.\n", ["race 1 grid 17 (Norrgard)"]),
    "in-the-last": (SOLO + "After an eighth and a seventh in the first two races, Norrgard finished second in the last despite a spin.\n",
                    ["race 1 P8 (Norrgard)", "race 2 P7 (Norrgard)", "race 3 P2 (Norrgard)"]),
    "midway": (SOLO + "Norrgard dropped down to 10th place midway through Race 1.\n", []),
    "sat-out-a-round": (SOLO + "Norrgard was forced to sit out the round at Halden.\n", []),
    "first-out-of-the-points": (SOLO + "Norrgard started from ninth and retired, which made it her first race out of the points.\n",
                                ["race grid 9 (Norrgard)", "race DNF (Norrgard)"]),
    # Whose it is.
    "unknown-name": (SOLO + "Luca Ferretti won. Lundqvist finished fourth, while Marlow duly came home sixth.\n",
                     ["race P1 (Ferretti)", "race P4 (Lundqvist)", "race P6 (Marlow)"]),
    "no-unknown-name": (SOLO + "Norrgard drove an Audi. The Audi finished fourth, and her Porsche came home sixth.\n",
                        ["race P4 (Norrgard)", "race P6 (Norrgard)"]),
    "for-and": (PAIR + "Ek won from Conti, who was second for Halden and Luca Ferretti for Kestrel in third.\n", ["race P1 (Ek)", "race P2 (Conti)", "race P3 (Ferretti)"]),
    "rival-in-passing": ("Kestrel out early\n\nIt was a hard day for Kestrel Racing. Jonas Ek and Sara Conti raced for Kestrel Racing. Halden Motorsport's Luca Ferretti hit a wall. Both drivers had to retire from Race 1.\n",
                         ["race 1 DNF (Ek+Conti)"]),
    "co-drivers-on-circuits": ("Kestrel fifth at Misano\n\nThe co-drivers Jonas Ek and Sara Conti finished fifth at Misano in the GT4 European Series for Kestrel Racing.\n",
                               ["race P5 (Ek+Conti)"]),
    # Of which class.
    "class-winners-named": (SOLO + "Norrgard was fifth in Race 1, behind the Silver-Am class winners Jonas Ek and Sara Conti.\n",
                            ["race 1 P5 (Norrgard)", "race 1 P1 [Silver-Am] (Ek+Conti)"]),
    "pole-of-class": (SOLO + "Norrgard claimed GT4 pole.\n", ["qualifying P1 [GT4] (Norrgard)"]),
    # Labels in brackets, above what somebody says.
    "labels": (SOLO + 'Elin Norrgard (#27 Kestrel K4, starting position: 3rd place, race result: 5th, points: 52):\n\n"It was tough."\n',
               ["race grid 3 (Norrgard)", "race P5 (Norrgard)"]),
    "place-given-up": (SOLO + "Norrgard had to give up one place to Jonas Ek and crossed the finish line 11th.\n", ["race P11 (Norrgard)"]),
    # What is no place: a gap, a tally.
    "gap-to": (SOLO + "Norrgard was able to reduce the gap to second place.\n", []),
    "tally": (SOLO + "The squad of Norrgard have now racked up a total of 85 cup wins.\n", []),
    # What is held on the way, and what is not.
    "during-the-course": (SOLO + "Jonas Ek worked his way up into ninth place during the course of the race.\n", ["race P9 (Ek)"]),
    "on-the-way": (SOLO + "After a great start Norrgard moved into second position right ahead of Jonas Ek. In the end she finished ninth.\n",
                   ["race P9 (Norrgard)"]),
}  # fmt: skip

STANDINGS = {
    "two-dealt": (PAIR + "Ek and Conti are tenth and 17th in the drivers' standings.\n", ["P10 (Ek)", "P17 (Conti)"]),
    "defended-place": (PAIR + "Sara Conti defended fifth place in the drivers' championship.\n", ["P5 (Conti)"]),
    "labelled": (PAIR + 'Sara Conti (#27 Kestrel K4, result: 5th place, driver standings: 10th place):\n\n"It was tough."\n', ["P10 (Conti)"]),
    "official": (PAIR + 'Rolf Griffin (Kestrel Racing Team Principal, team standings: 6th place):\n\n"It was tough."\n', []),
    "maker": (PAIR + "Ek was happy. BMW is in second place in the manufacturers' standings with 338 points.\n", ["P2 points=338 (BMW)"]),
    "predicate": (PAIR + "In the standings, Sara Conti (GER) is currently the best-placed Kestrel driver in fourth place with 112 points.\n", ["P4 points=112 (Conti)"]),
    "behind-them": (PAIR + "Elin Norrgard leads the table with 98 points. Behind her are Ek (76) and Conti (72) in fourth and fifth place.\n",
                    ["P1 points=98 (Norrgard)", "P4 (Ek)", "P5 (Conti)"]),
    "of-the-campaign": (PAIR + "Sara Conti ended a strong 2026 campaign in third place, and Jonas Ek finished the season eighth.\n", ["P3 (Conti)", "P8 (Ek)"]),
    "for-her": (PAIR + "Sara Conti won, which meant P2 for her in the drivers' standings.\n", ["P2 (Conti)"]),
    "leading-to": (PAIR + "A puncture for Ek halted the progress, leading to a long wait in the final standings.\n", []),
    "leader-and-number": (PAIR + "Championship leader Sara Conti claimed GT4 pole by 0.022s.\n", []),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", RESULTS)
def test_results_of_circuit_racing_are_read(extractor: Extractor, case: str) -> None:
    text, expected = RESULTS[case]
    assert [told(one) for one in extractor.extract(text + RACING).results] == expected


@pytest.mark.parametrize("case", STANDINGS)
def test_standings_of_circuit_racing_are_read(extractor: Extractor, case: str) -> None:
    text, expected = STANDINGS[case]
    assert [standing(one) for one in extractor.extract(text + RACING).standings] == expected
