"""What prose tells of places, and whether it is told so surely that another telling can't be true beside it."""

from pressbox.checks.frame.case import Case
from pressbox.checks.told.placings import Placing, is_open, is_sure, names_whom, placings
from pressbox.checks.words.naming import called, is_one_of_several, kinds_of, named_in
from pressbox.models import Span
from pressbox.packs import Language
from pressbox.patterns import fold

_BEFORE, _BEHIND = 60, 30  # characters from a place to the words that say that it was no end


def is_one_session(case: Case, one: Placing, other: Placing) -> bool:
    """Whether two tellings are surely of one session: both say its number, or there is but one of its kind."""
    if one.kind != other.kind or one.numbers != other.numbers:
        return False
    if one.is_numbered:
        return says_number(case, one) and says_number(case, other)
    if is_one_of_several(case, one.kind) or _are_of_two_days(case, one, other):
        return False
    if _is_said_of_another(case, one) or _is_said_of_another(case, other):
        return False
    return _has_no_others(case, one.kind) or bool(_names(case, one) & _names(case, other))


def _is_said_of_another(case: Case, one: Placing) -> bool:
    """'Of the qualifyings the first went to Ek, the second to Lund': the words of a sentence are on no race."""
    low, high = case.sentence(one.span[0])
    kinds = {named.kind for named in named_in(case, (low, max(high, one.span[1])))}
    return bool(kinds) and kinds.isdisjoint(called(case, one.kind))


def is_passing(case: Case, place: Span, *, held: bool = False) -> bool:
    """'The fight for third place', 'had dropped to 8th place', 'third place by lap three': no end of a race.

    With `held` only words behind count that say until when: 'was fifth in race two when the car stopped'.
    """
    low, high = case.sentence(place[0])
    for form, match in case.matches("passing"):
        start, end = match.span()
        if form.gives.get("behind"):
            if (not held or form.gives.get("held")) and place[1] <= start < min(high, place[1] + _BEHIND):
                return True
        elif not held and max(low, place[0] - _BEFORE) <= start and end <= place[0]:
            return True
    return False


def is_told_as_end(case: Case, one: Placing) -> bool:
    """Whether a sentence says by its own words whose place it is, and nothing of a way on which it was held."""
    low, high = case.sentence(one.span[0])
    high = max(high, one.span[1])
    if not says_whom(case, one) or is_open(case, one):
        return False
    if is_passing(case, one.span, held=True):
        return False
    if not (is_sure(case, one) if one.is_numbered else names_whom(case, one)):
        return False
    cues = case.language.finder("results", "cues").find(case.folded[low:high])
    return not any(form.gives.get("weak") and one.span[0] <= low + cue.start() < one.span[1] for form, cue in cues)


def says_whom(case: Case, one: Placing) -> bool:
    """Whether a sentence names one of those whose place it tells, or has a word for them; 'the team' may be any."""
    low, high = case.sentence(one.span[0])
    return bool(_people(case, (low, max(high, one.span[1]))) & one.entrants) or _goes_on_about(case, one)


def _goes_on_about(case: Case, one: Placing) -> bool:
    """'She finished fourth', where nobody else is named in the paragraph; 'the Finn' may be anybody."""
    low, high = case.sentence(one.span[0])
    word = case.folded[low : max(high, one.span[1])].split()[0]
    told = _people(case, case.line(low))
    return word in case.language.once(_pronouns) and bool(told) and told <= one.entrants


def _pronouns(language: Language) -> frozenset[str]:
    return frozenset(fold(word) for word in language.quotes.pronouns)


def _people(case: Case, span: Span) -> set[str]:
    return {one.name for one in case.release.people if any(span[0] <= at < span[1] for at, _ in one.mentions)}


def says_number(case: Case, one: Placing) -> bool:
    """Whether the sentence, or what stands above it, names the session with its number."""
    low, high = case.sentence(one.span[0])
    above = [at for result in one.results for at in result.taken.get("session", []) if not _tells_itself(case, at, low)]
    kinds = called(case, one.kind)
    told = named_in(case, (low, max(high, one.span[1])), *above)
    numbers = [set(named.numbers) for named in told if named.kind in kinds]
    return set(one.numbers) in numbers and all(some <= set(one.numbers) for some in numbers)


def _tells_itself(case: Case, above: Span, place: int) -> bool:
    """Whether the words of a session stand in another line that tells a result of its own: that is no heading."""
    low, high = case.line(above[0])
    return not low <= place < high and any(low <= one.span[0] < high for one in case.release.results)


def _has_no_others(case: Case, kind: str) -> bool:
    """Whether no heats, sprints or stages are told of, of which a place that names no session may be."""
    sheet = case.language.checks
    others = kinds_of(case) - {kind}
    return not any(one in sheet.between or one not in {*sheet.on_track, *sheet.before_event} for one in others)


def _names(case: Case, one: Placing) -> set[str]:
    """How the sentence calls the session: 'feature race', 'final'."""
    low, high = case.sentence(one.span[0])
    told = named_in(case, (low, max(high, one.span[1])))
    return {case.folded[slice(*named.name)] for named in told if named.kind in called(case, one.kind)}


def _are_of_two_days(case: Case, one: Placing, other: Placing) -> bool:
    """'Saturday's race' and 'on Sunday'; where two days are told, what names neither may be of any."""
    if bool(_names(case, one) & _names(case, other)):
        days = [_days(case, case.line(telling.span[0])) for telling in (one, other)]
        return bool(days[0] and days[1]) and not days[0] & days[1]
    told = [_days(case, case.sentence(of_kind.span[0])) for of_kind in placings(case) if of_kind.kind == one.kind]
    return len({day for days in told for day in days}) > 1


def _days(case: Case, span: Span) -> set[str]:
    return {one.weekday for one in case.release.dates if one.weekday and span[0] <= one.span[0] < span[1]}
