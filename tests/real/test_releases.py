"""The five real releases are read as their gold says, kind by kind; accuracy has a floor here."""

import os
from pathlib import Path

import pytest

from pressbox.api import Reading
from pressbox.extractor import Extractor
from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator, Scores, read_gold

SHARED = Path(os.environ.get("PRESSBOX_SHARED", Path(__file__).parents[3] / "shared"))
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the shared folder is not there")
KINDS = (
    "title", "kind", "published", "event", "dates", "places", "sessions", "calendar", "links", "credits",
    "people", "teams", "quotes", "results", "standings", "facts",
)  # fmt: skip


@pytest.fixture(scope="module")
def scores() -> Scores:
    packs = Packs()
    reading = Reading([SHARED / "releases"], Extractor(packs))
    found = {release.id: release.model_dump(mode="json") for release in reading}
    golds = {id_: gold for id_, gold in read_gold(SHARED / "gold").items() if id_ in found}
    assert len(golds) == 5
    return Evaluator(packs).score(golds, found)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_read(scores: Scores, kind: str) -> None:
    f1 = scores.micro([kind]).f1
    assert f1 is not None
    assert f1 >= 0.97


def test_the_whole_is_read(scores: Scores) -> None:
    f1 = scores.micro().f1
    assert f1 is not None
    assert f1 >= 0.98
