"""The examples that every form of the packs carries: what it must find, and what it must not."""

from collections.abc import Iterator
from typing import NamedTuple

from pressbox.errors import PackError
from pressbox.packs import Language, Packs
from pressbox.packs.sheets import Form
from pressbox.patterns import fold, pattern


class Failure(NamedTuple):
    """An example that its form does not bear out."""

    file: str
    form: str
    example: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: {self.form}: {self.problem}: {self.example!r}"


class Tried(NamedTuple):
    """What was tried: forms and examples, and which of these failed."""

    forms: int
    examples: int
    failures: list[Failure]


def try_examples(packs: Packs) -> Tried:
    """Run the examples of all forms of all languages."""
    forms = examples = 0
    failures: list[Failure] = []
    for language in packs.languages.values():
        for sheet, field, form in language.forms():
            forms += 1
            examples += len(form.match) + len(form.skip)
            failures += failures_of(packs, language, sheet, field, form)
    return Tried(forms, examples, failures)


def failures_of(packs: Packs, language: Language, sheet: str, field: str, form: Form) -> Iterator[Failure]:
    """The examples that one form fails. It is compiled as its reader compiles it, and runs over the folded example."""
    file = f"{language.code}/{sheet}.toml"
    name = f"{field}.{form.id}"
    try:
        compiled = pattern(form.pattern, packs.parts(language, sheet), name)
    except PackError as error:
        yield Failure(file, name, form.pattern, str(error))
        return
    for example in form.match:
        if compiled.search(fold(example)) is None:
            yield Failure(file, name, example, "does not find its match")
    for example in form.skip:
        if compiled.search(fold(example)) is not None:
            yield Failure(file, name, example, "finds what it should skip")
