"""Positions of several races or of several drivers in one row: '8 - 1 - DNF - 4', 'P1 E. Norrgård P18 T. Vikander'."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from pressbox.grammar.outcome.cells import People, raw_names
from pressbox.grammar.timetable.names import Named
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import RACES, Session, Value

_PARTS = pattern(r"(?<value>[^\s/|–-]+)(?:\s?[/|–-]\s?|\s*$|(?=\n))|(?<value>.)")
_HIGHEST = 60
# What stands between the positions of several races, and nothing else.
_BETWEEN = pattern(r"\s?(?:[-/|,;]|\b[a-z]{1,3}\b)\s?")
_ARROW = pattern(r"\s?(?:-+>|[>→»➔➜➝])\s?")
_BEHIND = pattern(r"(?<=\)\s)(?:\d{1,2}|[a-z]{2,4})(?:\s?[-/]\s?(?:\d{1,2}|[a-z]{2,4})){2,}$")
_OPEN = pattern(r"\s?[(:-]?\s?")
_CLOSE = pattern(r"\s?(?:[,;|/)-]|\b[a-z]{1,3}\b)?\s?")
_NOUN = pattern(r"[^\W\d_]{4,}(?=\s?\d)")
_FEWEST = 2
_SCORES = 3  # figures alone that are positions of as many races; of two the second may be a total: '9 / 48'


def are_scores(page: Page, values: list[Value], end: int) -> bool:
    """Whether a row is nothing but the positions of several races from its first value on."""
    if len(values) < _FEWEST or page.folded[values[-1].end : end].strip(" .)|"):
        return False
    nouns = {noun[0] for value in values if (noun := _NOUN.match(page.folded, value.start, value.end))}
    if len(nouns) > 1:
        return False  # 'Startplatz 5, Gesamtrang 3, Klassenrang 1'
    gaps = [(one.end, other.start) for one, other in pairwise(values)]
    blank = all(value.sure and not value.bare for value in values)  # 'P6 P4', '3rd 5th'
    return all((blank and page.folded[slice(*gap)].isspace()) or _BETWEEN.fullmatch(page.folded, *gap) for gap in gaps)


def bare_scores(page: Page, start: int, end: int, codes: Mapping[str, str]) -> list[Value]:
    """'5 / 3 / 8', '14 - 11 - DNF': figures and codes that fill the end of a row, and nothing else."""
    out: list[Value] = []
    for cell in _PARTS.finditer(page.text, start, end):
        written = cell["value"].strip()
        status = codes.get(written)
        if not (status or (written.isdigit() and 0 < int(written) < _HIGHEST)):
            return []
        out.append(Value(*cell.span("value"), None if status else int(written), status or "classified"))
    return out if len(out) >= _SCORES else []


def scores_behind(page: Page, people: People, start: int, end: int, codes: Mapping[str, str]) -> list[Value]:
    """'Elin Norrgård (Kestrel KX) 6-4-DNF': the scores that end a row behind her who opens it."""
    if not people.begins_at(start):
        return []
    found = _BEHIND.search(page.folded, start, end)
    return bare_scores(page, found.start(), end, codes) if found else []


def is_climb(page: Page, values: list[Value], end: int) -> bool:
    """'P8 > P6': where somebody started, and where they finished."""
    if len(values) != _FEWEST or page.folded[values[-1].end : end].strip(" .)|"):
        return False
    return _ARROW.fullmatch(page.folded, values[0].end, values[1].start) is not None


def numbered(sessions: list[Session], count: int) -> list[Session] | None:
    """The races that so many positions are of: those that were named, or the first, second …"""
    if len(sessions) == count:
        return sessions
    if not sessions or (len(sessions) == 1 and sessions[0] == ("race", None)):
        return [("race", number + 1) for number in range(count)]
    return None


def with_sprint(named: Iterable[Named], count: int) -> list[Session] | None:
    """The races of a meeting that has a sprint: it stands between the first and the second, or before the only one."""
    told = {session for one in named if one.kind in RACES for session in sessions_of(one)}
    races = sorted(number for kind, number in told if kind == "race" and number)
    if ("sprint", None) not in told or count != len(races or [None]) + 1 or len(races) not in {0, 2}:
        return None
    rest: list[Session] = [("race", number) for number in races[1:]]
    return [*([("race", races[0])] if races else []), ("sprint", None), *(rest or [("race", None)])]


def names_behind(page: Page, values: list[Value], people: People, end: int) -> list[list[Span]]:
    """Whose each position is, where the name stands right behind every one of them; else nothing.

    '2nd Conti, 9th Ek, Lund retired': before those who have none.
    """
    out: list[list[Span]] = []
    some = len(values) > 1 and bool(people.within(values[0].end, end))
    for index, value in enumerate(values):
        if out and value.status != "classified" and (before := _name_before(page, values[index - 1], value, people)):
            out.append(before)
            continue
        until = values[index + 1].start if index + 1 < len(values) else end
        if index + 1 < len(values) and values[index + 1].status != "classified":
            comma = page.folded.find(", ", value.end, until)
            until = comma + 1 if comma > 0 else until
        opening = _OPEN.match(page.folded, value.end, until)
        start = opening.end() if opening else value.end
        stop = until
        while stop > start and page.text[stop - 1] in " ,;|/)-–":
            stop -= 1
        known = [span for span in people.within(start, until) if span[0] == start]
        names = known or raw_names(page, start, stop)
        if not names or (not known and not some and " " not in page.text[start:stop]):
            return []
        if known and not _CLOSE.fullmatch(page.folded, known[-1][1], until):
            return []
        out.append(names)
    return out


def _name_before(page: Page, last: Value, value: Value, people: People) -> list[Span]:
    """'Lund' of ', Lund retired', ', Lund (fall)'."""
    comma = page.folded.find(", ", last.end, value.start)
    names = people.within(comma, value.start) if comma > 0 else []
    gap = page.folded[names[-1][1] : value.start] if names else ""
    return names if gap.strip(" :(-") == "" and gap else []


def once(sessions: list[Session]) -> list[Session]:
    """'Qualifying 1 (Q1)' and 'Timed Qualifying 2 (Q2)' name one session twice."""
    out: list[Session] = []
    for session in sessions:
        if session not in out:
            out.append(session)
    numbered = {kind for kind, number in out if number is not None}
    return [session for session in out if session[1] is not None or session[0] not in numbered]


def sessions_of(one: Named) -> list[Session]:
    """The sessions that one name names."""
    if one.kind is None:
        return []
    return [(one.kind, number) for number in one.numbers] or [(one.kind, None)]
