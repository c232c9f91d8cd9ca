"""The sheets of one language, and what rooms build from them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from pressbox.packs import load
from pressbox.packs.finder import Finder
from pressbox.packs.forms import Form, Sheet, given_by
from pressbox.packs.lexicon import Together
from pressbox.packs.parts import Parts, date_parts, sheet_parts
from pressbox.packs.sheets import SHEETS
from pressbox.packs.sheets.checks import ChecksSheet
from pressbox.packs.sheets.days import DatesSheet, TimesSheet
from pressbox.packs.sheets.meetings import CalendarSheet, EventsSheet, SeriesSheet, SessionsSheet
from pressbox.packs.sheets.names import ModelSheet, PeopleSheet, PlacesSheet, SenderSheet, TeamsSheet
from pressbox.packs.sheets.results import ResultsSheet, StandingsSheet
from pressbox.packs.sheets.texts import (
    ContactsSheet,
    CreditsSheet,
    LanguageSheet,
    LayoutSheet,
    LinksSheet,
    MailSheet,
    PagesSheet,
)
from pressbox.packs.sheets.told import FactsSheet, QuotesSheet, ReleaseSheet
from pressbox.patterns import Pattern, pattern

S = TypeVar("S", bound=Sheet)
T = TypeVar("T")


class _Sheets(dict[type[Sheet], Sheet]):
    """The sheets of one language, each read when it is first asked for: of six languages a run needs one or two."""

    def __init__(self, code: str, folders: list[Path]) -> None:
        super().__init__()
        self._code, self._folders = code, folders

    def __missing__(self, form: type[Sheet]) -> Sheet:
        sheet = self[form] = load.merged_sheet(self._folders, self._code, form)
        return sheet


class Language:
    """All sheets of one language, those of every pack merged; those that nobody has written are empty."""

    def __init__(self, code: str, folders: Iterable[Path]) -> None:
        self.code = code
        self._by_form = _Sheets(code, list(folders))
        self._compiled: dict[tuple[str, str], list[tuple[Form, Pattern]]] = {}
        self._parts: dict[str, Parts] = {}
        self._made: dict[object, Any] = {}
        self._words: dict[tuple[str, str], Pattern] = {}
        self._finders: dict[tuple[str, str], Finder] = {}
        self.together = Together()

    def _sheet(self, form: type[S]) -> S:
        return cast("S", self._by_form[form])

    def _named(self, sheet: str) -> Sheet:
        return self._by_form[SHEETS[sheet]]

    @property
    def language(self) -> LanguageSheet:
        return self._sheet(LanguageSheet)

    @property
    def dates(self) -> DatesSheet:
        return self._sheet(DatesSheet)

    @property
    def times(self) -> TimesSheet:
        return self._sheet(TimesSheet)

    @property
    def layout(self) -> LayoutSheet:
        return self._sheet(LayoutSheet)

    @property
    def places(self) -> PlacesSheet:
        return self._sheet(PlacesSheet)

    @property
    def release(self) -> ReleaseSheet:
        return self._sheet(ReleaseSheet)

    @property
    def series(self) -> SeriesSheet:
        return self._sheet(SeriesSheet)

    @property
    def events(self) -> EventsSheet:
        return self._sheet(EventsSheet)

    @property
    def sessions(self) -> SessionsSheet:
        return self._sheet(SessionsSheet)

    @property
    def calendar(self) -> CalendarSheet:
        return self._sheet(CalendarSheet)

    @property
    def links(self) -> LinksSheet:
        return self._sheet(LinksSheet)

    @property
    def facts(self) -> FactsSheet:
        return self._sheet(FactsSheet)

    @property
    def credits(self) -> CreditsSheet:
        return self._sheet(CreditsSheet)

    @property
    def contacts(self) -> ContactsSheet:
        return self._sheet(ContactsSheet)

    @property
    def quotes(self) -> QuotesSheet:
        return self._sheet(QuotesSheet)

    @property
    def people(self) -> PeopleSheet:
        return self._sheet(PeopleSheet)

    @property
    def sender(self) -> SenderSheet:
        return self._sheet(SenderSheet)

    @property
    def teams(self) -> TeamsSheet:
        return self._sheet(TeamsSheet)

    @property
    def results(self) -> ResultsSheet:
        return self._sheet(ResultsSheet)

    @property
    def standings(self) -> StandingsSheet:
        return self._sheet(StandingsSheet)

    @property
    def checks(self) -> ChecksSheet:
        return self._sheet(ChecksSheet)

    @property
    def model(self) -> ModelSheet:
        return self._sheet(ModelSheet)

    @property
    def mail(self) -> MailSheet:
        return self._sheet(MailSheet)

    @property
    def pages(self) -> PagesSheet:
        return self._sheet(PagesSheet)

    def parts(self, sheet: str) -> Parts:
        """All parts that the patterns of a sheet may use: those of dates, and the sheet's own."""
        parts = self._parts.get(sheet)
        if parts is None:
            parts = self._parts[sheet] = Parts({**self._date_parts, **sheet_parts(self._named(sheet))})
        return parts

    @cached_property
    def _date_parts(self) -> dict[str, str]:
        return date_parts(self.dates)

    def compiled(self, sheet: str, field: str) -> list[tuple[Form, Pattern]]:
        """The forms of a sheet's field with their patterns, compiled once for all readers of the language."""
        key = (sheet, field)
        if key not in self._compiled:
            parts = dict(self.parts(sheet))  # a form that asks for a part which is not there is a slip
            self._compiled[key] = [
                (form, pattern(form.pattern, parts, f"{sheet}.{form.id}"))
                for form in getattr(self._named(sheet), field)
            ]
        return self._compiled[key]

    def words_of(self, sheet: str, part: str) -> Pattern:
        """A part of a sheet as whole words."""
        key = (sheet, part)
        if key not in self._words:
            self._words[key] = pattern(rf"\b(?:{self.parts(sheet)[part]})\b", rule=f"{sheet}.{part}")
        return self._words[key]

    def finder(self, sheet: str, field: str) -> Finder:
        """The forms of a sheet's field, found together."""
        key = (sheet, field)
        if key not in self._finders:
            self._finders[key] = Finder(self.compiled(sheet, field), dict(self.parts(sheet)))
        return self._finders[key]

    def once(self, make: Callable[["Language"], T]) -> T:
        """What rooms build from the sheets and share: made when first asked for, then kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def forms(self) -> Iterator[tuple[str, str, Form]]:
        """Every form with its sheet and field: what the test of all examples walks over."""
        for name in SHEETS:
            sheet = self._named(name)
            for field in type(sheet).model_fields:
                if given_by(type(sheet), field) is not None:
                    yield from ((name, field, form) for form in getattr(sheet, field))
