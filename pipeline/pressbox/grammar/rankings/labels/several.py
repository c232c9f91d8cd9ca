"""Rows that give the positions of several races, or of several drivers, one behind the other."""

from dataclasses import replace

from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.labels.classes import ClassPlaces
from pressbox.grammar.rankings.labels.row import Row
from pressbox.grammar.rankings.labels.segment import Segment
from pressbox.grammar.rankings.labels.segments import NO_RACES, RACED, TRIED, SegmentReader
from pressbox.grammar.rankings.scores import are_scores, is_climb, names_behind, numbered, with_sprint
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import RESULTS, Read, Session, Value

# 'Superbike - Race 1: 3rd Conti, 8th Ek': the races of a class have its name before a dash.
_NAMED = pattern(r"[\p{Lu}\d][\w.+/]*(?:\s[\p{Lu}\d][\w.+/]*){0,2}\s[-–]\s[^-–:]+:\s?$")
_ENDS_OF = (("n", "grid"), ("m", "position"))
_OTHERWISE = frozenset({"grid", "championship", "points"})  # labels of what is not where races ended


class Several:
    def __init__(self, words: ResultWords, classes: ClassPlaces, segments: SegmentReader) -> None:
        self._words = words
        self._classes = classes
        self._segments = segments
        figure = r"(?:p\s?)?(?<{}>\d{{1,3}})(?:\s?{{ordinal}}|\.)?"
        self._ends = pattern(
            rf"(?<one>[\p{{L}} ]{{2,20}}?)\s?/\s?(?<other>[\p{{L}} ]{{2,20}}):\s(?<whose>[^\d:\n]{{0,40}}?)"
            rf"{figure.format('n')}\s?/\s?{figure.format('m')}(?!\w)",
            words.parts,
            "results.ends",
        )

    def start_and_finish(self, row: Row) -> list[Read]:
        """'Start/Finish: 12/6', 'Start/Finish: Norrgård 22nd/9th'."""
        folded, above = row.page.folded, row.above
        slash = folded.find("/", row.start, row.end)
        found = self._ends.match(folded, row.start, row.end) if slash > 0 else None
        if found is None or self._words.role(found["one"]) != "grid" or self._words.role(found["other"]) not in RACED:
            return []
        names = row.people.within(*found.span("whose"))
        session = above.session if above.session and above.session[0] not in NO_RACES else ("race", None)
        values = ((Value(*found.span(group), int(found[group])), measure) for group, measure in _ENDS_OF)
        return [Read(row.span, "labelled", value, session, measure, names=list(names)) for value, measure in values]

    def read(self, row: Row, values: list[Value], *, bare: bool) -> list[Read] | None:
        """The positions of a row that is nothing but them and one label; `bare` are figures without a word."""
        segment = self._segments.read(row.page, row.start, values[0].start, row.people)
        if segment.plain and len(segment.sessions) == 1 and self._classes.are_both(row.page, row.line, values):
            reads = (Read(row.span, "labelled", value, segment.sessions[0]) for value in values)
            return [replace(read, class_="", names=segment.names) for read in reads]
        behind = names_behind(row.page, values, row.people, row.end) if not segment.names else []
        plain = segment.plain or (behind and _NAMED.match(row.page.text, row.start, values[0].start) is not None)
        if not plain or segment.role in _OTHERWISE:
            return None
        if any(self._words.class_in(row.page, *span) for names in behind for span in names):
            behind = []  # 'Q1: 3rd GT Cup'
        if behind and (segment.sessions or row.above.session or values[0].sure):
            return self._each(row, values, segment, behind)
        if is_climb(row.page, values, row.end) and self._is_scored(row, segment):
            return self._climb(row, values, segment)
        if are_scores(row.page, values, row.end) and self._is_scored(row, segment):
            return self._scores(row, values, segment, bare=bare)
        return None

    def _each(self, row: Row, values: list[Value], segment: Segment, names: list[list[Span]]) -> list[Read]:
        """'Race 1: 2nd Conti, 9th Ek': one session, and each position of whoever stands behind it."""
        session = segment.sessions[0] if segment.sessions else row.above.session
        return [
            self._one(row, value, session, row.above.measure, segment, own)
            for value, own in zip(values, names, strict=True)
        ]

    def _climb(self, row: Row, values: list[Value], segment: Segment) -> list[Read] | None:
        """'Race 1: P8 > P6'."""
        session = segment.sessions[0] if segment.sessions else row.above.session or ("race", None)
        if session[0] in TRIED:
            return None
        ends = zip(values, ("grid", "position"), strict=True)
        return [self._one(row, value, session, measure, segment, segment.names) for value, measure in ends]

    def _scores(self, row: Row, values: list[Value], segment: Segment, *, bare: bool) -> list[Read] | None:
        """'Elin Norrgård: 8 - 1 - DNF - 4': of as many races."""
        told = self._sessions(row, segment, len(values), bare=bare)
        headed = row.above.shows == RESULTS or len(row.above.sessions) == len(values)
        listed = (headed and all(value.sure for value in values)) or (bare and bool(segment.names))
        if told is None or not (segment.parted or segment.sessions or listed):
            return None
        return [
            self._one(row, value, session, row.above.measure, segment, segment.names)
            for value, session in zip(values, told, strict=True)
        ]

    def _sessions(self, row: Row, segment: Segment, count: int, *, bare: bool) -> list[Session] | None:
        """The sessions that so many positions of a row are of, where they can be told."""
        named = segment.sessions or row.above.sessions
        told = numbered(named, count)
        told = told or (numbered([], count) if bare and not segment.sessions else None)
        if told and not named:
            told = with_sprint(self._words.named(row.page, 0, len(row.page.text)), count) or told
        return told

    @staticmethod
    def _is_scored(row: Row, segment: Segment) -> bool:
        """Whether the words before several positions say whose or which they are."""
        return bool(segment.sessions or segment.names or segment.role or (segment.placed and row.above.seasonal))

    @staticmethod
    def _one(
        row: Row, value: Value, session: Session | None, measure: str | None, segment: Segment, names: list[Span]
    ) -> Read:
        class_ = segment.class_ if segment.plain else segment.class_ or ""
        return Read(row.span, "labelled", value, session, measure, class_, list(names), whose=True)
