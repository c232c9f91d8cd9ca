"""All kinds of slips: importing a module of them registers its kinds."""

from benchmarks.slips import across, dates, places, results, signs, speech, timetable
from benchmarks.slips.planting import KINDS, Planted, plant

__all__ = ["KINDS", "MODULES", "Planted", "plant"]

MODULES = (dates, timetable, results, places, speech, signs, across)
