"""Names of teams by the words that they are built with: 'Northlight Racing', 'Scuderia Valfosca'."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import pairwise

from pressbox.grammar.entrants import Entrants
from pressbox.grammar.entry_rows import behind_driver
from pressbox.grammar.neighbours import Spans
from pressbox.grammar.team_names import in_brackets
from pressbox.grammar.team_words import LONGEST, SENTENCES, TeamWords
from pressbox.layout import Page
from pressbox.mentions import Mentions, Run, Span, Word
from pressbox.packs import Language
from pressbox.patterns import met, pattern

_ROWS = frozenset({"row", "table", "label"})
_OPENS = frozenset({"(", "|", "-", "/", ","})  # signs before the cell of a team
_HOLDS = 2  # words around the name of a series in that of a team
_LANDS = frozenset({"country", "region", "venue"})  # what events are named after: 'last year's Ravenmoor GP'
_LED = 28  # characters before a name, and words of them, in which stands the article that leads an event
_LEADING = 4
_LETTERS = 3  # of a word that a club's name ends in or opens with: 'Haldens MK', 'MSC Halden'
_FIGURE = pattern(r" \d{1,3}(?![\w:/-]|[.,]\d)")
_NAMED = pattern(r"\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}[\p{L}'’-]+ \($")
_BEFORE = 60  # characters before a bracket in which stands who drives for the team
_AIR = 16  # characters before a name in which stands that it is a channel


class BuiltTeams:
    def __init__(self, language: Language, words: TeamWords, entrants: Entrants) -> None:
        self._words = words
        self._entrants = entrants
        parts = language.parts("teams")
        self._on_air = pattern(r"\b(?:{on_air})\s$", parts, "teams.on_air")
        self._leading = pattern(r"(?:{leading})", parts, "teams.leading")
        self._paid = pattern(r"(?r)\b(?:{paid})\s", parts, "teams.paid")
        self._classed = pattern(r" (?:{raced}|{classed})\b", parts, "teams.classed")
        self._role = pattern(r"(?:{role_core})", language.parts("people"), "people.role")

    def find(self, page: Page, found: Mentions) -> Iterator[tuple[Span, str]]:
        series = Spans(one.span for one in found.series)
        places = cache(partial(_places, found))
        for run in found.runs:
            if len(run.words) > 1 and not self._words.builders.isdisjoint([word.folded for word in run.words]):
                yield from self._built(page, run, series, found)
            elif len(run.words) > 1 and any(word.folded in self._words.bikes for word in run.words):
                yield from self._of_bikes(page, run)
            elif self._words.event_tails and len(run.words) > 1:
                yield from self._without_article(page, run, places, series)

    def _of_bikes(self, page: Page, run: Run) -> Iterator[tuple[Span, str]]:
        """'Harrow Tools Yamaha', said again, called a team, or in brackets behind a driver.

        No model stands behind it, and nobody's name before.
        """
        at = next(at for at, word in enumerate(run.words) if word.folded in self._words.bikes)
        named = run.words[:at]
        if not 0 < at < LONGEST or named[0].folded in self._words.given:
            return
        if any(word.genitive or word.folded in self._words.plain or word.folded in self._words.fixed for word in named):
            return
        start, end = named[0].start, run.words[at].end
        name = page.folded[start:end]
        told = self._is_called(page, name) or (at >= _HOLDS and page.repeats(name)) or _is_bracketed(page, start, end)
        if told and not self._is_model(page, end):
            yield (start, end), "teams.built"

    def _is_called(self, page: Page, name: str) -> bool:
        """'The Harrow Yamaha squad', 'Harrow Yamaha's Elin Norrgård': one word before a maker needs one behind."""
        before = any(f"{word}{name}" in page.folded for word in self._words.leading)
        first = name.partition(" ")[0]  # 'the Harrow riders', of Harrow Yamaha
        behind = (f"{one}{noun}" for one in (name, first) for noun in (*self._words.nouns, *self._words.ridden))
        return before or any(_stands_alone(page.folded, called) for called in behind)

    @staticmethod
    def _is_model(page: Page, end: int) -> bool:
        """Whether a word with a capital or a figure follows: 'Honda Civic', 'Honda 450'."""
        after = page.text[end + 1 : end + 2]
        return page.text[end : end + 1] == " " and after.isalnum() and not after.islower()

    def _built(self, page: Page, run: Run, series: Spans, found: Mentions) -> Iterator[tuple[Span, str]]:
        """The names in a run that end in a word of teams, or begin with one."""
        words = self._behind_person(page, behind_driver(page, run.words, self._words.given))
        at = 0
        while at < len(words):
            span = self._from_head(page, words, at) or self._to_tail(page, words, at)
            if span is None or self._is_series(words, span, series) or self._is_class(page, words[span[1] - 1]):
                at += 1
                continue
            if self._paid.match(page.folded, max(0, words[at].start - _LED), words[at].start):
                at = span[1]  # 'the Kelfield 200, presented by Northlight Racing'
                continue
            name = self._confirmed(page, words, span)
            owns = words[span[1] - 1].genitive
            if not owns:
                name = self._goes_on_behind(page, words, name)
            wide = self._entrants.widen(page, found.runs, name, owns=owns)
            yield self._behind_car(page, in_brackets(page, wide)), "teams.built"
            at = span[1]

    def _behind_person(self, page: Page, words: list[Word]) -> list[Word]:
        """'Ganó Luca Ferretti de Kestrel Racing', '… dell'Alder GT': what a full name and a small word lead to."""
        first = words[0].folded
        opened = first not in self._words.given and first not in self._words.builders
        if len(words) <= _HOLDS or words[opened].folded not in self._words.given:
            return words
        last = words[-1].folded
        if len(words) > opened + _HOLDS + 1 and len(last) <= _LETTERS and last in self._words.tails:
            return words[opened + _HOLDS :]  # 'Elin Norrgård Haldens MK' is of a club
        for at in range(opened + _HOLDS, len(words)):
            between = page.text[words[at - 1].end : words[at].start].strip()
            if between.isalpha() and at < len(words) - 1:
                return words[at:]
            small, _, grown = between.replace("’", "'").rpartition("'")
            if small.isalpha() and grown:
                start, end = words[at].start - 1 - len(grown), words[at].start - 1
                return [Word(start, end, page.folded[start:end]), *words[at:]]
        return words

    def _is_class(self, page: Page, last: Word) -> bool:
        """'The Larkwell Superbike race', 'in the Larkwell Superbike class': of the race, and of no team."""
        return last.folded in self._words.weak and self._classed.match(page.folded, last.end) is not None

    def _behind_car(self, page: Page, span: Span) -> Span:
        """'BMW M4 GT4/Kestrel Racing Team': before a stroke stands a car where it ends in a maker or a class."""
        stroke = page.folded.rfind("/", *span)
        hyphens = (at for at in range(*span) if page.folded[at] == "-")
        if (at := next((at for at in hyphens if self._is_car(page.folded[span[0] : at].split())), None)) is not None:
            return at + 1, span[1]  # 'BMW M4 GT4-Kestrel Racing Team', and no 'Mercedes-AMG Team Kestrel'
        if stroke < 0 or " " not in page.folded[stroke : span[1]]:
            return span
        car, behind = page.folded[span[0] : stroke].split(), page.folded[stroke + 1 : span[1]].split()
        if len(car) == 1 and len(behind) > _HOLDS and page.line_at(stroke).kind in _ROWS:
            return stroke + 2 + len(behind[0]), span[1]  # 'Norrgård/Ferretti Kestrel Racing'
        return (stroke + 1, span[1]) if car and car[-1] in self._words.makers | self._words.classes else span

    def _is_car(self, words: list[str]) -> bool:
        """Whether words are a maker and a model of it."""
        if len(words) < _HOLDS or words[0] not in self._words.makers:
            return False
        models = self._words.models | self._words.classes
        return any(word in models or word[-1].isdigit() for word in words[1:])

    def _is_series(self, words: list[Word], span: tuple[int, int], series: Spans) -> bool:
        """Whether a name is a series'; 'Kestrel Racing WorldSBK Team' only holds one's."""
        first, stop = span
        if stop - first > _HOLDS and words[stop - 1].folded in self._words.ends:
            return series.touch(words[first].start, words[first].end) or series.touch(
                words[stop - 1].start, words[stop - 1].end
            )
        return series.touch(words[first].start, words[stop - 1].end)

    def _confirmed(self, page: Page, words: list[Word], span: tuple[int, int]) -> Span:
        """A name in a line of capitals as the text below has it: 'Late Surge Lifts Kestrel Racing'."""
        first, stop = span
        if page.line_at(words[first].start).kind not in SENTENCES:
            headed = words[first].folded in self._words.heads
            cuts = (
                [(first, at) for at in range(stop, first + 1, -1)]
                if headed
                else [(at, stop) for at in range(first, stop - 1)]
            )
            for low, high in cuts:
                if page.repeats(page.folded[words[low].start : words[high - 1].end]):
                    return words[low].start, words[high - 1].end
        return words[first].start, words[stop - 1].end

    def _without_article(
        self, page: Page, run: Run, places: Callable[[], Spans], series: Spans
    ) -> Iterator[tuple[Span, str]]:
        """'Halden Grand Prix is back': no article leads it as it does an event, and no place is named in it."""
        start, end = run.start, run.end
        if not page.folded.endswith(self._words.event_tails, start, end):
            return
        # 'The famous Halden Grand Prix', 'the 39th annual Halden Grand Prix'.
        low = max(start - _LED, page.sentence_at(start)[0])
        before = page.folded[low:start].split(" ")[-_LEADING:]
        led = any(word in self._words.articles or (word[:1].isdigit() and word[-1:].isalpha()) for word in before)
        if led and not page.folded.startswith(self._words.ridden, end):
            return  # … and no 'the Halden Grand Prix driver'
        if page.line_at(start).kind not in {"prose", "lead"}:
            return
        tail = next(one for one in self._words.event_tails if page.folded.endswith(one, start, end))
        name = [word for word in run.words if word.end <= run.end - len(tail)]
        no_name = self._words.plain | self._words.makers | self._words.models  # 'Ford GT' is a car
        plain = not name or any(word.folded in no_name for word in name) or series.touch(run.start, run.end)
        if not plain and not run.words[-1].genitive and not places().touch(run.start, name[-1].end):
            yield (run.start, run.end), "teams.built"

    def _from_head(self, page: Page, words: list[Word], at: int) -> tuple[int, int] | None:
        """'Scuderia Valfosca', 'Team Norrgård', and no 'Scuderia Valfosca Sara Conti'."""
        stop = at + 1
        opens = words[at].folded in self._words.tails or words[at].folded in self._words.before_head
        if opens and stop < len(words) and words[stop].folded in self._words.heads:
            stop += 1  # 'Racing Team Norrgård', 'Rally Team Norrgård'
        if words[stop - 1].folded not in self._words.heads or words[stop - 1].genitive:
            return None
        while stop < len(words) and stop - at < LONGEST and not words[stop - 1].genitive:
            word = words[stop].folded
            if len(words[at].folded) <= _LETTERS and self._is_driver(words, stop):
                break  # 'Der frühere Vorstand des MSC Jonas Ek'
            inner = stop == at + 1 and word not in self._words.after_team and stop + 1 < len(words)
            if inner and words[stop + 1].folded not in self._words.no_headed and not words[stop].genitive:
                stop += 1  # 'Team Moto Valfosca'
                continue
            headline = word in self._words.verbs and page.line_at(words[at].start).kind not in SENTENCES
            named = stop > at + 1 and (word in self._words.makers or self._is_driver(words, stop))
            if headline or self._is_none_headed(page, words[stop]) or named:
                break
            stop += 1
        return (at, stop) if words[stop - 1].folded not in self._words.heads else None

    def _is_none_headed(self, page: Page, word: Word) -> bool:
        """'Team and', 'Team Manager', and no 'Team HARD', which is in capitals in a line that is not."""
        if word.folded in self._words.after_team or not page.text[word.start : word.end].isupper():
            return word.folded in self._words.no_headed
        line = page.line_at(word.start)
        return page.text[line.start : line.end].isupper() and word.folded in self._words.no_headed

    def _to_tail(self, page: Page, words: list[Word], at: int) -> tuple[int, int] | None:
        """'Northlight Racing', 'Kestrel Racing Team', and no 'Touring Car Racing'."""
        if self._opens_no_name(page, words, at) or self._is_led_to(page, words, at):
            return None
        stop = at
        last = 0
        while stop < len(words) and stop - at < LONGEST:
            word = words[stop].folded
            if word in self._words.tails and stop > at:
                last = stop + 1
            elif stop > at and self._is_class_within(words, stop, closed=bool(last)):
                pass  # 'Kestrel Racing WorldSBK Team', 'Kestrel Moto2 Team'
            elif self._ends_name(page, words, at, stop) or (last and not self._goes_on(words, stop)):
                break
            elif last:
                last = stop if word in self._words.makers else stop + 1  # 'BMW M Team RVN'
                last += last > stop and self._goes_on_twice(words, last)
                break
            if words[stop].genitive and not (stop == at and self._is_owners(page, words, at)):
                break
            stop += 1
        if not last or self._is_sport(words[at:last]):
            return None
        if words[last - 1].folded in self._words.weak and self._is_channel(page, words[at].start, words[last - 1].end):
            return None
        return self._as_followed(page, words, at, last)

    def _is_owners(self, page: Page, words: list[Word], at: int) -> bool:
        """'Granlunds Rallyteam' of Per Granlund, where a genitive has no apostrophe, and no 'Granlunds Team'."""
        if at + 1 >= len(words) or words[at + 1].folded not in self._words.tails - self._words.weak:
            return False
        between = page.text[words[at].end - 1 : words[at + 1].start]
        return between.rstrip(" s").isalpha() or between == "s "

    def _goes_on_twice(self, words: list[Word], at: int) -> bool:
        """'Audi Sport Team Norrgård Sportline': a second word behind the word for teams is of the name, too."""
        if at >= len(words) or words[at - 1].genitive or words[at - 2].folded not in self._words.ends:
            return False
        known = self._words
        sort = known.given | known.no_headed | known.makers | known.after_team | known.after_tail | known.verbs
        return not {words[at - 1].folded, words[at].folded} & sort

    def _is_class_within(self, words: list[Word], at: int, *, closed: bool) -> bool:
        """Whether a word stands before the last one of a team's name; where none has closed it, a class alone does."""
        if at + 1 >= len(words) or words[at].genitive:
            return False
        if words[at + 1].folded in self._words.ends:
            return closed or words[at].folded in self._words.classes
        # 'Kestrel Pro Racing'
        return words[at].folded in self._words.classes and words[at + 1].folded in self._words.tails - self._words.weak

    def _as_followed(self, page: Page, words: list[Word], at: int, last: int) -> tuple[int, int] | None:
        """The name by what follows: 'Kestrel Racing UK', 'Kestrel Racing Team Bulletin', no Racing School."""
        after = words[last].folded if last < len(words) and not words[last - 1].genitive else ""
        if after in self._words.endings:
            return at, last + 1
        goes_on = bool(after) and page.text[words[last].start].isupper()  # not 'Piceno Motori di Ascoli'
        if words[last - 1].folded in self._words.weak and goes_on and after not in self._words.no_after:
            known = words[last - 1].folded in self._words.ends and words[last - 2].folded in self._words.tails
            return (at, last) if known and last - 2 > at and self._is_driver(words, last) else None
        if after in self._words.after_team and words[last - 1].folded in self._words.ends and last - 2 > at:
            return (at, last - 1) if self._ends_without(words, last - 1) else None
        return None if after in self._words.after_tail or after in self._words.after_team else (at, last)

    def _ends_without(self, words: list[Word], last: int) -> bool:
        """'Kestrel Racing' of 'Kestrel Racing Team Bulletin', 'Halden GP' of 'Halden GP Team Quotes'."""
        tail = words[last - 1].folded
        return tail in self._words.tails or f" {tail}" in self._words.event_tails

    def _is_sport(self, words: list[Word]) -> bool:
        """'Touring Car Racing', 'Michelin Motorsport', and 'Sky Sport', which is a channel."""
        if len(words) == _HOLDS and words[0].folded in self._words.suppliers:
            return True
        bare = self._words.channels if words[-1].folded in self._words.weak else self._words.disciplines
        return all(word.folded in bare for word in words[:-1])

    def _is_led_to(self, page: Page, words: list[Word], at: int) -> bool:
        """'Geschichte von Kestrel Racing', 'Hyundai della Kestrel Racing': a thing, and whose it is."""
        for one, other in pairwise(words[at : at + LONGEST]):
            between = page.folded[one.end : other.start].strip()
            if between and between.replace(" ", "").isalpha():
                if (
                    other.folded in self._words.heads
                    or self._is_of_car(words[at].folded)
                    or self._is_of_car(one.folded)
                ):
                    return True  # 'Ford Focus de la Escudería Fela', 'Audi R8 LMS GT4 du Kestrel Racing'
                return one.folded not in self._words.given and self._leading.fullmatch(between) is not None
        return False

    def _is_of_car(self, word: str) -> bool:
        return word in self._words.makers or word in self._words.models or word in self._words.classes

    def _goes_on_behind(self, page: Page, words: list[Word], span: Span) -> Span:
        """'Garonne Sport Auto', '(Bidasoa Racing Kode)', 'Halden Racing Kawasaki': a word that always follows, ends
        the cell, or makes motorcycles alone.

        'Halden Racing Honda' is a team's, 'Halden Racing Honda Civic' a car.
        """
        span = self._with_figure(page, span)
        after = next((word for word in words if word.start == span[1] + 1), None)
        if after is None or after.folded in self._words.no_end or self._words.is_no_part(page, after):
            return span
        if after.folded in self._words.makers and self._is_model(page, after.end):
            return span
        if after.folded in self._words.only_bikes:
            return span[0], after.end
        name, whole = page.folded[slice(*span)], page.folded[span[0] : after.end]
        line = page.line_at(span[0])
        opens = page.folded[span[0] - 2 : span[0]].strip()[-1:]
        celled = line.kind in _ROWS and opens in _OPENS and (after.end == line.end or page.text[after.end] in "|);\t")
        of_cars = after.folded in self._words.makers and after.folded not in self._words.bikes
        if not celled and of_cars:
            return span  # 'the Halden Racing Porsche', however often: a team's car
        if celled or (page.repeats(whole) and page.folded.count(whole) == page.folded.count(name)):
            return span[0], after.end
        return span

    @staticmethod
    def _with_figure(page: Page, span: Span) -> Span:
        """'Halden Motorsport 21', where the figure stands behind it each time, and no '21 points'."""
        figure = _FIGURE.match(page.folded, span[1])
        if figure is None:
            return span
        name, whole = page.folded[slice(*span)], page.folded[span[0] : figure.end()]
        always = page.repeats(whole) and page.folded.count(whole) == page.folded.count(name)
        always = always or (page.text[span[0] - 1] == "(" and page.text[figure.end() : figure.end() + 1] == ")")
        return (span[0], figure.end()) if always else span

    def _is_channel(self, page: Page, start: int, end: int) -> bool:
        """'Live on Albion Sport', 'Albion Sport 4': what something is shown on."""
        return (
            page.folded[end + 1 : end + 2].isdigit()
            or self._on_air.search(page.folded, max(0, start - _AIR), start) is not None
        )

    def _opens_no_name(self, page: Page, words: list[Word], at: int) -> bool:
        word = words[at]
        if word.folded in self._words.openers:
            named = words[at : at + LONGEST]
            if self._is_never_bare(page, named) or self._is_name_itself(page, named):
                return False
        if word.folded in self._words.nouns_before:
            return True  # 'Der Rennstall Norrgård Racing'
        ends_names = word.folded in self._words.tails and not self._is_opened_by_tail(words[at : at + LONGEST])
        if ends_names or word.folded in self._words.demonyms or self._role.fullmatch(word.folded):
            return True
        return self._words.is_no_part(page, word)

    def _is_opened_by_tail(self, words: list[Word]) -> bool:
        """'Performance Lakes Motorsports': a weak word for teams, one of the name's own and the word that ends it."""
        if len(words) <= _HOLDS or words[0].folded not in self._words.weak or words[0].genitive or words[1].genitive:
            return False
        tails = self._words.tails - self._words.weak
        known = self._words.builders | self._words.disciplines | self._words.makers
        return words[1].folded not in known and words[2].folded in tails

    def _is_name_itself(self, page: Page, words: list[Word]) -> bool:
        """'One Motorsport's Elin Norrgård': nothing but an opener and a word of teams, in a sentence."""
        if len(words) < _HOLDS or words[0].folded in self._words.disciplines:
            return False
        sure = self._words.tails - self._words.weak
        return words[1].folded in sure and page.line_at(words[0].start).kind in SENTENCES

    def _is_never_bare(self, page: Page, words: list[Word]) -> bool:
        """Whether 'Southern Cross Autosport' is no 'Cross Autosport' anywhere: 'southern' is a part of its name."""
        end = next((at for at, word in enumerate(words[2:], start=2) if word.folded in self._words.tails), 0)
        whole = page.folded[words[0].start : words[end].end]
        if not end or words[1].folded in self._words.disciplines:
            return end > 1 and page.repeats(whole)  # 'Fast Track Racing'
        return page.folded.count(whole) == page.folded.count(page.folded[words[1].start : words[end].end])

    def _ends_name(self, page: Page, words: list[Word], at: int, stop: int) -> bool:
        word = words[stop]
        return stop > at and word.folded not in self._words.disciplines and self._words.is_no_part(page, word)

    def _goes_on(self, words: list[Word], at: int) -> bool:
        """Whether a name goes on behind its tail: 'BMW M Team RVN', and no 'Kestrel Racing Team Elin Norrgård'."""
        if words[at - 1].folded not in self._words.heads or words[at].folded in self._words.after_team:
            return False
        return not self._is_driver(words, at)

    def _is_driver(self, words: list[Word], at: int) -> bool:
        """Whether a full name begins at a word: a first name, and no word of teams behind it."""
        if at + 1 >= len(words) or words[at].genitive or words[at].folded not in self._words.given:
            return False
        return words[at + 1].folded not in self._words.builders


def _places(found: Mentions) -> Spans:
    lands = (hit for hit in found.names if any(name.kind in _LANDS for name in hit.meanings))
    return Spans([*(place.span for place in found.places), *((hit.start, hit.end) for hit in lands)])


def _is_bracketed(page: Page, start: int, end: int) -> bool:
    """'Elin Norrgård (Harrow Yamaha)': of several words, so that it is no motorcycle alone."""
    return page.text.startswith(")", end) and _NAMED.search(page.text, max(0, start - _BEFORE), start) is not None


def _stands_alone(folded: str, words: str) -> bool:
    """Whether words are met in a text with an end behind them."""
    return any(not folded[end : end + 1].isalnum() for _, end in met(words, folded))
