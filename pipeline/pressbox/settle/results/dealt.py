"""Positions that several share out among themselves: 'third and sixth went to Conti and Ek respectively'."""

from dataclasses import replace
from itertools import groupby

from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention, Span
from pressbox.ranks import RACES
from pressbox.settle.who.drivers import Drivers

_PAIR = 2  # positions told in one breath
_MOST = 4  # … are no more, where one driver has them all
_NUMBERED = RACES | {"qualifying"}


def each_own(drivers: Drivers, result: ResultMention) -> list[ResultMention]:
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


def apart(drivers: Drivers, result: ResultMention, results: list[ResultMention]) -> list[ResultMention]:
    """'Both drivers retired', of whom one has a place alone: each in a car of their own."""
    names = result.entrants
    if len(names) < _PAIR or result.status == "classified" or drivers.names.share(names):
        return [result]
    if result.gives.get("one_of_them"):
        return []  # 'A podium and a retirement': of which of them is not told
    alone = any(len(one.entrants) == 1 and one.entrants[0] in names and one.measure == "position" for one in results)
    return [replace(result, entrants=[name]) for name in names] if alone or drivers.names.solo else [result]


def without_all(found: Mentions, results: list[ResultMention]) -> list[ResultMention]:
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


def deal(page: Page, results: list[ResultMention]) -> None:
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


def number_rows(results: list[ResultMention]) -> None:
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
