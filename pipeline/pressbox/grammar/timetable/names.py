"""Names of sessions and their numbers: 'Free Practice 1', 'Q1/Q2', 'Race Two', 'the second qualifying'."""

import itertools
from dataclasses import dataclass, field

from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.phrases import Phrases, Token, Tokens, near
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language, Packs
from pressbox.patterns import Pattern, fold, pattern, words

_NO_NUMBER = frozenset("'%x×°ºª^")  # behind a figure: 'in finale 3° posto' is of no third one
_CODED = pattern(r"\p{Lu}\d")
_TIMED = pattern(r"[ \u00a0]\d{1,2}[.:]\d\d")
# 'Q at 10.00', 'Q (10.00)', '10.00 - Q'
_CLOCKED = pattern(r"(?: ?[(:–-] ?| (?:\p{Ll}{1,3} )?)\d{1,2}[.:h]\d\d")
_ENDED = pattern(r"\s?(?:[,;:)\n](?!\d)|\.(?!\d)|$)")
_CLOCKED_BEFORE = pattern(r"(?r)\d[.:h]\d\d ?(?:[–|-] ?)?")
_HIGHEST = 40
_NEAR = 90
_PRACTICES = 4  # no meeting has more, so that 'P11' is a place
_MODEL = 4  # words and figures of a car's name before a code
_APART = 5  # a word that qualifies a name and the name, with up to three words between, at blanks
_RACES = frozenset({"race", "sprint", "heat"})
_OF_SEVERAL = 48  # characters before a name in which 'the first of the two' stands
_JOINED = 3  # words: 'first and third'
_SERIES = 7  # words between an ordinal and its session, the series
_NUMBERING = " -.#(°\t"
_ORDINAL = " .-^°"  # between a figure and the name that it counts
_LED = 5  # words of a line that is but an ordinal session and what is said of it: 'Ergebnis 2. Rennen'
_COORDINATION = " /&+,\t"
_COUNTED = frozenset({"stage", "heat"})  # of which there are so many that a row may leave some out


@dataclass(slots=True)
class Named:
    """A session's name where it stands; without a kind it is the name of something that is no session."""

    kind: str | None
    start: int  # with the ordinal before it
    end: int  # with the numbers after it
    name: tuple[int, int]
    code: bool
    ordinary: bool  # a word too common to be a session in prose
    numbers: list[int] = field(default_factory=list)
    numbered_ends: list[int] = field(default_factory=list)
    listed: bool = False  # its number opens the line, as that of a list would


class _Meaning:
    __slots__ = ("code", "kind", "ordinary")

    def __init__(self, kind: str | None, *, code: bool = False, ordinary: bool = False) -> None:
        self.kind, self.code, self.ordinary = kind, code, ordinary


def raced_rounds(language: Language) -> Pattern:
    """What tells that a word for a meeting is that of its races: 'première manche … seconde manche'."""
    return pattern(language.parts("sessions")["raced_rounds"], rule="sessions.raced_rounds")


class SessionWords:
    """All names of sessions that the packs know, in one language."""

    def __init__(self, packs: Packs, language: Language) -> None:
        sheet = language.sessions
        ordinary = {fold(word) for word in sheet.row_only}
        others = [*packs.not_sessions.get(language.code, ()), *sheet.not_sessions]
        terms = [(name, _Meaning(None)) for name in others]
        for row in packs.session_names:
            # English names are used in every language.
            names = dict.fromkeys([*row.names.get(language.code, ()), *row.names.get("en", ())])
            terms += [(name, _Meaning(row.kind, ordinary=fold(name) in ordinary)) for name in names]
            terms += [(code, _Meaning(row.kind, code=True)) for code in row.codes]
        terms += [(name, _Meaning(kind)) for kind, names in sheet.own_names.items() for name in names]
        self._phrases = Phrases(terms)
        self._ordinals = {fold(word): number for word, number in sheet.ordinals.items()}
        counted = {fold(word): number for word, number in language.results.ordinals.items()}
        cardinals = {fold(word) for word in sheet.numbers}  # 'vann fyra sträckor' is no fourth
        self._of_stages = {word: number for word, number in counted.items() if word not in cardinals} | self._ordinals
        self._classes = frozenset(fold(name) for name in language.results.classes if " " not in name)
        self._class_words = frozenset(map(fold, language.results.class_words))
        # Categories of cars that look like a code and a number: 'R2'.
        cars = (car for car in packs.cars.values() if _CODED.fullmatch(car.category or ""))
        self._cars = frozenset(word for car in cars for word in fold(f"{car.manufacturer} {car.model}").split())
        # 'The Yamaha R1', 'his R6': motorcycles.
        named = [alias.rpartition(" ") for car in packs.cars.values() for alias in car.aliases]
        self._bikes = {fold(model): fold(maker) for maker, _, model in named if _CODED.fullmatch(model)}
        # 'Moto2' is a series, and no second moto.
        aliases = (name for row in packs.series.values() for name in row.aliases)
        self._series = frozenset(fold(name) for name in aliases if name[-1].isdigit() and name[:-1].isalpha())
        self._numbers = {fold(word): number for word, number in sheet.numbers.items()}
        self._signs = Phrases((sign, True) for sign in sheet.number_signs)
        self._speakers = frozenset(map(fold, language.results.self))
        self._units = frozenset(map(fold, sheet.units))
        self._articles = frozenset(map(fold, language.results.articles))
        self._both = frozenset(map(fold, sheet.both))
        self._definite = frozenset(map(fold, language.quotes.definite))
        self._whose = self._definite | frozenset(map(fold, language.results.determiners))
        self._led = self._whose | frozenset(map(fold, sheet.starts))  # 'Start 1. Lauf'
        self._suffixes = frozenset(map(fold, language.dates.ordinal_suffixes))
        self._round_word = fold(sheet.parts.get("round_word", ""))
        parts = language.parts("sessions")
        self._raced_rounds = raced_rounds(language)
        self._heat_rounds = pattern(parts["heat_rounds"], rule="sessions.heat_rounds")
        self._closing = pattern(parts["closing"], rule="sessions.closing")
        self._of_many = pattern(parts["of_many"], rule="sessions.of_many")
        several, races = (parts[part] for part in ("one_of", "one_of_races"))
        self._one_of = pattern(
            rf"(?r)\b(?<word>{words(sheet.ordinals)})\s(?:{several}|(?<races>{races}))(?:\s|(?=\x27)\x27)",
            rule="sessions.one_of",
        )

    def any_in(self, page: Page, start: int, end: int) -> bool:
        """Whether a stretch of text names any session."""
        tokens = self._tokens(page, start, min(end, start + 400))
        return any(named.kind for named in self._hits(page, tokens))

    def any_near(self, page: Page, start: int, end: int, position: int) -> bool:
        """Whether a line names any session close to a place."""
        return self.any_in(page, max(start, position - _NEAR), min(end, position + _NEAR))

    def ends_at(self, page: Page, start: int, end: int) -> bool:
        """Whether the name of a session, with its number where it has one, ends at a place."""
        return any(named.kind and named.end == end for named in self._hits(page, self._tokens(page, start, end)))

    def find(self, page: Page, start: int, end: int, taken: Marked) -> list[Named]:
        """All names between two places, left to right; what is `taken` (times, days, durations) is no number of one."""
        tokens = self._tokens(page, start, end)
        return self._hits(page, taken.without(tokens)) if tokens else []

    def _tokens(self, page: Page, start: int, end: int) -> list[Token]:
        """The tokens of a stretch, none where no name begins with any of them."""
        low, high = page.folded.rfind("\n", 0, start) + 1, page.folded.find("\n", end)
        lines = page.once(_tokens)
        tokens = lines.get((low, high))
        if tokens is None:
            stop = high if high >= 0 else len(page.folded)
            tokens = lines[low, high] = Tokens(page.folded, low, stop, self._phrases)
        return tokens.within(start, end)

    def _hits(self, page: Page, tokens: list[Token]) -> list[Named]:
        hits: list[Named] = []
        done = 0
        for index in self._phrases.beginnings(tokens):
            found = self._phrases.at(page.folded, tokens, index) if index >= done else None
            if found is None:
                continue
            after, meaning = found
            if not meaning.kind and self._goes_over(page, tokens, index, after):
                continue
            first, last = tokens[index], tokens[after - 1]
            named = Named(meaning.kind, first.start, last.end, (first.start, last.end), meaning.code, meaning.ordinary)
            used = self._number(page, tokens, after, named) if meaning.kind else after
            code = page.folded[first.start : named.end]
            if code in self._series or (code in self._bikes and self._is_bike(tokens, index, self._bikes[code])):
                continue
            if meaning.kind and not named.numbers:
                self._ordinal(page, tokens, index, named)
            if meaning.code and not (self._is_code(page, first, named) and not self._is_of_car(tokens, index, used)):
                continue
            if page.folded[first.start : last.end] == self._round_word:
                counted = named.start < first.start and page.text[named.start].isalpha()
                if counted and not page.says(self._raced_rounds):
                    continue  # 'la deuxième manche' of the season
                if page.says(self._heat_rounds):
                    named.kind = "heat"
            hits.append(named)
            done = max(after, used)
        return hits

    def _goes_over(self, page: Page, tokens: list[Token], index: int, after: int) -> bool:
        """'The end of race 1', 'in the reverse grid final': words that are no session run into one that is."""
        for inner in range(index + 1, after):
            found = self._phrases.at(page.folded, tokens, inner)
            if found is None or not found[1].kind or found[0] < after:
                continue
            if found[0] > after:
                return True
            kind, ordinary, end = found[1].kind, found[1].ordinary, tokens[after - 1].end
            named = Named(kind, tokens[inner].start, end, (tokens[inner].start, end), code=False, ordinary=ordinary)
            return not ordinary and self._number(page, tokens, after, named) > after
        return False

    @staticmethod
    def _is_code(page: Page, token: Token, named: Named) -> bool:
        """Letters are a code where they are written in capitals, and a single one only with its number."""
        if page.text[token.end : token.end + 1].isdigit() and not named.numbers:
            return False  # 'SS300' is a class
        if not page.text[token.start : token.end].isupper() or (token.start and page.text[token.start - 1].isalnum()):
            return False
        if len(token.text) == 1 and named.kind == "practice" and any(number > _PRACTICES for number in named.numbers):
            return False  # 'from P11 to P3'
        clocked = _CLOCKED.match(page.text, token.end) or _CLOCKED_BEFORE.match(page.text, 0, token.start)
        return bool(named.numbers) or len(token.text) > 1 or (named.kind == "qualifying" and clocked is not None)

    def _is_of_car(self, tokens: list[Token], index: int, after: int) -> bool:
        """'A Fiesta R2', 'won the R2 class', 'classe R5', 'R2B': a generation of cars."""
        before, behind = tokens[max(0, index - 1) : index], tokens[after : after + 1]
        letter = len(tokens[index].text) == 1
        beside = {token.text for token in (*before, *behind)} if letter else set()
        glued = letter and behind and behind[0].text.isalpha() and behind[0].start == tokens[after - 1].end
        if glued or not self._class_words.isdisjoint(beside):
            return True
        if after == index + 1 and before and before[0].text in self._class_words:
            return True  # 'Class TC'
        # 'A Fiesta R2', 'the Peugeot 208 T16 R5': the words of one name.
        model = itertools.takewhile(lambda at: tokens[at + 1].start - tokens[at].end <= 1, range(index - 1, -1, -1))
        return any(tokens[at].text in self._cars for at in itertools.islice(model, _MODEL if letter else 1))

    def _is_bike(self, tokens: list[Token], index: int, maker: str) -> bool:
        """'Put the R1 inside the top three', 'the Yamaha R1'."""
        return bool(index) and (tokens[index - 1].text in self._whose or tokens[index - 1].text == maker)

    def _number(self, page: Page, tokens: list[Token], index: int, named: Named) -> int:
        """The numbers after a name: '1', '#1', 'No. 2', 'Two', '1 & 2'. Returns the index after them."""
        folded = page.folded
        place = index
        if place < len(tokens) and near(folded, tokens[place - 1], tokens[place], _NUMBERING):
            sign = self._signs.at(folded, tokens, place)
            place = sign[0] if sign else place
        value = self._value(folded, tokens, place, _NUMBERING)
        if value is None or (len(tokens[place].text) == 1 and page.text[tokens[place].start].islower()):
            return index  # 'finalen i Lindholm', 'in gara i due': no 'Final I'
        behind = page.text[tokens[place].end : tokens[place].end + 2]
        if tokens[place].text in self._speakers and behind[:1] == " " and behind[1:].islower():
            return index  # 'In the Sprint I started ninth'
        if named.kind == "race" and self._of_many.match(folded, tokens[place].end):
            return index  # 'Race 26 of 36': that of a season
        named.numbers.append(value)
        named.numbered_ends.append(tokens[place].end)
        named.end = tokens[place].end
        place += 1
        while True:
            following = place + 1 if place < len(tokens) and tokens[place].text in self._both else place
            if following == place and (place >= len(tokens) or not folded[named.end : tokens[place].start].strip()):
                return place
            value = self._value(folded, tokens, following, _COORDINATION)
            if value is None or not self._goes_on(folded, named, tokens[following], value):
                return place
            named.numbers.append(value)
            named.numbered_ends.append(tokens[following].end)
            named.end = tokens[following].end
            place = following + 1

    def _goes_on(self, folded: str, named: Named, token: Token, value: int) -> bool:
        """'Race 1 & 2', 'races one and three' and, of stages driven several times, 'SS1/4/7': with no blank."""
        last = named.numbers[-1]
        gap = folded[named.end : token.start]
        joined = gap.strip() in self._both
        skips = gap == "/" or (joined and not token.text.isdigit())
        if named.kind in _COUNTED and not skips:  # 'SS 3, 5 and 8', 'heats 3, 6 and 10'
            behind = folded[token.end : token.end + 6].split(" ")
            more = behind[0] == "," or (len(behind) > 1 and not behind[0] and behind[1] in self._both)
            ended = _ENDED.match(folded, token.end) is not None  # 'stages 3 and 5.', and no 'SS3 and 5 points'
            skips = more if gap == ", " else joined and (ended or more or len(named.numbers) > 1)
        return value == last + 1 or (value > last and skips)

    def _value(self, folded: str, tokens: list[Token], place: int, signs: str) -> int | None:
        """A token as the number of a session, unless it is a measure or a figure of something else."""
        if not 0 < place < len(tokens) or not near(folded, tokens[place - 1], tokens[place], signs):
            return None
        token = tokens[place]
        value = int(token.text) if token.text.isdigit() and len(token.text) <= 2 else self._numbers.get(token.text)
        if value is None or not 0 < value <= _HIGHEST:
            return None
        if "(" in folded[tokens[place - 1].end : token.start] and folded[token.end : token.end + 1] != ")":
            return None  # 'Qualifying (three rounds)': what stands in brackets is the number alone
        following = folded[token.end : token.end + 2]
        if folded.startswith(" - ", tokens[place - 1].end) and self._is_place(folded, token):
            return None
        if following[:1] in _NO_NUMBER or (following[:1] in {".", ":", ","} and following[1:].isdigit()):
            return None
        if following[:1] == "-" and following[1:].isalpha() and token.text.isalpha():
            return None  # 'race 3 and twenty-second in the next': no race 20
        unit = tokens[place + 1] if place + 1 < len(tokens) else None
        parted = (
            unit is not None and folded[token.end : unit.start].strip() == "-" != folded[token.end]
        )  # 'Stage 7 - Cars'
        elided = unit is not None and folded[unit.end : unit.end + 1] == "'"  # 'la course 1 s'élance'
        article = unit is not None and unit.text in self._articles and folded[unit.end : unit.end + 1] == " "
        if unit and unit.text in self._units and near(folded, token, unit) and not (parted or elided or article):
            # 'In race 1 a spin …' is told of it, and 'Race 1 am …' hardly occurs; '20 min' and '3 laps' always do.
            # But 'Libere 1 ore 12.30' tells the hour.
            return value if _TIMED.match(folded, unit.end) else None
        return value

    def _is_place(self, folded: str, token: Token) -> bool:
        """'Qualifying - 4th', 'Qualifying - 4.': an ordinal that ends its line behind a dash is where one came in."""
        high = folded.find("\n", token.end)
        behind = folded[token.end : high if high >= 0 else len(folded)].rstrip()
        return behind == "." or behind in self._suffixes

    def _ordinal(self, page: Page, tokens: list[Token], index: int, named: Named) -> None:
        """The number before a name: 'second qualifying', '2nd race', '1. Free Practice'."""
        folded = page.folded
        before = tokens[index - 1] if index and near(folded, tokens[index - 1], tokens[index], _ORDINAL) else None
        if before is None or folded.find(" - ", before.end, tokens[index].start) >= 0:
            return  # '4th - Qualifying'
        # A rally has more stages than a meeting has races.
        number = (self._of_stages if named.kind == "stage" else self._ordinals).get(before.text)
        if number is None and (place := self._before_class(folded, tokens, index)) is not None:
            before = tokens[place]
            number = self._ordinals.get(before.text)
        if number is None and (place := self._before_series(page, tokens, index)) is not None:
            before = tokens[place]
            number = self._ordinals.get(before.text)
        if number is None and index >= _JOINED and self._closing.fullmatch(before.text):
            # 'The third and final race': the ordinal before the word that closes the row.
            before = tokens[index - 3] if tokens[index - 2].text in self._both else before
            number = self._ordinals.get(before.text)
        start = before.start
        sign = folded[before.end : before.end + 1]
        glued = index > 1 and folded[max(0, tokens[index - 2].start - 1)].isalpha()  # 'RX2e-finalen'
        if number is None and index > 1 and not glued and folded[tokens[index - 2].end : before.end] in self._suffixes:
            # '… of the top 16th. Qualifying begins at four': a full stop, other than in 'Hs. 1er. Entrenamiento'.
            ended = sign == "." and self._goes_with(folded, tokens, index - 2)
            number, start = None if ended else self._figure(tokens[index - 2]), tokens[index - 2].start
        elif number is None and sign in self._suffixes:
            number = self._figure(before)  # '2^ gara'
        elif number is None and sign == "." and folded[before.end + 1] == " ":
            ended = self._ends_sentence(folded, tokens, index) and not _is_all(folded, start, named.end)
            number = None if ended else self._figure(before)
            named.listed = folded[folded.rfind("\n", 0, start) + 1 : start].strip(" \t-*") == ""
        one = None if number else self._one_of.match(folded, max(0, named.start - _OF_SEVERAL), named.start)
        if one and not (one["races"] and named.kind not in _RACES):
            # 'The first of the two races', and no 'fifth of the two races'.
            counted, first = map(self._numbers.get, one[0].split()), self._ordinals[one["word"]]
            number, start = (
                (first, one.start()) if first <= max(filter(None, counted), default=first) else (None, start)
            )
        if number is not None:
            named.numbers = [number]
            named.start = start
            self._joined(folded, tokens, index, named)

    def _joined(self, folded: str, tokens: list[Token], index: int, named: Named) -> None:
        """'The first and third races', '1re et 2e manches': the ordinal that is joined to the one before a name."""
        at = next((at for at in (index - 1, index - 2) if tokens[at].start == named.start), 0)
        if (
            at < _JOINED - 1
            or tokens[at - 1].text not in self._both
            or not near(folded, tokens[at - 2], tokens[at - 1])
        ):
            return
        before = tokens[at - 2]
        number = self._ordinals.get(before.text)
        if number is None and at >= _JOINED and before.text in self._suffixes and tokens[at - 3].end == before.start:
            before = tokens[at - 3]
            number = self._figure(before)
        if number and number < named.numbers[0]:
            named.numbers.insert(0, number)
            named.start = before.start

    def _before_class(self, folded: str, tokens: list[Token], index: int) -> int | None:
        """The word before a class that stands before a name: 'the opening GT4 race', a figure being a word."""
        last = tokens[index - 1]
        first = index - 2 if index > 1 and last.text.isdigit() and tokens[index - 2].end == last.start else index - 1
        if first < 1 or folded[tokens[first].start : last.end] not in self._classes:
            return None
        return first - 1 if near(folded, tokens[first - 1], tokens[first]) else None

    def _before_series(self, page: Page, tokens: list[Token], index: int) -> int | None:
        """The ordinal before a series that stands before a name: 'the first Porsche Carrera Cup Benelux race'."""
        place = index - 1
        while place > max(0, index - _SERIES) and not page.text[tokens[place].start].islower():
            place -= 1
        if place == index - 1 or place < 1 or tokens[place].text not in self._ordinals:
            return None
        parted = page.folded[tokens[place].end : tokens[index].start].strip(" ").count(".")
        return place if not parted and tokens[place - 1].text in self._definite else None

    def _ends_sentence(self, folded: str, tokens: list[Token], index: int) -> bool:
        """'… on Channel 2. Race, Sunday': the figure belongs to the word before, no article and no start."""
        if index < 2 or tokens[index - 2].text in self._led:
            return False
        return tokens[index - 2].text.isalpha() and folded[tokens[index - 2].end : tokens[index - 1].start].isspace()

    @staticmethod
    def _goes_with(folded: str, tokens: list[Token], index: int) -> bool:
        """Whether a figure goes on with the word before it; it opens a row behind a clock time or a stop."""
        before = tokens[index - 1] if index else None
        gap = folded[before.end : tokens[index].start] if before else ""
        return bool(before and before.text.isalpha() and "." not in gap and "\n" not in gap)

    @staticmethod
    def _figure(token: Token) -> int | None:
        return (
            int(token.text)
            if token.text.isdigit() and 0 < int(token.text) <= _HIGHEST and len(token.text) <= 2
            else None
        )

    def coordinated(self, folded: str, before: Named, after: Named) -> bool:
        """'Q1/Q2', 'Practice and Qualifying': two sessions of one row."""
        if self._is_numbering(folded, before, after):
            return False
        gap = folded[before.end : after.start].strip(_COORDINATION)
        return (
            len(gap) <= 4
            and (not gap or gap in self._both)
            and after.start - before.end <= 8
            and after.start > before.end
            and bool(folded[before.end : after.start].strip())
        )

    def qualifies(self, folded: str, named: Named, following: Named) -> bool:
        """'Final Cup practice': a word that in rows is a name, but here goes with the next one."""
        gap = folded[named.end : following.start].split(" ")
        if following.kind == "press" and gap == ["", ""]:
            return True  # 'Qualifying Press Conference'
        plain = named.ordinary and following.kind and not named.numbers and all(map(str.isalpha, gap[1:-1]))
        return bool(plain and not gap[0] and not gap[-1] and 2 < len(gap) <= _APART and self._both.isdisjoint(gap))

    def alias(self, folded: str, before: Named, after: Named) -> bool:
        """'Q1/Q2 – Qualifying 1 & 2', 'Free Practice (FP1)': another name of the same."""
        gap = folded[before.end : after.start]
        other = len(gap) <= 4 and not gap.strip(" -([:)") and bool(gap)
        return other or self._is_numbering(folded, before, after)

    @staticmethod
    def _is_numbering(folded: str, before: Named, after: Named) -> bool:
        """'Qualifying, Q1': the name of the session, and behind a comma which of them it is."""
        named = before.kind == after.kind and bool(after.numbers) and not before.numbers
        return named and folded[before.end : after.start] == ", "


def _is_all(folded: str, start: int, end: int) -> bool:
    """'Ergebnis 2. Rennen:', a line of its own: few words, and nothing behind the session."""
    low, high = folded.rfind("\n", 0, start) + 1, folded.find("\n", end)
    behind = folded[end : high if high >= 0 else len(folded)]
    return not behind.strip(" :") and folded.count(" ", low, end) < _LED


@dataclass(frozen=True)
class _Make:
    """Makes them once for all rooms of a language."""

    packs: Packs

    def __call__(self, language: Language) -> SessionWords:
        return SessionWords(self.packs, language)


def session_words(packs: Packs, language: Language) -> SessionWords:
    """The names of sessions, shared by all who look for them: a page is looked through once."""
    return language.once(_Make(packs))


def _tokens(_: Page) -> dict[Span, Tokens]:
    """Those of each line that is asked for: no name goes on over the end of one."""
    return {}
