"""Results in a third set of voices, written down before they were read."""

import pytest

from pressbox.extractor import Extractor
from tests.told import BOTH, HEAD, RACING, SOLO, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


ROWS = {
    "grid-drop": (
        SOLO + "Norrgard qualified third but starts Race 1 from sixth after a three-place grid drop.\n",
        ["qualifying P3 (Norrgard)", "race 1 grid 6 ~penalised (Norrgard)"],
    ),
    "second-on-the-road": (
        SOLO + "Norrgard was second on the road in Race 2, but a ten-second penalty dropped her to ninth.\n",
        ["race 2 P2 (Norrgard)", "race 2 P9 ~penalised (Norrgard)"],
    ),
    "back-to-back": (SOLO + "Norrgard made it two wins from two with another victory in Race 2.\n", ["race 2 P1 (Norrgard)"]),
    "lights-to-flag": (SOLO + "A lights-to-flag victory in Race 1 gave Norrgard the lead of the championship.\n", ["race 1 P1 (Norrgard)"]),
    "career-best": (SOLO + "Norrgard equalled her career-best result with fifth place in the sprint race.\n", ["sprint P5 (Norrgard)"]),
    "rounded-out-podium": (
        SOLO + "Luca Ferretti won Race 1 from Sara Conti, while Norrgard completed the podium in third.\n",
        ["race 1 P1 (Ferretti)", "race 1 P2 (Conti)", "race 1 P3 (Norrgard)"],
    ),
    "followed-by": (
        SOLO + "Norrgard won Race 1, followed by Luca Ferretti and Sara Conti.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)"],
    ),
    "leaders-of-class": (
        HEAD + "The duo won Race 1 in the Silver Cup and finished eighth overall.\n",
        [f"race 1 P1 [Silver Cup] {BOTH}", f"race 1 P8 {BOTH}"],
    ),
    "practice-times": (
        SOLO + "In FP1 Norrgard was ninth, improving to sixth in FP2.\n", ["practice 1 P9 (Norrgard)", "practice 2 P6 (Norrgard)"],
    ),
    "q1-q2-drivers": (
        HEAD + "In Q1 Elin was 12th, in Q2 Tomas put the car fourth.\n",
        ["qualifying 1 P12 (Norrgard)", "qualifying 2 P4 (Vikander)"],
    ),
    "starting-grid-place": (SOLO + "She started the second race from ninth place on the grid.\n", ["race 2 grid 9 (Norrgard)"]),
    "best-of-the-rest": (SOLO + "Norrgard was the best of the rest in fourth.\n", ["race P4 (Norrgard)"]),
    "colon-prose": (SOLO + "Race 1: a poor start, but fifth at the flag for Norrgard.\n", ["race 1 P5 (Norrgard)"]),
    "hash-list": (
        "Ravenmoor results\n\nThe Northern Cup raced at Ravenmoor.\n\nRace 2 - Top 3\nP1 - #96 Elin Norrgard - Northlight\nP2 - #7 Luca Ferretti - Team X\nP3 - #11 Sara Conti - Team X\n",
        ["race 2 P1 (Norrgard)", "race 2 P2 (Ferretti)", "race 2 P3 (Conti)"],
    ),
    "drivers-by-comma": (
        "Northlight at Ravenmoor\n\nElin Norrgard and Tomas Vikander raced at Ravenmoor.\n\nQualifying: Norrgard P3, Vikander P11\nRace: Norrgard P2, Vikander DNF\n",
        ["qualifying P3 (Norrgard)", "qualifying P11 (Vikander)", "race P2 (Norrgard)", "race DNF (Vikander)"],
    ),
    "paren-session": (
        "Northlight at Ravenmoor\n\nElin Norrgard and Tomas Vikander raced at Ravenmoor.\n\nElin Norrgard: 4th (Race 1), 6th (Race 2)\nTomas Vikander: 9th (Race 1), DNF (Race 2)\n",
        ["race 1 P4 (Norrgard)", "race 2 P6 (Norrgard)", "race 1 P9 (Vikander)", "race 2 DNF (Vikander)"],
    ),
    "result-lines": (SOLO + "Qualifying result: 5th\nRace result: 3rd\n", ["qualifying P5 (Norrgard)", "race P3 (Norrgard)"]),
    "ordinal-words-list": (SOLO + "Results\nQualifying: Fifth\nRace 1: Third place\nRace 2: Retired\n",
                           ["qualifying P5 (Norrgard)", "race 1 P3 (Norrgard)", "race 2 DNF (Norrgard)"]),
    "day-headings": (
        SOLO + "Saturday\nQualifying: 4th\nRace 1: 5th\n\nSunday\nRace 2: 2nd\n",
        ["qualifying P4 (Norrgard)", "race 1 P5 (Norrgard)", "race 2 P2 (Norrgard)"],
    ),
    "no-result-row": (SOLO + "Race 1: cancelled\nRace 2: postponed\n", []),
    "tyres-first-second": (SOLO + "The first set of tyres lasted 12 laps, the second 14, and the fourth stop was slow.\n", []),
    "quarter-second": (SOLO + "The gap was a quarter of a second and she missed third place by 0.3 seconds.\n", []),
    "fifth-gear": (SOLO + "Through Turn 5 she stays in fourth gear, then third for the hairpin.\n", []),
    "times-started": (SOLO + "Norrgard has started 112 races and was on the grid here for the tenth time.\n", []),
    "champions-title": (SOLO + "The team were runners-up in 2019 and 2021.\n", []),
    "beat-to-the-line": (SOLO + "Norrgard beat Luca Ferretti to the line in Race 1.\n", ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"]),
    "first-woman": (SOLO + "She is the first woman to race the car and the second Swede on the grid.\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_other_voices_are_read(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [told(result) for result in release.results] == expected


# What is not read yet; a row that is read moves up.
ROADMAP = {
    "flattened-table": (
        "Ravenmoor results\n\nElin Norrgard and Luca Ferretti raced.\n\nRace 1\nPos.CarDriverLap time\n1#96 NorthlightElin Norrgard1:31.204\n2#7 Team XLuca Ferretti1:31.511\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"],
    ),
    "unnumbered-list": (
        "Ravenmoor results\n\nThe Northern Cup raced.\n\nResult Race 1:\nElin Norrgard, Northlight\nLuca Ferretti, Team X\nSara Conti, Team X\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)", "race 1 P3 (Conti)"],
    ),
    "class-as-subject": (SOLO + "Class 2 of Race 1 was won by Luca Ferretti.\n", ["race 1 P1 [Class 2] (Ferretti)"]),
    "second-qualified-gap": (SOLO + "Qualifying saw Norrgard on top from Luca Ferretti (+0.112).\n",
                             ["qualifying P1 (Norrgard)", "qualifying P2 (Ferretti)"]),
}  # fmt: skip


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("text", "expected"), ROADMAP.values(), ids=ROADMAP)
def test_voices_that_are_not_read_yet(extractor: Extractor, text: str, expected: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert [told(result) for result in release.results] == expected
