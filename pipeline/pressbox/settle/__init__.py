"""Mentions to a Release: what no single line can tell.

The order is the order in which things decide one another: places before the event, headings before publication,
the event before what is said relative to it.
"""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.models import Published, Release, SourceFile
from pressbox.packs import Packs
from pressbox.settle.build import build
from pressbox.settle.calendar import settle_calendar
from pressbox.settle.embargo import settle_embargo
from pressbox.settle.facts import settle_facts
from pressbox.settle.kind import kind_of
from pressbox.settle.owners import settle_owners
from pressbox.settle.places import settle_places
from pressbox.settle.quotes import settle_quotes
from pressbox.settle.replaces import settle_replaces
from pressbox.settle.results.given import settle_results
from pressbox.settle.sender import settle_sender
from pressbox.settle.sessions import settle_sessions
from pressbox.settle.standings import settle_standings
from pressbox.settle.when.published import (
    mark_datelines,
    published_by,
    published_by_dateline,
    published_by_weekday,
    published_today,
    settle_published,
)
from pressbox.settle.when.relative import settle_relative
from pressbox.settle.when.years import settle_years
from pressbox.settle.which.event import settle_event
from pressbox.settle.who.drivers import Drivers
from pressbox.sources import About


def settle(
    page: Page,
    found: Mentions,
    packs: Packs,
    *,
    name: str,
    source: SourceFile,
    language: str | None,
    known: Published | None,
    about: About | None = None,
    forms_only: bool = False,
) -> Release:
    settle_places(page, found, packs)
    about = about or About()
    stamp = settle_published(page, found)
    stated = known or stamp or published_by(about)
    settle_years(page, found, packs, stated)
    stamp = stamp or published_by_weekday(page, found) or published_by_dateline(page, found)
    if known and stamp and stamp.earliest != known.earliest:
        for mention in found.dates:  # another day than that of issue is none of a dateline
            mention.stamp = False
    stated = stated or stamp or published_today(page, found)
    mark_datelines(page, found, stated)
    event = settle_event(page, found, packs, stated)
    settle_owners(page, found, event, packs)
    settle_calendar(found, event)
    settle_embargo(found, packs)
    kind = kind_of(page, found, event, stated)
    published = stated or settle_published(page, found, event, kind)
    settle_relative(page, found, event, published, kind)
    settle_sessions(page, found, event, packs)
    settle_quotes(page, found)
    drivers = Drivers(page, found)
    settle_results(page, found, event, drivers)
    settle_standings(page, found, event, published, drivers)
    settle_facts(page, found, event, drivers.names)
    return build(
        page, found, name=name, source=source, language=language, kind=kind, published=published, event=event,
        replaces=settle_replaces(page), version_of=about.version_of, part_of=about.part_of,
        sender=None if forms_only else settle_sender(page, found, packs, name, about),
    )  # fmt: skip
