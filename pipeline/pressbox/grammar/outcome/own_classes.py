"""Classes that no list knows, by the codes of a release: 'third in GTH', and further down 'the GTH win'."""

from bisect import bisect_left
from collections import Counter

from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern

_PLACE = pattern(r"(?:p\d{1,2}|\d{1,2}\p{L}{2})")
_CODE = pattern(r"(?<![\w#-])\p{Lu}{2,4}\d{0,2}(?![\w-])")
_MANY = 2  # a code that stands once tells nothing
_WORD = 16  # characters before 'in' in which the place stands


class OwnClasses:
    """Finds them once a page; most have none."""

    def __init__(self, packs: Packs, language: Language) -> None:
        parts = language.parts("results")
        self._ordinals = frozenset(map(fold, language.results.ordinals))
        self._told = pattern(
            r"\s(?i:{in_class})\s(?i:(?:{class_noun}|{class_group})\s)?(?<code>\p{Lu}{2,4}\d{0,2})(?![\w-])",
            parts,
            "results.in_class",
        )
        rows = packs.countries.values()
        others = {code for row in rows for code in (row.code, row.alpha3, row.ioc) if code}
        others |= {name for row in packs.series.values() for name in (row.name, *row.aliases)}
        others |= {car.manufacturer.upper() for car in packs.cars.values() if car.manufacturer}
        others |= {code for row in packs.session_names for code in row.codes}
        self._others = frozenset(others | set(language.results.classes))

    def spans(self, page: Page) -> list[Span]:
        """Where such codes stand, in order."""
        codes = {found["code"] for found in self._told.finditer(page.text) if self._is_told(page, found.start())}
        codes = {code for code in codes - self._others if code.rstrip("0123456789") not in self._others}
        found = [one for one in _CODE.finditer(page.text) if one[0] in codes] if codes else []
        often = Counter(one[0] for one in found)
        return [one.span() for one in found if often[one[0]] >= _MANY]

    def between(self, page: Page, start: int, end: int) -> list[Span]:
        spans = page.once(self.spans)
        first = bisect_left(spans, (start, 0)) if spans else 0
        return [span for span in spans[first:] if span[1] <= end]

    def _is_told(self, page: Page, end: int) -> bool:
        """Whether a place stands right before 'in'."""
        word = page.folded[max(0, end - _WORD) : end].rpartition(" ")[2]
        return word in self._ordinals or _PLACE.fullmatch(word) is not None
