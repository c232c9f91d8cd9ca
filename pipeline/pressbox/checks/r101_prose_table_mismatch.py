"""A place in the text is not that of the list of results.

## What it flags
A place that the prose tells of somebody, where the list or table of the same release gives another one for the same
session and class.

## Why it matters
Readers quote the sentence, statisticians the list: one of the two is wrong, and both carry the sender's name.

## Example
'Elin Norrgård finished fifth in race 1', and below in the results 'Race 1: 6th'.

## Fine as it is
A place in class beside one overall; a provisional place and a final one, or one before and one after a penalty; another
event; what somebody says in a quote; a sentence that does not tell which race it is about and fits one of them.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.frame.weighing import OPEN, Choice
from pressbox.checks.frame.wording import listed
from pressbox.checks.told.placings import (
    Placing,
    classified,
    in_one_class,
    is_open,
    is_said_with,
    is_sure,
    name_of,
    places,
    placings,
    value_of,
)
from pressbox.checks.told.tellings import is_passing, says_number
from pressbox.models import Result, Span

_HELD = 2  # places of one race that a text tells apart by a slip of the pen
Rows = dict[int | None, list[Placing]]


def look(case: Case) -> Iterator[Outcome]:
    found = classified(placings(case))
    rows = [one for one in found if one.is_listed and len(one.results) == 1]
    clashes: dict[tuple[object, ...], tuple[list[Placing], Rows]] = {}
    tellings = [one for one in found if not one.is_listed]
    for told in tellings:
        verdict = _judge(case, told, rows)
        if isinstance(verdict, dict):
            doubted = _is_of_two_classes(case, told, tellings, verdict) or _is_misread(case, told, tellings, rows)
            verdict = UNDECIDED if doubted else verdict
        if isinstance(verdict, dict):
            key = (told.key, tuple(told.positions), told.first.class_, tuple(verdict))
            clashes.setdefault(key, ([], verdict))[0].append(told)
        elif verdict is not None:
            yield verdict
    for alike, against in clashes.values():
        yield _clash(case, alike, against)


def _judge(case: Case, told: Placing, rows: list[Placing]) -> Rows | Outcome | None:
    """The rows that a telling clashes with, or the verdict; None where no row is on the same."""
    own = [row for row in rows if row.kind == told.kind and _is_of(row, told)]
    same = [row for row in own if in_one_class(case, told, row)]
    fellows = _of_sessions(told, same or own)
    if not fellows:
        return None
    if _fits(told, fellows):
        return PASSED
    several = len(told.positions) > 1 or any(row.is_numbered for row in own)
    if told.is_numbered and list(fellows) == [None] and several:
        return UNDECIDED  # 'Prologue: 5th' above 'Stage 1: 3rd' is no stage three, and no row is of two races at once
    if told.first.class_ is None and _fits(told, _of_sessions(told, own)):
        return UNDECIDED  # 'took the third trophy', and 'Race: 12th (3rd in class)'
    at_once = told.is_numbered and len(set(told.numbers)) < len(told.positions)  # the reading missed a session
    if is_passing(case, told.span, held=True):
        return UNDECIDED  # 'was fifth in race two when Ek passed him'
    unsure = not same or at_once or any(len({row.first.position for row in some}) > 1 for some in fellows.values())
    if unsure or not is_sure(case, told) or is_open(case, told, *(row for row in same)):
        return UNDECIDED
    if is_said_with(case, "grid_changes", told.span) and not (told.is_numbered and says_number(case, told)):
        return UNDECIDED  # 'her best lap was deleted and she had to settle for 14th': rather of qualifying
    if not told.is_numbered and (len(fellows) != len(told.positions) or _is_one_of_several(case, told, fellows)):
        return UNDECIDED
    if not told.is_numbered and _is_of_another_race(case, told) and not _shares_name(case, told, fellows):
        return UNDECIDED
    return fellows


def _is_of_two_classes(case: Case, told: Placing, tellings: list[Placing], against: Rows) -> bool:
    """'Third in class and ninth overall': the list may be that of the class, although nothing at it says so."""
    in_list = known_places(against)
    of_class = told.class_ is not None and all(row.class_ == told.class_ for some in against.values() for row in some)
    same = (one for one in tellings if _is_alike(one, told) and not (of_class and one.class_ != told.class_))
    fitting = (one for one in same if one.positions == in_list)
    if told.first.text in told.entrants:
        return True  # 'ahead of Norrgård and Ferretti': their places are counted, not told
    sentence = case.sentence(told.span[0])
    return any(one.class_ != told.class_ or case.sentence(one.span[0]) == sentence for one in fitting)


def _is_misread(case: Case, told: Placing, tellings: list[Placing], rows: list[Placing]) -> bool:
    """Whether it is rather the reading that errs than the text.

    Two places of one clause are a way from one to the other, three of one race were not all held at its end. What is
    told without a word of any session is the place that the list gives in another one, or where it has several races
    of somebody, finished or not, is of none that can be told.
    """
    same = [one for one in tellings if _is_alike(one, told) and (told.class_ is None or one.class_ == told.class_)]
    sentence = case.sentence(told.span[0])
    if any(one is not told and (one.span == told.span or _is_told_twice(case, one, told, sentence)) for one in same):
        return True
    if len({tuple(one.positions) for one in same if one.numbers == told.numbers}) > _HELD:
        return True
    races = {row.numbers for row in placings(case) if row.is_listed and _is_alike(row, told)}
    if not told.is_numbered and len(races) > len(told.positions):
        return True
    elsewhere = (row for row in rows if row.kind != told.kind and row.entrants & told.entrants)
    return not told.first.taken.get("session") and any(row.positions == told.positions for row in elsewhere)


def _is_told_twice(case: Case, one: Placing, told: Placing, sentence: Span) -> bool:
    """'Norrgård won, and the Swede was second': two places of one session in one sentence are those of two."""
    return one.positions != told.positions and one.numbers == told.numbers and case.sentence(one.span[0]) == sentence


def _is_alike(one: Placing, other: Placing) -> bool:
    return one.kind == other.kind and bool(one.entrants & other.entrants)


def _is_one_of_several(case: Case, told: Placing, rows: Rows) -> bool:
    """Whether neither side says which of several sessions it is on: some have numbers, or two lists are of one kind."""
    if list(rows) != [None]:
        return False
    own = [one for one in case.release.results if one.session and one.session.kind == told.kind]
    if any(one.session and one.session.number is not None for one in own):
        return True
    if _shares_name(case, told, rows) and all(len(some) == 1 for some in rows.values()):
        return False  # 'The race' and 'Race: 5th' of the same, whatever lists of others there are
    places_ = [position for position, _ in {(one.position, tuple(one.entrants)) for one in own if _is_in_list(one)}]
    return len(set(places_)) < len(places_)


def _is_in_list(one: Result) -> bool:
    return one.source != "prose" and one.position is not None


def _is_of(row: Placing, told: Placing) -> bool:
    """Whether a row credits those of a telling; one that names nobody itself, them alone."""
    alone = row.first.certainty != "stated"
    return told.entrants == row.entrants if alone else told.entrants <= row.entrants


def _shares_name(case: Case, told: Placing, rows: Rows) -> bool:
    """'Fourth in the race' and 'Race: 5th': both call the session by the same word, and neither numbers it."""
    low, high = case.sentence(told.span[0])
    words = case.words(low, max(high, told.span[1]))
    openings = {case.bare[row.span[0] : row.span[1]].split()[0] for some in rows.values() for row in some}
    return list(rows) == [None] and openings <= words


def _is_of_another_race(case: Case, told: Placing) -> bool:
    """Whether there were heats or the like as well: a win that names no session may be that of one of them."""
    sheet = case.language.checks
    kinds = {one.session.kind for one in case.release.results if one.session} - {told.kind}
    races = {kind for kind in kinds if kind in sheet.main_events or kind not in sheet.on_track}
    return told.kind in sheet.main_events and bool(races)


def _of_sessions(told: Placing, rows: list[Placing]) -> Rows:
    """The rows of the sessions that a telling may be on, by their number."""
    by_number: Rows = {}
    for row in rows:
        by_number.setdefault(row.numbers[0], []).append(row)
    if not told.is_numbered or list(by_number) == [None]:
        return {number: by_number[number] for number in sorted(by_number, key=lambda one: one or 0)}
    return {number: by_number[number] for number in told.numbers if number in by_number}


def _fits(told: Placing, rows: Rows) -> bool:
    """Whether every place is one of its session's; where the session is not told, one of any session's."""
    if told.is_numbered and len(rows) == len(told.positions):
        pairs = zip(told.positions, rows.values(), strict=True)
        return all(position in {row.first.position for row in some} for position, some in pairs)
    known = {row.first.position for some in rows.values() for row in some}
    if len(rows) == len(told.positions) > 1:
        return sorted(told.positions) == sorted(known_places(rows))
    return all(position in known for position in told.positions)


def known_places(rows: Rows) -> list[int]:
    """The places of the list, by the number of the session."""
    return [some[0].positions[0] for some in rows.values()]


def _clash(case: Case, tellings: list[Placing], rows: Rows) -> Clash:
    told, in_list = tellings[0], known_places(rows)
    grids = _grids(case, told, rows)
    support = [row for some in rows.values() for row in some] + grids
    choice = _choice(in_list, grids)
    names = listed(told.first.entrants)
    session = name_of(told.kind, rows)
    said, given = (" and ".join(map(str, positions)) for positions in (told.positions, in_list))
    return Clash(
        message=f"{names}: the text has place {said} in {session}, the list of results {given}.",
        subject=case.subject("result", told.key),
        attribute="position",
        values=(
            Value(value_of(told.positions), tuple(places(case, tellings, "prose"))),
            Value(value_of(in_list), tuple(places(case, support, "list"))),
        ),
        suggestion=choice.value,
        basis=choice.basis,
    )


def _grids(case: Case, told: Placing, rows: Rows) -> list[Placing]:
    """The places on the grids of the races that these sessions set, where they are those of the list."""
    main = case.language.checks.grids.get(told.kind)
    grids = [one for one in classified(placings(case, "grid")) if one.kind == main and one.entrants & told.entrants]
    wanted = {(number, position) for number, some in rows.items() for position in some[0].positions}
    return [
        one
        for one in grids
        if in_one_class(case, one, told) and (one.numbers[0], one.positions[0]) in wanted and len(one.numbers) == 1
    ]


def _choice(in_list: list[int], grids: list[Placing]) -> Choice:
    """The list, where the grids of the races agree with it for every session."""
    if grids and len({one.numbers[0] for one in grids}) == len(in_list):
        return Choice(value_of(in_list), "votes: the list and the grid of the races in the text agree")
    return OPEN


CHECK = Check("R101", "prose-table-mismatch", "error", within=look)
