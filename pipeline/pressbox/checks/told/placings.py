"""What a release says of places: statements on sessions of its own event, each with those whom it credits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pressbox.checks.frame.case import Case
from pressbox.checks.told.venues import is_same_ground
from pressbox.claims.keys import entrants_name, session_name
from pressbox.models import Evidence, Place, Result, Span
from pressbox.packs import Language
from pressbox.packs.lexicon import bare_form
from pressbox.patterns import fold

_HEADING = 12  # words: a longer line is no heading
_ENDS = '.!?:;,…”"»'
_UNCOUNTED = frozenset({"qualifying", "practice", "superpole"})
_CODE = 2  # letters of a class that is called by them: 'Am'
_AFTER = 48  # characters behind a place in which the class is named that it counts in


@dataclass(frozen=True)
class Placing:
    """One statement: a place or a status in one session, or places in several sessions of a kind at once."""

    kind: str
    numbers: tuple[int | None, ...]
    entrants: frozenset[str]
    results: tuple[Result, ...]

    @property
    def first(self) -> Result:
        return self.results[0]

    @property
    def class_(self) -> str | None:
        """The class as it is compared: the heading of a list may be in capitals."""
        return fold(self.first.class_) if self.first.class_ else None

    @cached_property
    def positions(self) -> list[int]:
        return [one.position for one in self.results if one.position is not None]

    @property
    def span(self) -> Span:
        return self.first.span

    @property
    def is_numbered(self) -> bool:
        return None not in self.numbers

    @property
    def is_listed(self) -> bool:
        return self.first.source != "prose"

    @property
    def key(self) -> str:
        """'race 1/elin-ek', 'qualifying/elin-ek+sara-ek' where several sessions are told of."""
        session = self.first.session if len(self.numbers) == 1 else None
        return f"{session_name(session) if session else self.kind}/{entrants_name(self.entrants)}"


def placings(case: Case, measure: str = "position") -> list[Placing]:
    """The statements of a release on its own event, those in quotes left out: speech is loose."""
    return case.once(("placings", measure), lambda: _placings(case, measure))


def _placings(case: Case, measure: str) -> list[Placing]:
    grouped: dict[tuple[object, ...], list[Result]] = {}
    for one in case.release.results:
        if one.session is None or one.event is not None or not one.entrants or one.measure != measure:
            continue
        if one.source == "prose" and (case.is_quoted(one.span) or _is_elsewhere(case, one.span)):
            continue
        key = (one.span, one.session.kind, one.class_, one.status, frozenset(one.entrants))
        grouped.setdefault(key, []).append(one)
    return [_placing(results) for results in grouped.values()]


def _is_elsewhere(case: Case, span: Span) -> bool:
    """'Finished second in the rain in Karlskoga', in a release on Barcelona: another venue is named with it."""
    event = case.release.event
    if event is None or event.venue is None:
        return False
    end = min(case.sentence(span[0])[1], span[1] + _AFTER)
    clause = span[1] + len(case.text[span[1] : end].partition(",")[0])
    named = (place for place in case.release.places if span[0] <= place.span[0] < clause)
    grounds = [ground for place in named if (ground := _grounds(case, place))]
    return bool(grounds) and not any(is_same_ground(case, event.venue, one) for ground in grounds for one in ground)


def _grounds(case: Case, place: Place) -> tuple[str, ...]:
    """The venues that a place is, or that are called by its town."""
    if place.kind == "venue":
        return (place.id,) if place.id else ()
    return case.packs.circuits_at.get((place.name, place.country), ()) if place.kind == "city" else ()


def _placing(results: list[Result]) -> Placing:
    kinds = [one.session.kind for one in results if one.session]
    numbers = tuple(one.session.number for one in results if one.session)
    return Placing(kinds[0], numbers, frozenset(results[0].entrants), tuple(results))


def classified(found: Iterable[Placing]) -> list[Placing]:
    return [one for one in found if one.first.status == "classified" and len(one.positions) == len(one.results)]


def in_one_class(case: Case, one: Placing, other: Placing) -> bool | None:
    """Whether two places count in the same class; None where one of them does not say in which."""
    if one.class_ != other.class_:
        return None if None in {one.class_, other.class_} else False
    if one.class_ is None and (names_class(case, one.span) or names_class(case, other.span)):
        return None
    return True


def names_class(case: Case, span: Span, before: int = 0) -> bool:
    """Whether words of classes stand in or right behind a place, or so many characters before it: 'third in class'."""
    words = case.language.once(_class_words)
    start, end = case.sentence(span[0])
    low, high = max(start, span[0] - before), min(end, span[1] + _AFTER)
    return not words.isdisjoint(case.words(low, high)) and not words.isdisjoint(_without_series(case, low, high))


def _without_series(case: Case, low: int, high: int) -> set[str]:
    """The words of a stretch but for those of series: the ADAC GT4 Germany is no class."""
    told = case.folded[low:high]
    for hit in case.packs.names.find(told):
        if any(meaning.kind == "series" for meaning in hit.meanings) and " " in told[hit.start : hit.end]:
            told = told[: hit.start] + " " * (hit.end - hit.start) + told[hit.end :]
    return {word.strip(".") for word in bare_form(told).split()}


def _class_words(language: Language) -> frozenset[str]:
    """Words of classes, without codes that the language has as a word of its own: 'am Ende' is no class Am."""
    sheet, common = language.results, frozenset(map(fold, language.language.stopwords))
    words = (fold(word) for word in (*sheet.class_words, *sheet.classes))
    return frozenset(word for word in words if len(word) > _CODE or word not in common)


def is_open(case: Case, *found: Placing) -> bool:
    """Whether a place may have changed: provisional, penalised, or with words of penalties and protests beside it.

    Rows that are all provisional are of one moment. In a record without its text the words can't be looked for.
    """
    states = {one.state for placing in found for one in placing.results}
    of_one_list = len(found) > 1 and all(placing.is_listed for placing in found)
    if not case.text or not (states == {"final"} or (of_one_list and states == {"provisional"})):
        return True
    return any(is_said_with(case, "result_changes", placing.span) for placing in found)


def is_said_with(case: Case, field: str, span: Span) -> bool:
    """Whether such words stand in the sentence, or the row, of a span."""
    low, high = case.sentence(span[0])
    return any(low <= a and b <= max(high, span[1]) for a, b in case.said(field))


def is_sure(case: Case, one: Placing, beside: Placing | None = None) -> bool:
    """Whether a telling says itself whose place it is and in which session, or a heading above it does.

    A session that was told of a sentence ago may be over by then, unless that is the sentence of the other place.
    """
    own = [case.sentence(placing.span[0]) for placing in (one, beside) if placing]
    named = [span for result in one.results for span in result.taken.get("session", [])]
    loose = any(not any(low <= at < high for low, high in own) and not _heads(case, at, one.span[0]) for at, _ in named)
    return not loose and (_is_full_row(case, one) if one.is_listed else names_whom(case, one))


def _is_full_row(case: Case, one: Placing) -> bool:
    """Whether a row says whose it is, or can be of nobody else; a cell alone in its line is worked out by counting."""
    low, high = case.line(one.span[0])
    told = one.first.certainty == "stated" or _is_of_all(case, one)
    return told and len(case.text[low:high].split()) > 1


def _heads(case: Case, at: int, place: int) -> bool:
    """Whether words stand in a heading: they open the paragraph of a place, or a short line above it."""
    low, high = case.line(at)
    words = case.text[low:high].split()
    if low <= place < high:
        return at == low and case.text[at:high].partition(" ")[0][-1] in _ENDS
    return high < place and len(words) <= _HEADING and words[-1][-1] not in _ENDS


def names_whom(case: Case, one: Placing) -> bool:
    """Whether the sentence names those whom it is of, or no others are the last ones named before it in its paragraph.

    'The Finn came second' may be of anybody whom the paragraph told of.
    """
    start, end = case.sentence(one.span[0])
    end = max(end, one.span[1])
    low = case.line(one.span[0])[0]
    named = [(at, person.name) for person in case.release.people for at, _ in person.mentions if low <= at < end]
    named += [(at, team.name) for team in case.release.teams for at, _ in team.mentions if low <= at < end]
    if any(at >= start and name in one.entrants for at, name in named):
        return True
    before = max(((at, name) for at, name in named if at < start), default=None)
    if before is None:  # 'the sisters', where the release tells of nobody else
        return one.first.certainty == "stated" or _is_of_all(case, one)
    return before[1] in one.entrants


def _is_of_all(case: Case, one: Placing) -> bool:
    return one.entrants == case.once("entrants", lambda: _all_entrants(case))


def _all_entrants(case: Case) -> frozenset[str]:
    return frozenset(name for one in case.release.results for name in one.entrants)


def name_of(kind: str, numbers: Iterable[int | None]) -> str:
    """'race 1', 'qualifying 1 and 2', 'the race' for a message."""
    known = [str(number) for number in numbers if number is not None]
    if known:
        return f"{kind} {' and '.join(known)}"
    return kind if kind in _UNCOUNTED else f"the {kind}"


def places(case: Case, found: Iterable[Placing], role: str) -> Iterator[Evidence]:
    for span in sorted({one.span for one in found}):
        yield case.evidence(span, role)


def value_of(positions: list[int]) -> int | list[int]:
    """A place as a number, those of several sessions as a list by the number of the session."""
    return positions[0] if len(positions) == 1 else positions
