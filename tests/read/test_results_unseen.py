"""Results as reports of many sports put them, each a mechanism of its own: whose, of which session, and how far."""

import pytest

from pressbox.extractor import Extractor
from tests.told import HEAD, RACING, SOLO, standing, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


ROWS = {
    "credited": (SOLO + "Norrgard's gearbox broke and she was credited with 24th.\n", ["race P24 (Norrgard)"]),
    "content": (SOLO + "In Race 2 Norrgard had to make do with sixth.\n", ["race 2 P6 (Norrgard)"]),
    "in-class-and-overall": (
        HEAD + "Norrgard and Vikander took second in class and fifth overall in Race 1.\n",
        ["race 1 P2 (Norrgard+Vikander)", "race 1 P5 (Norrgard+Vikander)"],
    ),
    "lost-then-fourth": (
        SOLO + "In Race 2 Norrgard lost a podium on the final lap and had to settle for fourth.\n", ["race 2 P4 (Norrgard)"]
    ),
    "came-to-win": (
        SOLO + "In Race 1 Norrgard came through the field to win from Luca Ferretti.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"],
    ),
    "beat-by": (
        SOLO + "Norrgard beat Luca Ferretti by three tenths in Race 1.\n", ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"]
    ),
    "podium-completed": (
        SOLO + "Norrgard won Race 2 and Sara Conti completed the podium.\n", ["race 2 P1 (Norrgard)", "race 2 P3 (Conti)"]
    ),
    "from-pole-from-whom": (
        SOLO + "Norrgard won Race 1 from pole by 3.2 seconds from Luca Ferretti, with Sara Conti third.\n",
        ["race 1 P1 (Norrgard)", "race 1 grid 1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)"],
    ),
    "opens-the-sentence": (SOLO + "From pole, Norrgard was never headed.\n", ["race grid 1 (Norrgard)"]),
    "non-starter": (SOLO + "Norrgard was a non-starter in Race 2.\n", ["race 2 DNS (Norrgard)"]),
    "labels-in-a-row": (
        SOLO + "It was Qualifying P6, Sprint P5 and Feature Race P3 for Norrgard.\n",
        ["qualifying P6 (Norrgard)", "sprint P5 (Norrgard)", "race P3 (Norrgard)"],
    ),
    "out-on-the-spot": (SOLO + "Norrgard was hit in Race 1 and was unable to continue.\n", ["race 1 DNF (Norrgard)"]),
    "moved-by-a-penalty": (
        SOLO + "A ten-second penalty for Luca Ferretti moved Norrgard up to second.\n",
        ["race P2 ~penalised (Norrgard)"],
    ),
    "won-with-a-class-word": (SOLO + "Norrgard won both Supersport races.\n", ["race 1 P1 [Supersport] (Norrgard)", "race 2 P1 [Supersport] (Norrgard)"]),
    "sister-car": (
        HEAD + "The sister car of Luca Ferretti and Sara Conti had no luck: the #77 retired from Race 1.\n",
        ["race 1 DNF (Ferretti+Conti)"],
    ),
    "the-team-driver": (
        SOLO + "Norrgard liked the track. The Kestrel Racing driver finished fifth in Race 1.\n", ["race 1 P5 (Norrgard)"]
    ),
    "flattened": (
        SOLO + "Race 1\n\nPos\nDriver\nTeam\nTime\n1\nElin Norrgard\nKestrel Racing\n31:02.118\n2\nLuca Ferretti\nLarkspur\n+2.1\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"],
    ),
    "flattened-by-session": (
        SOLO + "Driver\nQualifying 1\nRace 1\nRace 2\nElin Norrgard\n3\n2\nDNF\nLuca Ferretti\n9\n8\n7\n",
        ["qualifying 1 P3 (Norrgard)", "race 1 P2 (Norrgard)", "race 2 DNF (Norrgard)",
         "qualifying 1 P9 (Ferretti)", "race 1 P8 (Ferretti)", "race 2 P7 (Ferretti)"],
    ),
    "ranks-with-commas": (
        SOLO + "Race 1 result: 1, Elin Norrgard; 2, Luca Ferretti; 3, Sara Conti.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)"],
    ),
    "days-as-labels": (
        SOLO + "Friday: Qualifying - 2nd; Race 1 - 11th\nSaturday: Qualifying - 9th; Race 2 - 4th\n",
        ["qualifying P2 (Norrgard)", "race 1 P11 (Norrgard)", "qualifying P9 (Norrgard)", "race 2 P4 (Norrgard)"],
    ),
    "stages-then-finish": (
        SOLO + "Start: 14th | Stage 1: 9th | Stage 2: 4th | Finish: 6th\n",
        ["race grid 14 (Norrgard)", "stage 1 P9 (Norrgard)", "stage 2 P4 (Norrgard)", "race P6 (Norrgard)"],
    ),
    "numbered-by-the-list": (
        SOLO + "Norrgard finished fifth, and in the other race she retired.\n\nResults\nRace 1: P5\nRace 2: DNF\n",
        ["race 1 P5 (Norrgard)", "race 2 DNF (Norrgard)", "race 1 P5 (Norrgard)", "race 2 DNF (Norrgard)"],
    ),
    "rally-has-no-race": (
        "Rally Nordmark report\n\nElin Norrgard and co-driver Tomas Vikander won SS4 and SS5.\n\nFinal classification\n1. Norrgard/Vikander 1:12:33.4\n2. Luca Ferretti/Sara Conti +12.4\n",
        ["stage 4 P1 (Norrgard+Vikander)", "stage 5 P1 (Norrgard+Vikander)",
         "? P1 (Norrgard+Vikander)", "? P2 (Ferretti+Conti)"],
    ),
    "hoped-to-win": (SOLO + "Norrgard hopes to win the race and could beat Luca Ferretti by a second.\n", []),
    "first-to-win": (SOLO + "She would be the first woman to win the race.\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_unseen_reports_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [told(result) for result in release.results] == expected


SEASON = {
    "tally-behind": (SOLO + "Norrgard finished the year fourth overall with three wins and eight podiums.\n", ["P4 wins=3 podiums=8 (Norrgard)"]),
    "points-in-brackets": (SOLO + "Norrgard is fifth in Silver (59 points).\n", ["P5 points=59 (Norrgard)"]),
    "leads-a-class": (SOLO + "Norrgard leads the juniors with 96 points.\n", ["P1 points=96 (Norrgard)"]),
    "figures-that-go-down": (
        SOLO + "Where does it leave us? Like this, after nine of thirty:\n\n1. Luca Ferretti 134\n2. Sara Conti 127\n3. Elin Norrgard 98\n",
        ["P1 points=134 (Ferretti)", "P2 points=127 (Conti)", "P3 points=98 (Norrgard)"],
    ),
    "race-points": (SOLO + "Norrgard finished third in Race 1 (15 points).\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEASON.values(), ids=SEASON)
def test_seasons_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [standing(item) for item in release.standings] == expected
