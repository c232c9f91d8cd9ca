"""Reads what stands before a value in a row: labels, sessions, names and a class."""

from typing import TypeAlias

from pressbox.grammar.outcome.cells import People, begun_within, raw_names
from pressbox.grammar.outcome.words import ResultWords, spans_hold
from pressbox.grammar.rankings.classes import ClassPlaces
from pressbox.grammar.rankings.ranked import EDGES
from pressbox.grammar.rankings.scores import once, sessions_of
from pressbox.grammar.rankings.segment import Segment
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.patterns import fold, pattern

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
        self._label(page, start, end, people, segment, named, class_)
        covered = self._covered(page, start, end, people, segment, named, class_)
        if segment.names:
            segment.aside = self._classes.aside(page, segment.names, end, class_)
            segment.class_ = segment.class_ or segment.aside
        if segment.sessions:
            covered += self._around_session(page, start, end, people, segment, named[-1])
        elif not (segment.names or segment.role):
            segment.placed = self._placed(page, start, end, people, covered)
        rest = [] if segment.placed else self._rest(page, start, end, covered)
        rest = rest and self._left(page, start, end, people, segment, named, rest, known=known)
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

    def _label(
        self,
        page: Page,
        start: int,
        end: int,
        people: People,
        segment: Segment,
        named: list[Named],
        class_: Class,
    ) -> None:
        """What the words say that the value is, beside a session or a name, or alone."""
        role = segment.role or self._role_beside(page, start, end, named)
        role = role or self._role_behind(page, named, segment.names, end)
        if segment.names and not (role or named):
            role = self._role_before(page, start, segment.names[0][0])
            segment.labelled = role is not None
        if not (role or named):
            role = self._role_of_class(page, class_, start, end) or self._role_at(page, people, start, end)
        segment.role = role

    def _covered(
        self,
        page: Page,
        start: int,
        end: int,
        people: People,
        segment: Segment,
        named: list[Named],
        class_: Class,
    ) -> list[Span]:
        """The words of which somebody knows what they are."""
        covered = [(one.start, one.end) for one in named] + segment.names + ([class_[1]] if class_ else [])
        covered += begun_within(people.team_spans, start, end) + begun_within(people.series_spans, start, end)
        covered += [span for _, span in self.words.figures_in(page, start, end).values()]
        if segment.names or named:  # 'Elin Norrgård (SWE): 4th', 'Qualifying (Group A): 4th'
            covered += [found.span() for found in _BRACKETED.finditer(page.folded, start, end)]
        legs = [] if named else [found.span() for found in self._leg.finditer(page.folded, start, end)]
        segment.leg = bool(legs)
        return covered + legs

    def _around_session(
        self, page: Page, start: int, end: int, people: People, segment: Segment, last: Named
    ) -> list[Span]:
        """'Monza Race 1: 4th', 'SS1 Ravenmoor: 2nd': the places, rounds and days of a session, and its name."""
        around = [*begun_within(people.places, start, end), *self._rounds(page, people, start, end)]
        named = self._name_ends(page, last, end)
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

    def _left(
        self, page: Page, start: int, end: int, people: People, segment: Segment, named: list[Named],
        rest: list[Span], *, known: bool,
    ) -> list[Span]:  # fmt: skip
        """What is left of the words of a segment without names that no reader knows and a class before names."""
        headed = None if segment.sessions or segment.role else self._classes.heads(page, people, start, end)
        if headed:
            segment.class_, segment.names = headed
            return []
        if segment.names and (crew := _whole_crew(page, segment.names, end)):
            segment.names, rest = crew, [span for span in rest if not spans_hold(crew, *span)]
        if rest and not segment.names and not segment.role:
            segment.names, rest = self._raw(page, start, end, named, rest, people, known=known)
        return rest

    def _raw(
        self, page: Page, start: int, end: int, named: list[Named], rest: list[Span], people: People, *, known: bool
    ) -> tuple[list[Span], list[Span]]:
        """Names that no reader knows, where they are all that is left of the segment; one word behind other names."""
        low = max([start, *(one.end for one in named if one.end <= rest[0][0])])
        while low < end and page.text[low] in EDGES:
            low += 1
        high = end
        while high > low and page.text[high - 1] in EDGES:
            high -= 1
        names = raw_names(page, low, high)
        written = [page.folded[start:end] for start, end in names]
        known = known or all(" " in name or name in people.parts for name in written)
        return (names, []) if names and known else ([], rest)

    def _placed(self, page: Page, start: int, end: int, people: People, covered: list[Span]) -> bool:
        """'Round 1, Misano: 4th': whether a place, with a round or a day beside it, is all that is named."""
        places = begun_within(people.places, start, end)
        said = [*covered, *places, *self._rounds(page, people, start, end)]
        return bool(places) and not self._rest(page, start, end, said)

    def _rounds(self, page: Page, people: People, start: int, end: int) -> list[Span]:
        """'Round 3', '12 May': which meeting of a season it is."""
        rounds = [found.span() for found in self._round.finditer(page.folded, start, end)]
        return rounds + begun_within(people.days, start, end)

    def _rest(self, page: Page, start: int, end: int, covered: list[Span]) -> list[Span]:
        """Words that are neither session, name nor class, and no small ones."""
        return [
            word.span()
            for word in _WORD.finditer(page.folded, start, end)
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

    def _role_beside(self, page: Page, start: int, end: int, named: list[Named]) -> str | None:
        """'Starting position, race 1': a label beside the session that it is for."""
        if len(named) != 1:
            return None
        before, behind = (page.folded[start : named[0].start], page.folded[named[0].end : end])
        parts = (self.words.without_small(part.strip(EDGES)).strip(EDGES) for part in (before, behind))
        return self.words.role(" ".join(parts).strip())

    def _role_behind(self, page: Page, named: list[Named], names: list[Span], end: int) -> str | None:
        """'Race 1: started 6th', 'Elin Norrgård: Q 5th': behind session or name stands a label of its own."""
        until = max([*(one.end for one in named), *(high for _, high in names)], default=end)
        bracket = _BRACKETED.match(page.folded, until, end)
        until = bracket.end() if bracket else until
        said = self.words.role(page.folded[until:end].strip(EDGES)) if until < end else None
        return said if said in {"grid", "finish", "qualifying", "race"} else None

    def _role_before(self, page: Page, start: int, until: int) -> str | None:
        """'Points: Elin Norrgård 2nd, Luca Ferretti 5th': the label of all that are named behind it."""
        said = page.folded[start:until].rstrip()
        return self.words.role(said[:-1].strip(EDGES)) if said.endswith((":", "-")) else None

    def _role_of_class(self, page: Page, class_: Class, start: int, end: int) -> str | None:
        """'Silver points: 2nd (68)', 'GT4 standings: 3rd': a label of the season behind the name of a class."""
        low = class_[1][1] if class_ else start + len(page.folded[start:end].split(maxsplit=1)[0])
        said = self.words.role(page.folded[low:end].strip(EDGES))
        if said is None:  # 'Championship E2: 1st'
            said = self.words.role(
                page.folded[start : class_[1][0]].strip(EDGES) if class_ else _uncoded(page.folded[start:end])
            )
            return said if said == "championship" else None
        return said if said in {"championship", "points"} and page.text[start].isupper() else None

    def _role_at(self, page: Page, people: People, start: int, end: int) -> str | None:
        """'Misano - started 12th': the label behind a place."""
        at = begun_within(people.places, start, end)
        return self.words.role(page.folded[at[-1][1] : end].strip(EDGES)) if at else None


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
