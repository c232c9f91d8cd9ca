"""Reads what stands before a value in a row: labels, sessions, names and a class."""

from typing import NamedTuple, TypeAlias

from pressbox.grammar.outcome.cells import People, begun_within, raw_names
from pressbox.grammar.outcome.words import ResultWords, spans_hold
from pressbox.grammar.rankings.labels.classes import ClassPlaces
from pressbox.grammar.rankings.labels.segment import Segment
from pressbox.grammar.rankings.ranked import EDGES
from pressbox.grammar.rankings.scores import once, sessions_of
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.patterns import Pattern, fold, pattern

Class: TypeAlias = tuple[str, Span] | None


# 'Overall, all classes', 'Q (Group A)'.
_GLOSSED = pattern(
    r"(?<label>[^,(]{2,24}?)(?:,\s|\s\()(?:[a-z]+\s){1,2}[a-z]+\)?$|(?<label>[^,(]{1,24}?)\s\([^()]{1,24}\)?$"
)
_BRACKETED = pattern(r"\s?\([^()]{2,24}\)")
_NAMED = 48  # characters of the name of a stage behind its number
_WORD = pattern(r"[^\W\d_]{2,}")
_BARS = pattern(r"\s?[|·•]\s?")
_PLACE = 4  # words of the name of a track

# Labels of a value that is a figure alone: 'Q: 4'.
BARE_ROLES = frozenset({"grid", "finish", "race", "championship", "class", "qualifying", "feature"})
_PLACES = frozenset({None, "finish", "race"})  # roles of labels beside which a count is none
COUNTED = frozenset({"wins", "poles", "podiums", "fastest_laps", "best"})
STAGED = frozenset({"stage", "shakedown"})
RACED = frozenset({"grid", "finish", "race"})  # labels of what is of a race
NO_RACES = frozenset({"stage", "practice", "qualifying", "superpole", "warmup", "test"})
TRIED = NO_RACES - STAGED


class _Stretch(NamedTuple):
    """The words before one value, and the sessions and the class that they name."""

    page: Page
    start: int
    end: int
    people: People
    named: list[Named]
    class_: Class

    def told(self, start: int | None = None, end: int | None = None) -> str:
        """Its words from one place to another, without the signs around them."""
        low, high = self.start if start is None else start, self.end if end is None else end
        return self.page.folded[low:high].strip(EDGES)

    def begun(self, spans: list[Span]) -> list[Span]:
        """Those of the spans that begin in it."""
        return begun_within(spans, self.start, self.end)

    def fits(self, form: Pattern) -> list[Span]:
        """Where a form fits in it."""
        return [found.span() for found in form.finditer(self.page.folded, self.start, self.end)]


class SegmentReader:
    """Reads what stands before one value."""

    def __init__(self, words: ResultWords, classes: ClassPlaces) -> None:
        self.words = words
        self._classes = classes
        self._joins = frozenset(map(fold, words.sheet.joins))
        self._leg = pattern(r"\b(?:{leg})\s?\d{1,2}\b", words.parts, "results.leg")
        self._round = pattern(r"\b(?:{round}|{round_letters})\.?\s?\d{1,2}\b", words.parts, "results.round")

    def read(self, page: Page, start: int, end: int, people: People, *, known: bool = False) -> Segment:
        start = self._behind_day(page, start, end, people)
        segment = Segment(parted=page.folded[start:end].rstrip()[-1:] in {":", "-", "|", "=", "(", ",", "\t"})
        segment.parted = segment.parted or "\t" in page.folded[max(start, end - 2) : end]
        text = page.folded[start:end].strip(EDGES)
        segment.blank = not text or text in self._joins
        if segment.blank:
            return segment
        segment.role = self.words.role(text) or self._glossed(text) or self._listed(text)
        named = [] if segment.role else self.sessions(page, start, end)
        segment.sessions = once([session for one in named for session in sessions_of(one)])
        class_ = self.words.class_in(page, start, end)
        segment.class_ = class_[0] if class_ else None
        segment.opens = class_ is not None and self._classes.opens(page, start, class_[1])
        segment.names = people.within(start, end)
        segment.number = None if segment.names else self.words.car_number(page, start, end)
        stretch = _Stretch(page, start, end, people, named, class_)
        self._label(stretch, segment)
        covered = self._covered(stretch, segment)
        if segment.names:
            segment.aside = self._classes.aside(page, segment.names, end, class_)
            segment.class_ = segment.class_ or segment.aside
        if segment.sessions:
            covered += self._around_session(stretch, segment)
        elif not (segment.names or segment.role):
            segment.placed = self._placed(stretch, covered)
        rest = [] if segment.placed else self._rest(stretch, covered)
        rest = rest and self._left(stretch, segment, rest, known=known)
        segment.plain = (bool(segment.role) or not rest) and not self._counts(text, segment.role)
        if segment.names:
            low, high = segment.names[0]
            labelled = segment.role in BARE_ROLES and page.text[high:end].strip() != ""
            segment.headed = low < named[0].start if named else labelled
        return segment

    def _behind_day(self, page: Page, start: int, end: int, people: People) -> int:
        """'Saturday: Q P9': where the label behind a day begins."""
        day = next(iter(begun_within(people.days, start, end)), None)
        if day is None or day[0] != start or page.folded[day[1] : day[1] + 1] not in {":", ","}:
            return start
        return day[1] if self.words.role(page.folded[day[1] : end].strip(EDGES)) else start

    def _label(self, stretch: _Stretch, segment: Segment) -> None:
        """What the words say that the value is, beside a session or a name, or alone."""
        role = segment.role or self._role_beside(stretch) or self._role_behind(stretch, segment.names)
        if segment.names and not (role or stretch.named):
            role = self._role_before(stretch, segment.names[0][0])
            segment.labelled = role is not None
        if not (role or stretch.named):
            role = self._role_of_class(stretch) or self._role_at(stretch)
        segment.role = role

    def _covered(self, stretch: _Stretch, segment: Segment) -> list[Span]:
        """The words of which somebody knows what they are."""
        named, people = stretch.named, stretch.people
        covered = [(one.start, one.end) for one in named] + segment.names
        covered += [stretch.class_[1]] if stretch.class_ else []
        covered += stretch.begun(people.team_spans) + stretch.begun(people.series_spans)
        figures = self.words.figures_in(stretch.page, stretch.start, stretch.end)
        covered += [span for _, span in figures.values()]
        if segment.names or named:  # 'Elin Norrgård (SWE): 4th', 'Qualifying (Group A): 4th'
            covered += stretch.fits(_BRACKETED)
        legs = [] if named else stretch.fits(self._leg)
        segment.leg = bool(legs)
        return covered + legs

    def _around_session(self, stretch: _Stretch, segment: Segment) -> list[Span]:
        """'Monza Race 1: 4th', 'SS1 Ravenmoor: 2nd': the places, rounds and days of a session, and its name."""
        last = stretch.named[-1]
        around = [*stretch.begun(stretch.people.places), *self._rounds(stretch)]
        named = self._name_ends(stretch.page, last, stretch.end)
        if 0 < named - last.end <= _NAMED:
            around.append((last.end, named))
            if last.kind in STAGED:  # whoever a stage is called like
                segment.names = [name for name in segment.names if not last.end <= name[0] < named]
        return around

    @staticmethod
    def _name_ends(page: Page, last: Named, end: int) -> int:
        """'SS1 Ravenmoor: ', 'SS1 Ravenmoor - ': where the name of a session ends, or -1."""
        colon = page.folded.find(":", last.end, end)
        return page.folded.find(" - ", last.end + 1, end) if colon < 0 and last.kind in STAGED else colon

    def behind_cells(self, page: Page, start: int, end: int, people: People) -> Segment | None:
        """'Elin Norrgård · SWE · #31 · Qualifying P4': the label is the last of cells of which one names her."""
        last = max((found.end() for found in _BARS.finditer(page.folded, start, end)), default=0)
        names = people.within(start, last)
        if not names:
            return None
        segment = self.read(page, last, end, people)
        segment.names, segment.headed = names, True
        return segment if segment.plain and (segment.sessions or segment.role) else None

    def as_place(self, page: Page, start: int, end: int, segment: Segment) -> None:
        """'Ravenmoor - R1: 6th' below 'Season to date': a track that no reader knows."""
        first = next(iter(self.sessions(page, start, end)), None)
        low, high = start, first.start if first else end
        while low < high and page.text[low] in EDGES:
            low += 1
        words = page.text[low:high].strip(EDGES).split()
        segment.plain = 0 < len(words) <= _PLACE and all(word[0].isupper() or word[0].isdigit() for word in words)
        segment.placed = segment.plain and not segment.sessions

    def sessions(self, page: Page, start: int, end: int) -> list[Named]:
        return list(self.words.named(page, start, end))

    def _left(self, stretch: _Stretch, segment: Segment, rest: list[Span], *, known: bool) -> list[Span]:
        """What is left of the words of a segment without names that no reader knows and a class before names."""
        page, start, end = stretch.page, stretch.start, stretch.end
        labelled = segment.sessions or segment.role
        headed = None if labelled else self._classes.heads(page, stretch.people, start, end)
        if headed:
            segment.class_, segment.names = headed
            return []
        if segment.names and (crew := _whole_crew(page, segment.names, end)):
            segment.names, rest = crew, [span for span in rest if not spans_hold(crew, *span)]
        if rest and not segment.names and not segment.role:
            segment.names, rest = self._raw(stretch, rest, known=known)
        return rest

    def _raw(self, stretch: _Stretch, rest: list[Span], *, known: bool) -> tuple[list[Span], list[Span]]:
        """Names that no reader knows, where they are all that is left of the segment; one word behind other names."""
        page = stretch.page
        low = max([stretch.start, *(one.end for one in stretch.named if one.end <= rest[0][0])])
        names = raw_names(page, *_trimmed(page, low, stretch.end))
        written = [page.folded[start:end] for start, end in names]
        known = known or all(" " in name or name in stretch.people.parts for name in written)
        return (names, []) if names and known else ([], rest)

    def _placed(self, stretch: _Stretch, covered: list[Span]) -> bool:
        """'Round 1, Misano: 4th': whether a place, with a round or a day beside it, is all that is named."""
        places = stretch.begun(stretch.people.places)
        return bool(places) and not self._rest(stretch, [*covered, *places, *self._rounds(stretch)])

    def _rounds(self, stretch: _Stretch) -> list[Span]:
        """'Round 3', '12 May': which meeting of a season it is."""
        return stretch.fits(self._round) + stretch.begun(stretch.people.days)

    def _rest(self, stretch: _Stretch, covered: list[Span]) -> list[Span]:
        """Words that are neither session, name nor class, and no small ones."""
        return [
            word.span()
            for word in _WORD.finditer(stretch.page.folded, stretch.start, stretch.end)
            if not spans_hold(covered, *word.span())
            and word[0] not in self.words.small
            and word[0] not in self.words.roles
            and not self.words.role(word[0])
        ]

    def _glossed(self, text: str) -> str | None:
        """'Overall, all classes': a label that says more behind a comma or in brackets."""
        gloss = _GLOSSED.match(text)
        return self.words.role(gloss["label"]) if gloss and gloss["label"] != text else None

    def _listed(self, text: str) -> str | None:
        """'Results: Q' before 'Q 5th | R1 3rd': what all values of a row are, and what the first one is."""
        head, colon, label = text.partition(": ")
        return self.words.role(label) if colon and self.words.role(head) in {"finish", "race"} else None

    def _counts(self, text: str, role: str | None) -> bool:
        """'Race wins: 3', 'best finish: 1st': what is counted, or the best of it, and no place."""
        return role in _PLACES and any(self.words.columns.get(word) in COUNTED for word in text.split())

    def _role_beside(self, stretch: _Stretch) -> str | None:
        """'Starting position, race 1': a label beside the session that it is for."""
        if len(stretch.named) != 1:
            return None
        one = stretch.named[0]
        around = (stretch.told(end=one.start), stretch.told(one.end))
        parts = (self.words.without_small(part).strip(EDGES) for part in around)
        return self.words.role(" ".join(parts).strip())

    def _role_behind(self, stretch: _Stretch, names: list[Span]) -> str | None:
        """'Race 1: started 6th', 'Elin Norrgård: Q 5th': behind session or name stands a label of its own."""
        until = max([*(one.end for one in stretch.named), *(high for _, high in names)], default=stretch.end)
        bracket = _BRACKETED.match(stretch.page.folded, until, stretch.end)
        until = bracket.end() if bracket else until
        said = self.words.role(stretch.told(until)) if until < stretch.end else None
        return said if said in {"grid", "finish", "qualifying", "race"} else None

    def _role_before(self, stretch: _Stretch, until: int) -> str | None:
        """'Points: Elin Norrgård 2nd, Luca Ferretti 5th': the label of all that are named behind it."""
        said = stretch.page.folded[stretch.start : until].rstrip()
        return self.words.role(said[:-1].strip(EDGES)) if said.endswith((":", "-")) else None

    def _role_of_class(self, stretch: _Stretch) -> str | None:
        """'Silver points: 2nd (68)', 'GT4 standings: 3rd': a label of the season behind the name of a class."""
        page, start, class_ = stretch.page, stretch.start, stretch.class_
        words = page.folded[start : stretch.end]
        said = self.words.role(stretch.told(class_[1][1] if class_ else start + len(words.split(maxsplit=1)[0])))
        if said is None:  # 'Championship E2: 1st'
            said = self.words.role(stretch.told(end=class_[1][0]) if class_ else _uncoded(words))
            return said if said == "championship" else None
        return said if said in {"championship", "points"} and page.text[start].isupper() else None

    def _role_at(self, stretch: _Stretch) -> str | None:
        """'Misano - started 12th': the label behind a place."""
        at = stretch.begun(stretch.people.places)
        return self.words.role(stretch.told(at[-1][1])) if at else None


def _trimmed(page: Page, low: int, high: int) -> Span:
    """A stretch of the text without the signs and blanks at its ends."""
    while low < high and page.text[low] in EDGES:
        low += 1
    while high > low and page.text[high - 1] in EDGES:
        high -= 1
    return low, high


def _whole_crew(page: Page, names: list[Span], end: int) -> list[Span]:
    """'Norrgård/Laanemets' where one of the two is named nowhere else."""
    low = page.folded.rfind(" ", 0, names[0][0]) + 1
    while end > low and page.text[end - 1] in EDGES:
        end -= 1
    crew = raw_names(page, low, end) if "/" in page.text[low:end] else []
    return crew if len(crew) > len(names) else []


def _uncoded(text: str) -> str:
    """'Championship E2' without the code behind it."""
    said, _, code = text.strip(EDGES).rpartition(" ")
    return said if code[-1:].isdigit() and code[:1].isalpha() else ""
