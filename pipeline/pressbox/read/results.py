"""Results: positions and states from lists, tables and prose."""

from bisect import bisect_right
from itertools import islice

from pressbox.grammar.outcome.cells import People
from pressbox.grammar.outcome.clauses import ClauseReader
from pressbox.grammar.outcome.stages.mentioned import RACING
from pressbox.grammar.outcome.stages.one_stage import give_stage, stage_of
from pressbox.grammar.outcome.stages.stage import TIMED
from pressbox.grammar.outcome.words import result_words
from pressbox.grammar.rankings.headings import HEADS
from pressbox.grammar.rankings.lists import ListReader
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, ResultMention, Span
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern
from pressbox.patterns import words as terms
from pressbox.ranks import RACES, Listed, Session

_SEVERAL = 2  # heats
_MANY = 8  # … and more of them are no races of a weekend
_NUMBERED = pattern(r"\s#?\d{1,2}\b")
_BESIDE = 48  # characters behind a position in which its class stands
_WORD = pattern(r"\s\p{L}")
_PLAIN = pattern(r"[^\W_]+")
_OCCUR = 2  # words of racing: fewer occur in a release of anything
_ROWS = frozenset({"row", "label", "table"})


class ResultsReader:
    def __init__(self, packs: Packs, language: Language) -> None:
        words = result_words(packs, language)
        self._words = words
        self._lists = ListReader(language, words)
        self._clauses = ClauseReader(language, words)
        sheet = language.results
        self._rallies = _Sorts(packs, sheet.staged_series)
        self._series = packs.series
        self._alone = _Sorts(packs, sheet.solo_series)
        self._circuits = _Sorts(packs, sheet.heat_races)
        self._of_heats = _Sorts(packs, sheet.heat_series)
        self._whole = _Sorts(packs, sheet.whole_series)
        self._summed = _Sorts(packs, sheet.summed_series)
        self._tracks = _Sorts(packs, sheet.circuit_series)
        self._overall = pattern(r"\b(?:{overall})\b", packs.parts(language, "results"), "results.overall")
        self._final = pattern("{final}", packs.parts(language, "results"), "results.final")
        self._domain = pattern(rf"\b(?:{terms([*language.places.domain, *sheet.contest])})\b", rule="places.domain")

    def read(self, page: Page, found: Mentions) -> list[ResultMention]:
        found.staged = self._words.staged(page) or self._is_rally(found)
        if not (found.domain or found.series or found.sessions or found.staged or self._is_racing(page)):
            return []  # a company's results are no race's
        people = People(found, self._words.nations)
        known = {one.id for one in found.series if one.id in self._series}
        found.solo = bool(known) and all(map(self._alone.holds, known))
        first = found.series[0].id if found.series else ""
        found.whole = self._whole.holds(first) or (not known and self._words.climbs(page))
        found.summed = self._summed.holds(first) or self._words.summed(page)
        found.lapped = self._circuits.holds(first)
        found.lists = self._lists.read(page, found, people)
        out = [_result(page, listed) for listed in found.lists.rows if not listed.championship]
        raced = {listed.line for listed in found.lists.rows if listed.above.seasonal}
        found.calendar = [row for row in found.calendar if row.line not in raced]
        ends = {listed.line: listed.read.value.end for listed in found.lists.rows}
        on_track = self._tracks.holds(first)
        found.stage = None if on_track or found.summed else stage_of(page, self._words, staged=found.staged)
        crewed = found.staged or (self._words.crewed(page) and not on_track)
        told = self._clauses.read(page, found, people, crewed=crewed)
        for one in told:
            if one.class_ and _is_of_series(page, found, one):
                one.class_ = None
            if found.whole and _is_of_all(page, one):
                one.session = None
        out += [one for one in told if _place(one) >= ends.get(one.line, 0)]
        self._heats(page, found, out, on_track=on_track)
        self._sprints(page, out)
        self._stage(page, found, out)
        if not (found.staged or found.summed):
            self._races(found, out)
        for one in out:
            if found.staged or (found.whole and not _is_numbered(one)):
                one.session = _of_rally(one)
            elif on_track and one.session == ("stage", None):
                one.session = ("race", None)  # 'nella tappa di casa', of a series
        return sorted(out, key=lambda result: (result.line, result.span[0] if result.source == "prose" else 0))

    def _is_rally(self, found: Mentions) -> bool:
        """Whether the series that is named first is one of rallies."""
        return bool(found.series) and self._rallies.holds(found.series[0].id)

    @staticmethod
    def _races(found: Mentions, results: list[ResultMention]) -> None:
        """'Elin Norrgård – 6th', with no session told: of the race, unless all that is told of is a qualifying."""
        rows = (row for row in found.lists.rows if not (row.above.overall or row.above.summed))
        named = {row.line for row in rows if row.read.whose}
        kinds = {one.session[0] for one in results if one.session}
        for one in results if kinds.isdisjoint(TIMED) or kinds & RACING else ():
            if one.session is None and one.line in named:
                one.session = ("race", None)

    def _stage(self, page: Page, found: Mentions, results: list[ResultMention]) -> None:
        """What a release about one stage tells is of that stage, but for what is told of all."""
        told = [one for one in results if one.source == "prose" and not self._overall.search(page.folded, *one.span)]
        if found.stage is not None:
            give_stage(told, found.stage, staged=found.staged)

    def _sprints(self, page: Page, results: list[ResultMention]) -> None:
        """Below a title that names a sprint and no other race, 'the race' is the sprint."""
        if page.title is None:
            return
        named = list(self._words.named(page, page.title.start, page.title.end))
        # 'Sprint Challenge' is the name of a series, 'sprint cars' are machines.
        series = (_PLAIN.fullmatch(page.folded, *one.name) and _WORD.match(page.text, one.end) for one in named)
        titled = {one.kind for one, named_ in zip(named, series, strict=True) if one.kind in RACING and not named_}
        raced = (one for one in results if one.named and one.measure == "position" and one.session == ("race", None))
        if any(self._names_race(page, one.subject.sentence) for one in raced if one.subject):
            return  # 'fourth in the sprint and sixth in the main race'
        for one in results if titled == {"sprint"} else ():
            if one.session == ("race", None) and one.subject and not self._names_race(page, one.subject.sentence):
                one.session = ("sprint", None)

    def _names_race(self, page: Page, sentence: Span) -> bool:
        """'The feature race', and not 'the race'."""
        return any(
            one.kind == "race" and not _PLAIN.fullmatch(page.folded, *one.name)
            for one in self._words.named(page, *sentence)
        )

    def _heats(self, page: Page, found: Mentions, results: list[ResultMention], *, on_track: bool) -> None:
        """Heats that no final follows are the races of the weekend; on circuits, in some languages, all of them."""
        if found.lapped:
            for one in results:
                if one.session and one.session[0] == "heat":
                    one.session = ("race", one.session[1])
            return
        if found.series and self._of_heats.holds(found.series[0].id):
            return
        told = (one for one in results if one.session and (one.session[1] or one.subject is None or self._named(one)))
        said = {one.session for one in told if one.session}
        kinds = {kind for kind, _ in said}
        heats = [number for kind, number in said if kind == "heat" and number]
        # 'The first heat … in race two': on circuits both are the same.
        others = {number for kind, number in said if kind == "race" and number} if heats and on_track else set()
        mixed = not others and kinds & RACES
        unlike = len({*heats, *others}) < _SEVERAL or max(heats, default=0) > _MANY
        if unlike or mixed or self._final.search(page.folded):
            return
        for one in results:
            if one.session and one.session[0] == "heat" and one.session[1]:
                one.session = ("race", one.session[1])

    def _named(self, result: ResultMention) -> bool:
        """Whether its own words name its session; in Swedish 'loppet' may be one of the heats."""
        return result.named and not self._words.sheet.heats_are_races

    def _is_racing(self, page: Page) -> bool:
        """Whether words of the domain occur more than once, or with a figure, 'race 1': a short note has but one.

        The name of a session that is no ordinary word, alone over its rows, is enough.
        """
        found = list(islice(self._domain.finditer(page.folded), _OCCUR))
        told = len(found) == _OCCUR or any(_NUMBERED.match(page.folded, one.end()) for one in found)
        return told or any(self._is_headed(page, line) for line in page.lines)

    def _is_headed(self, page: Page, line: Line) -> bool:
        """'Tidskval', and rows below it."""
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        if line.kind not in HEADS or below is None or below.kind not in _ROWS:
            return False
        return any(not one.ordinary for one in self._words.named(page, line.start, line.end))


def _is_of_all(page: Page, told: ResultMention) -> bool:
    """Of a hill climb a class, and what another paragraph tells than that of its runs: of no run told of above."""
    above = told.taken.get("session")
    line = page.line_at(above[0][0]) if above else None
    return line is not None and line.kind not in HEADS and (told.class_ is not None or line.index != told.line)


def _is_numbered(result: ResultMention) -> bool:
    """Whether its own words name a session, or a heading one of several."""
    return result.named or bool(result.session and result.session[1])


class _Sorts:
    """The series of some categories; one that no pack knows says in its name what is raced: 'nordic-enduro-trophy'."""

    def __init__(self, packs: Packs, categories: list[str]) -> None:
        self._series = packs.series
        self._categories = frozenset(categories)
        self._words = tuple(fold(one).replace(" ", "-") for one in categories)

    def holds(self, series: str) -> bool:
        if series in self._series:
            return self._series[series].category in self._categories
        return any(f"-{word}-" in f"-{series}-" for word in self._words)


def _of_rally(result: ResultMention) -> Session | None:
    """How a rally ended is of no session, and what prose calls a test is one of its stages."""
    if result.session and result.session[0] == "test" and result.subject:
        return "stage", result.session[1]
    return None if result.session and result.session[0] == "race" else result.session


def _is_of_series(page: Page, found: Mentions, told: ResultMention) -> bool:
    """'Fifth in the GT4 European Series': a class that is part of the name of a series is none."""
    start = told.span[0]
    low = page.text.find(told.class_ or "", start, told.span[1] + _BESIDE)
    at = bisect_right(found.series, low, key=lambda one: one.span[0]) - 1
    end = low + len(told.class_ or "")
    of = found.series[at].span if at >= 0 else (0, 0)
    return low >= start and end <= of[1] and (low, end) != of


def _place(told: ResultMention) -> int:
    """Where prose says a result."""
    return told.subject.position if told.subject else told.span[0]


def _result(page: Page, listed: Listed) -> ResultMention:
    """A position of a list, which has the whole line; what its row doesn't say its heading does."""
    read, above, line = listed.read, listed.above, page.lines[listed.line]
    span = (line.start, line.end) if read.shape == "inline" else read.span
    result = ResultMention(span, f"results.{read.shape}", None if read.closing else read.session or above.session)
    result.measure = read.measure or above.measure or "position"
    if result.measure == "grid" and result.session and result.session[0] in TIMED:
        result.session = ("race", None)  # the grid below the story of a qualifying is that of the race
    result.status = read.value.status
    result.position = read.value.position if result.status == "classified" else None
    result.class_ = (above.class_ if read.class_ is None else read.class_) or None
    result.names = read.names or above.names
    result.field_size = read.field_size
    result.state = read.state if read.state and read.state != "final" else above.state
    result.figures = dict(read.figures)
    if above.number and not read.names:
        result.figures.setdefault("car_number", above.number)
    result.source = "table" if read.shape == "table" else "list"
    result.line = listed.line
    for name, own in (("session", read.session), ("class", read.class_), ("entrants", read.names)):
        if not own and name in above.spans:
            result.taken[name] = [above.spans[name]]
    return result
