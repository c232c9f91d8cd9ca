"""Sentences as reports of many senders put them, one result or two each: a list to run through, and to add to."""

import pytest

from pressbox.extractor import Extractor
from tests.told import told

HEAD = (
    "Norrgard races at Ravenmoor\n\nElin Norrgard drove for Northlight Racing in the Northern Cup at Ravenmoor, "
    "where Luca Ferretti, Sara Conti and Jonas Ek raced, too.\n\n"
)
ROWS = [
    ("Norrgard brought the car home 12th in a train of six in Race 1.", ["race 1 P12 (Norrgard)"]),
    ("Results (Norrgard / Ferretti)\nQualifying: 5 / 2\nRace 1: 6 / DNF\nRace 2: 8 / 3\n", []),
    ("Luca Ferretti, Kestrel Motorsport, starts fourth in Race 1.", ["race 1 grid 4 (Ferretti)"]),
    (
        "The championship leader Sara Conti, Kestrel Motorsport, finished fifth in Race 2, but was not unhappy.",
        ["race 2 P5 (Conti)"],
    ),
    ("Norrgard snatched third on the final lap of Race 1.", ["race 1 P3 (Norrgard)"]),
    ("Norrgard wheeled the No. 9 Toyota to a seventh-place showing in the feature.", ["race P7 (Norrgard)"]),
    ("A solid drive to fifth in Race 2 gave Norrgard her best result of the year.", ["race 2 P5 (Norrgard)"]),
    ("Norrgard picked up a third-place trophy in Race 1.", ["race 1 P3 (Norrgard)"]),
    ("It was fourth for Norrgard in Race 2.", ["race 2 P4 (Norrgard)"]),
    ("Norrgard was the best of the rest in third in Race 1.", ["race 1 P3 (Norrgard)"]),
    ("Norrgard bagged the runner-up spot in Race 1.", ["race 1 P2 (Norrgard)"]),
    ("Race 1 saw Norrgard finish eighth.", ["race 1 P8 (Norrgard)"]),
    ("Race 1 ended with Norrgard in eighth.", ["race 1 P8 (Norrgard)"]),
    ("Norrgard's Race 1 ended on the spot after contact with Luca Ferretti.", ["race 1 DNF (Norrgard)"]),
    ("Norrgard recorded a DNF in Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard failed to take the chequered flag in Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard's weekend ended in the Turn 4 wall on lap two of Race 2.", ["race 2 DNF (Norrgard)"]),
    ("A broken driveshaft forced Norrgard out of Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard was eliminated in a first-lap accident in Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard crashed out of Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard's engine let go on lap nine of Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard pulled into the pits to retire from Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Gearbox failure spelled the end of Norrgard's Race 2.", ["race 2 DNF (Norrgard)"]),
    ("Norrgard headed the field home in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard ran out the winner of Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard cruised to the flag for a comfortable win in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard sealed the win in Race 1 with a last-lap pass.", ["race 1 P1 (Norrgard)"]),
    ("Race 1 victory went the way of Norrgard.", ["race 1 P1 (Norrgard)"]),
    ("Race 1 winner Norrgard was delighted.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard scored her first-ever Northern Cup victory in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard greeted the chequered flag first in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard converted pole into victory in Race 1.", ["race 1 grid 1 (Norrgard)", "race 1 P1 (Norrgard)"]),
    (
        "Norrgard turned pole position into a dominant win in Race 1.",
        ["race 1 grid 1 (Norrgard)", "race 1 P1 (Norrgard)"],
    ),
    ("Norrgard won as she pleased in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard romped to victory in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard held off Luca Ferretti to take the chequered flag in Race 1.", ["race 1 P1 (Norrgard)"]),
    ("Norrgard lined up on the front row in second for Race 1.", ["race 1 grid 2 (Norrgard)"]),
    ("Norrgard will start Race 1 from the second row in third.", ["race 1 grid 3 (Norrgard)"]),
    (
        "Starting from tenth, Norrgard climbed to fifth in Race 1.",
        ["race 1 grid 10 (Norrgard)", "race 1 P5 (Norrgard)"],
    ),
    (
        "Norrgard gained six places from 12th on the grid to finish sixth in Race 1.",
        ["race 1 grid 12 (Norrgard)", "race 1 P6 (Norrgard)"],
    ),
    ("Norrgard made up nine places to take the flag in 11th in Race 1.", ["race 1 P11 (Norrgard)"]),
    ("Norrgard put in a lap of 1:31.204 to go second fastest in qualifying.", ["qualifying P2 (Norrgard)"]),
    ("Norrgard planted the car on pole with a 1:31.204.", ["qualifying P1 (Norrgard)"]),
    ("Norrgard stuck it on pole for Race 1.", ["qualifying 1 P1 (Norrgard)"]),
    ("Norrgard stormed to pole in qualifying.", ["qualifying P1 (Norrgard)"]),
    ("Norrgard bagged pole by two tenths.", ["qualifying P1 (Norrgard)"]),
    ("Norrgard set the pace in Free Practice 1.", ["practice 1 P1 (Norrgard)"]),
    ("Norrgard ended Friday as the quickest driver in Free Practice 2.", ["practice 2 P1 (Norrgard)"]),
    ("Norrgard was only 14th on the timesheets in Free Practice 1.", ["practice 1 P14 (Norrgard)"]),
    ("Norrgard was on pace straight away, fourth in Free Practice 1.", ["practice 1 P4 (Norrgard)"]),
    ("Qualifying netted P7 for Norrgard.", ["qualifying P7 (Norrgard)"]),
    ("A mistake in the last sector left Norrgard ninth in qualifying.", ["qualifying P9 (Norrgard)"]),
    ("Norrgard's reward was fifth place in Race 1.", ["race 1 P5 (Norrgard)"]),
    ("The result was a fifth place for Norrgard in Race 1.", ["race 1 P5 (Norrgard)"]),
    (
        "The final result for Norrgard: sixth in Race 1 and fourth in Race 2.",
        ["race 1 P6 (Norrgard)", "race 2 P4 (Norrgard)"],
    ),
    ("In Race 1 the Northlight driver had to be satisfied with ninth.", ["race 1 P9 (Norrgard)"]),
    ("At the chequered flag of Race 2 Norrgard was fourth.", ["race 2 P4 (Norrgard)"]),
    ("When the chequered flag fell on Race 1, Norrgard was in sixth position.", ["race 1 P6 (Norrgard)"]),
    ("Norrgard closed out the weekend with another top-five, taking fourth in Race 2.", ["race 2 P4 (Norrgard)"]),
    ("Norrgard got the better of Luca Ferretti for fourth on the last lap of Race 2.", ["race 2 P4 (Norrgard)"]),
    ("Norrgard equalled her career best with fourth in Race 2.", ["race 2 P4 (Norrgard)"]),
    (
        "Norrgard, who had qualified third, finished fifth in Race 1.",
        ["qualifying P3 (Norrgard)", "race 1 P5 (Norrgard)"],
    ),
    (
        "Norrgard inherited third when Luca Ferretti was disqualified from Race 2.",
        ["race 2 P3 (Norrgard)", "race 2 DSQ (Ferretti)"],
    ),
    ("Norrgard lost out in a photo finish and had to accept second in Race 1.", ["race 1 P2 (Norrgard)"]),
    (
        "Luca Ferretti won Race 1 from Norrgard and Sara Conti.",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)", "race 1 P3 (Conti)"],
    ),
    (
        "Joining Luca Ferretti on the Race 1 podium were Norrgard in second and Sara Conti in third.",
        ["race 1 P2 (Norrgard)", "race 1 P3 (Conti)"],
    ),
    (
        "Race 1 podium: 1 Luca Ferretti, 2 Norrgard, 3 Sara Conti",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)", "race 1 P3 (Conti)"],
    ),
    ("Norrgard completed a hat-trick of wins on Sunday with victory in Race 3.", ["race 3 P1 (Norrgard)"]),
    ("Norrgard doubled up in Race 2.", ["race 2 P1 (Norrgard)"]),
    ("Norrgard repeated her win in Race 2.", ["race 2 P1 (Norrgard)"]),
    ("Norrgard took both wins.", ["race 1 P1 (Norrgard)", "race 2 P1 (Norrgard)"]),
    ("Norrgard did the double at Ravenmoor, winning both races.", ["race 1 P1 (Norrgard)", "race 2 P1 (Norrgard)"]),
    ("Norrgard's Saturday produced a sixth-place finish.", ["race P6 (Norrgard)"]),
    ("After a spin Norrgard came back to 12th in Race 2.", ["race 2 P12 (Norrgard)"]),
    ("Norrgard's charge ended in eighth in Race 2.", ["race 2 P8 (Norrgard)"]),
    ("Norrgard went from 18th to eighth in Race 2.", ["race 2 grid 18 (Norrgard)", "race 2 P8 (Norrgard)"]),
    (
        "Norrgard started Race 2 in 18th and was eighth at the finish.",
        ["race 2 grid 18 (Norrgard)", "race 2 P8 (Norrgard)"],
    ),
    (
        "Norrgard moved up ten spots in Race 2, starting 18th and finishing eighth.",
        ["race 2 grid 18 (Norrgard)", "race 2 P8 (Norrgard)"],
    ),
    ("Norrgard had started Race 2 from the back of the grid.", []),
    ("Norrgard was forced to start Race 2 from the pit lane.", []),
    (
        "A ten-place grid penalty dropped Norrgard to 14th on the grid for Race 2.",
        ["race 2 grid 14 ~penalised (Norrgard)"],
    ),
    ("Norrgard rolled off third and led early in the feature.", ["race grid 3 (Norrgard)"]),
    ("Norrgard set the third-best time in qualifying.", ["qualifying P3 (Norrgard)"]),
    ("Norrgard clocked the third fastest lap of qualifying.", ["qualifying P3 (Norrgard)"]),
    ("Norrgard was 0.2 seconds off the pace in sixth in qualifying.", ["qualifying P6 (Norrgard)"]),
    ("Norrgard progressed to Q3 and took ninth on the grid.", ["race grid 9 (Norrgard)"]),
    ("Norrgard was knocked out in Q1 in 17th.", ["qualifying 1 P17 (Norrgard)"]),
    ("Norrgard failed to get out of Q1 and was 17th.", ["qualifying 1 P17 (Norrgard)"]),
    ("In FP1 Norrgard was sixth, in FP2 fourth.", ["practice 1 P6 (Norrgard)", "practice 2 P4 (Norrgard)"]),
    (
        "The two practice sessions yielded fifth and third for Norrgard.",
        ["practice 1 P5 (Norrgard)", "practice 2 P3 (Norrgard)"],
    ),
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_sentence_is_read(extractor: Extractor, sentence: str, expected: list[str]) -> None:
    release = extractor.extract(HEAD + sentence + "\n")
    assert [told(result) for result in release.results if result.span[0] >= len(HEAD) - 1] == expected


# What takes more than a sentence: which rounds races are, whose car it is, and what a paragraph goes on about.
STORIES = {
    "rounds": (
        ("Lowry races at Ravenmoor\n\nTate Lowry led the drivers at the Ravenmoor circuit.\n\nIn Round 5 he started third and finished second. Round 6 was harder, and Lowry finished fourth. "
        "Team-mate Sara Conti finished eighth and ninth.\n"),
        [
            "race 5 grid 3 (Lowry)", "race 5 P2 (Lowry)", "race 6 P4 (Lowry)",
            "race 5 P8 (Conti)", "race 6 P9 (Conti)",
        ],
    ),
    "heats-and-final": (
        "Lowry races at Ravenmoor\n\nTate Lowry won heat one at Ravenmoor and was third in heat three. He finished fifth in the final.\n",
        ["heat 1 P1 (Lowry)", "heat 3 P3 (Lowry)", "race P5 (Lowry)"],
    ),
    "shares-with": (
        "Lowry races at Ravenmoor\n\nTate Lowry shares the #44 car with Sara Conti. Conti started Race 1 from ninth and Lowry brought the car home fifth.\n",
        ["race 1 grid 9 (Conti)", "race 1 P5 (Lowry+Conti)"],
    ),
    "stint-after-qualifying": (
        "Lowry races at Ravenmoor\n\nTate Lowry was fifth in qualifying. A clean opening stint moved him up to third, and he finished second.\n",
        ["qualifying P5 (Lowry)", "race P2 (Lowry)"],
    ),
    "goes-on-about-qualifying": (
        "Lowry races at Ravenmoor\n\nTate Lowry qualified eighth for the Ravenmoor Grand Prix. Sara Conti was 12th.\n",
        ["qualifying P8 (Lowry)", "qualifying P12 (Conti)"],
    ),
    "a-class-between": (
        "Lowry races at Ravenmoor\n\nTate Lowry finished ninth in the opening GT4 race and came home fifth in the second GT4 race.\n",
        ["race 1 P9 [GT4] (Lowry)", "race 2 P5 [GT4] (Lowry)"],
    ),
    "as-many-races": (
        "Lowry races at Ravenmoor\n\nSara Conti was second in Race 1 and fifth in Race 3. Tate Lowry finished 10th, 12th and ninth.\n",
        [
            "race 1 P2 (Conti)", "race 3 P5 (Conti)", "race 1 P10 (Lowry)", "race 2 P12 (Lowry)", "race 3 P9 (Lowry)",
        ],
    ),
    "first-podium": (
        "Lowry races at Ravenmoor\n\nTate Lowry took his first overall podium of the year in the race at Ravenmoor.\n",
        [],
    ),
    "another-day": (
        "Lowry races at Ravenmoor\n\nOn Saturday Tate Lowry finished ninth in Race 1.\n\nOn Sunday Lowry lined up fourth and finished third.\n",
        ["race 1 P9 (Lowry)", "race 2 grid 4 (Lowry)", "race 2 P3 (Lowry)"],
    ),
    "finale": (
        "Lowry races at Ravenmoor\n\nTate Lowry won Race 1 and was fifth in Race 2. In Sunday's finale he came home third.\n",
        ["race 1 P1 (Lowry)", "race 2 P5 (Lowry)", "race 3 P3 (Lowry)"],
    ),
    "finale-behind": (
        "Lowry races at Ravenmoor\n\nTate Lowry won Race 1. He was fifth in Race 2. Sara Conti won the finale.\n",
        ["race 1 P1 (Lowry)", "race 2 P5 (Lowry)", "race P1 (Conti)"],
    ),
    "another-day-before": (
        "Lowry races at Ravenmoor\n\nOn Saturday Tate Lowry finished ninth in Race 1.\n\nOn Sunday it rained. Lowry lined up fourth and finished third.\n",
        ["race 1 P9 (Lowry)", "race 2 grid 4 (Lowry)", "race 2 P3 (Lowry)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES)
def test_story_is_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [told(result) for result in extractor.extract(text).results] == expected
