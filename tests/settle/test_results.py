"""Results and standings of whole releases: whose they are is told by the sentences around them."""

import pytest

from pressbox.extractor import Extractor
from tests.told import BOTH, standing, told

WHOLE = {
    "who": (
        """\
Northlight second at Kansas

Elin Norrgard finished second to Luca Ferretti, who had qualified 15th and led for an hour at Kansas Speedway in the NASCAR race.
""",
        ["race P2 (Norrgard)", "qualifying P15 (Ferretti)"],
        [],
    ),
    "touring-car-report": (
        """\
Double points for Northlight in Ravenmoor

Northlight Racing left the fifth round of the Northern Touring Car Cup with a trophy and a bent wishbone after three races at Ravenmoor Park.

Elin Norrgard set the pace early on, topping the times in the opening practice session before Tomas Vikander went quickest in the second. In qualifying the Swede took fourth on the grid, three tenths away from pole, with Vikander two places further back in sixth.

Race 1
Norrgard made a good launch from the second row and was up to third by Turn 2. She held the place until lap 9, when Luca Ferretti found a way past. At the flag she was fourth, 2.3 seconds behind winner Sara Conti. Vikander recovered from a slow start to take seventh.

Race 2
The second race was a different story. Contact with Ferretti at the hairpin sent Vikander into the gravel and out of the race on lap three. Norrgard, who had started fourth, inherited second when Conti was handed a drive-through, and kept it to the chequered flag for her third podium of the season.

Race 3
With the top ten reversed, Norrgard lined up ninth and Vikander at the back of the field in 22nd. Both had to make up ground: Norrgard finished sixth, while Vikander carved his way through to 12th at the finish. "From last to twelfth is not bad," smiled Vikander.

Norrgard is now third in the drivers' championship with 112 points, 18 behind leader Conti. Northlight remain second in the teams' standings.

The Northern Touring Car Cup continues at Nordmark on 24-26 July.
""",
        [
            "practice 1 P1 (Norrgard)", "practice 2 P1 (Vikander)", "race grid 4 (Norrgard)", "qualifying P6 (Vikander)",
            "race 1 P4 (Norrgard)", "race 1 P1 (Conti)", "race 1 P7 (Vikander)", "race 2 DNF (Vikander)",
            "race 2 grid 4 (Norrgard)", "race 2 P2 (Norrgard)", "race 3 grid 9 (Norrgard)", "race 3 grid 22 (Vikander)",
            "race 3 P6 (Norrgard)",
            "race 3 P12 (Vikander)",
        ],
        ["P3 points=112 (Norrgard)", "P2 (Racing)"],
    ),
    "gt-preview": (
        """\
Preview: Norrgard looks to bounce back in Spa

Elin Norrgard and Tomas Vikander head to Spa-Francorchamps for round three of the GT4 European Series, where 52 cars are entered. The Northlight duo currently lie eighth in the Silver standings after a best result of fourth in Monza.

"We were third here in practice last year, before the rain came. If we qualify inside the top ten we can fight for a podium in both races," says Vikander, who will start Race 1. Norrgard takes over for the second half.

The format: two 60-minute practice sessions, two qualifying sessions and two races. The first qualifying sets the grid for Race 1, the second for Race 2. The top ten score points: 25, 18, 15, 12, 10, 8, 6, 4, 2, 1.

Spa is the longest track of the season: 7.004 km, with 19 corners. It's the fifth time that the series races there. The first corner, La Source, is a hairpin; the second is flat.

Results so far
Monza Race 1: 4th
Monza Race 2: DNF
Paul Ricard Race 1: 9th
Paul Ricard Race 2: 11th
""",
        [f"race 1 P4 {BOTH}", f"race 2 DNF {BOTH}", f"race 1 P9 {BOTH}", f"race 2 P11 {BOTH}"],
        [f"P8 {BOTH}"],
    ),
    "agency-report": (
        """\
FERRETTI TAKES CLASS WIN, NORRGARD FIGHTS BACK TO SEVENTH

Misano, 16 July 2026 - Luca Ferretti (Team X) won the Am class in the second race of the Northern Cup at Misano, while Elin Norrgard (Northlight) recovered from a first-lap spin to finish seventh overall and third in class.

Saturday's opening race had ended early for Norrgard: a puncture on lap two, and retirement a lap later. Ferretti was classified 14th, one lap down, after a 30-second penalty for a pit-stop infringement.

Qualifying on Friday saw Sara Conti on pole for Race 1 with a 1:31.204, from Ferretti (+0.112) and Norrgard (+0.240). For Race 2, Norrgard would start fifth.

After six of ten races Conti leads with 131 points. Ferretti is second on 119, with Norrgard fifth on 74.
""",
        [
            "race P1 (Ferretti)", "race P7 (Norrgard)", "race 2 P1 [Am] (Ferretti)", "race 2 P7 (Norrgard)", "race 2 P3 [Am] (Norrgard)",
            "race 1 DNF (Norrgard)", "race 1 P14 (Ferretti)", "race 1 grid 1 (Conti)", "race 2 grid 5 (Norrgard)",
        ],
        ["P1 points=131 (Conti)", "P2 points=119 (Ferretti)", "P5 points=74 (Norrgard)"],
    ),
    "oval-report": (
        """\
NORRGARD GRABS FIRST WIN AT RAVENMOOR SPEEDWAY

RAVENMOOR, N.C. (March 14, 2026) - Elin Norrgard took the lead on lap 188 and never looked back to score her first career victory in Saturday's 200-lap feature at Ravenmoor Speedway. The 22-year-old from Nordmark started on the pole after winning her heat race.

Norrgard beat Luca Ferretti to the line by 0.314 seconds. Sara Conti was third, followed by Tomas Vikander and Jonas Ek. Rookie Mats Holm came from 24th to finish eighth.

Norrgard leads the standings by 14 points over Ferretti with four wins and nine top-five finishes in 12 starts.

Race Results (200 laps):
1. Elin Norrgard [1]; 2. Luca Ferretti [4]; 3. Sara Conti [2]; 4. Tomas Vikander [9]; 5. Jonas Ek [6]
""",
        [
            "race P1 (Norrgard)", "race P1 (Norrgard)", "race grid 1 (Norrgard)", "heat P1 (Norrgard)", "race P1 (Norrgard)", "race P2 (Ferretti)", "race P3 (Conti)",
            "race P4 (Vikander)", "race P5 (Ek)", "race grid 24 (Holm)", "race P8 (Holm)", "race P1 (Norrgard)", "race grid 1 (Norrgard)", "race P2 (Ferretti)", "race grid 4 (Ferretti)",
            "race P3 (Conti)", "race grid 2 (Conti)", "race P4 (Vikander)", "race grid 9 (Vikander)", "race P5 (Ek)", "race grid 6 (Ek)",
        ],
        ["P1 wins=4 (Norrgard)"],
    ),
    "company-results-are-none": ("""\
Vikander Holdings reports first quarter results

Vikander Holdings Inc. finished the first quarter with revenue of 4.2 million. The company took third place in the industry ranking and came second in the survey of employers.

"We won two large orders and were fastest to market," said Elin Norrgard, chief executive. In 2019 she finished fourth in the election for the board. The second race for the contract was won by Ferretti Ltd.

Results
1. Revenue: 4.2 million
2. Profit: 0.9 million
Elin Norrgard - 1st
""", [], []),
    "ministry-prizes-are-none": ("""\
Ministry names winners of road safety prize

The Ministry of Transport today named the winners of its annual prize. First place went to the city of Ravenmoor, second place to Nordmark. Tomas Vikander, who retired in 2020, was honoured for his work. He did not start the programme alone. The court dismissed a 5th appeal; the 3rd was withdrawn.
""", [], []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "results", "standings"), WHOLE.values(), ids=WHOLE)
def test_whole_releases_are_read(extractor: Extractor, text: str, results: list[str], standings: list[str]) -> None:
    release = extractor.extract(text)
    assert [told(result) for result in release.results] == results
    assert [standing(item) for item in release.standings] == standings


@pytest.mark.parametrize("text", [
    "Ek wins at Monza\n\nOliver Ek took his first win since 2020 in Race 1 of the GT4 European Series at Monza.",
    "Ek wins at Monza\n\nOliver Ek won Race 1 of the GT4 European Series at Monza as he came back from a 2020 injury.",
    "Ek gewinnt in Monza\n\nIm ersten Rennen der GT4 European Series in Monza holte Oliver Ek den ersten Sieg seit 2020.",
    "Ek vinner på Anderstorp\n\nI Race 1 tog Oliver Ek sin första seger i STCC sedan 2020.",
    "Ek gagne à Monza\n\nEn course 1 de la GT4 European Series, Oliver Ek a signé sa première victoire depuis 2020.",
])  # fmt: skip
def test_the_first_win_since_a_year_is_none_of_that_year(extractor: Extractor, text: str) -> None:
    assert [result.event for result in extractor.extract(text).results if result.session and result.session.number] == [
        None
    ]


def test_a_part_is_of_the_meeting_that_its_heading_names(extractor: Extractor) -> None:
    text = (
        "Kestrel cars win at Monza and Zolder\n\n"
        "Customer teams of Kestrel raced on two circuits on the weekend of 13-14 June 2026.\n\n"
        "Monza: home win for Northlight\n"
        "Northlight was in GT World Challenge Europe at Monza, where the drivers Elin Norrgard and Luca Ferretti won Race 1.\n\n"
        "Zolder: second after a fight\n"
        "Sara Conti and Jonas Ek took their car in the GT4 European Series to second place in Race 2, behind the winners from Belgium.\n"
    )
    release = extractor.extract(text)
    assert [(told(one), one.event.venue if one.event else None) for one in release.results] == [
        ("race 1 P1 (Norrgard+Ferretti)", None),
        ("race 2 P2 (Conti+Ek)", "zolder"),
    ]
