"""Results of races that are narrated lap by lap: what was held on the way, who did it, and which race it was."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO, told

PAIR = "Kestrel and Halden at Ravenmoor\n\nJonas Ek and Sara Conti race in the Northern Cup at Ravenmoor.\n\n"

RESULTS = {
    # Which race it is.
    "race-of-the-heading": (SOLO + "Race One\n\nNorrgard drove a fine race to third.\n\nLuca Ferretti took fifth, and Jonas Ek came home ninth.\n",
                            ["race 1 P3 (Norrgard)", "race 1 P5 (Ferretti)", "race 1 P9 (Ek)"]),
    "another-than-the-heading": (SOLO + "Race One\n\nThe final race was wet. Norrgard took fifth.\n", ["race P5 (Norrgard)"]),
    "both-the-race": (PAIR + "Race 2 was wet. Sara Conti secured third position in both the race and the round.\n", ["race 2 P3 (Conti)"]),
    "since-a-venue": (PAIR + "Sara Conti won Race 2, her first victory since Misano in 2019.\n", ["race 2 P1 (Conti)"]),
    "class-ends-sentence": (PAIR + "In Race 2 Jonas Ek claimed victory in Class B. Conti took third after a spin.\n", ["race 2 P1 [B] (Ek)", "race 2 P3 (Conti)"]),
    # What was held on the way.
    "undone": (PAIR + "Sara Conti climbed to fifth in the early laps, but a slow stop left her out of the points.\n", []),
    "undone-of-another": (PAIR + "Sara Conti climbed to fifth, but Jonas Ek retired.\n", ["race P5 (Conti)", "race DNF (Ek)"]),
    "on-lap-three": (PAIR + "On lap three Sara Conti moved up to fourth.\n", []),
    "shot-into": (PAIR + "Sara Conti had shot into second position behind Jonas Ek.\n", []),
    "emerged-from": (PAIR + "Sara Conti emerged from the stops in third place.\n", []),
    "rejoined": (PAIR + "Conti and Ek rejoined in ninth and 12th positions.\n", []),
    "rejoined-to-finish": (PAIR + "Sara Conti rejoined to finish ninth.\n", ["race P9 (Conti)"]),
    "initially": (PAIR + "Jonas Ek was initially scored in second.\n", []),
    "third-place-car": (PAIR + "Sara Conti passed the third-place car at the hairpin.\n", []),
    "became-a-fight": (PAIR + "Behind Jonas Ek, sixth place became a long fight.\n", []),
    "scramble": (PAIR + "Behind Jonas Ek there was a wild scramble for fourth place.\n", []),
    # What came of it, told as what was to come.
    "would-emerge": (PAIR + "Sara Conti would emerge fourth after leading for a while.\n", ["race P4 (Conti)"]),
    "would-take": (PAIR + "Sara Conti would take second place in Race 2.\n", ["race 2 P2 (Conti)"]),
    "would-take-her": (PAIR + "A good day would take Sara Conti to third place.\n", []),
    # Who it was.
    "who-did": (PAIR + "In Race 2 Jonas Ek was reeled in by Sara Conti who found a way past to take the win.\n", ["race 2 P1 (Conti)"]),
    "once-again": (PAIR + "Jonas Ek won Race 2 with Sara Conti once again picking up P2.\n", ["race 2 P1 (Ek)", "race 2 P2 (Conti)"]),
    "heading-home": (PAIR + "Jonas Ek led Race 1 from lights to flag, heading home Sara Conti and Luca Ferretti.\n",
                     ["race 1 P1 (Ek)", "race 1 P2 (Conti)", "race 1 P3 (Ferretti)"]),
    "whose-defence": (PAIR + "Jonas Ek finally broke Sara Conti's fine defence to complete the podium.\n", ["race P3 (Ek)"]),
    # A race below its own title, and which of several it was.
    "sprint-of-the-title": ("Ek wins the sprint race at Ravenmoor\n\nJonas Ek and Sara Conti raced in the Northern Cup at Ravenmoor. Ek won by a second. Conti retired from the race on lap four.\n",
                            ["sprint P1 (Ek)", "sprint P1 (Ek)", "sprint DNF (Conti)"]),
    "heats-and-races": ("Ek wins at Karlskoga\n\nJonas Ek and Sara Conti race in the Porsche Carrera Cup Scandinavia at Karlskoga. Ek won the first heat, and Conti took second in race two.\n",
                        ["race P1 (Ek)", "race 1 P1 (Ek)", "race 2 P2 (Conti)"]),
    "weekday-behind": (PAIR + "Conti had a fine start to the first race of the weekend. A late incident in the race meant she would finish in ninth place, which put her on the second row for Sunday's race.\n",
                       ["race 1 P9 (Conti)"]),
    "hopeful-of-more": (PAIR + "Sara Conti crossed the line in ninth and was hopeful of more in race two.\n", ["race P9 (Conti)"]),
    "perhaps-a-third": (PAIR + "Sara Conti won the second race. Jonas Ek retired from the final race.\n", ["race 2 P1 (Conti)", "race DNF (Ek)"]),
    "having-finished": (PAIR + "Having finished tenth in the second race, Sara Conti came home fifth in the finale.\n", ["race 2 P10 (Conti)", "race P5 (Conti)"]),
    "slashes": (PAIR + "Sara Conti // Finished P13 // Race 2 comes tomorrow\n", ["race P13 (Conti)"]),
    # How it went on.
    "climb-undone": (PAIR + "Sara Conti climbed from fifth to third, when a tyre let go.\n", []),
    "one-place-ahead": (PAIR + "Sara Conti came home tenth, one place ahead of Jonas Ek.\n", ["race P10 (Conti)", "race P11 (Ek)"]),
    "just-ahead-of": (PAIR + "Sara Conti took third, just ahead of her team-mate Jonas Ek.\n", ["race P3 (Conti)", "race P4 (Ek)"]),
    "both-who": (PAIR + "Behind them came the Kestrels of Luca Ferretti and Jonas Ek, who finished fourth in the relay.\n", ["race P4 (Ferretti+Ek)"]),
    "mate-of": (PAIR + "Sara Conti's team-mate Jonas Ek hit the wall. He crossed the line in ninth.\n", ["race P9 (Ek)"]),
    "dropped-out-of": (PAIR + "Sara Conti dropped out of seventh with a slow puncture.\n", []),
    "at-that-point": (PAIR + "At that point Sara Conti was in second place, two seconds behind.\n", []),
    "would-go-on-to-earn": (PAIR + "Sara Conti would go on to earn the best result of the team finishing fifth.\n", ["race P5 (Conti)"]),
    "headed-home-a-racer": (PAIR + "Sara Conti headed home highly rated local racer Jonas Ek.\n", ["race P1 (Conti)", "race P2 (Ek)"]),
    "first-two-races": (PAIR + "Sara Conti had no such trouble, winning the first two races.\n", ["race 1 P1 (Conti)", "race 2 P1 (Conti)"]),
    "student": (PAIR + "Sara Conti was fourth in practice.\n\nThe Kestrel student came home seventh in Race 2.\n", ["practice P4 (Conti)", "race 2 P7 (Conti)"]),
    "in-the-table": (PAIR + "Sara Conti won race three.\n\nShe is second in the standings, 23 points behind the leader, with Ek down in seventh.\n", ["race 3 P1 (Conti)"]),
    "pair-of-the-paragraph-above": ("Two podiums at Ravenmoor\n\nThe team was at Ravenmoor for the Northern Cup.\n\nSara Conti won race one, while Jonas Ek took third in race two.\n\nThe pair were busy in race three, finishing 11th and fifth respectively.\n\nLuca Ferretti led. Tomas Lind and Alba Serrano were there, and Petra Holm was not.\n",
                                    ["race 1 P1 (Conti)", "race 2 P3 (Ek)", "race 3 P11 (Conti)", "race 3 P5 (Ek)"]),
    "opener-and-race": (PAIR + "Sara Conti had a good day. Fourth in the opener was followed by a second in Race 2.\n", ["race 1 P4 (Conti)", "race 2 P2 (Conti)"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", RESULTS)
def test_results_of_narrated_races_are_read(extractor: Extractor, case: str) -> None:
    text, expected = RESULTS[case]
    assert [told(one) for one in extractor.extract(text + RACING).results] == expected
