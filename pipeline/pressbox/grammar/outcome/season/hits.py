"""Where prose says a place in a championship, who leads it, or who has won it."""

from bisect import bisect_left
from typing import NamedTuple

from pressbox.grammar.outcome.clause import BOUNDARY
from pressbox.grammar.outcome.season.chain import Chain
from pressbox.grammar.outcome.season.class_tables import ClassTables
from pressbox.grammar.outcome.season.gaps import Gaps
from pressbox.grammar.outcome.season.tallied import Tallied
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, names_in
from pressbox.packs import Form, Language
from pressbox.patterns import Match, either, fold, pattern
from pressbox.patterns import words as terms

_OPENING = 32  # characters behind a table in which its class stands
_OFF = 24  # characters behind a place in which a stage or the field makes it one of no season
_BEFORE = 32  # characters before a place in which its label stands
_LED = 24  # characters from 'third is' to a name


class Hit(NamedTuple):
    """A place, a lead or a title."""

    span: Span
    position: int
    kind: str = "place"
    rule: str = "standings.place"
    behind: bool = False  # whether whose it is stands behind
    points: bool = False  # whether its points may stand anywhere behind


class SeasonHits:
    def __init__(self, language: Language, words: ResultWords, tallied: Tallied) -> None:
        parts = language.parts("results")
        self._words = words
        self._tallied = tallied
        self._tables = named(language.compiled("standings", "tables"))
        self._class_tables = ClassTables(language, words)
        be = [form.pattern for form in language.results.cues if form.gives.get("be")]
        self._stands = pattern(either(be), parts, "results.be")
        self._inverted = language.compiled("standings", "inverted")
        self._leads_to = pattern(r"\s(?:[a-z']{1,6}\s){1,2}(?:(?:19|20)\d\d\s|[\w-]+\s){0,2}", rule="standings.series")
        self._goes_on = language.compiled("standings", "goes_on")
        along = terms([*language.results.parting, *language.results.small_words])
        self._opens = pattern(rf"\s?(?:(?:{along})\s)*", rule="results.small_words")
        self._joint = pattern(parts["and"], parts, "results.and")
        # 'Sara Conti (#27, points: 52, driver standings: 10th place)'.
        labels = terms([fold(label) for label in language.results.labels.get("championship", [])])
        self._label = pattern(rf"[(,;/|]\s?(?:{labels})\s?:\s$", rule="results.labels")
        # 'Second place in the championship for Conti'.
        self._given = pattern(rf"\s(?:{parts['given']})\s", rule="results.given")
        self._chain = Chain(language, words)
        self._gaps = Gaps(language)
        self._fronted = [form for _, form in language.compiled("standings", "fronted")]

    def of(self, page: Page, found: Mentions) -> list[Hit]:
        """All of them from left to right, the longest of those that share words."""
        out: list[Hit] = []
        open_: Match | None = None  # a place that no table stands behind: 'tenth and 17th in the standings'
        told = -1  # the paragraph that spoke of a championship last
        climbs = [match.span() for kind, _, match in found.lists.said if kind == "climb"]
        for kind, form, match in sorted(found.lists.said, key=lambda said: said[2].start()):
            hits: list[Hit] = []
            if kind in {"lead", "title"}:
                hits = self._lead(page, found, kind, form, match)
            elif kind == "place" and not any(low <= match.start() and match.end() < high for low, high in climbs):
                # … and no 'from fifth to second'.
                hits = self._place(page, found, form, match, (out[-1] if out else None, open_, told))
                open_ = None if hits else match
            out += hits
            told = page.line_at(match.start()).index if hits else told
        return _apart(out)

    def _lead(self, page: Page, found: Mentions, kind: str, form: Form, match: Match) -> list[Hit]:
        if page.text.startswith("e ", match.start()):
            return []  # 'e campione' is no 'è campione'
        either = form.gives.get("either") and self._is_named_behind(page, found, match)
        behind = bool(form.gives.get("behind") or either)
        return [
            Hit(match.span(), int(form.gives["position"]), kind, f"standings.{form.id}", behind, "points" in form.gives)
        ]

    def _place(
        self, page: Page, found: Mentions, form: Form, match: Match, before: tuple[Hit | None, Match | None, int]
    ) -> list[Hit]:
        """A place of the season by the table behind it, or by what was told before."""
        last, open_, told = before
        number = self._words.number(match) or form.gives.get("top")
        if not number:
            return []
        if table := self._table_behind(page, match):
            place = (match.start(), table.end())
            given = self._is_given(page, found, *place) or self._fronts(page, found, place)
            # The points are told by the words behind: 'second on 119'.
            end = table.start("points") if table["points"] else table.end()
            joined = self._joined(page, found, open_, match) if open_ else []
            return [*joined, Hit((match.start(), end), number, behind=given)]
        placed = form.gives.get("season") or self._is_seasons(page, found, match, told)
        placed = placed or (last and self._follows(page, found, last.span, match))
        if not placed and told != page.line_at(match.start()).index:
            return []
        fronts = self._fronts(page, found, match.span())
        return [Hit(match.span(), number, behind=fronts)] if placed or fronts else []

    def _table_behind(self, page: Page, match: Match) -> Match | None:
        """'Third in the standings': the table that stands right behind, of the season."""
        table = self._tables.match(page.folded, match.end())
        if table is None or self._words.is_overall(page, match.end()):
            return None
        sentence = page.sentence_at(match.start())
        inside = table.end() <= sentence[1]
        return table if inside and not self._class_tables.is_of_race(page, table, sentence) else None

    def _joined(self, page: Page, found: Mentions, open_: Match, match: Match) -> list[Hit]:
        """'Are tenth and 17th', 'leaves Conti third and Ek fifth': two places of the season, told with one verb."""
        number = self._words.number(open_)
        return [Hit(open_.span(), number)] if number and self._is_joined(page, found, open_, match) else []

    def _fronts(self, page: Page, found: Mentions, place: Span) -> bool:
        """'Third is Luca Ferretti': a place that opens its clause, and behind it whose it is."""
        low = statement(page, place)[0]
        for boundary in BOUNDARY.finditer(page.folded, low, place[0]):
            low = boundary.end()
        if page.folded[low : place[0]].strip() and not self._opens.fullmatch(page.folded, low, place[0]):
            return False
        led = next(filter(None, (form.match(page.folded, place[1]) for form in self._fronted)), None)
        if led is None:
            return False
        name = next((low for low, _ in names_in(found, led.end(), led.end() + _LED + 1)), None)
        return name is not None and not BOUNDARY.search(page.folded, led.end(), name)

    def _is_given(self, page: Page, found: Mentions, start: int, end: int) -> bool:
        """'Second place in the championship for Conti': who has it stands behind, and nobody before."""
        led = self._given.match(page.folded, end)
        if led is None:
            return False
        low = page.sentence_at(start)[0]
        return bool(names_in(found, led.end(), led.end() + 1)) and not names_in(found, low, start)

    def _follows(self, page: Page, found: Mentions, before: Span, match: Match) -> bool:
        joint = self._joint.fullmatch(page.folded, before[1], match.start()) is not None
        return joint or self._chain.joins(page, found, before, match)

    def _is_joined(self, page: Page, found: Mentions, one: Match, other: Match) -> bool:
        low = page.sentence_at(one.start())[0]
        goes_on = self._follows(page, found, one.span(), other)
        return goes_on and any(compiled.search(page.folded, low, one.start()) for _, compiled in self._goes_on)

    @staticmethod
    def _is_named_behind(page: Page, found: Mentions, match: Match) -> bool:
        """Whether a name stands between the verb and the points: 'führt Conti mit 98 Punkten an'."""
        end = page.sentence_at(match.start())[1]
        figure = next((at for at in range(match.end(), end) if page.text[at].isdigit()), end)
        return bool(names_in(found, match.end(), figure))

    def _is_of_series(self, page: Page, found: Mentions, end: int) -> bool:
        """'Second in the 2025 Northern Cup with four wins': a series and a tally stand behind the place."""
        at = bisect_left(found.series, end, key=lambda one: one.span[0])
        if at == len(found.series) or not self._leads_to.fullmatch(page.folded, end, found.series[at].span[0]):
            return False
        return self._tallied.stands_behind(page, found.series[at].span[1], page.sentence_at(end)[1])

    def _continues(self, page: Page, match: Match) -> bool:
        """'Conti leads the table. Ferretti is second, 13 back': a place of the season follows another."""
        low = statement(page, match.span())[0]
        verbs = (compiled.search(page.folded, low, match.start()) for _, compiled in self._goes_on)
        if not any(verb and page.text[verb.start() : verb.end()].strip() != "e" for verb in verbs):
            return False  # 'e quinto' is no 'è quinto'
        named = self._words.named(page, match.start(), statement(page, match.span())[1])
        return not any(one.numbers or not one.ordinary for one in named)

    def _is_seasons(self, page: Page, found: Mentions, match: Match, told: int) -> bool:
        if self._is_of_season(page, *match.span()) or self._is_of_series(page, found, match.end()):
            return True
        low = statement(page, match.span())[0]
        told_of = told == page.line_at(match.start()).index or self._tallied.tells_total(page, low, match.start())
        return told_of and self._continues(page, match)

    def _is_of_season(self, page: Page, start: int, end: int) -> bool:
        if any(one.numbers for one in self._words.named(page, end, min(end + _OFF, page.sentence_at(start)[1]))):
            return False  # 'ninth on SS3'
        if self._label.search(page.folded, max(page.sentence_at(start)[0], start - _BEFORE), start):
            return True
        stop = page.sentence_at(start)[1]
        of_field = self._words.field_in(page.folded, end, min(end + _OFF, stop)) is not None
        if (self._stands_before(page, start) and not of_field) or self._tallied.points_before(page, start):
            return True
        if self._gaps.stand_beside(page, start, end):
            return True
        return self._tallied.stands_behind(page, end, page.sentence_at(start)[1])

    def _stands_before(self, page: Page, place: int) -> bool:
        """'In the teams' championship Northlight are second': the table is told before the place."""
        low = page.sentence_at(place)[0]
        # 'In the championship, Conti is fifth': what opens the sentence is told of all of it.
        table = self._tables.match(page.folded, max(0, low - 1), place)
        if table is None or not self._ends_opening(page, table.end(), place) or page.folded.find(";", low, place) >= 0:
            for found in BOUNDARY.finditer(page.folded, low, place):
                low = found.end()
            table = self._tables.search(page.folded, max(0, low - 1), place)
        if table is None:
            return False
        verbs = list(self._stands.finditer(page.folded, table.end(), place))
        if bool(verbs and place - verbs[-1].end() <= 1) or any(
            compiled.match(page.folded, table.end(), place) for _, compiled in self._inverted
        ):
            return True
        return any(compiled.search(page.folded, table.end(), place) for _, compiled in self._goes_on)

    def _ends_opening(self, page: Page, end: int, place: int) -> bool:
        """Whether behind a table the opening of its sentence ends: 'In the standings, …', '… of the Pro class, …'."""
        comma = page.folded.find(",", end, min(end + _OPENING, place))
        return comma >= 0 and not any(verb.search(page.folded, end, comma) for _, verb in self._goes_on)


def statement(page: Page, span: Span) -> Span:
    """The sentence around a place, up to a semicolon before and behind it."""
    low, high = page.sentence_at(span[0])
    before, behind = page.folded.rfind(";", low, span[0]), page.folded.find(";", span[1], high)
    return (before + 1 if before >= 0 else low), (behind if behind >= 0 else high)


def _apart(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span[0], -hit.span[1])):
        if not kept or hit.span[0] >= kept[-1].span[1]:
            kept.append(hit)
    return kept
