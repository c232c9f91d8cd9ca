"""The event: the one race weekend that a release is about."""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.models import Event
from pressbox.packs import Packs


def settle_event(page: Page, found: Mentions, packs: Packs) -> Event | None:
    return None
