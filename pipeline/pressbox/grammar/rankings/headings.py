"""What stands above rows: the session, class and drivers that a list is of, and whether it is one of results."""

from dataclasses import replace
from functools import cached_property

from pressbox.grammar.outcome.cells import People, begun_within, cells_of_row, raw_names
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Line, Page
from pressbox.packs import Form, Language
from pressbox.patterns import fold, pattern
from pressbox.ranks import OTHER, RESULTS, STANDINGS, Heading, Session, Span

HEADS = frozenset({"heading", "day", "title", "subtitle"})
# 'JS P4', 'Super Mini', 'OK-Junior', 'Class 2': what stands beside a session, a name of a few words.
_NAME = pattern(r"[\p{Lu}\d][\w.+/-]*(?:\s[\p{Lu}\d][\w.+/-]*){0,2}")
_FULL = pattern(r"\S+\s\S+(?:\s\S+)?")
_SIGNS = " \t:–—-|,()*_#.•"
_OVER_LISTS = frozenset({"heading", "label", "row", "subtitle", "day"})
_ROWS = frozenset({"row", "label", "table"})
_PARTS = frozenset({"heat", "stage"})
_SHORT = 40  # characters of such a heading
_COLUMN = pattern(r"[^\W\d_]+\d*")
_LONG = 14  # words: a heading that is longer is a sentence
_SEVERAL = 2  # rounds whose races stand in one release
_SUBJECT = 4  # words: a longer heading that says nothing of results opens another subject


class Headings:
    """Reads headings, and what is left of those above when another one comes."""

    def __init__(self, language: Language, words: ResultWords) -> None:
        self._forms = language.finder("results", "headings")
        self._words = words
        # 'Round 4', 'Round 5 (Sunday, 14 laps)': alone on its line but for what stands in brackets.
        self._round = pattern(
            r"(?m)^[^\w\n]{0,4}(?:{round})\s(?<n>\d{1,2})\s*(?:\([^()\n]{1,40}\)|[-:,]\s*(?:{weekday})[^\n]{0,24})?[:.]?\s*$",
            words.parts,
            "results.round",
        )
        self._round_before = pattern(r"\b(?:{round})\s(?<n>\d{1,2})\s++(?=\S)", words.parts, "results.round")
        self._round_of = pattern(r"(?:{round})\b", words.parts, "results.round")

    def read(self, page: Page, line: Line, people: People) -> Heading:
        """What a line says of the rows below it; where it is long, what it says before a bracket."""
        if self._may_head(page, line):
            return self.stretch(page, line.start, line.end, people)
        gloss = page.folded.find(" (", line.start, line.end) if line.kind == "heading" else -1
        brief = gloss > 0 and page.folded.count(" ", line.start, gloss) <= _LONG
        return self.stretch(page, line.start, gloss, people) if brief else Heading()

    def shows(self, page: Page, line: Line) -> str | None:
        """Of what a line says that the rows below it are a list."""
        return self.shown(page, line.start, line.end).shows if self._may_head(page, line) else None

    def _may_head(self, page: Page, line: Line) -> bool:
        if page.folded.count(" ", line.start, line.end) > _LONG:
            return False
        # Of whatever a title tells, it is over the whole release.
        return line.kind != "title" or page.holds_any(self._forms, line.start, line.end)

    def stretch(self, page: Page, start: int, end: int, people: People) -> Heading:
        """What words say of the rows that follow them, in their line or below."""
        heading = self.shown(page, start, end)
        named = list(self._words.named(page, start, end))
        session = self._session(page, start, named, heading)
        if session is not None:
            heading.session, heading.spans["session"] = session
            heading.sessions = [(one.kind or "", number) for one in named for number in one.numbers]
        class_ = self._words.class_in(page, start, end)
        named_else = class_ and (people.series.holds(*class_[1]) or people.clocks.holds(*class_[1]))  # '11:00 AM'
        if class_ and not named_else and not self._is_name(page, start, class_[1]):
            heading.class_, heading.spans["class"] = class_
        heading.names = people.within(start, end)
        heading.number = self._words.car_number(page, start, end)
        if not heading.session and not heading.shows:
            heading.names = _crew(page, people, start, end) or heading.names
            dash = page.folded.find(" - ", start, end)
            if dash > 0 and self._words.car_number(page, dash, end):
                heading.names = _before_car(page, people, start, dash) or heading.names
        if heading.names:
            heading.spans["entrants"] = (heading.names[0][0], heading.names[-1][1])
        heading.state = self._words.state_in(page, start, end)
        return heading

    def beside_session(self, page: Page, start: int, end: int) -> Span | None:
        """'JS P4' of 'Race 1 – JS P4', 'OK-Junior' of 'OK-Junior Final': the words beside a session."""
        one = next(self._words.named(page, start, end), None)
        if one is None:
            return None
        bracket = page.text.find("(", one.end, end)  # 'Supercar final (6 laps)'
        parts = [_bare(page, start, one.start), _bare(page, one.end, bracket if bracket > 0 else end)]
        told = [part for part in parts if part[0] < part[1]]
        if len(told) != 1 or self.shown(page, *told[0]).shows:
            return None
        folded = page.folded[slice(*told[0])]
        empty = folded in self._words.roles or any(word in self._words.small for word in folded.split())
        named = any(not other.code for other in self._words.named(page, *told[0]))
        return None if empty or named or self._round_of.match(folded) else told[0]

    def opens_with_session(self, page: Page, line: Line) -> bool:
        """'Qualifying 4th / Race 1 2nd': whether a row begins with the name of a session."""
        first = next(self._words.named(page, line.start, line.end), None)
        return first is not None and not any(char.isalnum() for char in page.folded[line.start : first.start])

    def is_columns(self, page: Page, line: Line) -> bool:
        """'Pos. No. Driver / Team / Time or gap': the names of columns say nothing of the rows."""
        said = _COLUMN.findall(page.folded, line.start, line.end)
        known = [word for word in said if word in self._words.columns or f"{word}." in self._words.columns]
        return len(said) > _SUBJECT and len(known) * 2 > len(said)

    def below_columns(self, page: Page, line: Line, above: Heading) -> Heading:
        """'Finish (Start) Driver, Laps, Status': what stands in brackets behind each position of the rows."""
        shown = self.shown(page, line.start, line.end)
        if shown.bracketed is None or above.shows in {OTHER, STANDINGS}:
            return above
        return replace(above, shows=RESULTS, bracketed=shown.bracketed)

    def _is_name(self, page: Page, start: int, class_: Span) -> bool:
        """'Formula 4 Trophy', 'Nordmark Cup', 'BMW M4 GT4': a word of classes that ends a name is none."""
        before = page.text[start : class_[0]].split()
        if before and fold(before[-1].strip("(,")) in self._words.cars:
            return True
        named = bool(before) and (before[-1].isdigit() or before[-1][0].isupper())
        return named and page.folded[slice(*class_)] in self._words.sheet.class_words

    def shown(self, page: Page, start: int, end: int) -> Heading:
        """What the rows are a list of, and what its figures are."""
        heading = Heading()
        told = page.once(_told)
        if (start, end) not in told:
            told[start, end] = [form for form, _ in page.searched(self._forms, start, end)]
        for form in told[start, end]:
            if heading.shows is None or (heading.shows == RESULTS and form.gives["list"] != RESULTS):
                heading.shows = str(form.gives["list"])
            heading.measure = heading.measure or form.gives.get("measure")
            heading.position = heading.position or form.gives.get("position")
            heading.bracketed = heading.bracketed or form.gives.get("bracketed")
            heading.classed = heading.classed or bool(form.gives.get("classed"))
            heading.seasonal = heading.seasonal or bool(form.gives.get("seasonal"))
            heading.overall = heading.overall or bool(form.gives.get("overall"))
            heading.summed = heading.summed or bool(form.gives.get("summed"))
        return heading

    def _session(self, page: Page, start: int, named: list[Named], heading: Heading) -> tuple[Session, Span] | None:
        """The first of the sessions named; a word that is also an ordinary one has a capital in a heading."""
        if len({one.kind for one in named}) == 1:
            named = sorted(named, key=lambda one: not one.numbers)  # 'Final result, Race 2'
        for one in named:
            after_race = heading.shows == RESULTS and one.kind == "race" and not (heading.overall or heading.summed)
            if not (after_race and one.numbers) and self._words.spoken_of.search(page.folded, start, one.start):
                continue  # 'Overall after SS8', and no 'Classification after race 2'
            plain = one.numbers or not one.ordinary or page.text[one.start].isupper()
            if one.kind and (plain or self._ends_name(page, start, one)):
                number = one.numbers[0] if one.numbers else self._round_over(page, start, one)
                return (one.kind, number), (one.start, one.end)
        return self._numbered_round(page, start) if not named else None

    @staticmethod
    def _ends_name(page: Page, start: int, one: Named) -> bool:
        """'Mini Max final', and nothing behind it."""
        behind = page.folded[one.end : one.end + 3].lstrip(" ")
        name = _bare(page, start, one.start)
        return behind[:1] in {"", "\n", "(", ":"} and _NAME.fullmatch(page.text, *name) is not None

    def _round_over(self, page: Page, start: int, one: Named) -> int | None:
        """'Round 11 run-off: 1 …' over one list and 'Round 12 run-off: 1 …' over another."""
        found = self._round_before.match(page.folded, start) if one.kind == "race" else None
        if found is None or found.end() != one.start:
            return None
        name = page.folded[one.start : one.end]
        told = {
            each["n"] for each in self._round_before.finditer(page.folded) if page.folded.startswith(name, each.end())
        }
        return int(found["n"]) if len(told) >= _SEVERAL else None

    def _numbered_round(self, page: Page, start: int) -> tuple[Session, Span] | None:
        """'Round 4' above one race and 'Round 5' above another: the races are numbered as rounds."""
        found = self._round.match(page.folded, start) if page.holds_figure(start, start + _SHORT) else None
        if found is None or len({one["n"] for one in self._round.finditer(page.folded)}) < _SEVERAL:
            return None
        return ("race", int(found["n"])), found.span("n")

    @staticmethod
    def under(above: Heading, heading: Heading, words: int) -> Heading:
        """What holds below a heading that stands under others."""
        if heading.shows == OTHER:
            return replace(heading, names=[])  # 'About Elin Norrgard': no row below is hers for that
        if heading.shows == STANDINGS:
            return heading
        if heading.session or heading.shows:
            kept = replace(heading, spans={**above.spans, **heading.spans})
            # 'Qualifying', 'Second half', 'Result': another heading stands between.
            past = above.left and heading.session is None and heading.shows == RESULTS and above.shows is None
            kept.session = None if heading.overall or past else heading.session or above.session
            kept.overall = heading.overall and not (heading.summed and above.session is None)
            if heading.measure == "grid" and heading.session is None and kept.session and kept.session[0] in TIMED:
                kept.session = ("race", None)  # 'Starting grid' behind the lists of qualifying
            kept.names = heading.names or above.names
            others = bool(heading.names and above.names)  # the list of somebody else
            anew = others or (heading.shows and heading.names)
            kept.state = heading.state if heading.state != "final" or anew else above.state
            kept.shows = heading.shows or (above.shows if above.shows == RESULTS else None)
            kept.class_ = heading.class_ or (above.class_ if above.session is None and not others else None)
            kept.sessions = heading.sessions or above.sessions
            kept.bracketed = heading.bracketed or above.bracketed
            return kept
        if heading.empty and heading.number and above.names:
            above = replace(above, names=[])  # another car
        if not heading.empty:
            kept = replace(above, spans={**above.spans, **heading.spans})
            kept.class_ = heading.class_ or above.class_
            kept.names = heading.names or above.names
            kept.number = heading.number
            kept.measure = heading.measure or above.measure
            return kept
        if heading.state != "final":
            return replace(above, state=heading.state)
        return Heading() if words > _SUBJECT else replace(above, left=True)


def _told(_: Page) -> dict[Span, list[Form]]:
    """The forms that stretches have which were asked for: the same heading is over many rows."""
    return {}


def _is_bare_part(session: Session) -> bool:
    """'Team battles heat for second': in a title the word is none of a session, unless it has a number."""
    return session[0] in _PARTS and session[1] is None


def _bare(page: Page, start: int, end: int) -> Span:
    """A stretch without the signs around it."""
    while start < end and page.text[start] in _SIGNS:
        start += 1
    while end > start and page.text[end - 1] in _SIGNS:
        end -= 1
    return start, end


def _crew(page: Page, people: People, start: int, end: int) -> list[Span]:
    """'Norrgård / Hrast (#18)': those of a car by their surnames, of whom a release may name some nowhere else."""
    for cell in cells_of_row(page, start, end) if "/" in page.text[start:end] else ():
        names = raw_names(page, *cell)
        if len(names) > 1 and "/" in page.text[slice(*cell)] and people.within(start, end) != names:
            return names if people.within(*cell) or "#" in page.text[start:end] else []
    return []


def _before_car(page: Page, people: People, start: int, dash: int) -> list[Span]:
    """'ELIN NORRGARD - Kestrel R5 #18': who stands before the dash, and no word of the car behind it."""
    return people.within(start, dash) or [
        name
        for name in raw_names(page, start, dash)
        if " " in page.text[slice(*name)] and not people.teams.holds(*name)
    ]


class Pile:
    """The headings of one release, one after another; each is read when something below it asks."""

    def __init__(self, headings: Headings, page: Page, people: People) -> None:
        self._headings, self._page, self._people = headings, page, people
        self._lines: list[Line | Heading] = []
        self._read: list[Heading] = [Heading()]

    def __len__(self) -> int:
        return len(self._lines)

    def text(self, line: Line) -> str:
        return self._page.folded[line.start : line.end]

    def text_before(self, line: Line) -> str:
        """The line above one."""
        return self.text(self._page.lines[line.index - 1]).rstrip() if line.index else ""

    def add(self, line: Line | Heading) -> None:
        self._lines.append(line)

    @property
    def above(self) -> Heading:
        """What all headings so far say."""
        return self.after(len(self._lines))

    @property
    def is_left(self) -> bool:
        """Whether a heading stands above that says nothing of results; a title is none."""
        last = self._lines[-1] if self._lines else None
        return self.above.left and not (isinstance(last, Line) and last.kind == "title")

    def after(self, count: int) -> Heading:
        """What the first so many headings say together."""
        while len(self._read) <= count:
            line = self._lines[len(self._read) - 1]
            self._read.append(line if isinstance(line, Heading) else self._under(self._read[-1], line))
        return self._read[count]

    def _under(self, above: Heading, line: Line) -> Heading:
        if self._headings.is_columns(self._page, line):
            return self._headings.below_columns(self._page, line, above)
        heading = self._headings.read(self._page, line, self._people)
        self.classify(line.start, line.end, heading)
        if line.kind == "title" and not (heading.shows and heading.session and not _is_bare_part(heading.session)):
            heading = Heading()
        if line.kind not in HEADS and heading.empty and heading.state == "final":
            return above
        if heading.empty and line.index and not line.after_blank and self._page.lines[line.index - 1] in self._lines:
            return above  # 'Qualifying', and 'Kestrel Racing, Porsche 911' right below it
        said = self._page.words(line).partition(" (*")[0]  # 'Pos. Driver (* = rookie)'
        words = 0 if self._is_part(above, line) else len(said.split())
        if line.kind == "heading" and heading.empty and heading.state == "final" and self._over_prose(line):
            words = _SUBJECT + 1  # 'First half' over its own text: what was told above it is over
        if heading.empty and above.names and line.kind == "heading":
            heading.names = self._next_of(line)
        if heading.names and above.class_ and not heading.class_ and self._is_over(above.spans.get("class"), line):
            spans = {name: span for name, span in above.spans.items() if name != "class"}
            above = replace(above, class_=None, spans=spans)
        return self._headings.under(above, heading, words)

    def _is_part(self, above: Heading, line: Line) -> bool:
        """'Endurance Cup, Misano (3 hours)' right above rows, below 'Results': a series or a place parts a list."""
        below = self._page.lines[line.index + 1] if line.index + 1 < len(self._page.lines) else None
        rows = below is not None and not below.after_blank and below.kind in _ROWS
        span = (line.start, line.end)
        return rows and above.shows == RESULTS and bool(
            begun_within(self._people.places, *span) or begun_within(self._people.series_spans, *span)
        )  # fmt: skip

    def _next_of(self, line: Line) -> list[Span]:
        """A name that no reader knows alone on its line, where the one before it stood above the same rows."""
        below = self._page.lines[line.index + 1] if line.index + 1 < len(self._page.lines) else None
        names = raw_names(self._page, line.start, line.end) if below and not below.after_blank else []
        full = names and all(_FULL.fullmatch(self._page.text, *name) for name in names)
        return names if below and full and self._headings.opens_with_session(self._page, below) else []

    def _is_over(self, told: Span | None, line: Line) -> bool:
        """Whether text stands between a class and the name that heads other rows: what the class was of has ended."""
        first = self._page.line_at(told[0]).index if told else line.index
        return any(one.kind in {"prose", "lead"} for one in self._page.lines[first + 1 : line.index])

    def classify(self, start: int, end: int, heading: Heading) -> None:
        """'Race 1 - JS P4' and 'Race 1 - JS2 R': where one session has several headings, the rest is the class."""
        rest = self.rest_of(start, end) if heading.session else None
        inner = heading.spans["class"] if heading.class_ else rest
        if rest and inner and rest[0] <= inner[0] and inner[1] <= rest[1] and heading.session in self._repeated:
            heading.class_, heading.spans["class"] = self._page.text[slice(*rest)], rest

    def rest_of(self, start: int, end: int) -> Span | None:
        """What stands before or behind the session that a heading names, if it is a name of a few words."""
        rest = self._headings.beside_session(self._page, start, end)
        if rest is None or _NAME.fullmatch(self._page.text, *rest) is None:
            return None
        people = self._people
        named = begun_within(people.places, *rest) or begun_within(people.days, *rest) or people.within(start, end)
        return None if named or people.series.holds(*rest) else rest

    @cached_property
    def _repeated(self) -> set[Session]:
        """The sessions that stand above several lists, each with other words behind the dash."""
        said: dict[Session, set[str]] = {}
        for line in self._page.lines:
            end = self._end_of(line)
            rest = self.rest_of(line.start, end) if end - line.start <= _SHORT else None
            heading = self._headings.stretch(self._page, line.start, end, self._people) if rest else None
            if rest and heading and heading.session:
                said.setdefault(heading.session, set()).add(self._page.folded[slice(*rest)])
        return {session for session, rests in said.items() if len(rests) > 1}

    def _end_of(self, line: Line) -> int:
        """Where a heading ends: with its line, or where a list goes on in it, 'OK Final: 1. Elin Norrgård'."""
        if line.kind in _OVER_LISTS and line.end - line.start <= _SHORT:
            return line.end
        colon = self._page.folded.find(": ", line.start, line.start + _SHORT)
        behind = self._page.text[colon + 2 : colon + 3] if colon > 0 else ""
        listed = behind.isdigit() or behind.isupper()
        return colon if listed else line.end

    def _over_prose(self, line: Line) -> bool:
        below = self._page.lines[line.index + 1] if line.index + 1 < len(self._page.lines) else None
        return below is not None and below.kind in {"prose", "speech"}
