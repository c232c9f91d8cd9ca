"""Results in the blocks of drivers and of cars: labels below a number, places of a class, starts beside them."""

import pytest

from pressbox.extractor import Extractor
from tests.told import KESTREL as HEAD
from tests.told import standing, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


# Name: the text, what stands in its rows, its standings.
BLOCKS: dict[str, tuple[str, list[str], list[str]]] = {
    "starts-in-brackets-below-columns": (
        HEAD
        + """\
Finish (Start) Driver, Hometown, Laps, Status
1 (3) Matt Rusk, Aldwich, 75, running
2 (1) Chuck Delaney, Marlow, 75, running
3 (9) Tim Faber, Oldbury, 71, engine
""",
        [
            "race P1 (Rusk)",
            "race P2 (Delaney)",
            "race P3 (Faber)",
            "race grid 1 (Delaney)",
            "race grid 3 (Rusk)",
            "race grid 9 (Faber)",
        ],
        [],
    ),
    "starts-with-a-stop": (
        HEAD + "Results Elin Norrgard\nQ (Group A): 5.\nRace 1: 8. (started 9.)\nRace 2: DNF (started 12.)\n",
        [
            "qualifying P5 (Norrgard)",
            "race 1 P8 (Norrgard)",
            "race 1 grid 9 (Norrgard)",
            "race 2 DNF (Norrgard)",
            "race 2 grid 12 (Norrgard)",
        ],
        [],
    ),
    "cars-by-number": (
        HEAD
        + """\
QUALIFYING
Kestrel Racing, Porsche 718
#170 SP10: E. Norrgard / L. Ferretti – P2 in class, P41 overall, 8:58.402
#171 SP10: S. Conti / J. Ek – P5 in class, P52 overall, 9:07.998

RACE (4 hours)
#170: 1st in class (SP10), 38th overall, 25 laps
#171: retired after 11 laps (gearbox)
""",
        [
            "qualifying P2 [SP10] (Norrgard+Ferretti)",
            "qualifying P41 (Norrgard+Ferretti)",
            "qualifying P5 [SP10] (Conti+Ek)",
            "qualifying P52 (Conti+Ek)",
            "race DNF (Conti+Ek)",
            "race P1 [SP10] (Norrgard+Ferretti)",
            "race P38 (Norrgard+Ferretti)",
        ],
        [],
    ),
    "points-before-the-place": (
        HEAD + "ELIN NORRGARD (#44)\nRace 1: crashed out, lap 4\nRace 2: 7th\nPoints: 16 | Championship: 12th, 58pts\n",
        ["race 1 DNF (Norrgard)", "race 2 P7 (Norrgard)"],
        ["P12 points=58 (Norrgard)"],
    ),
    "places-of-classes-in-a-race": (
        HEAD
        + """\
RACE 5
Winner: Elin Norrgard (Kestrel)
2nd: Sara Conti
Pole: Sara Conti
Pro-Am winner: Luca Ferretti

RACE 6
Winner: Jonas Ek
Pro-Am winner: Luca Ferretti

Championship: 1 Elin Norrgard 251p, 2 Sara Conti 238p, 3 Jonas Ek 207p
""",
        [
            "qualifying P1 (Conti)",
            "race 5 P1 (Norrgard)",
            "race 5 P1 [Pro-Am] (Ferretti)",
            "race 5 P2 (Conti)",
            "race 6 P1 (Ek)",
            "race 6 P1 [Pro-Am] (Ferretti)",
        ],
        ["P1 points=251 (Norrgard)", "P2 points=238 (Conti)", "P3 points=207 (Ek)"],
    ),
    "drivers-below-a-car": (
        HEAD
        + """\
No. 9 Kestrel Racing Ligier JS P320
Drivers: Norrgard / Ferretti
Qualified: 6th
Finished: 3rd
Points: 3rd (1,512)

No. 90 Kestrel Racing Ligier JS P320
Drivers: Conti / Ek
Qualified: 9th
Finished: DNF (crash, lap 22)
""",
        [
            "qualifying P6 (Norrgard+Ferretti)",
            "qualifying P9 (Conti+Ek)",
            "race DNF (Conti+Ek)",
            "race P3 (Norrgard+Ferretti)",
        ],
        ["P3 points=1512 (Norrgard+Ferretti)"],
    ),
    "parts-of-a-list-by-series": (
        HEAD
        + """\
RESULTS AT A GLANCE

GT4 European Series, Misano (3 hours)
#77 | Kestrel Racing | Norrgard/Ferretti | 1st Pro-Am | 19th overall
#78 | Kestrel Racing | Conti/Ek | DNF
""",
        ["race DNF (Conti+Ek)", "race P1 [Pro-Am] (Norrgard+Ferretti)", "race P19 (Norrgard+Ferretti)"],
        [],
    ),
    "states-of-several": (
        HEAD
        + "Race 2\n1. Elin Norrgard (SWE) 31:44.10\n2. Sara Conti (ITA) +0.21\nDNF: Luca Ferretti (ITA), Jonas Ek (SWE)\n",
        ["race 2 DNF (Ek)", "race 2 DNF (Ferretti)", "race 2 P1 (Norrgard)", "race 2 P2 (Conti)"],
        [],
    ),
    "fast-qualifier": (
        HEAD + "Feature: 1. Elin Norrgard 2. Sara Conti 3. Jonas Ek\nFast Qualifier: Luca Ferretti, 14.221\n",
        ["qualifying P1 (Ferretti)", "race P1 (Norrgard)", "race P2 (Conti)", "race P3 (Ek)"],
        [],
    ),
    "general-classification-below-a-stage": (
        HEAD
        + """\
Stage 3
1. Elin Norrgard 4h12'33"
2. Sara Conti +0'04"
3. Jonas Ek +0'11"

General classification
1. Elin Norrgard 12h01'10"
2. Jonas Ek +0'06"
3. Sara Conti +0'09"
""",
        [
            "? P1 (Norrgard)",
            "? P2 (Ek)",
            "? P3 (Conti)",
            "stage 3 P1 (Norrgard)",
            "stage 3 P2 (Conti)",
            "stage 3 P3 (Ek)",
        ],
        [],
    ),
    "cells-that-blanks-part": (
        HEAD
        + "Elin Norrgard (Mondiale)     Q: 1    R1: 2    R2: 1\nSara Conti (Ray)             Q: 2    R1: 3    R2: DNF\n",
        [
            "qualifying P1 (Norrgard)",
            "qualifying P2 (Conti)",
            "race 1 P2 (Norrgard)",
            "race 1 P3 (Conti)",
            "race 2 DNF (Conti)",
            "race 2 P1 (Norrgard)",
        ],
        [],
    ),
    "days-and-codes-of-classes": (
        HEAD + "#14 Elin NORRGARD (SWE, E2) – Day 1: 3rd, Day 2: 1st – Championship E2: 1st, 69 points\n",
        ["? P1 [E2] (Norrgard)", "? P3 [E2] (Norrgard)"],
        ["P1 points=69 (Norrgard)"],
    ),
    "places-in-class-behind-a-bar": (
        HEAD
        + "Drivers: Norrgard & Ferretti\nClass: Silver\nRace 1: P9 overall / P1 class\nChampionship (class): P2, 88 points\n",
        ["race 1 P1 [Silver] (Norrgard+Ferretti)", "race 1 P9 (Norrgard+Ferretti)"],
        ["P2 points=88 (Norrgard+Ferretti)"],
    ),
    "gaps-behind-points": (
        HEAD + "STANDINGS\nPos Driver Points Behind\n1 Elin Norrgard 560 -\n2 Sara Conti 549 -11\n3 Jonas Ek 511 -49\n",
        [],
        ["P1 points=560 (Norrgard)", "P2 points=549 (Conti)", "P3 points=511 (Ek)"],
    ),
    "winners-of-the-day": (
        HEAD + "Winners of the day\nMini: Elin Norrgard\nShifter: Sara Conti\n",
        ["? P1 [Mini] (Norrgard)", "? P1 [Shifter] (Conti)"],
        [],
    ),
    "crews-behind-the-name-of-a-class": (
        HEAD
        + """\
Norwegian results
Women's double sculls: Elin Norrgard / Sara Conti, 4th
Men's lightweight double sculls: Are Strand / Kris Brun, gold
""",
        ["race P1 [Men's lightweight double sculls] (Strand+Brun)", "race P4 [Women's double sculls] (Norrgard+Conti)"],
        [],
    ),
    "dropped-out-behind-the-placed": (
        HEAD
        + "Supercar final: 1 Elin Norrgard (Volvo C30), 2 Sara Conti (Ford Fiesta) +1.2s, DNF Jonas Ek (Ford Focus)\n",
        ["race DNF [Supercar] (Ek)", "race P1 [Supercar] (Norrgard)", "race P2 [Supercar] (Conti)"],
        [],
    ),
    "classes-before-rankings": (
        HEAD
        + """\
Class results
Class A1: 1. Elin Norrgard (Peugeot 106) 38.44; 2. Sara Conti (Mini) 39.01
Single-seaters over 1600cc: 1. Jonas Ek (Gould) 27.55; 2. Luca Ferretti (Gould) 28.10
""",
        [
            "race P1 [Class A1] (Norrgard)",
            "race P1 [Single-seaters over 1600cc] (Ek)",
            "race P2 [Class A1] (Conti)",
            "race P2 [Single-seaters over 1600cc] (Ferretti)",
        ],
        [],
    ),
    "places-in-words": (
        HEAD + "Race 2: winner Elin Norrgard, second Sara Conti, third Jonas Ek\n",
        ["race 2 P1 (Norrgard)", "race 2 P2 (Conti)", "race 2 P3 (Ek)"],
        [],
    ),
    "whose-class-a-bracket-names": (
        HEAD + "Car 31, Elin Norrgard (Pro): Q1 P9, R1 P8 (P3 in class)\n",
        [
            "qualifying 1 P9 [Pro] (Norrgard)",
            "race 1 P3 [Pro] (Norrgard)",
            "race 1 P8 [Pro] (Norrgard)",
        ],
        [],
    ),
    "columns-aligned-by-tabs": (
        HEAD + "\t\t\tNORRGARD\tCONTI\nFP1\t\t\t14\t\t17\nQualifying\t\t9\t\t16\nRace\t\t\t7\t\t10\n",
        [
            "practice 1 P14 (Norrgard)",
            "practice 1 P17 (Conti)",
            "qualifying P16 (Conti)",
            "qualifying P9 (Norrgard)",
            "race P10 (Conti)",
            "race P7 (Norrgard)",
        ],
        [],
    ),
    "unknown-names-before-times": (
        HEAD + "M4-: 1. Great Britain (Ambrose, Hurst) 5:48.21; 2. Lars Adriaan 5:50.02\n",
        ["race P1 [M4-] (Ambrose+Hurst)", "race P2 [M4-] (Adriaan)"],
        [],
    ),
}


@pytest.mark.parametrize(
    ("text", "results", "standings"), [pytest.param(*row, id=name) for name, row in BLOCKS.items()]
)
def test_results_in_blocks(extractor: Extractor, text: str, results: list[str], standings: list[str]) -> None:
    release = extractor.extract(text)
    assert sorted(told(one) for one in release.results if one.source != "prose") == results
    assert sorted(map(standing, release.standings)) == standings
