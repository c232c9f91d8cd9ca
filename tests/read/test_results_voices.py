"""Results in voices of other disciplines and countries, written down before they were read."""

import pytest

from pressbox.extractor import Extractor
from tests.told import BOTH, HEAD, RACING, SOLO, standing, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


ROWS = {
    # prose
    "pair-took": (HEAD + "On Sunday the pair took third and sixth in race three and race four.\n",
        [f"race 3 P3 {BOTH}", f"race 4 P6 {BOTH}"]),
    "made-it-to": (SOLO + "Norrgard, from the back, made it to tenth in Race 2.\n", ["race 2 P10 (Norrgard)"]),
    "a-tenth-short": (SOLO + "Norrgard crossed the line in P4 in Race 1, a tenth and a half shy of Conti.\n", ["race 1 P4 (Norrgard)"]),
    "her-first-in-class": (SOLO + "Norrgard came home sixth in her first race in the class.\n", ["race P6 (Norrgard)"]),
    "timed-in": (SOLO + "Norrgard timed in fourth quickest in qualifying.\n", ["qualifying P4 (Norrgard)"]),
    "won-heat": (SOLO + "Norrgard won her eight-lap heat and placed third in the final.\n", ["heat P1 (Norrgard)", "race P3 (Norrgard)"]),
    "feature-victory": (SOLO + "Norrgard scored her third consecutive feature victory.\n", ["race P1 (Norrgard)"]),
    "stage-then-finish": (SOLO + "Norrgard was 11th at the end of Stage 1 and eighth in Stage 2, and came home fourth in the race.\n",
        ["stage 1 P11 (Norrgard)", "stage 2 P8 (Norrgard)", "race P4 (Norrgard)"]),
    "names-fill-the-top": (SOLO + "In Race 1 Luca Ferretti, Sara Conti and Norrgard completed the top three.\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Conti)", "race 1 P3 (Norrgard)"]),
    "moto-scores": (SOLO + "Norrgard went 3-4 for third overall, while Luca Ferretti went 12-DNF.\n",
        ["race 1 P3 (Norrgard)", "race 2 P4 (Norrgard)", "? P3 (Norrgard)", "race 1 P12 (Ferretti)", "race 2 DNF (Ferretti)"]),
    "interim-at-corner": (SOLO + "Norrgard dropped to sixth at the first corner but fought back to finish Race 1 third.\n", ["race 1 P3 (Norrgard)"]),
    "who-qualified": (SOLO + "Norrgard, who qualified ninth, crossed the line sixth in Race 1.\n", ["qualifying P9 (Norrgard)", "race 1 P6 (Norrgard)"]),
    "subject-unknown": (SOLO + "The Ravenmoor crew was third in Race 1.\n", []),
    "teams-second": (SOLO + "In the teams' championship Northlight are second.\n", []),
    "before-she-crashed": (SOLO + "Norrgard was up to ninth in Race 1 before, with three laps left, the engine let go.\n", []),
    "for-a-while": (SOLO + "Norrgard was in fourth for much of Race 1.\n", []),
    "lap-one": (SOLO + "Norrgard finished seventh in Race 1 after completing lap one in 15th place.\n", ["race 1 P7 (Norrgard)"]),
    "came-close": (SOLO + "Norrgard came very close to fifth place in Race 2.\n", []),
    "win-for": (SOLO + "Norrgard claimed her second win for Halden this year.\n", ["race P1 (Norrgard)"]),
    "to-pick-up": (SOLO + "Norrgard was quick enough to pick up her second big Nordmark victory.\n", ["race P1 (Norrgard)"]),
    "b-main": (SOLO + "Luca Ferretti won the C-Main while Norrgard won the B-Main.\n", ["heat P1 (Ferretti)", "heat P1 (Norrgard)"]),
    "last-step-to": (SOLO + "In race one Luca Ferretti was second and the final podium place was taken by Norrgard.\n",
        ["race 1 P2 (Ferretti)", "race 1 P3 (Norrgard)"]),
    "placed-finish": (SOLO + "It was a sixth-placed finish for Norrgard in Race 1.\n", ["race 1 P6 (Norrgard)"]),
    "en-route": (SOLO + "Norrgard and Luca Ferretti had a hard day en route to eighth and tenth positions overall.\n",
        ["race P8 (Norrgard)", "race P10 (Ferretti)"]),
    "moto-respectively": (SOLO + "In the motos Norrgard went 14-11 in the races respectively for 12th overall after poor starts in both motos.\n",
        ["race 1 P14 (Norrgard)", "race 2 P11 (Norrgard)", "? P12 (Norrgard)"]),
    "moto-words": (SOLO + "Norrgard had to settle for nine-four scores in the motos for seventh overall.\n",
        ["race 1 P9 (Norrgard)", "race 2 P4 (Norrgard)", "? P7 (Norrgard)"]),
    "swept": (SOLO + "Norrgard took three wins in as many races.\n", ["race 1 P1 (Norrgard)", "race 2 P1 (Norrgard)", "race 3 P1 (Norrgard)"]),
    "would-win": (SOLO + "It was to be Norrgard who would win the race outright.\n", ["race P1 (Norrgard)"]),
    "podium-spots": (SOLO + "Luca Ferretti was second in Race 1 and Norrgard was quick enough to round out the podium spots in third.\n",
        ["race 1 P2 (Ferretti)", "race 1 P3 (Norrgard)"]),
    "who-was": (SOLO + "Norrgard celebrated with Luca Ferretti who finished a close second in Race 1.\n", ["race 1 P2 (Ferretti)"]),
    "win-and-second-for": (SOLO + "It was a fine day for Northlight with a win and a second place for Luca Ferretti.\n", ["race P2 (Ferretti)"]),
    "crash-in-qualifying": (SOLO + "A brave third place went to Norrgard just hours after a heavy crash in Q2 that hurt her arm.\n", ["race P3 (Norrgard)"]),
    "heading-above-lead": ("Northlight at Ravenmoor\n\nNorthern Cup\n\nRace One\n\nElin Norrgard won and Luca Ferretti was second.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"]),
    "fell-to": (SOLO + "Luca Ferretti was third in the race. With Sara Conti seventh, eighth fell to Norrgard.\n", ["race P3 (Ferretti)", "race P8 (Norrgard)"]),
    "made-her-move": (SOLO + "Norrgard made her move on Conti as well for fifth.\n", []),
    "locked-down": (SOLO + "Norrgard was quick from the start, locking down a clear runner-up result in Race 2.\n", ["race 2 P2 (Norrgard)"]),
    "front-of-a-lap": (SOLO + "Norrgard started the last lap at the front, but was fourth in Race 1.\n", ["race 1 P4 (Norrgard)"]),
    "biding-her-time": (SOLO + "Sara Conti led Race 1 for a long time, with Norrgard biding her time in second after passing Luca Ferretti.\n", []),
    "demoted-after-a-move": (SOLO + "Norrgard snatched third on lap 15 with a move on Luca Ferretti, but came home fourth in Race 1.\n",
        ["race 1 P4 (Norrgard)"]),
    "on-race-day": (SOLO + "After a weekend in which a crash cost her dearly in qualifying, Norrgard took a fine third place on race day.\n",
        ["race P3 (Norrgard)"]),
    "led-the-way": (SOLO + "Norrgard was fifth in qualifying. Luca Ferretti led the way when the rain came down.\n", ["qualifying P5 (Norrgard)"]),
    "won-leading": (SOLO + "Norrgard cruised to the win in Race 1, leading Sara Conti and Luca Ferretti.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Conti)", "race 1 P3 (Ferretti)"]),
    "career-so-far": (SOLO + "In her four earlier races here she started on the pole twice, and Norrgard has a pair of fourth-place finishes.\n", []),
    "so-somebody": (SOLO + "It was a tough race. So Jorick finished 14th in Race 2.\n", ["race 2 P14 (Jorick)"]),
    "retired-seventh": (SOLO + "Norrgard retired from Race 1 with a blown turbo while running seventh.\n", ["race 1 DNF (Norrgard)"]),
    "limped-home": (SOLO + "Norrgard was hit at the hairpin in Race 2 and limped home 13th.\n", ["race 2 P13 (Norrgard)"]),
    "up-from": (SOLO + "Up from 14th, Norrgard finished fifth in Race 1.\n", ["race 1 grid 14 (Norrgard)", "race 1 P5 (Norrgard)"]),
    "brackets-grid": (SOLO + "Norrgard finished fifth (started 14th) in Race 1.\n", ["race 1 P5 (Norrgard)", "race 1 grid 14 (Norrgard)"]),
    "p-code-to": (SOLO + "Norrgard drove from P14 to P5 in Race 1.\n", ["race 1 grid 14 (Norrgard)", "race 1 P5 (Norrgard)"]),
    "rowing-heat": (SOLO + "Norrgard won her heat, was third in the semi-final and took fifth in the A final.\n",
        ["heat P1 (Norrgard)", "heat P3 (Norrgard)", "race P5 (Norrgard)"]),
    "with-second-in": (SOLO + "Norrgard opened the weekend with second in Race 1 and closed it with a win in Race 2.\n",
        ["race 1 P2 (Norrgard)", "race 2 P1 (Norrgard)"]),
    "bagged-brace": (SOLO + "Norrgard bagged a brace of fourth places in Race 1 and Race 2.\n", ["race 1 P4 (Norrgard)", "race 2 P4 (Norrgard)"]),
    "double-win": (SOLO + "Norrgard won both races on Sunday.\n", ["race 1 P1 (Norrgard)", "race 2 P1 (Norrgard)"]),
    "pole-sitter": (SOLO + "Pole-sitter Norrgard led Race 1 from start to finish.\n", ["race 1 P1 (Norrgard)"]),
    "best-of": (SOLO + "Norrgard was best of the rest in fourth in Race 1.\n", ["race 1 P4 (Norrgard)"]),
    "third-step": (SOLO + "Norrgard stood on the third step of the podium after Race 1.\n", ["race P3 (Norrgard)"]),
    "top-step": (SOLO + "Norrgard stood on the top step of the podium after Race 2.\n", ["race P1 (Norrgard)"]),
    "winner-named": (SOLO + "Race 1 winner Luca Ferretti beat Sara Conti by 0.4 seconds, with Norrgard third.\n",
        ["race 1 P1 (Ferretti)", "race 1 P3 (Norrgard)"]),
    "beat-to": (SOLO + "Norrgard beat Luca Ferretti to fourth place in Race 1.\n", ["race 1 P4 (Norrgard)"]),
    "day-race": (SOLO + "Norrgard finished Saturday's race fourth and Sunday's race sixth.\n", ["race P4 (Norrgard)", "race P6 (Norrgard)"]),
    "respective": (HEAD + "Norrgard and Vikander qualified sixth and ninth for Race 1.\n", ["qualifying P6 (Norrgard)", "qualifying P9 (Vikander)"]),
    "overall-and-class": (SOLO + "Norrgard brought the car home 14th overall and third in Pro-Am in Race 1.\n",
        ["race 1 P14 (Norrgard)", "race 1 P3 [Pro-Am] (Norrgard)"]),
    "dnf-word": (SOLO + "Norrgard recorded a DNF in Race 2.\n", ["race 2 DNF (Norrgard)"]),
    "non-finisher": (SOLO + "Luca Ferretti won Race 2, with Norrgard a non-finisher.\n", ["race 2 P1 (Ferretti)", "race 2 DNF (Norrgard)"]),
    "sidelined": (SOLO + "Norrgard was sidelined by a broken driveshaft in Race 1.\n", ["race 1 DNF (Norrgard)"]),
    "crashed": (SOLO + "Norrgard crashed out of Race 1 on the second lap.\n", ["race 1 DNF (Norrgard)"]),
    "last-at": (SOLO + "Norrgard was eighth when the red flag ended Race 1.\n", ["race 1 P8 (Norrgard)"]),
    "promised": (SOLO + "Norrgard wants to finish third in Race 1.\n", []),
    "lost-place": (SOLO + "Norrgard lost third place on the final lap of Race 1 and was fourth.\n", ["race 1 P4 (Norrgard)"]),
    "career": (SOLO + "Norrgard was third in the Nordmark Cup in 2019 and champion in 2021.\n", []),
    # rows
    "prefixed-inline": (SOLO + "Quick results\nA-main (30 laps): 1. Luca Ferretti (3), 2. Elin Norrgard (1), 3. Sara Conti (7)\n",
        ["race P1 (Ferretti)", "race P2 (Norrgard)", "race P3 (Conti)"]),
    "race-inline": (SOLO + "Race 1: 1. Luca Ferretti, 2. Elin Norrgard, 3. Sara Conti\nRace 2: 1 Elin Norrgard; 2 Sara Conti; 3 Luca Ferretti\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)", "race 1 P3 (Conti)", "race 2 P1 (Norrgard)", "race 2 P2 (Conti)", "race 2 P3 (Ferretti)"]),
    "inline-then-fastest": (SOLO + "Race 1 (15 laps): 1 Luca Ferretti (Volvo); 2 Elin Norrgard +3.418; 3 Sara Conti. Fastest lap: Ferretti 1m 38.211s.\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)", "race 1 P3 (Conti)"]),
    "inline-then-retired": (SOLO + "Race 2 (12 laps): 1st Luca Ferretti, 2nd Elin Norrgard, 3rd Sara Conti. Retired: Jonas Ek (clutch), Petra Lund.\n",
        ["race 2 P1 (Ferretti)", "race 2 P2 (Norrgard)", "race 2 P3 (Conti)", "race 2 DNF (Ek)", "race 2 DNF (Lund)"]),
    "inline-dashed": (SOLO + "Race 2 - 1, Luca Ferretti (Volvo) 20min 14.3sec; 2, Elin Norrgard; 3, Sara Conti.\n",
        ["race 2 P1 (Ferretti)", "race 2 P2 (Norrgard)", "race 2 P3 (Conti)"]),
    "inline-bracketed": (SOLO + "Race 1 (10 laps) 1 Luca Ferretti (Volvo), 2 Elin Norrgard, 3 Sara Conti.\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)", "race 1 P3 (Conti)"]),
    "heat-of-its-paragraph": (SOLO + "Norrgard reached the semi-finals before she was knocked out.\n\nAt the start Luca Ferretti led. He won by 1.8 seconds.\n",
        ["race P1 (Ferretti)"]),
    "inline-several": (SOLO + "SPRINT: 1 Luca Ferretti, 2 Elin Norrgard +1.004. FEATURE: 1 Sara Conti, 2 Luca Ferretti … 6 Elin Norrgard. RACE 3: 1 Elin Norrgard, 2 Sara Conti.\n",
        ["sprint P1 (Ferretti)", "sprint P2 (Norrgard)", "race P1 (Conti)", "race P2 (Ferretti)", "race P6 (Norrgard)",
         "race 3 P1 (Norrgard)", "race 3 P2 (Conti)"]),
    "qualified-and-led": (SOLO + "Norrgard qualified fourth and led the Sprint race early on. She hung on for second.\n",
        ["qualifying P4 (Norrgard)", "sprint P2 (Norrgard)"]),
    "superpole-of-its-paragraph": (SOLO + "Norrgard reached Superpole.\n\nSara Conti, who qualified 24th, finished 16th.\n",
        ["qualifying P24 (Conti)", "race P16 (Conti)"]),
    "lettered-crews": (SOLO + "Luca Ferretti was there.\n\nFinal\n1. L Ferretti / E Norrgard Torvald GR Falcon 1:12.4\n2. B Moreau / V Landais Torvald GR Falcon +3.7s\n",
        ["race P1 (Ferretti+Norrgard)", "race P2 (Moreau+Landais)"]),
    "race-inline-one": (SOLO + "Results\nRace 1: 1. Luca Ferretti (Volvo 242)\nRace 2: 1. Sara Conti (Alfa GTV)\n",
        ["race 1 P1 (Ferretti)", "race 2 P1 (Conti)"]),
    "heat-row": (SOLO + "Results\nHeat 1 - Elin Norrgard 3rd, Luca Ferretti 7th, Sara Conti DNF\n",
        ["heat 1 P3 (Norrgard)", "heat 1 P7 (Ferretti)", "heat 1 DNF (Conti)"]),
    "class-team-row": (HEAD + "Race results\n• GTP: No. 9 Northlight Racing, Norrgard/Vikander – 1st\n• GTD: No. 17 gulf racing, Luca Ferretti/Sara Conti – DNF (contact)\n",
        [f"race P1 [GTP] {BOTH}", "race DNF [GTD] (Ferretti+Conti)"]),
    "stage-rows": (HEAD + "Results\nShakedown: Norrgard/Vikander 9th (2:14.0)\nSS1 Stadsfjarden: Norrgard/Vikander 2nd, 1:38.7\nSS8 Koler: Norrgard/Vikander DNF\n",
        [f"shakedown P9 {BOTH}", f"stage 1 P2 {BOTH}", f"stage 8 DNF {BOTH}"]),
    "from-in-brackets": (SOLO + "Results\nRace 1: 2nd | Race 2: 1st | Race 3: 8th (from 12th)\n",
        ["race 1 P2 (Norrgard)", "race 2 P1 (Norrgard)", "race 3 P8 (Norrgard)", "race 3 grid 12 (Norrgard)"]),
    "class-in-brackets": (SOLO + "Results\nRace 1: 9th (Junior: 3rd)\nRace 2: 3rd (1st in Junior)\n",
        ["race 1 P9 (Norrgard)", "race 1 P3 [Junior] (Norrgard)", "race 2 P3 (Norrgard)", "race 2 P1 [Junior] (Norrgard)"]),
    "finish-start": (SOLO + "Race results - finish (start)\nElin Norrgard 4th (18th)\nLuca Ferretti 22nd (9th)\n",
        ["race P4 (Norrgard)", "race grid 18 (Norrgard)", "race P22 (Ferretti)", "race grid 9 (Ferretti)"]),
    "scores-row": (SOLO + "Results Race 1 - Race 2 - Race 3 - Race 4\nElin Norrgard: 8 – 1 – DNF – 4\n",
        ["race 1 P8 (Norrgard)", "race 2 P1 (Norrgard)", "race 3 DNF (Norrgard)", "race 4 P4 (Norrgard)"]),
    "rider-block": (SOLO + "Elin Norrgard\nPosition: 17th\nChampionship: 17th\nPoints: -\n", ["race P17 (Norrgard)"]),
    "makers-in-rows": (SOLO + "RESULTS RACE\n1 Marco Oliva Ducati 40:12.110\n2 Jens Maar Yamaha +2.001\n6 Elin Norrgard Kalex +14.216\nDNF Tomas Reza Honda\n",
        ["race P1 (Oliva)", "race P2 (Maar)", "race P6 (Norrgard)", "race DNF (Reza)"]),
    "quick-results": (SOLO + "QUICK RESULTS\nStart: 18\nStage 1: 11\nFinish: 4\nLaps: 200/200\n",
        ["race grid 18 (Norrgard)", "stage 1 P11 (Norrgard)", "race P4 (Norrgard)"]),
    "country-rows": (SOLO + "A-final results\n1. Lena Voss (GER) 7:44.11\n2. Elin Norrgard (SWE) 7:46.02\n3. Marie Roux (FRA) 7:49.70\n",
        ["race P1 (Voss)", "race P2 (Norrgard)", "race P3 (Roux)"]),
    "tabs": (SOLO + "Race 1\nPos\tNo\tDriver\tTeam\tGap\n1\t7\tLuca Ferretti\tValfosca\t\n2\t9\tElin Norrgard\tNorthlight\t+2.1\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)"]),
    "spaces": (SOLO + "Race 1\nPos   Driver          Laps   Gap\n1     Luca Ferretti   20\n2     Elin Norrgard   20     +2.1\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)"]),
    "glued-cells": (SOLO + "Race 1 results\n| Pos | Driver | Gap |\n|---|---|---|\n| 1 | Luca Ferretti | - |\n| 2 | Elin Norrgard | +2.1 |\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Norrgard)"]),
    "name-first": (SOLO + "Results\nElin Norrgard – P2\nLuca Ferretti – DNF\n", ["race P2 (Norrgard)", "race DNF (Ferretti)"]),
    "team-codes": (HEAD + "Results Race 1\nNorthlight – P1 E. Norrgard P18 T. Vikander\n", ["race 1 P1 (Norrgard)", "race 1 P18 (Vikander)"]),
    "bullets-of-sessions": (SOLO + "• Elin Norrgard was fastest in Practice 1\n• Luca Ferretti was fastest in Practice 2\n",
        ["practice 1 P1 (Norrgard)", "practice 2 P1 (Ferretti)"]),
    "trophy-is-a-series": (SOLO + "Formula 4 Trophy, Round 5\n\nElin Norrgard (#17)\nRace 1: P5, Race 2: P3\n", ["race 1 P5 (Norrgard)", "race 2 P3 (Norrgard)"]),
}  # fmt: skip


def test_results_of_a_contest_on_water_are_read(extractor: Extractor) -> None:
    release = extractor.extract(
        "Lund at the regatta\n\nPetra Lund won her heat and took second place in the A final of the single sculls.\n"
    )
    assert [told(result) for result in release.results] == ["heat P1 (Lund)", "race P2 (Lund)"]


# Not read yet.
OPEN = {
    "moto-scores": "'went 3-4' says the places of two motos, which no word names",
    "subject-unknown": "a subject that is nobody's name gives way to the one of the sentence before",
    "brackets-grid": "a session behind a bracket is the bracket's",
    "winner-named": "'Race 1 winner Luca Ferretti': a noun, and who it is",
    "team-codes": "a team, and behind it codes and initials without signs between them",
}


def _rows() -> list[object]:
    """The rows; those that are open must fail."""
    return [
        pytest.param(*row, id=name, marks=[pytest.mark.xfail(strict=True, reason=OPEN[name])] if name in OPEN else [])
        for name, row in ROWS.items()
    ]


@pytest.mark.parametrize(("text", "want"), _rows())
def test_results_of_other_voices(extractor: Extractor, text: str, want: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert sorted(map(told, release.results)) == sorted(want)


SEASONS = {
    "inline-standings": (SOLO + "Drivers' standings: 1. Norrgard 145 - 2. Luca Ferretti 139 - 5. Sara Conti 98\n",
        ["P1 points=145 (Norrgard)", "P2 points=139 (Ferretti)", "P5 points=98 (Conti)"]),
    "points-label": (SOLO + "QUICK RESULTS\nFinish: 4\nPoints: 9th (-61)\n", ["P9 (Norrgard)"]),
    "on-points": (SOLO + "Norrgard sits 14th in the points on 689.\n", ["P14 points=689 (Norrgard)"]),
    "heads-on": (SOLO + "Norrgard heads the table on 47.5.\n", ["P1 points=47.5 (Norrgard)"]),
    "goes-into": (SOLO + "Norrgard goes into round four third in the standings with 118 points.\n", ["P3 points=118 (Norrgard)"]),
    "ended-year": (SOLO + "Norrgard ended the year as champion with 148 points.\n", ["P1 points=148 (Norrgard)"]),
    "runner-up": (SOLO + "Norrgard, runner-up in the 2024 standings, is back.\n", ["P2 (Norrgard)"]),
    "climbs-with": (SOLO + "With one win and three podiums Norrgard climbs to third in the driver standings (1,741 points).\n",
        ["P3 wins=1 podiums=3 points=1741 (Norrgard)"]),
    "sitting": (SOLO + "Sitting fifth in the championship, Norrgard has scored 88 points.\n", ["P5 points=88 (Norrgard)"]),
    "celebrated": (SOLO + "Norrgard celebrated her first place in the championship.\n", []),
    "of-teams": (SOLO + "Norrgard was happy that her outfit leads the team standings.\n", ["P1 (Northlight)"]),
    "lead-of": (SOLO + "Norrgard now leads the championship by 12 points.\n", ["P1 (Norrgard)"]),
    "list-plain": (SOLO + "Championship standings\n1. Luca Ferretti 134\n2. Elin Norrgard 127\n3. Sara Conti 98\n",
        ["P1 points=134 (Ferretti)", "P2 points=127 (Norrgard)", "P3 points=98 (Conti)"]),
    "list-standings-short": (SOLO + "Points after four rounds:\n1. Luca Ferretti, 134\n2. Elin Norrgard, 127 (-7)\n",
        ["P1 points=134 (Ferretti)", "P2 points=127 (Norrgard)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "want"), SEASONS.values(), ids=SEASONS.keys())
def test_standings_of_other_voices(extractor: Extractor, text: str, want: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert sorted(map(standing, release.standings)) == sorted(want)
