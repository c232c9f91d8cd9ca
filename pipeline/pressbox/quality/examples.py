"""The examples that every form of the packs carries: what it must find, and what it must not."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from pressbox.errors import PackError
from pressbox.grammar.shapes import Shape, Shaper
from pressbox.packs import Hit, Language, Packs
from pressbox.packs.forms import Form, Sheet
from pressbox.packs.load import common_sheet
from pressbox.packs.sheets import SHEETS
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
        finders = _Finders(packs, language)
        for sheet, field, form in language.forms():
            if language.code != REFERENCE and finders.is_common(sheet, field, form):
                failures += finders.faults(sheet, field, form)
                continue
            forms += 1
            examples += len(form.match) + len(form.skip)
            failures += finders.failures(sheet, field, form)
    return Tried(forms, examples, failures)


REFERENCE = "en"  # the language in which forms of all languages give their examples


class _Finders:
    """Finds with forms as the readers do: compiled with all parts of their sheet, over the folded text."""

    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.language = language
        self.shaper = Shaper(language.dates)

    def is_common(self, sheet: str, field: str, form: Form) -> bool:
        """Whether a form holds for every language: its examples are in one of them."""
        return form in getattr(self._common[SHEETS[sheet]], field)

    @cached_property
    def _common(self) -> dict[type[Sheet], Sheet]:
        folders = list(self.packs.folders)
        return {form: common_sheet(folders, form) for form in SHEETS.values()}

    def faults(self, sheet: str, field: str, form: Form) -> Iterator[Failure]:
        """That a form does not go with the parts of its language."""
        try:
            self._finder(sheet, field, form)("")
        except PackError as error:
            yield Failure(self._file(sheet, form), f"{field}.{form.id}", form.pattern, str(error))

    def failures(self, sheet: str, field: str, form: Form) -> Iterator[Failure]:
        """The examples that one form does not bear out."""
        name = f"{field}.{form.id}"
        faults = list(self.faults(sheet, field, form))
        if faults:
            yield from faults
            return
        finds = self._finder(sheet, field, form)
        for example in form.match:
            if not finds(fold(example)):
                yield Failure(self._file(sheet, form), name, example, "does not find its match")
        for example in form.skip:
            if finds(fold(example)):
                yield Failure(self._file(sheet, form), name, example, "finds what it should skip")

    def _file(self, sheet: str, form: Form) -> str:
        """The file and line of a form: the last pack that has its id made it."""
        for folder in reversed(self.packs.folders):
            for path in (folder / self.language.code / f"{sheet}.toml", folder / f"{sheet}.toml"):
                lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
                for number, line in enumerate(lines, 1):
                    if line.replace(" ", "").startswith(f'id="{form.id}"'):
                        return f"{path}:{number}"
        return f"{self.language.code}/{sheet}.toml"

    def _finder(self, sheet: str, field: str, form: Form) -> Callable[[str], bool]:
        if (sheet, field) == ("dates", "shapes"):  # patterns over letters that stand for words
            return lambda text: any(shape.form.id == form.id for shape in self._shapes(text))
        compiled = pattern(form.pattern, self.packs.parts(self.language, sheet), f"{sheet}.{form.id}")
        return lambda text: compiled.search(text) is not None

    def _shapes(self, text: str) -> list[Shape]:
        return self.shaper.find(text, 0, len(text), [Hit(0, len(text), ())])
