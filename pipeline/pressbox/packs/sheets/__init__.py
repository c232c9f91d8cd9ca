"""The form of a pack's TOML files: one class a file name, the same in every language and pack."""

from pressbox.packs.forms import Sheet
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

SHEETS: dict[str, type[Sheet]] = {
    "language": LanguageSheet,
    "dates": DatesSheet,
    "times": TimesSheet,
    "layout": LayoutSheet,
    "places": PlacesSheet,
    "release": ReleaseSheet,
    "events": EventsSheet,
    "series": SeriesSheet,
    "sessions": SessionsSheet,
    "calendar": CalendarSheet,
    "links": LinksSheet,
    "credits": CreditsSheet,
    "contacts": ContactsSheet,
    "facts": FactsSheet,
    "results": ResultsSheet,
    "standings": StandingsSheet,
    "people": PeopleSheet,
    "sender": SenderSheet,
    "teams": TeamsSheet,
    "quotes": QuotesSheet,
    "checks": ChecksSheet,
    "model": ModelSheet,
    "mail": MailSheet,
    "pages": PagesSheet,
}
