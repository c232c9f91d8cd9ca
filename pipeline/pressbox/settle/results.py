"""Results: whose they are, and of which event where it is not the release's own."""

from bisect import bisect_right
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from pressbox.layout import Page
from pressbox.mentions import DateMention, Mentions, ResultMention, Span, Subject, start_of, within
from pressbox.models import Event
from pressbox.packs import Language
from pressbox.patterns import Pattern, fold, pattern, words
from pressbox.ranks import RACES
from pressbox.settle.clauses import clause_of, goes_on
from pressbox.settle.echoes import settle_echoes
from pressbox.settle.numbering import settle_numbers
from pressbox.settle.sections import Sections
from pressbox.settle.when.seasons import is_of_honour
from pressbox.settle.who.drivers import Drivers, Whom

_WEAK = 2  # how likely it is that 'climbed to third' was on the way
_LITTLE = 24  # characters: as much may end a clause ('from lights to flag') …
_BARE = 16  # characters: a verb without somebody or a session
_WON = 5  # characters: so short a verb alone …
_SHORT = 24  # characters: a state without its subject, 'Conti touched the wall and was out'
_CAUSE = 40  # … and that somebody is out ('to the pit with a bent rear wing')
_PAIR = 2  # positions told in one breath
_MOST = 4  # … are no more, where one driver has them all
_RIVALLED = RACES | {"stage"}
_NUMBERED = RACES | {"qualifying"}
_NEAR = 4  # quotes before a place, of which one may hold it: one that is interrupted begins before another
_NEAR_WORD = 16  # characters
_LED = 32  # characters from 'since' to its year


def settle_results(page: Page, found: Mentions, event: Event | None, drivers: Drivers) -> None:
    """Give each result its entrants and event; in prose, what is nobody's is no result."""
    if not found.results:
        return
    kept = []
    competing = _competing(found)
    sections = Sections(page, found)
    drivers.names.crews.part(_rivals(drivers, found.results))
    for result in found.results:
        if result.subject is None:
            named = drivers.names.with_crews(drivers.names.of_names(result.names))
            result.entrants = named or _of_number(result, drivers) or drivers.names.alone
            if not result.entrants and drivers.names.competing:
                continue  # 'Race 1: 4th' of a team with several drivers, each in a car of their own
            if not result.names:
                result.certainty = "derived"
        else:
            whom = drivers.of_subject(result.subject)
            raced = result.session is not None and result.session[0] == "race" and result.measure == "position"
            result.entrants = drivers.names.with_crews(whom.names, raced=raced, ended=result.status == "classified")
            if whom.team in competing:
                whom = whom._replace(names=[whom.team or ""])
                result.entrants = whom.names
            result.whose = whom.span
            if result.subject.behind or not result.subject.aside:
                result.span = drivers.reach(result.span, result.subject, whom)
            result.certainty = "stated" if whom.span and (whom.team or drivers.names_in(whom.span)) else "derived"
            # 'First and second, that says it all', says the team principal.
            said = drivers.speakers.is_official_on_self(result.span[0], result.entrants)
            said = said or (
                whom.span is None and len(drivers.names.crew) > 1 and drivers.speakers.is_official(result.span[0])
            )
            if said or not whom.names or _is_memory(page, found, result, event) or _is_often(page, result.subject):
                continue
            if _is_open(page, drivers, result, result.subject, whom):
                continue
        if result.certainty == "derived" and page.lines[result.line].boilerplate:
            continue  # below the release's own story a result is of those whom its own words name
        result.event = _other_event(page, found, event, result, sections)
        if result.event and result.subject and "session" in result.taken and result.session:
            result.session = ("race", None)  # 'fourth here last year': of no session of the headings above
        of_each = _each_own(drivers, result) if result.subject else [result]
        # … and of two on a machine each no one place is both's.
        alone = drivers.names.solo and result.subject is not None and result.status == "classified"
        kept += [one for one in of_each if len(one.entrants) == 1] if alone else of_each
    kept = [each for one in kept for each in _apart(drivers, one, kept)]
    kept = _without_all(found, kept)
    _deal(page, kept)
    _number_rows(kept)
    settle_numbers(page, found, kept, event)
    settle_echoes(page, found, kept)
    kept = _at_the_end(page, kept)
    _widen(page, kept)
    found.results = kept


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


def _each_own(drivers: Drivers, result: ResultMention) -> list[ResultMention]:
    """'Conti and Ek completed the podium': second and third, unless they share a car; 'Conti and Ek won heats'."""
    names, last = result.entrants, result.position or 0
    closes = result.subject is not None and result.subject.closes
    if not closes:
        apart = last == 1 and result.session == ("heat", None) and not drivers.names.share(names)
        return [replace(result, entrants=[name]) for name in names] if apart else [result]
    cars = _by_car(drivers, names)
    behind = result.gives.get("behind_winner")
    if behind and len(cars) == 1:
        return [replace(result, position=_PAIR)]  # 'behind them finished Conti and Ek', of one car
    alone = len(cars) == len(names) and not behind
    if not 1 < len(cars) <= last or (alone and drivers.names.share(names)):
        return [result]
    return [replace(result, entrants=crew, position=place) for place, crew in enumerate(cars, last - len(cars) + 1)]


def _by_car(drivers: Drivers, names: list[str]) -> list[list[str]]:
    """'Conti-Ek and Norrgård-Lund' parted, each who shares no car alone."""
    crews = drivers.names.crews.of_person
    return [list(crew) for _, crew in groupby(names, key=lambda name: crews.get(name, [name]))]


def _apart(drivers: Drivers, result: ResultMention, results: list[ResultMention]) -> list[ResultMention]:
    """'Both drivers retired', of whom one has a place alone: each in a car of their own."""
    names = result.entrants
    if len(names) < _PAIR or result.status == "classified" or drivers.names.share(names):
        return [result]
    if result.gives.get("one_of_them"):
        return []  # 'A podium and a retirement': of which of them is not told
    alone = any(len(one.entrants) == 1 and one.entrants[0] in names and one.measure == "position" for one in results)
    return [replace(result, entrants=[name]) for name in names] if alone or drivers.names.solo else [result]


def _without_all(found: Mentions, results: list[ResultMention]) -> list[ResultMention]:
    """'The team topped practice', 'a podium and a retirement': no place of all who have places of their own."""
    loose = [one for one in results if one.subject and len(one.entrants) > 1]
    if not loose:
        return results
    teams = {span for team in found.teams for span in team.mentions}
    places: dict[object, dict[str, int]] = {}
    for one in results:
        if one.subject and one.position and one.measure == "position" and one.session and len(one.entrants) == 1:
            places.setdefault((one.session, one.class_, one.event), {}).setdefault(one.entrants[0], one.position)
    rivals = [of_one for of_one in places.values() if len(set(of_one.values())) > 1]
    wrong = [
        one for one in loose
        if (one.whose is None or one.whose in teams)
        and any(len({of_one[name] for name in one.entrants if name in of_one}) > 1 for of_one in rivals)
    ]  # fmt: skip
    return [one for one in results if not any(one is other for other in wrong)]


def _deal(page: Page, results: list[ResultMention]) -> None:
    """'Third in race 1 and sixth in race 2 went to Conti and Ek respectively': one each, in their order."""
    dealt = page.language.words_of("results", "respectively")
    if not page.says(dealt):
        return
    told: dict[tuple[Span, str, tuple[str, ...]], list[ResultMention]] = {}
    for one in results:
        if one.subject and dealt.search(page.folded, *one.subject.sentence):
            told.setdefault((one.subject.sentence, one.measure, tuple(one.entrants)), []).append(one)
    for (_, _, names), row in told.items():
        if 1 < len(row) == len(names):
            for one, name in zip(sorted(row, key=lambda one: one.span), names, strict=True):
                one.entrants = [name]


def _of_number(result: ResultMention, drivers: Drivers) -> list[str]:
    """'#17: 4th in class': the crew of that car, where another line names it."""
    number = result.figures.get("car_number")
    return drivers.names.crews.by_number.get(number, []) if number else []


def _competing(found: Mentions) -> set[str]:
    """Teams that have places of their own in the lists of a release: nobody of theirs is credited in its prose."""
    rows = {span for one in found.results if one.subject is None for span in one.names}
    return {team.name for team in found.teams if not rows.isdisjoint(team.mentions)} if rows else set()


def _number_rows(results: list[ResultMention]) -> None:
    """'Thirteenth and eleventh' of one driver: of the first race and of the second; more of as many."""
    rows: dict[object, list[ResultMention]] = {}
    for one in results:
        subject, session = one.subject, one.session
        open_ = session is not None and session[0] in _NUMBERED and not (one.class_ or one.event)
        # 'Finished 10th, 12th and 9th' are of as many races, whichever was told of above.
        above = subject is not None and subject.count > 1 and "session" in one.taken
        open_ = open_ and (above or (session is not None and session[1] is None))
        if open_ and subject and 1 < subject.count <= _MOST and len(one.entrants) == 1:
            rows.setdefault((one.line, session, one.measure, one.entrants[0], subject.sentence), []).append(one)
    for row in rows.values():
        count = row[0].subject.count if row[0].subject else 0
        differ = len(row) > _PAIR or row[0].position != row[-1].position
        if len(row) == count and differ and set(range(count)) == _indices(row):
            for number, one in enumerate(row, 1):
                one.session = (one.session[0] if one.session else "", number)


def _indices(pair: list[ResultMention]) -> set[int]:
    return {one.subject.index for one in pair if one.subject}


def _at_the_end(page: Page, results: list[ResultMention]) -> list[ResultMention]:
    """Without positions that were held on the way, where something surer tells how it ended."""
    shared: dict[tuple[str, str], list[ResultMention]] = {}
    for one in results:
        for name in one.entrants:
            shared.setdefault((name, one.measure), []).append(one)
    told: dict[Span, list[ResultMention]] = {}  # of each sentence
    dropped: set[int] = set()
    for one in results:
        sentence = page.sentence_at(one.span[0])
        said = told.setdefault(sentence, [])
        if one.subject is not None and one.measure == "position" and one.status == "classified":
            theirs = [other for name in one.entrants for other in shared[name, one.measure] if other is not one]
            others = [other for other in theirs if _is_rival(one, other)]
            same = [other for other in said if _is_same(one, other) and id(other) not in dropped]
            if any(other.subject for other in same) or _ended_otherwise(page, one, others, sentence):
                dropped.add(id(one))
                continue
            dropped.update(map(id, same))
        said.append(one)
    return [one for one in results if id(one) not in dropped]


def _ended_otherwise(page: Page, one: ResultMention, others: list[ResultMention], sentence: Span) -> bool:
    """Whether others that tell of the same race are surer of its end than a place is."""
    # A headline is put together last.
    body = [other for other in others if page.lines[other.line].kind != "title"]
    if one.state != "penalised" and any(other.passing < one.passing and other.state != "penalised" for other in body):
        return True
    if any(other.status == "DSQ" and sentence[0] <= other.span[0] < sentence[1] for other in others):
        return True
    # 'Up to seventh, Conti crashed with two laps to go'.
    if any(other.status == "DNF" and one.span < other.span and other.span[0] < sentence[1] for other in body):
        return True
    return one.passing == _WEAK and any(other.passing == _WEAK and other.span > one.span for other in others)


def _is_same(one: ResultMention, other: ResultMention) -> bool:
    """'Completing the podium was Conti in third', 'from Ek, who was third': one place told twice in a breath."""
    said = (one.session, one.measure, one.position, one.class_, one.entrants, one.event, one.called)
    return other.source == "prose" and said == (
        other.session, other.measure, other.position, other.class_, other.entrants, other.event, other.called
    )  # fmt: skip


def _is_rival(one: ResultMention, other: ResultMention) -> bool:
    """Whether two results that share an entrant say something else of the same session."""
    if one.measure != other.measure or one.event != other.event:
        return False
    if one.passing == _WEAK > other.passing and _may_be_one(one, other):
        return (one.position, one.status) != (other.position, other.status)
    if one.class_ != other.class_:
        return False
    if one.session is None and one.passing != _WEAK:
        return False
    if one.session and one.session[1] is None and one.session[0] not in RACES:
        return False
    if one.called and other.called and one.called != other.called:
        return False
    return one.session == other.session and (one.position, one.status) != (other.position, other.status)


def _may_be_one(one: ResultMention, other: ResultMention) -> bool:
    """Whether a place held on the way may be of the race whose end another tells, though no number does."""
    session, race = one.session, other.session
    if session is None or race is None or session[0] not in RACES or session[0] != race[0]:
        return False
    return one.class_ == other.class_ and (None in {session[1], race[1]} or session == race)


def _widen(page: Page, results: list[ResultMention]) -> None:
    """Give those of prose the whole clause, as far as no other result has its words."""
    told = sorted((one for one in results if one.subject is not None), key=lambda one: one.span)
    floor = 0
    for _, row in groupby(told, key=attrgetter("line")):
        in_line = list(row)
        _widen_in_line(page, in_line, floor)
        floor = max(floor, *(one.span[1] for one in in_line))


def _widen_in_line(page: Page, told: list[ResultMention], floor: int) -> None:
    spans = [one.span for one in told]
    for index, one in enumerate(told):
        alike = [other.span for other in told if other.span != one.span and not (other.subject and other.subject.aside)]
        low = max((end for start, end in alike if start < one.span[0]), default=floor)
        high = min((start for start, _ in alike if start > one.span[0]), default=len(page.text))
        alone = spans.count(spans[index]) == 1 and not (one.subject and one.subject.aside)
        if low <= one.span[0] and one.span[1] <= high and alone:
            # 'Retired': the cause is told with so bare a verb.
            bare = one.status != "classified" and one.span[1] - one.span[0] < _BARE
            start, end = clause_of(page, one.span, low, high, little=_CAUSE if bare else _LITTLE)
            aside = one.subject is not None and one.subject.behind and _is_object(page, one.span[0])
            one.span = (one.span[0] if aside else start, end)
            most = _WON if one.status == "classified" else _SHORT
            if one.whose and low <= one.whose[0] and one.span[1] - one.span[0] <= most:
                one.span = (one.whose[0], end) if goes_on(page, one.whose, one.span) else one.span


def _is_object(page: Page, start: int) -> bool:
    """'A second behind the winner Luca': what leads to such words is said of somebody else."""
    before = page.folded[max(0, start - _NEAR_WORD) : start].split()
    return bool(before) and before[-1] in page.language.once(_objects)


def _objects(language: Language) -> frozenset[str]:
    return frozenset(map(fold, language.results.objects))


def _is_memory(page: Page, found: Mentions, result: ResultMention, event: Event | None) -> bool:
    """What is told of another year is no result of a session that the release tells of, unless it names one."""
    after = bisect_right(found.quotes, result.span[0], key=start_of)
    near = found.quotes[max(0, after - _NEAR) : after]
    said = any(low <= result.span[0] < high for quote in near for low, high in quote.parts)
    low, high = page.sentence_at(result.span[0])
    place = result.subject.position if result.subject else result.span[0]
    apart = page.language.once(_parting).search(page.folded, place, high)
    # 'Won by a length, the first win of a career that began in 2021': what is parted off is told of something else.
    years = _years_told(page, found, low, apart.start() if apart else high)
    # 'Runner-up for the third time in 2024' tells of that season.
    years = [date for date in years if not (event and date.start and date.start.year == event.season)]
    if said or result.named or not any(date.kind == "year" for date in years):
        return said and bool(years)
    return not _has_place(page, found, result, apart.start() if apart else high)


def _is_often(page: Page, subject: Subject) -> bool:
    """'Has won here on three occasions': of which race is not told."""
    high = page.sentence_at(subject.position)[1]
    apart = page.language.once(_parting).search(page.folded, subject.position, high)
    often = page.language.once(_often)
    return often.search(page.folded, subject.position, apart.start() if apart else high) is not None


def _has_place(page: Page, found: Mentions, result: ResultMention, high: int) -> bool:
    """'Won here in 2023', 'third at Misano in 2021': a race of another year, and where it was."""
    start = result.span[0]
    low = page.sentence_at(start)[0]
    low = max([low, *(one.end() for one in page.language.once(_parting).finditer(page.folded, low, start))])
    named = any(place.kind == "venue" for place in within(found.places, low, high))
    return named or page.language.once(_here).search(page.folded, low, high) is not None


def _years_told(page: Page, found: Mentions, low: int, high: int) -> list[DateMention]:
    """The years that are told of; 'the 2014 champion' and 'the first win since 2020' tell of no race of that year."""
    years = [date for date in within(found.dates, low, high) if date.precision == "year"]
    article = page.language.once(_article)  # 'since a 2020 injury' tells of no race of that year either
    years = [one for one in years if not (is_of_honour(page, one) or article.search(page.folded, low, one.span[0]))]
    leading = page.language.once(_leading)
    return [year for year in years if not leading.search(page.folded, max(low, year.span[0] - _LED), year.span[0])]


def _leading(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.results.spoken_of)})\s(?:[a-z'-]+\s){{0,2}}$", rule="results.spoken_of")


def _article(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.results.articles)})\s$", rule="results.articles")


def _is_since(page: Page, result: ResultMention, venue: int) -> bool:
    """'Won, his first since Misano', 'the first since Misano and won'; 'since Misano, where he won' tells of there."""
    start, low = result.span[0], max(page.sentence_at(result.span[0])[0], venue - _LED)
    low = low if venue < start else max(result.span[1], low)
    parted = venue < start and "," in page.folded[venue:start]
    return not parted and page.language.once(_since).search(page.folded, low, venue) is not None


def _is_likened(page: Page, venue: int) -> bool:
    """'As was the case at Misano, qualifying saw Conti take pole': it was so there, and is told of here."""
    return page.language.once(_likened).search(page.folded, max(0, venue - _LED), venue) is not None


def _here(language: Language) -> Pattern:
    return pattern(rf"\b(?:{language.parts('results')['at_place']})\b", rule="results.at_place")


def _likened(language: Language) -> Pattern:
    return pattern(rf"\b(?:{language.parts('results')['likened']})\s$", rule="results.likened")


def _often(language: Language) -> Pattern:
    return pattern(r"\b(?:{often})\b", language.parts("results"), "results.often")


def _since(language: Language) -> Pattern:
    return pattern(rf"\b(?:{words(language.dates.since)})\s(?:[a-z'-]+\s)?$", rule="dates.since")


def _parting(language: Language) -> Pattern:
    return pattern(rf"[,;:(]\s|\s-\s|\b(?:{words(language.results.parting)})\b", rule="results.parting")


def _other_event(
    page: Page, found: Mentions, event: Event | None, result: ResultMention, sections: Sections
) -> tuple[str | None, int | None, str | None] | None:
    """The event that the result's own words name, or the heading over them, where it is not the release's."""
    low, high = page.sentence_at(result.span[0])
    venues = [place for place in within(found.places, low, high) if place.kind == "venue"]
    told = (place for place in venues if not _is_since(page, result, place.span[0]))
    venues = [place for place in told if not _is_likened(page, place.span[0])]
    venue = venues[0].id if venues else None
    dated = [date for date in _years_told(page, found, low, high) if date.start]
    # 'Last year she retired, in 2021 she was fourth': the year that stands nearest.
    dated.sort(key=lambda date: max(date.span[0] - result.span[1], result.span[0] - date.span[1]))
    years = [date.start.year for date in dated if date.start]
    season = years[0] if years else event.season if event else None
    own = event is not None and (venue in {None, event.venue}) and season == event.season
    part = sections.is_other(result.line, event)
    if part and not years and venue in {None, part[2]}:
        return part
    if own or (venue is None and not years) or (event is None and venue is None):
        return None
    series = [mention.id for mention in within(found.series, low, high)]
    return series[0] if series else event.series if event else None, season, venue
