"""All kinds of slips and rewordings: importing the modules registers them."""

import random
from collections.abc import Callable
from typing import Any

from benchmarks.slips import across, dates, places, results, signs, speech, timetable
from benchmarks.slips.planting import KINDS, Planted, plant
from benchmarks.slips.rewordings import REWORDINGS, Reworded, carried, reword
from benchmarks.slips.samples import Sample, samples

__all__ = ["KINDS", "MODULES", "REWORDINGS", "carriers", "rewordings", "slips"]

MODULES = (dates, timetable, results, places, speech, signs, across)
SEEDS = 30


def slips(name: str, count: int, language: str = "en") -> list[Planted]:
    """As many different slips of a kind as asked for, spread over the samples of a language."""
    return _spread(plant, name, count, language, lambda made: (made.release, made.slipped[made.release]))


def rewordings(name: str, count: int, language: str = "en") -> list[Reworded]:
    return _spread(reword, name, count, language, lambda made: tuple(made.reworded.items()))


def carriers(name: str, count: int, language: str = "en") -> list[Reworded]:
    """Clean sides of a kind's carriers, beside the samples as they are."""
    return _spread(carried, name, count, language, lambda made: tuple(made.reworded.items()))


def _spread(
    make: Callable[[str, Sample, int], Any], name: str, count: int, language: str, key: Callable[[Any], Any]
) -> list[Any]:
    found: dict[Any, Any] = {}
    mixed = random.Random(name).sample(samples(), len(samples()))
    order = [sample for sample in mixed if sample.record.get("language") == language]
    for seed in range(SEEDS):
        for sample in order:
            if len(found) >= count:
                return list(found.values())
            made = make(name, sample, seed)
            if made is not None:
                found.setdefault(key(made), made)
    return list(found.values())
