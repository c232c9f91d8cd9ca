"""The values of a row: its positions and states, without what only looks like one."""

from bisect import bisect_left

from pressbox.grammar.outcome.cells import is_dealt
from pressbox.grammar.outcome.words import ResultWords, spans_hold
from pressbox.grammar.rankings.labels.classes import ClassPlaces
from pressbox.grammar.rankings.labels.row import Row
from pressbox.grammar.rankings.labels.segment import DIRECT, Segment
from pressbox.grammar.rankings.labels.segments import COUNTED, SegmentReader
from pressbox.grammar.rankings.scores import scores_behind
from pressbox.grammar.timetable.marked import Marked
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern
from pressbox.ranks import RESULTS, Value

_GLOSSES = frozenset({"(", "-", ",", ":", "/", ""})


class RowValues:
    def __init__(self, words: ResultWords, classes: ClassPlaces, segments: SegmentReader) -> None:
        self._words = words
        self._classes = classes
        self._segments = segments

    def of(self, row: Row, taken: Marked, telling: list[int]) -> list[Value]:
        """Those that a row has, scores behind whoever opens it first of all."""
        values = self._told(row, taken, telling)
        if not row.above.shows or row.above.shows == RESULTS:
            values = scores_behind(row.page, row.people, row.start, row.end, self._words.codes) or values
        return values

    def _told(self, row: Row, taken: Marked, telling: list[int]) -> list[Value]:
        page, line, start = row.page, row.line, row.start
        worded = bisect_left(telling, line.start) < bisect_left(telling, line.end)
        if (not worded and not page.holds_figure(start, line.end)) or is_dealt(page, line):
            return []
        found = self._words.values(page, start, line.end, worded=worded)
        values = [value for value in found if not taken.holds(value.start, value.end)]
        if any(not value.sure or len(values) == 1 for value in values):
            # 'First race', 'P5 in qualifying, P4 in the first race': the ordinal of a session.
            named = self._segments.sessions(page, start, line.end)
            alone = len(values) == 1 and len(named) == 1  # 'Arrivo gara 2', too
            counted = [(one.start, one.end if alone and not one.code else one.name[0]) for one in named if one.numbers]
            values = [one for one in values if (one.sure and not alone) or not spans_hold(counted, one.start, one.end)]
        return values

    def apart(self, row: Row, values: list[Value]) -> list[Value]:
        """A gloss in brackets says the same again: 'DNF (Retired)'; with a class it says another position."""
        out: list[Value] = []
        for value in values:
            gap = row.page.folded[out[-1].end : value.start].strip() if out else ""
            last = out[-1].status if out else "classified"
            again = last != "classified" != value.status and gap in _GLOSSES
            if gap == "(" and last == value.status == "classified":
                again = self._words.class_in(row.page, value.end, value.end + DIRECT) is None
                again = again and not self._classes.in_class.match(row.page.folded, value.end)
            if not (out and again):
                out.append(value)
        return out

    def is_count(self, row: Row, value: Value, own: Segment) -> bool:
        """'Stages: 13 (108 km)', 'Rennen: 42' beside 'Siege: 3': how many there were."""
        page, line = row.page, row.line
        length = page.language.once(_length)
        if length and length.match(page.folded, value.end):
            return True
        if own.role != "race":
            return False
        beside = (page.lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(page.lines))
        labels = (page.folded[one.start : one.end].partition(":")[0].strip() for one in beside)
        return any(self._words.columns.get(label) in COUNTED for label in labels)


def _length(language: Language) -> Pattern | None:
    """A length in brackets, where the language's sheet has units of one."""
    parts = language.parts("facts")
    return pattern(r"\s?\(\s?{figure}\s?-?\s?{length_unit}", parts, "facts.length") if "length_unit" in parts else None
