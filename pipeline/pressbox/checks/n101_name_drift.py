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

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.frame.weighing import OPEN, Choice, by_places
from pressbox.checks.words.spelling import is_inflected, plain, steps, transliterated
from pressbox.claims.keys import kebab
from pressbox.models import Person, Span
from pressbox.patterns import fold, met, pattern

_SHORT = 4  # letters of a word in which one letter makes another word
_LONG = 9  # letters of a word in which two may be wrong
_OFTEN = 2  # times that a surname stands alone where another word beside it is a slip
_RUNNING = 9  # words of a line of running text
_WORDS = pattern(r"\p{Lu}[\p{L}'’-]*+(?:[ \u00a0]\p{Lu}[\p{L}'’-]*+)++")  # 'Elin Norrgård', as it is written
_SIGNS = ".,;:!?()[]'’\"“”„«»/–-"
_ENDS = '.!?:”"»'
_TWO = {"person": "They may be two people.", "team": "They may be two teams.", "name": "Both may be in use."}
_JOINT = 6  # characters between two names of a list
_JOINING = {ord(sign): " " for sign in ",/&+-"}
Spans = list[Span]


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        return
    written = _written(case)
    people = [person.name for person in case.release.people]
    teams = [team.name for team in case.release.teams]
    drifts = [*_lost_accents(case), *_lone_without_accents(case)]
    alike = [("person", *pair) for pair in (*_misspelt(case, people, written), *_first_names(case))]
    alike += [("team", *pair) for pair in _misspelt(case, teams, written)]
    drifts += _lone_surnames(case)
    met: set[frozenset[str]] = set()
    for kind, one, other in alike:
        if frozenset((one, other)) not in met:
            met.add(frozenset((one, other)))
            drifts.append(_drift(case, kind, [(one, written.get(one, [])), (other, written.get(other, []))]))
    yield from drifts
    yield from [PASSED] * max(0, len(people) + len(teams) - len(drifts))


def _written(case: Case) -> dict[str, Spans]:
    """Names that begin as one of the release's people and teams does, as they are written, and where."""
    names = [*(person.name for person in case.release.people), *(team.name for team in case.release.teams)]
    firsts = {fold(name.partition(" ")[0]) for name in names if " " in name}
    found: dict[str, Spans] = defaultdict(list)
    for first in sorted(firsts):
        for at, _ in met(first, case.folded):
            match = None if case.folded[at - 1 : at].isalnum() else _WORDS.match(case.text, at)
            if match:
                found[match[0]].append(match.span())
    return found


# -------------------------------------------------------------------------------------------------------- accents
def _lost_accents(case: Case) -> Iterator[Clash]:
    """Names with their accents in one place of the text and without them in another, whatever they are names of."""
    words = {word.strip(_SIGNS) for word in case.text.split() if not word.isascii()} if not case.text.isascii() else ()
    bare = {word: plain(word) for word in words if word[:1].isupper()}
    twins = sorted((word, other) for word, other in bare.items() if other != word and other in case.text)
    met: set[str] = set()
    for word, other in twins:
        lacking = _names_with(case, other)
        for name, spans in _names_with(case, word).items():
            if plain(name) in lacking and name not in met and plain(name) != name:
                met.add(name)
                choice = Choice(name, "accents get lost, and are not gained by accident")
                kind = "person" if any(person.id == kebab(name) for person in case.release.people) else "name"
                yield _clash(case, kind, [(name, spans), (plain(name), lacking[plain(name)])], choice)


def _lone_without_accents(case: Case) -> Iterator[Clash]:
    """'Said Norrgard' of somebody whom the release calls Norrgård everywhere else."""
    if case.language.people.nouns_capital:
        return  # a noun as well as a name: 'Kraft'
    for person in case.release.people:
        name = _surname(person)
        bare = plain(name)
        spans = [one for one in person.mentions if case.text[slice(*one)] == bare] if bare != name else []
        wrong = [span for span in spans if _is_running(case, span) and not _opens(case, span[0])]
        right = [one for one in person.mentions if case.text[slice(*one)].endswith(name)]
        if wrong and right:
            choice = Choice(name, "accents get lost, and are not gained by accident")
            yield _clash(case, "person", [(name, right), (bare, wrong)], choice)


def _opens(case: Case, at: int) -> bool:
    """Whether a word is the first of its sentence, which has a capital in any case."""
    before = case.text[:at].split()[-1:]
    return not before or before[0][-1] in _ENDS


def _names_with(case: Case, word: str) -> dict[str, Spans]:
    """The names of several words in running text that a word is part of, but for those in capitals."""
    found: dict[str, Spans] = defaultdict(list)
    at = case.text.find(word)
    while at >= 0:
        start, end = case.line(at)
        for match in _WORDS.finditer(case.text, start, end):
            is_name = match.start() <= at < match.end() and word in match[0].split() and not match[0].isupper()
            if is_name and _is_running(case, match.span()):
                found[match[0]].append(match.span())
        at = case.text.find(word, end)
    return found


def _is_running(case: Case, span: Span) -> bool:
    start, end = case.line(span[0])
    return case.text.count(" ", start, end) >= _RUNNING - 1


# -------------------------------------------------------------------------------------------------------- letters
def _misspelt(case: Case, names: Sequence[str], written: dict[str, Spans]) -> Iterator[tuple[str, str]]:
    """Names beside others of the text that are theirs by all words but one, which is nearly the same."""
    by_first: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for form in written:
        words = case.folded[slice(*written[form][0])].split()
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


def _lone_surnames(case: Case) -> Iterator[Clash]:
    """'Said a happy Norrgrad' in a release that calls her Norrgård everywhere else."""
    if case.language.people.nouns_capital:
        return  # a noun beside a name: 'Rast' and 'Rest'
    known = {word for person in case.release.people for name in (person.name, *person.aliases) for word in name.split()}
    called = [one for one in case.release.people if " " in one.name and _surname(one) in one.aliases]
    often = {_surname(one): one for one in called if len(_bare(case, one)) >= _OFTEN}
    if not often:
        return
    by_letter: dict[str, list[str]] = defaultdict(list)
    for surname in often:
        by_letter[surname[0]].append(surname)
    for word in sorted({word.strip(_SIGNS) for word in case.text.split()} - known):
        for surname in by_letter.get(word[:1], ()):
            if abs(len(word) - len(surname)) <= 1 and _is_slip(case, [fold(surname)], [fold(word)]):
                spans = _alone(case, word)
                if spans:
                    yield _drift(case, "person", [(surname, _bare(case, often[surname])), (word, spans)])


def _surname(person: Person) -> str:
    return person.name.rpartition(" ")[2]


def _bare(case: Case, person: Person) -> Spans:
    """Where somebody is called by the surname alone."""
    return [(a, b) for a, b in person.mentions if case.text[a:b] == _surname(person)]


def _alone(case: Case, word: str) -> Spans:
    """The one place where a word stands as the name of somebody: between small words, and written so nowhere else."""
    start = case.text.find(word)
    end = start + len(word)
    if case.text.count(word) > 1 or not _is_running(case, (start, end)) or fold(word) in case.packs.given_names:
        return []
    before, after = case.text[:start].split()[-1:], case.text[end:].split()[:1]
    of_name = any(other.strip(_SIGNS)[:1].isupper() for other in (*before, *after))
    known = any(low <= start < high for low, high in _named(case))
    return [] if of_name or known or _opens(case, start) else [(start, end)]


def _named(case: Case) -> Iterator[Span]:
    """Words that are the name of something else: a place, a team, somebody with a like name."""
    yield from (place.span for place in case.release.places)
    yield from (span for person in case.release.people for span in person.mentions)
    yield from (span for team in case.release.teams for span in team.mentions)


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
        innocent=(_TWO[kind],),
    )


CHECK = Check("N101", "name-drift", "warning", within=look)
