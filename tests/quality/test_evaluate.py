"""Scores, row by row."""

from typing import Any

import pytest

from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator


@pytest.fixture(scope="module")
def evaluator() -> Evaluator:
    return Evaluator(Packs())


def tally(evaluator: Evaluator, row: str, gold: dict[str, Any], found: dict[str, Any]) -> tuple[int, int, int, int]:
    result = evaluator.score({"a": gold}, {"a": found}).rows[row]
    return result.tp, result.fp, result.fn, result.neutral


def date(start: int, end: int, value: str = "2026-05-09", **more: Any) -> dict[str, Any]:
    return {"span": [start, end], "start": value, "end": value, "kind": "explicit", **more}


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ([date(0, 10)], [date(0, 10)], (1, 0, 0, 0)),
        ([date(0, 10)], [date(5, 10)], (1, 0, 0, 0)),
        ([date(0, 10)], [date(6, 10)], (0, 1, 1, 0)),
        ([date(0, 10)], [date(0, 10, "2026-05-10")], (0, 1, 1, 0)),
        ([date(0, 10)], [], (0, 0, 1, 0)),
        ([], [date(0, 10)], (0, 1, 0, 0)),
        ([date(0, 10, optional=True)], [], (0, 0, 0, 0)),
        ([date(0, 10, optional=True)], [date(0, 10, "2020-01-01")], (0, 0, 0, 1)),
        ([date(0, 10, optional=True)], [date(2, 4)], (0, 0, 0, 1)),
        ([date(0, 10)], [date(0, 10), date(0, 10)], (1, 1, 0, 0)),
        ([date(0, 10), date(0, 8)], [date(0, 8), date(0, 10)], (2, 0, 0, 0)),
    ],
)
def test_dates_match_one_to_one_by_span_and_value(
    evaluator: Evaluator, gold: list[Any], found: list[Any], expected: tuple[int, ...]
) -> None:
    assert tally(evaluator, "dates:explicit:value", {"dates": gold}, {"dates": found}) == expected


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ({"id": "italy", "country": "IT"}, {"id": "italy", "country": None}, True),
        ({"id": None, "country": "IT"}, {"id": "x", "country": "italy"}, True),
        ({"id": None, "country": "GB"}, {"id": "x", "country": "GBR"}, True),
        ({"id": None, "country": "GB"}, {"id": "x", "country": "FR"}, False),
    ],
)
def test_places_are_the_same_by_id_else_by_country(
    evaluator: Evaluator, gold: dict[str, Any], found: dict[str, Any], same: bool
) -> None:
    records = [{"places": [{"span": [0, 4], **place}]} for place in (gold, found)]
    assert tally(evaluator, "places:id", *records)[0] == same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("2026-05-09T11:10:00+02:00", "2026-05-09T09:10:00+00:00", True),
        ("2026-05-09T11:10:00", "2026-05-09T11:10:00", True),
        ("2026-05-09T11:10:00+02:00", "2026-05-09T11:10:00", False),
        (None, None, True),
    ],
)
def test_session_starts_are_the_same_moment(
    evaluator: Evaluator, gold: str | None, found: str | None, same: bool
) -> None:
    records = [{"sessions": [{"span": [0, 9], "kind": "race", "start": start}]} for start in (gold, found)]
    assert tally(evaluator, "sessions", *records)[0] == same


def test_optional_mentions_are_neutral(evaluator: Evaluator) -> None:
    gold = {"people": [{"name": "Elin Ek", "mentions": [[0, 4]], "optional_mentions": [[9, 11]]}]}
    found = {"people": [{"name": "Elin Ek", "mentions": [[0, 4], [9, 11], [20, 22]]}]}
    assert tally(evaluator, "people:mentions", gold, found) == (1, 1, 0, 1)


def test_a_missing_record_is_all_misses(evaluator: Evaluator) -> None:
    scores = evaluator.score({"a": {"kind": "preview", "dates": [date(0, 4)]}}, {"b": {}})
    assert (scores.missing, scores.unknown, scores.micro().fn) == (["a"], ["b"], 2)


def test_the_micro_average_may_be_of_some_kinds(evaluator: Evaluator) -> None:
    scores = evaluator.score({"a": {"kind": "preview", "dates": [date(0, 4)]}}, {"a": {"kind": "preview"}})
    assert scores.micro(["kind"]).f1 == 1.0
    assert scores.micro(["dates"]).f1 == 0.0
    assert scores.micro().f1 == pytest.approx(0.6667)
