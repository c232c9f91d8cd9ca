"""Sessions and times: the day from the heading, the zone from the words or the venue."""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.models import Event
from pressbox.packs import Packs


def settle_sessions(page: Page, found: Mentions, event: Event | None, packs: Packs) -> None:
    """Nothing yet."""
