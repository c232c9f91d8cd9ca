"""Cars: a make that the packs know, and words of models and classes behind it."""

from collections.abc import Iterable, Iterator

from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Packs
from pressbox.packs.lexicon import Lexicon
from pressbox.patterns import fold, pattern

_MOST = 6  # words behind the make
# 'i20', 'EVO2', 'Rally1', '320si' and, behind a model, 'N': what only names of cars look like.
_CODE = pattern(r"[A-Za-z]{1,6}\d{1,3}[A-Za-z+]{0,3}|\d{1,3}[A-Z]{1,4}")
_LETTER = pattern(r"[A-Z]")
_TOKEN = pattern(r"[ \u00a0]([A-Za-z0-9][\w.+/-]*)")


class Cars:
    """Finds cars by make and model; a make alone is none, nor is a team or a series that bears its name."""

    def __init__(self, packs: Packs, not_cars: Iterable[str]) -> None:
        cars = packs.cars.values()
        makes = {car.manufacturer for car in cars if car.manufacturer}
        named = [name for car in cars for name in (*car.aliases, f"{car.manufacturer} {car.model}") if name]
        self._not_cars = frozenset(map(fold, not_cars))
        self._classes = frozenset(fold(car.category) for car in cars if car.category)
        self._known = frozenset(word for name in named for word in fold(name).replace("(", "").replace(")", "").split())
        self._starts: Lexicon[bool] = Lexicon(
            [(make, True) for make in makes] + [(name, False) for name in named if len(name.split()) > 1]
        )
        self._makes = frozenset(fold(make) for make in makes)

    def find(self, page: Page) -> Iterator[Span]:
        done = 0
        for hit in self._starts.find(page.folded, page.bare):
            if hit.start < done or not page.text[hit.start].isalnum():
                continue
            end, certain = self._reach(page, hit.start, hit.end)
            if certain and page.text[hit.start].isupper():
                done = end
                yield hit.start, end

    def _reach(self, page: Page, start: int, at: int) -> tuple[int, bool]:
        """Where the words of a car end, and whether they say more than its make."""
        end, model = at, page.folded[start:at] not in self._makes
        for _ in range(_MOST):
            token = _TOKEN.match(page.text, end)
            if token is None:
                break
            word, folded = token[1].rstrip("./-"), fold(token[1].rstrip("./-"))
            if folded in self._not_cars:
                return end, False
            known = folded in self._known and (word[0].isupper() or any(map(str.isdigit, word)) or model)
            if not known and not _CODE.fullmatch(word) and not (model and _LETTER.fullmatch(word)):
                break
            end, model = token.start(1) + len(word), True
        return end, model
