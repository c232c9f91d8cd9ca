"""Results: whose they are, and of which event where it is not the release's own."""

from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention, Subject
from pressbox.models import Event
from pressbox.ranks import RACES
from pressbox.settle.results.dealt import apart, deal, each_own, number_rows, without_all
from pressbox.settle.results.echoes import settle_echoes
from pressbox.settle.results.ended import at_the_end
from pressbox.settle.results.memories import is_memory, is_often, other_event
from pressbox.settle.results.numbering import settle_numbers
from pressbox.settle.results.sections import Sections
from pressbox.settle.results.widened import widen
from pressbox.settle.who.drivers import Drivers, Whom

_RIVALLED = RACES | {"stage"}


def settle_results(page: Page, found: Mentions, event: Event | None, drivers: Drivers) -> None:
    """Give each result its entrants and event; in prose, what is nobody's is no result."""
    if not found.results:
        return
    giving = _Giving(page, found, event, drivers)
    kept = [one for result in found.results for one in giving.given(result)]
    kept = [each for one in kept for each in apart(drivers, one, kept)]
    kept = without_all(found, kept)
    deal(page, kept)
    number_rows(kept)
    settle_numbers(page, found, kept, event)
    settle_echoes(page, found, kept)
    kept = at_the_end(page, kept)
    widen(page, kept)
    found.results = kept


class _Giving:
    """Gives one result after the other its entrants and its event."""

    def __init__(self, page: Page, found: Mentions, event: Event | None, drivers: Drivers) -> None:
        self._page = page
        self._found = found
        self._event = event
        self._drivers = drivers
        self._competing = _competing(found)
        self._sections = Sections(page, found)
        drivers.names.crews.part(_rivals(drivers, found.results))

    def given(self, result: ResultMention) -> list[ResultMention]:
        """The result with its entrants, one for each of several who have their own; nothing where it is nobody's."""
        names = self._drivers.names
        subject = result.subject
        if not (self._listed(result) if subject is None else self._told(result, subject)):
            return []
        if result.certainty == "derived" and self._page.lines[result.line].boilerplate:
            return []  # below the release's own story a result is of those whom its own words name
        result.event = other_event(self._page, self._found, self._event, result, self._sections)
        if result.event and subject and "session" in result.taken and result.session:
            result.session = ("race", None)  # 'fourth here last year': of no session of the headings above
        of_each = each_own(self._drivers, result) if subject else [result]
        # … and of two on a machine each no one place is both's.
        alone = names.solo and subject is not None and result.status == "classified"
        return [one for one in of_each if len(one.entrants) == 1] if alone else of_each

    def _listed(self, result: ResultMention) -> bool:
        """Gives a row its entrants; whether it is anybody's."""
        names = self._drivers.names
        named = names.with_crews(names.of_names(result.names))
        result.entrants = named or _of_number(result, self._drivers) or names.alone
        if not result.entrants and names.competing:
            return False  # 'Race 1: 4th' of a team with several drivers, each in a car of their own
        if not result.names:
            result.certainty = "derived"
        return True

    def _told(self, result: ResultMention, subject: Subject) -> bool:
        """Gives what prose says its entrants; whether it is a result of somebody."""
        drivers = self._drivers
        whom = drivers.of_subject(subject)
        raced = result.session is not None and result.session[0] == "race" and result.measure == "position"
        result.entrants = drivers.names.with_crews(whom.names, raced=raced, ended=result.status == "classified")
        if whom.team in self._competing:
            whom = whom._replace(names=[whom.team or ""])
            result.entrants = whom.names
        result.whose = whom.span
        if subject.behind or not subject.aside:
            result.span = drivers.reach(result.span, subject, whom)
        result.certainty = "stated" if whom.span and (whom.team or drivers.names_in(whom.span)) else "derived"
        if not whom.names or self._is_said(result, whom):
            return False
        if is_memory(self._page, self._found, result, self._event) or is_often(self._page, subject):
            return False
        return not _is_open(self._page, drivers, result, subject, whom)

    def _is_said(self, result: ResultMention, whom: Whom) -> bool:
        """'First and second, that says it all', says the team principal."""
        names, speakers = self._drivers.names, self._drivers.speakers
        start = result.span[0]
        if speakers.is_official_on_self(start, result.entrants):
            return True
        return whom.span is None and len(names.crew) > 1 and speakers.is_official(start)


def _is_open(page: Page, drivers: Drivers, result: ResultMention, subject: Subject, whom: Whom) -> bool:
    """'A one-two', 'Kestrel's drivers were sixth and tenth': which of them was first is not told."""
    several = len(result.entrants) > 1 and not drivers.names.share(result.entrants)
    if subject.counted and subject.count > 1:
        return len(result.entrants) > 1 or not (whom.each or whom.team)
    if several and page.language.words_of("results", "one_two").search(page.folded, *result.span):
        return True
    placed = result.position is not None and result.session is not None
    crews = {frozenset(drivers.names.crews.of_person.get(one, ())) for one in result.entrants}
    if placed and result.class_ and len(crews) > 1 and all(crews):
        return True  # 'the two cars left with a Silver Cup win': no two of them have one place in a class
    return several and placed and subject.sessions < subject.count > 1


def _rivals(drivers: Drivers, results: list[ResultMention]) -> list[set[str]]:
    """Those who have places of their own in one race: 'the trio of Conti, Ek and Lund' shares no car."""
    races: dict[object, list[tuple[Subject, int]]] = {}
    for one in results if drivers.names.crews.of_person else ():
        if one.subject and one.position and one.measure == "position" and one.session and one.session[0] in _RIVALLED:
            race = one.session if one.session[1] else (one.session, one.subject.sentence)
            races.setdefault((race, one.class_), []).append((one.subject, one.position))
    several = [told for told in races.values() if len({position for _, position in told}) > 1]
    places = [_places(drivers, told) for told in several]
    return [set(of_race) for of_race in places if len(set(of_race.values())) == len(of_race) > 1]


def _places(drivers: Drivers, told: list[tuple[Subject, int]]) -> dict[str, int]:
    """Who alone had which place in a race."""
    places: dict[str, int] = {}
    for subject, position in told:
        names = drivers.of_subject(subject).names
        if len(names) == 1:
            places.setdefault(names[0], position)
    return places


def _of_number(result: ResultMention, drivers: Drivers) -> list[str]:
    """'#17: 4th in class': the crew of that car, where another line names it."""
    number = result.figures.get("car_number")
    return drivers.names.crews.by_number.get(number, []) if number else []


def _competing(found: Mentions) -> set[str]:
    """Teams that have places of their own in the lists of a release: nobody of theirs is credited in its prose."""
    rows = {span for one in found.results if one.subject is None for span in one.names}
    return {team.name for team in found.teams if not rows.isdisjoint(team.mentions)} if rows else set()
