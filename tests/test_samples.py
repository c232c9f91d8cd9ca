"""Our own releases keep the accuracy that they have: a floor for each half of them, and for each one its first score.

A floor is what is reached: new voices bring it down, what they teach brings it up. A language has floors from the day
on which its sheet has settled; till then its samples only have to be read as well as the first time.
"""

import functools

import pytest

from pressbox.api import Reading
from pressbox.extractor import Extractor
from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator, Record, Scores
from tools.scores import FIRST, FOLDERS, PARTS, first_scores, readable

FLOORS = {
    ("en", "samples", "forms"): 0.97,
    ("en", "samples", "language"): 0.92,
    ("en", "season", "forms"): 0.98,
    ("en", "season", "language"): 0.93,
    ("en", "held", "forms"): 0.915,
    ("en", "held", "language"): 0.845,
}
SLACK = 0.03  # one item of thirty: what a better reading of others may cost one of them


@functools.cache
def _read(folder: str) -> tuple[dict[str, Record], dict[str, Record]]:
    """The gold of a half and what is read today, by sample."""
    packs = Packs()
    golds = readable(FOLDERS[folder], packs)
    reading = Reading([FOLDERS[folder] / f"{id_}.txt" for id_ in golds], Extractor(packs))
    return golds, {release.id: release.model_dump(mode="json") for release in reading}


def _score(folder: str, ids: list[str]) -> Scores:
    golds, found = _read(folder)
    return Evaluator(Packs()).score({id_: golds[id_] for id_ in ids}, {id_: found[id_] for id_ in ids})


@pytest.mark.parametrize(("language", "folder", "part"), FLOORS)
def test_a_half_is_read_as_well_as_it_was(language: str, folder: str, part: str) -> None:
    golds, _ = _read(folder)
    ids = [id_ for id_, gold in golds.items() if gold["language"] == language]
    f1 = _score(folder, ids).micro(PARTS[part]).f1
    assert f1 is not None
    assert f1 >= FLOORS[(language, folder, part)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_sample_is_read_worse_than_the_first_time(folder: str) -> None:
    known = first_scores()
    golds, _ = _read(folder)
    today = {(id_, part): _score(folder, [id_]).micro(PARTS[part]).f1 for id_ in golds for part in PARTS}
    worse = {
        key: (known[key], f1) for key, f1 in today.items() if key in known and (f1 or 0) < float(known[key]) - SLACK
    }
    assert worse == {}


def test_a_first_score_is_written_once() -> None:
    header, *lines = FIRST.read_text(encoding="utf-8").splitlines()
    assert header and len(lines) == len(first_scores())
