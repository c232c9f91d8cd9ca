"""The words of results in one language: positions, states, classes, figures, and what labels and columns are called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from pressbox.grammar.outcome.own_classes import OwnClasses
from pressbox.grammar.timetable.marked import NOTHING
from pressbox.grammar.timetable.names import Named, session_words
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Form, Language, Lexicon, Packs
from pressbox.patterns import NEVER, Match, Pattern, either, fold, pattern, words
from pressbox.ranks import Heading, Value

# States that the contract knows; codes of other things (postponed, guest entry) are none of these.
STATES = frozenset({"DNF", "DNS", "DSQ", "NC", "WD"})
HIGHEST = 199
_HEAD = 8  # lines in which title and lead stand
_RALLIES = {"rally": ("title", "subtitle"), "rally_of": ("lead",)}  # the parts that name a rally there
_BRACKET = 48  # characters from a bracket to a class in it
_MODEL = pattern(r"\b\p{Lu}{1,3}\d{1,3}[^\S\n]$")
_CODE = 7  # characters of the name of a model before a class
_TOWN = pattern(r",\s\p{Lu}[\p{L}. ]+,\s$")  # 'Elin Norrgard, Ravenmoor, N.C.'
_NOUN = 18  # characters before a class in which its noun stands
_CAR = 40  # characters before a class in which the name of a car ends
_NAMED = pattern(r"\s\p{Lu}\p{Ll}")
_PLACED = ("grid", "race")  # labels behind which a figure needs no sign
_IN_WORDS = frozenset({"gap"})  # what is told without a figure, too: 'two laps down'


class ResultWords:
    """Everything that rows, tables and clauses look up."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.results
        self.sheet = sheet
        self.sessions = session_words(packs, language)
        self.ordinals, self.numbers = map(_folded, (sheet.ordinals, sheet.numbers))
        self.roles = {fold(word): role for role, terms in sheet.labels.items() for word in terms}
        self.columns = {fold(word): role for role, terms in sheet.columns.items() for word in terms}
        self.column_sessions = {fold(word): kind for kind, terms in sheet.column_sessions.items() for word in terms}
        self.small = frozenset(map(fold, [*sheet.small_words, *chain(*language.dates.weekdays.values())]))
        self.class_words = words(sheet.class_words)
        cars = (fold(f"{car.manufacturer} {car.model}") for car in packs.cars.values())
        named = frozenset(word for car in cars for word in car.split() if not word.isdigit())
        self.peoples = packs.peoples
        rows = packs.countries.values()
        self.nations = frozenset(fold(code) for row in rows for code in (row.alpha3, row.ioc) if code)
        self.makers = frozenset(fold(car.manufacturer) for car in packs.cars.values() if car.manufacturer)
        self.cars = named - {fold(name) for name in sheet.classes}
        self._car_classes = named - self.cars
        self.codes = _codes(packs)
        self.states = _state_words(packs, language.code)
        self.parts = parts = language.parts("results")
        # 'Start 8, Finish 6', and no 'Rennen 2', which is the second of them.
        called = {fold(name) for row in packs.session_names for name in row.names.get(language.code, ())}
        placed = chain.from_iterable(sheet.labels.get(role, ()) for role in _PLACED)
        self._placed = words([term for term in placed if fold(term) not in called])
        self._value = self._value_pattern(parts, worded=True)
        self._figure = self._value_pattern(parts, worded=False)
        terms = [*self.ordinals, *map(fold, self.codes), *self.states, *sheet.positions, *sheet.medals]
        self._telling: Lexicon[bool] = Lexicon((term, True) for term in terms)
        self.own_classes = OwnClasses(packs, language)
        self._classes: Lexicon[bool] = Lexicon((name, True) for name in sheet.classes)
        self.spoken_of = pattern(
            rf"\b(?:{words(sheet.spoken_of)})\s(?:(?:[a-z'-]+(?:\s|(?<='))){{0,3}}+|\d{{1,2}}\s)$",
            rule="results.spoken_of",
        )
        self.figures = [
            (str(form.gives["field"]), compiled) for form, compiled in language.compiled("results", "figures")
        ]
        self._in_words = [(field, compiled) for field, compiled in self.figures if field in _IN_WORDS]
        self._car_numbers = [compiled for field, compiled in self.figures if field == "car_number"]
        numbers = [form for form, _ in language.compiled("results", "figures") if form.gives["field"] == "car_number"]
        number = either(form.pattern for form in numbers)
        # 'And the #18 twenty-second', 'the No. 8 was ninth'.
        self.car_before = pattern(rf"(?:{number})(?:\s(?:{words(sheet.adjoins)}))?\s$", parts, "results.adjoins")
        self.fields = language.compiled("results", "fields")
        self._field = pattern(either(one.source for _, one in self.fields), rule="results.fields")
        self._read_classes(parts, sheet.classes)
        self._staged = pattern(rf"\b(?:{parts['staged']})", rule="results.staged")
        heads = {kind: parts[part] for part, kinds in _RALLIES.items() for kind in kinds}
        self._heads = {kind: pattern(rf"\b(?:{one})", parts, "results.rally") for kind, one in heads.items()}
        self._rally_named = pattern(rf"\b(?:{parts['rally_named']})", rule="results.rally_named")
        self._ahead = pattern(r"(?r)\b(?:{ahead})\s", parts, "results.ahead")
        self._summed = language.words_of("results", "summed")
        self._climb = pattern(rf"\b(?:{parts['climb']})", rule="results.climb")
        self._opens_overall = pattern(rf"\W*(?:{parts['overall']})\b", rule="results.overall")
        self._in_general = pattern(parts["of_rally"], rule="results.of_rally")
        # 'Clasificación final' is a result, though 'clasificación' alone is a session.
        self._whole = pattern(parts["whole"], rule="results.whole")
        self._crewed = language.words_of("results", "crewed")
        self._states_said = language.finder("results", "states")

    def _read_classes(self, parts: dict[str, str], classes: list[str]) -> None:
        """How a class is called that no list knows."""
        noun, called = parts["class_noun"], parts["class_name"]
        # 'The rookie class', 'la catégorie rookie': beside their noun they need no capital.
        self._class_behind = pattern(rf"[\s-](?:{noun})\b", rule="results.class_noun")
        self._class_before = pattern(rf"\b(?:{noun})\s$", rule="results.class_noun")
        self._written = {fold(name): name for name in classes}
        self.among = pattern(rf"(?:{parts['among']})\s", parts, "results.among")
        # 'Junior B', and no 'Junior A-final'.
        self._lettered = pattern(rf"\s\p{{Lu}}(?![\w'’-]|\s(?i:{parts['final']}))", rule="results.final")
        self._modelled = pattern(rf"\p{{Lu}}{{1,3}}\d{{1,3}}\s(?:{parts['car_class']})\b", rule="results.car_class")
        # 'Third of group N': of cars, and in a qualifying of those who drive at a time.
        group = parts["class_group"]
        self._grouped = pattern(rf"(?:\s[\p{{Ll}}'’]+){{0,3}}?\s(?i:{group})\s", rule="results.class_group")
        self._in_class = pattern(
            rf"\b(?i:{noun}|{group})\s(?<name>\p{{Lu}}{{1,5}}\d{{1,4}}(?:\.\d)?\p{{Lu}}{{0,2}}|\p{{Lu}}{{1,2}}|\d{{1,2}})(?![\w:-]|[.,]\d)",
            rule="results.class_noun",
        )
        # 'Third in class A7', 'in der Klasse 5'; a figure alone takes its noun along.
        self._coded = pattern(
            rf"(?:\s[\p{{Ll}}'’]+){{0,3}}?\s(?:(?i:{noun}|{group})\s(?<name>\p{{Lu}}{{1,5}}\d{{1,4}}(?:\.\d)?\p{{Lu}}{{0,2}}|\p{{Lu}})|(?<name>(?i:{noun})\s\d{{1,2}}))(?![\w:-]|[.,]\d)",
            rule="results.class_noun",
        )
        # 'Troisième en catégorie Production'.
        led = rf"(?:\s[\p{{Ll}}'’]+){{0,3}}?\s(?i:{noun}|{group})\s"
        self._called = pattern(rf"{led}(?<name>{called})", rule="results.class_name")
        # 'Won the Endurance class', 'third in the Invitation class'.
        short = r"\p{Lu}[\w/+-]*+(?:\s\p{Lu}[\w/+-]*+)?"
        self._named = pattern(
            rf"\b(?i:{parts['article']})\s(?<name>{short})\s(?i:{noun})\b", parts, "results.class_noun"
        )
        # 'Tog hem juniorklassen', 'Juniorensieger'.
        grown = rf"\b(?<stem>[a-z]{{3,12}}?)(?:{noun}|{parts['class_end']})\b"
        self._grown = pattern(grown, rule="results.class_grown")
        within = rf"\s(?i:{parts['in_class']})\s"
        self._named_in = pattern(
            rf"(?:\s[\p{{Ll}}'’]+){{0,2}}?{within}(?<name>{short})\s(?i:{noun})\b", rule="results.class_noun"
        )

    def _value_pattern(self, parts: dict[str, str], *, worded: bool) -> Pattern:
        """All that may be the value of a row, in one pattern; without words it is a good deal quicker."""
        figure = (
            r"p\s?(?<n>\d{1,3})(?!\d)|(?<n>\d{1,3})(?:\s?{ordinal}\b|[º°]|{glued}\b\.?|{stopped})(?:[\s-]+(?:{place_noun}|{overall})\b)?"
            r"|(?<n>\d{1,3})\.\s?(?:{place_number}|{overall})\b"
            r"|(?<=[:=|\t(]\s?|,\s)(?<n>\d{1,3})\.(?=\s(?:{classes})\b)"  # 'Rennen 1: 2. Am'
            r"|(?<=[:=|\t]\s?|\s-\s)(?<bare>\d{1,3})(?=\.?(?:\s*(?:$|[\n,;|(/\t]|(?:{out_of})\b|-\s)|\s{2}|\s[a-z]{1,9}\s?\d?:\s))"
            r"|(?<=,\s)(?<bare>\d{1,3})(?=\.\s*(?:$|\n))"  # 'Race 2: Elin Norrgård, 15.'
            rf"|(?<=\b(?:{self._placed})\s)(?<bare>\d{{1,3}})(?=\s*(?:[,;|/)]|$|\n))"  # 'Start 8, Finish 6'
        )
        if not worded:
            return pattern(rf"(?=[p\d])(?<![\w.+#'])(?:{figure})", parts, "results.value")
        word = (
            r"(?<![\p{L}\d]-)(?<w>{ordinals})\b"
            rf"(?!\s(?:{words(self.sheet.labels.get('winner', []))}|{{uncounted}})\b)"
            r"(?:[\s-]+(?:{place_noun}|{overall})\b)?|(?<pole>{pole})\b"
            r"|{place_noun}\s?(?<n>\d{1,3})\b|(?:{place_number})\s(?<w>{numbers})\b"
        )
        states = f"(?<code>{words(list(self.codes))})(?!\\w)|(?<state>{words(list(self.states))})(?!\\w)"
        states += rf"|(?<=[,:(-]\s?)(?<medal>{words(list(self.sheet.medals))})\b(?=\s*(?:[,;.()]|$|\n))"
        return pattern(rf"(?<![\w.+#'])(?:(?=[p\d])(?:{figure})|{word}|{states})", parts, "results.value")

    def staged(self, page: Page) -> bool:
        """Whether it is a rally, whose end is that of no session."""
        return page.says(self._staged) or self._is_headed_so(page)

    def _is_headed_so(self, page: Page) -> bool:
        """'Second at Rally Ravenmoor': a title names the rally, or the lead where it was."""
        for line in page.lines[:_HEAD]:
            if line.kind == "lead" and self._rally_named.search(page.text, line.start, line.end):
                return True
            named = self._heads.get(line.kind)
            if named and named.search(page.folded, line.start, line.end):
                return True
        return False

    def summed(self, page: Page) -> bool:
        """Whether two races make one result, as in motocross."""
        return page.says(self._summed)

    def climbs(self, page: Page) -> bool:
        """Whether a title or lead names a meeting at which a day is won, and no race: 'beim Bergrennen'."""
        heads = (line for line in page.lines[:_HEAD] if line.kind in {"title", "subtitle", "lead"})
        return any(self._climb.search(page.folded, line.start, line.end) for line in heads)

    def crewed(self, page: Page) -> bool:
        """Whether two share a car throughout, as in rallies: two names joined are one crew."""
        return page.says(self._crewed)

    def is_overall(self, page: Page, end: int) -> bool:
        return self.in_general(page, end) is not None

    def in_general(self, page: Page, end: int) -> Match | None:
        """'Decimosexto en la general': behind a place in a rally it is the rally's own classification."""
        found = self._in_general.match(page.folded, end)
        return found if found and (self.crewed(page) or self.staged(page)) else None

    def telling(self, page: Page) -> list[int]:
        """Where words stand that may be values, for the whole page in one pass."""
        return [hit.start for hit in page.hits(self._telling)]

    def named(self, page: Page, start: int, end: int) -> Iterator[Named]:
        """The sessions named in a row or heading. 'Race result' is none in a timetable; here it says which it is of."""
        place = start
        for one in self.sessions.find(page, start, end, NOTHING):
            last = page.folded.rfind(" ", one.start, one.end)
            if one.kind is None and last > 0 and not self._whole.fullmatch(page.folded, one.start, one.end):
                # 'Second race result', 'Risultati qualifiche'.
                front = list(self.named(page, place, last))
                second = page.folded.find(" ", one.start) + 1
                yield from front or (self.named(page, second, one.end) if second > last else ())
            elif one.kind is not None:
                yield one
            place = one.end

    def values(self, page: Page, start: int, end: int, *, worded: bool = True) -> Iterator[Value]:
        """Positions and states between two places, left to right; only figures where no telling words stand there."""
        for found in (self._value if worded else self._figure).finditer(page.folded, start, end):
            value = self._read(page, found)
            if value is not None:
                yield value

    def _read(self, page: Page, found: Match) -> Value | None:
        if found["bare"]:
            number = int(found["bare"])
            return Value(*found.span(), number, bare=True) if 0 < number <= HIGHEST else None
        if found["n"]:
            return self._position(found)
        if found["code"]:
            # A code is written with a capital: 'Ret', 'DNF'.
            state = "." in found["code"] and _TOWN.search(page.text, max(0, found.start() - _CAR), found.start())
            status = None if state else self.codes.get(page.text[found.start() : found.end()])
            return Value(*found.span(), None, status) if status else None
        if found["state"]:
            return Value(*found.span(), None, self.states[_plain(found["state"])])
        if found["medal"]:
            # 'Silver' with a capital is a class.
            written = page.text[found.start()].islower() or " " in found["medal"]
            return Value(*found.span(), self.sheet.medals[_plain(found["medal"])]) if written else None
        if found["pole"]:
            return Value(*found.span(), 1, sure=False)
        return self._position(found)

    def _position(self, found: Match) -> Value | None:
        number = self.number(found)
        if number is None:
            return None
        word = found.groupdict().get("w")
        return Value(*found.span(), number, sure=not word or found.end() > found.end("w"))

    def number(self, found: Match, prefix: str = "") -> int | None:
        """The position that a match's groups `n` or `w` say."""
        groups = found.groupdict()
        figure, word = groups.get(f"{prefix}n"), groups.get(f"{prefix}w")
        number = int(figure) if figure else self._worded(_plain(word)) if word else None
        return number if number and number <= HIGHEST else None

    def _worded(self, word: str) -> int | None:
        """'third', and in languages that say so 'place three'."""
        return self.ordinals.get(word) or self.numbers.get(word)

    def cardinal(self, word: str) -> int | None:
        return int(word) if word.isdigit() else self.numbers.get(_plain(fold(word)))

    def class_in(self, page: Page, start: int, end: int, *, coded: bool = False) -> tuple[str, Span] | None:
        """The first class named between two places, as written; classes are written with a capital.

        What ends the name of a model is none, unless it is asked for: 'the #37 Kestrel H2 GT3'.
        """
        hits = [(hit.start, hit.end) for hit in page.hits_between(self._classes, start, end)]
        if own := self.own_classes.between(page, start, end):
            hits = sorted([*hits, *own], key=lambda one: (one[0], -one[1]))  # 'JS P4', and no 'JS'
        for index, (low, high) in enumerate(hits):
            model = not coded and _MODEL.search(page.text, max(0, low - _CODE), low) is not None
            if page.folded[low:high] in self._car_classes and (model or self._is_of_car(page, low)):
                continue
            if not coded and (self._modelled.match(page.text, low) or self._is_of_row(page, low, high)):
                continue
            if self._ends_name(page, low) or self._describes(page, low, high):
                continue
            joined = page.folded[max(0, low - 1)] == "-" or page.folded[high : high + 1] == "-"
            if not page.text[low].islower() and not (joined and page.folded[low - 1 : low].isalnum()):
                high = self._joined(page, hits[index + 1 :], high)
                lettered = self._lettered.match(page.text, high, end)
                high = lettered.end() if lettered else high
                return page.text[low:high], (low, high)
            if not joined and (name := self._beside_noun(page, low, high)):
                return name, (low, high)
        return None

    @staticmethod
    def _is_of_row(page: Page, low: int, high: int) -> bool:
        """'R3 1st, R4 2nd, R5 6th': of a row of races."""
        code, line = page.text[low:high], page.line_at(low)
        if len(code) != len("R5") or not code[1].isdigit():
            return False
        return any(page.text.find(f"{code[0]}{number} ", line.start, low) >= 0 for number in range(1, int(code[1])))

    @staticmethod
    def _joined(page: Page, behind: list[Span], end: int) -> int:
        """'GT4 Pro-Am', 'LMP2 Silver': the class of the drivers right behind that of the cars."""
        for low, high in behind[:1]:
            if low == end + 1 and page.text[end] == " " and page.text[low].isupper():
                return high
        return end

    def _beside_noun(self, page: Page, low: int, high: int) -> str | None:
        behind = self._class_behind.match(page.folded, high)
        found = behind or self._class_before.search(page.folded, max(0, low - _NOUN), low)
        if found is None and self.among.search(page.folded, max(0, low - _NOUN), low):
            # 'First of the rookies', 'top rookie'.
            return self._written.get(page.folded[low : high - 1]) or self._written.get(page.folded[low:high])
        return self._written.get(page.folded[low:high]) if found else None

    def _is_of_car(self, page: Page, start: int) -> bool:
        """'Second in a Porsche 911 GT3': the name of the class ends that of a car."""
        first = max(page.line_at(start).start, start - _CAR)
        before = [word for word in page.folded[first:start].split() if not word.isdigit()]
        return bool(before) and not self.cars.isdisjoint({before[-1], *before[-1].split("-")})

    def _ends_name(self, page: Page, start: int) -> bool:
        """'Luca Conti (Honda, Kestrel Race Junior)': in brackets it ends the name of a team."""
        low = max(0, start - _BRACKET)
        opened = page.text.rfind("(", low, start)
        if opened <= page.text.rfind(")", low, start) or not page.text[start - 1].isspace():
            return False
        last = page.text[opened + 1 : start].rpartition(",")[2].split()[-1:]
        return any(word.istitle() and word.isalpha() and word.casefold() not in self.cars for word in last)

    def _describes(self, page: Page, start: int, end: int) -> bool:
        """'Fourth ahead of Rookie Sara Conti': what one who follows is called, and no class of the place before."""
        beaten = self._ahead.match(page.folded, max(0, start - _CAR), start) is not None
        return beaten and _NAMED.match(page.text, end) is not None

    def class_behind(self, page: Page, start: int, until: int) -> tuple[str, Span] | None:
        """The class behind a position, up to the next statement: 'third; the GT4 pole went to …'."""
        stop = page.folded.find(";", start, until)
        coded = self._coded.match(page.text, start, page.line_at(start).end)
        if coded and coded.start("name") < until:
            return coded["name"], coded.span("name")
        if known := self.class_in(page, start, stop if stop >= 0 else until):
            return known
        called = self._called.match(page.text, start, until) or self._named_in.match(page.text, start)
        if called and called.start("name") < until:
            return called["name"], called.span("name")
        return self.class_grown(page, start, min(until, start + _NOUN))

    def class_within(self, page: Page, start: int, end: int) -> tuple[str, Span] | None:
        """'Won the Endurance class': a name right before its noun, that no list knows."""
        found = self._named.search(page.text, start, end)
        return (found["name"], found.span("name")) if found else None

    def class_grown(self, page: Page, start: int, end: int) -> tuple[str, Span] | None:
        """'Tog hem juniorklassen': a class that is one word with its noun."""
        found = self._grown.search(page.folded, start, end)
        name = self._written.get(found["stem"]) if found else None
        return (name, found.span()) if found and name else None

    def is_class_noun(self, page: Page, end: int) -> bool:
        """Whether 'class' stands right behind."""
        return self._class_behind.match(page.folded, end) is not None

    def opens_overall(self, page: Page, start: int, end: int) -> bool:
        """'General classification', 'Overall, motorcycles': what opens so is of no single stage."""
        return self._opens_overall.match(page.folded, start, end) is not None

    def is_grouped(self, page: Page, end: int) -> bool:
        """'Second in group B' of a qualifying, where that is no class."""
        return self._grouped.match(page.text, end, page.line_at(end).end) is not None

    def class_coded(self, page: Page, start: int, end: int) -> tuple[str, Span] | None:
        """'Won class N3', 'prima di classe R3C': a code behind its noun, up to which the words may end."""
        found = self._in_class.search(page.text, start, min(len(page.text), end + _NOUN))
        if found is None or found.start() > end:
            return None
        written = found["name"] if not found["name"].isdigit() else found[0]
        return written, found.span("name")

    def field_in(self, folded: str, start: int, end: int) -> tuple[int, Span] | None:
        """How many took part, where it is said between two places."""
        if self._field.search(folded, start, end) is None:
            return None
        for _, compiled in self.fields:
            found = compiled.search(folded, start, end)
            if found:
                groups = found.groupdict()
                number = self.cardinal(groups.get("n") or groups.get("w") or "")
                if number:
                    return number, found.span()
        return None

    def field_opening(self, folded: str, start: int, end: int) -> int | None:
        """How many took part, where the sentence opens with it: 'Of 38 cars in race 1 she came home fourth.'"""
        found = self._field.match(folded, start, end)
        groups = found.groupdict() if found else {}
        return self.cardinal(groups.get("n") or groups.get("w") or "")

    def state_in(self, page: Page, start: int, end: int) -> str:
        """Provisional, penalised or final."""
        for form, compiled in page.forms_told(self._states_said, start, end):
            if compiled.search(page.folded, start, end):
                return str(form.gives["state"])
        return "final"

    def figures_in(self, page: Page, start: int, end: int) -> dict[str, tuple[str, Span]]:
        """Times, gaps, laps, points and car numbers between two places, each as written; the first of a kind."""
        out: dict[str, tuple[str, Span]] = {}
        for field, compiled in self.figures if page.holds_figure(start, end) else self._in_words:
            found = compiled.search(page.folded, start, end) if field not in out else None
            if found:
                out[field] = (page.text[found.start("value") : found.end("value")], found.span())
        return out

    def car_number(self, page: Page, start: int, end: int) -> str | None:
        for compiled in self._car_numbers if page.holds_figure(start, end) else ():
            found = compiled.search(page.folded, start, end)
            if found:
                return page.text[found.start("value") : found.end("value")]
        return None

    def without_small(self, folded: str) -> str:
        """Words without the small ones at their end: 'starting position, the' is that of 'the race'."""
        said = folded.split()
        while said and said[-1] in self.small:
            said.pop()
        return " ".join(said)

    def role(self, folded: str) -> str | None:
        """What a label is of, if it is no session."""
        return self.roles.get(folded.strip(" \t*_:.-()"))


@dataclass(frozen=True)
class _Make:
    packs: Packs

    def __call__(self, language: Language) -> ResultWords:
        return ResultWords(self.packs, language)


def result_words(packs: Packs, language: Language) -> ResultWords:
    """Made once for all rooms of a language: what they ask of a page is then found once, too."""
    return language.once(_Make(packs))


def _plain(word: str) -> str:
    return " ".join(word.split())


def _codes(packs: Packs) -> dict[str, str]:
    """Codes of states as they are written: DNF, Ret, NS."""
    out: dict[str, str] = {}
    for row in packs.statuses.values():
        if row.means in STATES:
            out.update(dict.fromkeys((row.id, row.id.capitalize(), *row.other_codes), row.means))
    return out


def _state_words(packs: Packs, language: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for row in packs.statuses.values():
        if row.means in STATES:
            terms = (*row.en, *(getattr(row, language, ()) if language != "en" else ()))
            out.update({_plain(fold(term)): row.means for term in terms})
    return out


def spans_hold(spans: list[Span], start: int, end: int) -> bool:
    """Whether any of a few spans shares a character with [start, end)."""
    return any(low < end and start < high for low, high in spans)


def named(forms: list[tuple[Form, Pattern]]) -> Pattern:
    """Forms as one pattern, each in a group `form0`, `form1` …"""
    return pattern("|".join(f"(?<form{index}>{compiled.source})" for index, (_, compiled) in enumerate(forms)) or NEVER)


def which(forms: list[tuple[Form, Pattern]], found: Match) -> Form:
    """The form of a match of `named`."""
    return next(form for index, (form, _) in enumerate(forms) if found[f"form{index}"] is not None)


def of_heading(page: Page, above: Heading, kind: str | None) -> int | None:
    """'The race' below 'Race 1' is that one; 'R8' may be a car."""
    span = above.spans.get("session")
    named = span is not None and " " in page.text[slice(*span)].strip()
    return above.session[1] if named and above.session and above.session[0] == kind else None


def _folded(numbers: Mapping[str, int]) -> dict[str, int]:
    return {fold(word): number for word, number in numbers.items()}
