"""The figures beside a result, as written. What results are read, the rows of `results/` ask."""

import pytest

from pressbox.extractor import Extractor
from tests.told import RACING, SOLO

CREW = "Norrgard at the Harbour Rally\n\nElin Norrgard and co-driver Tomas Vikander took part in round three of the European Rally Championship.\n\n"
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


def test_gaps_of_rows(extractor: Extractor) -> None:
    text = (
        CREW + "Classification\n\n1. Luca Ferretti 1h02m40.1s\n2. Sara Conti +1m31.2s\n3. Elin Norrgard + 1h 04m 08s\n"
    )
    assert [one.gap for one in extractor.extract(text).results] == [None, "+1m31.2s", "+ 1h 04m 08s"]
