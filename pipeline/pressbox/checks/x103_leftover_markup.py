"""Something of the making of the text was left in it.

## What it flags
Placeholders, fields of templates, tags and codes of web pages, blank filler text; each kind once a release.

## Why it matters
It shows that nobody read the release before it went out, and it is printed as it stands.

## Example
'[image: ]', 'Dear {{FIRST_NAME}}', 'Norrgård &amp; Hrast', 'lorem ipsum'.

## Fine as it is
Brackets around words of an editor in a quote, '[sic]', credits; a blank that must not break between a figure and its
unit.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.models import Span
from pressbox.patterns import pattern

# 'Free Practice  2', the first blank one that keeps words together.
_BLANKS = pattern(r"[^\s]*(?:\u00a0 | \u00a0)[^\s]*")
_MOST = 20  # places that are shown


def look(case: Case) -> Iterator[Outcome]:
    if not case.text:
        yield UNDECIDED
        return
    kinds: dict[str, list[Span]] = {}
    for form, match in case.matches("leftovers"):
        kinds.setdefault(form.gives.get("kind", form.id), []).append(_with_bracket(match.span(), case.text))
    if "\u00a0 " in case.text or " \u00a0" in case.text:
        kinds["blank that must not break beside another one"] = [match.span() for match in _BLANKS.finditer(case.text)]
    if not kinds:
        yield PASSED
    for kind, spans in kinds.items():
        words = sorted({case.text[start:end] for start, end in spans})
        yield Clash(
            message=f"A {kind} was left in the text: {' '.join(words[0].split())!r}.",
            subject=case.subject("release"),
            attribute=kind,
            values=(Value(words, tuple(case.evidence(span) for span in spans[:_MOST])), Value("nothing of the kind")),
        )


def _with_bracket(span: Span, text: str) -> Span:
    """Forms are tried where their words begin: the bracket stands before."""
    start, end = span
    return (start - 1, end) if text[start - 1 : start] in {"[", "<"} and text[end - 1] in "]>" else span


CHECK = Check("X103", "leftover-markup", "info", within=look)
