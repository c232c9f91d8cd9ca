"""A venue's official name is given in another order, or without its accents.

## What it flags
A name with all the words of the venue's official name in another order, or with all its letters but for the accents.

## Why it matters
Organisers and sponsors look at their names, and a search for the right one does not find the release.

## Example
'Circuit de Catalunya-Barcelona' for the Circuit de Barcelona-Catalunya.

## Fine as it is
Short names, nicknames and names of other years; capitals.
"""

from collections import defaultdict
from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value
from pressbox.claims.keys import kebab
from pressbox.models import Place
from pressbox.packs.tables import Circuit


def look(case: Case) -> Iterator[Outcome]:
    other: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in case.release.places if case.text else ():
        circuit = case.packs.circuits.get(place.id or "") if place.kind == "venue" else None
        if circuit is None:
            continue
        if _is_other_form(place.text, circuit):
            other[circuit.id, place.text].append(place)
        else:
            yield PASSED
    for (venue, text), places in other.items():
        yield _clash(case, case.packs.circuits[venue], text, places)


def _is_other_form(text: str, circuit: Circuit) -> bool:
    """Whether a name is the official one but for the order of its words, or for its accents."""
    mine, official = kebab(text), kebab(circuit.name)
    if mine == official:
        return text.casefold() != circuit.name.casefold() and _letters(text) != _letters(circuit.name)
    return "-" in mine and sorted(mine.split("-")) == sorted(official.split("-"))


def _letters(text: str) -> str:
    """Only the letters: hyphens, dots and blanks are no other form."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _clash(case: Case, circuit: Circuit, text: str, places: list[Place]) -> Clash:
    return Clash(
        message=f'"{text}" is officially called {circuit.name}.',
        subject=case.subject("venue", circuit.id),
        attribute="name",
        values=(Value(text, tuple(case.evidence(place, "name") for place in places)), Value(circuit.name)),
        suggestion=circuit.name,
        basis="reference facts: the official name",
        innocent=("The venue may have had that name once.",),
    )


CHECK = Check("P106", "venue-name-form", "info", within=look, quiet=True)
