"""No pattern of the packs is slow on a text made to be slow: time grows with the length, and no search times out.

Each form is fed what it likes best: its own examples and their pieces, and the signs that its groups repeat, thousands
of times over, so that it nearly matches everywhere.
"""

import time
from collections.abc import Iterator
from functools import cache

import pytest

from pressbox.packs import Form, Language, Packs
from pressbox.patterns import TIMEOUT, Pattern, fold

SIGNS = (
    "1",
    "1 ",
    "12",
    "-",
    " ",
    "\t",
    "- ",
    "1-",
    "1.",
    "1,",
    "1:",
    "'",
    '"',
    "(",
    ".",
    ", ",
    "a",
    "a ",
    "ab, ",
    "/",
    "| ",
    "1 a",
)
# Forms that are only tried at a place: where a line begins, on a line as a whole, right behind a place in a table.
ANCHORED = frozenset({"layout", "datelines", "lost", "gaps", "ahead", "fronted", "followers"})
SLOW = 0.25  # seconds: below it nothing is learnt from how time grew
GROWTH = 9.0  # four times the text may take four times as long; what is quadratic takes sixteen


@cache
def packs() -> Packs:
    return Packs()


def sheets() -> list[tuple[str, str, str]]:
    """Every field of forms of every language: they are compiled and pumped together. What all share is pumped once."""
    common = [form for _, _, form in Language("", packs().folders).forms()]
    return list(dict.fromkeys(
        (code, sheet, field)
        for code, language in packs().languages.items()
        for sheet, field, form in language.forms()
        if code == "en" or form not in common
    ))  # fmt: skip


def pumps(form: Form) -> Iterator[str]:
    """What is repeated: each example whole, its head, its tail and its words."""
    seen: set[str] = set()
    for example in (*form.match[:3], *form.skip[:1]):
        folded = fold(example)
        words = folded.split()
        for piece in (folded + " ", folded, folded[: len(folded) // 2] + " ", folded[len(folded) // 2 :], *words[:3]):
            if piece.strip() and piece not in seen:
                seen.add(piece)
                yield piece
    yield from SIGNS


def seconds(compiled: Pattern, text: str, anchored: bool) -> float:
    """How long a pattern takes over a text, run as its reader runs it; TimeoutError where it is given up."""
    start = time.process_time()
    if anchored:
        compiled.compiled().match(text, timeout=TIMEOUT)
        compiled.compiled().fullmatch(text, timeout=TIMEOUT)
    else:
        for _ in compiled.compiled().finditer(text, timeout=TIMEOUT * 5):
            pass
    return time.process_time() - start


def problem(compiled: Pattern, piece: str, length: int, anchored: bool) -> str | None:
    """What is wrong with the time that a pattern takes over a repeated piece, in a line; a slow moment is not."""
    for _ in range(3):
        long = (piece * (length // len(piece) + 1))[:length]
        try:
            took = seconds(compiled, long, anchored)
        except TimeoutError:
            return f"gave up on {piece!r} x {length}"
        if took < SLOW:
            return None
        short = seconds(compiled, long[: length // 4], anchored)
        if took < GROWTH * max(short, 0.001):
            return None if took < TIMEOUT * length / 20_000 else f"took {took:.2f} s over {piece!r} x {length}"
    return f"took {took:.2f} s over {piece!r} x {length}, and {short:.2f} s over a quarter of it"


def pumped(language: Language, sheet: str, field: str, length: int) -> list[str]:
    anchored = sheet in ANCHORED or field in ANCHORED
    return [
        f"{sheet}.{form.id}: {slow}"
        for form, compiled in language.compiled(sheet, field)
        for piece in pumps(form)
        if (slow := problem(compiled, piece, length, anchored))
    ]


@pytest.mark.parametrize(("code", "sheet", "field"), sheets())
def test_no_form_is_slow_on_what_it_nearly_matches(code: str, sheet: str, field: str) -> None:
    assert pumped(packs().languages[code], sheet, field, 5_000) == []


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("code", "sheet", "field"), sheets())
def test_nor_on_much_more_of_it(code: str, sheet: str, field: str) -> None:
    assert pumped(packs().languages[code], sheet, field, 20_000) == []
