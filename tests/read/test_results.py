"""Results as senders write them: lists, tables and prose in many voices."""

import pytest

from pressbox.extractor import Extractor
from tests.told import BOTH, HEAD, RACING, SOLO, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


LISTS = {
    "label-place": (
        HEAD + "Elin and Tomas's results (Silver class):\nFree practice 1: 20th place\nTimed Qualifying 2 (Q2): 21st place\n"
        "Race 1: DNF (Retired)\nRace 2: DNS (Did not start)\n",
        [
            f"practice 1 P20 [Silver] {BOTH}", f"qualifying 2 P21 [Silver] {BOTH}",
            f"race 1 DNF [Silver] {BOTH}", f"race 2 DNS [Silver] {BOTH}",
        ],
    ),
    "label-dash": (
        SOLO + "Results:\nQualifying 1 - P4\nQualifying 2 - P6\nRace 1 - 5th\nRace 2 – DSQ\n",
        ["qualifying 1 P4 (Norrgard)", "qualifying 2 P6 (Norrgard)", "race 1 P5 (Norrgard)", "race 2 DSQ (Norrgard)"],
    ),
    "label-bare-figure": (
        SOLO + "Results in short\nFP1: 12\nFP2: 9\nQualifying: 7\nRace 1: 6\nRace 2: Ret\n",
        [
            "practice 1 P12 (Norrgard)", "practice 2 P9 (Norrgard)", "qualifying P7 (Norrgard)",
            "race 1 P6 (Norrgard)", "race 2 DNF (Norrgard)",
        ],
    ),
    "label-of-field": (
        SOLO + "Results\nQualifying: 11th of 42\nRace: 9th (out of 41)\n",
        ["qualifying P11 /42 (Norrgard)", "race P9 /41 (Norrgard)"],
    ),
    "places-in-words": (
        HEAD + "Race 1\nWinner: Elin Norrgard\nSecond: Luca Ferretti\nThird – Sara Conti\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)"],
    ),
    "of-somebody-else": (
        HEAD + "Provisional results, Elin Norrgard (Silver)\nRace 1: 5th\n\nResults, Luca Ferretti\nRace 1: 9th\n",
        ["race 1 P5 [Silver] ~provisional (Norrgard)", "race 1 P9 (Ferretti)"],
    ),
    "below-standings": (
        HEAD + "Championship standings\n1. Elin Norrgard, 96 points\n\nLuca Ferretti\nQualifying: position 8\nRace 1: P18\n",
        ["qualifying P8 (Ferretti)", "race 1 P18 (Ferretti)"],
    ),
    "whose-is-unknown": (
        "Sunny days at Ravenmoor\n\nThe Cup was at Ravenmoor.\n\nMaëlys Durancel's results\nQualifying 1: 12th\nRace 1: 11th\n",
        ["qualifying 1 P12 (Durancel)", "race 1 P11 (Durancel)"],
    ),
    "one-line": (
        SOLO + "Results: Q1: P5, Q2: P9, Race 1: P7, Race 2: P4\n",
        ["qualifying 1 P5 (Norrgard)", "qualifying 2 P9 (Norrgard)", "race 1 P7 (Norrgard)", "race 2 P4 (Norrgard)"],
    ),
    "bullets": (
        SOLO + "The weekend in figures\n• Qualifying 1: 3rd\n• Race 1: 2nd in class\n• Race 2: withdrew\n",
        ["qualifying 1 P3 (Norrgard)", "race 1 P2 (Norrgard)", "race 2 WD (Norrgard)"],
    ),
    "numbered": (
        HEAD + "Result Race 1:\n1. E. Norrgard/T. Vikander - Northlight - Car\n2. Luca Ferretti/Sara Conti – Ravenmoor Racing – Car\n",
        [f"race 1 P1 {BOTH}", "race 1 P2 (Ferretti+Conti)"],
    ),
    "numbered-commas": (
        ("Top three in qualifying at Ravenmoor\n\nThe Northern Cup qualified on Saturday.\n\nQualifying results:\n"
        "1 Elin Norrgard, Northlight, VW Golf, 58.402\n2 Tomas Vikander, Ravenmoor Racing, Audi RS 3, 58.611\n"
        "3 Sara Conti, Team X, Cupra, 58.790\n"),
        ["qualifying P1 (Norrgard)", "qualifying P2 (Vikander)", "qualifying P3 (Conti)"],
    ),
    "numbered-caps": (
        ("Ferretti quick in Misano\n\nThe Cup qualified on Saturday.\n\nQualifying 2 – Top 3\n"
        "1. Luca FERRETTI – Team X – Q2 – 1’37.210\n2. Elin NORRGARD – Northlight – Q2 – 1’37.394 +0.184\n"
        "3. Tomas VIKANDER – Team Y – Q2 – 1’37.500 +0.290\n"),
        ["qualifying 2 P1 (Ferretti)", "qualifying 2 P2 (Norrgard)", "qualifying 2 P3 (Vikander)"],
    ),
    "position-codes": (
        ("Race report\n\nTwo cars were in the points on Sunday.\n\nRace 2 classification\nP1 Luca Ferretti (Team X)\n"
        "P2 Elin Norrgard (Northlight) +2.311\nP3 Tomas Vikander (Northlight) +4.002\nDNF Sara Conti (Team X)\n"),
        ["race 2 P1 (Ferretti)", "race 2 P2 (Norrgard)", "race 2 P3 (Vikander)", "race 2 DNF (Conti)"],
    ),
    "starting-grid": (
        "Grid set at Ravenmoor\n\nThe Northern Cup starts on Sunday.\n\nStarting grid Race 1\n1. Elin Norrgard\n2. Luca Ferretti\n3. Sara Conti\n",
        ["race 1 grid 1 (Norrgard)", "race 1 grid 2 (Ferretti)", "race 1 grid 3 (Conti)"],
    ),
    "pipe-table": (
        ("Results from Ravenmoor\n\nThe Northern Cup raced on Sunday.\n\nRace 1\nPos | No | Driver | Team | Time | Gap\n"
        "1 | 96 | Elin Norrgard | Northlight | 58:31.204 |\n2 | 7 | Luca Ferretti | Team X | 58:33.100 | +1.896\n"
        "DNF | 11 | Sara Conti | Team X | | \n"),
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 DNF (Conti)"],
    ),
    "markdown-table": (
        ("Results from Ravenmoor\n\nThe Northern Cup raced on Sunday.\n\n## Qualifying 1\n\n| Position | Driver | Class | Best lap |\n|---|---|---|---|\n"
        "| 1 | Elin Norrgard | Pro | 1:31.204 |\n| 2 | Luca Ferretti | Am | 1:31.511 |\n"),
        ["qualifying 1 P1 [Pro] (Norrgard)", "qualifying 1 P2 [Am] (Ferretti)"],
    ),
    "tab-table": (
        ("Results from Ravenmoor\n\nThe Northern Cup raced on Sunday.\n\nRace 2\n\nPos.\tDriver\tTeam\tLaps\n1.\tElin Norrgard\tNorthlight\t24\n"
        "2.\tLuca Ferretti\tTeam X\t24\n3.\tSara Conti\tTeam X\t23\n"),
        ["race 2 P1 (Norrgard)", "race 2 P2 (Ferretti)", "race 2 P3 (Conti)"],
    ),
    "spaced-table": (
        ("Results from Ravenmoor\n\nThe Northern Cup raced on Sunday.\n\nRace 1 results\n\nPos   Driver              Car        Points\n"
        "1     Elin Norrgard       Cupra      25\n2     Luca Ferretti       Audi       18\n"),
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"],
    ),
    "driver-by-session-table": (
        HEAD + "Driver | Qualifying | Race 1 | Race 2\nElin Norrgard | 4 | 5 | DNF\nTomas Vikander | 9 | 7 | 6\n",
        [
            "qualifying P4 (Norrgard)", "race 1 P5 (Norrgard)", "race 2 DNF (Norrgard)",
            "qualifying P9 (Vikander)", "race 1 P7 (Vikander)", "race 2 P6 (Vikander)",
        ],
    ),
    "session-by-result-table": (
        SOLO + "Session | Position | Time\nFree Practice 1 | 8th | 1:33.2\nQualifying | 5th | 1:31.9\nRace | 3rd | \n",
        ["practice 1 P8 (Norrgard)", "qualifying P5 (Norrgard)", "race P3 (Norrgard)"],
    ),
    "driver-block": (
        ("Ravenmoor race report\n\nA day of mixed luck for both cars.\n\nRace\n\nElin Norrgard (car number 9):\nC37 (Chassis 03/Engine)\n"
        "Result: 16th. Start on soft tyres, after 1 lap change to medium\nFastest lap: 1:37.118\n\n"
        "Tomas Vikander (car number 36):\nC37 (Chassis 01/Engine)\nResult: DNF (gearbox)\n"),
        ["race P16 (Norrgard)", "race DNF (Vikander)"],
    ),
    "rider-block": (
        "Norrgard scores at Ravenmoor\n\nElin Norrgard raced at Ravenmoor.\n\nElin Norrgard\nRace 1: 5th\nRace 2: 7th\n\nTomas Vikander\nRace 1: 9th\nRace 2: DNF\n",
        ["race 1 P5 (Norrgard)", "race 2 P7 (Norrgard)", "race 1 P9 (Vikander)", "race 2 DNF (Vikander)"],
    ),
    "names-with-results": (
        "Northlight in Race 2 at Ravenmoor\n\nThree cars took the start.\n\nRace 2:\nElin Norrgard – P2\nTomas Vikander – P18\nLuca Ferretti – DNF\n",
        ["race 2 P2 (Norrgard)", "race 2 P18 (Vikander)", "race 2 DNF (Ferretti)"],
    ),
    "name-heading-with-result": (
        ("Sunday at Ravenmoor\n\nThe race was over 40 laps.\n\nElin Norrgard – P2\n\nIt was a good day for us with the car and the pace that we had.\n\n"
        "Luca Ferretti – DNF\n\nA day to forget after the contact in the opening lap of it all.\n"),
        ["? P2 (Norrgard)", "? DNF (Ferretti)"],
    ),
    "session-names-drivers": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nQualifying: Elin Norrgard 4th, Tomas Vikander 9th\nRace 1: Elin Norrgard 2nd, Tomas Vikander DNF\n",
        ["qualifying P4 (Norrgard)", "qualifying P9 (Vikander)", "race 1 P2 (Norrgard)", "race 1 DNF (Vikander)"],
    ),
    "fastest-bullets": (
        "Test at Ravenmoor\n\nThe Northern Cup tested on Friday.\n\n- Elin Norrgard was fastest in Practice 1\n- Luca Ferretti was fastest in Practice 2\n",
        ["practice 1 P1 (Norrgard)", "practice 2 P1 (Ferretti)"],
    ),
    "class-headings": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nRace 1 results\n\nPro-Am:\n1. Elin Norrgard\n2. Luca Ferretti\n\nAm:\n1. Tomas Vikander\n2. Sara Conti\n",
        ["race 1 P1 [Pro-Am] (Norrgard)", "race 1 P2 [Pro-Am] (Ferretti)", "race 1 P1 [Am] (Vikander)", "race 1 P2 [Am] (Conti)"],
    ),
    "provisional": (
        SOLO + "Provisional results:\nQualifying: 4th\nRace: 3rd\n",
        ["qualifying P4 ~provisional (Norrgard)", "race P3 ~provisional (Norrgard)"],
    ),
    "grid-and-finish": (
        SOLO + "Race 1\nGrid: 12th\nFinish: 8th\n\nRace 2\nStart: P8\nResult: P6\n",
        ["race 1 grid 12 (Norrgard)", "race 1 P8 (Norrgard)", "race 2 grid 8 (Norrgard)", "race 2 P6 (Norrgard)"],
    ),
    "calendar-is-none": (
        SOLO + "Calendar 2026\n1. Ravenmoor, 14-16 March\n2. Nordmark, 24-26 July\n3. Ravenmoor, 10-12 September\n", [],
    ),
    "timetable-is-none": (
        SOLO + "Saturday March 14\n09:00 Free Practice 1 (60 min)\n14:00 Race 1 (61 min)\n", [],
    ),
    "facts-are-none": (
        SOLO + "About the track\nLength: 4,127 km\nCorners: 16\nLap record: 1:31.204 (Luca Ferretti, 2019)\nRace 1 distance: 3 laps\n", [],
    ),
    "entry-list-is-none": (
        SOLO + "Our drivers\n96. Elin Norrgard\n7. Luca Ferretti\n11. Sara Conti\n", [],
    ),
    "links-are-none": (SOLO + "Click to watch Qualifying 1 & 2\nClick to watch Race 1\nRace 2\n", []),
}  # fmt: skip

PROSE = {
    "qualified-each": (
        HEAD + "Elin qualified 28th in the first qualifying and Tomas 11th in the second.\n",
        ["qualifying 1 P28 (Norrgard)", "qualifying 2 P11 (Vikander)"],
    ),
    "grid-to-place": (
        SOLO + "In Race 1 Norrgard drove from 11th on the grid to seventh.\n",
        ["race 1 grid 11 (Norrgard)", "race 1 P7 (Norrgard)"],
    ),
    "overall-and-class": (
        SOLO + "In the second race Norrgard finished fourth overall and second in Pro-Am.\n",
        ["race 2 P4 (Norrgard)", "race 2 P2 [Pro-Am] (Norrgard)"],
    ),
    "came-home": (SOLO + "Norrgard came home P4 in Race 2.\n", ["race 2 P4 (Norrgard)"]),
    "respectively": (
        "Northlight cars in the points\n\nElin Norrgard and Tomas Vikander finished P15 and P19 respectively in the race.\n",
        ["race P15 (Norrgard)", "race P19 (Vikander)"],
    ),
    "lined-up": (SOLO + "For Race 1, Norrgard lined up 23rd.\n", ["race 1 grid 23 (Norrgard)"]),
    "took-pole": (SOLO + "In qualifying Norrgard took pole with a lap of 1:31.204.\n", ["qualifying P1 (Norrgard)"]),
    "won-first-race": (SOLO + "Norrgard won the first race.\n", ["race 1 P1 (Norrgard)"]),
    "won-second-from-pole": (
        SOLO + "Norrgard won Race 2 from pole position.\n", ["race 2 P1 (Norrgard)", "race 2 grid 1 (Norrgard)"],
    ),
    "podium-alone": (SOLO + "Norrgard stood on the podium after the race.\n", []),
    "p-to-p": (SOLO + "It was a charge from P29 to P13 for Norrgard in Race 2.\n", ["race 2 grid 29 (Norrgard)", "race 2 P13 (Norrgard)"]),
    "retired": (SOLO + "Norrgard retired from Race 1 with a puncture.\n", ["race 1 DNF (Norrgard)"]),
    "did-not-start": (SOLO + "Norrgard did not start Race 2.\n", ["race 2 DNS (Norrgard)"]),
    "had-to-retire-the-car": (
        HEAD + "Elin started the first race in 28th position. A stone broke the radiator and she had to retire the car on lap three.\n",
        ["race 1 grid 28 (Norrgard)", "race 1 DNF (Norrgard+Vikander)"],
    ),
    "disqualified": (SOLO + "Norrgard was disqualified from the second race.\n", ["race 2 DSQ (Norrgard)"]),
    "secured-third": (SOLO + "Norrgard secured third place in Race 1.\n", ["race 1 P3 (Norrgard)"]),
    "siblings-both": (
        "Norrgard siblings at Ravenmoor\n\nElin and Mats Norrgard drove together at Ravenmoor.\n\nThe siblings qualified in 12th and 17th place in the Silver class.\n",
        ["qualifying P12 [Silver] (Norrgard+Norrgard)", "qualifying P17 [Silver] (Norrgard+Norrgard)"],
    ),
    "two-sessions-field": (
        HEAD + "Nobody had thought of them, and they shone by qualifying 4th and 12th in the two qualifying sessions out of 31 cars.\n",
        [f"qualifying 1 P4 /31 {BOTH}", f"qualifying 2 P12 /31 {BOTH}"],
    ),
    "session-from-sentence-before": (
        HEAD + "In Race 2 on Sunday Elin took the start. Tomas took over at half distance. They managed to climb to a final 14th place.\n",
        [f"race 2 P14 {BOTH}"],
    ),
    "crossed-the-line": (SOLO + "After 40 laps of Race 1 she crossed the line in sixth.\n", ["race 1 P6 (Norrgard)"]),
    "chequered-flag": (SOLO + "Norrgard took the chequered flag in fifth place.\n", ["race P5 (Norrgard)"]),
    "runner-up": (SOLO + "Norrgard finished the first race as runner-up.\n", ["race 1 P2 (Norrgard)"]),
    "penalty": (
        SOLO + "A five-second penalty dropped Norrgard to 11th in Race 1.\n", ["race 1 P11 ~penalised (Norrgard)"],
    ),
    "fastest-in-practice": (SOLO + "Norrgard was fastest in the first free practice.\n", ["practice 1 P1 (Norrgard)"]),
    "topped-practice": (SOLO + "Norrgard topped FP2 ahead of Luca Ferretti.\n", ["practice 2 P1 (Norrgard)", "practice 2 P2 (Ferretti)"]),
    "third-fastest": (SOLO + "Norrgard was third fastest in qualifying.\n", ["qualifying P3 (Norrgard)"]),
    "second-quickest": (SOLO + "She set the second-quickest time in Qualifying 2.\n", ["qualifying 2 P2 (Norrgard)"]),
    "victory": (SOLO + "Norrgard took victory in Race 1.\n", ["race 1 P1 (Norrgard)"]),
    "his-third-win": (SOLO + "In Race 2 Norrgard claimed her third win of the season.\n", ["race 2 P1 (Norrgard)"]),
    "swept": (SOLO + "Norrgard won both races.\n", ["race 1 P1 (Norrgard)", "race 2 P1 (Norrgard)"]),
    "one-two": (
        "Northlight on top\n\nElin Norrgard and Tomas Vikander scored a one-two in Race 1 at Ravenmoor.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Vikander)"],
    ),
    "one-three-five": (
        "Northlight on top\n\nElin Norrgard, Tomas Vikander and Sara Conti took a 1-3-5 finish in Race 2 at Ravenmoor.\n",
        ["race 2 P1 (Norrgard)", "race 2 P3 (Vikander)", "race 2 P5 (Conti)"],
    ),
    "name-then-place": (
        SOLO + "Norrgard finished third in Race 1, with Luca Ferretti fifth and Sara Conti ninth.\n",
        ["race 1 P3 (Norrgard)", "race 1 P5 (Ferretti)", "race 1 P9 (Conti)"],
    ),
    "place-went-to": (
        SOLO + "Norrgard won Race 1. Second place went to Luca Ferretti.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"],
    ),
    "eighth-in-field": (SOLO + "Norrgard ended up eighth in a field of 48 in Race 2.\n", ["race 2 P8 /48 (Norrgard)"]),
    "started-finished": (
        SOLO + "Norrgard started Race 1 from 14th and finished ninth.\n", ["race 1 grid 14 (Norrgard)", "race 1 P9 (Norrgard)"],
    ),
    "front-row-is-none": (SOLO + "Norrgard starts from the front row.\n", []),
    "unable-to-start": (SOLO + "Norrgard was unable to start Race 2 after the crash.\n", ["race 2 DNS (Norrgard)"]),
    "withdrew": (SOLO + "Norrgard withdrew from Race 2.\n", ["race 2 WD (Norrgard)"]),
    "race-over": (SOLO + "On lap 17 of Race 1 Norrgard's race was over.\n", ["race 1 DNF (Norrgard)"]),
    "race-over-for-all": (SOLO + "Norrgard finished fifth in Race 1. The race is over.\n", ["race 1 P5 (Norrgard)"]),
    "race-over-for-her": (SOLO + "Norrgard hit the wall in Race 1. The race was over for her.\n", ["race 1 DNF (Norrgard)"]),
    "both-races-same": (SOLO + "Norrgard finished fifth in both races.\n", ["race 1 P5 (Norrgard)", "race 2 P5 (Norrgard)"]),
    "fifth-and-seventh": (
        SOLO + "Norrgard finished fifth and seventh in the two races.\n", ["race 1 P5 (Norrgard)", "race 2 P7 (Norrgard)"],
    ),
    "races-one-and-two": (
        SOLO + "Norrgard took fourth and sixth in races one and two.\n", ["race 1 P4 (Norrgard)", "race 2 P6 (Norrgard)"],
    ),
    "no-edition": (SOLO + "It was the 64th running of the race and their fifth race together in the fourth round.\n", []),
    "no-lap": (SOLO + "On the 14th lap Norrgard pitted for the third time, from the second row, in car 96.\n", []),
    "no-hope": (SOLO + "Norrgard hopes to finish fourth on Sunday and is aiming to win.\n", []),
    "running": (SOLO + "Norrgard was running fourth when the safety car came out.\n", []),
    "practice-P1": (SOLO + "In P1 on Friday the track was wet.\n", []),
    "wins-counted": (SOLO + "Norrgard has three wins and seven podiums at this track, and 120 races.\n", []),
    "winner-apposed": (SOLO + "Race 1 was won by Luca Ferretti.\n", ["race 1 P1 (Ferretti)"]),
    "best-of-class": (SOLO + "Norrgard finished Race 1 in seventh place and won the Am class.\n",
                      ["race 1 P7 (Norrgard)", "race 1 P1 [Am] (Norrgard)"]),
}  # fmt: skip

MORE = {
    "rally-overall": (
        ("Norrgard fifth in Nordmark\n\nElin Norrgard and co-driver Tomas Vikander drove Rally Nordmark for Northlight.\n\n"
        "They were lying eighth after Friday's stages, and climbed to a final fifth place overall.\n"),
        ["? P5 (Norrgard)", f"race P5 {BOTH}"],
    ),
    "won-stage": (SOLO + "Norrgard won Stage 4 and was second in Stage 5.\n", ["stage 4 P1 (Norrgard)", "stage 5 P2 (Norrgard)"]),
    "superbike": (
        ("Points for Norrgard\n\nElin Norrgard took two top-ten finishes at Ravenmoor.\n\nNorrgard started Saturday's Race 1 from ninth on the grid "
        "and crossed the line seventh. In the Superpole Race she was eighth, before finishing Race 2 in sixth.\n"),
        ["race 1 grid 9 (Norrgard)", "race 1 P7 (Norrgard)", "sprint P8 (Norrgard)", "race 2 P6 (Norrgard)"],
    ),
    "us-dateline": (
        ("RAVENMOOR, N.C. (March 14, 2026) - Elin Norrgard started 12th and finished 4th in Sunday's 250-lap race at Ravenmoor Speedway. "
        "Norrgard led 31 laps and was running second with 20 to go.\n"),
        ["race grid 12 (Norrgard)", "race P4 (Norrgard)"],
    ),
    "f1-voice": (
        ("Mixed day at Ravenmoor\n\nElin Norrgard and Tomas Vikander represented Northlight.\n\nIn qualifying, Elin was knocked out in Q2 and will start from P12, "
        "while Tomas reached Q3 and ended up P8.\n"),
        ["race grid 12 (Norrgard)", "qualifying 3 P8 (Vikander)"],
    ),
    "double-podium": (
        "Northlight celebrates\n\nElin Norrgard and Tomas Vikander raced for Northlight.\n\nNorrgard took the win in Race 1, ahead of Vikander in second.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Vikander)"],
    ),
    "first-and-third": (
        "Northlight celebrates\n\nElin Norrgard and Tomas Vikander finished first and third in the opening race.\n",
        ["race 1 P1 (Norrgard)", "race 1 P3 (Vikander)"],
    ),
    "class-win-overall": (
        HEAD + "Race 1 saw Norrgard and Vikander cross the line 12th overall and third in the Silver Cup.\n",
        [f"race 1 P12 {BOTH}", f"race 1 P3 [Silver Cup] {BOTH}"],
    ),
    "adjective-place": (SOLO + "Norrgard brought the car home in a strong fifth place in Race 2.\n", ["race 2 P5 (Norrgard)"]),
    "hard-fought": (SOLO + "She scored a hard-fought fourth in Race 1.\n", ["race 1 P4 (Norrgard)"]),
    "promoted": (SOLO + "Norrgard was promoted to third in Race 1 after Ferretti's disqualification.\n", ["race 1 P3 (Norrgard)"]),
    "demoted": (
        SOLO + "Norrgard crossed the line second in Race 1, but was later demoted to fifth for contact.\n",
        ["race 1 P2 (Norrgard)", "race 1 P5 ~penalised (Norrgard)"],
    ),
    "weekday-races": (
        SOLO + "On Saturday Norrgard finished sixth. On Sunday she improved to fourth at the flag.\n",
        ["race P6 (Norrgard)", "race P4 (Norrgard)"],
    ),
    "gap-told": (SOLO + "Norrgard qualified second, just 0.132 seconds off pole.\n", ["qualifying P2 (Norrgard)"]),
    "parenthesis": (SOLO + "Elin Norrgard (P4) and Luca Ferretti (P9) scored points in Race 1.\n",
                    ["race 1 P4 (Norrgard)", "race 1 P9 (Ferretti)"]),
    "title-states": ("Norrgard third at Ravenmoor\n\nElin Norrgard finished third in Sunday's race.\n",
                     ["race P3 (Norrgard)", "race P3 (Norrgard)"]),
    "title-wins": ("Norrgard wins at Ravenmoor\n\nElin Norrgard was the winner of the race on Sunday.\n",
                   ["race P1 (Norrgard)", "race P1 (Norrgard)"]),
    "quote-now": (
        SOLO + '"I finished fifth in Race 1, which is fine," said Elin Norrgard.\n', ["race 1 P5 (Norrgard)"],
    ),
    "quote-past-year": (SOLO + '"In 2019 I won here," said Elin Norrgard.\n', []),
    "points-finish": (SOLO + "Norrgard finished in the points and just outside the top ten.\n", []),
    "top-ten": (SOLO + "Norrgard was inside the top ten, within a second of the leader, for the third time this year.\n", []),
    "row-of-grid": (SOLO + "She qualified on the second row and made up four places on the first lap.\n", []),
    "laps-and-turns": (SOLO + "Contact at Turn 3 on lap 12 dropped her from fourth to ninth before the restart.\n", []),
    "age-and-number": (SOLO + "The 24-year-old in car No. 96 drove her fourth season with the third chassis.\n", []),
    "consecutive": (SOLO + "It was her second consecutive podium and her fifth of the season.\n", []),
    "champion-epithet": (SOLO + "Reigning champion Norrgard, winner of the 2019 title, set the pace.\n", []),
    "history": (SOLO + "The circuit hosted its first race in 1950 and the second in 1952.\n", []),
    "second-driver": (SOLO + "The second driver took the wheel for the second half of it.\n", []),
    "not-finish": (SOLO + "Norrgard did not finish Race 2 because of a broken driveshaft.\n", ["race 2 DNF (Norrgard)"]),
    "forced-out": (SOLO + "A gearbox problem forced Norrgard to retire from the second race.\n", ["race 2 DNF (Norrgard)"]),
    "retirement-noun": (SOLO + "For Norrgard, Race 1 ended in retirement.\n", ["race 1 DNF (Norrgard)"]),
    "crashed-out": (SOLO + "Norrgard crashed out of the first race.\n", ["race 1 DNF (Norrgard)"]),
    "excluded": (SOLO + "Norrgard was excluded from the results of Race 1.\n", ["race 1 DSQ (Norrgard)"]),
    "dnf-in-prose": (SOLO + "After a DNF in Race 1, Norrgard finished Race 2 in eighth.\n",
                     ["race 1 DNF (Norrgard)", "race 2 P8 (Norrgard)"]),
    "car-shared": (HEAD + "The car finished seventh in the race.\n", [f"race P7 {BOTH}"]),
    "we": (HEAD + "We finished ninth in Race 2.\n", [f"race 2 P9 {BOTH}"]),
    "number-96": (HEAD + "The #96 Northlight car took ninth place in Race 2.\n", [f"race 2 P9 {BOTH}"]),
    "hyphen-place": (HEAD + "The pair secured a third-place finish in Race 1.\n", [f"race 1 P3 {BOTH}"]),
    "pole-for-race": (SOLO + "Norrgard claimed pole position in Qualifying 2.\n", ["qualifying 2 P1 (Norrgard)"]),
    "fastest-test": (SOLO + "Norrgard set the fastest time in the test session on Friday.\n", ["test P1 (Norrgard)"]),
    "second-row-list": (
        ("Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nResults, Race 1 (25 laps)\n1st Elin Norrgard (Northlight) 40:12.311\n"
        "2nd Luca Ferretti (Team X) +1.2s\n3rd Sara Conti (Team X) +4.8s\nDNS Tomas Vikander (Northlight)\n"),
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)", "race 1 DNS (Vikander)"],
    ),
    "two-lists": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nRace 1:\n1. Elin Norrgard\n2. Luca Ferretti\n\nRace 2:\n1. Luca Ferretti\n2. Elin Norrgard\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 2 P1 (Ferretti)", "race 2 P2 (Norrgard)"],
    ),
    "list-with-class": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nRace result\n1. Elin Norrgard, Northlight, Pro\n2. Luca Ferretti, Team X, Am\n3. Sara Conti, Team X, Pro\n",
        ["race P1 [Pro] (Norrgard)", "race P2 [Am] (Ferretti)", "race P3 [Pro] (Conti)"],
    ),
    "overall-and-class-label": (
        HEAD + "Results\nRace 1: 14th overall, 3rd in Silver\nRace 2: 11th overall, 2nd in Silver\n",
        [f"race 1 P14 {BOTH}", f"race 1 P3 [Silver] {BOTH}", f"race 2 P11 {BOTH}", f"race 2 P2 [Silver] {BOTH}"],
    ),
    "label-slash": (HEAD + "Race 1 / Race 2: 5th / DNF\n", [f"race 1 P5 {BOTH}", f"race 2 DNF {BOTH}"]),
    "driver-slash": (
        "Ravenmoor results\n\nElin Norrgard and Tomas Vikander raced at Ravenmoor.\n\nRace 1\nElin Norrgard: 5th\nTomas Vikander: 8th\n",
        ["race 1 P5 (Norrgard)", "race 1 P8 (Vikander)"],
    ),
    "winner-label": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nRace 1\nWinner: Elin Norrgard\nSecond: Luca Ferretti\nThird: Sara Conti\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)"],
    ),
    "pole-label": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nPole position: Elin Norrgard, 1:31.204\nFastest lap: Luca Ferretti, 1:32.0\n",
        ["qualifying P1 (Norrgard)"],
    ),
    "grid-table-column": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nRace 1\nPos | Driver | Grid\n1 | Elin Norrgard | 3\n2 | Luca Ferretti | 1\n",
        ["race 1 P1 (Norrgard)", "race 1 grid 3 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 grid 1 (Ferretti)"],
    ),
    "preview-of-last-year": (
        SOLO + "At Misano last year Norrgard finished fourth and second.\n", ["race P4 (Norrgard)", "race P2 (Norrgard)"],
    ),
    "preview-hope": (SOLO + "The team wants to be back on the podium, and a top-five finish is the target.\n", []),
    "prose-second-half": (
        HEAD + "Elin handed the car over in 14th place at half distance. Tomas brought it home tenth.\n", ["race P10 (Norrgard+Vikander)"],
    ),
    "took-the-lead": (SOLO + "Norrgard took the lead at the start, lost first place at the stop and finished third.\n", ["race P3 (Norrgard)"]),
    "overtakes": (SOLO + "She passed Ferretti for fifth on lap nine and took fourth from Conti on the next lap.\n", []),
    "improved": (SOLO + "Norrgard moved from 18th up to 9th in the race.\n", ["race grid 18 (Norrgard)", "race P9 (Norrgard)"]),
    "gained-places": (SOLO + "Having gained six places, Norrgard saw the chequered flag in eleventh.\n", ["race P11 (Norrgard)"]),
    "behind-winner": (SOLO + "Ferretti won Race 1 from Conti and Norrgard.\n\nLuca Ferretti and Sara Conti drive for Team X.\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Conti)", "race 1 P3 (Norrgard)"]),
    "q-codes": (HEAD + "Elin set the 11th fastest time in Q1, and Tomas was 15th in Q2.\n", ["qualifying 1 P11 (Norrgard)", "qualifying 2 P15 (Vikander)"]),
    "below-boilerplate": (SOLO + "About Northlight\nThe team was founded in 2011.\n\nLuca Ferretti finished 12th in Race 1.\n",
             ["race 1 P12 (Ferretti)"]),
    "below-boilerplate-history": (SOLO + "About Northlight\nThe team was founded in 2011.\n\nIn 2019 Luca Ferretti won Race 1 here.\n", []),
    "nobody's": (SOLO + "About Northlight\nThe team was founded in 2011.\n\nIt finished 12th in Race 1.\n", []),
    "whose-team": (SOLO + "In Race 2 guest driver Luca Ferretti (Vikander Racing) was ninth.\n", ["race 2 P9 (Ferretti)"]),
    "unknown-name": (SOLO + "Zdenko Vrabecz came home 14th in Race 2.\n", ["race 2 P14 (Vrabecz)"]),
    "heat": (SOLO + "Norrgard won Heat 1, was third in Heat 2 and fourth in the final.\n",
             ["heat 1 P1 (Norrgard)", "heat 2 P3 (Norrgard)", "race P4 (Norrgard)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_lists_and_tables_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [told(result) for result in release.results] == expected


@pytest.mark.parametrize(("text", "expected"), [*PROSE.values(), *MORE.values()], ids=[*PROSE, *MORE])
def test_prose_is_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [told(result) for result in release.results] == expected


FIGURES = {
    "lap-time": (SOLO + "Results\nQualifying 1: 4th (1:31.204)\n", {"time": "1:31.204"}),
    "lap-time-dots": (SOLO + "Results\nQualifying 1: 4th, 1.31.204\n", {"time": "1.31.204"}),
    "lap-time-prime": (SOLO + "Qualifying 1 results\n1. Elin Norrgard – Northlight – 1’37.210\n2. Luca Ferretti – Team X – 1’37.394 +0.184\n",
                       {"time": "1’37.210"}),
    "lap-time-rally": (SOLO + "Race 1 results\n1. Elin Norrgard – 8m58.300s\n2. Luca Ferretti +0:42\n", {"time": "8m58.300s"}),
    "number": (SOLO + "Race 1 results\n1. #96 Elin Norrgard, Northlight\n2. #7 Luca Ferretti, Team X +3.2\n", {"car_number": "96"}),
    "table": (SOLO + "Race 1\nPos | No | Driver | Laps | Time | Points\n1 | 96 | Elin Norrgard | 24 | 58:31.204 | 25\n",
              {"car_number": "96", "laps": 24, "time": "58:31.204", "points": 25.0}),
    "gap-with-minus": (SOLO + "Race 1\n2. Elin Norrgard (Kestrel KX), -0.063 second\n3. Luca Ferretti (Kestrel KX), -5 laps\n", {"gap": "-0.063 second"}),
    "prose-gap": (SOLO + "Norrgard won Race 1 by 0.009 seconds.\n", {"gap": "0.009 seconds"}),
    "prose-time": (SOLO + "Norrgard took pole with a time of 1:31.204.\n", {"time": "1:31.204"}),
    "fastest-lap": (SOLO + "Elin Norrgard (car number 9):\nResult: 16th\nFastest lap: 1:37.118\n", {"fastest_lap": "1:37.118", "car_number": "9"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_figures_beside_a_result_are_kept_as_written(
    extractor: Extractor, text: str, expected: dict[str, object]
) -> None:
    first = extractor.extract(text + RACING).results[0]
    assert {name: getattr(first, name) for name in expected} == expected
