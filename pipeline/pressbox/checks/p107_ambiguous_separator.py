"""A figure can be read in two ways, as its sign is a decimal one here and parts thousands there.

## What it flags
A length with a sign before its last three digits that the language of the release does not use in this way:
'5,891 km' in English, '5.891 m' for five kilometres. The plausible reading is taken, and said.

## Why it matters
Whoever copies the figure has to guess, and 5,891 km is a long lap.

## Example
'5,891 km' in an English text: 5.891 is meant, 5891 is written.

## Fine as it is
Signs as the language has them; figures whose number of digits leaves one reading only ('4,06 km').
"""

from collections.abc import Iterator
from typing import Any

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value, sides
from pressbox.checks.told.venues import DISTANCES, LENGTHS
from pressbox.models import Evidence, Fact
from pressbox.patterns import pattern

_FIGURE = pattern(r"(?<![\d.,])(\d{1,3})([.,])(\d{3})(?![\d.,]\d|\d)")  # '5,891', '4.909'


def look(case: Case) -> Iterator[Outcome]:
    odd: list[tuple[Fact, float]] = []
    for fact in case.release.facts:
        figure = _FIGURE.search(fact.text) if fact.attribute in LENGTHS or fact.attribute in DISTANCES else None
        if figure is None or isinstance(fact.value, str):
            continue
        other = _other_reading(case, fact, figure[1], figure[2], figure[3])
        if not case.text:
            yield UNDECIDED
        elif other is None:
            yield PASSED
        else:
            odd.append((fact, other))
    by_taken = sides((_pair(fact, other), case.evidence(fact, "fact")) for fact, other in odd)
    for value in by_taken:
        yield _clash(case, odd, value)


def _pair(fact: Fact, other: float) -> tuple[str, float | int | str, float]:
    return (fact.attribute, fact.value, other)


def _other_reading(case: Case, fact: Fact, whole: str, sign: str, rest: str) -> float | None:
    """What the figure says by the signs of the language, where that is not what is plausible."""
    by_rule = float(f"{whole}.{rest}") if sign == case.language.facts.decimal else float(whole + rest)
    if _in_metres(fact):
        by_rule = round(by_rule / 1000, 6)
    return None if by_rule == float(fact.value) else by_rule


def _in_metres(fact: Fact) -> bool:
    """Whether the words give metres where the value is in kilometres."""
    return fact.attribute in {"length_km", "distance_km"} and "k" not in fact.text[-12:].casefold()


def _clash(case: Case, odd: list[tuple[Fact, float]], value: Value) -> Clash:
    attribute, taken, other = value.value
    places: tuple[Evidence, ...] = value.evidence
    subject = next(fact.subject for fact, reading in odd if _pair(fact, reading) == value.value)
    unit: Any = "miles" if attribute.endswith("miles") else "km"
    return Clash(
        message=f'"{places[0].text}" can be read as {taken:g} and as {other:g} {unit}; {taken:g} was taken.',
        subject=case.subject("venue", subject or "?"),
        attribute=attribute,
        values=(Value(taken, places), Value(other, places)),
        suggestion=taken,
        basis="what is plausible for its unit",
    )


CHECK = Check("P107", "ambiguous-separator", "info", within=look)
