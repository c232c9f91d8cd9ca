"""Our own releases keep the accuracy that they have: a floor for each half of the samples."""

from pathlib import Path

import pytest

from pressbox.api import Reading
from pressbox.extractor import Extractor
from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator
from tools.scores import FOLDERS, PARTS, readable

FLOORS = {
    ("samples", "forms"): 0.96,
    ("samples", "language"): 0.85,
    ("held", "forms"): 0.84,
    ("held", "language"): 0.80,
}


@pytest.mark.parametrize(("folder", "part"), FLOORS)
def test_samples_are_read_as_well_as_they_were(folder: str, part: str) -> None:
    packs = Packs()
    home: Path = FOLDERS[folder]
    golds = readable(home, packs)
    found = {
        release.id: release.model_dump(mode="json")
        for release in Reading([home / f"{id_}.txt" for id_ in golds], Extractor(packs))
    }
    f1 = Evaluator(packs).score(golds, found).micro(PARTS[part]).f1
    assert f1 is not None
    assert f1 >= FLOORS[(folder, part)]
