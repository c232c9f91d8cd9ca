"""Relative dates: from the date beside, the event, or publication."""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.models import Event, Published


def settle_relative(page: Page, found: Mentions, event: Event | None, published: Published | None) -> None:
    """Nothing yet."""
