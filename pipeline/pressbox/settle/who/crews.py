"""Who shares a car: names that stand joined by a stroke, or beside the number of a car."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from pressbox.grammar.outcome.cells import is_dealt
from pressbox.layout import Page
from pressbox.mentions import Mentions, PersonMention, Span
from pressbox.packs import Language
from pressbox.patterns import NEVER, Match, Pattern, pattern, words

_STROKE = pattern(r"\s?[/+]\s?")
_DASH = pattern(r"\s?-\s?")
_PAIR = 2  # names: a dash joins no more
_NEAR = 40  # characters between names and the number of their car
_NUMBER = 12  # characters of a number and its sign
_ROW = 90  # characters of a row from its beginning to the names of a crew
_OPENS = 4  # … and to the number of their car, behind a sign
_JOINT = 48  # characters: what joins two names is no longer
_MOST = 4  # drivers share a car
_SHARED = 120  # characters between a name and those that it shares a car with
_LATER = 300  # … and between one in a rally and the partner whom the next sentence names
_ENDS = pattern(r"[.;:!?\n]")
_WORDS = pattern(
    r"(?:\s\([a-z]{2,3}\))?[\s,:()\[\]-]{1,4}(?:[\p{L}\x27’-][\p{L}\d\x27’-]*\s){0,4}+"
)  # between the number and the names of a crew
# Behind a crew that is told of between two signs.
_CLOSED = pattern(r"(?:\s\([a-z]{2,3}\))?(?:,|\s-\s|\))")
_SEVERAL = 3  # teams: a report that names so many is of a meeting
_SIGNS = pattern(r"[\s,:()\[\]|-]{1,4}")  # between the number and one name

_Named: TypeAlias = tuple[Span, list[PersonMention]]
_Group: TypeAlias = list[_Named]  # names that stand joined


class Crews:
    """The crews that a release names, by person and by the number of the car."""

    def __init__(self, page: Page, mentions: Sequence[_Named], *, staged: bool = False) -> None:
        self._page, self._mentions, self._staged = page, mentions, staged
        self.number = page.language.once(_number)
        self._joined = page.language.once(_joined)

    @cached_property
    def by_number(self) -> dict[str, list[str]]:
        by_number: dict[str, list[str]] = {}
        for names, number in [*((names, number) for names, number, _ in self._told), *self._relayed]:
            if number:
                by_number.setdefault(number, names)
        return {**self._beside(by_number), **by_number}

    def _beside(self, told: dict[str, list[str]]) -> dict[str, list[str]]:
        """'Conti put the #14 on pole': the crew of whom alone the sentences tell that name a number."""
        votes: dict[str, list[tuple[str, ...]]] = {}
        taken = {name for names in told.values() for name in names}
        for found in self._numbers:
            named = self._of_sentence(found.start()) if found["value"] not in told else set()
            crews = {tuple(self.of_person.get(name, ())) for name in named}
            if len(crews) == 1 and any(crews) and taken.isdisjoint(named):
                votes.setdefault(found["value"], []).extend(crews)
        return {number: list(crews[0]) for number, crews in votes.items() if len(set(crews)) == 1}

    def _of_sentence(self, place: int) -> set[str]:
        start, end = self._page.sentence_at(place)
        low, high = (bisect_left(self._mentions, ((at, 0), [])) for at in (start, end))
        return {person.name for _, people in self._mentions[low:high] for person in people}

    @cached_property
    def in_turn(self) -> dict[str, list[str]]:
        """Who drove the same car before and after somebody, where a paragraph tells how it was handed on."""
        return {name: names for names, _ in reversed(self._relayed) for name in names}

    @cached_property
    def of_person(self) -> dict[str, list[str]]:
        of_person = dict(self.marked)
        for names in self._introduced if self._staged else ():
            if of_person.keys().isdisjoint(names):
                of_person.update(dict.fromkeys(names, names))
        return of_person

    @cached_property
    def marked(self) -> dict[str, list[str]]:
        """The crews that strokes or a number tell, and not only a word between two names."""
        marked: dict[str, list[str]] = {}
        for names, number, stroked in self._told:
            if len(names) > 1 and (number or stroked):
                for name in names:
                    marked.setdefault(name, names)
        return {**self._alike(marked), **marked}

    def _alike(self, marked: dict[str, list[str]]) -> dict[str, list[str]]:
        """'Sara Conti and Jonas Ek won, the #5 of Lund and Reuter was third': as many full names are a crew, too."""
        sizes = {len(names) for names in marked.values()}
        out: dict[str, list[str]] = {}
        for group in self._groups(self._mentions) if sizes else ():
            names = [people[0].name for _, people in group]
            told = marked.keys() | out.keys()
            if len(names) in sizes and told.isdisjoint(names) and self._are_one_crew(group):
                out.update(dict.fromkeys(names, names))
        return out

    def join(self, names: list[str]) -> None:
        """Let names be those of one crew."""
        self.of_person.update(dict.fromkeys(names if len(names) > 1 else (), names))

    def part(self, rivals: list[set[str]]) -> None:
        """Take crews apart of whom two were rivals."""
        numbered = {name for crew in self.by_number.values() if len(crew) == _PAIR for name in crew}
        for name, crew in list(self.of_person.items()):
            if name not in numbered and any(len(race.intersection(crew)) > 1 for race in rivals):
                del self.of_person[name]

    @cached_property
    def _introduced(self) -> list[list[str]]:
        """'Jonas Ek and Malin Berg won', in a rally: two whom their full names join, unless words set them apart."""
        pairs = [group for group in self._groups(self._mentions) if len(group) == _PAIR]
        return [[people[0].name for _, people in group] for group in pairs if self._are_one_crew(group)]

    def _are_one_crew(self, group: _Group) -> bool:
        """Whether full names join, and no words set them apart."""
        folded, start = self._page.folded, group[0][0][0]
        apart = self._page.language.once(_apart).search(folded, max(0, start - _NEAR), start)
        return apart is None and all(" " in folded[slice(*span)] for span, _ in group)

    @cached_property
    def _told(self) -> list[tuple[list[str], str | None, bool]]:
        """The names of each group, the number of their car, and whether nothing but strokes parts them."""
        folded = self._page.folded
        groups = self._groups(self._mentions)
        told: list[tuple[list[str], str | None, bool]] = [(names, None, True) for names in self._paired(groups)]
        for group in map(self._of_one_car, groups):
            names = list(dict.fromkeys(people[0].name for _, people in group))
            start, end = group[0][0][0], group[-1][0][1]
            number = self._number_by(start, end, _WORDS if len(names) > 1 else _SIGNS)
            pairs = itertools.pairwise(group)
            stroked = all(_STROKE.fullmatch(folded, one[0][1], two[0][0]) for one, two in pairs)
            dashed = len(group) == _PAIR and _DASH.fullmatch(folded, group[0][0][1], group[1][0][0]) is not None
            stroked = stroked or dashed
            if stroked and len(names) > 1 and self._is_legend(start, end):
                continue
            if number is None and stroked and len(names) > 1:
                number = self._number_of_row(start)
            told.append((names, number, stroked or (len(names) > 1 and self._sharing(start, end))))
        return told

    def _of_one_car(self, group: _Group) -> _Group:
        """'Behind Conti, Sara Ek in the No. 5 was third': who stands behind such a word is in another car."""
        (low, high), folded = group[0][0], self._page.folded
        led = len(group) == _PAIR and folded[high : group[1][0][0]] == ", "
        ahead = led and self._page.language.once(_objects).search(folded, max(0, low - _NEAR), low)
        return group[1:] if ahead else group

    def _is_legend(self, start: int, end: int) -> bool:
        """'RESULTS (Elin / Jonas)' above 'Race 1: 5 / 2': whose the values below are, and not who shares a car."""
        page = self._page
        line = page.line_at(start)
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        bracketed = page.text[start - 1] == "(" and page.text[end : end + 1] == ")"
        return bracketed and below is not None and is_dealt(page, below)

    def _paired(self, groups: list[_Group]) -> Iterator[list[str]]:
        """'Conti shares the car with Ek and Lund': the names before and behind such words are one crew."""
        between, beside = (self._page.language.words_of("results", name) for name in ("shared_with", "shared_beside"))
        seated = self._page.language.once(_seated)
        for one, two in itertools.pairwise(groups):
            gap = self._page.folded[one[-1][0][1] : two[0][0][0]]
            names = list(dict.fromkeys(people[0].name for _, people in (*one, *two)))
            told = between.search(gap) or seated.match(self._page.folded, one[-1][0][1], two[-1][0][1] + _NEAR)
            entered = beside.fullmatch(gap.strip(" ,")) is not None and self._is_entered(one[0][0][0])
            if len(gap) <= _SHARED and 1 < len(names) <= _MOST and (told or entered) and not _ENDS.search(gap):
                yield names
        yield from self._joined_later(groups) if self._staged else ()

    def _is_entered(self, start: int) -> bool:
        """'The No. 7 entry, with Conti alongside Ek': of a car whose number its sentence has told before."""
        return bool(self.numbers_in(self._page.sentence_at(start)[0], start))

    def _joined_later(self, groups: list[_Group]) -> Iterator[list[str]]:
        """'Conti won. The driver from Salò, with Ek on the notes, …': in a rally, behind a sentence of nobody else."""
        page, last = self._page, 0
        for one, two in itertools.pairwise(groups):
            (low, high), (start, end) = one[0][0], two[0][0]
            alone = len(one) == len(two) == 1 and last <= page.sentence_at(low)[0]
            last = one[-1][0][1]
            if alone and start - high <= _LATER and "\n" not in page.text[high:start] and self._is_partner(start, end):
                yield [one[0][1][0].name, two[0][1][0].name]

    def _is_partner(self, start: int, end: int) -> bool:
        """'Navigated by Ek', 'with Ek on the notes'."""
        folded, shared = self._page.folded, self._page.language.words_of("results", "shared_with")
        if any(led.end() == start - 1 for led in shared.finditer(folded, max(0, start - _NEAR), start)):
            return True
        joint = folded.rfind(" ", 0, start - 1)
        return self._page.language.once(_seated).match(folded, joint, end + _NEAR) is not None

    @cached_property
    def _relayed(self) -> list[tuple[list[str], str | None]]:
        return list(self._relays())

    def _relays(self) -> Iterator[tuple[list[str], str | None]]:
        """'Conti took the start in the #27 … handing over to Ek': who drives in turn in one paragraph is one crew."""
        page, (before, behind, over) = self._page, self._page.language.once(_relay)
        if not page.says(over):
            return
        for index, group in itertools.groupby(self._mentions, key=lambda one: page.line_at(one[0][0]).index):
            line, names = page.lines[index], dict[str, None]()
            if line.boilerplate or not over.search(page.folded, line.start, line.end):
                continue
            told = list(group)
            for place, ((low, high), people) in enumerate(told):
                led = before.search(page.folded, max(line.start, low - _NEAR), low)
                after = told[place + 1][0][0] if place + 1 < len(told) else line.end
                # 'Conti stayed out of trouble and handed the car to Ek': who gives it on drove it, too.
                gives = over.search(page.folded, high, page.sentence_at(low)[1])
                gives = gives if gives and gives.start() < after and page.folded.startswith(" ", high) else None
                if led or gives or behind.match(page.folded, high, line.end):
                    names.update(dict.fromkeys([people[0].name]))
            numbers = {found["value"] for found in self.numbers_in(line.start, line.end)}
            if 1 < len(names) <= _MOST and len(numbers) < _PAIR:
                yield list(names), next(iter(numbers), None)

    def _sharing(self, start: int, end: int) -> bool:
        """'A second entry shared by A and B', 'with A, B and C sharing the wheel'."""
        before, behind = self._page.language.once(_shares)
        folded = self._page.folded
        return bool(before.search(folded, max(0, start - _NEAR), start) or behind.match(folded, end))

    @cached_property
    def _numbers(self) -> list[Match]:
        """All numbers of cars: most releases have few of them."""
        return list(self.number.finditer(self._page.folded))

    def numbers_in(self, start: int, end: int) -> list[Match]:
        """The numbers of cars between two places."""
        first = bisect_left(self._numbers, start, key=Match.start)
        before = self._numbers[first : bisect_left(self._numbers, end, first, key=Match.start)]
        return [found for found in before if found.end() <= end]

    def _groups(self, mentions: Sequence[_Named]) -> list[_Group]:
        """Names that stand joined, and names alone."""
        groups: list[_Group] = []
        for one in mentions:
            last = groups[-1][-1] if groups else None
            near = last is not None and 0 <= one[0][0] - last[0][1] <= _JOINT
            if last and near and self._is_joined(last, one) and not self._is_next_car(groups[-1], one):
                groups[-1].append(one)
            else:
                groups.append([one])
        # More than two names that a dash parts stand in a row.
        return [group for group in groups if len(group) <= _MOST and not self._is_row(group)]

    def _is_next_car(self, group: _Group, one: _Named) -> bool:
        """'Conti/Ek and Lund', 'Conti-Ek and Lund-Brandl': where signs join a car's, a word leads to the next."""
        if len(group) < _PAIR:
            return False
        (_, first), (start, end) = group[-2][0], group[-1][0]
        inner, outer = self._page.folded[first:start], self._page.folded[end : one[0][0]]
        return any(sign.fullmatch(inner) and not sign.fullmatch(outer) for sign in (_STROKE, _DASH))

    def _is_joined(self, last: _Named, one: _Named) -> bool:
        """'A, B and factory driver C': what somebody is stands between the joint and the name."""
        start, end, role = last[0][1], one[0][0], one[1][0].role_span
        end = role[0] if role and start < role[0] < end else end
        joined = self._joined.fullmatch(self._page.folded, start, end) is not None
        # 'A and co-driver B' is told of one car by its words.
        shared = self._page.language.words_of("results", "shared_with")
        return joined and shared.search(self._page.folded, start, one[0][0]) is None

    def _is_row(self, group: _Group) -> bool:
        pairs = list(itertools.pairwise(group))
        return len(pairs) > 1 and any(_DASH.fullmatch(self._page.folded, one[0][1], two[0][0]) for one, two in pairs)

    def _number_by(self, start: int, end: int, between: Pattern) -> str | None:
        """The number of the car that stands right before or behind names: 'the #22 crew of A and B', 'A / B (#41)'."""
        if not self._numbers:
            return None
        folded = self._page.folded
        line = self._page.line_at(start)
        behind = self.numbers_in(end, min(line.end, end + _NEAR + _NUMBER))
        if behind and between.fullmatch(folded, end, behind[0].start()):
            return behind[0]["value"]
        before = self.numbers_in(max(line.start, start - _NEAR), start)
        if not before:
            return None
        beside = between.fullmatch(folded, before[-1].end(), start) or self._is_aside(before[-1].end(), start, end)
        return before[-1]["value"] if beside else None

    def _is_aside(self, number: int, start: int, end: int) -> bool:
        """'The #98 car, with Conti, Ek and Lund at the wheel, led': between two signs behind its number."""
        folded, (led, driving) = self._page.folded, self._page.language.once(_aside)
        if not led.fullmatch(folded, number, start):
            return False
        return bool(_CLOSED.match(folded, end) or driving.match(folded, end))

    def _number_of_row(self, start: int) -> str | None:
        """The number that opens the row of a crew: '#17 Mercedes-AMG GT3 EVO (Conti/Marchand)'."""
        line = self._page.line_at(start)
        numbers = self.numbers_in(line.start, min(line.end, line.start + _ROW)) if self._numbers else []
        opens = len(numbers) == 1 and numbers[0].start() - line.start <= _OPENS and numbers[0].end() < start
        return numbers[0]["value"] if opens and start - line.start <= _ROW else None

    def joined_above(self, start: int, end: int) -> list[str]:
        """The names that stand joined last in a stretch: 'the sister car of Conti and Marchand …: the #77 retired'."""
        low, high = (bisect_left(self._mentions, ((at, 0), [])) for at in (start, end))
        groups = [group for group in self._groups(self._mentions[low:high]) if len(group) > 1]
        return list(dict.fromkeys(people[0].name for _, people in groups[-1])) if groups else []

    def in_line(self, start: int, end: int) -> list[str]:
        """The crew whose number a heading names."""
        found = self.number.search(self._page.folded, start, end)
        return self.by_number.get(found["value"], []) if found else []


def _joined(language: Language) -> Pattern:
    """What stands between those who share a car."""
    both = words(language.dates.both)
    person, definite = words(language.people.person_words), words(language.quotes.definite)
    joints = (
        # 'Conti (Italy) and Ek (Sweden)', 'Conti and Italian Luca Ferretti', 'Ek und die Schwedin Sara Conti'.
        rf"(?:\s\([^()\n\d]{{1,40}}\)|,)?\s(?:{both})\s(?:(?:{definite})\s)?(?:(?:{person})\s){{0,2}}+",
        r"(?:\s\([a-z]{2,3}\))?,\s",  # 'Conti (ITA), Ek'
        r"\s?[/+&-]\s?",
    )
    return pattern("|".join(joints), rule="people.person_words")


def _seated(language: Language) -> Pattern:
    """'Conti, with Jonas Ek on the notes': what stands between the two, and behind."""
    joining, parts = words(language.results.joining), language.parts("results")
    name = r"(?:[\p{L}'’.-]+\s){1,4}?"
    return pattern(rf",?\s(?:{joining})\s{name}(?:{parts['seated']})", rule="results.seated")


def _objects(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.results.objects)})\s$", rule="results.objects")


def _apart(language: Language) -> Pattern:
    """'Both Conti and Ek', 'between Conti and Ek', 'the drivers Conti and Ek': they are in a car each."""
    return pattern(rf"\b(?:{language.parts('results')['cars_apart']})\s$", rule="results.cars_apart")


def _shares(language: Language) -> tuple[Pattern, Pattern]:
    """What says of names that stand joined that they share a car, before them and behind."""
    parts = language.parts("results")
    before, behind = (parts[name] for name in ("crew_before", "crew_behind"))
    return pattern(rf"\b(?:{before})\s$", rule="results.crew_before"), pattern(
        rf"\s(?:{behind})\b", rule="results.crew_behind"
    )


def _aside(language: Language) -> tuple[Pattern, Pattern]:
    """What leads from the number of a car to its crew, and what may end that."""
    parts = language.parts("results")
    return pattern(
        rf"(?:\s[\w.'’-]+){{0,6}}?(?:,|\s-|\s\()\s?(?:{parts['along']})\s(?:[a-z]+\s){{0,2}}", rule="results.along"
    ), pattern(rf"(?:\s\([a-z]{{2,3}}\))?\s(?:{parts['driving']})\b", rule="results.driving")


def _relay(language: Language) -> tuple[Pattern, Pattern, Pattern]:
    """What stands before and behind those who drive in turn, and what says that the car was handed on."""
    parts = language.parts("results")
    before, behind, over = (parts[name] for name in ("relay_before", "relay_behind", "relay"))
    return (
        pattern(rf"\b(?:{before})\s(?:[\w#.-]+\s){{0,2}}$", rule="results.relay_before"),
        pattern(rf"\s(?:{behind})", rule="results.relay_behind"),
        pattern(rf"\b(?:{over})", rule="results.relay"),
    )


def _number(language: Language) -> Pattern:
    """How the number of a car is written."""
    forms = language.compiled("results", "figures")
    return next((compiled for form, compiled in forms if form.gives["field"] == "car_number"), pattern(NEVER))


def own_teams(page: Page, found: Mentions) -> set[str]:
    """The teams whose drivers a release is about: of many those of its title, the first of all, the one named most."""
    teams = found.teams
    if len(teams) < _SEVERAL:
        return {team.name for team in teams}
    title = page.title
    titled = {
        team.name for team in teams
        if title and any(title.start <= start < title.end for start, _ in team.mentions)
    }  # fmt: skip
    most = sorted(teams, key=lambda team: -len(team.mentions))
    clear = len(most[0].mentions) >= 2 * len(most[1].mentions)
    first = min(teams, key=lambda team: team.mentions[0])
    return (titled or {first.name}) | ({most[0].name} if clear else set())
