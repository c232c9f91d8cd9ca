"""Results in prose by the words around them: who is meant, which session, and what is told of it in passing."""

import pytest

from pressbox.extractor import Extractor
from tests.told import SOLO, told

PAIR = (
    "Northlight at Ravenmoor: two cars, two stories\n\nElin Norrgard and Luca Ferretti raced for Northlight in the "
    "Northern Cup at Ravenmoor on 14-15 June 2025. Norrgard, a 23-year-old from Lindholm, likes the track.\n\n"
)
CREWS = (
    "Two cars, one trophy for Halden\n\nHalden Motorsport ran two cars in the Northern GT Cup.\n\n"
    "#7 Lamborghini GT3 EVO2 (Norrgard/Ferretti) - Silver\n#8 Audi R8 (Conti/Ek) - Bronze\n\n"
    "Elin Norrgard, Luca Ferretti, Sara Conti and Jonas Ek race for Halden.\n\n"
)

CASES = {
    # Whose it is.
    "number-of-row": (CREWS + "Race\nThe #8 retired after 12 laps. The #7 took the flag third.\n", ["race DNF (Conti+Ek)", "race P3 (Norrgard+Ferretti)"]),
    "number-elliptic": (CREWS + "Qualifying\nThe No. 7 was fourth, the No. 8 ninth.\n", ["qualifying P4 (Norrgard+Ferretti)", "qualifying P9 (Conti+Ek)"]),
    "put-out": (CREWS + "In the race a rival put the #8 out on lap nine.\n", ["race DNF (Conti+Ek)"]),
    "by-age": (PAIR + "Ferretti was quick in Race 1. The 23-year-old came home third.\n", ["race 1 P3 (Norrgard)"]),
    "team-mate": (PAIR + "Norrgard won Race 1, her team-mate was second.\n", ["race 1 P1 (Norrgard)", "race 1 P2 (Ferretti)"]),
    "he-beat": (PAIR + "Ferretti was never in doubt. He beat Sara Conti by 2.6 seconds in Race 1.\n", ["race 1 P1 (Ferretti)", "race 1 P2 (Conti)"]),
    "winner-behind": (PAIR + "Norrgard came home third in Race 1, 0.9 seconds behind winner Sara Conti.\n", ["race 1 P3 (Norrgard)", "race 1 P1 (Conti)"]),
    "days-ended": (PAIR + "Contact ended Ferretti's afternoon in Race 1.\n", ["race 1 DNF (Ferretti)"]),
    "victory-was": (PAIR + "In Race 1 victory was Norrgard's by half a length.\n", ["race 1 P1 (Norrgard)"]),
    # Which session it is of.
    "final-went-to": (SOLO + "Norrgard was second in heat 3. The final went to Luca Ferretti.\n", ["heat 3 P2 (Norrgard)", "race P1 (Ferretti)"]),
    "final-named": (SOLO + "Norrgard was second in heat 3. In the final Norrgard had the better launch. Luca Ferretti followed her home in third.\n", ["heat 3 P2 (Norrgard)", "race P3 (Ferretti)"]),
    "won-the-final-by": (SOLO + "Norrgard won the final by 1.9 seconds.\n", ["race P1 (Norrgard)"]),
    "semi-final": (SOLO + "Norrgard won the semi-final with ease.\n", ["heat P1 (Norrgard)"]),
    "opener-was": (SOLO + "Fourth in the opener was a good start for Norrgard.\n", ["race 1 P4 (Norrgard)"]),
    "at-the-flag": (SOLO + "In qualifying Norrgard was tenth. At the flag she was fifth.\n", ["qualifying P10 (Norrgard)", "race P5 (Norrgard)"]),
    "fastest-goes-on": (PAIR + "Norrgard qualified fourth, while Ferretti was sixth fastest.\n", ["qualifying P4 (Norrgard)", "qualifying P6 (Ferretti)"]),
    "both-grids": (SOLO + "Norrgard starts race 1 from P3 and race 2 from P5.\n", ["race 1 grid 3 (Norrgard)", "race 2 grid 5 (Norrgard)"]),
    "pace-set": (SOLO + "Norrgard set the pace in FP1.\n", ["practice 1 P1 (Norrgard)"]),
    "topped-first": (SOLO + "Norrgard topped the first practice session.\n", ["practice 1 P1 (Norrgard)"]),
    "qualified-for": (PAIR + "QUALIFYING\nNorrgard was sixth in class for Race 1, and Ferretti was second for Race 2.\n", ["qualifying 1 P6 (Norrgard)", "qualifying 2 P2 (Ferretti)"]),
    "pair-of-places": (PAIR + "With two 7ths in Heats 1 and 2 Ferretti was right in the mix.\n", ["race 1 P7 (Ferretti)", "race 2 P7 (Ferretti)"]),
    "two-seconds": (PAIR + "Ferretti won Race 1 by two seconds.\n", ["race 1 P1 (Ferretti)"]),
    "more-than": (PAIR + "More than 13th in qualifying was not possible for Ferretti.\n", ["qualifying P13 (Ferretti)"]),
    "stretched-to-win": (PAIR + "In Race 2 Ferretti stretched the gap to two seconds to claim his first Northern Cup win.\n", ["race 2 P1 (Ferretti)"]),
    "nothing-to-lose": (PAIR + "With nothing to lose Ferretti won Race 10.\n", ["race 10 P1 (Ferretti)"]),
    "headed-by-name": (PAIR + "LUCA FERRETTI\n\nA spin on lap 3 ended his race.\n", ["race DNF (Ferretti)"]),
    "pronoun-goes-on": (PAIR + "Norrgard made a good start to Race 1. She led it, and although Luca Ferretti and Sara Conti found a way through, she came home third.\n", ["race 1 P3 (Norrgard)"]),
    "who-had-to": (PAIR + "Norrgard came home third in Race 1, clear of Luca Ferretti, who had to be content with fourth after starting eighth.\n", ["race 1 P3 (Norrgard)", "race 1 P4 (Ferretti)", "race 1 grid 8 (Ferretti)"]),
    # Which place it is, and whether it was held to the end.
    "name-and-place": (SOLO + "In short:\n- Elin Norrgard second in Race 2, in front of her own people\n", ["race 2 P2 (Norrgard)"]),
    "in-a-row": (PAIR + "Race 2 brought more of the same: Norrgard first, Ferretti second.\n", ["race 2 P1 (Norrgard)", "race 2 P2 (Ferretti)"]),
    "missed-in": (SOLO + "Norrgard missed pole by 0.018s in second.\n", ["qualifying P2 (Norrgard)"]),
    "own-count": (SOLO + "Norrgard won in just her third race for the team.\n", ["race P1 (Norrgard)"]),
    "honour": (SOLO + "Last year's championship runner-up Sara Conti is back.\n", []),
    "long-ago": (SOLO + "Runners-up for the past two years, Norrgard and Ferretti are back.\n", []),
    "rows-of-heats": (SOLO + "10:00 AM – Gates\n11:00 AM (or later) – Friday's race\n— Hot Laps\n— 4 Heats\n— Dash\n", []),
    "no-second": (SOLO + "Norrgard took pole by 0.061 second.\n", ["qualifying P1 (Norrgard)"]),
    "attacked-and": (SOLO + "Norrgard attacked on the last lap and crossed the line in third.\n", ["race P3 (Norrgard)"]),
    "front-row-but": (SOLO + "Norrgard lined up on the front row for the second race but could only manage fifth.\n", ["race 2 P5 (Norrgard)"]),
    "top-five": (SOLO + "Norrgard rounded out the top five in Race 2.\n", ["race 2 P5 (Norrgard)"]),
    "this-season": (SOLO.replace("Cup", "Cup 2025") + "Norrgard finished runner-up in Race 1 for the third time in 2025.\n", ["race 1 P2 (Norrgard)"]),
    "from-on-the-grid": (SOLO + "Race 2 was a wet one, and Norrgard mastered it from ninth on the grid.\n", ["race 2 grid 9 (Norrgard)"]),
    "gap-from": (SOLO + "Norrgard finished fifth in Race 1, just 0.3 from fourth.\n", ["race 1 P5 (Norrgard)"]),
    "cost": (SOLO + "A long stop cost Norrgard the win in Race 1.\n", []),
    "slips-in-table": (SOLO + "Norrgard slips from seventh to ninth (302).\n", []),
    "pole-beaten-to": (PAIR + "Norrgard edged out Ferretti for pole by three thousandths.\n", ["qualifying P1 (Norrgard)"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES)
def test_prose_is_understood(extractor: Extractor, case: str) -> None:
    text, expected = CASES[case]
    results = [told(one) for one in extractor.extract(text).results]
    assert [one for one in results if not one.endswith("?")] == expected
