"""A name is written with other capitals in one place than in another.

## What it flags
Names of teams and people of the same letters that differ in their capitals, within a line.

## Why it matters
Teams and sponsors care for how their names are written, and one release should write them in one way.

## Example
'for racing seven' in the title, 'for team Racing seven' in the text.

## Fine as it is
Names in capitals throughout; the first word of a sentence; another form of the name.
"""

from collections import defaultdict
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.checks.frame.weighing import OPEN, by_places
from pressbox.claims.keys import kebab
from pressbox.models import Person, Span, Team
from pressbox.patterns import fold, met_alone


def look(case: Case) -> Iterator[Outcome]:
    everybody: list[Person | Team] = [*case.release.teams, *case.release.people]
    for named in everybody if case.text else ():
        forms: dict[str, list[Span]] = defaultdict(list)
        for span in _written(case, named):
            forms[case.text[slice(*span)]].append(span)
        if len(forms) > 1:
            yield _clash(case, "person" if isinstance(named, Person) else "team", forms)
        elif forms:
            yield PASSED


def _written(case: Case, named: Person | Team) -> Iterator[Span]:
    """Where a name stands in the text, whatever its capitals, but for capitals throughout and those of a sentence."""
    name = fold(named.name)
    if " " not in name:
        return
    read = set(named.mentions)
    for span in met_alone(name, case.folded):
        text = case.text[slice(*span)]
        if not text.isupper() and (span in read or text != text.lower()) and not _opens_sentence(case, span[0]):
            yield span


def _opens_sentence(case: Case, place: int) -> bool:
    return case.sentence(place)[0] == place


def _clash(case: Case, kind: str, group: dict[str, list[Span]]) -> Clash:
    values = tuple(Value(form, tuple(case.evidence(span, "name") for span in spans)) for form, spans in group.items())
    choice = by_places(values) or OPEN
    one, other = values[0].value, values[1].value
    return Clash(
        message=f'"{one}" is also written "{other}".',
        subject=case.subject(kind, kebab(str(one))),
        attribute="capitals",
        values=values,
        suggestion=choice.value,
        basis=choice.basis,
    )


CHECK = Check("N102", "case-drift", "info", within=look, quiet=True)
