"""Results in prose whose people stand in a row, are told of as the latter, or have a name that is a word as well."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO, told


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


ROWS = {
    "completed-podium": (SOLO + "Norrgard won Race 1. Sara Conti and Luca Ferretti completed the podium.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Conti)", "race 1 P3 (Ferretti)"]),
    "rounded-out-five": (SOLO + "In Race 1 Sara Conti and Luca Ferretti rounded out the top five.\n", ["race 1 P4 (Conti)", "race 1 P5 (Ferretti)"]),
    "podium-was": (SOLO + "In Race 1 the podium was Norrgard, Sara Conti and Luca Ferretti.\n",
        ["race 1 P1 (Norrgard)", "race 1 P2 (Conti)", "race 1 P3 (Ferretti)"]),
    "podium-was-hers": (SOLO + "The podium was Norrgard's aim in Race 1.\n", []),
    "led-home": (SOLO + "Norrgard led home Sara Conti and Luca Ferretti in Race 2.\n",
        ["race 2 P1 (Norrgard)", "race 2 P2 (Conti)", "race 2 P3 (Ferretti)"]),
    "headed-across": (SOLO + "In Race 2 Norrgard headed Sara Conti and Luca Ferretti across the line.\n",
        ["race 2 P1 (Norrgard)", "race 2 P2 (Conti)", "race 2 P3 (Ferretti)"]),
    "headed-one-two": (SOLO + "Norrgard headed a Kestrel one-two in Race 1 ahead of Sara Conti.\n", ["race 1 P1 (Norrgard)", "race 1 P2 (Conti)"]),
    "held-off-to-win": (SOLO + "Norrgard held off Sara Conti to win Race 1.\n", ["race 1 P1 (Norrgard)"]),
    "former-latter": (SOLO + "Sara Conti and Luca Ferretti had the upper hand: the former won Race 1, the latter was third in Race 2.\n",
        ["race 1 P1 (Conti)", "race 2 P3 (Ferretti)"]),
    "car-seventh": (SOLO + "Norrgard placed the car seventh in Q2.\n", ["qualifying 2 P7 (Norrgard)"]),
    "race-brought": (SOLO + "Race two brought Norrgard ninth place, and a fine drive gave Luca Ferretti 12th.\n",
        ["race 2 P9 (Norrgard)", "race 2 P12 (Ferretti)"]),
    "restricted-to": (SOLO + "A yellow flag restricted Norrgard to 19th in qualifying.\n", ["qualifying P19 (Norrgard)"]),
    "lost-out": (SOLO + "Norrgard lost out at the start of Race 1 but recovered to second.\n", ["race 1 P2 (Norrgard)"]),
    "final-step": (SOLO + "Norrgard passed two cars in Race 1 to claim the final spot on the podium.\n", ["race 1 P3 (Norrgard)"]),
    "pole-into-win": (SOLO + "Norrgard converted pole position into victory in the first Porsche race.\n", ["race 1 P1 (Norrgard)", "race 1 grid 1 (Norrgard)"]),
    "first-and-third": (SOLO + "Norrgard won the first and third races.\n", ["race 1 P1 (Norrgard)", "race 3 P1 (Norrgard)"]),
    "one-and-three": (SOLO + "Norrgard was second and fourth in races one and three.\n", ["race 1 P2 (Norrgard)", "race 3 P4 (Norrgard)"]),
    "victory-going-to": (SOLO + "Norrgard finished fourth in Race 1, with victory going to Luca Ferretti.\n", ["race 1 P1 (Ferretti)", "race 1 P4 (Norrgard)"]),
    "topped-days": (SOLO + "Norrgard topped Tuesday's GT4 practice.\n", ["practice P1 [GT4] (Norrgard)"]),
    "won-from-crew": (SOLO + "Sara Conti-Jonas Ek won Race 1. The Hyundai of Luca Ferretti ended up second.\n",
        ["race 1 P1 (Conti+Ek)", "race 1 P2 (Ferretti)"]),
    "bracketed": (SOLO + "In practice they ended up P14 (Norrgard) and P15 (Luca Ferretti).\n", ["practice P14 (Norrgard)", "practice P15 (Ferretti)"]),
    "after-a-crash": (SOLO + "Norrgard was classified 34th in Race 1 after a crash on lap 20.\n", ["race 1 P34 (Norrgard)"]),
    "pole-for-race-two": (SOLO + "Luca Ferretti was fastest in Q1 and Norrgard took pole for race 2.\n",
        ["qualifying 1 P1 (Ferretti)", "qualifying 2 P1 (Norrgard)"]),
    "two-qualifyings": (SOLO + "Sara Conti made no mistake in Q2. Norrgard qualified tenth and seventh.\n",
        ["qualifying 1 P10 (Norrgard)", "qualifying 2 P7 (Norrgard)"]),
    "win-fell-to": (SOLO + "In Race 1 the win fell to Luca Ferretti.\n", ["race 1 P1 (Ferretti)"]),
    "so-many-retired": (SOLO + "Norrgard won Race 1. Six crews retired.\n", ["race 1 P1 (Norrgard)"]),
    "fastest-of-ours": (SOLO + "Norrgard was the fastest of the team's drivers in qualifying in fifth.\n", ["qualifying P5 (Norrgard)"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "want"), ROWS.values(), ids=ROWS.keys())
def test_results_of_named(extractor: Extractor, text: str, want: list[str]) -> None:
    release = extractor.extract(text + RACING)
    assert sorted(map(told, release.results)) == sorted(want)
