"""Which of several sessions a result of prose is of: the one that a list tells the same of, or that of its day."""

from bisect import bisect_left
from collections.abc import Iterator

from pressbox.layout import Page
from pressbox.mentions import Mentions, ResultMention
from pressbox.models import Event
from pressbox.packs import Language
from pressbox.patterns import Pattern, pattern

_SECTION = 600  # characters above a row in which its round is told
_PAIR = 2
_DIRECT = 2  # characters between a result and its day
_BEHIND = 16  # characters from a place on in which its day begins
_OPENS = 20  # characters: a day that opens a sentence stands in them
_MOST = 3  # races of a meeting, as a rule
SATURDAY, SUNDAY = 5, 6
_TWO: dict[int | None, int] = {SATURDAY: 1, SUNDAY: 2}  # of two races of a weekend


def settle_numbers(page: Page, found: Mentions, results: list[ResultMention], event: Event | None) -> None:
    """Give the results of prose whose session has no number the one that the rest of the release tells."""
    rounds = event.rounds if event and event.rounds else _raced_rounds(page, found, results)
    if rounds:
        _by_rounds(page, found, results, rounds)
        _in_both_ways(found, results, rounds)
    else:
        _without_round(found, results)
    open_ = [one for one in results if one.subject and one.session and one.session[1] is None and not one.event]
    for meeting in dict.fromkeys(one.event for one in results):
        _by_weekdays(page, found, [one for one in results if one.event == meeting])
    _by_days(page, found, results)
    _before_second(page, results)
    _closing(page, found, results)
    _by_sections(page, found, open_)
    _later_timed(page, found, results)
    for result in open_:
        if result.session and result.session[1] is None:
            beside = {one.session for one in results if one.line == result.line and one.session and one.subject}
            same = {session for session in beside if session and session[0] == result.session[0] and session[1]}
            # 'Started fifth and was third. In the second race …': another race of the line has no number.
            ended = {one.session for one in results if one.line == result.line and one.measure == "position"}
            if result.measure == "grid" and len(same) == 1 and result.session not in ended:
                result.session = same.pop()
    if rounds:
        _as_rounds(found, results, rounds)


def _by_weekdays(page: Page, found: Mentions, results: list[ResultMention]) -> None:
    """Those of one meeting: the number that a list has for the same, or that of the race of the day."""
    listed = [one for one in results if one.source != "prose" and one.session and one.session[1] is not None]
    open_ = [one for one in results if one.source == "prose" and one.session and one.session[1] is None]
    days = _days(page, found, results) if open_ else {}
    for result in open_:
        kind = result.session[0] if result.session else ""
        of_day = kind == "race" and not result.closing
        number = _of_list(result, listed) or (days.get(_weekday(page, found, result)) if of_day else None)
        if number:
            result.session = (kind, number)


def _raced_rounds(page: Page, found: Mentions, results: list[ResultMention]) -> list[int]:
    """The rounds that follow each other and have results in their own sentences: 'In Round 5 he finished third'."""
    if found.lists.races or not any(one.round for one in found.events):
        return []
    told = sorted(one.span[0] for one in results if one.subject and not one.event and one.session == ("race", None))
    raced = set()
    for mention in found.events:
        start, end = page.sentence_at(mention.words[0] or mention.span[0])
        # 'La deuxième manche' is a heat as well.
        in_figures = any(sign.isdigit() for sign in page.text[slice(*mention.span)])
        if mention.round and in_figures and bisect_left(told, start) < bisect_left(told, end):
            raced.add(mention.round)
    rounds = sorted(raced)
    return rounds if len(rounds) > 1 and rounds[-1] - rounds[0] == len(rounds) - 1 else []


def _by_rounds(page: Page, found: Mentions, results: list[ResultMention], rounds: list[int]) -> None:
    """Where races are numbered as rounds, 'Round 4' over a paragraph or a list says which race it is of."""
    told = sorted((one.words[0] or one.span[0], one.round) for one in found.events if one.round in rounds)
    for result in results:
        if result.session != ("race", None) or result.event:
            continue
        line = page.line_at(result.span[0])
        above = (max(0, result.span[0] - _SECTION), result.span[0])
        for low, high in (*_stretches(page, line.start, result.span[1], line.headings), above):
            near = [number for place, number in told if low <= place < high]
            if near:
                result.session = ("race", near[-1])
                break


def _in_both_ways(found: Mentions, results: list[ResultMention], rounds: list[int]) -> None:
    """Where races are 'Race 1' in one place and 'Round 5' in another, they have the number of the meeting's race."""
    own = [one for one in results if one.session and one.session[0] == "race" and not one.event]
    told = {one.session[1] for one in own if one.session} & set(rounds) | _numbered(found, results)
    index = {number: place for place, number in enumerate(rounds, 1)}
    if len(rounds) > 1 and told & set(index.values()) and not told & index.keys() & set(index.values()):
        for one in own:
            if one.session and one.session[1] in index:
                one.session = ("race", index[one.session[1]])


def _numbered(found: Mentions, results: list[ResultMention]) -> set[int | None]:
    """The numbers that races have in timetables, lists and prose, 'Race 1', and not by their order alone."""
    listed = {one.session[1] for one in results if one.subject is None and one.session and one.session[0] == "race"}
    return found.lists.races | listed | {one.number for one in found.sessions if one.kind == "race"}


def _as_rounds(found: Mentions, results: list[ResultMention], rounds: list[int]) -> None:
    """Where races are named as rounds alone, 'the first race' is the first of these rounds."""
    first = set(range(1, len(rounds) + 1))
    singly = {one.round for one in found.events} & set(rounds)
    if not singly or first & (_numbered(found, results) | set(rounds)):
        return
    for one in results:
        if one.session and one.session[0] == "race" and one.session[1] in first and not one.event:
            one.session = ("race", rounds[one.session[1] - 1])


def _by_days(page: Page, found: Mentions, results: list[ResultMention]) -> None:
    """'Race 1 … On Sunday Malet lined up ninth': what a paragraph of another day goes on about is the other race."""
    for one in results:
        above = one.taken.get("session")
        if not (
            above
            and one.source == "prose"
            and one.session
            and one.session[0] == "race"
            and one.session[1] in _TWO.values()
        ):
            continue
        named, line = above[0], page.line_at(above[0][0])
        if line.index in page.lines[one.line].headings:
            continue  # 'Race 2' over the section says it, on whatever day it was
        low = max(page.line_at(one.span[0]).start, page.sentence_at(named[1] - 1)[1])
        own = [date for date in found.days(low, one.span[0]) if date.weekday is not None]
        beside = [
            date for date in own if one.span[0] - date.span[1] <= _DIRECT
        ]  # 'am Samstag Achter, am Sonntag Elfter'
        own = beside or [date for date in own if date.span[0] - page.sentence_at(date.span[0])[0] <= _OPENS]
        there = [date.weekday for date in found.days(line.start, low) if date.weekday is not None]
        if own and own[-1].weekday in _TWO and not (there and there[-1] == own[-1].weekday):
            one.session = ("race", _TWO[own[-1].weekday])


def _before_second(page: Page, results: list[ResultMention]) -> None:
    """'She was fourth, in the second race fifth': nobody has two places in one race, so the fourth was in the first."""
    own = [one for one in results if one.source == "prose" and one.measure == "position" and not one.event]
    for second in (one for one in own if one.session == ("race", _PAIR)):
        alike = [one for one in own if _is_alike(one, second)]
        if any(one.session == ("race", 1) for one in alike):
            continue
        low = page.sentence_at(second.span[0])[0]
        before = [one for one in alike if one.session == ("race", None) and low <= one.span[0] < second.span[0]]
        if len(before) == 1 and not before[0].closing:
            before[0].session = ("race", 1)


def _by_sections(page: Page, found: Mentions, results: list[ResultMention]) -> None:
    """Where each of two days has a section of its own, and a qualifying in it, that of the later day is the second."""
    timed = [one for one in results if one.session == ("qualifying", None)]
    days = {one.line: _heading_day(page, found, one.line) for one in timed}
    both = sorted({day for day in days.values() if day is not None})
    if len(both) == _PAIR and None not in days.values():
        for one in timed:
            one.session = ("qualifying", both.index(days[one.line] or 0) + 1)


def _later_timed(page: Page, found: Mentions, results: list[ResultMention]) -> None:
    """'Fifth in the first qualifying on Saturday. … On Sunday she qualified third': in the second one."""
    timed = [one for one in results if one.source == "prose" and one.session and one.session[0] == "qualifying"]
    open_ = [one for one in timed if one.session == ("qualifying", None)]
    first = {_weekday(page, found, one) for one in timed if one not in open_} if open_ else set()
    if not first or None in first or any(one.session not in {("qualifying", 1), ("qualifying", None)} for one in timed):
        return
    for one in open_:
        if (_weekday(page, found, one) or 0) > max(day or 0 for day in first):
            one.session = ("qualifying", 2)


def _closing(page: Page, found: Mentions, results: list[ResultMention]) -> None:
    """'The last race' is the one of the highest number, or the one behind it where that is another one's place."""
    if not any(one.closing for one in results):
        return
    three = page.says(page.language.words_of("results", "three_races"))  # 'before Race Three', 'all three races'
    own = [one for one in results if one.session and not one.event]
    kinds = dict.fromkeys(one.session[0] for one in own if one.session and one.closing and one.session[1] is None)
    kinds.pop("stage", None)  # few of them are told of: the last of these is seldom the last of the rally
    if any(one.session and one.session[0] == "heat" for one in own):
        kinds.pop("race", None)  # the final is what the heats lead to
    for kind in kinds:
        closing = [one for one in own if one.closing and one.session == (kind, None)]
        told = {one.session[1] or 0 for one in own if one.session and one.session[0] == kind}
        told |= found.lists.races if kind == "race" else set()
        told |= set(range(1, _MOST + 1)) if kind == "race" and three else set()
        others = [one for one in own if not one.closing]
        number = _last_of(closing, others, kind, told)
        for one in closing:
            one.session = (kind, _between(one, others, kind) or number)


def _between(closing: ResultMention, others: list[ResultMention], kind: str) -> int | None:
    """'Race 1 … the reversed-grid race … race 3': the one between those told of before and behind it."""
    sessions = [(one.span[0], one.session[1]) for one in others if one.session and one.session[0] == kind]
    before = max((number for place, number in sessions if number and place < closing.span[0]), default=None)
    behind = min((number for place, number in sessions if number and place > closing.span[0]), default=None)
    return before + 1 if before and behind == before + _PAIR else None


def _last_of(closing: list[ResultMention], others: list[ResultMention], kind: str, told: set[int]) -> int | None:
    """The number of the last of several: nobody has two places in it."""
    last = max(told, default=0)
    there = [other for other in others if other.session == (kind, last)]
    places = [(_ended(one), {_ended(other) for other in there if _is_alike(one, other)}) for one in _firm(closing)]
    if last < _PAIR:
        return None
    if any(taken and taken != {place} for place, taken in places):
        return last + 1 if last <= _MOST and told >= set(range(1, last + 1)) else None
    if not any(taken for _, taken in places) and last == _PAIR and any(other.named for other in there):
        # 'The second race … in the final race': perhaps a third one, and surely so in a paragraph of its own.
        below = min(one.line for one in closing) > max(other.line for other in there)
        return last + 1 if below and told >= {1, _PAIR} else None
    return last


def _firm(results: list[ResultMention]) -> list[ResultMention]:
    """Without places on the way of those of whom it is told how it ended: 'was already seventh … and won'."""
    return [one for one in results if not any(_tells_end(other, one) for other in results)]


def _tells_end(one: ResultMention, other: ResultMention) -> bool:
    return (one.entrants, one.measure) == (other.entrants, other.measure) and one.passing < other.passing


def _ended(one: ResultMention) -> tuple[str, int | None]:
    return one.status, one.position


def _is_alike(one: ResultMention, other: ResultMention) -> bool:
    same = one.measure == other.measure and one.class_ == other.class_
    return same and not set(one.entrants).isdisjoint(other.entrants)


def _heading_day(page: Page, found: Mentions, index: int) -> int | None:
    """The weekday of the heading that a line stands under."""
    for above in reversed(page.lines[index].headings):
        line = page.lines[above]
        told = [date.weekday for date in found.days(line.start, line.end) if date.weekday is not None]
        if told:
            return told[-1]
    return None


def _without_round(found: Mentions, results: list[ResultMention]) -> None:
    """'Race 31 of the season' says which meeting it is: no other race has a number there, nor has it in a timetable."""
    numbers = {one.session[1] for one in results if one.session and one.session[0] == "race" and one.session[1]}
    listed = any(one.kind == "race" and one.number for one in found.sessions)
    told = {one.round for one in found.events if one.round and one.round > _MOST} & numbers
    lists = {one.session[1] for one in results if one.session and one.subject is None}
    for result in results if told and not listed else ():
        if result.session and result.session[0] == "race" and result.session[1] in told - lists:
            result.session = ("race", None)


def _of_list(result: ResultMention, listed: list[ResultMention]) -> int | None:
    """The number of the one session in which a list says the same of the same."""
    said = {
        one.session
        for one in listed
        if one.session and result.session and one.session[0] == result.session[0]
        and (one.measure, one.status, one.position) == (result.measure, result.status, result.position)
        and not set(one.entrants).isdisjoint(result.entrants)
    }  # fmt: skip
    return next(iter(said))[1] if len(said) == 1 else None


def _days(page: Page, found: Mentions, results: list[ResultMention]) -> dict[int | None, int]:
    """The weekday of each race that a timetable names; of two races the first is Saturday's."""
    days: dict[int | None, int] = {}
    own = any(one.event is None for one in results)
    for session in found.sessions if own else ():
        if session.kind == "race" and session.number and session.day:
            days.setdefault(session.day.weekday(), session.number)
    numbers = {one.session[1] for one in results if one.session and one.session[0] == "race" and one.session[1]}
    numbers |= found.lists.races
    two = numbers <= {1, 2} if numbers else page.says(page.language.words_of("results", "two_races"))
    return days or (dict(_TWO) if two and not _is_earlier(page, found, results) else {})


def _is_earlier(page: Page, found: Mentions, results: list[ResultMention]) -> bool:
    """'Won on Friday, and on Saturday he was third': Saturday's race is not the first of the weekend."""
    raced = [one for one in results if one.source == "prose" and one.session == ("race", None)]
    days = {_weekday(page, found, one) for one in raced if one.measure == "position"}
    if any(one.session == ("race", 1) and _weekday(page, found, one) in _TWO for one in results):
        return False
    return bool(days & _TWO.keys()) and any(day is not None and day not in _TWO for day in days)


def _weekday(page: Page, found: Mentions, result: ResultMention) -> int | None:
    """The weekday told right behind a result, else last before it, in its paragraph or the heading above."""
    line, end = page.line_at(result.span[0]), result.span[1]
    behind = next(iter(found.days(end, end + _BEHIND)), None)
    if behind and behind.weekday is not None and _leads_to_day(page, end, behind.span[0]):
        return behind.weekday  # 'ninth on Saturday and twelfth on Sunday', 'fourth … and fifth in Sunday's'
    for low, high in _stretches(page, line.start, result.span[1], line.headings):
        told = [date.weekday for date in found.days(low, high) if date.weekday is not None]
        if told:
            return told[-1]
    return None


def _leads_to_day(page: Page, end: int, day: int) -> bool:
    return page.text[end:day].isspace() or page.language.once(_before_day).fullmatch(page.folded, end, day) is not None


def _before_day(language: Language) -> Pattern:
    return pattern(rf"\s(?:{language.parts('results')['day_behind']})\s", rule="results.day_behind")


def _stretches(page: Page, start: int, end: int, headings: tuple[int, ...] | list[int]) -> Iterator[tuple[int, int]]:
    yield start, end
    for index in reversed(headings):
        yield page.lines[index].start, page.lines[index].end
