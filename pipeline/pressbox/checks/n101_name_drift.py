"""A name is spelt in two ways.

## What it flags
Two names of people or teams that differ by one letter, or a name with its accents and without them.

## Why it matters
A misspelt name is an error of fact to every newsroom, and the one that its bearer notices first.

## Example
'Elin Norrgård drives for Kestrel Racing. "I like it here", says Elin Norrgrd.'

## Fine as it is
Endings that a language gives to names; transliterations ('Mueller' for 'Müller'); members of one family, whose first
names differ; two names of one list, which are two people; names without accents in capitals, lists and captions.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pressbox.checks.case import Case
from pressbox.checks.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.spelling import accents, is_inflected, plain, steps, transliterated
from pressbox.checks.weighing import OPEN, Choice, by_places
from pressbox.claims.keys import kebab
from pressbox.models import Person, Span
from pressbox.patterns import fold, pattern

_SHORT = 4  # letters of a word in which one letter makes another word
_LONG = 9  # letters of a word in which two may be wrong
_RUNNING = 9  # words of a line of running text
_WORDS = pattern(r"\p{Lu}[\p{L}'’-]*+(?:[ \u00a0]\p{Lu}[\p{L}'’-]*+)++")  # 'Elin Norrgård', as it is written
_JOINT = 6  # characters between two names of a list
_JOINING = {ord(sign): " " for sign in ",/&+-"}
Spans = list[Span]


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        return
    written = _written(case)
    for person in case.release.people:
        forms = _forms(case, person, written)
        yield _lost_accents(case, forms) or PASSED
    met: set[frozenset[str]] = set()
    people = [person.name for person in case.release.people]
    teams = [team.name for team in case.release.teams]
    alike = [("person", *pair) for pair in (*_misspelt(case, people, written), *_first_names(case))]
    alike += [("team", *pair) for pair in _misspelt(case, teams, written)]
    for kind, one, other in alike:
        if frozenset((one, other)) not in met:
            met.add(frozenset((one, other)))
            yield _drift(case, kind, [(one, written.get(one, [])), (other, written.get(other, []))])


def _written(case: Case) -> dict[str, Spans]:
    """Words with capitals that stand beside one another, as they are written, and where."""
    found: dict[str, Spans] = defaultdict(list)
    names = [*(person.name for person in case.release.people), *(team.name for team in case.release.teams)]
    firsts = {plain(name[:3]) for name in names if " " in name}
    for match in _WORDS.finditer(case.text) if firsts else ():
        if plain(match[0][:3]) in firsts:
            found[match[0]].append(match.span())
    return found


# -------------------------------------------------------------------------------------------------------- accents
def _forms(case: Case, person: Person, written: dict[str, Spans]) -> dict[str, Spans]:
    """The ways in which a full name is written in running text, by the accents."""
    own = plain(person.name).casefold()
    if " " not in own:
        return {}
    forms = {form: [span for span in written[form] if _is_running(case, span)] for form in written}
    return {
        form: spans for form, spans in forms.items() if spans and not form.isupper() and plain(form).casefold() == own
    }


def _lost_accents(case: Case, forms: dict[str, Spans]) -> Clash | None:
    """A name with its accents in one place and without them in another."""
    has = [form for form in forms if accents(form)]
    lacks = [form for form in forms if not accents(form)]
    if not has or not lacks:
        return None
    choice = Choice(has[0], "accents get lost, and are not gained by accident")
    return _clash(case, "person", [(form, forms[form]) for form in (has[0], lacks[0])], choice)


def _is_running(case: Case, span: Span) -> bool:
    start, end = case.line(span[0])
    return case.text.count(" ", start, end) >= _RUNNING - 1


# -------------------------------------------------------------------------------------------------------- letters
def _misspelt(case: Case, names: Sequence[str], written: dict[str, Spans]) -> Iterator[tuple[str, str]]:
    """Names beside others of the text that are theirs by all words but one, which is nearly the same."""
    by_first: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for form in written:
        words = fold(form).split()
        by_first[words[0]].append((form, words))
    for name in names:
        mine = fold(name).split()
        for form, theirs in by_first.get(mine[0], ()) if len(mine) > 1 else ():
            if _is_slip(case, mine, theirs) and not _are_two(case, written.get(name, []), written[form]):
                yield name, form


def _first_names(case: Case) -> Iterator[tuple[str, str]]:
    """Two of one surname whose first names are nearly the same."""
    by_last: dict[str, list[Person]] = defaultdict(list)
    for person in case.release.people:
        if " " in person.name:
            by_last[fold(person.name).split()[-1]].append(person)
    for group in by_last.values():
        for one, other in combinations(group, 2) if len(group) > 1 else ():
            alike = _is_slip(case, fold(one.name).split(), fold(other.name).split())
            if alike and not _are_two(case, one.mentions, other.mentions):
                yield one.name, other.name


def _is_slip(case: Case, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one word is another by a slip of the pen, and all others are the same."""
    changed = [(one, other) for one, other in zip(mine, theirs, strict=False) if one != other]
    if len(mine) != len(theirs) or len(changed) != 1:
        return False
    one, other = changed[0]
    if min(len(one), len(other)) < _SHORT or not (one.isalpha() and other.isalpha()) or is_inflected(one, other):
        return False
    if mine[0] != theirs[0] and {one, other} <= case.packs.given_names:
        return False
    most = 2 if min(len(one), len(other)) >= _LONG else 1
    return one[0] == other[0] and steps(one, other) <= most and not _is_habit(case, one, other)


def _is_habit(case: Case, one: str, other: str) -> bool:
    """Whether two spellings are those of two alphabets."""
    known = [pair.partition("=") for pair in case.language.checks.transliterations]
    pairs = sorted(((long, short) for long, _, short in known), key=lambda pair: -len(pair[0]))
    return transliterated(one, pairs) == transliterated(other, pairs)


def _are_two(case: Case, ours: Sequence[Span], theirs: Sequence[Span]) -> bool:
    """Whether both stand in lists, or are named in one breath: then each is somebody."""
    if any(_is_joined(case, *sorted((a, b))) for a in ours for b in theirs):
        return True
    return all(any(not _is_running(case, span) for span in spans) for spans in (ours, theirs))


def _is_joined(case: Case, one: Span, other: Span) -> bool:
    """'Elin Norrgård and Elin Norrgrad', 'A/B', 'A, B'."""
    gap = case.folded[one[1] : other[0]] if other[0] - one[1] <= _JOINT else "."
    return all(word in case.language.checks.listing for word in gap.translate(_JOINING).split())


def _drift(case: Case, kind: str, forms: Sequence[tuple[str, Spans]]) -> Clash:
    rows = case.packs.people if kind == "person" else case.packs.teams
    known = [name for name, _ in forms if kebab(name) in rows]
    values = _values(case, forms)
    choice = Choice(known[0], "the packs know this name") if len(known) == 1 else by_places(values) or OPEN
    return _clash(case, kind, forms, choice)


def _values(case: Case, forms: Sequence[tuple[str, Spans]]) -> tuple[Value, ...]:
    return tuple(Value(form, tuple(case.evidence(span, "name") for span in spans)) for form, spans in forms)


def _clash(case: Case, kind: str, forms: Sequence[tuple[str, Spans]], choice: Choice) -> Clash:
    (one, _), (other, _) = forms
    return Clash(
        message=f'"{one}" is also written "{other}".',
        subject=case.subject(kind, kebab(one)),
        attribute="name",
        values=_values(case, forms),
        suggestion=choice.value,
        basis=choice.basis,
        innocent=(f"They may be two {'people' if kind == 'person' else 'teams'}.",),
    )


CHECK = Check("N101", "name-drift", "warning", within=look)
