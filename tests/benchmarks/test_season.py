"""The findings that the season's releases must give, and those that they must not: all of it stands in the texts."""

import json
from typing import Any

import pytest

from benchmarks.slips.samples import SEASON, samples

EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((SEASON / "findings.json").read_text(encoding="utf-8"))
ALL = [finding for part in EXPECTED.values() for finding in part]
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in SEASON.glob("*.txt")}


def test_three_things_do_not_fit() -> None:
    assert [finding["code"] for finding in EXPECTED["contradictions"]] == ["C101", "D101", "R101"]
    assert {finding["severity"] for finding in EXPECTED["contradictions"]} == {"error"}
    assert {finding["severity"] for finding in EXPECTED["variations"]} == {"info"}


@pytest.mark.parametrize("finding", ALL, ids=lambda finding: finding["name"])
def test_evidence_is_exact(finding: dict[str, Any]) -> None:
    places = [place for value in finding["values"] for place in value["evidence"]]
    assert places
    for place in places:
        assert TEXTS[place["release"]][slice(*place["span"])] == place["text"]


@pytest.mark.parametrize("finding", EXPECTED["contradictions"], ids=lambda finding: finding["code"])
def test_values_differ(finding: dict[str, Any]) -> None:
    one, other = (value["value"] for value in finding["values"])
    assert one != other


def test_a_round_has_two_dates_three_to_two_and_every_other_round_one() -> None:
    season = [sample for sample in samples() if sample.id in TEXTS]
    dates: dict[str, list[tuple[str, str]]] = {}
    for sample in season:
        for row in sample.items("calendar"):
            dates.setdefault(row["venue"], []).append((row["start"], row["end"]))
    assert {venue: len(set(days)) for venue, days in dates.items() if len(set(days)) > 1} == {"hockenheimring": 2}
    assert sorted(dates["hockenheimring"].count(days) for days in set(dates["hockenheimring"])) == [2, 3]
    assert len(season) == 7
