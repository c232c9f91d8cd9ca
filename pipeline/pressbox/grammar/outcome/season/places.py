"""A season in prose: places in a championship, leads, titles, and the wins and podiums told with them."""

from bisect import bisect_left
from typing import TypeAlias

from pressbox.grammar.outcome.clause import BOUNDARY
from pressbox.grammar.outcome.season.chain import Chain
from pressbox.grammar.outcome.season.class_tables import ClassTables
from pressbox.grammar.outcome.season.follow import Follow
from pressbox.grammar.outcome.season.gaps import Gaps
from pressbox.grammar.outcome.words import ResultWords, named
from pressbox.layout import Page
from pressbox.mentions import Mentions, Span, StandingMention, Subject, names_in
from pressbox.packs import Form, Language
from pressbox.patterns import NEVER, Match, Pattern, either, fold, pattern
from pressbox.patterns import words as terms

_Hit: TypeAlias = tuple[Span, int, str, bool]  # where, which position, by which rule, whether whose stands behind
_PAIR = 2  # places told in one breath, of two
_COUNTED = frozenset({"wins", "podiums", "poles"})
_RACE = 30  # points: few races give more
_NEAR = 64  # characters behind a lead in which its points stand
_OFF = 24  # characters between a place and 'with three wins'
_RIGHT = 2  # characters between 'with' and somebody else
_BEFORE = 32  # characters before a place in which stands that it is left
_NAME = 16  # characters behind 'while' in which somebody else is named
_SCORED = 48  # characters from a climb to the points that it led to
_MODAL = 16  # characters before a verb in which 'could' stands
_LED = 24  # characters from 'third is' to a name
_TALLY = 160  # characters behind a place in which its tally may begin


class Tallied:
    """Whether a tally of wins or podiums stands behind a place: 'fourth overall with three wins'."""

    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        tallies = language.compiled("standings", "tallies")
        self._tallies = [compiled for form, compiled in tallies if form.gives["field"] in _COUNTED]
        self._scores = [compiled for form, compiled in tallies if _is_points(form)]
        joining = terms(language.results.joining)
        self._with = pattern(rf"[^,;:.\n]{{0,{_OFF}}}?\b(?:{joining})\s", rule="results.joining")
        self._bracketed = pattern(rf"[^,;:.()\n]{{0,{_OFF}}}?\s\((?<value>\d{{2,4}})(?:[.,]5)?(?<unit>\s*[a-z]+\.?)?\)")
        points = [compiled for form, compiled in language.compiled("results", "figures") if _is_points(form)]
        self._points = points[0] if points else pattern(NEVER)

    def stands_behind(self, page: Page, end: int, until: int) -> bool:
        led = self._with.match(page.folded, end, min(until, end + 2 * _OFF))
        if led and any(self._counts(page, compiled, led.end(), until) for compiled in self._tallies):
            return True
        return self._in_brackets(page, end, until)

    def _counts(self, page: Page, tally: Pattern, low: int, until: int) -> bool:
        """Whether a tally of several begins right behind 'with'."""
        found = tally.search(page.folded, low, min(until, low + _OFF))
        return found is not None and (self._words.cardinal(found["value"]) or 1) > 1

    def scored_behind(self, page: Page, end: int, until: int) -> Match | None:
        """'And now has 146 points': more than a race gives, behind what moved somebody."""
        until = min(until, end + _SCORED)
        stop = next((at for at in range(end, until) if page.folded[at] in ";:("), until)
        for compiled in self._scores:
            found = compiled.search(page.folded, end, stop)
            value = found and found["value"].replace(",", ".")
            if found and value and value[0].isdigit() and float(value) >= _RACE:
                return found
        return None

    def bracketed(self, page: Page, end: int, until: int) -> Match | None:
        """'Fifth in Bronze (41)': the points behind the words that say of which table."""
        found = self._bracketed.match(page.folded, end, min(len(page.folded), until + 1))
        plain = found and (not found["unit"] or self._points.match(page.folded, found.start("value"), found.end()))
        return found if plain else None

    def _in_brackets(self, page: Page, end: int, until: int) -> bool:
        """'Is ninth (96)', 'are fifth in LMP2 (59 points)': more than a race gives."""
        stop = min(len(page.folded), until + _OFF)
        found = self._bracketed.match(page.folded, end, stop) if page.folded.find("(", end, stop) > 0 else None
        if found is None or int(found["value"]) < _RACE:
            return False
        return not found["unit"] or self._points.match(page.folded, found.start("value"), found.end()) is not None


class SeasonReader:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        self._tallied = Tallied(language, words)
        self._tables = named(language.compiled("standings", "tables"))
        self._class_tables = ClassTables(language, words)
        self._bars = language.finder("results", "bars")
        self._bare_points = pattern(r"(?:\d{1,3},\d{3}|\d{1,4}(?:[.,]5)?)(?![\d:]|[.,]\d)")
        self._with = tuple(f"{fold(word)} " for word in language.results.joining)
        self._on_points = language.compiled("standings", "on_points")
        be = [match for form in language.results.cues if form.gives.get("be") for match in [form.pattern]]
        self._stands = pattern(either(be), language.parts("results"), "results.be")
        self._inverted = language.compiled("standings", "inverted")
        self._leads_to = pattern(r"\s(?:[a-z']{1,6}\s){1,2}(?:(?:19|20)\d\d\s|[\w-]+\s){0,2}", rule="standings.series")
        self._goes_on = language.compiled("standings", "goes_on")
        self._small = pattern(rf"(?:\s(?:{terms(language.results.small_words)}))*\s", rule="results.small_words")
        along = terms([*language.results.parting, *language.results.small_words])
        self._opens = pattern(rf"\s?(?:(?:{along})\s)*", rule="results.small_words")
        self._joint = pattern(language.parts("results")["and"], language.parts("results"), "results.and")
        parting, joining = terms(language.results.parting), terms(language.results.joining)
        self._past = language.compiled("standings", "bars")
        self._parting = pattern(rf";|\b(?:{parting})\b|\b(?P<joining>{joining})\b", rule="results.parting")
        # 'Sara Conti (#27, points: 52, driver standings: 10th place)'.
        labels = terms([fold(label) for label in language.results.labels.get("championship", [])])
        self._label = pattern(rf"[(,;/|]\s?(?:{labels})\s?:\s$", rule="results.labels")
        self._condition = pattern(rf"\s?(?:{language.parts('results')['condition']})", rule="results.condition")
        self._tallies = language.compiled("standings", "tallies")
        # 'Second place in the championship for Conti'.
        self._given = pattern(rf"\s(?:{language.parts('results')['given']})\s", rule="results.given")
        self._follow = Follow(language, words)
        self._chain = Chain(language, words)
        self._gaps = Gaps(language)
        self._fronted = [form for _, form in language.compiled("standings", "fronted")]

    def read(self, page: Page, found: Mentions) -> list[StandingMention]:
        hits = _apart(self._hits(page, found))
        out: list[StandingMention] = []
        for index, (span, position, rule, behind) in enumerate(hits):
            line = page.line_at(span[0])
            if line.index not in found.lists.prose or (out and span[0] < out[-1].span[1]):
                continue
            sentence = _statement(page, span)
            until = min(sentence[1], hits[index + 1][0][0] if index + 1 < len(hits) else sentence[1])
            until = self._own_words(page, found, span[1], until) if until < sentence[1] else until
            if not (self._barred(page, found, sentence[0], span[0]) or self._is_past(page, sentence[0], span[0])):
                # What stands before an earlier place of the sentence is told of that one.
                low = max(sentence[0], out[-1].span[1]) if out else sentence[0]
                standing = self._standing(page, span, position, rule, (low, sentence[1]), until)
                standing.subject = Subject(sentence, span[0], span[1] if behind else span[0], behind=behind)
                self._pair(page, out, standing)
                self._credit(page, standing)
                out.append(standing)
        return out + [one for told in out for one in self._follow.read(page, found, told, hits)]

    def _pair(self, page: Page, out: list[StandingMention], standing: StandingMention) -> None:
        """'Conti and Ek are tenth and 17th in the standings': of each of the two one."""
        first, second = out[-1].subject if out else None, standing.subject
        if not (first and second) or self._tables.search(page.folded, *out[-1].span):
            return
        if self._joint.fullmatch(page.folded, out[-1].span[1], standing.span[0]):
            first.count = second.count = _PAIR
            second.index = 1

    def _credit(self, page: Page, standing: StandingMention) -> None:
        """'Kestrel is second in the manufacturers' standings', where that is a make of cars."""
        low, place = _statement(page, standing.span)[0], standing.span[0]
        low += len(page.folded[low:place]) - len(page.folded[low:place].lstrip())
        verb = next((found for _, form in self._goes_on for found in form.finditer(page.folded, low, place)), None)
        end = verb.start() - 1 if verb else low
        if page.folded[low:end] in self._words.makers:
            standing.names, standing.subject = [(low, end)], None

    def _own_words(self, page: Page, found: Mentions, start: int, until: int) -> int:
        """Where somebody else is named: 'Conti is third on 46, while Ferretti leads with 98'."""
        names = [span[0] for span in names_in(found, start, until)]
        for other in self._parting.finditer(page.folded, start, until):
            at = bisect_left(names, other.end())
            reach = _RIGHT if other["joining"] else _NAME
            near = at < len(names) and names[at] < min(until, other.end() + reach)
            if near and "," not in page.folded[other.end() : names[at]]:
                return other.start()
        return until

    def _hits(self, page: Page, found: Mentions) -> list[_Hit]:
        """Places in a table, leads and titles: where, which position, by which rule; whose may stand behind."""
        out: list[_Hit] = []
        open_: Match | None = None  # a place that no table stands behind: 'tenth and 17th in the standings'
        told = -1  # the paragraph that spoke of a championship last
        climbs = [match.span() for kind, _, match in found.lists.said if kind == "climb"]
        for kind, form, match in sorted(found.lists.said, key=lambda said: said[2].start()):
            known = len(out)
            line = page.line_at(match.start()).index
            if kind in {"lead", "title"} and page.text.startswith("e ", match.start()):
                continue  # 'e campione' is no 'è campione'
            if kind in {"lead", "title"}:
                either = form.gives.get("either") and self._is_named_behind(page, found, match)
                whose_behind = bool(form.gives.get("behind") or either)
                out.append((match.span(), int(form.gives["position"]), f"standings.{form.id}", whose_behind))
            elif kind == "place" and not any(low <= match.start() and match.end() < high for low, high in climbs):
                # … and no 'from fifth to second'.
                behind = self._tables.match(page.folded, match.end())
                number = self._words.number(match) or form.gives.get("top")
                if (
                    behind
                    and number
                    and not self._words.is_overall(page, match.end())
                    and behind.end() <= page.sentence_at(match.start())[1]
                    and not self._class_tables.is_of_race(page, behind, page.sentence_at(match.start()))
                ):
                    # The points are told by the words behind: 'second on 119'.
                    end = behind.start("points") if behind["points"] else behind.end()
                    if open_ and (before := self._words.number(open_)) and self._is_joined(page, found, open_, match):
                        out.append((open_.span(), before, "standings.place", False))
                    told_behind = (match.start(), behind.end())
                    given = self._is_given(page, found, *told_behind) or self._fronts(page, found, told_behind)
                    out.append(((match.start(), end), number, "standings.place", given))
                elif number and (
                    form.gives.get("season")
                    or self._is_seasons(page, found, match, told)
                    or (out and self._follows(page, found, out[-1][0], match))
                ):
                    fronts = self._fronts(page, found, match.span())
                    out.append((match.span(), number, "standings.place", fronts))
                elif number and told == line and self._fronts(page, found, match.span()):
                    out.append((match.span(), number, "standings.place", True))
                open_ = match if len(out) == known else None
            told = line if len(out) > known else told
        return out

    def _fronts(self, page: Page, found: Mentions, place: Span) -> bool:
        """'Third is Luca Ferretti': a place that opens its clause, and behind it whose it is."""
        low = _statement(page, place)[0]
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
        """'Are tenth and 17th', 'leaves Conti third and Ek fifth': two places of the season, told with one verb."""
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
        low = _statement(page, match.span())[0]
        verbs = (compiled.search(page.folded, low, match.start()) for _, compiled in self._goes_on)
        if not any(verb and page.text[verb.start() : verb.end()].strip() != "e" for verb in verbs):
            return False  # 'e quinto' is no 'è quinto'
        named = self._words.named(page, match.start(), _statement(page, match.span())[1])
        return not any(one.numbers or not one.ordinary for one in named)

    def _is_seasons(self, page: Page, found: Mentions, match: Match, told: int) -> bool:
        if self._is_of_season(page, *match.span()) or self._is_of_series(page, found, match.end()):
            return True
        told_of = told == page.line_at(match.start()).index or self._tells_total(page, match.start())
        return told_of and self._continues(page, match)

    def _tells_total(self, page: Page, place: int) -> bool:
        """'Has 120 points to the 111 of Ferretti, who is second': a sentence that has spoken of totals."""
        low = _statement(page, (place, place))[0]
        totals = (
            one
            for form, compiled in self._tallies
            if _is_points(form)
            for one in compiled.finditer(page.folded, low, place)
        )
        return any(one["value"].isdigit() and int(one["value"]) >= _RACE for one in totals)

    def _is_of_season(self, page: Page, start: int, end: int) -> bool:
        if any(one.numbers for one in self._words.named(page, end, min(end + _OFF, page.sentence_at(start)[1]))):
            return False  # 'ninth on SS3'
        if self._label.search(page.folded, max(page.sentence_at(start)[0], start - _BEFORE), start):
            return True
        stop = page.sentence_at(start)[1]
        of_field = self._words.field_in(page.folded, end, min(end + _OFF, stop)) is not None
        if (self._stands_before(page, start) and not of_field) or self._has_points(page, start):
            return True
        if self._gaps.stand_beside(page, start, end):
            return True
        return self._tallied.stands_behind(page, end, page.sentence_at(start)[1])

    def _has_points(self, page: Page, place: int) -> Match | None:
        """'Has 81 points and is second': more than a race gives."""
        for form, compiled in self._tallies:
            if not _is_points(form):
                continue
            for found in compiled.finditer(page.folded, page.sentence_at(place)[0], place):
                joint = self._joint.match(page.folded, found.end(), place)
                if joint and joint.end() > found.end() and found["value"].isdigit() and int(found["value"]) >= _RACE:
                    return (
                        found if any(form.match(page.folded, joint.end(), place) for _, form in self._goes_on) else None
                    )
        return None

    def _stands_before(self, page: Page, place: int) -> bool:
        """'In the teams' championship Northlight are second': the table is told before the place."""
        low = page.sentence_at(place)[0]
        # 'In the championship, Conti is fifth': what opens the sentence is told of all of it.
        table = self._tables.match(page.folded, max(0, low - 1), place)
        if table is None or page.folded[table.end()] != "," or page.folded.find(";", low, place) >= 0:
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

    def _barred(self, page: Page, found: Mentions, low: int, high: int) -> bool:
        if self._condition.match(page.folded, low):
            return True  # 'gewinnt sie beide Läufe, ist sie Meisterin'
        for boundary in BOUNDARY.finditer(page.folded, low, high):
            low = boundary.end()
        verb = self._verb(page, low, high)
        low = max(low, verb - _MODAL) if verb < high else low
        return any(
            not _is_name(found, bar.start())
            for form, compiled in page.forms_told(self._bars, low, high)
            if not form.gives.get("season")
            for bar in compiled.finditer(page.folded, low, high)
        )

    def _verb(self, page: Page, low: int, place: int) -> int:
        """Where the verb right before a place begins, which is its own: 'could not finish and drops to third'."""
        verbs = (form.search(page.folded, max(low, place - _BEFORE), place) for _, form in self._goes_on)
        return next((verb.start() for verb in verbs if verb), place)

    def _is_past(self, page: Page, low: int, high: int) -> bool:
        """'Slips from seventh', 'I have finished second in this championship': no place of the table today."""
        return any(compiled.search(page.folded, max(low, high - _BEFORE), high) for _, compiled in self._past)

    def _standing(
        self, page: Page, span: Span, position: int, rule: str, sentence: Span, until: int
    ) -> StandingMention:
        standing = StandingMention(span, rule, position, line=page.line_at(span[0]).index, told=span)
        end = span[1]
        if points := self._right_before(page, sentence[0], span[0]) or self._has_points(page, span[0]):
            standing.tally["points"] = page.text[points.start("value") : points.end("value")]
        for form, compiled in self._tallies:
            if form.gives["field"] in standing.tally:
                continue
            found = compiled.search(page.folded, span[0], until)
            if found is not None and found.start() - span[1] <= _TALLY:
                standing.tally[str(form.gives["field"])] = self._figure(found)
                end = max(end, found.end())
        for _, compiled in self._on_points:
            found = compiled.match(page.folded, span[1], until)
            if found is None and rule.endswith("with") and "points" not in standing.tally:
                found = compiled.search(page.folded, span[1] - 1, min(sentence[1], span[1] + _NEAR))
            if found is not None:
                standing.tally.setdefault("points", page.text[found.start("value") : found.end("value")])
                end = max(end, found.end())
        begin = span[0]
        for form, compiled in self._tallies if self._opens_with_tally(page, sentence[0], span[0]) else ():
            # 'With one win and three podiums she climbs to third in the standings'.
            found = compiled.search(page.folded, sentence[0], span[0])
            if found is not None and str(form.gives["field"]) not in standing.tally:
                standing.tally[str(form.gives["field"])] = self._figure(found)
                begin = min(begin, found.start()) if self._inverted else begin
        bracketed = self._tallied.bracketed(page, span[1], until)
        if bracketed and "points" not in standing.tally:
            standing.tally["points"] = page.text[bracketed.start("value") : bracketed.end("value")]
            end = max(end, bracketed.end())
        bare = self._bare_points.match(page.folded, span[1], until)
        if bare:
            standing.tally.setdefault("points", page.text[bare.start() : bare.end()])
            end = max(end, bare.end())
        opened = page.folded.count("(", begin, end) > page.folded.count(")", begin, end)
        standing.span = (begin, end + (opened and page.text[end : end + 1] == ")"))
        return standing

    def _right_before(self, page: Page, start: int, place: int) -> Match | None:
        """'Liegt mit 81 Punkten auf Platz zwei': the points of a place, between its verb and itself."""
        for form, compiled in self._tallies:
            if _is_points(form):
                for found in compiled.finditer(page.folded, max(start, place - _BEFORE), place):
                    if self._small.fullmatch(page.folded, found.end(), place):
                        return found
        return None

    def _opens_with_tally(self, page: Page, start: int, place: int) -> bool:
        """'With two wins …', and in languages whose verb stands first 'In der Wertung liegt sie mit zwei Siegen …'."""
        if page.folded.startswith(self._with, start + page.folded[start : start + 1].isspace()):
            return True
        return bool(self._inverted) and self._tables.search(page.folded, max(0, start - 1), place) is not None

    def _figure(self, found: Match) -> str:
        value = found["value"]
        number = self._words.numbers.get(value)
        return value if number is None and value[0].isdigit() else str(number or 1)


def _statement(page: Page, span: Span) -> Span:
    """The sentence around a place, up to a semicolon before and behind it."""
    low, high = page.sentence_at(span[0])
    before, behind = page.folded.rfind(";", low, span[0]), page.folded.find(";", span[1], high)
    return (before + 1 if before >= 0 else low), (behind if behind >= 0 else high)


def _is_name(found: Mentions, at: int) -> bool:
    """'Sara Conti', and no 'sarà'."""
    return any(low <= at < high for person in found.people for low, high in person.mentions)


def _is_points(form: Form) -> bool:
    return bool(form.gives["field"] == "points")


def _apart(hits: list[_Hit]) -> list[_Hit]:
    """From left to right, the longest of those that share words."""
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit[0][0], -hit[0][1])):
        if not kept or hit[0][0] >= kept[-1][0][1]:
            kept.append(hit)
    return kept
