"""Results in reports on a whole meeting: many teams and drivers, none of whom the text is sent out by."""

import pytest

from pressbox.extractor import Extractor
from tests.told import SOLO, told

MEETING = (
    "Norrgard wins the Northern Cup opener at Ravenmoor\n\nElin Norrgard led from start to finish. The Swedish driver "
    "was calm.\n\n"
)

CASES = {
    # Whose it is.
    "whose-car": (MEETING + "Luca Ferretti moved up when Sara Conti’s Halden Motorsport Audi R8 GT3 retired in Race 2.\n", ["race 2 DNF (Conti)"]),
    "described-here": (MEETING + "Alba Serrano heads the table. First, the Spanish rider started Race 1 from the seventh position.\n\nPau Miralles also spoke. The Spanish rider left early.\n", ["race 1 grid 7 (Serrano)"]),
    "car-between": (MEETING + "Jonas Ek, in his new Civic Type-R, finished a close sixth in Race 1.\n", ["race 1 P6 (Ek)"]),
    "with-doing": (MEETING + "Jonas Ek took third, with Sara Conti bringing the Halden Motorsport car home in fifth place.\n", ["race P3 (Ek)", "race P5 (Conti)"]),
    "another-team": (
        "Kestrel Racing wins at Ravenmoor\n\nElin Norrgard drove for Kestrel Racing in the Northern Cup. Halden Motorsport finished the race in second place ahead of Vetter Racing.\n",
        ["race P2 (Motorsport)"],
    ),
    "representing": (MEETING + "Sara Conti representing Halden Motorsport in the second Audi took fourth place.\n", ["race P4 (Conti)"]),
    # Which session it is of.
    "first-stage-win": (MEETING + "Jonas Ek claimed his first stage win on Saturday.\n", ["stage P1 (Ek)"]),
    "race-running": (MEETING + "Sara Conti scored for the second race running and took a class win in Silver.\n", ["race P1 [Silver] (Conti)"]),
    # What is no result.
    "fought-for": (MEETING + "Sara Conti fights to the last lap for the victory in Race 2.\n", []),
    "key-to": (SOLO + "The key to the race victory was the stop.\n", []),
    # Of which event.
    "champion's-year": (MEETING + "Jonas Ek was fourth in Race 2 after fending off 2014 champion Sara Conti.\n", ["race 2 P4 (Ek)"]),
    # Rows of riders with their initials and bikes.
    "initials": (
        "Round three - Assen\n\nSuperpole Race\n\nJonas Ekström led.\n\nSuperpole Race Results\n\nPos Rider Bike Gap\n1 J Ekström Kawasaki ZX-10RR 12m37.045\n2 D Auerbach Yamaha YZF R1 +1.757\nRET I Vidal Kawasaki ZX-10RR 2 Laps\n",
        ["sprint P1 (Ekström)", "sprint P2 (Auerbach)", "sprint DNF (Vidal)"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("case", CASES)
def test_what_a_report_on_many_tells(extractor: Extractor, case: str) -> None:
    text, expected = CASES[case]
    results = [told(one) for one in extractor.extract(text).results]
    assert [one for one in results if "Norrgard" not in one] == expected
