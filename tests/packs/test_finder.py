"""A form is not tried where its first characters open none: they never refuse a text that the form would fit.

Partial matching takes the end of what it is given for the end of the text, so that a border of a word is denied behind
a blank and granted behind a letter, whatever comes next. Each form is compared with itself as it is where a border at
either end is left open, over all openings.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from pressbox.packs import Form, Packs
from pressbox.packs.finder import Finder
from pressbox.patterns import Pattern, fold, lexer, pattern

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
SIGNS = " \n\t.,:;-'\"()[]/|&+#@!?*%$€£°ªº•…²ß"
# '\b', a set with its brackets, what opens a group, what closes it, and '$'.
TOKEN = lexer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?!|\(|\)|\$|[^\\\[()$]+")


@cache
def packs() -> Packs:
    return Packs()


def left_open(source: str) -> str:
    """The pattern with borders that may stand at either end; inside of what must not follow they don't stand there."""
    out: list[str] = []
    denied: list[bool] = []
    for piece in TOKEN.findall(source):
        if piece.startswith("("):
            denied.append(piece.endswith("!"))
        elif piece == ")":
            denied.pop()
        refuses = sum(denied) % 2
        if piece == r"\b":
            piece = r"(?:\b(?!\Z))" if refuses else r"(?:\b|\A|\Z)"
        out.append(r"(?:$(?!\Z))" if piece == "$" and refuses else piece)
    assert not denied
    return "".join(out)


def refused(strict: Pattern, firsts: str, length: int) -> list[str]:
    """The openings up to a length that a pattern refuses, though it could begin with them."""
    loose = Pattern(left_open(strict.source), strict.rule, strict.flags)

    def opened(start: str, signs: str) -> Iterator[str]:
        for sign in signs:
            if loose.may_open(start + sign):
                yield start + sign
                if len(start) + 1 < length:
                    yield from opened(start + sign, LETTERS + SIGNS)

    return [start for start in opened("", firsts) if not strict.may_open(start)]


@pytest.mark.parametrize(
    ("source", "start"),
    [(r"a\s\bb", "a "), (r"de(?!de\b)\w", "de"), (r"(?!de\b)\w+", "de"), (r"\b-a", "-"), (r"1(?:°|o)\b", "1°")],
)
def test_what_is_left_open_opens(source: str, start: str) -> None:
    assert Pattern(left_open(source)).may_open(start)


def test_a_refusal_is_found() -> None:
    assert refused(pattern(r"\ba\s\bb"), LETTERS, 2) == ["a ", "a\n", "a\t"]
    assert refused(pattern(r"\ba\sb"), LETTERS, 2) == []


@pytest.mark.parametrize("code", sorted(packs().languages))
def test_no_opening_is_refused_that_a_form_has(code: str) -> None:
    language = packs().languages[code]
    found = {
        f"{sheet}.{form.id}": openings
        for sheet, field in dict.fromkeys((sheet, field) for sheet, field, _ in language.forms())
        for form, compiled in language.compiled(sheet, field)
        if form.near and "(?<=" not in compiled.source and (openings := refused(compiled, LETTERS, 2))
    }
    assert found == {}


@pytest.mark.parametrize("code", sorted(packs().languages))
def test_nor_one_that_hints_at_a_time(code: str) -> None:
    language = packs().languages[code]
    hint = pattern("|".join(language.times.hints) or "(?!)", packs().parts(language, "times"), "times.hints")
    assert refused(hint, LETTERS + SIGNS, 3) == []


def test_a_telling_word_within_a_longer_one_tells_too() -> None:
    """'In testa' is a telling word of one form, and holds 'testa', which is one of another."""
    found = packs().language("it").finder("standings", "leads").find("norrgard e in testa al campionato")
    assert [form.id for form, _ in found] == ["leads"]


MET = {("results", "outcomes"), ("results", "places"), ("standings", "leads"), ("standings", "titles"), ("facts", "facts"), ("release", "kinds"), ("events", "next_up")}  # fmt: skip


@pytest.mark.parametrize("code", ["en", "de", "sv", "fr", "it", "es"])
def test_an_example_is_met_by_its_telling_words(code: str) -> None:
    """What a form's `near` and `lead` leave out is never tried, whatever its pattern is."""
    language = packs().language(code)
    examples = [
        (sheet, field, form.id, example)
        for sheet, field in sorted(MET)
        for form, compiled in language.compiled(sheet, field)
        for example in form.match
        if compiled.search(fold(example)) and not language.finder(sheet, field).find(fold(example))
    ]
    assert not examples


FORMS = [
    (Form(id=name, pattern=name.replace("-", " "), near=near, match=[name]), pattern(name.replace("-", " ")))
    for name, near in (("in-front", ["in front"]), ("anywhere", []), ("front", ["front"]), ("lost", ["lost"]))
]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("nothing of it", ["anywhere"]),
        ("was lost", ["anywhere", "lost"]),
        # The longer words hold the shorter ones, whose forms may fit where their own do not.
        ("lost in front", ["in-front", "anywhere", "front", "lost"]),
    ],
)
def test_only_forms_whose_telling_words_are_met_are_told(said: str, told: list[str]) -> None:
    finder = Finder(FORMS, {})
    assert [form.id for form, _ in finder.told_by(finder.words.find(said))] == told
