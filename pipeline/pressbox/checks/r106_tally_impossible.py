"""Figures of a record do not add up: more wins than podiums, more podiums than starts, a wrong sum of points.

## What it flags
Wins, podiums, poles and starts of one sentence or box of which a part is greater than the whole; points that are told
one by one and do not add up to the total beside them.

## Why it matters
Records are copied from release to release; a slip in one lives on for years.

## Example
'60 starts, 9 podiums, 12 wins': every win is a podium. '25, 18 and 15 points, 60 in all' is 58.

## Fine as it is
'Two wins and three further podiums'; figures of a season beside those of a career; rough figures. Wins and podiums
alone may be told side by side, so that more wins than podiums are only a warning there.
"""

from collections.abc import Iterator

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, UNDECIDED, Check, Clash, Outcome, Value
from pressbox.checks.words.numbers import by_sentence, is_rough, number_in
from pressbox.models import Span
from pressbox.packs import Form
from pressbox.patterns import Match

_WHOLES = (("wins", "podiums"), ("podiums", "starts"), ("wins", "starts"), ("poles", "starts"))
_BESIDE = "The podiums may be those beside the wins."
Tally = dict[str, tuple[int, Span]]


def look(case: Case) -> Iterator[Outcome]:
    for found in _together(case):
        tally = _tally(case, found)
        if tally is not None and any(part in tally and whole in tally for part, whole in _WHOLES):
            yield _judge(case, tally)
    for _, match in case.matches("sums"):
        yield _sum(case, match)


def _together(case: Case) -> Iterator[list[tuple[Form, Match]]]:
    """The figures of a sentence; those behind labels, of the rows that stand together."""
    rows: dict[Span, list[tuple[Form, Match]]] = {}
    for found in by_sentence(case, "tallies"):
        labelled = [one for one in found if one[0].gives.get("labelled")]
        for one in labelled:
            rows.setdefault(case.block_span(one[1].span()), []).append(one)
        yield [one for one in found if one not in labelled]
    yield from rows.values()


def _tally(case: Case, found: list[tuple[Form, Match]]) -> Tally | None:
    """Each field with its figure; None where one is told twice or roughly, or two scopes are spoken of."""
    tally: Tally = {}
    for form, match in found:
        value, field = number_in(case, match["n"]), form.gives["field"]
        if value is None or field in tally or is_rough(case, match.span("n")):
            return None
        tally[field] = value, match.span()
    if not tally:
        return None
    low, high = min(span[0] for _, span in tally.values()), max(span[1] for _, span in tally.values())
    scopes = {case.folded[a:b] for a, b in case.said("tally_scopes") if low <= a and b <= high}
    return tally if len(scopes) < 2 else None


def _judge(case: Case, tally: Tally) -> Outcome:
    wrong = [
        (part, whole)
        for part, whole in _WHOLES
        if part in tally and whole in tally and tally[part][0] > tally[whole][0]
    ]
    if not wrong:
        return PASSED
    part, whole = wrong[0]
    bare = (part, whole) == ("wins", "podiums") and "starts" not in tally
    sides = sorted((tally[name] for name in (part, whole)), key=lambda side: side[1])
    return Clash(
        message=f"{tally[part][0]} {part} are more than {tally[whole][0]} {whole}.",
        subject=case.subject("release"),
        attribute=f"{part} of {whole}",
        values=tuple(Value(value, (case.evidence(span, "tally"),)) for value, span in sides),
        severity="warning" if bare else None,
        innocent=(_BESIDE,) if bare else (),
    )


def _sum(case: Case, match: Match) -> Outcome:
    parts = [int(word) for word in match["parts"].replace("+", " ").replace(",", " ").split() if word.isdecimal()]
    total, real = number_in(case, match["sum"]), sum(parts)
    if total == real:
        return PASSED
    if total is None or len(parts) < 2 or is_rough(case, match.span("sum")) or case.is_quoted(match.span()):
        return UNDECIDED
    if _goes_on(case, match):
        return UNDECIDED
    return Clash(
        message=f"{' + '.join(map(str, parts))} is {real}, not {total}.",
        subject=case.subject("release"),
        attribute="sum",
        values=(
            Value(total, (case.evidence(match.span("sum"), "sum"),)),
            Value(real, (case.evidence(match.span("parts"), "parts"),)),
        ),
        suggestion=real,
        basis="arithmetic: the parts that are told",
    )


def _goes_on(case: Case, match: Match) -> bool:
    """'20 points in the first heat, then 12 and 8 points, 40 in all': other parts were told before these."""
    low, _ = case.sentence(match.start("parts"))
    unit = case.folded[match.end("parts") : match.end()].split(maxsplit=1)[:1]
    return any(word.strip(",") in case.words(low, match.start("parts")) for word in unit)


CHECK = Check("R106", "tally-impossible", "error", within=look)
