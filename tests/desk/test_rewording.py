"""Words with another value in them: every form in the way in which it is written."""

from typing import Any

import pytest

from pressbox.desk.rewording import Edit, rewordings
from pressbox.packs import Packs

PACKS = Packs()


def days(start: str, end: str = "") -> dict[str, str]:
    return {"start": start, "end": end or start}


def changed(words: str, edits: list[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        words = words[:start] + new + words[end:]
    return words


@pytest.mark.parametrize(
    ("words", "old", "new", "language", "wanted"),
    [
        (
            "April 22nd-23rd",
            days("2026-04-22", "2026-04-23"),
            days("2026-04-21", "2026-04-23"),
            "en",
            "April 21st-23rd",
        ),
        ("22-23 April", days("2026-04-22", "2026-04-23"), days("2026-04-21", "2026-04-23"), "en", "21-23 April"),
        ("22/23 Apr.", days("2026-04-22", "2026-04-23"), days("2026-05-01", "2026-05-03"), "en", "1/3 May."),
        (
            "APRIL 22-23, 2026",
            days("2026-04-22", "2026-04-23"),
            days("2026-06-05", "2026-06-07"),
            "en",
            "JUNE 5-7, 2026",
        ),
        ("30 April - 1 May", days("2026-04-30", "2026-05-01"), days("2026-05-01", "2026-05-02"), "en", "1 May - 2 May"),
        ("Friday May 8th", days("2026-05-08"), days("2026-05-11"), "en", "Monday May 11th"),
        ("Fri May 1ST", days("2026-05-01"), days("2026-05-02"), "en", "Sat May 2ND"),
        ("2026-05-08", days("2026-05-08"), days("2026-06-09"), "en", "2026-06-09"),
        ("08.05.2026", days("2026-05-08"), days("2026-05-22"), "en", "22.05.2026"),
        ("08/05", "2026-05-08", "2026-05-07", "en", "07/05"),
        ("8:e maj", days("2026-05-08"), days("2026-05-22"), "sv", "22:a maj"),
        ("8.-10. Mai", days("2026-05-08", "2026-05-10"), days("2026-05-09", "2026-05-10"), "de", "9.-10. Mai"),
        ("Friday 9 May 2026", "friday", "saturday", "en", "Saturday 9 May 2026"),
        ("FRI 9 May", "friday", "saturday", "en", "SAT 9 May"),
        ("lördag den 9 maj", "saturday", "friday", "sv", "fredag den 9 maj"),
        ("finished third in race 2", 3, 4, "en", "finished fourth in race 2"),
        ("Third overall", 3, 1, "en", "First overall"),
        ("Race 2: 4th", 4, 21, "en", "Race 2: 21st"),
        ("P4", 4, 12, "en", "P12"),
        ("from 12th and 20th", [12, 20], [12, 21], "en", "from 12th and 21st"),
        ("a field of 45 cars", 45, 46, "en", "a field of 46 cars"),
        ("4,064 km", 4.064, 4.226, "en", "4,226 km"),
        ("4.064 km", 4.064, 4.226, "en", "4.226 km"),
        ("10:05 Qualifying", "2026-05-09T10:05:00+02:00", "2026-05-09T09:30:00+02:00", "en", "09:30 Qualifying"),
        ("9.05 Qualifying", "2026-05-09T09:05:00", "2026-05-09T11:30:00", "en", "11.30 Qualifying"),
        ("0905", "2026-05-09T09:05:00", "2026-05-09T11:30:00", "en", "1130"),
        ("Elin Norrgrad", "Elin Norrgrad", "Elin Norrgård", "en", "Elin Norrgård"),
        ("Friday 9 May", "friday", "Friday 8 May", "en", "Friday 8 May"),
    ],
)
def test_words_say_the_new_value(words: str, old: Any, new: Any, language: str, wanted: str) -> None:
    found = [changed(words, edits) for edits in rewordings(words, old, new, PACKS.languages[language])]
    assert found[:1] == [wanted]


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [("in spring", days("2026-04-22"), days("2026-04-23")), ("won", 1, 2), ("a lot", "none", None), ("x", {"a": 1}, 2)],
)
def test_words_without_the_value_stay(words: str, old: Any, new: Any) -> None:
    assert list(rewordings(words, old, new, PACKS.languages["en"])) == []
