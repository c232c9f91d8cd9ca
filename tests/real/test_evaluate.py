"""`pressbox eval` agrees with the shared measure to the digit, on the real gold and on records made worse at random."""

import copy
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator, read_gold, read_records

SHARED = Path(os.environ.get("PRESSBOX_SHARED", Path(__file__).parents[3] / "shared"))
pytestmark = pytest.mark.skipif(not (SHARED / "tools" / "score.py").is_file(), reason="the shared folder is not there")


def worse(record: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    record = copy.deepcopy(record)
    for value in record.values():
        if isinstance(value, list):
            value[:] = [changed for item in value for changed in _items(item, dice)]
        elif isinstance(value, dict) and dice.random() < 0.5:
            value[dice.choice(list(value))] = dice.choice([None, "x", 3])
    return record


def _items(item: Any, dice: random.Random) -> list[Any]:
    roll = dice.random()
    if roll < 0.1:
        return []
    if roll < 0.2:
        return [item, copy.deepcopy(item)]
    if roll < 0.4 and item.get("span"):
        item["span"] = [max(0, item["span"][0] + dice.randint(-6, 6)), item["span"][1] + dice.randint(-6, 9)]
    elif roll < 0.5:
        item[dice.choice([name for name in item if name != "span"])] = dice.choice([None, 3, "italy", "FRA", "DE", "x"])
    elif roll < 0.55:
        item.pop(dice.choice(list(item)))
    if dice.random() < 0.5:
        item.pop("optional", None)
    return [item]


@pytest.mark.parametrize("seed", range(4))
def test_the_numbers_are_those_of_the_shared_measure(seed: int, tmp_path: Path) -> None:
    golds = read_gold(SHARED / "gold")
    dice = random.Random(seed)
    records = [worse(dict(gold), dice) if seed else gold for gold in golds.values()]
    found = tmp_path / "found.jsonl"
    found.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    measure = [
        sys.executable,
        SHARED / "tools" / "score.py",
        "--gold",
        SHARED / "gold",
        "--pred",
        found,
        "--json",
        "--errors",
    ]
    theirs = json.loads(subprocess.run(measure, capture_output=True, check=True).stdout)
    ours = json.loads(json.dumps(Evaluator(Packs()).score(golds, read_records(found)).data()))
    assert len(ours.pop("errors")) == len(theirs.pop("errors"))
    assert ours == theirs
