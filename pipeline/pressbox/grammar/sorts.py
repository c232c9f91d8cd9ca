"""Series by what is raced in them."""

from pressbox.packs import Packs
from pressbox.patterns import fold


class Sorts:
    """The series of some categories; one that no pack knows says in its name what is raced: 'nordic-enduro-trophy'."""

    def __init__(self, packs: Packs, categories: list[str]) -> None:
        self._series = packs.series
        self._categories = frozenset(categories)
        self._words = tuple(fold(one).replace(" ", "-") for one in categories)

    def holds(self, series: str) -> bool:
        if series in self._series:
            return self._series[series].category in self._categories
        return any(f"-{word}-" in f"-{series}-" for word in self._words)
