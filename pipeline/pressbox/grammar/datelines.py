"""Datelines: where a release was sent from, 'RAVENMOOR, N.C. (March 14, 2026) - …', 'MONZA (AGENCY) - …'."""

from collections.abc import Iterator
from dataclasses import dataclass

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.packs import Form, Language, Packs
from pressbox.patterns import Match, fold, pattern

DATELINES = 10  # lines from the top in which a dateline may stand
HEAD = 130  # characters of a line in which its dateline ends
SHORTEST = 45  # characters of such a line
ALONE = 70  # characters: no dateline alone on its line is longer
WORDS = 5  # that follow a dateline
PLACES = frozenset({"venue", "city", "region", "country"})
_AREAS = frozenset({"region", "country"})
# 'TOWN - text', 'TOWN (AGENCY) - text', 'TOWN 14 March 2026': without one of these signs no dateline.
_SIGN = pattern(r"[-–—−(/,.|\d]")


@dataclass(slots=True)
class Dateline:
    rule: str
    town: Span
    second: Span | None
    area: Span | None

    @property
    def end(self) -> int:
        return max(span[1] for span in (self.town, self.second, self.area) if span) + 1

    def holds(self, start: int, end: int) -> bool:
        return any(span and span[0] <= start and end <= span[1] + 1 for span in (self.town, self.second, self.area))


class DatelineReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet, parts = language.places, packs.parts(language, "places")
        self._names = packs.names
        self._forms = [
            (form, pattern(form.needs, rule="needs"), pattern(form.pattern, parts, f"places.{form.id}"))
            for form in sheet.datelines
        ]
        self._alone = [one for one in self._forms if one[0].gives.get("alone")]
        self._links = folded_terms(sheet.venue_links)
        self._ordinary = folded_terms(sheet.ordinary)
        self._titles = folded_terms(title.rstrip(".") for title in language.people.titles)

    def read(self, page: Page) -> Iterator[Dateline]:
        for line in page.lines[:DATELINES]:
            head = page.text[line.start : min(line.end, line.start + HEAD)]
            opens = len(head) >= SHORTEST and self._may_open(head)
            forms = self._forms if opens else self._alone
            if not forms or line.kind in {"row", "speech"} or not (opens or len(head) < ALONE):
                continue
            end = line.start + len(head)
            for form, needs, shape in forms:
                likely = needs.search(page.folded, line.start, end) is not None
                found = shape.match(page.folded, line.start, end) if likely else None
                if found and self._is_dateline(page, line, form, found):
                    groups = found.groupdict()
                    second, area = ((found.span(name) if groups.get(name) else None) for name in ("second", "area"))
                    yield Dateline(f"places.{form.id}", found.span("town"), second, area)
                    break

    def _may_open(self, head: str) -> bool:
        """Whether a line begins with capitalised words and a sign, or with a date; most do not."""
        if head[0].isdigit():
            return True
        words = head.split(maxsplit=2)
        prose = len(words) > 1 and words[0].isalpha() and words[1].isalpha() and words[1][0].islower()
        if prose and words[1] not in self._links:
            return False
        sign = _SIGN.search(head, 1)
        first = head[1 if head[0] == "(" else 0 : sign.start()].split() if sign else []
        return 0 < len(first) <= 6 and all(self._is_of_name(word) or word[0].isdigit() for word in first)

    def _is_of_name(self, word: str) -> bool:
        """'Villar', 'del', 'd'Arpino'."""
        return word[0].isupper() or word in self._links or (word[1:2] in {"'", "’"} and word[2:3].isupper())

    def _is_dateline(self, page: Page, line: Line, form: Form, found: Match) -> bool:
        town = page.text[slice(*found.span("town"))]
        if not all(map(self._is_of_name, town.split())):
            return False
        hits = [hit for hit in self._names.find(fold(town)) if any(name.kind in PLACES for name in hit.meanings)]
        known = bool(hits)
        if form.gives.get("alone"):
            whole = any(hit.end - hit.start == len(town) > 3 for hit in hits)
            area = self._names.find(fold(found.groupdict().get("area") or ""))
            whole = whole or any(name.kind in _AREAS for hit in area for name in hit.meanings)
            return found.end() == line.end and (whole or not form.gives.get("known"))
        dated = found.groupdict().get("area") is not None and any(char.isdigit() for char in found[0])
        follows = dated or len(page.text[found.end() : line.end].split()) >= WORDS
        if form.gives.get("capitals"):
            return town.isupper() and follows and (known or found.groupdict().get("area") is not None)
        if form.gives.get("known"):
            plain = " " not in town and fold(town) not in self._titles  # 'Ms. Norrgård'
            known = known or "ending" in form.gives  # it ends as towns do: 'Ravensbach. Am …'
            return known and follows and line.kind in {"lead", "prose"} and plain
        ordinary = fold(town) in self._ordinary and not town.isupper()
        return follows and not ordinary and (known or town.isupper() or "area" in form.pattern)
