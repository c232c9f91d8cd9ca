"""Days in languages without a sheet: the words that dateparser has for months, and nothing that it makes of others."""

import pytest

from pressbox.grammar.daystrings import days_in

DAYS = [
    ("nl", "op 14 maart 2026 in", [(None, 14, 3, 2026)]),
    ("it", "il 14-16 maggio 2026", [(14, 16, 5, 2026)]),
    ("pl", "od 5 do 7 marca 2026", [(5, 7, 3, 2026)]),
    ("cs", "15 jeden 2026", []),  # a number in words is no month
    ("de", "15 drei 2026", []),
    ("xx", "15 maart 2026", []),  # a language that nobody knows
]


@pytest.mark.parametrize(("language", "text", "days"), DAYS, ids=[f"{code}: {text}" for code, text, _ in DAYS])
def test_days_are_read_by_the_months_of_their_language(
    language: str, text: str, days: list[tuple[object, ...]]
) -> None:
    assert [(one.first, one.day, one.month, one.year) for one in days_in(text, language)] == days
