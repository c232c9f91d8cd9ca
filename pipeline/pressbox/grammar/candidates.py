"""Names that may be places: what touches them, and what the release as a whole says about their reading."""

from dataclasses import dataclass, field

from pressbox.grammar.datelines import Dateline
from pressbox.grammar.neighbours import Following, folded_terms, word_before
from pressbox.layout import Line, Page
from pressbox.packs import Hit, Language, Name, Packs
from pressbox.patterns import fold, pattern, words

AREAS = frozenset({"country", "region"})
_POSTAL = 6  # characters of a postal code and a blank
CODE = 3  # letters: a name no longer than this is a code, and written in capitals
AGE = 5  # characters before a town in brackets: '(21/'
NEXT = 8  # characters between a venue and its town
_FULL = 20  # characters in which a first name ends and a surname begins

NO, MAYBE, YES = range(3)

# 'Severn & Marches Railway'
_JOINED = pattern(r" & \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}")
# '112 34 Lund' on a line of its own, 'Box 7, SE-112 34 Lund', '12345 Essen'.
_CODED = pattern(r"(?r)(?:(?<![^\n])|[,|·;:(]\s?)(?:[A-Z]{1,2}[- ])?(?:\d{5}|\d{3} \d\d) ")
NAMED, TOWN = "place.name", "place.town"  # rules: by its name alone, as the town beside a venue of its name
_POSTED = 12  # characters before a town that hold such a code


@dataclass(slots=True)
class Candidate:
    """A name of the lexicon with a capital that is no part of a longer name, and what is made of it."""

    start: int
    end: int
    names: list[Name]
    term: str  # folded
    before: str  # the word that touches it, folded; empty where none does
    line: Line
    verdict: int = NO
    name: Name | None = None
    rule: str = NAMED


@dataclass(slots=True)
class Scene:
    """What one release says about the reading of its names."""

    page: Page
    racing: bool
    datelines: list[Dateline]
    dates: list[tuple[int, int, int]]  # start, end and line of each full date
    told: dict[tuple[int, int], str]  # names that words of towns alone stand beside
    series: set[int]  # where names of series end
    travels: bool  # whether it is about flights, trains or ferries
    # Seen while its names are gone through:
    others: set[int] = field(default_factory=set)  # where names end that are no places but may touch one
    persons: set[str] = field(default_factory=set)  # names that are part of a longer name …
    teams: set[str] = field(default_factory=set)  # … and of that of a team, 'Ravenmoor Autosport'
    titled: dict[int, bool] = field(default_factory=dict)
    sent: int = field(init=False)  # where the last dateline ends
    dated: set[int] = field(init=False)  # lines with a full date
    _edges: tuple[set[int], set[int]] = field(init=False)  # where full dates begin and end

    def __post_init__(self) -> None:
        self.sent = max((dateline.end for dateline in self.datelines), default=0)
        self.dated = {line for _, _, line in self.dates}
        self._edges = {start for start, _, _ in self.dates}, {end for _, end, _ in self.dates}

    def dateline(self, start: int, end: int) -> Dateline | None:
        """The dateline that a name stands in; most names stand far below."""
        if start >= self.sent:
            return None
        return next((line for line in self.datelines if line.holds(start, end)), None)

    def beside_date(self, start: int, end: int) -> bool:
        """Whether a date touches: 'Valencia (5 July)', '5 July: Valencia'."""
        starts, ends = self._edges
        return any(end + gap in starts or start - gap in ends for gap in range(1, CODE + 1))

    def is_titled(self, line: Line) -> bool:
        """Whether a line has capitals throughout, so that a capital beside a name says nothing."""
        known = self.titled.get(line.index)
        if known is None:
            letters = [word for word in self.page.words(line).split() if len(word) > CODE and word[0].isalpha()]
            capitals = sum(word[0].isupper() for word in letters)
            short = line.kind in {"title", "heading", "day"} or self.page.words(line).isupper()
            known = self.titled[line.index] = short and len(letters) > 2 and capitals >= 0.8 * len(letters)
        return known


class Words:
    """The words of a sheet, folded."""

    def __init__(self, language: Language) -> None:
        sheet = language.places
        self.articles = folded_terms(sheet.articles)
        self.before = folded_terms(sheet.before)
        self.before_places = self.before - folded_terms(sheet.to_people)
        self.any_before = self.before | folded_terms(sheet.before_weak)
        self.before_unknown = self.before | folded_terms(sheet.before_unknown)
        self.within = folded_terms(sheet.within)
        self.near = self.before - self.within
        self.of = folded_terms(sheet.of)
        self.homes = folded_terms(sheet.homes)
        self.between = folded_terms(sheet.between)
        self.beside = folded_terms(sheet.beside) | self.any_before | self.articles
        self.not_after = folded_terms(sheet.not_after)
        self.ordinary = folded_terms(sheet.ordinary)
        self.joins = folded_terms(sheet.joins)
        self.people = folded_terms(sheet.given_names) | folded_terms(sheet.surnames)
        self.months = folded_terms([name for names in language.dates.months.values() for name in names])
        self.domain = tuple(f" {fold(word)}" for word in sheet.domain)
        self.journeys = tuple(f" {fold(word)}" for word in sheet.journeys)


class Touching:
    """Tells by the words that touch a name whether it is part of a longer one."""

    def __init__(self, known: Words, language: Language, packs: Packs) -> None:
        sheet = language.places
        countries = packs.countries.values()
        self._codes = folded_terms([code for row in countries for code in (row.alpha3, row.ioc) if code])
        self.words = known
        self._not_before = Following([*sheet.not_before, *language.teams.tails])
        self._tails = Following(language.teams.tails)
        self._owners = folded_terms(sheet.owners)
        self._beside = Following([*sheet.beside, *sheet.after, *sheet.before, *sheet.before_weak])
        particles = language.people.particles
        self._leads = known.any_before - known.articles
        self._given = packs.given_names
        self._elides = any(word.endswith("'") for word in language.people.elided)
        # 'Salvador de Alba', where these are no words of the language.
        own = self._own = folded_terms([*language.language.stopwords, *sheet.of])
        foreign = [word for word in particles if " " not in word and fold(word) not in own]
        self._in_names = pattern(rf"\s(?:{words(foreign)})\s\p{{Lu}}", rule="places.in_names")

    def bars(self, scene: Scene, one: Candidate, *, touched: bool, following: Hit[Name] | None) -> bool:
        return self._bars_before(scene, one, touched, following) or self._bars_after(scene, one, following)

    def is_in_name(self, text: str, start: int, end: int) -> bool:
        """'Michael d'Orlando', 'Salvador de Alba': small words of a name touch it; 'TUNE IN' is no code of Indiana."""
        if end - start < CODE and fold(text[start:end]) in self._own and text[start - 2 : start] != ", ":
            return True
        elided = not self._elides and text[start - 1 : start] in {"'", "’"} and text[start - 2 : start - 1].isalpha()
        return elided or self._in_names.match(text, end) is not None

    def names_after(self, scene: Scene, one: Candidate) -> bool:
        """Whether what follows is named after the place, 'Galway International Rally': no person has that name."""
        return self._not_before.at(scene.page.folded, one.end + 1) > 0

    def names_team(self, scene: Scene, one: Candidate) -> bool:
        """Whether a word of teams follows: 'Ravenmoor Autosport'."""
        text, end = scene.page.text, one.end + 1
        return text[end : end + 1].isupper() and self._tails.at(scene.page.folded, end) > 0

    def _bars_before(self, scene: Scene, one: Candidate, touched: bool, following: Hit[Name] | None) -> bool:
        text, before = scene.page.text, one.before
        if not before:
            return False
        if before in self.words.of:
            stated = (
                following and following.start - one.end == 2 and any(name.kind in AREAS for name in following.meanings)
            )
            if not self._owners and scene.is_titled(one.line) and one.term not in self.words.people:
                return False  # 'Northlight Wades Out of Nordmark with a Win'
            return not stated and self._after_of(scene, one)
        if one.start - 1 in scene.series and any(name.kind == "venue" for name in one.names):
            return False  # 'Nordic Cup Ravenmoor: …'
        if before.rstrip(".") in self.words.not_after:
            return True
        at = one.start - 1 - len(before)
        if before in self._codes and text[at : one.start - 1].isupper():
            return False
        if not text[at].isupper() or touched or one.start - 1 in scene.others or before in self.words.beside:
            return False
        if not before[-1].isalnum():
            return before[-1] == "." and len(before) == 2
        full = any(name.kind == "venue" and name.sort == "name" for name in one.names)
        called = before in self._given and text[one.end : one.end + 1] == ","  # 'Taylor Kiel, President, Northlight'
        return not full and (called or one.term in self.words.people or not scene.is_titled(one.line))

    def _after_of(self, scene: Scene, one: Candidate) -> bool:
        """'Bank of Scotland' and 'King of Spain' are names of something else; 'Elin Norrgard of Sweden' is not."""
        text = scene.page.text
        if text[one.start - 1] != " ":  # 'l'Automobile Club d'Italia'
            return self._is_of_country(scene, one, one.start - len(one.before) - 1)
        at = one.start - 2 - len(one.before)
        owner = word_before(scene.page.folded, at + 1) if at > 0 else ""
        if not owner or not text[at - len(owner)].isupper() or not owner[-1].isalnum():
            return False
        if self._owners:
            return owner in self._owners and text[one.end : one.end + 1] not in {"'", "’"}  # 'the Audi of Spain's Lund'
        return owner not in self.words.beside or self._is_of_country(scene, one, at)

    @staticmethod
    def _is_of_country(scene: Scene, one: Candidate, at: int) -> bool:
        """Whether what is of a country, 'el Rally de España', has a capital for no other reason than its name."""
        start = at - len(word_before(scene.page.folded, at + 1))
        inside = start > one.line.start + 2 and scene.page.text[start - 2] not in ".!?:"
        written = scene.page.text[start].isupper() and not scene.is_titled(one.line)
        return inside and written and all(name.kind == "country" for name in one.names)

    def _opens_person(self, text: str, one: Candidate) -> bool:
        """'A Imola Luca Ferretti conquista …': a full name right behind a place that a word for places leads to."""
        if one.before not in self._leads or one.term in self._given or one.term in self.words.ordinary:
            return False
        if any(name.kind in AREAS for name in one.names):
            return False  # 'l'Italien Luca Ferretti'
        given, _, rest = text[one.end + 1 : one.end + _FULL].partition(" ")
        return fold(given) in self._given and rest[:1].isupper()

    def _bars_after(self, scene: Scene, one: Candidate, following: Hit[Name] | None) -> bool:
        text, end = scene.page.text, one.end
        if _JOINED.match(text, end) and not (following and following.start == end + len(" & ")):
            return True
        next_ = text[end + 1 : end + 2]
        if text[end : end + 1] != " " or not (next_.isupper() or next_.isdigit()):
            return False
        if one.term.endswith(".") and text[one.start - 2 : one.start] == ", ":
            return False  # 'a shop in Mooresville, N.C. Follow the team'
        if self._not_before.at(scene.page.folded, end + 1):
            return True
        following_word = (text[end + 1 : end + 9].split() or [""])[0]
        if any(char.isdigit() for char in following_word):
            return is_count(following_word)
        if self._beside.at(scene.page.folded, end + 1) or self._opens_person(text, one):
            return False
        if following and following.start == end + 1 and any(name.kind != "city" for name in following.meanings):
            return False
        full = any(name.kind == "venue" and name.sort == "name" for name in one.names)
        plain = one.term in self.words.people or one.term in self.words.ordinary  # 'Bank Holiday Monday'
        return not full and (plain or not scene.is_titled(one.line))


def is_venue(other: Candidate | None, town: Candidate, venue: Name, *, far: bool = False) -> bool:
    """Whether a name is the venue's own: beside it the town is the town, as in 'Norisring, Nuremberg'.

    `far` is true of a town with a word that towns have: 'at the Norisring … the only street circuit in Nuremberg'.
    """
    if other is None or other.line is not town.line:
        return False
    if not far and max(other.start - town.end, town.start - other.end) > NEXT:
        return False
    return any(name.id == venue.id and name.kind == "venue" and name.sort in {"name", "short"} for name in other.names)


def is_home(text: str, one: Candidate, homes: frozenset[str]) -> bool:
    """Whether somebody's name stands before a bracket or 'from': 'Alex Palou (Barcelona, Spain)', 'Jo Ek from Kiel'."""
    if one.before in homes:
        end = one.start - len(one.before) - 2
    elif text[one.start - 2 : one.start] == " (":
        end = one.start - 2
    else:
        return False
    return _is_full_name(text, max(one.line.start, end - 40), end)


def is_apposed(text: str, one: Candidate) -> bool:
    """'Jonas Ek, Karlstad, won', '2. Elin Norrgård, Ravenmoor.': where somebody comes from, behind a comma."""
    if text[one.start - 2 : one.start] != ", ":
        return False
    behind = text[one.end : one.end + 2]
    ends = behind[:1] in {"", "\n", ",", ".", ";"} or (behind[:1] == " " and behind[1:].islower())
    return ends and _is_full_name(text, max(one.line.start, one.start - 42), one.start - 2)


def _is_full_name(text: str, low: int, end: int) -> bool:
    name = text[low : max(low, end)].split()[-2:]
    return len(name) == 2 and all(word[0].isupper() and word[1:].islower() for word in name)


def is_enclosed(text: str, one: Candidate) -> bool:
    """Whether a name has a bracket to itself, but for an age: '(Bottrop)', '(21/Reutlingen)', '(24, Nordmark)'."""
    if text[one.end : one.end + 1] not in {")", ","} or one.end - one.start <= CODE:
        return False
    opened = text.rfind("(", max(one.line.start, one.start - AGE), one.start)
    return opened >= 0 and not text[opened + 1 : one.start].strip(" /,0123456789")


def _is_list_of_names(page: Page, end: int, of: frozenset[str]) -> bool:
    """'i consiglieri Rossi, Milano': one word with a capital before the comma, and no name of several words."""
    start = max(page.text.rfind(sign, 0, end) for sign in " \n'’") + 1
    before = word_before(page.folded, start)
    named = page.text[start].isupper() and page.text[start - 1] == " " and before not in of
    return named and (not before[-1:].isalpha() or page.text[start - 1 - len(before)].islower())


def is_addressed(page: Page, one: Candidate, of: frozenset[str]) -> bool:
    """'Sala Blu, Milano.', '20121 Milano', 'Milano' alone below a street with its number."""
    text, (start, end) = page.text, (one.start, one.end)
    closed = text[end : end + 1] in {"", "\n", ",", ".", ";", ")"}
    if closed and text[start - 2 : start] == ", " and text[start - 3].isalpha():
        return not _is_list_of_names(page, start - 2, of)
    if text[max(0, start - _POSTAL) : start - 1].isdigit():
        return True
    alone = (one.line.start, one.line.end) == (start, end) and one.line.index > 0
    above = page.lines[one.line.index - 1] if alone else one.line
    return alone and any(map(str.isdigit, text[above.start : above.end]))


def is_posted(page: Page, one: Candidate) -> bool:
    """Whether a postal code stands before a name, and nothing before that."""
    coded = page.text[one.start - 2 : one.start - 1].isdigit()
    return coded and _CODED.match(page.text, max(one.line.start, one.start - _POSTED), one.start) is not None


def is_cell(text: str, one: Candidate) -> bool:
    """Whether a name has a cell of a table, or what stands between two commas of a row, to itself."""
    if one.line.kind not in {"row", "table", "label"}:
        return False
    before, after = text[one.start - 2 : one.start], text[one.end : one.end + 2]
    if before == ", ":
        return after == ", "
    opens = before in {"  ", "| "} or before[1:] in {"\t", "|"}
    return opens and (after in {"", "  ", " |"} or after[:1] in {"\n", "\t", "|"})


def stands_alone(scene: Scene, one: Candidate, before: Candidate | None, words: Words) -> bool:
    """Whether a town has brackets or a cell to itself: behind a place, in a row with days, or if it is no other word.

    'Misano Adriatico (Rimini)', '8-9 May: Lakes Rally (Kendal)', 'Elin Norrgard (Reutlingen), 12 points'.
    """
    enclosed = is_enclosed(scene.page.text, one)
    if not (enclosed or is_cell(scene.page.text, one)):
        return False
    placed = before is not None and before.end >= one.start - NEXT and before.verdict == YES
    if enclosed and (placed or one.line.index in scene.dated):
        return True
    return not (one.term in words.people or one.term in words.ordinary or one.term in scene.persons)


def is_count(word: str) -> bool:
    """Whether a number beside a name is miles or kilometres, as in 'Bathurst 1000', and no year, day or post code."""
    figures = len(word) - len(word.lstrip("0123456789"))
    return figures in {3, 4} and not (figures == 4 and word[:2] in {"19", "20"})


def well_written(text: str, start: int, end: int, names: list[Name]) -> bool:
    """Whether a name stands by itself, and a code in its capitals."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before in {"@", "#", "_", "\\"} or after in {"@", "_"}:
        return False
    if text[end : end + 2] == "s-" and text[end + 2 : end + 3].isalpha():  # 'Ravenmoors-kuriren'
        return False
    if before in {"-", "."} and text[start - 2 : start - 1].isalnum():
        return False
    following = text[end + 1 : end + 2]
    if (after == "-" and (following.isupper() or following.isdigit())) or (after == "." and following.isalnum()):
        return False
    return (
        end - start > CODE
        or names[0].kind == "city"
        or names[0].kind == "venue"
        or text[start:end].isupper()
        or text[end - 1] == "."
    )
