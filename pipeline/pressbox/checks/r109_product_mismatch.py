"""Events times races at each of them is not the number of races.

## What it flags
A number of events, of races at each of them and of races in all, told in one sentence, that do not multiply.

## Why it matters
Readers count on the number of races; one figure is wrong, or 'races' means weekends.

## Example
'Eight races, two each at eight events': that would be sixteen.

## Fine as it is
'Six races around Europe' in one sentence and 'two races of an hour each' in another: a race is a weekend there; rough
figures; two of the three figures alone.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.numbers import by_sentence, is_rough, number_in
from pressbox.models import Span
from pressbox.packs import Form
from pressbox.patterns import Match

_PARTS = ("events", "each", "total")


def look(case: Case) -> Iterator[Outcome]:
    for found in by_sentence(case, "products"):
        parts = _parts(case, found)
        if parts is not None:
            yield _judge(case, parts)


def _parts(case: Case, found: list[tuple[Form, Match]]) -> dict[str, tuple[int, Span]] | None:
    """The three figures, each told once; None where one is not told."""
    parts: dict[str, tuple[int, Span]] = {}
    for form, match in found:
        value = number_in(case, match["n"])
        if value is None or form.gives["part"] in parts:
            return None
        parts[form.gives["part"]] = value, match.span()
    return parts if len(parts) == len(_PARTS) else None


def _judge(case: Case, parts: dict[str, tuple[int, Span]]) -> Outcome:
    (events, one), (each, other), (total, whole) = (parts[name] for name in _PARTS)
    if events * each == total:
        return PASSED
    if any(is_rough(case, span) for _, span in parts.values()):
        return UNDECIDED
    return Clash(
        message=f"{events} events with {each} races each are {events * each} races, not {total}.",
        subject=case.subject("release"),
        attribute="races",
        values=(
            Value(total, (case.evidence(whole, "total"),)),
            Value(events * each, tuple(case.evidence(span, "product") for span in sorted((one, other)))),
        ),
        suggestion=events * each if events != total else None,
        basis="arithmetic: events times races at each of them" if events != total else None,
        innocent=("A race may mean a weekend, or some weekends may have another number of races.",),
    )


CHECK = Check("R109", "product-mismatch", "info", within=look)
