"""Cars: a make that the packs know and words of models and classes behind it, or a code or number before one."""

from collections.abc import Iterator

from pressbox.grammar.neighbours import Spans
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.packs import Language, Packs
from pressbox.packs.lexicon import Lexicon
from pressbox.patterns import fold, pattern

_MOST = 6  # words behind the make
_PLAIN = 5  # letters: a shorter model is no word that stands for a car by itself
# 'i20', 'EVO2', 'Rally1', '320si' and, behind a model, 'N': what only names of cars look like.
_CODE = pattern(r"[A-Za-z]{1,6}(?:-[A-Z]{0,2})?\d{1,4}[A-Za-z+]{0,3}(?:-[A-Z]{1,2})?|\d{1,3}[A-Z]{1,4}")
_LETTER = pattern(r"[A-Z]|[RSTX]{2,3}")
_TOKEN = pattern(r"[ \u00a0]([A-Za-z0-9][\w.+/-]*)")
# 'Kestrel KX', 'Ravenmoor R10 GT3': a make that nobody knows and a model, behind the car's number.
_UNKNOWN = pattern(r"\b[A-Z][a-z][\w-]{1,20} (?:[A-Z]{2,3}|[A-Z]{1,3}\d{1,3}|\d{1,3}[A-Z]{0,2})(?: GT\d)?(?![\w-])")
# 'R10 ' and 'Ravenmoor X4 ' before a class.
_MODEL = pattern(r"(?r)(?:(?P<make>\b[A-Z][\w-]{2,20}) )?(?P<code>(?<![\w.#/-])[A-Z]{1,4}-?\d{1,3}[A-Z]{0,3}) ")


class Cars:
    """Finds cars by make and model; a make alone is none, nor is a team or a series that bears its name."""

    def __init__(self, packs: Packs, language: Language) -> None:
        cars, sheet = packs.cars.values(), language.facts
        makes = set(packs.makers)
        named = [name.rstrip("+") for car in cars for name in (*car.aliases, f"{car.manufacturer} {car.model}") if name]
        models = {car.model.split()[0] for car in cars if car.model}
        self._not_cars = frozenset(map(fold, sheet.not_cars))
        self._no_makes = self._not_cars | frozenset(map(fold, language.teams.heads))  # 'con il Team RVN'
        self._no_make = self._not_cars | frozenset(map(fold, language.language.stopwords))
        classes = {car.category for car in cars if car.category and any(map(str.isdigit, car.category))}
        names_ = [name.removeprefix(f"{name.split()[0]} ") if name.split()[0].islower() else name for name in named]
        known = " ".join(names_).replace("(", "").replace(")", "")  # 'new' of 'new BMW M4' is no word of a car's name
        self._small = frozenset(word for word in known.split() if word.islower())
        self._known = frozenset(fold(word) for word in known.split())
        # 'Subaru Rally Tasmania' is no car.
        self._racing = frozenset(map(fold, language.places.domain))
        plain = {model for model in models if len(model) >= _PLAIN and model.isalpha()}
        self._starts: Lexicon[str] = Lexicon(
            [(make, "make") for make in makes]
            + [(name, "car") for name in named if len(name.split()) > 1]
            + [(model, "model") for model in plain - makes]
            + [(name, "class") for name in classes]
        )
        parts = language.parts("facts")
        self._numbered = pattern(parts["numbered"], parts, "facts.numbered")
        self._generation = pattern(r"\s(?:{generation})$", parts, "facts.generation")
        self._no_code = pattern(parts["no_code"], parts, "facts.no_code")

    def find(self, page: Page) -> Iterator[Span]:
        """All cars from left to right."""
        known = list(self._known_ones(page))
        taken = Spans(known)
        others = (
            car.span() for car in _UNKNOWN.finditer(page.text)
            if self._is_numbered(page, car.start()) and not self._no_code.fullmatch(page.folded, *car.span())
            and self._no_makes.isdisjoint(page.folded[slice(*car.span())].split())
        )  # fmt: skip
        yield from sorted(known + [span for span in others if not taken.touch(*span)])

    def _is_numbered(self, page: Page, start: int, floor: int = 0) -> bool:
        """Whether the number of a car stands before a word, or whose it is."""
        return self._numbered.match(page.folded, max(floor, start - 24), start) is not None

    def _known_ones(self, page: Page) -> Iterator[Span]:
        done = 0
        for start, end, kinds in page.hits(self._starts):
            if start < done or not page.text[start].isupper():
                continue
            if kinds[0] == "class":
                span = self._before_class(page, start, end, done)
            elif kinds[0] == "model" and not self._is_numbered(page, start, done):
                span = None
            else:
                last, certain = self._reach(page, end, kinds[0] != "make")
                plus = page.text.startswith("+", last)  # 'A110 GT4+'
                span = (start, last + plus) if certain else None
            if span:
                done = span[1]
                yield span

    def _before_class(self, page: Page, start: int, end: int, done: int) -> Span | None:
        """'R10 GT3', 'Ravenmoor X4 GT4': of a make that nobody knows, but with a model and a class."""
        found = _MODEL.match(page.text, done, start)
        if found is None or self._no_code.fullmatch(page.folded, *found.span("code")):
            return None
        make = found["make"]
        opens = make and fold(make) not in self._no_make
        return found.start("make") if opens else found.start("code"), end

    def _reach(self, page: Page, at: int, model: bool) -> tuple[int, bool]:
        """Where the words of a car end, and whether they say more than its make."""
        end = at
        for _ in range(_MOST):
            token = _TOKEN.match(page.text, end)
            if token is None:
                break
            word, folded = token[1].rstrip("./-"), fold(token[1].rstrip("./-"))
            if folded in self._not_cars:
                return end, False
            written = word[0].isupper() or any(map(str.isdigit, word)) or (model and word in self._small)
            known = folded in self._known and written and (model or folded not in self._racing)
            # 'Ford Fiesta Rally 2'
            known = known or self._generation.search(page.folded, at, token.start(1) + len(word)) is not None
            if not known and not _CODE.fullmatch(word) and not (model and _LETTER.fullmatch(word)):
                break
            end, model = token.start(1) + len(word), True
        return end, model
