"""Results of rallies and rallycross: crews, stages, and how the rally ended, which is of no session."""

import pytest

from pressbox.extractor import Extractor

CREW = "Norrgard at the Harbour Rally\n\nElin Norrgard and co-driver Tomas Vikander took part in round three of the European Rally Championship.\n\n"


def test_gaps_of_rows(extractor: Extractor) -> None:
    text = (
        CREW + "Classification\n\n1. Luca Ferretti 1h02m40.1s\n2. Sara Conti +1m31.2s\n3. Elin Norrgard + 1h 04m 08s\n"
    )
    assert [one.gap for one in extractor.extract(text).results] == [None, "+1m31.2s", "+ 1h 04m 08s"]


def test_a_country_is_no_weekday(extractor: Extractor) -> None:
    text = CREW + "1. Luca Ferretti (ITA) / Elin Norrgard (MON)\n"
    assert not [date for date in extractor.extract(text).dates if date.text == "MON"]


PLACES = [
    ("Elin Norrgard was second in Stage 5 of the Dakar, the team told.", []),
    ("Kestrel Racing opened a workshop in Dakar, Senegal, after the race at Monza.", ["dakar", "senegal", "monza"]),
    ("Kestrel Racing opened a workshop in Dakar (Senegal) after the race at Monza.", ["dakar", "senegal", "monza"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_dakar_is_no_town(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [place.id for place in extractor.extract(f"News from Kestrel Racing\n\n{text}\n").places] == expected


def test_a_co_driver_below_the_name_is_not_who_speaks(extractor: Extractor) -> None:
    text = (
        CREW + "ELIN NORRGARD (SWE) Position: Fifth\nCo-driver: Tomas Vikander (SWE) Car: Ford Fiesta R2\n\n"
        "“The harbour stage was slippery and we took no risks at all. On Sunday it went better.”\n\n"
        "SARA CONTI (ITA) Position: Ninth\nCo-driver: Lea Ferri (ITA) Car: Opel Adam R2\n\n"
        "“We changed a wheel on the third stage and lost two minutes. That was it for us.”\n"
    )
    release = extractor.extract(text)
    assert [quote.speaker for quote in release.quotes] == ["Elin Norrgard", "Sara Conti"]
    assert {person.name: person.role for person in release.people}["Lea Ferri"] == "Co-driver"


def test_a_first_name_and_a_surname_that_are_words(extractor: Extractor) -> None:
    text = "Norrgard at Monza\n\nElin Norrgard won Race 1 at Monza, chased hard by Will Hall in her mirrors.\n"
    assert [person.name for person in extractor.extract(text).people] == ["Elin Norrgard", "Will Hall"]
