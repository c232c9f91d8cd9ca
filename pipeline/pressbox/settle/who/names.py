"""The names of one release, as far as results are theirs: who is meant, who shares a car."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from pressbox.grammar.roster import resolve
from pressbox.layout import Page
from pressbox.mentions import Mentions, PersonMention, Span
from pressbox.packs import Language
from pressbox.patterns import Pattern, either, fold, pattern
from pressbox.settle.who.crews import Crews, own_teams
from pressbox.settle.who.words import driver_words

_FEW = 4  # drivers share a car
_HEAD = 6  # lines of a release, of which one may say who tells it
_TWO = 2  # … and a rally car


class DriverNames:
    """The people of one release, as far as results are theirs."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self._page = page
        self._found = found
        self._words = page.language.once(driver_words)

    @cached_property
    def _known(self) -> dict[Span, list[PersonMention]]:
        """Whom each mention means."""
        spans: dict[Span, list[PersonMention]] = {}
        for person in self._found.people:
            for span in person.mentions:
                spans.setdefault(span, []).append(person)
        return spans

    @cached_property
    def _mentions(self) -> list[tuple[Span, list[PersonMention]]]:
        return sorted(self._known.items())

    @cached_property
    def _starts(self) -> list[int]:
        return [span[0] for span, _ in self._mentions]

    @cached_property
    def competing(self) -> list[PersonMention]:
        """All who may be those whom the release is about."""
        return [person for person in self._found.people if self.drives(person) and not self.is_rival(person)]

    @cached_property
    def author(self) -> list[str]:
        """Who tells the story; of a rally nobody of whom it is not known who shares the car."""
        crewed = self.solo or not self._found.staged or not self.crews.of_person.keys().isdisjoint(self._teller)
        return self._teller if crewed else []

    @cached_property
    def _teller(self) -> list[str]:
        """'By Elin Norrgård' above a story that says 'I'."""
        byline, folded = self._page.language.once(_byline), self._page.folded
        found = (byline.fullmatch(folded, line.start, line.end) for line in self._page.lines[:_HEAD])
        told = next(filter(None, found), None)
        named = self.named(self.spans(*told.span("name"))) if told else []
        return named if len(named) == 1 and self._tells_of_self(named[0]) else []

    def _tells_of_self(self, name: str) -> bool:
        others = [part for quote in self._found.quotes if quote.speaker != name for part in quote.parts]
        places = (found.start() for found in self._words.kinds["self"].finditer(self._page.folded))
        own = (at for at in places if not any(low <= at < high for low, high in others))
        return any(self._page.text[place].isupper() for place in own)

    @cached_property
    def crew(self) -> list[str]:
        """Those whom the release is about: the drivers named in title and lead, else the first of all."""
        drivers = self.competing
        opening = [line for line in self._page.lines if line.kind in {"title", "lead", "subtitle"}][:3]
        # 'Conti won from Ek': a place of his own, behind her.
        beaten = {
            span for one in self._found.results if one.source == "prose" and not one.subject for span in one.names
        }
        first = [
            person for person in drivers
            if any(
                line.start <= span[0] < line.end for line in opening for span in person.mentions if span not in beaten
            )
        ]  # fmt: skip
        crewed = self.crews.of_person.keys() & self.crews.marked.keys()
        known = [person for person in drivers if person.name in crewed] if len(drivers) > _FEW else []
        chosen = [person.name for person in self._of_title(first) or first or known or drivers]
        if self.author:
            chosen = list(dict.fromkeys([*self.author, *(chosen if first else [])]))
        return chosen if 0 < len(chosen) <= _FEW else []

    def _of_title(self, opening: list[PersonMention]) -> list[PersonMention]:
        """Of several crews of a rally whom title and lead name, that of the title: 'Conti second behind the Eks'."""
        title = self._page.title
        if title is None or not self._found.staged or len(opening) <= _TWO:
            return []
        titled = self.named(self.spans(title.start, title.end))
        own = {name for one in titled for name in self.crews.of_person.get(one, [one])}
        return [person for person in opening if person.name in own]

    @property
    def alone(self) -> list[str]:
        """Whose a row is that names nobody: where nobody shares a car, of the one whom the title names."""
        apart = self.solo or (len(self.crew) > _TWO and not self.share(self.crew))
        if not apart or len(self.crew) < _TWO:
            return self.crew
        title = self._page.title
        named = self.named(self.spans(title.start, title.end)) if title else []
        return named if len(named) == 1 and named[0] in self.crew else []

    def is_rival(self, person: PersonMention) -> bool:
        """'Halden's Jonas Ek hit the wall': a driver of a team that the release names in passing."""
        start = person.mentions[0][0]
        if not self._page.folded.endswith("'s ", 0, start):
            return False
        most = max((len(team.mentions) for team in self._found.teams), default=0)
        return any(
            2 * len(team.mentions) <= most and any(high == start - len("'s ") for _, high in team.mentions)
            for team in self._found.teams
            if not (self._page.title and team.mentions[0][0] < self._page.title.end)
        )

    def drives(self, person: PersonMention) -> bool:
        if person.role is not None:
            return self._words.driver.search(fold(person.role)) is not None
        # Who is named nowhere but in a contact block writes the release.
        return not all(self._page.line_at(start).boilerplate for start, _ in person.mentions)

    def are_officials(self, names: list[str]) -> bool:
        """Whether all of them have a part in the team that is no driver's: 'Jan Ek (team principal, 6th in points)'."""
        roles = {person.name: fold(person.role) for person in self._found.people if person.role}
        for quote in self._found.quotes:
            if quote.speaker and quote.role_span:
                roles.setdefault(quote.speaker, self._page.folded[slice(*quote.role_span)].partition(",")[0])
        office, driver = self._page.language.once(_office), self._words.driver
        return all(name in roles and office.search(roles[name]) and not driver.search(roles[name]) for name in names)

    def hold_offices(self, names: list[str]) -> bool:
        """Whether each of them is told to have an office that is no driver's."""
        roles = {person.name: fold(person.role) for person in self._found.people if person.role}
        office, driver = self._page.language.once(_office), self._words.driver
        return all(office.search(role) and not driver.search(role) for role in (roles.get(name, "") for name in names))

    @cached_property
    def crews(self) -> Crews:
        crews = Crews(self._page, self._mentions, staged=self._found.staged)
        if self._found.staged and self._teller and self._teller[0] not in crews.of_person:
            crews.join(self._partner(crews) + self._teller)
        return crews

    def _partner(self, crews: Crews) -> list[str]:
        """'By Owen Harmer' above 'we were third': whom he names most, in a rally."""
        others = [one for one in self.competing if one.name not in crews.of_person and one.name not in self._teller]
        most = max((len(one.mentions) for one in others), default=0)
        partner = [one.name for one in others if len(one.mentions) == most > _TWO]
        return partner if len(partner) == 1 else []

    # ------------------------------------------------------------------------------------------------------- lists
    def of_names(self, spans: list[Span]) -> list[str]:
        """Full names of the names of a row; one that nobody has in full stays as it is written."""
        out: list[str] = []
        known = self._known
        for span in spans:
            people = known.get(span) or []
            if people:
                out += [person.name for person in people]
                continue
            written = " ".join(self._page.text[span[0] : span[1]].split())
            person_ = resolve(self._found.people, fold(written))
            out.append(person_.name if person_ else self._in_full(written))
        return list(dict.fromkeys(out))

    def _in_full(self, written: str) -> str:
        """A surname of a row as another row has it in full; people whom no reader knows are named in rows alone."""
        full = {name for name in self._written if name.endswith(f" {written}")} if " " not in written else set()
        return full.pop() if len(full) == 1 else written

    @cached_property
    def _written(self) -> set[str]:
        """The names of all rows, as they are written."""
        rows = [one.names for one in self._found.results] + [one.names for one in self._found.standings]
        return {" ".join(self._page.text[low:high].split()) for names in rows for low, high in names}

    def with_crews(self, names: list[str], *, raced: bool = False, ended: bool = False) -> list[str]:
        """In a rally a driver's result is the co-driver's, too, and in a race that of all who share the car.

        Of those who drive in turn a place is everybody's; who had to retire did so alone.
        """
        if not names or self.solo or not (self._found.staged or raced):
            return names
        crew = self.crews.of_person.get(names[0], []) or (self.crews.in_turn.get(names[0], []) if ended else [])
        if len(names) > 1:
            return crew if raced and set(names) <= set(crew) else names
        return crew if len(crew) == _TWO or (raced and crew) else names

    def share(self, names: list[str]) -> bool:
        """Whether two drivers share a car."""
        shared = self._found.staged or self.says_shared
        crew = self.crews.of_person.get(names[0], []) if names else []
        return not self.solo and (shared or not set(names[1:]).isdisjoint(crew))

    def teams_alone(self) -> list[str]:
        """The team, where the release is about no other."""
        return list(self.own_teams) if len(self.own_teams) == 1 else []

    @cached_property
    def own_teams(self) -> set[str]:
        return own_teams(self._page, self._found)

    @cached_property
    def says_shared(self) -> bool:
        return self._page.says(self._words.sharing)

    @cached_property
    def solo(self) -> bool:
        """Whether it tells of machines for one alone, which nobody shares."""
        return self._found.solo or (self._page.says(self._words.solo) and not self._page.says(self._words.in_turns))

    def named(self, spans: list[Span]) -> list[str]:
        return list(dict.fromkeys(person.name for span in spans for person in self._known[span]))

    def headed(self, headings: tuple[int, ...]) -> list[str]:
        """'ELIN NORRGÅRD #24' above her story: who alone is named in the nearest heading that names anybody."""
        lines = [self._page.lines[index] for index in reversed(headings)]
        for line in (line for line in lines if line.kind == "heading"):
            if named := self.named(self.spans(line.start, line.end)):
                return named if len(named) == 1 and named[0] in self.crew else []
        return []

    def begins_name(self, place: int) -> bool:
        at = bisect_left(self._starts, place)
        return at < len(self._starts) and self._starts[at] == place

    def first(self, low: int, high: int) -> Span | None:
        """The first name between two places."""
        return next((span for span, _ in self.between(low, high)), None)

    def spans(self, low: int, high: int) -> list[Span]:
        """The names between two places."""
        return [span for span, _ in self.between(low, high)]

    def told(self, low: int, high: int) -> list[str]:
        """Whom the names between two places mean, in full, as often as they are named."""
        return [person.name for _, people in self.between(low, high) for person in people]

    def between(self, low: int, high: int) -> Iterator[tuple[Span, list[PersonMention]]]:
        first = bisect_left(self._starts, low)
        after = bisect_left(self._starts, high, first) if high > low else first
        return ((span, people) for span, people in self._mentions[first:after] if span[1] <= high)


def _byline(language: Language) -> Pattern:
    """'By Elin Norrgård', 'Words: Elin Norrgård'."""
    forms = either(form.pattern for form in language.layout.bylines)
    return pattern(forms, language.parts("layout"), "layout.bylines")


def _office(language: Language) -> Pattern:
    parts = language.parts("people")
    return pattern(r"\b(?:{role_core})\b", parts, "people.role")  # as teams have it: it takes long to compile
