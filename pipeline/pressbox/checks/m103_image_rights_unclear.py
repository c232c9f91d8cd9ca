"""Pictures come without a credit, or without their terms of use.

## What it flags
A photo credit without a word on rights, and rights without the photographer's name.

## Why it matters
Desks may not print what they can't credit, and must not print what they have no right to.

## Example
'Photo: Jonas Ek' with nothing on whether it may be used.

## Fine as it is
Both together, wherever they stand; releases that offer no pictures.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Clash, Outcome, Value


def look(case: Case) -> Iterator[Outcome]:
    kinds = {credit.kind for credit in case.release.credits}
    if not kinds:
        return
    if kinds == {"photo", "rights"}:
        yield PASSED
        return
    there, missing = ("a credit", "terms of use") if "photo" in kinds else ("terms of use", "a credit")
    places = tuple(case.evidence(credit, credit.kind) for credit in case.release.credits)
    yield Clash(
        message=f"The pictures have {there}, but no {missing.removeprefix('a ')}.",
        subject=case.subject("release"),
        attribute="image rights",
        values=(Value(there, places), Value(f"no {missing.removeprefix('a ')}")),
    )


CHECK = Check("M103", "image-rights-unclear", "info", within=look, quiet=True)
