"""Series whose season runs over New Year: it is called by the year in which it begins."""

import datetime as dt

import pytest

from pressbox.packs.tables import Series

SERIES = Series(
    id="ice-cup", name="Ice Cup", over_new_year="2024-12-07/2025-02-27; 2025-12-06/2026-02-16", source="own"
)


@pytest.mark.parametrize(("day", "season"), [
    ("2024-12-07", 2024), ("2025-02-27", 2024), ("2025-02-28", 2025), ("2026-01-10", 2025), ("2023-06-03", 2023),
])  # fmt: skip
def test_a_day_belongs_to_the_season_that_it_lies_in(day: str, season: int) -> None:
    assert SERIES.season_on(dt.date.fromisoformat(day)) == season
