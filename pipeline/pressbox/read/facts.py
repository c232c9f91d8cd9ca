"""Facts: values that a release states of a venue, a series, a field or a car.

Which words state which attribute is in the packs; here figures are read. A figure's sign of tenths is decided by its
unit and by what is plausible: '4,127 km', '4.127 m' and '4127 metres' are one length of a track.
"""

from collections import Counter
from collections.abc import Iterator

from pressbox.grammar.cars import Cars
from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import FactMention, Mentions, PlaceMention, Span, within
from pressbox.packs import Form, Language, Packs
from pressbox.patterns import Match, fold, pattern

_NEAR = 30  # characters between the words that lead to a place and the place
_VENUE_BEFORE = 60  # characters between a venue and the words that say where it lies
_OPENS_CELL = "|;,.:(/\t" + BULLETS + "-–—"
_FAMILIES = {"km": ("km", 1.0), "m": ("km", 0.001), "mi": ("mi", 1.0), "min": ("min", 1.0), "h": ("min", 60.0)}
_PARTS = ("gap", "venue_before", "venue_after", "adjoins", "kind_before", "it", "of_track", "not_track")
_NO_FIELD = ("no_field_before", "no_field_behind")
_DIGITS = pattern(r"\d+")


class FactsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.facts
        self._finder = language.finder("facts", "facts")
        self._numbers = {fold(word): number for word, number in (sheet.numbers | sheet.ordinals).items()}
        self._fractions = {fold(word): part for word, part in sheet.fractions.items()}
        self._decimal = sheet.decimal
        parts = language.parts("facts")
        made = (pattern(parts[name], parts, f"facts.{name}") for name in _PARTS)
        self._gap, self._before, self._after, self._adjoins, self._kind, self._it, self._track, self._not_track = made
        self._no_field_before, self._no_field_behind = (
            pattern(parts[name], parts, f"facts.{name}") for name in _NO_FIELD
        )
        self._cars = Cars(packs, language)

    def read(self, page: Page, found: Mentions) -> list[FactMention]:
        rows = {session.line for session in found.sessions if session.source != "prose"}
        facts: list[FactMention] = []
        taken: dict[str, int] = {}
        matches = page.matches(self._finder)
        read = [fact for form, match in matches if (fact := self._fact(page, found, form, match))]
        for fact in sorted(read, key=lambda fact: (fact.span[0], -fact.span[1])):
            if fact.attribute == "grid_size" and not self._is_field(page, found, fact.span):
                continue
            if fact.line not in rows and fact.span[0] >= taken.get(fact.attribute, 0):
                taken[fact.attribute] = fact.span[1]
                facts.append(fact)
        labelled = {fact.line for fact in facts if fact.attribute == "car"}
        facts += [fact for fact in self._driven(page, found) if fact.line not in labelled]
        # 'Ferrari 296 GT3 cars' are not 296.
        facts = [fact for fact in facts if not any(low < fact.span[0] < high for low, high in found.cars)]
        return sorted(facts, key=lambda fact: fact.span)

    def _fact(self, page: Page, found: Mentions, form: Form, match: Match) -> FactMention | None:
        line = page.line_at(match.start())
        gives = form.gives
        if page.text[line.end : match.end()].strip():
            return None  # past its line; blanks at the end of one are no part of it
        if gives.get("labelled") and not _opens(page, line, match.start()):
            return None
        groups = match.groupdict()
        span = match.span("said") if groups.get("said") else match.span()
        if gives["reads"] in {"words", "place"}:
            return self._words(page, found, form, match, line)
        if groups.get("place") and not self._leads_to_place(page, found, form, match):
            return None
        if gives.get("beside") and not self._beside_venue(page, found, span):
            return None
        if gives.get("racing") and not found.series:
            return None
        if gives.get("of_track") and not self._of_track(page, found, span[0]):
            return None
        value, unit = self._figure(form, match)
        attribute = gives.get("attribute") or gives.get(unit or "")
        if value is None or attribute is None:
            return None
        return FactMention(
            span, f"facts.{form.id}", attribute, value, gives.get("unit") or unit, gives["about"], line.index
        )

    def _words(self, page: Page, found: Mentions, form: Form, match: Match, line: Line) -> FactMention | None:
        """A value in words: what stands behind a label, or the place that the words lead to."""
        start, end = match.span("value")
        span = match.span()
        if page.text.find("|", *span) >= 0 and page.text.count("|", line.start, line.end) > 1:
            return None  # 'No. | Driver | Car | Class': the head of a table
        if form.gives["reads"] == "place":
            last = self._place_end(page, found, start, end)
            if last is None or not (form.gives.get("certain") or self._leads(page, found, form, line, match.start())):
                return None
            span = (start, last)
            end = last
        value = page.text[start:end].strip()
        if not value or (form.gives.get("known") and not within(found.places, start, start + 1)):
            return None
        if form.gives.get("name") and not value[0].isupper():
            return None
        span = (span[0], start + len(page.text[start:end].rstrip()))
        return FactMention(
            span, f"facts.{form.id}", form.gives["attribute"], value, None, form.gives["about"], line.index
        )

    def _leads(self, page: Page, found: Mentions, form: Form, line: Line, at: int) -> bool:
        """Whether words on where something lies are about a venue."""
        if form.gives.get("beside"):
            return self._at_venue(page, found, at)
        return _venue_before(found, line, at) is not None or self._of_track(page, found, at)

    def _at_venue(self, page: Page, found: Mentions, at: int) -> bool:
        """Right behind a venue ('Ravenmoor Park, near Ravenmoor') or what it is ('… course outside Ravenmoor')."""
        low, _ = page.sentence_at(at)
        venues = [place for place in within(found.places, low, at) if place.kind == "venue"]
        if not venues:
            return False
        return self._adjoins.fullmatch(page.folded, venues[-1].span[1], at) is not None or (
            self._kind.match(page.folded, max(low, at - _NEAR), at) is not None
        )

    def _of_track(self, page: Page, found: Mentions, at: int) -> bool:
        """Whether a sentence has spoken of a track or a venue before a place, and of no straight or stage."""
        low, _ = page.sentence_at(at)
        if self._not_track.search(page.folded, low, at):
            return False
        if self._track.search(page.folded, low, at) or _has_venue(found, low, at):
            return True
        line = page.line_at(at)
        if low <= line.start or not self._it.search(page.folded, low, at):
            return False
        before, _ = page.sentence_at(low - 2)
        return _has_venue(found, before, low)

    def _beside_venue(self, page: Page, found: Mentions, span: Span) -> bool:
        """Whether the name of a venue touches a figure, with no more than a bracket or 'is' between."""
        for place in within(found.places, span[0] - _VENUE_BEFORE, span[1] + _NEAR):
            if place.kind != "venue":
                continue
            if place.span[1] <= span[0] and self._before.fullmatch(page.folded, place.span[1], span[0]):
                return True
            if place.span[0] >= span[1] and self._after.fullmatch(page.folded, span[1], place.span[0]):
                return True
        return False

    def _place_end(self, page: Page, found: Mentions, start: int, end: int) -> int | None:
        """Where the places end that a phrase leads to: 'Ravenmoor in the south of Nordmark'."""
        last: int | None = None
        for place in within(found.places, start, end):
            if last is None and not self._touches(page, start, place):
                return None
            if last is not None and not self._gap.fullmatch(page.folded, last, place.span[0]):
                break
            last = place.span[1]
        return last

    @staticmethod
    def _touches(page: Page, start: int, place: PlaceMention) -> bool:
        """Whether a place is the first name behind the words that lead to it."""
        return place.span[0] - start <= _NEAR + 12 and not any(
            char.isupper() for char in page.text[start + 1 : place.span[0]]
        )

    def _leads_to_place(self, page: Page, found: Mentions, form: Form, match: Match) -> bool:
        """'150 km from Ravenmoor' is a fact where a venue, or a label, leads to it, not where a lorry sets out."""
        start, end = match.span("place")
        line = page.line_at(start)
        return self._place_end(page, found, start, end) is not None and (
            bool(form.gives.get("labelled"))
            or _venue_before(found, line, match.start()) is not None
            or self._of_track(page, found, match.start())
        )

    def _is_field(self, page: Page, found: Mentions, span: Span) -> bool:
        """Whether a number of cars is today's field, and not of a class, of who finished, or of another year."""
        low, high = page.sentence_at(span[0])
        if self._no_field_before.search(page.folded, max(low, span[0] - _VENUE_BEFORE), span[0]):
            return False
        if self._no_field_behind.match(page.folded, span[1], high):
            return False
        years = (one for one in within(found.dates, low, high) if one.unit == "year" and one.amount < 0)
        return all(page.text.startswith(("'", "’"), one.span[1]) or one.span[0] - span[1] > _NEAR for one in years)

    def _figure(self, form: Form, match: Match) -> tuple[float | int | None, str | None]:
        """The value in the unit of the attribute, or None where it is not plausible."""
        words, gives = match["value"].strip(), form.gives
        least, most = float(gives.get("least", 0)), float(gives.get("most", 1e9))
        groups = match.groupdict()
        unit, scale = next((_FAMILIES[name] for name in _FAMILIES if groups.get(name)), (None, 1.0))
        readings = [reading * scale for reading in self._readings(words, gives["reads"])]
        value = next((reading for reading in readings if least <= reading <= most), None)
        if value is None:
            return None, unit
        value = round(value, 6)
        return (int(value) if value == int(value) and gives["reads"] != "length" else value), unit

    def _readings(self, words: str, reads: str) -> Iterator[float]:
        """What a figure may mean, the likeliest first: '4,127' is 4.127 or 4127."""
        if not any(char.isdigit() for char in words):
            number = self._spelt(words)
            if number is not None:
                yield float(number)
            return
        if "/" in words:
            above, _, below = words.partition("/")
            yield float(above) / float(below)
            return
        if reads in {"count", "minutes", "ordinal"}:
            digits = _DIGITS.search(words)
            if digits:
                yield float(digits[0])
            return
        sign = next((char for char in words if char in ".,"), "")
        whole = float("".join(char for char in words if char.isdigit()))
        tenths = float(words.replace(" ", "").replace(",", ".")) if sign else whole
        thousands = not sign or (len(words) - words.rindex(sign) == 4 and not words.startswith((sign, "0")))
        first, second = (tenths, whole) if reads == "length" or sign == self._decimal else (whole, tenths)
        yield from (first, second) if thousands else (tenths,)

    def _spelt(self, words: str) -> float | None:
        """'Twenty-two' is the sum of its words, 'three-eighths' a number of its own."""
        part = self._fractions.get(words.replace("-", " "))
        if part is not None:
            return part
        numbers = [self._numbers.get(word) for word in words.replace("-", " ").split()]
        known = [number for number in numbers if number is not None]
        return sum(known) if known and len(known) == len(numbers) else None

    def _driven(self, page: Page, found: Mentions) -> Iterator[FactMention]:
        """Cars in running text and behind labels; in lists they are those of others."""
        series = {mention.span[0] for mention in found.series}
        found.cars = list(self._cars.find(page))
        aside = Counter(page.line_at(low).index for low, _ in found.cars if page.text[low - 1] == "(")
        for span in found.cars:
            if aside[page.line_at(span[0]).index] > 1:
                continue  # '1. Elin Norrgård (Ford Fiesta), 2. Luca Ferretti (Peugeot 208)'
            line = page.line_at(span[0])
            if line.kind not in {"table", "row"} and span[0] not in series:
                yield FactMention(span, "facts.car", "car", page.text[slice(*span)], None, "entrants", line.index)


def _opens(page: Page, line: Line, start: int) -> bool:
    """Whether a line or a cell begins at a place."""
    before = page.text[line.start : start].rstrip()
    return not before or before[-1] in _OPENS_CELL


def _has_venue(found: Mentions, low: int, high: int) -> bool:
    return any(place.kind == "venue" for place in within(found.places, low, high))


def _venue_before(found: Mentions, line: Line, at: int) -> PlaceMention | None:
    """The venue that words on where it lies are about: the nearest one before them."""
    near = within(found.places, max(line.start, at - 2 * _VENUE_BEFORE), at)
    venues = [place for place in near if place.kind == "venue" and at - place.span[1] <= _VENUE_BEFORE]
    return venues[-1] if venues else None
