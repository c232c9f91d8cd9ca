"""Blocks to mentions: one module a field of the contract, none knowing another.

Every reader is built once for the packs and a language, and reads a page with what the readers before it found.
"""

from pressbox.grammar.capitals import CapitalsReader
from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.model import Seen
from pressbox.packs import Language, Packs
from pressbox.read.calendar import CalendarReader
from pressbox.read.contacts import ContactsReader
from pressbox.read.credits import CreditsReader
from pressbox.read.dates import DatesReader
from pressbox.read.embargo import EmbargoReader
from pressbox.read.entities import EntitiesReader
from pressbox.read.events import EventsReader
from pressbox.read.facts import FactsReader
from pressbox.read.hashtags import HashtagsReader
from pressbox.read.links import LinksReader
from pressbox.read.people import PeopleReader
from pressbox.read.places import PlacesReader
from pressbox.read.quotes import QuotesReader
from pressbox.read.results import ResultsReader
from pressbox.read.series import SeriesReader
from pressbox.read.sessions import SessionsReader
from pressbox.read.standings import StandingsReader
from pressbox.read.teams import TeamsReader
from pressbox.read.times import TimesReader


class Readers:
    """All readers of one language, in the order in which they build on one another."""

    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self._genitive = language.language.genitive
        self.links = LinksReader(packs, language)
        self.quotes = QuotesReader(packs, language)
        self.dates = DatesReader(language)
        self.times = TimesReader(packs, language)
        self.places = PlacesReader(packs, language)
        self.series = SeriesReader(packs, language)
        self.sessions = SessionsReader(packs, language)
        self.calendar = CalendarReader(packs, language)
        self.events = EventsReader(packs, language)
        self.credits = CreditsReader(packs, language)
        self.facts = FactsReader(packs, language)
        self.embargo = EmbargoReader(packs, language)
        self.capitals = CapitalsReader(language)
        self.teams = TeamsReader(packs, language)
        self.people = PeopleReader(packs, language)
        self.entities = EntitiesReader(packs, language)
        self.results = ResultsReader(packs, language)
        self.contacts = ContactsReader(packs, language)
        self.hashtags = HashtagsReader(language)
        self.standings = StandingsReader(packs, language)

    def read(self, page: Page, seen: Seen | None = None, *, forms_only: bool = False) -> Mentions:
        """All mentions of a page; `seen` is what a trained pipeline saw in its text, where there is one."""
        found = Mentions(names=self.packs.names.find(page.folded, page.bare, self._genitive))
        found.links = self.links.read(page, found)
        found.credits = self.credits.read(page, found)
        if not forms_only:
            found.quotes = self.quotes.read(page, found)
        self._read_forms(page, found)
        if not forms_only:
            self._read_language(page, found, seen)
        return found

    def _read_forms(self, page: Page, found: Mentions) -> None:
        """What forms tell: dates, times, places, timetables, calendars."""
        found.dates = self.dates.read(page, found)
        found.times = self.times.read(page, found)
        found.zones = self.times.zones(page)
        found.series = self.series.read(page, found)
        found.places = self.places.read(page, found)
        found.sessions = self.sessions.read(page, found)
        found.calendar = self.calendar.read(page, found)
        found.events = self.events.read(page, found)
        found.embargo = self.embargo.read(page, found)
        found.tags = self.hashtags.read(page, found)

    def _read_language(self, page: Page, found: Mentions, seen: Seen | None) -> None:
        """What takes language: facts, names, results."""
        found.facts = self.facts.read(page, found)
        found.runs = self.capitals.read(page)
        found.teams = self.teams.read(page, found)
        if seen is not None:
            self.entities.read(page, found, seen)
        found.people = self.people.read(page, found)
        found.results = self.results.read(page, found)
        found.standings = self.standings.read(page, found)
        found.contacts = self.contacts.read(page, found)
        if seen is not None:
            self.entities.add(page, found)
